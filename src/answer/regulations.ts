import { numberedRegulations, type Regulation, sameRegulation } from '../indonesian/regulations.ts';
import type { AnalysedArticle } from './analysis.ts';

const known = new WeakMap<AnalysedArticle, readonly Regulation[]>();

/** The regulations with a number that title and body of an article name; read when first asked for. */
export function regulationsOf(article: AnalysedArticle): readonly Regulation[] {
  let found = known.get(article);
  if (found === undefined) {
    found = numberedRegulations(`${article.article.title ?? ''}\n\n${article.article.text}`);
    known.set(article, found);
  }
  return found;
}

/** Those of `asked` that the article does not name, however it writes them. */
export function missingRegulations(
  asked: readonly Regulation[],
  article: AnalysedArticle,
): readonly Regulation[] {
  if (asked.length === 0) return asked;
  const named = regulationsOf(article);
  return asked.filter((regulation) => !named.some((other) => sameRegulation(regulation, other)));
}

/**
 * True where a sentence names regulations but none of those asked for: it tells of another one. A sentence
 * that names none may well go on about the one asked for.
 */
export function tellsOfAnotherRegulation(asked: readonly Regulation[], sentence: string): boolean {
  if (asked.length === 0) return false;
  const named = numberedRegulations(sentence);
  return (
    named.length > 0 && !named.some((other) => asked.some((regulation) => sameRegulation(regulation, other)))
  );
}
