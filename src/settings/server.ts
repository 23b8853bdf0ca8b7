import { resolve } from 'node:path';
import { z } from 'zod';
import { commaSeparated, isOrigin, isSecret, optionalText, setting } from './setting.ts';

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
const SHORTEST_API_KEY = 16;

/** Where it runs, who may ask, what is kept where. */
export const SERVER_SETTINGS = {
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
    schema: commaSeparated.refine((keys) => keys.every((key) => isSecret(key, SHORTEST_API_KEY))),
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
  logLevel: setting({
    name: 'LOG_LEVEL',
    default: 'info',
    meaning: 'kerincian catatan server di stderr',
    meaningEnglish: 'how much the server logs on stderr',
    allowed: LOG_LEVELS.join(', '),
    schema: z.enum(LOG_LEVELS),
  }),
};
