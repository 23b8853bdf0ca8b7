/**
 * What the verifier lets through of sentences as a model may word them: `npx tsx bench/hallucinations.ts`. The rows of
 * `test/fixtures/hallucinations` by kind, those that it was tuned on beside those kept apart, and the time of a sentence with
 * its passages read for the first time and again.
 */
import {
  groundRow,
  type HallucinationCase,
  isAsItShould,
  readHallucinations,
} from '../test/answer/hallucinations.ts';

interface Tally {
  rows: number;
  right: number;
}

const rows = await readHallucinations();
const tallies = new Map<string, Map<string, Tally>>();
const cold = timed();
for (const { row, isRight } of cold.judged) {
  const group = row.kind === 'right' ? 'kept, of the right ones' : 'stopped, of the wrong ones';
  for (const name of [row.kind, group]) {
    const bySplit = tallies.get(name) ?? new Map<string, Tally>();
    const tally = bySplit.get(row.split) ?? { rows: 0, right: 0 };
    tally.rows++;
    if (isRight) tally.right++;
    bySplit.set(row.split, tally);
    tallies.set(name, bySplit);
  }
}
const warm = timed();

console.log('| kind | tuned on | % | kept apart | % |\n|---|---|---|---|---|');
for (const [kind, bySplit] of [...tallies].sort(([a], [b]) => a.localeCompare(b))) {
  const cells = ['tune', 'kept'].map((split) => {
    const { rows: count, right } = bySplit.get(split) ?? { rows: 0, right: 0 };
    return `${right} of ${count} | ${count === 0 ? '' : ((100 * right) / count).toFixed(1)}`;
  });
  console.log(`| ${kind} | ${cells.join(' | ')} |`);
}
console.log(
  `\nms a sentence: ${cold.mean.toFixed(2)} with its passages read anew, ${warm.mean.toFixed(2)} again`,
);

/** Grounds every row and times it. */
function timed(): { judged: { row: HallucinationCase; isRight: boolean }[]; mean: number } {
  let sentences = 0;
  const began = performance.now();
  const judged = rows.map((row) => {
    const groundings = groundRow(row);
    sentences += groundings.length;
    return { row, isRight: isAsItShould(row, groundings) };
  });
  return { judged, mean: (performance.now() - began) / sentences };
}
