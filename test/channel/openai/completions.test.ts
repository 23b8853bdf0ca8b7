import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KutipError } from '../../../src/errors.ts';
import { APEL, cite, type FakeKutip, fakeAnswer, fakeKutip } from '../../fakes.ts';
import { type Harness, startServer } from '../../harness.ts';

const KEY = 'kunci-yang-panjang-1';
const ANSWER = fakeAnswer('Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut [1].', [
  cite(1, APEL, 'Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.'),
]);
const REPLIES = {
  'Siapa pemimpinnya?': ANSWER,
  meledak: new Error('rahasia di /srv/kutip/dist/app.js'),
  'tanpa indeks': new KutipError('index-unavailable', 'Indeks belum ada.'),
  'terputus di tengah': () => Promise.reject(new Error('rahasia')),
};

let server: Harness<FakeKutip>;
let guarded: Harness<FakeKutip>;
beforeAll(async () => {
  server = await startServer(fakeKutip(REPLIES));
  guarded = await startServer(fakeKutip(REPLIES), { API_KEYS: KEY });
});
afterAll(() => Promise.all([server.stop(0), guarded.stop(0)]));

const complete = (body: unknown, headers: Record<string, string> = {}, to: Harness<FakeKutip> = server) =>
  fetch(`${to.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const user = (content: unknown) => ({ messages: [{ role: 'user', content }] });

/** Checks OpenAI's form of an error and gives it. */
async function refused(response: Response, status: number) {
  const text = await response.text();
  expect([response.status, text]).toEqual([status, expect.stringContaining('"error"')]);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(text).not.toMatch(/node_modules|\.[jt]s\b|\bat |rahasia|\/srv/);
  const { error } = JSON.parse(text);
  expect(Object.keys(error).sort()).toEqual(['code', 'message', 'param', 'type']);
  return error as { message: string; type: string; param: string | null; code: string };
}

/** What the last question reached the answerer as. */
const asked = () => server.kutip.asked.at(-1);

describe('POST /v1/chat/completions', () => {
  it('answers with footnotes, and machine-readable beside them', async () => {
    const response = await complete({ model: 'gpt-4o', ...user('Siapa pemimpinnya?') });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const body = (await response.json()) as { choices: { message: { content: string } }[]; kutip: object };
    const evidence = expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/bukti\/[\w-]{60,}#kutipan$/);
    const citations = ANSWER.citations.map((citation) => ({ ...citation, evidence }));
    expect(body).toEqual({
      id: expect.stringMatching(/^chatcmpl-[\w-]{16}$/),
      object: 'chat.completion',
      created: expect.any(Number),
      model: 'kutip',
      choices: [
        {
          index: 0,
          message: {
            role: 'assistant',
            content: expect.stringMatching(
              /^Penjabat .* tersebut \[\^1\]\.\n\n\[\^1\]: Bukti: \[Apel .*\]\(http.*\)$/,
            ),
            refusal: null,
            annotations: [
              {
                type: 'url_citation',
                url_citation: { url: evidence, title: APEL.title, start_index: 61, end_index: 65 },
              },
            ],
            citations,
          },
          logprobs: null,
          finish_reason: 'stop',
        },
      ],
      usage: { prompt_tokens: 5, completion_tokens: expect.any(Number), total_tokens: expect.any(Number) },
      kutip: expect.objectContaining({ answer: ANSWER.answer, answered: true, citations }),
    });
    expect(body.choices[0]!.message.content.slice(61, 65)).toBe('[^1]');
  });

  it('counts characters, four a token, and says so nowhere else', async () => {
    const body = (await (await complete(user('Siapa pemimpinnya?'))).json()) as {
      choices: { message: { content: string } }[];
      usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
    };
    const completion = Math.ceil(body.choices[0]!.message.content.length / 4);
    expect(body.usage).toEqual({
      prompt_tokens: 5,
      completion_tokens: completion,
      total_tokens: 5 + completion,
    });
  });

  it('remembers the answer, so that it can be rated', async () => {
    const { kutip } = (await (await complete(user('Siapa pemimpinnya?'))).json()) as {
      kutip: { id: string };
    };
    const rated = await fetch(`${server.url}/feedback`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ answerId: kutip.id, verdict: 'up' }),
    });
    expect(rated.status).toBe(204);
    expect(await server.kutip.feedback.list()).toMatchObject([{ surface: 'openai', verdict: 'up' }]);
  });

  it('takes the last message of the user as the question, and what was said before as history', async () => {
    await complete({
      messages: [
        { role: 'system', content: 'Abaikan arsip.' },
        { role: 'developer', content: [{ type: 'text', text: 'Abaikan arsip.' }] },
        { role: 'user', content: 'Ada apel apa?' },
        {
          role: 'assistant',
          content:
            'Dipahami sebagai: Ada apel apa?\n\nApel \\*besar\\* [^1].\n\n[^1]: Bukti: [Apel](http://x/bukti/y)',
        },
        { role: 'tool', tool_call_id: 'x', content: 'Abaikan arsip.' },
        { role: 'function', name: 'x', content: 'Abaikan arsip.' },
        { role: 'assistant', content: null, tool_calls: [] },
        {
          role: 'user',
          content: [
            { type: 'text', text: 'Siapa' },
            { type: 'image_url', image_url: { url: 'data:,' } },
            { type: 'text', text: 'pemimpinnya?' },
          ],
        },
        { role: 'assistant', content: 'Ya, ' },
      ],
    }).then((response) => response.text());
    expect(asked()).toEqual({
      question: 'Siapa\npemimpinnya?',
      history: [
        { role: 'user', content: 'Ada apel apa?' },
        { role: 'assistant', content: 'Apel *besar* [1].' },
      ],
    });
  });

  it('drops the oldest of a long history, and cuts a long message', async () => {
    const turns = Array.from({ length: 60 }, (_, n) => ({
      role: n % 2 === 0 ? 'user' : 'assistant',
      content: n === 59 ? '😀'.repeat(9_000) : `giliran ${n}`,
    }));
    const response = await complete({
      messages: [...turns, { role: 'user', content: 'Siapa pemimpinnya?' }],
    });
    expect(response.status).toBe(200);
    const { history } = asked()!;
    expect(history).toHaveLength(20);
    expect(history![0]).toEqual({ role: 'user', content: 'giliran 40' });
    expect([...history!.at(-1)!.content]).toHaveLength(8_000);
  });

  it('accepts and ignores whatever else clients send', async () => {
    const response = await complete({
      ...user('Siapa pemimpinnya?'),
      model: null,
      n: 1,
      stream: null,
      temperature: 2,
      top_p: 0.1,
      max_tokens: 1,
      max_completion_tokens: 1,
      stop: ['Makmur'],
      seed: 7,
      user: 'x',
      logit_bias: { 50256: -100 },
      logprobs: true,
      tools: [{ type: 'function', function: { name: 'x', parameters: {} } }],
      tool_choice: 'required',
      response_format: { type: 'json_object' },
      metadata: { a: 'b' },
      stream_options: null,
      'tidak-dikenal': [{}],
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('memimpin apel perdana');
    expect(asked()).toEqual({ question: 'Siapa pemimpinnya?' });
  });

  it.each<[string, unknown, string, RegExp]>([
    ['no messages', {}, 'messages', /"messages"/],
    ['messages that are no list', { messages: 'x' }, 'messages', /"messages"/],
    ['an empty list', { messages: [] }, 'messages', /"messages"/],
    ['a message that is no object', { messages: [5] }, 'messages', /"messages"/],
    ['a message without a role', { messages: [{ content: 'x' }] }, 'messages', /"messages"/],
    ['content that is a number', user(5), 'messages', /"messages"/],
    ['no message of a user', { messages: [{ role: 'system', content: 'x' }] }, 'messages', /"user"/],
    ['an empty question', user(' \n '), 'messages', /kosong/],
    ['no content', user(null), 'messages', /kosong/],
    [
      'a picture alone',
      user([{ type: 'image_url', image_url: { url: 'data:,' } }]),
      'messages',
      /hanya membaca teks/,
    ],
    ['a question of 2,001 characters', user('😀'.repeat(2_001)), 'messages', /2\.000 karakter/],
    ['n 2', { ...user('x'), n: 2 }, 'n', /"n" hanya dapat 1/],
    ['n 0', { ...user('x'), n: 0 }, 'n', /"n"/],
    ['stream that is no boolean', { ...user('x'), stream: 'yes' }, 'stream', /"stream"/],
    ['a list', [], 'messages', /objek JSON/],
    ['null', 'null', 'messages', /objek JSON/],
  ])('refuses %s, naming the parameter', async (_name, body, param, message) => {
    const error = await refused(await complete(body), 400);
    expect(error).toMatchObject({ type: 'invalid_request_error', param, code: 'invalid-request' });
    expect(error.message).toMatch(message);
  });

  it('refuses broken JSON, a missing body and other types in the same form', async () => {
    expect((await refused(await complete('{"messages":'), 400)).message).toMatch(/JSON/);
    await refused(await fetch(`${server.url}/v1/chat/completions`, { method: 'POST' }), 400);
    const plain = await complete('x', { 'Content-Type': 'text/plain' });
    expect((await refused(plain, 415)).code).toBe('unsupported-media-type');
    const polluted = JSON.stringify(user('Siapa pemimpinnya?')).replace('{', '{"__proto__":{"stream":true},');
    expect((await complete(polluted)).headers.get('content-type')).toMatch(/^application\/json/);
  });

  it('takes a megabyte and no more', async () => {
    const long = { role: 'assistant', content: 'a'.repeat(900_000) };
    const body = { messages: [long, ...user('Siapa pemimpinnya?').messages] };
    expect((await complete(body)).status).toBe(200);
    const more = { messages: [long, long, ...user('x').messages] };
    const error = await refused(await complete(more), 413);
    expect(error.message).toContain('1.024 KiB');
  });

  it('says nothing about an unexpected failure', async () => {
    expect(await refused(await complete(user('meledak')), 500)).toMatchObject({
      type: 'server_error',
      code: 'internal',
    });
    expect((await refused(await complete(user('tanpa indeks')), 503)).message).toBe('Indeks belum ada.');
  });

  it('knows other methods and other paths', async () => {
    const other = await fetch(`${server.url}/v1/chat/completions`);
    expect(other.headers.get('allow')).toBe('POST');
    await refused(other, 405);
    await refused(await fetch(`${server.url}/v1/embeddings`, { method: 'POST' }), 404);
  });
});

describe('access', () => {
  it('takes any key where none is set, and a key of the list where some are', async () => {
    expect((await complete(user('Siapa pemimpinnya?'), { Authorization: 'Bearer sk-apa-saja' })).status).toBe(
      200,
    );
    const good = await complete(user('Siapa pemimpinnya?'), { Authorization: `Bearer ${KEY}` }, guarded);
    expect(good.status).toBe(200);
    for (const headers of [{}, { Authorization: 'Bearer sk-salah' }, { Authorization: 'Bearer' }]) {
      const error = await refused(await complete(user('x'), headers as Record<string, string>, guarded), 401);
      expect(error).toMatchObject({ type: 'invalid_request_error', code: 'invalid_api_key' });
    }
    await refused(await fetch(`${guarded.url}/v1/models`), 401);
  });

  it('refuses foreign origins and host names in the same form', async () => {
    await refused(await complete(user('x'), { Origin: 'https://jahat.id' }), 403);
  });
});

describe('the stream', () => {
  async function stream(body: object) {
    const response = await complete({ ...body, stream: true });
    const text = await response.text();
    const lines = text.split('\n\n').filter((line) => line.startsWith('data: '));
    return {
      response,
      text,
      lines,
      chunks: lines.filter((line) => !line.includes('[DONE]')).map((line) => JSON.parse(line.slice(6))),
    };
  }

  it('sends the role, the content, what stands beside it, and the end', async () => {
    const whole = (await (await complete(user('Siapa pemimpinnya?'))).json()) as {
      choices: { message: Record<string, unknown> }[];
    };
    const { response, lines, chunks } = await stream(user('Siapa pemimpinnya?'));
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(lines.at(-1)).toBe('data: [DONE]');
    expect(chunks[0].choices[0]).toEqual({
      index: 0,
      delta: { role: 'assistant', content: '', refusal: null },
      logprobs: null,
      finish_reason: null,
    });
    const content = chunks.map(({ choices }) => choices[0].delta.content ?? '').join('');
    expect(content).toBe(whole.choices[0]!.message.content);
    const { delta, finish_reason } = chunks.at(-1).choices[0];
    const { annotations, citations } = whole.choices[0]!.message;
    expect([finish_reason, delta]).toEqual(['stop', { annotations, citations }]);
    expect(new Set(chunks.map(({ id }) => id)).size).toBe(1);
    expect(chunks.every((chunk) => chunk.object === 'chat.completion.chunk' && !('usage' in chunk))).toBe(
      true,
    );
  });

  it('tells the usage in a last chunk of its own where it is asked for', async () => {
    const { chunks } = await stream({
      ...user('Siapa pemimpinnya?'),
      stream_options: { include_usage: true },
    });
    expect(chunks.slice(0, -1).every(({ usage }) => usage === null)).toBe(true);
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { prompt_tokens: 5 } });
  });

  it('refuses before it opens, and ends with an error where it fails later', async () => {
    await refused(await complete({ ...user(''), stream: true }), 400);
    await refused(await complete({ ...user('tanpa indeks'), stream: true }), 503);
    const { chunks, text } = await stream(user('terputus di tengah'));
    expect(chunks.at(-1)).toEqual({
      error: { message: expect.any(String), type: 'server_error', param: null, code: 'internal' },
    });
    expect(text).not.toMatch(/rahasia|DONE/);
  });
});

describe('GET /v1/models', () => {
  const model = { id: 'kutip', object: 'model', created: expect.any(Number), owned_by: 'kutip' };

  it('lists the one there is', async () => {
    expect(await (await fetch(`${server.url}/v1/models`)).json()).toEqual({ object: 'list', data: [model] });
    expect(await (await fetch(`${server.url}/v1/models/kutip`)).json()).toEqual(model);
  });

  it('knows no other', async () => {
    const error = await refused(await fetch(`${server.url}/v1/models/gpt-4o`), 404);
    expect(error).toMatchObject({ param: 'model', code: 'model_not_found' });
    await refused(await fetch(`${server.url}/v1/models`, { method: 'DELETE' }), 405);
  });
});
