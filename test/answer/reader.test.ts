import { describe, expect, it } from 'vitest';
import type { PassageCandidate } from '../../src/answer/features.ts';
import { answerabilityThreshold, calibrate, scoreSentences } from '../../src/answer/reader.ts';
import { readQuestion } from '../../src/indonesian/question.ts';
import { backgroundIdf } from '../../src/indonesian/statistics.ts';
import type { QueryTerm } from '../../src/types.ts';

const MARKET =
  'Pemerintah daerah membangun pasar baru tahun lalu. Pasar Tani dibuka Bupati Makmur Marbun pada 21 September 2023 di Penajam. Warga menyambut gembira.';
const ROAD =
  'Jalan provinsi rusak parah. Perbaikan menelan biaya Rp12 miliar. Warga mengeluh setiap musim hujan.';

function passage(text: string, id: number, score: number): PassageCandidate {
  return { articleId: `a${id}`, passageId: id, start: 100 * id, text, title: null, score };
}

function ask(text: string, passages = [passage(MARKET, 1, 3), passage(ROAD, 2, 0)]) {
  const question = readQuestion(text);
  const stems = new Set(question.terms.map(({ stem }) => stem));
  const terms = [...stems].map(
    (stem): QueryTerm => ({
      stem,
      word: question.terms.find((term) => term.stem === stem)!.word,
      idf: backgroundIdf(stem),
      documentFrequency: 1,
      alternatives: [],
    }),
  );
  return scoreSentences(question, terms, passages);
}

describe('scoreSentences', () => {
  it('puts the answering sentence first, with the answering words', () => {
    const [best] = ask('Kapan Pasar Tani dibuka?').sentences;
    expect(best!.text).toContain('dibuka Bupati');
    expect(MARKET.slice(best!.answer!.start - 100, best!.answer!.end - 100)).toBe('21 September 2023');
    expect(ask('Siapa yang membuka Pasar Tani?').sentences[0]!.answer?.type).toBe('person');
  });

  it('gives offsets of the article and shares that sum to one', () => {
    const { sentences } = ask('Berapa biaya perbaikan jalan provinsi?');
    expect(sentences).toHaveLength(6);
    expect(sentences.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    for (const { text, start, end, passageId } of sentences) {
      const whole = passageId === 1 ? MARKET : ROAD;
      expect(whole.slice(start - 100 * passageId, end - 100 * passageId)).toBe(text);
    }
    for (let at = 1; at < sentences.length; at++) {
      expect(sentences[at]!.score).toBeLessThanOrEqual(sentences[at - 1]!.score);
    }
  });

  it('trusts a question of the archive more than a stranger', () => {
    const known = ask('Kapan Pasar Tani dibuka?').answerability;
    const strange = ask('Kapan Liverpool menjuarai Liga Champions?').answerability;
    expect(known).toBeGreaterThan(answerabilityThreshold(10));
    expect(strange).toBeLessThan(answerabilityThreshold(10));
  });

  it('gives nothing for nothing', () => {
    expect(ask('Kapan Pasar Tani dibuka?', [])).toEqual({ sentences: [], answerability: 0 });
    expect(ask('Apa itu?')).toEqual({ sentences: [], answerability: 0 });
  });

  it('loses fewer questions at the lower threshold', () => {
    expect(answerabilityThreshold(5)).toBeLessThan(answerabilityThreshold(10));
  });
});

describe('calibrate', () => {
  const points = [
    [-1, 0.1],
    [0, 0.4],
    [2, 0.9],
  ] as const;
  it.each([
    [-5, 0.1],
    [-1, 0.1],
    [-0.5, 0.25],
    [1, 0.65],
    [9, 0.9],
  ])('of %d is %d', (score, chance) => {
    expect(calibrate(points, score)).toBeCloseTo(chance);
  });
});
