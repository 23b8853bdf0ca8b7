import { seededRandom } from '../random.ts';

/** A mean with the ends of its 95 % interval; shares and reciprocal ranks are 0 to 1. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 1000;
const SEED = 7;

/** Percentile bootstrap over questions (Efron 1979), seeded; null where there is nothing to average. */
export function estimate(values: readonly number[]): Estimate | null {
  if (values.length === 0) return null;
  const random = seededRandom(SEED);
  const means = new Float64Array(RESAMPLES);
  for (let round = 0; round < RESAMPLES; round++) {
    let sum = 0;
    for (let draw = 0; draw < values.length; draw++) sum += values[Math.floor(random() * values.length)]!;
    means[round] = sum / values.length;
  }
  means.sort();
  const at = (share: number): number => means[Math.floor(share * RESAMPLES)]!;
  return { mean: mean(values), low: at(0.025), high: at(0.975) };
}

/** The gain of `values` over `baseline` on the same questions: the pairs are drawn together. */
export function estimateGain(values: readonly number[], baseline: readonly number[]): Estimate | null {
  return estimate(values.map((value, index) => value - baseline[index]!));
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The value that a share (0 to 1) of the values does not exceed, by nearest rank; 0 without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
