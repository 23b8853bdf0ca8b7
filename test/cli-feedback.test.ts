import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pc from 'picocolors';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../src/cli/program.ts';
import { readQuestions } from '../src/evaluate/questions.ts';
import type { Feedback } from '../src/feedback.ts';
import { fakeAnswer, fakeKutip, fakeRating } from './fakes.ts';

const home = mkdtempSync(join(tmpdir(), 'kutip-feedback-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const GOOD = fakeRating();
const BAD = fakeRating({
  answerId: 'jawaban-00000002',
  at: '2026-11-22T17:30:00.000Z',
  surface: 'telegram',
  verdict: 'down',
  comment: 'Padahal \u001b[31mada\u001b[0m di arsip.',
  question: 'Berapa harga beras?',
  answer: fakeAnswer('Arsip ini tidak memuat harga beras.'),
});

async function feedback(ratings: readonly Feedback[], ...args: string[]) {
  let out = '';
  let err = '';
  const kutip = fakeKutip({});
  for (const rating of ratings) await kutip.feedback.add(rating);
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    isInteractive: false,
    columns: 100,
    colors: pc.createColors(false),
  };
  const exitCode = await run(['feedback', ...args], terminal, { open: async () => kutip });
  return { out, err, exitCode };
}

describe('kutip feedback', () => {
  it('lists ratings, newest first, in Jakarta time', async () => {
    expect(await feedback([GOOD, BAD])).toEqual({
      out: [
        'waktu (WIB)          kanal  nilai  versi',
        '2026-11-23 00:30  telegram  buruk  0.1.0',
        '    Berapa harga beras?',
        '    Arsip ini tidak memuat harga beras.',
        '    “Padahal [31mada [0m di arsip.”',
        '2026-11-22 09:15     slack   baik  0.1.0',
        '    Siapa yang memimpin apel?',
        '    Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut [1].',
        '',
        '2 penilaian (1 baik, 1 buruk).',
        '',
      ].join('\n'),
      err: '',
      exitCode: 0,
    });
  });

  it('lists one verdict, and at most so many', async () => {
    expect((await feedback([GOOD, BAD], '--down')).out).not.toContain('apel');
    expect((await feedback([GOOD, BAD], '--up')).out).toContain('1 penilaian (1 baik).');
    const many = Array.from({ length: 30 }, (_, n) => fakeRating({ answerId: `jawaban-${n}` }));
    expect((await feedback(many)).out).toContain('30 penilaian (30 baik); 20 terbaru ditampilkan');
    expect((await feedback(many, '--limit', '3')).out.match(/slack/g)).toHaveLength(3);
  });

  it('says where there are none', async () => {
    expect((await feedback([])).out).toBe('Belum ada penilaian.\n');
    expect((await feedback([], '--json')).out).toBe('[]\n');
    expect((await feedback([], '--export', join(home, 'kosong.jsonl'))).out).toContain(
      'tidak ada yang ditulis',
    );
  });

  it('prints everything as JSON', async () => {
    expect(JSON.parse((await feedback([GOOD, BAD], '--json')).out)).toEqual([BAD, GOOD]);
    expect(JSON.parse((await feedback([GOOD, BAD], '--json', '--limit', '1')).out)).toEqual([BAD]);
  });

  it('writes a file that kutip eval reads', async () => {
    const path = join(home, 'penilaian.jsonl');
    const { out, exitCode } = await feedback([GOOD, BAD], '--export', path);
    expect(exitCode).toBe(0);
    expect(out).toBe(`2 soal ditulis ke ${path}; 1 di antaranya berjenis "periksa" untuk dilengkapi.\n`);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await readQuestions(path)).toMatchObject([
      { id: GOOD.answerId, question: GOOD.question, kind: 'baik', answerable: true, articles: ['apel.txt'] },
      {
        id: BAD.answerId,
        question: BAD.question,
        kind: 'periksa',
        answerable: true,
        articles: [],
        forbid: [],
      },
    ]);
    expect(readFileSync(path, 'utf8').split('\n')[1]).toContain('di arsip.');
  });

  it('does not write over a file, nor into a folder that is not there', async () => {
    const path = join(home, 'ada.jsonl');
    writeFileSync(path, 'dilengkapi tangan');
    const { err, exitCode } = await feedback([GOOD], '--export', path);
    expect([exitCode, err]).toEqual([
      2,
      `Galat: Berkas "${path}" sudah ada dan tidak ditimpa. Pilih nama lain.\n`,
    ]);
    expect(readFileSync(path, 'utf8')).toBe('dilengkapi tangan');
    const missing = await feedback([GOOD], '--export', join(home, 'tidak', 'ada.jsonl'));
    expect([missing.exitCode, missing.err]).toEqual([2, expect.stringContaining('tidak dapat ditulis')]);
  });

  it.each([
    [['--up', '--down'], 'Pilih salah satu: --up atau --down.'],
    [['--limit', '0'], 'Nilai --limit'],
    [['--limit', 'x'], 'Nilai --limit'],
    [['--limit', '1e3'], 'Nilai --limit'],
    [['--json', '--export', 'x'], 'Pilih salah satu: --json atau --export.'],
    [['--lain'], 'Opsi --lain tidak dikenal.'],
  ])('refuses %j', async (args, message) => {
    const { err, exitCode } = await feedback([GOOD], ...args);
    expect([exitCode, err]).toEqual([2, expect.stringContaining(message)]);
  });
});
