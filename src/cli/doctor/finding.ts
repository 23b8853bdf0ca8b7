import type { Config } from '../../config.ts';
import { KutipError } from '../../errors.ts';

/** One line of the report. */
export interface Finding {
  readonly topic: string;
  /** `failed` is to be mended before Kutip does what it is set to; `off` is not used here. */
  readonly state: 'ok' | 'warning' | 'failed' | 'off';
  /** What is right or wrong. */
  readonly text: string;
  /** How to mend it; null where there is nothing to mend. */
  readonly mend: string | null;
}

/** What the checks are told of the world; tests hand in their own. */
export interface Patient {
  readonly config: Config;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly nodeVersion: string;
  /** Native packages that this Node cannot load. */
  readonly brokenPackages: readonly string[];
  /** Room on the disk of a folder, bytes. Rejects where the folder is not there. */
  freeBytes(folder: string): Promise<number>;
}

export type Check = (patient: Patient) => Promise<readonly Finding[]>;

const finding =
  (state: Finding['state']) =>
  (topic: string, text: string, mend: string | null = null): Finding => ({ topic, state, text, mend });

export const ok = finding('ok');
export const off = finding('off');
export const warning = finding('warning');
export const failed = finding('failed');

/** An error for people says what is wrong in its first sentence, and what to do in the others. */
export function ofError(topic: string, error: unknown): Finding {
  if (!(error instanceof KutipError)) {
    const name = error instanceof Error ? error.name : 'galat';
    return failed(
      topic,
      `Pemeriksaan ini sendiri gagal (${name}).`,
      'Jalankan ulang; bila berulang, laporkan sebagai cacat Kutip beserta versi yang dipakai.',
    );
  }
  const [what = '', ...how] = error.message.split(/(?<=[.;]) (?=\p{Lu}|seharusnya|periksa)/u);
  const mend = how.length === 0 ? null : how.join(' ').replace(/^./, (first) => first.toUpperCase());
  return failed(topic, what.replace(/;$/, '.'), mend);
}
