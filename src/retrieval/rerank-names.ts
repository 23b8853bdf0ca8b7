import { Mark } from '../indonesian/marks.ts';
import type { Match, Matcher } from '../indonesian/overlap.ts';
import type { Question } from '../indonesian/question.ts';

/** Where each word of a question stands in it, stop words too. */
export function placesOf({ tokens }: Question): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { word }] of tokens.entries()) {
    const list = places.get(word);
    if (list === undefined) places.set(word, [place]);
    else list.push(place);
  }
  return places;
}

/** Words of the longest stretch that the question and the passage share as written, over those of the question. */
export function longestPhrase(
  { matcher, read }: Match,
  places: ReadonlyMap<string, readonly number[]>,
): number {
  const { tokens } = matcher.question;
  /** Length of the shared stretch that ends at each word of the question, for this word of the passage and the one before. */
  let current = new Uint8Array(tokens.length);
  let previous = new Uint8Array(tokens.length);
  let longest = 0;
  let clean = true;
  for (const { word } of read.tokens) {
    const list = places.get(word);
    if (list === undefined) {
      if (!clean) previous.fill(0);
      clean = true;
      continue;
    }
    current.fill(0);
    for (const place of list) {
      const length = 1 + (place > 0 ? previous[place - 1]! : 0);
      current[place] = length;
      if (length > longest) longest = length;
    }
    [current, previous] = [previous, current];
    clean = false;
  }
  return longest / Math.max(1, tokens.length);
}

/** What a word of a name that the question does not hold costs. */
const STRANGE = 0.1;

/**
 * Runs of capitals that hold a capitalised word of the question: `name`, the idf share of the question's
 * capitalised words in the best of them less `STRANGE` for each other word; `strange`, how many those are.
 * NaN where there is none.
 */
export function readNames({ matcher, read, at, meant, repeats }: Match): { name: number; strange: number } {
  const total = nameIdf(matcher);
  let best = Number.NEGATIVE_INFINITY;
  let fewest = Number.NaN;
  let after = 0;
  for (let place = 0; place < at.length; place++) {
    const token = at[place]!;
    if (token < after || !meant[place]!.some(({ term }) => matcher.capitalised[term] === 1)) continue;
    let from = token;
    while (from > 0 && (read.marks[from - 1]! & Mark.CAPITAL) !== 0 && touches(read, from)) from--;
    after = token + 1;
    while (after < read.tokens.length && (read.marks[after]! & Mark.CAPITAL) !== 0 && touches(read, after))
      after++;
    let strange = 0;
    for (let inside = from; inside < after; inside++) strange += 1 - repeats[inside]!;
    const value = heldIdf({ matcher, at, meant }, place, after) / total - STRANGE * strange;
    if (value <= best) continue;
    best = value;
    fewest = strange;
  }
  return { name: best === Number.NEGATIVE_INFINITY ? Number.NaN : best, strange: fewest };
}

/** A blank, or a point and a blank, between a word and the one before. */
function touches({ tokens }: Match['read'], token: number): boolean {
  return tokens[token]!.start - tokens[token - 1]!.end <= 2;
}

function nameIdf({ idf, capitalised }: Matcher): number {
  let sum = 1e-9;
  for (let term = 0; term < idf.length; term++) sum += capitalised[term]! * idf[term]!;
  return sum;
}

/** Idf of the different capitalised words of the question from `place` on, up to token `end`. */
function heldIdf(
  { matcher, at, meant }: Pick<Match, 'matcher' | 'at' | 'meant'>,
  place: number,
  end: number,
): number {
  const seen = new Set<number>();
  let sum = 0;
  for (let next = place; next < at.length && at[next]! < end; next++) {
    for (const { term } of meant[next]!) {
      if (matcher.capitalised[term] === 0 || seen.has(term)) continue;
      seen.add(term);
      sum += matcher.idf[term]!;
    }
  }
  return sum;
}
