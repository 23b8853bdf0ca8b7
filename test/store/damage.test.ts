import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KutipError } from '../../src/errors.ts';
import { seededRandom } from '../../src/random.ts';
import { openLocalStore } from '../../src/store/local/open.ts';
import { EXACT_LIMIT } from '../../src/store/local/vectors/search.ts';
import type { Store } from '../../src/store.ts';
import { prepared, sourceOf, TEST_EMBEDDER, unitVector, WORDS } from './archive.ts';
import { temporaryFolder } from './folders.ts';

const open = (directory: string): Store => openLocalStore({ directory, embedder: TEST_EMBEDDER });
const ARTICLES = 24;
const articles = Array.from({ length: ARTICLES }, (_, i) => prepared(`a${i}`, seededRandom(i)));

async function fill(directory: string): Promise<void> {
  const store = open(directory);
  const writer = await store.writer();
  for (const article of articles) await writer.put(sourceOf(article.article.id), [article]);
  await writer.publish();
  await writer.close();
  await store.close();
}

/** Everything that a reader can see, in one string. */
async function everything(store: Store): Promise<string> {
  const snapshot = await store.snapshot();
  const parts: unknown[] = [];
  for (const term of WORDS) {
    const found = await snapshot.searchWords([{ term, weight: 1 }], 5);
    parts.push(found, await snapshot.passages(found.map(({ passageId }) => passageId)));
  }
  parts.push(
    await snapshot.searchVector(unitVector(seededRandom(99)), 100),
    await snapshot.listArticles(100),
  );
  parts.push(await snapshot.articles(articles.map(({ article }) => article.id)));
  snapshot.release?.();
  return JSON.stringify(parts);
}

/** Opens a damaged copy and reads all of it: the same as undamaged, or one error that says what to do. */
async function readDamaged(directory: string, expected: string): Promise<'same' | 'refused'> {
  const store = open(directory);
  try {
    // Not `toBe` on the strings: a failure would print the whole archive.
    expect((await everything(store)) === expected).toBe(true);
    return 'same';
  } catch (error) {
    if (!(error instanceof KutipError)) throw error;
    expect(error.code).toBe('index-unavailable');
    expect(error.message).toContain('npm run ingest');
    return 'refused';
  } finally {
    await store.close();
  }
}

function damage(path: string, random: () => number): void {
  const bytes = readFileSync(path);
  if (random() < 0.25) {
    truncateSync(path, Math.floor(random() * bytes.length));
    return;
  }
  const at = Math.floor(random() * bytes.length);
  bytes[at] = bytes[at]! ^ (1 << Math.floor(random() * 8));
  writeFileSync(path, bytes);
}

describe('damage', () => {
  it('of derived files is noticed before use and mended from the database', async () => {
    const directory = temporaryFolder();
    await fill(directory);
    const store = open(directory);
    const expected = await everything(store);
    await store.close();
    const pristine = join(temporaryFolder(), 'generations');
    const generations = join(directory, 'generations');
    cpSync(generations, pristine, { recursive: true });
    const [name] = readdirSync(generations);
    const random = seededRandom(5);
    const restore = () => {
      rmSync(generations, { recursive: true, force: true });
      cpSync(pristine, generations, { recursive: true });
    };
    for (const file of ['words.bin', 'vectors.hnsw', 'manifest.json']) {
      const path = join(generations, name!, file);
      const intact = readFileSync(path);
      for (let i = 0; i < 60; i++) {
        if (i === 0) rmSync(path);
        else damage(path, random);
        expect(await readDamaged(directory, expected)).toBe('same');
        // The reader put back what it had to make again; vectors of so few passages it does not need.
        if (file === 'words.bin') expect(Buffer.compare(readFileSync(path), intact)).toBe(0);
        restore();
      }
    }
    rmSync(generations, { recursive: true });
    expect(await readDamaged(directory, expected)).toBe('same');
  }, 60_000);

  it('of the graph never reaches native code', async () => {
    const directory = temporaryFolder();
    const store = open(directory);
    const writer = await store.writer();
    const random = seededRandom(8);
    const many = Array.from({ length: EXACT_LIMIT + 1 }, (_, i) =>
      prepared(`g${i}`, random, { sentences: 1, title: null }),
    );
    await writer.put(sourceOf('banyak'), many);
    await writer.publish();
    await writer.close();
    const query = unitVector(seededRandom(4));
    const nearest = async (from: Store) =>
      (await (await from.snapshot()).searchVector(query, 5)).map(({ score }) => score);
    const expected = await nearest(store);
    await store.close();
    const path = join(directory, 'generations', '0000000001', 'vectors.hnsw');
    const intact = readFileSync(path);
    for (let i = 0; i < 12; i++) {
      damage(path, random);
      const damaged = open(directory);
      const found = await nearest(damaged);
      found.forEach((score, n) => {
        expect(score).toBeCloseTo(expected[n]!, 5);
      });
      await damaged.close();
      // The reader put back what it had to make again.
      expect(Buffer.compare(readFileSync(path), intact)).toBe(0);
    }
  }, 60_000);

  it('of the database gives the right answer or a clear error, and ingest mends it', async () => {
    const directory = temporaryFolder();
    await fill(directory);
    const original = open(directory);
    const expected = await everything(original);
    await original.close();
    const random = seededRandom(6);
    const outcomes = { same: 0, refused: 0 };
    const copy = temporaryFolder();
    for (let i = 0; i < 120; i++) {
      rmSync(copy, { recursive: true, force: true });
      cpSync(directory, copy, { recursive: true });
      damage(join(copy, 'kutip.sqlite'), random);
      // Half of the time nothing derived is there to lean on.
      if (i % 2 === 0) rmSync(join(copy, 'generations'), { recursive: true });
      const outcome = await readDamaged(copy, expected);
      outcomes[outcome]++;
      if (outcome === 'refused' && i % 6 === 0) {
        await ingestAgain(copy);
        expect(textsOf(await readAll(copy))).toEqual(textsOf(expected));
      }
    }
    expect(outcomes.refused).toBeGreaterThan(20);
  }, 60_000);

  it('never mistakes the files of another archive for its own', async () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()];
    await fill(one);
    const store = open(two);
    const writer = await store.writer();
    await writer.put(sourceOf('lain'), [
      prepared('lain', seededRandom(77), { text: 'Beras lain.', title: null }),
    ]);
    await writer.publish();
    await writer.close();
    const expected = await everything(store);
    await store.close();
    cpSync(join(one, 'generations'), join(two, 'generations'), { recursive: true });
    expect(await readDamaged(two, expected)).toBe('same');
  });

  it('is met by a store that is open: it goes on from memory, and finds a mended index by itself', async () => {
    const directory = temporaryFolder();
    await fill(directory);
    const store = open(directory);
    const { generation } = await store.snapshot();
    rmSync(join(directory, 'kutip.sqlite'));
    rmSync(join(directory, 'kutip.sqlite-wal'), { force: true });
    rmSync(join(directory, 'kutip.sqlite-shm'), { force: true });
    expect((await store.snapshot()).generation).toBe(generation);
    await fill(directory);
    const writer = await store.writer();
    await writer.remove(sourceOf('a0').key);
    await writer.publish();
    await writer.close();
    expect((await store.snapshot()).articleCount).toBe(ARTICLES - 1);
    await store.close();
  });
});

/** What `kutip ingest` does: puts again what the index does not have in this form, removes nothing here. */
async function ingestAgain(directory: string): Promise<void> {
  const store = open(directory);
  const writer = await store.writer();
  const known = new Map((await writer.sources()).map(({ key, fingerprint }) => [key, fingerprint]));
  for (const article of articles) {
    const source = sourceOf(article.article.id);
    if (known.get(source.key) !== source.fingerprint) await writer.put(source, [article]);
  }
  await writer.publish();
  await writer.close();
  await store.close();
}

async function readAll(directory: string): Promise<string> {
  const store = open(directory);
  try {
    return await everything(store);
  } finally {
    await store.close();
  }
}

/** The texts alone: passage ids differ after mending. */
function textsOf(json: string): string[] {
  return [...json.matchAll(/"text":"([^"]*)"/g)].map((match) => match[1]!).sort();
}
