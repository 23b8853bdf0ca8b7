/**
 * Words that say that somebody says something, and words that name a speaker, as data.
 * All lower case, matched against whole words.
 */

const words = (list: string): string => list.trim().split(/\s+/).join('|');

/** Bare verbs of a tag, with "-nya" or with the speaker behind them: "ujarnya", "kata Hendri". */
export const TAG_VERBS = words(`
  kata ujar tutur ucap ungkap jelas terang tegas tandas imbuh tambah lanjut papar sebut cetus celetuk sindir keluh pesan
  pinta harap imbau himbau tutup pungkas sambung seru tanya timpal cerita kenang beber urai kritik kilah dalih elak bantah
  klaim rinci ajak tulis tukas simpul kelakar canda teriak tegur lontar akui puji ingat nilai kutip ralat`);

/** Of these, the ones that may stand between commas inside a sentence: "Namun, lanjut Aprizal, …". */
export const INLINE_VERBS = words(
  `kata ujar tutur ucap ungkap jelas terang tegas tandas imbuh tambah lanjut papar sebut sambung klaim`,
);

/** Verbs whose subject says what follows: "Bupati MENYEBUT …". */
export const SAYING_VERBS = words(`
  mengatakan menyatakan menjelaskan menerangkan menegaskan menambahkan mengungkapkan mengungkap menuturkan memaparkan
  menyebut menyebutkan menilai berharap mengharapkan mengaku mengakui meminta mengimbau menghimbau mengingatkan
  menyampaikan membantah memastikan menekankan merinci berjanji menjanjikan melaporkan mengklaim menduga memperkirakan
  menuding mengkritik mempertanyakan mengeluh mengeluhkan menyoroti menginstruksikan menyayangkan mengapresiasi memuji
  menyesalkan membenarkan mengajak menyarankan mengusulkan memprediksi meyakini menyangkal meluruskan meralat berdalih
  berkilah mengkhawatirkan menjamin mewanti-wanti mengutarakan membeberkan menceritakan bercerita berpendapat berpesan
  mengecam mendesak menuntut memperingatkan mengumumkan menginformasikan mengemukakan melontarkan menyindir menampik
  mengisahkan menggarisbawahi mengonfirmasi mengkonfirmasi menyerukan menganjurkan menyimpulkan berkata bilang beralasan
  berargumen menyinggung menanyakan menjawab menanggapi berkomentar menitipkan berterus membeber menguraikan menuliskan
  optimistis optimis khawatir keberatan yakin percaya menuntut mencontohkan menyatakan mencatat menyepakati memprotes
  menyebutnya berujar bertutur berucap menegur berterima mengeklaim melarang memerintahkan mendorong mengharap membocorkan`);

/** A stance taken, told by the reporter; it counts with a person as its subject only. */
export const STANCE_VERBS = words(`
  menolak mendukung menerima menyambut menargetkan menghormati mengancam menyetujui memaklumi menyesal menyanggupi
  mempersoalkan membela menentang menyanggah berdalih kecewa bersyukur bangga pasrah setuju enggan`);

/** Verbs that are speech with some objects only. */
export const OBJECTS: Readonly<Record<string, RegExp>> = {
  menerima: /^\s+(?:baik\s+)?(?:keputusan|ralat|kritik|usulan|alasan|putusan|penjelasan|rencana|saran)/iu,
  menyambut: /^\s+(?:baik|gembira|positif|hangat)/iu,
  berterima: /^\s+kasih/iu,
};

/** "tidak menyebut kapan …" says nothing; "tidak membantah" does. */
export const DENIED_VERBS =
  /^(?:membantah|mempersoalkan|keberatan|menampik|menyangkal|khawatir|setuju|yakin|menyesal|mempermasalahkan)$/;

/** Verbs that a group or an office without a person says as well; with others a group does rather than says. */
export const GROUP_VERBS = new RegExp(
  `^(?:${words(`mengatakan menyatakan menjelaskan menerangkan menegaskan menambahkan mengungkapkan mengungkap menyebut
  menyebutkan menilai berharap mengaku mengakui mengimbau menghimbau mengingatkan membantah memastikan melaporkan
  mengklaim menduga memperkirakan memprediksi mengeluh mengeluhkan menyarankan menyimpulkan memperingatkan menyayangkan
  meyakini mencatat mengeklaim khawatir keberatan optimistis menolak memprotes mengecam mendesak menuntut`)})$`,
);

/** Passive verbs with the speaker behind them: "Dikatakan Aprizal", "disampaikan Bupati …". */
export const PASSIVE_VERBS = words(`
  dikatakan ditambahkan dijelaskan ditegaskan disebutkan diungkapkan disampaikan dikemukakan dilontarkan dipaparkan
  dituturkan diterangkan diutarakan diakui ditekankan diucapkan`);

/** What a sentence before may have been: "PENEGASAN ini disampaikan …". */
export const UTTERANCES = words(`
  hal penegasan pernyataan pesan imbauan himbauan ajakan instruksi harapan peringatan permintaan keluhan rencana kritik
  arahan dugaan angka target kepastian temuan larangan data kabar ungkapan pengakuan keterangan klaim usulan janji seruan pujian kekhawatiran informasi itu`);

/** What stands between a subject and its verb without being one. */
export const ADVERBS = words(`
  juga pun turut ikut langsung tetap kembali kemudian lalu lantas sendiri sempat pernah terus selalu sudah telah justru
  malah bahkan secara tegas kini hanya masih balik pula tak tidak antara lain terpisah singkat lantang sangat merasa
  akhirnya buru-buru ramai-ramai sama-sama sekaligus diplomatis menjawab`);

/** Words that open a description of a person, whose name follows behind a comma. */
export const ROLES = words(`
  ketua wakil kepala sekretaris bendahara direktur dirut manajer manager pemilik seorang salah nakhoda kuasa anggota
  asisten kapolres kapolresta kapolda kapolsek kasat kanit kabid kabag kasi kasubag kasubbag kadis plt pj plh pjs penjabat
  pelaksana mantan eks calon koordinator komandan dandim petugas dokter bidan perawat petani nelayan peneliti pimpinan
  pengurus tokoh aktivis staf juru jubir pengamat dosen guru pakar ahli warga pedagang pengunjung penumpang kader presiden
  menteri gubernur bupati wali walikota camat lurah inspektur jaksa hakim pengacara rektor dekan deputi dirjen sekjen
  humas general supervisor pelatih atlet pemain juara penulis penasihat pengelola pengusaha sopir penjual pembeli orang
  mahasiswa mahasiswi siswa siswi ibu bapak legislator politikus politisi duta pengasuh imam ustaz kades sekda sekwan
  panitia penyuluh pustakawan relawan saksi korban tersangka terdakwa penyidik analis ekonom epidemiolog prakirawan
  perwakilan utusan delegasi vice chief ceo founder pendiri inisiator penggagas seniman perajin peternak kurir pengojek
  operator teknisi mandor buruh pegawai karyawan karyawati pelanggan pelamar peserta orangtua kepsek`);

/** Titles that refer back to their holder when they stand alone, and the office they mean. */
export const TITLE_FORMS: Readonly<Record<string, string>> = {
  walikota: 'wali kota',
  wagub: 'wakil gubernur',
  wabup: 'wakil bupati',
  wawali: 'wakil wali kota',
  wamen: 'wakil menteri',
  sekda: 'sekretaris daerah',
  sekdaprov: 'sekretaris daerah',
  sekdakab: 'sekretaris daerah',
  sekdakot: 'sekretaris daerah',
  kadis: 'kepala dinas',
  kadisdik: 'kepala dinas pendidikan',
  kadinkes: 'kepala dinas kesehatan',
  kadishub: 'kepala dinas perhubungan',
  kades: 'kepala desa',
  dirut: 'direktur utama',
  kepsek: 'kepala sekolah',
  kapolresta: 'kapolres',
  kapolrestabes: 'kapolres',
  jubir: 'juru bicara',
};

/** Titles that may stand for a person. */
export const TITLES = `wakil gubernur|wakil bupati|wakil wali ?kota|wakil menteri|wakil presiden|wakil ketua|${words(`
  gubernur bupati walikota menteri presiden camat lurah kades sekda sekdaprov sekdakab sekdakot kadis kadisdik kadinkes
  kadishub kapolres kapolresta kapolrestabes kapolda kapolri kapolsek dandim wagub wabup wawali wamen dirut direktur rektor
  ketua kepsek jubir`)}|wali kota|sekretaris daerah|kepala dinas|kepala desa|kepala badan|kepala sekolah|direktur utama|juru bicara`;

/** Groups that news lets speak; what follows them with a capital belongs to the name. */
export const GROUPS = words(`
  polisi warga masyarakat pedagang petani nelayan pemerintah pemkab pemkot pemprov pemda bank badan dinas forum komisi
  fraksi dewan kementerian kepolisian kejaksaan partai asosiasi ikatan persatuan himpunan aliansi serikat lembaga yayasan
  universitas panitia manajemen perusahaan komunitas kelompok paguyuban organisasi majelis polres polda polsek polri tni
  perumda pdam pengamat pelanggan orangtua buruh mahasiswa koalisi tim kantor stasiun istana mabes kodim satgas bpbd bps komite`);

/** Where a speech that was read out ends and the reader speaks for himself. */
export const FOR_HIMSELF =
  /(?:^|[^\p{L}])(?:usai acara|seusai|usai membacakan|ditemui|dimintai|ditanya|secara pribadi|pribadi|di luar sambutan|kepada wartawan|pendapatnya|menurut pendapat)(?!\p{L})/iu;
