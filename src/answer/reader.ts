import type { Match, ReadSentence } from '../indonesian/overlap.ts';
import type { Question } from '../indonesian/question.ts';
import { loadTrees, scoreRow, scoreRows, type Trees } from '../trees.ts';
import type { QueryTerm, Span } from '../types.ts';
import { type AnswerType, answerTypes, findExpressions } from './answer-types.ts';
import { ANSWERABLE_FEATURE_NAMES, answerableRow } from './answerable-features.ts';
import { type PassageCandidate, SENTENCE_FEATURE_NAMES, seePassages, sentenceRows } from './features.ts';

/** A sentence with its chance to be the answering one; offsets of the article. */
export interface ScoredSentence extends Span {
  readonly articleId: string;
  readonly passageId: number;
  readonly text: string;
  /** Log odds up to a constant; comparable within one question. */
  readonly score: number;
  /** Share among all sentences read (softmax of the scores); they sum to 1. */
  readonly share: number;
  /** The answering words inside the sentence, where the kind of question gives some. */
  readonly answer: (Span & { readonly type: AnswerType }) | null;
}

export interface ReadingResult {
  /** Best first. */
  readonly sentences: readonly ScoredSentence[];
  /**
   * Chance that the passages answer the question at all, 0 to 1, calibrated on questions that the
   * models had not seen.
   */
  readonly answerability: number;
}

/** Passages worth reading; what lies deeper answers fewer than one question in fifty. */
export const PASSAGES_READ = 10;

interface Models {
  readonly reader: Trees;
  readonly answerable: Trees;
  /** Scores and chances that the isotonic calibration joins by straight lines. */
  readonly calibration: readonly (readonly [number, number])[];
  /** Answerability below which a tenth (and a twentieth) of the answerable training questions lie. */
  readonly thresholds: { readonly lose10: number; readonly lose5: number };
}

let models: Models | null = null;

function load(): Models {
  if (models !== null) return models;
  const answerable = loadTrees('answerable.trees', ANSWERABLE_FEATURE_NAMES);
  const { calibration, thresholds } = answerable.extra as unknown as Pick<
    Models,
    'calibration' | 'thresholds'
  >;
  models = { reader: loadTrees('reader.trees', SENTENCE_FEATURE_NAMES), answerable, calibration, thresholds };
  return models;
}

/**
 * The answerability that loses at most 10 (or 5) in 100 answerable questions, measured on held-out
 * training questions over the whole archive.
 */
export function answerabilityThreshold(lost: 5 | 10): number {
  const { thresholds } = load();
  return lost === 5 ? thresholds.lose5 : thresholds.lose10;
}

/**
 * Reads the best passages (at most `PASSAGES_READ`, best first, scored by the re-ranker): which
 * sentence answers, with which words, and whether any does. No passages or no terms give 0.
 */
export function scoreSentences(
  question: Question,
  terms: readonly QueryTerm[],
  candidates: readonly PassageCandidate[],
): ReadingResult {
  const seen = seePassages(question, terms, candidates.slice(0, PASSAGES_READ));
  const count = seen.passages.reduce((sum, { sentences }) => sum + sentences.length, 0);
  if (count === 0 || terms.length === 0) return { sentences: [], answerability: 0 };
  const { reader, answerable, calibration } = load();
  const rows = sentenceRows(seen);
  const scores = scoreRows(reader, rows, count);
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
  const types = answerTypes(question);
  const found: ScoredSentence[] = [];
  let row = 0;
  for (const { candidate, match, sentences } of seen.passages) {
    for (const { sentence } of sentences) {
      const score = scores[row++]!;
      found.push(
        new FoundSentence(candidate, match, sentence, types, score, Math.exp(score - highest) / total),
      );
    }
  }
  found.sort((left, right) => right.score - left.score);
  const answerability = calibrate(calibration, scoreRow(answerable, answerableRow(seen, rows, scores)));
  return { sentences: found, answerability };
}

/** Its answering words are looked for only where somebody asks: a question reads fifty sentences and shows two. */
class FoundSentence implements ScoredSentence {
  readonly articleId: string;
  readonly passageId: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly score: number;
  readonly share: number;
  readonly #find: () => ScoredSentence['answer'];
  #answer: ScoredSentence['answer'] | undefined;

  constructor(
    candidate: PassageCandidate,
    match: Match,
    sentence: ReadSentence,
    types: readonly AnswerType[],
    score: number,
    share: number,
  ) {
    const { start } = candidate;
    this.articleId = candidate.articleId;
    this.passageId = candidate.passageId;
    this.start = start + sentence.start;
    this.end = start + sentence.end;
    this.text = candidate.text.slice(sentence.start, sentence.end);
    this.score = score;
    this.share = share;
    this.#find = () => chooseExpression(match, sentence, types, start);
  }

  get answer(): ScoredSentence['answer'] {
    if (this.#answer === undefined) this.#answer = this.#find();
    return this.#answer;
  }
}

/** Of the first type that finds any: the expression that repeats the question least and lies nearest to its words. */
function chooseExpression(
  { read, repeats, at }: Match,
  sentence: ReadSentence,
  types: readonly AnswerType[],
  offset: number,
): ScoredSentence['answer'] {
  for (const type of types) {
    let best: ScoredSentence['answer'] = null;
    let least = Number.POSITIVE_INFINITY;
    for (const { start, end } of findExpressions(read, sentence, type)) {
      let first = sentence.from;
      while (read.tokens[first]!.end <= start) first++;
      let last = first;
      while (last + 1 < sentence.to && read.tokens[last + 1]!.start < end) last++;
      let repeated = 0;
      for (let token = first; token <= last; token++) repeated += repeats[token]!;
      if (repeated === last - first + 1) continue;
      let distance = 0;
      for (const token of at) {
        if (token < sentence.from || token >= sentence.to || (token >= first && token <= last)) continue;
        distance += Math.min(10, token < first ? first - token : token - last);
      }
      const cost = distance + 3 * repeated;
      if (cost >= least) continue;
      least = cost;
      best = { type, start: offset + start, end: offset + end };
    }
    if (best !== null) return best;
  }
  return null;
}

/** Straight lines between the points, which ascend in both numbers. */
export function calibrate(points: readonly (readonly [number, number])[], score: number): number {
  let before = points[0]!;
  if (score <= before[0]) return before[1];
  for (const point of points) {
    if (score <= point[0]) {
      const share = point[0] === before[0] ? 1 : (score - before[0]) / (point[0] - before[0]);
      return before[1] + share * (point[1] - before[1]);
    }
    before = point;
  }
  return before[1];
}
