import type { Span } from '../types.ts';
import { learnAbbreviations } from './learn-abbreviations.ts';
import { markRegions, markSentence } from './marks.ts';
import { sentences } from './sentences.ts';
import { tokenizeAndStem } from './stem.ts';
import { terms } from './terms.ts';
import type { Token } from './tokens.ts';

/** A sentence of a read text; tokens `from` to `to` (exclusive). */
export interface ReadSentence extends Span {
  readonly from: number;
  readonly to: number;
}

/** A text taken apart once, for any number of questions. Arrays run parallel to `tokens`. */
export interface ReadText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly stems: readonly string[];
  /** Bits of `Mark`. */
  readonly marks: Uint16Array;
  /** The same, in which regions need not be marked as places yet: finding them costs a quarter of the reading. */
  readonly marksButRegions: Uint16Array;
  readonly sentences: readonly ReadSentence[];
  /** What it puts in brackets behind the words that it stands for, found when first asked for. */
  readonly abbreviations: readonly ReadAbbreviation[];
}

/** An abbreviation that a text introduces, as stems. */
export interface ReadAbbreviation {
  readonly short: string;
  /** Two or more. */
  readonly long: readonly string[];
}

/** Texts kept; the passages of popular questions come again. About 10 kB each. */
const KEPT_TEXTS = 1500;
const memory = new Map<string, ReadText>();

/** Sentences, tokens, stems and marks of a text. Memoised by the text itself, least recently used first out. */
export function readText(text: string): ReadText {
  let read = memory.get(text);
  if (read !== undefined) memory.delete(text);
  else read = takeApart(text);
  memory.set(text, read);
  if (memory.size > KEPT_TEXTS) memory.delete(memory.keys().next().value!);
  return read;
}

/** For measuring: the next text is read as if it were the first. */
export function forgetTexts(): void {
  memory.clear();
}

function takeApart(text: string): ReadText {
  const { tokens, stems } = tokenizeAndStem(text);
  const marks = new Uint16Array(tokens.length);
  const found: ReadSentence[] = [];
  let at = 0;
  for (const { start, end } of sentences(text)) {
    const from = at;
    while (at < tokens.length && tokens[at]!.start < end) at++;
    found.push({ start, end, from, to: at });
    markSentence(text, tokens, from, at, marks);
  }
  return new TakenApart(text, tokens, stems, marks, found);
}

class TakenApart implements ReadText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly stems: readonly string[];
  readonly marksButRegions: Uint16Array;
  readonly sentences: readonly ReadSentence[];
  #isMarked = false;
  #abbreviations: readonly ReadAbbreviation[] | null = null;

  constructor(
    text: string,
    tokens: readonly Token[],
    stems: readonly string[],
    marks: Uint16Array,
    found: readonly ReadSentence[],
  ) {
    this.text = text;
    this.tokens = tokens;
    this.stems = stems;
    this.marksButRegions = marks;
    this.sentences = found;
  }

  get marks(): Uint16Array {
    if (!this.#isMarked) markRegions(this.text, this.tokens, this.marksButRegions);
    this.#isMarked = true;
    return this.marksButRegions;
  }

  get abbreviations(): readonly ReadAbbreviation[] {
    this.#abbreviations ??= abbreviationsIn(this.text);
    return this.#abbreviations;
  }
}

function abbreviationsIn(text: string): ReadAbbreviation[] {
  if (!text.includes('(')) return [];
  return learnAbbreviations(text).flatMap(({ short, long }) => {
    const [stem] = terms(short);
    const stems = terms(long);
    return stem === undefined || stems.length < 2 ? [] : [{ short: stem, long: stems }];
  });
}
