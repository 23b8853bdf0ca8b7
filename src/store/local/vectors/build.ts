import { setImmediate as yieldLoop } from 'node:timers/promises';
import type { Rows } from '../rows.ts';
import type { WordsFile } from '../words/format.ts';
import { Graph } from './graph.ts';

/**
 * Points of passages that are gone stay in the graph as stepping stones and are dropped from every result. Above
 * this share a graph is built anew: they cost memory, time and recall.
 */
const MOST_REMOVED = 0.15;
/** Insertions (about 0.15 ms each) between two turns of the event loop. */
const ADDS_PER_TURN = 16;
/** A graph in the making is saved after this many insertions, and then whenever it has grown by a quarter. */
const CHECKPOINT = 20_000;

export interface GraphBuild {
  readonly words: WordsFile;
  readonly rows: Rows;
  readonly dimension: number;
  /** A graph of an earlier generation or an interrupted run; taken over, and released if it is of no use. */
  readonly base: Graph | null;
  readonly onAdded: (count: number) => void;
  /** Called now and then with the unfinished graph, so that an interrupted build can go on from there. */
  readonly onCheckpoint: (graph: Graph) => Promise<void>;
}

/** The graph over exactly the passages of `words`: the base brought up to date where that pays, else a new one. */
export async function buildGraph(build: GraphBuild): Promise<Graph> {
  const { words, rows, dimension } = build;
  const wanted = words.passageIds;
  const graph = takeOver(build.base, wanted) ?? Graph.create(dimension, wanted.length);
  graph.reserve(graph.size + countMissing(graph, wanted));
  let sinceTurn = 0;
  let sinceSave = 0;
  for (let first = 0, document = 0; first < wanted.length; first = document) {
    const article = words.articleOf[first]!;
    while (document < wanted.length && words.articleOf[document] === article) document++;
    let vectors: Float32Array | null = null;
    for (let i = first; i < document; i++) {
      if (graph.labels.has(wanted[i]!)) continue;
      vectors ??= rows.vectors(words.versionIds[article]!, document - first);
      graph.add(wanted[i]!, vectors.subarray((i - first) * dimension, (i - first + 1) * dimension));
      build.onAdded(1);
      sinceSave++;
      if (++sinceTurn >= ADDS_PER_TURN) {
        sinceTurn = 0;
        await yieldLoop();
      }
    }
    if (sinceSave >= Math.max(CHECKPOINT, graph.size / 4)) {
      sinceSave = 0;
      await build.onCheckpoint(graph);
    }
  }
  return graph;
}

/** Passages that the graph lacks. */
export function countMissing(graph: Graph | null, wanted: Uint32Array): number {
  if (graph === null) return wanted.length;
  let missing = 0;
  for (const id of wanted) if (!graph.labels.has(id)) missing++;
  return missing;
}

function takeOver(base: Graph | null, wanted: Uint32Array): Graph | null {
  if (base === null) return null;
  const live = new Set(wanted);
  let removed = 0;
  for (const label of base.labels) if (!live.has(label)) removed++;
  if (removed <= base.size * MOST_REMOVED) return base;
  base.release();
  return null;
}
