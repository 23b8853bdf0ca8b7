import { expect, it } from 'vitest';
import { heldSince, heldUntil } from '../../src/answer/since.ts';
import { askedOf, majalengka } from './asked-of.ts';

const text =
  'Bupati Majalengka Tatang Kurniadi melantik Rina Marlianti sebagai Sekretaris Daerah (Sekda) Majalengka. Adapun Yayat Hidayatullah, yang menjadi Sekretaris Daerah Majalengka sejak 2020, memilih bertani melon.';
const article = majalengka(text);

const ask = (asked: string) => {
  const { question, demands } = askedOf([article], asked);
  return heldSince(question, demands, [article]).map((said) => said.text);
};

it('says since when somebody holds an office, from the sentence that tells it', () => {
  expect(ask('Sejak kapan Yayat Hidayatullah menjadi Sekda Majalengka?').join()).toContain('sejak 2020');
});

it('says since when from a sentence that leaves the office out', () => {
  const other = majalengka(
    'Sekretaris Daerah Majalengka, Yayat Hidayatullah, melarangnya. “Tidak boleh,” kata Yayat, yang menjabat sejak Januari 2020.',
    'c',
  );
  const { question, demands } = askedOf([other], 'Yayat Hidayatullah jadi Sekda Majalengka dari kapan?');
  expect(
    heldSince(question, demands, [other])
      .map((said) => said.text)
      .join(),
  ).toContain('sejak Januari 2020');
});

it('says nothing of whom no sentence tells it, nor where no start is asked for', () => {
  expect(ask('Sejak kapan Rina Marlianti menjadi Sekda Majalengka?')).toEqual([]);
  expect(ask('Siapa Yayat Hidayatullah?')).toEqual([]);
});

it('says how a time in office ended, and how long it was', () => {
  const told = majalengka(
    'Dengan pelantikan itu, tugas Sekretaris Daerah Yayat Hidayatullah sebagai Plh Bupati Majalengka berakhir. Yayat kembali sebagai sekda setelah tujuh pekan memegang urusan harian.',
    'b',
  );
  const until = (asked: string) => {
    const { question, demands } = askedOf([told], asked);
    return heldUntil(question, demands, [told]).map((said) => said.text);
  };
  expect(until('Sampai kapan Yayat Hidayatullah menjadi Plh Bupati Majalengka?').join()).toContain(
    'berakhir',
  );
  expect(until('Berapa lama Yayat Hidayatullah menjadi Plh Bupati Majalengka?').join()).toContain(
    'tujuh pekan',
  );
  expect(until('Sampai kapan Yayat Hidayatullah menjadi Sekda Majalengka?')).toEqual([]);
});
