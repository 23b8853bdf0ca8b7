import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { KutipError } from '../errors.ts';
import { type Prefixes, prefixesOf } from './prefixes.ts';

/** How the vectors of the tokens become the vector of the text: their mean, or that of the first token. */
export type Pooling = 'mean' | 'cls';
/** 32-bit floats, or 8-bit integers (a quarter of the size, two to three times as fast, slightly other vectors). */
export type Precision = 'fp32' | 'q8';

/** Everything a folder tells about the model in it. */
export interface ModelFolder {
  /** Names the model and the very bytes of it. */
  readonly name: string;
  /** Where the ONNX file lies inside the folder. */
  readonly subfolder: string;
  readonly precision: Precision;
  /** The weights lie beside the ONNX file, in `….onnx_data`. */
  readonly hasExternalData: boolean;
  readonly pooling: Pooling;
  readonly prefixes: Prefixes;
}

/** The layouts that the exporters write: of transformers.js (`onnx/`) and of Optimum (flat); full precision first. */
const ONNX_FILES: readonly { subfolder: string; file: string; precision: Precision }[] = [
  { subfolder: 'onnx', file: 'model.onnx', precision: 'fp32' },
  { subfolder: '', file: 'model.onnx', precision: 'fp32' },
  { subfolder: 'onnx', file: 'model_quantized.onnx', precision: 'q8' },
  { subfolder: '', file: 'model_quantized.onnx', precision: 'q8' },
];
const NEEDED = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];
const POOLING = '1_Pooling/config.json';
const PROMPTS = 'config_sentence_transformers.json';
/** Read for the fingerprint: so many blocks of so many bytes, evenly spaced, of files of up to gigabytes. */
const BLOCKS = 32;
const BLOCK_BYTES = 32_768;

/** Models of these families were trained on the first token's vector. */
const CLS_FAMILIES = /(^|[/:-])(bge|snowflake-arctic-embed|gte-multilingual|indobge)([-:.]|$)/i;

const poolingFile = z.object({
  pooling_mode_cls_token: z.boolean().optional(),
  pooling_mode_mean_tokens: z.boolean().optional(),
  pooling_mode: z.string().optional(),
});
const promptsFile = z.object({
  prompts: z
    .object({ query: z.string().optional(), passage: z.string().optional(), document: z.string().optional() })
    .optional(),
});

/** The pooling of a model by its name, where nothing else tells. */
export function poolingOf(model: string): Pooling {
  return CLS_FAMILIES.test(model) ? 'cls' : 'mean';
}

/** Reads what lies in a model's folder; rejects with `configuration` where something needed is missing. */
export async function readModelFolder(folder: string): Promise<ModelFolder> {
  const onnx = ONNX_FILES.find(({ subfolder, file }) => existsSync(join(folder, subfolder, file)));
  if (onnx === undefined) {
    throw wrongFolder(folder, 'berkas ONNX-nya tidak ada (onnx/model.onnx atau onnx/model_quantized.onnx)');
  }
  const missing = NEEDED.filter((name) => !existsSync(join(folder, name)));
  if (missing.length > 0) throw wrongFolder(folder, `berkas ini tidak ada: ${missing.join(', ')}`);
  const file = join(folder, onnx.subfolder, onnx.file);
  const hasExternalData = existsSync(`${file}_data`);
  const bytes = [file, ...(hasExternalData ? [`${file}_data`] : [])];
  const texts = [...NEEDED, POOLING, PROMPTS]
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path));
  const name = basename(folder);
  return {
    name: `${name}@${await fingerprint([...texts, ...bytes])}`,
    subfolder: onnx.subfolder,
    precision: onnx.precision,
    hasExternalData,
    pooling: readPooling(folder) ?? poolingOf(name),
    prefixes: readPrompts(folder) ?? prefixesOf(name),
  };
}

function readJson<Output>(path: string, schema: z.ZodType<Output>): Output | null {
  if (!existsSync(path)) return null;
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new KutipError('configuration', `Berkas ${path} rusak. Salin ulang folder modelnya.`, { cause });
  }
}

/** What sentence-transformers wrote down; other ways of pooling would give wrong vectors without a word. */
function readPooling(folder: string): Pooling | null {
  const told = readJson(join(folder, POOLING), poolingFile);
  if (told === null) return null;
  if (told.pooling_mode_cls_token === true || told.pooling_mode === 'cls') return 'cls';
  if (told.pooling_mode_mean_tokens === true || told.pooling_mode === 'mean') return 'mean';
  throw wrongFolder(folder, 'cara penggabungan vektornya bukan "mean" atau "cls", sehingga tidak didukung');
}

function readPrompts(folder: string): Prefixes | null {
  const prompts = readJson(join(folder, PROMPTS), promptsFile)?.prompts;
  const passage = prompts?.passage ?? prompts?.document;
  if (prompts?.query === undefined && passage === undefined) return null;
  return { query: prompts?.query ?? '', passage: passage ?? '' };
}

/** Eight hex digits of SHA-256 over sizes and evenly spaced blocks: another training shows in every block. */
async function fingerprint(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const block = Buffer.alloc(BLOCK_BYTES);
  for (const path of paths) {
    const handle = await open(path);
    try {
      const { size } = await handle.stat();
      hash.update(`${basename(path)} ${size}\n`);
      const step = Math.max(BLOCK_BYTES, Math.floor((size - BLOCK_BYTES) / (BLOCKS - 1)));
      for (let at = 0; at < size; at += step) {
        const { bytesRead } = await handle.read(block, 0, BLOCK_BYTES, at);
        hash.update(block.subarray(0, bytesRead));
      }
    } finally {
      await handle.close();
    }
  }
  return hash.digest('hex').slice(0, 8);
}

function wrongFolder(folder: string, reason: string): KutipError {
  return new KutipError(
    'configuration',
    `EMBEDDER menunjuk folder "${folder}", tetapi ${reason}. Isi foldernya dengan model ONNX yang lengkap ` +
      '(misalnya salinan Xenova/multilingual-e5-small dari Hugging Face).',
  );
}
