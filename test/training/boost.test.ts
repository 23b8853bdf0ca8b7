import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/random.ts';
import { encodeTrees, scoreRow, scoreRows } from '../../src/trees.ts';
import { binTable } from '../../training/bins.ts';
import { boost, DEFAULTS, type TrainingRows } from '../../training/boost.ts';

const FEATURES = ['a', 'b', 'noise'];

/** Right where a and b lie on different sides of 0.5 (no single column tells), five rows a group. */
function exclusiveOr(count: number, seed: number): TrainingRows {
  const random = seededRandom(seed);
  const rows = Float32Array.from({ length: count * 3 }, random);
  const labels = new Float32Array(count);
  const groups = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    labels[row] = rows[row * 3]! > 0.5 !== rows[row * 3 + 1]! > 0.5 ? 1 : 0;
    groups[row] = Math.floor(row / 5);
  }
  return { rows, width: 3, labels, groups };
}

describe('boost', () => {
  const train = exclusiveOr(3000, 1);
  const unseen = exclusiveOr(1000, 2);

  it('learns what no single column tells', () => {
    const { trees } = boost(train, FEATURES, { ...DEFAULTS, rounds: 60 });
    const scores = scoreRows(trees, unseen.rows, 1000);
    const right = scores.filter((score, row) => score > 0 === unseen.labels[row]! > 0.5).length;
    expect(right).toBeGreaterThan(950);
  });

  it('ranks a right row first with the softmax loss', () => {
    const { trees } = boost(train, FEATURES, { ...DEFAULTS, rounds: 60, loss: 'softmax' });
    const scores = scoreRows(trees, unseen.rows, 1000);
    let groups = 0;
    let right = 0;
    for (let from = 0; from < 1000; from += 5) {
      const labels = [...unseen.labels.subarray(from, from + 5)];
      if (!labels.includes(1)) continue;
      groups++;
      const group = [...scores.subarray(from, from + 5)];
      if (labels[group.indexOf(Math.max(...group))] === 1) right++;
    }
    expect(right / groups).toBeGreaterThan(0.95);
  });

  it('gives the same bytes for the same rows, and others for another seed', () => {
    const make = (seed: number) =>
      encodeTrees(boost(train, FEATURES, { ...DEFAULTS, rounds: 10, seed }).trees);
    expect(make(1)).toEqual(make(1));
    expect(make(2)).not.toEqual(make(1));
  });

  it('stops at the round that was best on the watched rows', () => {
    const few = exclusiveOr(200, 3);
    const options = { ...DEFAULTS, rounds: 400, leafRows: 2, learningRate: 0.3, patience: 10 };
    const { trees, watched } = boost(few, FEATURES, options, unseen);
    expect(watched.length).toBeLessThan(400);
    expect(trees.roots.length).toBe(watched.indexOf(Math.min(...watched)) + 1);
  });

  it('predicts constants as their log odds', () => {
    const labels = Float32Array.from([1, 1, 1, 0]);
    const { trees } = boost({ rows: new Float32Array(4), width: 1, labels }, ['none'], {
      ...DEFAULTS,
      rounds: 3,
    });
    expect(scoreRow(trees, Float32Array.from([0]))).toBeCloseTo(Math.log(3), 1);
  });
});

describe('binTable', () => {
  it('agrees with a plain comparison at every edge', () => {
    const random = seededRandom(5);
    const rows = Float32Array.from({ length: 500 }, () => Math.round(random() * 40) / 7);
    const { bins, edges } = binTable(rows, 1, 16);
    const cuts = edges[0]!;
    expect(cuts.length).toBeLessThan(16);
    for (let row = 0; row < 500; row++) {
      for (let bin = 0; bin < cuts.length; bin++) expect(rows[row]! > cuts[bin]!).toBe(bins[row]! > bin);
    }
  });
});
