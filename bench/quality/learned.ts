import { type ReadingResult, scoreSentences } from '../../src/answer/reader.ts';
import { RERANK_FEATURE_NAMES, rerankRows } from '../../src/retrieval/rerank-features.ts';
import { loadTrees, scoreRows } from '../../src/trees.ts';
import { TrainingArchive } from '../../training/archive.ts';
import type { System } from './system.ts';

/** A second sentence is shown unless the first has at least this share of the reader's trust. */
const SURE = 0.7;
const CANDIDATES = 20;

/**
 * The learned parts alone over the bench's own archive in memory: question reading, expansion and
 * repair, BM25, re-ranker, reader; no store, no rules of composition. `sentences` says how many it shows.
 */
export function learned(sentences: 1 | 2): System {
  return {
    name: sentences === 1 ? 'learned, one sentence' : 'learned, at most two',
    open: async (passages) => {
      const archive = new TrainingArchive(passages);
      const reranker = loadTrees('reranker.trees', RERANK_FEATURE_NAMES);
      const find = (text: string) => {
        const { question, terms, hits } = archive.find(text, CANDIDATES);
        const candidates = hits.map(({ id, score }) => ({ text: passages[id]!, title: null, score }));
        if (hits.length === 0) return { question, terms, ranked: [] };
        const scores = scoreRows(reranker, rerankRows(question, terms, candidates), hits.length);
        const ranked = hits.map(({ id }, index) => ({ id, score: scores[index]! }));
        return { question, terms, ranked: ranked.sort((a, b) => b.score - a.score) };
      };
      return {
        retrieve: async (text, limit) =>
          find(text)
            .ranked.slice(0, limit)
            .map(({ id }) => id),
        ask: async (text) => {
          const { question, terms, ranked } = find(text);
          const read = ranked.map(({ id, score }) => ({
            articleId: String(id),
            passageId: id,
            start: 0,
            text: passages[id]!,
            title: null,
            score,
          }));
          const result = scoreSentences(question, terms, read);
          return { text: shown(result, sentences), confidence: result.answerability };
        },
        close: async () => {},
      };
    },
  };
}

function shown({ sentences: [best, second] }: ReadingResult, most: 1 | 2): string {
  if (best === undefined) return '';
  if (most === 1 || second === undefined || best.share >= SURE) return best.text;
  return `${best.text} ${second.text}`;
}
