import { sentences } from '../indonesian/sentences.ts';
import { stem } from '../indonesian/stem.ts';
import { isStopWord } from '../indonesian/stopwords.ts';
import { terms } from '../indonesian/terms.ts';
import { tokenize } from '../indonesian/tokens.ts';

/** Stems of the question without its stop words, each of weight 1. */
export function plainQuery(question: string): { term: string; weight: number }[] {
  return tokenize(question)
    .filter(({ word }) => !isStopWord(word))
    .map(({ word }) => ({ term: stem(word), weight: 1 }));
}

/** The sentence of the passage that shares most different stems with the question; the first of equals. */
export function bestSentence(question: string, passage: string): string {
  const asked = new Set(plainQuery(question).map(({ term }) => term));
  let best = '';
  let most = -1;
  for (const { start, end } of sentences(passage)) {
    const sentence = passage.slice(start, end);
    const shared = new Set(terms(sentence).filter((term) => asked.has(term))).size;
    if (shared > most) {
      most = shared;
      best = sentence;
    }
  }
  return best;
}
