import { groupCopies } from '../indonesian/copies.ts';
import type { Question } from '../indonesian/question.ts';
import type { Retrieval } from '../types.ts';
import type { Abstention } from './abstain.ts';
import type { AnalysedArticle } from './analysis.ts';
import { fittingKind } from './choose.ts';
import { countSources, HEDGE, type Statement } from './compose.ts';
import type { Demands } from './demands.ts';
import { holds, isVerb } from './expected.ts';
import { areApart, facetsOf } from './facets.ts';
import { openingOfSeveral, order } from './judge.ts';
import { type Reading, read } from './read.ts';
import { severalStatements } from './several.ts';

/** What several articles say together, or what keeps it back. */
export type Several =
  | { readonly statements: readonly Statement[]; readonly opening: string; readonly belief?: number }
  | Abstention;

/** How `decide` judges the best sentence of a reading, at a share of the usual belief. */
type Judge = (
  question: Question,
  demands: Demands,
  reading: Reading,
  share: number,
) => { readonly belief: number } | Abstention;

/**
 * Answers from several articles. The times and places that such a question names are the ends of what it asks
 * for: no article need be of all of them, but each of them needs one.
 */
export function decideSeveral(
  question: Question,
  retrieval: Retrieval,
  asked: Demands,
  articles: readonly AnalysedArticle[],
  judge: Judge,
): Several {
  const { facets, left } = facetsOf(question, asked);
  /** The names of one place need not stand in the article of another. */
  const required = facets.length > 1 ? [] : asked.required;
  const demands = { ...asked, ...left, required };
  const ruled = read(question, retrieval, demands, articles);
  const reading = { ...ruled, sentences: order(question, demands, ruled.sentences) };
  const judged = judge(question, demands, reading, SEVERAL);
  const found = [...new Set(reading.sentences.map(({ article }) => article))];
  const open = facets.find((facet) => !found.some((article) => facet.meets(article)));
  if (open) return open.missing(articles);
  const share =
    facets.length > 1 || question.scope === 'compare'
      ? shareOf(demands, new Set(found.flatMap(({ stems }) => [...stems])))
      : Math.max(0, ...found.map(({ stems }) => shareOf(demands, stems)));
  const isKnown =
    question.scope === 'sources'
      ? (reading.sentences[0]?.support ?? 0) >= KNOWN
      : reading.sentences.length > 0 && share >= TOLD;
  const unnamed = asked.required.filter((term) => !articles.some(({ stems }) => holds(term, stems) > 0));
  const first = reading.sentences[0];
  if (unnamed.length > 0) return { kind: 'words-missing', words: unnamed.map(({ word }) => word) };
  if ('kind' in judged && !isKnown) return judged;
  if (first !== undefined && share < UNTOLD) return absent(demands, first.article);
  const fitting = new Set(fittingKind(question, demands, reading.sentences));
  const sentences = [...reading.sentences].sort((a, b) => Number(fitting.has(b)) - Number(fitting.has(a)));
  const statements = severalStatements(question, asked, { ...reading, sentences }, facets, withoutCopies);
  if (statements.length === 0) return 'kind' in judged ? judged : { kind: 'unsupported' };
  if (question.scope === 'sources') return { statements, opening: countOf(statements) };
  return 'belief' in judged
    ? { statements, opening: openingOfSeveral(judged.belief), belief: judged.belief }
    : { statements, opening: HEDGE };
}

/** Share of the things asked about with which an article tells of them, whatever one sentence is believed. */
const TOLD = 0.8;
/** Share below which no article does. */
const UNTOLD = 0.5;

/** Weighted share of the things asked about that stand in the article: what is done is told in many ways. */
function shareOf({ content, names }: Demands, stems: ReadonlySet<string>): number {
  const things = [...content, ...names].filter((term) => !isVerb(term));
  const total = things.reduce((sum, { idf }) => sum + idf, 0);
  return total === 0 ? 1 : things.reduce((sum, term) => sum + term.idf * holds(term, stems), 0) / total;
}

function absent({ solid }: Demands, { stems }: AnalysedArticle): Abstention {
  const words = solid.filter((term) => !isVerb(term) && holds(term, stems) === 0).map(({ word }) => word);
  return words.length > 0 ? { kind: 'words-missing', words } : { kind: 'unsupported' };
}

/** "Inflasi Mataram dan Bima": a question about several places at once, each of which has its own answer. */
export function asksOfEach({ type, text }: Question, { regions, office }: Demands): boolean {
  return office === null && type !== 'ya-tidak' && areApart(regions) && JOINED.test(text);
}

const JOINED = /,|\b(?:dan|serta|sama|maupun|vs|versus|dengan|masing-masing|tiap|setiap)\b/iu;

/** Share of the usual belief that is asked of an answer from several articles: no one sentence says it all. */
const SEVERAL = 0.4;
/** Share of the question that an article must hold to count as a source on it. */
const KNOWN = 0.6;

/** "Ada 5 artikel, dari 2 sumber yang berdiri sendiri: " for what is then quoted of each. */
function countOf(statements: readonly Statement[]): string {
  const articles = [...new Set(statements.map(({ article }) => article))];
  const later = groupCopies(articles).reduce((sum, group) => sum + group.length - 1, 0);
  return countSources(articles.length, articles.length - later);
}

/** Without the later prints of one text. */
export function withoutCopies(articles: readonly AnalysedArticle[]): AnalysedArticle[] {
  const groups = groupCopies(articles.map(({ article }) => article));
  const later = new Set(groups.flatMap(([, ...rest]) => rest.map(({ id }) => id)));
  return articles.filter(({ article }) => !later.has(article.id));
}
