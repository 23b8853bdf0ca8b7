import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSchema, searchResultSchema } from '../../../src/channel/contract.ts';
import { APEL, type FakeKutip, fakeArticle, fakeKutip, NETRAL } from '../../fakes.ts';
import { type Harness, startServer } from '../../harness.ts';
import { ANSWER, call, connected, REPLIES } from './contract.ts';

const KEY = 'kunci-yang-panjang-1';

const transportTo = (url: string, headers: Record<string, string> = {}): Transport =>
  new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit: { headers } }) as Transport;

let server: Harness<FakeKutip>;
let client: Client;
beforeAll(async () => {
  server = await startServer(fakeKutip(REPLIES));
  client = await connected(transportTo(server.url));
});
afterAll(async () => {
  await client.close();
  await server.stop(0);
});

describe('the tools', () => {
  it('say what they take and give, and that they change nothing', async () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'kutip', title: 'Kutip' });
    expect(client.getInstructions()).toContain('kutip://article/{id}');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['ask', 'search']);
    for (const { title, inputSchema, outputSchema, annotations } of tools) {
      expect(title).toMatch(/arsip/);
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
      expect(outputSchema).toMatchObject({ type: 'object' });
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
    }
    expect(tools[0]!.inputSchema).toMatchObject({
      properties: {
        question: { minLength: 1, maxLength: 2_000 },
        filters: { properties: { from: { format: 'date' } } },
      },
      required: ['question'],
    });
  });

  it('ask: answers with its sources, for people and for programs', async () => {
    const { text, isError, result } = await call(client, 'ask', { question: 'Siapa pemimpinnya?' });
    expect(isError).toBe(false);
    expect(text).toMatch(/^Penjabat Bupati .* tersebut \[1\]\.\n\nSumber:\n\[1\] Apel Perdana/);
    expect(text).toContain(`${server.url}/bukti/`);
    const answer = answerSchema.parse(result.structuredContent);
    const http = (await (await server.ask({ question: 'Siapa pemimpinnya?' })).json()) as object;
    expect(answer).toEqual({ ...http, id: expect.any(String) });
    expect((await fetch(answer.citations[0]!.evidence)).status).toBe(200);
  });

  it('ask: hands on history and filters, and tells what was not found', async () => {
    const request = {
      question: 'beras',
      history: [{ role: 'user', content: 'halo' }],
      filters: { from: '2024-01-01', publisher: 'Kabar' },
      limit: 3,
    };
    const { text, result } = await call(client, 'ask', request);
    expect(server.kutip.asked.at(-1)).toEqual(request);
    expect(text).toBe('Arsip tidak memuat harga beras.');
    expect(result.structuredContent).toMatchObject({ answered: false, citations: [] });
  });

  it('search: finds passages, each with the address of its article', async () => {
    const { text, result } = await call(client, 'search', { query: 'netralitas' });
    const { results } = searchResultSchema.parse(result.structuredContent);
    expect(results).toMatchObject([
      { articleId: NETRAL.id, resource: 'kutip://article/berita%2Fnetral%20..%2Fx', start: 0, end: 40 },
    ]);
    expect(text).toContain(
      '1. Gubernur Ingatkan Netralitas Pegawai · Kabar Banua · 5 Februari 2024 · kutip://',
    );
    expect((await call(client, 'search', { query: 'tidakada' })).text).toBe(
      'Tidak ada bagian artikel yang cocok.',
    );
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['ask', {}, /"question" wajib/],
    ['ask', { question: '  ' }, /"question" wajib/],
    ['ask', { question: 'a'.repeat(2_001) }, /2000 karakter/],
    ['ask', { question: 'x', peran: 'admin' }, /"peran".* tidak dikenal/],
    ['ask', { question: 'x', filters: { from: '2023-02-29' } }, /filters\.from/],
    ['search', { query: 5 }, /"query" wajib/],
    ['search', { query: 'x', limit: 21 }, /"limit"/],
    ['hapus', {}, /ask dan search/],
    ['ask', { question: 'tanpa indeks' }, /^Indeks belum ada\.$/],
    ['ask', { question: 'meledak' }, /^Terjadi kesalahan di dalam server/],
  ])('%s %j is an error in Indonesian', async (name, given, message) => {
    const { text, isError } = await call(client, name, given);
    expect(isError).toBe(true);
    expect(text).toMatch(message);
    expect(text).not.toMatch(/rahasia|\/srv|MCP error|zod/);
  });
});

describe('articles as resources', () => {
  it('are listed by a template and one by one', async () => {
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates).toMatchObject([
      { uriTemplate: 'kutip://article/{id}', mimeType: 'text/plain' },
    ]);
    const { resources, nextCursor } = await client.listResources();
    expect(nextCursor).toBeUndefined();
    expect(resources).toMatchObject([
      { uri: 'kutip://article/apel', title: APEL.title, description: 'Contohkabar.id, 21 September 2023' },
      { uri: 'kutip://article/berita%2Fnetral%20..%2Fx', title: NETRAL.title },
    ]);
    for (const { uri } of resources) expect((await client.readResource({ uri })).contents).toHaveLength(1);
  });

  it('hold exactly the text that citations count in', async () => {
    const { contents } = await client.readResource({ uri: 'kutip://article/apel' });
    const [content] = contents as { text: string; _meta: object }[];
    const { quote, start, end } = ANSWER.citations[0]!;
    expect(content!.text.slice(start, end)).toBe(quote);
    expect(content!._meta).toMatchObject({ title: APEL.title, date: '2023-09-21', sha256: APEL.sha256 });
  });

  it.each([
    'kutip://article/tidak-ada',
    'kutip://article/',
    'kutip://article/%ff',
    'kutip://article/../apel',
    'kutip://lain/apel',
    'file:///etc/passwd',
    'https://jahat.id',
  ])('%s is not found', async (uri) => {
    await expect(client.readResource({ uri })).rejects.toMatchObject({
      code: -32_002,
      message: expect.stringContaining('Artikel ini tidak ada'),
    });
  });

  it('come in pages of a hundred', async () => {
    const many = Array.from({ length: 205 }, (_, n) =>
      fakeArticle({ id: `a${n}`, text: 'x', title: `Judul ${n}` }),
    );
    const large = await startServer(fakeKutip({}, many));
    const reader = await connected(transportTo(large.url));
    const uris: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await reader.listResources(cursor === undefined ? {} : { cursor });
      expect(page.resources.length).toBeLessThanOrEqual(100);
      uris.push(...page.resources.map(({ uri }) => uri));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(new Set(uris).size).toBe(205);
    await expect(reader.listResources({ cursor: '-1' })).rejects.toThrow(/cursor/);
    const ref = { type: 'ref/resource' as const, uri: 'kutip://article/{id}' };
    const { completion } = await reader.complete({ ref, argument: { name: 'id', value: 'judul 20' } });
    expect(completion).toEqual({
      values: ['a20', 'a200', 'a201', 'a202', 'a203', 'a204'],
      total: 6,
      hasMore: false,
    });
    await reader.close();
    await large.stop(0);
  });
});

describe('the endpoint', () => {
  const post = (body: unknown, headers: Record<string, string> = {}, url = server.url) =>
    fetch(`${url}/mcp`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json, text/event-stream',
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const LIST = { jsonrpc: '2.0', id: 1, method: 'tools/list' };

  it('keeps no session: any request stands alone', async () => {
    const response = await post(LIST);
    expect(response.status).toBe(200);
    expect(response.headers.get('mcp-session-id')).toBeNull();
    expect(await response.json()).toMatchObject({
      id: 1,
      result: { tools: [{ name: 'ask' }, { name: 'search' }] },
    });
    expect((await post({ jsonrpc: '2.0', method: 'notifications/initialized' })).status).toBe(202);
  });

  it.each(['GET', 'DELETE', 'PUT'])('refuses %s', async (method) => {
    const response = await fetch(`${server.url}/mcp`, { method, headers: { Accept: 'text/event-stream' } });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each<[string, unknown, Record<string, string>, number]>([
    ['broken JSON', '{"jsonrpc"', {}, 400],
    ['no message', '[]x', {}, 400],
    ['another protocol', { hello: 'x' }, {}, 400],
    ['an unknown version', LIST, { 'MCP-Protocol-Version': '1999-01-01' }, 400],
    ['no JSON', 'x', { 'Content-Type': 'text/plain' }, 415],
    ['nobody who reads JSON', LIST, { Accept: 'image/png' }, 406],
    ['a foreign origin', LIST, { Origin: 'https://jahat.id' }, 403],
    ['a body over 32 KiB', { ...LIST, params: { x: 'a'.repeat(40_000) } }, {}, 413],
  ])('refuses %s as an error of JSON-RPC', async (_name, body, headers, status) => {
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      jsonrpc: '2.0',
      id: null,
      error: { code: expect.any(Number), message: expect.any(String) },
    });
  });

  it('asks for a key where there are keys', async () => {
    const guarded = await startServer(fakeKutip(REPLIES), { API_KEYS: KEY });
    expect((await post(LIST, {}, guarded.url)).status).toBe(401);
    await expect(connected(transportTo(guarded.url, { Authorization: 'Bearer salah' }))).rejects.toThrow();
    const member = await connected(transportTo(guarded.url, { Authorization: `Bearer ${KEY}` }));
    expect((await call(member, 'ask', { question: 'Siapa pemimpinnya?' })).isError).toBe(false);
    await member.close();
    await guarded.stop(0);
  });

  it('tells a model that calls too much to come back later', async () => {
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const busy = await startServer(fakeKutip({ lambat: () => held.then(() => ANSWER), x: ANSWER }));
    const slow = Array.from({ length: 64 }, () => busy.ask({ question: 'lambat' }));
    while (busy.kutip.asked.length < 64) await new Promise((resolve) => setTimeout(resolve, 5));
    const caller = await connected(transportTo(busy.url));
    for (const [name, given] of [
      ['ask', { question: 'x' }],
      ['search', { query: 'x' }],
    ] as const) {
      expect(await call(caller, name, given)).toMatchObject({
        isError: true,
        text: expect.stringContaining('banyak pertanyaan'),
      });
    }
    release();
    await Promise.all(slow);
    expect((await call(caller, 'ask', { question: 'x' })).isError).toBe(false);
    await caller.close();
    await busy.stop(0);
  });

  it('ends the answer of a caller who hangs up', async () => {
    let aborted = false;
    const waiting = await startServer(
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
    const hangUp = new AbortController();
    const request = fetch(`${waiting.url}/mcp`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name: 'ask', arguments: { question: 'lambat' } },
      }),
      signal: hangUp.signal,
    }).catch(() => {});
    while (waiting.kutip.asked.length < 1) await new Promise((resolve) => setTimeout(resolve, 5));
    hangUp.abort();
    await request;
    for (let tries = 0; tries < 200 && !aborted; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(aborted).toBe(true);
    await waiting.stop(0);
  });

  it('logs a failure, which nobody is told of', () => {
    expect(server.logged.join('')).toContain('"surface":"mcp"');
    expect(server.logged.join('')).not.toContain('Siapa pemimpinnya');
  });
});

describe('what the SDK would say by itself', () => {
  const rpc = async (method: string, params: unknown) => {
    const response = await fetch(`${server.url}/mcp`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    return response.json() as Promise<{ error?: { code: number; message: string } }>;
  };

  it.each([
    ['initialize', {}],
    ['resources/read', { uri: 7 }],
    ['tools/call', { name: ['ask'] }],
    ['completion/complete', { ref: null }],
  ])('of wrong parameters of %s is put in a sentence', async (method, params) => {
    const { error } = await rpc(method, params);
    expect(error).toEqual({ code: -32_602, message: 'Parameter permintaan ini tidak sah.' });
  });

  it.each(['..%2f..%2fetc%2fpasswd', '%00', '%ff', '__proto__', 'a'.repeat(20_000)])(
    'nothing is read at kutip://article/%s, and nothing is wrong with the server',
    async (id) => {
      const before = server.logged.length;
      const { error } = await rpc('resources/read', { uri: `kutip://article/${id}` });
      expect(error?.code).toBe(-32_002);
      expect(server.logged.slice(before).join('')).not.toContain('"level":50');
    },
  );
});
