import type { Span } from '../types.ts';

/**
 * How much of the archive a question asks for: one answer, what happened in order, a comparison, a summary,
 * what each source says, or which sources there are.
 */
export type Scope = 'one' | 'timeline' | 'compare' | 'summary' | 'each' | 'sources';

interface Rule {
  readonly words: RegExp;
  readonly scope: Scope;
  /** Its words say how to answer, not what about: no article need hold them. */
  readonly isMeta: boolean;
}

/** First match gives the scope; the words of every match are meta where the rule says so. */
const RULES: readonly Rule[] = [
  {
    words:
      /\b(?:berapa|apa saja|mana saja|sebutkan)\s+(?:\p{L}+\s+)?(?:media|portal|sumber|koran|situs berita|artikel|berita)\b(?:\s+(?:yang\s+)?(?:benar-benar\s+|betul-betul\s+)?(?:independen|mandiri|berdiri sendiri|berbeda|asli)\b)?(?:\s+(?:yang|yg)\s+(?:memberitakan|menulis|memuat|melaporkan|membahas|beritain|meliput|menyiarkan))?|\b(?:media|portal|sumber|koran)\s+(?:apa|mana)\s+saja(?:\s+yang\s+(?:memberitakan|menulis|memuat|melaporkan|membahas|meliput|menyiarkan))?/giu,
    scope: 'sources',
    isMeta: true,
  },
  {
    words:
      /\b(?:(?:tolong )?(?:bandingkan|membandingkan|banding(?:in|an))|(?:se)?bagaimana (?:perbandingan|perbedaan)(?:nya)?|perbandingan(?:nya)?|bandingannya|dibandingkan|apa (?:saja )?(?:yang (?:ber)?beda|yang membedakan|beda|perbedaan|persamaan)(?:nya)?(?: antara)?|(?:beda|perbedaan|persamaan)(?:nya)? (?:dan (?:per)?bedaan(?:nya)? |dan persamaan(?:nya)? )?(?:apa|berapa)(?: saja)?|(?:perbedaan|persamaan|bedanya|selisih)(?:nya)?(?: antara)?|beda(?:kan)? (?:dari|antara|dengan))\b|\b(?:sama|antara)\b(?<=\b(?:perbedaan|persamaan|bedanya|bandingkan|bandingan)\b.*)/giu,
    scope: 'compare',
    isMeta: true,
  },
  {
    words:
      /\b(?:(?:tolong |coba |buat(?:kan)? |bikin )*(?:(?:me)?ringkas(?:kan|an|in)?(?:nya)?|(?:me)?rangkum(?:kan|an|in)?(?:nya)?|ikhtisar(?:kan)?|simpulkan|garis besar(?:nya)?|intisari(?:nya)?|poin(?:-poin)? penting(?:nya)?|(?:men)?cerita(?:kan|in)|jelaskan (?:secara )?(?:singkat|ringkas))(?: (?:dari|tentang|soal|mengenai|seputar|berita))*|kesimpulan(?:nya)?(?= (?:dari|berita|artikel|laporan)))\b|(?:^|[,.?] )cerita(?:nya)?\b(?= (?:bagaimana|soal|tentang|dari))/giu,
    scope: 'summary',
    isMeta: true,
  },
  {
    words:
      /\b(?:(?:bagaimana )?kronologi(?:s|nya|snya)?|urutkan|(?:jelaskan )?(?:urutan|tahap(?:an)?) (?:cerita|kisah|peristiwa|kejadian|waktu|pergantian|perubahan|berita)(?:nya)?|urut-urutan(?:nya)?|jalan cerita(?:nya)?|awal mula(?:nya)?|dari mula sampai akhir|dari awal (?:sampai|hingga)(?= \p{L}{4,})|linimasa|garis waktu|(?:bagaimana )?perjalanan (?:jabatan|kasus|karier|waktu|perkara|hukum|politik)(?:nya)?|bagaimana perjalanan|riwayat(?:nya)?|perkembangan(?:nya)?(?: (?:terakhir|terbaru))?|dari waktu ke waktu|dari (?:hari ke hari|minggu ke minggu|pekan ke pekan|bulan ke bulan|tahun ke tahun)|dari awal sampai (?:akhir|sekarang)|dari awal(?=\s*[?.]?$))\b|\bbagaimana perubahan\b|\bperubahan sikap\b|\bapa(?: saja)?(?: yang)? (?:berubah|berganti)(?:nya)?\b(?=.*\b(?:dari|antara|sejak|setelah|sesudah)\b)|\b(?:berubah|bergeser|berganti)\b(?<=\bbagaimana\b[^?.]{3,80}\b(?:berubah|bergeser|berganti))(?=.*\b(?:dari|antara|sejak)\b)/giu,
    scope: 'timeline',
    isMeta: true,
  },
  {
    words:
      /\bmenurut (?:berbagai|semua|setiap|masing-masing|beberapa) (?:laporan|sumber|media|berita|portal|pihak)\b/giu,
    scope: 'each',
    isMeta: true,
  },
  {
    words: /\b(?:dulu|dahulu|awalnya|semula)\b.{3,60}\b(?:sekarang|kini|jadinya|akhirnya|lalu)\b/giu,
    scope: 'timeline',
    isMeta: false,
  },
  {
    words: /\bberapa kali\b.{0,40}\bdan\b|\bsampai kapan saja\b|\bberapa saja\b/giu,
    scope: 'timeline',
    isMeta: false,
  },
  {
    words:
      /\b(berapa|kapan|bagaimana)\b[^?]*(?:,|\b(?:dan|terus|lalu|sedangkan|sementara|serta)\b)[^?]*\b\1\b/giu,
    scope: 'timeline',
    isMeta: false,
  },
  {
    words: /\b(?:per|(?:se)?tiap(?:-tiap)?) (?:periode|tahap(?:an)?)(?:nya)?\b/giu,
    scope: 'timeline',
    isMeta: true,
  },
  {
    words: /\b(?:rincian|daftar|detail|uraian)(?:nya)?\b(?= (?:apa|siapa|berapa|dari|lengkap)|\s*[?.]?$)/giu,
    scope: 'one',
    isMeta: true,
  },
  {
    words:
      /\b(?:antara )?rencana(?:nya)? (?:vs\.?|versus|lawan|dan|dengan|sama) (?:ke(?:ny|n)ataan|pelaksanaan|realisasi)(?:nya)?\b|\b(?:vs|versus)\b\.?/giu,
    scope: 'compare',
    isMeta: true,
  },
  {
    words:
      /\b(?:saya|aku|kami|kita)\s+(?:sedang|lagi|mau|ingin|akan|hendak|perlu|butuh)\s+(?:(?:men\p{L}+|mem\p{L}+|meny\p{L}+|meng\p{L}+|tahu|cari|bikin|buat|tulis)\s+)?(?:(?:sebuah|suatu|tulisan|makalah|skripsi|tesis|tugas(?: kuliah| sekolah)?|laporan|artikel|esai|liputan|kajian|data|bahan|informasi|info|penelitian|presentasi|berita|catatan)\s+)*(?:tentang|soal|mengenai|terkait|seputar)\b/giu,
    scope: 'one',
    isMeta: true,
  },
  {
    words:
      /\b(?:sebutkan|minta|mohon|berikan|tampilkan|tolong|(?:ber)?apa(?: saja)?|bagaimana)\s+(?:rincian|perincian|daftar|detail|uraian)(?:nya)?\b/giu,
    scope: 'one',
    isMeta: true,
  },
  { words: /\b(?:mem)?punyai?\b/giu, scope: 'one', isMeta: true },
  {
    words: /\b(?:daerah|wilayah|tempat|kota|kabupaten|provinsi)(?:\/\p{L}+)? mana saja\b/giu,
    scope: 'each',
    isMeta: true,
  },
  {
    words:
      /\b(?:daerah|kota|kabupaten|provinsi|tempat|wilayah|desa|kecamatan|instansi|dinas|festival|acara|lomba|proyek|program)(?: \p{L}+)? mana saja\b|\bdi mana saja\b/giu,
    scope: 'each',
    isMeta: false,
  },
  {
    words:
      /\b(?:19|20)\d\d (?:dan|serta|dengan) (?:19|20)\d\d\b|(?<!\b(?:periode|masa jabatan|masa bakti|anggaran|ajaran) )\b(?:19|20)\d\d (?:sampai|hingga|ke) (?:\p{L}+ ){0,2}(?:19|20)\d\d\b|\bdari (?:\p{L}+ ){0,2}(?:19|20)\d\d (?:sampai|hingga|ke) (?:\p{L}+ ){0,2}(?:19|20)\d\d\b|\bdari (?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember) (?:ke|sampai|hingga) (?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b/giu,
    scope: 'timeline',
    isMeta: false,
  },
];

/** Words about the order of news that no article need hold. */
const ORDER_WORDS =
  /\b(?:paling (?:akhir|baru|awal|mutakhir|anyar)|terbaru|terkini|termutakhir|mula-mula|semula(?:nya)?|awalnya|mulanya|tadinya|dulunya|jadinya|akhirnya)\b|\bsebelum (?:naik|turun|berubah|dinaikkan|diturunkan|diubah)\b(?= *$|[?,]| (?:jadi|menjadi|berapa))|(?<=\bberapa\b[^?]*)(?<!\b(?:hari|minggu|pekan|bulan|tahun|periode) )\bsebelumnya\b|(?<!\b(?:hari|minggu|pekan|bulan|tahun|periode) )\bsebelumnya(?= berapa)/giu;

/** What is asked for, and the spans of `text` (chat spelling repaired) whose words no article need hold. */
export function askedScope(text: string): { readonly scope: Scope; readonly meta: readonly Span[] } {
  let scope: Scope = 'one';
  const meta: Span[] = [];
  for (const rule of RULES) {
    for (const match of text.matchAll(rule.words)) {
      if (scope === 'one') scope = rule.scope;
      if (rule.isMeta) meta.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  for (const match of text.matchAll(ORDER_WORDS)) {
    meta.push({ start: match.index, end: match.index + match[0].length });
  }
  return { scope, meta };
}
