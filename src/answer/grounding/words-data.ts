/** What the verifier knows of words, as data. All lower case, whole words. */

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that carry nothing to be proven: they tell that somebody speaks, or stand beside a number or a time. */
export const FREE_WORDS = set(`
  kata ujar tutur ucap ungkap jelas terang tegas sebut papar mengatakan menyatakan menjelaskan menerangkan menegaskan
  menambahkan mengungkapkan mengungkap menuturkan memaparkan menyebut menyebutkan menyampaikan disebut dikatakan disampaikan
  ujarnya katanya menurutnya jelasnya tegasnya tuturnya ucapnya ungkapnya lanjut tambah imbuh
  sebesar sebanyak senilai sejumlah berjumlah jumlah jumlahnya mencapai tercatat tepatnya yakni sekitar rata-rata total
  pihak pihaknya hal tahun bulan hari tanggal pukul rupiah persen saat kini sekarang jadi menjadi dilakukan melakukan terdapat
  memiliki mempunyai punya terjadi berlangsung orang baru diri masing-masing sendiri menelan menghabiskan memakan bersumber berasal menghabiskannya diperkirakan memperkirakan ditaksir menaksir antaranya adapun selain sejauh sepanjang
  menjabat jabatan sebelumnya semula awalnya nantinya rencananya pertama kedua ketiga semua seluruh seluruhnya sebagian
  tetap kembali resmi mulai sejak lebih kurang daripada dibanding dibandingkan bernama berada beserta bersama per tiap setiap paling mantan definitif selaku bertugas kali menempati`);

/** Denials. */
export const NEGATORS = set('tidak tak bukan bukannya belum tanpa jangan batal gagal urung');

/** Words that deny what follows or stands in them; they answer to a denial in other words. */
export const DENYING = set(`
  menolak ditolak penolakan menentang keberatan enggan membantah dibantah menampik menyangkal menepis batal membatalkan dibatalkan pembatalan
  urung gagal gratis digratiskan bebas dibebaskan membebaskan pembebasan hapus dihapus dihapuskan menghapus penghapusan larang dilarang melarang terlarang
  kecuali dikecualikan berhalangan absen ditiadakan kosong lowong tanpa berhenti dihentikan menghentikan menggugurkan sulit hilang tetap sama
  mengikhlaskan cukup ditutup lepas hanya tidak tak bukan belum jangan`);

/** Words that may stand between a denial and what it denies. */
export const BETWEEN = set(`
  ada adanya lagi akan pernah sampai bisa dapat boleh perlu harus ikut turut mau ingin sempat mampu memberi memberikan melakukan menjadi jadi mendapat
  mendapatkan memiliki punya mempunyai menimbulkan menyebabkan mengakibatkan menelan dipungut dikenai dikenakan satu pun langsung benar sedang
  hanya sekadar semata semata-mata karena oleh untuk di ke pada yang dan atau semudah tentu selalu seluruh semua begitu perlu`);

/** Kinds of words that take away from what is told: told as a fact without them, the sentence says too much. */
export const HEDGES: readonly (readonly [name: string, RegExp])[] = [
  [
    'suspected',
    /\b(?:diduga|dugaan|menduga|duga|kemungkinan|mungkin|barangkali|kabarnya|isu|rumor|disebut-sebut|terancam|berpotensi|indikasi)\b/,
  ],
  [
    'wanted',
    /\b(?:meminta|minta|memohon|mohon|diminta|mendesak|menuntut|berharap|harap|harapan|diharapkan|mengharapkan|ingin|menginginkan|mengusulkan|diusulkan|usul|usulan|menyarankan|mengajak|mengimbau|mendorong|menginstruksikan|mengingatkan|agar|supaya|perlu|harus|wajib|diwajibkan|mewajibkan|semestinya|seharusnya|jangan|mari)\b/,
  ],
  [
    'to come',
    /\b(?:rencana|berencana|merencanakan|direncanakan|rencananya|akan|bakal|segera|target|menargetkan|ditargetkan|targetnya|dijadwalkan|menjadwalkan|jadwal|janji|berjanji|menjanjikan|dijanjikan|siap|hendak|nanti|nantinya|wacana|diperkirakan|memperkirakan|diprediksi|mengancam|mulai|sebelum|paling lambat|menunggu)\b/,
  ],
  ['supposed', /\b(?:jika|kalau|bila|apabila|seandainya|andai|asal|asalkan|menunggu|ketika)\b/],
];

/** Of these, the words whose whole clause is no fact yet. */
export const NOT_YET =
  /\b(?:diduga|dugaan|menduga|kemungkinan|kabarnya|meminta|memohon|mohon|mendesak|menuntut|berharap|menginginkan|mengusulkan|diusulkan|menyarankan|berencana|merencanakan|direncanakan|rencananya|rencana|menargetkan|ditargetkan|dijadwalkan|berjanji|menjanjikan|dijanjikan|mengancam|jika|kalau|apabila|seandainya)\b/g;

/** Pairs of words for opposite directions, states or deeds; each side is a list of whole words. */
export const CONTRARY: readonly (readonly [left: RegExp, right: RegExp])[] = (
  [
    [
      'naik|kenaikan|menaikkan|dinaikkan|meningkat|peningkatan|bertambah|melonjak|menambah|ditambah',
      'turun|penurunan|menurun|menurunkan|diturunkan|merosot|berkurang|dikurangi|dipangkas|jatuh|anjlok|rendah',
    ],
    ['menolak|ditolak|menentang|keberatan', 'menerima|menyetujui|disetujui|mendukung|dikabulkan|bersedia'],
    ['memuji|mengapresiasi|menyambut', 'mengecam|mengkritik|menyayangkan|menyesalkan'],
    [
      'membantah|menyangkal|menepis|menampik|dibantah|menggugurkan|digugurkan',
      'membenarkan|mengakui|mengonfirmasi|menguatkan',
    ],
    ['disetujui', 'dicoret|mencoret'],
    [
      'lebih (?:banyak|tinggi|besar|lama|cepat|luas|panjang|mahal)',
      'lebih (?:sedikit|rendah|kecil|singkat|lambat|sempit|pendek|murah)',
    ],
    ['dilarang|melarang|larangan|terlarang', 'boleh|diperbolehkan|dibolehkan|diizinkan|mengizinkan'],
    ['ditunda|menunda|penundaan', 'dibatalkan|membatalkan|pembatalan'],
    ['terbanyak|paling banyak|tertinggi|paling tinggi', 'tersedikit|paling sedikit|terendah|paling rendah'],
    ['menang|mengalahkan|unggul', 'kalah|dikalahkan'],
    ['dihentikan|menghentikan|dihapus|ditutup|ditiadakan', 'dilanjutkan|melanjutkan|diteruskan|dibuka'],
    ['surplus', 'defisit'],
    ['ganjil', 'genap'],
    ['lulus', 'gugur'],
  ] as const
).map(([left, right]) => [whole(left), whole(right)] as const);

function whole(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${source})(?![\\p{L}-])`, 'u');
}
