/** The routes of the server, as `GET /openapi.json` shows them and as metrics name them. */
export interface Operation {
  readonly method: 'get' | 'post';
  /** As OpenAPI writes it: `/articles/{id}`. */
  readonly path: string;
  readonly surface: string;
  readonly id: string;
  readonly summary: string;
  /** What is asked for: an access key (where there are keys), a token of the widget, or nothing. */
  readonly guard: 'key' | 'token' | 'none';
  /** Name of the schema of the query string. */
  readonly query?: string;
  /** Name of the schema of the body. */
  readonly request?: string;
  /** Media types of the answer, each with the name of its schema; null for one without. */
  readonly responds: Readonly<Record<string, string | null>>;
  /** 200 unless it says otherwise. */
  readonly status?: number;
  /** How refusals look there. */
  readonly refusal?: { readonly type: string; readonly schema: string };
}

const JSON_TYPE = 'application/json';
const HTML = { 'text/html': null };
const EVENTS = 'text/event-stream';
const OPENAI_REFUSAL = { type: JSON_TYPE, schema: 'OpenAiError' } as const;
const MCP_REFUSAL = { type: JSON_TYPE, schema: 'JsonRpcError' } as const;

const ALWAYS: readonly Operation[] = [
  {
    method: 'post',
    path: '/ask',
    surface: 'http',
    id: 'ask',
    summary: 'Satu pertanyaan, satu jawaban; dengan Accept: text/event-stream sebagai rangkaian peristiwa.',
    guard: 'key',
    request: 'AskRequest',
    responds: { [JSON_TYPE]: 'Answer', [EVENTS]: null },
  },
  {
    method: 'post',
    path: '/feedback',
    surface: 'http',
    id: 'rate',
    summary: 'Menilai sebuah jawaban dari sehari terakhir.',
    guard: 'key',
    request: 'Feedback',
    responds: {},
    status: 204,
  },
  {
    method: 'get',
    path: '/articles',
    surface: 'http',
    id: 'listArticles',
    summary: 'Artikel arsip, terbaru lebih dahulu.',
    guard: 'key',
    query: 'Listing',
    responds: { [JSON_TYPE]: 'ArticleList' },
  },
  {
    method: 'get',
    path: '/articles/{id}',
    surface: 'http',
    id: 'readArticle',
    summary: 'Satu artikel beserta isinya.',
    guard: 'key',
    responds: { [JSON_TYPE]: 'Article' },
  },
  {
    method: 'get',
    path: '/bukti/{token}',
    surface: 'evidence',
    id: 'showEvidence',
    summary:
      'Artikel dengan kutipan yang disorot, sebagai halaman atau JSON; 410 bila artikelnya sudah dihapus.',
    guard: 'none',
    responds: { ...HTML, [JSON_TYPE]: 'Evidence' },
  },
  {
    method: 'post',
    path: '/v1/chat/completions',
    surface: 'openai',
    id: 'createChatCompletion',
    summary: 'Jawaban dalam bentuk OpenAI; kutipan sebagai catatan kaki, annotations, dan citations.',
    guard: 'key',
    request: 'ChatCompletionRequest',
    responds: { [JSON_TYPE]: 'ChatCompletion', [EVENTS]: 'ChatCompletionChunk' },
    refusal: OPENAI_REFUSAL,
  },
  {
    method: 'get',
    path: '/v1/models',
    surface: 'openai',
    id: 'listModels',
    summary: 'Satu-satunya model: kutip.',
    guard: 'key',
    responds: { [JSON_TYPE]: 'ModelList' },
    refusal: OPENAI_REFUSAL,
  },
  {
    method: 'get',
    path: '/v1/models/{id}',
    surface: 'openai',
    id: 'retrieveModel',
    summary: 'Model menurut namanya.',
    guard: 'key',
    responds: { [JSON_TYPE]: 'Model' },
    refusal: OPENAI_REFUSAL,
  },
  {
    method: 'post',
    path: '/mcp',
    surface: 'mcp',
    id: 'mcp',
    summary: 'Model Context Protocol, HTTP tanpa sesi: alat ask dan search, artikel sebagai resource.',
    guard: 'key',
    request: 'JsonRpcMessage',
    responds: { [JSON_TYPE]: 'JsonRpcMessage' },
    refusal: MCP_REFUSAL,
  },
  {
    method: 'get',
    path: '/healthz',
    surface: 'operations',
    id: 'isAlive',
    summary: 'Proses hidup.',
    guard: 'none',
    responds: { [JSON_TYPE]: 'Health' },
  },
  {
    method: 'get',
    path: '/readyz',
    surface: 'operations',
    id: 'isReady',
    summary: 'Siap menjawab; 503 beserta sebabnya bila belum.',
    guard: 'none',
    responds: { [JSON_TYPE]: 'Readiness' },
  },
  {
    method: 'get',
    path: '/metrics',
    surface: 'operations',
    id: 'showMetrics',
    summary: 'Angka-angka dalam format teks Prometheus.',
    guard: 'key',
    responds: { 'text/plain': null },
  },
  {
    method: 'get',
    path: '/openapi.json',
    surface: 'operations',
    id: 'describe',
    summary: 'Dokumen ini.',
    guard: 'none',
    responds: { [JSON_TYPE]: null },
  },
  {
    method: 'get',
    path: '/',
    surface: 'page',
    id: 'showPage',
    summary: 'Halaman tanya jawab.',
    guard: 'none',
    responds: HTML,
  },
];

/** The same questions, articles and ratings as over HTTP, below a path of its own. */
const WIDGET: readonly Operation[] = [
  {
    method: 'get',
    path: '/widget.js',
    surface: 'widget',
    id: 'loadWidget',
    summary: 'Skrip widget untuk halaman lain.',
    guard: 'none',
    responds: { 'text/javascript': null },
  },
  ...ALWAYS.filter(({ surface }) => surface === 'http').map(
    (operation): Operation => ({
      ...operation,
      path: `/widget${operation.path}`,
      surface: 'widget',
      id: `${operation.id}ByWidget`,
      guard: 'token',
    }),
  ),
];

/** A chat tool with the paths that it calls. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly paths: readonly string[];
}

/** The operations of a server with these tools, webhooks aside. */
export function operationsOf(tools: readonly Tool[]): readonly Operation[] {
  return tools.some(({ name }) => name === 'widget') ? [...ALWAYS, ...WIDGET] : ALWAYS;
}

/** Tools whose paths are webhooks: what their makers send there is not ours to describe. */
export function webhooksOf(tools: readonly Tool[]): readonly Tool[] {
  return tools.filter(({ name }) => name !== 'widget');
}

/** Finds the route of a path; a part in braces stands for one part of the path. */
export function routeFinder(
  tools: readonly Tool[],
): (path: string) => { readonly route: string; readonly surface: string } | null {
  const exact = new Map<string, { route: string; surface: string }>();
  const patterns: { pattern: RegExp; route: string; surface: string }[] = [];
  for (const { path, surface } of operationsOf(tools)) {
    const found = { route: path, surface };
    if (path.includes('{')) patterns.push({ pattern: patternOf(path), ...found });
    else exact.set(path, found);
  }
  for (const { name, paths } of webhooksOf(tools))
    for (const path of paths) exact.set(path, { route: path, surface: name });
  return (path) => {
    if (path.startsWith('/web/')) return { route: '/web/{file}', surface: 'page' };
    const found = exact.get(path);
    if (found !== undefined) return found;
    const one = patterns.find(({ pattern }) => pattern.test(path));
    return one === undefined ? null : { route: one.route, surface: one.surface };
  };
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+')}$`);
}
