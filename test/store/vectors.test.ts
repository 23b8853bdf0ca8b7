import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/random.ts';
import { openLocalStore } from '../../src/store/local/open.ts';
import { EXACT_LIMIT } from '../../src/store/local/vectors/search.ts';
import type { Store } from '../../src/store.ts';
import { DIMENSION, prepared, sourceOf, TEST_EMBEDDER, unitVector } from './archive.ts';
import { temporaryFolder } from './folders.ts';

const PER_SOURCE = 100;

/** Articles of one passage; vectors lie in loose clusters, as those of texts do. */
function articlesFrom(first: number, count: number) {
  return Array.from({ length: count }, (_, i) => {
    const random = seededRandom(1000 + first + i);
    const article = prepared(`a${first + i}`, random, {
      sentences: 1,
      date: `20${10 + ((first + i) % 15)}-01-01`,
    });
    const centre = unitVector(seededRandom((first + i) % 40));
    const noise = unitVector(random);
    const mixed = Float32Array.from(centre, (value, d) => value + 0.7 * noise[d]!);
    const length = Math.hypot(...mixed);
    return {
      ...article,
      passages: [{ ...article.passages[0]!, vector: mixed.map((value) => value / length) }],
    };
  });
}

async function publish(store: Store, from: number, to: number, gone: number[] = []): Promise<void> {
  const writer = await store.writer();
  for (let first = from; first < to; first += PER_SOURCE) {
    await writer.put(sourceOf(`s${first}`), articlesFrom(first, PER_SOURCE));
  }
  for (const first of gone) await writer.remove(sourceOf(`s${first}`).key);
  await writer.publish();
  await writer.close();
}

async function recall(
  store: Store,
  live: (id: number) => boolean,
  total: number,
  from?: string,
): Promise<number> {
  const snapshot = await store.snapshot();
  const all = articlesFrom(0, total).filter(
    ({ article }, id) => live(id) && (from === undefined || article.date! >= from),
  );
  let hits = 0;
  for (let query = 0; query < 40; query++) {
    const vector = articlesFrom(total + query, 1)[0]!.passages[0]!.vector;
    const dot = (other: Float32Array) => other.reduce((sum, value, d) => sum + value * vector[d]!, 0);
    const exact = all
      .map(({ article, passages }) => ({ id: article.id, score: dot(passages[0]!.vector) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, 10);
    const found = await snapshot.searchVector(vector, 10, from === undefined ? {} : { from });
    expect(found).toHaveLength(10);
    const passages = await snapshot.passages(found.map(({ passageId }) => passageId));
    const ids = new Set(passages.map(({ articleId }) => articleId));
    hits += exact.filter(({ id }) => ids.has(id)).length;
    found.forEach(({ score }, i) => {
      expect(score).toBeLessThanOrEqual(exact[0]!.score + 1e-5);
      if (i > 0) expect(score).toBeLessThanOrEqual(found[i - 1]!.score);
    });
  }
  snapshot.release?.();
  return hits / 400;
}

describe('vector search', () => {
  const all = () => true;

  it('is exact up to the limit', async () => {
    const store = openLocalStore({ directory: temporaryFolder(), embedder: TEST_EMBEDDER });
    await publish(store, 0, 600);
    expect(await recall(store, all, 600)).toBe(1);
    expect(await recall(store, all, 600, '2018-01-01')).toBe(1);
    await store.close();
  });

  it('finds nearly all by the graph: built at once, grown, thinned out, rebuilt and filtered', async () => {
    const directory = temporaryFolder();
    let store = openLocalStore({ directory, embedder: TEST_EMBEDDER });
    const size = EXACT_LIMIT + 400;
    await publish(store, 0, size);
    expect(await recall(store, all, size)).toBeGreaterThan(0.97);
    // Half of the archive passes: through the graph; one year of it: compared one by one.
    expect(await recall(store, all, size, '2012-01-01')).toBeGreaterThan(0.97);
    expect(await recall(store, all, size, '2024-01-01')).toBe(1);
    await publish(store, size, size + 300);
    expect(await recall(store, all, size + 300)).toBeGreaterThan(0.97);
    await publish(store, 0, 0, [0, 100]);
    expect(await recall(store, (id) => id >= 200, size + 300)).toBeGreaterThan(0.97);
    await publish(store, size + 300, size + 600, [200, 300, 400, 500]);
    await store.close();
    store = openLocalStore({ directory, embedder: TEST_EMBEDDER });
    expect(await recall(store, (id) => id >= 600, size + 600)).toBeGreaterThan(0.97);
    await store.close();
  }, 60_000);

  it('answers nothing to a vector of nothing', async () => {
    const store = openLocalStore({ directory: temporaryFolder(), embedder: TEST_EMBEDDER });
    await publish(store, 0, 100);
    const snapshot = await store.snapshot();
    expect(await snapshot.searchVector(new Float32Array(DIMENSION), 5)).toEqual([]);
    expect(await snapshot.searchVector(unitVector(seededRandom(1)), 0)).toEqual([]);
    await store.close();
  });
});
