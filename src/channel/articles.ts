import { type RequestHandler, Router } from 'express';
import { z } from 'zod';
import { KutipError } from '../errors.ts';
import type { Article, RelatedArticle } from '../types.ts';
import { methodNotAllowed } from './problem.ts';

const LONGEST_ID = 1_000;

export interface Articles {
  article(id: string): Promise<Article | null>;
  /** Newest first. */
  articles(): Promise<readonly RelatedArticle[]>;
}

/** What of the archive a reader asked to see. */
export const listingSchema = z.object({
  q: z.string().max(200).default(''),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** Articles whose title, publisher or date hold every word, newest first. */
function matching(articles: readonly RelatedArticle[], words: string): readonly RelatedArticle[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return articles;
  return articles.filter(({ title, publisher, date }) => {
    const text = `${title ?? ''} ${publisher ?? ''} ${date ?? ''}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/**
 * `GET /articles?q=&limit=`: articles, newest first, and how many there are in all. `GET /articles/{id}`: one, with
 * its text. The id is looked up as data; it never becomes a file name.
 */
export function articleRoutes(archive: Articles): Router {
  const list: RequestHandler = async (request, response) => {
    const { success, data } = listingSchema.safeParse(request.query);
    if (!success) {
      throw new KutipError(
        'invalid-request',
        'Daftar artikel menerima q (paling banyak 200 karakter) dan limit (1 sampai 500).',
      );
    }
    const found = matching(await archive.articles(), data.q);
    response
      .setHeader('Cache-Control', 'no-cache')
      .json({ articles: found.slice(0, data.limit), total: found.length });
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
