import { expect, it } from 'vitest';
import { analyse } from '../../src/answer/analysis.ts';
import { readDemands } from '../../src/answer/demands.ts';
import { heldSince } from '../../src/answer/since.ts';
import { readQuestion } from '../../src/indonesian/question.ts';
import { stem } from '../../src/indonesian/stem.ts';

const text =
  'Bupati Majalengka Tatang Kurniadi melantik Rina Marlianti sebagai Sekretaris Daerah (Sekda) Majalengka. Adapun Yayat Hidayatullah, yang menjadi Sekretaris Daerah Majalengka sejak 2020, memilih bertani melon.';
const article = analyse({
  id: 'a',
  title: 'Sekda Majalengka Dilantik',
  publisher: null,
  place: 'Majalengka',
  date: '2025-09-15',
  source: 'a.txt',
  url: null,
  text,
  sha256: '',
});

const ask = (asked: string) => {
  const question = readQuestion(asked);
  const terms = question.terms.map(({ word }) => ({
    word,
    stem: stem(word),
    idf: 3,
    documentFrequency: 1,
    alternatives: [],
  }));
  return heldSince(question, readDemands(question, terms, [article]), [article]).map((said) => said.text);
};

it('says since when somebody holds an office, from the sentence that tells it', () => {
  expect(ask('Sejak kapan Yayat Hidayatullah menjadi Sekda Majalengka?').join()).toContain('sejak 2020');
});

it('says nothing of whom no sentence tells it, nor where no start is asked for', () => {
  expect(ask('Sejak kapan Rina Marlianti menjadi Sekda Majalengka?')).toEqual([]);
  expect(ask('Siapa Yayat Hidayatullah?')).toEqual([]);
});
