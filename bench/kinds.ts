/**
 * Right answers by kind of question: `npx tsx bench/kinds.ts [--archive DIR]... FILE.jsonl...` (golden files of `test/golden`,
 * asked on 21 November 2026 as they were written for). "Without doubt" are wrong answers that do not say so.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isHedged } from '../src/answer/compose.ts';
import { openKutip } from '../src/app.ts';
import { loadConfig } from '../src/config.ts';
import type { Answer } from '../src/types.ts';
import { judge, readGolden } from '../test/golden/golden.ts';

interface Tally {
  rows: number;
  right: number;
  abstained: number;
  wrong: number;
  sure: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { archive: { type: 'string', multiple: true, default: ['test/fixtures/chronicle'] } },
});
const directory = mkdtempSync(join(tmpdir(), 'kutip-kinds-'));
const kutip = await openKutip(loadConfig({ environment: { INDEX_DIR: directory } }), {
  now: () => '2026-11-21',
});
await kutip.ingest({ paths: values.archive });
const kinds = new Map<string, Tally>();
for (const file of positionals) {
  for (const row of readGolden(pathToFileURL(resolve(file)).href)) {
    const history = row.history === undefined ? {} : { history: row.history };
    let answer: Answer | undefined;
    for await (const event of kutip.ask({ question: row.question, ...history })) {
      if (event.type === 'answer-end') answer = event.answer;
    }
    const isRight = judge(row, answer!) === null;
    const isDoubtful = isHedged(answer!.answer);
    for (const name of [row.kind, 'all']) {
      const tally = kinds.get(name) ?? { rows: 0, right: 0, abstained: 0, wrong: 0, sure: 0 };
      tally.rows++;
      if (isRight) tally.right++;
      else if (!answer!.answered) tally.abstained++;
      else {
        tally.wrong++;
        if (!isDoubtful) tally.sure++;
      }
      kinds.set(name, tally);
    }
  }
}
await kutip.close();
rmSync(directory, { recursive: true, force: true });
console.log(
  '| kind | rows | right | refused wrongly | wrong | of these without doubt |\n|---|---|---|---|---|---|',
);
const inOrder = [...kinds].sort(
  ([a], [b]) => Number(a === 'all') - Number(b === 'all') || a.localeCompare(b),
);
for (const [kind, { rows, right, abstained, wrong, sure }] of inOrder) {
  const share = ((100 * right) / rows).toFixed(1);
  console.log(`| ${kind} | ${rows} | ${right} (${share} %) | ${abstained} | ${wrong} | ${sure} |`);
}
