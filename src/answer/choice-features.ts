import { fitsMeasure } from '../indonesian/measures.ts';
import { type Question, typeCode } from '../indonesian/question.ts';
import type { QueryTerm } from '../types.ts';
import { type AnalysedArticle, type AnalysedSentence, around, dateOf } from './analysis.ts';
import type { Demands } from './demands.ts';
import { exactShare, heldShare, holds, isVerb, measureAsked } from './expected.ts';
import { once } from './once.ts';
import type { ReadSentence } from './read.ts';
import { givesReason } from './sentence-facts.ts';

/** One sentence beside the others that may answer the same question. */
interface Look {
  readonly question: Question;
  readonly demands: Demands;
  readonly part: ReadSentence;
  /** All of them, best first by the rules. */
  readonly all: readonly ReadSentence[];
  readonly place: number;
  /** Share of the question in each sentence alone, and the two greatest values of it and of `expected`. */
  readonly own: readonly number[];
  readonly best: { readonly own: TopTwo; readonly expected: TopTwo };
  readonly articles: ReadonlyMap<AnalysedArticle, OfArticle>;
  /** Softmax share of the article that the re-ranker puts first. */
  readonly rank: number;
  /** Solid words that name the doing, and the others. */
  readonly verbs: readonly QueryTerm[];
  readonly things: readonly QueryTerm[];
}

/** What all sentences of an article share. */
interface OfArticle {
  /** Best score of the rules. */
  readonly score: number;
  /** Share of the dated articles that are newer. */
  readonly newer: number;
  /** Share of the words that it must hold. */
  readonly required: number;
}

type TopTwo = readonly [number, number];

interface Feature {
  readonly name: string;
  readonly note: string;
  readonly value: (look: Look) => number;
}

const SPEECH =
  /[“”"]|\b(?:kata|ujar|ucap|tegas|jelas|tutur|ungkap|imbuh|tambah|pungkas|papar|terang|sebut)(?:nya| dia)?\b|\bmenurut/iu;
const FOLLOWS =
  /^[“"]?(?:hal (?:ini|itu|tersebut)|ini|itu|tersebut|sebab|karena itu|alasannya|tujuannya|penyebabnya|menurut(?:nya| dia)|ia|dia|beliau|mereka|selain itu|sebelumnya|untuk itu|apalagi|terlebih|akibatnya|caranya|dengan begitu)\b/i;

/** Every feature by which the answering sentence is chosen; shares are of the question's idf, 0 to 1. */
export const CHOICE_FEATURES: readonly Feature[] = [
  { name: 'rules', note: 'score of the rules', value: ({ part }) => part.score },
  {
    name: 'rules-lead',
    note: 'the same less the best',
    value: ({ part, all }) => part.score - all[0]!.score,
  },
  { name: 'rules-rank', note: 'place by the rules, from 0', value: ({ place }) => place },
  { name: 'trust', note: 'of the learned reader: 1 for its best sentence', value: ({ part }) => part.trust },
  { name: 'odds', note: 'log odds of the learned reader below its best', value: ({ part }) => part.odds },
  {
    name: 'coverage',
    note: 'share of the question in and around the sentence',
    value: ({ part }) => part.coverage,
  },
  {
    name: 'own',
    note: 'share in the sentence alone',
    value: ({ own, place }) => own[place]!,
  },
  {
    name: 'own-lead',
    note: 'the same less the best of the others',
    value: ({ own, place, best }) => lead(own[place]!, best.own),
  },
  {
    name: 'solid',
    note: 'share of the solid words in the sentence',
    value: ({ demands, part }) => heldShare(demands.solid, part.sentence.stemSet),
  },
  { name: 'beside', note: 'share of the solid words beside it that it lacks', value: beside },
  { name: 'previous', note: 'share in the sentence before', value: (look) => neighbour(look, -1) },
  { name: 'next', note: 'share in the sentence after', value: (look) => neighbour(look, 1) },
  { name: 'follows', note: 'opens by pointing back', value: ({ part }) => signsOf(part.sentence).follows },
  {
    name: 'title',
    note: 'share in the title of its article',
    value: ({ demands, part }) => heldShare(demands.content, part.article.titleStems),
  },
  {
    name: 'names',
    note: 'share of the names in the sentence',
    value: ({ demands, part }) =>
      demands.names.length === 0 ? Number.NaN : heldShare(demands.names, part.sentence.stemSet),
  },
  {
    name: 'focus',
    note: 'the noun at the question word in the sentence',
    value: ({ demands, part }) =>
      demands.focus.length === 0 ? Number.NaN : heldShare(demands.focus, part.sentence.stemSet),
  },
  { name: 'expected', note: 'how well it holds the kind asked for', value: ({ part }) => part.expected },
  {
    name: 'expected-lead',
    note: 'the same less the best of the others',
    value: ({ part, best }) => lead(part.expected, best.expected),
  },
  {
    name: 'order',
    note: 'neighbouring words of the question that are neighbours here',
    value: ({ part }) => part.order,
  },
  { name: 'article', note: 'share of the question in its article', value: ({ part }) => part.support },
  {
    name: 'article-rank',
    note: 'softmax share of its article by the re-ranker',
    value: ({ part }) => part.rank,
  },
  { name: 'index', note: 'place in the article, from 0', value: ({ part }) => part.sentence.index },
  {
    name: 'index-share',
    note: 'place in the article, 0 to 1',
    value: ({ part }) => part.sentence.index / part.article.sentences.length,
  },
  { name: 'length', note: 'words', value: ({ part }) => part.sentence.stems.length },
  { name: 'speech', note: 'somebody speaks', value: ({ part }) => signsOf(part.sentence).speech },
  { name: 'reason', note: 'gives a reason', value: ({ part }) => signsOf(part.sentence).reason },
  { name: 'measure', note: 'a number of the measure asked for', value: measure },
  {
    name: 'figures',
    note: 'numbers and dates in it',
    value: ({ part }) => signsOf(part.sentence).figures,
  },
  { name: 'asks', note: 'the type of the question', value: ({ question }) => typeCode(question) },
  { name: 'asks-speech', note: 'asks what somebody said', value: ({ demands }) => (demands.speaker ? 1 : 0) },
  { name: 'terms', note: 'content words of the question', value: ({ demands }) => demands.content.length },
  {
    name: 'newer',
    note: 'share of the dated articles that are newer',
    value: ({ part, articles }) => articles.get(part.article)!.newer,
  },
  {
    name: 'required',
    note: 'share of the names that its article must hold',
    value: ({ part, articles }) => articles.get(part.article)!.required,
  },
  {
    name: 'verbs',
    note: 'share of the solid verbs in the sentence',
    value: ({ verbs, part }) => (verbs.length === 0 ? Number.NaN : heldShare(verbs, part.sentence.stemSet)),
  },
  {
    name: 'things',
    note: 'share of the other solid words in the sentence',
    value: ({ things, part }) =>
      things.length === 0 ? Number.NaN : heldShare(things, part.sentence.stemSet),
  },
  { name: 'things-near', note: 'the same in it or one beside it', value: thingsNear },
  { name: 'of-title', note: 'share of the title that the sentence says', value: ofTitle },
  {
    name: 'article-best',
    note: 'score of the rules less the best of its article',
    value: ({ part, articles }) => part.score - articles.get(part.article)!.score,
  },
  {
    name: 'rank-lead',
    note: 'rank of its article less the best',
    value: ({ part, rank }) => part.rank - rank,
  },
  {
    name: 'exact',
    note: 'share in the sentence without other words for them',
    value: ({ demands, part }) => exactShare(demands.content, part.sentence.stemSet),
  },
];

export const CHOICE_FEATURE_NAMES: readonly string[] = CHOICE_FEATURES.map(({ name }) => name);

/** One row of features per sentence, in the order given: best first by the rules. */
export function choiceRows(question: Question, demands: Demands, all: readonly ReadSentence[]): Float32Array {
  const rows = new Float32Array(all.length * CHOICE_FEATURES.length);
  let at = 0;
  const own = all.map(({ sentence }) => heldShare(demands.content, sentence.stemSet));
  const best = { own: topTwo(own), expected: topTwo(all.map(({ expected }) => expected)) };
  const ofQuestion = {
    question,
    demands,
    all,
    own,
    best,
    articles: articlesOf(demands, all),
    rank: all.reduce((most, part) => Math.max(most, part.rank), 0),
    verbs: demands.solid.filter(isVerb),
    things: demands.solid.filter((term) => !isVerb(term)),
  };
  for (const [place, part] of all.entries()) {
    const look: Look = { ...ofQuestion, part, place };
    for (const { value } of CHOICE_FEATURES) rows[at++] = value(look);
  }
  return rows;
}

function articlesOf(
  { required }: Demands,
  all: readonly ReadSentence[],
): ReadonlyMap<AnalysedArticle, OfArticle> {
  const scores = new Map<AnalysedArticle, number>();
  for (const { article, score } of all) scores.set(article, Math.max(score, scores.get(article) ?? score));
  const dates = [...scores.keys()].map(dateOf).filter((date) => date !== '');
  return new Map(
    [...scores].map(([article, score]) => {
      const date = dateOf(article);
      const newer = date === '' ? Number.NaN : dates.filter((other) => other > date).length / dates.length;
      const held = required.filter((term) => holds(term, article.stems) > 0).length;
      return [
        article,
        { score, newer, required: required.length === 0 ? Number.NaN : held / required.length },
      ];
    }),
  );
}

function thingsNear({ things, part: { article, sentence } }: Look): number {
  if (things.length === 0) return Number.NaN;
  return Math.max(...around(article, sentence).map(({ stemSet }) => heldShare(things, stemSet)));
}

function ofTitle({ part: { article, sentence } }: Look): number {
  const { titleStems } = article;
  if (titleStems.size === 0) return 0;
  return [...titleStems].filter((stem) => sentence.stemSet.has(stem)).length / titleStems.size;
}

function topTwo(values: readonly number[]): TopTwo {
  let first = 0;
  let second = 0;
  for (const value of values) {
    if (value > first) {
      second = first;
      first = value;
    } else if (value > second) second = value;
  }
  return [first, second];
}

/** A value less the best of the others. */
function lead(value: number, [first, second]: TopTwo): number {
  return value - (value === first ? second : first);
}

/** Share of the question in a neighbouring sentence of the same article. */
function neighbour({ demands, part }: Look, step: number): number {
  const other = part.article.sentences[part.sentence.index + step];
  return other === undefined ? 0 : heldShare(demands.content, other.stemSet);
}

function beside({ demands, part }: Look): number {
  const near = around(part.article, part.sentence);
  let total = 0;
  let held = 0;
  for (const term of demands.solid) {
    total += term.idf;
    if (holds(term, part.sentence.stemSet) > 0) continue;
    held += term.idf * Math.max(...near.map(({ stemSet }) => holds(term, stemSet)));
  }
  return total === 0 ? 0 : held / total;
}

/** 1, 0.5 or 0 as `fitsMeasure`; NaN where no number is asked for. */
export function measure({
  question,
  part,
}: {
  readonly question: Question;
  readonly part: ReadSentence;
}): number {
  if (question.type !== 'berapa' && question.type !== 'kapan') return Number.NaN;
  return fitsMeasure(measureAsked(question), part.sentence.text, part.sentence.numbers());
}

export interface Signs {
  readonly speech: number;
  readonly reason: number;
  readonly figures: number;
  readonly follows: number;
}

/** What a sentence tells whatever is asked; found once. */
export const signsOf = once(
  (sentence: AnalysedSentence): Signs => ({
    speech: SPEECH.test(sentence.text) ? 1 : 0,
    reason: givesReason(sentence),
    figures: Math.min(4, sentence.numbers().length),
    follows: FOLLOWS.test(sentence.text) ? 1 : 0,
  }),
);
