import { stem } from '../../indonesian/stem.ts';
import { type Alignment, mainSentence } from './cover.ts';
import type { View } from './evidence.ts';

/** Words of a class: said by the sentence, one of the second list must stand in the evidence. */
const NEEDS: readonly (readonly [said: RegExp, told: RegExp])[] = [
  [
    /\b(?:semua|seluruh|seluruhnya|semuanya)\b/,
    /\b(?:semua|seluruh|seluruhnya|semuanya|setiap|tiap|segenap|total|masing-masing|para|jajaran)\b/,
  ],
  [
    /\b(?:sebagian|separuh|mayoritas|beberapa|sejumlah)\b/,
    /\b(?:sebagian|separuh|mayoritas|beberapa|sejumlah|kebanyakan|banyak|di antaranya|antara lain)\b/,
  ],
  [
    /\b(?:hanya|cuma|satu-satunya|semata|semata-mata)\b/,
    /\b(?:hanya|cuma|satu-satunya|semata|sekadar|cukup|bukan|baru|tinggal|kecuali|puas)\b/,
  ],
  [
    /\b(?:harus|wajib)\b/,
    /\b(?:harus|wajib|diwajibkan|mewajibkan|mesti|paling|lambat|perintah|memerintahkan|menginstruksikan|tidak boleh|dilarang|perlu|diminta|meminta|minta|tetap|syarat|terpaksa|berkewajiban)\b/,
  ],
  [
    /\blebih (?:banyak|sedikit|tinggi|rendah|besar|kecil) (?:daripada|dibanding(?:kan)?|ketimbang)\b/,
    /\b(?:lebih|melampaui|melebihi|naik|turun|meningkat|menurun|bertambah|berkurang|di atas|di bawah|kurang|unggul|dibanding(?:kan)?|ketimbang|tinggal)\b/,
  ],
];
const NOT_ALL = /\b(?:bukan|tidak|belum) (?:semua|seluruh)(?:nya)?\b/;
const MOVED =
  /\b(?:dipindah|dipindahkan|pindah|memindahkan|digeser|bergeser|dialihkan|beralih)\b[^.]{0,20}\bdari\s+((?:\p{L}+\s+){1,4}?)ke\s/u;
const ONLY = /\b(?:hanya|hanyalah|cuma|semata|semata-mata)\b/;
const NOT_ONLY = /\b(?:bukan|tidak) (?:hanya|cuma|semata|semata-mata|sekadar|sekedar)\b/;
const SUPERLATIVE =
  /\b(?:paling\s+(?!lambat|lama\b|cepat)(\p{L}+)|ter(tinggi|rendah|banyak|sedikit|besar|kecil|panjang|pendek|luas|lama|baru|tua|muda|utama|parah|mahal|murah|baik|buruk))\b/gu;

/** Whether "semua", "sebagian", "hanya" and superlatives of the sentence are told. */
export function quantitiesAgree(alignment: Alignment, view: View): boolean {
  const { said, evidence } = alignment;
  const own = said.read.lower;
  const told = evidence.read.lower.slice(view.start, view.end);
  for (const [mine, theirs] of NEEDS) if (mine.test(own) && !theirs.test(told)) return false;
  if (NEEDS[0]![0].test(own) && NOT_ALL.test(told) && !NOT_ALL.test(own)) return false;
  const main = mainSentence(alignment, view);
  const inMain = evidence.read.lower.slice(main.start, main.end);
  if (NEEDS[0]![0].test(own) && /^hanya\b/.test(inMain) && !ONLY.test(own)) return false;
  if (ONLY.test(own) && !NOT_ONLY.test(own) && NOT_ONLY.test(told)) return false;
  // "dipindah dari X ke Y": what is said of X alone is no longer so.
  const left = MOVED.exec(told)?.[1]?.trim();
  if (
    left !== undefined &&
    own.includes(left) &&
    !/\b(?:pindah|alih|geser)/.test(own) &&
    !/\b(?:di)?(?:pindah|geser|alih)/.test(own)
  )
    return false;
  const most = [...told.matchAll(SUPERLATIVE)].map((match) => stem(match[1] ?? match[2]!));
  for (const match of own.matchAll(SUPERLATIVE)) {
    const wanted = stem(match[1] ?? match[2]!);
    const isLike = wanted === 'banyak' || wanted === 'besar' || wanted === 'utama';
    if (!most.includes(wanted) && !(isLike && /\b(?:utama|banyak|besar|mayoritas)\b/.test(told)))
      return false;
  }
  return !/\bpertama\b/.test(own) || /\b(?:pertama|perdana|awal|mula|mulai|ke-?1)\b/.test(told);
}
