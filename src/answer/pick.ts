import type { NumberMention } from '../indonesian/numbers.ts';
import type { Question } from '../indonesian/question.ts';
import type { QueryTerm } from '../types.ts';
import type { AnalysedArticle } from './analysis.ts';
import type { Demands } from './demands.ts';
import { holds, needsKind } from './expected.ts';
import type { ReadSentence } from './read.ts';

/**
 * Which sentence of an article tells its part of a story or a list. The learned choice looks for the one sentence
 * that answers; here each article answers for itself, and its first paragraph sums it up.
 */

/** What a sentence must not lack beside its learned choice, as shares of one. */
const WEIGHT = {
  own: 1,
  beside: 0.3,
  choice: 0.5,
  lead: 0.2,
  opening: 0.25,
  kind: 0.45,
  further: 0.1,
  money: 0.15,
  list: 0.5,
} as const;
/** Log odds of the learned choice over which its share falls to a third. */
const CHOICE_SCALE = 2;
/** A quotation or a pointer back says little by itself. */
const DEPENDENT =
  /^(?:[“"]|(?:ia|dia|mereka|hal (?:itu|ini|tersebut)|menurut(?:nya| dia)|kata(?:nya)?)\b)|(?:ujar|kata|ucap|tutur|tandas|keluh)(?:nya| dia)?[.”]*$/iu;
const DEPENDENT_COST = 0.15;
/** A sentence of another time than the one asked for. */
const OTHER_TIME = 0.6;
/** Least degree to which a sentence must hold the kind of thing asked for. */
const KIND = 0.4;
/** Words of a question that ask for figures. */
const FIGURES =
  /\b(?:berapa|jumlah|angka|nilai|harga|biaya|tarif|anggaran|pengunjung|korban|kasus|formasi|kuota|persen|persentase|besaran|inflasi|target)\p{L}*/iu;
/** "A, B, dan C"; a fourth part follows a comma as well. */
const SERIES =
  /[^,;:.]{2,70}, [^,;:.]{2,70}(?:, [^,;:.]{2,70})*,? (?:dan|serta|hingga|maupun|atau) [\p{L}\d]/u;
/** Names of what is listed, not of a person and his office: "Bupati X, Budi, dan …". */
const APPOSITION =
  /^[^,]{0,90}\b(?:Kepala|Ketua|Bupati|Wali Kota|Gubernur|Direktur|Sekretaris|Wakil)\b[^,]*, [^,]{3,40}, (?:m|di|ber)\p{Ll}/u;

export interface Fitted extends ReadSentence {
  readonly fit: number;
}

/** The sentences of one article, best for it first. */
export function fitted(question: Question, demands: Demands, own: readonly ReadSentence[]): Fitted[] {
  const most = Math.max(...own.map(({ choice }) => choice));
  const wanted = [...demands.content, ...demands.names];
  return own
    .map((part): Fitted => ({ ...part, fit: fitOf(question, wanted, part, most) }))
    .sort((left, right) => right.fit - left.fit || left.sentence.start - right.sentence.start);
}

function fitOf(question: Question, wanted: readonly QueryTerm[], part: ReadSentence, most: number): number {
  const { article, sentence } = part;
  let fit =
    WEIGHT.own * shareIn(wanted, article, part) +
    WEIGHT.beside * part.coverage +
    WEIGHT.choice * Math.exp((part.choice - most) / CHOICE_SCALE);
  if (sentence.index === 0) fit += WEIGHT.lead;
  else if (isOpening(part)) fit += WEIGHT.opening;
  if (asksFigures(question) ? hasFigure(part) : needsKind(question) && part.expected >= KIND)
    fit += WEIGHT.kind;
  if (asksFigures(question))
    fit += WEIGHT.further * Math.min(MOST_FURTHER, Math.max(0, figuresIn(part).length - 1));
  if (MONEY.test(question.text) && /\bRp/u.test(sentence.text)) fit += WEIGHT.money;
  if (WHY.test(question.text) && CAUSE.test(sentence.text)) fit += WEIGHT.kind;
  if (WHERE.test(question.text) && sentence.regionSpans().length > 0) fit += WEIGHT.kind;
  if (question.wantsList && isList(sentence.text)) fit += WEIGHT.list;
  if (!part.dated) fit -= OTHER_TIME;
  if (DEPENDENT.test(sentence.text)) fit -= DEPENDENT_COST;
  return fit;
}

/** Weighted share of the words that stand in the sentence itself; a word of every sentence tells little. */
function shareIn(wanted: readonly QueryTerm[], article: AnalysedArticle, { sentence }: ReadSentence): number {
  let total = 0;
  let held = 0;
  for (const term of wanted) {
    const often = (article.sentenceFrequency.get(term.stem) ?? 1) / article.sentences.length;
    const weight = term.idf * (1 - 0.6 * Math.min(1, 2 * often));
    total += weight;
    held += weight * holds(term, sentence.stemSet);
  }
  return total === 0 ? 0 : held / total;
}

/** Stands in the first paragraph, behind the lead. */
export function isOpening({ article, sentence }: ReadSentence): boolean {
  const first = article.sentences[0];
  return (
    first !== undefined &&
    sentence.index > 0 &&
    !/\n/.test(article.article.text.slice(first.start, sentence.start))
  );
}

export function asksFigures({ text, type }: Question): boolean {
  return type === 'berapa' || FIGURES.test(text);
}

/** The sentence says a figure. */
export function hasFigure(part: ReadSentence): boolean {
  return figuresIn(part).length > 0;
}

/** Numbers that are neither dates nor ordinals. */
function figuresIn({ sentence }: ReadSentence): readonly NumberMention[] {
  const dates = sentence.dates();
  return sentence.numbers().filter(({ ordinal, unit, value, start, end }) => {
    const isYear =
      unit === null && value >= 1900 && value <= 2100 && /^\d{4}$/.test(sentence.text.slice(start, end));
    return !ordinal && !isYear && !dates.some((date) => date.start <= start && end <= date.end);
  });
}

/** Words of a question that ask for causes, and of a sentence that tells them. */
const WHY = /\b(?:penyebab|sebab|alasan|pemicu|penyumbang|mengapa|faktor|dipicu|disebabkan)\p{L}*/iu;
const CAUSE =
  /\b(?:karena|akibat|sebab|disebabkan|penyebab|dipicu|pemicu|memicu|penyumbang|menyumbang|lantaran|faktor|alasan)\p{L}*/iu;
/** Words that ask which region. */
const WHERE = /\b(?:daerah|kota|kabupaten|provinsi|wilayah) mana\b/iu;

/** Figures beyond the first that count. */
const MOST_FURTHER = 3;
const MONEY = /\b(?:nilai|harga|biaya|anggaran|dana|tarif|pendapatan|kerugian|denda|hadiah|sewa|pemasukan)/iu;

/** Three things and more in a row. */
export function isList(text: string): boolean {
  return SERIES.test(text) && !APPOSITION.test(text);
}
