import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Article } from '../../types.ts';
import type { PublicEvidence } from '../contract.ts';
import { methodNotAllowed, Refusal, sendProblem } from '../problem.ts';
import { articlePage, noticePage, webAddress } from './html.ts';
import type { EvidenceLinks } from './links.ts';
import { type Place, placeOf } from './place.ts';

/**
 * `GET /bukti/{token}`: the article with the quoted words highlighted, as a page or (`Accept: application/json`)
 * as JSON. 404 for a token that was not made here, 410 for an article that is gone.
 */
export function evidenceRoutes(links: EvidenceLinks, find: (id: string) => Promise<Article | null>): Router {
  const show: RequestHandler<{ token: string }> = async (request, response) => {
    response
      .setHeader('Cache-Control', 'no-store')
      .setHeader('X-Robots-Tag', 'noindex, nofollow, noarchive')
      .vary('Accept');
    const evidence = links.open(request.params.token);
    if (evidence === null) {
      refuse(request, response, new Refusal('link-unknown', UNKNOWN));
      return;
    }
    const article = await find(evidence.articleId);
    if (article === null) {
      refuse(request, response, new Refusal('article-deleted', DELETED));
      return;
    }
    const place = placeOf(evidence, article);
    if (wantsJson(request)) response.json(publicEvidence(article, place));
    else response.type('html').send(articlePage(article, place));
  };
  return Router().get('/bukti/:token', show).all('/bukti/:token', methodNotAllowed('GET', 'HEAD'));
}

const UNKNOWN =
  'Tautan bukti ini tidak berlaku. Mungkin terpotong saat disalin; bukalah lagi dari jawabannya.';
const DELETED = 'Artikel yang dikutip sudah dihapus dari arsip, maka isinya tidak lagi ditampilkan.';

function wantsJson(request: Request<{ token: string }>): boolean {
  return request.accepts(['html', 'json']) === 'json';
}

function refuse(request: Request<{ token: string }>, response: Response, refusal: Refusal): void {
  if (wantsJson(request)) sendProblem(response, refusal);
  else response.status(refusal.status).type('html').send(noticePage(refusal.title, refusal.message));
}

function publicEvidence(article: Article, { state, quote }: Place): PublicEvidence {
  const { id, title, publisher, date, source, url, text, sha256 } = article;
  return {
    state,
    quote: quote === null ? null : { ...quote, text: text.slice(quote.start, quote.end) },
    article: { id, title, publisher, date, source, url: webAddress(url)?.href ?? null, text, sha256 },
  };
}
