import { setImmediate as yieldLoop } from 'node:timers/promises';
import type { Embeddings } from '@langchain/core/embeddings';
import type { Embedder } from '../embedder.ts';
import { KutipError } from '../errors.ts';
import { prefixesOf } from './prefixes.ts';

export type Provider = 'openai' | 'ollama';

export interface RemoteEmbedderOptions {
  readonly provider: Provider;
  readonly model: string;
  /** Without credentials. For `openai` any compatible endpoint, its `/v1` included. */
  readonly baseUrl?: string;
  readonly apiKey?: string;
  /** Length of the vectors where it is known, as from an index; else one request asks the endpoint. */
  readonly dimension?: number;
  /** Longest time for one attempt, body included. */
  readonly timeoutMs?: number;
  /** Attempts after the first; only for failures that may pass. */
  readonly retries?: number;
}

const BATCH = 64;
const TIMEOUT_MS = 30_000;
const RETRIES = 1;
/** A strong encoder and BM25 err on different questions; neither should outvote the other. */
const FUSION_WEIGHT = 0.5;
const OLLAMA_BASE_URL = 'http://127.0.0.1:11434';

/**
 * An embedder behind an HTTP endpoint. Vectors are checked (count, length, finite) and scaled to unit length.
 * Rejects with `upstream` where the endpoint does not answer as it should, `configuration` for a bad address.
 */
export async function createRemoteEmbedder(options: RemoteEmbedderOptions): Promise<Embedder> {
  const { provider, model } = options;
  const client = await connect(options);
  const prefixes = prefixesOf(model);
  let dimension = options.dimension ?? 0;

  const embed = async (texts: readonly string[]): Promise<Float32Array[]> => {
    let answer: unknown;
    try {
      answer = await client.embedDocuments([...texts]);
    } catch (error) {
      throw upstream(provider, model, reasonOf(error));
    }
    if (!Array.isArray(answer) || answer.length !== texts.length) {
      throw upstream(provider, model, 'jumlah vektor dalam jawabannya tidak sesuai');
    }
    return answer.map((values: unknown) => unitVector(values, dimension, provider, model));
  };

  if (dimension === 0) dimension = (await embed([`${prefixes.query}uji`]))[0]!.length;
  return {
    id: `${provider}:${model}`,
    dimension,
    fusionWeight: FUSION_WEIGHT,
    async embedDocuments(texts) {
      const vectors: Float32Array[] = [];
      for (let from = 0; from < texts.length; from += BATCH) {
        const batch = texts.slice(from, from + BATCH).map((text) => `${prefixes.passage}${text}`);
        vectors.push(...(await embed(batch)));
        await yieldLoop();
      }
      return vectors;
    },
    async embedQuery(text) {
      return (await embed([`${prefixes.query}${text}`]))[0]!;
    },
  };
}

async function connect(options: RemoteEmbedderOptions): Promise<Embeddings> {
  const { provider, model, apiKey } = options;
  const baseUrl = options.baseUrl === undefined ? undefined : checkedUrl(options.baseUrl);
  const fetch = fetchWithin(options.timeoutMs ?? TIMEOUT_MS);
  const maxRetries = options.retries ?? RETRIES;
  if (provider === 'ollama') {
    const { OllamaEmbeddings } = await import('@langchain/ollama');
    const headers = apiKey === undefined ? {} : { headers: { authorization: `Bearer ${apiKey}` } };
    // Texts longer than the model's window are cut, as the OpenAI-compatible servers do, rather than refused.
    const address = (baseUrl ?? OLLAMA_BASE_URL).replace(/\/+$/, '');
    return new OllamaEmbeddings({ model, baseUrl: address, maxRetries, fetch, truncate: true, ...headers });
  }
  if (baseUrl === undefined && apiKey === undefined) {
    throw new KutipError(
      'configuration',
      'EMBEDDER memakai OpenAI, tetapi EMBEDDER_API_KEY dan EMBEDDER_BASE_URL belum diisi.',
    );
  }
  const { OpenAIEmbeddings } = await import('@langchain/openai');
  return new OpenAIEmbeddings({
    model,
    // Servers of one's own ask for no key, but the client insists on one.
    apiKey: apiKey ?? 'tanpa-kunci',
    maxRetries,
    batchSize: BATCH,
    stripNewLines: false,
    encodingFormat: 'float',
    configuration: { baseURL: baseUrl ?? 'https://api.openai.com/v1', fetch },
  });
}

function checkedUrl(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new KutipError(
      'configuration',
      'EMBEDDER_BASE_URL harus berupa alamat http atau https yang lengkap.',
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new KutipError(
      'configuration',
      'EMBEDDER_BASE_URL tidak boleh memuat nama pengguna atau kata sandi. Pakai EMBEDDER_API_KEY.',
    );
  }
  return address;
}

/** A fetch that gives up for good after `ms`, even while the body trickles in; the libraries' own limits do not. */
function fetchWithin(ms: number): typeof fetch {
  return (input, init) => {
    const limit = AbortSignal.timeout(ms);
    const signal = init?.signal ? AbortSignal.any([init.signal, limit]) : limit;
    return fetch(input, { ...init, signal });
  };
}

function unitVector(values: unknown, dimension: number, provider: Provider, model: string): Float32Array {
  const sound =
    Array.isArray(values) && values.every((value) => typeof value === 'number' && Number.isFinite(value));
  if (!sound || values.length === 0) throw upstream(provider, model, 'jawabannya bukan vektor yang sah');
  if (dimension !== 0 && values.length !== dimension) {
    throw upstream(provider, model, `panjang vektornya ${values.length}, seharusnya ${dimension}`);
  }
  const length = Math.hypot(...(values as number[]));
  if (length === 0) throw upstream(provider, model, 'vektornya kosong');
  return Float32Array.from(values as number[], (value) => value / length);
}

/** What went wrong, in words that hold no address, key or text. */
function reasonOf(error: unknown): string {
  const chain: unknown[] = [];
  for (let at = error; at instanceof Error && chain.length < 5; at = at.cause) chain.push(at);
  const facts = chain.map(
    (one) => one as { name?: string; code?: string; status?: number; status_code?: number },
  );
  const status = facts
    .map((fact) => fact.status ?? fact.status_code)
    .find((value) => typeof value === 'number');
  if (status === 401 || status === 403) return 'kuncinya ditolak; periksa EMBEDDER_API_KEY';
  if (status === 404) return 'model atau alamatnya tidak ditemukan; periksa EMBEDDER dan EMBEDDER_BASE_URL';
  if (status === 429) return 'terlalu banyak permintaan; coba lagi nanti';
  if (status !== undefined) return `menjawab dengan galat ${status}`;
  const names = facts.map((fact) => `${fact.name ?? ''} ${fact.code ?? ''}`).join(' ');
  if (/Timeout|Abort|ETIMEDOUT/i.test(names)) return 'tidak menjawab pada waktunya';
  if (
    /ECONN|ENOTFOUND|EAI_AGAIN|EHOST|ENET|Connection|SocketError|UND_ERR|fetch/i.test(
      `${names} ${String(error)}`,
    )
  ) {
    return 'tidak dapat dihubungi; periksa EMBEDDER_BASE_URL';
  }
  return 'jawabannya tidak dapat dipahami';
}

function upstream(provider: Provider, model: string, reason: string): KutipError {
  return new KutipError('upstream', `Layanan penyemat ${provider}:${model}: ${reason}.`);
}
