import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SETTINGS } from '../../src/config.ts';
import { SURFACES } from '../../src/surfaces.ts';
import { APEL, cite, type FakeKutip, fakeAnswer, fakeKutip } from '../fakes.ts';
import { type Harness, startServer } from '../harness.ts';

const REPLIES = {
  'Siapa pemimpinnya?': {
    ...fakeAnswer('Ya [1].', [cite(1, APEL, 'apel')]),
    understood: 'Siapa pemimpin apel?',
    related: [{ articleId: 'x', title: null, publisher: null, date: null }],
  },
  beras: fakeAnswer('Tidak ada.'),
};
/** Every chat tool with all that it requires, so that its webhooks are there as well. */
const TOOLS = Object.fromEntries(
  SURFACES.flatMap(({ required }) => required.map((key) => [SETTINGS[key].name, 'x'.repeat(32)])),
);

interface Operation {
  operationId: string;
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

let server: Harness<FakeKutip>;
let document: Document;
/** Express leaves the application in each request. */
let request: { app?: { router: { stack: Layer[] } } };
beforeAll(async () => {
  server = await startServer(fakeKutip(REPLIES), TOOLS);
  const watch = (message: unknown): void => {
    request = (message as { request: typeof request }).request;
  };
  subscribe('http.server.request.start', watch);
  document = (await (await fetch(`${server.url}/openapi.json`)).json()) as Document;
  unsubscribe('http.server.request.start', watch);
});
afterAll(() => server.stop(0));

/** What Express keeps of a route, or of a router with routes of its own. */
interface Layer {
  readonly route?: { path: string | string[]; methods: Record<string, boolean> };
  readonly handle: { stack?: Layer[] };
}

function routesOf(stack: readonly Layer[]): { path: string; methods: string[] }[] {
  return stack.flatMap(({ route, handle }) => {
    if (route === undefined) return routesOf(handle.stack ?? []);
    const methods = Object.keys(route.methods).filter((method) => method !== '_all' && method !== 'head');
    return [route.path].flat().map((path) => ({ path: path.replace(/:(\w+)/g, '{$1}'), methods }));
  });
}

const validator = new AjvJsonSchemaValidator();
/** What is wrong with a value by a schema of the document; undefined where nothing is. */
function faultOf(schema: object, value: unknown): string | undefined {
  const { components } = document;
  return validator.getValidator({ ...schema, components } as object)(value).errorMessage;
}

describe('GET /openapi.json', () => {
  it('is OpenAPI 3.1 whose references lead somewhere', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    const names = Object.keys(document.components.schemas);
    expect(references.length).toBeGreaterThan(20);
    for (const [, name] of references) expect(names).toContain(name);
    const used = new Set(references.map(([, name]) => name));
    expect(names.filter((name) => !used.has(name))).toEqual([]);
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^\w+$/.test(id))).toBe(true);
  });

  it('has every route of the server, with its methods', () => {
    const routes = routesOf(request.app?.router.stack ?? []);
    expect(routes.length).toBeGreaterThan(15);
    // The widget's routes are those of HTTP below a path of its own, which Express does not tell.
    const missing = routes.filter(
      ({ path, methods }) => !methods.every((method) => document.paths[path]?.[method] !== undefined),
    );
    expect(missing).toEqual([]);
    const known = new Set(routes.map(({ path }) => path));
    const made = Object.keys(document.paths).filter(
      (path) => !known.has(path.replace(/^\/widget(?=\/)/, '')),
    );
    expect(made).toEqual([]);
  });

  it.each<[string, string, string, RequestInit | undefined]>([
    ['/ask', 'post', '200', { body: JSON.stringify({ question: 'Siapa pemimpinnya?' }) }],
    ['/ask', 'post', '200', { body: JSON.stringify({ question: 'beras' }) }],
    ['/ask', 'post', 'default', { body: '{}' }],
    ['/articles', 'get', '200', undefined],
    ['/articles/apel', 'get', '200', undefined],
    ['/articles/tidak-ada', 'get', 'default', undefined],
    ['/healthz', 'get', '200', undefined],
    ['/readyz', 'get', '200', undefined],
    ['/v1/models', 'get', '200', undefined],
    ['/v1/models/kutip', 'get', '200', undefined],
    ['/v1/models/x', 'get', 'default', undefined],
    ['/v1/chat/completions', 'post', 'default', { body: '{}' }],
    [
      '/v1/chat/completions',
      'post',
      '200',
      { body: JSON.stringify({ messages: [{ role: 'user', content: 'Siapa pemimpinnya?' }] }) },
    ],
    ['/mcp', 'post', 'default', { body: '{' }],
    ['/feedback', 'post', 'default', { body: '{}' }],
  ])('describes what %s answers (%s, %s)', async (path, method, status, init) => {
    const response = await fetch(server.url + path, {
      method: method.toUpperCase(),
      headers: { 'Content-Type': 'application/json' },
      ...init,
    });
    const template = path.replace(/^(\/articles|\/v1\/models)\/.+/, '$1/{id}');
    const type = response.headers.get('content-type')!.split(';')[0]!;
    const described = document.paths[template]![method]!.responses[status]!.content![type]!.schema!;
    expect([path, faultOf(described, await response.json())]).toEqual([path, undefined]);
    expect(response.ok).toBe(status === '200');
  });

  it('describes the evidence of a citation', async () => {
    const answer = (await (await server.ask({ question: 'Siapa pemimpinnya?' })).json()) as {
      citations: { evidence: string }[];
    };
    const response = await fetch(answer.citations[0]!.evidence, { headers: { Accept: 'application/json' } });
    const { schema } = document.paths['/bukti/{token}']!.get!.responses['200']!.content!['application/json']!;
    expect(faultOf(schema!, await response.json())).toBeUndefined();
  });

  it('describes the chunks of a stream', async () => {
    const body = {
      stream: true,
      stream_options: { include_usage: true },
      messages: [{ role: 'user', content: 'Siapa pemimpinnya?' }],
    };
    const response = await fetch(`${server.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const operation = document.paths['/v1/chat/completions']!.post!;
    const schema = operation.responses['200']!.content!['text/event-stream']!.schema!;
    const chunks = [...(await response.text()).matchAll(/^data: (\{.*)$/gm)].map(([, data]) =>
      JSON.parse(data!),
    );
    expect(chunks.length).toBeGreaterThan(3);
    for (const chunk of chunks) expect(faultOf(schema, chunk)).toBeUndefined();
    expect(faultOf(operation.requestBody!.content['application/json']!.schema, body)).toBeUndefined();
  });

  it('describes questions as the server takes them', () => {
    const schema = document.paths['/ask']!.post!.requestBody!.content['application/json']!.schema;
    expect(faultOf(schema, { question: 'x', filters: { from: '2024-02-29' }, limit: 20 })).toBeUndefined();
    for (const wrong of [
      {},
      { question: '' },
      { question: 'x', limit: 21 },
      { question: 'x', isAdmin: true },
      { question: 'x'.repeat(2_001) },
      { question: 'x', history: [{ role: 'system', content: 'y' }] },
    ]) {
      expect([wrong, faultOf(schema, wrong)]).toEqual([wrong, expect.any(String)]);
    }
  });
});
