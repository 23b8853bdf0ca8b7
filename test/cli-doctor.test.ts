import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isValidSlackRequest } from '@slack/bolt/dist/receivers/verify-request.js';
import Database from 'better-sqlite3';
import { Router } from 'express';
import pc from 'picocolors';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openKutip } from '../src/app.ts';
import { jsonRequest, SAMPLE_QUESTION, type Sample } from '../src/channel/samples/sample.ts';
import type { Ask, Channel } from '../src/channel.ts';
import { type DoctorCommand, doctor, type Machine } from '../src/cli/doctor/doctor.ts';
import type { Finding } from '../src/cli/doctor/finding.ts';
import { faultOf } from '../src/cli/doctor/tools.ts';
import type { Environment } from '../src/config.ts';
import { takeWriteLock } from '../src/store/local/lock.ts';
import { brokenNatives } from '../src/store/local/natives.ts';
import { SURFACES, type Surface } from '../src/surfaces.ts';
import { type Answered, type Call, startStandIn } from './channel/stand-in.ts';
import { fakeKutip } from './fakes.ts';
import { startModelServer } from './generator/model-server.ts';
import { startServer, testConfig } from './harness.ts';

const TOOLS = {
  PUBLIC_URL: 'https://kutip.contoh.go.id',
  ALLOWED_ORIGINS: 'https://intranet.contoh.go.id',
  SLACK_SIGNING_SECRET: '8f742231b10e8888abcd99yyyzzz85a5',
  SLACK_BOT_TOKEN: 'xoxb-rahasia-token-bot',
  MATTERMOST_TOKEN: 'okwexkjpe7ygb8eq1ww58t483w,zmigewsanbbsdf59xnmduzypjc',
  MATTERMOST_URL: 'https://chat.contoh.go.id',
  ROCKETCHAT_TOKEN: 'rahasia-webhook-rocketchat',
  TEAMS_WEBHOOK_SECRET: 'dG9rZW4ga2VhbWFuYW4gdWppLCAzMiBiaXRhIHRlcGF0',
  TELEGRAM_BOT_TOKEN: '7654321:AAE-token_of_tests_that_must_not_leak',
  TELEGRAM_WEBHOOK_SECRET: 'rahasia_webhook_telegram',
  WHATSAPP_APP_SECRET: 'rahasia-aplikasi-uji',
  WHATSAPP_VERIFY_TOKEN: 'token-verifikasi-uji',
  WHATSAPP_TOKEN: 'EAAtoken-akses',
  WIDGET_SECRET: 'rahasia-widget-yang-cukup-panjang-0123',
} as const;

const home = mkdtempSync(join(tmpdir(), 'kutip-doctor-'));
const SOUND = join(home, 'utuh');
let index: string;
let data: string;
let copies = 0;

beforeAll(async () => {
  const articles = join(home, 'berita');
  mkdirSync(articles);
  writeFileSync(join(articles, 'apel.txt'), 'Judul Apel\n\nCamat memimpin apel perdana di halaman kantor.');
  writeFileSync(
    join(articles, 'harga.txt'),
    'Harga Cabai\n\nHarga cabai naik menjadi Rp80.000 per kilogram.',
  );
  const kutip = await openKutip(testConfig({ INDEX_DIR: SOUND, DATA_DIR: join(home, 'lain') }));
  await kutip.ingest({ paths: [articles] });
  await kutip.close();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));
beforeEach(() => {
  copies += 1;
  index = join(home, `indeks${copies}`);
  data = join(home, `data${copies}`);
  cpSync(SOUND, index, { recursive: true });
});

const ROOM = 5_000_000_000;
const machine = (changes: Partial<Machine> = {}): Machine => ({
  nodeVersion: '20.19.0',
  clock: Date.now,
  freeBytes: async () => ROOM,
  brokenPackages: () => [],
  ...changes,
});

interface Diagnosis {
  readonly exitCode: number;
  readonly findings: readonly Finding[];
  /** Everything printed. */
  readonly text: string;
  /** Of the findings to be mended. */
  readonly failed: readonly string[];
  readonly warnings: readonly string[];
}

async function diagnose(
  environment: Environment = {},
  changes: Partial<Machine> = {},
  more: DoctorCommand = {},
): Promise<Diagnosis> {
  let text = '';
  const exitCode = await doctor(
    {
      environment: { PORT: '0', INDEX_DIR: index, DATA_DIR: data, ...environment },
      environmentFile: join(home, 'tidak-ada'),
      json: true,
      ...more,
    },
    {
      out: (part) => (text += part),
      err: () => {},
      isInteractive: false,
      columns: 100,
      colors: pc.createColors(false),
    },
    machine(changes),
  );
  const findings = more.json === false ? [] : (JSON.parse(text) as { findings: Finding[] }).findings;
  const told = (state: Finding['state']): string[] =>
    findings.filter((one) => one.state === state).map(({ text: what, mend }) => `${what} → ${mend}`);
  return { exitCode, findings, text, failed: told('failed'), warnings: told('warning') };
}

/** Fails where anything but this is to be mended, or where it is not said how. */
async function expectFailure(
  environment: Environment,
  what: RegExp,
  changes: Partial<Machine> = {},
): Promise<Diagnosis> {
  const diagnosis = await diagnose(environment, changes);
  expect(diagnosis.failed).toEqual([expect.stringMatching(what)]);
  expect(diagnosis.failed[0]).not.toContain('→ null');
  expect(diagnosis.exitCode).toBe(1);
  return diagnosis;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/-(wal|shm)$/.test(name))
    .sort();
}

describe('kutip doctor', () => {
  it('finds nothing to mend where all is well, names every tool, and tells no secret', async () => {
    const { exitCode, findings, text, failed, warnings } = await diagnose(TOOLS);
    expect([exitCode, failed, warnings]).toEqual([0, [], []]);
    for (const { title } of SURFACES)
      expect(findings.filter((one) => one.text.startsWith(`${title}: setelan lengkap`))).toHaveLength(1);
    for (const [name, value] of Object.entries(TOOLS)) {
      if (/SECRET|TOKEN/.test(name)) for (const one of value.split(',')) expect(text).not.toContain(one);
    }
    expect(text).toContain('Indeks utuh: 2 artikel');
  });

  it('lists tools without settings as off', async () => {
    const { exitCode, findings } = await diagnose();
    expect(exitCode).toBe(0);
    expect(findings.filter(({ topic, state }) => topic === 'Kanal' && state === 'off')).toHaveLength(
      SURFACES.length,
    );
  });

  it('changes nothing: no folder, secret or file is made', async () => {
    const before = filesIn(index);
    await diagnose(TOOLS);
    expect(filesIn(index)).toEqual(before);
    expect(statSync(data, { throwIfNoEntry: false })).toBeUndefined();
  });

  it('prints lines for people, under headings, without colours in a pipe', async () => {
    const { text, exitCode } = await diagnose({ SLACK_BOT_TOKEN: 'xoxb-1' }, {}, { json: false });
    expect(exitCode).toBe(1);
    expect(text).toMatch(/^Setelan\n {2}✓ /);
    expect(text).toMatch(/\nKanal\n {2}✗ Slack belum lengkap: .*\n {4}→ Isi SLACK_SIGNING_SECRET/);
    expect(text).toMatch(/\n {2}– Telegram: mati/);
    expect(text).toMatch(/\n\d hal perlu diperbaiki\.\n$/);
    expect(text).not.toContain('\u001b');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});

describe('settings', () => {
  it('are all told that are wrong, secrets without their value', async () => {
    const { failed, text, exitCode } = await diagnose({
      RATE_LIMIT: 'banyak',
      API_KEYS: 'kunci-pendek',
      LOG_LEVEL: 'ramai',
    });
    expect(exitCode).toBe(1);
    expect(failed.filter((line) => line.startsWith('Setelan'))).toEqual([
      expect.stringMatching(/^Setelan API_KEYS tidak sah\. → Seharusnya kunci berisi/),
      expect.stringMatching(/^Setelan RATE_LIMIT bernilai "banyak"\. → Seharusnya bilangan bulat/),
      expect.stringMatching(/^Setelan LOG_LEVEL/),
    ]);
    expect(text).not.toContain('kunci-pendek');
  });

  it('open the server to a network with keys only', async () => {
    await expectFailure(
      { HOST: '0.0.0.0', PUBLIC_URL: 'https://k.contoh.id' },
      /0\.0\.0\.0 tanpa kunci akses.*API_KEYS/,
    );
    const { failed } = await diagnose({
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://k.contoh.id',
      API_KEYS: 'k'.repeat(24),
    });
    expect(failed).toEqual([]);
  });

  it('of a file .env: names that nobody knows, and who may read it', async () => {
    const file = join(home, 'env-contoh');
    writeFileSync(file, 'PORT=3000\nSLACK_SIGNING_SECERT=rahasia\n', { mode: 0o644 });
    const { warnings, text } = await diagnose({}, {}, { environmentFile: file });
    expect(warnings).toEqual([
      expect.stringMatching(/^SLACK_SIGNING_SECERT di berkas \.env bukan setelan Kutip.*ejaan/),
      expect.stringMatching(/dapat dibaca pengguna lain.*chmod 600/),
    ]);
    expect(text).not.toContain('=rahasia');
    chmodSync(file, 0o600);
    writeFileSync(file, 'PORT=3000\n');
    expect((await diagnose({}, {}, { environmentFile: file })).warnings).toEqual([]);
  });

  it('that cannot be read are told, and nothing is guessed', () => {
    const folder = join(home, 'kerja');
    mkdirSync(join(folder, '.env'), { recursive: true });
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--import', resolve('node_modules/tsx/dist/loader.mjs'), resolve('src/cli.ts'), 'doctor'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect([status, stdout]).toEqual([
      1,
      expect.stringMatching(/✗ Berkas \.env ada tetapi tidak dapat dibaca\.\n {4}→ Periksa izin/),
    ]);
    expect(stdout).not.toContain('Indeks');
  });
});

describe('PUBLIC_URL', () => {
  const { PUBLIC_URL: _, ...tools } = TOOLS;
  const { ROCKETCHAT_TOKEN } = TOOLS;
  it.each<[string, Environment, RegExp]>([
    ['missing where tools are on', tools, /PUBLIC_URL kosong.*Slack, Mattermost/],
    [
      'missing where others can reach the server',
      { HOST: '0.0.0.0', API_KEYS: 'k'.repeat(24) },
      /PUBLIC_URL kosong/,
    ],
    [
      'of this machine where tools are on',
      { ROCKETCHAT_TOKEN, PUBLIC_URL: 'http://localhost:3000' },
      /hanya terbuka di mesin ini/,
    ],
    [
      'of this machine by IPv6',
      { ROCKETCHAT_TOKEN, PUBLIC_URL: 'http://[::1]:3000' },
      /hanya terbuka di mesin ini/,
    ],
    [
      'without https for tools of the internet',
      { ...TOOLS, PUBLIC_URL: 'http://kutip.contoh.go.id' },
      /tidak memakai https, sedangkan Slack, Microsoft Teams, Telegram, WhatsApp.*proksi/,
    ],
  ])('%s is to be mended', async (_case, environment, what) => {
    await expectFailure(environment, what);
  });

  it('without https inside one network is a warning', async () => {
    const { failed, warnings } = await diagnose({ ROCKETCHAT_TOKEN, PUBLIC_URL: 'http://kutip.lan' });
    expect([failed, warnings]).toEqual([[], [expect.stringMatching(/tidak memakai https/)]]);
  });
});

describe('the machine', () => {
  it('needs a Node that is new enough', async () => {
    await expectFailure({}, /Node\.js 20\.18\.9 terlalu lama.*nodejs\.org/, { nodeVersion: '20.18.9' });
    await expectFailure({}, /Node\.js 18\.20\.0 terlalu lama/, { nodeVersion: '18.20.0' });
    expect((await diagnose({}, { nodeVersion: '24.0.0' })).failed).toEqual([]);
  });

  it('needs native packages of its own version', async () => {
    await expectFailure({}, /tidak dapat memuat better-sqlite3.*npm ci/, {
      brokenPackages: () => ['better-sqlite3'],
    });
    expect(brokenNatives()).toEqual([]);
  });

  it('needs room on its disk', async () => {
    await expectFailure({}, /Ruang disk.*50 MB.*Kosongkan/, { freeBytes: async () => 50_000_000 });
    const { failed, warnings } = await diagnose({}, { freeBytes: async () => 500_000_000 });
    expect([failed, warnings]).toEqual([[], [expect.stringMatching(/tinggal 500 MB/)]]);
  });

  it('tells a port of another program from one where Kutip runs', async () => {
    const other = createServer((socket) => socket.destroy());
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as { port: number };
    await expectFailure({ PORT: String(port) }, new RegExp(`Porta ${port} sudah dipakai program lain.*PORT`));
    other.close();
    const running = await startServer(fakeKutip({}));
    const { failed, text } = await diagnose({ PORT: new URL(running.url).port });
    await running.stop(0);
    expect(failed).toEqual([]);
    expect(text).toContain('Kutip sedang berjalan pada porta');
  });

  it('must own the address', async () => {
    await expectFailure(
      { HOST: '192.0.2.1', PORT: '3999', API_KEYS: 'k'.repeat(24), PUBLIC_URL: 'https://k.contoh.id' },
      /bukan alamat mesin ini.*HOST/,
    );
  });
});

describe('the index', () => {
  const database = (): string => join(index, 'kutip.sqlite');
  const generation = (): string => join(index, 'generations', readdirSync(join(index, 'generations'))[0]!);

  it('that is not there', async () => {
    rmSync(index, { recursive: true });
    await expectFailure({}, /Belum ada indeks.*npm run ingest/);
  });

  it('that is no database', async () => {
    writeFileSync(database(), 'bukan basis data '.repeat(1_000));
    await expectFailure({}, /npm run ingest/);
  });

  it('that was cut', async () => {
    truncateSync(database(), statSync(database()).size / 2);
    await expectFailure({}, /npm run ingest/);
  });

  it('in which one article was altered', async () => {
    const opened = new Database(database());
    opened.exec("UPDATE versions SET text = replace(text, 'Camat', 'Lurah')");
    opened.close();
    await expectFailure({}, /Indeks rusak: isi sebuah artikel.*npm run ingest/);
  });

  it('whose derived files are damaged or gone is made whole by itself', async () => {
    const words = join(generation(), 'words.bin');
    const bytes = readFileSync(words);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(words, bytes);
    expect((await diagnose()).warnings).toEqual([expect.stringMatching(/rusak: words\.bin.*dibuat ulang/)]);
    rmSync(join(generation(), 'manifest.json'));
    const { warnings, exitCode } = await diagnose();
    expect([exitCode, warnings]).toEqual([0, [expect.stringMatching(/manifest\.json/)]]);
  });

  it('of another embedder', async () => {
    const { failed } = await diagnose({ EMBEDDER: 'ollama:bge-m3', EMBEDDER_BASE_URL: 'http://127.0.0.1:9' });
    expect(failed).toEqual([
      expect.stringMatching(
        /penyemat "static-hash-256-v1", sedangkan yang disetel "ollama:bge-m3".*Kembalikan EMBEDDER/,
      ),
      expect.stringMatching(/Layanan EMBEDDER.*tidak dapat dihubungi dalam dua detik.*ollama serve/),
    ]);
  });

  it('that another process writes to', async () => {
    const lock = await takeWriteLock(index);
    const { warnings, exitCode } = await diagnose();
    lock.release();
    expect([exitCode, warnings]).toEqual([0, [expect.stringMatching(/sedang ditulis proses lain.*Tunggu/)]]);
  });

  it('tells its age', async () => {
    const { text } = await diagnose({}, { clock: () => Date.now() + 40.5 * 86_400_000 });
    expect(text).toContain('disusun 40 hari lalu');
  });
});

describe('the data folder', () => {
  beforeEach(() => mkdirSync(data));

  it('with a damaged secret', async () => {
    writeFileSync(join(data, 'kunci-tautan'), 'bukan kunci', { mode: 0o600 });
    await expectFailure({}, /kunci-tautan.*rusak.*Pulihkan dari cadangan/);
  });

  it('with a secret that others may read', async () => {
    writeFileSync(join(data, 'kunci-tautan'), 'ab'.repeat(32), { mode: 0o644 });
    const { warnings, text } = await diagnose();
    expect(warnings).toEqual([expect.stringMatching(/dapat dibaca pengguna lain.*chmod 600/)]);
    expect(text).not.toContain('abab');
  });

  it('with ratings that cannot be read', async () => {
    writeFileSync(join(data, 'feedback.sqlite'), 'bukan basis data '.repeat(500));
    await expectFailure({}, /Penilaian tidak dapat.*DATA_DIR/);
  });

  it('that is no folder', async () => {
    rmSync(data, { recursive: true });
    writeFileSync(data, '');
    await expectFailure({}, /DATA_DIR tidak dapat ditulis.*izin/);
  });
});

describe('models', () => {
  it('that cannot be reached', async () => {
    const started = performance.now();
    await expectFailure(
      { LLM: 'ollama:qwen2.5:7b', LLM_BASE_URL: 'http://127.0.0.1:9' },
      /Layanan LLM.*tidak dapat dihubungi.*ollama serve/,
    );
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('that do not answer in two seconds', async () => {
    const server = await startModelServer();
    server.behave({ kind: 'hang' });
    await expectFailure(
      { LLM: 'openai:kecil', LLM_BASE_URL: `${server.url}/v1` },
      /tidak dapat dihubungi dalam dua detik/,
    );
    await server.close();
  });

  it('that privacy forbids are not even asked', async () => {
    await expectFailure(
      { LLM: 'openai:gpt', LLM_API_KEY: 'sk-rahasia' },
      /LLM akan mengirim pertanyaan.*LLM_PRIVACY=local.*LLM_ALLOWED_HOSTS/s,
    );
  });

  const service = (answers: Readonly<Record<string, Answered>>) =>
    startStandIn(({ path }: Call) => answers[path] ?? { status: 404, body: {} });

  it('that Ollama does not have', async () => {
    const ollama = await service({ '/api/tags': { body: { models: [{ name: 'llama3:latest' }] } } });
    await expectFailure(
      { LLM: 'ollama:qwen2.5:7b', LLM_BASE_URL: ollama.url },
      /Model qwen2\.5:7b belum ada di Ollama.*ollama pull qwen2\.5:7b/,
    );
    await ollama.close();
  });

  it.each(['LLM', 'EMBEDDER'])('whose service refuses the key of %s', async (setting) => {
    const openai = await service({ '/v1/models': { status: 401, body: {} } });
    const { failed, text } = await diagnose({
      [setting]: 'openai:m',
      [`${setting}_BASE_URL`]: `${openai.url}/v1`,
      [`${setting}_API_KEY`]: 'sk-rahasia',
    });
    await openai.close();
    expect(failed.at(-1)).toMatch(new RegExp(`Layanan ${setting} menolak kuncinya.*${setting}_API_KEY`));
    expect(text).not.toContain('sk-rahasia');
  });

  it('that answer are fine; those that only fail are told', async () => {
    const server = await startModelServer();
    const environment = { LLM: 'ollama:kecil', LLM_BASE_URL: server.url };
    server.behave({ kind: 'say', text: 'Camat memimpin apel perdana [B2].' });
    const { exitCode, text } = await diagnose(environment);
    expect([exitCode, text]).toEqual([0, expect.stringContaining('Model ollama:kecil menjawab')]);
    server.behave({ kind: 'status', status: 500 });
    await expectFailure(environment, /Model ollama:kecil tidak menjawab sebagaimana mestinya.*tanpa model/);
    await server.close();
  });

  it('of vectors: one that answers, one that does not', async () => {
    const openai = await service({
      '/v1/models': { body: { data: [{ id: 'lain' }] } },
      '/v1/embeddings': { body: { object: 'list', data: [{ index: 0, embedding: [0.6, 0.8] }], model: 'm' } },
    });
    const environment = { EMBEDDER: 'openai:m', EMBEDDER_BASE_URL: `${openai.url}/v1` };
    const { text, warnings } = await diagnose(environment);
    await openai.close();
    expect(text).toContain('Penyemat openai:m menjawab dengan vektor 2 angka.');
    expect(warnings).toEqual([expect.stringMatching(/tidak menyebut model m/)]);
    const broken = await service({ '/v1/models': { body: { data: [{ id: 'm' }] } } });
    const { failed } = await diagnose({ ...environment, EMBEDDER_BASE_URL: `${broken.url}/v1` });
    await broken.close();
    expect(failed.at(-1)).toMatch(/Layanan penyemat openai:m.*EMBEDDER_BASE_URL/);
  });
});

describe('chat tools', () => {
  it.each(
    SURFACES.flatMap(({ title, required, optional }) =>
      required.length + optional.length > 1 ? [[title, required, optional] as const] : [],
    ),
  )('%s with a setting missing', async (title) => {
    const mine = Object.entries(TOOLS).filter(([name]) =>
      name.startsWith(title.toUpperCase().split(' ').at(-1)!),
    );
    for (const [name] of mine.filter(([one]) => one !== 'MATTERMOST_URL')) {
      const { [name as keyof typeof TOOLS]: _, ...rest } = TOOLS;
      await expectFailure(rest, new RegExp(`^${title} belum lengkap: .*${name} kosong\\. → Isi .*${name}`));
    }
  });

  it('of which one is for no site', async () => {
    const { ALLOWED_ORIGINS: _, ...rest } = TOOLS;
    await expectFailure(rest, /Widget: tidak ada situs.*ALLOWED_ORIGINS/);
  });

  it('with settings that look mistaken', async () => {
    const { MATTERMOST_URL: _, ...rest } = TOOLS;
    const { warnings, exitCode } = await diagnose({
      ...rest,
      SLACK_BOT_TOKEN: 'xoxp-orang',
      TELEGRAM_BOT_TOKEN: '7654321',
    });
    expect([exitCode, warnings]).toEqual([
      0,
      [
        expect.stringMatching(/xoxb-.*Bot User OAuth Token/),
        expect.stringMatching(/TELEGRAM_BOT_TOKEN.*BotFather/),
        expect.stringMatching(/MATTERMOST_URL kosong/),
      ],
    ]);
  });

  /** A tool whose channel does what it is told. */
  const tool = (handle: (ask: Ask, body: string) => Promise<[status: number, body: string]>): Surface => ({
    name: 'slack',
    title: 'Uji',
    required: [],
    optional: [],
    paths: ['/uji'],
    isCloud: false,
    open: (): Channel => ({
      name: 'uji',
      router: (ask) =>
        Router().post('/uji', async (request, response) => {
          let body = '';
          for await (const chunk of request) body += chunk;
          const [status, reply] = await handle(ask, body);
          response.status(status).send(reply);
        }),
    }),
    sample: () => SAMPLE,
  });
  const SAMPLE: Sample = {
    genuine: jsonRequest('/uji', 'asli'),
    forged: jsonRequest('/uji', 'palsu'),
    api: () => ({}),
    said: (response) => [{ text: response, limit: { most: 60, units: 'utf16' } }],
  };
  async function answerOf(ask: Ask, question = SAMPLE_QUESTION): Promise<string> {
    for await (const event of ask({ question })) if (event.type === 'answer-end') return event.answer.answer;
    return '';
  }

  it.each<[string, Parameters<typeof tool>[0], string | null]>([
    [
      'answers well',
      async (ask, body) => (body === 'palsu' ? [401, ''] : [200, `${await answerOf(ask)} /bukti/x`]),
      null,
    ],
    ['believes everyone', async (ask) => [200, `${await answerOf(ask)} /bukti/x`], 'palsu tidak ditolak'],
    [
      'asks before it refuses',
      async (ask, body) => [body === 'palsu' ? 401 : 200, await answerOf(ask)],
      'palsu tidak ditolak',
    ],
    ['refuses everyone', async () => [401, ''], 'HTTP 401'],
    [
      'reads another question',
      async (ask, body) => (body === 'palsu' ? [401, ''] : [200, `${await answerOf(ask, 'Apa?')} /bukti/x`]),
      'tidak terbaca',
    ],
    [
      'says nothing',
      async (ask, body) => (body === 'palsu' ? [401, ''] : [200, (await answerOf(ask)) && '']),
      'tidak dikirim',
    ],
    [
      'drops the evidence',
      async (ask, body) => (body === 'palsu' ? [401, ''] : [200, await answerOf(ask)]),
      'tanpa tautan buktinya',
    ],
    [
      'says too much',
      async (ask, body) =>
        body === 'palsu' ? [401, ''] : [200, `${await answerOf(ask)} /bukti/${'x'.repeat(60)}`],
      'melampaui batas',
    ],
  ])('%s', async (_case, handle, fault) => {
    const found = await faultOf(tool(handle), testConfig(), SAMPLE, 200);
    if (fault === null) expect(found).toBeNull();
    else expect(found).toContain(fault);
  });

  it('that does not answer the handshake', async () => {
    const handshake = { ...jsonRequest('/uji', 'halo'), reply: 'halo' };
    const surface = tool(async (_ask, body) => (body === 'palsu' ? [401, ''] : [200, 'siapa?']));
    expect(await faultOf(surface, testConfig(), { ...SAMPLE, handshake })).toContain('jabat tangan');
  });

  it('has its Slack event signed as Slack’s own code wants it', async () => {
    const now = Date.now();
    const slack = SURFACES.find(({ name }) => name === 'slack')!;
    const { genuine, forged } = await slack.sample(testConfig(TOOLS), now);
    const isSlacks = ({ headers, body }: typeof genuine): boolean =>
      isValidSlackRequest({
        signingSecret: TOOLS.SLACK_SIGNING_SECRET,
        body,
        headers: {
          'x-slack-signature': headers['X-Slack-Signature']!,
          'x-slack-request-timestamp': Number(headers['X-Slack-Request-Timestamp']),
        },
        nowMilliseconds: now,
      });
    expect([isSlacks(genuine), isSlacks(forged)]).toEqual([true, false]);
  });
});
