import { findStatuses } from '../indonesian/status.ts';

/** One scale on which a yes-no question may lie; what an article tells on it answers, though in other words. */
interface Scale {
  readonly name: string;
  /** Words of a question by which it is asked for. */
  readonly asked: RegExp;
  /** Words of a sentence that tells it. */
  readonly told: RegExp;
  /** Words that may tell it. */
  readonly hinted?: RegExp;
  /** Less than 1 where it comes with what else is asked. */
  readonly weight?: number;
}

const words = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu');

const POST =
  'dipecat|memecat|dicopot|mencopot|diberhentikan|memberhentikan|pemberhentian|diganti|digantikan|menggantikan|digeser|dimutasi|mundur|pensiun|dinonaktifkan|diaktifkan|naik kelas|lengser';
const LEVEL =
  'naik|turun|menaikkan|menurunkan|meningkat|menurun|bertambah|berkurang|melonjak|anjlok|dinaikkan|diturunkan|ditambah|dikurangi|dipangkas|dipotong';
const CHANGE = 'kenaikan|penurunan';
const COMPARED =
  '(?:lebih|paling|makin|semakin) (?:tinggi|rendah|banyak|sedikit|besar|kecil|mahal|murah|ramai|sepi|cepat|lambat|baik|buruk|panjang|pendek|luas|sempit|tua|muda)|tertinggi|terendah|terbanyak|terbesar|terkecil';
const UNCHANGED = 'tidak berubah|tetap|bertahan|ditekan|stabil|membengkak|melampaui|menembus|tembus';
const STANCE =
  'setuju|menyetujui|persetujuan|mendukung|dukung|dukungan|menolak|tolak|ditolak|penolakan|keberatan|menentang|kecewa|protes|memprotes|diprotes|puas|marah|mempermasalahkan|mempersoalkan';
const STANCE_TOLD =
  'dicoret|menyambut baik|menyayangkan|disayangkan|memuji|dapat menerima|berterima kasih|mengkritik|lega|mengerti|menghormati|tidak menjawab|enggan';
const ENOUGH =
  'cukup|mencukupi|terpenuhi|dipenuhi|memenuhi|lengkap|kekurangan|memadai|kebagian|sesuai kebutuhan';
const OUTCOME =
  'tersangka|terdakwa|terpidana|dibebaskan|bebas|bersalah|divonis|dihukum|ditahan|vonis|tuduhan|dipenjara';
const PAID =
  'bayar|membayar|dibayar|gratis|biaya|dipungut|ditanggung|menanggung|cuma-cuma|dibiayai|menelan biaya|berbayar';
const ALLOWED =
  'boleh|dibolehkan|diperbolehkan|dilarang|melarang|larangan|wajib|diwajibkan|mewajibkan|dilarang|diizinkan|mengizinkan';
const MOVED = 'pindah|dipindah|dipindahkan|dipindahkannya|digeser|dialihkan';
const CAUSE =
  'penyebab\\p{L}*|disebabkan|menyebabkan|dipicu|memicu|akibat|gara-gara|karena|terkait|lantaran|kaitan(?:nya)?|berkaitan|sebab';
const VISIT = 'hadir|menghadiri|datang|mengunjungi|berkunjung|kunjungan|absen|berhalangan|mewakili|diwakili';
const ALIKE =
  'sama(?= (?:dengan|seperti|saja|persis|atau|tidak|besar|banyak|tinggi|rendah))|(?<=(?:yang|masih|tetap|apa|apakah) )sama|serupa|beda|berbeda';
const SAME = 'sama|kembali|berbeda|beda|lagi|berturut-turut|tetap|berganti';
const WON = 'menang|pemenang|memenangi|dimenangi|memenangkan|juara|suara terbanyak|meraih|unggul|kalah';

const SCALES: readonly Scale[] = [
  {
    name: 'jabatan',
    asked: words(
      `${POST}|masih (?:men)?jabat(?:an)?|masih (?:jadi |menjadi |sebagai )?(?:wali kota|bupati|gubernur|camat|sekda|sekretaris|kepala|ketua|plt|pj|penjabat|plh|menteri|direktur|rektor)`,
    ),
    told: words(POST),
  },
  {
    name: 'arah',
    asked: words(`${LEVEL}|${CHANGE}|${COMPARED}|membengkak|berubah`),
    told: words(`${LEVEL}|${COMPARED}|${UNCHANGED}`),
    hinted: words(`${CHANGE}|menjadi|kini|rendah|tinggi|\\d+(?:,\\d+)? persen .*\\d+(?:,\\d+)? persen`),
  },
  {
    name: 'perkara',
    asked: words(OUTCOME.replace('|bebas|', '|(?:divonis|diputus) bebas|')),
    told: words(OUTCOME),
  },
  { name: 'biaya', asked: words(PAID), told: words(PAID) },
  { name: 'izin', asked: words(ALLOWED), told: words(`${ALLOWED}|tidak (?:ada|lagi)|jangan|bebas`) },
  { name: 'tempat', asked: words(`${MOVED}|masih di`), told: words(MOVED) },
  { name: 'sebab', asked: words(CAUSE), told: words(CAUSE), weight: 0.4 },
  { name: 'hadir', asked: words(VISIT), told: words(`${VISIT}|batal datang|batal hadir`) },
  { name: 'sama', asked: words(ALIKE), told: words(SAME) },
  {
    name: 'ada',
    asked: words('ada|adakah'),
    told: words('ada|terdapat|dibuka|ditiadakan|absen|nihil|digelar|belum|memiliki|tercatat|kosong'),
    weight: 0.5,
  },
  { name: 'laga', asked: words(WON), told: words(WON) },
  {
    name: 'sikap',
    asked: words(STANCE),
    told: words(
      `${STANCE}|disetujui|disepakati|menerima (?:keputusan|ralat|permintaan|usulan|hal|penjelasan)`,
    ),
    hinted: words(STANCE_TOLD),
  },
  {
    name: 'cukup',
    asked: words(ENOUGH),
    told: words(`${ENOUGH}|kurang|belum (?:memiliki|ada|punya)|dari kebutuhan`),
    hinted: words('(?:baru|hanya|cuma|sudah) (?:sekitar )?\\d[\\d.]*'),
  },
  {
    name: 'tahu',
    asked: words('diketahui|ketahuan|terungkap|jelas'),
    told: words('menyimpulkan|disimpulkan|simpulkan|terungkap|mengungkap|belum diketahui|diketahui'),
  },
];

/** Scales that a question asks on; their words need not stand in the article. */
export function askedScales(question: string): readonly Scale[] {
  return SCALES.filter(({ asked }) => asked.test(question));
}

const STATUS_TOLD = words(
  'dibuka|membuka|ditutup|menutup|digelar|dihentikan|menghentikan|diperpanjang|memperpanjang|perpanjangan|digeser|berakhir|dimulai|mulai|dibekukan|pembekuan|diteken|dikukuhkan|diresmikan|ditiadakan|absen|belum|batal|tidak (?:\\p{L}+ )?(?:selesai|rampung|jadi|berlaku|ada|akan|lagi|disahkan|disetujui|naik|dibongkar)|berstatus|menetapkan status|memasuki',
);

/** How plainly a sentence tells how far a thing has come: 1 by its status, less by a word of beginning or ending. */
export function tellsStatus(sentence: string): number {
  const found = findStatuses(sentence);
  if (found.some(({ status }) => !FIRST.has(status))) return 1;
  return STATUS_TOLD.test(sentence) ? 0.9 : found.length > 0 ? 0.55 : 0;
}

const FIRST: ReadonlySet<string> = new Set(['usulan', 'wacana', 'rencana', 'sedang diproses']);

/** Words of asking for a status, a scale or a confirmation: they are no part of the matter itself. */
const ASKING = words(
  `benar|benarkah|betul|betulkah|memang|apa|apakah|adakah|ada|jadi|jadinya|menjadi|tanggal|dibanding|dibandingkan|daripada|ketimbang|lebih|paling|masih|sudah|belum|sekarang|juga|status|statusnya|nasib|nasibnya|perkembangan|perkembangannya|kelanjutan|kelanjutannya|katanya|kabarnya|cuma|hanya|sebatas|semua|semuanya|seluruhnya|sendiri|ikut|sebesar|berupa|bukan|termasuk|mencapai|sesuai|resmi|wacana|rencana|rencananya|usul|usulan|usulannya|rancangan|draf|raperda|rancangan|perda|peraturan|berlaku|diberlakukan|diterapkan|berjalan|jalan|dijalankan|disahkan|ditetapkan|diputuskan|diresmikan|disetujui|sah|selesai|rampung|tuntas|kelar|batal|dibatalkan|pembatalan|dicabut|ditiadakan|ditunda|tertunda|diundur|diproses|dibahas|dikaji|digelar|diadakan|dilaksanakan|dimulai|mulai|dibuka|ditutup|tetap|dibekukan|diperpanjang|berstatus|${POST}|${LEVEL}|${CHANGE}|${COMPARED}|tinggi|rendah|banyak|sedikit|besar|kecil|mahal|murah|ramai|sepi|cepat|lambat|sebelumnya|lalu|tahun|${OUTCOME}|${PAID}|${ALLOWED}|${MOVED}|${CAUSE}|${VISIT}|${SAME}|beda|serupa|${WON}|${STANCE}|${ENOUGH}|mendapat|mendapatkan|membengkak|berubah|diketahui|ketahuan|terungkap`,
);
export const isAsking = (word: string): boolean => new RegExp(`^(?:${ASKING.source})$`, 'iu').test(word);
