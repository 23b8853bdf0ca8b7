import { z } from 'zod';
import { commaSeparated, isHttpUrl, optionalText, secretText, setting } from './setting.ts';

/** A count without sign, up to twelve digits. */
const count = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number);

/** What turns text into vectors, and what may word answers. */
export const MODEL_SETTINGS = {
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
  llm: setting({
    name: 'LLM',
    meaning:
      'model bahasa yang boleh menyusun kalimat jawaban: ollama:MODEL, openai:MODEL, anthropic:MODEL, atau kosong',
    meaningEnglish:
      'language model that may word answers: ollama:MODEL, openai:MODEL, anthropic:MODEL, or empty for none',
    allowed: 'kosong, ollama:MODEL, openai:MODEL, atau anthropic:MODEL',
    schema: optionalText.refine((value) => value === null || /^(ollama|openai|anthropic):\S+$/.test(value)),
  }),
  llmBaseUrl: setting({
    name: 'LLM_BASE_URL',
    meaning: 'alamat layanan model bahasa, bila bukan alamat bakunya (untuk openai termasuk /v1)',
    meaningEnglish: 'address of the model service, when it is not the usual one (for openai with its /v1)',
    allowed: 'alamat http:// atau https:// tanpa nama pengguna dan sandi',
    schema: optionalText.refine((value) => value === null || isHttpUrl(value)),
  }),
  llmApiKey: secretText('LLM_API_KEY', 'kunci layanan model bahasa', 'key of the model service'),
  llmPrivacy: setting({
    name: 'LLM_PRIVACY',
    default: 'local',
    meaning: 'local: pertanyaan hanya dikirim ke mesin ini atau LLM_ALLOWED_HOSTS; any: ke alamat mana pun',
    meaningEnglish: 'local: questions go to this machine or LLM_ALLOWED_HOSTS only; any: to any address',
    allowed: 'local atau any',
    schema: z.enum(['local', 'any']),
  }),
  llmAllowedHosts: setting({
    name: 'LLM_ALLOWED_HOSTS',
    meaning: 'nama host layanan model yang boleh dipakai saat LLM_PRIVACY=local, dipisahkan koma',
    meaningEnglish: 'hosts of model services that LLM_PRIVACY=local allows, comma separated',
    allowed: 'nama host tanpa porta, dipisahkan koma, misalnya llm.dinas.go.id',
    schema: commaSeparated.refine((hosts) => hosts.every((host) => /^[A-Za-z0-9.-]{1,253}$/.test(host))),
  }),
  llmMaxTokens: setting({
    name: 'LLM_MAX_TOKENS',
    default: '400',
    meaning: 'token jawaban paling banyak per pertanyaan',
    meaningEnglish: 'most tokens of one worded answer',
    allowed: 'bilangan bulat 50 sampai 4000',
    schema: count.refine((tokens) => tokens >= 50 && tokens <= 4_000),
  }),
  llmDailyTokens: setting({
    name: 'LLM_DAILY_TOKENS',
    default: '2000000',
    meaning:
      'token paling banyak per hari (masuk dan keluar); sesudahnya dijawab tanpa model; 0 berarti tanpa batas',
    meaningEnglish: 'most tokens a day, in and out; beyond it answers come without the model; 0 for no limit',
    allowed: 'bilangan bulat, 0 atau lebih',
    schema: count,
  }),
  llmPrice: setting({
    name: 'LLM_PRICE',
    default: '0/0',
    meaning: 'harga sejuta token masuk/keluar, untuk hitungan biaya di /metrics',
    meaningEnglish: 'price of a million tokens in/out, for the cost in /metrics',
    allowed: 'dua bilangan dipisahkan garis miring, misalnya 0.15/0.60',
    schema: z
      .string()
      .regex(/^\d+(\.\d+)?\/\d+(\.\d+)?$/)
      .transform((value) => {
        const [input = 0, output = 0] = value.split('/').map(Number);
        return { input, output };
      }),
  }),
};
