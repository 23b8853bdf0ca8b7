import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTrees, encodeTrees, scoreRow, scoreRows, type Trees } from '../src/trees.ts';

/** x0 > 0.5 ? (x1 > 2 ? 4 : 3) : 1, and a second tree of one leaf that adds 10. */
const SMALL: Trees = {
  features: ['first', 'second'],
  extra: { note: 'hand-made' },
  bias: 0.25,
  roots: Uint32Array.from([0, 5]),
  feature: Int16Array.from([0, -1, 1, -1, -1, -1]),
  value: Float32Array.from([0.5, 1, 2, 3, 4, 10]),
  left: Uint32Array.from([1, 0, 3, 0, 0, 0]),
};

describe('trees', () => {
  it('walks right only where the value is above the threshold', () => {
    const score = (first: number, second: number) => scoreRow(SMALL, Float32Array.from([first, second]));
    expect(score(0.5, 9)).toBe(11.25);
    expect(score(0.6, 2)).toBe(13.25);
    expect(score(0.6, 2.5)).toBe(14.25);
  });

  it('sends a missing value to the left', () => {
    expect(scoreRow(SMALL, Float32Array.from([Number.NaN, 9]))).toBe(11.25);
  });

  it('scores rows one after the other as each alone', () => {
    const cell = fc.float({ min: -1, max: 4, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 20 }), (rows) => {
        const flat = Float32Array.from(rows.flat());
        const alone = rows.map((row) => scoreRow(SMALL, Float32Array.from(row)));
        expect([...scoreRows(SMALL, flat, rows.length)]).toEqual(alone);
      }),
    );
  });

  it('survives the way through a file', () => {
    const back = decodeTrees(encodeTrees(SMALL));
    expect(back).toEqual(SMALL);
    expect(encodeTrees(back)).toEqual(encodeTrees(SMALL));
  });

  it('refuses other bytes and cut files', () => {
    expect(() => decodeTrees(new Uint8Array(20))).toThrow('not a KTR1');
    expect(() => decodeTrees(encodeTrees(SMALL).subarray(0, -1))).toThrow('cut short');
  });
});
