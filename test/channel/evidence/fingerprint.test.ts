import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFingerprint, fingerprint } from '../../../src/channel/evidence/fingerprint.ts';
import type { Span } from '../../../src/types.ts';

/** The naive twin: the words themselves, searched letter by letter. */
function findWords(text: string, words: string, near: number): Span | null {
  const letters = [...text.matchAll(/\S/g)].map(({ 0: letter, index }) => ({ letter, index }));
  const wanted = words.replace(/\s/g, '');
  if (wanted === '') return null;
  const bare = letters.map(({ letter }) => letter).join('');
  let best: Span | null = null;
  for (let at = bare.indexOf(wanted); at >= 0; at = bare.indexOf(wanted, at + 1)) {
    const span = { start: letters[at]!.index, end: letters[at + wanted.length - 1]!.index + 1 };
    if (best === null || Math.abs(span.start - near) < Math.abs(best.start - near)) best = span;
  }
  return best;
}

/** Few letters, so that words occur often. */
const words = (most: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\u00a0'), maxLength: most, size: 'max' });

describe('a fingerprint', () => {
  it('finds what a search for the words themselves finds, at the place nearest', () => {
    fc.assert(
      fc.property(words(120), words(6), fc.nat(120), (text, wanted, near) => {
        expect(findFingerprint(text, fingerprint(wanted), near)).toEqual(findWords(text, wanted, near));
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds a stretch of any text in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80, size: 'max' }),
        fc.nat(80),
        fc.nat(80),
        (text, a, b) => {
          const quote = text.slice(Math.min(a, b), Math.max(a, b));
          const found = findFingerprint(text, fingerprint(quote), Math.min(a, b));
          if (quote.trim() === '') expect(found).toBeNull();
          else expect(text.slice(found!.start, found!.end).replace(/\s/g, '')).toBe(quote.replace(/\s/g, ''));
        },
      ),
    );
  });

  it('does not care for white space, and does for anything else', () => {
    const quote = 'Anggaran  Rp 5\nmiliar';
    expect(fingerprint(quote)).toEqual(fingerprint('AnggaranRp5miliar'));
    for (const other of [
      'Anggaran Rp 6 miliar',
      'anggaran Rp 5 miliar',
      'Anggaran Rp 5 miliar.',
      'Rp 5 miliar Anggaran',
    ])
      expect(fingerprint(other)).not.toEqual(fingerprint(quote));
  });

  it('needs time in proportion to the text', () => {
    const text = 'ab'.repeat(250_000);
    expect(findFingerprint(text, fingerprint('ab'.repeat(50_000)), 300_000)).toEqual({
      start: 300_000,
      end: 400_000,
    });
  });
});
