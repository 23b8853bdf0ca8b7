import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Embedder } from '../embedder.ts';
import { KutipError } from '../errors.ts';
import { type Pooling, type Precision, poolingOf, readModelFolder } from './model-folder.ts';
import { type Prefixes, prefixesOf } from './prefixes.ts';

type Library = typeof import('@huggingface/transformers');

export interface TransformersOptions {
  /** A folder with an ONNX model, or the name of one on the hub (`Xenova/multilingual-e5-small`). */
  readonly model: string;
  /** A mirror of the hub, instead of Hugging Face's own address. */
  readonly baseUrl?: string;
  /** Where models of the hub are kept; by default `.cache/kutip/models` of the user's home folder. */
  readonly cacheDirectory?: string;
  /** How the library is loaded; tests hand in their own. */
  readonly load?: () => Promise<Library>;
}

/** A strong encoder and BM25 err on different questions; `kutip eval --fit` finds the weight for an archive. */
const FUSION_WEIGHT = 0.5;
/** Passages have about 200 tokens; longer windows (bge-m3: 8,192) would only cost memory. */
const MOST_TOKENS = 512;
const BATCH = 16;
const INSTALL = 'npm install --no-save --ignore-scripts @huggingface/transformers@4';

/** A model with everything that is needed to run it. */
interface Source {
  readonly name: string;
  readonly path: string;
  readonly isLocal: boolean;
  readonly subfolder: string;
  readonly precision: Precision;
  readonly hasExternalData: boolean;
  readonly pooling: Pooling;
  readonly prefixes: Prefixes;
}

/**
 * An encoder in process: ONNX on the CPU through `@huggingface/transformers`, an optional dependency. A model of
 * the hub is downloaded once, in 8 bits; a folder never touches the network. Vectors are of unit length and the
 * same for the same list of texts on one machine. Rejects with `configuration` where package or folder is missing
 * or unfit, and with `upstream` where the hub does not answer or the model fails.
 */
export async function createTransformersEmbedder(options: TransformersOptions): Promise<Embedder> {
  const source = await findSource(options.model);
  const library = await loadLibrary(options.load);
  const run = await loadModel(library, source, options);
  const { prefixes, precision } = source;
  // 8-bit models scale by the largest value in the whole batch: alone, a text's vector depends on nothing else.
  const batch = precision === 'q8' ? 1 : BATCH;

  const embed = async (texts: readonly string[]): Promise<Float32Array[]> => {
    const vectors = new Array<Float32Array>(texts.length);
    // Texts of like length together: padding is work for nothing.
    const order = [...texts.keys()].sort(
      (left, right) => texts[left]!.length - texts[right]!.length || left - right,
    );
    for (let from = 0; from < order.length; from += batch) {
      const places = order.slice(from, from + batch);
      const made = await run(places.map((place) => texts[place]!));
      for (const [index, place] of places.entries()) vectors[place] = made[index]!;
    }
    return vectors;
  };

  const [probe] = await embed([`${prefixes.query}uji`]);
  return {
    id: `transformers:${source.name}:${source.pooling}:${precision}`,
    dimension: probe!.length,
    fusionWeight: FUSION_WEIGHT,
    embedDocuments: (texts) => embed(texts.map((text) => `${prefixes.passage}${text}`)),
    embedQuery: async (text) => (await embed([`${prefixes.query}${text}`]))[0]!,
  };
}

async function findSource(model: string): Promise<Source> {
  const path = resolve(model);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    return { ...(await readModelFolder(path)), path, isLocal: true };
  }
  if (!/^[\w.-]+(\/[\w.-]+)?$/.test(model) || /^\.{1,2}(\/|$)/.test(model)) {
    throw new KutipError(
      'configuration',
      `EMBEDDER menunjuk folder "${model}", tetapi folder itu tidak ada.`,
    );
  }
  return {
    name: model,
    path: model,
    isLocal: false,
    subfolder: 'onnx',
    precision: 'q8',
    hasExternalData: false,
    pooling: poolingOf(model),
    prefixes: prefixesOf(model),
  };
}

async function loadLibrary(
  load: () => Promise<Library> = () => import('@huggingface/transformers'),
): Promise<Library> {
  try {
    return await load();
  } catch (cause) {
    throw new KutipError(
      'configuration',
      `EMBEDDER=transformers memerlukan paket @huggingface/transformers, tetapi paket itu tidak dapat dimuat. Jalankan \`${INSTALL}\`, atau pakai EMBEDDER=static.`,
      { cause },
    );
  }
}

type Run = (texts: readonly string[]) => Promise<Float32Array[]>;

async function loadModel(library: Library, source: Source, options: TransformersOptions): Promise<Run> {
  const { env, LogLevel, AutoModel, AutoTokenizer } = library;
  const { path, isLocal, subfolder, precision, hasExternalData } = source;
  env.logLevel = LogLevel.ERROR;
  // The library's own `models/` folder beside its code is never meant.
  env.localModelPath = '';
  env.cacheDir = options.cacheDirectory ?? join(homedir(), '.cache', 'kutip', 'models');
  if (options.baseUrl !== undefined) env.remoteHost = `${options.baseUrl.replace(/\/+$/, '')}/`;
  env.allowRemoteModels = !isLocal;
  env.allowLocalModels = isLocal;
  try {
    const tokenizer = await AutoTokenizer.from_pretrained(path, { local_files_only: isLocal });
    const model = await AutoModel.from_pretrained(path, {
      local_files_only: isLocal,
      subfolder,
      dtype: precision,
      device: 'cpu',
      use_external_data_format: hasExternalData,
    });
    const length = Math.min(MOST_TOKENS, tokenizer.model_max_length, positionsOf(model.config));
    return async (texts) => {
      try {
        const inputs = tokenizer([...texts], { padding: true, truncation: true, max_length: length });
        const outputs = await model(inputs);
        const hidden = outputs.last_hidden_state ?? outputs.token_embeddings;
        return pool(hidden as Hidden, inputs.attention_mask.data as BigInt64Array, source.pooling);
      } catch (cause) {
        throw new KutipError(
          'upstream',
          `Model ${source.name} gagal mengubah teks menjadi vektor. Pastikan model itu memang model penyemat teks (feature-extraction), atau pakai EMBEDDER=static.`,
          { cause },
        );
      }
    };
  } catch (cause) {
    throw isLocal ? unreadable(source, cause) : unreachable(source, cause);
  } finally {
    env.allowRemoteModels = false;
  }
}

/** Tokens the model has places for; the RoBERTa family keeps the first two to itself. */
function positionsOf(config: unknown): number {
  const { max_position_embeddings: places, model_type: type } = config as Record<string, unknown>;
  if (typeof places !== 'number') return MOST_TOKENS;
  return typeof type === 'string' && /roberta|camembert/.test(type) ? places - 2 : places;
}

/** What the model gives: texts × tokens × numbers, in one array. */
interface Hidden {
  readonly dims: readonly number[];
  readonly data: Float32Array;
}

/** One unit-length vector a text; `mask` is 0 where a token only fills up. Throws where there is none. */
function pool({ dims, data }: Hidden, mask: BigInt64Array, pooling: Pooling): Float32Array[] {
  const [texts = 0, tokens = 0, dimension = 0] = dims;
  if (dims.length !== 3 || !(data instanceof Float32Array)) throw new TypeError('no vector for each token');
  return Array.from({ length: texts }, (_, text) => {
    const vector = new Float64Array(dimension);
    for (let token = 0; token < tokens; token++) {
      if (mask[text * tokens + token] === 0n) continue;
      const from = (text * tokens + token) * dimension;
      for (let i = 0; i < dimension; i++) vector[i]! += data[from + i]!;
      if (pooling === 'cls') break;
    }
    const length = Math.hypot(...vector);
    if (!(length > 0 && length < Number.POSITIVE_INFINITY)) throw new RangeError('a vector without a length');
    return Float32Array.from(vector, (value) => value / length);
  });
}

function unreadable({ path }: Source, cause: unknown): KutipError {
  return new KutipError(
    'configuration',
    `Model di folder "${path}" tidak dapat dimuat; mungkin berkasnya rusak atau belum lengkap. Salin ulang folder modelnya, atau pakai EMBEDDER=static.`,
    { cause },
  );
}

function unreachable({ name }: Source, cause: unknown): KutipError {
  return new KutipError(
    'upstream',
    `Model ${name} tidak dapat diambil: bukan nama folder di sini, dan tidak dapat diunduh. Periksa namanya dan sambungan internet, atau salin foldernya dan tulis EMBEDDER=transformers:FOLDER.`,
    { cause },
  );
}
