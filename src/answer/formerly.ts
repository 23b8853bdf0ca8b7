import { askedMeasure, measureOf } from '../indonesian/measures.ts';
import type { Question } from '../indonesian/question.ts';
import type { QueryTerm } from '../types.ts';
import { around, dateOf } from './analysis.ts';
import { quoteSentence, type Statement } from './compose.ts';
import { type Demands, meetsPlaceAndTime } from './demands.ts';
import { holds, isVerb } from './expected.ts';
import type { Reading, ReadSentence } from './read.ts';

/** "Semula berapa", "sebelum naik … berapa", "naik dari berapa": the figure before the change is asked for. */
const ASKED =
  /\b(?:semula(?:nya)?|awalnya|mulanya|sebelumnya|dulu(?:nya)?|dahulu(?:nya)?|tadinya|asalnya|dari berapa|yang lama|sebelum (?:ada|jadi|(?:naik|turun|berubah|di|me|ber|ter)\p{L}*))\b/iu;
/** A spell that lies before, or how long or how often: no figure before its change. */
const OTHER =
  /\b(?:hari|minggu|pekan|bulan|tahun|periode|musim) (?:sebelum|dulu)|\bberapa (?:lama|kali|hari|minggu|pekan|bulan|tahun)\b/iu;
const FIGURE = String.raw`(?:Rp\s?)?(?:\d[\d.,]*|se\p{L}+|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluhan|ratusan|ribuan)`;
/** "dari 31 persen menjadi 26", "dari sebelumnya Rp3.900", "semula 25", "bukan sembilan seperti", "padahal … masih Rp52.000". */
const TOLD: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<!\p{L})dari\s+(?:sebelumnya\s+|semula\s+|yang\s+semula\s+|sekitar\s+)?${FIGURE}(?:\s+\p{L}+){0,4}?\s+(?:menjadi|jadi|ke|tinggal)(?!\p{L})`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:dari\s+)?(?:sebelumnya|semula|tadinya|awalnya),?\s+(?:(?:yakni|yaitu|sebesar|masih|hanya|mencapai|ada|tercatat)\s+)?${FIGURE}(?!\p{L})`,
    'iu',
  ),
  new RegExp(String.raw`,\s*bukan\s+(?:lagi\s+)?${FIGURE}(?!\p{L})`, 'iu'),
  new RegExp(String.raw`(?<!\p{L})(?:Sebelum\s|padahal\s)[^.]*${FIGURE}(?!\p{L})`, 'u'),
  new RegExp(
    String.raw`(?<!\p{L})(?:pangkas|dipangkas|memangkas|turunkan|diturunkan|naikkan|dinaikkan)[^.]{0,40}\s(?:jadi|menjadi)\s+${FIGURE}`,
    'iu',
  ),
];
/** Words of the change itself: an article says them otherwise. */
const CHANGE =
  /^(?:naik|turun|ubah|ganti|koreksi|ralat|revisi|ramping|pangkas|tambah|kurang|jadi|lama|baru|dulu|belum|semula|awal|mula|tadi|asal|janji|umum|singkat|tingkat|angka|jumlah|ada|besar|banyak|nilai|tarif)$/u;

/** The sentence that tells a figure with the one before it; none where no article tells that of the thing asked about. */
export function formerFigure(question: Question, demands: Demands, { sentences }: Reading): Statement[] {
  const { text, type } = question;
  if (type !== 'berapa' || !ASKED.test(text) || OTHER.test(text)) return [];
  const things = [...demands.solid, ...demands.persons].filter(
    (term) => !CHANGE.test(term.stem) && !isVerb(term),
  );
  const measure = askedMeasure(text);
  const values = demands.numbers.map(({ value }) => value);
  const found = sentences
    .filter(
      (part) =>
        part.sentence.numbers().length > 0 &&
        TOLD.some((pattern) => pattern.test(part.sentence.text)) &&
        meetsPlaceAndTime(demands, part.article) &&
        values.every((value) => part.sentence.numbers().some((number) => number.value === value)) &&
        isOf(things, part) &&
        (measure === null ||
          part.sentence.numbers().some((number) => measureOf(part.sentence.text, number) === measure)),
    )
    .map((part) => ({ part, own: ownShare(things, part) }))
    .filter(({ own }) => own > 0 || values.length > 0)
    .sort(
      (left, right) =>
        right.own - left.own || dateOf(right.part.article).localeCompare(dateOf(left.part.article)),
    );
  const [first] = found;
  return first ? [quoteSentence(first.part.article.article, first.part.sentence)] : [];
}

/** The sentence, those beside it or the title hold every thing asked about; a name stands in the article. */
function isOf(things: readonly QueryTerm[], { article, sentence }: ReadSentence): boolean {
  const near = [...around(article, sentence).map(({ stemSet }) => stemSet), article.titleStems];
  return things.every(
    (term) =>
      near.some((stems) => holds(term, stems) > 0) ||
      (isNamed(term.word, article.article.text) && holds(term, article.stems) > 0),
  );
}

/** Written with a capital and never without. */
function isNamed(word: string, text: string): boolean {
  return text.includes(word.charAt(0).toUpperCase() + word.slice(1)) && !text.includes(` ${word}`);
}

/** How much of the things the sentence holds itself, and half of what stands beside it. */
function ownShare(things: readonly QueryTerm[], { article, sentence }: ReadSentence): number {
  const before = article.sentences[sentence.index - 1]?.stemSet;
  return things.reduce(
    (sum, term) =>
      sum + term.idf * Math.max(holds(term, sentence.stemSet), before ? BESIDE * holds(term, before) : 0),
    0,
  );
}

const BESIDE = 0.5;
