import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbedder } from '../../src/embedder/create.ts';
import { createTransformersEmbedder } from '../../src/embedder/transformers.ts';
import { KutipError } from '../../src/errors.ts';
import { embedderContract } from '../contracts/embedder.ts';
import { TINY_DIMENSION, type TinyModel, writeTinyModel } from './tiny-model.ts';

const WORDS = [
  ...'bupati melantik pejabat baru harga beras naik tajam gempa mengguncang bantul nomor query passage uji cari'.split(
    ' ',
  ),
  ...Array.from({ length: 150 }, (_, number) => String(number)),
];
const home = mkdtempSync(join(tmpdir(), 'kutip-model-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A model's folder of the given name. */
function folder(name: string, model: Partial<TinyModel> = {}): string {
  const path = join(home, name);
  writeTinyModel(path, { words: WORDS, ...model });
  return path;
}

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

async function refusal(promise: Promise<unknown>): Promise<KutipError> {
  const error = await promise.catch((one: unknown) => one);
  expect(error).toBeInstanceOf(KutipError);
  return error as KutipError;
}

embedderContract('transformers, mean', () => createEmbedder(`transformers:${folder('contract mean')}`));
embedderContract('transformers, cls', () => createEmbedder(`transformers:${folder('bge-tiny')}`));

describe('the model in process', () => {
  it('names model, bytes, pooling and precision', async () => {
    const first = await createEmbedder(`transformers:${folder('kecil')}`);
    expect(first).toMatchObject({ dimension: TINY_DIMENSION, fusionWeight: 0.5 });
    expect(first.id).toMatch(/^transformers:kecil@[0-9a-f]{8}:mean:fp32$/);
    expect((await createEmbedder(`transformers:${folder('kecil')}`)).id).toBe(first.id);
    const trained = folder('kecil', {
      rowOf: (word) => Array.from({ length: TINY_DIMENSION }, (_, i) => word.length + i),
    });
    expect((await createEmbedder(`transformers:${trained}`)).id).not.toBe(first.id);
  });

  it('computes the mean of the token vectors', async () => {
    const axis = (at: number) => Array.from({ length: TINY_DIMENSION }, (_, i) => (i === at ? 1 : 0));
    const rowOf = (word: string) =>
      word === 'beras' ? axis(0) : word === 'harga' ? axis(1) : axis(15).map(() => 0);
    const embedder = await createEmbedder(
      `transformers:${folder('sumbu', { rowOf: (word) => (word === 'uji' ? axis(2) : rowOf(word)) })}`,
    );
    const [both, twice] = await embedder.embedDocuments(['harga beras', 'beras harga beras']);
    expect([...both!.slice(0, 3)].map((value) => value.toFixed(4))).toEqual(['0.7071', '0.7071', '0.0000']);
    expect(twice![0]! / twice![1]!).toBeCloseTo(2, 5);
  });

  it('takes the vector of the first token where the model was trained so', async () => {
    const axis = (at: number) => Array.from({ length: TINY_DIMENSION }, (_, i) => (i === at ? 1 : 0));
    const rowOf = (word: string) => axis(word === '[CLS]' ? 1 : word === 'beras' ? 0 : 2);
    const embedder = await createEmbedder(`transformers:${folder('bge-sumbu', { rowOf })}`);
    const vector = await embedder.embedQuery('beras');
    // Its own row once more than the other's; in the mean both would weigh the same.
    expect(vector[1]! / vector[0]!).toBeCloseTo(2, 5);
  });

  it.each([
    ['multilingual-e5-tiny', {}, 'query', 'passage'],
    ['polos', {}, '', ''],
    ['pakai-prompts', { 'config_sentence_transformers.json': { prompts: { query: 'cari ' } } }, 'cari', ''],
  ])('tells %s which side a text is on', async (name, extra, query, passage) => {
    const embedder = await createEmbedder(`transformers:${folder(name, { extra })}`);
    const plain = await createEmbedder(`transformers:${folder('polos')}`);
    // The colon is unknown to the tokenizer, and so is any other mark.
    const mark = name.includes('e5') ? ': ' : ' ';
    expect(
      cosine(await embedder.embedQuery('harga beras'), await plain.embedQuery(`${query}${mark}harga beras`)),
    ).toBeCloseTo(1, 5);
    const [left] = await embedder.embedDocuments(['harga beras']);
    const [right] = await plain.embedDocuments([`${passage}${mark}harga beras`]);
    expect(cosine(left!, right!)).toBeCloseTo(1, 5);
  });

  it('reads how to pool where the folder tells, and refuses what it cannot do', async () => {
    const pooling = (told: object) => ({ extra: { '1_Pooling/config.json': told } });
    const cls = folder(
      'dengan-cls',
      pooling({ pooling_mode_cls_token: true, pooling_mode_mean_tokens: false }),
    );
    expect((await createEmbedder(`transformers:${cls}`)).id).toContain(':cls:');
    const mean = folder('bge-mean', pooling({ pooling_mode_mean_tokens: true }));
    expect((await createEmbedder(`transformers:${mean}`)).id).toContain(':mean:');
    const last = folder('terakhir', pooling({ pooling_mode_lasttoken: true }));
    expect((await refusal(createEmbedder(`transformers:${last}`))).code).toBe('configuration');
  });

  it('cuts texts to the places of the model and bears odd ones', async () => {
    const embedder = await createEmbedder(`transformers:${folder('kecil')}`);
    const texts = ['beras '.repeat(5000), '', '😀', '\ud800 beras', 'a\0b'];
    for (const vector of await embedder.embedDocuments(texts))
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    const [long, short] = await embedder.embedDocuments(['beras '.repeat(5000), `${'beras '.repeat(31)}`]);
    expect(cosine(long!, short!)).toBeCloseTo(1, 4);
  });

  it('gives each text of an 8-bit model its vector whatever stands beside it', async () => {
    const path = folder('model-8-bit', { file: 'model_quantized.onnx', rounds: true });
    const embedder = await createEmbedder(`transformers:${path}`);
    expect(embedder.id).toContain(':q8');
    const [alone] = await embedder.embedDocuments(['harga beras']);
    expect((await embedder.embedDocuments(['bupati', 'harga beras', 'gempa mengguncang bantul']))[1]).toEqual(
      alone,
    );
  });
});

describe('what can be wrong', () => {
  it('says which folder or file is missing', async () => {
    expect((await refusal(createEmbedder('transformers:./tidak/ada'))).message).toContain(
      'folder itu tidak ada',
    );
    expect((await refusal(createEmbedder(`transformers:${home}`))).message).toContain('onnx/model.onnx');
    const bare = folder('tanpa-pemecah');
    rmSync(join(bare, 'tokenizer.json'));
    expect(await refusal(createEmbedder(`transformers:${bare}`))).toMatchObject({
      code: 'configuration',
      message: expect.stringContaining('tokenizer.json'),
    });
  });

  it.each(['onnx/model.onnx', 'tokenizer.json', 'config.json', 'config_sentence_transformers.json'])(
    'says that a damaged %s cannot be loaded',
    async (name) => {
      const path = folder(`rusak-${name.length}`);
      writeFileSync(join(path, name), 'rusak');
      const error = await refusal(createEmbedder(`transformers:${path}`));
      expect(error.code).toBe('configuration');
      expect(error.message).toMatch(/Salin ulang folder/);
    },
  );

  it('says how to install the package where it is missing', async () => {
    const load = () => Promise.reject(new Error("Cannot find package '@huggingface/transformers'"));
    const error = await refusal(createTransformersEmbedder({ model: folder('kecil'), load }));
    expect(error.code).toBe('configuration');
    expect(error.message).toContain('npm install --no-save --ignore-scripts @huggingface/transformers@4');
  });
});

describe('a model of the hub', () => {
  const asked: string[] = [];
  let url = '';
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    asked.push(path);
    const name = /^\/uji\/e5-tiny\/resolve\/main\/(.+)$/.exec(path)?.[1]?.replace('_quantized', '');
    const file = join(home, 'asal', name ?? '-');
    if (name === undefined || !existsSync(file)) response.writeHead(404).end();
    else response.end(readFileSync(file));
  });

  beforeAll(async () => {
    folder('asal');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('is downloaded once, in 8 bits, and then needs no network', async () => {
    const options = { model: 'uji/e5-tiny', baseUrl: url, cacheDirectory: join(home, 'cache') };
    const embedder = await createTransformersEmbedder(options);
    expect(embedder).toMatchObject({ id: 'transformers:uji/e5-tiny:mean:q8', dimension: TINY_DIMENSION });
    expect(asked.some((path) => path.endsWith('onnx/model_quantized.onnx'))).toBe(true);
    const { env } = await import('@huggingface/transformers');
    expect(env.allowRemoteModels).toBe(false);
    asked.length = 0;
    const offline = await createTransformersEmbedder({ ...options, baseUrl: 'http://127.0.0.1:1' });
    expect(await offline.embedQuery('harga beras')).toEqual(await embedder.embedQuery('harga beras'));
    expect(asked).toEqual([]);
  });

  it('says so where it is not there or nobody answers', async () => {
    for (const [model, baseUrl] of [
      ['uji/lain', url],
      ['uji/e5-tiny', 'http://127.0.0.1:1'],
    ] as const) {
      const cacheDirectory = join(home, `cache-${asked.length}-${model.length}`);
      const error = await refusal(createTransformersEmbedder({ model, baseUrl, cacheDirectory }));
      expect(error).toMatchObject({ code: 'upstream' });
      expect(error.message).toContain('transformers:FOLDER');
    }
  });

  it('never asks the network for a model in a folder', async () => {
    asked.length = 0;
    const path = join(home, 'salinan');
    cpSync(join(home, 'asal'), path, { recursive: true });
    await createTransformersEmbedder({ model: path, baseUrl: url });
    expect(asked).toEqual([]);
  });
});
