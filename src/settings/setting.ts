import { z } from 'zod';

/** One row of the table of settings. The environment, the flags and `.env.example` all follow it. */
export interface Setting<Output> {
  readonly name: string;
  /** As it stands in `.env.example`; an empty value in the environment means this default. */
  readonly default: string;
  /** Shown to users. */
  readonly meaning: string;
  /** Shown in `.env.example` and the README. */
  readonly meaningEnglish: string;
  /** What a refused value should have been; completes "harus …". */
  readonly allowed: string;
  /** The value never appears in a message or a log. */
  readonly secret: boolean;
  readonly schema: z.ZodType<Output, string>;
}

export function setting<Output>(
  row: Omit<Setting<Output>, 'secret' | 'default'> & { default?: string; secret?: boolean },
): Setting<Output> {
  return { default: '', secret: false, ...row };
}

export function isOrigin(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === value;
}

export function isHttpUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

export const commaSeparated = z.string().transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
export const optionalText = z.string().transform((value) => (value === '' ? null : value));

/** A secret that may be missing, of at least `shortest` characters. */
export function secretText(
  name: string,
  meaning: string,
  meaningEnglish: string,
  shortest = 1,
): Setting<string | null> {
  return setting({
    name,
    meaning,
    meaningEnglish,
    allowed: shortest === 1 ? 'teks tanpa spasi' : `paling sedikit ${shortest} karakter tanpa spasi`,
    secret: true,
    schema: optionalText.refine((value) => value === null || isSecret(value, shortest)),
  });
}

/** Printable ASCII without spaces. */
export function isSecret(value: string, shortest: number): boolean {
  return value.length >= shortest && /^[\x21-\x7e]+$/.test(value);
}

/** Whether a host, named as in a setting (no brackets), is this machine. Names are not resolved: only "localhost" is known to. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
