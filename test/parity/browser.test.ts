import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kutip, openKutip } from '../../src/app.ts';
import type { Answer } from '../../src/types.ts';
import { type Harness, startServer, testConfig } from '../harness.ts';
import { hasChromium, launchChromium } from '../web/chromium.ts';
import { type Host, startHost, WIDGET_SECRET } from '../web/host.ts';
import { QUESTIONS } from './questions.ts';

/** What a reader sees of each source: its title and the quoted words, in the order of the numbers. */
type Shown = readonly { readonly title: string | null; readonly quote: string | null }[];

describe.runIf(hasChromium())('thirty questions in a real browser', () => {
  let directory: string;
  let kutip: Kutip;
  let server: Harness<Kutip>;
  let host: Host;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'kutip-parity-'));
    const folders = { INDEX_DIR: join(directory, 'index'), DATA_DIR: join(directory, 'data') };
    kutip = await openKutip(testConfig(folders), { now: () => '2026-11-21' });
    await kutip.ingest({ paths: ['seeds'] });
    host = await startHost();
    server = await startServer(kutip, { WIDGET_SECRET, ALLOWED_ORIGINS: host.origin });
    host.kutip = server.url;
    browser = await launchChromium();
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop(0);
    host?.close();
    await kutip?.close();
    rmSync(directory, { recursive: true, force: true });
  });

  async function expected(question: string): Promise<Shown> {
    const { citations } = (await (await server.ask({ question })).json()) as Answer;
    return citations.map(({ title, quote }) => ({ title: title ?? 'Tanpa judul', quote: `“${quote}”` }));
  }

  async function askedAndShown(question: string): Promise<Shown> {
    await page.getByLabel('Pertanyaan Anda').fill(question);
    await page.keyboard.press('Enter');
    await page.locator('.answer[aria-busy=false]').waitFor();
    const sources = page.locator('.source:has(.source-quote)');
    return sources.evaluateAll((nodes) =>
      nodes.map((node) => ({
        title: node.querySelector('.source-title')?.textContent ?? null,
        quote: node.querySelector('.source-quote')?.textContent ?? null,
      })),
    );
  }

  it('the page cites the same', { timeout: 60_000 }, async () => {
    await page.goto(server.url);
    for (const question of QUESTIONS) {
      expect([question, await askedAndShown(question)]).toEqual([question, await expected(question)]);
      await page.getByRole('button', { name: 'Percakapan baru' }).click();
    }
  });

  it('the widget cites the same', { timeout: 60_000 }, async () => {
    for (const question of QUESTIONS) {
      await page.goto(host.origin);
      await page.getByRole('button', { name: 'Tanya arsip' }).click();
      expect([question, await askedAndShown(question)]).toEqual([question, await expected(question)]);
    }
  });
});
