/**
 * The affixes of Indonesian as data. The stemmer has no dictionary; these short tables hold only
 * what rules cannot tell: roots that look affixed, and which consonant a nasal prefix swallowed.
 */

/** Roots whose first or last syllable looks like an affix. They are never cut. */
export const PROTECTED_ROOTS = new Set(
  `adalah allah amanah arah ayah belah berkah cegah celah daerah darah desah fitrah gelah hadiah hikmah
  ibadah ijazah indah istilah jamaah jumlah kalah kisah kuliah langkah lelah lembah limbah madrasah
  makalah marah masalah megah merah mudah muslimah musyawarah nafkah nikah olah parah patah pindah
  pisah rendah rumah rupiah sah salah sawah sebelah sedekah sejarah sekolah serah setelah subsidi sudah
  syariah telah tengah titah ubah upah wilayah qabalah naskah markah tingkah
  tanya hanya punya karya biaya jaya raya kaya budaya upaya supaya cahaya percaya bahaya daya gaya maya
  ilmu jamu kamu semu temu tamu bertemu buku kuku laku paku siku suku kaku saku aku beku baku
  makan akan ikan bukan pekan rekan dengan jalan bulan hujan hutan bahan dalam tuhan teman taman zaman
  aman badan iman izin jaman kawan lawan makam malam papan  sopan tangan taman tekan
  tuan uang bagan bangun dewan kanan kiri lahan ladang organ pangan paham pemuda relawan hewan rawan
  sultan wartawan karyawan wisatawan ilmuwan bangsawan dermawan pahlawan setan ringan lapan delapan
  sembilan kapan depan simpan tahan tampan kecamatan
  bagaimana bahwa bagai berapa berita berani berat beras beri berlian berkas bersih besar benar beda
  belum belanja belas belajar bekas bening benih bensin bentuk bendera bencana berangkat berantas berontak
  pergi perlu perang perut pertama persen perak periode perintah peran perempuan perdana perkara permata
  persis pernah perisai perwira pesan pesta peserta pelabuhan peluang penduduk penting penuh pekerti
  pemilu pemda pemkab pemkot pemprov pedas peduli pekan pena pendek pensiun pensil petani peta
  sebab sebut sedang sedih segar segera sehat sejahtera sejak sekali sekda sekretaris sekretariat sektor
  sekarang selalu selama selamat selasa selatan semua semangat sementara semester seminar sempat
  sempurna senang seni senin senjata senter sentral seperti september serang seragam serentak serta
  serius serikat sesuai seluruh setia setuju sewa sejumlah sekitar semi senat sekadar sekian
  kepala kelas kembali kemarin kemudian kereta keluarga keluar keluh kerja kecil kecuali ketat ketua kenal
  keras keliling kelola kelurahan kemas kenang kendala kendali kendara kental kepada kepiting kerap kering
  kertas kesal kesan ketika keponakan kelompok kedai kebun kebon kemeja kejar kejam kelak kemah kena kenaf
  dinas digital direktur direktorat dialog disiplin dinamis diri didik diskusi distribusi divisi dilema
  diploma dimensi diet dini dingin dinding diam diktator diskon disabilitas
  terang terbang terbit terima terus terlalu tertib teras terap terowongan ternak terka tentang tentu tentara
  tetapi tepat tepi tengah tenang tempat teknologi tenaga tekun terjemah selenggara sedia seleksi selesai sebar selidik pelihara periksa peringkat sengketa selamat sesal serap setor sewa sekap sepakat sambut pelopor pelosok perigi kelahi kesah pecah pegang 
  media medali medan mesin mesjid meski metode meter mewah menteri merdeka mereka merek meriah mental
  menit menang menara merah meja memang mesti mendung melati melainkan menu mertua mewah
  pantai partai bagai ramai sampai selesai nilai pakai damai capai mulai sungai pegawai sesuai badai rantai
  bupati provinsi kabupaten kota kopi pagi gaji hari hati kaki kali laki lagi mari mati nanti pasti
  polisi posisi presiden puisi sapi seksi sendiri seri suci suami tari tinggi tragedi tradisi demi demokrasi
  energi ekonomi geografi industri investasi janji jadi kini kami kursi komisi korupsi materi misi visi
  motivasi negeri organisasi padi peti petani pribadi produksi reformasi rapi sebagai surati teori api asli
  ahli bagi bayi besi beli bibi budi cuci duri ini itu jari juli juni kaji ganti gigi
  indonesia inflasi informasi inovasi inspirasi administrasi birokrasi sosialisasi evaluasi regulasi apresiasi
  pejabat penjabat pemerintah meninggal pedoman senantiasa kembang kembali
  sekdaprov sekdakab sekdakot sekkab sekkot sekprov sekwan sekjen
  lapangan halaman tulang palang pasang orang barang kurang karang tiang
  kalimantan pasuruan kuningan tabanan tarakan balikpapan lamongan pekalongan bangkalan magetan pacitan grobogan
  seruyan katingan balangan nunukan bulungan penajam semarang sekadau seluma seram sekayu sijunjung bekasi bengkulu
  bengkalis belitung berau ternate pemalang pesawaran pesisir pelalawan pekanbaru perbaungan mempawah meranti merauke
  mesuji merangin melawi mamberamo medan selayar sorong sumedang sukabumi tebo tegal terenggalek trenggalek tidore
  dharmasraya dumai dairi kediri kendari kerinci kepahiang kebumen ketapang kepulauan perancis persia
  sinergitas kapabilitas integritas netralitas akuntabilitas
  papan lapan agustus januari februari maret april mei oktober november desember`
    .split(/\s+/)
    .filter(Boolean),
);

/** After meng-/peng- + vowel the root began with "k" when what follows starts so ("mengirim" from "kirim"). */
export const SWALLOWED_K =
  /^(?:irim|ata(?!s)|etua|umpul|elol|emba|emuk|enal|enda|enak|urang|eluar|eluh|ait|aji|awal|ejar|erah|erja|etahu|unjung|uasa|uasai|onsum|omun|urung|uatir|andung|ibar|ikis|isah|oreks|oordin|ampany|anton|unci|upas|ubur|umandang|uliti|ukuh|unyah|etik|etuk|epung|epal|eras|erut|edepan|esamping|eliling|emas|ecam|ecil|ecual|eduk|ehend|ompet|onfirm|ontrol|ontrak|onfront|orban|ombin|omentar|omplain|omando|orup)/;

/** After mem-/pem- + vowel the root began with "m" itself, not "p" ("meminta" from "minta"). */
export const KEPT_M =
  /^(?:inta|ulai|uat|asak|ilik|anfaat|ohon|usnah|ahal|alu|aki|asuk|erah|udah|inimal|aksimal|odal|otivasi|undur|ati|ain|iskin|onitor|uji(?:zat)|enang|arah|asyarakat|akna|andat|andiri|odern|obil|usuh|anusia|ental)/;

/** After men-/pen- + vowel the root began with "n" itself, not "t" ("menilai" from "nilai"). */
export const KEPT_N =
  /^(?:ikah|ilai|aik|asihat|asehat|ama|amai|otari|ikmat|onton(?!$)|avigasi|ormal|egara|egosiasi|ominas|afkah|etral)/;

/** After meny-/peny- the root began with "ny" itself, not "s" ("menyatakan" from "nyata"). */
export const KEPT_NY = /^(?:ata|ala|anyi|aman|awa|eri)/;

/** Verbs on -si whose "i" is a suffix ("mengawasi" from "awas"), unlike loan words ("evaluasi"). */
export const SUFFIXED_SI = new Set([
  'awasi',
  'atasi',
  'batasi',
  'lintasi',
  'balasi',
  'bekasi',
  'dasari',
  'hiasi',
  'kuasi',
]);

/** After ber-/per-/ter- the root began with "r" ("terealisasi" from "realisasi", "perumahan" from "rumah"). */
export const SWALLOWED_R =
  /^(?:ealis|ekam|ekrut|encana|umah|asa(?!l)|eaks|isiko|upa(?!y)|upiah|ibu|evisi|egist|efleks|eduks|endah|umus|emaj|epot|iset|awat|antau|ugi|aih|usak)/;

/** Roots on -k: "gerakan" is "gerak" and -an, not -kan. */
export const ROOTS_ON_K = new Set(
  `gerak tindak ajak masuk cetak pasok rujuk tumpuk tolak letak desak tampak dampak retak jebak tebak injak
  lonjak ledak lacak bajak rusak masak sidak puncak bijak naik baik lantik didik bentuk tunjuk produk duduk
  petik kritik periksa selidik gebrak pihak mutlak pajak kehendak hendak banyak musik fisik politik publik
  teknik praktik unik cantik tarik milik serik otak kotak anak budak peluk sibuk buruk busuk tekuk
  kutuk tanduk tunduk takluk manfaat bengkak tembak`
    .split(/\s+/)
    .filter(Boolean),
);
