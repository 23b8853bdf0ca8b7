import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kutip, openKutip } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { isHedged } from '../../src/answer/compose.ts';
import type { Answer } from '../../src/types.ts';
import { type GoldenRow, judge, readGolden } from './golden.ts';

/** Least share of right rows, a little under what was measured on 22 November 2026 (docs/quality.md). */
const SETS = [
  ['chronicle-a-tune.jsonl', 0.88],
  ['chronicle-b-tune.jsonl', 0.86],
  ['chronicle-a-kept.jsonl', 0.62],
  ['chronicle-b-kept.jsonl', 0.72],
] as const;
/** Most answers that may be wrong without a hint of doubt, as a share of all rows. */
const MOST_WRONG = 0.05;

let directory: string;
let kutip: Kutip;

async function ask({ question, history }: GoldenRow): Promise<Answer> {
  const request = history === undefined ? { question } : { question, history };
  for await (const event of kutip.ask(request)) if (event.type === 'answer-end') return event.answer;
  throw new Error('the stream ended without an answer');
}

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kutip-chronicle-'));
  kutip = await openKutip(loadConfig({ environment: { INDEX_DIR: directory } }), { now: () => '2026-11-21' });
  await kutip.ingest({ paths: ['test/fixtures/chronicle'] });
});

afterAll(async () => {
  await kutip?.close();
  rmSync(directory, { recursive: true, force: true });
});

describe.each(SETS)('%s', (file, least) => {
  const rows = readGolden(file);
  const answers = new Map<GoldenRow, Answer>();

  beforeAll(async () => {
    for (const row of rows) answers.set(row, await ask(row));
  });

  it('is answered right, from the right articles', () => {
    const wrong = rows.filter((row) => judge(row, answers.get(row)!) !== null);
    expect(1 - wrong.length / rows.length).toBeGreaterThanOrEqual(least);
  });

  it('is seldom wrong without saying so', () => {
    const wrong = rows.filter((row) => {
      const answer = answers.get(row)!;
      return answer.answered && judge(row, answer) !== null && !isHedged(answer.answer);
    });
    expect(wrong.length / rows.length).toBeLessThanOrEqual(MOST_WRONG);
  });

  it('quotes verbatim', async () => {
    for (const { citations } of answers.values()) {
      for (const { articleId, start, end, quote } of citations) {
        const article = await kutip.article(articleId);
        expect(article?.text.slice(start, end)).toBe(quote);
      }
    }
  });
});
