import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEmbedder } from '../../src/embedder/create.ts';
import { KutipError } from '../../src/errors.ts';
import { embedderContract } from '../contracts/embedder.ts';
import { answerFor, type Endpoint, pairVector, startEndpoint } from './endpoint.ts';

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await startEndpoint();
});
afterEach(() => {
  endpoint.misbehave = null;
  endpoint.seen.length = 0;
});
afterAll(() => endpoint.close());

const KEY = 'sk-sangat-rahasia';
const protocols = [
  { provider: 'openai', path: '/v1/embeddings', base: () => `${endpoint.url}/v1` },
  { provider: 'ollama', path: '/api/embed', base: () => `${endpoint.url}/` },
] as const;

for (const { provider, path, base } of protocols) {
  const create = (model = 'uji', options: object = {}) =>
    createEmbedder(`${provider}:${model}`, {
      baseUrl: base(),
      apiKey: KEY,
      retries: 0,
      timeoutMs: 2000,
      ...options,
    });
  embedderContract(provider, () => create());

  describe(provider, () => {
    it('asks once for the dimension, in batches of 64, with the key', async () => {
      const embedder = await create();
      expect(embedder).toMatchObject({ id: `${provider}:uji`, dimension: 32 });
      expect(endpoint.seen).toHaveLength(1);
      await embedder.embedDocuments(Array.from({ length: 130 }, (_, i) => `teks ${i}`));
      expect(endpoint.seen.slice(1).map(({ texts }) => texts.length)).toEqual([64, 64, 2]);
      for (const request of endpoint.seen)
        expect(request).toMatchObject({ path, authorization: `Bearer ${KEY}` });
    });

    it('asks nothing where the dimension is known', async () => {
      await create('uji', { dimension: 32 });
      expect(endpoint.seen).toEqual([]);
    });

    it('tells models that want to know which side a text is on', async () => {
      const embedder = await create('intfloat/multilingual-e5-small');
      await embedder.embedDocuments(['Beras naik.\nBaris dua.']);
      await embedder.embedQuery('harga');
      expect(endpoint.seen.slice(1).map(({ texts }) => texts[0])).toEqual([
        'passage: Beras naik.\nBaris dua.',
        'query: harga',
      ]);
    });

    const wrong: Record<string, (texts: readonly string[]) => unknown> = {
      'too few vectors': (texts) => answerFor(path, texts.slice(1).map(pairVector)),
      'too many vectors': (texts) =>
        provider === 'ollama' ? answerFor(path, [...texts, ''].map(pairVector)) : { data: [] },
      'vectors of another length': (texts) =>
        answerFor(
          path,
          texts.map(() => [1, 2, 3]),
        ),
      'vectors that are none': (texts) =>
        answerFor(
          path,
          texts.map(() => ['a', null]),
        ),
      'empty vectors': (texts) =>
        answerFor(
          path,
          texts.map(() => new Array(32).fill(0)),
        ),
      'another object': () => ({ pesan: 'halo' }),
      null: () => null,
    };
    for (const [what, answer] of Object.entries(wrong)) {
      it(`rejects ${what} as upstream`, async () => {
        const embedder = await create();
        endpoint.misbehave = (response, texts) => {
          response.setHeader('content-type', 'application/json');
          response.end(JSON.stringify(answer(texts)));
        };
        await expectUpstream(embedder.embedDocuments(['satu', 'dua']));
      });
    }

    it('rejects HTML, errors, refusals and cut answers as upstream, without a secret', async () => {
      const embedder = await create();
      const misdeeds: [NonNullable<Endpoint['misbehave']>, RegExp][] = [
        [(response) => response.end('<html>halo</html>'), /dipahami|sah|sesuai/],
        [(response) => response.writeHead(500).end(`{"error":"${KEY}"}`), /500/],
        [(response) => response.writeHead(401).end('{"error":{"message":"salah"}}'), /EMBEDDER_API_KEY/],
        [(response) => response.writeHead(404).end('{"error":"tidak ada"}'), /EMBEDDER/],
        [(response) => response.writeHead(429).end('{"error":"penuh"}'), /terlalu banyak/],
        [(response) => response.destroy(), /dihubungi/],
        [
          (response) => {
            response.writeHead(200, { 'content-type': 'application/json', 'content-length': '9999' });
            response.write('{"data":[');
            setTimeout(() => response.destroy(), 10);
          },
          /dihubungi|dipahami/,
        ],
      ];
      for (const [misdeed, message] of misdeeds) {
        endpoint.misbehave = misdeed;
        expect(await expectUpstream(embedder.embedQuery('beras'))).toMatch(message);
      }
    });

    it('does not wait longer than it was told, even for a body that trickles', async () => {
      const embedder = await create('uji', { dimension: 32, timeoutMs: 150 });
      endpoint.misbehave = () => {};
      expect(await expectUpstream(embedder.embedQuery('beras'))).toContain('pada waktunya');
      let drip: NodeJS.Timeout | undefined;
      endpoint.misbehave = (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        drip = setInterval(() => response.write(' '), 20);
      };
      expect(await expectUpstream(embedder.embedQuery('beras'))).toContain('pada waktunya');
      clearInterval(drip);
    });

    it('tries once more after a failure that may pass', async () => {
      const embedder = await create('uji', { dimension: 32, retries: 1 });
      let failures = 0;
      endpoint.misbehave = (response, texts) => {
        if (failures++ === 0) response.writeHead(503).end('{}');
        else
          response
            .setHeader('content-type', 'application/json')
            .end(JSON.stringify(answerFor(path, texts.map(pairVector))));
      };
      expect(await embedder.embedQuery('beras')).toHaveLength(32);
      expect(failures).toBe(2);
    });

    it('says so where nobody listens', async () => {
      const closed = createServer().listen(0);
      const { port } = closed.address() as { port: number };
      await new Promise((resolve) => closed.close(resolve));
      const message = await expectUpstream(create('uji', { baseUrl: `http://127.0.0.1:${port}/v1` }));
      expect(message).toContain('dihubungi');
      expect(message).not.toContain(String(port));
    });
  });
}

describe('the setting', () => {
  it('names the static embedder or a model of a provider', async () => {
    expect((await createEmbedder('static')).id).toContain('static');
    for (const spec of ['', 'openai', 'openai:', 'transformers:', 'http://x', 'static:1', '__proto__']) {
      await expect(createEmbedder(spec)).rejects.toMatchObject({ code: 'configuration' });
      await expect(createEmbedder(spec)).rejects.toThrow(
        'static, transformers:MODEL, openai:MODEL, ollama:MODEL',
      );
    }
  });

  it('refuses addresses that are none or hold a password, without repeating it', async () => {
    for (const baseUrl of ['contoh', 'ftp://contoh.id', 'http://nama:sandi123@contoh.id/v1']) {
      const error = await createEmbedder('openai:uji', { baseUrl }).catch((one: unknown) => one);
      expect(error).toMatchObject({ code: 'configuration' });
      expect(String(error)).not.toContain('sandi123');
    }
    await expect(createEmbedder('openai:uji')).rejects.toMatchObject({ code: 'configuration' });
  });
});

async function expectUpstream(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (one: unknown) => one,
  );
  expect(error).toBeInstanceOf(KutipError);
  const { code, message } = error as KutipError;
  expect(code).toBe('upstream');
  expect(message).not.toContain(KEY);
  return message;
}
