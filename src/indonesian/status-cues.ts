/** How far a fact has come, as one sentence tells it. `belum` stands for a step that is denied so far. */
export type Status =
  | 'usulan'
  | 'wacana'
  | 'rencana'
  | 'sedang diproses'
  | 'ditunda'
  | 'resmi'
  | 'berlaku'
  | 'selesai'
  | 'dibatalkan'
  | 'belum';

/** A sentence that holds several is of the first: what ends a matter outweighs what began it. */
export const PRECEDENCE: readonly Status[] = [
  'dibatalkan',
  'ditunda',
  'belum',
  'selesai',
  'berlaku',
  'resmi',
  'sedang diproses',
  'rencana',
  'usulan',
  'wacana',
];

/** Verbs and nouns of work on a rule or a building, after "sedang", "masih". */
const WORK =
  'diproses|dibahas|dikaji|disusun|digodok|dievaluasi|difinalisasi|diverifikasi|dibangun|dikerjakan|dirancang|diperbaiki|dirundingkan|dimatangkan|disiapkan|dipersiapkan|ditender(?:kan)?|dilelang|membahas|menyusun|mengkaji|menggodok|memproses|mematangkan|mengevaluasi|menyiapkan|menunggu|menanti|berproses';

/** Cue, the status it stands for, why. Case does not matter; whole words. Capitalised sources are not needed. */
export const CUES: readonly (readonly [string, Status, string])[] = [
  ['dibatalkan|membatalkan|batalkan|pembatalan', 'dibatalkan', 'cancelled'],
  [
    '(?:tidak|tak|batal|urung) jadi \\p{L}+|tidak jadi|batal|urung',
    'dibatalkan',
    '"batal digelar", "urung dibangun"',
  ],
  ['ditiadakan|dicabut|mencabut|dicoret|mencoret|dianulir|menganulir|digugurkan', 'dibatalkan', 'taken back'],
  [
    '(?:sudah|telah|dinyatakan) tidak (?:lagi )?berlaku|tidak berlaku lagi|tidak lagi berlaku',
    'dibatalkan',
    'out of force',
  ],
  ['dihentikan(?! sementara)|menghentikan(?! sementara)', 'dibatalkan', 'stopped for good'],
  [
    'ditunda|menunda|tertunda|penundaan|tunda|ditangguhkan|menangguhkan|diundur|mengundurkan jadwal|molor',
    'ditunda',
    'put off',
  ],
  ['(?:di|meng)hentikan sementara|dibekukan sementara', 'ditunda', 'stopped for a while'],
  [
    'selesai (?:dibangun|dikerjakan|diperbaiki|dibahas|100 persen|seratus persen)',
    'selesai',
    'work that is done',
  ],
  [
    '(?:sudah|telah|akhirnya|kini) (?:selesai|rampung|tuntas)|rampung(?! \\d)|diselesaikan|merampungkan|dirampungkan',
    'selesai',
    'done',
  ],
  ['selesai|tuntas', 'selesai', 'done, as "belum selesai" or "ditargetkan selesai" show it'],
  [
    '(?<!yang )berlaku|berlaku sejak|diberlakukan|memberlakukan',
    'berlaku',
    'in force; "TPP yang berlaku saat ini" is any',
  ],
  [
    'diterapkan|menerapkan|mulai (?:berjalan|dijalankan|beroperasi|dicairkan|dibayarkan)',
    'berlaku',
    'carried out',
  ],
  [
    '(?:sudah|telah|kini) (?:berjalan|dijalankan|beroperasi|dicairkan|dibayarkan|cair|difungsikan)',
    'berlaku',
    'running',
  ],
  ['disahkan|mengesahkan|sahkan|diundangkan|mengundangkan', 'resmi', 'a law is passed'],
  [
    '(?:ditetapkan|menetapkan|tetapkan)(?!.{0,40}\\b(?:tersangka|juara|pemenang)\\b)',
    'resmi',
    'laid down; a suspect is no rule',
  ],
  ['diputuskan|memutuskan (?=untuk|bahwa|me|ber|tidak)', 'resmi', 'decided; not "memutuskan aliran"'],
  ['disetujui|menyetujui|setujui|disepakati|menyepakati', 'resmi', 'approved by who has the say'],
  ['diresmikan|meresmikan|dikukuhkan|mengukuhkan', 'resmi', 'opened, confirmed'],
  [
    'menandatangani (?:keputusan|surat keputusan|sk|perda|perbup|perwali|pergub|peraturan)\\p{L}*',
    'resmi',
    'signed',
  ],
  [
    '(?<!(?:keterangan|pengumuman|rilis|siaran|laman|situs|akun|surat|data|laporan|pernyataan|dokumen|sumber|pakaian|kunjungan) )(?:secara )?resmi(?= (?:di|me|ber|naik|turun|tutup|buka|jadi|menjadi))|(?:secara|sudah|telah|akhirnya) resmi|(?<=belum )resmi|^resmi',
    'resmi',
    'not "laman resmi"',
  ],
  [
    `(?<!(?:jawa|kalimantan|sulawesi|aceh|lombok|maluku|papua|tapanuli|bangka|lampung|buton|halmahera|timor|mamuju|bengkulu|asia|timur) )(?:sedang|tengah|masih)(?: terus| dalam| akan)? (?:${WORK})`,
    'sedang diproses',
    'under way',
  ],
  ['(?:masih |sedang )?dalam (?:proses|tahap|pembahasan|pengerjaan|kajian)', 'sedang diproses', 'under way'],
  ['baru (?:mencapai |sampai )?\\d+(?:[.,]\\d+)? persen', 'sedang diproses', 'progress below 100'],
  [
    'masih (?:tahap|proses|pembahasan|menunggu|dibicarakan)|dibahas|pembahasan',
    'sedang diproses',
    'under discussion',
  ],
  [
    'berencana|merencanakan|direncanakan|rencananya|dijadwalkan|menjadwalkan|ditargetkan|menargetkan|ditarget',
    'rencana',
    'a plan',
  ],
  ['(?<!sesuai )(?<!menurut )rencana', 'rencana', 'the noun'],
  ['(?:akan|bakal|segera) (?:di|me|ber|mulai|naik|turun|tutup|buka)\\p{L}*', 'rencana', 'to come'],
  ['mengusulkan|diusulkan|usulkan|usulan|usul|mengajukan|diajukan|ajukan', 'usulan', 'proposed'],
  [
    '(?:baru|masih)(?: berupa| sebatas)? (?:rancangan|draf|draft|raperda|rencana)|menyerahkan (?:rancangan|raperda)',
    'usulan',
    'a draft',
  ],
  [
    'wacana|mewacanakan|diwacanakan|diwacana|sebatas (?:ide|gagasan)|(?:di|mem)pertimbangkan|menjajaki',
    'wacana',
    'an idea',
  ],
];

/** Words shortly before a cue, in its clause, that change what it tells. */
export type Scope = 'belum' | 'denied' | 'future' | 'open' | 'past';

/** Scope words, what they do, why. */
export const SCOPES: readonly (readonly [string, Scope, string])[] = [
  ['belum', 'belum', '"belum resmi", "belum ada yang disahkan"'],
  ['tidak|tak|bukan|bukannya|tanpa|jangan|membantah|menepis|menolak', 'denied', '"bukan dibatalkan"'],
  [
    'akan|bakal|segera|hendak|rencananya|nantinya|nanti|besok|direncanakan|dijadwalkan|menjadwalkan|ditargetkan|menargetkan|berencana|target|siap|berjanji|menjanjikan',
    'future',
    '"ditargetkan selesai"',
  ],
  [
    'jika|kalau|bila|apabila|jikalau|seandainya|andai|asalkan|apakah|bisa|dapat|boleh|mungkin|kemungkinan|terancam|diduga|kabar|kabarnya|isu|rumor|hoaks',
    'open',
    'supposed, possible, rumoured',
  ],
  [
    'meminta|minta|mendesak|menuntut|berharap|diharapkan|mengharapkan|ingin|agar|supaya|semestinya|seharusnya|harus|perlu|sebelum|menjelang|untuk|menyarankan|mengimbau|mendorong|hingga|sampai|hampir|nyaris|optimistis|yakin',
    'open',
    'wanted, not done',
  ],
  [
    'sempat|pernah|semula|awalnya|mulanya|tadinya|sebelumnya|setelah|usai|seusai|sesudah|pasca|dari|daripada|seperti',
    'past',
    'what was, not what is',
  ],
];
