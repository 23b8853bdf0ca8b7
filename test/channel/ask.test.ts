import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KutipError } from '../../src/errors.ts';
import type { Answer } from '../../src/types.ts';
import { APEL, cite, type FakeKutip, fakeAnswer, fakeKutip } from '../fakes.ts';
import { type Harness, startServer } from '../harness.ts';

const ANSWER = fakeAnswer('Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut [1].', [
  cite(1, APEL, 'Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.'),
]);

/** On the wire each citation names the page that proves it. */
const WITH_EVIDENCE = ANSWER.citations.map((citation) => ({
  ...citation,
  evidence: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/bukti\/[\w-]{60,}#kutipan$/),
}));

let server: Harness<FakeKutip>;
beforeAll(async () => {
  server = await startServer(
    fakeKutip({
      'Siapa pemimpinnya?': ANSWER,
      meledak: new Error('rahasia di /srv/kutip/dist/app.js'),
      'tanpa indeks': new KutipError('index-unavailable', 'Indeks belum ada.'),
      'terputus di tengah': () => Promise.reject(new Error('rahasia')),
    }),
  );
});
afterAll(() => server.stop(0));

async function expectProblem(response: Response, status: number, code: string): Promise<{ detail: string }> {
  const text = await response.text();
  expect([response.status, text]).toEqual([status, expect.stringContaining(`"code":"${code}"`)]);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = JSON.parse(text);
  expect(problem).toEqual({
    type: `urn:kutip:masalah:${code}`,
    title: expect.any(String),
    status,
    detail: expect.any(String),
    code,
  });
  expect(text).not.toMatch(/node_modules|\.[jt]s\b|\bat |rahasia|\/srv/);
  return problem;
}

describe('POST /ask', () => {
  it('answers with the contract, without the reasons of the ranking', async () => {
    const response = await server.ask({ question: '  Siapa pemimpinnya?  ' });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const body = await response.json();
    expect(body).toEqual({
      ...ANSWER,
      id: expect.stringMatching(/^[A-Za-z0-9_-]{16}$/),
      citations: WITH_EVIDENCE,
      passages: ANSWER.passages.map(({ articleId, start, end, score }) => ({ articleId, start, end, score })),
    });
  });

  it('hands on every field', async () => {
    const request = {
      question: 'Siapa pemimpinnya?',
      history: [
        { role: 'user', content: 'halo' },
        { role: 'assistant', content: 'ya' },
      ],
      filters: { from: '2024-02-29', to: '2024-12-31', publisher: 'Kabar' },
      limit: 20,
    };
    await server.ask(request);
    expect(server.kutip.asked.at(-1)).toEqual(request);
  });

  it('takes questions of 2,000 characters, counted as people do, and no longer ones', async () => {
    await expectProblem(await server.ask({ question: `${'a'.repeat(2001)}` }), 400, 'invalid-request');
    await expectProblem(await server.ask({ question: '😀'.repeat(2001) }), 400, 'invalid-request');
    // The fake does not know it, so it gets as far as the answerer.
    await expectProblem(await server.ask({ question: '😀'.repeat(2000) }), 500, 'internal');
  });

  it.each<[string, unknown, RegExp]>([
    ['no object', [], /objek JSON/],
    ['no question', {}, /"question"/],
    ['an empty question', { question: ' \n ' }, /"question"/],
    ['a question that is no text', { question: 5 }, /"question"/],
    ['an unknown field', { question: 'x', isAdmin: true }, /"isAdmin"/],
    ['__proto__', '{"question":"x","__proto__":{"limit":3}}', /"__proto__"/],
    ['constructor', '{"question":"x","constructor":{}}', /"constructor"/],
    ['__proto__ below filters', '{"question":"x","filters":{"__proto__":{}}}', /"__proto__".*"filters"/],
    ['an unknown filter', { question: 'x', filters: { author: 'y' } }, /"author".*"filters"/],
    [
      'an unknown field in history',
      { question: 'x', history: [{ role: 'user', content: 'y', id: 1 }] },
      /"id"/,
    ],
    ['a system message', { question: 'x', history: [{ role: 'system', content: 'y' }] }, /role/],
    [
      '21 messages',
      { question: 'x', history: Array(21).fill({ role: 'user', content: 'y' }) },
      /paling banyak 20/,
    ],
    ['a day that does not exist', { question: 'x', filters: { from: '2023-02-29' } }, /filters\.from/],
    ['a month that does not exist', { question: 'x', filters: { to: '2023-13-01' } }, /filters\.to/],
    ['a date of another shape', { question: 'x', filters: { to: '1/2/2023' } }, /filters\.to/],
    ['from after to', { question: 'x', filters: { from: '2024-02-01', to: '2024-01-01' } }, /sesudah/],
    ['a publisher that is no text', { question: 'x', filters: { publisher: {} } }, /publisher/],
    ['limit 0', { question: 'x', limit: 0 }, /"limit"/],
    ['limit 21', { question: 'x', limit: 21 }, /"limit"/],
    ['limit 1.5', { question: 'x', limit: 1.5 }, /"limit"/],
    ['limit "3"', { question: 'x', limit: '3' }, /"limit"/],
    ['broken JSON', '{"question":', /JSON/],
    ['null', 'null', /JSON/],
    ['a bare string', '"x"', /JSON/],
    ['deep nesting', `{"question":${'['.repeat(8000)}${']'.repeat(8000)}}`, /"question"/],
  ])('refuses %s, saying what to change', async (_name, body, detail) => {
    const problem = await expectProblem(await server.ask(body), 400, 'invalid-request');
    expect(problem.detail).toMatch(detail);
  });

  it('refuses a missing body', async () => {
    await expectProblem(await fetch(`${server.url}/ask`, { method: 'POST' }), 400, 'invalid-request');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'refuses a body of type %s',
    async (type) => {
      const response = await server.ask('{"question":"x"}', { headers: { 'Content-Type': type } });
      await expectProblem(response, 415, 'unsupported-media-type');
    },
  );

  it('refuses a strange charset or encoding', async () => {
    for (const headers of [
      { 'Content-Type': 'application/json; charset=utf-7' },
      { 'Content-Encoding': 'zip' },
    ]) {
      await expectProblem(await server.ask('{"question":"x"}', { headers }), 415, 'unsupported-media-type');
    }
  });

  it('refuses bodies over 32 KiB', async () => {
    await expectProblem(await server.ask({ question: 'a'.repeat(33_000) }), 413, 'payload-too-large');
    await expectProblem(await server.ask({ question: 'a'.repeat(1_000_000) }), 413, 'payload-too-large');
  });

  it('refuses packed bodies, so that a gzip bomb stays packed', async () => {
    const response = await fetch(`${server.url}/ask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
      body: gzipSync(Buffer.alloc(20_000_000, ' ')),
    });
    await expectProblem(response, 415, 'unsupported-media-type');
  });

  it('refuses bytes that are not UTF-8', async () => {
    const response = await fetch(`${server.url}/ask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: Buffer.from([...Buffer.from('{"question":"'), 0xff, 0xfe, ...Buffer.from('"}')]),
    });
    await expectProblem(response, 400, 'invalid-request');
  });

  it('hangs up on a body without an end', async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    const closed = new Promise((resolve) => socket.on('close', resolve));
    let received = '';
    socket
      .on('error', () => {})
      .on('data', (chunk) => {
        received += chunk;
      });
    socket.write('POST /ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n');
    socket.write('Transfer-Encoding: chunked\r\n\r\n');
    const flood = setInterval(() => socket.write(`10000\r\n${' '.repeat(65_536)}\r\n`), 1);
    await closed;
    clearInterval(flood);
    expect(received).toMatch(/^HTTP\/1\.1 413/);
    expect(socket.bytesWritten).toBeLessThan(100_000_000);
  });

  it('says nothing about an unexpected failure, but logs it', async () => {
    await expectProblem(await server.ask({ question: 'meledak' }), 500, 'internal');
    expect(server.logged.join('')).toContain('rahasia di /srv');
  });

  it('hands on the codes of the answerer', async () => {
    await expectProblem(await server.ask({ question: 'tanpa indeks' }), 503, 'index-unavailable');
  });

  it('knows other methods and other paths', async () => {
    const other = await fetch(`${server.url}/ask`);
    expect(other.headers.get('allow')).toBe('POST');
    await expectProblem(other, 405, 'method-not-allowed');
    await expectProblem(await fetch(`${server.url}/tidak-ada`), 404, 'not-found');
    await expectProblem(await fetch(`${server.url}/%ff`), 404, 'not-found');
  });
});

describe('POST /ask as a stream', () => {
  async function stream(question: string) {
    const response = await server.ask({ question }, { headers: { Accept: 'text/event-stream' } });
    const text = await response.text();
    const events = [...text.matchAll(/event: (.+)\ndata: (.+)\n\n/g)].map(([, name, data]) => ({
      name,
      data: JSON.parse(data ?? ''),
    }));
    return { response, text, events };
  }

  it('sends the same answer as events', async () => {
    const { response, events } = await stream('Siapa pemimpinnya?');
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const names = events.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['answer-start', 'source-available', 'text-delta']);
    expect(names.filter((name) => name === 'answer-end')).toHaveLength(1);
    expect(names.at(-1)).toBe('answer-end');
    expect(events[0]?.data).toEqual({ question: 'Siapa pemimpinnya?' });
    expect(events[1]?.data).toEqual(WITH_EVIDENCE[0]);
    const whole = (await (await server.ask({ question: 'Siapa pemimpinnya?' })).json()) as Answer;
    expect(events.at(-1)?.data).toEqual({ ...whole, id: expect.any(String) });
    const deltas = events.filter(({ name }) => name === 'text-delta').map(({ data }) => data.text);
    expect(deltas.join('')).toBe(whole.answer);
  });

  it('refuses before the stream opens, with an ordinary problem', async () => {
    const response = await server.ask({ question: '' }, { headers: { Accept: 'text/event-stream' } });
    await expectProblem(response, 400, 'invalid-request');
    const noIndex = await server.ask(
      { question: 'tanpa indeks' },
      { headers: { Accept: 'text/event-stream' } },
    );
    await expectProblem(noIndex, 503, 'index-unavailable');
  });

  it('ends a stream that fails with answer-error', async () => {
    const { events, text } = await stream('terputus di tengah');
    expect(events.map(({ name }) => name)).toEqual(['answer-start', 'answer-error']);
    expect(events[1]?.data).toMatchObject({ code: 'internal', status: 500, detail: expect.any(String) });
    expect(text).not.toContain('rahasia');
  });

  it('prefers JSON when both would do', async () => {
    const response = await server.ask({ question: 'Siapa pemimpinnya?' }, { headers: { Accept: '*/*' } });
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  });
});
