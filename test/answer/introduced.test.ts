import { expect, it } from 'vitest';
import { introduced } from '../../src/answer/introduced.ts';
import { askedOf, majalengka } from './asked-of.ts';

const article = majalengka(
  'Seorang calon pelamar, Veronika Sri Ayu, mengaku lega. Dokter spesialis paru, dr. Junaidi Rahman, membantah. Salah satu pelanggan, Kasirun, diam. Laut Biru tenang.',
);
const ask = (asked: string) => {
  const { question, demands } = askedOf([article], asked);
  return introduced(question, demands, [article]).map((said) => said.text);
};

it('says who somebody is that holds no office', () => {
  expect(ask('Siapa Veronika Sri Ayu?').join()).toContain('calon pelamar');
  expect(ask('Siapa Veronika Sri Ayu dalam berita pelanggan?').join()).toContain('calon pelamar');
  expect(ask('apa pekerjaan dr. Junaidi Rahman').join()).toContain('Dokter spesialis paru');
});

it('says nothing of whom no sentence introduces, of another trade, or where more is asked', () => {
  expect(ask('Siapa Laut Biru?')).toEqual([]);
  expect(ask('Siapa Veronika Sri Ayu dalam kasus korupsi?')).toEqual([]);
  expect(ask('apa pekerjaan Kasirun?')).toEqual([]);
  expect(ask('siapa yang dibantah Junaidi Rahman')).toEqual([]);
});
