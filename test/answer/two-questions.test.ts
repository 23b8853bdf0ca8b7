import { describe, expect, it } from 'vitest';
import { HEDGE, LIKELY } from '../../src/answer/compose.ts';
import { both, twoQuestions } from '../../src/answer/two-questions.ts';
import { readQuestion } from '../../src/indonesian/question.ts';
import type { Article } from '../../src/types.ts';

const ANSWER = 'Jembatan Sei Lanting dibuka Wakil Bupati Seruyan, Yulita Ngantung [1].';

/** Question, the first one in it, the second in full given the answer above. */
const TWO: readonly (readonly [string, string, string])[] = [
  [
    'Kapan dan di mana festival kopi ditutup?',
    'Kapan festival kopi ditutup?',
    'di mana festival kopi ditutup?',
  ],
  [
    'Siapa yang membuka Jembatan Sei Lanting dan kapan?',
    'Siapa yang membuka Jembatan Sei Lanting?',
    'kapan membuka Jembatan Sei Lanting?',
  ],
  [
    'kapan jembatan sei lanting dibuka dan berapa biayanya?',
    'kapan jembatan sei lanting dibuka?',
    'Berapa biaya jembatan sei lanting?',
  ],
];

const ONE: readonly (readonly [string, string])[] = [
  ['Kapan festival kopi ditutup?', 'one question'],
  ['Siapa Bupati dan Wakil Bupati Majalengka?', '"dan" within the thing asked for'],
  ['Siapa yang menolak dan siapa yang mendukung mobil camat?', 'both sides of one matter'],
  ['Siapa yang menyebut kabelnya baru, dan apa katanya?', 'a speaker and his words'],
  ['Kopi robusta dan apa yang menang di Temanggung?', 'no question before "dan"'],
];

describe('twoQuestions', () => {
  it.each(TWO)('%s', (asked, first, second) => {
    const two = twoQuestions(readQuestion(asked))!;
    expect(two.first).toBe(first);
    expect(two.second(ANSWER)).toBe(second);
  });

  it.each(ONE)('%s: %s', (asked) => {
    expect(twoQuestions(readQuestion(asked))).toBeNull();
  });
});

describe('both', () => {
  const article = { id: 'a', text: '' } as Article;
  const said = (start: number, end: number, opening = '', belief = 0.9) =>
    ({
      answered: true,
      statements: [{ text: 'x', article, span: { start, end } }],
      opening,
      belief,
    }) as const;

  it('joins the statements, each stretch once, with the lesser belief', () => {
    const told = both(said(0, 9, LIKELY, 0.7), {
      ...said(20, 30, HEDGE, 0.5),
      statements: [...said(0, 9).statements, ...said(20, 30).statements],
    });
    expect(told).toMatchObject({ opening: HEDGE, belief: 0.5 });
    expect(told.answered && told.statements.map(({ span }) => span.start)).toEqual([0, 20]);
  });

  it('keeps the first where the second is not known', () => {
    const first = said(0, 9);
    expect(both(first, { answered: false, abstention: { kind: 'unsupported' } })).toBe(first);
  });
});
