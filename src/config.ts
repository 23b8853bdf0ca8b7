import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { KutipError } from './errors.ts';

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

function setting<Output>(
  row: Omit<Setting<Output>, 'secret' | 'default'> & { default?: string; secret?: boolean },
): Setting<Output> {
  return { default: '', secret: false, ...row };
}

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
const SHORTEST_API_KEY = 16;

function isOrigin(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === value;
}

function isHttpUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

const commaSeparated = z.string().transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
const optionalText = z.string().transform((value) => (value === '' ? null : value));

/** A secret that may be missing. */
function secretText(name: string, meaning: string, meaningEnglish: string): Setting<string | null> {
  return setting({
    name,
    meaning,
    meaningEnglish,
    allowed: 'teks tanpa spasi',
    secret: true,
    schema: optionalText.refine((value) => value === null || /^[\x21-\x7e]+$/.test(value)),
  });
}

export const SETTINGS = {
  indexDirectory: setting({
    name: 'INDEX_DIR',
    default: 'index',
    meaning: 'folder tempat indeks disimpan',
    meaningEnglish: 'folder that holds the built index',
    allowed: 'nama folder tanpa karakter NUL',
    schema: z
      .string()
      .refine((value) => !value.includes('\0'))
      .transform((value) => resolve(value)),
  }),
  port: setting({
    name: 'PORT',
    default: '3000',
    meaning: 'porta server (0: porta bebas mana pun)',
    meaningEnglish: 'port of the server (0: any free port)',
    allowed: 'bilangan bulat 0 sampai 65535',
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port <= 65_535),
  }),
  host: setting({
    name: 'HOST',
    default: '127.0.0.1',
    meaning: 'alamat yang didengarkan; selain loopback memerlukan API_KEYS',
    meaningEnglish: 'address to listen on; anything but loopback needs API_KEYS',
    allowed: 'nama host atau alamat IP, misalnya 127.0.0.1',
    schema: z.string().regex(/^[A-Za-z0-9._:-]{1,253}$/),
  }),
  apiKeys: setting({
    name: 'API_KEYS',
    meaning: 'kunci akses, dipisahkan koma; bila diisi, setiap permintaan harus membawanya',
    meaningEnglish: 'access keys, comma separated; when set, every request must carry one',
    allowed: `kunci berisi paling sedikit ${SHORTEST_API_KEY} huruf, angka, atau tanda baca tanpa spasi, dipisahkan koma`,
    secret: true,
    schema: commaSeparated.refine((keys) =>
      keys.every((key) => key.length >= SHORTEST_API_KEY && /^[\x21-\x7e]+$/.test(key)),
    ),
  }),
  allowedOrigins: setting({
    name: 'ALLOWED_ORIGINS',
    meaning: 'situs lain yang boleh memanggil API dari peramban, dipisahkan koma, ditulis persis',
    meaningEnglish: 'other sites whose pages may call the API, comma separated, exact origins',
    allowed:
      'asal yang persis tanpa jalur, misalnya https://contoh.id, dipisahkan koma ("*" dan "null" ditolak)',
    schema: commaSeparated.refine((origins) => origins.every(isOrigin)),
  }),
  rateLimit: setting({
    name: 'RATE_LIMIT',
    default: '120',
    meaning: 'permintaan per menit per alamat IP dari luar mesin ini',
    meaningEnglish: 'requests a minute for each IP address other than this machine',
    allowed: 'bilangan bulat 1 sampai 100000',
    schema: z
      .string()
      .regex(/^\d{1,6}$/)
      .transform(Number)
      .refine((limit) => limit >= 1 && limit <= 100_000),
  }),
  embedder: setting({
    name: 'EMBEDDER',
    default: 'static',
    meaning: 'pengubah teks menjadi vektor: static, transformers:MODEL, ollama:MODEL, atau openai:MODEL',
    meaningEnglish: 'what turns text into vectors: static, transformers:MODEL, ollama:MODEL or openai:MODEL',
    allowed: 'static, transformers:MODEL, ollama:MODEL, atau openai:MODEL',
    schema: z.string().regex(/^(static|(ollama|openai):\S+|transformers:\S.*)$/),
  }),
  embedderBaseUrl: setting({
    name: 'EMBEDDER_BASE_URL',
    meaning: 'alamat layanan vektor atau cermin hub model, bila bukan alamat bakunya',
    meaningEnglish:
      'address of the embedding service or of a mirror of the model hub, when it is not the usual one',
    allowed: 'alamat http:// atau https:// tanpa nama pengguna dan sandi',
    schema: optionalText.refine((value) => value === null || isHttpUrl(value)),
  }),
  embedderApiKey: setting({
    name: 'EMBEDDER_API_KEY',
    meaning: 'kunci layanan vektor',
    meaningEnglish: 'key of the embedding service',
    allowed: 'teks tanpa spasi',
    secret: true,
    schema: optionalText.refine((value) => value === null || /^\S+$/.test(value)),
  }),
  store: setting({
    name: 'STORE',
    default: 'local',
    meaning: 'tempat artikel disimpan',
    meaningEnglish: 'where articles are kept',
    allowed: 'local',
    schema: z.literal('local'),
  }),
  dataDirectory: setting({
    name: 'DATA_DIR',
    default: 'data',
    meaning: 'folder untuk yang tidak dapat dibangun ulang: penilaian dan kunci tautan bukti',
    meaningEnglish: 'folder for what cannot be rebuilt: ratings, and the key of evidence links',
    allowed: 'nama folder tanpa karakter NUL',
    schema: z
      .string()
      .refine((value) => !value.includes('\0'))
      .transform((value) => resolve(value)),
  }),
  publicUrl: setting({
    name: 'PUBLIC_URL',
    meaning: 'alamat server ini dari luar, dipakai pada tautan bukti, misalnya https://kutip.contoh.go.id',
    meaningEnglish: 'address of this server from outside, used in evidence links',
    allowed: 'alamat http:// atau https:// tanpa jalur, misalnya https://kutip.contoh.go.id',
    schema: optionalText.refine((value) => value === null || isOrigin(value)),
  }),
  slackSigningSecret: secretText(
    'SLACK_SIGNING_SECRET',
    'Signing Secret aplikasi Slack',
    'Signing Secret of the Slack app',
  ),
  slackBotToken: secretText(
    'SLACK_BOT_TOKEN',
    'token bot Slack (xoxb-…)',
    'bot token of the Slack app (xoxb-…)',
  ),
  mattermostTokens: setting({
    name: 'MATTERMOST_TOKEN',
    meaning: 'token perintah dan webhook keluar Mattermost, dipisahkan koma',
    meaningEnglish: 'tokens of the Mattermost slash command and outgoing webhooks, comma separated',
    allowed: 'token tanpa spasi, dipisahkan koma',
    secret: true,
    schema: commaSeparated.refine((tokens) => tokens.every((token) => /^[\x21-\x7e]{8,}$/.test(token))),
  }),
  mattermostUrl: setting({
    name: 'MATTERMOST_URL',
    meaning: 'alamat server Mattermost; jawaban tertunda hanya dikirim ke sana',
    meaningEnglish: 'address of the Mattermost server; later replies are sent nowhere else',
    allowed: 'alamat http:// atau https:// tanpa jalur, misalnya https://chat.contoh.go.id',
    schema: optionalText.refine((value) => value === null || isOrigin(value)),
  }),
  rocketchatToken: secretText(
    'ROCKETCHAT_TOKEN',
    'token webhook keluar Rocket.Chat',
    'token of the Rocket.Chat outgoing webhook',
  ),
  teamsWebhookSecret: setting({
    name: 'TEAMS_WEBHOOK_SECRET',
    meaning: 'token keamanan webhook keluar Teams',
    meaningEnglish: 'security token of the Teams outgoing webhook',
    allowed: 'token Base64 persis seperti yang ditampilkan Teams',
    secret: true,
    schema: optionalText.refine((value) => value === null || /^[A-Za-z0-9+/]{22,}={0,2}$/.test(value)),
  }),
  telegramBotToken: secretText(
    'TELEGRAM_BOT_TOKEN',
    'token bot dari @BotFather',
    'token of the Telegram bot',
  ),
  telegramWebhookSecret: setting({
    name: 'TELEGRAM_WEBHOOK_SECRET',
    meaning: 'rahasia webhook Telegram',
    meaningEnglish: 'secret of the Telegram webhook',
    allowed: '1 sampai 256 huruf, angka, garis bawah, atau tanda hubung',
    secret: true,
    schema: optionalText.refine((value) => value === null || /^[A-Za-z0-9_-]{1,256}$/.test(value)),
  }),
  whatsappAppSecret: secretText(
    'WHATSAPP_APP_SECRET',
    'App Secret aplikasi Meta',
    'app secret of the Meta app',
  ),
  whatsappVerifyToken: secretText(
    'WHATSAPP_VERIFY_TOKEN',
    'token verifikasi webhook WhatsApp',
    'verify token of the WhatsApp webhook',
  ),
  whatsappToken: secretText(
    'WHATSAPP_TOKEN',
    'token akses WhatsApp Cloud API',
    'access token of the WhatsApp Cloud API',
  ),
  widgetSecret: setting({
    name: 'WIDGET_SECRET',
    meaning: 'kunci bersama server halaman Anda untuk membuat token widget',
    meaningEnglish: 'key shared with the server of your page, which mints widget tokens with it',
    allowed: 'paling sedikit 32 karakter tanpa spasi',
    secret: true,
    schema: optionalText.refine((value) => value === null || /^[\x21-\x7e]{32,}$/.test(value)),
  }),
  logLevel: setting({
    name: 'LOG_LEVEL',
    default: 'info',
    meaning: 'kerincian catatan server di stderr',
    meaningEnglish: 'how much the server logs on stderr',
    allowed: LOG_LEVELS.join(', '),
    schema: z.enum(LOG_LEVELS),
  }),
};

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

/** A server that other machines can reach must ask for a key; rejects with `configuration` otherwise. */
export function assertSafeBinding(config: Pick<Config, 'host' | 'apiKeys'>): void {
  if (isLoopback(config.host) || config.apiKeys.length > 0) return;
  throw new KutipError(
    'configuration',
    `Server menolak dibuka pada ${config.host} tanpa kunci akses, sebab siapa pun di jaringan dapat memakainya. ` +
      'Isi API_KEYS (misalnya dengan hasil `openssl rand -hex 24`), atau pakai HOST=127.0.0.1.',
  );
}
