import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/indonesian/question.ts';
import { withRegulations } from '../../src/retrieval/regulations.ts';
import type { QueryTerm } from '../../src/types.ts';

function termsOf(text: string): QueryTerm[] {
  const question = readQuestion(text);
  const terms = question.terms.map(({ stem, word }) => ({
    stem,
    word,
    idf: 4,
    documentFrequency: 1,
    alternatives: [],
  }));
  return [...withRegulations(question, terms)];
}

describe('withRegulations', () => {
  it('finds the other spelling of number and year', () => {
    const joined = termsOf('perda 4/2025 sudah berlaku?').find(({ word }) => word === '4/2025')!;
    expect(joined.alternatives.map(({ stems }) => stems)).toEqual([['4', '2025']]);
    expect(joined.idf).toBe(4);
    for (const word of ['nomor', '4', 'tahun', '2025']) {
      const term = termsOf('Apa isi Perda Nomor 4 Tahun 2025?').find((term) => term.word === word)!;
      expect(term.alternatives.map(({ stems }) => stems)).toEqual([['4/2025']]);
      expect(term.idf).toBe(2);
    }
  });

  it('leaves everything else as it is', () => {
    for (const term of termsOf('Berapa anggaran tahun 2025 untuk nomor 4?')) {
      expect(term.alternatives).toEqual([]);
      expect(term.idf).toBe(4);
    }
  });
});
