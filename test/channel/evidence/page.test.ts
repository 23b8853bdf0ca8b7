import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealEvidence } from '../../../src/channel/evidence/token.ts';
import type { Article, Citation } from '../../../src/types.ts';
import { APEL, cite, type FakeKutip, fakeArticle, fakeKutip } from '../../fakes.ts';
import { type Harness, startServer } from '../../harness.ts';

const QUOTE = 'Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.';
const CITATION = cite(1, APEL, QUOTE);
const EVIL_WORDS = '<img src=x onerror="alert(1)"><script>alert(1)</script>\'"`&amp;';
const EVIL = fakeArticle({
  id: '"><script>alert(1)</script>',
  title: EVIL_WORDS,
  publisher: EVIL_WORDS,
  date: EVIL_WORDS,
  source: EVIL_WORDS,
  url: 'javascript:alert(1)',
  text: `Awal. ${EVIL_WORDS}\n\nAkhir.`,
});

describe('the evidence page', () => {
  let server: Harness<FakeKutip>;
  /** What the archive holds now. */
  const now = new Map<string, Article>();

  beforeAll(async () => {
    const kutip = { ...fakeKutip({}, [APEL]), article: async (id: string) => now.get(id) ?? null };
    server = await startServer(kutip, { RATE_LIMIT: '100000' });
  });
  afterAll(() => server.stop(0));

  const edited = (text: string): Article => ({
    ...APEL,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
  });
  function archive(...articles: Article[]): void {
    now.clear();
    for (const article of articles) now.set(article.id, article);
  }
  const get = (token: string, accept = 'text/html', init: RequestInit = {}): Promise<Response> =>
    fetch(`${server.url}/bukti/${token}`, { ...init, headers: { Accept: accept, ...init.headers } });
  async function visit(citation: Citation) {
    const response = await get(sealEvidence(citation, server.kutip.secret()));
    const { document } = parseHTML(await response.text());
    return { response, document };
  }
  async function json(citation: Citation) {
    const response = await get(sealEvidence(citation, server.kutip.secret()), 'application/json');
    return { response, body: (await response.json()) as { article: Article; [key: string]: unknown } };
  }

  it('shows the article with the quoted words highlighted, and says that it is unchanged', async () => {
    archive(APEL);
    const { response, document } = await visit(CITATION);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(document.title).toBe('Apel Perdana di Halaman Kantor Bupati · Kutip');
    expect(document.querySelector('h1')?.textContent).toBe(APEL.title);
    expect(document.querySelector('.meta')?.textContent).toBe(
      'Contohkabar.id · 21 September 2023 · contohkabar.id',
    );
    expect(document.querySelector('.meta a')?.getAttribute('href')).toBe(APEL.url);
    expect(document.querySelector('mark#kutipan')?.textContent).toBe(QUOTE);
    expect(document.querySelector('.note')?.textContent).toContain('tidak berubah sejak dikutip');
    const shown = [...document.querySelectorAll('.article-text p')].map((one) => one.textContent);
    expect(shown).toEqual(APEL.text.split('\n\n'));
  });

  it('runs through paragraphs with one anchor', async () => {
    archive(APEL);
    const from = APEL.text.indexOf('😀');
    const { document } = await visit(cite(1, APEL, APEL.text.slice(from, APEL.text.indexOf(' Ia meminta'))));
    const marks = [...document.querySelectorAll('mark')];
    expect(marks.map(({ id }) => id)).toEqual(['kutipan', '']);
    expect(marks[0]?.textContent).toBe('😀 Apel itu diikuti ratusan pegawai.');
    expect(marks[1]?.textContent).toBe(QUOTE);
  });

  it('loads nothing but two style sheets, is not to be indexed, kept or referred from', async () => {
    archive(APEL);
    const { response, document } = await visit(CITATION);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toContain('noindex');
    expect(document.querySelectorAll('script, style, [style], iframe, form').length).toBe(0);
    for (const link of document.querySelectorAll('link, img')) {
      const address = link.getAttribute('href') ?? link.getAttribute('src') ?? '';
      expect((await fetch(new URL(address, response.url))).status).toBe(200);
    }
  });

  it('after an edit says so and shows where the article now says it', async () => {
    archive(
      edited(`Ralat redaksi.\n\n${APEL.text.replace('apel perdana tersebut', 'apel  perdana\ntersebut')}`),
    );
    const { response, document } = await visit(CITATION);
    expect(response.status).toBe(200);
    expect(document.querySelector('.note.changed')?.textContent).toContain('Sumber berubah.');
    expect(document.querySelector('.note')?.textContent).toContain('masih ada');
    expect(document.querySelector('mark#kutipan')?.textContent?.replace(/\s+/g, ' ')).toBe(QUOTE);
  });

  it('after an edit that took the words away says that, and highlights nothing', async () => {
    archive(edited(APEL.text.replace('Makmur Marbun', 'lain')));
    const { response, document } = await visit(CITATION);
    expect(response.status).toBe(200);
    expect(document.querySelector('.note.changed')?.textContent?.replace(/\s+/g, ' ')).toContain(
      'tidak ada lagi di dalamnya',
    );
    expect(document.querySelectorAll('mark, .skip').length).toBe(0);
    expect(document.querySelector('.article-text')?.textContent).toContain('Penjabat Bupati lain memimpin');
  });

  it('after a deletion is gone, with nothing of the article', async () => {
    archive();
    const { response, document } = await visit(CITATION);
    expect(response.status).toBe(410);
    expect(document.querySelector('h1')?.textContent).toBe('Artikel dihapus');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const page = String(document);
    for (const word of ['Makmur', 'Apel', 'Contohkabar', 'apel.txt', '2023'])
      expect(page).not.toContain(word);
    const { response: problem, body } = await json(CITATION);
    expect([problem.status, problem.headers.get('content-type')]).toEqual([
      410,
      'application/problem+json; charset=utf-8',
    ]);
    expect(body).toMatchObject({ status: 410, code: 'article-deleted', title: 'Artikel dihapus' });
  });

  it.each([
    ['forged', () => sealEvidence(CITATION, Buffer.alloc(32, 1))],
    ['cut', () => sealEvidence(CITATION, server.kutip.secret()).slice(0, -3)],
    ['made up', () => 'x'],
    ['an article id', () => 'apel'],
    ['a path', () => '..%2f..%2fetc%2fpasswd'],
    ['endless', () => 'A'.repeat(5_000)],
  ])('does not know a token that is %s', async (_what, token) => {
    archive(APEL);
    const response = await get(token());
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('text/html');
    const text = await response.text();
    expect(text).toContain('Tautan tidak berlaku');
    expect(text).not.toContain('Makmur');
    const problem = await get(token(), 'application/json');
    expect(await problem.json()).toMatchObject({ status: 404, code: 'link-unknown' });
  });

  it('tells programs the same', async () => {
    archive(APEL);
    const { response, body } = await json(CITATION);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('vary')).toContain('Accept');
    expect(body).toEqual({
      state: 'unchanged',
      quote: { start: CITATION.start, end: CITATION.end, text: QUOTE },
      article: {
        id: 'apel',
        title: APEL.title,
        publisher: APEL.publisher,
        date: APEL.date,
        source: APEL.source,
        url: APEL.url,
        text: APEL.text,
        sha256: APEL.sha256,
      },
    });
    archive(edited(`Baru. ${APEL.text}`));
    expect((await json(CITATION)).body).toMatchObject({
      state: 'changed',
      quote: { start: CITATION.start + 6, end: CITATION.end + 6, text: QUOTE },
    });
    archive(edited('Kosong.'));
    expect((await json(CITATION)).body).toMatchObject({ state: 'withdrawn', quote: null });
  });

  it('is a page for whoever does not ask for JSON', async () => {
    archive(APEL);
    const token = sealEvidence(CITATION, server.kutip.secret());
    for (const accept of ['*/*', 'text/html,application/json;q=0.9', 'image/png', ''])
      expect((await get(token, accept)).headers.get('content-type')).toContain('text/html');
    expect((await get(token, 'text/html', { method: 'HEAD' })).status).toBe(200);
    expect((await get(token, 'text/html', { method: 'POST' })).status).toBe(405);
  });

  it('writes every word as text, whatever it is, and links to the web only', async () => {
    archive(EVIL);
    const citation = cite(1, EVIL, EVIL_WORDS);
    const { document } = await visit(citation);
    expect(document.querySelectorAll('script, img:not([src="../web/icon.svg"]), .meta a').length).toBe(0);
    expect(document.querySelector('h1')?.textContent).toBe(EVIL_WORDS);
    expect(document.querySelector('mark')?.textContent).toBe(EVIL_WORDS);
    expect((await json(citation)).body.article.url).toBeNull();
  });

  it('keeps its token out of the log', async () => {
    archive(APEL);
    const token = sealEvidence(CITATION, server.kutip.secret());
    await get(token);
    expect(server.logged.join('\n')).not.toContain(token);
  });
});

describe('with API keys', () => {
  it('the link alone opens the page', async () => {
    const server = await startServer(fakeKutip({}, [APEL]), { API_KEYS: 'kunci-rahasia-123456' });
    try {
      const token = sealEvidence(CITATION, server.kutip.secret());
      expect((await fetch(`${server.url}/bukti/${token}`)).status).toBe(200);
      expect((await fetch(`${server.url}/articles/apel`)).status).toBe(401);
    } finally {
      await server.stop(0);
    }
  });
});
