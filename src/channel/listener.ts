import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Express, Request, Response } from 'express';
import { KutipError } from '../errors.ts';
import { Refusal, sendProblem } from './problem.ts';
import { refuseUnparsed } from './unparsed.ts';

/** How long a connection may go on without a request once the server is stopping. */
const LAST_WORDS_MS = 300;

/** HTTP below Express: how long a sender may take, what Node would answer by itself, and how it ends. */
interface Listener {
  /** Resolves with the port; rejects with `configuration` where the address is taken or not ours. */
  listen(port: number, host: string): Promise<number>;
  /** Takes no more connections, and no more requests on those there are; resolves once all are closed. */
  close(): Promise<void>;
  /** Cuts off whoever is left. */
  cut(): void;
}

export function createListener(app: Express): Listener {
  // Node's defaults let slow senders hold sockets for minutes. Without a Host, Node would answer with no body at all.
  const server = createServer({
    headersTimeout: 5_000,
    requestTimeout: 10_000,
    connectionsCheckingInterval: 1_000,
    keepAliveTimeout: 5_000,
    requireHostHeader: false,
  });
  /** How many requests of a connection are in progress. Node closes those at rest only where they once sent one. */
  const connections = new Map<Socket, number>();
  let closing = false;

  const closeAtRest = (socket: Socket): void => {
    if (closing && connections.get(socket) === 0) socket.destroySoon();
  };
  const count = (socket: Socket, more: number): void => {
    const before = connections.get(socket);
    if (before === undefined) return;
    connections.set(socket, before + more);
    closeAtRest(socket);
  };
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const { socket } = request;
    count(socket, 1);
    response.once('close', () => count(socket, -1));
    app(request as Request, response as Response, (error) => lastResort(response as Response, error));
  };

  server.on('connection', (socket) => {
    connections.set(socket, 0);
    socket.once('close', () => connections.delete(socket));
  });
  server.on('request', serve);
  // Node would answer 417, with no body at all; whatever is expected, it may be ignored.
  server.on('checkExpectation', serve);
  server.on('clientError', refuseUnparsed);

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', (error) => reject(listenFailure(error, port, host)));
        server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
      }),
    close() {
      closing = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // What was sent just before is read first, and told that the server is stopping.
      setTimeout(() => setImmediate(() => [...connections.keys()].forEach(closeAtRest)), LAST_WORDS_MS);
      return closed;
    },
    cut: () => server.closeAllConnections(),
  };
}

/** In the place of Express's own error page: an address that it cannot read reaches nothing else of the chain. */
function lastResort(response: Response, error: unknown): void {
  if (response.headersSent) response.destroy();
  else
    sendProblem(response, error ?? new Refusal('malformed-request', 'Alamat permintaan tidak dapat dibaca.'));
}

function listenFailure(error: NodeJS.ErrnoException, port: number, host: string): unknown {
  switch (error.code) {
    case 'EADDRINUSE':
      return new KutipError(
        'configuration',
        `Porta ${port} sudah dipakai program lain. Hentikan program itu, atau pilih porta lain dengan --port.`,
        { cause: error },
      );
    case 'EACCES':
      return new KutipError(
        'configuration',
        `Porta ${port} memerlukan izin khusus. Pilih porta 1024 ke atas dengan --port.`,
        { cause: error },
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new KutipError(
        'configuration',
        `Alamat ${host} bukan alamat mesin ini. Periksa HOST atau pakai --host 127.0.0.1.`,
        { cause: error },
      );
    default:
      return error;
  }
}
