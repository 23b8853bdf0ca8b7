/**
 * Towns, regencies and provinces that a dateline may name, for telling "Bontang – Pemerintah …" from
 * "Indonesia – Malaysia …". Written from general knowledge of the country; spelling as news write it.
 */
const NAMES = `
Banda Aceh|Sabang|Langsa|Lhokseumawe|Subulussalam|Meulaboh|Bireuen|Sigli|Takengon|Tapaktuan|Singkil|Kutacane|Blangpidie|Calang|Jantho|Idi Rayeuk|Karang Baru|Redelong|Suka Makmue|Blangkejeren|Aceh Besar|Aceh Tamiang|Aceh Utara|Aceh Timur|Aceh Barat|Aceh Selatan|Aceh Tengah|Aceh Singkil|Pidie|Pidie Jaya|Nagan Raya|Simeulue|Sinabang|Gayo Lues|Bener Meriah
Medan|Binjai|Tebing Tinggi|Pematangsiantar|Pematang Siantar|Tanjungbalai|Tanjung Balai|Sibolga|Padangsidimpuan|Gunungsitoli|Lubuk Pakam|Stabat|Kisaran|Rantauprapat|Kabanjahe|Sidikalang|Balige|Tarutung|Pandan|Panyabungan|Sei Rampah|Deli Serdang|Langkat|Karo|Dairi|Toba|Samosir|Simalungun|Asahan|Labuhanbatu|Mandailing Natal|Nias|Humbang Hasundutan|Dolok Sanggul|Serdang Bedagai|Batubara|Batu Bara|Tapanuli Utara|Tapanuli Selatan|Tapanuli Tengah
Padang|Bukittinggi|Payakumbuh|Pariaman|Padang Panjang|Padangpanjang|Sawahlunto|Solok|Batusangkar|Lubuk Basung|Lubuk Sikaping|Painan|Muaro Sijunjung|Sijunjung|Pulau Punjung|Simpang Empat|Agam|Tanah Datar|Dharmasraya|Pasaman|Pasaman Barat|Pesisir Selatan|Padang Pariaman|Solok Selatan|Limapuluh Kota|Kepulauan Mentawai|Mentawai
Pekanbaru|Dumai|Bengkalis|Bangkinang|Siak|Siak Sri Indrapura|Rengat|Tembilahan|Bagansiapiapi|Teluk Kuantan|Pangkalan Kerinci|Selatpanjang|Pasir Pengaraian|Kampar|Pelalawan|Rokan Hulu|Rokan Hilir|Kuantan Singingi|Indragiri Hulu|Indragiri Hilir|Kepulauan Meranti
Tanjungpinang|Tanjung Pinang|Batam|Bintan|Karimun|Tanjung Balai Karimun|Natuna|Ranai|Lingga|Daik|Anambas|Tarempa
Jambi|Sungai Penuh|Muara Bulian|Muara Bungo|Bangko|Sarolangun|Kuala Tungkal|Muara Sabak|Sengeti|Merangin|Batanghari|Batang Hari|Bungo|Tebo|Kerinci|Muaro Jambi|Tanjung Jabung Barat|Tanjung Jabung Timur
Palembang|Prabumulih|Lubuklinggau|Lubuk Linggau|Pagar Alam|Pagaralam|Sekayu|Kayuagung|Kayu Agung|Baturaja|Muara Enim|Lahat|Martapura|Muaradua|Indralaya|Pangkalan Balai|Banyuasin|Musi Banyuasin|Musi Rawas|Ogan Ilir|Ogan Komering Ilir|Ogan Komering Ulu|Empat Lawang|Tebing Tinggi|Penukal Abab Lematang Ilir|Talang Ubi
Bengkulu|Curup|Manna|Argamakmur|Arga Makmur|Kepahiang|Mukomuko|Kaur|Bintuhan|Seluma|Tais|Lebong|Rejang Lebong|Bengkulu Utara|Bengkulu Selatan|Bengkulu Tengah
Bandar Lampung|Bandarlampung|Metro|Kalianda|Kotabumi|Liwa|Gunung Sugih|Menggala|Pringsewu|Kota Agung|Sukadana|Blambangan Umpu|Gedong Tataan|Pesawaran|Tanggamus|Mesuji|Way Kanan|Krui|Lampung Selatan|Lampung Tengah|Lampung Timur|Lampung Utara|Lampung Barat|Lampung|Tulang Bawang|Tulang Bawang Barat
Pangkalpinang|Pangkal Pinang|Sungailiat|Muntok|Mentok|Toboali|Koba|Tanjungpandan|Tanjung Pandan|Manggar|Bangka|Belitung|Bangka Tengah|Bangka Barat|Bangka Selatan|Belitung Timur
Jakarta|DKI Jakarta|Jakarta Pusat|Jakarta Selatan|Jakarta Timur|Jakarta Barat|Jakarta Utara|Kepulauan Seribu
Bandung|Bandung Barat|Bogor|Depok|Bekasi|Cimahi|Cirebon|Sukabumi|Tasikmalaya|Banjar|Garut|Cianjur|Karawang|Purwakarta|Subang|Sumedang|Majalengka|Kuningan|Indramayu|Ciamis|Pangandaran|Cikarang|Cibinong|Soreang|Ngamprah|Singaparna|Sumber|Palabuhanratu
Serang|Cilegon|Tangerang|Tangerang Selatan|Tangsel|Pandeglang|Lebak|Rangkasbitung|Tigaraksa|Banten
Semarang|Surakarta|Solo|Magelang|Salatiga|Pekalongan|Tegal|Cilacap|Purwokerto|Banyumas|Purbalingga|Banjarnegara|Kebumen|Purworejo|Wonosobo|Boyolali|Klaten|Sukoharjo|Wonogiri|Karanganyar|Sragen|Purwodadi|Grobogan|Blora|Rembang|Pati|Kudus|Jepara|Demak|Ungaran|Temanggung|Kendal|Batang|Pemalang|Slawi|Brebes|Mungkid
Yogyakarta|Jogja|Sleman|Bantul|Wates|Kulon Progo|Kulonprogo|Wonosari|Gunungkidul|Gunung Kidul
Surabaya|Malang|Kediri|Blitar|Madiun|Mojokerto|Pasuruan|Probolinggo|Batu|Sidoarjo|Gresik|Lamongan|Tuban|Bojonegoro|Ngawi|Magetan|Ponorogo|Pacitan|Trenggalek|Tulungagung|Nganjuk|Jombang|Lumajang|Jember|Banyuwangi|Bondowoso|Situbondo|Bangkalan|Sampang|Pamekasan|Sumenep|Kepanjen|Bangil|Kraksaan|Caruban
Denpasar|Badung|Mangupura|Gianyar|Tabanan|Singaraja|Buleleng|Negara|Jembrana|Bangli|Semarapura|Klungkung|Amlapura|Karangasem|Kuta|Ubud|Nusa Dua
Mataram|Bima|Dompu|Sumbawa|Sumbawa Besar|Taliwang|Selong|Praya|Gerung|Tanjung|Lombok Barat|Lombok Tengah|Lombok Timur|Lombok Utara
Kupang|Ende|Maumere|Larantuka|Ruteng|Labuan Bajo|Bajawa|Atambua|Kefamenanu|Soe|Waingapu|Waikabubak|Kalabahi|Lewoleba|Borong|Betun|Sabu|Ba'a|Manggarai|Manggarai Barat|Manggarai Timur|Sikka|Belu|Malaka|Alor|Flores Timur|Lembata|Ngada|Nagekeo|Mbay|Sumba Timur|Sumba Barat
Pontianak|Singkawang|Mempawah|Sambas|Bengkayang|Ngabang|Landak|Sanggau|Sekadau|Sintang|Putussibau|Kapuas Hulu|Nanga Pinoh|Melawi|Ketapang|Sukadana|Kayong Utara|Kubu Raya|Sungai Raya
Palangka Raya|Palangkaraya|Sampit|Pangkalan Bun|Kuala Kapuas|Kapuas|Pulang Pisau|Muara Teweh|Buntok|Tamiang Layang|Puruk Cahu|Kasongan|Katingan|Kuala Kurun|Kuala Pembuang|Nanga Bulik|Lamandau|Sukamara|Kotawaringin Timur|Kotawaringin Barat|Barito Utara|Barito Selatan|Barito Timur|Murung Raya|Gunung Mas|Seruyan
Banjarmasin|Banjarbaru|Martapura|Pelaihari|Rantau|Tapin|Kandangan|Barabai|Amuntai|Tanjung|Tabalong|Paringin|Balangan|Batulicin|Tanah Bumbu|Kotabaru|Marabahan|Barito Kuala|Tanah Laut|Hulu Sungai Selatan|Hulu Sungai Tengah|Hulu Sungai Utara
Samarinda|Balikpapan|Bontang|Tenggarong|Kutai Kartanegara|Kukar|Sangatta|Sangata|Kutai Timur|Kutim|Sendawar|Kutai Barat|Kubar|Mahakam Ulu|Ujoh Bilang|Penajam|Penajam Paser Utara|PPU|Nusantara|IKN|Sepaku|Tana Paser|Tanah Grogot|Paser|Tanjung Redeb|Berau
Tanjung Selor|Bulungan|Tarakan|Nunukan|Malinau|Tana Tidung|Tideng Pale|Sebatik|Kaltara
Manado|Bitung|Tomohon|Kotamobagu|Tondano|Minahasa|Airmadidi|Amurang|Ratahan|Tahuna|Sangihe|Siau|Talaud|Melonguane|Bolaang Mongondow|Lolak|Minahasa Utara|Minahasa Selatan|Minahasa Tenggara
Gorontalo|Limboto|Marisa|Pohuwato|Boalemo|Tilamuta|Bone Bolango|Suwawa|Kwandang|Gorontalo Utara
Palu|Donggala|Sigi|Poso|Luwuk|Banggai|Morowali|Bungku|Tolitoli|Toli-Toli|Buol|Parigi|Parigi Moutong|Ampana|Tojo Una-Una|Kolonodale
Mamuju|Majene|Polewali|Polewali Mandar|Mamasa|Pasangkayu|Mamuju Tengah
Makassar|Parepare|Palopo|Maros|Pangkep|Pangkajene|Barru|Sungguminasa|Gowa|Takalar|Jeneponto|Bantaeng|Bulukumba|Benteng|Selayar|Sinjai|Watampone|Bone|Watansoppeng|Soppeng|Sengkang|Wajo|Pinrang|Sidrap|Sidenreng Rappang|Enrekang|Makale|Tana Toraja|Rantepao|Toraja Utara|Belopa|Luwu|Masamba|Luwu Utara|Malili|Luwu Timur
Kendari|Baubau|Bau-Bau|Kolaka|Unaaha|Konawe|Raha|Muna|Buton|Pasarwajo|Wakatobi|Wangi-Wangi|Bombana|Rumbia|Konawe Selatan|Andoolo|Konawe Utara|Kolaka Utara|Lasusua
Ambon|Tual|Masohi|Langgur|Saumlaki|Dobo|Namlea|Buru|Piru|Bula|Maluku Tengah|Maluku Tenggara
Ternate|Tidore|Tidore Kepulauan|Sofifi|Tobelo|Jailolo|Labuha|Sanana|Weda|Maba|Morotai|Daruba|Halmahera Utara|Halmahera Selatan
Jayapura|Sentani|Merauke|Timika|Mimika|Nabire|Wamena|Biak|Serui|Sarmi|Keerom|Enarotali|Paniai|Dekai|Tanah Merah|Agats|Sugapa|Mulia|Ilaga|Oksibil
Manokwari|Sorong|Fakfak|Fak-Fak|Kaimana|Bintuni|Teluk Bintuni|Aimas|Waisai|Raja Ampat|Teminabuan|Wasior|Wondama
Singapura|Kuala Lumpur|Bangkok|Manila|Tokyo|Beijing|Seoul|New Delhi|Canberra|Sydney|Melbourne|Washington|New York|London|Paris|Berlin|Jenewa|Den Haag|Brussel|Roma|Moskow|Kyiv|Kiev|Ankara|Istanbul|Riyadh|Jeddah|Makkah|Mekkah|Madinah|Kairo|Gaza|Yerusalem|Teheran|Dubai|Abu Dhabi|Doha|Dili|Hong Kong
`;

const PLACES: ReadonlySet<string> = new Set(NAMES.trim().toLowerCase().split(/[|\n]/));

/** True for a place of the table in any case, also with "Kota", "Kabupaten" or "Kab." before it. */
export function isKnownPlace(name: string): boolean {
  return PLACES.has(
    name
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/^(?:kota|kabupaten|kab\.?)\s+(?=\S)/, ''),
  );
}

/** "TANJUNG SELOR" -> "Tanjung Selor"; acronyms of up to three letters and mixed case stay as written. */
export function normalizePlace(name: string): string {
  const place = name.replace(/\s+/g, ' ').trim();
  if (place !== place.toUpperCase()) return place;
  return place
    .split(' ')
    .map((word) => (/^(?:DKI|DIY|PPU|IKN|KAB\.?)$/.test(word) ? word : titleCase(word)))
    .join(' ');
}

function titleCase(word: string): string {
  return word
    .toLowerCase()
    .replace(/(^|-)(\p{L})/gu, (_, mark: string, letter: string) => mark + letter.toUpperCase());
}
