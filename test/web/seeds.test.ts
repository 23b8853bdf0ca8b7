import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kutip, openKutip } from '../../src/app.ts';
import type { Answer, Article } from '../../src/types.ts';
import { EXAMPLES } from '../../src/web/examples.js';
import { type Harness, startServer, testConfig } from '../harness.ts';
import { hasChromium, launchChromium } from './chromium.ts';

const SEEDS = resolve(import.meta.dirname, '../../seeds');

/** White space aside, as the contract has it. */
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('the examples of the page, over the real archive', () => {
  let directory: string;
  let kutip: Kutip;
  let server: Harness<Kutip>;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'kutip-seeds-'));
    kutip = await openKutip(testConfig({ INDEX_DIR: directory, DATA_DIR: join(directory, 'data') }));
    await kutip.ingest({ paths: [SEEDS] });
    server = await startServer(kutip);
  });
  afterAll(async () => {
    await server?.stop(0);
    await kutip?.close();
    await rm(directory, { recursive: true, force: true });
  });

  const answerTo = async (question: string) => (await (await server.ask({ question })).json()) as Answer;

  it.each(EXAMPLES)('%s is answered with words that stand in the source', async (question) => {
    const answer = await answerTo(question);
    expect(answer.answered).toBe(true);
    for (const { articleId, quote, start, end, source } of answer.citations) {
      const response = await fetch(`${server.url}/articles/${encodeURIComponent(articleId)}`);
      const { text } = (await response.json()) as Article;
      expect(text.slice(start, end)).toBe(quote);
      expect(words(await readFile(join(SEEDS, source), 'utf8'))).toContain(words(quote));
    }
  });

  it.runIf(hasChromium())('each opens at its quote with one click', { timeout: 60_000 }, async () => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(5_000);
      for (const question of EXAMPLES) {
        await page.goto(server.url);
        await page.evaluate(() => sessionStorage.clear());
        await page.reload();
        await page.getByRole('button', { name: question }).click();
        await page.locator('.answer-foot').waitFor();
        const { citations } = await answerTo(question);
        for (const { n, quote } of citations) {
          await page
            .getByRole('button', { name: `Kutipan ${n}:` })
            .first()
            .click();
          await page.getByText(`Kutipan ${n}`, { exact: true }).waitFor();
          await page.locator('mark').first().waitFor();
          expect((await page.locator('mark').allTextContents()).join('\n\n')).toBe(quote);
        }
      }
    } finally {
      await browser.close();
    }
  });
});
