import { type RequestHandler, Router } from 'express';
import { methodNotAllowed, Refusal, sendProblem } from './problem.ts';

export interface Readiness {
  readonly generation: number;
  readonly articles: number;
  readonly passages: number;
}

/**
 * `GET /healthz`: the process answers. `GET /readyz`: it can also answer questions; 503 with the
 * reason when there is no index or the server is stopping.
 */
export function healthRoutes(ready: () => Promise<Readiness>, isStopping: () => boolean): Router {
  const health: RequestHandler = (_request, response) => {
    response.setHeader('Cache-Control', 'no-store').json({ status: 'ok' });
  };
  const readiness: RequestHandler = async (_request, response) => {
    if (isStopping()) {
      sendProblem(response, new Refusal('shutting-down', 'Server sedang berhenti; coba lagi sebentar lagi.'));
      return;
    }
    response.setHeader('Cache-Control', 'no-store').json({ status: 'ready', ...(await ready()) });
  };
  return Router()
    .get('/healthz', health)
    .get('/readyz', readiness)
    .all(['/healthz', '/readyz'], methodNotAllowed('GET', 'HEAD'));
}
