import { describe, expect, it } from 'vitest';
import { type EvaluateParts, evaluate } from '../../src/evaluate/evaluate.ts';
import { judge } from '../../src/evaluate/judge.ts';
import type { EvalQuestion } from '../../src/evaluate/questions.ts';
import type { Answer, Article, Hit } from '../../src/types.ts';
import { APEL, cite, fakeAnswer, NETRAL } from '../fakes.ts';

const QUOTE = 'Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.';
const LEADER = fakeAnswer('Makmur Marbun memimpin apel perdana [1].', [cite(1, APEL, QUOTE)]);
const SILENT = fakeAnswer('Arsip tidak memuatnya.');

function question(fields: Partial<EvalQuestion>): EvalQuestion {
  return {
    id: 'uji',
    question: 'Siapa yang memimpin apel perdana?',
    answerable: true,
    articles: [],
    expect: [],
    forbid: [],
    kind: null,
    ...fields,
  };
}

describe('an answer', () => {
  it.each<[string, Partial<EvalQuestion>, Answer, string | null]>([
    [
      'with what is expected',
      { expect: [['Marbun', 'Budi'], ['APEL  perdana']], articles: ['apel.txt'] },
      LEADER,
      null,
    ],
    ['of an article named by its id', { articles: ['apel'] }, LEADER, null],
    [
      'that lacks a group',
      { expect: [['Marbun'], ['Budi', 'Tono']] },
      LEADER,
      'jawaban tidak memuat “Budi” atau “Tono”',
    ],
    ['with forbidden words', { forbid: ['makmur'] }, LEADER, 'jawaban memuat “makmur”'],
    ['from another article', { articles: ['netral.html'] }, LEADER, 'mengutip artikel lain: apel.txt'],
    ['that is none', {}, SILENT, 'tidak dijawab, padahal arsip memuatnya'],
    ['that should be none', { answerable: false }, LEADER, 'dijawab, padahal arsip tidak memuatnya'],
    ['that is rightly none', { answerable: false, expect: [['Budi']] }, SILENT, null],
  ])('%s', (_, fields, answer, reason) => {
    expect(judge(question(fields), answer)).toBe(reason);
  });
});

describe('evaluate', () => {
  const archive = [APEL, NETRAL].map((article) => ({
    article,
    passages: [{ start: 0, end: article.text.length }],
  }));
  const hit = (article: Article, id: number): Hit => ({
    article,
    passage: { id, articleId: article.id, start: 0, end: 1, text: article.text.slice(0, 1) },
    score: 1 / id,
    reasons: [],
  });
  const parts = (questions: readonly EvalQuestion[], replies: Partial<EvaluateParts> = {}): EvaluateParts => {
    let clock = 0;
    return {
      questions,
      ask: async () => LEADER,
      retrieve: async () => [hit(APEL, 1), hit(APEL, 2), hit(NETRAL, 3)],
      archive,
      stopwatch: () => clock++,
      ...replies,
    };
  };

  it('ranks articles, each counted once', async () => {
    const { recallAt1, recallAt5, reciprocalRank } = await evaluate(
      parts([question({ articles: ['netral.html'] }), question({ articles: ['apel.txt'] })]),
    );
    expect(recallAt1).toMatchObject({ questions: 2, kutip: { mean: 0.5 } });
    expect(recallAt5).toMatchObject({ kutip: { mean: 1 } });
    expect(reciprocalRank).toMatchObject({ kutip: { mean: 0.75 } });
  });

  it('scores plain BM25 on the same questions', async () => {
    const { right, answered, abstained } = await evaluate(
      parts([
        question({ question: 'Siapa memimpin apel?', expect: [['Makmur']], articles: ['apel.txt'] }),
        question({ question: 'Siapa mengingatkan netralitas?', articles: ['apel.txt'] }),
        question({ question: 'Berapa harga cabai?', answerable: false }),
      ]),
    );
    expect(answered).toMatchObject({ questions: 2, kutip: { mean: 1 }, plain: { mean: 0.5 } });
    expect(abstained).toMatchObject({ questions: 1, kutip: { mean: 0 }, plain: { mean: 1 } });
    expect(right.plain.mean).toBeCloseTo(2 / 3, 9);
    expect(right.gain.mean).toBeCloseTo(0, 9);
  });

  it('counts quotes that do not stand where they say', async () => {
    const [citation] = LEADER.citations;
    const shifted = { ...LEADER, citations: [citation!, { ...citation!, start: 1, end: 1 + QUOTE.length }] };
    const { quotes } = await evaluate(parts([question({})], { ask: async () => shifted }));
    expect(quotes).toEqual({ total: 2, verbatim: 1 });
  });

  it('tells what failed, by kind, and which names are unknown', async () => {
    const report = await evaluate(
      parts([
        question({ kind: 'siapa', articles: ['hilang.txt', 'apel.txt'] }),
        question({ kind: 'siapa', id: 'q2', forbid: ['Makmur'] }),
        question({ kind: 'apa', answerable: false, articles: ['bukan-artikel.txt'] }),
      ]),
    );
    expect(report.kinds.map(({ kind, questions, right }) => [kind, questions, right.mean])).toEqual([
      ['siapa', 2, 0.5],
      ['apa', 1, 0],
    ]);
    expect(report.unknownArticles).toEqual(['hilang.txt']);
    expect(report.failures).toHaveLength(2);
    expect(report.failures[0]).toMatchObject({ id: 'q2', answer: LEADER.answer, cited: ['apel.txt'] });
    expect(report.milliseconds).toEqual({ p50: 1, p99: 1 });
  });

  it('leaves out what the file does not ask for', async () => {
    const report = await evaluate(parts([question({})]));
    expect([report.abstained, report.recallAt1, report.reciprocalRank]).toEqual([null, null, null]);
    expect(report.kinds).toEqual([]);
  });
});
