import { describe, expect, it } from 'vitest';
import { createEmbedder } from '../../src/embedder/create.ts';
import { embedderContract } from '../contracts/embedder.ts';

embedderContract('static', () => createEmbedder('static'));

describe('the static embedder', () => {
  const similarity = async (a: string, b: string): Promise<number> => {
    const embedder = await createEmbedder('static');
    const [left, right] = await embedder.embedDocuments([a, b]);
    return left!.reduce((sum, value, i) => sum + value * right![i]!, 0);
  };

  it('sees through affixes and typing errors, and hardly sees function words', async () => {
    const stranger = await similarity('gempa bumi di bantul', 'harga beras di pasar');
    expect(await similarity('pelantikan bupati', 'bupati dilantik')).toBeGreaterThan(stranger + 0.3);
    expect(await similarity('pemerintah daerah', 'pemrintah daerah')).toBeGreaterThan(stranger + 0.3);
    expect(stranger).toBeLessThan(0.3);
  });

  it('gives the zero vector to a text without words, and bears any other', async () => {
    const embedder = await createEmbedder('static');
    expect((await embedder.embedQuery(' …!? ')).every((value) => value === 0)).toBe(true);
    for (const odd of ['😀', '東京', 'x'.repeat(20_000), '\ud800', '1.500.000']) {
      expect(Math.hypot(...(await embedder.embedQuery(`kata ${odd}`)))).toBeCloseTo(1, 5);
    }
  });
});
