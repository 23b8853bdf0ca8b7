import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowOf } from '../../src/evaluate/from-feedback.ts';
import { judge } from '../../src/evaluate/judge.ts';
import type { EvalQuestion } from '../../src/evaluate/questions.ts';
import type { Feedback } from '../../src/feedback.ts';
import { APEL, cite, fakeAnswer, fakeRating, NETRAL } from '../fakes.ts';

/** A row as `readQuestions` fills it in. */
function questionOf(rating: Feedback): EvalQuestion {
  const { id, question, answerable, articles = [], expect: groups = [], forbid = [], kind } = rowOf(rating);
  return { id, question, answerable, articles, expect: groups, forbid, kind };
}

describe('a rating as a question', () => {
  it('that was liked asks for its articles and the quotes it said', () => {
    expect(rowOf(fakeRating({ comment: 'Tepat.' }))).toEqual({
      id: 'jawaban-00000001',
      question: 'Siapa yang memimpin apel?',
      kind: 'baik',
      answerable: true,
      articles: ['apel.txt'],
      expect: [['Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut']],
      comment: 'Tepat.',
      at: '2026-11-22T02:15:00.000Z',
      version: '0.1.0',
    });
  });

  it('that was disliked is to be looked at: what it said must not come again', () => {
    const rating = fakeRating({ verdict: 'down', comment: 'Itu bukan apel yang saya maksud.' });
    expect(rowOf(rating)).toMatchObject({
      kind: 'periksa',
      answerable: true,
      forbid: ['Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut'],
      comment: 'Itu bukan apel yang saya maksud.',
      answer: rating.answer.answer,
    });
    expect(rowOf(rating)).not.toHaveProperty('expect');
  });

  it('of a silence asks for silence, or for an answer', () => {
    const silence = fakeAnswer('Arsip ini tidak memuat harga beras.');
    expect(rowOf(fakeRating({ answer: silence }))).toMatchObject({ kind: 'baik', answerable: false });
    expect(rowOf(fakeRating({ answer: silence, verdict: 'down' }))).toMatchObject({
      kind: 'periksa',
      answerable: true,
    });
  });

  it('of a follow-up is the full question', () => {
    const understood = 'Siapa sekda PPU?';
    const answer = { ...fakeRating().answer, understood };
    expect(rowOf(fakeRating({ question: 'sekdanya?', answer })).question).toBe(understood);
    const endless = { ...answer, understood: 'x'.repeat(2_001) };
    expect(rowOf(fakeRating({ question: 'sekdanya?', answer: endless })).question).toBe('sekdanya?');
  });

  it('passes while a liked answer stays, and fails while a disliked one comes again', () => {
    const quote = (from: number, length: number) => APEL.text.slice(from, from + length);
    const answers = fc
      .tuple(fc.nat(150), fc.integer({ min: 1, max: 90 }), fc.boolean(), fc.boolean())
      .map(([from, length, says, two]) => {
        const words = quote(from, length);
        const citations = [cite(1, APEL, words), ...(two ? [cite(2, NETRAL, NETRAL.text)] : [])];
        return fakeAnswer(says ? `${words.replace(/\n/g, ' ')} [1]` : 'Diringkas [1].', citations);
      });
    const silence = fc.constant(fakeAnswer('Arsip ini tidak memuat itu.'));
    fc.assert(
      fc.property(fc.oneof(answers, silence), (answer) => {
        expect(judge(questionOf(fakeRating({ answer })), answer)).toBeNull();
        expect(judge(questionOf(fakeRating({ answer, verdict: 'down' })), answer)).not.toBeNull();
      }),
    );
  });
});
