import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Article } from '../../src/types.ts';
import { cite, fakeAnswer, fakeArticle, fakeKutip } from '../fakes.ts';
import { startServer } from '../harness.ts';
import { hasChromium, launchChromium } from './chromium.ts';
import { PAYLOADS } from './payloads.ts';

const AT_ONCE = 5;

interface Case {
  readonly question: string;
  readonly article: Article;
  readonly answer: Answer;
}

/** Five payloads a case: as the question, and as everything of the article that a page may show. */
const CASES: readonly Case[] = Array.from({ length: PAYLOADS.length / AT_ONCE }, (_, index) => {
  const mine = PAYLOADS.slice(index * AT_ONCE, (index + 1) * AT_ONCE);
  const words = mine.join(' ').replaceAll('\u0000', '');
  const article = fakeArticle({
    id: `jahat-${index} ${words.slice(0, 60)}`,
    title: words,
    publisher: words,
    date: '2024-01-01',
    source: words,
    url: `javascript:${mine[0]}`,
    text: `Kalimat pertama.\n\n${words}\n\nKalimat terakhir.`,
  });
  const answer = {
    ...fakeAnswer(`${words} [1].`, [cite(1, article, words)]),
    understood: words,
  };
  return { question: words.slice(0, 1_900).trim(), article, answer };
});

describe.runIf(hasChromium())('200 texts that try to run a script', () => {
  let browser: Browser;
  let page: Page;
  const alarms: string[] = [];
  const kutip = fakeKutip(
    Object.fromEntries(CASES.map(({ question, answer }) => [question, answer])),
    CASES.map(({ article }) => article),
  );
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    browser = await launchChromium();
    server = await startServer(kutip);
    page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(10_000);
    page.on('dialog', (dialog) => alarms.push(dialog.message()));
    page.on('pageerror', (error) => alarms.push(error.message));
  });
  afterAll(async () => {
    await browser.close();
    await server.stop(0);
  });

  /** What would show that something of the payloads came alive. */
  const alive = () =>
    page.evaluate(() => ({
      hacked: (window as { hacked?: number }).hacked ?? null,
      foreign: document.querySelectorAll(
        'iframe, object, embed, math, details:not(#filters), form:not(#composer, .rating-comment), [onerror], [onload], [onfocus], [ontoggle], meta[http-equiv], body script, a[href^="javascript:"]',
      ).length,
    }));

  it('there are 200, all different', () => {
    expect([PAYLOADS.length, new Set(PAYLOADS).size]).toEqual([200, 200]);
  });

  it('stay text in the conversation and in the article', { timeout: 60_000 }, async () => {
    await page.goto(server.url);
    for (const { question, article } of CASES) {
      await page.getByLabel('Pertanyaan Anda').fill(question);
      await page.keyboard.press('Enter');
      const turn = page.locator('.turn:last-child');
      await turn.locator('.answer[aria-busy=false] .chip').click();
      await page.locator('#article-text mark').waitFor();
      expect(await turn.locator('.question p').textContent()).toBe(question);
      expect(await page.locator('#article-title').textContent()).toBe(article.title);
      await page.keyboard.press('Escape');
      // The focus goes back to the citation a moment after the pane has closed.
      await page.waitForFunction(() => document.activeElement?.classList.contains('chip'));
    }
    expect(await alive()).toEqual({ hacked: null, foreign: 0 });
    await page.reload();
    await page.locator('.turn:last-child .chip').waitFor();
    expect(await alive()).toEqual({ hacked: null, foreign: 0 });
  });

  it('stay text in the list of articles', async () => {
    await page.goto(server.url);
    await page.locator('#archive').click();
    await page
      .locator('#archive-items button')
      .nth(CASES.length - 1)
      .waitFor();
    expect(await alive()).toEqual({ hacked: null, foreign: 0 });
  });

  it('stay text on the evidence page', { timeout: 60_000 }, async () => {
    for (const { question, article } of CASES) {
      const { citations } = (await (await server.ask({ question })).json()) as {
        citations: { evidence: string }[];
      };
      await page.goto(citations[0]!.evidence);
      expect(await alive()).toEqual({ hacked: null, foreign: 0 });
      expect(await page.locator('body').textContent()).toContain(article.text.slice(0, 16));
    }
  });

  it('raised no alarm anywhere', () => {
    expect(alarms).toEqual([]);
  });
});
