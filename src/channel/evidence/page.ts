import { type RequestHandler, Router } from 'express';
import { KutipError } from '../../errors.ts';
import type { Article } from '../../types.ts';
import { methodNotAllowed, sendProblem } from '../problem.ts';
import type { EvidenceLinks } from './links.ts';

/** `GET /bukti/{token}`: the article with the quoted words highlighted. */
export function evidenceRoutes(links: EvidenceLinks, find: (id: string) => Promise<Article | null>): Router {
  const show: RequestHandler<{ token: string }> = async (request, response) => {
    const evidence = links.open(request.params.token);
    const article = evidence === null ? null : await find(evidence.articleId);
    if (article === null) {
      sendProblem(response, new KutipError('not-found', 'Tautan bukti ini tidak berlaku.'));
      return;
    }
    response.type('text/plain').send(article.text);
  };
  return Router().get('/bukti/:token', show).all('/bukti/:token', methodNotAllowed('GET', 'HEAD'));
}
