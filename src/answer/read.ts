import type { Question } from '../indonesian/question.ts';
import type { QueryTerm, Retrieval } from '../types.ts';
import { type AnalysedArticle, type AnalysedSentence, analyse } from './analysis.ts';
import { type Demands, holdsOffice, meetsDates, meetsPlaceAndTime } from './demands.ts';
import { holdsExpected } from './expected.ts';

/** A sentence that may answer, with the parts of its score. */
export interface ReadSentence {
  readonly article: AnalysedArticle;
  readonly sentence: AnalysedSentence;
  readonly score: number;
  /** Share of the question's weight that the sentence and its surroundings hold, 0 to 1. */
  readonly coverage: number;
  /** How well it holds the kind of thing asked for, 0 to 1. */
  readonly expected: number;
}

export interface Reading {
  /** Best first. */
  readonly sentences: readonly ReadSentence[];
  /** Articles that were read, best first. */
  readonly articles: readonly AnalysedArticle[];
}

const ARTICLES_READ = 8;

const WEIGHT = { coverage: 0.6, expected: 0.22, order: 0.08, rank: 0.1 } as const;
/** How much a word counts that stands beside the sentence instead of in it. */
const BESIDE = { previous: 0.55, next: 0.35, title: 0.45, article: 0.25 } as const;

/** Reads the retrieved articles sentence by sentence. */
export function read(question: Question, retrieval: Retrieval, demands: Demands): Reading {
  const ranked = new Map<string, { article: AnalysedArticle; score: number }>();
  for (const hit of retrieval.hits) {
    if (ranked.has(hit.article.id) || ranked.size >= ARTICLES_READ) continue;
    ranked.set(hit.article.id, { article: analyse(hit.article), score: hit.score });
  }
  const best = retrieval.hits[0]?.score ?? 1;
  const sentences: ReadSentence[] = [];
  for (const { article, score } of ranked.values()) {
    if (!meetsPlaceAndTime(demands, article)) continue;
    for (const sentence of article.sentences) {
      sentences.push(judge(question, demands, article, sentence, best > 0 ? score / best : 0));
    }
  }
  sentences.sort(
    (left, right) => right.score - left.score || left.sentence.start - right.sentence.start,
  );
  return { sentences, articles: [...ranked.values()].map(({ article }) => article) };
}

function judge(
  question: Question,
  demands: Demands,
  article: AnalysedArticle,
  sentence: AnalysedSentence,
  rank: number,
): ReadSentence {
  const coverage = coverageOf(demands.content, article, sentence);
  const expected = holdsExpected(question, sentence.text);
  const order = orderOverlap(question, sentence);
  let score = WEIGHT.coverage * coverage + WEIGHT.expected * expected + WEIGHT.order * order + WEIGHT.rank * rank;
  if (sentence.text.length > 400) score -= 0.05;
  if (sentence.stems.length < 4) score -= 0.15;
  return { article, sentence, score, coverage, expected };
}

/** Weighted share of the terms that stand in the sentence, or at a discount around it. */
export function coverageOf(
  terms: readonly QueryTerm[],
  article: AnalysedArticle,
  sentence: AnalysedSentence,
): number {
  let total = 0;
  let covered = 0;
  for (const term of terms) {
    total += term.idf;
    covered += term.idf * presence(term, article, sentence);
  }
  return total === 0 ? 0 : covered / total;
}

function presence(term: QueryTerm, article: AnalysedArticle, sentence: AnalysedSentence): number {
  const previous = article.sentences[sentence.index - 1];
  const next = article.sentences[sentence.index + 1];
  return Math.max(
    holds(term, sentence.stemSet),
    previous ? BESIDE.previous * holds(term, previous.stemSet) : 0,
    next ? BESIDE.next * holds(term, next.stemSet) : 0,
    BESIDE.title * holds(term, article.titleStems),
    BESIDE.article * holds(term, article.stems),
  );
}

/** 1 where the stem stands in the set, the weight of an alternative where that does, else 0. */
export function holds(term: QueryTerm, stems: ReadonlySet<string>): number {
  if (stems.has(term.stem)) return 1;
  let best = 0;
  for (const alternative of term.alternatives) {
    if (alternative.weight > best && alternative.stems.every((stem) => stems.has(stem))) best = alternative.weight;
  }
  return best;
}

/** Share of the question's neighbouring word pairs that are neighbours in the sentence too. */
function orderOverlap(question: Question, sentence: AnalysedSentence): number {
  const { terms } = question;
  if (terms.length < 2) return 0;
  const pairs = new Set<string>();
  for (let at = 1; at < sentence.stems.length; at++) pairs.add(`${sentence.stems[at - 1]} ${sentence.stems[at]}`);
  let found = 0;
  for (let at = 1; at < terms.length; at++) if (pairs.has(`${terms[at - 1]!.stem} ${terms[at]!.stem}`)) found++;
  return found / (terms.length - 1);
}

/** Sentences that name the holder of the office asked for, newest article first. */
export function readOffice(
  demands: Demands,
  articles: readonly AnalysedArticle[],
): { article: AnalysedArticle; sentence: AnalysedSentence; holder: AnalysedArticle['holders'][number] }[] {
  const { office } = demands;
  if (!office) return [];
  return articles
    .filter((article) => meetsDates(demands, article))
    .flatMap((article) => {
      const holder = article.holders.find((candidate) => holdsOffice(office, candidate, article));
      const sentence =
        holder && article.sentences.find((part) => part.start <= holder.start && holder.nameSpan.end <= part.end);
      return holder && sentence ? [{ article, sentence, holder }] : [];
    })
    .sort((left, right) => (right.article.article.date ?? '').localeCompare(left.article.article.date ?? ''));
}
