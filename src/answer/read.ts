import { fitsMeasure } from '../indonesian/measures.ts';
import type { Question, QuestionType } from '../indonesian/question.ts';
import type { QueryTerm, Retrieval } from '../types.ts';
import { type AnalysedArticle, type AnalysedSentence, analyse, around } from './analysis.ts';
import { type Demands, meetsPlaceAndTime, partsOf } from './demands.ts';
import { heldShare, holds, holdsExpected, measureAsked, nearestCount } from './expected.ts';
import { once } from './once.ts';
import { scoreSentences } from './reader.ts';
import { explainsBefore, recentYearsOf, spokenIn } from './sentence-facts.ts';
import { covers, isAboutYear, statesTime } from './times.ts';

/** A sentence that may answer, with the parts of its score. */
export interface ReadSentence {
  readonly article: AnalysedArticle;
  readonly sentence: AnalysedSentence;
  readonly score: number;
  /** It is of the time that the question names, if it names one. */
  readonly dated: boolean;
  /** Of the learned reader: 1 for its best sentence. */
  readonly trust: number;
  /** Log odds of the learned choice, comparable within one question; 0 before it. */
  readonly choice: number;
  /** Log odds of the learned reader below its best sentence. */
  readonly odds: number;
  /** Share of the question's weight that the sentence and its surroundings hold, 0 to 1. */
  readonly coverage: number;
  /** Share of the question's neighbouring words that are neighbours here. */
  readonly order: number;
  /** Share of the question that its article holds. */
  readonly support: number;
  /** Softmax share of its article among those found. */
  readonly rank: number;
  /** How well it holds the kind of thing asked for, 0 to 1. */
  readonly expected: number;
}

export interface Reading {
  /** Best first. */
  readonly sentences: readonly ReadSentence[];
  readonly answerability: number;
  /** Articles that were read, best first. */
  readonly articles: readonly AnalysedArticle[];
}

const ARTICLES_READ = 8;

const WEIGHT = {
  coverage: 0.6,
  expected: 0.2,
  reasonOrPlace: 0.35,
  names: 0.1,
  subject: 0.18,
  dates: 0.12,
  support: 0.3,
  trust: 0.12,
  trustUntitled: 0.4,
  order: 0.08,
  rank: 0.08,
} as const;
/** Their answer often stands in a sentence that says little else of the question. */
const REASON_OR_PLACE: ReadonlySet<QuestionType> = new Set(['mengapa', 'di mana']);
/** Log odds of the learned reader over which its trust falls to a third. */
const TRUST_SCALE = 2;
/** How much a word counts that stands beside the sentence instead of in it. */
const BESIDE = { previous: 0.55, next: 0.35, title: 0.8, lead: 0.6, article: 0.25 } as const;

/** The articles behind the best hits, taken apart, best first. */
export function analyseHits(retrieval: Retrieval): AnalysedArticle[] {
  const articles = new Map<string, AnalysedArticle>();
  for (const { article } of retrieval.hits) {
    if (articles.size >= ARTICLES_READ) break;
    if (!articles.has(article.id)) articles.set(article.id, analyse(article));
  }
  return [...articles.values()];
}

/** Reads the articles sentence by sentence. */
export function read(
  question: Question,
  retrieval: Retrieval,
  demands: Demands,
  articles: readonly AnalysedArticle[],
): Reading {
  const ranks = articleShares(retrieval);
  const learned = scoreSentences(
    question,
    retrieval.terms,
    retrieval.hits.map(({ passage, article, score }) => ({
      articleId: article.id,
      passageId: passage.id,
      start: passage.start,
      text: passage.text,
      title: article.title,
      score,
    })),
  );
  const top = learned.sentences[0]?.score ?? 0;
  const odds = new Map<string, Map<number, number>>(articles.map(({ article }) => [article.id, new Map()]));
  for (const { articleId, start, score } of learned.sentences) odds.get(articleId)?.set(start, score - top);
  const sentences: ReadSentence[] = [];
  const complete = articles.some(
    (article) => namesAll(demands, article) && meetsPlaceAndTime(demands, article),
  );
  for (const article of articles) {
    if (!meetsPlaceAndTime(demands, article) || (complete && !namesAll(demands, article))) continue;
    const rank = ranks.get(article.article.id) ?? 0;
    const shared: Shared = {
      question,
      demands,
      article,
      rank,
      support: heldShare(retrieval.terms, article.stems),
      content: coverageIn(article, demands.content),
      names: demands.names.length > 0 ? coverageIn(article, demands.names) : null,
    };
    const learnedOdds = odds.get(article.article.id);
    for (const sentence of article.sentences)
      sentences.push(judge(shared, sentence, learnedOdds?.get(sentence.start) ?? UNREAD));
  }
  sentences.sort((left, right) => right.score - left.score || left.sentence.start - right.sentence.start);
  return { sentences, articles, answerability: learned.answerability };
}

/** Odds of a sentence that the learned reader did not read. */
const UNREAD = -12;

/** Softmax share of each article among the hits, by its best passage. */
function articleShares({ hits }: Retrieval): Map<string, number> {
  const best = new Map<string, number>();
  for (const { article, score } of hits) {
    best.set(article.id, Math.max(best.get(article.id) ?? Number.NEGATIVE_INFINITY, score));
  }
  const highest = Math.max(...best.values());
  const odds = [...best].map(([id, score]) => [id, Math.exp(score - highest)] as const);
  const total = odds.reduce((sum, [, share]) => sum + share, 0);
  return new Map(odds.map(([id, share]) => [id, share / total]));
}

/** What is the same for every sentence of an article. */
interface Shared extends Pick<ReadSentence, 'article' | 'support' | 'rank'> {
  readonly question: Question;
  readonly demands: Demands;
  /** Share of the subject, and of the names where the question has any, in and around a sentence. */
  readonly content: (sentence: AnalysedSentence) => number;
  readonly names: ((sentence: AnalysedSentence) => number) | null;
}

function judge(shared: Shared, sentence: AnalysedSentence, odds: number): ReadSentence {
  const { question, demands, article, rank, support } = shared;
  const trust = Math.exp(odds / TRUST_SCALE);
  const coverage = shared.content(sentence);
  const expected = expectedIn(question, demands, article, sentence);
  const names = shared.names?.(sentence) ?? 0;
  const exactDay = demands.dates.some((date) => date.day !== undefined);
  const dates = exactDay && statesDates(demands, article, sentence) ? 1 : 0;
  const order = orderOverlap(question, sentence);
  let score =
    WEIGHT.coverage * coverage +
    (REASON_OR_PLACE.has(question.type) ? WEIGHT.reasonOrPlace : WEIGHT.expected) * expected +
    WEIGHT.order * order +
    WEIGHT.rank * rank;
  score += (demands.speaker ? WEIGHT.names : WEIGHT.subject) * names + WEIGHT.dates * dates;
  if (contradicts(question, sentence)) score -= 0.2;
  const dated = datedRight(question.text, demands, article, sentence);
  if (!dated) score -= 0.3;
  if (sentence.text.length > 400) score -= 0.05;
  if (sentence.stems.length < 4) score -= 0.15;
  score += WEIGHT.support * support;
  // Titles help the rules and are unknown to the learned reader, which never saw one.
  const learned = article.article.title === null ? WEIGHT.trustUntitled : WEIGHT.trust;
  score = (1 - learned) * score + learned * trust;
  return {
    article,
    sentence,
    score,
    coverage,
    expected,
    dated,
    trust,
    odds,
    order,
    support,
    rank,
    choice: 0,
  };
}

const NEGATION = /\b(?:tidak|tak|belum|bukan|tanpa|jangan|batal|gagal|dilarang|absen|nihil)\b/i;

const DONE = /\b(?:sudah|telah)\b/i;
const NOT_YET = /\b(?:jika|apabila|andai|ingin|akan|berencana|rencananya|diusulkan)\b/i;

/** The question takes something for done. */
const saysDone = once(({ text, type }: Question): boolean => type !== 'ya-tidak' && DONE.test(text));

/** The sentence names years, and none of them is one that the question names. */
function otherYear(question: Question, sentence: AnalysedSentence): boolean {
  const asked = recentYearsOf(question);
  if (asked.length === 0) return false;
  const written = recentYearsOf(sentence);
  return written.length > 0 && !written.some((year) => asked.includes(year));
}

/** The question denies what the sentence affirms, or takes for done what it only wishes or plans. */
export function contradicts(question: Question, sentence: AnalysedSentence): boolean {
  if (saysDone(question) && NOT_YET.test(sentence.text) && !DONE.test(sentence.text)) return true;
  if (otherYear(question, sentence)) return true;
  return question.negated.some((stem) => sentence.stemSet.has(stem)) && !NEGATION.test(sentence.text);
}

/** Whether the sentence itself, not only its article, states every date of the question. */
export function statesDates(
  demands: Demands,
  _article: AnalysedArticle,
  sentence: AnalysedSentence,
): boolean {
  return demands.dates.every((asked) => statesTime(asked, sentence));
}

/** Whether every name of the question stands in the article. */
export function namesAll(demands: Demands, article: AnalysedArticle): boolean {
  return demands.required.every((term) => holds(term, article.stems) > 0);
}

/** An article of another date answers only where the sentence, or one beside it, states the date asked for. */
function datedRight(
  question: string,
  demands: Demands,
  article: AnalysedArticle,
  sentence: AnalysedSentence,
): boolean {
  if (demands.dates.length === 0) return true;
  const own = article.article.date ? partsOf(article.article.date) : null;
  if (own === null) return true;
  const near = around(article, sentence);
  return demands.dates.every(
    (asked) =>
      covers(own, asked) ||
      near.some((other) => statesTime(asked, other)) ||
      isAboutYear(asked, question, article),
  );
}

/** A number answers "berapa" only beside what is counted; a reason may follow in the next sentence. */
function expectedIn(
  question: Question,
  demands: Demands,
  article: AnalysedArticle,
  sentence: AnalysedSentence,
): number {
  const expected = holdsExpected(question, sentence);
  if (question.type === 'berapa') {
    if (expected === 0) return 0;
    const spelledOut = IN_SENTENCE * heldShare(demands.content, sentence.stemSet);
    const counted = demands.focus.every((term) => holds(term, sentence.stemSet) > 0);
    const near = nearestCount(question, demands.content, demands.focus, sentence);
    const measure = measureAsked(question);
    const fits =
      measure === 'people' || measure === 'duration'
        ? fitsMeasure(measure, sentence.text, sentence.numbers())
        : 0;
    return Math.max(near, counted ? spelledOut : 0, fits === 1 ? MEASURED : 0);
  }
  if (question.type === 'siapa' && expected < 1) {
    if (spokenFor(article, sentence) && personBefore(article, sentence)) return Math.max(expected, 0.7);
    return Math.max(expected, heldShare(demands.content, sentence.stemSet) >= SPELLED_OUT ? 0.5 : 0);
  }
  if (question.type !== 'mengapa' || expected === 1) return expected;
  const next = article.sentences[sentence.index + 1];
  return next && explainsBefore(next) ? 0.9 : expected;
}

/** A number of the measure asked for ("berapa orang", "berapa lama") is one that may be meant. */
const MEASURED = 0.5;
/** A number anywhere in a sentence that says all the rest counts for nearly as much as one close by. */
const IN_SENTENCE = 0.7;
/** A sentence with this share of the question in it answers "siapa" without a name: "masyarakat memantau …". */
const SPELLED_OUT = 0.7;
const SPEAKER_REACH = 8;

/** Whether somebody speaks or is spoken of here without being named. */
function spokenFor({ sentences }: AnalysedArticle, sentence: AnalysedSentence): boolean {
  if (spokenIn(sentence).anywhere) return true;
  const next = sentences[sentence.index + 1];
  return next !== undefined && spokenIn(next).atEnd;
}

/** For each sentence, whether it names the holder of an office. */
const holderNamed = once((article: AnalysedArticle): readonly boolean[] => {
  const holders = article.holders();
  return article.sentences.map((sentence) =>
    holders.some(({ start, end }) => sentence.start <= start && end <= sentence.end),
  );
});

/** The nearest earlier sentence that names the holder of an office: whom "ujarnya" most likely means. */
export function personBefore(
  article: AnalysedArticle,
  sentence: AnalysedSentence,
): AnalysedSentence | undefined {
  const named = holderNamed(article);
  for (let index = sentence.index; index >= Math.max(0, sentence.index - SPEAKER_REACH); index--)
    if (named[index]) return article.sentences[index];
  return undefined;
}

/**
 * Weighted share of the terms that stand in the sentence, or at a discount around it. A term that stands
 * in few sentences of the article tells which sentence is meant; one that stands everywhere only tells
 * which article.
 */
function coverageIn(
  article: AnalysedArticle,
  terms: readonly QueryTerm[],
): (sentence: AnalysedSentence) => number {
  const weighed = terms.map((term) => ({
    weight: term.idf * localRarity(term, article),
    ...placesIn(article, term),
  }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return ({ index }) => {
    let covered = 0;
    for (const { weight, inSentence, anywhere } of weighed)
      covered += weight * presence(inSentence, anywhere, index);
    return total === 0 ? 0 : covered / total;
  };
}

/** Between 0.4 for a stem in every sentence and 1 for one in none or one. */
export function localRarity(term: QueryTerm, { sentences, sentenceFrequency }: AnalysedArticle): number {
  const frequency = Math.max(1, sentenceFrequency.get(term.stem) ?? 1);
  return 0.4 + (0.6 * Math.log(sentences.length / frequency + 1)) / Math.log(sentences.length + 1);
}

interface Places {
  /** How far each sentence holds the term; null where the article does not at all. */
  readonly inSentence: Float64Array | null;
  /** What title, lead and article make up for at least. */
  readonly anywhere: number;
}

function placesIn({ sentences, titleStems, stems }: AnalysedArticle, term: QueryTerm): Places {
  const inArticle = holds(term, stems);
  if (inArticle === 0) return { inSentence: null, anywhere: 0 };
  const inSentence = Float64Array.from(sentences, ({ stemSet }) => holds(term, stemSet));
  const inTitle = holds(term, titleStems);
  const anywhere = Math.max(
    BESIDE.title * inTitle,
    BESIDE.lead * (inSentence[0] ?? inTitle),
    BESIDE.article * inArticle,
  );
  return { inSentence, anywhere };
}

function presence(inSentence: Float64Array | null, anywhere: number, index: number): number {
  if (inSentence === null) return 0;
  return Math.max(
    inSentence[index]!,
    index > 0 ? BESIDE.previous * inSentence[index - 1]! : 0,
    index + 1 < inSentence.length ? BESIDE.next * inSentence[index + 1]! : 0,
    anywhere,
  );
}

/** The question's neighbouring stems, joined as those of a sentence. */
const pairsAsked = once(({ terms }: Question): readonly string[] =>
  terms.slice(1).map(({ stem }, at) => `${terms[at]!.stem} ${stem}`),
);

/** Share of the question's neighbouring word pairs that are neighbours in the sentence too. */
function orderOverlap(question: Question, sentence: AnalysedSentence): number {
  const asked = pairsAsked(question);
  if (asked.length === 0) return 0;
  const pairs = sentence.pairs();
  let found = 0;
  for (const pair of asked) if (pairs.has(pair)) found++;
  return found / asked.length;
}
