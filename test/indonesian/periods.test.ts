import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timesOf } from '../../src/indonesian/article-times.ts';
import {
  addDays,
  contains,
  describeRange,
  isoOf,
  monthsRange,
  weekRange,
} from '../../src/indonesian/calendar.ts';
import { findDates, formatDate, MONTHS, WEEKDAYS } from '../../src/indonesian/dates.ts';
import { findOrder } from '../../src/indonesian/order.ts';
import { findPeriods } from '../../src/indonesian/periods.ts';
import { NOW, ORDERS, PERIODS } from './periods-golden.ts';

function shown(text: string, now: string | null = NOW): string {
  return findPeriods(text, now)
    .map(({ kind, from, to }) => `${kind} ${from ?? '~'}..${to ?? '~'}`)
    .join(' ; ');
}

describe('findPeriods', () => {
  it.each(PERIODS)('%s: %s (%s)', (question, expected) => {
    expect(shown(question)).toBe(expected);
  });

  it('knows more than a hundred and twenty expressions', () => {
    expect(PERIODS.length).toBeGreaterThanOrEqual(120);
  });

  it.each([
    ['Siapa sekda sejak 2022?', 'sejak 2022', 'sejak 2022'],
    ['inflasi bulan lalu', 'bulan lalu', 'bulan lalu (Oktober 2026)'],
    ['banjir minggu lalu', 'minggu lalu', 'minggu lalu (9–15 November 2026)'],
    ['siapa bupati 2023', '2023', 'tahun 2023'],
    ['apel kemarin', 'kemarin', 'kemarin (20 November 2026)'],
    ['apel Kamis (21/9/2023)', 'Kamis (21/9/2023)', '21 September 2023'],
    ['apel dari  Mei ke Juni 2026 itu', 'dari  Mei ke Juni 2026', 'dari Mei ke Juni 2026'],
  ])('tells where it stands and how to say it: %s', (question, written, label) => {
    const [period] = findPeriods(question, NOW);
    expect(question.slice(period!.start, period!.end)).toBe(written);
    expect(period!.label).toBe(label);
  });

  it('takes "dari" for a beginning where a row is asked for, or where it reaches to now', () => {
    expect(shown('siapa saja bupati Majalengka dari 2023')).toBe('since 2023-01-01..~');
    expect(shown('bupati dari tahun 2023 sampai sekarang')).toBe('since 2023-01-01..~');
    expect(shown('pengunjung naik dari 2025')).toBe('year 2025-01-01..2025-12-31');
  });

  it('knows no distance without a day to count from', () => {
    expect(shown('inflasi bulan lalu', null)).toBe('month ~..~');
    expect(shown('inflasi Mei 2025', null)).toBe('month 2025-05-01..2025-05-31');
  });

  it('finds every day of the calendar, however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 3 }), (days, form) => {
        const iso = addDays('1960-01-01', days);
        const [year, month, day] = iso.split('-').map(Number);
        const weekday = WEEKDAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()];
        const written = [
          formatDate(iso),
          `${day}/${month}/${year}`,
          `${weekday} (${day}/${month}/${year})`,
          iso,
        ][form];
        const [period, ...rest] = findPeriods(`siapa hadir pada ${written} di sana`, NOW);
        expect(rest).toEqual([]);
        expect([period!.from, period!.to]).toEqual([iso, iso]);
      }),
      { numRuns: 200 },
    );
  });

  it('counts back and ahead as one who walks day by day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const now = addDays('1970-01-01', days);
        const walk = (step: number, until: (iso: string) => boolean): string => {
          let iso = now;
          do iso = addDays(iso, step);
          while (!until(iso));
          return iso;
        };
        const weekday = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay();
        const range = (text: string): string => shown(text, now).replace(/^\w+ /, '');
        for (const [index, name] of WEEKDAYS.entries()) {
          if (index === 0) continue;
          const last = walk(-1, (iso) => weekday(iso) === index);
          const next = walk(1, (iso) => weekday(iso) === index);
          expect(range(`apel ${name} lalu`)).toBe(`${last}..${last}`);
          expect(range(`apel ${name} depan`)).toBe(`${next}..${next}`);
        }
        const sunday =
          weekday(now) === 0 ? walk(-1, (iso) => weekday(iso) === 0) : walk(-1, (iso) => weekday(iso) === 0);
        expect(range('apel minggu lalu')).toBe(`${addDays(sunday, -6)}..${sunday}`);
        const lastOfMonth = walk(-1, (iso) => iso.slice(0, 7) !== now.slice(0, 7));
        expect(range('apel bulan lalu')).toBe(`${lastOfMonth.slice(0, 7)}-01..${lastOfMonth}`);
        for (const [index, name] of MONTHS.entries()) {
          const ends = walk(
            -1,
            (iso) => Number(iso.slice(5, 7)) === index + 1 && iso.slice(0, 7) !== now.slice(0, 7),
          );
          expect(range(`apel ${name} lalu`)).toBe(`${ends.slice(0, 7)}-01..${ends}`);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('takes any text, keeps its spans apart and its ends in order', () => {
    const words = PERIODS.flatMap(([question]) => question.split(' '));
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        let end = 0;
        for (const period of findPeriods(text, NOW)) {
          expect(period.start).toBeGreaterThanOrEqual(end);
          expect(period.end).toBeGreaterThan(period.start);
          end = period.end;
          if (period.from !== null && period.to !== null) expect(period.from <= period.to).toBe(true);
          for (const edge of [period.from, period.to])
            expect(edge ?? '--01-01').toMatch(/^(?:\d{4}|-)-\d\d-\d\d$/);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('findOrder', () => {
  it.each(ORDERS)('%s: %s (%s)', (question, order) => {
    expect(findOrder(question)).toBe(order);
  });
});

/** Sentences of an article of Monday, 5 January 2026, unless told otherwise. */
const SENTENCES: readonly (readonly [
  reason: string,
  sentence: string,
  expected: readonly string[],
  own?: string | null,
])[] = [
  ['yesterday of the article', 'Jembatan itu dibuka untuk umum kemarin.', ['2026-01-04..2026-01-04']],
  ['tomorrow', 'Apel digelar besok pagi.', ['2026-01-06..2026-01-06']],
  ['day and month with a weekday', 'Hal itu dikatakannya, Senin (5/1).', ['2026-01-05..2026-01-05']],
  ['the weekday tells the year before', 'Hal itu dikatakannya, Senin (29/12).', ['2025-12-29..2025-12-29']],
  ['the turn of the year without a weekday', 'Rapat digelar (30/12) lalu.', ['2025-12-30..2025-12-30']],
  ['a date ahead keeps the year', 'Tes dijadwalkan 5 Agustus.', ['2026-08-05..2026-08-05']],
  ['last Thursday', 'Kamis lalu ia datang.', ['2026-01-01..2026-01-01']],
  ['last year', 'Tahun lalu hanya 17 kasus.', ['2025-01-01..2025-12-31']],
  ['next week', 'Menteri berkunjung pekan depan.', ['2026-01-12..2026-01-18']],
  ['last August', 'Harga melonjak pada Agustus lalu.', ['2025-08-01..2025-08-31']],
  ['end of this year', 'Ditargetkan selesai akhir tahun ini.', ['2026-09-01..2026-12-31']],
  ['a full date needs no article date', 'Senin (4/8/2025) di PPU.', ['2025-08-04..2025-08-04'], null],
  ['a day and month of any year', 'Selasa (2/1) di PPU.', ['--01-02..--01-02'], null],
  ['no date to count from', 'Jembatan dibuka kemarin.', [], null],
  ['a bare year', 'Ia menang dalam Pilkada 2024.', ['2024-01-01..2024-12-31']],
  ['an amount', 'Ada 2000 orang di sana.', []],
  [
    'a range of days, with its ends',
    'Festival 20-23 Agustus 2025.',
    ['2025-08-20..2025-08-23', '2025-08-20..2025-08-20', '2025-08-23..2025-08-23'],
  ],
  ['no time', 'Ia meminta pegawai disiplin.', []],
  ['no one day', 'Kami menunggu keesokan hari dan masa depan.', []],
];

describe('timesOf', () => {
  it.each(
    SENTENCES.map(([reason, sentence, expected, own = '2026-01-05']) => ({
      reason,
      sentence,
      expected,
      own,
    })),
  )('$reason: $sentence', ({ sentence, expected, own }) => {
    const times = timesOf(sentence, findDates(sentence), own);
    expect(times.map(({ from, to }) => `${from}..${to}`)).toEqual(expected);
  });
});

describe('calendar', () => {
  it('says a range in words', () => {
    expect(describeRange({ from: '2025-08-05', to: '2025-08-05' })).toBe('5 Agustus 2025');
    expect(describeRange(monthsRange(2025, 8, 8))).toBe('Agustus 2025');
    expect(describeRange(monthsRange(2025, 1, 12))).toBe('2025');
    expect(describeRange(monthsRange(2025, 1, 6))).toBe('Januari–Juni 2025');
    expect(describeRange(monthsRange(undefined, 2, 2))).toBe('Februari');
    expect(describeRange(weekRange('2026-11-21'))).toBe('16–22 November 2026');
    expect(describeRange({ from: '2022-01-01', to: '2024-12-31' })).toBe('2022–2024');
    expect(describeRange({ from: '2025-12-29', to: '2026-01-04' })).toBe('29 Desember 2025 – 4 Januari 2026');
    expect(describeRange({ from: '2025-05-01', to: null })).toBe('sejak 1 Mei 2025');
    expect(describeRange({ from: null, to: '2025-05-01' })).toBe('sampai 1 Mei 2025');
    expect(describeRange({ from: null, to: null })).toBe('');
  });

  it('tells what lies within what', () => {
    const year = monthsRange(2025, 1, 12);
    expect(contains(year, monthsRange(2025, 8, 8))).toBe(true);
    expect(contains(monthsRange(2025, 8, 8), year)).toBe(false);
    expect(contains({ from: '2025-01-01', to: null }, monthsRange(2026, 1, 1))).toBe(true);
    expect(contains(monthsRange(undefined, 8, 8), { from: '2025-08-17', to: '2025-08-17' })).toBe(true);
    expect(contains(monthsRange(undefined, 8, 8), monthsRange(2025, 8, 9))).toBe(false);
    expect(contains(year, { from: isoOf(undefined, 8, 17), to: isoOf(undefined, 8, 17) })).toBe(false);
    expect(contains({ from: null, to: null }, year)).toBe(true);
  });
});
