import { statfs } from 'node:fs/promises';
import { readSettings } from '../../config.ts';
import { KutipError } from '../../errors.ts';
import { brokenNatives } from '../../store/local/natives.ts';
import { VERSION } from '../../version.ts';
import { EXIT } from '../exit.ts';
import { printable, type Terminal, wrap } from '../terminal.ts';
import { checkData, checkIndex } from './archive.ts';
import { type Check, type Finding, ofError, type Patient } from './finding.ts';
import { checkDisk, checkNode, checkPort } from './machine.ts';
import { checkEmbedder, checkVoice, checkWeights } from './models.ts';
import { checkAddress, settingsFindings } from './settings.ts';
import { checkTools } from './tools.ts';

export interface DoctorCommand extends NonNullable<Parameters<typeof readSettings>[0]> {
  readonly json?: boolean;
  /** Where tests keep their `.env`. */
  readonly environmentFile?: string;
}

/** What of the machine the checks look at. */
export interface Machine extends Pick<Patient, 'nodeVersion' | 'freeBytes'> {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly brokenPackages: () => readonly string[];
}

const thisMachine: Machine = {
  nodeVersion: process.versions.node,
  clock: Date.now,
  brokenPackages: brokenNatives,
  async freeBytes(folder) {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
};

const CHECKS: readonly Check[] = [
  checkAddress,
  checkNode,
  checkDisk,
  checkPort,
  checkIndex,
  checkData,
  checkWeights,
  checkEmbedder,
  checkVoice,
  checkTools,
];

/**
 * `kutip doctor`: looks at everything that Kutip needs and changes nothing. Exit code 1 where something is to be
 * mended; a warning alone is none.
 */
export async function doctor(
  command: DoctorCommand,
  terminal: Terminal,
  machine: Machine = thisMachine,
): Promise<number> {
  const findings: Finding[] = [];
  for await (const found of examined(command, machine)) {
    findings.push(...found);
    if (command.json !== true) for (const one of found) terminal.out(lineOf(one, findings, terminal));
  }
  const count = (state: Finding['state']): number => findings.filter((one) => one.state === state).length;
  const isWell = count('failed') === 0;
  if (command.json === true) {
    terminal.out(`${JSON.stringify({ ok: isWell, version: VERSION, findings }, null, 2)}\n`);
  } else {
    const { colors } = terminal;
    const warnings = count('warning') === 0 ? '' : ` ${count('warning')} peringatan.`;
    terminal.out(
      isWell
        ? `\n${colors.green('Kutip siap dipakai.')}${warnings}\n`
        : `\n${colors.red(`${count('failed')} hal perlu diperbaiki.`)}${warnings}\n`,
    );
  }
  return isWell ? EXIT.ok : EXIT.failed;
}

/** What each check found, as soon as it is done. */
async function* examined(
  command: DoctorCommand,
  { clock, brokenPackages, ...machine }: Machine,
): AsyncIterable<readonly Finding[]> {
  let settings: ReturnType<typeof readSettings>;
  try {
    settings = readSettings(command);
    yield settingsFindings(settings.problems, command.environmentFile);
  } catch (error) {
    if (!(error instanceof KutipError)) throw error;
    // Without its settings, nothing that could be said of this installation would be true.
    yield [ofError('Setelan', error)];
    return;
  }
  const { config } = settings;
  const patient: Patient = { ...machine, config, now: clock(), brokenPackages: brokenPackages() };
  for (const check of CHECKS) {
    try {
      yield await check(patient);
    } catch (error) {
      yield [ofError('Pemeriksaan', error)];
    }
  }
}

/** A line, below the heading of its topic where it is the first of it. */
function lineOf(one: Finding, all: readonly Finding[], { colors, columns }: Terminal): string {
  const marks = {
    ok: colors.green('✓'),
    warning: colors.yellow('!'),
    failed: colors.red('✗'),
    off: colors.dim('–'),
  };
  const isFirst = all.find(({ topic }) => topic === one.topic) === one;
  const heading = isFirst ? `${all[0] === one ? '' : '\n'}${colors.bold(one.topic)}\n` : '';
  const [first = '', ...rest] = wrap(printable(one.text), columns - 4, '    ').split('\n');
  const words = [first.trimStart(), ...rest].join('\n');
  const mend = one.mend === null ? '' : `${wrap(printable(`→ ${one.mend}`), columns - 4, '    ')}\n`;
  return `${heading}  ${marks[one.state]} ${one.state === 'off' ? colors.dim(words) : words}\n${mend}`;
}
