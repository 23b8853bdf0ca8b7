import { seededRandom } from '../src/random.ts';
import type { Trees } from '../src/trees.ts';
import { binTable } from './bins.ts';
import { growTree, type TreeNode } from './grow.ts';
import { groupStarts, logisticGradients, logisticLoss, softmaxGradients, softmaxLoss } from './losses.ts';

/** Rows to learn from. Rows of one group (one question) lie together. */
export interface TrainingRows {
  readonly rows: Float32Array;
  readonly width: number;
  /** 1 for a right row, 0 for a wrong one; anything between for partly right. */
  readonly labels: Float32Array;
  /** Group of each row, ascending; needed by the softmax loss. */
  readonly groups?: Int32Array;
}

export interface BoostOptions {
  /**
   * `logistic`: is this row right. `softmax`: which row of its group is right (ListNet, Cao et al.
   * 2007: cross entropy between the labels of a group and the softmax of its scores).
   */
  readonly loss: 'logistic' | 'softmax';
  readonly rounds: number;
  readonly learningRate: number;
  readonly leaves: number;
  /** Fewest rows in a leaf. */
  readonly leafRows: number;
  /** Added to the second derivative of a leaf; damps small leaves. */
  readonly l2: number;
  /** Share of the groups (or rows) and of the columns that each tree sees. */
  readonly rowShare: number;
  readonly columnShare: number;
  readonly bins: number;
  readonly seed: number;
  /** Stops when the loss on `watch` has not fallen for this many rounds. */
  readonly patience?: number;
}

export interface BoostResult {
  readonly trees: Trees;
  /** Mean loss on the watched rows after each round; empty without them. */
  readonly watched: readonly number[];
  /** Sum of the gains of each column, for the model card. */
  readonly gains: Float64Array;
}

export const DEFAULTS: BoostOptions = {
  loss: 'logistic',
  rounds: 200,
  learningRate: 0.08,
  leaves: 12,
  leafRows: 40,
  l2: 5,
  rowShare: 0.7,
  columnShare: 0.6,
  bins: 64,
  seed: 1,
};

/**
 * Gradient boosting with Newton leaves over histograms (Friedman 2001; Chen and Guestrin 2016; trees
 * grow best leaf first as in Ke et al. 2017). Single-threaded, fixed order of summation and a seeded
 * generator: the same rows and options give the same bytes.
 */
export function boost(
  data: TrainingRows,
  features: readonly string[],
  options: BoostOptions,
  watch?: TrainingRows,
): BoostResult {
  const { rowCount, width, bins, edges } = binTable(data.rows, data.width, options.bins);
  if (width !== features.length) throw new Error(`rows are ${width} wide, features ${features.length}`);
  const random = seededRandom(options.seed);
  const starts = options.loss === 'softmax' ? groupStarts(data.groups, rowCount) : null;
  const scores = new Float64Array(rowCount);
  const gradient = new Float64Array(rowCount);
  const hessian = new Float64Array(rowCount);
  const bias = options.loss === 'logistic' ? logOdds(data.labels) : 0;
  scores.fill(bias);
  const watcher = watch === undefined ? null : new Watcher(watch, options.loss, bias);
  const forest: TreeNode[][] = [];
  const gains = new Float64Array(width);
  for (let round = 0; round < options.rounds; round++) {
    if (starts === null) logisticGradients(scores, data.labels, gradient, hessian);
    else softmaxGradients(scores, data.labels, starts, gradient, hessian);
    const sample = sampleRows(rowCount, starts, options.rowShare, random);
    const columns = sampleColumns(width, options.columnShare, random);
    const tree = growTree({ bins, rowCount, edges, gradient, hessian, sample, columns, options, gains });
    forest.push(tree);
    addTree(tree, data.rows, width, scores);
    if (watcher !== null) {
      watcher.add(tree);
      if (options.patience !== undefined && watcher.stale() >= options.patience) break;
    }
  }
  const kept = watcher !== null && options.patience !== undefined ? watcher.best() : forest.length;
  return { trees: flatten(forest.slice(0, kept), features, bias), watched: watcher?.losses ?? [], gains };
}

/** Keeps the scores and the loss of rows that the trees do not learn from. */
class Watcher {
  readonly losses: number[] = [];
  readonly #data: TrainingRows;
  readonly #scores: Float64Array;
  readonly #starts: Int32Array | null;

  constructor(data: TrainingRows, loss: BoostOptions['loss'], bias: number) {
    this.#data = data;
    this.#scores = new Float64Array(data.labels.length).fill(bias);
    this.#starts = loss === 'softmax' ? groupStarts(data.groups, data.labels.length) : null;
  }

  add(tree: TreeNode[]): void {
    const { rows, width, labels } = this.#data;
    addTree(tree, rows, width, this.#scores);
    const starts = this.#starts;
    this.losses.push(
      starts === null ? logisticLoss(this.#scores, labels) : softmaxLoss(this.#scores, labels, starts),
    );
  }

  /** Number of rounds after which the loss was least. */
  best(): number {
    return this.losses.indexOf(Math.min(...this.losses)) + 1;
  }

  stale(): number {
    return this.losses.length - this.best();
  }
}

function logOdds(labels: Float32Array): number {
  const mean = labels.reduce((sum, label) => sum + label, 0) / Math.max(1, labels.length);
  const safe = Math.min(0.999, Math.max(0.001, mean));
  return Math.log(safe / (1 - safe));
}

/** Whole groups where there are groups, else rows. */
function sampleRows(
  rowCount: number,
  starts: Int32Array | null,
  share: number,
  random: () => number,
): Int32Array {
  const chosen = new Int32Array(rowCount);
  let count = 0;
  const units = starts === null ? rowCount : starts.length - 1;
  for (let unit = 0; unit < units; unit++) {
    if (share < 1 && random() >= share) continue;
    const from = starts === null ? unit : starts[unit]!;
    const to = starts === null ? unit + 1 : starts[unit + 1]!;
    for (let row = from; row < to; row++) chosen[count++] = row;
  }
  return chosen.subarray(0, count);
}

function sampleColumns(width: number, share: number, random: () => number): number[] {
  const columns: number[] = [];
  for (let column = 0; column < width; column++) if (share >= 1 || random() < share) columns.push(column);
  return columns.length > 0 ? columns : [Math.floor(random() * width)];
}

function addTree(tree: readonly TreeNode[], rows: Float32Array, width: number, scores: Float64Array): void {
  for (let row = 0, base = 0; row < scores.length; row++, base += width) {
    let node = tree[0]!;
    while (node.feature >= 0) node = tree[node.left + (rows[base + node.feature]! > node.value ? 1 : 0)]!;
    scores[row]! += node.value;
  }
}

function flatten(forest: readonly TreeNode[][], features: readonly string[], bias: number): Trees {
  const nodes = forest.reduce((sum, tree) => sum + tree.length, 0);
  const feature = new Int16Array(nodes);
  const value = new Float32Array(nodes);
  const left = new Uint32Array(nodes);
  const roots = new Uint32Array(forest.length);
  let base = 0;
  for (const [index, tree] of forest.entries()) {
    roots[index] = base;
    for (const [offset, node] of tree.entries()) {
      feature[base + offset] = node.feature;
      value[base + offset] = node.value;
      left[base + offset] = node.feature >= 0 ? base + node.left : 0;
    }
    base += tree.length;
  }
  return { features, extra: {}, bias, roots, feature, value, left };
}
