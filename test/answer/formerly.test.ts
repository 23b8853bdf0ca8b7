import { expect, it } from 'vitest';
import { formerFigure } from '../../src/answer/formerly.ts';
import type { Reading } from '../../src/answer/read.ts';
import { askedOf, majalengka } from './asked-of.ts';

const article = majalengka(
  'Tarif dasar rumah tangga menjadi Rp4.500 dari sebelumnya Rp3.900. Angka bebas jentik naik dari 71 persen menjadi 93 persen. Korban meninggal tujuh orang, bukan sembilan seperti diumumkan. Sewa kios Rp300.000.',
);
const ask = (asked: string) => {
  const { question, demands } = askedOf([article], asked);
  const reading = { sentences: article.sentences.map((sentence) => ({ article, sentence })) };
  return formerFigure(question, demands, reading as unknown as Reading).map((said) => said.text);
};

it.each([
  ['Berapa tarif dasar rumah tangga sebelum naik menjadi Rp4.500?', 'Rp3.900'],
  ['angka bebas jentik semula berapa persen', '71 persen'],
  ['korban meninggal awalnya berapa', 'sembilan'],
])('tells a figure with the one before it: %s', (asked, told) => {
  expect(ask(asked).join()).toContain(told);
});

it('tells none where none is told, none of another figure, and none for a length of time', () => {
  expect(ask('sewa kios semula berapa')).toEqual([]);
  expect(ask('Berapa tarif dasar rumah tangga sebelum naik menjadi Rp5.500?')).toEqual([]);
  expect(ask('berapa lama tarif dasar rumah tangga tidak naik sebelumnya')).toEqual([]);
});
