import { expect, it } from 'vitest';
import { analyse } from '../../src/answer/analysis.ts';
import { careerOf } from '../../src/answer/careers.ts';
import { readDemands } from '../../src/answer/demands.ts';
import { succession } from '../../src/answer/succession.ts';
import { readQuestion } from '../../src/indonesian/question.ts';
import { stem } from '../../src/indonesian/stem.ts';

const text = `Bupati Majalengka Tatang Kurniadi melantik Rina Marlianti sebagai Sekretaris Daerah Majalengka, Senin. Rina menggantikan Yayat Hidayatullah yang pensiun per 1 September 2025. Rina sebelumnya menjabat Kepala Bappelitbangda. Adapun Yayat, yang menjadi sekda sejak 2020, memilih bertani melon di Ligung.`;
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

const read = (asked: string) => {
  const question = readQuestion(asked);
  const terms = question.terms.map(({ word }) => ({
    word,
    stem: stem(word),
    idf: 3,
    documentFrequency: 1,
    alternatives: [],
  }));
  return { question, demands: readDemands(question, terms, [article]) };
};
const career = (asked: string) => {
  const { question, demands } = read(asked);
  return careerOf(question, demands, [article])?.map((said) => said.text) ?? null;
};
const followed = (asked: string) => {
  const { question, demands } = read(asked);
  return succession(question, demands, [article])
    .map((said) => said.text)
    .join();
};

it.each([
  ['Apa jabatan Rina Marlianti sebelum menjadi sekda?', 'Kepala Bappelitbangda'],
  ['bu rina dulunya kerja apa sblm jd sekda majalengka?', 'Kepala Bappelitbangda'],
  ['setelah pensiun pak yayat ngapain', 'bertani melon'],
])('%s', (asked, told) => {
  expect(career(asked)?.join()).toContain(told);
});

it('says nothing where it is not told, and is no matter of careers where none is asked for', () => {
  expect(career('Apa pekerjaan Tatang Kurniadi sebelum menjadi bupati?')).toEqual([]);
  expect(career('Siapa sekda Majalengka?')).toBeNull();
  expect(career('Apa pesan Tatang Kurniadi kepada sekda?')).toBeNull();
});

it('knows the office from the one who left it', () => {
  expect(followed('siapa pengganti yayat hidayatullah?')).toContain('Rina Marlianti');
  expect(followed('Siapa yang menggantikan Yayat Hidayatullah dalam lomba lari?')).toBe('');
});
