import type { Kutip } from '../app.ts';
import type { IngestProgress, IngestReport } from '../articles/ingest.ts';
import type { Config } from '../config.ts';
import { KutipError } from '../errors.ts';
import { EXIT } from './exit.ts';
import { progressBar } from './progress.ts';
import { indonesianNumber, printable, type Terminal } from './terminal.ts';

export interface IngestCommand {
  readonly paths: readonly string[];
  readonly keepMissing: boolean;
  readonly json: boolean;
}

const PHASES = { read: 'Membaca berkas', index: 'Menyusun indeks' } as const;

/** A bar that follows the two halves of the work; see `progress.ts`. */
export async function ingestBar(terminal: Terminal): Promise<{
  update(progress: IngestProgress): void;
  stop(): void;
}> {
  const bar = await progressBar(terminal);
  return {
    update: ({ phase, done, total }) => bar.update(PHASES[phase], done, total),
    stop: bar.stop,
  };
}

/** What an interrupted command leaves behind, for the terminal. */
const INTERRUPTED =
  'Dihentikan. Berkas yang sudah disiapkan tidak perlu disiapkan lagi; jalankan perintah yang sama.';

/** One line of counts, then a line for each warning and each failure with its reason. */
export function printReport(report: IngestReport, terminal: Terminal): void {
  const { colors } = terminal;
  const counts = [
    `${indonesianNumber(report.new)} baru`,
    `${indonesianNumber(report.updated)} diperbarui`,
    `${indonesianNumber(report.unchanged)} tidak berubah`,
    `${indonesianNumber(report.removed)} dihapus`,
    `${indonesianNumber(report.failed)} gagal`,
  ];
  terminal.out(`Artikel: ${counts.join(', ')}.\n`);
  if (report.skippedFiles > 0) {
    terminal.out(
      `${indonesianNumber(report.skippedFiles)} berkas dilewati karena jenisnya tidak didukung.\n`,
    );
  }
  for (const { source, message } of report.warnings) {
    terminal.err(`${colors.yellow('Perhatian')} ${printable(source)}: ${printable(message)}\n`);
  }
  for (const { source, line, message } of report.failures) {
    const where = line === undefined ? source : `${source} baris ${line}`;
    terminal.err(`${colors.red('Gagal')} ${printable(where)}: ${printable(message)}\n`);
  }
}

/** `kutip ingest`: exit code 1 when anything failed; the rest is in the index all the same. */
export async function ingestCommand(
  command: IngestCommand,
  config: Config,
  terminal: Terminal,
  open: (config: Config) => Promise<Kutip>,
): Promise<number> {
  const { paths, keepMissing } = command;
  const kutip = await open(config);
  const bar = await ingestBar(terminal);
  const interruption = new AbortController();
  const interrupt = (): void => interruption.abort(new KutipError('internal', INTERRUPTED));
  // Once: a second Ctrl+C ends the process at once, which loses nothing either.
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    const report = await kutip.ingest({
      paths,
      keepMissing,
      onProgress: bar.update,
      signal: interruption.signal,
    });
    bar.stop();
    if (command.json) terminal.out(`${JSON.stringify(report, null, 2)}\n`);
    else printReport(report, terminal);
    return report.failed === 0 ? EXIT.ok : EXIT.failed;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    bar.stop();
    await kutip.close();
  }
}
