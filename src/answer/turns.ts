import type { Speaker, Speech } from '../indonesian/speakers.ts';
import type { QueryTerm } from '../types.ts';
import type { AnalysedArticle } from './analysis.ts';
import { holds } from './expected.ts';
import { once } from './once.ts';
import type { Reading, ReadSentence } from './read.ts';
import { speechesOf } from './speakers.ts';

/** What one speaker says in one go: sentences that follow one another, with one sentence between them at most. */
export interface Turn {
  readonly article: AnalysedArticle;
  /** Whose words they are. */
  readonly speaker: Speaker;
  /** In the order of the text. */
  readonly parts: readonly ReadSentence[];
}

/** A word of the topic and how much it counts. */
export type TopicTerm = Pick<QueryTerm, 'stem' | 'idf' | 'alternatives'>;

const GAP = 2;
/** How much a word of the topic counts that stands beside the turn. */
const BEFORE = 0.6;
const TITLE = 0.5;

/** Speeches by the sentence that they stand in; of two in one sentence the one that quotes the other. */
export const bySentence = once((article: AnalysedArticle): ReadonlyMap<number, Speech> => {
  const found = new Map<number, Speech>();
  for (const speech of speechesOf(article)) {
    const there = found.get(speech.sentence);
    if (there === undefined || there.quotedBy !== null) found.set(speech.sentence, speech);
  }
  return found;
});

export function ownerOf(speech: Speech): Speaker {
  return speech.onBehalfOf ?? speech.speaker;
}

export function isSame(one: Speaker, other: Speaker): boolean {
  if (one.name !== null && other.name !== null) return one.name === other.name;
  return one.mention.start === other.mention.start || (one.name === null && one.office === other.office);
}

/** The turns of the articles read, in the order of the articles and of their text. */
export function turnsOf({ sentences }: Pick<Reading, 'sentences'>): Turn[] {
  const parts = new Map<AnalysedArticle, ReadSentence[]>();
  for (const part of sentences) {
    if (!parts.has(part.article)) parts.set(part.article, []);
    parts.get(part.article)!.push(part);
  }
  return [...parts].flatMap(([article, own]) => turnsIn(article, own));
}

function turnsIn(article: AnalysedArticle, parts: readonly ReadSentence[]): Turn[] {
  const speeches = bySentence(article);
  const turns: { article: AnalysedArticle; speaker: Speaker; parts: ReadSentence[] }[] = [];
  for (const part of [...parts].sort((left, right) => left.sentence.index - right.sentence.index)) {
    const speech = speeches.get(part.sentence.index);
    if (speech === undefined) continue;
    const speaker = ownerOf(speech);
    const last = turns.at(-1);
    const near = last && part.sentence.index - last.parts.at(-1)!.sentence.index <= GAP;
    if (last && near && isSame(last.speaker, speaker)) last.parts.push(part);
    else turns.push({ article, speaker, parts: [part] });
  }
  return turns;
}

/** Share of the topic that the sentence holds itself. */
export function ownShare(topic: readonly TopicTerm[], { sentence }: ReadSentence): number {
  return shareOf(topic, (term) => holds(term as QueryTerm, sentence.stemSet));
}

/** Share of the topic that the turn holds, or the sentences before and within it and the title, which count less. */
export function turnShare(topic: readonly TopicTerm[], { article, parts }: Turn): number {
  const [first, last] = [parts[0]!.sentence.index, parts.at(-1)!.sentence.index];
  const beside = article.sentences.slice(Math.max(0, first - 1), last);
  return shareOf(topic, (term) =>
    Math.max(
      ...parts.map(({ sentence }) => holds(term as QueryTerm, sentence.stemSet)),
      ...beside.map(({ stemSet }) => BEFORE * holds(term as QueryTerm, stemSet)),
      TITLE * holds(term as QueryTerm, article.titleStems),
    ),
  );
}

function shareOf(topic: readonly TopicTerm[], held: (term: TopicTerm) => number): number {
  const total = topic.reduce((sum, { idf }) => sum + idf, 0);
  return total === 0 ? 1 : topic.reduce((sum, term) => sum + term.idf * held(term), 0) / total;
}

/** The words of a topic as retrieval weighs them; a word that it does not know counts as a usual one. */
export function topicTerms(topic: readonly string[], terms: readonly QueryTerm[]): TopicTerm[] {
  const known = new Map(terms.map((term) => [term.stem, term]));
  const usual = terms.reduce((sum, { idf }) => sum + idf, 0) / Math.max(1, terms.length);
  return topic.map((stem) => known.get(stem) ?? { stem, idf: usual || 1, alternatives: [] });
}
