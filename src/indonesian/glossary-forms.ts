import { stem } from './stem.ts';
import { isStopWord } from './stopwords.ts';
import { tokenize } from './tokens.ts';
import { wordShape } from './word-shape.ts';

/** A word or expression of a glossary. */
export interface Form {
  readonly stems: readonly string[];
  /** How its only word is built; null for an expression, which is never mistaken for another. */
  readonly shape: string | null;
  /** The stems as a question may hold them: with and without its stop words. */
  readonly sources: readonly (readonly string[])[];
}

/** An entry: the forms on the left lead to those of the group, they themselves perhaps among it. */
export interface Entry {
  readonly left: readonly Form[];
  readonly group: readonly Form[];
}

/** "a = b = c" interchange; "a = b > c = d" leads from the left to the right only. */
export function readEntry(line: string): Entry {
  const [left, right] = line.split('>').map((side) => side.split('=').map((words) => readForm(words.trim())));
  return { left: left!, group: right ?? left! };
}

function readForm(words: string): Form {
  const tokens = tokenize(words);
  const stems = tokens.map(({ word }) => stem(word));
  const content = tokens.filter(({ word }) => !isStopWord(word)).map(({ word }) => stem(word));
  const shape = tokens.length === 1 ? wordShape(tokens[0]!.word, stems[0]!) : null;
  const isSame = content.length === stems.length || content.length === 0;
  return { stems, shape, sources: isSame || NEGATION.test(words) ? [stems] : [stems, content] };
}

/** Without their negation these would say the opposite. */
const NEGATION = /\b(?:tidak|belum|bukan|non|tanpa)\b/;
