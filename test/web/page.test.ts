import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { APEL, cite, type FakeKutip, fakeAnswer, fakeArticle, fakeKutip, NETRAL } from '../fakes.ts';
import { type Harness, startServer } from '../harness.ts';
import { axe, hasChromium, launchChromium } from './chromium.ts';

const LAST = 'Kegiatan ditutup dengan doa bersama di halaman kantor.';
const ACROSS = APEL.text.slice(APEL.text.indexOf('😀'), APEL.text.indexOf(' tersebut.'));
const ANSWER = fakeAnswer(
  'Penjabat Bupati Makmur Marbun memimpin apel [1]. Acara ditutup dengan doa [2]. Pegawai diminta netral [3].',
  [cite(1, APEL, ACROSS), cite(2, APEL, LAST), cite(3, NETRAL, NETRAL.text)],
);
const NOT_FOUND = {
  ...fakeAnswer('Arsip ini tidak memuat harga beras.'),
  related: [{ articleId: NETRAL.id, title: NETRAL.title, publisher: NETRAL.publisher, date: NETRAL.date }],
};
const PAYLOAD =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is an attack, not a template
  '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script><svg/onload=window.hacked=1>"\'`${window.hacked=1}';
const EVIL = fakeArticle({
  id: `"><script>window.hacked=1</script>`,
  title: PAYLOAD,
  publisher: PAYLOAD,
  date: '<b>2024</b>',
  source: PAYLOAD,
  url: 'javascript:window.hacked=1',
  text: `${PAYLOAD}\n\nKalimat biasa. ${PAYLOAD}`,
});
const ATTACK = {
  ...fakeAnswer(`${PAYLOAD} [1].`, [cite(1, EVIL, `Kalimat biasa. ${PAYLOAD}`)]),
  related: [{ articleId: EVIL.id, title: PAYLOAD, publisher: PAYLOAD, date: null }],
};

const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

describe.runIf(hasChromium())('the chat page', () => {
  let browser: Browser;
  let server: Harness<FakeKutip>;
  let page: Page;
  let failures: string[];
  let flaky = 0;

  beforeAll(async () => {
    browser = await launchChromium();
    server = await startServer(
      fakeKutip(
        {
          siapa: ANSWER,
          beras: NOT_FOUND,
          'sekdanya?': { ...ANSWER, understood: 'Siapa sekda PPU?' },
          [PAYLOAD]: ATTACK,
          goyah: async () => {
            flaky += 1;
            if (flaky === 1) throw new Error('sekali saja');
            return ANSWER;
          },
          lama: () => new Promise(() => {}),
        },
        [APEL, NETRAL, EVIL],
      ),
    );
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop(0);
  });
  afterEach(async () => {
    await page?.context().close();
    // Nothing may be blocked by the policy or break silently in any of the tests.
    expect(failures).toEqual([]);
  });

  async function visit(options: BrowserContextOptions = {}, url = server.url): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    page = await context.newPage();
    page.setDefaultTimeout(5_000);
    failures = [];
    page.on('pageerror', (error) => failures.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|TypeError|ReferenceError/.test(message.text()))
        failures.push(message.text());
    });
    page.on('dialog', (dialog) => failures.push(dialog.message()));
    await page.goto(url);
  }

  async function ask(question: string): Promise<void> {
    await page.getByLabel('Pertanyaan Anda').fill(question);
    await page.keyboard.press('Enter');
    await page.locator('.turn:last-child .answer[aria-busy=false]').waitFor();
  }

  const chip = (n: number) => page.locator('.turn:last-child .chip').nth(n - 1);
  const paneIsOpen = () => page.locator('#article').evaluate((pane) => (pane as HTMLDialogElement).open);
  const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.className);

  /** What is marked, and whether a person can see it. */
  async function marked(): Promise<{ text: string; visible: boolean }> {
    await page.locator('mark').first().waitFor();
    return page.evaluate(() => {
      const marks = [...document.querySelectorAll('mark')];
      const area = document.querySelector('#article-text')?.getBoundingClientRect();
      const first = marks[0]?.getBoundingClientRect();
      return {
        text: marks.map((mark) => mark.textContent).join('\n\n'),
        visible:
          !!area && !!first && first.top >= area.top && first.bottom <= Math.min(area.bottom, innerHeight),
      };
    });
  }

  it('opens every citation at exactly the words that the API quotes', async () => {
    await visit();
    await ask('siapa');
    const { citations } = (await (await server.ask({ question: 'siapa' })).json()) as typeof ANSWER;
    expect(await page.locator('.answer-text').textContent()).toContain('memimpin apel');
    for (const citation of citations) {
      await chip(citation.n).click();
      await page.getByText(`Kutipan ${citation.n}`, { exact: true }).waitFor();
      await expect.poll(marked).toEqual({ text: citation.quote, visible: true });
      expect(await page.locator('#article-title').textContent()).toBe(citation.title);
    }
    const article = (await (await fetch(`${server.url}/articles/apel`)).json()) as typeof APEL;
    await chip(2).click();
    await expect
      .poll(marked)
      .toEqual({ text: article.text.slice(citations[1]?.start, citations[1]?.end), visible: true });
    expect(await page.locator('#article-meta').textContent()).toContain('Contohkabar.id · 21 September 2023');
    const paragraphs = await page.locator('#article-text p').allTextContents();
    expect(paragraphs.join('\n\n')).toBe(article.text);
  });

  it('is a side pane on a wide window and a dialog on a phone', async () => {
    await visit();
    await ask('siapa');
    await chip(1).click();
    await marked();
    expect(await page.locator('#article').evaluate((pane) => pane.matches(':modal'))).toBe(false);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.locator('#article').evaluate((pane) => pane.matches(':modal'))).toBe(true);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(() => page.locator('#article').evaluate((pane) => pane.matches(':modal'))).toBe(false);
    await page.keyboard.press('Escape');
    expect(await paneIsOpen()).toBe(false);
  });

  it('fits a phone', async () => {
    await visit(PHONE);
    await ask('siapa');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await chip(2).tap();
    await expect.poll(marked).toEqual({ text: LAST, visible: true });
    expect(await page.locator('#article').evaluate((pane) => pane.matches(':modal'))).toBe(true);
    await page.getByLabel('Tutup artikel').tap();
    expect(await paneIsOpen()).toBe(false);
    await page.locator('.source').first().tap();
    await expect.poll(marked).toEqual({ text: ACROSS, visible: true });
  });

  it('works by keyboard alone, and the focus returns', async () => {
    await visit();
    expect(await focused()).toBe('question');
    await page.keyboard.type('baris satu');
    await page.keyboard.press('Shift+Enter');
    expect(await page.getByLabel('Pertanyaan Anda').inputValue()).toBe('baris satu\n');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('siapa');
    await page.keyboard.press('Enter');
    await chip(1).waitFor();
    for (let steps = 0; steps < 30 && (await focused()) !== 'chip'; steps += 1)
      await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('chip');
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement as Element).outlineWidth,
    );
    expect(Number.parseFloat(outline)).toBeGreaterThanOrEqual(2);
    await page.keyboard.press('Enter');
    await marked();
    expect(await focused()).toBe('article-title');
    await page.keyboard.press('Escape');
    expect(await paneIsOpen()).toBe(false);
    expect(await focused()).toBe('chip');
  });

  it('has a way past the masthead', async () => {
    await visit();
    for (let steps = 0; steps < 20 && (await focused()) !== 'skip'; steps += 1) {
      await page.keyboard.press('Shift+Tab');
    }
    expect(await focused()).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('question');
  });

  it('asks an example with one click', async () => {
    await visit();
    expect(await page.locator('.example').count()).toBeGreaterThanOrEqual(3);
    const example = await page.locator('.example').first().textContent();
    await page.locator('.example').first().click();
    await page.locator('.question p').waitFor();
    expect(await page.locator('.question p').textContent()).toBe(example);
    await page.locator('.answer.failed').waitFor();
  });

  it('says what is missing and opens the nearest articles', async () => {
    await visit();
    await ask('beras');
    expect(await page.locator('.not-found .answer-text').textContent()).toBe(NOT_FOUND.answer);
    await page.locator('.source').click();
    await page.getByText(NETRAL.text).waitFor();
    expect(await page.locator('mark').count()).toBe(0);
  });

  it('keeps the conversation over a reload, and sends it along', async () => {
    await visit();
    await ask('siapa');
    await page.reload();
    expect(await page.locator('.turn').count()).toBe(1);
    await ask('beras');
    expect(server.kutip.asked.at(-1)).toEqual({
      question: 'beras',
      history: [
        { role: 'user', content: 'siapa' },
        { role: 'assistant', content: ANSWER.answer },
      ],
    });
    await page.getByRole('button', { name: 'Percakapan baru' }).click();
    await page.reload();
    expect(await page.locator('.turn').count()).toBe(0);
  });

  it('says how it understood a follow-up, above the answer and after a reload', async () => {
    await visit();
    await ask('siapa');
    expect(await page.locator('.understood').count()).toBe(0);
    await ask('sekdanya?');
    const said = page.locator('.turn:last-child .understood');
    expect(await said.textContent()).toBe('Saya pahami sebagai: Siapa sekda PPU?');
    const above = await page.locator('.turn:last-child .answer').evaluate((card) => {
      const [understood, answer] = ['.understood', '.answer-text'].map((name) => card.querySelector(name));
      return (understood?.getBoundingClientRect().bottom ?? 0) <= (answer?.getBoundingClientRect().top ?? -1);
    });
    expect(above).toBe(true);
    await page.reload();
    expect(await said.textContent()).toBe('Saya pahami sebagai: Siapa sekda PPU?');
  });

  it('sends at most 20 messages of a long conversation', async () => {
    await visit();
    for (let turn = 0; turn < 12; turn += 1) await ask('beras');
    expect(server.kutip.asked.at(-1)?.history).toHaveLength(20);
  });

  it('retries what failed', async () => {
    flaky = 0;
    await visit();
    await page.getByLabel('Pertanyaan Anda').fill('goyah');
    await page.keyboard.press('Enter');
    await page.locator('.answer.failed').waitFor();
    expect(await page.locator('.answer.failed').textContent()).toMatch(/Terjadi kesalahan di dalam server/);
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await chip(1).waitFor();
    expect(await page.locator('.turn').count()).toBe(1);
  });

  it('shows that it is waiting, and stops when told to', async () => {
    await visit();
    await page.getByLabel('Pertanyaan Anda').fill('lama');
    await page.keyboard.press('Enter');
    await page.locator('.waiting').waitFor();
    expect(await page.locator('#announcer').textContent()).toContain('Mencari jawaban');
    await page.getByRole('button', { name: 'Hentikan' }).click();
    await page.getByText('Jawaban dihentikan.').first().waitFor();
  });

  it('gets the answer as JSON when the stream breaks off', async () => {
    await visit();
    await page.route('**/ask', async (route) => {
      const accept = await route.request().headerValue('accept');
      if (accept !== 'text/event-stream') return route.continue();
      return route.fulfill({
        contentType: 'text/event-stream',
        body: 'event: answer-start\ndata: {"question":"siapa"}\n\nevent: text-delta\ndata: {"text":"Penj',
      });
    });
    await ask('siapa');
    expect(await page.locator('.chip').count()).toBe(3);
  });

  it('says so when the server is gone', async () => {
    await visit();
    await page.route('**/ask', (route) => route.abort());
    await page.getByLabel('Pertanyaan Anda').fill('siapa');
    await page.keyboard.press('Enter');
    await page.getByText('Server tidak dapat dihubungi').first().waitFor();
  });

  it('asks for the access key where the server wants one', async () => {
    const guarded = await startServer(fakeKutip({ siapa: ANSWER }), { API_KEYS: 'kunci-yang-panjang-1' });
    try {
      await visit({}, guarded.url);
      await page.getByLabel('Pertanyaan Anda').fill('siapa');
      await page.keyboard.press('Enter');
      await page.getByLabel('Kunci akses').fill('kunci-yang-panjang-1');
      await page.keyboard.press('Enter');
      await chip(1).click();
      await expect.poll(marked).toEqual({ text: ACROSS, visible: true });
    } finally {
      await page.context().close();
      await guarded.stop(0);
    }
  });

  it('copies the answer with its sources', async () => {
    await visit({ permissions: ['clipboard-read', 'clipboard-write'] });
    await ask('siapa');
    await page.getByRole('button', { name: 'Salin jawaban' }).click();
    await page.getByText('Tersalin').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(ANSWER.answer);
    expect(copied).toContain('[2] Apel Perdana di Halaman Kantor Bupati. Contohkabar.id, 21 September 2023.');
    expect(copied).toContain(LAST);
    expect(copied.match(/Bukti: http\S+\/bukti\//g)).toHaveLength(3);
  });

  it('takes a rating with a comment', async () => {
    await visit();
    await ask('siapa');
    await page.getByLabel('Jawaban ini membantu').click();
    await page.getByText('Terima kasih.').waitFor();
    await page.getByLabel('Jawaban ini keliru atau kurang').click();
    await page.getByLabel('Apa yang keliru?').fill('bukan dia');
    await page.keyboard.press('Enter');
    const kept = async () =>
      (await server.kutip.feedback.list()).map(({ question, verdict, comment, surface }) => ({
        question,
        verdict,
        comment,
        surface,
      }));
    await expect
      .poll(kept)
      .toEqual([{ question: 'siapa', verdict: 'down', comment: 'bukan dia', surface: 'http' }]);
  });

  it('sends the filters along, and says that they are on', async () => {
    await visit();
    await page.getByText('Saring artikel').click();
    await page.getByLabel('Dari tanggal').fill('2023-09-01');
    await page.getByLabel('Sampai tanggal').fill('2023-09-30');
    await page.getByLabel('Penerbit').fill('Contohkabar.id');
    await page
      .getByText('Disaring: sejak 1 September 2023, sampai 30 September 2023, dari Contohkabar.id')
      .waitFor();
    await ask('siapa');
    expect(server.kutip.asked.at(-1)?.filters).toEqual({
      from: '2023-09-01',
      to: '2023-09-30',
      publisher: 'Contohkabar.id',
    });
    await page.reload();
    await page.getByText('Disaring: sejak 1 September').click();
    await page.getByRole('button', { name: 'Hapus saringan' }).click();
    await ask('siapa');
    expect(server.kutip.asked.at(-1)?.filters).toBeUndefined();
  });

  it('lists the articles of the archive, finds them by words and opens them', async () => {
    await visit();
    await page.getByRole('button', { name: '3 artikel' }).click();
    await page.locator('#archive-items button').nth(2).waitFor();
    await page.getByLabel('Cari artikel').fill('netralitas gubernur');
    await expect.poll(() => page.locator('#archive-count').textContent()).toBe('1 artikel');
    await page.locator('#archive-items button').first().click();
    await expect.poll(() => page.locator('#article-text').textContent()).toBe(NETRAL.text);
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('archive');
    await page.getByRole('button', { name: '3 artikel' }).click();
    await page.getByLabel('Cari artikel').fill('tidak ada');
    await page.getByText('Tidak ada artikel yang cocok.').waitFor();
  });

  for (const options of [{}, PHONE]) {
    it(`has no serious finding of axe ${options === PHONE ? 'on a phone' : 'on a desk'}`, async () => {
      await visit({ ...options, bypassCSP: true });
      const findings = [...(await axe(page))];
      await ask('siapa');
      findings.push(...(await axe(page)));
      await chip(1).click();
      await marked();
      findings.push(...(await axe(page)));
      await page.keyboard.press('Escape');
      await page.locator('#archive').click();
      await page.locator('#archive-items button').first().waitFor();
      findings.push(...(await axe(page)));
      expect(findings).toEqual([]);
    });
  }

  it('runs nothing that an article, an answer or a question brings along', async () => {
    await visit();
    await ask(PAYLOAD);
    expect(await page.locator('.question p').textContent()).toBe(PAYLOAD);
    await chip(1).click();
    await expect.poll(async () => (await marked()).text).toBe(`Kalimat biasa. ${PAYLOAD}`);
    const hrefs = () =>
      page.evaluate(() => [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')));
    expect(await hrefs()).toEqual([
      '#question',
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/bukti\/[\w-]+#kutipan$/),
    ]);
    await page.reload();
    await chip(1).waitFor();
    expect(await hrefs()).toEqual(['#question']);
    const foreign = await page.evaluate(() => ({
      hacked: (window as { hacked?: number }).hacked,
      elements: document.querySelectorAll(
        'main img, main script, main svg, dialog img, dialog script, dialog svg, dialog b',
      ).length,
    }));
    expect(foreign).toEqual({ hacked: undefined, elements: 0 });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has enough contrast in ${colorScheme}`, async () => {
      await visit({ colorScheme });
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(luminance(paper) > 0.5).toBe(colorScheme === 'light');
      const faint = await page.evaluate(contrasts);
      await ask('siapa');
      await chip(1).click();
      await marked();
      faint.push(...(await page.evaluate(contrasts)));
      await page.keyboard.press('Escape');
      await ask('beras');
      faint.push(...(await page.evaluate(contrasts)));
      expect(faint.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
      expect(faint.length).toBeGreaterThan(30);
    });
  }
});

/** Relative luminance of `rgb(r, g, b)`, as WCAG 2 defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((value) => {
    const part = Number(value) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Runs in the page: the contrast of every visible text with what is painted behind it. */
function contrasts(): { text: string; ratio: number }[] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  /** Any CSS colour painted over another, as linear light. */
  const paint = (colors: string[]): number => {
    if (!canvas) return 0;
    for (const color of colors) {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const results: { text: string; ratio: number }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (
      !parent ||
      text === '' ||
      !parent.checkVisibility() ||
      parent.closest('.visually-hidden, .skip, noscript')
    )
      continue;
    const behind: string[] = [];
    for (let element: Element | null = parent; element; element = element.parentElement) {
      behind.unshift(getComputedStyle(element).backgroundColor);
      if (element.tagName === 'DIALOG') break;
    }
    const back = paint(behind);
    const front = paint([...behind, getComputedStyle(parent).color]);
    const ratio = (Math.max(back, front) + 0.05) / (Math.min(back, front) + 0.05);
    results.push({ text: text.slice(0, 40), ratio: Math.round(ratio * 100) / 100 });
  }
  return results;
}
