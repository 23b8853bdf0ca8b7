import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  isJSONRPCNotification,
  isJSONRPCRequest,
  type JSONRPCMessage,
  type RequestId,
} from '@modelcontextprotocol/sdk/types.js';
import { withoutRawErrors } from './errors.ts';
import { createMcpServer, type McpParts } from './server.ts';

/** A transport that knows which requests still wait for their answer. */
class CountingTransport extends StdioServerTransport {
  readonly #waiting = new Set<RequestId>();
  #onIdle: (() => void) | null = null;

  /** The server's own handler must be in place. */
  countRequests(): void {
    const handle = this.onmessage;
    this.onmessage = (message) => {
      if (isJSONRPCRequest(message)) this.#waiting.add(message.id);
      handle?.(message);
      // A cancelled request gets no answer.
      if (isJSONRPCNotification(message) && message.method === 'notifications/cancelled') {
        this.#answered(message.params?.requestId as RequestId);
      }
    };
  }

  override async send(message: JSONRPCMessage): Promise<void> {
    await super.send(message);
    if ('id' in message && message.id !== undefined) this.#answered(message.id);
  }

  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.#onIdle = resolve;
      if (this.#waiting.size === 0) resolve();
    });
  }

  #answered(id: RequestId): void {
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#onIdle?.();
  }
}

/**
 * MCP over standard input and output
 * (https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#stdio). Resolves when the client has
 * closed the input and everything that it had asked until then is answered, or when `stop` is aborted.
 */
export async function serveStdio(
  parts: McpParts,
  streams: { readonly input: Readable; readonly output: Writable },
  stop: AbortSignal,
): Promise<void> {
  const { input, output } = streams;
  const server = createMcpServer(parts);
  const transport = new CountingTransport(input, output);
  const closed = new Promise<void>((resolve) => {
    input.once('end', resolve).once('error', () => resolve());
  });
  const stopped = new Promise<void>((resolve) => {
    stop.addEventListener('abort', () => resolve(), { once: true });
  });
  await server.connect(withoutRawErrors(transport));
  transport.countRequests();
  await Promise.race([closed.then(() => transport.idle()), stopped]);
  await server.close();
}
