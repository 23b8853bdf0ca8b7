import { ANSWERABLE_FEATURE_NAMES, answerableRow } from '../src/answer/answerable-features.ts';
import { SENTENCE_FEATURE_NAMES } from '../src/answer/features.ts';
import { type NecessityOf, necessityFrom } from '../src/indonesian/necessity.ts';
import { RERANK_FEATURE_NAMES } from '../src/retrieval/rerank-features.ts';
import { scoreRows, type Trees } from '../src/trees.ts';
import type { TrainingArchive } from './archive.ts';
import { type BoostOptions, boost, DEFAULTS } from './boost.ts';
import { type Example, FOLDS, type TrainingSet } from './examples.ts';
import { learnNecessity } from './necessity.ts';
import { readerGroup } from './reader-rows.ts';
import { joinGroups, rerankGroup } from './reranker-rows.ts';

const RERANKER: BoostOptions = {
  ...DEFAULTS,
  loss: 'softmax',
  rounds: 500,
  learningRate: 0.03,
  leaves: 12,
  leafRows: 60,
  l2: 3,
};
const READER: BoostOptions = { ...RERANKER, rounds: 300, learningRate: 0.05, leaves: 16 };
const ANSWERABLE: BoostOptions = {
  ...DEFAULTS,
  rounds: 300,
  learningRate: 0.04,
  leaves: 20,
  leafRows: 20,
  l2: 5,
  columnShare: 0.4,
};

/** The models of one fold, trained on all the others; of fold -1, trained on everything. */
export interface Stage {
  readonly necessityOf: NecessityOf;
  readonly reranker: Trees;
  readonly reader: Trees;
}

interface Asked {
  readonly example: Example;
  readonly archive: TrainingArchive;
}

/**
 * Trains stage after stage. Each learns from what the earlier one says of questions it has not
 * seen: word needs, re-ranker and reader exist once per fold for that, and once for use.
 */
export function trainStages(sets: readonly TrainingSet[], say: (line: string) => void): Map<number, Stage> {
  const folds = [...Array(FOLDS).keys(), -1];
  const answerable = sets.flatMap(({ archive, examples }) =>
    examples.filter(({ right }) => right.size > 0).map((example): Asked => ({ example, archive })),
  );
  const needs = new Map(folds.map((fold) => [fold, necessityFrom(learnNecessity(sets, fold))]));
  const groups = answerable.map(({ example, archive }) => ({
    fold: example.fold,
    group: rerankGroup(archive, example, needs.get(example.fold)!),
  }));
  say(`re-ranker: ${groups.length} questions`);
  const rerankers = new Map(
    folds.map((fold) => [fold, boost(joinGroups(outside(groups, fold)), RERANK_FEATURE_NAMES, RERANKER)]),
  );
  say(`gains ${gainsOf(RERANK_FEATURE_NAMES, rerankers.get(-1)!.gains)}`);
  const read = answerable.map(({ example, archive }) => ({
    fold: example.fold,
    group: readerGroup(archive, example, rerankers.get(example.fold)!.trees, needs.get(example.fold)!),
  }));
  say(`reader: ${read.reduce((sum, { group }) => sum + group.labels.length, 0)} sentences`);
  const readers = new Map(
    folds.map((fold) => [fold, boost(joinGroups(outside(read, fold)), SENTENCE_FEATURE_NAMES, READER)]),
  );
  say(`gains ${gainsOf(SENTENCE_FEATURE_NAMES, readers.get(-1)!.gains)}`);
  return new Map(
    folds.map((fold) => [
      fold,
      {
        necessityOf: needs.get(fold)!,
        reranker: rerankers.get(fold)!.trees,
        reader: readers.get(fold)!.trees,
      },
    ]),
  );
}

function outside<T>(items: readonly { readonly fold: number; readonly group: T }[], fold: number): T[] {
  return items.filter((item) => item.fold !== fold).map(({ group }) => group);
}

/** `removed`: asked again with the right passages taken out of the archive, so that nothing answers. */
export type AnswerableKind = 'answerable' | 'unanswerable' | 'removed';

export interface AnswerableExample {
  readonly set: Example['set'];
  readonly fold: number;
  readonly kind: AnswerableKind;
  readonly row: Float32Array;
}

/** Every question as the stages that never saw it leave it. */
export function answerableExamples(
  sets: readonly TrainingSet[],
  stages: ReadonlyMap<number, Stage>,
): AnswerableExample[] {
  const found: AnswerableExample[] = [];
  for (const { archive, examples } of sets) {
    for (const example of examples) {
      const stage = stages.get(example.fold)!;
      const { set, fold, right } = example;
      const add = (kind: AnswerableKind, row: Float32Array | null) => {
        if (row !== null) found.push({ set, fold, kind, row });
      };
      add(right.size > 0 ? 'answerable' : 'unanswerable', judge(archive, example.text, stage));
      if (right.size > 0) add('removed', judge(archive, example.text, stage, right));
    }
  }
  return found;
}

/** The row of one question; null where nothing was found to read. */
export function judge(
  archive: TrainingArchive,
  text: string,
  { reranker, necessityOf, reader }: Stage,
  without?: ReadonlySet<number>,
) {
  const asked = { text, right: new Set<number>(), answers: [] };
  const { seen, rows, labels } = readerGroup(archive, asked, reranker, necessityOf, without);
  return labels.length === 0 ? null : answerableRow(seen, rows, scoreRows(reader, rows, labels.length));
}

export function trainAnswerable(examples: readonly AnswerableExample[]): { trees: Trees; gains: string } {
  const width = ANSWERABLE_FEATURE_NAMES.length;
  const rows = new Float32Array(examples.length * width);
  for (const [index, { row }] of examples.entries()) rows.set(row, index * width);
  const labels = Float32Array.from(examples, ({ kind }) => (kind === 'answerable' ? 1 : 0));
  const { trees, gains } = boost({ rows, width, labels }, ANSWERABLE_FEATURE_NAMES, ANSWERABLE);
  return { trees, gains: gainsOf(ANSWERABLE_FEATURE_NAMES, gains) };
}

export function gainsOf(names: readonly string[], gains: Float64Array): string {
  const total = gains.reduce((sum, gain) => sum + gain, 0);
  const shares = names.map((name, index) => [name, (100 * gains[index]!) / total] as const);
  return shares
    .sort(([, a], [, b]) => b - a)
    .map(([name, share]) => `${name} ${share.toFixed(1)}`)
    .join(', ');
}
