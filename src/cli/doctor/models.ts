import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { KutipError } from '../../errors.ts';
import { endpointOf, type Provider } from '../../generator/chat-model.ts';
import type { AnswerRequest } from '../../generator.ts';
import { type Check, type Finding, failed, ofError, off, ok, warning } from './finding.ts';
import { partsOf } from './parts.ts';

const TOPIC = 'Model';
const MODELS = new URL('../../../models/', import.meta.url);
const REACHED_MS = 2_000;

/** The weights that ship, each against the SHA-256 on its card. */
export const checkWeights: Check = async () => {
  const cards = readdirSync(MODELS).filter((name) => name.endsWith('.md'));
  const wrong = cards.filter((card) => !isAsDescribed(card)).map((card) => card.replace(/\.md$/, ''));
  if (cards.length > 0 && wrong.length === 0) return [ok(TOPIC, `Semua ${cards.length} model bawaan utuh.`)];
  return [
    failed(
      TOPIC,
      cards.length === 0 ? 'Folder models/ kosong.' : `Model bawaan hilang atau rusak: ${wrong.join(', ')}.`,
      'Pasang ulang Kutip, atau jalankan `git checkout models/`.',
    ),
  ];
};

function isAsDescribed(card: string): boolean {
  const wanted = /\| sha256 \| `([0-9a-f]{64})` \|/.exec(readFileSync(new URL(card, MODELS), 'utf8'))?.[1];
  const file = readdirSync(MODELS).find((name) => name !== card && name.startsWith(card.replace(/md$/, '')));
  if (wanted === undefined || file === undefined) return false;
  return (
    createHash('sha256')
      .update(readFileSync(new URL(file, MODELS)))
      .digest('hex') === wanted
  );
}

/** The embedder, where it is not the one that ships: reachable, and a vector comes back. */
export const checkEmbedder: Check = async ({ config }) => {
  const [provider, model] = split(config.embedder);
  if (config.embedder === 'static') return [ok(TOPIC, 'Penyemat bawaan (static) tidak memerlukan layanan.')];
  const findings: Finding[] = [];
  if (provider !== 'transformers') {
    const { embedderBaseUrl: baseUrl, embedderApiKey: apiKey } = config;
    const problem = await reach({
      setting: 'EMBEDDER',
      provider: provider as Provider,
      model,
      baseUrl,
      apiKey,
    });
    if (problem !== null) findings.push(problem);
    if (problem?.state === 'failed') return findings;
  }
  try {
    const { dimension } = await (await partsOf(config)).embedder({ retries: 0 });
    findings.push(ok(TOPIC, `Penyemat ${config.embedder} menjawab dengan vektor ${dimension} angka.`));
  } catch (error) {
    findings.push(
      error instanceof KutipError && error.code === 'upstream'
        ? failed(TOPIC, error.message, 'Periksa EMBEDDER, EMBEDDER_BASE_URL, dan EMBEDDER_API_KEY.')
        : ofError(TOPIC, error),
    );
  }
  return findings;
};

/** The language model: allowed by privacy, reachable within two seconds, and words come back. */
export const checkVoice: Check = async ({ config }) => {
  if (config.llm === null) return [off(TOPIC, 'LLM kosong: jawaban disusun dari kutipan saja.')];
  const findings: Finding[] = [];
  try {
    const voice = (await (await partsOf(config)).voice())!;
    const [provider, model] = split(config.llm);
    const { llmBaseUrl: baseUrl, llmApiKey: apiKey } = config;
    const problem = await reach({ setting: 'LLM', provider: provider as Provider, model, baseUrl, apiKey });
    if (problem !== null) findings.push(problem);
    if (problem?.state === 'failed') return findings;
    let words = '';
    for await (const event of voice.generate(QUESTION)) if (event.type === 'text') words += event.text;
    findings.push(
      words.trim() === ''
        ? failed(TOPIC, `Model ${config.llm} menjawab tanpa kata.`, 'Pilih model lain di LLM.')
        : ok(TOPIC, `Model ${config.llm} menjawab; setiap kalimatnya tetap diperiksa.`),
    );
  } catch (error) {
    findings.push(
      error instanceof KutipError && error.code === 'upstream'
        ? failed(
            TOPIC,
            `Model ${config.llm} tidak menjawab sebagaimana mestinya.`,
            'Coba modelnya langsung pada layanannya; sementara itu Kutip menjawab tanpa model.',
          )
        : ofError(TOPIC, error),
    );
  }
  return findings;
};

const QUESTION: AnswerRequest = {
  task: 'answer',
  understood: null,
  question: 'Siapa yang memimpin apel?',
  history: [],
  passages: [
    {
      key: 'B2',
      title: 'Apel Perdana',
      publisher: null,
      date: null,
      text: 'Camat memimpin apel perdana di halaman kantor.',
    },
  ],
};

function split(spec: string): [provider: string, model: string] {
  const colon = spec.indexOf(':');
  return [spec.slice(0, colon), spec.slice(colon + 1)];
}

interface Endpoint {
  readonly setting: 'LLM' | 'EMBEDDER';
  readonly provider: Provider;
  readonly model: string;
  readonly baseUrl: string | null;
  readonly apiKey: string | null;
}

/** Asks a service which models it has; a finding where it cannot be reached, refuses the key or lacks the model. */
async function reach({ setting, provider, model, baseUrl, apiKey }: Endpoint): Promise<Finding | null> {
  const base = endpointOf({ provider, baseUrl }).href.replace(/\/$/, '');
  const path = { ollama: '/api/tags', openai: '/models', anthropic: '/v1/models' }[provider];
  let response: Response;
  try {
    response = await fetch(`${base}${path}`, {
      headers: headersOf(provider, apiKey),
      redirect: 'manual',
      signal: AbortSignal.timeout(REACHED_MS),
    });
  } catch {
    return failed(
      TOPIC,
      `Layanan ${setting} di ${base} tidak dapat dihubungi dalam dua detik.`,
      provider === 'ollama'
        ? `Jalankan \`ollama serve\`, atau perbaiki ${setting}_BASE_URL.`
        : `Periksa ${setting}_BASE_URL dan sambungan jaringan mesin ini.`,
    );
  }
  if (response.status === 401 || response.status === 403)
    return failed(TOPIC, `Layanan ${setting} menolak kuncinya.`, `Perbaiki ${setting}_API_KEY.`);
  const names = namesIn(await response.json().catch(() => null));
  if (names === null || names.some((name) => name === model || name === `${model}:latest`)) return null;
  return provider === 'ollama'
    ? failed(TOPIC, `Model ${model} belum ada di Ollama.`, `Jalankan \`ollama pull ${model}\`.`)
    : warning(
        TOPIC,
        `Layanan ${setting} tidak menyebut model ${model} dalam daftarnya.`,
        `Periksa ejaan model di ${setting}.`,
      );
}

function headersOf(provider: Provider, apiKey: string | null): Record<string, string> {
  if (apiKey === null) return {};
  return provider === 'anthropic'
    ? { 'x-api-key': apiKey, 'anthropic-version': '2023-06-01' }
    : { Authorization: `Bearer ${apiKey}` };
}

/** Names of models, of Ollama (`models[].name`) or OpenAI (`data[].id`); null where there is no such list. */
function namesIn(body: unknown): string[] | null {
  const { models, data } = (body ?? {}) as { models?: unknown; data?: unknown };
  const list = Array.isArray(models) ? models : Array.isArray(data) ? data : null;
  return list?.map((one: { name?: unknown; id?: unknown }) => String(one.name ?? one.id)) ?? null;
}
