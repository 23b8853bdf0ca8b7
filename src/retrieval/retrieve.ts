import type { Embedder } from '../embedder.ts';
import type { Question } from '../indonesian/question.ts';
import type { ScoredPassage, Snapshot } from '../store.ts';
import type { ArticleFilter, Hit, QueryTerm, Reason, Retrieval } from '../types.ts';
import { withLearned } from './abbreviations.ts';
import { rerank } from './rerank.ts';
import { queryTerms } from './terms.ts';
import { weightedTerms } from './weights.ts';

/** Passages each side hands to the fusion, and passages that leave it. */
const CANDIDATES = 50;
const RETRIEVED = 20;
/**
 * Up to this weight vectors are asked only where the words find too few passages: behind the re-ranker they add
 * nothing to those that the words find (docs/quality.md), and took longer than all other searching together.
 */
const WEAK = 0.1;

/**
 * Question to ranked passages: BM25 over stems weighted by need, with down-weighted alternatives, fused with the
 * vector score by the weight that belongs to the embedder. Not reciprocal rank fusion: at equal
 * weight a weak embedder costs 2 to 5 MRR points (docs/quality.md).
 */
export async function retrieve(
  question: Question,
  snapshot: Snapshot,
  embedder: Embedder,
  filter?: ArticleFilter,
): Promise<Retrieval> {
  const terms = queryTerms(question, snapshot);
  const found = await find(question, terms, snapshot, embedder, filter);
  const learned = withLearned(
    terms,
    found.map(({ passage }) => passage.text),
  );
  if (learned === null) return { hits: rerank(question, terms, found), terms };
  const again = await find(question, learned, snapshot, embedder, filter);
  return { hits: rerank(question, learned, again), terms: learned };
}

/** The first stage: candidates of words and vectors. */
async function find(
  question: Question,
  terms: readonly QueryTerm[],
  snapshot: Snapshot,
  embedder: Embedder,
  filter?: ArticleFilter,
): Promise<Hit[]> {
  const isWeak = embedder.fusionWeight <= WEAK;
  const wanted = isWeak ? RETRIEVED : CANDIDATES;
  const words = await snapshot.searchWords(weightedTerms(question, terms), wanted, filter);
  const enough = isWeak && words.length >= RETRIEVED;
  const vectors = enough ? [] : await searchVectors(question, snapshot, embedder, filter);
  const fused = fuse(words, vectors, embedder.fusionWeight).slice(0, RETRIEVED);
  return toHits(fused, terms, snapshot);
}

async function searchVectors(
  question: Question,
  snapshot: Snapshot,
  embedder: Embedder,
  filter?: ArticleFilter,
): Promise<ScoredPassage[]> {
  if (embedder.fusionWeight === 0 || question.terms.length === 0) return [];
  return snapshot.searchVector(await embedder.embedQuery(question.text), CANDIDATES, filter);
}

interface Fused {
  readonly passageId: number;
  readonly score: number;
  readonly words: number;
  readonly vector: number;
}

/** Word scores over the best word score, plus `weight` times the cosine. */
function fuse(words: readonly ScoredPassage[], vectors: readonly ScoredPassage[], weight: number): Fused[] {
  const best = words[0]?.score ?? 1;
  const cosine = new Map(vectors.map((hit) => [hit.passageId, hit.score]));
  const byWords = new Map(words.map((hit) => [hit.passageId, hit.score]));
  const fused: Fused[] = [];
  for (const passageId of new Set([...byWords.keys(), ...cosine.keys()])) {
    const word = byWords.get(passageId) ?? 0;
    const vector = cosine.get(passageId) ?? 0;
    fused.push({ passageId, words: word, vector, score: (1 - weight) * (word / best) + weight * vector });
  }
  return fused.sort((left, right) => right.score - left.score || left.passageId - right.passageId);
}

async function toHits(
  fused: readonly Fused[],
  terms: readonly QueryTerm[],
  snapshot: Snapshot,
): Promise<Hit[]> {
  const passages = await snapshot.passages(fused.map((hit) => hit.passageId));
  const articles = await snapshot.articles([...new Set(passages.map((passage) => passage.articleId))]);
  const byPassage = new Map(passages.map((passage) => [passage.id, passage]));
  const byArticle = new Map(articles.map((article) => [article.id, article]));
  const shared = termReasons(terms);
  return fused.flatMap((hit): Hit[] => {
    const passage = byPassage.get(hit.passageId);
    const article = passage && byArticle.get(passage.articleId);
    if (!passage || !article) return [];
    const reasons: Reason[] = [
      { feature: 'kata', value: hit.words, note: 'BM25 atas kata dasar' },
      { feature: 'vektor', value: hit.vector, note: 'kemiripan kosinus' },
      ...shared,
    ];
    return [{ passage, article, score: hit.score, reasons }];
  });
}

/** How words of the question were read, the same for every hit. */
function termReasons(terms: readonly QueryTerm[]): Reason[] {
  return terms.flatMap((term) =>
    term.alternatives.map(({ stems, weight, kind }) => ({
      feature: kind === 'abbreviation' ? 'singkatan' : 'padanan',
      value: weight,
      note: `${term.word} → ${stems.join(' ')}`,
    })),
  );
}
