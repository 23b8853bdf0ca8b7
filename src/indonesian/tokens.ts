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

/**
 * Words and numbers of a text, in order. Hyphens and apostrophes join letters ("sumber-sumber",
 * "Jum'at"); points, commas and slashes join digits ("1.500.000", "21/9/2023"). "Rp500.000" is
 * two tokens: "rp" and "500.000"; any other mix of letters and digits is one ("b20").
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    const first = classOf(text.charCodeAt(at));
    if (first !== LETTER && first !== DIGIT) {
      at++;
      continue;
    }
    const start = at;
    let previous = first;
    at++;
    while (at < length) {
      const kind = classOf(text.charCodeAt(at));
      if (kind === INVISIBLE) {
        at++;
      } else if (kind === LETTER) {
        previous = LETTER;
        at++;
      } else if (kind === DIGIT) {
        if (previous === LETTER && at - start === 2 && isRupiahMark(text, start)) break;
        previous = DIGIT;
        at++;
      } else if (kind === JOINER && at + 1 < length && joins(text, at, previous)) {
        at++;
      } else {
        break;
      }
    }
    tokens.push({ start, end: at, word: fold(text.slice(start, at)) });
  }
  return tokens;
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
