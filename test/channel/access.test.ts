import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { APEL, cite, type FakeKutip, fakeAnswer, fakeKutip } from '../fakes.ts';
import { type Harness, startServer } from '../harness.ts';

const KEY = 'kunci-yang-panjang-1';
const OTHER = 'kunci-yang-panjang-2';
const reply = { tanya: fakeAnswer('Ya [1].', [cite(1, APEL, 'apel')]) };

let server: Harness<FakeKutip>;
afterEach(() => server.stop(0));

const status = async (headers: Record<string, string>) =>
  (await server.ask({ question: 'tanya' }, { headers })).status;

/** Sends a header that `fetch` would not let through. */
function rawStatus(
  path: string,
  headers: Record<string, string | string[]>,
  method = 'GET',
): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path, headers, method }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('API keys', () => {
  it('lets nobody in without one of the keys, by either header', async () => {
    server = await startServer(fakeKutip(reply), { API_KEYS: `${KEY},${OTHER}` });
    expect(await status({ Authorization: `Bearer ${KEY}` })).toBe(200);
    expect(await status({ 'X-API-Key': OTHER })).toBe(200);
    expect(await status({})).toBe(401);
    expect(await status({ Authorization: '' })).toBe(401);
    expect(await status({ Authorization: `Basic ${KEY}` })).toBe(401);
    expect(await status({ Authorization: `Bearer ${KEY} ${OTHER}` })).toBe(401);
    expect(await status({ 'X-API-Key': '' })).toBe(401);
    expect(await status({ 'X-API-Key': `${KEY}x` })).toBe(401);
    expect(await status({ 'X-API-Key': KEY, Authorization: 'Bearer dicabut' })).toBe(401);
    expect(await rawStatus('/articles/apel', { 'X-API-Key': [KEY, OTHER] })).toBe(401);
    expect(await rawStatus('/articles/apel', { Authorization: [`Bearer ${KEY}`, 'Bearer x'] })).toBe(401);
  });

  it('guards articles too, but neither the page nor health', async () => {
    server = await startServer(fakeKutip(reply), { API_KEYS: KEY });
    expect(await rawStatus('/articles/apel', {})).toBe(401);
    expect(await rawStatus('/articles/apel', { 'X-API-Key': KEY })).toBe(200);
    expect(await rawStatus('/', {})).toBe(200);
    expect(await rawStatus('/readyz', {})).toBe(200);
  });

  it('answers the eleventh bad key a minute with 429, and still knows the good one', async () => {
    server = await startServer(fakeKutip(reply), { API_KEYS: KEY });
    const seen = [];
    for (let attempt = 0; attempt < 12; attempt += 1)
      seen.push(await status({ 'X-API-Key': `tebakan-${attempt}` }));
    expect(seen).toEqual([...Array(10).fill(401), 429, 429]);
    expect(await status({ 'X-API-Key': KEY })).toBe(200);
  });

  it('does not count those who have no key: their page asks them for one', async () => {
    server = await startServer(fakeKutip(reply), { API_KEYS: KEY });
    const seen = new Set();
    for (let attempt = 0; attempt < 20; attempt += 1) seen.add(await status({}));
    expect([...seen]).toEqual([401]);
  });

  it('is not written to the log, nor is the question', async () => {
    server = await startServer(fakeKutip(reply), { API_KEYS: KEY });
    await server.ask({ question: 'tanya' }, { headers: { Authorization: `Bearer ${KEY}` } });
    await fetch(`${server.url}/articles/apel?kunci=${KEY}`, { headers: { 'X-API-Key': KEY } });
    await server.stop();
    const log = server.logged.join('');
    expect(log).toContain('"path":"/ask"');
    expect(log).not.toContain(KEY);
    expect(log).not.toContain('tanya');
  });
});

describe('other sites', () => {
  const ALLOWED = 'https://situs.contoh.id';

  it.each([
    'https://jahat.id',
    'null',
    'https://situs.contoh.id.jahat.id',
    'https://jahatsitus.contoh.id',
    'http://situs.contoh.id',
    'https://situs.contoh.id:8443',
    'https://SITUS.contoh.id.',
  ])('refuses %s without a CORS header', async (origin) => {
    server = await startServer(fakeKutip(reply), { ALLOWED_ORIGINS: ALLOWED });
    for (const method of ['POST', 'OPTIONS']) {
      const response = await fetch(`${server.url}/ask`, {
        method,
        headers: {
          Origin: origin,
          'Content-Type': 'application/json',
          'Access-Control-Request-Method': 'POST',
        },
        ...(method === 'POST' && { body: '{"question":"tanya"}' }),
      });
      expect(response.status).toBe(403);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it.each([
    '/v1/chat/completions',
    '/v1/models',
    '/mcp',
    '/widget.js',
    '/widget/ask',
    '/bukti/x',
    '/articles',
  ])('are refused at %s, too, and an allowed one never gets a star', async (path) => {
    server = await startServer(fakeKutip(reply), {
      ALLOWED_ORIGINS: ALLOWED,
      WIDGET_SECRET: 'rahasia-widget-yang-cukup-panjang-01',
    });
    for (const origin of ['https://jahat.id', 'null', `${ALLOWED}.jahat.id`]) {
      const response = await fetch(server.url + path, { headers: { Origin: origin } });
      expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    }
    const { headers } = await fetch(server.url + path, { headers: { Origin: ALLOWED } });
    expect(headers.get('access-control-allow-origin')).toBe(ALLOWED);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('lets an exact origin in, without credentials', async () => {
    server = await startServer(fakeKutip(reply), { ALLOWED_ORIGINS: ALLOWED });
    const preflight = await fetch(`${server.url}/ask`, {
      method: 'OPTIONS',
      headers: { Origin: ALLOWED, 'Access-Control-Request-Method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    const response = await server.ask({ question: 'tanya' }, { headers: { Origin: ALLOWED } });
    expect(response.status).toBe(200);
    for (const { headers } of [preflight, response]) {
      expect(headers.get('access-control-allow-origin')).toBe(ALLOWED);
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('vary')).toContain('Origin');
    }
  });

  it('needs no permission for its own page', async () => {
    server = await startServer(fakeKutip(reply));
    expect((await server.ask({ question: 'tanya' }, { headers: { Origin: server.url } })).status).toBe(200);
  });

  it('answers to no foreign host name while it has no keys (DNS rebinding)', async () => {
    server = await startServer(fakeKutip(reply), { ALLOWED_ORIGINS: ALLOWED });
    expect(await rawStatus('/articles/apel', { Host: 'jahat.id:3000' })).toBe(421);
    expect(await rawStatus('/articles/apel', { Host: 'localhost.jahat.id' })).toBe(421);
    expect(await rawStatus('/articles/apel', { Host: '127.0.0.1.jahat.id' })).toBe(421);
    for (const host of ['localhost', 'localhost:3000', '127.0.0.1', '[::1]:3000', 'situs.contoh.id']) {
      expect([host, await rawStatus('/articles/apel', { Host: host })]).toEqual([host, 200]);
    }
  });
});
