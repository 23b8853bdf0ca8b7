import { findDates } from '../indonesian/dates.ts';
import { askedMeasure, type Measure, measureOf } from '../indonesian/measures.ts';
import { findNumbers } from '../indonesian/numbers.ts';
import type { Question } from '../indonesian/question.ts';
import type { QueryTerm } from '../types.ts';
import type { AnalysedSentence } from './analysis.ts';
import { once } from './once.ts';
import {
  type Amount,
  amountsOf,
  givesReason,
  listsThings,
  nameWordsOf,
  placeNamesOf,
  roughTimeOf,
  setsPlace,
  tellsManner,
  yearsOf,
} from './sentence-facts.ts';

/** A day that the date of the report tells. */
const NAMED_DAY = /\b(?:kemarin(?: lusa)?|besok|lusa|hari ini|(?:tadi|nanti) (?:pagi|siang|sore|malam))\b/iu;
const NAMED_DAY_TOLD = 0.8;
const MONTH_TOLD = 0.9;

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
  const asked = askedOf(question);
  switch (question.type) {
    case 'siapa':
      return newNames(asked, part);
    case 'kapan': {
      if (asked.clock) return CLOCK.test(part.text) ? 1 : 0;
      if (newDate(question, part)) return 1;
      const { hasMonth, worth } = roughTimeOf(part);
      return hasMonth ? MONTH_TOLD : asked.day ? (NAMED_DAY.test(part.text) ? NAMED_DAY_TOLD : 0) : worth;
    }
    case 'di mana':
      return newPlace(asked, part) || (newNames(asked, part) > 0 ? 0.6 : 0);
    case 'berapa':
      return amountsOf(part).some((amount) => isFresh(asked, amount)) ? 1 : 0;
    case 'mengapa':
      return givesReason(part);
    case 'bagaimana':
      return tellsManner(part) ? 0.6 : 0.2;
    case 'definisi':
      return definesTerm(question, part) ? 1 : asked.spelling ? 0 : 0.4;
    default:
      if (question.wantsList) return listsThings(part) ? 1 : 0;
      if (asked.number) return /\b(?:nomor|no\.?)\s*\d/i.test(part.text) ? 1 : 0;
      if (asked.means) return MEANS.test(part.text) ? 1 : 0;
      return asked.being ? (BEING.test(part.text) ? 1 : 0) : 0.5;
  }
}

/** 1 for what looks like a person, 0.5 for another name, of which the question does not hold all. */
function newNames({ words }: Asked, sentence: AnalysedSentence): number {
  let most = 0;
  for (const { word, worth } of nameWordsOf(sentence)) if (worth > most && !words.has(word)) most = worth;
  return most;
}

function newDate(question: Question, sentence: AnalysedSentence): boolean {
  const years = yearsOf(question);
  if (yearsOf(sentence).some((year) => !years.includes(year))) return true;
  const { dates: asked } = askedOf(question);
  return sentence
    .dates()
    .some(
      ({ date }) =>
        (date.day !== undefined || date.month !== undefined || date.year !== undefined) &&
        !asked.includes(`${date.year}-${date.month}-${date.day}`),
    );
}

/** 1 for a place of an event, less for a name behind "di", least for a region, which may only be the setting. */
function newPlace({ words, lower }: Asked, sentence: AnalysedSentence): number {
  if (setsPlace(sentence)) return 1;
  if (placeNamesOf(sentence).some((name) => !words.has(name))) return 0.9;
  const { text, regionSpans } = sentence;
  const fresh = regionSpans().some(({ start, end }) => !lower.includes(text.slice(start, end).toLowerCase()));
  return fresh ? 0.6 : 0;
}

const ORDINAL_ASKED = /\bke ?berapa\b|\bkeberapa\b/i;

/** The question does not hold it; ordinals only where one is asked for. */
function isFresh({ ordinal, numbers }: Asked, amount: Amount): boolean {
  return amount.value === null || ((ordinal || !amount.ordinal) && !numbers.includes(amount.value));
}

interface Asked {
  readonly words: ReadonlySet<string>;
  readonly lower: string;
  readonly dates: readonly string[];
  readonly numbers: readonly number[];
  /** It asks for a time of day, the day of a date, an ordinal, what an abbreviation stands for. */
  readonly clock: boolean;
  readonly day: boolean;
  readonly ordinal: boolean;
  readonly spelling: boolean;
  /** It asks for the number of a document, by what means, what something is. */
  readonly number: boolean;
  readonly means: boolean;
  readonly being: boolean;
}

/** What the question itself says: found once, compared with every sentence. */
const askedOf = once((question: Question): Asked => {
  const { text, tokens } = question;
  return {
    words: new Set(tokens.map(({ word }) => word)),
    lower: text.toLowerCase(),
    dates: findDates(text).map(({ date }) => `${date.year}-${date.month}-${date.day}`),
    numbers: findNumbers(text).map(({ value }) => value),
    clock: CLOCK_ASKED.test(text),
    day: /\btanggal berapa/i.test(text),
    ordinal: ORDINAL_ASKED.test(text),
    spelling: /\b(?:kepanjangan|singkatan|akronim)\b/i.test(text),
    number: asksNumber(question),
    means: MEANS_ASKED.test(text),
    being: BEING_ASKED.test(text),
  };
});

/** The measure of the number that a question asks for. */
export const measureAsked = once(({ text }: Question): Measure | null => askedMeasure(text));

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
  const asked = askedOf(question);
  const total = terms.reduce((sum, term) => sum + term.idf, 0);
  const people = countsPeople(focus);
  let best = 0;
  for (const number of amountsOf(sentence)) {
    if (!isFresh(asked, number)) continue;
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

/** The noun that is counted is a word for people. */
const countsPeople = once((focus: readonly QueryTerm[]): boolean =>
  focus.some(({ word }) => measureOf(`1 ${word}`, { start: 0, end: 1, unit: null }) === 'people'),
);

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

interface Definition {
  /** The word in small letters: a sentence that defines it holds it. */
  readonly word: string;
  readonly spelledOut: RegExp;
  readonly defined: RegExp;
}

/** How a text defines each word of the question. */
const definitionsOf = once(({ terms }: Question): readonly Definition[] =>
  terms.map(({ word }) => {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return {
      word: word.toLowerCase(),
      spelledOut: new RegExp(`\\p{Lu}[\\p{L} ]+ \\(${escaped}\\)|${escaped} \\(\\p{Lu}[\\p{L} ]+\\)`, 'iu'),
      defined: new RegExp(`\\b${escaped}\\b[^.]{0,40}\\b(?:adalah|merupakan|ialah|yakni|yaitu)\\b`, 'iu'),
    };
  }),
);

/** "Aparatur Sipil Negara (ASN)", "ASN adalah …": the asked word is spelled out or defined. */
function definesTerm(question: Question, { text }: AnalysedSentence): boolean {
  const lower = text.toLowerCase();
  return definitionsOf(question).some(({ word, spelledOut, defined }) => {
    if (!lower.includes(word)) return false;
    const isBracketed = lower.includes(`(${word})`) || lower.includes(`${word} (`);
    return (isBracketed && spelledOut.test(text)) || defined.test(text);
  });
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

/** The same without synonyms; NaN without terms. */
export function exactShare(terms: readonly QueryTerm[], stems: ReadonlySet<string>): number {
  let total = 0;
  let held = 0;
  for (const term of terms) {
    total += term.idf;
    if (stems.has(term.stem)) held += term.idf;
  }
  return total === 0 ? Number.NaN : held / total;
}

/** "Menampung", "ditampung": a word that other words often stand for. */
export function isVerb({ word, stem }: QueryTerm): boolean {
  return word !== stem && /^(?:me|di|ber|ter)/.test(word);
}
