import type { QueryTerm } from '../types.ts';
import { quoteSentence, type Statement } from './compose.ts';
import { holds } from './expected.ts';
import type { Reading } from './read.ts';
import { type AskedSpeech, matchesSpeaker } from './speakers.ts';
import { bySentence } from './turns.ts';

/** A reported speech goes on without saying so for this many sentences. */
const REACH = 2;
/** Share of the topic that such a sentence must hold itself. */
const HELD = 0.6;

/**
 * What a speaker was reported to say in a sentence that does not say so itself: "Lanjut Aprizal, ada program yang
 * masih dalam proses. Salah satunya penurunan PBB." The sentence that names the speaker, and the one on the topic;
 * empty where another speaks between them, or nothing there is on the topic.
 */
export function carriedOn(
  asked: AskedSpeech,
  { sentences }: Reading,
  terms: readonly QueryTerm[],
): Statement[] {
  const topic = terms.filter(({ stem }) => asked.topic.includes(stem));
  const total = topic.reduce((sum, { idf }) => sum + idf, 0);
  if (total === 0) return [];
  for (const { article, sentence } of sentences) {
    const speeches = bySentence(article);
    if (speeches.has(sentence.index)) continue;
    const held = topic.reduce((sum, term) => sum + term.idf * holds(term, sentence.stemSet), 0);
    if (held < HELD * total) continue;
    for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - REACH); index--) {
      const speech = speeches.get(index);
      if (speech === undefined) continue;
      if (speech.manner !== 'indirect' || matchesSpeaker(asked, speech, article) === null) break;
      const naming = article.sentences[index]!;
      return [quoteSentence(article.article, naming), quoteSentence(article.article, sentence)];
    }
  }
  return [];
}
