import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type IngestOptions, type IngestProgress, ingest } from '../../src/articles/ingest.ts';
import { FakeEmbedder, FakeStore } from './fake-store.ts';

const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));
let folder: string;
let store: FakeStore;
let embedder: FakeEmbedder;

const put = async (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
};
const run = (paths: readonly string[], options: Partial<IngestOptions> = {}) =>
  ingest({ paths, store, embedder, ...options });
const sources = () => store.articles.map(({ article }) => article.source).sort();
const news = (title: string) =>
  `${title}\n\nBontang – ${title} digelar di lapangan dan diikuti ratusan warga kota, Senin (5/2/2024).\n`;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'kutip-ingest-')), 'berita');
  await mkdir(folder);
  store = new FakeStore();
  embedder = new FakeEmbedder();
});
afterEach(() => rm(dirname(folder), { recursive: true, force: true }));

describe('ingest', () => {
  it('brings the seeds in and then has nothing to do', async () => {
    const first = await run([seeds]);
    expect(first).toMatchObject({
      new: 5,
      updated: 0,
      unchanged: 0,
      removed: 0,
      failed: 0,
      generation: 1,
      warnings: [],
    });
    for (const { article, passages } of store.articles) {
      expect(article.id).toMatch(/^[0-9a-f]{16}$/);
      expect(article.sha256).toBe(createHash('sha256').update(article.text).digest('hex'));
      expect(article.title).not.toBeNull();
      expect(passages.length).toBeGreaterThan(1);
    }
    expect(sources()[0]).toBe('000_04172a350849334d.txt');
    expect(embedder.texts[0]).toMatch(/^Pimpin Apel Perdana.*ke ASN\nPemerintah Kabupaten/);

    const embedded = embedder.texts.length;
    const second = await run([seeds]);
    expect(second).toMatchObject({ new: 0, unchanged: 5, generation: null, published: null });
    expect(embedder.texts).toHaveLength(embedded);
    expect(store.calls.filter((call) => call === 'publish')).toHaveLength(1);
    expect(store.openWriters).toBe(0);
  });

  it('makes the same ids whatever the folder above, and from the file alone', async () => {
    const path = await put('a.txt', news('Lomba'));
    await run([folder]);
    const expected = createHash('sha256').update('berita/a.txt').digest('hex').slice(0, 16);
    expect(store.articles[0]!.article.id).toBe(expected);
    store = new FakeStore();
    await run([path]);
    expect(store.articles[0]!.article).toMatchObject({ id: expected, source: 'a.txt' });
  });

  it('updates, adds and removes', async () => {
    await put('a.txt', news('Lomba'));
    await put('sub/b.txt', news('Pawai'));
    await put('c.txt', news('Pasar'));
    await run([folder]);
    await put('a.txt', news('Lomba Perahu'));
    await rm(join(folder, 'c.txt'));
    await put('d.txt', news('Konser'));
    const report = await run([folder]);
    expect(report).toMatchObject({ new: 1, updated: 1, unchanged: 1, removed: 1, failed: 0, generation: 2 });
    expect(sources()).toEqual(['a.txt', 'd.txt', 'sub/b.txt']);
  });

  it('keeps the articles of files that are gone where asked', async () => {
    await put('a.txt', news('Lomba'));
    await put('b.txt', news('Pawai'));
    await run([folder]);
    await rm(join(folder, 'a.txt'));
    expect(await run([folder], { keepMissing: true })).toMatchObject({
      removed: 0,
      unchanged: 1,
      generation: null,
    });
    expect(await run([folder])).toMatchObject({ removed: 1, generation: 2 });
  });

  it('keeps the earlier version of a file that cannot be read, and goes on', async () => {
    await put('a.txt', news('Lomba'));
    await run([folder]);
    await put('a.txt', Uint8Array.of(0xff, 0xfe));
    await put('b.txt', news('Pawai'));
    const report = await run([folder]);
    expect(report).toMatchObject({ new: 1, removed: 0, failed: 1, generation: 2 });
    expect(report.failures).toEqual([{ source: 'a.txt', message: expect.stringContaining('UTF-16') }]);
    expect(store.articles.find(({ article }) => article.source === 'a.txt')!.article.title).toBe('Lomba');
  });

  it('removes nothing when a given folder is missing', async () => {
    await put('a.txt', news('Lomba'));
    await run([folder]);
    const moved = `${folder}-pindah`;
    await rename(folder, moved);
    const report = await run([folder, join(moved, 'tidak-ada')]);
    expect(report).toMatchObject({ removed: 0, failed: 2, generation: null });
    expect(report.failures[0]).toEqual({
      source: folder,
      message: expect.stringContaining('tidak ditemukan'),
    });
    expect(store.articles).toHaveLength(1);
    await rename(moved, folder);
    expect(await run([folder, 'tidak-ada.txt'])).toMatchObject({ unchanged: 1, failed: 1 });
  });

  it('removes nothing below a folder that may not be read', async () => {
    await put('sub/a.txt', news('Lomba'));
    await run([folder]);
    await chmod(dirname(folder), 0o755);
    await chmod(folder, 0o755);
    await chmod(join(folder, 'sub'), 0);
    // Root may read everything: for the length of the run the test is nobody.
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid?.(65_534);
    const report = await run([folder]).finally(() => root && process.seteuid?.(0));
    await chmod(join(folder, 'sub'), 0o755);
    expect(report).toMatchObject({ removed: 0, failed: 1 });
  });

  it('leaves out hidden files, other kinds and links out of the folder', async () => {
    const outside = join(dirname(folder), 'rahasia.txt');
    await writeFile(outside, news('Rahasia'));
    await put('a.txt', news('Lomba'));
    await put('.draf/b.txt', news('Draf'));
    await put('.c.txt', news('Tersembunyi'));
    await put('foto.jpg', 'x');
    await symlink(outside, join(folder, 'keluar.txt'));
    await symlink(dirname(folder), join(folder, 'naik'));
    await symlink(join(folder, 'a.txt'), join(folder, 'sama.txt'));
    await symlink(join(folder, '.draf/b.txt'), join(folder, 'tautan.txt'));
    const report = await run([folder]);
    expect(sources()).toEqual(['a.txt', 'tautan.txt']);
    expect(report).toMatchObject({ new: 2, skippedFiles: 1, failed: 0 });
  });

  it('names an unsupported file that was given itself', async () => {
    const path = await put('naskah.rtf', 'x');
    expect((await run([path])).failures).toEqual([
      { source: 'naskah.rtf', message: expect.stringContaining('.rtf tidak didukung') },
    ]);
  });

  it('reads a file once when it is given twice, and leaves it with its folder', async () => {
    const path = await put('sub/a.txt', news('Lomba'));
    await run([path, folder, join(folder, 'sub')]);
    expect(sources()).toEqual(['sub/a.txt']);
    expect(await run([path])).toMatchObject({ unchanged: 1, generation: null });
    await rm(path);
    expect(await run([join(folder, 'sub')])).toMatchObject({ removed: 1 });
  });

  it('gives two roots of the same name different ids', async () => {
    const other = join(dirname(folder), 'lain', 'berita');
    await mkdir(other, { recursive: true });
    await put('a.txt', news('Lomba'));
    await writeFile(join(other, 'a.txt'), news('Pawai'));
    await run([folder, other]);
    expect(new Set(store.articles.map(({ article }) => article.id)).size).toBe(2);
    const before = store.articles.map(({ article }) => article.id);
    await writeFile(join(other, 'a.txt'), news('Pawai Besar'));
    expect(await run([other])).toMatchObject({ updated: 1, new: 0 });
    expect(store.articles.map(({ article }) => article.id)).toEqual(before);
  });

  it('ingests the good lines of a JSONL file and reports the bad ones every time', async () => {
    await put(
      'a.jsonl',
      '{"id":"satu","title":"Satu","text":"Isi berita satu."}\nrusak\n{"text":"Isi berita tiga."}\n{"id":"satu","text":"Kembar."}\n',
    );
    const report = await run([folder]);
    expect(report).toMatchObject({ new: 2, failed: 2 });
    expect(report.failures.map(({ source, line }) => [source, line])).toEqual([
      ['a.jsonl', 2],
      ['a.jsonl', 4],
    ]);
    expect(store.articles.map(({ article }) => [article.id.length, article.source])).toEqual([
      [4, 'a.jsonl#1'],
      [16, 'a.jsonl#3'],
    ]);
    expect(await run([folder])).toMatchObject({ unchanged: 2, failed: 2, generation: null });
    await put('a.jsonl', '{"id":"satu","title":"Satu","text":"Isi berita satu yang baru."}\n');
    expect(await run([folder])).toMatchObject({ updated: 1, removed: 1, failed: 0 });
  });

  it('refuses an id that another file holds, and lets it move once that file is gone', async () => {
    await put('a.jsonl', '{"id":"satu","text":"Isi berita satu."}\n');
    await put('b.jsonl', '{"id":"satu","text":"Isi berita lain."}\n');
    const report = await run([folder]);
    expect(report.failures).toEqual([
      { source: 'b.jsonl', line: 1, message: expect.stringContaining('sudah dipakai') },
    ]);
    await rm(join(folder, 'a.jsonl'));
    expect(await run([folder])).toMatchObject({ new: 1, removed: 1, failed: 0 });
  });

  it('does not prepare again what an interrupted run put', async () => {
    await put('a.txt', news('Lomba'));
    await put('b.txt', news('Pawai'));
    const broken = new FakeStore();
    const writer = broken.writer.bind(broken);
    broken.writer = async () => ({
      ...(await writer()),
      publish: () => Promise.reject(new Error('listrik padam')),
    });
    await expect(ingest({ paths: [folder], store: broken, embedder })).rejects.toThrow('listrik padam');
    expect(broken.openWriters).toBe(0);
    broken.writer = writer;
    const embedded = embedder.texts.length;
    const report = await ingest({ paths: [folder], store: broken, embedder });
    expect(report).toMatchObject({ new: 2, generation: 1 });
    expect(embedder.texts).toHaveLength(embedded);
    expect(broken.articles).toHaveLength(2);
  });

  it('stops when asked, publishes nothing and releases the lock', async () => {
    for (let n = 0; n < 10; n++) await put(`${n}.txt`, news(`Lomba ${n}`));
    const stop = new AbortController();
    const onProgress = ({ done }: IngestProgress) => done === 3 && stop.abort(new Error('dihentikan'));
    await expect(run([folder], { signal: stop.signal, onProgress })).rejects.toThrow('dihentikan');
    expect(store.calls).not.toContain('publish');
    expect(store.openWriters).toBe(0);
  });

  it('releases the lock when the embedder fails', async () => {
    await put('a.txt', news('Lomba'));
    embedder.embedDocuments = () => Promise.reject(new Error('model mati'));
    await expect(run([folder])).rejects.toThrow('model mati');
    expect(store.openWriters).toBe(0);
  });

  it('reports progress and warnings', async () => {
    await put('a.txt', 'Lomba\n\nLomba perahu digelar di sungai dan diikuti ratusan warga, Rabu (5/2/2024).');
    await put('b.txt', news('Pawai'));
    const seen: IngestProgress[] = [];
    const report = await run([folder], { onProgress: (progress) => seen.push(progress) });
    expect(report.warnings).toEqual([{ source: 'a.txt', message: expect.stringContaining('bertentangan') }]);
    expect(seen.filter(({ phase }) => phase === 'read').map(({ done, total }) => [done, total])).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(seen.at(-1)).toEqual({ phase: 'index', done: 2, total: 2 });
  });

  it('reports a file that holds nothing but furniture', async () => {
    await put('a.txt', 'ADVERTISEMENT\nBagikan:\n');
    expect((await run([folder])).failures[0]!.message).toContain('tidak ada teks berita yang tersisa');
  });
});
