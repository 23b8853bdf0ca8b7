import type { Article, Span } from '../../types.ts';
import type { Statement } from '../compose.ts';
import type { WordedSentence } from './sentence-stream.ts';

/** A passage that a model was shown. */
export interface ShownPassage {
  /** What the model cites it by. */
  readonly key: string;
  readonly article: Article;
  readonly span: Span;
}

/** Why a sentence was stopped; for the log and the bench. */
export type Stopped =
  | 'no-source'
  | 'number'
  | 'date'
  | 'name'
  | 'office'
  | 'place'
  | 'regulation'
  | 'polarity'
  | 'roles'
  | 'words'
  | 'support'
  | 'form';

export type Grounding =
  | { readonly grounded: true; readonly statement: Statement; readonly support: number }
  | { readonly grounded: false; readonly why: Stopped };

/** Finds the span that proves a sentence of a model, or says why none does. */
export function ground(sentence: WordedSentence, shown: readonly ShownPassage[]): Grounding {
  const cited = shown.filter(({ key }) => sentence.keys.includes(key));
  const words = sentence.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const { article, span } of cited) {
    const text = article.text.slice(span.start, span.end);
    const lower = text.toLowerCase();
    if (words.every((word) => lower.includes(word)))
      return { grounded: true, statement: { text: sentence.text, article, span }, support: 1 };
  }
  return { grounded: false, why: cited.length === 0 ? 'no-source' : 'words' };
}
