import type { Question } from '../indonesian/question.ts';
import type { Span } from '../types.ts';
import { type Claim, type Ground, readClaim, readPremise, type Surroundings, type Weighed } from './claim.ts';
import { DENIAL, HEDGED } from './polarity-data.ts';
import { weighStatus } from './polarity-status.ts';
import {
  compareQuantity,
  facetOf,
  lacks,
  tense,
  turnedRound,
  VERB,
  weighFacet,
  weighWords,
} from './polarity-words.ts';
import {
  compareDates,
  compareNumbers,
  compareOffices,
  otherHolder,
  type Proposition,
  pairWords,
  readProposition,
} from './proposition.ts';

export type Verdict = 'ya' | 'tidak' | 'sudah' | 'belum';
export interface YesNo {
  readonly verdict: Verdict;
  /** The words of the sentence that decide; the whole sentence where all of it affirms. */
  readonly evidence: Span;
  readonly ground: Ground;
  /** True where it may have changed since the article: say as of when. */
  readonly asOf: boolean;
}

/** A contradiction between what a question takes for granted and a sentence. */
export interface FalsePremise {
  readonly ground: Ground;
  readonly evidence: Span;
}

/**
 * Whether a sentence affirms or denies what a yes-no question asks; null whenever that is not sure. `now` and
 * `articleDate` are `YYYY-MM-DD`. `context` is text of the same article (title, paragraph) that may tell what the
 * sentence leaves out ("tarif itu"); never the predicate, a number or a date.
 */
export function answerYesNo(
  question: Question,
  sentenceText: string,
  articleDate: string | null,
  now: string,
  context = '',
): YesNo | null {
  const claim = remembered(claims, question, readClaim);
  if (claim === null) return null;
  const weighed = weigh(claim, sentenceText, { articleDate, now, context });
  return weighed === null ? null : verdictOf(claim, weighed);
}

/**
 * What a question that is no yes-no question takes for granted and the sentence contradicts ("kenapa kenaikan
 * dibatalkan" where it was put off); null where it contradicts nothing for sure.
 */
export function falsePremise(
  question: Question,
  sentenceText: string,
  articleDate: string | null = null,
  now = '9999-12-31',
  context = '',
): FalsePremise | null {
  const claim = remembered(premises, question, readPremise);
  if (claim === null) return null;
  const weighed = weigh(claim, sentenceText, { articleDate, now, context });
  if (
    weighed === null ||
    weighed.holds !== claim.negated ||
    weighed.ground === 'tanggal' ||
    weighed.notYet ||
    weighed.future
  )
    return null;
  // "Siapa bupati Sikka?" takes nothing for granted that a deputy could contradict.
  if (weighed.ground === 'jabatan' && !claim.text.tokens.some(({ word }) => VERB.test(word))) return null;
  return { ground: weighed.ground, evidence: weighed.evidence };
}

/** Claims of questions; a question is weighed against many sentences. */
const claims = new WeakMap<Question, Claim | null>();
const premises = new WeakMap<Question, Claim | null>();

function remembered(
  known: WeakMap<Question, Claim | null>,
  question: Question,
  readIt: (question: Question) => Claim | null,
): Claim | null {
  let claim = known.get(question);
  if (claim === undefined) {
    claim = settle(readIt(question));
    known.set(question, claim);
  }
  return claim;
}

/** A denial must be the facet's own ("tidak boleh"), not that of another word nor part of it ("tidak dipungut biaya"). */
function settle(claim: Claim | null): Claim | null {
  if (claim === null || claim.status !== null) return claim;
  const facet = facetOf(claim.text);
  if (facet === null || facet.negated === claim.negated) return claim;
  const isPart = NEGATED.test(claim.text.lower.slice(facet.span.start, facet.span.end));
  return isPart ? { ...claim, negated: facet.negated } : null;
}

function weigh(claim: Claim, sentence: string, around: Surroundings): Weighed | null {
  if (DENIAL.test(claim.text.lower)) return null;
  const evidence = readProposition(sentence);
  const denies = DENIAL.test(evidence.lower);
  if (claim.status !== null) return denies ? null : weighStatus(claim, claim.status, evidence, around);
  if (isHedged(evidence.lower, claim.text.lower, denies)) return null;
  const facet = facetOf(claim.text);
  const pairs = pairWords(claim.text, evidence, facet === null ? [] : [facet.span]);
  const missing = pairs.filter(({ at }) => at.length === 0);
  const whole = { start: 0, end: sentence.length };
  if (denies)
    return missing.length === 0 && pairs.length >= 2 && !claim.negated && !NEGATED.test(evidence.lower)
      ? { holds: false, ground: 'bantahan', evidence: spanOf(DENIAL, evidence.lower) }
      : null;
  const offices = compareOffices(claim.text, evidence);
  if (offices === 'unsure') return null;
  const lacking = lacks(
    claim,
    evidence,
    missing,
    pairs,
    around.context,
    typeof offices === 'object',
    facet !== null,
  );
  if (lacking === null) {
    const other =
      facet === null && !claim.negated && !NEGATED.test(evidence.lower) && isFresh(evidence, claim, around)
        ? otherHolder(claim.text, evidence, missing)
        : null;
    return other === null ? null : { holds: false, ground: 'nama', evidence: other };
  }
  if (turnedRound(claim.text, evidence, pairs)) return null;
  const numbers = compareNumbers(claim.text, evidence);
  const dates = compareDates(claim.text, evidence, around.articleDate);
  if (numbers === 'unsure' || dates === 'unsure') return null;
  const base = facet === null ? weighWords(claim, evidence, pairs) : weighFacet(facet, evidence);
  if (base === null) return null;
  const quantity = compareQuantity(claim, evidence, base);
  if (quantity === null) return null;
  const differing = (
    [
      [offices, 'jabatan'],
      [numbers, 'angka'],
      [dates, 'tanggal'],
    ] as const
  ).filter(([one]) => typeof one === 'object');
  if (differing.length > 1) return null;
  const isFuture = tense(evidence, around);
  if (isFuture === null) return null;
  const [different] = differing;
  if (different !== undefined) {
    const [span, ground] = different;
    // "bukan 9 orang, melainkan 7": the number is denied itself.
    if (!base.holds && (ground !== 'angka' || base.ground !== 'negasi')) return null;
    if (claim.negated || isFuture) return null;
    const still = /\b(?:masih|baru)\b/.test(evidence.lower) && claim.aspect === 'sudah';
    return { holds: false, ground, evidence: span as Span, notYet: still };
  }
  if (!base.holds) return isFuture ? null : { ...base, ...quantity };
  if (isFuture) {
    if (claim.aspect === 'sudah') return { holds: false, ground: 'status', evidence: whole, notYet: true };
    return claim.aspect === 'akan' ? { ...base, future: true } : null;
  }
  if (claim.aspect === 'akan' || !affirms(claim, evidence, facet !== null, around)) return null;
  return { ...base, ...quantity };
}

/** Whether something leaves the sentence open that is no part of the claim itself ("usulan itu"). */
function isHedged(evidence: string, claim: string, denies: boolean): boolean {
  for (const [word] of evidence.matchAll(HEDGED)) {
    if (denies && /^(?:kabar|kabarnya|isu|rumor)$/.test(word)) continue;
    if (!claim.split(/\s+/).includes(word)) return true;
  }
  return false;
}

/** What an affirmation needs beside its words: "ada" in other words is none, and "masih" must be said or be fresh. */
function affirms(
  claim: Claim,
  evidence: Proposition,
  hasFacet: boolean,
  { articleDate, now }: Surroundings,
): boolean {
  if (claim.hasAda && !/\b(?:ada|terdapat|punya|memiliki|mempunyai)\b/.test(evidence.lower)) {
    if (
      !claim.text.tokens.some(({ word }) => VERB.test(word)) &&
      !hasFacet &&
      !/\b(?:tewas|meninggal|korban)\b/.test(evidence.lower)
    )
      return false;
  }
  if (claim.aspect !== 'masih') return true;
  return (
    /\b(?:masih|tetap|hingga (?:kini|sekarang)|sampai (?:kini|sekarang))\b/.test(evidence.lower) ||
    articleDate === now
  );
}

/** Days after which another may hold an office. */
const TERM = 366;

/** Whether a holder told in the sentence may be set against a claim: of its time, and not to come. */
function isFresh(evidence: Proposition, claim: Claim, around: Surroundings): boolean {
  const { articleDate, now } = around;
  if (articleDate === null || Date.parse(now) - Date.parse(articleDate) > TERM * 86_400_000) return false;
  const dates = compareDates(claim.text, evidence, articleDate);
  return (dates === 'none' || dates === 'same') && tense(evidence, around) === false;
}

const NEGATED =
  /\b(?:tidak|tak|bukan|belum|tanpa|gagal|batal|urung|berhalangan|menggantikan|digantikan|pengganti)\b/;
const spanOf = (pattern: RegExp, text: string): Span => {
  const match = pattern.exec(text);
  return match === null
    ? { start: 0, end: text.length }
    : { start: match.index, end: match.index + match[0].length };
};

function verdictOf(
  claim: Claim,
  { holds, ground, evidence, notYet = false, future = false }: Weighed,
): YesNo {
  const affirms = holds !== claim.negated;
  const isStatus =
    claim.status !== null &&
    !['dibatalkan', 'ditunda', 'jadi', 'wacana', 'usulan', 'rencana', 'sedang diproses'].includes(
      claim.status,
    );
  const verdict = affirms
    ? (claim.aspect === 'sudah' || isStatus) && claim.aspect !== 'masih' && !future
      ? 'sudah'
      : 'ya'
    : notYet
      ? 'belum'
      : 'tidak';
  const asOf =
    verdict === 'belum' || future || claim.aspect === 'masih' || claim.status !== null || ground === 'nama';
  return { verdict, evidence, ground, asOf };
}
