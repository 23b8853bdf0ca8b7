import { askedKind, expectedMarks } from '../indonesian/expected.ts';
import { Mark } from '../indonesian/marks.ts';
import { type NecessityOf, wordNecessity } from '../indonesian/necessity.ts';
import {
  cover,
  coverExactly,
  coveredIdf,
  coveredNeed,
  coveredPairs,
  coveredShare,
  freshMarks,
  hasMark,
  type Match,
  type Matcher,
  makeMatcher,
  matchText,
  nearMarks,
  rarestMissing,
  readText,
  repeatedIdf,
  surprise,
} from '../indonesian/overlap.ts';
import type { Question } from '../indonesian/question.ts';
import type { QueryTerm } from '../types.ts';

/** A passage that words found, best first. */
export interface RerankCandidate {
  readonly text: string;
  readonly title: string | null;
  readonly score: number;
}

/** What is the same for every candidate. */
interface Shared {
  readonly matcher: Matcher;
  /** Marks of the kind asked for. */
  readonly expected: number;
  /** Every candidate seen, best first. */
  readonly all: Seen[];
  /** Share of the question that no candidate holds. */
  nowhere: number;
}

interface Seen {
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
}

interface Feature {
  readonly name: string;
  readonly note: string;
  readonly value: (seen: Seen) => number;
}

const LEAD_TOKENS = 8;

/** Every feature of a passage beside the other candidates. Shares are of the question's idf, 0 to 1. */
export const RERANK_FEATURES: readonly Feature[] = [
  {
    name: 'score',
    note: 'first-stage score over the best one',
    value: ({ candidate, all }) => candidate.score / all[0]!.candidate.score,
  },
  { name: 'rank', note: 'place in the first stage, from 0', value: ({ rank }) => rank },
  {
    name: 'margin',
    note: 'lead over the next passage, over the best score',
    value: ({ candidate, rank, all }) =>
      (candidate.score - (all[rank + 1]?.candidate.score ?? 0)) / all[0]!.candidate.score,
  },
  { name: 'coverage', note: 'share of the question in passage and title', value: ({ coverage }) => coverage },
  {
    name: 'coverage-lead',
    note: 'coverage less the best of the other candidates',
    value: (seen) => seen.coverage - bestOther(seen, 'coverage'),
  },
  {
    name: 'needed',
    note: 'coverage, words weighted by how needed they are',
    value: ({ needed }) => needed,
  },
  {
    name: 'needed-lead',
    note: 'the same less the best of the other candidates',
    value: (seen) => seen.needed - bestOther(seen, 'needed'),
  },
  {
    name: 'surprise',
    note: 'how unlikely an answering passage misses these words',
    value: ({ matcher, covered }) => surprise(matcher, covered),
  },
  {
    name: 'coverage-order',
    note: 'candidates that cover more',
    value: ({ all, coverage }) => all.filter((other) => other.coverage > coverage + 1e-9).length,
  },
  {
    name: 'rarest-missing',
    note: 'greatest idf of a word that is missing',
    value: ({ matcher, covered }) => rarestMissing(matcher, covered),
  },
  {
    name: 'nowhere',
    note: 'share of the question that no candidate holds',
    value: ({ shared }) => shared.nowhere,
  },
  {
    name: 'sentence',
    note: 'share of the question in the best sentence',
    value: ({ matcher, sentenceCover }) => coveredIdf(matcher, sentenceCover),
  },
  {
    name: 'sentence-missing',
    note: 'greatest idf missing in the best sentence',
    value: ({ matcher, sentenceCover }) => rarestMissing(matcher, sentenceCover),
  },
  {
    name: 'sentence-place',
    note: 'where the best sentence stands, 0 first',
    value: ({ bestSentence }) => bestSentence,
  },
  {
    name: 'opening',
    note: 'share of the question in the first eight words',
    value: ({ match, matcher }) => coveredIdf(matcher, cover(match, 0, LEAD_TOKENS, empty(matcher))),
  },
  {
    name: 'first-sentence',
    note: 'share of the question in the first sentence',
    value: ({ match, matcher }) =>
      coveredIdf(matcher, cover(match, 0, match.read.sentences[0]?.to ?? 0, empty(matcher))),
  },
  {
    name: 'pairs',
    note: 'share of neighbouring question words that are neighbours here',
    value: ({ match }) => coveredPairs(match, 0, match.read.tokens.length),
  },
  {
    name: 'sentence-pairs',
    note: 'the same in the best sentence',
    value: ({ match, from, to }) => coveredPairs(match, from, to),
  },
  {
    name: 'names',
    note: 'share of the capitalised question words here',
    value: ({ matcher, covered }) => coveredShare(matcher.capitalised, covered),
  },
  {
    name: 'sentence-names',
    note: 'the same in the best sentence',
    value: ({ matcher, sentenceCover }) => coveredShare(matcher.capitalised, sentenceCover),
  },
  {
    name: 'exact',
    note: 'share of the question in its very word forms',
    value: ({ match, matcher }) =>
      coveredIdf(matcher, coverExactly(match, 0, match.read.tokens.length, empty(matcher))),
  },
  { name: 'repeated', note: 'idf times log of occurrences', value: ({ match }) => repeatedIdf(match) },
  {
    name: 'near-answer',
    note: 'nearness of a fresh word of the kind asked for to question words',
    value: ({ match, expected }) =>
      nearMarks(match, expected === 0 ? Mark.NAME | Mark.NUMBER : expected, 0, match.read.tokens.length),
  },
  {
    name: 'fresh-answer',
    note: 'fresh words of the kind asked for in the best sentence',
    value: ({ match, expected, from, to }) =>
      expected === 0 ? Number.NaN : freshMarks(match, expected, from, to),
  },
  {
    name: 'any-answer',
    note: 'whether the passage has a word of the kind asked for',
    value: ({ match, expected }) =>
      expected === 0 ? Number.NaN : freshMarks(match, expected, 0, match.read.tokens.length),
  },
  {
    name: 'length',
    note: 'log of the words of the passage',
    value: ({ match }) => Math.log1p(match.read.tokens.length),
  },
  { name: 'asks', note: 'the kind asked for, see `askedKind`', value: ({ expected }) => askedKind(expected) },
  {
    name: 'definition',
    note: 'whether the best sentence defines',
    value: ({ match, from, to }) => (hasMark(match.read, Mark.DEFINITION, from, to) ? 1 : 0),
  },
  { name: 'terms', note: 'content words of the question', value: ({ matcher }) => matcher.terms.length },
];

export const RERANK_FEATURE_NAMES: readonly string[] = RERANK_FEATURES.map(({ name }) => name);

/** One row of features per candidate, one after the other. */
export function rerankRows(
  question: Question,
  terms: readonly QueryTerm[],
  candidates: readonly RerankCandidate[],
  necessityOf: NecessityOf = wordNecessity,
): Float32Array {
  const matcher = makeMatcher(question, terms, necessityOf);
  const shared: Shared = { matcher, expected: expectedMarks(question), all: [], nowhere: 0 };
  const { all } = shared;
  for (const [rank, candidate] of candidates.entries()) all.push(see(candidate, rank, shared));
  if (all.length > 0) shared.nowhere = 1 - coveredIdf(matcher, joined(all));
  const rows = new Float32Array(candidates.length * RERANK_FEATURES.length);
  let at = 0;
  for (const seen of all) for (const { value } of RERANK_FEATURES) rows[at++] = value(seen);
  return rows;
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
  };
}

function empty(matcher: Matcher): Float64Array {
  return new Float64Array(matcher.terms.length);
}

function addTitle({ title }: RerankCandidate, matcher: Matcher, into: Float64Array): Float64Array {
  if (title === null) return into;
  const read = readText(title);
  return cover(matchText(matcher, read), 0, read.tokens.length, into);
}

function bestOther({ rank, all }: Seen, by: 'coverage' | 'needed'): number {
  let best = 0;
  for (const other of all) if (other.rank !== rank && other[by] > best) best = other[by];
  return best;
}

/** Best cover of each term by any candidate. */
function joined(all: readonly Seen[]): Float64Array {
  const into = new Float64Array(all[0]!.covered.length);
  for (const { covered } of all)
    for (let term = 0; term < into.length; term++) into[term] = Math.max(into[term]!, covered[term]!);
  return into;
}
