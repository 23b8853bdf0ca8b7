import type { Kutip } from '../app.ts';
import type { Config } from '../config.ts';
import { KutipError } from '../errors.ts';
import { readQuestions } from '../evaluate/questions.ts';
import { failuresText, fitText, reportText } from './eval-text.ts';
import { EXIT } from './exit.ts';
import { progressBar } from './progress.ts';
import { indonesianNumber, printable, type Terminal } from './terminal.ts';

export interface EvalCommand {
  readonly file: string;
  readonly fit?: boolean;
  readonly failures?: boolean;
  readonly json?: boolean;
  /** As typed: the least share of right answers, 0 to 1. */
  readonly least?: string;
}

const NAMES_SHOWN = 5;

function readLeast({ least, fit, failures }: EvalCommand): number | null {
  if (fit === true && (least !== undefined || failures === true)) {
    throw new KutipError(
      'invalid-request',
      'Opsi --fit tidak dapat dipakai bersama --least atau --failures. Jalankan satu per satu.',
    );
  }
  if (least === undefined) return null;
  const share = /^\d+([.,]\d+)?$/.test(least) ? Number(least.replace(',', '.')) : Number.NaN;
  if (!(share <= 1)) {
    throw new KutipError('invalid-request', 'Nilai --least harus bilangan 0 sampai 1, misalnya 0.9.');
  }
  return share;
}

/** `kutip eval`: scores a question file, or fits the weight of the vectors on it; exit code 1 below `--least`. */
export async function evalCommand(
  command: EvalCommand,
  config: Config,
  terminal: Terminal,
  open: (config: Config) => Promise<Kutip>,
): Promise<number> {
  const least = readLeast(command);
  const questions = await readQuestions(command.file);
  const kutip = await open(config);
  const bar = await progressBar(terminal);
  const name = command.fit === true ? 'Mencari bobot' : 'Menjawab';
  const onProgress = (done: number, total: number): void => bar.update(name, done, total);
  const { embedder } = kutip;
  try {
    if (command.fit === true) {
      const report = await kutip.fitWeight({ questions, onProgress });
      bar.stop();
      terminal.out(command.json ? json({ embedder: embedder.id, ...report }) : fitText(report, embedder.id));
      warnOfUnknown(report.unknownArticles, terminal);
      return EXIT.ok;
    }
    const report = await kutip.evaluate({ questions, onProgress });
    bar.stop();
    if (command.json) terminal.out(json({ embedder, ...report }));
    else {
      terminal.out(reportText(report, embedder));
      if (command.failures) terminal.out(failuresText(report, terminal));
    }
    warnOfUnknown(report.unknownArticles, terminal);
    const right = report.right.kutip.mean;
    if (least === null || right >= least) return EXIT.ok;
    terminal.err(
      `Batas ${indonesianNumber(least, 3)} tidak tercapai: bagian yang benar ${indonesianNumber(right, 3)}.\n`,
    );
    return EXIT.failed;
  } finally {
    bar.stop();
    await kutip.close();
  }
}

/** A mistyped name counts as a wrong article; that should not go unseen. */
function warnOfUnknown(names: readonly string[], { colors, err }: Terminal): void {
  if (names.length === 0) return;
  const shown = names.slice(0, NAMES_SHOWN).map(printable).join(', ');
  const rest = names.length > NAMES_SHOWN ? ', …' : '';
  const count = indonesianNumber(names.length);
  err(`${colors.yellow('Perhatian')} ${count} artikel yang disebut tidak ada di indeks: ${shown}${rest}\n`);
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
