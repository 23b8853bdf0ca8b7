import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SURFACES } from '../../src/surfaces.ts';
import { type FakeKutip, fakeAnswer, fakeKutip } from '../fakes.ts';
import { type Harness, startServer, testConfig } from '../harness.ts';
import { SECRETS } from './tool-secrets.ts';

const KEY = 'kunci-rahasia-yang-panjang';
const ATTEMPTS = 10_000;
const AT_ONCE = 16;

let server: Harness<FakeKutip>;
let paths: readonly string[];
/** Headers with a token of the widget. */
let widgetProof: Readonly<Record<string, string>>;
beforeAll(async () => {
  const known = fakeKutip({});
  const environment = { ...SECRETS, API_KEYS: KEY, RATE_LIMIT: '100000' };
  // Nothing leaves this machine: no stand-in is listening there.
  const nowhere = 'http://127.0.0.1:9';
  server = await startServer(
    {
      ...known,
      // Whatever passes the check gets an answer: here only the transport is on trial.
      async *ask() {
        yield { type: 'answer-end', answer: fakeAnswer('Tidak ada.') };
      },
    },
    environment,
    { slack: nowhere, telegram: nowhere, whatsapp: nowhere },
  );
  const document = (await (await fetch(`${server.url}/openapi.json`)).json()) as { paths: object };
  paths = Object.keys(document.paths);
  const widget = SURFACES.find(({ name }) => name === 'widget')!;
  const { genuine } = await widget.sample(testConfig(environment), Date.now());
  widgetProof = genuine.headers;
});
afterAll(() => server.stop(0));

const hmac = (secret: string | Buffer, bytes: string, encoding: 'hex' | 'base64') =>
  createHmac('sha256', secret).update(bytes).digest(encoding);

/** Headers that prove a request of a tool, so that what comes behind the proof is on trial, too. */
function proofOf(path: string, body: string): Readonly<Record<string, string>> {
  const now = String(Math.floor(Date.now() / 1000));
  switch (path.split('/')[1]) {
    case 'slack': {
      const signature = `v0=${hmac(SECRETS.SLACK_SIGNING_SECRET!, `v0:${now}:${body}`, 'hex')}`;
      return { 'X-Slack-Request-Timestamp': now, 'X-Slack-Signature': signature };
    }
    case 'teams': {
      const key = Buffer.from(SECRETS.TEAMS_WEBHOOK_SECRET!, 'base64');
      return { Authorization: `HMAC ${hmac(key, body, 'base64')}` };
    }
    case 'whatsapp':
      return { 'X-Hub-Signature-256': `sha256=${hmac(SECRETS.WHATSAPP_APP_SECRET!, body, 'hex')}` };
    case 'telegram':
      return { 'X-Telegram-Bot-Api-Secret-Token': SECRETS.TELEGRAM_WEBHOOK_SECRET! };
    case 'widget':
      return widgetProof;
    default:
      return { 'X-API-Key': KEY };
  }
}

interface Attempt {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
afterAll(() => agent.destroy());

interface Received {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

function send({ method, path, headers, body }: Attempt): Promise<Received> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const framed = { ...headers, 'Content-Length': Buffer.byteLength(body) };
    const sent = request({ hostname, port, method, path, headers: framed, agent }, (response) => {
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
  'token',
  'text',
  'payload',
  'type',
  'event',
  'event_id',
  'update_id',
  'message',
  'message_id',
  'callback_query',
  'data',
  'context',
  'entry',
  'changes',
  'conversation',
  'channel_id',
  'user_id',
  'answerId',
  'verdict',
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
      'url_verification',
      'event_callback',
      'message',
      SECRETS.MATTERMOST_TOKEN,
      SECRETS.ROCKETCHAT_TOKEN,
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
const form = fc
  .dictionary(field, fc.oneof(json, fc.constantFrom('', SECRETS.MATTERMOST_TOKEN!, '\u0000'), fc.string()))
  .map((fields) => new URLSearchParams(Object.entries(fields)).toString());
const body = fc.oneof(
  form,
  json,
  json.chain((text) => fc.nat(text.length).map((cut) => text.slice(0, cut))),
  json.map((text) => text.replace('"history"', '"__proto__"')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('', 'null', '[]', '{}', '[[[[', '{"question":"apel"}', '\u0000', '{"question":"apel"'),
  // Good ones, for what comes behind the check of a body.
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '{"update_id":7,"message":{"text":"x","chat":{},"from":null}}',
      '{"jsonrpc":"2.0","id":1,"method":"tools/list"}',
      '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask","arguments":{"question":"apel"}}}',
      '{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"kutip://article/..%2f..%2fetc%2fpasswd"}}',
      '{"messages":[{"role":"user","content":"apel"}],"stream":true}',
      '{"type":"message","id":"1","conversation":{"id":"1"},"text":"<at>Kutip</at> apel"}',
    ),
  },
);
/** Paths of every route, with odd ends and odd parts in the place of their parameters. */
const route = () =>
  fc
    .tuple(
      fc.constantFrom(...paths),
      fc.string({ maxLength: 30 }),
      fc.constantFrom('', '', '', '/', '/x', '?x=1'),
    )
    .map(([path, part, end]) => {
      const encoded = encodeURIComponent(part.replace(/[\ud800-\udfff]/g, '')) || 'x';
      return path.replace(/\{\w+\}/, encoded) + end;
    });
const method = fc.constantFrom(
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
);
const oddPath = fc.oneof(
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
);
const headers = fc.record({
  'Content-Type': fc.constantFrom(
    'application/json',
    'application/json',
    'application/json; charset=utf-8',
    'application/json; charset=utf-16',
    'application/json;;;=',
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded',
    'text/plain',
    '',
    'x',
  ),
  Accept: fc.constantFrom(
    '*/*',
    'application/json',
    'text/event-stream',
    ...Array(4).fill('application/json, text/event-stream'),
    'image/png',
    '',
  ),
  'Content-Encoding': fc.constantFrom('identity', 'identity', 'identity', 'identity', 'gzip', 'br', 'x'),
});
/** Five of eight prove who sends them, the others carry nothing or rubbish. */
const attempt = () =>
  fc
    .record({
      method,
      path: fc.oneof(
        { weight: 5, arbitrary: route() },
        oddPath,
        fc.constantFrom('/mcp', '/v1/chat/completions'),
      ),
      headers,
      body,
      proof: fc.constantFrom('good', 'good', 'good', 'good', 'good', 'none', 'null', 'empty'),
    })
    .map(({ proof, headers, ...rest }): Attempt => {
      const proofs = {
        good: proofOf(rest.path, rest.body),
        none: {},
        null: { Authorization: 'Bearer null' },
        empty: { 'X-API-Key': '', 'X-Slack-Signature': '', 'X-Hub-Signature-256': 'sha256=' },
      };
      return { ...rest, headers: { ...proofs[proof as keyof typeof proofs], ...headers } };
    });

/** How refusals look at a path. */
function shapeAt(path: string): RegExp {
  if (/^\/(v1|mcp)\b/i.test(path)) return /^application\/json/;
  return /^\/bukti\//i.test(path) ? /^application\/problem\+json|^text\/html/ : /^application\/problem\+json/;
}

const LEAKS = new RegExp(
  ['node_modules', 'at .*:\\d+:\\d+', '/src/', '/work/', 'Error:', 'ZodError', 'rahasia'].join('|'),
);

function assertPolite({ path }: Attempt, { status, type, body }: Received): void {
  expect(status).toSatisfy(
    (code: number) => (code >= 200 && code < 300) || (code >= 400 && code < 500) || code === 503,
  );
  if (status < 400) return;
  expect(type).toMatch(shapeAt(path));
  expect(body).not.toMatch(LEAKS);
}

it(`answers ${ATTEMPTS.toLocaleString('id-ID')} odd requests to all routes with 2xx, 4xx or 503 in the form of the route, without a stack, a path or a secret`, {
  timeout: 90_000,
}, async () => {
  const attempts = fc.sample(attempt(), { numRuns: ATTEMPTS, seed: 20_241_121 });
  const statuses = new Map<number, number>();
  const reached = new Set<string>();
  let next = 0;
  const work = async (): Promise<void> => {
    for (let one = attempts[next++]; one !== undefined; one = attempts[next++]) {
      const received = await send(one);
      statuses.set(received.status, (statuses.get(received.status) ?? 0) + 1);
      if (received.status < 300) reached.add(one.path.replace(/\?.*|\/$/g, ''));
      try {
        assertPolite(one, received);
      } catch (error) {
        throw new Error(`${JSON.stringify(one)} got ${JSON.stringify(received)}`, { cause: error });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 401, 404, 405, 415]));
  // Some are good enough to be taken; the others prove that not all are turned away at the door.
  expect([...reached]).toEqual(
    expect.arrayContaining([
      '/ask',
      '/mcp',
      '/articles',
      '/v1/models',
      '/slack/events',
      '/slack/commands',
      '/slack/interactions',
      '/telegram/webhook',
      '/whatsapp/webhook',
      '/widget/ask',
      '/widget/articles',
    ]),
  );
  const log = server.logged.join('');
  for (const secret of Object.values(SECRETS))
    if (/rahasia/.test(secret ?? '')) expect(log).not.toContain(secret);
});
