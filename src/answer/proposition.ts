import { type FoundDate, findDates } from '../indonesian/dates.ts';
import { expand } from '../indonesian/glossary.ts';
import { findNumbers, type NumberMention, sameNumber } from '../indonesian/numbers.ts';
import { findOfficeHolders, findOffices, type OfficeMention } from '../indonesian/offices.ts';
import { sameRegion } from '../indonesian/regions.ts';
import { stem, tokenizeAndStem } from '../indonesian/stem.ts';
import { isStopWord } from '../indonesian/stopwords.ts';
import type { Token } from '../indonesian/tokens.ts';
import type { Span } from '../types.ts';
import { EQUIVALENTS, IGNORED, SINGULAR } from './polarity-data.ts';

/** A text taken apart as a claim or as evidence. */
export interface Proposition {
  readonly text: string;
  readonly lower: string;
  readonly tokens: readonly Token[];
  readonly stems: readonly string[];
  readonly numbers: readonly NumberMention[];
  readonly dates: readonly FoundDate[];
  /** Years that stand alone: "Festival Kopi 2026"; none of `numbers`. */
  readonly years: readonly NumberMention[];
}

/** A content word of a claim: index into its tokens and, ascending, where the evidence says the same. */
export interface Pairing {
  readonly token: number;
  readonly at: readonly number[];
}

const MOST_KEPT = 500;
const kept = new Map<string, Proposition>();

/** Words, numbers and dates of a text. Memoised by the text. */
export function readProposition(text: string): Proposition {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const { tokens, stems } = tokenizeAndStem(text);
  const dates = findDates(text);
  const all = findNumbers(text).filter((number) => !dates.some((date) => overlaps(date, number)));
  const years = all.filter(({ start, end }) => /^(?:19|20)\d\d$/.test(text.slice(start, end)));
  const numbers = all.filter((number) => !years.includes(number));
  const read = { text, lower: text.toLowerCase(), tokens, stems, numbers, dates, years };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, read);
  return read;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const equivalent = new Map<string, Set<string>>();
for (const row of EQUIVALENTS) {
  const stems = row.map((word) => stem(word));
  for (const one of stems) equivalent.set(one, new Set([...(equivalent.get(one) ?? []), ...stems]));
}

/** The content words of a claim, but for those in `without`, each with its places in the evidence. */
export function pairWords(claim: Proposition, evidence: Proposition, without: readonly Span[]): Pairing[] {
  const pairs: Pairing[] = [];
  const others = expand(claim.stems).filter(({ kind, weight }) => kind !== 'synonym' && weight >= 0.7);
  for (const [token, one] of claim.tokens.entries()) {
    if (isStopWord(one.word) || IGNORED.has(one.word) || without.some((span) => overlaps(span, one)))
      continue;
    if (
      claim.numbers.some((span) => overlaps(span, one)) ||
      claim.years.some((span) => overlaps(span, one)) ||
      claim.dates.some((span) => overlaps(span, one))
    )
      continue;
    pairs.push({ token, at: placesOf(claim.stems[token]!, evidence, others) });
  }
  return pairs;
}

function placesOf(word: string, evidence: Proposition, others: ReturnType<typeof expand>): number[] {
  const same = equivalent.get(word);
  const found: number[] = [];
  for (const [at, stemmed] of evidence.stems.entries())
    if (stemmed === word || same?.has(stemmed)) found.push(at);
  if (found.length > 0) return found;
  for (const { from, to } of others) {
    if (!from.includes(word)) continue;
    const at = evidence.stems.findIndex((_, index) =>
      to.every((one, next) => evidence.stems[index + next] === one),
    );
    if (at >= 0) return [at];
  }
  return found;
}

/** The same, nothing to compare, unsure, or the mention of the evidence that says otherwise. */
export type Comparison = 'same' | 'none' | 'unsure' | Span;

const BOUND =
  /(?:lebih dari|kurang dari|di atas|di bawah|minimal|maksimal|paling (?:banyak|sedikit|tinggi|rendah|lama|lambat)|hingga|sampai|setidaknya|sedikitnya|hampir|nyaris|sekitar|atau|antara|dari|sebelumnya|semula|daripada|target|ke|usulan|mencapai lebih dari) *(?:rp\.? *)?$/;
const DENIED = /\bbukan(?: lagi)? *(?:rp\.? *)?$/;

/** Whether the numbers of a claim stand in the evidence, or other ones of the same noun or unit in their place. */
export function compareNumbers(claim: Proposition, evidence: Proposition): Comparison {
  let result: Comparison = 'none';
  for (const number of claim.numbers) {
    if (number.ordinal) return 'unsure';
    const one = compareNumber(claim, number, evidence);
    if (one === 'unsure') return one;
    if (typeof one === 'object') return claim.numbers.length === 1 ? one : 'unsure';
    result = 'same';
  }
  return result;
}

function compareNumber(claim: Proposition, number: NumberMention, evidence: Proposition): Comparison {
  if (isBound(claim, number)) return 'unsure';
  const noun = nounAfter(claim, number);
  const rivals = evidence.numbers.filter(
    (other) =>
      !other.ordinal &&
      (number.unit !== null || other.unit !== null
        ? number.unit === other.unit
        : noun !== null && nounAfter(evidence, other) === noun),
  );
  const same = evidence.numbers.filter((other) => sameNumber(number, other));
  if (same.length > 0) {
    const [one] = same;
    if (same.length > 1 || (number.unit !== null && one!.unit !== number.unit)) return 'unsure';
    if (DENIED.test(evidence.lower.slice(Math.max(0, one!.start - 20), one!.start))) return one!;
    if (!rivals.includes(one!) || isBound(evidence, one!)) return 'unsure';
    const isLast = /\bmenjadi *(?:rp\.? *)?$/.test(
      evidence.lower.slice(Math.max(0, one!.start - 16), one!.start),
    );
    return rivals.length > 1 && !isLast ? 'unsure' : 'same';
  }
  const [rival] = rivals;
  if (rivals.length !== 1 || isBound(evidence, rival!) || number.approximate) return 'unsure';
  return rival!;
}

function isBound(text: Proposition, number: NumberMention): boolean {
  const after = text.lower.slice(number.end, number.end + 12);
  return (
    number.approximate ||
    BOUND.test(text.lower.slice(Math.max(0, number.start - 30), number.start)) ||
    /^ *(?:lebih|persen lebih|-an|an\b|sampai|hingga|-|–|atau|lagi|lainnya|di antara)/.test(after)
  );
}

/** Stem of the first word after a number, a counting word left out: "12 unit RUMAH". */
function nounAfter(text: Proposition, number: Span): string | null {
  const at = text.tokens.findIndex(({ start }) => start >= number.end);
  if (at < 0) return null;
  const isCounter = /^(?:orang|unit|buah|ekor|titik)$/.test(text.tokens[at]!.word) && text.tokens[at + 1];
  const word =
    text.tokens[isCounter && !isStopWord(isCounter.word) && !/\d/.test(isCounter.word) ? at + 1 : at]!;
  const gap = text.text.slice(number.end, word.start);
  return /[.,;:()]/.test(gap) ? null : text.tokens[at]!.word === 'orang' ? 'orang' : stem(word.word);
}

/** Whether the dates of a claim and of the evidence agree; years that the evidence leaves out are those of its article. */
export function compareDates(
  claim: Proposition,
  evidence: Proposition,
  articleDate: string | null,
): Comparison {
  if (claim.years.some(({ value }) => !tellsYear(value, evidence, articleDate))) return 'unsure';
  let result: Comparison = 'none';
  for (const asked of claim.dates) {
    if (evidence.dates.length === 0) {
      const isOwnYear =
        asked.date.day === undefined && asked.date.month === undefined && asked.weekday === undefined;
      if (isOwnYear && String(asked.date.year) === articleDate?.slice(0, 4)) continue;
      return 'unsure';
    }
    if (evidence.dates.length > 1 || claim.dates.length > 1 || asked.until) return 'unsure';
    const told = evidence.dates[0]!;
    const before = evidence.lower.slice(Math.max(0, told.start - 24), told.start);
    if (
      told.until ||
      /\b(?:sejak|mulai|hingga|sampai|sebelum|setelah|paling lambat|bukan) *(?:pada|tanggal)? *$/.test(before)
    )
      return 'unsure';
    const year = asked.date.year ?? told.date.year;
    const toldYear =
      told.date.year ?? (asked.date.year === undefined ? year : Number(articleDate?.slice(0, 4)));
    if (asked.date.year !== undefined && asked.date.year !== toldYear) return 'unsure';
    for (const part of ['month', 'day'] as const) {
      if (asked.date[part] === undefined) continue;
      if (told.date[part] === undefined) return 'unsure';
      if (asked.date[part] !== told.date[part]) return told;
    }
    if (asked.weekday !== undefined) {
      if (told.weekday === undefined) return 'unsure';
      if (asked.weekday !== told.weekday) return told;
    }
    result = 'same';
  }
  return result;
}

function tellsYear(year: number, { years, dates }: Proposition, articleDate: string | null): boolean {
  const told = [...years.map(({ value }) => value), ...dates.flatMap(({ date }) => date.year ?? [])];
  return told.length === 0
    ? String(year) === articleDate?.slice(0, 4)
    : told.length === 1 && told[0] === year;
}

/** Whether the offices of a claim stand in the evidence, or the deputy in place of the head or the other way round. */
export function compareOffices(claim: Proposition, evidence: Proposition): Comparison {
  const asked = findOffices(claim.text);
  if (asked.length === 0) return 'none';
  const told = findOffices(evidence.text);
  let differs: Span | null = null;
  for (const office of asked) {
    const alike = told.filter((other) => other.office === office.office);
    if (alike.length === 0) continue;
    if (alike.length > 1 || !regionsAgree(office, alike[0]!)) return 'unsure';
    const [other] = alike;
    if (
      other!.acting !== office.acting ||
      other!.former !== office.former ||
      other!.candidate !== office.candidate
    )
      return 'unsure';
    if (other!.deputy !== office.deputy) differs = other!;
  }
  if (differs !== null && /\b(?:mewakili|diwakili|atas nama|bersama|didampingi)\b/.test(evidence.lower))
    return 'unsure';
  return differs ?? 'same';
}

function regionsAgree(a: OfficeMention, b: OfficeMention): boolean {
  return a.regions.length === 0 || b.regions.length === 0 || sameRegion(a.regions, b.regions);
}

/**
 * The holder that the evidence names for the office of a claim, where the claim gives that office to somebody else:
 * `missing` are the claim's words that the evidence lacks, all of one name.
 */
export function otherHolder(
  claim: Proposition,
  evidence: Proposition,
  missing: readonly Pairing[],
): Span | null {
  if (!/\b(?:menjabat|dijabat|dilantik|diangkat|ditunjuk|adalah|jadi|menjadi|sebagai)\b/.test(claim.lower))
    return null;
  const names = missing.map(({ token }) => claim.tokens[token]!);
  if (names.some(({ start }) => !/\p{Lu}/u.test(claim.text[start]!))) return null;
  if (missing.some(({ token }, index) => index > 0 && token !== missing[index - 1]!.token + 1)) return null;
  const offices = findOffices(claim.text);
  if (offices.length !== 1 || !SINGULAR.has(offices[0]!.office)) return null;
  const office = offices[0]!;
  if (names.some((name) => overlaps(name, office))) return null;
  const holders = findOfficeHolders(evidence.text).filter((holder) => holder.office === office.office);
  const [holder] = holders;
  if (holders.length !== 1 || holder!.deputy !== office.deputy || holder!.acting !== office.acting)
    return null;
  if (holder!.former || holder!.candidate || !regionsAgree(office, holder!)) return null;
  return holder!.nameSpan;
}
