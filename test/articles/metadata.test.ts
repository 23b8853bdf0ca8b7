import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/articles/clean.ts';
import { readDateline } from '../../src/articles/dateline.ts';
import { readMetadata } from '../../src/articles/metadata.ts';

const seedFolder = new URL('../../seeds/', import.meta.url);
const seeds = readdirSync(seedFolder)
  .filter((name) => name.endsWith('.txt'))
  .sort();
const told = (raw: string, fields = {}) => readMetadata(fields, clean(raw, { firstLineIsTitle: true }));
const LEAD = 'Pemerintah menggelar apel pagi di halaman kantor dan memberi arahan kepada pegawai';

/** publisher, place, date of each seed, as an editor reads them. */
const SEEDS: readonly (readonly [publisher: string | null, place: string | null, date: string])[] = [
  ['Focuskaltim.com', 'Penajam', '2023-09-21'],
  // Banjarbaru is where the roll call was; no dateline says that the report comes from there.
  ['MC Kalsel', null, '2024-02-05'],
  ['Kacamatanegeri.com', 'Penajam', '2025-08-04'],
  // "Selasa (2/1)" and "awal tahun 2024": 2 January 2024 is a Tuesday.
  [null, 'Tanjung Selor', '2024-01-02'],
  ['AmperaBlitz.com', 'Palembang', '2025-04-28'],
];

describe('metadata of the seeds', () => {
  for (const [index, [publisher, place, date]] of SEEDS.entries()) {
    it(seeds[index]!, () => {
      const raw = readFileSync(new URL(seeds[index]!, seedFolder), 'utf8');
      const metadata = told(raw);
      expect(metadata.publisher?.value ?? null).toBe(publisher);
      expect(metadata.place?.value ?? null).toBe(place);
      expect(metadata.date?.value).toBe(date);
      expect(metadata.title?.value).toBe(raw.split('\n')[0]);
      expect(metadata.warnings).toEqual([]);
      for (const one of [metadata.title, metadata.publisher, metadata.place, metadata.date]) {
        if (one) expect(raw.replace(/\s+/g, ' ')).toContain(one.evidence);
      }
    });
  }
});

const DATES: readonly (readonly [reason: string, text: string, date: string | null, warnings: number])[] = [
  ['weekday and year agree', `${LEAD}, Kamis (21/9/2023).`, '2023-09-21', 0],
  ['month by name', `${LEAD}, Senin, 28 April 2025.`, '2025-04-28', 0],
  ['brackets without a weekday, in the lead', `${LEAD} (5/2/2024).`, '2024-02-05', 0],
  ['line above the text', `Judul\nSenin, 5 Februari 2024 10:15 WIB\n${LEAD}.`, '2024-02-05', 0],
  ['dateline', `Bontang, 5 Februari 2024 – ${LEAD}.`, '2024-02-05', 0],
  ['weekday contradicts the date', `${LEAD}, Rabu (5/2/2024).`, null, 1],
  [
    'contradicted once, told correctly elsewhere',
    `${LEAD}, Rabu (5/2/2024). Ia bicara lagi, Senin (5/2/2024).`,
    '2024-02-05',
    1,
  ],
  [
    'contradicted, and another day elsewhere settles nothing',
    `${LEAD}, Rabu (5/2/2024). Rapat digelar Kamis (15/2/2024).`,
    null,
    1,
  ],
  ['no year anywhere', `${LEAD}, Selasa (2/1).`, null, 0],
  ['the year named does not fit the weekday', `${LEAD} menjelang Pemilu 2023, Selasa (2/1).`, null, 0],
  ['two years named, one fits', `${LEAD} di tahun 2024 seperti pada 2023, Selasa (2/1).`, '2024-01-02', 0],
  ['two years named, both fit', `${LEAD} di tahun 2024 seperti pada 2018, Selasa (2/1).`, null, 0],
  ['history is not the day of the report', `${LEAD}. Proklamasi dibacakan Jumat (17/8/1945).`, null, 0],
  ['a plain date in the text proves nothing', `${LEAD}. Undang-undang itu berlaku 1 Januari 2024.`, null, 0],
  ['a day to come', `${LEAD}. Pemungutan suara akan digelar Rabu (14/2/2024).`, null, 0],
  ['a day gone by', `${LEAD}. Banjir melanda desa itu Rabu (27/12/2023) lalu.`, null, 0],
  [
    'the day of the report after a day gone by',
    `${LEAD} sejak Senin (1/1/2024), kata dia, Selasa (2/1/2024).`,
    '2024-01-02',
    0,
  ],
  ['Hijri year', `${LEAD} menjelang Ramadhan 1445 Hijriah.`, null, 0],
  ['29 February of a common year', `${LEAD} tahun 2023, Rabu (29/2).`, null, 0],
];

describe('date of an article', () => {
  for (const [reason, text, date, warnings] of DATES) {
    it(reason, () => {
      const metadata = told(text);
      expect(metadata.date?.value ?? null).toBe(date);
      expect(metadata.warnings).toHaveLength(warnings);
    });
  }

  it('says in Indonesian what is wrong', () => {
    expect(told(`${LEAD}, Rabu (5/2/2024).`).warnings[0]).toBe(
      'Hari dan tanggal bertentangan pada "Rabu (5/2/2024)": 5 Februari 2024 jatuh pada hari Senin. Periksa naskah aslinya.',
    );
  });

  it('lets an explicit field win, and an address speak last', () => {
    const date = { value: '2024-02-06', evidence: '2024-02-06', rule: 'jsonl-field' };
    expect(told(`${LEAD}, Senin (5/2/2024).`, { date }).date).toBe(date);
    const url = { value: 'https://contohkabar.id/2024/02/05/apel', evidence: '', rule: 'jsonl-field' };
    expect(told(`${LEAD}.`, { url }).date).toMatchObject({ value: '2024-02-05', rule: 'address' });
  });
});

describe('publisher', () => {
  it.each([
    ['copyright of an agency', `${LEAD}.\nCOPYRIGHT © ANTARA 2024`, 'ANTARA'],
    ['line above the text', `Judul Berita\nKompas.com - 21/09/2023, 10:15 WIB\n${LEAD}.`, 'Kompas.com'],
    ['office that signs', `${LEAD},” katanya.MC Kalsel/tgh`, 'MC Kalsel'],
    [
      'where it was published first',
      `${LEAD}.\nArtikel ini telah tayang di Contohkaltim.co dengan judul Apel`,
      'Contohkaltim.co',
    ],
    ['initials are no publisher', `${LEAD}. (hms6ppu/dwn)`, null],
    ['an office without a name is no publisher', `${LEAD}. (Humas)`, null],
  ])('%s', (_, text, publisher) => {
    expect(told(text).publisher?.value ?? null).toBe(publisher);
  });
});

/** Row: opening of a report, publisher, place; null where it is no dateline. */
const DATELINES: readonly (readonly [
  opening: string,
  expected: readonly [string | null, string | null] | null,
])[] = [
  ['Focuskaltim.com, Penajam – Pemerintah', ['Focuskaltim.com', 'Penajam']],
  ['TANJUNG SELOR – Pemerintah', [null, 'Tanjung Selor']],
  ['AmperaBlitz.com, Palembang — Memasuki', ['AmperaBlitz.com', 'Palembang']],
  ['JAKARTA, KOMPAS.com - Presiden', ['KOMPAS.com', 'Jakarta']],
  ['Jakarta (ANTARA) - Presiden', ['ANTARA', 'Jakarta']],
  ['Banjarmasin, 5/2 (ANTARA) - Gubernur', ['ANTARA', 'Banjarmasin']],
  ['Liputan6.com, Jakarta - Presiden', ['Liputan6.com', 'Jakarta']],
  ['REPUBLIKA.CO.ID, JAKARTA -- Presiden', ['REPUBLIKA.CO.ID', 'Jakarta']],
  ['Jakarta, CNN Indonesia -- Presiden', ['CNN Indonesia', 'Jakarta']],
  ['KBRN, Banjarmasin: Pemerintah', ['KBRN', 'Banjarmasin']],
  ['Suara.com - Pemerintah', ['Suara.com', null]],
  ['TRIBUNKALTIM.CO, PENAJAM - Bupati', ['TRIBUNKALTIM.CO', 'Penajam']],
  ['Kandangan, InfoPublik - Bupati', ['InfoPublik', 'Kandangan']],
  ['MC Kalsel – Pemprov', ['MC Kalsel', null]],
  ['**Penajam** – Pemerintah', [null, 'Penajam']],
  ['Samarinda, Kamis (5/2/2024) - Gubernur', [null, 'Samarinda']],
  ['Tanjung Redeb, Berau – Warga', [null, 'Tanjung Redeb']],
  ['Kota Blitar – Wali kota', [null, 'Kota Blitar']],
  // A place that no table knows counts beside a date or a publisher only: kickers look the same.
  ['WARINGIN – Warga', null],
  ['PAMERAN - Karya', null],
  ['WARINGIN, 5 Februari 2024 – Warga', [null, 'Waringin']],
  // Countries, routes, persons, kickers and prose with a dash are no datelines.
  ['Indonesia – Malaysia sepakat', null],
  ['Jakarta – Bandung akan dihubungkan', null],
  ['Paris–Nice adalah balapan', null],
  ['Makmur – sang bupati – datang', null],
  ['Makmur Marbun – Penjabat Bupati', null],
  ['BREAKING NEWS – Pemerintah', null],
  ['NETRALITAS ASN – Pemerintah', null],
  ['Suara – Pemerintah', null],
  ['Bupati, Wakil Bupati, Sekda – Semua hadir', null],
  ['Palembang – kota tua', null],
  ['USAI LIBUR AKHIR TAHUN: Gubernur', null],
];

describe('readDateline', () => {
  for (const [opening, expected] of DATELINES) {
    it(`${expected ? 'reads' : 'leaves'} ${opening}`, () => {
      const dateline = readDateline(`${opening} berkata.`);
      expect(dateline && [dateline.publisher, dateline.place]).toEqual(expected);
      if (dateline) expect(opening.startsWith(dateline.evidence)).toBe(true);
    });
  }
});
