import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SampleRequest } from '../../src/channel/samples/sample.ts';
import { SURFACES } from '../../src/surfaces.ts';
import type { Answer } from '../../src/types.ts';
import { fakeAnswer, fakeKutip } from '../fakes.ts';
import { type Harness, startServer, testConfig } from '../harness.ts';
import { type StandIn, startStandIn } from './stand-in.ts';
import { SECRETS } from './tool-secrets.ts';

const WEBHOOKS = SURFACES.filter(({ name }) => name !== 'widget').flatMap(({ name, paths }) =>
  paths.map((path) => [name, path] as const),
);
const samplesOf = () =>
  Promise.all(
    SURFACES.map(async ({ name, sample }) => ({ name, ...(await sample(testConfig(SECRETS), Date.now())) })),
  );

/** Whatever is asked is answered when the test says so. */
function heldKutip() {
  let release = (): void => {};
  const held = new Promise<Answer>((resolve) => {
    release = () => resolve(fakeAnswer('Arsip tidak menyebutnya.'));
  });
  const kutip = fakeKutip({});
  return {
    release: () => release(),
    kutip: {
      ...kutip,
      async *ask(request: Parameters<typeof kutip.ask>[0]) {
        kutip.asked.push(request);
        yield { type: 'answer-end' as const, answer: await held };
      },
    },
  };
}

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn(({ path }) => ({
    body: path.endsWith('/getMe')
      ? { ok: true, result: { id: 1, is_bot: true, first_name: 'Kutip', username: 'kutip_bot' } }
      : { ok: true, result: {}, ts: '1.1' },
  }));
});
afterAll(() => standIn.close());

const serve = (kutip = heldKutip().kutip) =>
  startServer(kutip, SECRETS, { slack: standIn.url, telegram: standIn.url, whatsapp: standIn.url });

const send = (server: Harness<never> | { url: string }, { method, path, headers, body }: SampleRequest) =>
  fetch(`${server.url}${path}`, { method, headers, ...(method === 'POST' && { body }) });

describe('a webhook', () => {
  let server: Harness<ReturnType<typeof heldKutip>['kutip']>;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.stop(0));

  const post = (path: string, body: string | Buffer, headers: Record<string, string> = {}) =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', ...headers },
    });

  it('refuses a wrong proof with the same words, whatever the tool', async () => {
    const answers = new Set<string>();
    for (const { name, forged } of await samplesOf()) {
      if (name === 'widget') continue;
      const response = await send(server, forged);
      answers.add(`${response.status} ${await response.text()}`);
    }
    expect([...answers]).toEqual([expect.stringMatching(/^401 .*"code":"unauthorized"/)]);
  });

  it.each(WEBHOOKS)(
    'of %s at %s takes neither a huge body nor a packed one nor none',
    async (_name, path) => {
      expect([413, 401]).toContain((await post(path, 'x'.repeat(2 ** 21))).status);
      const packed = gzipSync(`{"token":"${'x'.repeat(2 ** 20)}"}`);
      for (const body of [packed, '', 'null', '[]', '['.repeat(2 ** 17)]) {
        const response = await post(path, body, body === packed ? { 'Content-Encoding': 'gzip' } : {});
        expect([path, response.status]).toEqual([path, expect.toBeOneOf([400, 401, 429])]);
        expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      }
      expect(server.kutip.asked).toEqual([]);
    },
  );

  it.each(WEBHOOKS)('of %s at %s reads a form of sixty thousand fields at once', async (_name, path) => {
    const body = Array.from({ length: 60_000 }, (_, n) => n.toString(36)).join('=&');
    expect(body.length).toBeLessThan(2 ** 18 + 2 ** 16);
    const began = performance.now();
    const response = await post(path, body.slice(0, 2 ** 18), {
      'Content-Type': 'application/x-www-form-urlencoded',
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  it.each(WEBHOOKS)('of %s at %s tells pages of other sites nothing', async (_name, path) => {
    for (const origin of ['https://jahat.example', 'null', 'http://localhost.jahat.example']) {
      const response = await post(path, '{}', { Origin: origin });
      expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    }
  });

  it('closes the sockets of those who never finish, each with a 408', { timeout: 20_000 }, async () => {
    const { hostname, port } = new URL(server.url);
    const head = (path: string) =>
      `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n{`;
    const began = performance.now();
    const received = await Promise.all(
      Array.from({ length: 60 }, (_, n) => WEBHOOKS[n % WEBHOOKS.length]![1]).map(
        (path) =>
          new Promise<string>((resolve) => {
            const socket = connect(Number(port), hostname);
            let text = '';
            socket.on('data', (chunk) => {
              text += chunk;
            });
            socket.on('close', () => resolve(text));
            socket.on('error', () => resolve(text));
            socket.write(head(path));
          }),
      ),
    );
    expect(performance.now() - began).toBeLessThan(15_000);
    // Telegram's secret stands in a header, so that its refusal needs no body.
    for (const text of received) expect(text.slice(0, 12)).toMatch(/^HTTP\/1\.1 (408|401|429)/);
  });
});

describe('guessing', () => {
  it('gets 429 after sixty wrong proofs a minute, and the tool itself is still heard', async () => {
    const { kutip, release } = heldKutip();
    release();
    const server = await serve(kutip);
    try {
      const samples = (await samplesOf()).filter(({ name }) => name !== 'widget');
      const statuses: number[] = [];
      for (let n = 0; n < 66; n += 1) {
        statuses.push((await send(server, samples[n % samples.length]!.forged)).status);
      }
      expect(statuses).toEqual([...Array(60).fill(401), ...Array(6).fill(429)]);
      for (const { name, genuine } of samples) {
        expect([name, (await send(server, genuine)).status]).toEqual([name, 200]);
      }
    } finally {
      await server.stop();
    }
  });

  it('does not count tokens of the widget that are missing or too old, but counts made-up ones', async () => {
    const server = await serve();
    try {
      const widget = SURFACES.find(({ name }) => name === 'widget')!;
      const old = await widget.sample(testConfig(SECRETS), Date.now() - 3_600_000);
      const forged = (await widget.sample(testConfig(SECRETS), Date.now())).forged;
      for (let n = 0; n < 70; n += 1) {
        expect((await send(server, old.genuine)).status).toBe(401);
      }
      const statuses = [];
      for (let n = 0; n < 61; n += 1) statuses.push((await send(server, forged)).status);
      expect(statuses).toEqual([...Array(60).fill(401), 429]);
      expect((await send(server, old.genuine)).status).toBe(401);
    } finally {
      await server.stop(0);
    }
  });
});

describe('more questions than can be answered at once', () => {
  it('get a polite sentence quickly, those within the limit their answers', async () => {
    const { kutip, release } = heldKutip();
    const server = await serve(kutip);
    try {
      const sample = (await samplesOf()).find(({ name }) => name === 'rocketchat')!;
      const message = JSON.parse(sample.genuine.body);
      const began = performance.now();
      const said: string[] = [];
      const replies = Array.from({ length: 256 }, async (_, n) => {
        const body = JSON.stringify({ ...message, message_id: `banyak${n}`, user_id: `orang${n}` });
        said.push(await (await send(server, { ...sample.genuine, body })).text());
      });
      while (said.length < 192) await new Promise((resolve) => setTimeout(resolve, 10));
      expect(performance.now() - began).toBeLessThan(5_000);
      expect(said.every((text) => text.includes('banyak pertanyaan'))).toBe(true);
      expect(kutip.asked).toHaveLength(64);
      release();
      await Promise.all(replies);
      expect(said.filter((text) => text.includes('Arsip tidak menyebutnya'))).toHaveLength(64);
    } finally {
      await server.stop(0);
    }
  });
});

describe('stopping', () => {
  it('finishes what was acknowledged before', async () => {
    const { kutip, release } = heldKutip();
    const server = await serve(kutip);
    const before = standIn.calls.length;
    const acknowledged = (await samplesOf()).filter(({ name }) =>
      ['slack', 'telegram', 'whatsapp'].includes(name),
    );
    for (const { genuine } of acknowledged) expect((await send(server, genuine)).status).toBe(200);
    while (kutip.asked.length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
    const stopped = server.stop();
    setTimeout(release, 100);
    expect(await stopped).toBe(true);
    const said = standIn.calls.slice(before).map(({ body }) => decodeURIComponent(JSON.stringify(body)));
    expect(said.filter((text) => /Arsip[ +]tidak[ +]menyebutnya/.test(text))).toHaveLength(3);
  });
});
