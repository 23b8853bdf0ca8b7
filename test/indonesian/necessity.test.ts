import { describe, expect, it } from 'vitest';
import {
  decodeNecessity,
  encodeNecessity,
  necessityFrom,
  necessityTable,
  wordNecessity,
} from '../../src/indonesian/necessity.ts';
import { stem } from '../../src/indonesian/stem.ts';

describe('wordNecessity', () => {
  it('knows which words an answer can do without', () => {
    for (const word of ['nama', 'jumlah', 'dimaksud'])
      expect(wordNecessity(stem(word), false).need).toBeLessThan(0.4);
    for (const word of ['lahir', 'presiden', 'agama'])
      expect(wordNecessity(stem(word), false).need).toBeGreaterThan(0.6);
  });

  it('takes an unknown word for needed, a name more so, and lets it tell nothing else', () => {
    const plain = wordNecessity('qxzwvkj', false);
    expect(plain.need).toBeLessThan(wordNecessity('qxzwvkj', true).need);
    expect([plain.missing, plain.held]).toEqual([0, 0]);
  });
});

describe('the table of necessity', () => {
  const table = necessityTable(
    new Map([
      ['nama', { need: 0.2, missing: -1.5, held: 0.25 }],
      ['letak', { need: 0.5, missing: 2, held: -3.75 }],
      ['penuh', { need: 1, missing: 99, held: -99 }],
    ]),
  );

  it('survives the way through a file, signs included, also inside a larger buffer', () => {
    const bytes = encodeNecessity(table);
    const inside = Buffer.concat([Buffer.alloc(3), bytes, Buffer.alloc(5)]).subarray(3, 3 + bytes.length);
    expect(decodeNecessity(inside)).toEqual(table);
    const of = necessityFrom(decodeNecessity(inside));
    expect(of('nama', false)).toEqual({ need: 51 / 255, missing: -1.5, held: 0.25 });
    expect(of('letak', false).held).toBe(-3.75);
  });

  it('keeps values inside their bounds', () => {
    const { need, missing, held } = necessityFrom(table)('penuh', true);
    expect(need).toBe(0.98);
    expect(missing).toBeCloseTo(127 / 32);
    expect(held).toBeCloseTo(-127 / 32);
  });

  it('refuses other bytes and cut files', () => {
    expect(() => decodeNecessity(encodeNecessity(table).subarray(0, -1))).toThrow('cut short');
    expect(() => decodeNecessity(new Uint8Array(30))).toThrow('not a KWN1');
  });
});
