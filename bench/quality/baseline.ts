import { bestSentence, plainQuery } from '../../src/evaluate/baseline.ts';
import { PlainBm25 } from '../../src/evaluate/plain-bm25.ts';
import type { System } from './system.ts';

export { plainQuery };

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
