import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sealEvidence } from '../../src/channel/evidence/token.ts';
import type { Article } from '../../src/types.ts';
import { APEL, cite, type FakeKutip, fakeKutip } from '../fakes.ts';
import { type Harness, startServer } from '../harness.ts';
import { hasChromium, launchChromium } from './chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LAST = cite(1, APEL, 'Kegiatan ditutup dengan doa bersama di halaman kantor.');
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};
/** Where to leave screenshots for a person to look at. */
const PICTURES = process.env.KUTIP_SCREENSHOTS;

describe.runIf(hasChromium())('the evidence page in a browser', () => {
  let browser: Browser;
  let server: Harness<FakeKutip>;
  let page: Page;
  let failures: string[];
  let archive: Article | null = APEL;

  beforeAll(async () => {
    browser = await launchChromium();
    server = await startServer({ ...fakeKutip({}), article: async () => archive });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop(0);
  });
  afterEach(async () => {
    await page?.context().close();
    expect(failures).toEqual([]);
  });

  async function visit(options: BrowserContextOptions, picture: string): Promise<void> {
    const context = await browser.newContext(options);
    page = await context.newPage();
    failures = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
        failures.push(message.text());
    });
    page.on('pageerror', (error) => void failures.push(String(error)));
    await page.goto(`${server.url}/bukti/${sealEvidence(LAST, server.kutip.secret())}#kutipan`);
    if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/bukti-${picture}.png` });
  }

  /** Serious findings of axe-core. The policy allows no script of a page, so this one runs from outside. */
  async function serious(): Promise<string[]> {
    return page.evaluate(`(() => { ${AXE}; return axe.run().then(({ violations }) => violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)); })()`);
  }
  const isInSight = (): Promise<boolean> =>
    page.locator('#kutipan').evaluate((mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  const isNarrow = (): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

  it.each([
    ['terang', { viewport: { width: 1280, height: 800 } }],
    ['ponsel', PHONE],
    ['ponsel-gelap', { ...PHONE, colorScheme: 'dark' as const }],
  ])('opens at the quoted words, readable (%s)', async (name, options) => {
    archive = APEL;
    await visit(options, name);
    expect(await isInSight()).toBe(true);
    expect(await isNarrow()).toBe(true);
    expect(await page.locator('#kutipan').textContent()).toBe(LAST.quote);
    const [mark, around] = await page
      .locator('#kutipan')
      .evaluate((one) => [one, document.body].map((node) => getComputedStyle(node).backgroundColor));
    expect(mark).not.toBe(around);
    expect(await serious()).toEqual([]);
  });

  it('brings keyboards to the quoted words', async () => {
    archive = APEL;
    await visit(PHONE, 'papan-tik');
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    await expect.poll(isInSight).toBe(true);
  });

  it.each<[string, string, () => Article | null]>([
    ['berubah', 'Sumber berubah.', () => edited(`Ralat. ${APEL.text}`)],
    ['hilang', 'tidak ada lagi di dalamnya', () => edited(APEL.text.replace('doa bersama', 'lagu'))],
    ['dihapus', 'Artikel dihapus', () => null],
  ])('says what became of the source (%s)', async (name, words, made) => {
    archive = made();
    await visit({ ...PHONE, colorScheme: 'dark' }, name);
    expect((await page.locator('main').textContent())?.replace(/\s+/g, ' ')).toContain(words);
    const note = await page.locator('.note').boundingBox();
    expect(note?.y).toBeGreaterThan(0);
    expect(note?.y).toBeLessThan(500);
    expect(await isNarrow()).toBe(true);
    expect(await serious()).toEqual([]);
  });
});

function edited(text: string): Article {
  return { ...APEL, text, sha256: createHash('sha256').update(text).digest('hex') };
}
