/** Words that show what a question leaves out, as data. Lower case, chat spelling already repaired. */

/** "KALAU di Kalsel?", "TERUS yang 2024?": what follows takes the place of what was asked before. */
export const LEAD_IN =
  /^(?:(?:terus|lalu|nah|oke|ok|dan|kemudian|oh|tapi|tetapi|jadi|eh|hmm|memang|btw|ngomong-ngomong|omong-omong|oh (?:ya|iya)|oiya|oya)[\s,]+)*(?:(?:kalau|bagaimana (?:dengan|kalau|untuk)|untuk|sedangkan)(?:\s+(?:yang|untuk|soal))?\s+|yang\s+)?/;

/** Words before "kapan", "siapa" and "apa" that belong to the question word. */
export const QUESTION_PHRASE =
  /(?<![\p{L}-])(?:(?:sampai|sejak|mulai|hingga)\s+)?(?:kapan(?:kah)?|(?:pada\s+)?(?:jam|pukul|tanggal|tahun|bulan|hari)\s+(?:berapa|apa))(?![\p{L}-])|(?<![\p{L}-])(?:di|ke|dari)\s*mana(?:kah)?(?:\s+saja)?(?![\p{L}-])|(?<![\p{L}-])(?:(?:oleh|dari|kepada|untuk|dengan)\s+)?siapa(?:kah)?(?:\s+saja)?(?![\p{L}-])|(?<![\p{L}-])(?:(?:untuk|karena|seperti)\s+)?apa(?:kah)?(?:\s+(?:saja|itu))?(?![\p{L}-])|(?<![\p{L}-])(?:mengapa|bagaimana(?:kah)?|berapa(?:kah)?|benarkah|betulkah|sudahkah|masihkah)(?![\p{L}-])/u;

/** "-nya" that belongs to the word or to the sentence and points at nothing. */
export const FIXED_NYA = new Set(
  `hanya tanya punya bertanya mempunyai biasanya sebenarnya akhirnya misalnya sebelumnya sesudahnya selanjutnya berikutnya
  seharusnya sebaiknya rupanya tampaknya kelihatannya sepertinya umumnya khususnya nantinya awalnya artinya maksudnya
  adanya semuanya sepenuhnya setidaknya kiranya tentunya pastinya persisnya tepatnya sekiranya banyaknya satunya
  lamanya terutamanya kabarnya gunanya mananya satu-satunya sumbernya beritanya artikelnya pertanyaannya jawabannya makanya soalnya nyatanya`.split(
    /\s+/,
  ),
);

/** Nouns with -nya that ask on their own; the value is the question they stand for. */
export const ASKING_NOUNS: Readonly<Record<string, string>> = {
  alasan: 'apa alasan',
  sebab: 'apa sebab',
  penyebab: 'apa penyebab',
  tujuan: 'apa tujuan',
  cara: 'bagaimana cara',
  lokasi: 'di mana lokasi',
  tempat: 'di mana tempat',
  alamat: 'di mana alamat',
  jadwal: 'kapan jadwal',
  tanggal: 'kapan',
  waktu: 'kapan waktu',
};

/** Nouns of measure and money: with -nya and without a question word they ask "berapa". */
export const MEASURES = new Set(
  `panjang lebar luas tinggi berat jarak harga biaya anggaran tarif denda kuota gaji tunjangan kerugian nilai besaran besar jumlah
  total persentase honor pajak dana formasi target realisasi umur usia ongkos iuran suara skor nominal pagu`.split(
    /\s+/,
  ),
);

/** Nouns of persons: with -nya and without a question word they ask "siapa". */
export const PERSONS = new Set(
  `pemenang pelaku tersangka korban pemilik pemimpin ketua pengganti pendahulu penerus pembicara narasumber pelapor penerima
  peserta lawan pasangan calon pendukung penolak pengusul kontraktor pelaksana penanggung panitia`.split(
    /\s+/,
  ),
);

/** Nouns that with "itu" may mean anything spoken of before; any other noun must stand in the earlier question. */
export const POINTED_AT = new Set(
  `program kegiatan acara kebijakan peraturan aturan proyek kasus masalah rencana keputusan usulan peristiwa kejadian insiden
  pertemuan agenda wacana imbauan larangan`.split(/\s+/),
);

/** Verbs and adverbs that say nothing of their own: they keep a question incomplete. */
export const LIGHT = new Set(
  `bilang kata mengatakan dikatakan berkata mulai mulainya jadi tinggal terakhir sekarang kini waktu saat hal masalah itunya
  tadi kemarin nanti tersebut maksudnya gimana dulu begitu sebelumnya lengkap detail rinci persis jelas sama sekitar
  totalnya semuanya tepat terjadi`.split(/\s+/),
);

/** Verbs without a prefix. */
export const BARE_VERBS = new Set(
  `hadir lulus datang ikut menang kalah hilang tewas meninggal selesai turun naik batal gagal setuju pindah mundur maju tutup buka
  lolos tiba pulang pergi tahu`.split(/\s+/),
);

/** Verbs that begin a noun phrase: the prefix of a noun or a name looks like theirs. */
export const NOT_VERBS = new Set(
  `media medan menteri mesin metro merek mesjid meja merah mei merdeka diri dinas dinasti direktur direksi diskon disiplin
  distrik divisi digital dividen dialog diplomat beras berita berkas beringin terminal teror teras tembok terasi terapi
  membran member memori metode meteran mental menara mendung berat berlian besar`.split(/\s+/),
);

/** A time that is no date: "SEKARANG berapa?" */
export const TIME_WORDS =
  /(?<![\p{L}-])(?:sekarang(?: ini)?|saat ini|kini|(?:tahun|bulan|minggu|pekan|hari) (?:ini|lalu|depan|kemarin)|kemarin|hari ini|(?:tahun|bulan|periode) (?:sebelumnya|berikutnya|lalu)|terbaru|terakhir)(?![\p{L}-])/gu;

/** Offices of the whole country: they need no place. */
export const NATIONAL_OFFICES = new Set([
  'presiden',
  'menteri',
  'kepala kepolisian',
  'sekretaris jenderal',
  'juru bicara',
]);

/** Words that stand in the way of a topic at its beginning or end. */
export const TRIMMED_FIRST =
  /^(?:(?:yang|adalah|ialah|itu|ini|saja|ya|dan|dalam|tentang|soal|kata|alasan|penyebab|sebab|tujuan|cara|isi|jumlah|total|jadi|sudah|akan|masih|nama|namanya|oleh|saat|lokasi|jadwal|kapan|persen|besar)\s+)+/iu;
export const TRIMMED_LAST =
  /(?:[\s,.!?]+(?:yang|adalah|ialah|itu|ini|saja|ya|dan|dalam|di|pada|oleh|dari|untuk|ke|tersebut|siapa|apa|soal|jadi))*[\s,.!?]*$/iu;
