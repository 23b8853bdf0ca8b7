import { monthNumber } from './dates.ts';
import { findNumbers } from './numbers.ts';
import { runsOf } from './signature.ts';
import { type Token, tokenize } from './tokens.ts';

/**
 * What two prints of one text may not differ in: figures, dates and names. A figure that differs is a correction or
 * another event; a sentence more, a sentence less, "kata" for "ujar" are an editor's work.
 */

/** A text as a row of words in which a date, a number and a name are one item each. */
export interface CopyMarks {
  /** As `runsOf` of its words. */
  readonly runs: Uint32Array;
  readonly items: readonly Item[];
  /** Pairs of neighbours, to tell whether a stretch is in the other text too. */
  readonly pairs: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
  /** Values by the two items before and by the two after; the years of a date by its day and month. */
  readonly contexts: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names by the two items before and the two after. */
  readonly names: ReadonlyMap<string, string>;
}

interface Item {
  readonly value: string;
  readonly kind: 'word' | 'figure' | 'name';
  /** Of a date. */
  readonly year?: string;
}

/** Items on each side of a figure that tell whether its sentence is in the other text. */
const WINDOW = 6;
/** One name that differs may be a slip of spelling; two are other people or another place. */
const NAMES_THAT_DIFFER = 2;

/** Takes a text apart for `figuresDiffer` and `namesDiffer`. */
export function copyMarks(text: string): CopyMarks {
  const { items, words, years } = itemsOf(text);
  const pairs = new Set<string>();
  const figures = new Set<string>();
  const contexts = new Map<string, Set<string>>();
  const names = new Map<string, string>();
  for (let at = 0; at < items.length; at++) {
    const { value, kind, year } = items[at]!;
    if (at > 0) pairs.add(`${items[at - 1]!.value} ${value}`);
    if (kind === 'word') continue;
    const before = at < 2 ? null : `< ${items[at - 2]!.value} ${items[at - 1]!.value}`;
    const after = at + 2 >= items.length ? null : `> ${items[at + 1]!.value} ${items[at + 2]!.value}`;
    if (kind === 'name') {
      names.set([-2, -1, 1, 2].map((step) => aroundName(items[at + step])).join(' '), value);
      continue;
    }
    figures.add(value);
    if (before !== null) note(contexts, before, value);
    if (after !== null) note(contexts, after, value);
    if (year !== undefined) note(contexts, `= ${value}`, year);
  }
  return { runs: runsOf(words), items, pairs, words: new Set(words), figures, years, contexts, names };
}

/**
 * Whether a figure or date of one stands where the other has another: between the same words, or, where the words
 * were changed too, in stretches that are otherwise shared. A figure that only one has, in a sentence more, is none.
 */
export function figuresDiffer(a: CopyMarks, b: CopyMarks): boolean {
  for (const [context, values] of a.contexts) {
    const others = b.contexts.get(context);
    if (others !== undefined && hasOther(values, others) && hasOther(others, values)) return true;
  }
  if (hasOther(a.years, b.years) && hasOther(b.years, a.years)) return true;
  return hasReplaced(a, b) && hasReplaced(b, a);
}

/** Whether names between the same words differ, twice at least and not by an abbreviation or a part left out. */
export function namesDiffer(a: CopyMarks, b: CopyMarks): boolean {
  let differing = 0;
  for (const [context, name] of a.names) {
    const other = b.names.get(context);
    if (other === undefined || other === name) continue;
    const [own, others] = [name.split(' '), other.split(' ')];
    if (own.at(-1) === others.at(-1)) continue;
    const isOther = own.some((word) => !b.words.has(word)) && others.some((word) => !a.words.has(word));
    if (isOther && ++differing >= NAMES_THAT_DIFFER) return true;
  }
  return false;
}

function hasOther(values: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const value of values) if (!others.has(value)) return true;
  return false;
}

/** Where a template was filled in anew the neighbours of a name are often other names too. */
function aroundName(item: Item | undefined): string {
  if (item === undefined) return '|';
  return item.kind === 'name' ? '*' : item.value;
}

function note(values: Map<string, Set<string>>, key: string, value: string): void {
  const known = values.get(key);
  if (known === undefined) values.set(key, new Set([value]));
  else known.add(value);
}

/** A figure that the other text lacks, among words that it has. */
function hasReplaced(own: CopyMarks, other: CopyMarks): boolean {
  const { items } = own;
  return items.some(({ kind, value }, at) => {
    if (kind !== 'figure' || other.figures.has(value)) return false;
    let shared = 0;
    let all = 0;
    const last = Math.min(items.length - 1, at + WINDOW);
    for (let next = Math.max(1, at - WINDOW + 1); next <= last; next++) {
      if (next === at || next === at + 1) continue;
      all++;
      if (other.pairs.has(`${items[next - 1]!.value} ${items[next]!.value}`)) shared++;
    }
    return all > 0 && shared * 2 >= all;
  });
}

/** What may stand between two words of a name. */
const INSIDE_NAME = ' ';
/** After one of these a capital says nothing. */
const SENTENCE_BORDER = /[.!?:"“”\n]/;

function itemsOf(text: string): { items: Item[]; words: string[]; years: Set<string> } {
  const tokens = tokenize(text);
  const numbers = findNumbers(text);
  const years = new Set<string>();
  const items: Item[] = [];
  let next = 0;
  let name: string[] = [];
  const closeName = (): void => {
    if (name.length > 0) items.push({ value: name.join(' '), kind: 'name' });
    name = [];
  };
  for (let at = 0; at < tokens.length; ) {
    const { start, end, word } = tokens[at]!;
    const date = dateAt(tokens, at);
    while (next < numbers.length && numbers[next]!.end <= start) next++;
    const number = numbers[next];
    if (date !== null || (number !== undefined && number.start < end)) {
      closeName();
      // "4/2025" and "2025-2030" hold more than the one number that was read in them.
      const isWhole = number !== undefined && number.start <= start && number.end >= end;
      items.push({ value: isWhole ? String(number.value) : word, kind: 'figure', ...date });
      if (date?.year !== undefined) years.add(date.year);
      const stop = date === null ? number!.end : tokens[at + date.length - 1]!.end;
      while (at < tokens.length && tokens[at]!.start < stop) at++;
      continue;
    }
    const gap = text.slice(at === 0 ? 0 : tokens[at - 1]!.end, start);
    const opens = at === 0 || SENTENCE_BORDER.test(gap);
    const isCapital = text.charAt(start) !== word.charAt(0);
    if (gap !== INSIDE_NAME || !isCapital) closeName();
    if (isCapital && !opens) name.push(word);
    else items.push({ value: word, kind: 'word' });
    at++;
  }
  closeName();
  return { items, words: tokens.map(({ word }) => word), years };
}

const NUMERIC_DATE = /^(\d{1,2})[/-](\d{1,2})(?:[/-](?:20)?(\d{2}))?$/;
const DAY = /^\d{1,2}$/;
const YEAR = /^20(\d{2})$/;

/**
 * A date that begins at a token, of how many tokens; its year is kept apart, as "Rabu (20/5)" in one print is
 * "Rabu, 20 Mei 2026" in the other. Quicker than `findDates`, and enough to compare: whether it can be does not matter.
 */
function dateAt(
  tokens: readonly Token[],
  at: number,
): { readonly value: string; readonly year?: string; readonly length: number } | null {
  const { word } = tokens[at]!;
  const numeric = NUMERIC_DATE.exec(word);
  if (numeric !== null) {
    const [, day, month, year] = numeric;
    return { value: `${Number(day)}/${Number(month)}`, ...(year === undefined ? {} : { year }), length: 1 };
  }
  const ofDay = DAY.test(word);
  const month = monthNumber(tokens[at + (ofDay ? 1 : 0)]?.word ?? '');
  if (month === undefined) return null;
  const length = ofDay ? 2 : 1;
  const year = YEAR.exec(tokens[at + length]?.word ?? '')?.[1];
  const value = `${ofDay ? Number(word) : ''}/${month}`;
  return year === undefined ? { value, length } : { value, year, length: length + 1 };
}
