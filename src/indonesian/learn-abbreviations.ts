import type { Span } from '../types.ts';

/** A short and a long form that a text introduces; `text.slice(start, end)` holds both and the brackets. */
export interface LearnedAbbreviation extends Span {
  readonly short: string;
  readonly long: string;
}

/**
 * The abbreviations that a text introduces: "Aparatur Sipil Negara (ASN)" and "ASN (Aparatur Sipil Negara)",
 * in order. The letters of the short form must be found in the long form, in order, with at least one from
 * every word but the small ones ("dan", "dengan").
 */
export function learnAbbreviations(text: string): LearnedAbbreviation[] {
  const found: LearnedAbbreviation[] = [];
  for (const bracket of text.matchAll(BRACKETS)) {
    const inside = bracket[1]!.trim();
    const end = bracket.index + bracket[0].length;
    const before = wordsBefore(text, bracket.index);
    const learned = SHORT_FORM.test(inside) ? longBefore(before, inside) : shortBefore(before, inside);
    if (learned !== null) found.push({ ...learned, end });
  }
  return found;
}

interface Word extends Span {
  readonly text: string;
}

const BRACKETS = /\(([^()\n]{2,90})\)/g;
const SHORT_FORM = /^\p{Lu}[\p{L}\d]{1,14}$/u;
const SMALL_WORDS = new Set(
  'dan dengan untuk dari di ke pada atas tentang yang serta bagi oleh dalam'.split(' '),
);
const MOST_WORDS = 12;

/** Up to twelve words that stand before `position` with nothing but blanks between them. */
function wordsBefore(text: string, position: number): Word[] {
  const words: Word[] = [];
  let end = position;
  while (words.length < MOST_WORDS) {
    while (end > 0 && /[ \u00a0]/.test(text[end - 1]!)) end--;
    let start = end;
    while (start > 0 && /[\p{L}\d'’-]/u.test(text[start - 1]!)) start--;
    if (start === end) break;
    words.unshift({ start, end, text: text.slice(start, end) });
    end = start;
  }
  return words;
}

function longBefore(words: readonly Word[], short: string): Omit<LearnedAbbreviation, 'end'> | null {
  const last = words.at(-1);
  if (last === undefined || SMALL_WORDS.has(last.text.toLowerCase())) return null;
  for (let from = words.length - 1; from >= 0; from--) {
    const candidate = words.slice(from);
    if (
      !fits(
        short,
        candidate.map((word) => word.text),
      )
    )
      continue;
    return { short, long: candidate.map((word) => word.text).join(' '), start: candidate[0]!.start };
  }
  return null;
}

function shortBefore(words: readonly Word[], long: string): Omit<LearnedAbbreviation, 'end'> | null {
  const short = words.at(-1);
  if (short === undefined || !SHORT_FORM.test(short.text) || !/^[\p{L}\d'’ -]+$/u.test(long)) return null;
  const parts = long.split(/\s+/);
  if (parts.length > MOST_WORDS || !fits(short.text, parts)) return null;
  return { short: short.text, long: parts.join(' '), start: short.start };
}

/** Whether `short` abbreviates the words: initials, syllables, or a mixture. */
function fits(short: string, words: readonly string[]): boolean {
  const letters = short.toLowerCase();
  const parts = words.map((word) => word.toLowerCase());
  const whole = parts.join('');
  if (parts[0]![0] !== letters[0] || SMALL_WORDS.has(parts[0]!)) return false;
  if (whole.length < letters.length + 2 || (parts.length > 1 && parts.includes(letters))) return false;
  return fitsFrom(letters, 0, parts, 0);
}

/** Whether the letters from `at` on come from the words from `number` on, each word giving its share. */
function fitsFrom(letters: string, at: number, words: readonly string[], number: number): boolean {
  const word = words[number];
  if (word === undefined) return at === letters.length;
  if (SMALL_WORDS.has(word) && fitsFrom(letters, at, words, number + 1)) return true;
  for (let share = 1; at + share <= letters.length; share++) {
    if (!gives(word, letters.slice(at, at + share))) continue;
    if (fitsFrom(letters, at + share, words, number + 1)) return true;
  }
  return false;
}

/**
 * A word gives its first letter and others after it in order, or a run from within: two letters or more,
 * vowels between them perhaps left out ("gri" of "negeri").
 */
function gives(word: string, share: string): boolean {
  if (word[0] !== share[0]) {
    if (share.length < 2) return false;
    return (
      word.includes(share) ||
      (share.length > 2 && consonants(word).includes(consonants(share)) && inOrder(word, share))
    );
  }
  return inOrder(word, share);
}

function inOrder(word: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    from = word.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

function consonants(word: string): string {
  return word.replace(/[aiueo]/g, '');
}
