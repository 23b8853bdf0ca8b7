import { tokenizeAndStem } from './stem.ts';

/**
 * The index terms of a text: the stem of every word, in order, stop words included (questions drop
 * them, see `stopwords.ts`). The words of archive and question must both pass through here.
 */
export function terms(text: string): string[] {
  return tokenizeAndStem(text).stems;
}
