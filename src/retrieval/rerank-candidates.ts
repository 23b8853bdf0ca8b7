import { expectedMarks } from '../indonesian/expected.ts';
import { type NecessityOf, wordNecessity } from '../indonesian/necessity.ts';
import {
  cover,
  coveredIdf,
  coveredNeed,
  type Match,
  type Matcher,
  makeMatcher,
  matchText,
  readText,
} from '../indonesian/overlap.ts';
import { type Question, typeCode } from '../indonesian/question.ts';
import type { QueryTerm } from '../types.ts';
import { placesOf } from './rerank-names.ts';
import { needsOf, readSignals, type Signals } from './rerank-signals.ts';

/** A passage that words found, best first. */
export interface RerankCandidate {
  readonly text: string;
  readonly title: string | null;
  readonly score: number;
}

/** What is the same for every candidate. */
export interface Shared {
  readonly matcher: Matcher;
  /** Marks of the kind asked for. */
  readonly expected: number;
  readonly type: number;
  readonly needs: Float64Array;
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Every candidate seen, best first. */
  readonly all: Seen[];
  /** Share of the question that no candidate holds. */
  nowhere: number;
}

export interface Seen {
  readonly candidate: RerankCandidate;
  readonly rank: number;
  readonly all: readonly Seen[];
  readonly shared: Shared;
  readonly match: Match;
  readonly matcher: Matcher;
  readonly expected: number;
  /** Cover of the terms by the passage and by its title together. */
  readonly covered: Float64Array;
  readonly coverage: number;
  readonly needed: number;
  /** Tokens of the sentence that covers most. */
  readonly from: number;
  readonly to: number;
  readonly bestSentence: number;
  readonly sentenceCover: Float64Array;
  readonly signals: Signals;
}

/** All candidates beside one another, in their order. */
export function seeCandidates(
  question: Question,
  terms: readonly QueryTerm[],
  candidates: readonly RerankCandidate[],
  necessityOf: NecessityOf = wordNecessity,
): Seen[] {
  const matcher = makeMatcher(question, terms, necessityOf);
  const shared: Shared = {
    matcher,
    expected: expectedMarks(question),
    type: typeCode(question),
    needs: needsOf(matcher),
    places: placesOf(question),
    all: [],
    nowhere: 0,
  };
  const { all } = shared;
  for (const [rank, candidate] of candidates.entries()) all.push(see(candidate, rank, shared));
  if (all.length > 0) shared.nowhere = 1 - coveredIdf(matcher, joined(all));
  return all;
}

function see(candidate: RerankCandidate, rank: number, shared: Shared): Seen {
  const { matcher, expected, all } = shared;
  const read = readText(candidate.text);
  const match = matchText(matcher, read);
  let best = -1;
  let bestSentence = 0;
  let sentenceCover = empty(matcher);
  for (const [index, { from, to }] of read.sentences.entries()) {
    const covered = cover(match, from, to, empty(matcher));
    const share = coveredIdf(matcher, covered);
    if (share <= best) continue;
    best = share;
    bestSentence = index;
    sentenceCover = covered;
  }
  const { from, to } = read.sentences[bestSentence] ?? { from: 0, to: 0 };
  const covered = cover(match, 0, read.tokens.length, empty(matcher));
  addTitle(candidate, matcher, covered);
  const coverage = coveredIdf(matcher, covered);
  return {
    candidate,
    rank,
    all,
    shared,
    match,
    matcher,
    expected,
    covered,
    coverage,
    needed: coveredNeed(matcher, covered),
    from,
    to,
    bestSentence,
    sentenceCover,
    signals: readSignals(match, shared.needs, expected, covered, shared.places),
  };
}

/** No term covered yet. */
export function empty(matcher: Matcher): Float64Array {
  return new Float64Array(matcher.terms.length);
}

function addTitle({ title }: RerankCandidate, matcher: Matcher, into: Float64Array): Float64Array {
  if (title === null) return into;
  const read = readText(title);
  return cover(matchText(matcher, read), 0, read.tokens.length, into);
}

/** Best cover of each term by any candidate. */
function joined(all: readonly Seen[]): Float64Array {
  const into = new Float64Array(all[0]!.covered.length);
  for (const { covered } of all)
    for (let term = 0; term < into.length; term++) into[term] = Math.max(into[term]!, covered[term]!);
  return into;
}
