import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KutipError } from '../../src/errors.ts';
import { chatGenerator } from '../../src/generator/chat-generator.ts';
import { chatModel } from '../../src/generator/chat-model.ts';
import { PATIENCE } from '../../src/generator/endpoint.ts';
import { guarded } from '../../src/generator/guarded.ts';
import type { GenerationRequest, Generator, Usage } from '../../src/generator.ts';
import { type ModelServer, startModelServer } from './model-server.ts';

const REQUEST: GenerationRequest = {
  task: 'answer',
  understood: null,
  question: 'Siapa pemimpin apel?',
  history: [{ role: 'user', content: 'Halo' }],
  passages: [
    {
      key: 'B2',
      title: 'Apel',
      publisher: 'Contohkabar.id',
      date: '2023-09-21',
      text: 'Apel dipimpin Makmur.',
    },
  ],
};
/** The product's limits, a tenth of them where a test would otherwise wait for seconds. */
const QUICK = { connectMs: 300, firstTokenMs: 500, totalMs: 1_500, bytes: 200_000 };

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

async function generator(
  provider: 'openai' | 'ollama',
  baseUrl?: string,
  patience = QUICK,
): Promise<Generator> {
  const usual = provider === 'openai' ? `${server.url}/v1` : server.url;
  const options = {
    provider,
    model: 'uji',
    baseUrl: baseUrl ?? usual,
    apiKey: null,
    patience,
    maxTokens: 300,
  };
  return chatGenerator(`${provider}:uji`, await chatModel(options), patience);
}

async function run(one: Generator): Promise<{ text: string; usage: Usage | null; tookMs: number }> {
  const started = performance.now();
  let text = '';
  let usage: Usage | null = null;
  for await (const event of one.generate(REQUEST)) {
    if (event.type === 'text') text += event.text;
    else usage = event.usage;
  }
  return { text, usage, tookMs: performance.now() - started };
}

async function failure(one: Generator): Promise<{ error: KutipError; tookMs: number }> {
  const started = performance.now();
  try {
    await run(one);
  } catch (error) {
    expect(error).toBeInstanceOf(KutipError);
    return { error: error as KutipError, tookMs: performance.now() - started };
  }
  throw new Error('the model should have failed');
}

describe.each(['openai', 'ollama'] as const)('a model behind %s', (provider) => {
  it('words an answer, in pieces, and tells its tokens', async () => {
    server.behave({ kind: 'say', text: 'Makmur memimpin apel [B2].' });
    const { text, usage } = await run(await generator(provider));
    expect(text).toBe('Makmur memimpin apel [B2].');
    expect(usage).toEqual({ inputTokens: 321, outputTokens: 12 });
    const sent = server.requests.at(-1)?.body ?? '';
    expect(sent).toContain('Apel dipimpin Makmur.');
    expect(sent).toContain('Siapa pemimpin apel?');
    expect(JSON.parse(sent)).toMatchObject({ stream: true });
    if (provider === 'ollama')
      expect(JSON.parse(sent).options).toMatchObject({ num_ctx: 8_192, num_predict: 300 });
  });

  it.each([
    ['500', { kind: 'status', status: 500 }],
    ['429', { kind: 'status', status: 429 }],
    ['401', { kind: 'status', status: 401 }],
    ['HTML', { kind: 'html' }],
    ['empty choices', { kind: 'empty-choices' }],
    ['a redirect', { kind: 'redirect', to: 'http://127.0.0.1:9/' }],
  ] as const)('fails quickly on %s, and tells nothing of it', async (_name, behaviour) => {
    server.behave(behaviour);
    const { error, tookMs } = await failure(await generator(provider));
    expect([error.code, tookMs < 1_000]).toEqual(['upstream', true]);
    expect(error.message).not.toMatch(/rahasia|127\.0\.0\.1|http/);
  });

  it('fails when the connection is refused', async () => {
    const { tookMs } = await failure(await generator(provider, 'http://127.0.0.1:9'));
    expect(tookMs).toBeLessThan(1_000);
  });

  it('gives up when no word comes', async () => {
    server.behave({ kind: 'hang' });
    const { tookMs } = await failure(await generator(provider));
    expect(tookMs).toBeGreaterThan(450);
    expect(tookMs).toBeLessThan(1_200);
  });

  it('gives up on a byte a second', async () => {
    server.behave({ kind: 'drip' });
    const { tookMs } = await failure(await generator(provider));
    expect(tookMs).toBeLessThan(2_000);
  });

  it('gives up on an answer that goes on', async () => {
    server.behave({ kind: 'say', text: 'kata '.repeat(2_000), pauseMs: 50 });
    const { tookMs } = await failure(await generator(provider));
    expect(tookMs).toBeGreaterThan(1_400);
    expect(tookMs).toBeLessThan(2_500);
  });

  it('reads no more than the limit of 10 MB', async () => {
    server.behave({ kind: 'huge', bytes: 10_000_000 });
    const before = process.memoryUsage().rss;
    await failure(await generator(provider));
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });

  it('fails when the stream is cut, after the words that came', async () => {
    server.behave({ kind: 'cut', text: 'Makmur memimpin' });
    const one = await generator(provider);
    let text = '';
    let usage: Usage | null = null;
    const read = async () => {
      for await (const event of one.generate(REQUEST)) {
        if (event.type === 'text') text += event.text;
        else usage = event.usage;
      }
    };
    await expect(read()).rejects.toMatchObject({ code: 'upstream' });
    expect(text).toBe('Makmur memimpin');
    // Paid for all the same; the endpoint told no count, so it is estimated.
    expect(usage).toMatchObject({ outputTokens: 5 });
  });

  it('stops when told to, with the reason it was given', async () => {
    server.behave({ kind: 'hang' });
    const one = await generator(provider);
    const reason = new Error('pergi');
    const read = async () => {
      for await (const _ of one.generate(REQUEST, AbortSignal.any([aborted(50, reason)])));
    };
    await expect(read()).rejects.toBe(reason);
  });
});

function aborted(afterMs: number, reason: Error): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(reason), afterMs);
  return controller.signal;
}

describe('the guard', () => {
  const stopwatch = () => performance.now();

  it('tries once more, and not a third time', async () => {
    let calls = 0;
    server.behave(() => {
      calls += 1;
      return calls === 1 ? { kind: 'status', status: 500 } : { kind: 'say', text: 'Ya [B2].' };
    });
    expect((await run(guarded(await generator('openai'), { stopwatch }))).text).toBe('Ya [B2].');
    calls = 0;
    server.behave(() => {
      calls += 1;
      return { kind: 'status', status: 500 };
    });
    await failure(guarded(await generator('openai'), { stopwatch }));
    expect(calls).toBe(2);
  });

  it('leaves a model alone after five failures, and tries again later', async () => {
    let calls = 0;
    let isWell = false;
    server.behave(() => {
      calls += 1;
      return isWell ? { kind: 'say', text: 'Ya [B2].' } : { kind: 'status', status: 503 };
    });
    const one = guarded(await generator('ollama'), { stopwatch, halfOpenAfterMs: 200 });
    for (let index = 0; index < 6; index++) await failure(one);
    expect(calls).toBe(5);
    const { tookMs } = await failure(one);
    expect(tookMs).toBeLessThan(20);
    isWell = true;
    await new Promise((done) => setTimeout(done, 250));
    expect((await run(one)).text).toBe('Ya [B2].');
    expect(calls).toBe(6);
  });

  it('does not try again after the first word', async () => {
    let calls = 0;
    server.behave(() => {
      calls += 1;
      return { kind: 'cut', text: 'Makmur' };
    });
    await failure(guarded(await generator('openai'), { stopwatch }));
    expect(calls).toBe(1);
  });
});

it('the limits of the product are those of reliability: 1 s, 5 s, 15 s', () => {
  expect(PATIENCE).toEqual({ connectMs: 1_000, firstTokenMs: 5_000, totalMs: 15_000, bytes: 1_000_000 });
});
