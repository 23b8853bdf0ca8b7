import { describe, expect, it } from 'vitest';
import { ANSWERABLE_FEATURE_NAMES, answerableRow } from '../../src/answer/answerable-features.ts';
import { SENTENCE_FEATURE_NAMES, seePassages, sentenceRows } from '../../src/answer/features.ts';
import { readQuestion } from '../../src/indonesian/question.ts';
import { RERANK_FEATURE_NAMES, rerankRows } from '../../src/retrieval/rerank-features.ts';
import type { QueryTerm } from '../../src/types.ts';

const TEXTS = [
  'Bupati membuka Pasar Tani pada 21 September 2023. Pasar itu ramai.',
  'Pasar Ikan ditutup. Tidak ada pedagang. Warga kecewa.',
];
const question = readQuestion('Kapan Pasar Tani dibuka?');
const terms = question.terms.map(
  ({ stem, word }): QueryTerm => ({ stem, word, idf: 4, documentFrequency: 2, alternatives: [] }),
);
const candidates = TEXTS.map((text, id) => ({
  articleId: `${id}`,
  passageId: id,
  start: 0,
  text,
  title: id === 0 ? 'Pasar Tani' : null,
  score: 2 - id,
}));

/** Value of a named feature in a row of `rows`. */
function value(rows: Float32Array, names: readonly string[], row: number, name: string): number {
  expect(names).toContain(name);
  return rows[row * names.length + names.indexOf(name)]!;
}

describe('feature tables', () => {
  it.each([
    ['sentence', SENTENCE_FEATURE_NAMES],
    ['answerable', ANSWERABLE_FEATURE_NAMES],
    ['rerank', RERANK_FEATURE_NAMES],
  ])('%s: every name once', (_, names) => {
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('sentenceRows', () => {
  const seen = seePassages(question, terms, candidates);
  const rows = sentenceRows(seen);
  const of = (row: number, name: string) => value(rows, SENTENCE_FEATURE_NAMES, row, name);

  it('has a row for every sentence, passages in order', () => {
    expect(rows.length).toBe(5 * SENTENCE_FEATURE_NAMES.length);
    expect([0, 1, 2, 3, 4].map((row) => of(row, 'passage-rank'))).toEqual([0, 0, 1, 1, 1]);
    expect([0, 1, 2, 3, 4].map((row) => of(row, 'place'))).toEqual([0, 1, 0, 1, 2]);
  });

  it('says what each sentence holds', () => {
    expect(of(0, 'coverage')).toBeCloseTo(1);
    expect(of(1, 'coverage')).toBeCloseTo(1 / 3);
    expect(of(0, 'fresh-answer')).toBe(3);
    expect(of(1, 'fresh-answer')).toBe(0);
    expect(of(3, 'negation')).toBe(1);
    expect(of(2, 'opposed')).toBeGreaterThan(0);
  });

  it('judges the question by its best sentence', () => {
    const row = answerableRow(seen, rows, Float64Array.from([5, 1, 0, 0, 0]));
    const judged = (name: string) => value(row, ANSWERABLE_FEATURE_NAMES, 0, name);
    expect(judged('margin')).toBe(4);
    expect(judged('coverage')).toBeCloseTo(1);
    expect(judged('missing')).toBe(0);
    expect(judged('share')).toBeGreaterThan(0.9);
  });
});

describe('rerankRows', () => {
  it('compares the candidates', () => {
    const rows = rerankRows(question, terms, candidates);
    const of = (row: number, name: string) => value(rows, RERANK_FEATURE_NAMES, row, name);
    expect(of(0, 'score')).toBe(1);
    expect(of(1, 'score')).toBe(0.5);
    expect(of(0, 'coverage-lead')).toBeGreaterThan(0);
    expect(of(1, 'coverage-lead')).toBeLessThan(0);
    expect(of(0, 'rank')).toBe(0);
    expect(of(1, 'rank')).toBe(1);
  });
});
