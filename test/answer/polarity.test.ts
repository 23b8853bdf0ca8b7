import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerYesNo, falsePremise } from '../../src/answer/polarity.ts';
import { readQuestion } from '../../src/indonesian/question.ts';
import { KEPT_ROWS } from './polarity-kept.ts';
import { judgeRows, tally } from './polarity-rows.ts';
import { TUNE_ROWS } from './polarity-tune.ts';

/** Question, sentence, ground of the contradiction and its words, or null; why. */
const PREMISES: readonly (readonly [string, string, readonly [string, string] | null, string])[] = [
  [
    'kenapa kenaikan tarif dibatalkan?',
    'Kenaikan tarif ditunda hingga tahun depan.',
    ['status', 'ditunda'],
    'put off, not cancelled',
  ],
  ['Mengapa kenaikan tarif ditunda?', 'Kenaikan tarif ditunda karena pilkada.', null, 'as asked'],
  [
    'Kapan bupati membuka pameran UMKM?',
    'Wakil bupati membuka pameran UMKM, Senin.',
    ['jabatan', 'Wakil bupati'],
    'the deputy',
  ],
  ['Kenapa harga beras turun?', 'Harga beras naik karena gagal panen.', ['antonim', 'naik'], 'the other way'],
  [
    'Mengapa bupati tidak hadir dalam rapat?',
    'Bupati hadir dalam rapat itu.',
    ['pernyataan', 'hadir'],
    'denied in the question',
  ],
  ['Mengapa 15 rumah rusak?', 'Angin kencang membuat 12 rumah rusak.', ['angka', '12'], 'another number'],
  ['Kapan jembatan itu dibuka?', 'Jembatan itu akan dibuka pekan depan.', null, 'a plan contradicts nothing'],
  [
    'Kapan perda sampah disahkan?',
    'DPRD masih membahas raperda sampah.',
    null,
    'not yet: no contradiction for sure',
  ],
  ['Siapa bupati Sikka?', 'Wakil bupati Sikka membuka pameran.', null, 'no premise'],
  ['Kenapa pasar ditutup?', 'Warga meminta pasar ditutup.', null, 'wanted only'],
];

describe('yes or no', () => {
  it.each([
    ['tuned', TUNE_ROWS],
    ['kept', KEPT_ROWS],
  ])('is hardly ever wrong: %s', (name, table) => {
    const rows = judgeRows(table);
    const counts = tally(rows);
    const wrong = rows.filter(({ got, expected }) => got !== '-' && (expected === '-' || got !== expected));
    expect(counts.rows, name).toBeGreaterThanOrEqual(60);
    expect(counts.wrong, JSON.stringify(wrong)).toBeLessThanOrEqual(0.03 * (counts.right + counts.wrong));
    expect(counts.right).toBeGreaterThanOrEqual(0.75 * (counts.right + counts.open));
  });

  it('tells from the context what the sentence leaves out, but never the predicate', () => {
    const question = readQuestion('Apakah tarif air Cilacap naik 15 persen?');
    const sentence = 'Tarif naik rata-rata 15 persen.';
    expect(answerYesNo(question, sentence, '2025-11-18', '2026-11-21')).toBeNull();
    const told = answerYesNo(
      question,
      sentence,
      '2025-11-18',
      '2026-11-21',
      'Tarif Air Bersih Cilacap Berubah',
    );
    expect(told?.verdict).toBe('ya');
    expect(
      answerYesNo(question, 'Tarif air Cilacap dibahas.', null, '2026-11-21', 'Tarif naik 15 persen'),
    ).toBeNull();
  });

  it('says as of when where it may have changed', () => {
    const question = readQuestion('Apakah perda sampah sudah disahkan?');
    const found = answerYesNo(question, 'Perda sampah masih dibahas DPRD.', '2026-03-10', '2026-11-21');
    expect(found).toMatchObject({ verdict: 'belum', asOf: true, ground: 'status' });
  });

  it('finds evidence inside the sentence, whatever the words', () => {
    const words =
      'harga beras tidak naik turun dibuka ditutup 12 rumah Bupati wakil semua sebagian , belum akan disahkan'.split(
        ' ',
      );
    const some = fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 10 })
      .map((picked) => picked.join(' '));
    fc.assert(
      fc.property(some, some, (asked, sentence) => {
        const found = answerYesNo(readQuestion(`Apakah ${asked}?`), sentence, '2026-03-10', '2026-11-21');
        if (found === null) return;
        expect(found.evidence.start).toBeGreaterThanOrEqual(0);
        expect(found.evidence.end).toBeLessThanOrEqual(sentence.length);
        expect(found.evidence.end).toBeGreaterThan(found.evidence.start);
      }),
    );
  });
});

describe('a false premise', () => {
  it.each(PREMISES)('%s — %s', (question, sentence, expected) => {
    const found = falsePremise(readQuestion(question), sentence, '2026-03-10', '2026-11-21');
    expect(found && [found.ground, sentence.slice(found.evidence.start, found.evidence.end)]).toEqual(
      expected,
    );
  });
});
