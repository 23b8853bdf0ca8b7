import type { Span } from '../types.ts';

/** A word or number of a text. `text.slice(start, end)` is the word as written. */
export interface Token extends Span {
  /** Lower-cased, typographic apostrophes and hyphens unified. */
  readonly word: string;
}

const LETTER = 1;
const DIGIT = 2;
const JOINER = 3;
/** Soft hyphens and zero-width characters: articles keep them for verbatim quotes, words do not. */
const INVISIBLE = 4;

/** Character classes of the first 128 code units; all above are decided by `wide`. */
const CLASS = new Uint8Array(128);
for (let code = 97; code <= 122; code++) CLASS[code] = LETTER;
for (let code = 65; code <= 90; code++) CLASS[code] = LETTER;
for (let code = 48; code <= 57; code++) CLASS[code] = DIGIT;
for (const joiner of "-'.,/") CLASS[joiner.charCodeAt(0)] = JOINER;

const WIDE_LETTER = /^[\p{L}\p{M}]$/u;
const WIDE_DIGIT = /^\p{Nd}$/u;

function classOf(code: number): number {
  if (code < 128) return CLASS[code]!;
  if (code === 0x2019 || code === 0x2010 || code === 0x2011) return JOINER;
  if (isInvisible(code)) return INVISIBLE;
  if (code >= 0x2000 && code < 0x2c00) return 0;
  const character = String.fromCharCode(code);
  if (WIDE_LETTER.test(character)) return LETTER;
  return WIDE_DIGIT.test(character) ? DIGIT : 0;
}

/** A word as the tokenizer remembers it; `stem` is filled in by `stem.ts`. */
export interface KnownWord {
  readonly word: string;
  stem: string | null;
}

/**
 * Words and numbers of a text, in order. Hyphens and apostrophes join letters ("sumber-sumber",
 * "Jum'at"); points, commas and slashes join digits ("1.500.000", "21/9/2023"). "Rp500.000" is
 * two tokens: "rp" and "500.000"; any other mix of letters and digits is one ("b20").
 */
export function tokenize(text: string): Token[] {
  return scan(text, null);
}

/** `tokenize`; the word of each token is added to `known`, where there is one. */
export function scan(text: string, known: KnownWord[] | null): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    const begin = text.charCodeAt(at);
    const first = begin < 128 ? CLASS[begin]! : classOf(begin);
    if (first !== LETTER && first !== DIGIT) {
      at++;
      continue;
    }
    const start = at;
    let previous = first;
    let isPlain = begin < 128;
    let hash = isPlain ? hashed(HASH_SEED, begin) : 0;
    at++;
    while (at < length) {
      const code = text.charCodeAt(at);
      const kind = code < 128 ? CLASS[code]! : classOf(code);
      if (kind === LETTER) {
        previous = LETTER;
      } else if (kind === DIGIT) {
        if (previous === LETTER && at - start === 2 && isRupiahMark(text, start)) break;
        previous = DIGIT;
      } else if (kind === 0 || (kind === JOINER && !(at + 1 < length && joins(text, at, previous)))) {
        break;
      }
      if (code < 128) hash = hashed(hash, code);
      else isPlain = false;
      at++;
    }
    const word = isPlain ? plainWord(text, start, at, hash) : wideWord(fold(text.slice(start, at)));
    tokens.push({ start, end: at, word: word.word });
    known?.push(word);
  }
  return tokens;
}

const HASH_SEED = 0x811c9dc5;

/** One step of FNV-1a over lower-cased code units. */
function hashed(hash: number, code: number): number {
  return Math.imul(hash ^ LOWER[code]!, 0x01000193);
}

/** Lower case of the first 128 code units. */
const LOWER = Uint8Array.from({ length: 128 }, (_, code) => (code >= 65 && code <= 90 ? code + 32 : code));

/**
 * Words met so far, by the hash of their letters: a word that comes again is not cut out of its text, and what was
 * found out about it is at hand. `slots` holds places in `words` plus one.
 */
const slots = new Int32Array(1 << 18);
const MOST_WORDS = 100_000;
const LONGEST_WORD = 40;
let words: KnownWord[] = [];
const wideWords = new Map<string, KnownWord>();

/** `text.slice(start, end)` in lower case; all ASCII. */
function plainWord(text: string, start: number, end: number, hash: number): KnownWord {
  let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
  for (let place = slots[slot]!; place > 0; place = slots[slot]!) {
    const known = words[place - 1]!;
    if (isSame(known.word, text, start, end)) return known;
    slot = (slot + 1) & (slots.length - 1);
  }
  const known = { word: lowered(text, start, end), stem: null };
  if (end - start > LONGEST_WORD) return known;
  if (words.length >= MOST_WORDS) {
    words = [];
    slots.fill(0);
  } else {
    slots[slot] = words.push(known);
  }
  return known;
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at++) {
    if (word.charCodeAt(at - start) !== LOWER[text.charCodeAt(at)]!) return false;
  }
  return true;
}

/** A string of its own: a slice would keep the whole text in memory. */
function lowered(text: string, start: number, end: number): string {
  const codes: number[] = [];
  for (let at = start; at < end && at < start + LONGEST_WORD; at++) codes.push(LOWER[text.charCodeAt(at)]!);
  const head = String.fromCharCode(...codes);
  return end - start > LONGEST_WORD ? head + text.slice(start + LONGEST_WORD, end).toLowerCase() : head;
}

function wideWord(word: string): KnownWord {
  let known = wideWords.get(word);
  if (known === undefined) {
    known = { word, stem: null };
    if (wideWords.size >= MOST_WORDS) wideWords.clear();
    if (word.length <= LONGEST_WORD) wideWords.set(word, known);
  }
  return known;
}

function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}

function isRupiahMark(text: string, start: number): boolean {
  const first = text.charCodeAt(start) | 32;
  const second = text.charCodeAt(start + 1) | 32;
  return first === 114 && second === 112;
}

function joins(text: string, at: number, previous: number): boolean {
  const code = text.charCodeAt(at);
  const next = classOf(text.charCodeAt(at + 1));
  const isPoint = code === 46 || code === 44 || code === 47;
  if (isPoint) return previous === DIGIT && next === DIGIT;
  return (previous === LETTER && next === LETTER) || (previous === DIGIT && next === DIGIT && code === 45);
}

const SPECIAL = /[\u00ad\u200b-\u200d\u2010\u2011\u2019\u2060\ufeff]/;

/** Lower case, typographic apostrophes and hyphens as ASCII, invisible characters left out. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (!SPECIAL.test(lower)) return lower;
  return lower
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\u2019/g, "'")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '');
}
