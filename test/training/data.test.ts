import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { estimate, firstRight, refused } from '../../bench/quality/metrics.ts';
import { withTypos } from '../../bench/quality/typos.ts';
import { isotonic } from '../../training/calibrate.ts';
import { readFacqa, readIdk } from '../../training/data.ts';
import { nearDuplicates } from '../../training/near-duplicates.ts';

const folder = mkdtempSync(join(tmpdir(), 'kutip-data-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('readers of the training data', () => {
  it('reads IDK-MRC and puts right a start that is off', () => {
    const context = 'Warga 😀😀 memanen padi. Mereka memanen lagi.';
    const answers = [{ text: 'padi', answer_start: context.indexOf('padi') - 2 }];
    const qas = [
      { id: 'a', question: 'Apa yang dipanen?', is_impossible: false, answers },
      { id: 'b', question: 'Siapa yang membeli?', is_impossible: true, answers: [] },
    ];
    writeFileSync(join(folder, 'idk_mrc_train.json'), JSON.stringify([{ context, qas }]));
    const { passages, questions } = readIdk(folder, 'train');
    expect(passages).toEqual([context]);
    expect(
      questions.map(({ answers: spans }) => spans.map(({ start, end }) => context.slice(start, end))),
    ).toEqual([['padi'], []]);
  });

  it('joins the tokens of FacQA to text in which the answer stands', () => {
    const row = `"['Siapa', 'ketua', '?']","['Rapat', '(', 'kemarin', ')', 'dipimpin', 'Budi', 'Santoso', ',', ""kata'nya"", '.']","['O', 'O', 'O', 'O', 'O', 'B', 'I', 'O', 'O', 'O']"`;
    writeFileSync(join(folder, 'facqa_train.csv'), `question,passage,seq_label\n${row}\n`);
    const { passages, questions } = readFacqa(folder, 'train');
    expect(passages).toEqual(["Rapat (kemarin) dipimpin Budi Santoso, kata'nya."]);
    const [{ start, end }] = questions[0]!.answers as [{ start: number; end: number }];
    expect(passages[0]!.slice(start, end)).toBe('Budi Santoso');
    expect(questions[0]!.question).toBe('Siapa ketua?');
  });
});

describe('nearDuplicates', () => {
  it('finds a text cut short, not one on the same subject', () => {
    const whole = 'Pemerintah kabupaten membuka pasar tani baru di Penajam pada hari Kamis pagi kemarin';
    const texts = [
      whole,
      whole.slice(0, 60),
      'Pemerintah kabupaten membuka jalan baru di Sepaku pada hari Jumat',
    ];
    expect(nearDuplicates(texts)).toEqual([[1], [0], []]);
  });
});

describe('isotonic', () => {
  it('ascends in score and chance and keeps the mean', () => {
    const scores = Array.from({ length: 400 }, (_, index) => index / 100);
    const labels = scores.map((score, index) => (((index * 7919) % 400) / 100 < score ? 1 : 0));
    const points = isotonic(scores, labels);
    expect(points.length).toBeLessThanOrEqual(50);
    for (let at = 1; at < points.length; at++) {
      expect(points[at]![0]).toBeGreaterThan(points[at - 1]![0]);
      expect(points[at]![1]).toBeGreaterThanOrEqual(points[at - 1]![1]);
    }
  });
});

describe('metrics of the bench', () => {
  it('ranks, refuses and estimates', () => {
    expect(firstRight([4, 7, 9], new Set([9, 7]))).toBe(2);
    expect(firstRight([4], new Set([9]))).toBe(Number.POSITIVE_INFINITY);
    const sure = Array.from({ length: 10 }, (_, index) => index / 10 + 0.05);
    expect(refused(sure, [0, 0.1, 0.2, 0.9], 0.1).values).toEqual([1, 1, 0, 0]);
    const { mean, low, high } = estimate([1, 1, 0, 0]);
    expect(mean).toBe(50);
    expect(low).toBeLessThan(mean);
    expect(high).toBeGreaterThan(mean);
  });

  it('makes one slip in one content word, always the same', () => {
    const questions = ['Siapa gubernur Kalimantan Timur?', 'Apa itu?'];
    const [first, second] = withTypos(questions, 3);
    expect(withTypos(questions, 3)).toEqual([first, second]);
    expect(first).not.toBe(questions[0]);
    expect(Math.abs(first!.length - questions[0]!.length)).toBeLessThanOrEqual(1);
    expect(second).toBe(questions[1]);
  });
});
