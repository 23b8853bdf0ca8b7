import { expectedMarks } from '../indonesian/expected.ts';
import { Mark } from '../indonesian/marks.ts';
import { findNumbers } from '../indonesian/numbers.ts';
import type { ReadSentence, ReadText } from '../indonesian/overlap.ts';
import type { Question } from '../indonesian/question.ts';
import { findRegions } from '../indonesian/regions.ts';
import { isStopWord } from '../indonesian/stopwords.ts';
import type { Span } from '../types.ts';

export type AnswerType =
  | 'person'
  | 'organisation'
  | 'place'
  | 'time'
  | 'number'
  | 'money'
  | 'percent'
  | 'reason'
  | 'manner'
  | 'definition'
  | 'list'
  | 'name';

/** An expression of a text that may answer a question of its type; offsets are those of the text. */
export interface AnswerExpression extends Span {
  readonly type: AnswerType;
}

/** What may answer the question, likeliest first; empty where no type gives a span. */
export function answerTypes(question: Question): readonly AnswerType[] {
  if (question.wantsList) return ['list'];
  const marks = expectedMarks(question);
  if (marks & Mark.TIME) return ['time'];
  if (marks & Mark.PERCENT) return ['percent', 'number'];
  if (marks & Mark.NUMBER) return ['number', 'money', 'percent'];
  if (marks & Mark.PERSON) return ['person', 'organisation', 'name'];
  if (marks & Mark.PLACE) return ['place', 'name'];
  if (marks & Mark.ORGANISATION) return ['organisation', 'name'];
  if (marks & Mark.REASON) return ['reason'];
  if (marks & Mark.MANNER) return ['manner'];
  if (marks & Mark.DEFINITION) return ['definition'];
  return marks & Mark.NAME ? ['name'] : [];
}

/** All expressions of one type in a sentence, in order, without overlap. */
export function findExpressions(
  read: ReadText,
  sentence: ReadSentence,
  type: AnswerType,
): AnswerExpression[] {
  switch (type) {
    case 'person':
      return runs(read, sentence, type, Mark.PERSON, Mark.NAME);
    case 'organisation':
      return runs(read, sentence, type, Mark.ORGANISATION, Mark.NAME);
    case 'name':
      return runs(read, sentence, type, Mark.NAME, Mark.NAME);
    case 'time':
      return runs(read, sentence, type, Mark.TIME, Mark.TIME | Mark.NUMBER);
    case 'place':
      return places(read, sentence);
    case 'number':
    case 'money':
    case 'percent':
      return numbers(read, sentence, type);
    case 'reason':
      return clauses(read, sentence, type, Mark.REASON);
    case 'manner':
      return clauses(read, sentence, type, Mark.MANNER);
    case 'definition':
      return definitions(read, sentence);
    case 'list':
      return lists(read, sentence);
  }
}

/** Unbroken runs of tokens that bear `inside`, at least one of which bears `wanted`. */
function runs(
  { text, tokens, marks }: ReadText,
  { from, to }: ReadSentence,
  type: AnswerType,
  wanted: number,
  inside: number,
): AnswerExpression[] {
  const found: AnswerExpression[] = [];
  let at = from;
  while (at < to) {
    if ((marks[at]! & (inside | wanted)) === 0) {
      at++;
      continue;
    }
    let end = at + 1;
    while (
      end < to &&
      (marks[end]! & (inside | wanted)) !== 0 &&
      joined(text, tokens[end - 1]!, tokens[end]!)
    )
      end++;
    let bears = false;
    for (let token = at; token < end; token++) bears ||= (marks[token]! & wanted) !== 0;
    if (bears) found.push({ type, start: tokens[at]!.start, end: tokens[end - 1]!.end });
    at = end;
  }
  return found;
}

function joined(text: string, before: Span, after: Span): boolean {
  return /^[\s.\-/]*$/.test(text.slice(before.end, after.start));
}

/** "…, California, Amerika Serikat": wider places behind a place. */
const FURTHER = /^(?:, \p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*)+/u;

/** Names behind "di", "ke", "dari" and place nouns, and regions; "Anaheim, California" is one place. */
function places(read: ReadText, sentence: ReadSentence): AnswerExpression[] {
  const regions = findRegions(read.text.slice(sentence.start, sentence.end)).map(
    ({ start, end }): AnswerExpression => ({
      type: 'place',
      start: sentence.start + start,
      end: sentence.start + end,
    }),
  );
  const all = [...runs(read, sentence, 'place', Mark.PLACE, Mark.NAME), ...regions];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const found: AnswerExpression[] = [];
  for (const place of all) {
    const last = found.at(-1);
    if (last && place.start < last.end) continue;
    const rest = read.text.slice(place.end, sentence.end);
    const further = FURTHER.exec(rest);
    found.push(further === null ? place : { ...place, end: place.end + further[0].length });
  }
  return found;
}

/** Numbers with the word they count: "84 penumpang". */
function numbers(
  read: ReadText,
  { start, end }: ReadSentence,
  type: 'number' | 'money' | 'percent',
): AnswerExpression[] {
  const text = read.text.slice(start, end);
  return findNumbers(text)
    .filter(({ unit }) =>
      type === 'money' ? unit === 'rupiah' : type === 'percent' ? unit === 'persen' : true,
    )
    .map((mention) => {
      const counted = mention.unit === null ? /^\s+(\p{Ll}[\p{L}-]*)/u.exec(text.slice(mention.end)) : null;
      const reach = counted && !isStopWord(counted[1]!) ? counted[0].length : 0;
      return { type, start: start + mention.start, end: start + mention.end + reach };
    });
}

/** From a cue ("karena", "dengan") to the end of its clause. */
function clauses(read: ReadText, sentence: ReadSentence, type: AnswerType, mark: number): AnswerExpression[] {
  const found: AnswerExpression[] = [];
  let covered = sentence.start;
  for (let token = sentence.from; token < sentence.to; token++) {
    const { start } = read.tokens[token]!;
    if ((read.marks[token]! & mark) === 0 || start < covered) continue;
    const end = clauseEnd(read.text, start, sentence.end);
    found.push({ type, start, end });
    covered = end;
  }
  return found;
}

function clauseEnd(text: string, start: number, limit: number): number {
  const stop = /[,;:](?=\s)|[.!?”"]*$/u.exec(text.slice(start, limit));
  return stop === null ? limit : start + stop.index;
}

/** "X adalah Y" gives Y; "Long Form (SHORT)" gives the long form. */
function definitions(read: ReadText, sentence: ReadSentence): AnswerExpression[] {
  const found: AnswerExpression[] = [];
  const text = read.text.slice(sentence.start, sentence.end);
  for (const match of text.matchAll(
    /((?:\p{Lu}[\p{L}-]*\s+(?:(?:dan|di|ke|dari|untuk|atas)\s+)?){2,8})\(\p{Lu}{2,}\)/gu,
  )) {
    const start = sentence.start + match.index;
    found.push({ type: 'definition', start, end: start + match[1]!.trimEnd().length });
  }
  for (const match of text.matchAll(
    /\b(?:adalah|ialah|merupakan|yaitu|yakni|singkatan dari|kepanjangan dari|berarti)\s+/g,
  )) {
    const start = sentence.start + match.index + match[0].length;
    const end = sentence.start + text.replace(/[.!?”"\s]+$/u, '').length;
    if (end > start) found.push({ type: 'definition', start, end });
  }
  return found;
}

/** Comma series that end in "dan" or "serta" and one more item. */
function lists(read: ReadText, { start, end }: ReadSentence): AnswerExpression[] {
  const text = read.text.slice(start, end);
  const series = /[\p{L}\d][^,;:.()]{0,60}(?:,\s[^,;:.()]{1,60})+,?\s(?:dan|serta)\s[^,;:.()]{1,60}/gu;
  return [...text.matchAll(series)].map((match) => ({
    type: 'list' as const,
    start: start + match.index,
    end: start + match.index + match[0].trimEnd().length,
  }));
}
