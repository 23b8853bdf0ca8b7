import { fileURLToPath } from 'node:url';
import type { Kutip } from '../app.ts';
import { assertSafeBinding, type Config, isRunByNpm } from '../config.ts';
import { KutipError } from '../errors.ts';
import type { RunningServer } from '../server.ts';
import { EXIT } from './exit.ts';
import { ingestBar, printReport } from './ingest.ts';
import { indonesianNumber, printable, type Terminal } from './terminal.ts';

/** The articles that ship with Kutip, from `src/cli/` and `dist/cli/` alike. */
const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));

const PARENT_CHECK_MS = 500;
const PARENT = process.ppid;

/**
 * `npm start` that gets a SIGTERM ends its shell, and the shell does not tell us: we would stay behind
 * and hold the port. A new parent is the sign of it.
 */
function whenNpmIsGone(stop: () => void): void {
  if (!isRunByNpm()) return;
  const timer = setInterval(() => {
    if (process.ppid === PARENT) return;
    clearInterval(timer);
    stop();
  }, PARENT_CHECK_MS).unref();
}

/** Waits for SIGTERM or Ctrl+C, then stops politely; the second signal ends the process at once. */
function untilStopped(server: RunningServer, terminal: Terminal): Promise<boolean> {
  return new Promise((resolve) => {
    let stopping = false;
    const stop = (): void => {
      stopping = true;
      void server.stop().then(resolve);
    };
    const onSignal = (signal: NodeJS.Signals): void => {
      if (stopping) process.exit(signal === 'SIGINT' ? 130 : 143);
      terminal.err(
        'Menyelesaikan jawaban yang sedang berjalan… (tekan sekali lagi untuk berhenti sekarang)\n',
      );
      stop();
    };
    process.on('SIGTERM', onSignal);
    process.on('SIGINT', onSignal);
    whenNpmIsGone(() => {
      if (!stopping) stop();
    });
  });
}

async function announce(kutip: Kutip, url: string, terminal: Terminal): Promise<void> {
  const { colors } = terminal;
  try {
    const { articles } = await kutip.ready();
    terminal.out(`Kutip siap dengan ${indonesianNumber(articles)} artikel: ${colors.cyan(url)}\n`);
  } catch (error) {
    if (!(error instanceof KutipError)) throw error;
    terminal.out(`Kutip berjalan: ${colors.cyan(url)}\n`);
    terminal.err(`${colors.yellow('Peringatan:')} ${printable(error.message)}\n`);
  }
}

/** Asks once for nobody: tables and models load lazily, and the first person should not wait for them. */
async function warmUp(kutip: Kutip): Promise<void> {
  try {
    for await (const _ of kutip.ask({ question: 'Berapa orang dan siapa bupati di daerah ini?' }));
  } catch {
    // Nothing to warm up with: no index yet, or the server is already stopping. Whoever asks is told.
  }
}

async function serveOpened(kutip: Kutip, config: Config, terminal: Terminal): Promise<number> {
  const [{ createServer }, { pino }] = await Promise.all([import('../server.ts'), import('pino')]);
  const log = pino(
    {
      level: config.logLevel,
      redact: { paths: ['req.headers', 'headers', 'authorization', 'apiKey', '*.authorization', '*.apiKey'] },
    },
    pino.destination({ dest: 2, sync: true }),
  );
  const server = await createServer({ kutip, config, log });
  // Before the address is known to anyone, so that no signal is missed.
  const stopped = untilStopped(server, terminal);
  await announce(kutip, server.url, terminal);
  void warmUp(kutip);
  return (await stopped) ? EXIT.ok : EXIT.failed;
}

/** `kutip serve`: the server alone, until a signal. Exit code 1 when answers had to be cut short. */
export async function serve(
  config: Config,
  terminal: Terminal,
  open: (config: Config) => Promise<Kutip>,
): Promise<number> {
  return withKutip(config, open, (kutip) => serveOpened(kutip, config, terminal));
}

/** Opens only what may be served safely, and closes it whatever happens. */
async function withKutip(
  config: Config,
  open: (config: Config) => Promise<Kutip>,
  work: (kutip: Kutip) => Promise<number>,
): Promise<number> {
  assertSafeBinding(config);
  const kutip = await open(config);
  try {
    return await work(kutip);
  } finally {
    await kutip.close();
  }
}

/**
 * `kutip start`: brings the index up to date with `seeds/`, then serves. A file that cannot be read,
 * or an index that another process is writing, is reported and does not keep the server down.
 */
export async function start(
  config: Config,
  terminal: Terminal,
  open: (config: Config) => Promise<Kutip>,
): Promise<number> {
  return withKutip(config, open, async (kutip) => {
    const bar = await ingestBar(terminal);
    try {
      const report = await kutip.ingest({ paths: [SEEDS], onProgress: bar.update });
      bar.stop();
      const changed = report.new + report.updated + report.removed + report.failed;
      if (changed === 0) terminal.out('Indeks sudah mutakhir.\n');
      else printReport(report, terminal);
    } catch (error) {
      bar.stop();
      if (!(error instanceof KutipError) || error.code !== 'index-busy') throw error;
      terminal.err(`${terminal.colors.yellow('Peringatan:')} ${printable(error.message)}\n`);
    }
    return serveOpened(kutip, config, terminal);
  });
}
