import express, { type Express, type Request } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { isHedged } from './answer/compose.ts';
import type { Kutip } from './app.ts';
import { limitGuesses, requestLimit, requireKey } from './channel/access.ts';
import { articleRoutes } from './channel/articles.ts';
import { createDesk, type Desk } from './channel/chat/desk.ts';
import { type EvidenceLinks, evidenceLinks } from './channel/evidence/links.ts';
import { evidenceRoutes } from './channel/evidence/page.ts';
import { feedbackRoutes } from './channel/feedback.ts';
import { type Gate, gate } from './channel/gate.ts';
import { healthRoutes } from './channel/health.ts';
import { jsonChannel } from './channel/json.ts';
import { createListener } from './channel/listener.ts';
import { mcpProblems } from './channel/mcp/errors.ts';
import { mcpChannel } from './channel/mcp/http.ts';
import { createMetrics, type Metrics } from './channel/metrics.ts';
import { openAiChannel } from './channel/openai/completions.ts';
import { openAiProblems } from './channel/openai/errors.ts';
import { openApiRoutes } from './channel/openapi/document.ts';
import { routeFinder, type Tool } from './channel/openapi/routes.ts';
import { hostGuard, originGuard } from './channel/origins.ts';
import { pageRoutes } from './channel/page.ts';
import { notFound, problemHandler, problemsAs } from './channel/problem.ts';
import { sseChannel } from './channel/sse.ts';
import { withinMs } from './channel/within.ts';
import type { Channel } from './channel.ts';
import { assertSafeBinding, type Config, serverAddress } from './config.ts';
import { enabledSurfaces, type Surface, type SurfaceParts } from './surfaces.ts';
import { VERSION } from './version.ts';

/** Of access keys that people type, and of signatures and tokens that programs send; from one address. */
const WRONG_KEYS_A_MINUTE = 10;
const WRONG_PROOFS_A_MINUTE = 60;

/** How long `stop` lets answers in progress finish. */
const GRACE_MS = 20_000;

export interface ServerOptions {
  readonly kutip: Omit<Kutip, 'ingest' | 'evaluate' | 'fitWeight' | 'close'>;
  readonly config: Config;
  readonly log: Logger;
  /** Chat tools to serve; when left out, those that the configuration enables. */
  readonly surfaces?: readonly Surface[];
  /** Stand-ins for the chat tools' own APIs. */
  readonly endpoints?: SurfaceParts['endpoints'];
}

export interface RunningServer {
  readonly url: string;
  /**
   * Refuses new work, lets answers in progress finish within `graceMs`, then cuts them with a final
   * event. True when everything finished by itself.
   */
  stop(graceMs?: number): Promise<boolean>;
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

/** An evidence link opens an article to whoever holds it, so its token stays out of the log. */
function loggedPath(url: string): string {
  return url
    .replace(/\?.*$/s, '')
    .replace(/(\/bukti\/).+/is, '$1…')
    .slice(0, 200);
}

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
        path: loggedPath(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      err: (error: { type?: string; code?: string }) => ({ type: error.type, code: error.code }),
    },
  });

interface Parts {
  readonly questions: Gate;
  readonly desk: Desk;
  readonly links: EvidenceLinks;
  readonly metrics: Metrics;
  /** Chat tools, each with the paths of its webhooks. */
  readonly tools: readonly (Tool & { readonly channel: Channel })[];
}

function application({ kutip, config, log }: ServerOptions, parts: Parts): Express {
  const { questions, desk, links, metrics, tools } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(securityHeaders());
  app.use(requestLog(log));
  app.use(metrics.count);
  app.use((_request, response, next) => {
    if (questions.isStopping()) response.setHeader('Connection', 'close');
    next();
  });
  app.use('/v1', problemsAs(openAiProblems));
  app.use('/mcp', problemsAs(mcpProblems));
  const webhooks = tools.flatMap(({ paths }) => paths);
  app.use(hostGuard(config, ['/bukti/', '/web/', ...webhooks]));
  app.use(originGuard(config.allowedOrigins));
  app.use(pageRoutes());
  app.use(openApiRoutes(tools));
  app.use(healthRoutes(kutip.ready, questions.isStopping));
  // Signed requests of a chat tool all come from the few addresses of its servers.
  for (const { channel } of tools) app.use(channel.router(questions.ask));
  app.use(limitGuesses(WRONG_PROOFS_A_MINUTE));
  app.use(requestLimit(config.rateLimit));
  app.use(evidenceRoutes(links, kutip.article));
  app.use(
    ['/ask', '/articles', '/feedback', '/v1', '/mcp', '/metrics'],
    [requireKey(config.apiKeys), limitGuesses(WRONG_KEYS_A_MINUTE)],
  );
  app.use(metrics.router());
  app.use(articleRoutes(kutip));
  // Event streams come first: they pass on whatever does not ask for one.
  const channels = [
    sseChannel(desk),
    jsonChannel(desk),
    openAiChannel({ desk, clock: Date.now }),
    mcpChannel({
      desk,
      archive: kutip,
      search: (text, options) => questions.admit(() => kutip.search(text, options)),
      onFailure: (error) => log.error({ err: error, surface: 'mcp' }, 'jawaban gagal'),
    }),
  ];
  for (const channel of channels) app.use(channel.router(questions.ask));
  app.use(feedbackRoutes(desk));
  app.use(notFound);
  app.use(
    problemHandler((error, request) => {
      log.error({ err: error, method: request.method, path: loggedPath(request.path) }, 'permintaan gagal');
    }),
  );
  return app;
}

/**
 * Serves questions over HTTP. Rejects with `configuration` when the address is taken, not ours, or
 * open to other machines without API keys.
 */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const { config } = options;
  assertSafeBinding(config);
  const { kutip, log } = options;
  const surfaces = options.surfaces ?? enabledSurfaces(config);
  const questions = gate(kutip.ask);
  let address = '';
  const addressOf = (path: string): string => (config.publicUrl ?? address) + path;
  const links = evidenceLinks(kutip.secret(), () => addressOf(''));
  const metrics = createMetrics({
    ready: kutip.ready,
    inProgress: questions.inProgress,
    isHedged,
    voice: kutip.voice,
    routeOf: routeFinder(surfaces),
  });
  const desk = createDesk({
    ask: questions.ask,
    onAnswer: metrics.answered,
    feedback: kutip.feedback,
    evidence: links.url,
    version: VERSION,
    clock: Date.now,
    onFailure: (error, surface) => log.error({ err: error, surface }, 'jawaban gagal'),
  });
  const tools = surfaces.map((surface) => ({
    name: surface.name,
    title: surface.title,
    paths: surface.paths,
    channel: surface.open(config, {
      desk,
      archive: kutip,
      clock: Date.now,
      address: addressOf,
      endpoints: options.endpoints ?? {},
    }),
  }));
  const listener = createListener(application(options, { questions, desk, links, metrics, tools }));
  const port = await listener.listen(config.port, config.host);
  address = serverAddress(config.host, port);
  return {
    url: address,
    async stop(graceMs = GRACE_MS) {
      questions.close();
      const drained = listener.close();
      // A webhook that is still being read may yet hand work to the desk.
      const finished = drained.then(() => desk.settled()).then(() => true);
      if ((await withinMs(finished, graceMs)) !== null) return true;
      questions.cut();
      // Streams now write their last event; whoever does not read it is cut off.
      if ((await withinMs(finished, 500)) === null) listener.cut();
      // A chat tool that does not take its answer must not hold up the end of the process.
      await drained;
      return false;
    },
  };
}
