import { findDates } from '../indonesian/dates.ts';
import { findNumbers } from '../indonesian/numbers.ts';
import type { Question } from '../indonesian/question.ts';
import { findRegions } from '../indonesian/regions.ts';
import { tokenize } from '../indonesian/tokens.ts';

const REASON =
  /\b(?:karena|sebab|lantaran|akibat|mengingat|agar|supaya|untuk|guna|demi|sehingga|dalam rangka|bertujuan|tujuan|apalagi|terlebih|oleh karena itu|maka|sebagai)\b/i;
const MANNER =
  /\b(?:dengan|secara|melalui|lewat|cara|harus|wajib|perlu|agar|untuk|akan|tidak ada toleransi|dilakukan|yang)\b/i;
const PLACE = /\b(?:di|ke|dari|pada)\s+(?:\p{Lu}|halaman|lapangan|kantor|gedung|ruang|aula|lingkungan|tempat|kawasan|jalan)/u;
const TIME =
  /\b(?:pukul|jam|hari ini|kemarin|besok|minggu|bulan|tahun|awal|akhir|pagi|siang|sore|malam|sejak|semester|triwulan|senin|selasa|rabu|kamis|jumat|sabtu)\b/i;
const LIST = /,[^,]+(?:,|\b(?:dan|serta|hingga|maupun)\b)|\b\S+ (?:dan|serta) \S+/u;

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
      return question.wantsList ? (LIST.test(sentence) ? 1 : 0) : 0.5;
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
