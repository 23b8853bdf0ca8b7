/**
 * Answer quality beside the plain-BM25 baseline of the same run:
 * `npx tsx bench/quality/run.ts --data DIR`.
 */
import { parseArgs } from 'node:util';
import { baseline } from './baseline.ts';
import { learned } from './learned.ts';
import { measure } from './measure.ts';
import { product } from './product.ts';
import { report } from './report.ts';
import type { System } from './system.ts';
import { readTasks } from './tasks.ts';

/** The systems under test, beside the baseline. */
const SYSTEMS: readonly System[] = [product, learned(1), learned(2)];

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('say where the data lie: --data DIR');
for (const task of readTasks(values.data)) {
  const plain = await measure(baseline, task);
  const results: (readonly [string, typeof plain])[] = [];
  for (const system of SYSTEMS) results.push([system.name, await measure(system, task)]);
  console.log(`\n${report(`${task.name}, ${task.passages.length} passages`, plain, results)}`);
}
