import { expect, it } from 'vitest';
import { analyse } from '../../src/answer/analysis.ts';
import { officeClaim } from '../../src/answer/office-claim.ts';
import { askedOf } from './asked-of.ts';

const write = (id: string, date: string, text: string) =>
  analyse({
    id,
    title: null,
    publisher: null,
    place: 'Majalengka',
    date,
    source: id,
    url: null,
    text,
    sha256: '',
  });
const articles = [
  write(
    'a',
    '2024-03-01',
    'Bupati Majalengka, Yayat Hidayat, membuka pasar di Kadipaten. Yayat meminta warga tertib.',
  ),
  write('b', '2025-03-01', 'Bupati Majalengka, Rina Marlianti, meninjau pasar di Kadipaten.'),
];

const ask = (asked: string): string | null => {
  const { question, demands } = askedOf(articles, asked);
  return officeClaim(question, demands, articles)?.text ?? null;
};

it.each([
  ['Apakah bupati Majalengka masih Yayat Hidayat?', /^Tidak: .*Rina Marlianti/],
  ['apakah yayat masih menjabat bupati majalengka?', /^Tidak: .*Rina Marlianti/],
  ['Benarkah Rina Marlianti bupati Majalengka sekarang?', /^Ya: .*Rina Marlianti/],
])('%s', (question, told) => {
  expect(ask(question)).toMatch(told);
});

it.each([
  ['Apakah bupati Majalengka Yayat pensiun?', 'it asks more'],
  ['Apakah bupati Majalengka masih Joko Susanto?', 'nobody whom the archive knows'],
  ['Siapa bupati Majalengka sekarang?', 'no yes or no'],
])('%s is left to others: %s', (question) => {
  expect(ask(question)).toBeNull();
});
