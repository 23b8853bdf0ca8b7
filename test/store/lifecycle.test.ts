import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { seededRandom } from '../../src/random.ts';
import { LoadedGeneration } from '../../src/store/local/loaded.ts';
import { openLocalStore, publishedEmbedder } from '../../src/store/local/open.ts';
import type { Store } from '../../src/store.ts';
import { prepared, sourceOf, TEST_EMBEDDER, unitVector } from './archive.ts';
import { temporaryFolder } from './folders.ts';

const open = (directory: string, embedder = TEST_EMBEDDER): Store => openLocalStore({ directory, embedder });

async function put(store: Store, ...ids: string[]): Promise<void> {
  const writer = await store.writer();
  for (const id of ids) await writer.put(sourceOf(id), [prepared(id, seededRandom(id.length))]);
  await writer.publish();
  await writer.close();
}

describe('a local store', () => {
  it('refuses an index of another embedder, naming both; ingest redoes it', async () => {
    const directory = temporaryFolder();
    const first = open(directory);
    expect(publishedEmbedder(directory)).toBeNull();
    await put(first, 'satu', 'dua-dua');
    expect(publishedEmbedder(directory)).toEqual(TEST_EMBEDDER);
    const other = { id: 'lain', dimension: 8 };
    const second = open(directory, other);
    const refusal = await second.snapshot().then(
      () => null,
      (error: Error) => error,
    );
    expect(refusal).toMatchObject({ code: 'index-unavailable' });
    for (const part of ['uji-16', '16', 'lain', '8', 'npm run ingest'])
      expect(refusal?.message).toContain(part);

    const writer = await second.writer();
    const sources = await writer.sources();
    expect(sources.map(({ fingerprint }) => fingerprint)).toEqual(['', '']);
    const { article, passages } = prepared('satu', seededRandom(4));
    const vector = unitVector(seededRandom(1), 8);
    await writer.put(sourceOf('satu'), [
      { article, passages: passages.map((passage) => ({ ...passage, vector })) },
    ]);
    // Until then the old index answers as before.
    expect((await first.snapshot()).articleCount).toBe(2);
    await writer.publish();
    await writer.close();
    expect((await second.snapshot()).articleCount).toBe(1);
    expect(await (await second.snapshot()).searchVector(vector, 3)).not.toEqual([]);
    // Who already reads the old one keeps it; who comes now is refused.
    expect((await first.snapshot()).articleCount).toBe(2);
    await expect(open(directory).snapshot()).rejects.toMatchObject({ code: 'index-unavailable' });
    await first.close();
    await second.close();
  });

  it('serves the generation before while a newer one loads long, but not to whom asks for the newest', async () => {
    const store = open(temporaryFolder());
    await put(store, 'satu');
    expect((await store.snapshot()).articleCount).toBe(1);
    await put(store, 'dua-dua');
    let letLoad = (): void => {};
    const load = LoadedGeneration.load.bind(LoadedGeneration);
    const slow = vi.spyOn(LoadedGeneration, 'load').mockImplementation(async (...args) => {
      await new Promise<void>((resolve) => {
        letLoad = resolve;
      });
      return load(...args);
    });
    const newest = store.snapshot({ newest: true });
    expect((await store.snapshot()).articleCount).toBe(1);
    letLoad();
    expect((await newest).articleCount).toBe(2);
    expect((await store.snapshot()).articleCount).toBe(2);
    slow.mockRestore();
    await store.close();
  });

  it('keeps two generations of files and frees what nobody holds', async () => {
    const directory = temporaryFolder();
    const store = open(directory);
    for (const id of ['a', 'bb', 'ccc', 'dddd']) await put(store, id);
    expect(readdirSync(join(directory, 'generations')).sort()).toEqual(['0000000003', '0000000004']);
    const snapshot = await store.snapshot();
    const again = await store.snapshot();
    await put(store, 'eeeee');
    await store.snapshot();
    again.release?.();
    again.release?.();
    expect(await snapshot.articles(['a'])).toHaveLength(1);
    snapshot.release?.();
    await expect(snapshot.articles(['a'])).rejects.toMatchObject({ code: 'index-unavailable' });
    await store.close();
    await expect(store.snapshot()).rejects.toMatchObject({ code: 'index-unavailable' });
    await expect(store.writer()).rejects.toMatchObject({ code: 'index-unavailable' });
    await store.close();
  });

  it('answers every call from one whole generation while another store of the same folder writes', async () => {
    const directory = temporaryFolder();
    const [reader, other] = [open(directory), open(directory)];
    await put(other, 'a0');
    let writing = true;
    const written = (async () => {
      for (let i = 1; i < 12; i++) await put(other, `a${'0'.repeat(i + 1)}`);
      writing = false;
    })();
    let last = 0;
    while (writing) {
      const snapshot = await reader.snapshot();
      expect(snapshot.generation).toBeGreaterThanOrEqual(last);
      last = snapshot.generation;
      expect(snapshot.articleCount).toBe(snapshot.generation);
      expect(await snapshot.listArticles(100)).toHaveLength(snapshot.articleCount);
      snapshot.release?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await written;
    expect((await reader.snapshot()).articleCount).toBe(12);
    await reader.close();
    await other.close();
  });

  it('gives a second process a clear answer, and takes the lock of a dead one', async () => {
    const directory = temporaryFolder();
    const holder = spawn(
      process.execPath,
      ['--import', 'tsx', fileURLToPath(new URL('lock-child.ts', import.meta.url)), directory],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(holder.stdout, 'data');
    const store = open(directory);
    await expect(store.writer()).rejects.toMatchObject({
      code: 'index-busy',
      message: expect.stringContaining('proses lain'),
    });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await put(store, 'a');
    expect((await store.snapshot()).articleCount).toBe(1);
    await store.close();
  }, 30_000);

  it('sets aside a file that is no database, and starts afresh', async () => {
    const directory = temporaryFolder();
    mkdirSync(directory, { recursive: true });
    writeFileSync(
      join(directory, 'kutip.sqlite'),
      'ini bukan basis data, melainkan catatan biasa '.repeat(100),
    );
    const store = open(directory);
    await expect(store.snapshot()).rejects.toMatchObject({ code: 'index-unavailable' });
    await put(store, 'a');
    expect((await store.snapshot()).articleCount).toBe(1);
    expect(existsSync(join(directory, 'kutip.sqlite.rusak'))).toBe(true);
    await store.close();
  });

  it('tells in plain words that its folder cannot be made', async () => {
    const directory = temporaryFolder();
    writeFileSync(join(directory, 'berkas'), '');
    await expect(open(join(directory, 'berkas', 'indeks')).writer()).rejects.toMatchObject({
      name: 'KutipError',
    });
    rmSync(join(directory, 'berkas'));
  });

  it('keeps passage ids apart for ever, so that an old one finds nothing rather than another text', async () => {
    const store = open(temporaryFolder());
    await put(store, 'a', 'bb');
    const old = await (await store.snapshot()).searchVector(unitVector(seededRandom(1)), 50);
    const writer = await store.writer();
    await writer.remove(sourceOf('a').key);
    await writer.remove(sourceOf('bb').key);
    await writer.publish();
    await writer.close();
    await put(store, 'ccc', 'dddd');
    expect(await (await store.snapshot()).passages(old.map(({ passageId }) => passageId))).toEqual([]);
    await store.close();
  });
});
