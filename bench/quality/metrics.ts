import { seededRandom } from '../../src/random.ts';

/** A mean in percent with the ends of its 95 % interval. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 1000;

/** Percentile bootstrap over questions (Efron 1979), seeded. `values` are per question, 0 to 1. */
export function estimate(values: readonly number[]): Estimate {
  const random = seededRandom(7);
  const means: number[] = [];
  for (let round = 0; round < RESAMPLES; round++) {
    let sum = 0;
    for (let draw = 0; draw < values.length; draw++) sum += values[Math.floor(random() * values.length)]!;
    means.push(sum / values.length);
  }
  means.sort((a, b) => a - b);
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return { mean: 100 * mean, low: 100 * means[24]!, high: 100 * means[974]! };
}

/** The gain of `values` over `baseline` on the same questions, in points. */
export function estimateGain(values: readonly number[], baseline: readonly number[]): Estimate {
  return estimate(values.map((value, index) => value - baseline[index]!));
}

/** Rank of the first right passage from 1, or infinity. */
export function firstRight(ranked: readonly number[], right: ReadonlySet<number>): number {
  const at = ranked.findIndex((id) => right.has(id));
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}

/**
 * Per unanswerable question 1 where it is refused, at the threshold that refuses at most
 * `lostShare` of the answerable ones. Ties at the threshold are not refused.
 */
export function refused(
  answerable: readonly number[],
  unanswerable: readonly number[],
  lostShare: number,
): { readonly threshold: number; readonly values: number[] } {
  const sorted = [...answerable].sort((a, b) => a - b);
  const threshold = sorted[Math.floor(lostShare * sorted.length)] ?? 0;
  return { threshold, values: unanswerable.map((confidence) => (confidence < threshold ? 1 : 0)) };
}

/** Chance that an answerable question has the higher confidence; ties count half. */
export function areaUnderCurve(answerable: readonly number[], unanswerable: readonly number[]): number {
  let wins = 0;
  for (const yes of answerable) for (const no of unanswerable) wins += yes > no ? 1 : yes === no ? 0.5 : 0;
  return wins / Math.max(1, answerable.length * unanswerable.length);
}

export function format({ mean, low, high }: Estimate): string {
  return `${mean.toFixed(1)} [${low.toFixed(1)}, ${high.toFixed(1)}]`;
}
