import { type RequestHandler, Router } from 'express';
import { VERSION } from '../../version.ts';
import { methodNotAllowed } from '../problem.ts';
import { type Operation, operationsOf, type Tool, webhooksOf } from './routes.ts';
import { componentSchemas, queryParameters } from './schemas.ts';

const PROBLEM = { type: 'application/problem+json', schema: 'Problem' } as const;

/** The empty one: a server without keys asks for none. */
const SECURITY = { key: [{ bearer: [] }, { key: [] }, {}], token: [{ widget: [] }], none: [] } as const;

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function parametersOf({ path, query }: Operation) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = query === undefined ? [] : queryParameters(query);
  return [...inPath, ...inQuery.map(([name, schema]) => ({ name, in: 'query', schema }))];
}

function operationOf(operation: Operation) {
  const { surface, id, summary, guard, request, responds, status = 200 } = operation;
  const refusal = operation.refusal ?? PROBLEM;
  const parameters = parametersOf(operation);
  const content = Object.fromEntries(
    Object.entries(responds).map(([type, schema]) => [type, schema === null ? {} : { schema: ref(schema) }]),
  );
  return {
    operationId: id,
    summary,
    tags: [surface],
    ...(parameters.length > 0 && { parameters }),
    ...(request !== undefined && {
      requestBody: { required: true, content: { 'application/json': { schema: ref(request) } } },
    }),
    responses: {
      [status]: { description: 'Berhasil', ...(Object.keys(content).length > 0 && { content }) },
      default: {
        description: 'Ditolak atau gagal',
        content: { [refusal.type]: { schema: ref(refusal.schema) } },
      },
    },
    security: SECURITY[guard],
  };
}

/** Tools that ask with GET whether a webhook is theirs. */
const HANDSHAKES: ReadonlySet<string> = new Set(['whatsapp']);

/** What a chat tool sends is described by its maker, and proves itself by a signature or a token. */
function webhookOf({ name, title }: Tool, path: string) {
  const operation = (method: string) => ({
    operationId: `${method}${path.replace(/\W+(\w?)/g, (_all, letter: string) => letter.toUpperCase())}`,
    summary: `Dipanggil oleh ${title}.`,
    tags: [name],
    responses: {
      200: { description: 'Diterima' },
      default: {
        description: 'Ditolak atau gagal',
        content: { [PROBLEM.type]: { schema: ref(PROBLEM.schema) } },
      },
    },
    security: [],
  });
  return { ...(HANDSHAKES.has(name) && { get: operation('get') }), post: operation('post') };
}

/** https://spec.openapis.org/oas/v3.1.1.html */
function openApiDocument(tools: readonly Tool[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operationsOf(tools)) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: operationOf(operation) };
  }
  for (const tool of webhooksOf(tools)) for (const path of tool.paths) paths[path] = webhookOf(tool, path);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Kutip',
      version: VERSION,
      description: 'Jawaban berbahasa Indonesia dari arsip berita, setiap kalimat disertai bukti kutipan.',
    },
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        key: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
        widget: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      },
    },
  };
}

/** `GET /openapi.json`: every route of this server. It tells nothing of the archive, so no key is asked for. */
export function openApiRoutes(tools: readonly Tool[]): Router {
  let document: string | null = null;
  const show: RequestHandler = (_request, response) => {
    document ??= JSON.stringify(openApiDocument(tools));
    response.setHeader('Cache-Control', 'no-cache').type('application/json').send(document);
  };
  return Router().get('/openapi.json', show).all('/openapi.json', methodNotAllowed('GET', 'HEAD'));
}
