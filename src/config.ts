import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { z } from 'zod';
import { KutipError } from './errors.ts';
import { CHAT_SETTINGS } from './settings/chat.ts';
import { MODEL_SETTINGS } from './settings/model.ts';
import { SERVER_SETTINGS } from './settings/server.ts';
import { isLoopback, type Setting } from './settings/setting.ts';

/** Every setting, in the order in which `.env.example` and the README list them. */
export const SETTINGS = { ...SERVER_SETTINGS, ...MODEL_SETTINGS, ...CHAT_SETTINGS };

export type Config = {
  readonly [Key in keyof typeof SETTINGS]: z.output<(typeof SETTINGS)[Key]['schema']>;
};

export type SettingKey = keyof typeof SETTINGS;
export type Environment = Readonly<Record<string, string | undefined>>;

/** The process environment, with `.env` of the working folder below it when that file exists. */
function readEnvironment(): Environment {
  if (existsSync('.env')) {
    try {
      process.loadEnvFile('.env');
    } catch (cause) {
      throw new KutipError(
        'configuration',
        'Berkas .env ada tetapi tidak dapat dibaca. Periksa izin berkasnya.',
        {
          cause,
        },
      );
    }
  }
  return process.env;
}

/**
 * What else is to be said of a file `.env`: whether only its owner may read it, and which of its names no setting
 * bears. Null where there is none.
 */
export function inspectEnvironmentFile(
  path = '.env',
): { readonly isPrivate: boolean; readonly unknown: readonly string[] } | null {
  if (!existsSync(path)) return null;
  const known = new Set<string>(Object.values(SETTINGS).map(({ name }) => name));
  return {
    isPrivate: process.platform === 'win32' || (statSync(path).mode & 0o077) === 0,
    unknown: Object.keys(parseEnv(readFileSync(path, 'utf8'))).filter((name) => !known.has(name)),
  };
}

interface Origins {
  readonly environment?: Environment;
  readonly flags?: Partial<Record<SettingKey, string | undefined>>;
}

/**
 * Reads every setting; a flag wins over the environment, the environment over the default. A wrong value is told in
 * `problems`, each naming the setting and what it may be, and its default stands in the configuration.
 * Rejects with `configuration` where `.env` cannot be read.
 */
export function readSettings(options: Origins = {}): {
  readonly config: Config;
  readonly problems: readonly KutipError[];
} {
  const environment = options.environment ?? readEnvironment();
  const config: Record<string, unknown> = {};
  const problems: KutipError[] = [];
  for (const [key, row] of Object.entries(SETTINGS) as [SettingKey, Setting<unknown>][]) {
    const flag = options.flags?.[key];
    const raw = (flag ?? environment[row.name] ?? '').trim() || row.default;
    const result = row.schema.safeParse(raw);
    if (!result.success) {
      const shown = row.secret ? 'tidak sah' : `bernilai "${raw}"`;
      problems.push(
        new KutipError('configuration', `Setelan ${row.name} ${shown}; seharusnya ${row.allowed}.`),
      );
    }
    config[key] = result.success ? result.data : row.schema.parse(row.default);
  }
  return { config: config as Config, problems };
}

/** Reads every setting, as `readSettings`; rejects with the first problem. */
export function loadConfig(options: Origins = {}): Config {
  const { config, problems } = readSettings(options);
  if (problems[0] !== undefined) throw problems[0];
  return config;
}

/** Whether `npm run` started this process, through a shell that hands no signal on. */
export function isRunByNpm(environment: Environment = process.env): boolean {
  return environment.npm_lifecycle_event !== undefined;
}

/** The address of a server without a public one: `http://127.0.0.1:3000`. */
export function serverAddress(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** A server that other machines can reach must ask for a key; rejects with `configuration` otherwise. */
export function assertSafeBinding(config: Pick<Config, 'host' | 'apiKeys'>): void {
  if (isLoopback(config.host) || config.apiKeys.length > 0) return;
  throw new KutipError(
    'configuration',
    `Server menolak dibuka pada ${config.host} tanpa kunci akses, sebab siapa pun di jaringan dapat memakainya. ` +
      'Isi API_KEYS (misalnya dengan hasil `openssl rand -hex 24`), atau pakai HOST=127.0.0.1.',
  );
}
