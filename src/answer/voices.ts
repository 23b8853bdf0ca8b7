import type { Speech } from '../indonesian/speakers.ts';
import { type AnalysedArticle, around } from './analysis.ts';
import { quoteSentence, type Statement } from './compose.ts';
import type { Reading, ReadSentence } from './read.ts';
import { type AskedSpeech, matchesSpeaker, speechesOf } from './speakers.ts';

/** Least share of the topic that the words quoted, or those beside them, must hold. */
const ON_TOPIC = 0.3;

/** Speeches by the sentence that they stand in. */
function bySentence(article: AnalysedArticle): ReadonlyMap<number, Speech> {
  return new Map(speechesOf(article).map((speech) => [speech.sentence, speech]));
}

/**
 * The sentences that are the words of the speaker asked for, best first, on the topic asked about; empty where
 * no article quotes him on it.
 */
export function wordsOf(asked: AskedSpeech, { sentences }: Reading): ReadSentence[] {
  return sentences.filter((part) => {
    const speech = bySentence(part.article).get(part.sentence.index);
    if (speech === undefined || matchesSpeaker(asked, speech, part.article) === null) return false;
    return isOnTopic(asked, part, speech);
  });
}

/** Without the sentences that are surely somebody else's words. */
export function notOfOthers(asked: AskedSpeech, { sentences }: Reading): ReadSentence[] {
  return sentences.filter((part) => {
    const speech = bySentence(part.article).get(part.sentence.index);
    return speech === undefined || matchesSpeaker(asked, speech, part.article) !== null;
  });
}

/** Whether the words, or what the same speaker says beside them, are about the topic. */
function isOnTopic({ topic }: AskedSpeech, { article, sentence }: ReadSentence, speech: Speech): boolean {
  if (topic.length === 0) return true;
  const speeches = bySentence(article);
  const near = around(article, sentence).filter(
    ({ index }) =>
      index === sentence.index ||
      speeches.get(index)?.tag.start === speech.tag.start ||
      index < sentence.index,
  );
  const held = topic.filter(
    (stem) => near.some(({ stemSet }) => stemSet.has(stem)) || article.titleStems.has(stem),
  );
  return held.length >= ON_TOPIC * topic.length;
}

/**
 * Who says the sentence that answers: the sentence, and before it the one that names its speaker where it does not.
 * Null where nobody is known to say it.
 */
export function whoSays(asked: AskedSpeech, { sentences }: Reading): Statement[] | null {
  for (const part of sentences.slice(0, CANDIDATES)) {
    const { article, sentence } = part;
    const speech = bySentence(article).get(sentence.index);
    if (speech === undefined || !holdsTopic(asked, part)) continue;
    const words = attributed(part);
    const tagged = article.sentences.find(
      ({ start, end }) => start <= speech.tag.start && speech.tag.end <= end,
    );
    if (speech.onBehalfOf === null || tagged === undefined || tagged === sentence) return [words];
    return [quoteSentence(article.article, tagged), words];
  }
  return null;
}

/** Sentences among which the words asked about are looked for. */
const CANDIDATES = 6;

function holdsTopic({ topic }: AskedSpeech, { sentence }: ReadSentence): boolean {
  return topic.filter((stem) => sentence.stemSet.has(stem)).length >= 0.5 * topic.length;
}

/** The sentence, with its speaker named before it where it does not name him itself. */
export function attributed({ article, sentence }: Pick<ReadSentence, 'article' | 'sentence'>): Statement {
  const statement = quoteSentence(article.article, sentence);
  const speech = bySentence(article).get(sentence.index);
  const { mention, name } = speech?.onBehalfOf ?? speech?.speaker ?? { mention: null, name: null };
  if (mention === null || (sentence.start <= mention.start && mention.end <= sentence.end)) return statement;
  const called = article.article.text.slice(mention.start, mention.end);
  const isNamed = name?.split(/[ ,]+/).some((word) => word.length > 3 && sentence.text.includes(word));
  if (sentence.text.includes(called) || isNamed) return statement;
  return { ...statement, text: `Menurut ${called}: ${statement.text}`, also: mention };
}
