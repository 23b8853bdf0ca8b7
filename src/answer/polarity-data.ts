/** What the rules of `polarity.ts` know as data. All sources are matched in lower case against whole words. */

/** Two poles of one matter. `binary`: not the one is the other ("tidak dilarang" is "boleh"); a price that does not fall need not rise. */
export interface Facet {
  readonly name: string;
  readonly left: string;
  readonly right: string;
  readonly binary: boolean;
}

/**
 * States that exclude each other at one time. Deeds that may follow each other ("membuka" and "menutup" a fair,
 * "didirikan" and "dibubarkan") are not among them.
 */
export const FACETS: readonly Facet[] = [
  {
    name: 'biaya',
    left: 'gratis|cuma-cuma|bebas biaya|(?:tidak|tanpa) (?:di)?(?:pungut|kenai|kenakan)? ?biaya|tidak perlu (?:mem)?bayar',
    right:
      'berbayar|(?<!tidak )(?<!tanpa )(?:dipungut|dikenai|dikenakan) biaya|(?<!tidak )(?<!tanpa )(?<!tidak perlu )(?:bayar|membayar)',
    binary: true,
  },
  {
    name: 'izin',
    left: 'boleh|diperbolehkan|dibolehkan|diizinkan|memperbolehkan|membolehkan|mengizinkan',
    right: 'dilarang|melarang|terlarang|larang',
    binary: true,
  },
  { name: 'wajib', left: 'wajib|diwajibkan|mewajibkan', right: 'sukarela|opsional', binary: true },
  {
    name: 'arah',
    left: 'naik|menaikkan|dinaikkan|meningkat|kenaikan|bertambah',
    right: 'turun|menurun|menurunkan|diturunkan|penurunan|berkurang',
    binary: false,
  },
  {
    name: 'pintu',
    left: 'buka|dibuka|terbuka|(?:kembali|mulai) dibuka',
    right: 'tutup|ditutup|tertutup',
    binary: true,
  },
  { name: 'laga', left: 'menang|memenangi|memenangkan|unggul', right: 'kalah|takluk', binary: false },
  {
    name: 'sikap',
    left: 'setuju|menyetujui|mendukung|menerima',
    right: 'menolak|menentang|keberatan',
    binary: false,
  },
  { name: 'hadir', left: 'hadir|menghadiri', right: 'absen|mangkir', binary: true },
  { name: 'laba', left: 'untung|surplus', right: 'rugi|merugi|defisit', binary: false },
  { name: 'lulus', left: 'lulus', right: 'gugur', binary: false },
];

/** A sentence that supposes, asks, rumours or suspects proves nothing. */
export const HEDGED =
  /\b(?:jika|kalau|bila|apabila|jikalau|seandainya|andai|andaikan|asalkan|asal|kecuali|syaratnya|apakah|kabar(?:nya)?|isu|rumor|konon|disebut-sebut|diduga|dugaan|menduga|kemungkinan|mungkin|barangkali|berpotensi|terancam|diperkirakan|memperkirakan|diprediksi|seakan|seolah|katanya|diisukan|belum (?:memastikan|diketahui|pasti|jelas|dapat|bisa)|meminta|minta|mendesak|menuntut|berharap|diharapkan|mengusulkan|diusulkan|usulan|usulkan|usul|desak|targetkan|janjikan|ajukan|mengajukan|diajukan|wacanakan|rencanakan|menyarankan|berjanji|menjanjikan|dijanjikan|menargetkan|ditargetkan|target|seharusnya|semestinya|hampir|nyaris|mengancam|membantah bahwa|entah|tergantung|wacana)\b|\?/g;
/** The same for a question of status, whose answer "usulan", "wacana" is. */
export const HEDGED_STATUS =
  /\b(?:jika|kalau|bila|apabila|seandainya|andai|asalkan|apakah|kabar(?:nya)?|isu|rumor|konon|diduga|kemungkinan|mungkin|terancam|meminta|minta|mendesak|menuntut|berharap|diharapkan|nyaris|hampir|mengancam)\b|\?/;
/** A rumour denied. */
export const DENIAL =
  /\b(?:membantah|menepis|dibantah|ditepis|hoaks|tidak benar|berita bohong|kabar bohong)\b/;

/** Words of a question that need not stand in the sentence; quantity words are weighed by themselves. */
export const IGNORED = new Set(
  `benar benarkah betul betulkah apakah adakah bolehkah bisakah sudahkah haruskah akankah masihkah perlukah memang kabar kabarnya katanya
  sebesar sebanyak rata-rata akhirnya resmi jadi menjadi menjabat dijabat jabatan hari tanggal pukul tahun bulan saat kini sekarang semua seluruh
  semuanya seluruhnya sebagian beberapa setengah terjadi akibat tetap kembali mulai diri begitu cuma buat jangan batal gagal urung tanpa orang`.split(
    /\s+/,
  ),
);
/** Light words that may stand between a denial and what it denies: "tidak MENIMBULKAN korban", "tidak ADA yang". */
export const LIGHT =
  /^(?:ada|adanya|yang|menimbulkan|menyebabkan|mengakibatkan|menelan|memakan|memiliki|mempunyai|melakukan|mendapat|mendapatkan|menjadi|jadi|akan|lagi|pernah|sampai|bisa|dapat|boleh|perlu|harus|ikut|turut|di|karena|akibat|oleh|sebagai|untuk|pada|dengan|satu|satupun|pun|seorang|sedang|benar|langsung|semua)$/;

/** Stems that say the same in news; a row is one meaning. */
export const EQUIVALENTS: readonly (readonly string[])[] = [
  ['tewas', 'meninggal', 'menewaskan'],
  ['rampung', 'selesai', 'tuntas', 'kelar'],
  ['perda', 'raperda'],
  ['ktp', 'e-ktp'],
  ['cfd', 'car free day'],
  ['meresmikan', 'diresmikan'],
  ['duit', 'uang'],
  ['menangkap', 'meringkus', 'membekuk'],
  ['pemkab', 'pemda'],
];

/** Offices that one person holds at a time in one place. */
export const SINGULAR = new Set([
  'presiden',
  'gubernur',
  'bupati',
  'wali kota',
  'sekretaris daerah',
  'camat',
  'kepala dinas',
  'kepala kepolisian daerah',
  'kepala kepolisian resor',
  'rektor',
  'kepala desa',
  'ketua dprd',
]);
