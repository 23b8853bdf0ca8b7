import { askedKind, expectedMarks } from '../indonesian/expected.ts';
import { Mark } from '../indonesian/marks.ts';
import { type NecessityOf, wordNecessity } from '../indonesian/necessity.ts';
import {
  cover,
  coverExactly,
  coveredByAny,
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
  opposedIdf,
  type ReadSentence,
  rarestMissing,
  readText,
  surprise,
} from '../indonesian/overlap.ts';
import type { Question } from '../indonesian/question.ts';
import type { QueryTerm } from '../types.ts';

/** A retrieved passage to be read, best first. */
export interface PassageCandidate {
  readonly articleId: string;
  readonly passageId: number;
  /** Where the passage begins in its article. */
  readonly start: number;
  readonly text: string;
  readonly title: string | null;
  /** Of the re-ranker: log odds up to a constant, comparable within one question. */
  readonly score: number;
}

/** A passage with what the question finds in it. */
export interface SeenPassage {
  readonly candidate: PassageCandidate;
  readonly rank: number;
  readonly match: Match;
  /** Cover of the terms by passage and title. */
  readonly covered: Float64Array;
  readonly titleCover: Float64Array;
  readonly coverage: number;
  readonly sentences: readonly SeenSentence[];
  /** Best of its sentences. */
  readonly bestCoverage: number;
  readonly bestNear: number;
}

export interface SeenSentence {
  readonly index: number;
  readonly sentence: ReadSentence;
  readonly covered: Float64Array;
  readonly coverage: number;
  /** `nearMarks` of the kind asked for; NaN where any kind may answer. */
  readonly near: number;
}

/** Everything that the features of one question's sentences share. */
export interface Seen {
  readonly matcher: Matcher;
  readonly expected: number;
  readonly passages: readonly SeenPassage[];
  readonly bestScore: number;
  /** Best coverage of any sentence and of any passage. */
  readonly bestSentence: number;
  readonly bestPassage: number;
}

/** Looks for the question in every sentence of the passages, which come best first. */
export function seePassages(
  question: Question,
  terms: readonly QueryTerm[],
  candidates: readonly PassageCandidate[],
  necessityOf: NecessityOf = wordNecessity,
): Seen {
  const matcher = makeMatcher(question, terms, necessityOf);
  const expected = expectedMarks(question);
  const passages = candidates.map((candidate, rank) => seePassage(matcher, expected, candidate, rank));
  const coverages = passages.flatMap(({ sentences }) => sentences.map(({ coverage }) => coverage));
  return {
    matcher,
    expected,
    passages,
    bestScore: candidates[0]?.score ?? 0,
    bestSentence: Math.max(0, ...coverages),
    bestPassage: Math.max(0, ...passages.map(({ coverage }) => coverage)),
  };
}

function seePassage(
  matcher: Matcher,
  expected: number,
  candidate: PassageCandidate,
  rank: number,
): SeenPassage {
  const read = readText(candidate.text);
  const match = matchText(matcher, read);
  const titleCover = new Float64Array(matcher.terms.length);
  if (candidate.title !== null) {
    const title = readText(candidate.title);
    cover(matchText(matcher, title), 0, title.tokens.length, titleCover);
  }
  const sentences = read.sentences.map((sentence, index): SeenSentence => {
    const covered = cover(match, sentence.from, sentence.to, new Float64Array(matcher.terms.length));
    const near = expected === 0 ? Number.NaN : nearMarks(match, expected, sentence.from, sentence.to);
    return { index, sentence, covered, coverage: coveredIdf(matcher, covered), near };
  });
  const covered = cover(match, 0, read.tokens.length, titleCover.slice());
  return {
    candidate,
    rank,
    match,
    covered,
    titleCover,
    coverage: coveredIdf(matcher, covered),
    sentences,
    bestCoverage: Math.max(...sentences.map(({ coverage }) => coverage)),
    bestNear: Math.max(...sentences.map(({ near }) => near)),
  };
}

/** What one feature may look at. */
interface Look {
  readonly seen: Seen;
  readonly passage: SeenPassage;
  readonly at: SeenSentence;
  readonly from: number;
  readonly to: number;
}

interface Feature {
  readonly name: string;
  readonly note: string;
  readonly value: (look: Look) => number;
}

const OPENING = 4;
const FOCUS_FAR = 30;

/** Every feature of a sentence. Shares are of the question's idf, 0 to 1. */
export const SENTENCE_FEATURES: readonly Feature[] = [
  {
    name: 'passage-score',
    note: "re-ranker's score less the best one",
    value: ({ seen, passage }) => passage.candidate.score - seen.bestScore,
  },
  { name: 'passage-rank', note: 'place of the passage, from 0', value: ({ passage }) => passage.rank },
  {
    name: 'passage-coverage',
    note: 'share of the question in passage and title',
    value: ({ passage }) => passage.coverage,
  },
  { name: 'coverage', note: 'share of the question in the sentence', value: ({ at }) => at.coverage },
  {
    name: 'coverage-lead',
    note: 'coverage less the best of any sentence',
    value: ({ seen, at }) => at.coverage - seen.bestSentence,
  },
  {
    name: 'coverage-in-passage',
    note: 'coverage less the best of this passage',
    value: ({ passage, at }) => at.coverage - passage.bestCoverage,
  },
  {
    name: 'with-previous',
    note: 'share in this and the previous sentence',
    value: (look) => withNeighbour(look, -1),
  },
  { name: 'with-next', note: 'share in this and the next sentence', value: (look) => withNeighbour(look, 1) },
  {
    name: 'with-first',
    note: 'share in this, the first sentence and the title',
    value: ({ seen, passage, at }) =>
      coveredByAny(seen.matcher, at.covered, passage.sentences[0]!.covered, passage.titleCover),
  },
  {
    name: 'rarest-missing',
    note: 'greatest idf missing in the sentence',
    value: ({ seen, at }) => rarestMissing(seen.matcher, at.covered),
  },
  {
    name: 'passage-rarest-missing',
    note: 'greatest idf missing in the passage',
    value: ({ seen, passage }) => rarestMissing(seen.matcher, passage.covered),
  },
  {
    name: 'needed',
    note: 'coverage, words weighted by how needed they are',
    value: ({ seen, at }) => coveredNeed(seen.matcher, at.covered),
  },
  {
    name: 'surprise',
    note: 'how unlikely an answering sentence misses these words',
    value: ({ seen, at }) => surprise(seen.matcher, at.covered),
  },
  {
    name: 'passage-surprise',
    note: 'the same of the passage',
    value: ({ seen, passage }) => surprise(seen.matcher, passage.covered),
  },
  {
    name: 'pairs',
    note: 'share of neighbouring question words that are neighbours here',
    value: ({ passage, from, to }) => coveredPairs(passage.match, from, to),
  },
  {
    name: 'exact',
    note: 'share of the question in its very word forms',
    value: ({ seen, passage, from, to }) =>
      coveredIdf(
        seen.matcher,
        coverExactly(passage.match, from, to, new Float64Array(seen.matcher.terms.length)),
      ),
  },
  {
    name: 'opening',
    note: 'share in the first four words of the sentence',
    value: ({ seen, passage, from }) =>
      coveredIdf(
        seen.matcher,
        cover(passage.match, from, from + OPENING, new Float64Array(seen.matcher.terms.length)),
      ),
  },
  {
    name: 'names',
    note: 'share of the capitalised question words here',
    value: ({ seen, at }) => coveredShare(seen.matcher.capitalised, at.covered),
  },
  {
    name: 'passage-names',
    note: 'the same in the passage',
    value: ({ seen, passage }) => coveredShare(seen.matcher.capitalised, passage.covered),
  },
  {
    name: 'fresh-answer',
    note: 'words of the kind asked for that do not repeat the question',
    value: ({ seen, passage, from, to }) =>
      seen.expected === 0 ? Number.NaN : freshMarks(passage.match, seen.expected, from, to),
  },
  {
    name: 'near-answer',
    note: 'nearness of such a word to the question words',
    value: ({ at }) => at.near,
  },
  {
    name: 'near-answer-lead',
    note: 'the same less the best of this passage',
    value: ({ passage, at }) => at.near - passage.bestNear,
  },
  {
    name: 'fresh-names',
    note: 'fresh words of names',
    value: ({ passage, from, to }) => freshMarks(passage.match, Mark.NAME, from, to),
  },
  {
    name: 'fresh-numbers',
    note: 'fresh numbers',
    value: ({ passage, from, to }) => freshMarks(passage.match, Mark.NUMBER, from, to),
  },
  {
    name: 'fresh-times',
    note: 'fresh dates and times',
    value: ({ passage, from, to }) => freshMarks(passage.match, Mark.TIME, from, to),
  },
  {
    name: 'fresh-aside',
    note: 'fresh words in brackets',
    value: ({ passage, from, to }) => freshMarks(passage.match, Mark.ASIDE, from, to),
  },
  {
    name: 'definition',
    note: 'whether the sentence defines ("adalah", "merupakan")',
    value: ({ passage, from, to }) => (hasMark(passage.match.read, Mark.DEFINITION, from, to) ? 1 : 0),
  },
  {
    name: 'reason',
    note: 'whether it gives a reason or purpose',
    value: ({ passage, from, to }) => (hasMark(passage.match.read, Mark.REASON, from, to) ? 1 : 0),
  },
  {
    name: 'focus',
    note: 'words from the noun beside the question word to the nearest fresh word of the kind asked for',
    value: focusDistance,
  },
  {
    name: 'opposed',
    note: 'share of the question whose opposite stands here instead',
    value: ({ passage, at, from, to }) => opposedIdf(passage.match, at.covered, from, to),
  },
  {
    name: 'negation',
    note: '1 where question or sentence denies and the other does not',
    value: ({ seen, passage, from, to }) =>
      seen.matcher.negated !== hasMark(passage.match.read, Mark.NEGATION, from, to) ? 1 : 0,
  },
  { name: 'place', note: 'place of the sentence in its passage, from 0', value: ({ at }) => at.index },
  {
    name: 'place-share',
    note: 'the same as a share',
    value: ({ passage, at }) => at.index / passage.sentences.length,
  },
  {
    name: 'length',
    note: 'log of the words of the sentence',
    value: ({ from, to }) => Math.log1p(to - from),
  },
  { name: 'terms', note: 'content words of the question', value: ({ seen }) => seen.matcher.terms.length },
  {
    name: 'asks',
    note: 'the kind asked for: 0 any, 1 person, 2 time, 3 place, 4 number, 5 reason, 6 manner, 7 definition',
    value: ({ seen }) => askedKind(seen.expected),
  },
];

export const SENTENCE_FEATURE_NAMES: readonly string[] = SENTENCE_FEATURES.map(({ name }) => name);

/** One row of features per sentence, passages and sentences in their order. */
export function sentenceRows(seen: Seen): Float32Array {
  const count = seen.passages.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const rows = new Float32Array(count * SENTENCE_FEATURES.length);
  let cell = 0;
  for (const passage of seen.passages) {
    for (const at of passage.sentences) {
      const look: Look = { seen, passage, at, from: at.sentence.from, to: at.sentence.to };
      for (const { value } of SENTENCE_FEATURES) rows[cell++] = value(look);
    }
  }
  return rows;
}

function withNeighbour({ seen, passage, at }: Look, step: number): number {
  const neighbour = passage.sentences[at.index + step];
  return neighbour === undefined ? at.coverage : coveredByAny(seen.matcher, at.covered, neighbour.covered);
}

function focusDistance({ seen, passage, from, to }: Look): number {
  const [focus] = seen.matcher.question.focus;
  if (focus === undefined || seen.expected === 0) return Number.NaN;
  const { stems } = passage.match.read;
  let nearest = FOCUS_FAR;
  for (let token = from; token < to; token++) {
    if (stems[token] !== focus) continue;
    const { marks } = passage.match.read;
    for (let other = from; other < to; other++) {
      if (passage.match.repeats[other] === 0 && (marks[other]! & seen.expected) !== 0) {
        nearest = Math.min(nearest, Math.abs(other - token));
      }
    }
  }
  return nearest;
}
