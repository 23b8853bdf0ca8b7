import { readFileSync } from 'node:fs';

/**
 * A sum of small regression trees (Friedman 2001, "Greedy function approximation: a gradient
 * boosting machine"), for use only; `training/boost.ts` grows them. All nodes of all trees lie in
 * three flat arrays, the two children of a node side by side, so that a step down the tree is one
 * comparison and one addition.
 */
export interface Trees {
  /** Names of the features in the order of a row; a caller checks them against its own table. */
  readonly features: readonly string[];
  /** Facts the trainer left beside the trees, such as a calibration table. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** Added to every score. */
  readonly bias: number;
  /** First node of each tree. */
  readonly roots: Uint32Array;
  /** Feature to compare, or -1 for a leaf. */
  readonly feature: Int16Array;
  /** Threshold of an inner node, value of a leaf. */
  readonly value: Float32Array;
  /** Left child of an inner node; the right one follows it. */
  readonly left: Uint32Array;
}

const MAGIC = 0x3152544b; // "KTR1", little endian

/** The score of the row that starts at `offset`. A missing feature (NaN) goes left. */
export function scoreRow(trees: Trees, row: Float32Array, offset = 0): number {
  const { roots, feature, value, left } = trees;
  let sum = trees.bias;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree]!;
    let column = feature[node]!;
    while (column >= 0) {
      node = left[node]! + (row[offset + column]! > value[node]! ? 1 : 0);
      column = feature[node]!;
    }
    sum += value[node]!;
  }
  return sum;
}

/**
 * Scores of `count` rows that lie one after the other in `rows`: what `scoreRow` gives, over twice as fast. Four rows
 * walk down a tree side by side until all of them rest on a leaf: no row waits for another's memory.
 */
export function scoreRows(trees: Trees, rows: Float32Array, count: number): Float64Array {
  const width = trees.features.length;
  const { roots, value } = trees;
  const { column, threshold, left } = walkable(trees);
  const scores = new Float64Array(count).fill(trees.bias);
  // Past the last row the last one is walked again, for nothing.
  const last = (count - 1) * width;
  for (let tree = 0; tree < roots.length; tree++) {
    const root = roots[tree]!;
    for (let row = 0; row < count; row += 4) {
      const first = row * width;
      const second = Math.min(first + width, last);
      const third = Math.min(second + width, last);
      const fourth = Math.min(third + width, last);
      let a = root;
      let b = root;
      let c = root;
      let d = root;
      for (let isMoving = true; isMoving; ) {
        const nextA = left[a]! + Number(rows[first + column[a]!]! > threshold[a]!);
        const nextB = left[b]! + Number(rows[second + column[b]!]! > threshold[b]!);
        const nextC = left[c]! + Number(rows[third + column[c]!]! > threshold[c]!);
        const nextD = left[d]! + Number(rows[fourth + column[d]!]! > threshold[d]!);
        isMoving = nextA !== a || nextB !== b || nextC !== c || nextD !== d;
        a = nextA;
        b = nextB;
        c = nextC;
        d = nextD;
      }
      scores[row]! += value[a]!;
      if (row + 1 < count) scores[row + 1]! += value[b]!;
      if (row + 2 < count) scores[row + 2]! += value[c]!;
      if (row + 3 < count) scores[row + 3]! += value[d]!;
    }
  }
  return scores;
}

/** Trees whose leaves lead back to themselves. */
interface Walkable {
  readonly column: Uint16Array;
  readonly threshold: Float32Array;
  readonly left: Uint32Array;
}

const known = new WeakMap<Trees, Walkable>();

function walkable(trees: Trees): Walkable {
  let made = known.get(trees);
  if (made === undefined) {
    const { feature, value, left } = trees;
    made = {
      column: Uint16Array.from(feature, (column) => Math.max(0, column)),
      threshold: value.map((number, node) => (feature[node]! < 0 ? Number.POSITIVE_INFINITY : number)),
      left: left.map((child, node) => (feature[node]! < 0 ? node : child)),
    };
    known.set(trees, made);
  }
  return made;
}

/**
 * The file of a model, little endian: magic, length of the header, header (JSON padded with blanks
 * to four bytes), then per node its value (f32), left child (u32) and feature (i16).
 */
export function encodeTrees(trees: Trees): Uint8Array {
  const nodes = trees.feature.length;
  const header = {
    features: trees.features,
    bias: trees.bias,
    nodes,
    roots: [...trees.roots],
    extra: trees.extra,
  };
  let json = new TextEncoder().encode(JSON.stringify(header));
  const padded = new Uint8Array(Math.ceil(json.length / 4) * 4).fill(32);
  padded.set(json);
  json = padded;
  const bytes = new Uint8Array(8 + json.length + nodes * 10);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, json.length, true);
  bytes.set(json, 8);
  let at = 8 + json.length;
  for (let node = 0; node < nodes; node++, at += 4) view.setFloat32(at, trees.value[node]!, true);
  for (let node = 0; node < nodes; node++, at += 4) view.setUint32(at, trees.left[node]!, true);
  for (let node = 0; node < nodes; node++, at += 2) view.setInt16(at, trees.feature[node]!, true);
  return bytes;
}

/** Throws where the bytes are no model of this version. */
export function decodeTrees(bytes: Uint8Array): Trees {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new Error('not a KTR1 model file');
  const headerLength = view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headerLength)));
  const nodes: number = header.nodes;
  let at = 8 + headerLength;
  if (bytes.length !== at + nodes * 10) throw new Error('model file is cut short');
  const value = new Float32Array(nodes);
  const left = new Uint32Array(nodes);
  const feature = new Int16Array(nodes);
  for (let node = 0; node < nodes; node++, at += 4) value[node] = view.getFloat32(at, true);
  for (let node = 0; node < nodes; node++, at += 4) left[node] = view.getUint32(at, true);
  for (let node = 0; node < nodes; node++, at += 2) feature[node] = view.getInt16(at, true);
  const roots = Uint32Array.from(header.roots);
  return { features: header.features, extra: header.extra, bias: header.bias, roots, feature, value, left };
}

/**
 * Reads a model from `models/` and checks that it was trained on exactly these features.
 * `name` is the file name, such as "reader.trees".
 */
export function loadTrees(name: string, features: readonly string[]): Trees {
  const trees = decodeTrees(readFileSync(new URL(`../models/${name}`, import.meta.url)));
  if (trees.features.join() !== features.join()) {
    throw new Error(`models/${name} was trained on other features; rebuild it (see training/README.md)`);
  }
  return trees;
}
