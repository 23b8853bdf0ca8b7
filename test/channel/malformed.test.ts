import { request } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakeKutip, fakeAnswer, fakeKutip } from '../fakes.ts';
import { type Harness, startServer } from '../harness.ts';

let server: Harness<FakeKutip>;
beforeAll(async () => {
  const known = fakeKutip({});
  server = await startServer({
    ...known,
    // Whatever passes the check gets an answer: here only the transport is on trial.
    async *ask() {
      yield { type: 'answer-end', answer: fakeAnswer('Tidak ada.') };
    },
  });
});
afterAll(() => server.stop(0));

interface Attempt {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

function send({
  method,
  path,
  headers,
  body,
}: Attempt): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const framed = { ...headers, 'Content-Length': Buffer.byteLength(body) };
    const sent = request({ hostname, port, method, path, headers: framed, agent: false }, (response) => {
      let received = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        received += chunk;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          body: received,
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const field = fc.constantFrom(
  'messages',
  'stream',
  'n',
  'jsonrpc',
  'id',
  'method',
  'params',
  'question',
  'history',
  'filters',
  'limit',
  'from',
  'to',
  'publisher',
  'role',
  'content',
  '__proto__',
  'constructor',
  'toString',
  '',
  'lc',
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      1e308,
      '',
      'apel',
      '\u0000',
      '\ud800',
      '2024-02-30',
      'user',
      "'; DROP--",
      '"NEAR(',
    ),
    fc.string({ unit: 'binary' }),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(field, tie('any'), { maxKeys: 5 }),
  ),
})).any;
const json = fc.dictionary(field, value, { maxKeys: 6 }).map((object) => JSON.stringify(object));
const body = fc.oneof(
  json,
  json.chain((text) => fc.nat(text.length).map((cut) => text.slice(0, cut))),
  json.map((text) => text.replace('"history"', '"__proto__"')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('', 'null', '[]', '{}', '[[[[', '{"question":"apel"}', '\u0000', '{"question":"apel"'),
);
const attempt = fc.record<Attempt>({
  method: fc.constantFrom(
    'POST',
    'POST',
    'POST',
    'POST',
    'GET',
    'PUT',
    'DELETE',
    'PATCH',
    'OPTIONS',
    'TRACE',
  ),
  path: fc.oneof(
    { weight: 4, arbitrary: fc.constant('/ask') },
    { weight: 4, arbitrary: fc.constantFrom('/v1/chat/completions', '/v1/models/x', '/mcp') },
    fc.constantFrom(
      '/',
      '/ask/',
      '/ASK',
      '/ask?question=x',
      '/articles/',
      '/articles/%00',
      '/articles/%c0%ae',
      '//ask',
      '/web/',
    ),
    fc
      .string({ maxLength: 30 })
      .map((text) => `/articles/${encodeURIComponent(text.replace(/[\ud800-\udfff]/g, ''))}`),
    fc
      .array(fc.constantFrom('..', '%2e%2e', '%2f', '%5c', 'web', 'articles', '%00', '%ff', 'x', ';'), {
        maxLength: 8,
      })
      .map((parts) => `/${parts.join('/')}`),
  ),
  headers: fc.record({
    'Content-Type': fc.constantFrom(
      'application/json',
      'application/json',
      'application/json; charset=utf-8',
      'application/json; charset=utf-16',
      'application/json;;;=',
      'text/plain',
      '',
      'x',
    ),
    Accept: fc.constantFrom(
      '*/*',
      'application/json',
      'text/event-stream',
      'application/json, text/event-stream',
      'image/png',
      '',
    ),
    'Content-Encoding': fc.constantFrom('identity', 'identity', 'gzip', 'br', 'x'),
  }),
  body,
});

it('answers anything with 2xx or 4xx, as a problem (or in the form of the protocol) without a stack or a path', {
  timeout: 60_000,
}, async () => {
  const seen = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(attempt, async (one) => {
      const { status, type, body: received } = await send(one);
      seen.set(status, (seen.get(status) ?? 0) + 1);
      expect(status).toBeGreaterThanOrEqual(200);
      expect(status).toBeLessThan(500);
      if (status < 400) return;
      expect(type).toMatch(
        /^\/(v1|mcp)\b/i.test(one.path) ? /^application\/json/ : /^application\/problem\+json/,
      );
      expect(received).not.toMatch(/node_modules|\bat .*:\d+:\d+|\/src\/|Error:/);
    }),
    { numRuns: 2_000, seed: 20_241_121, endOnFailure: true },
  );
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect([...seen.keys()].sort()).toEqual(expect.arrayContaining([200, 400, 404, 405, 415]));
});
