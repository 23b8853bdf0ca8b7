import { sentences } from '../../src/indonesian/sentences.ts';
import { stem } from '../../src/indonesian/stem.ts';
import { isStopWord } from '../../src/indonesian/stopwords.ts';
import { terms } from '../../src/indonesian/terms.ts';
import { tokenize } from '../../src/indonesian/tokens.ts';
import { PlainBm25 } from './plain-bm25.ts';
import type { System } from './system.ts';

/** Plain BM25 over stems; answers with the sentence of the top passage that shares most stems; its confidence is the BM25 score. */
export const baseline: System = {
  name: 'plain BM25',
  open: async (passages) => {
    const index = new PlainBm25(passages);
    const search = (question: string, limit: number) => index.search(plainQuery(question), limit);
    return {
      retrieve: async (question, limit) => search(question, limit).map(({ id }) => id),
      ask: async (question) => {
        const [top] = search(question, 1);
        if (top === undefined) return { text: '', confidence: 0 };
        return { text: bestSentence(question, passages[top.id]!), confidence: top.score };
      },
      close: async () => {},
    };
  },
};

/** Stems of the question without its stop words. */
export function plainQuery(question: string): { term: string; weight: number }[] {
  return tokenize(question)
    .filter(({ word }) => !isStopWord(word))
    .map(({ word }) => ({ term: stem(word), weight: 1 }));
}

function bestSentence(question: string, passage: string): string {
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
