import type { Question } from '../indonesian/question.ts';
import { nameWords } from '../indonesian/speaker-mentions.ts';
import type { AnalysedArticle, AnalysedSentence } from './analysis.ts';
import { quoteSentence, type Statement } from './compose.ts';
import { type Demands, meetsPlaceAndTime } from './demands.ts';
import { holds } from './expected.ts';
import { pivotOf } from './office-pivots.ts';
import { officeRecords } from './office-timeline.ts';
import { personBefore } from './read.ts';

/** Whose place was taken (`gone`) or who took it (`came`) is named; the other one is asked for. */
interface Asked {
  readonly words: readonly string[];
  readonly named: 'gone' | 'came';
}

const NAME_FIRST =
  /^((?:\p{L}[\p{L}'’.-]*\s+){1,4}?)(?:kemudian |akhirnya |lalu )?(di|me|meng)?ganti(?:kan)?(?:\s+(?:oleh|sama))?\s+siapa(?!\p{L})/iu;
const WORD_FIRST = /^(?:(?:yang )?(?:di|meng|peng)ganti|penerus|pendahulu)/iu;
const PRONOUN = /^(?:ia|dia|beliau)\b/i;
/** So many words behind "menggantikan" the name may stand: "posisi Kepala Dinas Perhubungan, …". */
const REACH = 9;

/** "Siapa yang menggantikan X?", "X menggantikan siapa?", told outright: "Rina menggantikan X yang pensiun". */
export function replaced(
  question: Question,
  demands: Demands,
  articles: readonly AnalysedArticle[],
): readonly Statement[] {
  const asked = question.type === 'siapa' ? readAsked(question.text) : null;
  if (asked === null) return [];
  for (const article of articles) {
    if (!meetsPlaceAndTime(demands, article)) continue;
    if (!demands.solid.every((term) => holds(term, article.stems) > 0)) continue;
    for (const sentence of article.sentences) {
      const before = tells(asked, article, sentence);
      if (before === null || !namesOffice(demands, article, sentence)) continue;
      return [...before, sentence].map((part) => quoteSentence(article.article, part));
    }
  }
  return [];
}

function readAsked(text: string): Asked | null {
  const first = NAME_FIRST.exec(text);
  const pivot = first ? null : pivotOf(text);
  if (pivot && !WORD_FIRST.test(text.slice(pivot.start))) return null;
  const name = first?.[1] ?? pivot?.name;
  const named = first ? first[2] === 'di' : pivot?.side === 'after';
  const words = nameWords(name ?? '').filter((word) => !/^(?:pak|bu|bapak|ibu|siapa|yang)$/u.test(word));
  return words.join('').length < 4 ? null : { words, named: named ? 'gone' : 'came' };
}

/** What must be quoted before the sentence that tells it; null where it does not. */
function tells(
  { words, named }: Asked,
  article: AnalysedArticle,
  sentence: AnalysedSentence,
): readonly AnalysedSentence[] | null {
  const written = sentence.tokens.map(({ word }) => word);
  const at = written.findIndex((word) => /^(?:meng|di)gantikan$/.test(word));
  if (at < 0) return null;
  const isPassive = written[at]!.startsWith('di');
  const isBehind = (named === 'gone') !== isPassive;
  const own = isBehind ? written.slice(at + 1, at + 1 + REACH) : written.slice(0, at);
  const isNew = named === 'gone' || PRONOUN.test(sentence.text);
  const earlier = isNew ? introduction(article, sentence) : undefined;
  const names = (tokens: readonly string[]): boolean => words.some((word) => tokens.includes(word));
  const isIt = names(own) || (!isBehind && earlier !== undefined && names(wordsOf(earlier)));
  // Behind a short name stands the long one elsewhere in the article.
  if (!isIt || !words.every((word) => article.sentences.some((part) => wordsOf(part).includes(word))))
    return null;
  return earlier === undefined || earlier === sentence ? [] : [earlier];
}

/** Where "Ia" or a short name at the head of the sentence is told in full. */
function introduction(article: AnalysedArticle, sentence: AnalysedSentence): AnalysedSentence | undefined {
  if (PRONOUN.test(sentence.text)) return personBefore(article, sentence);
  const short = /^(\p{Lu}[\p{L}’'-]{2,})\s+\p{Ll}/u.exec(sentence.text)?.[1];
  if (short === undefined) return undefined;
  const full = new RegExp(`(?<!\\p{L})(?:${short} \\p{Lu}\\p{Ll}|\\p{Lu}\\p{Ll}+ ${short}(?!\\p{L}))`, 'u');
  return article.sentences.slice(0, sentence.index).findLast(({ text }) => full.test(text));
}

function wordsOf({ tokens }: AnalysedSentence): readonly string[] {
  return tokens.map(({ word }) => word);
}

/** The office asked for is one that somebody named in the sentence holds there. */
function namesOffice({ offices }: Demands, article: AnalysedArticle, sentence: AnalysedSentence): boolean {
  const near = article.sentences.slice(Math.max(0, sentence.index - 2), sentence.index + 2);
  const [start, end] = [near[0]!.start, near.at(-1)!.end];
  const named = new Set(wordsOf(sentence));
  const isNamed = (name: string): boolean => nameWords(name).some((word) => named.has(word));
  return offices.every(
    ({ office }) =>
      article
        .holders()
        .some(
          (held) => held.office === office && start <= held.start && held.end <= end && isNamed(held.name),
        ) ||
      // "dilantik sebagai kepala dinas yang baru": of which office, the sentence before tells.
      officeRecords(article).some(({ mention, name }) => mention.office === office && isNamed(name)),
  );
}
