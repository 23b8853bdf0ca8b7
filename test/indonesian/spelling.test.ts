import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctSpelling, correctText } from '../../src/indonesian/spelling.ts';
import { stem } from '../../src/indonesian/stem.ts';

const WORDS = ['gubernur', 'membangun', 'jalan', 'penajam', 'pelantikan', 'banjir', 'kerajaan', 'didirikan'];
const counts = new Map(WORDS.map((word, index) => [stem(word), 100 - index]));
const frequency = (key: string) => counts.get(key) ?? 0;

describe('correctSpelling', () => {
  it.each([
    ['gubernr', 'gubernur'],
    ['gubernuur', 'gubernur'],
    ['membnagun', 'membangun'],
    ['penakam', 'penajam'],
    ['bajnir', 'banjir'],
    ['kerjaaan', 'kerajaan'],
  ])('%s is %s', (wrong, right) => {
    const found = correctSpelling(wrong, frequency);
    expect(found === null ? null : stem(found)).toBe(stem(right));
  });

  it('repairs every single slip to a word of the archive', () => {
    const slip = fc.record({
      word: fc.constantFrom(...WORDS),
      at: fc.nat(20),
      letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
    });
    fc.assert(
      fc.property(slip, ({ word, at, letter }) => {
        const place = at % word.length;
        const wrong = word.slice(0, place) + letter + word.slice(place + 1);
        if (frequency(stem(wrong)) > 0) return;
        const found = correctSpelling(wrong, frequency);
        expect(found).not.toBeNull();
        expect(frequency(stem(found!))).toBeGreaterThan(0);
      }),
    );
  });

  it('takes the word that the archive holds most', () => {
    const many = (key: string) => ({ bata: 3, kata: 90 })[key] ?? 0;
    expect(correctSpelling('lata', many)).toBe('kata');
  });

  it('knows nothing of two slips, of numbers and of the shortest words', () => {
    expect(correctSpelling('gbrnur', frequency)).toBeNull();
    expect(correctSpelling('2o23', frequency)).toBeNull();
    expect(correctSpelling('ab', frequency)).toBeNull();
  });
});

describe('correctText', () => {
  it('touches only words that nobody knows, and keeps their capital', () => {
    expect(correctText('Kapan Gubernr dilantik di Penajm?', frequency)).toBe(
      'Kapan Gubernur dilantik di Penajam?',
    );
    expect(correctText('Apakah banjir melanda Makassar?', frequency)).toBe('Apakah banjir melanda Makassar?');
    expect(correctText('Apa itu QZXJ?', (key) => (key === 'qzxa' ? 9 : 0))).toBe('Apa itu QZXJ?');
  });
});
