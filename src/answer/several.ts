import { formatDate } from '../indonesian/dates.ts';
import type { Question } from '../indonesian/question.ts';
import type { AnalysedArticle } from './analysis.ts';
import { quoteSentence, type Statement } from './compose.ts';
import { covers, type Demands, partsOf } from './demands.ts';
import { holds } from './expected.ts';
import type { Facet } from './facets.ts';
import { type Fitted, fitted } from './pick.ts';
import type { Reading, ReadSentence } from './read.ts';
import { type AskedTime, meetsTime } from './times.ts';

/** An article tells of the same matter where it holds nearly as much of the question as the best one. */
const SAME_MATTER = { story: 0.6, other: 0.7 } as const;
/** And, of a story, where its title and first paragraph do. */
const SAME_SUBJECT = 0.35;
/** An article that holds all of the question need not be about it. */
const ALL = 0.95;
/** One sentence a source, so many sources. */
const MOST_SOURCES = 6;
/** Sentences of a story that one article tells alone. */
const ALONE = 3;
/** So few sources may say more than one sentence each. */
const FEW = 3;
/** A further sentence of an article adds to it where it fits about as well as the best one. */
const ADDS = 0.45;
/** What happened takes two sentences of each article, few or many; a comparison needs them as well. */
const STORY_LEAST = 2;

type Folding = (articles: readonly AnalysedArticle[]) => readonly AnalysedArticle[];

/**
 * What several articles say, each sentence cited: in the order of their dates for what happened, was compared or
 * summed up, best first otherwise. A story that one article tells alone gives its best three sentences.
 */
export function severalStatements(
  question: Question,
  demands: Demands,
  reading: Reading,
  facets: readonly Facet[],
  copies: Folding,
): Statement[] {
  const isStory =
    question.scope === 'timeline' || question.scope === 'summary' || question.scope === 'compare';
  const told = onMatter(
    demands,
    reading,
    isStory || facets.length > 1,
    question.scope === 'sources' ? (all) => all : copies,
  );
  const own = (article: AnalysedArticle): Fitted[] =>
    fitted(
      question,
      demands,
      reading.sentences.filter((part) => part.article === article),
    );
  if (facets.length > 1 && question.scope !== 'sources') {
    const parts = perFacet(facets, told.flatMap(own));
    const chosen = byDate([...new Set(parts.map(({ article }) => article))]);
    return chosen.flatMap((article) =>
      quotes(inText(parts.filter((part) => part.article === article)), chosen.length > 1),
    );
  }
  const chosen = ofTimes(demands, told).slice(0, MOST_SOURCES);
  if (chosen.length === 0) return [];
  const inOrder = isStory ? byDate(chosen) : chosen;
  return inOrder.flatMap((article) => {
    const parts = own(article);
    if (question.scope === 'sources')
      return [dated(parts.find(({ sentence }) => sentence.index === 0) ?? parts[0]!)];
    const most = chosen.length === 1 || (isStory && chosen.length <= FEW) ? ALONE : isStory ? STORY_LEAST : 1;
    return quotes(pickOf(parts, most, isStory), chosen.length > 1);
  });
}

/** Of an article that tells a story its lead and what fits best; else what fits best. */
function pickOf(own: readonly Fitted[], most: number, isStory: boolean): Fitted[] {
  const best = own[0];
  if (best === undefined) return [];
  const lead = isStory ? own.find(({ sentence }) => sentence.index === 0) : undefined;
  const picked = [best];
  for (const part of lead === undefined || lead === best ? own.slice(1) : [lead, ...own.slice(1)]) {
    const isNeeded = isStory && picked.length < STORY_LEAST;
    if (picked.length >= most || picked.includes(part) || !(isNeeded || part.fit >= ADDS * best.fit))
      continue;
    picked.push(part);
  }
  return inText(picked);
}

function inText<Part extends ReadSentence>(parts: readonly Part[]): Part[] {
  return [...parts].sort((left, right) => left.sentence.start - right.sentence.start);
}

/** The first sentence of an article with its date before it, the others as they stand. */
function quotes(parts: readonly ReadSentence[], isDated: boolean): Statement[] {
  return parts.map((part, at) =>
    at === 0 && isDated ? dated(part) : quoteSentence(part.article.article, part.sentence),
  );
}

/** The articles that tell of the matter, best first; copies of one another count once. */
function onMatter(
  demands: Demands,
  { sentences }: Reading,
  isStory: boolean,
  copies: Folding,
): AnalysedArticle[] {
  const best = new Map<AnalysedArticle, ReadSentence>();
  for (const part of sentences) if (!best.has(part.article)) best.set(part.article, part);
  const most = Math.max(0, ...[...best.values()].map(({ support }) => support));
  const share = isStory ? SAME_MATTER.story : SAME_MATTER.other;
  const told = [...best].filter(([, { support }]) => support >= share * most).map(([article]) => article);
  const subjects = new Map(told.map((article) => [article, subjectShare(demands, article)]));
  const highest = Math.max(0, ...subjects.values());
  const kept = new Set(copies(told));
  return told.filter(
    (article) =>
      kept.has(article) &&
      (!isStory ||
        subjects.get(article)! >= SAME_SUBJECT * highest ||
        best.get(article)!.support >= ALL * most),
  );
}

/** Share of the question that title and first sentences hold: what the article is about, not what it mentions. */
function subjectShare(demands: Demands, article: AnalysedArticle): number {
  const head = new Set(article.titleStems);
  for (const { stems } of article.sentences.slice(0, HEAD)) for (const stem of stems) head.add(stem);
  const wanted = [...demands.content, ...demands.names];
  const total = wanted.reduce((sum, { idf }) => sum + idf, 0);
  return total === 0 ? 1 : wanted.reduce((sum, term) => sum + term.idf * holds(term, head), 0) / total;
}

/** Sentences that say what an article is about. */
const HEAD = 3;

/** The articles of the time that the question names: of a stretch of it those of any of its ends. */
function ofTimes({ dates }: Demands, articles: readonly AnalysedArticle[]): readonly AnalysedArticle[] {
  if (dates.length === 0) return articles;
  const kept = articles.filter((article) => dates.some((asked) => isOf(asked, article)));
  const named = kept.filter((article) => dates.some((asked) => isNamedIn(asked, article)));
  return named.length > 1 ? named : kept.length === 0 ? articles : kept;
}

/** Of that time by its date, or it writes the year: "tahun depan" alone makes no article one of next year. */
function isNamedIn(asked: AskedTime, { article }: AnalysedArticle): boolean {
  if (article.date === null || covers(partsOf(article.date), asked)) return true;
  return asked.year === undefined || `${article.title ?? ''} ${article.text}`.includes(String(asked.year));
}

function isOf(asked: AskedTime, article: AnalysedArticle): boolean {
  const { date } = article.article;
  return (date !== null && covers(partsOf(date), asked)) || meetsTime(asked, article);
}

/** Of each facet what fits it best, and a second sentence of the same article. */
function perFacet(facets: readonly Facet[], parts: readonly Fitted[]): Fitted[] {
  const picked = new Set<Fitted>();
  for (const { shareOf } of facets) {
    const fits = parts
      .map((part) => ({ part, worth: part.fit + OF_FACET * shareOf(part), share: shareOf(part) }))
      .filter(({ share }) => share > 0)
      .sort((left, right) => right.worth - left.worth);
    const [best] = fits;
    if (best === undefined) continue;
    const second = fits.find(
      ({ part, worth }) =>
        part !== best.part && part.article === best.part.article && worth >= ADDS * best.worth,
    );
    picked.add(best.part);
    if (second) picked.add(second.part);
  }
  return [...picked];
}

/** What it counts that a sentence is of the time or the place. */
const OF_FACET = 1;

function byDate(articles: readonly AnalysedArticle[]): AnalysedArticle[] {
  const dates = new Map(articles.map((article) => [article, dateOf(article)]));
  return [...articles].sort((left, right) =>
    dates.get(left)! < dates.get(right)! ? -1 : dates.get(left)! > dates.get(right)! ? 1 : 0,
  );
}

/** The date of the article; where none is known, the first full date that it names. */
function dateOf({ article, sentences }: AnalysedArticle): string {
  if (article.date !== null) return article.date;
  for (const sentence of sentences.slice(0, HEAD + 1)) {
    for (const { date } of sentence.dates()) {
      if (date.year !== undefined && date.month !== undefined && date.day !== undefined)
        return [
          String(date.year),
          String(date.month).padStart(2, '0'),
          String(date.day).padStart(2, '0'),
        ].join('-');
    }
  }
  return '9999';
}

/** "14 Agustus 2025: …": the date of the article before its sentence. */
export function dated({
  article: { article },
  sentence,
}: Pick<ReadSentence, 'article' | 'sentence'>): Statement {
  const statement = quoteSentence(article, sentence);
  return article.date ? { ...statement, text: `${formatDate(article.date)}: ${statement.text}` } : statement;
}
