import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/indonesian/question.ts';
import { backgroundIdf } from '../../src/indonesian/statistics.ts';
import { RERANKED, rerank } from '../../src/retrieval/rerank.ts';
import type { Hit, QueryTerm } from '../../src/types.ts';

function hit(id: number, text: string, score: number): Hit {
  const passage = { id, articleId: `a${id}`, start: 0, end: text.length, text };
  const article = {
    id: `a${id}`,
    title: null,
    publisher: null,
    place: null,
    date: null,
    source: `${id}.txt`,
    url: null,
    text,
    sha256: '',
  };
  return { passage, article, score, reasons: [] };
}

const question = readQuestion('Kapan Masjid Agung Penajam diresmikan?');
const terms = question.terms.map(
  ({ stem, word }): QueryTerm => ({
    stem,
    word,
    idf: backgroundIdf(stem),
    documentFrequency: 2,
    alternatives: [],
  }),
);
const RIGHT = 'Masjid Agung Penajam diresmikan Bupati pada 12 Mei 2019. Ribuan warga hadir.';
const OTHER = 'Masjid Agung Bandung diperluas tahun ini. Masjid itu ramai. Masjid lain juga.';

describe('rerank', () => {
  it('lifts the passage that answers over one that only repeats words', () => {
    const ranked = rerank(question, terms, [hit(1, OTHER, 1), hit(2, RIGHT, 0.97)]);
    expect(ranked.map(({ passage }) => passage.id)).toEqual([2, 1]);
    expect(ranked[0]!.reasons.map(({ feature }) => feature)).toContain('urut ulang');
    expect(ranked[0]!.score).toBe(ranked[0]!.reasons.at(-1)!.value);
  });

  it('keeps every hit, and those too deep to be re-ranked in their order behind the others', () => {
    const hits = Array.from({ length: RERANKED + 5 }, (_, index) =>
      hit(index, `${OTHER} ${index}.`, 1 - index / 100),
    );
    const ranked = rerank(question, terms, hits);
    expect(new Set(ranked.map(({ passage }) => passage.id)).size).toBe(hits.length);
    expect(ranked.slice(RERANKED)).toHaveLength(5);
    expect(ranked.slice(RERANKED).map(({ passage }) => passage.id)).toEqual([20, 21, 22, 23, 24]);
    for (let at = 1; at < ranked.length; at++) {
      expect(ranked[at]!.score).toBeLessThanOrEqual(ranked[at - 1]!.score);
    }
  });

  it('leaves one hit, and questions without content words, as they are', () => {
    expect(rerank(question, terms, [hit(1, OTHER, 1)])[0]!.score).toBe(1);
    expect(rerank(question, [], [hit(1, OTHER, 1), hit(2, RIGHT, 0.5)]).map(({ score }) => score)).toEqual([
      1, 0.5,
    ]);
  });
});
