import type { QueryTerm } from '../types.ts';
import { Mark } from './marks.ts';
import { type NecessityOf, wordNecessity } from './necessity.ts';
import { oppositesOf } from './opposites.ts';
import type { Question } from './question.ts';
import type { ReadText } from './read-text.ts';

export { forgetTexts, type ReadSentence, type ReadText, readText } from './read-text.ts';

/** What a stem of a text stands for in the question. */
interface Meaning {
  /** Index into `Matcher.terms`. */
  readonly term: number;
  /** Part `part` of `parts` of alternative `alternative`; exact stems are alternative -1. */
  readonly alternative: number;
  readonly bit: number;
}

/** A question made ready to be looked for in many texts. */
export interface Matcher {
  readonly question: Question;
  readonly terms: readonly QueryTerm[];
  readonly idf: Float64Array;
  readonly totalIdf: number;
  /** Per term the chance that an answering passage holds it (see `necessity.ts`). */
  readonly need: Float64Array;
  /** Per term the log odds against an answer where the passage misses it, and where it holds it. */
  readonly doubtMissing: Float64Array;
  readonly doubtHeld: Float64Array;
  /** 1 where the asker wrote the word with a capital. */
  readonly capitalised: Uint8Array;
  /** 1 where the word holds a digit. */
  readonly numeric: Uint8Array;
  /** Neighbours in the question: indices into `terms`, first and second. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** Weight of each alternative of all terms, and the bits of its parts. */
  readonly alternativeWeights: readonly number[];
  readonly alternativeBits: readonly number[];
  /** Opposites of the question's words, with the term each is opposed to. */
  readonly opposites: ReadonlyMap<string, number>;
  /** True where the question asks for what is not: "yang tidak", "bukan", "selain". */
  readonly negated: boolean;
  readonly necessityOf: NecessityOf;
  /** Texts already looked through. */
  readonly matches: Map<ReadText, Match>;
}

const NEGATION = /\b(?:tidak|bukan|belum|tanpa|kecuali|selain|tak)\b/i;

/** The re-ranker and the reader look for the same question. */
const matchers = new WeakMap<readonly QueryTerm[], Matcher>();

/** `terms` in the order of the question, each stem once (see `retrieval/terms.ts`). */
export function makeMatcher(
  question: Question,
  terms: readonly QueryTerm[],
  necessityOf: NecessityOf = wordNecessity,
): Matcher {
  const known = matchers.get(terms);
  if (known?.question === question && known.necessityOf === necessityOf) return known;
  const matcher = newMatcher(question, terms, necessityOf);
  matchers.set(terms, matcher);
  return matcher;
}

function newMatcher(question: Question, terms: readonly QueryTerm[], necessityOf: NecessityOf): Matcher {
  const meanings = new Map<string, Meaning[]>();
  const alternativeWeights: number[] = [];
  const alternativeBits: number[] = [];
  const places = new Map(terms.map((term, index) => [term.stem, index]));
  const add = (key: string, meaning: Meaning) => {
    const list = meanings.get(key);
    if (list === undefined) meanings.set(key, [meaning]);
    else list.push(meaning);
  };
  for (const [term, { stem: key, alternatives }] of terms.entries()) {
    add(key, { term, alternative: -1, bit: 0 });
    for (const { stems, weight } of alternatives) {
      const alternative = alternativeWeights.push(weight) - 1;
      for (const [part, other] of stems.entries()) add(other, { term, alternative, bit: 1 << part });
      alternativeBits.push((1 << stems.length) - 1);
    }
  }
  const capitalised = new Uint8Array(terms.length);
  const pairs: [number, number][] = [];
  for (const [at, { stem: key, capitalised: capital, index }] of question.terms.entries()) {
    const place = places.get(key);
    if (place === undefined) continue;
    if (capital) capitalised[place] = 1;
    const next = question.terms[at + 1];
    const nextPlace = next && places.get(next.stem);
    if (next && nextPlace !== undefined && nextPlace !== place && next.index - index <= 2)
      pairs.push([place, nextPlace]);
  }
  const idf = Float64Array.from(terms, (term) => term.idf);
  const numeric = Uint8Array.from(terms, ({ stem: key }) => (/\d/.test(key) ? 1 : 0));
  const totalIdf = idf.reduce((sum, value) => sum + value, 1e-9);
  const necessity = terms.map(({ stem: key }, term) => necessityOf(key, capitalised[term] === 1));
  const opposites = new Map<string, number>();
  for (const [term, { stem: key }] of terms.entries()) {
    for (const other of oppositesOf(key) ?? []) if (!places.has(other)) opposites.set(other, term);
  }
  const negated = question.type !== 'ya-tidak' && NEGATION.test(question.text);
  return {
    question,
    terms,
    idf,
    totalIdf,
    need: Float64Array.from(necessity, ({ need }) => need),
    doubtMissing: Float64Array.from(necessity, ({ missing }) => missing),
    doubtHeld: Float64Array.from(necessity, ({ held }) => held),
    capitalised,
    numeric,
    pairs,
    meanings,
    alternativeWeights,
    alternativeBits,
    opposites,
    negated,
    necessityOf,
    matches: new Map(),
  };
}

/** Where the words of a question stand in a text. */
export interface Match {
  readonly matcher: Matcher;
  readonly read: ReadText;
  /** Tokens with a meaning, ascending, and what each means. */
  readonly at: readonly number[];
  readonly meant: readonly (readonly Meaning[])[];
  /** 1 for tokens that repeat the question. */
  readonly repeats: Uint8Array;
}

/** Where the question stands in a text; found once a matcher. */
export function matchText(matcher: Matcher, read: ReadText): Match {
  let match = matcher.matches.get(read);
  if (match === undefined) {
    match = findMeanings(matcher, read);
    matcher.matches.set(read, match);
  }
  return match;
}

function findMeanings(matcher: Matcher, read: ReadText): Match {
  const at: number[] = [];
  const meant: (readonly Meaning[])[] = [];
  const repeats = new Uint8Array(read.tokens.length);
  for (let token = 0; token < read.stems.length; token++) {
    const meaning = matcher.meanings.get(read.stems[token]!);
    if (meaning === undefined) continue;
    at.push(token);
    meant.push(meaning);
    repeats[token] = 1;
  }
  return { matcher, read, at, meant, repeats };
}

/**
 * How far tokens `from` to `to` cover each term: 1 for the stem itself, the weight of an alternative
 * whose parts are all there, else 0. Adds to `into` (the greater value stays), so that the cover of
 * several ranges can be joined.
 */
export function cover(match: Match, from: number, to: number, into: Float64Array): Float64Array {
  const { matcher, at, meant } = match;
  const seen =
    matcher.alternativeWeights.length > 0 ? new Uint32Array(matcher.alternativeWeights.length) : null;
  for (let index = 0; index < at.length; index++) {
    const token = at[index]!;
    if (token < from) continue;
    if (token >= to) break;
    for (const { term, alternative, bit } of meant[index]!) {
      if (alternative < 0) {
        into[term] = 1;
        continue;
      }
      seen![alternative]! |= bit;
      if (seen![alternative] === matcher.alternativeBits[alternative]) {
        into[term] = Math.max(into[term]!, matcher.alternativeWeights[alternative]!);
      }
    }
  }
  return into;
}

/** Share of the question's idf that is covered, 0 to 1. */
export function coveredIdf({ idf, totalIdf }: Matcher, covered: Float64Array): number {
  let sum = 0;
  for (let term = 0; term < idf.length; term++) sum += idf[term]! * covered[term]!;
  return sum / totalIdf;
}

/** `coveredIdf` of the greater of two or three covers of each term. */
export function coveredByAny(
  { idf, totalIdf }: Matcher,
  one: Float64Array,
  other: Float64Array,
  third = other,
): number {
  let sum = 0;
  for (let term = 0; term < idf.length; term++)
    sum += idf[term]! * Math.max(one[term]!, other[term]!, third[term]!);
  return sum / totalIdf;
}

/** As `coveredIdf`, each word counted as far as answering passages hold it. */
export function coveredNeed({ idf, need }: Matcher, covered: Float64Array): number {
  let sum = 0;
  let total = 1e-9;
  for (let term = 0; term < idf.length; term++) {
    const weight = idf[term]! * need[term]!;
    sum += weight * covered[term]!;
    total += weight;
  }
  return sum / total;
}

/** How unlikely an answering text is to miss what is missing here, in nats: sum of -ln(1 - need). */
export function surprise({ need }: Matcher, covered: Float64Array): number {
  let sum = 0;
  for (let term = 0; term < need.length; term++) sum -= Math.log(1 - need[term]!) * (1 - covered[term]!);
  return sum;
}

/** Greatest idf among terms that are not covered; 0 where all are. */
export function rarestMissing({ idf }: Matcher, covered: Float64Array): number {
  let most = 0;
  for (let term = 0; term < idf.length; term++) most = Math.max(most, idf[term]! * (1 - covered[term]!));
  return most;
}

/** Mean cover of the terms that `chosen` marks; NaN where it marks none. */
export function coveredShare(chosen: Uint8Array, covered: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (let term = 0; term < chosen.length; term++) {
    if (chosen[term] === 0) continue;
    sum += covered[term]!;
    count++;
  }
  return count === 0 ? Number.NaN : sum / count;
}

const PAIR_REACH = 3;

/** Share of the neighbours in the question that are near neighbours in tokens `from` to `to`, in the same order. */
export function coveredPairs({ matcher, at, meant }: Match, from: number, to: number): number {
  if (matcher.pairs.length === 0) return 0;
  const last = new Int32Array(matcher.terms.length).fill(-1000);
  const found = new Uint8Array(matcher.pairs.length);
  for (let index = 0; index < at.length; index++) {
    const token = at[index]!;
    if (token < from) continue;
    if (token >= to) break;
    for (const { term } of meant[index]!) {
      for (let pair = 0; pair < matcher.pairs.length; pair++) {
        const [first, second] = matcher.pairs[pair]!;
        if (second === term && token - last[first]! <= PAIR_REACH) found[pair] = 1;
      }
    }
    for (const { term } of meant[index]!) last[term] = token;
  }
  let count = 0;
  for (let pair = 0; pair < found.length; pair++) count += found[pair]!;
  return count / found.length;
}

/** Regions are looked for only where places are asked for. */
function marksFor(read: ReadText, wanted: number): Uint16Array {
  return (wanted & Mark.PLACE) === 0 ? read.marksButRegions : read.marks;
}

/** Tokens that bear one of `marks` and do not repeat the question. */
export function freshMarks({ read, repeats }: Match, marks: number, from: number, to: number): number {
  const found = marksFor(read, marks);
  let count = 0;
  for (let token = from; token < to; token++)
    if (repeats[token] === 0 && (found[token]! & marks) !== 0) count++;
  return count;
}

/**
 * How near fresh tokens of `marks` lie to the words of the question: for the best of them the sum of
 * idf share / (1 + distance / 4) over the nearest place of each term. 0 where there is none.
 */
export function nearMarks(match: Match, marks: number, from: number, to: number): number {
  const { read, repeats, matcher, at, meant } = match;
  const found = marksFor(read, marks);
  let best = 0;
  const nearest = new Float64Array(matcher.terms.length);
  for (let token = from; token < to; token++) {
    if (repeats[token] !== 0 || (found[token]! & marks) === 0) continue;
    nearest.fill(0);
    for (let index = 0; index < at.length; index++) {
      const place = at[index]!;
      if (place < from) continue;
      if (place >= to) break;
      const near = 1 / (1 + Math.abs(place - token) / 4);
      for (const { term } of meant[index]!) if (near > nearest[term]!) nearest[term] = near;
    }
    best = Math.max(best, coveredIdf(matcher, nearest));
  }
  return best;
}

/** Whether any token of the range bears one of `marks`. */
export function hasMark(read: ReadText, wanted: number, from: number, to: number): boolean {
  const marks = marksFor(read, wanted);
  for (let token = from; token < to; token++) if ((marks[token]! & wanted) !== 0) return true;
  return false;
}

/** 1 for each term whose very word form stands among tokens `from` to `to`. */
export function coverExactly(
  { matcher, read, at, meant }: Match,
  from: number,
  to: number,
  into: Float64Array,
): Float64Array {
  for (let index = 0; index < at.length; index++) {
    const token = at[index]!;
    if (token < from) continue;
    if (token >= to) break;
    for (const { term } of meant[index]!)
      if (read.tokens[token]!.word === matcher.terms[term]!.word) into[term] = 1;
  }
  return into;
}

/** Share of the question's idf whose words are missing while an opposite of theirs stands in the range. */
export function opposedIdf(
  { matcher, read }: Match,
  covered: Float64Array,
  from: number,
  to: number,
): number {
  if (matcher.opposites.size === 0) return 0;
  let sum = 0;
  for (let token = from; token < to; token++) {
    const term = matcher.opposites.get(read.stems[token]!);
    if (term !== undefined && covered[term] === 0) sum += matcher.idf[term]!;
  }
  return Math.min(1, sum / matcher.totalIdf);
}

/** Sum of idf * ln(1 + occurrences) over the sum of idf: how much a text is about the question's words. */
export function repeatedIdf({ matcher, at, meant }: Match): number {
  const counts = new Float64Array(matcher.terms.length);
  for (let index = 0; index < at.length; index++) for (const { term } of meant[index]!) counts[term]! += 1;
  let sum = 0;
  for (let term = 0; term < counts.length; term++) sum += matcher.idf[term]! * Math.log1p(counts[term]!);
  return sum / matcher.totalIdf;
}
