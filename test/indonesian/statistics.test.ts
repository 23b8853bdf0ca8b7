import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backgroundIdf,
  blendedIdf,
  decodeStatistics,
  encodeStatistics,
  hashStem,
  lookUp,
} from '../../src/indonesian/statistics.ts';

describe('backgroundIdf', () => {
  it('orders words as a reader would', () => {
    const order = ['yang', 'tahun', 'presiden', 'bupati', 'kucing', 'marbun'];
    const values = order.map(backgroundIdf);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(backgroundIdf('yang')).toBeLessThan(0.3);
  });

  it('gives the maximum for a stem that nobody wrote', () => {
    const unseen = backgroundIdf('qxzwvkj');
    expect(unseen).toBeGreaterThan(10);
    for (const stem of ['di', 'hotel', 'undang', 'tari']) expect(backgroundIdf(stem)).toBeLessThan(unseen);
  });

  it('is not ruled by the language of laws', () => {
    expect(backgroundIdf('pasal')).toBeGreaterThan(backgroundIdf('tahun'));
    expect(backgroundIdf('huruf')).toBeGreaterThan(backgroundIdf('orang'));
  });
});

describe('blendedIdf', () => {
  it('is the background for an empty archive and the archive alone for a large one', () => {
    expect(blendedIdf('bupati', 0, 0)).toBeCloseTo(backgroundIdf('bupati'), 6);
    expect(blendedIdf('bupati', 50_000, 1_000_000)).toBeCloseTo(Math.log(20), 2);
  });

  it('falls as more passages hold the stem', () => {
    const values = [0, 1, 2, 10, 100].map((count) => blendedIdf('hotel', count, 100));
    for (let index = 1; index < values.length; index++)
      expect(values[index]!).toBeLessThan(values[index - 1]!);
  });
});

describe('the table of words', () => {
  it('finds every stem it holds and no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 }),
        fc.string(),
        (stems, other) => {
          const byHash = new Map(stems.map((stem, index) => [hashStem(stem), index % 200]));
          const hashes = Uint32Array.from(byHash.keys()).sort();
          const levels = Uint8Array.from(hashes, (hash) => byHash.get(hash)!);
          const table = decodeStatistics(encodeStatistics({ hashes, levels, maximum: 10 }));
          for (const stem of stems)
            expect(lookUp(table, stem)).toBeCloseTo((byHash.get(hashStem(stem))! / 255) * 10, 6);
          if (!byHash.has(hashStem(other))) expect(lookUp(table, other)).toBe(10);
        },
      ),
    );
  });

  it('refuses other bytes and cut files', () => {
    const bytes = encodeStatistics({ hashes: Uint32Array.of(1), levels: Uint8Array.of(1), maximum: 1 });
    expect(() => decodeStatistics(bytes.subarray(0, -1))).toThrow('cut short');
    expect(() => decodeStatistics(new Uint8Array(30))).toThrow('not a KWS1');
  });
});
