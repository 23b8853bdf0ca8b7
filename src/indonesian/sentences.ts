import type { Span } from '../types.ts';
import { LEADING_ABBREVIATIONS, SENTENCE_OPENERS, TRAILING_ABBREVIATIONS } from './abbreviations.ts';

const WHITE = 1;
const TERMINATOR = 2;
const CLOSER = 3;
const OPENER = 4;
const STRAIGHT_QUOTE = 5;
const NEWLINE = 6;

/** Classes of the first 128 code units; those above are decided by `wide`. */
const CLASS = new Uint8Array(128);
for (const character of '\t\v\f ') CLASS[character.charCodeAt(0)] = WHITE;
for (const character of '\n\r') CLASS[character.charCodeAt(0)] = NEWLINE;
for (const character of '.!?') CLASS[character.charCodeAt(0)] = TERMINATOR;
for (const character of ')]}') CLASS[character.charCodeAt(0)] = CLOSER;
for (const character of '([{-*_') CLASS[character.charCodeAt(0)] = OPENER;
for (const character of '"\'') CLASS[character.charCodeAt(0)] = STRAIGHT_QUOTE;

function wide(code: number): number {
  if (
    code === 0xa0 ||
    code === 0x1680 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
    return WHITE;
  if (code < 0x2000 || code > 0x2029) return code === 0xbb ? CLOSER : code === 0xab ? OPENER : 0;
  if (code <= 0x200a) return WHITE;
  if (code >= 0x2028) return NEWLINE;
  if (code === 0x2026) return TERMINATOR;
  if (code === 0x201d || code === 0x2019) return CLOSER;
  if (code === 0x201c || code === 0x2018 || code === 0x2013 || code === 0x2014 || code === 0x2022)
    return OPENER;
  return 0;
}

function classOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? CLASS[code]! : wide(code);
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isUpper = (code: number) =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
const isLower = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff && code !== 0xf7);
const isLetter = (code: number) => isUpper(code) || isLower(code);

/**
 * The sentences of an Indonesian text, in order; offsets in UTF-16 code units. A span has no white space
 * at its ends, never crosses a line break, and every character that is not white space lies in exactly one.
 * An attribution stays with the quotation it ends: `“Benar?” tanya Budi.` is one sentence. Time is linear.
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  const length = text.length;
  let start = -1;
  let lastInk = -1;
  let quotes = 0;
  let at = 0;
  const finish = () => {
    if (start >= 0) spans.push({ start, end: lastInk + 1 });
    start = -1;
  };
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? CLASS[code]! : wide(code);
    if (kind === WHITE) {
      at++;
      continue;
    }
    if (kind === NEWLINE) {
      finish();
      quotes = 0;
      at++;
      continue;
    }
    if (start < 0) start = at;
    lastInk = at;
    at++;
    if (code === 34) quotes++;
    if (kind !== TERMINATOR) continue;

    const stop = at - 1;
    while (at < length && classOf(text, at) === TERMINATOR) at++;
    const afterStop = at;
    at = skipClosers(text, at, quotes % 2 === 1);
    for (let i = afterStop; i < at; i++) if (text.charCodeAt(i) === 34) quotes++;
    lastInk = at - 1;
    if (endsSentence(text, start, stop, afterStop, at)) finish();
  }
  finish();
  return spans;
}

/** Quotes and brackets that close right behind the full stop belong to the sentence. */
function skipClosers(text: string, from: number, insideQuotes: boolean): number {
  let at = from;
  while (at < text.length) {
    const kind = classOf(text, at);
    if (kind === STRAIGHT_QUOTE) {
      // `katanya."Kita harus …`: a straight quote glued to the next word opens unless one is open.
      const next = text.charCodeAt(at + 1);
      if (isLetter(next) && !(insideQuotes && text.charCodeAt(at) === 34)) return at;
    } else if (kind !== CLOSER) {
      return at;
    }
    at++;
  }
  return at;
}

/**
 * `stop` is the first terminator of its run, `afterStop` the place behind the run, `next` the place behind
 * the closers that follow it.
 */
function endsSentence(text: string, start: number, stop: number, afterStop: number, next: number): boolean {
  if (next >= text.length) return true;
  const kind = classOf(text, next);
  if (kind === NEWLINE) return true;
  if (kind !== WHITE) return endsGlued(text, stop, afterStop, next);

  let word = next;
  while (word < text.length && isSkippedBeforeWord(text, word)) word++;
  const first = text.charCodeAt(word);
  if (isLower(first)) return false;
  const isSingleStop = text.charCodeAt(stop) === 46 && afterStop === stop + 1;
  if (!isSingleStop) return true;
  return next > afterStop || !isAbbreviation(text, start, stop, word);
}

/** White space, quotes, dashes and brackets between two sentences; never a line break. */
function isSkippedBeforeWord(text: string, at: number): boolean {
  const kind = classOf(text, at);
  return kind === WHITE || kind === OPENER || kind === STRAIGHT_QUOTE;
}

/** No space behind the full stop: "bekerja.”Ia", "bekerja.“Kita", "tahun ini.Bupati", but not "Kompas.Com". */
function endsGlued(text: string, stop: number, afterStop: number, next: number): boolean {
  const kind = classOf(text, next);
  if (text.charCodeAt(next) === 0x201c || kind === STRAIGHT_QUOTE) return wordIsPlain(text, stop);
  if (next > afterStop) return isUpper(text.charCodeAt(next)) && text.charCodeAt(next - 1) !== 41;
  if (!isUpper(text.charCodeAt(next)) || !isLower(text.charCodeAt(next + 1))) return false;
  if (afterStop > stop + 1 || text.charCodeAt(stop) !== 46) return true;
  return wordIsPlain(text, stop) && !DOMAIN_END.has(wordAt(text, next).toLowerCase());
}

const DOMAIN_END = new Set([
  'com',
  'co',
  'id',
  'net',
  'org',
  'news',
  'info',
  'go',
  'tv',
  'my',
  'sch',
  'ac',
  'or',
  'web',
]);

/** At least three lower-case letters right before the full stop: a word, not a part of a degree. */
function wordIsPlain(text: string, stop: number): boolean {
  for (let i = 1; i <= 3; i++) if (!isLower(text.charCodeAt(stop - i))) return false;
  let from = stop;
  while (from > 0 && isLetter(text.charCodeAt(from - 1))) from--;
  return !LEADING_ABBREVIATIONS.has(text.slice(from, stop));
}

function wordAt(text: string, at: number): string {
  let end = at;
  while (end < text.length && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end++;
  return text.slice(at, end);
}

function isAbbreviation(text: string, start: number, stop: number, next: number): boolean {
  let from = stop;
  while (from > start && isWordPart(text.charCodeAt(from - 1))) from--;
  const word = text.slice(from, stop);
  if (word.length === 0 || word.length > 12) return false;
  if (from === start && isListMark(word)) return true;
  const opensSentence = SENTENCE_OPENERS.has(wordAt(text, next));
  if (word.length === 1 && isUpper(word.charCodeAt(0))) {
    return !opensSentence && !followsNumber(text, from) && !isSign(text, start, from);
  }
  if (word.includes('.')) {
    if (LEADING_ABBREVIATIONS.has(word)) return true;
    return isDegree(word) && (isDegreeAt(text, next) || (continuesName(text, start, from) && !opensSentence));
  }
  if (LEADING_ABBREVIATIONS.has(word)) return !opensSentence || isDigit(text.charCodeAt(next));
  if (!TRAILING_ABBREVIATIONS.has(word)) return false;
  return isDigit(text.charCodeAt(next)) || isDegreeAt(text, next) || RANK.has(word);
}

/** Parts of a rank that its holder's name follows: "Kombes. Pol. Budi". */
const RANK = new Set(['Pol', 'Inf', 'Mar', 'Kav', 'Art', 'Arh', 'Cpl', 'Czi', 'Alm', 'Almh', 'alm', 'almh']);

const isWordPart = (code: number) => isLetter(code) || isDigit(code) || code === 46 || code === 47;

/** "1.", "12.", "a.", "IV." at the start of a sentence number a list. */
function isListMark(word: string): boolean {
  return /^(?:\d{1,3}|[a-zA-Z]|[IVX]{1,5})$/.test(word);
}

/** "1445 H. Pemerintah", "pasal 5 A. Ia": a letter behind a number is no initial. */
function followsNumber(text: string, from: number): boolean {
  return from >= 2 && text.charCodeAt(from - 1) === 32 && isDigit(text.charCodeAt(from - 2));
}

/** "25°C. Pulau itu": a letter glued to a sign is a unit. */
function isSign(text: string, start: number, from: number): boolean {
  if (from === start) return false;
  const kind = classOf(text, from - 1);
  return kind === 0 || kind === CLOSER;
}

/** "S.H", "M.Si", "S.STP", "A.Md.Kep", "B.J": short parts, the first at most two letters, begun with a capital. */
function isDegree(word: string): boolean {
  return /^\p{Lu}\p{L}?(?:\.\p{L}{1,5})+$/u.test(word);
}

function isDegreeAt(text: string, at: number): boolean {
  return /^\p{Lu}\p{L}?\.\s?\p{L}/u.test(text.slice(at, at + 5));
}

/** "B.J. Habibie" begins a name; "Budi, S.H. Menurut …" ends one, and its comma tells. */
function continuesName(text: string, start: number, from: number): boolean {
  let before = from - 1;
  while (before >= start && text.charCodeAt(before) === 32) before--;
  return before < start || text.charCodeAt(before) !== 44;
}
