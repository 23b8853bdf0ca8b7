import { describe, expect, it } from 'vitest';
import { withLearned } from '../../src/retrieval/abbreviations.ts';
import type { QueryTerm } from '../../src/types.ts';

const term = (stem: string): QueryTerm => ({
  stem,
  word: stem,
  idf: 5,
  documentFrequency: 1,
  alternatives: [],
});
const TEXT = 'Dinas menyalurkan Program Kartu Tani Berdaya (PKTB) kepada petani.';

describe('withLearned', () => {
  it('gives an acronym the long form that the archive introduces', () => {
    const [learned] = withLearned([term('pktb')], [TEXT])!;
    expect(learned!.alternatives).toEqual([
      { stems: ['program', 'kartu', 'tani', 'daya'], weight: 0.9, kind: 'abbreviation' },
    ]);
  });

  it('gives the words of a long form its acronym', () => {
    const asked = ['siapa', 'program', 'kartu', 'tani', 'daya'].map(term);
    const learned = withLearned(asked, [TEXT])!;
    expect(learned.map(({ alternatives }) => alternatives.map(({ stems }) => stems.join(' ')))).toEqual([
      [],
      ['pktb'],
      ['pktb'],
      ['pktb'],
      ['pktb'],
    ]);
  });

  it('is silent where the texts teach nothing new', () => {
    expect(withLearned([term('petani')], [TEXT])).toBeNull();
    expect(withLearned([term('pktb')], ['PKTB disalurkan kepada petani.'])).toBeNull();
    const once = withLearned([term('pktb')], [TEXT])!;
    expect(withLearned(once, [TEXT])).toBeNull();
  });
});
