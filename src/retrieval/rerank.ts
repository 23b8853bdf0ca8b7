import type { Question } from '../indonesian/question.ts';
import { loadTrees, scoreRows, type Trees } from '../trees.ts';
import type { Hit, QueryTerm } from '../types.ts';
import { RERANK_FEATURE_NAMES, rerankRows } from './rerank-features.ts';

/** Candidates that are re-ranked; the rest keep their order behind them. */
export const RERANKED = 20;

let model: Trees | null = null;

/**
 * Hits in the order of a learned model (see `models/reranker.md`): gradient-boosted trees over the
 * features of `rerank-features.ts`, trained to put the answering passage first. The new score is the
 * model's, comparable within one question only, and the reason "urut ulang" tells it.
 */
export function rerank(question: Question, terms: readonly QueryTerm[], hits: readonly Hit[]): Hit[] {
  if (terms.length === 0 || hits.length < 2) return [...hits];
  model ??= loadTrees('reranker.trees', RERANK_FEATURE_NAMES);
  const top = hits.slice(0, RERANKED);
  const candidates = top.map(({ passage, article, score }) => ({
    text: passage.text,
    title: article.title,
    score,
  }));
  const scores = scoreRows(model, rerankRows(question, terms, candidates), top.length);
  const ranked = top
    .map((hit, index): Hit => {
      const score = scores[index]!;
      return { ...hit, score, reasons: [...hit.reasons, { feature: 'urut ulang', value: score }] };
    })
    .sort((left, right) => right.score - left.score);
  const least = ranked.at(-1)!.score;
  return [...ranked, ...hits.slice(RERANKED).map((hit, index) => ({ ...hit, score: least - 1 - index }))];
}
