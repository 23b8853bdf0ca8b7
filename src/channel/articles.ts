import { type RequestHandler, Router } from 'express';
import { KutipError } from '../errors.ts';
import type { Article, RelatedArticle } from '../types.ts';
import { methodNotAllowed } from './problem.ts';

const LONGEST_ID = 1_000;

export interface Articles {
  article(id: string): Promise<Article | null>;
  /** Newest first. */
  articles(): Promise<readonly RelatedArticle[]>;
}

/**
 * `GET /articles`: every article, newest first. `GET /articles/{id}`: one, with its text. The id is looked up as
 * data; it never becomes a file name.
 */
export function articleRoutes(archive: Articles): Router {
  const list: RequestHandler = async (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache').json({ articles: await archive.articles() });
  };
  const show: RequestHandler<{ id: string }> = async (request, response) => {
    const { id } = request.params;
    if (id.includes('\0')) throw new KutipError('invalid-request', 'Tanda pengenal artikel tidak sah.');
    const article = id.length > LONGEST_ID ? null : await archive.article(id);
    if (article === null) {
      throw new KutipError('not-found', 'Artikel ini tidak ada di dalam indeks; mungkin sudah dihapus.');
    }
    const { title, publisher, date, source, url, text, sha256 } = article;
    response
      .setHeader('Cache-Control', 'no-cache')
      .json({ id: article.id, title, publisher, date, source, url, text, sha256 });
  };
  return Router({ strict: true })
    .get('/articles', list)
    .get('/articles/:id', show)
    .all(['/articles', '/articles/:id'], methodNotAllowed('GET', 'HEAD'));
}
