import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { APEL, cite, type FakeKutip, fakeAnswer, fakeKutip } from '../fakes.ts';
import { type Harness, startServer } from '../harness.ts';
import { axe, hasChromium, launchChromium } from './chromium.ts';
import { type Host, mint, WIDGET_SECRET as SECRET, startHost } from './host.ts';

const ANSWER = fakeAnswer('Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut [1].', [
  cite(1, APEL, 'Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.'),
]);

let host: Host;
let stranger: Host;
let server: Harness<FakeKutip>;
beforeAll(async () => {
  host = await startHost();
  stranger = await startHost();
  server = await startServer(
    fakeKutip({
      siapa: ANSWER,
      beras: {
        ...fakeAnswer('Arsip tidak menyebutkan harga beras.'),
        related: [{ articleId: 'apel', title: APEL.title, publisher: APEL.publisher, date: APEL.date }],
      },
      rusak: new Error('rahasia di /srv/kutip'),
    }),
    { WIDGET_SECRET: SECRET, ALLOWED_ORIGINS: host.origin, API_KEYS: 'kunci-yang-panjang-1' },
  );
  host.kutip = server.url;
  stranger.kutip = server.url;
});
afterAll(async () => {
  await server.stop(0);
  host.close();
  stranger.close();
});

describe('the token of a widget', () => {
  const ask = (headers: Record<string, string>) =>
    fetch(`${server.url}/widget/ask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ question: 'siapa' }),
    });

  it('lets its own origin in', async () => {
    const token = await mint(host.origin, SECRET);
    const response = await ask({ Origin: host.origin, Authorization: `Bearer ${token}` });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe(host.origin);
  });

  const now = Math.floor(Date.now() / 1000);
  it.each<[string, (origin: string) => Promise<string>]>([
    ['of another secret', (origin) => mint(origin, `${SECRET}x`)],
    ['of another origin', () => mint('https://lain.contoh.id', SECRET)],
    ['for another audience', (origin) => mint(origin, SECRET, { audience: 'lain' })],
    ['that has ended', (origin) => mint(origin, SECRET, { issued: now - 600, ends: now - 60 })],
    ['without an end', (origin) => mint(origin, SECRET, { ends: null })],
    [
      'that would live for a year',
      (origin) => mint(origin, SECRET, { issued: now - 3600, ends: now + 31_536_000 }),
    ],
    ['from the future', (origin) => mint(origin, SECRET, { issued: now + 600, ends: now + 900 })],
    ['of another algorithm', (origin) => mint(origin, SECRET.repeat(2), { algorithm: 'HS512' })],
    [
      'without a signature',
      async (origin) =>
        `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify({ origin })).toString('base64url')}.`,
    ],
    ['that is none', async () => 'x'],
  ])('is refused: %s', async (_name, make) => {
    const response = await ask({ Origin: host.origin, Authorization: `Bearer ${await make(host.origin)}` });
    expect(response.status).toBe(401);
    expect(await response.text()).toContain('Token widget tidak berlaku');
  });

  it('is refused without an origin, and the API key is no substitute', async () => {
    const token = await mint(host.origin, SECRET);
    expect((await ask({ Authorization: `Bearer ${token}` })).status).toBe(401);
    expect((await ask({ Origin: host.origin, 'X-API-Key': 'kunci-yang-panjang-1' })).status).toBe(401);
    expect((await ask({ Origin: host.origin })).status).toBe(401);
  });

  it('guards articles and ratings as well', async () => {
    for (const path of ['/widget/articles', '/widget/articles/apel']) {
      expect((await fetch(server.url + path, { headers: { Origin: host.origin } })).status).toBe(401);
    }
    const rated = await fetch(`${server.url}/widget/feedback`, {
      method: 'POST',
      headers: { Origin: host.origin },
    });
    expect(rated.status).toBe(401);
  });

  it('does not help a site that is not on the list', async () => {
    const token = await mint(stranger.origin, SECRET);
    const response = await ask({ Origin: stranger.origin, Authorization: `Bearer ${token}` });
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

it('is off without its secret', async () => {
  const without = await startServer(fakeKutip({}), { ALLOWED_ORIGINS: host.origin });
  expect((await fetch(`${without.url}/widget.js`)).status).toBe(404);
  await without.stop(0);
});

describe.runIf(hasChromium())('the widget on a foreign page', () => {
  let browser: Browser;
  let page: Page;
  let failures: string[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await page.context().close();
    expect(failures).toEqual([]);
  });

  async function visit(url: string, options: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, ...options });
    page = await context.newPage();
    page.setDefaultTimeout(5_000);
    failures = [];
    page.on('pageerror', (error) => failures.push(error.message));
    page.on('dialog', (dialog) => failures.push(dialog.message()));
    page.on('console', (message) => {
      if (/Content Security Policy|TrustedHTML|TypeError|ReferenceError/.test(message.text()))
        failures.push(message.text());
    });
    await page.goto(url);
  }

  async function ask(question: string): Promise<void> {
    await page.getByRole('button', { name: 'Tanya arsip' }).click();
    await page.getByLabel('Pertanyaan Anda').fill(question);
    await page.keyboard.press('Enter');
    await page.locator('.answer[aria-busy=false]').last().waitFor();
  }

  it('answers with citations that open the article at the quoted words', async () => {
    await visit(host.origin);
    await ask('siapa');
    expect(await page.locator('.answer-text').textContent()).toContain('memimpin apel perdana');
    await page.locator('.chip').first().click();
    await page.locator('mark').waitFor();
    expect(await page.locator('mark').textContent()).toBe(ANSWER.citations[0]?.quote);
    const evidence = await page.getByRole('link', { name: /Tautan bukti/ }).getAttribute('href');
    expect(evidence).toMatch(new RegExp(`^${server.url}/bukti/`));
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/widget.png` });
  });

  it('mints one token for several questions, and stores ratings as its own', async () => {
    await visit(host.origin);
    const before = host.tokens;
    await ask('siapa');
    await page.getByLabel('Pertanyaan Anda').fill('beras');
    await page.keyboard.press('Enter');
    await page.getByText('Artikel terdekat').waitFor();
    expect(host.tokens).toBe(before + 1);
    await page.getByLabel('Jawaban ini keliru atau kurang').last().click();
    await page.getByLabel('Apa yang keliru?').last().fill('harga beras ada di arsip');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () =>
        (await server.kutip.feedback.list({ verdict: 'down' })).map(({ surface, comment }) => [
          surface,
          comment,
        ]),
      )
      .toEqual([['widget', 'harga beras ada di arsip']]);
  });

  it('works by keyboard alone, and gives the focus back', async () => {
    await visit(host.origin);
    const focused = () =>
      page.evaluate(() => {
        const inner = document.querySelector('kutip-tanya')?.shadowRoot?.activeElement;
        return inner?.className || inner?.id || inner?.tagName || 'page';
      });
    await page.getByRole('button', { name: 'Tanya arsip' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('launcher');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('TEXTAREA');
    await page.keyboard.type('siapa');
    await page.keyboard.press('Enter');
    await page.locator('.answer[aria-busy=false]').waitFor();
    await page.locator('.chip').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('mark').waitFor();
    expect(await focused()).toBe('title');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('chip');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('launcher');
  });

  it('says what went wrong without a detail of it', async () => {
    await visit(host.origin);
    await ask('rusak');
    const words = (await page.locator('.answer-text').textContent()) ?? '';
    expect(words).toContain('kesalahan');
    expect(words).not.toMatch(/rahasia|srv/);
  });

  it('fits a phone', async () => {
    await visit(host.origin, { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true });
    await ask('siapa');
    const box = await page.locator('.panel').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 360 && box.y >= 0).toBe(true);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/widget-phone.png` });
  });

  it('has no serious finding of axe', async () => {
    await visit(host.origin, { bypassCSP: true });
    await ask('siapa');
    expect(await axe(page)).toEqual([]);
  });

  it('does not even load on a page that is not on the list', async () => {
    await visit(stranger.origin);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('kutip-tanya').count()).toBe(0);
  });
});
