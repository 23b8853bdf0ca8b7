import { describe, expect, it } from 'vitest';
import { explainAbstention } from '../../src/answer/abstain.ts';
import { analyse } from '../../src/answer/analysis.ts';
import { covers, isAboutYear, meetsTime, readTimes, statesTime } from '../../src/answer/times.ts';
import { readQuestion } from '../../src/indonesian/question.ts';
import type { Article } from '../../src/types.ts';

const NOW = '2026-11-21';

function article(text: string, date: string | null, title: string | null = null): ReturnType<typeof analyse> {
  const rest = { publisher: null, place: null, source: 'a.txt', url: null };
  return analyse({
    id: `${date}${title}${text}`,
    title,
    date,
    text,
    sha256: text,
    ...rest,
  } satisfies Article);
}

const MEETS: readonly (readonly [
  reason: string,
  question: string,
  text: string,
  date: string | null,
  meets: boolean,
])[] = [
  ['its own date', 'inflasi Agustus 2025', 'Harga naik.', '2025-08-04', true],
  ['another month', 'inflasi Agustus 2025', 'Harga naik.', '2025-09-04', false],
  [
    'a month that it states',
    'inflasi bulan lalu',
    'Inflasi Oktober 2026 tercatat 2 persen.',
    '2026-11-02',
    true,
  ],
  ['its yesterday', 'uji coba kemarin', 'Uji coba digelar kemarin.', '2026-11-21', true],
  ['an older yesterday', 'uji coba kemarin', 'Uji coba digelar kemarin.', '2026-03-31', false],
  [
    'an office of another year',
    'siapa bupati tahun 2023',
    'Bupati Mudyat Noor memimpin apel.',
    '2025-08-04',
    false,
  ],
  ['the year before it', 'pengunjung tahun 2024', 'Tahun lalu pengunjung 9.000 orang.', '2025-08-04', true],
  ['within a stretch', 'siapa memimpin dari akhir 2023 sampai 2025', 'Ia dilantik.', '2024-05-01', true],
  ['outside a stretch', 'siapa memimpin dari akhir 2023 sampai 2025', 'Ia dilantik.', '2026-05-01', false],
  [
    'the day that bounds tells what was before',
    'siapa bupati sebelum 20 Februari 2025',
    'Ia dilantik.',
    '2025-02-20',
    true,
  ],
  ['long after', 'siapa bupati sebelum 20 Februari 2025', 'Ia memimpin apel.', '2025-08-04', false],
  ['any year where none is told', 'apel awal februari', 'Apel digelar.', '2024-02-05', true],
  ['undated, the day without a year', 'apel 5 Februari 2024', 'Apel digelar, Senin (5/2).', null, true],
  ['undated, another day', 'apel 5 Februari 2024', 'Apel digelar, Senin (6/2).', null, false],
  ['undated, no day asked for', 'apel tahun 2024', 'Apel digelar.', null, true],
];

describe('times asked for', () => {
  it.each(MEETS)('%s: %s | %s (%s)', (_, question, text, date, meets) => {
    const [asked] = readTimes(question, NOW);
    expect(meetsTime(asked!, article(text, date))).toBe(meets);
  });

  it('demands neither what nobody can tell nor what is compared with', () => {
    expect(readTimes('harga sebelum Lebaran 2024', NOW)).toEqual([]);
    expect(readTimes('apel awal tahun di mana', NOW)).toEqual([]);
    expect(readTimes('juara 2026 sama seperti tahun lalu', NOW).map(({ year }) => year)).toEqual([2026]);
    expect(readTimes('inflasi bulan lalu', null)).toEqual([]);
  });

  it('tells the parts of a day, month or year alone', () => {
    expect(readTimes('inflasi bulan lalu', NOW)[0]).toMatchObject({ year: 2026, month: 10 });
    expect(readTimes('siapa sekda sejak 2022', NOW)[0]).not.toHaveProperty('year');
    expect(covers({ year: 2024, month: 3, day: 1 }, readTimes('siapa sekda sejak 2022', NOW)[0]!)).toBe(true);
    expect(covers({ year: 2021, month: 3, day: 1 }, readTimes('siapa sekda sejak 2022', NOW)[0]!)).toBe(
      false,
    );
  });

  it('knows which sentence states it', () => {
    const [first, second] = article('Pada 2024 ada 10. Tahun ini ada 20.', '2026-01-05').sentences;
    const [asked] = readTimes('ada berapa pada 2026', NOW);
    expect([statesTime(asked!, first!), statesTime(asked!, second!)]).toEqual([false, true]);
  });

  it('takes a year behind a noun for its name', () => {
    const question = 'siapa menang pilkada 2024';
    const [asked] = readTimes(question, NOW);
    expect(
      isAboutYear(asked!, question, article('Bupati dilantik. Ia menang dalam Pilkada 2024.', '2025-02-20')),
    ).toBe(true);
    expect(
      isAboutYear(asked!, question, article('Bupati dilantik. Sejak 2024 ia di sini.', '2025-02-20')),
    ).toBe(false);
  });
});

describe('time-missing', () => {
  const said = (question: string, known: readonly string[]): string =>
    explainAbstention(readQuestion(question), {
      kind: 'time-missing',
      dates: readTimes(question, NOW),
      known,
    });

  it.each([
    [
      'pengunjung festival tahun 2015',
      ['2019-08-01', '2022-08-02', '2022-09-02'],
      'ada untuk 2019 dan 2022, tidak ada untuk tahun 2015.',
    ],
    [
      'inflasi Oktober 2026',
      ['2025-07-07', '2026-09-01'],
      'ada untuk Juli 2025 dan September 2026, tidak ada untuk Oktober 2026.',
    ],
    ['apel kemarin', ['2025-08-04'], 'ada untuk 4 Agustus 2025, tidak ada untuk kemarin (20 November 2026).'],
    [
      'pengunjung tahun 2015',
      ['2001-01-01', '2003-01-01', '2014-01-01', '2016-01-01', '2017-01-01', '2026-01-01'],
      'ada untuk 2014, 2016, 2017 dan 2026, tidak ada untuk tahun 2015.',
    ],
    ['pengunjung tahun 2015', [], 'Tidak ada artikel yang cocok untuk tahun 2015.'],
  ])('says what there is instead: %s', (question, known, expected) => {
    expect(said(question, known).endsWith(expected)).toBe(true);
  });
});
