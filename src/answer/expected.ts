import { findDates } from '../indonesian/dates.ts';
import { measureOf } from '../indonesian/measures.ts';
import { findNumbers } from '../indonesian/numbers.ts';
import { NOT_A_NAME } from '../indonesian/office-titles.ts';
import type { Question } from '../indonesian/question.ts';
import { backgroundIdf } from '../indonesian/statistics.ts';
import { stem } from '../indonesian/stem.ts';
import type { QueryTerm, Span } from '../types.ts';
import type { AnalysedSentence } from './analysis.ts';

const REASON =
  /\b(?:karena|sebab|lantaran|akibat|mengingat|agar|supaya|guna|demi|sehingga|dalam rangka|bertujuan|tujuannya)\b/i;
const WEAK_REASON = /\b(?:untuk|sebagai|maka|apalagi|terlebih|menjadi)\b/i;
/** "meminta agar …" tells what is asked, not why. */
const COMMANDED =
  /\b(?:menginstruksikan|meminta|diminta|mengimbau|diimbau|mengingatkan|mendorong|berharap|diharapkan|mengharapkan|mengajak|berpesan|menekankan|menegaskan|mengarahkan|memerintahkan|menyarankan)\b[^.]{0,60}?\b(?:agar|supaya)\b/gi;

/** Whether a sentence gives a reason: 1 plainly, less with a word that may mean something else. */
export function givesReason(sentence: string): number {
  const plain = sentence.replace(COMMANDED, '');
  return REASON.test(plain) ? 1 : WEAK_REASON.test(plain) ? 0.5 : 0;
}

const MANNER =
  /\b(?:dengan|secara|melalui|lewat|cara|harus|wajib|perlu|agar|untuk|akan|tidak ada toleransi|dilakukan|yang)\b/i;
/** "di halaman", "di Kecamatan Kemuning"; "di lingkup", "di tengah" are no places. */
const PLACE =
  /\b(?:di|ke|dari|bertempat di)\s+(?:halaman|lapangan|kantor|gedung|ruang|aula|alun-alun|stadion|pendopo|balai|hotel|jalan|desa|kelurahan|kecamatan|dusun|pantai|pasar|terminal|pelabuhan|bandara|sungai|taman|masjid|sekolah|kampus|rumah|lokasi|kawasan|perairan|pulau|dermaga|museum|mal|kompleks)\b/iu;
const PROPER_PLACE = /\b(?:di|ke|dari)\s+(\p{Lu}\p{L}+)/gu;
const TIME =
  /\b(?:pukul|jam|hari ini|kemarin|besok|minggu|bulan|tahun|awal|akhir|pagi|siang|sore|malam|sejak|semester|triwulan|senin|selasa|rabu|kamis|jumat|sabtu)\b/i;
const RELATIVE_TIME =
  /\b(?:(?:hari|minggu|pekan|bulan|tahun) (?:ini|depan|lalu|kemarin)|kemarin|besok|lusa|tadi|hari ini|mendatang|sejak)\b/i;
/** "mulai Juli nanti", "pada November": the year is that of the report. */
const BARE_MONTH =
  /(?<!\p{L})(?:(?:mulai|sejak|sampai|hingga|pada|bulan|awal|akhir|pertengahan|sebelum|setelah|per|sebelumnya)\s+(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)|(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)\s+(?:nanti|lalu|mendatang|ini|depan))(?!\p{L})/u;
const MONTH_TOLD = 0.9;
const LIST = /,[^,]+(?:,|\b(?:dan|serta|hingga|maupun)\b)|\p{L}+ (?:dan|serta|maupun) \p{L}+/u;

const CLOCK_ASKED = /\b(?:jam|pukul) berapa\b/i;
const CLOCK =
  /\b(?:pukul|jam)\s+(?:\d|\p{L}+ (?:pagi|siang|sore|malam))|\b\d{1,2}[.:]\d\d\s*(?:WIB|Wita|WIT)\b/iu;
const MEANS_ASKED = /\b(?:lewat|melalui) apa\b/i;
const MEANS = /\b(?:lewat|melalui)\b/i;
/** "sebagai apa", "apa peran …": what something is, said by a copula. */
const BEING_ASKED = /\b(?:sebagai apa|apa (?:peran|kedudukan|status|posisi|fungsi)|itu apa)\b/i;
const BEING = /\b(?:adalah|merupakan|ialah|menjadi|sebagai|bagaikan|ibarat)\b/i;

/**
 * How well a sentence holds the kind of thing that is asked for, 0 to 1: a person for "siapa", a date
 * for "kapan". What the question itself already says does not count.
 */
export function holdsExpected(question: Question, part: AnalysedSentence): number {
  const sentence = part.text;
  switch (question.type) {
    case 'siapa':
      return newNames(question, part);
    case 'kapan':
      if (CLOCK_ASKED.test(question.text)) return CLOCK.test(sentence) ? 1 : 0;
      if (newDate(question, part)) return 1;
      if (BARE_MONTH.test(sentence)) return MONTH_TOLD;
      if (/\btanggal berapa/i.test(question.text)) return 0;
      return RELATIVE_TIME.test(sentence) ? 0.8 : TIME.test(sentence) ? 0.4 : 0;
    case 'di mana':
      if (newPlace(question, part) > 0) return newPlace(question, part);
      return newNames(question, part) > 0 ? 0.6 : 0;
    case 'berapa':
      return newNumber(question, part) ? 1 : 0;
    case 'mengapa':
      return givesReason(sentence);
    case 'bagaimana':
      return MANNER.test(sentence) ? 0.6 : 0.2;
    case 'definisi':
      if (definesTerm(question, sentence)) return 1;
      return /\b(?:kepanjangan|singkatan|akronim)\b/i.test(question.text) ? 0 : 0.4;
    default:
      if (question.wantsList) return LIST.test(sentence) ? 1 : 0;
      if (NUMBER_ASKED.test(question.text)) return /\b(?:nomor|no\.?)\s*\d/i.test(sentence) ? 1 : 0;
      if (MEANS_ASKED.test(question.text)) return MEANS.test(sentence) ? 1 : 0;
      return BEING_ASKED.test(question.text) ? (BEING.test(sentence) ? 1 : 0) : 0.5;
  }
}

/** 1 for what looks like a person, 0.5 for another name, of which the question does not hold all. */
function newNames(
  question: Question,
  { text: sentence, tokens: words, regionSpans }: AnalysedSentence,
): number {
  const { words: asked } = askedOf(question);
  const regions = regionSpans();
  let other = 0;
  for (const [index, token] of words.entries()) {
    const written = sentence.slice(token.start, token.end);
    if (asked.has(token.word) || regions.some(({ start, end }) => start <= token.start && token.end <= end))
      continue;
    if (/^\p{Lu}{2,}$/u.test(written)) other = 0.5;
    if (!/^\p{Lu}\p{Ll}/u.test(written) || NOT_A_NAME.has(token.word)) continue;
    if (index === 0 || /[.!?“"]\s*$/.test(sentence.slice(0, token.start))) {
      const next = words[index + 1];
      if (!next || !/^\p{Lu}\p{Ll}/u.test(sentence.slice(next.start, next.end))) continue;
    }
    if (backgroundIdf(stem(token.word)) >= NAME_IDF) return 1;
    other = 0.5;
  }
  return other;
}

/** Words this rare in the background are names more often than not. */
const NAME_IDF = 6;

function newDate(question: Question, sentence: AnalysedSentence): boolean {
  const { dates: asked } = askedOf(question);
  const years: readonly string[] = question.text.match(YEAR) ?? [];
  if (sentence.text.match(YEAR)?.some((year) => !years.includes(year))) return true;
  return sentence
    .dates()
    .some(
      ({ date }) =>
        (date.day !== undefined || date.month !== undefined || date.year !== undefined) &&
        !asked.includes(`${date.year}-${date.month}-${date.day}`),
    );
}

const YEAR = /\b(?:1[0-9]|20)\d\d\b/g;

/** 1 for a place of an event, less for a name behind "di", least for a region, which may only be the setting. */
function newPlace(question: Question, { text: sentence, regionSpans }: AnalysedSentence): number {
  if (PLACE.test(sentence)) return 1;
  const { words } = askedOf(question);
  for (const [, name] of sentence.matchAll(PROPER_PLACE)) if (!words.has(name!.toLowerCase())) return 0.9;
  const asked = question.text.toLowerCase();
  const fresh = regionSpans().some(
    ({ start, end }) => !asked.includes(sentence.slice(start, end).toLowerCase()),
  );
  return fresh ? 0.6 : 0;
}

function newNumber(question: Question, sentence: AnalysedSentence): boolean {
  return freshNumbers(question, sentence).length > 0;
}

/** "ratusan ASN" counts as a number without a value. */
const ROUGH_NUMBER = /\b(?:belasan|puluhan|ratusan|ribuan|jutaan|miliaran|sejumlah|beberapa)\b/gi;
const ORDINAL_ASKED = /\bke ?berapa\b|\bkeberapa\b/i;

/** Spans of numbers that the question does not hold; dates are none, ordinals only where one is asked for. */
function freshNumbers(question: Question, sentence: AnalysedSentence): Span[] {
  const { numbers: asked } = askedOf(question);
  const dates = sentence.dates();
  const ordinal = ORDINAL_ASKED.test(question.text);
  const exact = sentence
    .numbers()
    .filter(
      (number) =>
        (ordinal || !number.ordinal) &&
        !asked.includes(number.value) &&
        !dates.some((date) => date.start <= number.start && number.end <= date.end),
    );
  const rough = [...sentence.text.matchAll(ROUGH_NUMBER)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...exact, ...rough];
}

interface Asked {
  readonly words: ReadonlySet<string>;
  readonly dates: readonly string[];
  readonly numbers: readonly number[];
  /** How a text defines each of its words; made when first needed. */
  definitions: readonly { readonly spelledOut: RegExp; readonly defined: RegExp }[] | null;
}

const known = new WeakMap<Question, Asked>();

/** What the question itself says: found once, compared with every sentence. */
function askedOf(question: Question): Asked {
  let asked = known.get(question);
  if (!asked) {
    asked = {
      words: new Set(question.tokens.map((token) => token.word)),
      dates: findDates(question.text).map(({ date }) => `${date.year}-${date.month}-${date.day}`),
      numbers: findNumbers(question.text).map((number) => number.value),
      definitions: null,
    };
    known.set(question, asked);
  }
  return asked;
}

/** Question types that only a certain kind of thing answers. */
export function needsKind(question: Question): boolean {
  return ['siapa', 'kapan', 'di mana', 'berapa', 'definisi'].includes(question.type) || asksNumber(question);
}

/** "Apa nomor …", "nomor apa …". */
export function asksNumber({ text }: Question): boolean {
  return NUMBER_ASKED.test(text);
}

const NUMBER_ASKED = /\b(?:apa nomor|nomor apa)\b/i;

/** Words within which a number counts what stands beside it. */
const COUNTING_DISTANCE = 7;

/** Weighted share of the terms that stand within a few words of a number which the question does not hold. */
export function nearestCount(
  question: Question,
  terms: readonly QueryTerm[],
  focus: readonly QueryTerm[],
  sentence: AnalysedSentence,
): number {
  const { tokens, stems } = sentence;
  const total = terms.reduce((sum, term) => sum + term.idf, 0);
  const people = focus.some(
    ({ word }) => measureOf(`1 ${word}`, { start: 0, end: 1, unit: null }) === 'people',
  );
  let best = 0;
  for (const number of freshNumbers(question, sentence)) {
    const at = tokens.findIndex((token) => token.end > number.start);
    const near = new Set(stems.slice(Math.max(0, at - COUNTING_DISTANCE), at + COUNTING_DISTANCE + 1));
    if (focus.some((noun) => holds(noun, new Set(stems.slice(Math.max(0, at - 2), at + 4))) > 0)) return 1;
    if (people && measureOf(sentence.text, { ...number, unit: null }) === 'people')
      best = Math.max(best, PEOPLE);
    const share = terms.reduce((sum, term) => sum + (holds(term, near) > 0 ? term.idf : 0), 0) / (total || 1);
    const beside = focus.length === 0 || focus.some((noun) => holds(noun, near) > 0);
    best = Math.max(best, beside ? share : share - FOCUS_MISSING);
  }
  return best;
}

/** "22.000 orang" counts visitors, victims and whoever else people are. */
const PEOPLE = 0.6;
/** Taken off where the noun that is counted does not stand at the number. */
const FOCUS_MISSING = 0.25;

/** 1 where the stem stands in the set, the weight of an alternative where that does, else 0. */
export function holds(term: QueryTerm, stems: ReadonlySet<string>): number {
  if (stems.has(term.stem)) return 1;
  let best = 0;
  for (const alternative of term.alternatives) {
    if (alternative.weight > best && alternative.stems.every((stem) => stems.has(stem)))
      best = alternative.weight;
  }
  return best;
}

/** "Aparatur Sipil Negara (ASN)", "ASN adalah …": the asked word is spelled out or defined. */
function definesTerm(question: Question, sentence: string): boolean {
  const asked = askedOf(question);
  asked.definitions ??= question.terms.map(({ word }) => {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return {
      spelledOut: new RegExp(`\\p{Lu}[\\p{L} ]+ \\(${escaped}\\)|${escaped} \\(\\p{Lu}[\\p{L} ]+\\)`, 'iu'),
      defined: new RegExp(`\\b${escaped}\\b[^.]{0,40}\\b(?:adalah|merupakan|ialah|yakni|yaitu)\\b`, 'iu'),
    };
  });
  const hasBrackets = sentence.includes('(');
  return asked.definitions.some(
    ({ spelledOut, defined }) => (hasBrackets && spelledOut.test(sentence)) || defined.test(sentence),
  );
}

/** Share of the terms' idf that stands in the set, synonyms at their weight; 0 without terms. */
export function heldShare(terms: readonly QueryTerm[], stems: ReadonlySet<string>): number {
  let total = 0;
  let held = 0;
  for (const term of terms) {
    total += term.idf;
    held += term.idf * holds(term, stems);
  }
  return total === 0 ? 0 : held / total;
}
