import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/answer/analysis.ts';
import {
  asksDecree,
  missingRegulations,
  nameOfRegulation,
  namesDecree,
  regulationsOf,
  tellsOfAnotherRegulation,
  unnamedClauses,
} from '../../src/answer/regulations.ts';
import { numberedRegulations } from '../../src/indonesian/regulations.ts';

const TEXT = `Bupati menandatangani Peraturan Bupati Nomor 31 Tahun 2025. Aturan itu turunan Perda No. 4 Tahun 2025.

Gaji pegawai mengikuti PP 11/2017 dan UU 20/2023.`;
const article = analyse({
  id: 'a',
  title: 'Perda 4/2025 Berlaku',
  publisher: null,
  place: null,
  date: '2026-01-05',
  source: 'a.txt',
  url: null,
  text: TEXT,
  sha256: 'regulations-test',
});

describe('missingRegulations', () => {
  it.each([
    ['Apa isi Perda Nomor 4 Tahun 2025 Kabupaten Trenggalek?', []],
    ['undang-undang nomor 20 tahun 2023 soal apa?', []],
    ['Apa isi PP No. 11/2017 dan Perwali 12/2025?', ['perwali']],
    ['Apa isi Perda Nomor 4 Tahun 2024?', ['perda']],
    ['Apa isi PP 20/2023?', ['pp']],
    ['Apa isi perda itu?', []],
  ])('%s', (question, missing) => {
    const asked = numberedRegulations(question);
    expect(missingRegulations(asked, article).map(({ kind }) => kind)).toEqual(missing);
  });

  it('reads title and body once', () => {
    expect(regulationsOf(article)).toHaveLength(5);
    expect(regulationsOf(article)).toBe(regulationsOf(article));
  });
});

describe('tellsOfAnotherRegulation', () => {
  const asked = numberedRegulations('isi perwali 12/2025');

  it.each([
    ['Perwali Nomor 19 Tahun 2025 mengatur denda.', true],
    ['Perwali Nomor 19 Tahun 2025 mengubah Perwali Nomor 12 Tahun 2025.', false],
    ['Perwali itu mengatur denda.', false],
  ])('%s', (sentence, another) => {
    expect(tellsOfAnotherRegulation(asked, sentence)).toBe(another);
    expect(tellsOfAnotherRegulation([], sentence)).toBe(false);
  });
});

describe('nameOfRegulation', () => {
  it.each([
    ['uu 5/2014', 'UU Nomor 5 Tahun 2014'],
    ['Perwali No. 30 Tahun 2025', 'Perwali Nomor 30 Tahun 2025'],
  ])('%s', (written, name) => {
    expect(numberedRegulations(written).map(nameOfRegulation)).toEqual([name]);
  });
});

describe('unnamedClauses', () => {
  it.each([
    ['Apa bunyi pasal 5 Perda Nomor 4 Tahun 2025?', ['Pasal 5']],
    ['isi pasal 7 ayat (2) apa?', ['Pasal 7', 'Ayat 2']],
    ['Apa isi Perda Nomor 4 Tahun 2025?', []],
  ])('%s', (question, missing) => {
    expect(unnamedClauses(question, [article])).toEqual(missing);
  });
});

describe('asksDecree', () => {
  it.each([
    ['Herlan diberhentikan lewat surat keputusan apa?', true],
    ['Kapan Herlan diberhentikan?', false],
  ])('%s', (question, asks) => {
    expect(asksDecree(question)).toBe(asks);
  });
});

describe('namesDecree', () => {
  it('where it is named, not only told of', () => {
    expect(
      namesDecree('Herlan diberhentikan melalui Keputusan Menteri Dalam Negeri tertanggal 18 Maret 2026.'),
    ).toBe(true);
    expect(namesDecree('Surat keputusan itu diserahkan.')).toBe(false);
  });
});
