import { formatDate } from '../indonesian/dates.ts';
import type { Question } from '../indonesian/question.ts';
import type { AnalysedArticle } from './analysis.ts';
import { quoteSentence, type Statement } from './compose.ts';
import { covers, type Demands, partsOf } from './demands.ts';
import { needsKind } from './expected.ts';
import type { Reading, ReadSentence } from './read.ts';

/** An article tells of the same matter where it holds nearly as much of the question as the best one. */
const SAME_MATTER = 0.75;
/** One sentence a source, so many sources. */
const MOST_SOURCES = 6;
/** Sentences of a story that one article tells alone. */
const ALONE = 3;

/** The best sentence of each article that tells of the matter, best first; copies of one another count once. */
export function perArticle(
  { sentences }: Reading,
  copies: (articles: readonly AnalysedArticle[]) => readonly AnalysedArticle[],
): ReadSentence[] {
  const best = new Map<AnalysedArticle, ReadSentence>();
  for (const part of sentences) if (!best.has(part.article)) best.set(part.article, part);
  const most = Math.max(0, ...[...best.values()].map(({ support }) => support));
  const told = [...best.values()].filter(({ support }) => support >= SAME_MATTER * most);
  const kept = new Set(copies(told.map(({ article }) => article)));
  return told.filter(({ article }) => kept.has(article));
}

/**
 * What several articles say, one cited sentence each: in the order of their dates for what happened, was
 * compared or summed up, best first otherwise. A story that one article tells alone gives its best three sentences.
 */
export function severalStatements(
  question: Question,
  demands: Demands,
  reading: Reading,
  copies: (articles: readonly AnalysedArticle[]) => readonly AnalysedArticle[],
): Statement[] {
  const parts = perArticle(reading, question.scope === 'sources' ? (all) => all : copies);
  const [only] = parts;
  if (only === undefined) return [];
  if (parts.length === 1) {
    return reading.sentences
      .filter(({ article }) => article === only.article)
      .slice(0, ALONE)
      .sort((left, right) => left.sentence.start - right.sentence.start)
      .map((part) => quoteSentence(part.article.article, part.sentence));
  }
  const chosen = ofTimes(demands, parts).slice(0, MOST_SOURCES);
  const inOrder = question.scope === 'each' || question.scope === 'sources' ? chosen : byDate(chosen);
  const isStory = question.scope === 'timeline' || question.scope === 'summary';
  return inOrder.flatMap((part) => {
    const own = reading.sentences.filter(({ article }) => article === part.article);
    const lead = own.find(({ sentence }) => sentence.index === 0) ?? part;
    if (question.scope === 'sources') return [dated(lead)];
    if (!isStory) return [dated(part)];
    if (chosen.length > FEW) return [dated(needsKind(question) ? part : lead)];
    const other = lead === part ? own[1] : part;
    return other === undefined
      ? [dated(lead)]
      : [dated(lead), quoteSentence(other.article.article, other.sentence)];
  });
}

/** So few sources may say two sentences each: what their lead says and what answers best. */
const FEW = 3;

/** Where several times are named, the best article of each; all of them where none fits. */
function ofTimes({ dates }: Demands, parts: readonly ReadSentence[]): readonly ReadSentence[] {
  if (dates.length < 2) return parts;
  const found = dates.flatMap((asked) => {
    const best = parts.find(
      ({ article: { article } }) => article.date !== null && covers(partsOf(article.date), asked),
    );
    return best === undefined ? [] : [best];
  });
  return found.length < dates.length ? parts : [...new Set(found)];
}

function byDate(parts: readonly ReadSentence[]): ReadSentence[] {
  const dateOf = ({ article }: ReadSentence): string => article.article.date ?? '9999';
  return [...parts].sort((left, right) =>
    dateOf(left) < dateOf(right) ? -1 : dateOf(left) > dateOf(right) ? 1 : 0,
  );
}

/** "14 Agustus 2025: …": the date of the article before its sentence. */
export function dated({ article: { article }, sentence }: ReadSentence): Statement {
  const statement = quoteSentence(article, sentence);
  return article.date ? { ...statement, text: `${formatDate(article.date)}: ${statement.text}` } : statement;
}
