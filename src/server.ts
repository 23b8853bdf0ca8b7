import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express, type Request } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Kutip } from './app.ts';
import { requestLimit, requireKey } from './channel/access.ts';
import { articleRoutes } from './channel/articles.ts';
import { healthRoutes } from './channel/health.ts';
import { jsonChannel } from './channel/json.ts';
import { hostGuard, originGuard } from './channel/origins.ts';
import { pageRoutes } from './channel/page.ts';
import { notFound, problemHandler, Refusal } from './channel/problem.ts';
import { sseChannel } from './channel/sse.ts';
import { refuseUnparsed } from './channel/unparsed.ts';
import type { Ask, Channel } from './channel.ts';
import { assertSafeBinding, type Config } from './config.ts';
import { KutipError } from './errors.ts';

/** Questions answered at the same time; the one after that is told to come back. */
const MOST_AT_ONCE = 64;
/** How long `stop` lets answers in progress finish. */
export const GRACE_MS = 20_000;

/** Event streams come first: they pass on whatever does not ask for one. */
const CHANNELS: readonly Channel[] = [sseChannel, jsonChannel];

export interface ServerOptions {
  readonly kutip: Pick<Kutip, 'ask' | 'article' | 'ready'>;
  readonly config: Config;
  readonly log: Logger;
}

export interface RunningServer {
  readonly url: string;
  /**
   * Refuses new work, lets answers in progress finish within `graceMs`, then cuts them with a final
   * event. True when everything finished by itself.
   */
  stop(graceMs?: number): Promise<boolean>;
}

interface Gate {
  readonly ask: Ask;
  readonly isStopping: () => boolean;
  close(): void;
  /** Ends the answers in progress with an error that says why. */
  cut(): void;
}

/** Counts the answers in progress, so that there are never too many and `stop` can wait for them. */
function gate(ask: Ask): Gate {
  const forced = new AbortController();
  let stopping = false;
  let inProgress = 0;
  const stoppingRefusal = () =>
    new Refusal('shutting-down', 'Server sedang berhenti; coba lagi sebentar lagi.', 5);
  return {
    isStopping: () => stopping,
    close: () => {
      stopping = true;
    },
    cut: () => forced.abort(stoppingRefusal()),
    async *ask(request, options = {}) {
      if (stopping) throw stoppingRefusal();
      if (inProgress >= MOST_AT_ONCE) {
        throw new Refusal(
          'overloaded',
          'Server sedang melayani banyak pertanyaan. Coba lagi sebentar lagi.',
          1,
        );
      }
      inProgress += 1;
      const signal = AbortSignal.any([forced.signal, ...(options.signal ? [options.signal] : [])]);
      const aborted = new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
      aborted.catch(() => {});
      const events = ask(request, { ...options, signal })[Symbol.asyncIterator]();
      try {
        for (;;) {
          // An answerer that overlooks its signal must not hold up the end of the process.
          const next = await Promise.race([events.next(), aborted]);
          if (next.done) return;
          yield next.value;
        }
      } finally {
        inProgress -= 1;
        // Not awaited: a generator that is stuck in an await only returns once that settles.
        void Promise.resolve(events.return?.()).catch(() => {});
      }
    },
  };
}

/** Everything a page of this server may load comes from this server; no inline script or style. */
const securityHeaders = () =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
  });

/** Method, path, status and time; never a question, a query string, a body or a header. */
const requestLog = (log: Logger) =>
  pinoHttp<Request>({
    logger: log,
    autoLogging: { ignore: (request) => /^\/(web\/|healthz|readyz|$)/.test(request.originalUrl) },
    customLogLevel: (_request, response, error) =>
      error !== undefined || response.statusCode >= 500
        ? 'error'
        : response.statusCode >= 400
          ? 'warn'
          : 'info',
    serializers: {
      req: (request: { id: unknown; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: request.url.replace(/\?.*$/s, '').slice(0, 200),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      err: (error: { type?: string; code?: string }) => ({ type: error.type, code: error.code }),
    },
  });

function application({ kutip, config, log }: ServerOptions, questions: Gate): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(securityHeaders());
  app.use(requestLog(log));
  app.use((_request, response, next) => {
    if (questions.isStopping()) response.setHeader('Connection', 'close');
    next();
  });
  app.use(hostGuard(config.allowedOrigins, config.apiKeys.length > 0));
  app.use(originGuard(config.allowedOrigins));
  app.use(pageRoutes());
  app.use(healthRoutes(kutip.ready, questions.isStopping));
  app.use(requestLimit(config.rateLimit));
  app.use(['/ask', '/articles'], requireKey(config.apiKeys));
  app.use(articleRoutes(kutip.article));
  for (const channel of CHANNELS) app.use(channel.router(questions.ask));
  app.use(notFound);
  app.use(
    problemHandler((error, request) => {
      log.error({ err: error, method: request.method, path: request.path.slice(0, 200) }, 'permintaan gagal');
    }),
  );
  return app;
}

function withTimeouts(app: Express): Server {
  const server = createHttpServer(
    // Node's defaults let slow senders hold sockets for minutes.
    {
      headersTimeout: 5_000,
      requestTimeout: 10_000,
      connectionsCheckingInterval: 1_000,
      keepAliveTimeout: 5_000,
    },
    app,
  );
  server.on('clientError', refuseUnparsed);
  return server;
}

function listenFailure(error: NodeJS.ErrnoException, config: Config): unknown {
  switch (error.code) {
    case 'EADDRINUSE':
      return new KutipError(
        'configuration',
        `Porta ${config.port} sudah dipakai program lain. Hentikan program itu, atau pilih porta lain dengan --port.`,
        { cause: error },
      );
    case 'EACCES':
      return new KutipError(
        'configuration',
        `Porta ${config.port} memerlukan izin khusus. Pilih porta 1024 ke atas dengan --port.`,
        { cause: error },
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new KutipError(
        'configuration',
        `Alamat ${config.host} bukan alamat mesin ini. Periksa HOST atau pakai --host 127.0.0.1.`,
        { cause: error },
      );
    default:
      return error;
  }
}

/** Resolves once every connection is closed, or false when `milliseconds` are over. */
function settled(closed: Promise<void>, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), milliseconds);
    void closed.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

/**
 * Serves questions over HTTP. Rejects with `configuration` when the address is taken, not ours, or
 * open to other machines without API keys.
 */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const { config } = options;
  assertSafeBinding(config);
  const questions = gate(options.kutip.ask);
  const server = withTimeouts(application(options, questions));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenFailure(error, config)));
    server.listen(config.port, config.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const name = config.host.includes(':') ? `[${config.host}]` : config.host;
  return {
    url: `http://${name}:${port}`,
    async stop(graceMs = GRACE_MS) {
      questions.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      if (await settled(closed, graceMs)) return true;
      questions.cut();
      // Streams now write their last event; whoever does not read it is cut off.
      if (!(await settled(closed, 500))) server.closeAllConnections();
      await closed;
      return false;
    },
  };
}
