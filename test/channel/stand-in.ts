import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call that reached the stand-in. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** Parsed where it is JSON, else the text. */
  // biome-ignore lint/suspicious/noExplicitAny: what tests look into
  readonly body: any;
}

export interface StandIn {
  readonly url: string;
  readonly calls: Call[];
  /** Resolves once `count` calls that `matches` came in; rejects after five seconds with all that did. */
  arrived(count: number, matches?: (call: Call) => boolean): Promise<Call[]>;
  close(): Promise<void>;
}

export type Answered = {
  readonly headers?: Record<string, string>;
  readonly status?: number;
  readonly body: unknown;
  readonly hold?: Promise<void>;
};

/** A real HTTP server in place of a vendor's API. */
export async function startStandIn(answer: (call: Call) => Answered): Promise<StandIn> {
  const calls: Call[] = [];
  const waiting = new Set<() => void>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    let body: unknown = text;
    try {
      body = JSON.parse(text);
    } catch {}
    const call = { method: request.method!, path: request.url!, headers: request.headers, body };
    const answered = answer(call);
    calls.push(call);
    for (const look of waiting) look();
    await answered.hold;
    response.writeHead(answered.status ?? 200, { 'Content-Type': 'application/json', ...answered.headers });
    response.end(typeof answered.body === 'string' ? answered.body : JSON.stringify(answered.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    arrived(count, matches = () => true) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`waited for ${count} calls, got: ${JSON.stringify(calls, null, 1)}`));
        }, 5_000);
        const look = (): void => {
          const found = calls.filter(matches);
          if (found.length < count) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
