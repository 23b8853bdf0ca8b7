import type { BoostOptions } from './boost.ts';

/** A node of a tree that is still an object; children lie at `left` and `left + 1`. */
export interface TreeNode {
  /** -1 for a leaf. */
  feature: number;
  /** Threshold, or what the leaf adds to the score (learning rate included). */
  value: number;
  left: number;
}

export interface GrowInput {
  readonly bins: Uint8Array;
  readonly rowCount: number;
  readonly edges: readonly Float32Array[];
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  /** Rows of this tree; reordered. */
  readonly sample: Int32Array;
  readonly columns: readonly number[];
  readonly options: BoostOptions;
  /** Gain of each column, added to. */
  readonly gains: Float64Array;
}

interface Split {
  readonly gain: number;
  readonly column: number;
  readonly bin: number;
}

interface Leaf {
  readonly node: number;
  readonly from: number;
  readonly to: number;
  readonly histogram: Float64Array;
  readonly split: Split | null;
}

const SLOTS = 256;

/** Grows one tree best leaf first on the histograms of gradients; a child's histogram is found by subtraction. */
export function growTree(input: GrowInput): TreeNode[] {
  const { sample, options } = input;
  const nodes: TreeNode[] = [{ feature: -1, value: 0, left: 0 }];
  const open: Leaf[] = [makeLeaf(input, 0, 0, sample.length, histogramOf(input, 0, sample.length))];
  for (let leaves = 1; leaves < options.leaves; leaves++) {
    let best = -1;
    for (let index = 0; index < open.length; index++) {
      const gain = open[index]!.split?.gain ?? 0;
      if (gain > 0 && (best < 0 || gain > open[best]!.split!.gain)) best = index;
    }
    if (best < 0) break;
    const leaf = open[best]!;
    const split = leaf.split!;
    input.gains[split.column]! += split.gain;
    const middle = partition(input, leaf, split);
    const left = nodes.length;
    nodes[leaf.node] = { feature: split.column, value: input.edges[split.column]![split.bin]!, left };
    nodes.push({ feature: -1, value: 0, left: 0 }, { feature: -1, value: 0, left: 0 });
    const leftIsSmaller = middle - leaf.from <= leaf.to - middle;
    const small = leftIsSmaller ? histogramOf(input, leaf.from, middle) : histogramOf(input, middle, leaf.to);
    const large = leaf.histogram;
    for (let slot = 0; slot < large.length; slot++) large[slot]! -= small[slot]!;
    open[best] = makeLeaf(input, left, leaf.from, middle, leftIsSmaller ? small : large);
    open.push(makeLeaf(input, left + 1, middle, leaf.to, leftIsSmaller ? large : small));
  }
  for (const leaf of open) nodes[leaf.node]!.value = Math.fround(leafValue(input, leaf));
  return nodes;
}

function leafValue({ sample, gradient, hessian, options }: GrowInput, leaf: Leaf): number {
  let slope = 0;
  let curve = 0;
  for (let at = leaf.from; at < leaf.to; at++) {
    slope += gradient[sample[at]!]!;
    curve += hessian[sample[at]!]!;
  }
  return curve + options.l2 > 0 ? (-slope / (curve + options.l2)) * options.learningRate : 0;
}

function makeLeaf(input: GrowInput, node: number, from: number, to: number, histogram: Float64Array): Leaf {
  return { node, from, to, histogram, split: bestSplit(input, histogram, to - from) };
}

/** Per column of the sample and bin: sum of gradients, sum of second derivatives, rows. */
function histogramOf(
  { bins, rowCount, gradient, hessian, sample, columns }: GrowInput,
  from: number,
  to: number,
) {
  const histogram = new Float64Array(columns.length * SLOTS * 3);
  for (let index = 0; index < columns.length; index++) {
    const base = columns[index]! * rowCount;
    const offset = index * SLOTS * 3;
    for (let at = from; at < to; at++) {
      const row = sample[at]!;
      const slot = offset + bins[base + row]! * 3;
      histogram[slot]! += gradient[row]!;
      histogram[slot + 1]! += hessian[row]!;
      histogram[slot + 2]! += 1;
    }
  }
  return histogram;
}

function bestSplit(
  { columns, edges, options }: GrowInput,
  histogram: Float64Array,
  rows: number,
): Split | null {
  if (rows < 2 * options.leafRows) return null;
  let slopeAll = 0;
  let curveAll = 0;
  for (let slot = 0; slot < SLOTS * 3; slot += 3) {
    slopeAll += histogram[slot]!;
    curveAll += histogram[slot + 1]!;
  }
  const whole = (slopeAll * slopeAll) / (curveAll + options.l2);
  let best: Split | null = null;
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index]!;
    const cuts = edges[column]!.length;
    let slope = 0;
    let curve = 0;
    let count = 0;
    for (let bin = 0, slot = index * SLOTS * 3; bin < cuts; bin++, slot += 3) {
      slope += histogram[slot]!;
      curve += histogram[slot + 1]!;
      count += histogram[slot + 2]!;
      if (count < options.leafRows) continue;
      if (rows - count < options.leafRows) break;
      const rest = slopeAll - slope;
      const gain =
        (slope * slope) / (curve + options.l2) + (rest * rest) / (curveAll - curve + options.l2) - whole;
      if (gain > (best?.gain ?? 1e-9)) best = { gain, column, bin };
    }
  }
  return best;
}

/** Moves the rows of the left child to the front, order kept; returns where the right child begins. */
function partition({ bins, rowCount, sample }: GrowInput, leaf: Leaf, split: Split): number {
  const base = split.column * rowCount;
  const right: number[] = [];
  let at = leaf.from;
  for (let index = leaf.from; index < leaf.to; index++) {
    const row = sample[index]!;
    if (bins[base + row]! <= split.bin) sample[at++] = row;
    else right.push(row);
  }
  for (let index = 0; index < right.length; index++) sample[at + index] = right[index]!;
  return at;
}
