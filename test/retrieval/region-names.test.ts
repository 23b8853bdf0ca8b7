import { expect, it } from 'vitest';
import { readQuestion } from '../../src/indonesian/question.ts';
import { terms } from '../../src/indonesian/terms.ts';
import { withRegionNames } from '../../src/retrieval/region-names.ts';
import type { Snapshot } from '../../src/store.ts';

const archive = new Set(terms('Sekretaris Daerah NTB Tasikmalaya Penajam Paser Utara'));
const snapshot = { documentFrequency: (stem: string) => (archive.has(stem) ? 1 : 0) } as Snapshot;

const othersOf = (text: string, word: string): string[] => {
  const question = readQuestion(text);
  const plain = question.terms.map((term) => ({ ...term, documentFrequency: 0, idf: 1, alternatives: [] }));
  const found = withRegionNames(question, plain, snapshot).find((term) => term.word === word);
  return found!.alternatives.map(({ stems }) => stems.join(' '));
};

it.each([
  ['Siapa Sekda Nusa Tenggara Barat?', 'nusa', 'ntb'],
  ['kasus dbd di tasik', 'tasik', 'tasikmalaya'],
  ['klb dbd tasik dicabut kapan', 'tasik', 'tasikmalaya'],
  ['siapa bupati PPU', 'ppu', 'penajam paser utara'],
])('%s: %s is called %s in the archive', (text, word, other) => {
  expect(othersOf(text, word)).toEqual([other]);
});

it('offers no name that the archive does not hold', () => {
  expect(othersOf('siapa gubernur Sumatera Selatan', 'sumatera')).toEqual([]);
});
