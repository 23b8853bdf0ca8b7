import type { NecessityOf } from '../src/indonesian/necessity.ts';
import { RERANK_FEATURE_NAMES, rerankRows } from '../src/retrieval/rerank-features.ts';
import type { TrainingArchive } from './archive.ts';
import type { TrainingRows } from './boost.ts';

export const CANDIDATES = 20;

/** Anything asked with its right passages; none where nothing answers. */
export interface Asked {
  readonly text: string;
  readonly right: ReadonlySet<number>;
}

/** One group a question, with the passages behind its rows. */
export interface RerankGroup {
  readonly rows: Float32Array;
  readonly ids: readonly number[];
  readonly labels: Float32Array;
}

export function rerankGroup(
  archive: TrainingArchive,
  { text, right }: Asked,
  necessityOf: NecessityOf,
): RerankGroup {
  const { question, terms, hits } = archive.find(text, CANDIDATES, necessityOf);
  const candidates = hits.map(({ id, score }) => ({ text: archive.passages[id]!, title: null, score }));
  const ids = hits.map(({ id }) => id);
  const rows = hits.length === 0 ? new Float32Array(0) : rerankRows(question, terms, candidates, necessityOf);
  return { rows, ids, labels: Float32Array.from(ids, (id) => (right.has(id) ? 1 : 0)) };
}

/** Groups that hold a right row, one after the other. */
export function joinGroups(
  groups: readonly { readonly rows: Float32Array; readonly labels: Float32Array }[],
): TrainingRows {
  const useful = groups.filter(({ labels }) => labels.some((label) => label > 0));
  const count = useful.reduce((sum, { labels }) => sum + labels.length, 0);
  const width = count === 0 ? RERANK_FEATURE_NAMES.length : useful[0]!.rows.length / useful[0]!.labels.length;
  const rows = new Float32Array(count * width);
  const labels = new Float32Array(count);
  const numbers = new Int32Array(count);
  let at = 0;
  for (const [number, group] of useful.entries()) {
    rows.set(group.rows, at * width);
    labels.set(group.labels, at);
    numbers.fill(number, at, at + group.labels.length);
    at += group.labels.length;
  }
  return { rows, width, labels, groups: numbers };
}
