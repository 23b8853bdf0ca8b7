import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pc from 'picocolors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kutip, openKutip } from '../src/app.ts';
import { run } from '../src/cli/program.ts';
import { loadConfig } from '../src/config.ts';
import type { EvalReport } from '../src/evaluate/evaluate.ts';
import type { FitReport } from '../src/evaluate/fit.ts';
import { answerFor, type Endpoint, startEndpoint } from './embedder/endpoint.ts';

const home = mkdtempSync(join(tmpdir(), 'kutip-eval-'));
const SEEDS = join(home, 'indeks-seeds');
const GOLDEN = 'test/golden/seeds-tune.jsonl';

async function cli(environment: Record<string, string>, ...args: string[]) {
  let out = '';
  let err = '';
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
  // Only what a test gives counts, not the environment of the test run.
  const open = (config: Parameters<typeof openKutip>[0]): Promise<Kutip> =>
    openKutip({ ...config, ...loadConfig({ environment }) });
  const exitCode = await run(args, terminal, { open });
  return { out, err, exitCode };
}

const seeds = (...args: string[]) => cli({ INDEX_DIR: SEEDS }, 'eval', ...args);

function file(name: string, rows: readonly object[]): string {
  const path = join(home, name);
  writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'));
  return path;
}

beforeAll(async () => {
  expect((await cli({ INDEX_DIR: SEEDS }, 'ingest', 'seeds')).exitCode).toBe(0);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('kutip eval over the seeds', () => {
  it('prints a table beside plain BM25, and by kind', async () => {
    const { out, err, exitCode } = await seeds(GOLDEN);
    expect([err, exitCode]).toEqual(['', 0]);
    const number = String.raw`\d{1,3},\d`;
    const cell = `${number} \\[${number}; ${number}\\]`;
    const rows = [
      'Benar seluruhnya',
      '  terjawab benar, kutipan benar',
      '  menahan diri dengan benar',
      'MRR@10 menurut artikel',
    ];
    for (const row of rows)
      expect(out).toMatch(new RegExp(`^${row} +\\d+ +${cell} +${cell} +[+-]${number} \\[`, 'm'));
    expect(out).toMatch(/bobot vektor 0,1 \(bawaan\)/);
    expect(out).toMatch(/Kutipan sama persis dengan artikel: (\d+) dari \1\n/);
    expect(out).toMatch(/Waktu menjawab: p50 [\d,]+ ms, p99 [\d,]+ ms/);
    expect(out).toMatch(new RegExp(`^siapa +\\d+ +${cell} +${cell}$`, 'm'));
  });

  it('prints the same as JSON, above the baseline, each quote verbatim', async () => {
    const { out } = await seeds('--json', GOLDEN);
    const report = JSON.parse(out) as EvalReport & { embedder: object };
    expect(report.embedder).toMatchObject({ weight: 0.1, isFitted: false });
    expect(report.quotes.verbatim).toBe(report.quotes.total);
    expect(report.quotes.total).toBeGreaterThan(50);
    expect(report.right.gain.low).toBeGreaterThan(0.1);
    expect(report.unknownArticles).toEqual([]);
    const again = JSON.parse((await seeds('--json', GOLDEN)).out) as EvalReport;
    expect({ ...again, milliseconds: null }).toEqual({ ...report, milliseconds: null });
  });

  it('exits with 1 below --least, and lists what failed', async () => {
    const path = file('gagal.jsonl', [
      {
        id: 'x1',
        question: 'Siapa yang memimpin apel besar di Penajam Paser Utara?',
        expect: [['Nama Palsu']],
        articles: ['bukan.txt'],
      },
      { question: 'Siapa yang memimpin apel besar di Penajam Paser Utara?', expect: [['Makmur Marbun']] },
    ]);
    expect((await seeds('--least', '0.5', path)).exitCode).toBe(0);
    const { out, err, exitCode } = await seeds('--failures', '--least', '0,6', path);
    expect(exitCode).toBe(1);
    expect(out).toContain('Gagal: 1\n');
    expect(out).toMatch(/x1 Siapa yang memimpin[^\n]*\n {3}Gagal: jawaban tidak memuat “Nama Palsu”\n/);
    expect(err).toContain('Perhatian 1 artikel yang disebut tidak ada di indeks: bukan.txt\n');
    expect(err).toContain('Batas 0,6 tidak tercapai: bagian yang benar 0,5.');
  });

  it('keeps the shipped weight where nothing is better for sure', async () => {
    const { out, exitCode } = await seeds('--fit', GOLDEN);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^0,1 +[\d,]+ \[.*bawaan/m);
    expect(out).toContain('Bobot bawaan 0,1 tetap dipakai');
    const kutip = await openKutip(loadConfig({ environment: { INDEX_DIR: SEEDS } }));
    expect(kutip.embedder).toMatchObject({ weight: 0.1, isFitted: false });
    await kutip.close();
  });

  it.each<[string[], RegExp]>([
    [[], /Argumen berkas belum diisi/],
    [['tidak-ada.jsonl'], /Berkas pertanyaan "tidak-ada.jsonl" tidak ada/],
    [['README.md'], /README\.md:1: baris ini bukan JSON/],
    [['--least', '90', GOLDEN], /--least harus bilangan 0 sampai 1/],
    [['--least', 'x', GOLDEN], /--least harus bilangan 0 sampai 1/],
    [['--fit', '--least', '0.5', GOLDEN], /--fit tidak dapat dipakai bersama/],
  ])('refuses %j with one Indonesian line', async (args, message) => {
    const { out, err, exitCode } = await seeds(...args);
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect([out, exitCode]).toEqual(['', 2]);
  });

  it('says that there is no index', async () => {
    const { err, exitCode } = await cli({ INDEX_DIR: join(home, 'kosong') }, 'eval', GOLDEN);
    expect(exitCode).toBe(1);
    expect(err).toMatch(/ingest/);
  });
});

describe('kutip eval --fit with vectors that mislead', () => {
  const NAMES = [
    'Arwana',
    'Bangau',
    'Cendana',
    'Dadap',
    'Elang',
    'Flamboyan',
    'Gabus',
    'Hiu',
    'Ilalang',
    'Jati',
  ];
  const COLOURS = ['biru', 'hijau', 'kuning'];
  const articles = [
    {
      id: 'kapal',
      title: 'Armada Kapal Patroli',
      text: NAMES.flatMap((name) =>
        COLOURS.map((colour) => `Kapal patroli ${name} ${colour} dipimpin Kapten ${name}an.`),
      ).join('\n\n'),
    },
    ...Array.from({ length: 40 }, (_, number) => ({
      id: `pasar-${number}`,
      title: `Pasar Nomor ${number}`,
      text: `Pasar nomor ${number} menjual kapal mainan dan sayur setiap pagi.`,
    })),
  ];
  const questions = NAMES.flatMap((name) =>
    COLOURS.map((colour) => ({
      question: `Siapa yang memimpin kapal patroli ${name} ${colour}?`,
      articles: ['kapal'],
    })),
  );
  const directory = join(home, 'indeks-kapal');
  let endpoint: Endpoint;
  let environment: Record<string, string>;

  beforeAll(async () => {
    endpoint = await startEndpoint();
    // To this model every question is just like the markets and unlike the ships.
    endpoint.misbehave = (response, texts) => {
      response.setHeader('content-type', 'application/json');
      const vectors = texts.map((text) => (/dipimpin/.test(text) ? [1, 0] : [0, 1]));
      response.end(JSON.stringify(answerFor('/v1/embeddings', vectors)));
    };
    environment = { INDEX_DIR: directory, EMBEDDER: 'openai:sesat', EMBEDDER_BASE_URL: `${endpoint.url}/v1` };
    const archive = file('kapal.jsonl', articles);
    expect((await cli(environment, 'ingest', archive)).err).toBe('');
  });
  afterAll(() => endpoint.close());

  it('finds a smaller weight, keeps it for this embedder, and uses it from then on', async () => {
    const path = file('soal-kapal.jsonl', questions);
    const before = JSON.parse((await cli(environment, 'eval', '--json', path)).out) as EvalReport;
    expect(before).toMatchObject({ embedder: { weight: 0.5, isFitted: false } });
    expect(before.reciprocalRank!.kutip.mean).toBeLessThan(0.5);

    const { out, err } = await cli(environment, 'eval', '--fit', path);
    expect(err).toBe('');
    expect(out).toMatch(/Bobot (0|0,\d+) disimpan untuk indeks ini/);
    expect(out).toMatch(/^0,5 +[\d,]+ \[.*bawaan/m);
    const kept = JSON.parse(readFileSync(join(directory, 'fit.json'), 'utf8'));
    const { weight } = kept.embedders['openai:sesat'];
    expect(weight).toBeLessThan(0.5);

    const after = JSON.parse((await cli(environment, 'eval', '--json', path)).out) as EvalReport;
    expect(after).toMatchObject({ embedder: { weight, isFitted: true } });
    expect(after.reciprocalRank!.kutip.mean).toBeGreaterThan(0.9);

    // Fitting again starts from the shipped weight, not from the fitted one.
    const again = JSON.parse((await cli(environment, 'eval', '--fit', '--json', path)).out) as FitReport;
    expect(again).toMatchObject({ shippedWeight: 0.5, chosenWeight: weight });
  });
});
