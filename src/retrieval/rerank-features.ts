import { askedKind } from '../indonesian/expected.ts';
import { Mark } from '../indonesian/marks.ts';
import { type NecessityOf, wordNecessity } from '../indonesian/necessity.ts';
import {
  cover,
  coverExactly,
  coveredIdf,
  coveredPairs,
  coveredShare,
  freshMarks,
  hasMark,
  nearMarks,
  rarestMissing,
  repeatedIdf,
  surprise,
} from '../indonesian/overlap.ts';
import type { Question } from '../indonesian/question.ts';
import type { QueryTerm } from '../types.ts';
import { empty, type RerankCandidate, type Seen, seeCandidates } from './rerank-candidates.ts';

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
    name: 'needed',
    note: 'coverage, words weighted by how needed they are',
    value: ({ needed }) => needed,
  },
  {
    name: 'surprise',
    note: 'how unlikely an answering passage misses these words',
    value: ({ matcher, covered }) => surprise(matcher, covered),
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
    name: 'names',
    note: 'share of the capitalised question words here',
    value: ({ matcher, covered }) => coveredShare(matcher.capitalised, covered),
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
  { name: 'terms', note: 'content words of the question', value: ({ matcher }) => matcher.terms.length },
  { name: 'type', note: 'type of the question, see `typeCode`', value: ({ shared }) => shared.type },
  {
    name: 'absolute',
    note: 'first-stage score over the idf of the question',
    value: ({ candidate, matcher }) => candidate.score / matcher.totalIdf,
  },
  {
    name: 'density',
    note: 'share of the words here that repeat the question',
    value: ({ match }) => match.at.length / Math.max(1, match.read.tokens.length),
  },
  { name: 'likelihood', note: 'see `Signals`, as all below', value: ({ signals }) => signals.likelihood },
  { name: 'opening-needed', note: 'see `opening`', value: ({ signals }) => signals.opening },
  { name: 'defines', note: '"X adalah" in the opening', value: ({ signals }) => signals.defines },
  { name: 'before', note: 'as a log', value: ({ signals }) => Math.log1p(signals.before) },
  { name: 'answering', note: 'a sentence that may answer', value: ({ signals }) => signals.answering },
  { name: 'answer-near', note: 'see `near`', value: ({ signals }) => signals.near },
  { name: 'answer-close', note: 'see `close`', value: ({ signals }) => signals.close },
  { name: 'variant', note: 'other spellings', value: ({ signals }) => signals.variant },
  {
    name: 'coverage-order',
    note: 'candidates that cover more',
    value: ({ all, coverage }) => all.filter((other) => other.coverage > coverage + 1e-9).length,
  },
  {
    name: 'sentence-place',
    note: 'where the best sentence stands, 0 first',
    value: ({ bestSentence }) => bestSentence,
  },
  {
    name: 'sentence-pairs',
    note: 'the same in the best sentence',
    value: ({ match, from, to }) => coveredPairs(match, from, to),
  },
  {
    name: 'sentence-names',
    note: 'the same in the best sentence',
    value: ({ matcher, sentenceCover }) => coveredShare(matcher.capitalised, sentenceCover),
  },
  {
    name: 'definition',
    note: 'whether the best sentence defines',
    value: ({ match, from, to }) => (hasMark(match.read, Mark.DEFINITION, from, to) ? 1 : 0),
  },
  { name: 'sentence-needed', note: 'see `Signals`', value: ({ signals }) => signals.sentence },
  { name: 'two', note: 'see `Signals`', value: ({ signals }) => signals.two },
  { name: 'stretch', note: 'as a log', value: ({ signals }) => Math.log(signals.stretch) },
  { name: 'run', note: 'see `Signals`', value: ({ signals }) => signals.run },
  { name: 'answer-focus', note: 'see `focus`', value: ({ signals }) => signals.focus },
  { name: 'phrase', note: 'see `Signals`', value: ({ signals }) => signals.phrase },
  { name: 'strange', note: 'see `Signals`', value: ({ signals }) => signals.strange },
  { name: 'name', note: 'see `Signals`', value: ({ signals }) => signals.name },
];

/** Features of which the lead over the best other candidate is a feature too, named with `-lead`. */
const LEADS: readonly string[] = [
  'score',
  'coverage',
  'needed',
  'sentence',
  'names',
  'likelihood',
  'opening-needed',
  'answering',
  'answer-near',
  'answer-close',
  'two',
  'phrase',
  'answer-focus',
  'name',
  'pairs',
];
const LEAD_COLUMNS = LEADS.map((lead) => RERANK_FEATURES.findIndex(({ name }) => name === lead));

export const RERANK_FEATURE_NAMES: readonly string[] = [
  ...RERANK_FEATURES.map(({ name }) => name),
  ...LEADS.map((lead) => `${lead}-lead`),
];

/** One row of features per candidate, one after the other. */
export function rerankRows(
  question: Question,
  terms: readonly QueryTerm[],
  candidates: readonly RerankCandidate[],
  necessityOf: NecessityOf = wordNecessity,
): Float32Array {
  const all = seeCandidates(question, terms, candidates, necessityOf);
  const width = RERANK_FEATURE_NAMES.length;
  const rows = new Float32Array(candidates.length * width);
  for (const [row, seen] of all.entries()) {
    for (const [column, { value }] of RERANK_FEATURES.entries()) rows[row * width + column] = value(seen);
  }
  for (const [place, column] of LEAD_COLUMNS.entries())
    addLeads(rows, width, column, RERANK_FEATURES.length + place);
  return rows;
}

/** Writes into column `to` what each row of column `from` has over the best of the others; 0 for a single row. */
function addLeads(rows: Float32Array, width: number, from: number, to: number): void {
  let best = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (let at = from; at < rows.length; at += width) {
    const value = rows[at]!;
    if (value > best) {
      second = best;
      best = value;
    } else if (value > second) second = value;
  }
  for (let at = from; at < rows.length; at += width) {
    const lead = rows[at]! - (rows[at] === best ? second : best);
    rows[at - from + to] = lead === Number.POSITIVE_INFINITY ? 0 : lead;
  }
}
