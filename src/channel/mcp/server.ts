import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  CompleteRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv';
import { VERSION } from '../../version.ts';
import type { Articles } from '../articles.ts';
import { problemOf } from '../problem.ts';
import { ProtocolError, toProtocolError } from './errors.ts';
import { articleTemplate, completeId, listArticles, readArticle } from './resources.ts';
import { TOOLS, type ToolParts } from './tools.ts';

export interface McpParts extends ToolParts {
  readonly archive: Articles;
  /** Told of failures; never shown to anyone who asks. */
  readonly onFailure: (error: unknown) => void;
}

const INSTRUCTIONS =
  'Kutip menjawab dari arsip berita Indonesia; setiap kalimat jawabannya dibuktikan kutipan. Pakai ask untuk ' +
  'pertanyaan, search untuk mencari bahan, dan resource kutip://article/{id} untuk membaca artikel utuh. Sampaikan ' +
  'jawaban bersama tanda [n] dan tautan buktinya.';

/** Every server makes one of its own otherwise, and over HTTP there is a server for each request. */
const validator = new AjvJsonSchemaValidator();

/**
 * The protocol without its transport. The SDK's low-level server: its high-level one reports wrong arguments in
 * English and cannot list an archive page by page.
 */
export function createMcpServer(parts: McpParts): Server {
  const server = new Server(
    { name: 'kutip', title: 'Kutip', version: VERSION },
    {
      capabilities: { tools: {}, resources: {}, completions: {} },
      instructions: INSTRUCTIONS,
      jsonSchemaValidator: validator,
    },
  );

  /** Nothing raw leaves: the SDK would send the message of any error. */
  const guarded = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ProtocolError) && problemOf(error).status >= 500) parts.onFailure(error);
      throw toProtocolError(error);
    }
  };

  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: TOOLS.map(({ tool }) => tool) }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }, { signal }) =>
    callTool(params.name, params.arguments, parts, signal),
  );
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [articleTemplate],
  }));
  server.setRequestHandler(ListResourcesRequestSchema, ({ params }) =>
    guarded(() => listArticles(parts.archive, params?.cursor)),
  );
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) =>
    guarded(() => readArticle(parts.archive, params.uri)),
  );
  server.setRequestHandler(CompleteRequestSchema, ({ params: { ref, argument } }) =>
    guarded(async () => {
      const isId =
        ref.type === 'ref/resource' && ref.uri === articleTemplate.uriTemplate && argument.name === 'id';
      return { completion: isId ? await completeId(parts.archive, argument.value) : { values: [] } };
    }),
  );
  return server;
}

/** A failure is a result, too: the model that called reads it, and may do better. */
async function callTool(
  name: string,
  given: unknown,
  parts: McpParts,
  signal: AbortSignal,
): Promise<CallToolResult> {
  const failed = (text: string): CallToolResult => ({ content: [{ type: 'text', text }], isError: true });
  const named = TOOLS.find(({ tool }) => tool.name === name);
  if (named === undefined) return failed('Alat itu tidak ada; yang ada: ask dan search.');
  try {
    const { text, structured } = await named.call(given ?? {}, parts, signal);
    return { content: [{ type: 'text', text }], structuredContent: structured };
  } catch (error) {
    const { status, detail } = problemOf(error);
    if (status >= 500 && !signal.aborted) parts.onFailure(error);
    return failed(detail);
  }
}
