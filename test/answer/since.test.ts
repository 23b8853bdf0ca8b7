import { expect, it } from 'vitest';
import { heldSince } from '../../src/answer/since.ts';
import { askedOf, majalengka } from './asked-of.ts';

const text =
  'Bupati Majalengka Tatang Kurniadi melantik Rina Marlianti sebagai Sekretaris Daerah (Sekda) Majalengka. Adapun Yayat Hidayatullah, yang menjadi Sekretaris Daerah Majalengka sejak 2020, memilih bertani melon.';
const article = majalengka(text);

const ask = (asked: string) => {
  const { question, demands } = askedOf(article, asked);
  return heldSince(question, demands, [article]).map((said) => said.text);
};

it('says since when somebody holds an office, from the sentence that tells it', () => {
  expect(ask('Sejak kapan Yayat Hidayatullah menjadi Sekda Majalengka?').join()).toContain('sejak 2020');
});

it('says nothing of whom no sentence tells it, nor where no start is asked for', () => {
  expect(ask('Sejak kapan Rina Marlianti menjadi Sekda Majalengka?')).toEqual([]);
  expect(ask('Siapa Yayat Hidayatullah?')).toEqual([]);
});
