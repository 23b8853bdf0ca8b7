import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as yieldLoop } from 'node:timers/promises';
import type { PublishedState } from './database.ts';
import { CHECKPOINT_NAME, loadGraph, loadWords, readManifest, writeGeneration } from './generation.ts';
import type { Rows } from './rows.ts';
import { buildGraph, countMissing } from './vectors/build.ts';
import type { Graph } from './vectors/graph.ts';
import type { WordsFile } from './words/format.ts';
import { mergeWords } from './words/merge.ts';
import { SegmentBuilder } from './words/segment.ts';

/** Makes the derived parts of a generation from the database, starting from whatever earlier work is intact. */

export interface Derivation {
  readonly directory: string;
  /** The state that the parts will belong to. */
  readonly state: PublishedState;
  readonly rows: Rows;
  /** Ascending version ids. */
  readonly live: Uint32Array;
  readonly onProgress: (done: number, total: number) => void;
  /** Whether an unfinished graph may be saved: only the holder of the write lock may. */
  readonly mayCheckpoint: boolean;
}

const VERSIONS_PER_TURN = 16;

export async function deriveWords(derivation: Derivation): Promise<WordsFile> {
  const { live, rows } = derivation;
  const base = await earlier(derivation, loadWords);
  const known = new Set(base?.versionIds);
  const builder = new SegmentBuilder();
  let turn = 0;
  for (const id of live) {
    if (known.has(id)) continue;
    builder.add(rows.version(id));
    if (++turn % VERSIONS_PER_TURN === 0) await yieldLoop();
  }
  return mergeWords(base, builder.finish(), live);
}

/** Progress counts the passages that the graph gains. */
export async function deriveGraph(derivation: Derivation, words: WordsFile): Promise<Graph> {
  const { directory, state, rows, onProgress } = derivation;
  const base = await earlier(derivation, loadGraph);
  const total = countMissing(base, words.passageIds);
  let done = 0;
  onProgress(0, total);
  return buildGraph({
    words,
    rows,
    dimension: state.dimension,
    base,
    onAdded: (count) => {
      done += count;
      onProgress(Math.min(done, total), total);
    },
    onCheckpoint: async (graph) => {
      if (derivation.mayCheckpoint)
        await writeGeneration(directory, CHECKPOINT_NAME, state, { words: null, graph });
    },
  });
}

type Loader<Part> = (
  directory: string,
  name: string,
  manifest: NonNullable<Awaited<ReturnType<typeof readManifest>>>,
) => Promise<Part | null>;

/** The part from an interrupted build or the newest earlier generation where it is intact, else null. */
async function earlier<Part>({ directory, state }: Derivation, load: Loader<Part>): Promise<Part | null> {
  const names = await readdir(join(directory, 'generations')).catch(() => [] as string[]);
  const generations = names
    .filter((name) => /^\d+$/.test(name))
    .sort()
    .reverse();
  for (const name of [CHECKPOINT_NAME, ...generations]) {
    const manifest = await readManifest(directory, name, state);
    const part = manifest === null ? null : await load(directory, name, manifest);
    if (part !== null) return part;
  }
  return null;
}
