import { holds } from '../bench/quality/tasks.ts';
import { type PassageCandidate, seePassages, sentenceRows } from '../src/answer/features.ts';
import type { NecessityOf } from '../src/indonesian/necessity.ts';
import { RERANK_FEATURE_NAMES, rerankRows } from '../src/retrieval/rerank-features.ts';
import { scoreRows, type Trees } from '../src/trees.ts';
import type { TrainingArchive } from './archive.ts';
import { CANDIDATES } from './reranker-rows.ts';

/** Passages that the reader reads. */
export const READ = 10;

export interface Ranked {
  readonly id: number;
  readonly score: number;
}

/** First stage and re-ranker, as the product does it. `without` hides passages, to make a question unanswerable. */
export function rankPassages(
  archive: TrainingArchive,
  text: string,
  reranker: Trees,
  necessityOf: NecessityOf,
  without?: ReadonlySet<number>,
) {
  const { question, terms, hits: all } = archive.find(text, CANDIDATES + (without?.size ?? 0), necessityOf);
  const hits = all.filter(({ id }) => !without?.has(id)).slice(0, CANDIDATES);
  if (hits.length === 0) return { question, terms, ranked: [] as Ranked[] };
  const candidates = hits.map(({ id, score }) => ({ text: archive.passages[id]!, title: null, score }));
  const scores = scoreRows(reranker, rerankRows(question, terms, candidates, necessityOf), hits.length);
  const ranked = hits
    .map(({ id }, index): Ranked => ({ id, score: scores[index]! }))
    .sort((a, b) => b.score - a.score);
  return { question, terms, ranked };
}

export function toCandidate(archive: TrainingArchive, { id, score }: Ranked): PassageCandidate {
  return { articleId: String(id), passageId: id, start: 0, text: archive.passages[id]!, title: null, score };
}

/** One group a question: rows of all sentences of the passages read; right are those that hold an answer in a right passage. */
export function readerGroup(
  archive: TrainingArchive,
  asked: { readonly text: string; readonly right: ReadonlySet<number>; readonly answers: readonly string[] },
  reranker: Trees,
  necessityOf: NecessityOf,
  without?: ReadonlySet<number>,
) {
  const { question, terms, ranked } = rankPassages(archive, asked.text, reranker, necessityOf, without);
  const seen = seePassages(
    question,
    terms,
    ranked.slice(0, READ).map((hit) => toCandidate(archive, hit)),
    necessityOf,
  );
  const rows = sentenceRows(seen);
  const labels: number[] = [];
  const texts: string[] = [];
  for (const { candidate, sentences } of seen.passages) {
    for (const { sentence } of sentences) {
      const text = candidate.text.slice(sentence.start, sentence.end);
      texts.push(text);
      labels.push(
        asked.right.has(candidate.passageId) && asked.answers.some((answer) => holds(text, answer)) ? 1 : 0,
      );
    }
  }
  return { question, terms, ranked, seen, rows, labels: Float32Array.from(labels), texts };
}

export { RERANK_FEATURE_NAMES };
