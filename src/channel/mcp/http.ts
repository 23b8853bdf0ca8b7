import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { type RequestHandler, Router } from 'express';
import type { Channel } from '../../channel.ts';
import { jsonBody } from '../body.ts';
import { methodNotAllowed } from '../problem.ts';
import { withoutRawErrors } from './errors.ts';
import { createMcpServer, type McpParts } from './server.ts';

/**
 * `POST /mcp`: MCP over streamable HTTP
 * (https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#streamable-http).
 *
 * Without sessions: a question brings its history along, an article its id, and the server never speaks first, so
 * there is nothing that a session would hold. Nothing is lost at a restart or between two machines, no foreign
 * session can be taken over, and the protocol itself gives sessions up
 * (https://modelcontextprotocol.io/specification/2026-07-28/changelog). GET (a stream of the server's own
 * messages) and DELETE (the end of a session) are therefore refused with 405, as the specification says.
 */
export const mcpChannel = (parts: Omit<McpParts, 'ask'>): Channel => ({
  name: 'mcp',
  router(ask) {
    const serve: RequestHandler = async (request, response) => {
      const server = createMcpServer({ ...parts, ask });
      const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
      // Also when the caller hangs up: closing aborts the answer in progress.
      response.on('close', () => void server.close().catch(parts.onFailure));
      await server.connect(withoutRawErrors(transport as Transport));
      await transport.handleRequest(request, response, request.body);
    };
    return Router().post('/mcp', jsonBody, serve).all('/mcp', methodNotAllowed('POST'));
  },
});
