import { describe, expect, it } from 'vitest';
import { estimate, estimateGain, percentile } from '../../src/evaluate/statistics.ts';
import { seededRandom } from '../../src/random.ts';

describe('the bootstrap', () => {
  it('finds the interval of the normal approximation', () => {
    // 400 draws of a share of 0.8: standard error 0.02.
    const values = Array.from({ length: 400 }, (_, index) => (index % 5 === 0 ? 0 : 1));
    const { mean, low, high } = estimate(values)!;
    expect(mean).toBe(0.8);
    expect(low).toBeCloseTo(0.8 - 1.96 * 0.02, 1.9);
    expect(high).toBeCloseTo(0.8 + 1.96 * 0.02, 1.9);
    expect(estimate(values)).toEqual(estimate(values));
  });

  it('knows no spread where there is none, and nothing of nothing', () => {
    expect(estimate([1, 1, 1])).toEqual({ mean: 1, low: 1, high: 1 });
    expect(estimate([])).toBeNull();
  });

  it('draws pairs: a steady small gain is beyond chance, however the questions differ', () => {
    const random = seededRandom(1);
    const baseline = Array.from({ length: 100 }, () => random());
    const gain = estimateGain(
      baseline.map((value) => value + 0.01),
      baseline,
    )!;
    expect(gain.low).toBeCloseTo(0.01, 6);
    expect(gain.high).toBeCloseTo(0.01, 6);
  });
});

describe('percentile', () => {
  it('is by nearest rank', () => {
    const values = [5, 1, 4, 2, 3];
    expect([0, 0.2, 0.5, 0.99, 1].map((share) => percentile(values, share))).toEqual([1, 1, 3, 5, 5]);
    expect(percentile([], 0.5)).toBe(0);
  });
});
