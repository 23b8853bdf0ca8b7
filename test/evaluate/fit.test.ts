import { describe, expect, it } from 'vitest';
import { fitWeight } from '../../src/evaluate/fit.ts';
import type { EvalQuestion } from '../../src/evaluate/questions.ts';
import { seededRandom } from '../../src/random.ts';
import type { Hit } from '../../src/types.ts';
import { fakeArticle } from '../fakes.ts';

const ARTICLES = Array.from({ length: 10 }, (_, id) => fakeArticle({ id: `a${id}`, text: `Artikel ${id}.` }));

/** Ten articles with the right one, `a0`, at the given rank. */
function rankedAt(rank: number): Hit[] {
  const others = ARTICLES.slice(1);
  return [...others.slice(0, rank - 1), ARTICLES[0]!, ...others.slice(rank - 1)].map((article, id) => ({
    article,
    passage: { id, articleId: article.id, start: 0, end: 1, text: 'A' },
    score: 1 / (id + 1),
    reasons: [],
  }));
}

const questions = (count: number): EvalQuestion[] =>
  Array.from({ length: count }, (_, number) => ({
    id: `${number}`,
    question: `${number}`,
    answerable: true,
    articles: ['a0'],
    expect: [],
    forbid: [],
    kind: null,
  }));

const parts = { archive: [], shippedWeight: 0.1 };

describe('fitting the weight', () => {
  it('finds a weight that is better on questions it was not chosen by', async () => {
    const report = await fitWeight({
      ...parts,
      questions: questions(40),
      retrieve: async (question, weight) =>
        rankedAt(Number(question) % 2 === 0 && Math.abs(weight - 0.6) > 0.15 ? 4 : 1),
    });
    expect(report).toMatchObject({ questions: 40, bestWeight: 0.5, chosenWeight: 0.5 });
    expect(report.gain.mean).toBeCloseTo(0.375, 9);
    expect(report.curve.map(({ weight }) => weight)).toEqual([
      0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1,
    ]);
  });

  it('tries the shipped weight too, and stays with it where nothing is better', async () => {
    const report = await fitWeight({
      ...parts,
      shippedWeight: 0.25,
      questions: questions(20),
      retrieve: async () => rankedAt(2),
    });
    expect(report.curve).toHaveLength(14);
    expect(report).toMatchObject({ bestWeight: 0.25, chosenWeight: 0.25 });
  });

  it('does not take noise for a gain', async () => {
    let taken = 0;
    let tempted = 0;
    for (let seed = 0; seed < 30; seed++) {
      const random = seededRandom(seed);
      const { curve, bestWeight, chosenWeight } = await fitWeight({
        ...parts,
        questions: questions(50),
        retrieve: async () => rankedAt(1 + Math.floor(random() * 10)),
      });
      const at = (weight: number) => curve.find((point) => point.weight === weight)!.reciprocalRank.mean;
      if (at(bestWeight) > at(0.1) + 0.03) tempted++;
      if (chosenWeight !== 0.1) taken++;
    }
    expect(tempted).toBeGreaterThan(15);
    expect(taken).toBeLessThanOrEqual(2);
  });

  it('refuses too few questions, and counts only those that name an article', async () => {
    const few = [...questions(19), ...questions(9).map((one) => ({ ...one, articles: [] }))];
    await expect(fitWeight({ ...parts, questions: few, retrieve: async () => [] })).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringContaining('berkas ini memuat 19'),
    });
  });
});
