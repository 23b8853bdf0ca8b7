import { writeFile } from 'node:fs/promises';
import type { Kutip } from '../app.ts';
import type { Config } from '../config.ts';
import { KutipError } from '../errors.ts';
import { rowOf } from '../evaluate/from-feedback.ts';
import type { Feedback, Verdict } from '../feedback.ts';
import { EXIT } from './exit.ts';
import { indonesianNumber, printable, type Terminal, table, wrap } from './terminal.ts';

export interface FeedbackCommand {
  readonly up?: boolean;
  readonly down?: boolean;
  /** As typed. */
  readonly limit?: string;
  readonly json?: boolean;
  /** File to write. */
  readonly export?: string;
}

const SHOWN = 20;
const INDENT = '    ';
const SAID: Readonly<Record<Verdict, string>> = { up: 'baik', down: 'buruk' };

function verdictOf({ up, down }: FeedbackCommand): Verdict | undefined {
  if (up && down) {
    throw new KutipError(
      'invalid-request',
      'Pilih salah satu: --up atau --down. Tanpa keduanya semua tampil.',
    );
  }
  return up ? 'up' : down ? 'down' : undefined;
}

function limitOf({ limit, json, export: file }: FeedbackCommand): number | undefined {
  if (limit === undefined) return json || file !== undefined ? undefined : SHOWN;
  if (!/^[1-9]\d{0,6}$/.test(limit)) {
    throw new KutipError('invalid-request', 'Nilai --limit harus bilangan bulat mulai dari 1, misalnya 50.');
  }
  return Number(limit);
}

/** `kutip feedback`: lists ratings, newest first, or writes them as questions for `kutip eval`. */
export async function feedbackCommand(
  command: FeedbackCommand,
  config: Config,
  terminal: Terminal,
  open: (config: Config) => Promise<Kutip>,
): Promise<number> {
  const verdict = verdictOf(command);
  const limit = limitOf(command);
  if (command.json && command.export !== undefined) {
    throw new KutipError('invalid-request', 'Pilih salah satu: --json atau --export.');
  }
  const kutip = await open(config);
  try {
    const all = await kutip.feedback.list(verdict === undefined ? {} : { verdict });
    const chosen = all.slice(0, limit);
    if (command.export !== undefined) terminal.out(await exported(command.export, chosen));
    else if (command.json) terminal.out(`${JSON.stringify(chosen, null, 2)}\n`);
    else terminal.out(listed(chosen, all, terminal));
    return EXIT.ok;
  } finally {
    await kutip.close();
  }
}

/** Rows in the order they were given. A file that is there may have been completed by hand: it stays. */
async function exported(path: string, ratings: readonly Feedback[]): Promise<string> {
  if (ratings.length === 0) return 'Belum ada penilaian; tidak ada yang ditulis.\n';
  const rows = ratings.toReversed().map(rowOf);
  try {
    // Questions are those of people: only the owner may read them.
    await writeFile(path, `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`, {
      flag: 'wx',
      mode: 0o600,
    });
  } catch (cause) {
    throw new KutipError(
      'invalid-request',
      (cause as NodeJS.ErrnoException).code === 'EEXIST'
        ? `Berkas "${path}" sudah ada dan tidak ditimpa. Pilih nama lain.`
        : `Berkas "${path}" tidak dapat ditulis. Periksa apakah foldernya ada dan izinnya cukup.`,
      { cause },
    );
  }
  const toReview = rows.filter(({ kind }) => kind === 'periksa').length;
  const review =
    toReview === 0 ? '' : `; ${indonesianNumber(toReview)} di antaranya berjenis "periksa" untuk dilengkapi`;
  return `${indonesianNumber(rows.length)} soal ditulis ke ${printable(path)}${review}.\n`;
}

function listed(shown: readonly Feedback[], all: readonly Feedback[], terminal: Terminal): string {
  if (all.length === 0) return 'Belum ada penilaian.\n';
  const { colors, columns } = terminal;
  const heads = table([
    ['waktu (WIB)', 'kanal', 'nilai', 'versi'],
    ...shown.map(({ at, surface, verdict, version }) => [
      timeOf(at),
      printable(surface),
      SAID[verdict],
      printable(version),
    ]),
  ]).split('\n');
  const parts = shown.map(({ verdict, question, answer, comment }, index) => {
    const head = heads[index + 1]!;
    const lines = [
      verdict === 'up' ? colors.green(head) : colors.red(head),
      wrap(printable(question), columns, INDENT),
      colors.dim(wrap(printable(answer.answer), columns, INDENT)),
    ];
    return [...lines, ...(comment === null ? [] : [wrap(`“${printable(comment)}”`, columns, INDENT)])].join(
      '\n',
    );
  });
  return `${[colors.bold(heads[0]!), ...parts].join('\n')}\n\n${summary(shown.length, all)}\n`;
}

/** `2026-11-22 09:15` as it was in Jakarta. */
function timeOf(at: string): string {
  return new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Jakarta' }).slice(0, 16);
}

function summary(shown: number, all: readonly Feedback[]): string {
  const up = all.filter(({ verdict }) => verdict === 'up').length;
  const counts = [
    ...(up > 0 ? [`${indonesianNumber(up)} baik`] : []),
    ...(all.length > up ? [`${indonesianNumber(all.length - up)} buruk`] : []),
  ].join(', ');
  const rest =
    shown < all.length
      ? `; ${indonesianNumber(shown)} terbaru ditampilkan, --limit menampilkan lebih banyak`
      : '';
  return `${indonesianNumber(all.length)} penilaian (${counts})${rest}.`;
}
