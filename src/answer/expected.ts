import { findDates } from '../indonesian/dates.ts';
import { findNumbers } from '../indonesian/numbers.ts';
import type { Question } from '../indonesian/question.ts';
import { findRegions } from '../indonesian/regions.ts';
import { stem } from '../indonesian/stem.ts';
import { tokenize } from '../indonesian/tokens.ts';
import type { QueryTerm } from '../types.ts';

const REASON =
  /\b(?:karena|sebab|lantaran|akibat|mengingat|agar|supaya|untuk|guna|demi|sehingga|dalam rangka|bertujuan|tujuan|apalagi|terlebih|oleh karena itu|maka|sebagai)\b/i;
const MANNER =
  /\b(?:dengan|secara|melalui|lewat|cara|harus|wajib|perlu|agar|untuk|akan|tidak ada toleransi|dilakukan|yang)\b/i;
const PLACE = /\b(?:di|ke|dari|pada)\s+(?:\p{Lu}|halaman|lapangan|kantor|gedung|ruang|aula|lingkungan|tempat|kawasan|jalan)/u;
const TIME =
  /\b(?:pukul|jam|hari ini|kemarin|besok|minggu|bulan|tahun|awal|akhir|pagi|siang|sore|malam|sejak|semester|triwulan|senin|selasa|rabu|kamis|jumat|sabtu)\b/i;
const LIST = /,[^,]+(?:,|\b(?:dan|serta|hingga|maupun)\b)|\b\S+ (?:dan|serta) \S+/u;

const MEANS_ASKED = /\b(?:lewat|melalui|dengan|pakai|memakai|menggunakan) apa\b/i;
const MEANS = /\b(?:lewat|melalui|dengan|memakai|menggunakan)\b/i;
/** "sebagai apa", "apa peran …": what something is, said by a copula. */
const BEING_ASKED = /\b(?:sebagai apa|apa (?:peran|kedudukan|status|posisi|fungsi)|itu apa)\b/i;
const BEING = /\b(?:adalah|merupakan|ialah|menjadi|sebagai|bagaikan|ibarat)\b/i;

/**
 * How well a sentence holds the kind of thing that is asked for, 0 to 1: a person for "siapa", a date
 * for "kapan". What the question itself already says does not count.
 */
export function holdsExpected(question: Question, sentence: string): number {
  switch (question.type) {
    case 'siapa':
      return newNames(question, sentence) ? 1 : 0;
    case 'kapan':
      return newDate(question, sentence) ? 1 : TIME.test(sentence) ? 0.4 : 0;
    case 'di mana':
      return newPlace(question, sentence) ? 1 : 0;
    case 'berapa':
      return newNumber(question, sentence) ? 1 : 0;
    case 'mengapa':
      return REASON.test(sentence) ? 1 : 0;
    case 'bagaimana':
      return MANNER.test(sentence) ? 0.6 : 0.2;
    case 'definisi':
      return definesTerm(question, sentence) ? 1 : 0;
    default:
      if (question.wantsList) return LIST.test(sentence) ? 1 : 0;
      if (MEANS_ASKED.test(question.text)) return MEANS.test(sentence) ? 1 : 0;
      return BEING_ASKED.test(question.text) ? (BEING.test(sentence) ? 1 : 0) : 0.5;
  }
}

/** Capitalised words inside the sentence that the question does not hold. */
function newNames(question: Question, sentence: string): boolean {
  const asked = new Set(question.tokens.map((token) => token.word));
  const words = tokenize(sentence);
  return words.some((token, index) => {
    const written = sentence.slice(token.start, token.end);
    if (asked.has(token.word)) return false;
    if (/^\p{Lu}{2,}$/u.test(written)) return true;
    return index > 0 && /^\p{Lu}\p{Ll}/u.test(written) && !/[.!?“"]\s*$/.test(sentence.slice(0, token.start));
  });
}

function newDate(question: Question, sentence: string): boolean {
  const asked = findDates(question.text).map(({ date }) => `${date.year}-${date.month}-${date.day}`);
  return findDates(sentence).some(
    ({ date }) =>
      (date.day !== undefined || date.month !== undefined || date.year !== undefined) &&
      !asked.includes(`${date.year}-${date.month}-${date.day}`),
  );
}

function newPlace(question: Question, sentence: string): boolean {
  if (PLACE.test(sentence)) return true;
  const asked = question.text.toLowerCase();
  return findRegions(sentence).some(({ start, end }) => !asked.includes(sentence.slice(start, end).toLowerCase()));
}

function newNumber(question: Question, sentence: string): boolean {
  const asked = findNumbers(question.text).map((number) => number.value);
  const dates = findDates(sentence);
  return findNumbers(sentence).some(
    (number) =>
      !asked.includes(number.value) && !dates.some((date) => date.start <= number.start && number.end <= date.end),
  );
}

/** Words within which a number counts what stands beside it. */
const COUNTING_DISTANCE = 7;

/** Weighted share of the terms that stand within a few words of a number which the question does not hold. */
export function nearestCount(question: Question, terms: readonly QueryTerm[], sentence: string): number {
  const asked = findNumbers(question.text).map((number) => number.value);
  const dates = findDates(sentence);
  const tokens = tokenize(sentence);
  const stems = tokens.map((token) => stem(token.word));
  const total = terms.reduce((sum, term) => sum + term.idf, 0);
  let best = 0;
  for (const number of findNumbers(sentence)) {
    if (asked.includes(number.value)) continue;
    if (dates.some((date) => date.start <= number.start && number.end <= date.end)) continue;
    const at = tokens.findIndex((token) => token.end > number.start);
    const near = new Set(stems.slice(Math.max(0, at - COUNTING_DISTANCE), at + COUNTING_DISTANCE + 1));
    if (question.focus.some((noun) => stems[at + 1] === noun || stems[at - 1] === noun)) return 1;
    const share = terms.reduce((sum, term) => sum + term.idf * holds(term, near), 0);
    best = Math.max(best, share);
  }
  return total === 0 ? 0 : best / total;
}

/** 1 where the stem stands in the set, the weight of an alternative where that does, else 0. */
export function holds(term: QueryTerm, stems: ReadonlySet<string>): number {
  if (stems.has(term.stem)) return 1;
  let best = 0;
  for (const alternative of term.alternatives) {
    if (alternative.weight > best && alternative.stems.every((stem) => stems.has(stem))) best = alternative.weight;
  }
  return best;
}

/** "Aparatur Sipil Negara (ASN)", "ASN adalah …": the asked word is spelled out or defined. */
function definesTerm(question: Question, sentence: string): boolean {
  return question.terms.some(({ word }) => {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return (
      new RegExp(`\\p{Lu}[\\p{L} ]+ \\(${escaped}\\)|${escaped} \\(\\p{Lu}[\\p{L} ]+\\)`, 'iu').test(sentence) ||
      new RegExp(`\\b${escaped}\\b[^.]{0,40}\\b(?:adalah|merupakan|ialah|yakni|yaitu)\\b`, 'iu').test(sentence)
    );
  });
}
