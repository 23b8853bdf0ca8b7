import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createServer } from '../src/server.ts';
import type { Answer } from '../src/types.ts';
import { APEL, cite, type FakeKutip, fakeAnswer, fakeKutip } from './fakes.ts';
import { type Harness, startServer, testConfig } from './harness.ts';

const ANSWER = fakeAnswer('Ya [1].', [cite(1, APEL, 'apel')]);

/** A reply that comes when the test says so. */
function held() {
  const { promise, resolve } = (() => {
    let resolve: (answer: Answer) => void = () => {};
    const promise = new Promise<Answer>((done) => {
      resolve = done;
    });
    return { promise, resolve };
  })();
  return { reply: () => promise, release: () => resolve(ANSWER) };
}

let server: Harness<FakeKutip>;
afterEach(() => server.stop(0));

const until = async (condition: () => boolean | Promise<boolean>) => {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('waited too long');
};

describe('stopping', () => {
  it('finishes fifty answers in progress, then closes', async () => {
    const slow = held();
    server = await startServer(fakeKutip({ lambat: slow.reply }));
    const answers = Array.from({ length: 50 }, () => server.ask({ question: 'lambat' }));
    await until(() => server.kutip.asked.length === 50);
    const stopped = server.stop();
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
    slow.release();
    const statuses = await Promise.all(answers.map(async (answer) => (await answer).status));
    expect(statuses).toEqual(Array(50).fill(200));
    expect(await stopped).toBe(true);
  });

  it('is no longer ready, and takes no new question, on a connection that is still open', async () => {
    const slow = held();
    server = await startServer(fakeKutip({ lambat: slow.reply }));
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
    });
    const body = '{"question":"lambat"}';
    socket.write(
      `POST /ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    await until(() => server.kutip.asked.length === 1);
    socket.write('GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n');
    const stopped = server.stop();
    slow.release();
    await stopped;
    await until(() => socket.destroyed);
    expect(received).toMatch(/^HTTP\/1\.1 200/);
    expect(received).not.toContain('"status":"ready"');
  });

  it('does not wait for connections without a request: unused ones, and those of callers who hung up', async () => {
    const slow = held();
    server = await startServer(fakeKutip({ lambat: slow.reply }));
    const { hostname, port } = new URL(server.url);
    const unused = connect(Number(port), hostname);
    const unfinished = connect(Number(port), hostname, () => unfinished.write('GET / HTTP/1.1\r\nHos'));
    const caller = new AbortController();
    const asked = server.ask({ question: 'lambat' }, { signal: caller.signal });
    await until(() => server.kutip.asked.length === 1);
    caller.abort();
    await expect(asked).rejects.toThrow();
    const began = performance.now();
    expect(await server.stop(5_000)).toBe(true);
    expect(performance.now() - began).toBeLessThan(1_000);
    await until(() => unused.destroyed && unfinished.destroyed);
  });

  it('tells those whose question comes at the last moment, rather than hanging up', async () => {
    server = await startServer(fakeKutip({ cepat: ANSWER }));
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
    });
    await new Promise((resolve) => socket.once('connect', resolve));
    const stopped = server.stop();
    const body = '{"question":"cepat"}';
    socket.write(
      `POST /ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    expect(await stopped).toBe(true);
    await until(() => socket.destroyed);
    expect(received).toMatch(/^HTTP\/1\.1 503[\s\S]*retry-after: 5[\s\S]*"code":"shutting-down"/i);
    expect(server.logged.join('')).not.toContain('permintaan gagal');
  });

  it('waits for an answer whose question came right behind another on the same connection', async () => {
    const slow = held();
    server = await startServer(fakeKutip({ lambat: slow.reply, cepat: ANSWER }));
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
    });
    for (const question of ['cepat', 'lambat']) {
      const body = JSON.stringify({ question });
      socket.write(
        `POST /ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
    }
    await until(() => server.kutip.asked.length === 2 && received.includes('answer'));
    const stopped = server.stop();
    slow.release();
    expect(await stopped).toBe(true);
    await until(() => socket.destroyed);
    expect(received.match(/HTTP\/1\.1 200/g)).toHaveLength(2);
  });

  it('cuts what does not end in time, with a last event', async () => {
    server = await startServer(fakeKutip({ macet: () => new Promise(() => {}) }));
    const answer = server.ask({ question: 'macet' }, { headers: { Accept: 'text/event-stream' } });
    await until(() => server.kutip.asked.length === 1);
    await answer;
    expect(await server.stop(100)).toBe(false);
    const text = await (await answer).text();
    expect(text).toMatch(/event: answer-error\ndata: .*"code":"shutting-down"/);
  });
});

describe('pressure', () => {
  it('tells the sixty-fifth question at once to come back', async () => {
    const slow = held();
    server = await startServer(fakeKutip({ lambat: slow.reply }));
    const answers = Array.from({ length: 64 }, () => server.ask({ question: 'lambat' }));
    await until(() => server.kutip.asked.length === 64);
    const refused = await server.ask({ question: 'lambat' });
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await refused.json()).toMatchObject({ code: 'overloaded' });
    slow.release();
    expect((await Promise.all(answers)).every(({ status }) => status === 200)).toBe(true);
    expect((await server.ask({ question: 'lambat' })).status).toBe(200);
  });

  it('aborts the answer of a caller who hangs up', async () => {
    let aborted = false;
    server = await startServer(
      fakeKutip({
        lambat: (_request, signal) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener('abort', () => {
              aborted = true;
              reject(signal.reason);
            });
          }),
      }),
    );
    for (const accept of ['application/json', 'text/event-stream']) {
      aborted = false;
      const asked = server.kutip.asked.length;
      const caller = new AbortController();
      const answer = server.ask(
        { question: 'lambat' },
        { headers: { Accept: accept }, signal: caller.signal },
      );
      answer.then((response) => response.text()).catch(() => {});
      await until(() => server.kutip.asked.length === asked + 1);
      await new Promise((resolve) => setTimeout(resolve, 50));
      caller.abort();
      await until(() => aborted);
    }
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });

  it('closes sockets that send too slowly', async () => {
    server = await startServer(fakeKutip({}));
    const { hostname, port } = new URL(server.url);
    const sockets: Socket[] = [];
    for (let n = 0; n < 200; n += 1) {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => {}).resume();
      socket.write('POST /ask HTTP/1.1\r\nHost: localhost\r\nX-');
      sockets.push(socket);
    }
    const started = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    while (sockets.some((socket) => !socket.destroyed) && Date.now() - started < 15_000) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(sockets.filter((socket) => !socket.destroyed)).toHaveLength(0);
  });

  it('outlives noise that is not HTTP', async () => {
    server = await startServer(fakeKutip({}));
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {}).resume();
    socket.write('\u0000\u0001 garbage\r\n\r\n');
    await until(() => socket.destroyed);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });
});

describe('listening', () => {
  const options = (environment: Record<string, string>) => ({
    kutip: fakeKutip({}),
    config: testConfig(environment),
    log: { child: () => ({}) } as never,
  });

  it('says so when the port is taken', async () => {
    server = await startServer(fakeKutip({}));
    const { port } = new URL(server.url);
    await expect(startServer(fakeKutip({}), { PORT: port })).rejects.toThrow(`Porta ${port} sudah dipakai`);
  });

  it('refuses to be open to others without a key', async () => {
    server = await startServer(fakeKutip({}));
    await expect(createServer(options({ HOST: '0.0.0.0' }))).rejects.toThrow(/API_KEYS/);
  });

  it('says so when the address is not of this machine', async () => {
    server = await startServer(fakeKutip({}));
    await expect(startServer(fakeKutip({}), { HOST: '192.0.2.1', API_KEYS: 'k'.repeat(20) })).rejects.toThrow(
      /192\.0\.2\.1 bukan alamat mesin ini/,
    );
  });
});

describe('what Express and Node would answer by themselves', () => {
  const raw = (text: string) =>
    new Promise<string>((resolve) => {
      const { hostname, port } = new URL(server.url);
      const socket = connect(Number(port), hostname, () => socket.write(text));
      let received = '';
      socket.on('data', (chunk) => {
        received += chunk;
      });
      socket.on('close', () => resolve(received));
    });
  const END = 'Connection: close\r\n\r\n';

  it.each([
    ['an address that cannot be parsed', `GET http://[::1 HTTP/1.1\r\nHost: localhost\r\n${END}`, 400],
    ['an address without a host', `GET http:// HTTP/1.1\r\nHost: localhost\r\n${END}`, 400],
    ['no Host', `GET /articles HTTP/1.1\r\n${END}`, 400],
    ['an asterisk', `OPTIONS * HTTP/1.1\r\nHost: localhost\r\n${END}`, 404],
    ['an expectation', `GET /none HTTP/1.1\r\nHost: localhost\r\nExpect: x\r\n${END}`, 404],
    ['an upgrade', `GET /none HTTP/1.1\r\nHost: localhost\r\nUpgrade: x\r\n${END}`, 404],
  ])('%s is a problem like any other', async (_case, request, status) => {
    server = await startServer(fakeKutip({}));
    const received = await raw(request);
    expect(received).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(received).toMatch(/content-type: application\/problem\+json/i);
    expect(JSON.parse(received.split('\r\n\r\n')[1]!)).toMatchObject({ status });
  });

  it('keeps evidence tokens out of the log, however the address is written', async () => {
    server = await startServer(fakeKutip({}));
    for (const path of [
      '/bukti/tokenrahasia',
      '/BUKTI/tokenrahasia',
      'http://localhost/bukti/tokenrahasia',
    ]) {
      expect(await raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n${END}`)).toMatch(/^HTTP\/1\.1 404/);
    }
    expect(server.logged.join('')).toMatch(/bukti/i);
    expect(server.logged.join('')).not.toContain('tokenrahasia');
  });
});
