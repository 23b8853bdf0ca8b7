import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { terms } from '../../src/indonesian/terms.ts';
import { seededRandom } from '../../src/random.ts';
import type { PreparedArticle, ScoredPassage, Snapshot, Store, StoreWriter } from '../../src/store.ts';
import { DIMENSION, prepared, sourceOf, unitVector } from '../store/archive.ts';
import { temporaryFolder } from '../store/folders.ts';

/**
 * What every store does. `open` opens a store over a place that the test chose: opening the same place again finds
 * the same archive. Vectors have `DIMENSION` elements.
 */
export function storeContract(name: string, open: (place: string) => Promise<Store>): void {
  describe(`${name}: contract of a store`, () => {
    let place: string;
    let store: Store;
    const random = seededRandom(7);
    const rice = prepared('beras', random, {
      text: 'Harga beras naik di Sleman. Petani menahan panen karena hujan.',
      title: 'Harga pangan',
      publisher: 'Kabar Desa',
      date: '2024-08-12',
    });
    const quake = prepared('gempa', random, {
      text: 'Gempa mengguncang Bantul. Bupati Sleman mengirim bantuan.',
      title: null,
      publisher: 'Warta Kota',
      date: '2023-01-02',
    });
    const undated = prepared('tanpa-tanggal', random, {
      text: 'Beras impor tiba.',
      publisher: null,
      date: null,
    });

    beforeEach(async () => {
      place = temporaryFolder();
      store = await open(place);
    });
    afterEach(() => store.close());

    const write = async (work: (writer: StoreWriter) => Promise<void>, publish = true): Promise<void> => {
      const writer = await store.writer();
      try {
        await work(writer);
        if (publish) await writer.publish();
      } finally {
        await writer.close();
      }
    };
    const fill = (...articles: PreparedArticle[]): Promise<void> =>
      write(async (writer) => {
        for (const article of articles) await writer.put(sourceOf(article.article.id), [article]);
      });
    const textsOf = async (snapshot: Snapshot, found: readonly ScoredPassage[]): Promise<string[]> =>
      (await snapshot.passages(found.map(({ passageId }) => passageId))).map(({ text }) => text);
    const words = (...wanted: string[]) => terms(wanted.join(' ')).map((term) => ({ term, weight: 1 }));

    it('says what to do while nothing is published', async () => {
      await expect(store.snapshot()).rejects.toMatchObject({ code: 'index-unavailable' });
      await expect(store.snapshot()).rejects.toThrow('npm run ingest');
      await write((writer) => writer.put(sourceOf('beras'), [rice]), false);
      await expect(store.snapshot()).rejects.toMatchObject({ code: 'index-unavailable' });
    });

    it('finds by words, best first, with the passage as it stands in the article', async () => {
      await fill(rice, quake, undated);
      const snapshot = await store.snapshot();
      expect(snapshot).toMatchObject({ articleCount: 3, passageCount: 5 });
      const found = await snapshot.searchWords(words('beras', 'naik'), 10);
      const passages = await snapshot.passages(found.map(({ passageId }) => passageId));
      expect(passages.map(({ text }) => text)).toEqual(['Harga beras naik di Sleman.', 'Beras impor tiba.']);
      for (const { articleId, start, end, text } of passages) {
        const [article] = await snapshot.articles([articleId]);
        expect(article?.text.slice(start, end)).toBe(text);
      }
      expect(found[0]!.score).toBeGreaterThan(found[1]!.score);
      expect(await snapshot.searchWords(words('beras'), 1)).toHaveLength(1);
      expect(await snapshot.searchWords(words('tiadakata'), 5)).toEqual([]);
      expect(await snapshot.searchWords([], 5)).toEqual([]);
    });

    it('finds a passage by a word of its title', async () => {
      await fill(rice, quake);
      const snapshot = await store.snapshot();
      const found = await textsOf(snapshot, await snapshot.searchWords(words('pangan'), 5));
      expect(found).toHaveLength(2);
      expect(found).toContain('Petani menahan panen karena hujan.');
    });

    it('weighs a synonym less than the word itself', async () => {
      await fill(rice, quake);
      const snapshot = await store.snapshot();
      const found = await snapshot.searchWords(
        [
          { term: 'gempa', weight: 0.01 },
          { term: 'panen', weight: 1 },
        ],
        5,
      );
      expect(await textsOf(snapshot, found)).toEqual([
        'Petani menahan panen karena hujan.',
        'Gempa mengguncang Bantul.',
      ]);
    });

    it('finds by vector, with cosine similarities', async () => {
      await fill(rice, quake);
      const snapshot = await store.snapshot();
      const wanted = quake.passages[1]!.vector;
      const found = await snapshot.searchVector(wanted, 4);
      expect(found).toHaveLength(4);
      expect((await textsOf(snapshot, found))[0]).toBe('Bupati Sleman mengirim bantuan.');
      expect(found[0]!.score).toBeCloseTo(1, 5);
      const scores = found.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      await expect(snapshot.searchVector(new Float32Array(3), 4)).rejects.toThrow();
      await expect(snapshot.searchVector(new Float32Array(DIMENSION).fill(Number.NaN), 4)).rejects.toThrow();
    });

    it('filters by date, both ends included, and by publisher', async () => {
      await fill(rice, quake, undated);
      const snapshot = await store.snapshot();
      const count = async (filter: object) => [
        (await snapshot.searchWords(words('beras', 'sleman', 'gempa', 'impor', 'panen'), 10, filter)).length,
        (await snapshot.searchVector(unitVector(seededRandom(3)), 10, filter)).length,
      ];
      expect(await count({})).toEqual([5, 5]);
      expect(await count({ from: '2024-08-12' })).toEqual([2, 2]);
      expect(await count({ to: '2023-01-02' })).toEqual([2, 2]);
      expect(await count({ from: '2023-01-02', to: '2024-08-12' })).toEqual([4, 4]);
      expect(await count({ from: '2024-08-13' })).toEqual([0, 0]);
      expect(await count({ publisher: 'warta kota' })).toEqual([2, 2]);
      expect(await count({ publisher: 'Kabar' })).toEqual([0, 0]);
    });

    it('knows how common a stem is and which stems look alike', async () => {
      await fill(rice, quake, undated);
      const snapshot = await store.snapshot();
      expect(snapshot.documentFrequency('beras')).toBe(2);
      expect(snapshot.documentFrequency('tiadakata')).toBe(0);
      const [best] = snapshot.similarTerms('bupti', 3);
      expect(best).toMatchObject({ term: 'bupati', documentFrequency: 1 });
      expect(best!.similarity).toBeGreaterThan(0.5);
      expect(snapshot.similarTerms('bupati', 3).map(({ term }) => term)).not.toContain('bupati');
    });

    it('lists articles newest first, undated ones last', async () => {
      await fill(quake, undated, rice);
      const snapshot = await store.snapshot();
      expect((await snapshot.listArticles(9)).map(({ articleId }) => articleId)).toEqual([
        'beras',
        'gempa',
        'tanpa-tanggal',
      ]);
      expect(await snapshot.listArticles(1)).toHaveLength(1);
      expect((await snapshot.articles(['gempa', 'tiada', 'beras'])).map(({ id }) => id)).toEqual([
        'gempa',
        'beras',
      ]);
      expect((await snapshot.articles(['gempa']))[0]).toEqual(quake.article);
    });

    it('shows nothing before publication and everything after, while a snapshot never changes', async () => {
      await fill(rice);
      const before = await store.snapshot();
      const writer = await store.writer();
      await writer.put(sourceOf('gempa'), [quake]);
      expect((await store.snapshot()).articleCount).toBe(1);
      await writer.put(sourceOf('beras', 'b'), [{ ...rice, passages: rice.passages.slice(0, 1) }]);
      const summary = await writer.publish();
      await writer.close();
      const after = await store.snapshot();
      expect(after).toMatchObject({ articleCount: 2, passageCount: 3 });
      expect(summary).toEqual({ generation: after.generation, articleCount: 2, passageCount: 3 });
      expect(after.generation).toBeGreaterThan(before.generation);
      expect(before.articleCount).toBe(1);
      expect(await before.articles(['gempa'])).toEqual([]);
      expect(await textsOf(before, await before.searchWords(words('panen'), 5))).toHaveLength(1);
      expect(await after.searchWords(words('panen'), 5)).toEqual([]);
    });

    it('forgets what is removed, in words, vectors and articles', async () => {
      await fill(rice, quake);
      const [stale] = await (await store.snapshot()).searchWords(words('gempa'), 1);
      await write((writer) => writer.remove(sourceOf('gempa').key));
      const snapshot = await store.snapshot();
      expect(await snapshot.searchWords(words('gempa', 'bantul', 'bantu'), 5)).toEqual([]);
      expect(await snapshot.searchVector(quake.passages[0]!.vector, 9)).toHaveLength(2);
      expect(await snapshot.articles(['gempa'])).toEqual([]);
      expect(await snapshot.passages([stale!.passageId])).toEqual([]);
      expect(snapshot.documentFrequency('gempa')).toBe(0);
    });

    it('finds the prints of one text among the articles named, the earliest in front', async () => {
      const release = (figure: string) =>
        `Pemerintah Kabupaten Ngawi membagikan ${figure} paket bibit jagung kepada kelompok tani di Kecamatan Paron. ` +
        'Bupati mengatakan bibit dibeli dengan dana daerah dan petani tidak usah menunggu sampai musim hujan tiba. ' +
        'Kepala dinas menambahkan lahan sudah disiapkan oleh warga dan panen diperkirakan jatuh awal September nanti.';
      const print = (id: string, text: string, date: string | null) => prepared(id, random, { text, date });
      await fill(
        rice,
        print('kedua', `${release('1.250')} Acara ditutup dengan doa.`, '2026-05-05'),
        print('pertama', release('1.250'), '2026-05-04'),
        print('ralat', release('1.150'), '2026-05-06'),
      );
      const snapshot = await store.snapshot();
      const ids = ['ralat', 'beras', 'kedua', 'tiada', 'pertama', 'kedua'];
      expect(await snapshot.copies(ids)).toEqual([['pertama', 'kedua']]);
      expect(await snapshot.copies(['ralat', 'kedua'])).toEqual([]);
      expect(await snapshot.copies([])).toEqual([]);
    });

    it('keeps one article where two sources bring it, and the other when one goes', async () => {
      const again = prepared('beras', seededRandom(9), { text: 'Beras kini murah.' });
      await write(async (writer) => {
        await writer.put(sourceOf('satu'), [rice]);
        await writer.put(sourceOf('dua'), [again]);
      });
      let snapshot = await store.snapshot();
      expect(snapshot.articleCount).toBe(1);
      expect((await snapshot.articles(['beras']))[0]?.text).toBe('Beras kini murah.');
      await write((writer) => writer.remove(sourceOf('dua').key));
      snapshot = await store.snapshot();
      expect((await snapshot.articles(['beras']))[0]?.text).toBe(rice.article.text);
      expect(await snapshot.searchVector(rice.passages[0]!.vector, 1)).toHaveLength(1);
    });

    it('tells what the published generation was made from', async () => {
      await write((writer) => writer.put(sourceOf('dua-artikel'), [rice, quake]));
      const writer = await store.writer();
      await writer.put(sourceOf('beras'), [rice]);
      expect(await writer.sources()).toEqual([
        { ...sourceOf('dua-artikel'), articleIds: ['beras', 'gempa'] },
      ]);
      await writer.close();
    });

    it('takes over staged work of an interrupted run, and publishes nothing that was not asked for', async () => {
      await write((writer) => writer.put(sourceOf('beras'), [rice]), false);
      await write((writer) => writer.put(sourceOf('gempa'), [quake]), false);
      await store.close();
      store = await open(place);
      await write(async (writer) => {
        expect(await writer.staged(sourceOf('beras'))).toBe(true);
        expect(await writer.staged(sourceOf('beras', 'lain'))).toBe(false);
        expect(await writer.staged(sourceOf('tiada'))).toBe(false);
      });
      const snapshot = await store.snapshot();
      expect((await snapshot.listArticles(9)).map(({ articleId }) => articleId)).toEqual(['beras']);
    });

    it('has one writer at a time', async () => {
      const writer = await store.writer();
      await expect(store.writer()).rejects.toMatchObject({ code: 'index-busy' });
      await writer.close();
      await (await store.writer()).close();
    });

    it('publishes nothing new where nothing changed, and an empty archive where all went', async () => {
      await fill(rice);
      const { generation } = await store.snapshot();
      await write(async () => {});
      expect((await store.snapshot()).generation).toBe(generation);
      await write((writer) => writer.remove(sourceOf('beras').key));
      const snapshot = await store.snapshot();
      expect(snapshot).toMatchObject({ articleCount: 0, passageCount: 0 });
      expect(await snapshot.searchWords(words('beras'), 5)).toEqual([]);
      expect(await snapshot.searchVector(unitVector(random), 5)).toEqual([]);
    });

    it('refuses vectors and spans that cannot be right', async () => {
      const writer = await store.writer();
      const wrong = (passage: object): PreparedArticle => ({
        ...rice,
        passages: [{ ...rice.passages[0]!, ...passage }],
      });
      await expect(writer.put(sourceOf('x'), [wrong({ vector: new Float32Array(3) })])).rejects.toThrow(
        'dimensi',
      );
      const bad = new Float32Array(DIMENSION).fill(Number.NaN);
      await expect(writer.put(sourceOf('x'), [wrong({ vector: bad })])).rejects.toThrow();
      await expect(writer.put(sourceOf('x'), [wrong({ end: 99_999 })])).rejects.toThrow();
      await writer.close();
    });

    it('reports progress up to the number of passages', async () => {
      const writer = await store.writer();
      await writer.put(sourceOf('beras'), [rice, quake]);
      const seen: [number, number][] = [];
      await writer.publish((done, total) => seen.push([done, total]));
      await writer.close();
      expect(seen.at(-1)).toEqual([4, 4]);
      expect(seen.every(([done], i) => i === 0 || done >= seen[i - 1]![0])).toBe(true);
    });
  });
}
