import type { Measurements } from './measure.ts';
import { estimate, estimateGain, format } from './metrics.ts';

const ROWS: readonly (readonly [string, keyof Measurements])[] = [
  ['R@1', 'recallAt1'],
  ['R@10', 'recallAt10'],
  ['MRR@10', 'reciprocalRank'],
  ['R@1, any passage that says it', 'statingAt1'],
  ['MRR@10, any passage that says it', 'statingRank'],
  ['MRR@10, one typo a question', 'reciprocalRankTypo'],
  ['answer text holds the gold span', 'answerHeld'],
  ['unanswerable rejected, 10 % of answerable lost', 'rejected'],
];

/** A Markdown table: the baseline, each system, and its gain over the baseline; percent with 95 % intervals. */
export function report(
  task: string,
  baseline: Measurements,
  systems: readonly (readonly [string, Measurements])[],
): string {
  const names = systems.flatMap(([name]) => [name, 'gain']);
  const lines = [
    `| ${task} | plain BM25 |${names.map((name) => ` ${name} |`).join('')}`,
    `|---|---|${names.map(() => '---|').join('')}`,
  ];
  for (const [label, key] of ROWS) {
    if (baseline[key].length === 0) continue;
    const cells = systems.flatMap(([, result]) => [
      format(estimate(result[key])),
      signed(format(estimateGain(result[key], baseline[key]))),
    ]);
    lines.push(`| ${label} | ${[format(estimate(baseline[key])), ...cells].join(' | ')} |`);
  }
  const times = [baseline, ...systems.flatMap(([, result]) => [result, null])];
  lines.push(
    `| ms a question, p50 / p99 | ${times.map((result) => (result === null ? '' : spread(result))).join(' | ')} |`,
  );
  return lines.join('\n');
}

function signed(text: string): string {
  return text.startsWith('-') ? text : `+${text}`;
}

function spread({ milliseconds }: Measurements): string {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2);
  return `${at(0.5)} / ${at(0.99)}`;
}
