import { expect, it } from 'vitest';
import { careerOf } from '../../src/answer/careers.ts';
import { replaced } from '../../src/answer/replaced.ts';
import { succession } from '../../src/answer/succession.ts';
import { askedOf, majalengka } from './asked-of.ts';

const text = `Bupati Majalengka Tatang Kurniadi melantik Rina Marlianti sebagai Sekretaris Daerah Majalengka, Senin. Rina menggantikan Yayat Hidayatullah yang pensiun per 1 September 2025. Rina sebelumnya menjabat Kepala Bappelitbangda. Adapun Yayat, yang menjadi sekda sejak 2020, memilih bertani melon di Ligung.`;
const article = majalengka(text);

const read = (asked: string) => askedOf([article], asked);
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

const taken = (asked: string) => {
  const { question, demands } = read(asked);
  return replaced(question, demands, [article]).map((said) => said.text);
};

it.each([
  ['Siapa yang menggantikan Yayat Hidayatullah?', 2],
  ['Siapa pengganti Yayat Hidayatullah sebagai Sekda Majalengka?', 2],
  ['yayat hidayatullah diganti siapa', 2],
  ['Rina Marlianti menggantikan siapa?', 1],
])('%s', (asked, parts) => {
  expect(taken(asked)).toHaveLength(parts);
  expect(taken(asked).at(-1)).toContain('Rina menggantikan Yayat');
});

it.each([
  'Siapa yang digantikan Yayat Hidayatullah?',
  'Siapa yang menggantikan Tatang Kurniadi?',
  'Siapa yang menggantikan Yayat Hidayatullah sebagai bupati?',
  'Siapa yang menggantikan Yayat Hidayatullah dalam lomba lari?',
])('%s is not told', (asked) => {
  expect(taken(asked)).toEqual([]);
});

it('knows the office from the one who left it', () => {
  expect(followed('siapa pengganti yayat hidayatullah?')).toContain('Rina Marlianti');
  expect(followed('Siapa yang menggantikan Yayat Hidayatullah dalam lomba lari?')).toBe('');
});
