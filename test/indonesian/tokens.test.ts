import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/indonesian/tokens.ts';

/** Text, its words, and why. */
const ROWS: readonly (readonly [string, readonly string[], string])[] = [
  ['sumber-sumber daya', ['sumber-sumber', 'daya'], 'a hyphen joins letters'],
  ['Jum’at', ["jum'at"], 'typographic apostrophes are folded'],
  [
    'Rp500.000 dan Rp1,5 juta',
    ['rp', '500.000', 'dan', 'rp', '1,5', 'juta'],
    'the mark is apart from its amount',
  ],
  ['Kamis (21/9/2023).', ['kamis', '21/9/2023'], 'slashes join digits'],
  ['S.STP.,M.Si pula,ASN', ['s', 'stp', 'm', 'si', 'pula', 'asn'], 'points and commas do not join letters'],
  ['bahan bakar B20', ['bahan', 'bakar', 'b20'], 'a code is one word'],
  ['pe\u00admerintah\u200ban', ['pemerintahan'], 'invisible characters are no part of a word'],
];

describe('tokenize', () => {
  it.each(ROWS)('%s', (text, words) => {
    expect(tokenize(text).map((token) => token.word)).toEqual(words);
  });

  it('gives ordered spans that are the words as written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end).toLowerCase().length).toBeGreaterThanOrEqual(
            token.word.length,
          );
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
