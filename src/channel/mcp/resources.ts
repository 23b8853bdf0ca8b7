import type { ReadResourceResult, Resource, ResourceTemplate } from '@modelcontextprotocol/sdk/types.js';
import { formatDate } from '../../indonesian/dates.ts';
import type { RelatedArticle } from '../../types.ts';
import type { Articles } from '../articles.ts';
import { INVALID_PARAMS, protocolError } from './errors.ts';

/** Articles as resources: `kutip://article/{id}`, the id percent-encoded. */

const PREFIX = 'kutip://article/';
const ARTICLES_A_PAGE = 100;
/** https://modelcontextprotocol.io/specification/2025-11-25/server/utilities/completion */
const MOST_COMPLETIONS = 100;
/** https://modelcontextprotocol.io/specification/2025-11-25/server/resources#error-handling */
const RESOURCE_NOT_FOUND = -32_002;

export const articleTemplate: ResourceTemplate = {
  uriTemplate: `${PREFIX}{id}`,
  name: 'article',
  title: 'Artikel berita',
  description: 'Isi satu artikel arsip, tanpa judulnya; letak kutipan dihitung pada teks ini.',
  mimeType: 'text/plain',
};

export function articleUri(id: string): string {
  return PREFIX + encodeURIComponent(id);
}

function idOf(uri: string): string | null {
  const encoded = /^kutip:\/\/article\/([^/?#]+)$/.exec(uri)?.[1];
  try {
    return encoded === undefined ? null : decodeURIComponent(encoded);
  } catch {
    return null;
  }
}

function resourceOf({ articleId, title, publisher, date }: RelatedArticle): Resource {
  const origin = [publisher, date === null ? null : formatDate(date)].filter((part) => part !== null);
  return {
    uri: articleUri(articleId),
    name: articleId,
    title: title ?? 'Tanpa judul',
    ...(origin.length > 0 && { description: origin.join(', ') }),
    mimeType: 'text/plain',
  };
}

/** A page of all articles, newest first; the cursor is the number of articles before it. */
export async function listArticles(
  archive: Articles,
  cursor: string | undefined,
): Promise<{ resources: Resource[]; nextCursor?: string }> {
  const from = Number(cursor ?? '0');
  if (cursor !== undefined && !/^\d{1,9}$/.test(cursor)) {
    throw protocolError(INVALID_PARAMS, 'Penanda halaman (cursor) itu tidak sah.');
  }
  const all = await archive.articles();
  const next = from + ARTICLES_A_PAGE;
  return {
    resources: all.slice(from, next).map(resourceOf),
    ...(next < all.length && { nextCursor: String(next) }),
  };
}

/** The text of an article exactly as citations count in it; what else is known of it stands in `_meta`. */
export async function readArticle(archive: Articles, uri: string): Promise<ReadResourceResult> {
  const id = idOf(uri);
  const article = id === null ? null : await archive.article(id);
  if (article === null) {
    throw protocolError(RESOURCE_NOT_FOUND, 'Artikel ini tidak ada di dalam indeks; mungkin sudah dihapus.');
  }
  const { title, publisher, date, source, url, text, sha256 } = article;
  const _meta = { title, publisher, date, source, url, sha256 };
  return { contents: [{ uri, mimeType: 'text/plain', text, _meta }] };
}

/** Ids of articles whose id begins with, or whose title holds, what was typed. */
export async function completeId(archive: Articles, typed: string) {
  const wanted = typed.toLowerCase();
  const found = (await archive.articles()).filter(
    ({ articleId, title }) =>
      articleId.toLowerCase().startsWith(wanted) || (title ?? '').toLowerCase().includes(wanted),
  );
  return {
    values: found.slice(0, MOST_COMPLETIONS).map(({ articleId }) => articleId),
    total: found.length,
    hasMore: found.length > MOST_COMPLETIONS,
  };
}
