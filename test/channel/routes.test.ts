import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APEL, type FakeKutip, fakeKutip, NETRAL } from '../fakes.ts';
import { type Harness, startServer } from '../harness.ts';

let server: Harness<FakeKutip>;
beforeAll(async () => {
  server = await startServer(fakeKutip({}));
});
afterAll(() => server.stop(0));

/** A path exactly as written: `fetch` would tidy `..` away. */
function rawGet(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('GET /articles/{id}', () => {
  it('shows the public fields', async () => {
    const body = await (await fetch(`${server.url}/articles/apel`)).json();
    const { place: _place, ...shown } = APEL;
    expect(body).toEqual(shown);
  });

  it('takes an id of any shape as data', async () => {
    const response = await fetch(`${server.url}/articles/${encodeURIComponent(NETRAL.id)}`);
    expect(((await response.json()) as { id: string }).id).toBe(NETRAL.id);
  });

  it.each([
    ['/articles/tidak-ada', 404],
    ['/articles/..%2f..%2fpackage.json', 404],
    ['/articles/..%2fpackage.json', 404],
    ['/articles/%252e%252e%252fpackage.json', 404],
    ['/articles/../package.json', 404],
    ['/articles/apel%00', 400],
    ['/articles/%ff', 400],
    [`/articles/${'a'.repeat(5000)}`, 404],
    ['/articles/', 404],
    ['/articles/a/b', 404],
    ['/web/..%2f..%2fpackage.json', 404],
    ['/web/../../package.json', 404],
    ['/web/%2e%2e/channel.ts', 404],
    ['/web/.%00', 404],
    ['/web/page.js%00', 404],
  ])('%s -> %d, and nothing of the disk', async (path, status) => {
    const answer = await rawGet(path);
    expect(answer.body).not.toMatch(/devDependencies|import|node_modules|ENOENT|\/src\//);
    if (status === 400) expect(answer.status).toBe(400);
    else expect([400, 404]).toContain(answer.status);
    expect(JSON.parse(answer.body)).toMatchObject({ status: answer.status, code: expect.any(String) });
  });
});

describe('health', () => {
  it('is alive and ready', async () => {
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({
      status: 'ready',
      generation: 1,
      articles: 2,
      passages: 4,
    });
  });

  it('is alive but not ready without an index', async () => {
    const empty = await startServer(fakeKutip({}, []));
    expect((await fetch(`${empty.url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${empty.url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({
      code: 'index-unavailable',
      detail: expect.stringMatching(/ingest/),
    });
    await empty.stop(0);
  });
});

describe('GET /', () => {
  it('sends the page under a policy that runs nothing inline and nothing foreign', async () => {
    const response = await fetch(server.url);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    const policy = Object.fromEntries(
      (response.headers.get('content-security-policy') ?? '').split(';').map((directive) => {
        const [name = '', ...values] = directive.trim().split(' ');
        return [name, values.join(' ')];
      }),
    );
    expect(policy).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'connect-src': "'self'",
      'img-src': "'self' data:",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
      'form-action': "'self'",
    });
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  it('sends every file that the page names', async () => {
    const page = await (await fetch(server.url)).text();
    const files = [...page.matchAll(/(?:href|src)="(web\/[^"]+)"/g)].map((match) => match[1]);
    expect(files.length).toBeGreaterThan(4);
    for (const file of files)
      expect([file, (await fetch(`${server.url}/${file}`)).status]).toEqual([file, 200]);
  });
});
