import { beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/embedder.ts';

/** What every embedder does. */
export function embedderContract(name: string, create: () => Promise<Embedder>): void {
  describe(`${name}: contract of an embedder`, () => {
    let embedder: Embedder;
    const texts = ['Bupati melantik pejabat baru.', 'Harga beras naik tajam.', 'Gempa mengguncang Bantul.'];
    const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

    beforeAll(async () => {
      embedder = await create();
    });

    it('has a name, a length and a weight between 0 and 1', () => {
      expect(embedder.id).toMatch(/\S/);
      expect(embedder.dimension).toBeGreaterThan(0);
      expect(embedder.fusionWeight).toBeGreaterThanOrEqual(0);
      expect(embedder.fusionWeight).toBeLessThanOrEqual(1);
    });

    it('gives one vector of unit length a text, in order', async () => {
      const vectors = await embedder.embedDocuments(texts);
      expect(vectors).toHaveLength(texts.length);
      for (const [i, vector] of vectors.entries()) {
        expect(vector).toBeInstanceOf(Float32Array);
        expect(vector).toHaveLength(embedder.dimension);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
        const [alone] = await embedder.embedDocuments([texts[i]!]);
        expect(dot(alone!, vector)).toBeCloseTo(1, 4);
      }
    });

    it('gives the same text the same vector, and many texts as many vectors', async () => {
      const many = Array.from({ length: 150 }, (_, i) => `${texts[i % 3]} Nomor ${i}.`);
      const [first, second] = [await embedder.embedDocuments(many), await embedder.embedDocuments(many)];
      expect(first).toEqual(second);
      expect(first).toHaveLength(150);
      expect(new Set(first.map((vector) => vector.join())).size).toBeGreaterThan(100);
    });

    it('takes an empty list', async () => {
      expect(await embedder.embedDocuments([])).toEqual([]);
    });

    it('embeds a question into the same space', async () => {
      const vectors = await embedder.embedDocuments(texts);
      const query = await embedder.embedQuery('harga beras naik');
      expect(query).toHaveLength(embedder.dimension);
      const scores = vectors.map((vector) => dot(query, vector));
      expect(scores.indexOf(Math.max(...scores))).toBe(1);
    });
  });
}
