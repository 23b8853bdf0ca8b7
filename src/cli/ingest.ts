import type { IngestProgress, IngestReport, Kutip } from '../app.ts';
import type { Config } from '../config.ts';
import { EXIT } from './exit.ts';
import { indonesianNumber, printable, type Terminal } from './terminal.ts';

export interface IngestCommand {
  readonly paths: readonly string[];
  readonly keepMissing: boolean;
  readonly json: boolean;
}

/** A bar that follows the work on a person's screen; nothing at all in a pipe or a log. */
export async function progressBar(terminal: Terminal): Promise<{
  update(progress: IngestProgress): void;
  stop(): void;
}> {
  if (!terminal.isInteractive) return { update() {}, stop() {} };
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar(
    {
      format: '{phase} [{bar}] {value}/{total}',
      hideCursor: true,
      clearOnComplete: true,
      stopOnComplete: false,
    },
    cliProgress.Presets.rect,
  );
  let started = false;
  return {
    update({ phase, done, total }) {
      if (!started) bar.start(total, done, { phase });
      started = true;
      bar.setTotal(total);
      bar.update(done, { phase });
    },
    stop() {
      if (started) bar.stop();
    },
  };
}

/** One line of counts, and a line for each file that failed with its reason. */
export function printReport(report: IngestReport, terminal: Terminal): void {
  const { colors } = terminal;
  const counts: [string, number][] = [
    ['baru', report.added],
    ['diperbarui', report.updated],
    ['tidak berubah', report.unchanged],
    ['dihapus', report.removed],
    ['gagal', report.failed.length],
  ];
  terminal.out(
    `Artikel: ${counts.map(([name, count]) => `${indonesianNumber(count)} ${name}`).join(', ')}.\n`,
  );
  for (const { source, reason } of report.failed) {
    terminal.err(`${colors.red('Gagal')} ${printable(source)}: ${printable(reason)}\n`);
  }
}

/** `kutip ingest`: exit code 1 when any file failed; the others are in the index all the same. */
export async function ingestCommand(
  command: IngestCommand,
  config: Config,
  terminal: Terminal,
  open: (config: Config) => Promise<Kutip>,
): Promise<number> {
  const kutip = await open(config);
  const bar = await progressBar(terminal);
  try {
    const report = await kutip.ingest(command.paths, {
      keepMissing: command.keepMissing,
      onProgress: bar.update,
    });
    bar.stop();
    if (command.json) terminal.out(`${JSON.stringify(report, null, 2)}\n`);
    else printReport(report, terminal);
    return report.failed.length === 0 ? EXIT.ok : EXIT.failed;
  } finally {
    bar.stop();
    await kutip.close();
  }
}
