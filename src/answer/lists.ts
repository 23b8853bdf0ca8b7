import type { Question } from '../indonesian/question.ts';
import { stem } from '../indonesian/stem.ts';
import { isStopWord } from '../indonesian/stopwords.ts';
import type { AnalysedArticle } from './analysis.ts';
import type { Demands } from './demands.ts';
import { type Fitted, fitted, isList } from './pick.ts';
import type { Reading, ReadSentence } from './read.ts';

/** Sentences of a list that no one sentence gives. */
const MOST = 4;
/** How well a further sentence must fit, of what the best one does. */
const ADDS = 0.6;
/** A list of another article must fit better than the sentence chosen. */
const BETTER = 1.1;
/** An article tells of the same matter where it holds nearly as much of the question. */
const SAME_MATTER = 0.9;
/** Goes on with the list of the sentence before. */
const GOES_ON =
  /^(?:di antaranya|antara lain|yaitu|yakni|meliputi|rinciannya|masing-masing|selain itu|lainnya|sisanya|mereka (?:adalah|ialah)|(?:yang )?(?:pertama|kedua|ketiga|terakhir),)/iu;

/**
 * What "apa saja" asks for: a sentence that lists, where the chosen one does not; the sentence that goes on with a
 * list; and what else holds the noun asked for ("FRAKSI mana saja"). The chosen sentences stay among them.
 */
export function listed(
  question: Question,
  demands: Demands,
  { sentences }: Reading,
  chosen: readonly ReadSentence[],
): ReadSentence[] {
  const [first] = chosen;
  if (first === undefined) return [];
  const near = new Set(
    sentences
      .filter(({ support, dated }) => dated && support >= SAME_MATTER * first.support)
      .map(({ article }) => article),
  );
  near.add(first.article);
  const parts = [...near].flatMap((article) =>
    fitted(
      question,
      demands,
      sentences.filter((part) => part.article === article && part.dated),
    ),
  );
  const fitOf = (wanted: ReadSentence): Fitted | undefined =>
    parts.find(({ article, sentence }) => article === wanted.article && sentence === wanted.sentence);
  const lead = fitOf(first);
  if (lead === undefined) return [...chosen];
  const picked: ReadSentence[] = [...chosen];
  const add = (part: ReadSentence | undefined): void => {
    if (part && picked.length < MOST && !picked.some(({ sentence }) => sentence === part.sentence))
      picked.push(part);
  };
  const follows = parts.find(
    ({ article, sentence }) =>
      article === first.article && sentence.index === first.sentence.index + 1 && GOES_ON.test(sentence.text),
  );
  add(follows);
  if (!picked.some(({ sentence }) => isList(sentence.text))) {
    const lists = parts.filter(({ sentence }) => isList(sentence.text)).sort((a, b) => b.fit - a.fit);
    const own = lists.find((part) => part.article === first.article && part.fit >= ADDS * lead.fit);
    add(own ?? lists.find((part) => part.fit >= BETTER * lead.fit));
  }
  const nouns = nounsOf(question);
  if (nouns.length > 0 && !picked.some(({ sentence }) => isList(sentence.text))) {
    for (const part of [...parts].sort((a, b) => b.fit - a.fit)) {
      const isSame =
        part.article === first.article || !picked.some(({ article }) => article === part.article);
      if (isSame && part.fit >= ADDS * lead.fit && namesNew(nouns, part, picked)) add(part);
    }
  }
  return order(picked);
}

/** "Apa saja PERWALI yang …", "FRAKSI mana saja", "sebutkan KAWASAN …". */
function nounsOf({ text }: Question): string[] {
  const [, after, before] = NOUN.exec(text) ?? [];
  const noun = (after ?? before)?.toLowerCase();
  return noun === undefined || isStopWord(noun) ? [] : [stem(noun)];
}

const NOUN =
  /\b(?:(?:apa|siapa|mana) saja|sebutkan)\s+(?!yang\b|di\b|dari\b)(\p{L}+)|(\p{L}+)\s+(?:apa|mana) saja\b/iu;

/** Holds the noun asked for and a name or number behind it that no sentence picked has. */
function namesNew(
  nouns: readonly string[],
  { sentence }: ReadSentence,
  picked: readonly ReadSentence[],
): boolean {
  if (!nouns.every((noun) => sentence.stemSet.has(noun))) return false;
  const known = picked.map((part) => part.sentence.text).join(' ');
  return [...sentence.text.matchAll(NAME)].some(([name], at) => at > 0 && !known.includes(name));
}

const NAME = /\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*|\d[\d.,]*/gu;

/** By article as they came, in the order of the text. */
function order(parts: readonly ReadSentence[]): ReadSentence[] {
  const articles: AnalysedArticle[] = [...new Set(parts.map(({ article }) => article))];
  return articles.flatMap((article) =>
    parts.filter((part) => part.article === article).sort((a, b) => a.sentence.start - b.sentence.start),
  );
}

const ASKS_NAMES =
  /\bnama-nama\s+(\p{L}+)|\b(?:apa saja|siapa saja|sebutkan|mana saja)\s+nama(?:nya)?\s+(?:(?:\d+|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|ke\p{L}+|para|semua|seluruh)\s+)?(\p{L}+)/iu;
/** "Pulau Panjang dan Subi", "A, B, serta C": names in a row. */
const NAMES_IN_ROW =
  /\p{Lu}[\p{L}.'’-]*,? (?:dan|serta|maupun|hingga) (?:\p{Ll}+ ){0,3}\p{Lu}\p{L}|\p{Lu}\p{L}+, \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*, \p{Lu}\p{L}+/u;

/** "Apa saja nama 17 pulau itu": sentences that tell of the islands, but name none beside another. */
export function lacksNames({ text }: Question, chosen: readonly ReadSentence[]): boolean {
  const [, named, counted] = ASKS_NAMES.exec(text) ?? [];
  const noun = named ?? counted;
  if (noun === undefined) return false;
  const own = new RegExp(`\\b${noun} \\p{Lu}\\p{L}+`, 'giu');
  const each = new Set(
    chosen.flatMap(({ sentence }) =>
      [...sentence.text.matchAll(own)].map(([name]) => name).filter((name) => / \p{Lu}/u.test(name)),
    ),
  );
  return each.size < 2 && !chosen.some(({ sentence }) => NAMES_IN_ROW.test(sentence.text));
}
