import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SampleCall } from '../../channel/samples/sample.ts';

export interface StandIn {
  readonly url: string;
  /** Every call so far. */
  readonly calls: readonly SampleCall[];
  /** Looks after each call; true as soon as `isDone`, false when `milliseconds` are over. */
  until(isDone: () => boolean, milliseconds: number): Promise<boolean>;
  close(): Promise<void>;
}

/** A server of this machine in place of a tool's own interface, so that nothing leaves it. */
export async function startStandIn(answer: (call: SampleCall) => unknown): Promise<StandIn> {
  const calls: SampleCall[] = [];
  const called = new EventEmitter();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const call = { path: request.url ?? '/', body: Buffer.concat(chunks).toString('utf8') };
    calls.push(call);
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer(call)));
    called.emit('call');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    async until(isDone, milliseconds) {
      const signal = AbortSignal.timeout(milliseconds);
      while (!isDone()) {
        try {
          await once(called, 'call', { signal });
        } catch {
          return isDone();
        }
      }
      return true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
