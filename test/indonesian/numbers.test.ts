import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers, sameNumber } from '../../src/indonesian/numbers.ts';

/** "span=value unit ~ #" of every number: ~ for about, # for ordinal. */
function found(text: string): string {
  return findNumbers(text)
    .map(({ start, end, value, unit, approximate, ordinal }) => {
      const marks = `${unit === null ? '' : ` ${unit}`}${approximate ? ' ~' : ''}${ordinal ? ' #' : ''}`;
      return `${text.slice(start, end)}=${value}${marks}`;
    })
    .join('; ');
}

/** Text, what is found, why. */
const GOLDEN: readonly (readonly [string, string, string])[] = [
  ['sebesar Rp500.000 yang', 'Rp500.000=500000 rupiah', 'points part thousands'],
  ['Rp. 500.000,-', 'Rp. 500.000=500000 rupiah', 'the old way of writing money'],
  ['Rp 1,5 juta', 'Rp 1,5 juta=1500000 rupiah', 'decimal comma and scale'],
  ['Rp1.5 juta', 'Rp1.5 juta=1500000 rupiah', 'a point that cannot part thousands is decimal'],
  ['Rp2,5 M', 'Rp2,5 M=2500000000 rupiah', 'M is a milliard in money'],
  ['1.500.000 rupiah', '1.500.000 rupiah=1500000 rupiah', 'the currency after the figure'],
  ['500 ribu', '500 ribu=500000', 'scale in words'],
  ['500rb atau 2jt', '500rb=500000; 2jt=2000000', 'chat writes them together'],
  ['2,3 triliun', '2,3 triliun=2300000000000', 'no rounding error'],
  ['1 juta 500 ribu', '1 juta 500 ribu=1500000', 'two scales, falling'],
  ['12,5 persen dan 12,5%', '12,5 persen=12.5 persen; 12,5%=12.5 persen', 'both signs of per cent'],
  ['0,25 %', '0,25 %=0.25 persen', 'a blank before the sign'],
  ['lima program', 'lima=5', 'a word'],
  ['dua puluh lima orang', 'dua puluh lima=25', 'several words'],
  [
    'seratus dua puluh ribu lima ratus',
    'seratus dua puluh ribu lima ratus=120500',
    'groups below a thousand',
  ],
  [
    'seribu sembilan ratus empat puluh lima',
    'seribu sembilan ratus empat puluh lima=1945',
    'a year in words',
  ],
  ['sebelas, lima belas', 'sebelas=11; lima belas=15', 'teens'],
  ['satu setengah juta', 'satu setengah juta=1500000', 'a half'],
  ['tiga empat orang', 'tiga=3; empat=4', 'neighbours that do not continue each other'],
  ['minggu ketiga', 'ketiga=3 #', 'ordinal in words'],
  ['kedua puluh lima', 'kedua puluh lima=25 #', 'long ordinal'],
  ['HUT ke-78', 'ke-78=78 #', 'ordinal in figures'],
  ['MTQ ke-XXX', 'ke-XXX=30 #', 'Roman ordinal'],
  ['apel pertama', 'pertama=1 #', 'first'],
  ['sekitar 40 jabatan', '40=40 ~', 'about'],
  ['ada 600 lebih pejabat', '600=600 ~', 'and more'],
  ['lebih dari 600 orang', '600=600 ~', 'more than'],
  ['kurang lebih 30', '30=30 ~', 'about'],
  ['tahun 1990-an', '1990=1990 ~', 'a decade'],
  ['Kamis (21/9/2023)', '21=21; 9=9; 2023=2023', 'the parts of a date'],
  ['usia 3-5 tahun', '3=3; 5=5', 'a range is two numbers'],
  ['salah satu ASN', '', 'no number'],
  ['satu-satunya', '', 'no number'],
  ['Covid-19, B20, p3k dan F-16', '', 'codes are no numbers'],
  ['keempatnya dan ke 3 kota', '3=3', '"ke" apart is a preposition'],
  ['Rp dan 5', '5=5', 'a lonely sign of money'],
  ['5 Februari.', '5=5', 'a stop is no part of the number'],
  ['pukul 10.30 WITA', '10.30=10.3', 'a time is read as it stands; the caller knows times'],
];

describe('findNumbers', () => {
  it.each(GOLDEN)('%j gives %j: %s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  it('gives ordered spans inside the text that do not overlap, with finite values', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Rp',
        '1.500',
        '12,5',
        'persen',
        '%',
        'dua',
        'puluh',
        'ratus',
        'juta',
        'seribu',
        'ke',
        '-',
        'ketiga',
      ),
      fc.constantFrom(
        'setengah',
        '21/9/2023',
        '(',
        '.',
        '\n',
        '🙂',
        'lebih',
        'sekitar',
        'ke-IV',
        'nol',
        'belas',
        '5rb',
      ),
      fc.string(),
      fc.nat().map(String),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(' ', ''), (pieces, glue) => {
        const text = pieces.join(glue);
        let last = 0;
        for (const { start, end, value } of findNumbers(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(Number.isFinite(value)).toBe(true);
          last = end;
        }
      }),
    );
  });

  it('reads back every whole number it is given in Indonesian figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        const figures = String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');
        expect(findNumbers(`ada ${figures} orang`).map((number) => number.value)).toEqual([value]);
      }),
    );
  });

  it('reads back every whole number it is given in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (value) => {
        expect(findNumbers(inWords(value)).map((number) => number.value)).toEqual([value]);
      }),
    );
  });
});

/** Pairs and whether they say the same number. */
const PAIRS: readonly (readonly [string, string, boolean, string])[] = [
  ['Rp1,5 juta', '1.500.000', true, 'a missing unit contradicts nothing'],
  ['500 ribu', 'Rp500.000', true, 'scale or zeros'],
  ['lima', '5', true, 'word or figure'],
  ['sekitar 40', '40', true, 'about forty is forty'],
  ['12,5 persen', '12,5%', true, 'word or sign'],
  ['5 persen', 'Rp5', false, 'units contradict'],
  ['ke-3', '3', false, 'the third is not three'],
  ['ketiga', 'ke-3', true, 'ordinals'],
  ['40', '41', false, 'different values'],
];

describe('sameNumber', () => {
  it.each(PAIRS)('%s and %s: %s, %s', (a, b, expected) => {
    expect(sameNumber(findNumbers(a)[0]!, findNumbers(b)[0]!)).toBe(expected);
  });
});

const UNITS = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];

/** The naive twin: a number from 1 to 999,999 in Indonesian words. */
function inWords(value: number): string {
  if (value >= 2000) return `${inWords(Math.floor(value / 1000))} ribu ${inWords(value % 1000)}`.trim();
  if (value >= 1000) return `seribu ${inWords(value - 1000)}`.trim();
  if (value >= 200) return `${UNITS[Math.floor(value / 100)]} ratus ${inWords(value % 100)}`.trim();
  if (value >= 100) return `seratus ${inWords(value - 100)}`.trim();
  if (value >= 20) return `${UNITS[Math.floor(value / 10)]} puluh ${inWords(value % 10)}`.trim();
  if (value >= 12) return `${UNITS[value - 10]} belas`;
  if (value >= 10) return value === 10 ? 'sepuluh' : 'sebelas';
  return UNITS[value]!;
}
