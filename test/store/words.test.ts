import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terms } from '../../src/indonesian/terms.ts';
import { seededRandom } from '../../src/random.ts';
import type { StoredVersion } from '../../src/store/local/rows.ts';
import { openWords, UNITS_PER_WORD, type WordsFile } from '../../src/store/local/words/format.ts';
import { mergeWords } from '../../src/store/local/words/merge.ts';
import { B, idf, K1, TITLE_WEIGHT } from '../../src/store/local/words/scoring.ts';
import { WordSearcher } from '../../src/store/local/words/search.ts';
import { SegmentBuilder } from '../../src/store/local/words/segment.ts';
import { SimilarTerms } from '../../src/store/local/words/similar.ts';
import { allTerms, termAt, termNumber } from '../../src/store/local/words/vocabulary.ts';
import type { WeightedTerm } from '../../src/store.ts';
import { prepared, sentence, WORDS } from './archive.ts';

/** Versions as the database hands them out, ids ascending. */
function versions(seed: number, count: number): StoredVersion[] {
  const random = seededRandom(seed);
  let firstPassage = 1;
  return Array.from({ length: count }, (_, i) => {
    const { article, passages } = prepared(`a${i}`, random);
    const version = {
      id: i + 1,
      article,
      firstPassage,
      spans: Uint32Array.from(passages.flatMap(({ start, end }) => [start, end])),
    };
    firstPassage += passages.length;
    return version;
  });
}

function build(
  some: readonly StoredVersion[],
  base: WordsFile | null = null,
  live = some,
): Promise<WordsFile> {
  const builder = new SegmentBuilder();
  for (const version of some) builder.add(version);
  return mergeWords(
    base,
    builder.finish(),
    Uint32Array.from(live, ({ id }) => id),
  );
}

/** BM25 by scoring every passage in plain sight. */
function naive(all: readonly StoredVersion[], query: readonly WeightedTerm[], pass: Uint8Array | null) {
  const passages = all.flatMap(({ article, spans }) => {
    const title = article.title === null ? [] : terms(article.title);
    return Array.from({ length: spans.length / 2 }, (_, i) => {
      const body = terms(article.text.slice(spans[2 * i], spans[2 * i + 1]));
      return { body, title, length: body.length + TITLE_WEIGHT * title.length };
    });
  });
  const average = passages.reduce((sum, { length }) => sum + length, 0) / passages.length;
  const scores = passages.map(() => 0);
  for (const { term, weight } of query) {
    const count = (list: string[]) => list.filter((one) => one === term).length;
    const frequencies = passages.map(({ body, title }) => count(body) + TITLE_WEIGHT * count(title));
    const found = frequencies.filter((frequency) => frequency > 0).length;
    passages.forEach(({ length }, i) => {
      const tf = frequencies[i]!;
      const norm = K1 * (1 - B + (B * length) / average);
      scores[i]! += (weight * idf(passages.length, found) * (K1 + 1) * tf) / (tf + norm);
    });
  }
  return scores
    .map((score, document) => ({ document, score }))
    .filter(({ document, score }) => score > 0 && (pass === null || pass[document] === 1))
    .sort((a, b) => b.score - a.score || a.document - b.document);
}

describe('word search', () => {
  it('returns what scoring every passage returns, with weights and filters', async () => {
    const all = versions(1, 400);
    const searcher = new WordSearcher(await build(all));
    const stems = [...new Set(terms(WORDS.join(' ')))];
    const total = all.reduce((sum, { spans }) => sum + spans.length / 2, 0);
    const weighted = fc.record({
      term: fc.constantFrom(...stems),
      weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(weighted, { maxLength: 12, selector: ({ term }) => term }),
        fc.integer({ min: 1, max: 60 }),
        fc.option(fc.integer({ min: 1, max: 1000 })),
        (query, limit, filterSeed) => {
          const random = seededRandom(filterSeed ?? 0);
          const share = random();
          const pass =
            filterSeed === null ? null : Uint8Array.from({ length: total }, () => (random() < share ? 1 : 0));
          const found = searcher.search(query, limit, pass);
          const expected = naive(all, query, pass);
          expect(found.length).toBe(Math.min(limit, expected.length));
          const scoreOf = new Map(expected.map(({ document, score }) => [document, score]));
          found.forEach(({ document, score }, i) => {
            // Norms are single floats: agreement to 1e-6, so equals may swap places.
            expect(Math.abs(score - expected[i]!.score)).toBeLessThan(1e-6 * Math.max(1, score));
            expect(Math.abs(score - scoreOf.get(document)!)).toBeLessThan(1e-6 * Math.max(1, score));
          });
        },
      ),
      { seed: 20240812, numRuns: 300 },
    );
  });

  it('leaves no trace of one search in the next', async () => {
    const searcher = new WordSearcher(await build(versions(2, 50)));
    const query = [{ term: 'beras', weight: 1 }];
    const first = searcher.search(query, 10, null);
    searcher.search([{ term: 'bupati', weight: 1 }], 3, null);
    expect(searcher.search(query, 10, null)).toEqual(first);
  });

  it('puts equals in the order of their age, adds up repeated terms and takes at most 32', async () => {
    const same = versions(3, 6).map((version) => ({
      ...version,
      article: { ...version.article, title: null, text: 'Beras naik.' },
      firstPassage: version.id,
      spans: Uint32Array.of(0, 11),
    }));
    const searcher = new WordSearcher(await build(same));
    const beras = { term: 'beras', weight: 1 };
    const found = searcher.search([beras], 4, null);
    expect(found.map(({ document }) => document)).toEqual([0, 1, 2, 3]);
    expect(searcher.search([beras, beras], 1, null)[0]!.score).toBeCloseTo(2 * found[0]!.score, 10);
    const many = Array.from({ length: 5000 }, (_, i) => ({ term: `kata${i}`, weight: 1 }));
    expect(searcher.search([...many, beras], 2, null)).toHaveLength(2);
    expect(searcher.search([{ term: 'beras', weight: Number.NaN }], 2, null)).toEqual([]);
  });

  it('gives no weight to a title that is not there', async () => {
    const words = await build(versions(4, 30));
    const all = versions(4, 30);
    let document = 0;
    for (const { article, spans } of all) {
      for (let i = 0; i * 2 < spans.length; i++, document++) {
        const body = terms(article.text.slice(spans[2 * i], spans[2 * i + 1])).length;
        const title = article.title === null ? 0 : terms(article.title).length;
        expect(words.lengths[document]).toBe((body + TITLE_WEIGHT * title) * UNITS_PER_WORD);
      }
    }
  });
});

describe('words.bin', () => {
  it('is the same, byte for byte, however the archive came about', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 1, max: 4 }),
        async (seed, steps) => {
          const all = versions(seed, 40);
          const random = seededRandom(seed);
          let live: StoredVersion[] = [];
          let words: WordsFile | null = null;
          const waiting = [...all];
          for (let step = 0; step < steps; step++) {
            // Some go, and some come that may be older than those there already.
            const kept = live.filter(() => random() < 0.7);
            const added = waiting.filter(() => random() < 0.4);
            for (const version of added) waiting.splice(waiting.indexOf(version), 1);
            live = [...kept, ...added].sort((a, b) => a.id - b.id);
            words = await build(added, words, live);
          }
          const fresh = await build(live);
          expect(Buffer.compare(words!.bytes, fresh.bytes)).toBe(0);
          expect(openWords(fresh.bytes.slice().buffer)).toEqual(fresh);
        },
      ),
      { seed: 7, numRuns: 30 },
    );
  });

  it('refuses a buffer of another size or kind', async () => {
    const { bytes } = await build(versions(5, 10));
    expect(openWords(bytes.slice(0, bytes.length - 8).buffer)).toBeNull();
    expect(openWords(new ArrayBuffer(bytes.length))).toBeNull();
    expect(openWords(new ArrayBuffer(3))).toBeNull();
  });

  it('finds every term of its vocabulary and no other', async () => {
    const odd = versions(6, 20).map((version, i) =>
      i === 0
        ? { ...version, article: { ...version.article, text: 'Café naïve 😀 Ōsaka 東京 harga.' } }
        : version,
    );
    odd[0]!.spans.fill(0);
    odd[0]!.spans[1] = odd[0]!.article.text.length;
    const words = await build(odd);
    const list = allTerms(words);
    expect(list).toEqual([...new Set(list)].sort());
    list.forEach((term, number) => {
      expect(termNumber(words, term)).toBe(number);
      expect(termAt(words, number)).toBe(term);
    });
    for (const stranger of ['', 'tiada', 'ber', 'x'.repeat(5000), '東'])
      expect(termNumber(words, stranger)).toBe(-1);
  });
});

describe('similar terms', () => {
  it('agree with comparing every term', async () => {
    const random = seededRandom(11);
    const invented = Array.from(
      { length: 300 },
      () => sentence(random, 1).slice(0, -1).toLowerCase() + Math.floor(random() * 4),
    );
    const all = versions(8, 1).map((version) => ({
      ...version,
      article: { ...version.article, title: null, text: `${invented.join(' ')} ${WORDS.join(' ')}` },
    }));
    all[0]!.spans = Uint32Array.of(0, all[0]!.article.text.length);
    const words = await build(all);
    const similar = new SimilarTerms(words);
    const grams = (word: string) =>
      new Set(Array.from({ length: word.length }, (_, i) => `#${word}#`.slice(i, i + 3)));
    const dice = (a: string, b: string) =>
      (2 * [...grams(a)].filter((gram) => grams(b).has(gram)).length) / (grams(a).size + grams(b).size);
    for (const term of ['bupti', 'gubernr', 'sekola', 'korupsii', 'pajakk', 'x', 'bandra']) {
      const expected = allTerms(words)
        .filter((other) => other !== term)
        .map((other) => dice(term, other))
        .filter((similarity) => similarity >= 0.3)
        .sort((a, b) => b - a)
        .slice(0, 8);
      const found = similar.find(term, 8);
      expect(found.map(({ similarity }) => similarity)).toEqual(expected);
      for (const { term: other, similarity } of found) expect(similarity).toBeCloseTo(dice(term, other), 12);
    }
  });
});
