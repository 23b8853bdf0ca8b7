import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { Kutip } from '../src/app.ts';
import { run } from '../src/cli/program.ts';
import { printable, type Terminal, wrap } from '../src/cli/terminal.ts';
import { KutipError } from '../src/errors.ts';
import { formatDate } from '../src/indonesian/dates.ts';
import { APEL, cite, EMPTY_REPORT, fakeAnswer, fakeKutip, NETRAL } from './fakes.ts';

const FOUND = fakeAnswer('Makmur Marbun memimpin apel perdana [1].', [
  cite(1, APEL, 'Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.'),
]);
const NOT_FOUND = {
  ...fakeAnswer('Arsip tidak memuat harga beras.'),
  related: [{ articleId: NETRAL.id, title: NETRAL.title, publisher: NETRAL.publisher, date: NETRAL.date }],
};
const REPLIES = { siapa: FOUND, beras: NOT_FOUND, meledak: new Error('kawat putus') };

async function kutip(args: string[], fake: Partial<Kutip> = {}) {
  let out = '';
  let err = '';
  let closed = false;
  const terminal: Terminal = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isInteractive: false,
    columns: 100,
    colors: pc.createColors(false),
  };
  const open = async () => ({
    ...fakeKutip(REPLIES),
    ...fake,
    async close() {
      closed = true;
    },
  });
  const exitCode = await run(args, terminal, { open });
  return { out, err, exitCode, closed };
}

describe('kutip ask', () => {
  it('prints the answer, then its sources', async () => {
    const { out, err, exitCode, closed } = await kutip(['ask', 'siapa']);
    expect(out).toBe(
      [
        'Makmur Marbun memimpin apel perdana [1].',
        '',
        'Sumber',
        '[1] Apel Perdana di Halaman Kantor Bupati — Contohkabar.id, 21 September 2023',
        '    “Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.”',
        '    apel.txt · https://contohkabar.id/apel',
        '',
        'Dijawab dalam 3,1 milidetik.',
        '',
      ].join('\n'),
    );
    expect([err, exitCode, closed]).toEqual(['', 0, true]);
  });

  it('exits with 3 and names the nearest articles where the archive does not tell', async () => {
    const { out, exitCode } = await kutip(['ask', 'beras']);
    expect(exitCode).toBe(3);
    expect(out).toContain('Arsip tidak memuat harga beras.');
    expect(out).toContain('  - Gubernur Ingatkan Netralitas Pegawai — Kabar Banua, 5 Februari 2024');
  });

  it('says when a model worded the answer, and when it should have', async () => {
    const worded = fakeKutip({ siapa: { ...FOUND, mode: 'generative' } });
    expect((await kutip(['ask', 'siapa'], worded)).out).toContain(
      'Disusun oleh model bahasa; tiap kalimat diperiksa',
    );
    const degraded = fakeKutip({ siapa: { ...FOUND, degraded: true } });
    expect((await kutip(['ask', 'siapa'], degraded)).out).toContain(
      'Model bahasa sedang tidak dapat dipakai',
    );
  });

  it('prints JSON alone', async () => {
    expect(JSON.parse((await kutip(['ask', '--json', 'siapa'])).out)).toEqual(FOUND);
  });

  it('explains with the passages and their reasons', async () => {
    const { out } = await kutip(['ask', '--explain', 'siapa']);
    expect(out).toContain(
      '1. Apel Perdana di Halaman Kantor Bupati — Contohkabar.id, 21 September 2023 (skor 1)',
    );
    expect(out).toContain('   · bm25: 1,5 (apel)');
    expect(out).toContain('   Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.');
  });

  it('lets no article steer the terminal', async () => {
    const evil = '\u001b]0;judul\u0007\u001b[2Jhapus\u202e';
    const answer = {
      ...FOUND,
      answer: `${evil} [1].`,
      citations: [{ ...FOUND.citations[0]!, title: evil, quote: evil }],
    };
    const { out } = await kutip(['ask', 'x'], fakeKutip({ x: answer }));
    expect(out.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it.each(['', '   ', 'a'.repeat(2001)])('refuses a question of the wrong length', async (question) => {
    const { err, exitCode } = await kutip(['ask', question]);
    expect([exitCode, err]).toEqual([
      2,
      'Galat: Tulis pertanyaan 1 sampai 2.000 karakter, diapit tanda kutip.\n',
    ]);
  });

  it('says what it can about a failure, without a stack', async () => {
    const { err, exitCode, closed } = await kutip(['ask', 'meledak']);
    expect(exitCode).toBe(1);
    expect(closed).toBe(true);
    expect(err).toContain('kawat putus');
    expect(err).not.toMatch(/\bat .*:\d+/);
  });
});

describe('kutip ingest', () => {
  const report = { ...EMPTY_REPORT, new: 1200, updated: 1, removed: 2 };

  it('prints the counts', async () => {
    const { out, exitCode } = await kutip(['ingest', 'berita'], { ingest: async () => report });
    expect(out).toBe('Artikel: 1.200 baru, 1 diperbarui, 0 tidak berubah, 2 dihapus, 0 gagal.\n');
    expect(exitCode).toBe(0);
  });

  it('exits with 1 and the reasons when a file failed', async () => {
    const failures = [
      { source: 'rusak.pdf', message: 'Berkas PDF rusak.' },
      { source: 'a.jsonl', line: 3, message: 'bukan JSON.' },
    ];
    const { err, exitCode } = await kutip(['ingest', 'berita'], {
      ingest: async () => ({ ...report, failed: 2, failures }),
    });
    expect([exitCode, err]).toEqual([
      1,
      'Gagal rusak.pdf: Berkas PDF rusak.\nGagal a.jsonl baris 3: bukan JSON.\n',
    ]);
  });

  it('hands on its options', async () => {
    let seen: unknown;
    const ingest: Kutip['ingest'] = async (options) => {
      seen = options;
      return report;
    };
    await kutip(['ingest', '--keep-missing', 'a', 'b.jsonl'], { ingest });
    expect(seen).toMatchObject({ paths: ['a', 'b.jsonl'], keepMissing: true });
  });

  it('says that the index is being written by another process', async () => {
    const { err, exitCode } = await kutip(['ingest', 'a'], {
      ingest: () => Promise.reject(new KutipError('index-busy', 'Indeks sedang ditulis proses lain.')),
    });
    expect([exitCode, err]).toEqual([1, 'Galat: Indeks sedang ditulis proses lain.\n']);
  });
});

describe('wrong usage', () => {
  it.each<[string[], RegExp]>([
    [['ask'], /Argumen pertanyaan belum diisi/],
    [['ask', 'a', 'b'], /Argumennya terlalu banyak/],
    [['ask', '--cepat', 'a'], /Opsi --cepat tidak dikenal/],
    [['ask', '--index'], /Opsi --index <folder> memerlukan nilai/],
    [['ingest'], /Argumen jalur belum diisi/],
    [['masak'], /Perintah "masak" tidak dikenal/],
    [['serve', '--port', 'abc'], /PORT.*"abc".*0 sampai 65535/],
    [['serve', '--host', '0.0.0.0'], /API_KEYS/],
  ])('%j exits with 2 and one Indonesian line', async (args, message) => {
    const { out, err, exitCode } = await kutip(args);
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/error|unknown|missing|required/i);
    expect([out, exitCode]).toEqual(['', 2]);
  });
});

describe('help', () => {
  it.each([[], ['start'], ['ingest'], ['ask'], ['eval'], ['serve']].map((command) => [command]))(
    'of %j is Indonesian',
    async (command) => {
      const { out, err, exitCode } = await kutip([...command, '--help']);
      expect([err, exitCode]).toEqual(['', 0]);
      expect(out).toMatch(/^Pemakaian: kutip/);
      expect(out).toContain('Contoh:');
      expect(out).not.toMatch(/\b(Usage|Options|Commands|Arguments|display|help for|default)\b/);
    },
  );

  it('is what comes without a command', async () => {
    const { out, err, exitCode } = await kutip([]);
    expect(exitCode).toBe(2);
    expect(out + err).toMatch(/Pemakaian: kutip/);
  });
});

describe('text on a terminal', () => {
  it('writes dates in Indonesian', () => {
    expect(['2024-08-12', '2024-05-01', '2024', '2024-13-01'].map(formatDate)).toEqual([
      '12 Agustus 2024',
      '1 Mei 2024',
      '2024',
      '2024-13-01',
    ]);
  });

  it('wraps between words', () => {
    expect(wrap('satu dua tiga empat lima', 24, '    ')).toBe('    satu dua tiga empat\n    lima');
    expect(printable(' a\n\tb ')).toBe('a b');
  });
});

describe('the process', () => {
  const cli = (args: string[], environment: NodeJS.ProcessEnv = {}) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
      env: { ...process.env, ...environment },
    }).then(
      ({ stdout, stderr }) => ({ stdout, stderr, code: 0 }),
      (error: { stdout: string; stderr: string; code: number }) => error,
    );

  it('prints its version and leaves with the exit code', async () => {
    expect((await cli(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await cli(['serve'], { PORT: '99999999' })).toMatchObject({ code: 2, stdout: '' });
  });

  it('has no colours in a pipe', async () => {
    expect((await cli(['--help'], { FORCE_COLOR: '1' })).stdout).not.toContain('\u001b');
  });

  /** Starts `kutip serve` over the fake and waits for its address. */
  async function serving(command: string, args: string[], environment: NodeJS.ProcessEnv = {}) {
    const child = spawn(command, args, { stdio: 'pipe', env: { ...process.env, ...environment } });
    const closed = new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal })));
    const url = await new Promise<string>((resolve, reject) => {
      let seen = '';
      child.stdout.on('data', (chunk) => {
        seen += chunk;
        const found = /http:\/\/\S+/.exec(seen);
        if (found) resolve(found[0]);
      });
      void closed.then(() => reject(new Error('the server ended before it served')));
    });
    return { child, closed, url };
  }
  const FAKE = ['--import', 'tsx', 'test/serve-fake.ts'];

  it('serves until SIGTERM and leaves with 0', async () => {
    const { child, closed, url } = await serving(process.execPath, FAKE);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await closed).toEqual({ code: 0, signal: null });
  });

  it('does not stay behind when npm and its shell are gone', async () => {
    const shell = `"${process.execPath}" ${FAKE.join(' ')}; true`;
    const { child, closed, url } = await serving('sh', ['-c', shell], { npm_lifecycle_event: 'start' });
    child.kill('SIGTERM');
    // The streams close when the last process that holds them has ended.
    await closed;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });
});
