import type { Article, Span } from '../../types.ts';
import { findFingerprint } from './fingerprint.ts';
import type { Evidence } from './token.ts';

/** What became of quoted words. */
export interface Place {
  /** The article is as it was quoted; it was edited and still holds the words; or it no longer does. */
  readonly state: 'unchanged' | 'changed' | 'withdrawn';
  /** Where the article now holds the words. */
  readonly quote: Span | null;
}

export function placeOf({ sha256, start, end, fingerprint }: Evidence, article: Article): Place {
  if (article.sha256.startsWith(sha256)) return { state: 'unchanged', quote: { start, end } };
  const quote = findFingerprint(article.text, fingerprint, start);
  return { state: quote === null ? 'withdrawn' : 'changed', quote };
}
