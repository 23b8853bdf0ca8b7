import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FoundDate,
  findDates,
  formatDate,
  isoDate,
  isRealDate,
  MONTHS,
  WEEKDAYS,
  weekdayOf,
} from '../../src/indonesian/dates.ts';

/** `expression | year-month-day | weekday | consistent`, "-" where the text does not tell. */
function shown(text: string): string[] {
  const part = (value: number | undefined) => value ?? '-';
  return findDates(text).map((found: FoundDate) => {
    const { date, weekday, consistent } = found;
    const day = weekday === undefined ? '-' : WEEKDAYS[weekday];
    return `${text.slice(found.start, found.end)} | ${part(date.year)}-${part(date.month)}-${part(date.day)} | ${day} | ${consistent ?? '-'}`;
  });
}

const GOLDEN: readonly (readonly [reason: string, text: string, expected: readonly string[]])[] = [
  [
    'how reports date themselves',
    'kantor bupati, Kamis (21/9/2023).',
    ['Kamis (21/9/2023) | 2023-9-21 | Kamis | true'],
  ],
  ['no year told', 'pintanya, Selasa (2/1).', ['Selasa (2/1) | --1-2 | Selasa | -']],
  ['month by name', 'Senin, 28 April 2025', ['Senin, 28 April 2025 | 2025-4-28 | Senin | true']],
  [
    'part of the day between',
    'Jum’at malam, 2 Februari 2024',
    ['Jum’at malam, 2 Februari 2024 | 2024-2-2 | Jumat | true'],
  ],
  [
    'name inside brackets',
    'Kamis (21 September 2023)',
    ['Kamis (21 September 2023) | 2023-9-21 | Kamis | true'],
  ],
  ['contradiction is told, not mended', 'Rabu (5/2/2024)', ['Rabu (5/2/2024) | 2024-2-5 | Rabu | false']],
  ['abbreviated month, time behind', '21 Sept 2023 10:15 WIB', ['21 Sept 2023 | 2023-9-21 | - | -']],
  ['old spelling', '3 Nopember 2023', ['3 Nopember 2023 | 2023-11-3 | - | -']],
  [
    'numbers with slashes, hyphens and points',
    '5/2/2024 lalu 5-2-2024 atau 5.2.2024',
    ['5/2/2024 | 2024-2-5 | - | -', '5-2-2024 | 2024-2-5 | - | -', '5.2.2024 | 2024-2-5 | - | -'],
  ],
  ['the full stop behind it is not part of it', 'mulai 3 Januari.', ['3 Januari | --1-3 | - | -']],
  ['ISO with a time', '2024-02-05T10:00:00+07:00', ['2024-02-05 | 2024-2-5 | - | -']],
  ['day and month in brackets', 'apel (5/2) itu', ['(5/2) | --2-5 | - | -']],
  ['theme order', 'September 21, 2023', ['September 21, 2023 | 2023-9-21 | - | -']],
  ['range', '20-23 Agustus 2024', ['20-23 Agustus 2024 | 2024-8-20 | - | -']],
  ['month and year', 'sejak Februari 2024', ['Februari 2024 | 2024-2-- | - | -']],
  [
    'month alone needs a word before it: Mei is also a name',
    'bulan Februari ini, Mei datang',
    ['bulan Februari | --2-- | - | -'],
  ],
  ['year', 'di awal tahun 2024', ['tahun 2024 | 2024---- | - | -']],
  [
    'weekday alone',
    'pada hari Senin dan Minggu',
    ['hari Senin | ----- | Senin | -', 'Minggu | ----- | Minggu | -'],
  ],
  ['day of the month', 'tanggal 5 mendatang', ['tanggal 5 | ----5 | - | -']],
  ['Hijri years are not Gregorian', 'bulan Ramadhan 1445 hijriah, tahun 1445 H, 1 Muharram 1446', []],
  ['a week is not a Sunday', 'Memasuki minggu ketiga. Minggu lalu sepi.', []],
  ['days that no calendar has', '31/2/2024 dan 31 April 2024 dan 5/13/2024', []],
  [
    'numbers that only look like dates',
    'telepon 0812-3-2024, skor 2-1, naik 2/3, Senin 08.10 WIB',
    ['Senin | ----- | Senin | -'],
  ],
  ['a bare year is no date', 'Pemilu 2024', []],
];

describe('findDates', () => {
  for (const [reason, text, expected] of GOLDEN) {
    it(reason, () => expect(shown(text)).toEqual(expected));
  }

  it('tells the last day of a range', () => {
    expect(findDates('20 Juni hingga 3 Juli 2024')[0]).toMatchObject({
      date: { year: 2024, month: 6, day: 20 },
      until: { year: 2024, month: 7, day: 3 },
    });
  });

  it('reads back every day of two centuries as reports write it', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('(n)', ', l', ' l'), (moment, form) => {
        const [year, month, day] = [moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate()];
        const weekday = WEEKDAYS[weekdayOf(year, month, day)]!;
        const numbers = `${weekday} (${day}/${month}/${year})`;
        const letters = `${weekday}${form === ', l' ? ',' : ''} ${day} ${MONTHS[month - 1]} ${year}`;
        const text = form === '(n)' ? numbers : letters;
        const [found, ...others] = findDates(`katanya, ${text}.`);
        expect(others).toEqual([]);
        expect(found).toMatchObject({
          start: 9,
          end: 9 + text.length,
          date: { year, month, day },
          consistent: true,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('never overlaps, whatever the text', () => {
    const piece = fc.constantFrom(
      'Senin',
      ' ',
      '(',
      ')',
      '5',
      '/',
      '2',
      '2024',
      ',',
      ' Mei ',
      '-',
      'tahun ',
      '12',
      'bulan ',
      '.',
      'hari ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        let before = 0;
        for (const { start, end, date } of findDates(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(isRealDate(date)).toBe(true);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('formatDate', () => {
  it('writes a date in Indonesian', () => {
    expect(formatDate('2024-08-12')).toBe('12 Agustus 2024');
    expect(formatDate('2024-01-02')).toBe('2 Januari 2024');
  });

  it('leaves anything else as it is', () => {
    expect(formatDate('2024')).toBe('2024');
    expect(formatDate('2024-13-01')).toBe('2024-13-01');
  });

  it('knows which days exist', () => {
    expect(isRealDate({ year: 2024, month: 2, day: 29 })).toBe(true);
    expect(isRealDate({ year: 2023, month: 2, day: 29 })).toBe(false);
    expect(isoDate({ year: 2024, month: 2 })).toBeNull();
  });
});
