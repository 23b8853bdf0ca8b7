/**
 * The provinces, kabupaten and kota of Indonesia as of the 38 provinces of 2022 (416 kabupaten and 98 kota,
 * Jakarta's administrative ones included), written from general knowledge.
 *
 * One line a province: name and its other forms | kabupaten | kota. Items are parted by ";", the forms of one
 * item by "=", the official name first. A form in capitals is an abbreviation.
 */
export const PROVINCE_LINES = `
Aceh=Nanggroe Aceh Darussalam=NAD | Aceh Barat;Aceh Barat Daya=Abdya;Aceh Besar;Aceh Jaya;Aceh Selatan=Asel;Aceh Singkil;Aceh Tamiang;Aceh Tengah;Aceh Tenggara=Agara;Aceh Timur;Aceh Utara;Bener Meriah;Bireuen=Bireun;Gayo Lues=Galus;Nagan Raya;Pidie;Pidie Jaya=Pijay;Simeulue | Banda Aceh;Langsa;Lhokseumawe;Sabang;Subulussalam
Sumatera Utara=Sumatra Utara=Sumut | Asahan;Batu Bara=Batubara;Dairi;Deli Serdang=Deliserdang;Humbang Hasundutan=Humbahas;Karo;Labuhanbatu=Labuhan Batu;Labuhanbatu Selatan=Labuhan Batu Selatan=Labusel;Labuhanbatu Utara=Labuhan Batu Utara=Labura;Langkat;Mandailing Natal=Madina;Nias;Nias Barat;Nias Selatan=Nisel;Nias Utara;Padang Lawas=Palas;Padang Lawas Utara=Paluta;Pakpak Bharat;Samosir;Serdang Bedagai=Sergai;Simalungun;Tapanuli Selatan=Tapsel;Tapanuli Tengah=Tapteng;Tapanuli Utara=Taput;Toba=Toba Samosir=Tobasa | Binjai;Gunungsitoli=Gunung Sitoli;Medan;Padangsidimpuan=Padang Sidempuan=Padangsidempuan=Padang Sidimpuan;Pematangsiantar=Pematang Siantar=Siantar;Sibolga;Tanjungbalai=Tanjung Balai;Tebing Tinggi=Tebingtinggi
Sumatera Barat=Sumatra Barat=Sumbar | Agam;Dharmasraya;Kepulauan Mentawai=Mentawai;Lima Puluh Kota=Limapuluh Kota=50 Kota;Padang Pariaman;Pasaman;Pasaman Barat=Pasbar;Pesisir Selatan=Pessel;Sijunjung;Solok;Solok Selatan=Solsel;Tanah Datar | Bukittinggi=Bukit Tinggi;Padang;Padang Panjang=Padangpanjang;Pariaman;Payakumbuh;Sawahlunto=Sawah Lunto;Solok
Riau | Bengkalis;Indragiri Hilir=Inhil;Indragiri Hulu=Inhu;Kampar;Kepulauan Meranti=Meranti;Kuantan Singingi=Kuansing;Pelalawan;Rokan Hilir=Rohil;Rokan Hulu=Rohul;Siak | Dumai;Pekanbaru=Pekan Baru
Kepulauan Riau=Kepri | Bintan;Karimun;Kepulauan Anambas=Anambas;Lingga;Natuna | Batam;Tanjungpinang=Tanjung Pinang
Jambi | Batang Hari=Batanghari;Bungo;Kerinci;Merangin;Muaro Jambi=Muara Jambi;Sarolangun;Tanjung Jabung Barat=Tanjabbar=Tanjab Barat;Tanjung Jabung Timur=Tanjabtim=Tanjab Timur;Tebo | Jambi;Sungai Penuh=Sungaipenuh
Sumatera Selatan=Sumatra Selatan=Sumsel | Banyuasin;Empat Lawang;Lahat;Muara Enim=Muaraenim;Musi Banyuasin=Muba;Musi Rawas=Mura;Musi Rawas Utara=Muratara;Ogan Ilir;Ogan Komering Ilir=OKI;Ogan Komering Ulu=OKU;Ogan Komering Ulu Selatan=OKU Selatan=OKUS;Ogan Komering Ulu Timur=OKU Timur=OKUT;Penukal Abab Lematang Ilir=PALI | Lubuklinggau=Lubuk Linggau;Pagar Alam=Pagaralam;Palembang;Prabumulih
Kepulauan Bangka Belitung=Bangka Belitung=Babel | Bangka;Bangka Barat=Babar;Bangka Selatan=Basel;Bangka Tengah=Bateng;Belitung;Belitung Timur=Beltim | Pangkalpinang=Pangkal Pinang
Bengkulu | Bengkulu Selatan;Bengkulu Tengah=Benteng;Bengkulu Utara;Kaur;Kepahiang;Lebong;Mukomuko=Muko-Muko;Rejang Lebong;Seluma | Bengkulu
Lampung | Lampung Barat=Lambar;Lampung Selatan=Lamsel;Lampung Tengah=Lamteng;Lampung Timur=Lamtim;Lampung Utara=Lampura;Mesuji;Pesawaran;Pesisir Barat;Pringsewu;Tanggamus;Tulang Bawang=Tulangbawang;Tulang Bawang Barat=Tulangbawang Barat=Tubaba;Way Kanan=Waykanan | Bandar Lampung=Bandarlampung;Metro
Daerah Khusus Jakarta=DKI Jakarta=Jakarta=DKI=DKJ=Daerah Khusus Ibu Kota Jakarta=Daerah Khusus Ibukota Jakarta | Kepulauan Seribu | Jakarta Barat=Jakbar;Jakarta Pusat=Jakpus;Jakarta Selatan=Jaksel;Jakarta Timur=Jaktim;Jakarta Utara=Jakut
Jawa Barat=Jabar | Bandung;Bandung Barat=KBB;Bekasi;Bogor;Ciamis;Cianjur;Cirebon;Garut;Indramayu;Karawang;Kuningan;Majalengka;Pangandaran;Purwakarta;Subang;Sukabumi;Sumedang;Tasikmalaya=Tasik | Bandung;Banjar;Bekasi;Bogor;Cimahi;Cirebon;Depok;Sukabumi;Tasikmalaya=Tasik
Jawa Tengah=Jateng | Banjarnegara;Banyumas;Batang;Blora;Boyolali;Brebes;Cilacap;Demak;Grobogan;Jepara;Karanganyar;Kebumen;Kendal;Klaten;Kudus;Magelang;Pati;Pekalongan;Pemalang;Purbalingga;Purworejo;Rembang;Semarang;Sragen;Sukoharjo;Tegal;Temanggung;Wonogiri;Wonosobo | Magelang;Pekalongan;Salatiga;Semarang;Surakarta=Solo;Tegal
Daerah Istimewa Yogyakarta=DI Yogyakarta=Yogyakarta=Jogjakarta=Jogja=Yogya=DIY | Bantul;Gunungkidul=Gunung Kidul;Kulon Progo=Kulonprogo;Sleman | Yogyakarta=Jogjakarta=Jogja=Yogya
Jawa Timur=Jatim | Bangkalan;Banyuwangi;Blitar;Bojonegoro;Bondowoso;Gresik;Jember;Jombang;Kediri;Lamongan;Lumajang;Madiun;Magetan;Malang;Mojokerto;Nganjuk;Ngawi;Pacitan;Pamekasan;Pasuruan;Ponorogo;Probolinggo;Sampang;Sidoarjo;Situbondo;Sumenep;Trenggalek;Tuban;Tulungagung | Batu;Blitar;Kediri;Madiun;Malang;Mojokerto;Pasuruan;Probolinggo;Surabaya
Banten | Lebak;Pandeglang;Serang;Tangerang | Cilegon;Serang;Tangerang;Tangerang Selatan=Tangsel
Bali | Badung;Bangli;Buleleng;Gianyar;Jembrana;Karangasem;Klungkung;Tabanan | Denpasar
Nusa Tenggara Barat=NTB | Bima;Dompu;Lombok Barat=Lobar;Lombok Tengah=Loteng;Lombok Timur=Lotim;Lombok Utara=KLU;Sumbawa;Sumbawa Barat=KSB | Bima;Mataram
Nusa Tenggara Timur=NTT | Alor;Belu;Ende;Flores Timur=Flotim;Kupang;Lembata;Malaka;Manggarai;Manggarai Barat=Mabar;Manggarai Timur=Matim;Nagekeo;Ngada;Rote Ndao;Sabu Raijua;Sikka;Sumba Barat;Sumba Barat Daya=SBD;Sumba Tengah;Sumba Timur;Timor Tengah Selatan=TTS;Timor Tengah Utara=TTU | Kupang
Kalimantan Barat=Kalbar | Bengkayang;Kapuas Hulu;Kayong Utara=KKU;Ketapang;Kubu Raya;Landak;Melawi;Mempawah;Sambas;Sanggau;Sekadau;Sintang | Pontianak;Singkawang
Kalimantan Tengah=Kalteng | Barito Selatan=Barsel;Barito Timur=Bartim;Barito Utara=Barut;Gunung Mas=Gumas;Kapuas;Katingan;Kotawaringin Barat=Kobar;Kotawaringin Timur=Kotim;Lamandau;Murung Raya=Mura;Pulang Pisau=Pulpis;Seruyan;Sukamara | Palangka Raya=Palangkaraya=Palangka
Kalimantan Selatan=Kalsel | Balangan;Banjar;Barito Kuala=Batola;Hulu Sungai Selatan=HSS;Hulu Sungai Tengah=HST;Hulu Sungai Utara=HSU;Kotabaru;Tabalong;Tanah Bumbu=Tanbu;Tanah Laut=Tala;Tapin | Banjarbaru=Banjar Baru;Banjarmasin
Kalimantan Timur=Kaltim | Berau;Kutai Barat=Kubar;Kutai Kartanegara=Kukar;Kutai Timur=Kutim;Mahakam Ulu=Mahulu;Paser;Penajam Paser Utara=PPU=Penajam | Balikpapan;Bontang;Samarinda
Kalimantan Utara=Kaltara | Bulungan=Tanjung Selor;Malinau;Nunukan;Tana Tidung=KTT | Tarakan
Sulawesi Utara=Sulut | Bolaang Mongondow=Bolmong;Bolaang Mongondow Selatan=Bolsel;Bolaang Mongondow Timur=Boltim;Bolaang Mongondow Utara=Bolmut;Kepulauan Sangihe=Sangihe;Kepulauan Siau Tagulandang Biaro=Sitaro;Kepulauan Talaud=Talaud;Minahasa;Minahasa Selatan=Minsel;Minahasa Tenggara=Mitra;Minahasa Utara=Minut | Bitung;Kotamobagu;Manado;Tomohon
Sulawesi Tengah=Sulteng | Banggai;Banggai Kepulauan=Bangkep;Banggai Laut=Balut;Buol;Donggala;Morowali;Morowali Utara=Morut;Parigi Moutong=Parimo;Poso;Sigi;Tojo Una-Una=Touna;Tolitoli=Toli-Toli | Palu
Sulawesi Selatan=Sulsel | Bantaeng;Barru;Bone;Bulukumba;Enrekang;Gowa;Jeneponto;Kepulauan Selayar=Selayar;Luwu;Luwu Timur=Lutim;Luwu Utara=Lutra;Maros;Pangkajene dan Kepulauan=Pangkep;Pinrang;Sidenreng Rappang=Sidrap;Sinjai;Soppeng;Takalar;Tana Toraja=Tator;Toraja Utara=Torut;Wajo | Makassar;Palopo;Parepare=Pare-Pare
Sulawesi Tenggara=Sultra | Bombana;Buton;Buton Selatan=Busel;Buton Tengah=Buteng;Buton Utara=Butur;Kolaka;Kolaka Timur=Koltim;Kolaka Utara=Kolut;Konawe;Konawe Kepulauan=Konkep;Konawe Selatan=Konsel;Konawe Utara=Konut;Muna;Muna Barat=Mubar;Wakatobi | Baubau=Bau-Bau;Kendari
Gorontalo | Boalemo;Bone Bolango=Bonebol;Gorontalo;Gorontalo Utara=Gorut;Pohuwato | Gorontalo
Sulawesi Barat=Sulbar | Majene;Mamasa;Mamuju;Mamuju Tengah=Mateng;Pasangkayu=Mamuju Utara;Polewali Mandar=Polman |
Maluku | Buru;Buru Selatan=Bursel;Kepulauan Aru;Kepulauan Tanimbar=Tanimbar=Maluku Tenggara Barat;Maluku Barat Daya=MBD;Maluku Tengah=Malteng;Maluku Tenggara=Malra;Seram Bagian Barat=SBB;Seram Bagian Timur=SBT | Ambon;Tual
Maluku Utara=Malut | Halmahera Barat=Halbar;Halmahera Selatan=Halsel;Halmahera Tengah=Halteng;Halmahera Timur=Haltim;Halmahera Utara=Halut;Kepulauan Sula=Kepsul;Pulau Morotai=Morotai;Pulau Taliabu=Taliabu | Ternate;Tidore Kepulauan=Tidore=Sofifi
Papua | Biak Numfor=Biak;Jayapura;Keerom;Kepulauan Yapen=Yapen;Mamberamo Raya;Sarmi;Supiori;Waropen | Jayapura
Papua Barat | Fakfak=Fak-Fak;Kaimana;Manokwari;Manokwari Selatan=Mansel;Pegunungan Arfak=Pegaf;Teluk Bintuni=Bintuni;Teluk Wondama=Wondama |
Papua Barat Daya | Maybrat;Raja Ampat;Sorong;Sorong Selatan=Sorsel;Tambrauw | Sorong
Papua Selatan | Asmat;Boven Digoel;Mappi;Merauke |
Papua Tengah | Deiyai;Dogiyai;Intan Jaya;Mimika=Timika;Nabire;Paniai;Puncak;Puncak Jaya |
Papua Pegunungan | Jayawijaya=Wamena;Lanny Jaya;Mamberamo Tengah=Mamteng;Nduga;Pegunungan Bintang=Pegubin;Tolikara;Yahukimo;Yalimo |`;

/**
 * Names that are also plain words, parts of people's names or well-known other things: they count only when
 * written with a capital (an abbreviation: all in capitals), or after a word that calls for a place.
 */
export const CAREFUL_NAMES = `aceh jaya;agam;alor;asahan;asel;badung;balut;bangka;banjar;barut;bateng;batola;belu;biak;bima;blitar;bone;bungo;
buteng;dairi;demak;diy;dki;empat lawang;ende;garut;gowa;gunung mas;hst;intan jaya;kapuas;karo;kaur;kbb;kepsul;
kku;klu;ksb;ktt;kupang;lahat;landak;langkat;lebak;lebong;lingga;malaka;malang;manggarai;mansel;matim;mbd;medan;
meranti;minut;muba;nad;natuna;ngada;nias;oki;oku;padang;padang panjang;pali;palu;pariaman;paser;pati;pegaf;
pesisir barat;pesisir selatan;pulang pisau;puncak jaya;samosir;sampang;sbb;sbd;sbt;siak;siantar;sigi;sikka;solo;
sorong;sungai penuh;tanah datar;tanah laut;tapin;tasik;tebing tinggi;tegal;toba;tts;ttu;tuban`;

/** Common words: even a capital counts only inside a sentence and not all in capitals. */
export const COMMON_NAMES = `batang;batu;buru;kudus;kuningan;metro;muna;mura;serang;solok`;

/** Count only after a level word or an office: without one they nearly always mean something else. */
export const CUED_NAMES = `batu bara;batubara;puncak;benteng;mitra;basel;babar;palas;madina;galus;mabar;tala;loteng;touna`;

/** Phrases that hold a region's name and mean none. */
export const NOT_REGIONS = `papua nugini;papua new guinea;medan merdeka;medan perang;medan tempur;medan laga;medan magnet;
medan listrik;medan pertempuran;padang rumput;padang pasir;padang golf;padang savana;padang lamun;padang ilalang;
padang mahsyar;padang arafah;nasi padang;rumah makan padang;masakan padang;metro tv;metro jaya;bima sakti;bima arya;
selat malaka;semenanjung malaka;batu bata;batu kali;batu akik;batu nisan;batu loncatan;batu pertama;solo karier;
puncak acara;medan seni;mataram kuno;roh kudus;rohana kudus;sunan kudus;puncak gunung;puncak klasemen;bali united;kali malang`;

/** Set the level of the name that follows. */
export const LEVEL_WORDS: Readonly<Record<string, 'provinsi' | 'kabupaten' | 'kota'>> = {
  provinsi: 'provinsi',
  propinsi: 'provinsi',
  prov: 'provinsi',
  pemprov: 'provinsi',
  gubernur: 'provinsi',
  wagub: 'provinsi',
  polda: 'provinsi',
  kapolda: 'provinsi',
  kejati: 'provinsi',
  kajati: 'provinsi',
  pergub: 'provinsi',
  ump: 'provinsi',
  kabupaten: 'kabupaten',
  kab: 'kabupaten',
  pemkab: 'kabupaten',
  bupati: 'kabupaten',
  wabup: 'kabupaten',
  perbup: 'kabupaten',
  kota: 'kota',
  kotamadya: 'kota',
  pemkot: 'kota',
  walikota: 'kota',
  walkot: 'kota',
  wawali: 'kota',
  wawalkot: 'kota',
  perwali: 'kota',
};

/** Before a careful or common name these make it a place, even in lower case. */
export const PLACE_PREPOSITIONS = 'di ke dari se';

/** The same, but only for careful names: "warga serang polisi" names no place. */
export const PEOPLE_CUES = 'warga masyarakat penduduk asn pns pppk';

/** Call for a place name without telling its level. */
export const PLACE_CUES = `daerah pemda wilayah asal sekda setda dprd kpu
bawaslu polres polresta polrestabes kapolres kapolresta kodim dandim kejari kajari rsud apbd perda
disdik dinkes dishub diskominfo bappeda bpbd bkpsdm bkd bkn disdukcapil damkar kadis kadisdik kadinkes kadishub umk dinas
baznas pn kpud kantor pemilu pilkada pilbup pilwali pilwalkot imigrasi bandara pelabuhan`;
