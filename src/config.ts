import { existsSync } from 'node:fs';
import type { z } from 'zod';
import { KutipError } from './errors.ts';
import { CHAT_SETTINGS } from './settings/chat.ts';
import { MODEL_SETTINGS } from './settings/model.ts';
import { SERVER_SETTINGS } from './settings/server.ts';
import type { Setting } from './settings/setting.ts';

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
 * Reads every setting; a flag wins over the environment, the environment over the default.
 * Rejects a wrong value with `configuration`, naming the setting and what it may be.
 */
export function loadConfig(
  options: {
    readonly environment?: Environment;
    readonly flags?: Partial<Record<SettingKey, string | undefined>>;
  } = {},
): Config {
  const environment = options.environment ?? readEnvironment();
  const config: Record<string, unknown> = {};
  for (const [key, row] of Object.entries(SETTINGS) as [SettingKey, Setting<unknown>][]) {
    const flag = options.flags?.[key];
    const raw = (flag ?? environment[row.name] ?? '').trim() || row.default;
    const result = row.schema.safeParse(raw);
    if (!result.success) {
      const shown = row.secret ? 'tidak sah' : `bernilai "${raw}"`;
      throw new KutipError('configuration', `Setelan ${row.name} ${shown}; seharusnya ${row.allowed}.`);
    }
    config[key] = result.data;
  }
  return config as Config;
}

/** Whether `npm run` started this process, through a shell that hands no signal on. */
export function isRunByNpm(environment: Environment = process.env): boolean {
  return environment.npm_lifecycle_event !== undefined;
}

/** Whether only programs of this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
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
