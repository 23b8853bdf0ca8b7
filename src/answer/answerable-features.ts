import {
  coverExactly,
  coveredIdf,
  freshMarks,
  opposedIdf,
  rarestMissing,
  surprise,
} from '../indonesian/overlap.ts';
import type { Question } from '../indonesian/question.ts';
import { tokenize } from '../indonesian/tokens.ts';
import { SENTENCE_FEATURE_NAMES, type Seen, type SeenPassage } from './features.ts';

/** What the reader found, ready to be judged: does the archive answer at all? */
export interface Judged {
  readonly seen: Seen;
  /** Rows of `sentenceRows` and the reader's score of each. */
  readonly rows: Float32Array;
  readonly scores: Float64Array;
  /** Row, passage and score of the best sentence. */
  readonly best: number;
  readonly passage: SeenPassage;
}

interface Feature {
  readonly name: string;
  readonly note: string;
  readonly value: (judged: Judged) => number;
}

/** Features of the best sentence that are looked at again. */
const AGAIN = [
  'passage-coverage',
  'coverage',
  'with-previous',
  'with-first',
  'rarest-missing',
  'passage-rarest-missing',
  'pairs',
  'exact',
  'needed',
  'surprise',
  'passage-surprise',
  'names',
  'passage-names',
  'fresh-answer',
  'near-answer',
  'near-answer-lead',
  'opposed',
  'negation',
  'definition',
  'length',
  'place',
  'terms',
  'asks',
] as const;

const SUPERLATIVE =
  /\b(?:paling|ter(?:besar|kecil|tinggi|rendah|panjang|pendek|tua|muda|banyak|sedikit|luas|akhir|baru|lama|kuat|cepat|kenal|penting)|pertama|kedua|ketiga|satu-satunya|hanya)\b/i;

const VERB = /^(?:me|di|ter|ber)/;

/** Every feature of a question with its best sentence. Shares are of the question's idf. */
export const ANSWERABLE_FEATURES: readonly Feature[] = [
  ...AGAIN.map((name): Feature => {
    const column = SENTENCE_FEATURE_NAMES.indexOf(name);
    return {
      name,
      note: `${name} of the best sentence`,
      value: ({ rows, best }) => rows[best * SENTENCE_FEATURE_NAMES.length + column]!,
    };
  }),
  {
    name: 'share',
    note: 'softmax share of the best sentence',
    value: ({ scores, best }) => 1 / sumExp(scores, scores[best]!),
  },
  {
    name: 'margin',
    note: 'lead of the best sentence over the second',
    value: ({ scores, best }) => scores[best]! - second(scores, best),
  },
  { name: 'score', note: "reader's score of the best sentence", value: ({ scores, best }) => scores[best]! },
  {
    name: 'passage-share',
    note: 'softmax share of its passage among those read',
    value: ({ seen, passage }) => passageShare(seen, passage),
  },
  {
    name: 'passage-margin',
    note: 'lead of the first passage over the second',
    value: ({ seen }) =>
      seen.passages.length > 1
        ? seen.passages[0]!.candidate.score - seen.passages[1]!.candidate.score
        : Number.NaN,
  },
  {
    name: 'nowhere',
    note: 'share of the question that no passage read holds',
    value: ({ seen }) => 1 - coveredIdf(seen.matcher, joined(seen)),
  },
  {
    name: 'rarest-nowhere',
    note: 'greatest idf that no passage read holds',
    value: ({ seen }) => rarestMissing(seen.matcher, joined(seen)),
  },
  {
    name: 'surprise-nowhere',
    note: 'how unlikely answering passages miss what no passage read holds',
    value: ({ seen }) => surprise(seen.matcher, joined(seen)),
  },
  {
    name: 'least-need',
    note: 'need of the most needed word missing in the passage',
    value: ({ seen, passage }) =>
      Math.max(0, ...[...seen.matcher.need].map((need, term) => need * (1 - passage.covered[term]!))),
  },
  {
    name: 'elsewhere',
    note: 'share of the question that other passages hold and this one lacks',
    value: ({ seen, passage }) => coveredIdf(seen.matcher, joined(seen)) - passage.coverage,
  },
  {
    name: 'unknown',
    note: 'question words that the archive does not hold',
    value: ({ seen }) => seen.matcher.terms.filter(({ documentFrequency }) => documentFrequency === 0).length,
  },
  {
    name: 'missing',
    note: 'question words missing in the passage',
    value: ({ seen, passage }) => missing(seen, passage, () => true),
  },
  {
    name: 'missing-names',
    note: 'capitalised ones among them',
    value: ({ seen, passage }) => missing(seen, passage, (term) => seen.matcher.capitalised[term] === 1),
  },
  {
    name: 'missing-plain',
    note: 'sum of idf of the others among them',
    value: ({ seen, passage }) =>
      missing(seen, passage, (term) => seen.matcher.capitalised[term] === 0, true),
  },
  {
    name: 'missing-numbers',
    note: 'numbers among them',
    value: ({ seen, passage }) => missing(seen, passage, (term) => seen.matcher.numeric[term] === 1),
  },
  {
    name: 'missing-last',
    note: 'whether the last content word is missing in the passage',
    value: ({ seen, passage }) => 1 - (passage.covered.at(-1) ?? 0) * (seen.matcher.terms.length > 0 ? 1 : 0),
  },
  {
    name: 'missing-first',
    note: 'whether the first content word is missing in the passage',
    value: ({ passage }) => 1 - (passage.covered[0] ?? 0),
  },
  { name: 'idf', note: 'sum of idf of the question', value: ({ seen }) => seen.matcher.totalIdf },
  {
    name: 'names-asked',
    note: 'capitalised words of the question',
    value: ({ seen }) => seen.matcher.capitalised.reduce((sum, value) => sum + value, 0),
  },
  {
    name: 'denies',
    note: 'whether the question denies ("tidak", "selain")',
    value: ({ seen }) => (seen.matcher.negated ? 1 : 0),
  },
  {
    name: 'superlative',
    note: 'whether the question asks for an extreme or an order',
    value: ({ seen }) => (SUPERLATIVE.test(seen.matcher.question.text) ? 1 : 0),
  },
  {
    name: 'doubt',
    note: 'sum of the log odds against an answer of words missing and held (see `necessity.ts`)',
    value: ({ seen, passage }) => doubts(seen, passage).reduce((sum, doubt) => sum + doubt, 0),
  },
  {
    name: 'worst-doubt',
    note: 'the greatest of them',
    value: ({ seen, passage }) => Math.max(-5, ...doubts(seen, passage)),
  },
  {
    name: 'repaired',
    note: 'words of the question that were not as asked (spelling repaired)',
    value: ({ seen }) => repaired(seen.matcher.question),
  },
  {
    name: 'runner-coverage',
    note: 'best passage coverage outside this passage, less its own',
    value: ({ seen, passage }) =>
      Math.max(0, ...seen.passages.filter((other) => other !== passage).map(({ coverage }) => coverage)) -
      passage.coverage,
  },
  {
    name: 'answer-marks',
    note: 'fresh words of the kind asked for in the whole passage',
    value: ({ seen, passage }) =>
      seen.expected === 0
        ? Number.NaN
        : freshMarks(passage.match, seen.expected, 0, passage.match.read.tokens.length),
  },
  {
    name: 'verb-missing',
    note: 'need of missing words that begin with me-, di-, ter-, ber- as asked',
    value: ({ seen, passage }) =>
      seen.matcher.terms.reduce(
        (sum, { word }, term) =>
          sum + (VERB.test(word) ? seen.matcher.need[term]! * (1 - passage.covered[term]!) : 0),
        0,
      ),
  },
  {
    name: 'exact-passage',
    note: 'share of the question in its very word forms in the passage',
    value: ({ seen, passage }) =>
      coveredIdf(
        seen.matcher,
        coverExactly(
          passage.match,
          0,
          passage.match.read.tokens.length,
          new Float64Array(seen.matcher.terms.length),
        ),
      ),
  },
  {
    name: 'opposed-passage',
    note: 'share of the question whose opposite stands in the passage instead',
    value: ({ passage }) => opposedIdf(passage.match, passage.covered, 0, passage.match.read.tokens.length),
  },
];

export const ANSWERABLE_FEATURE_NAMES: readonly string[] = ANSWERABLE_FEATURES.map(({ name }) => name);

/** The row of a question; `scores` are the reader's, one per sentence row, at least one. */
export function answerableRow(seen: Seen, rows: Float32Array, scores: Float64Array): Float32Array {
  let best = 0;
  for (let index = 1; index < scores.length; index++) if (scores[index]! > scores[best]!) best = index;
  let passed = 0;
  const passage = seen.passages.find(({ sentences }) => {
    passed += sentences.length;
    return best < passed;
  })!;
  const judged: Judged = { seen, rows, scores, best, passage };
  return Float32Array.from(ANSWERABLE_FEATURES, ({ value }) => value(judged));
}

function sumExp(scores: Float64Array, from: number): number {
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - from);
  return sum;
}

function second(scores: Float64Array, best: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < scores.length; index++)
    if (index !== best && scores[index]! > most) most = scores[index]!;
  return most === Number.NEGATIVE_INFINITY ? scores[best]! - 5 : most;
}

function passageShare({ passages }: Seen, passage: SeenPassage): number {
  return (
    1 / passages.reduce((sum, other) => sum + Math.exp(other.candidate.score - passage.candidate.score), 0)
  );
}

function joined({ passages, matcher }: Seen): Float64Array {
  const into = new Float64Array(matcher.terms.length);
  for (const { covered } of passages)
    for (let term = 0; term < into.length; term++) into[term] = Math.max(into[term]!, covered[term]!);
  return into;
}

function missing(
  { matcher }: Seen,
  { covered }: SeenPassage,
  counts: (term: number) => boolean,
  byIdf = false,
): number {
  let sum = 0;
  for (let term = 0; term < covered.length; term++) {
    if (counts(term)) sum += (1 - covered[term]!) * (byIdf ? matcher.idf[term]! : 1);
  }
  return sum;
}

function repaired({ original, text }: Question): number {
  const asked = new Set(tokenize(original).map(({ word }) => word));
  return tokenize(text).filter(({ word }) => !asked.has(word)).length;
}

function doubts({ matcher }: Seen, { covered }: SeenPassage): number[] {
  return [...covered].map((share, term) =>
    share > 0.5 ? matcher.doubtHeld[term]! : matcher.doubtMissing[term]!,
  );
}
