import type { Span } from '../types.ts';
import { type Token, tokenize } from './tokens.ts';

export interface NumberMention extends Span {
  readonly value: number;
  readonly unit: 'rupiah' | 'persen' | null;
  /** "sekitar 40", "600 lebih", "40-an". */
  readonly approximate: boolean;
  /** "ketiga", "ke-3". */
  readonly ordinal: boolean;
}

const ONES: Readonly<Record<string, number>> = {
  nol: 0,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
  sebelas: 11,
  setengah: 0.5,
};

/** A whole number of these in one word; they multiply what stands before them or stand alone. */
const ALONE: Readonly<Record<string, number>> = {
  seratus: 100,
  seribu: 1e3,
  sejuta: 1e6,
  semiliar: 1e9,
  semilyar: 1e9,
  setriliun: 1e12,
};

const SCALES: Readonly<Record<string, number>> = {
  ribu: 1e3,
  rb: 1e3,
  juta: 1e6,
  jt: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  triliun: 1e12,
  trilyun: 1e12,
};

const NUMBER_WORDS = new Set([...Object.keys(ONES), ...Object.keys(ALONE)]);

/** Only in amounts of money: "Rp2,5 M". */
const MONEY_SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e9, t: 1e12 };

const APPROXIMATE_BEFORE = new Set([
  'sekitar',
  'kira-kira',
  'hampir',
  'nyaris',
  'sedikitnya',
  'setidaknya',
  'kisaran',
]);
const COMPARED = new Set(['lebih', 'kurang']);
const ROMAN = /^(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;

/** One number as read from the tokens: where it stops (exclusive token index) and what it is worth. */
interface Reading {
  readonly value: number;
  readonly next: number;
  readonly ordinal: boolean;
}

/**
 * The numbers of a text, in figures and in words, in order and without overlap. The span holds the money
 * sign, the scale and "persen" or "rupiah" ("Rp1,5 juta"), not "sekitar" or "lebih". Years and the parts of
 * dates are numbers too. Codes such as "B20" or "Covid-19" are none.
 */
export function findNumbers(text: string): NumberMention[] {
  const tokens = splitJoined(tokenize(text), text);
  const found: NumberMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const money = isMoneySign(tokens[at]!.word) && isNear(text, tokens[at]!, tokens[at + 1]);
    const reading = read(text, tokens, money ? at + 1 : at, money);
    if (reading === null) {
      at++;
      continue;
    }
    found.push(describe(text, tokens, at, reading, money));
    at = reading.next;
  }
  return found;
}

/**
 * Whether two mentions say the same number: equal value, both ordinal or neither, and no contradiction of
 * units. "sekitar 40" is the same number as "40".
 */
export function sameNumber(a: NumberMention, b: NumberMention): boolean {
  if (a.ordinal !== b.ordinal) return false;
  if (a.unit !== null && b.unit !== null && a.unit !== b.unit) return false;
  return Math.abs(a.value - b.value) <= 1e-9 * Math.max(1, Math.abs(a.value), Math.abs(b.value));
}

function describe(
  text: string,
  tokens: readonly Token[],
  at: number,
  reading: Reading,
  money: boolean,
): NumberMention {
  const last = tokens[reading.next - 1]!;
  const after = tokens[reading.next];
  let end = last.end;
  let unit: NumberMention['unit'] = money ? 'rupiah' : null;
  const percent = /^\s?%/.exec(text.slice(end, end + 2));
  if (percent !== null) {
    end += percent[0].length;
    unit = 'persen';
  } else if (after !== undefined && isBlank(text, last, after)) {
    if (/^(?:persen|prosen)$/.test(after.word)) unit = 'persen';
    if (after.word === 'rupiah') unit = 'rupiah';
    if (unit !== null && !money) end = after.end;
  }
  return {
    start: tokens[at]!.start,
    end,
    value: reading.value,
    unit,
    approximate: isApproximate(text, tokens, at, reading.next),
    ordinal: reading.ordinal,
  };
}

function isApproximate(text: string, tokens: readonly Token[], at: number, next: number): boolean {
  const before = tokens[at - 1]?.word ?? '';
  if (APPROXIMATE_BEFORE.has(before)) return true;
  const compared = tokens[at - 2]?.word ?? '';
  if (before === 'dari' && COMPARED.has(compared)) return true;
  if (before === 'lebih' && compared === 'kurang') return true;
  if (/[±~]\s?$/.test(text.slice(Math.max(0, tokens[at]!.start - 2), tokens[at]!.start))) return true;
  const after = tokens[next];
  if (after === undefined) return false;
  if (after.word === 'lebih') return isBlank(text, tokens[next - 1]!, after);
  return after.word === 'an' && after.start - tokens[next - 1]!.end === 1;
}

function read(text: string, tokens: readonly Token[], at: number, money: boolean): Reading | null {
  const token = tokens[at];
  if (token === undefined || !mayBeNumber(token.word)) return null;
  return readOrdinal(text, tokens, at) ?? readFigures(text, tokens, at, money) ?? readWords(text, tokens, at);
}

/** A cheap look before the readers: most words of an article are no numbers. */
function mayBeNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return true;
  return NUMBER_WORDS.has(word) || word === 'pertama' || word.startsWith('ke');
}

function readOrdinal(text: string, tokens: readonly Token[], at: number): Reading | null {
  const { word } = tokens[at]!;
  if (word === 'pertama') return { value: 1, next: at + 1, ordinal: true };
  const inOne = /^ke-?(\d+)$/.exec(word);
  if (inOne !== null) return { value: Number(inOne[1]), next: at + 1, ordinal: true };
  if (word === 'ke') {
    const figure = tokens[at + 1];
    if (figure === undefined || figure.start - tokens[at]!.end !== 1 || text[tokens[at]!.end] !== '-')
      return null;
    return /^\d+$/.test(figure.word) ? { value: Number(figure.word), next: at + 2, ordinal: true } : null;
  }
  if (!word.startsWith('ke')) return null;
  const rest = word.slice(word[2] === '-' ? 3 : 2);
  if (word[2] === '-' && ROMAN.test(rest)) return { value: romanValue(rest), next: at + 1, ordinal: true };
  if (!NUMBER_WORDS.has(rest) || rest === 'setengah') return null;
  const words = readWords(text, tokens, at, rest);
  return words === null ? null : { ...words, ordinal: true };
}

function readFigures(text: string, tokens: readonly Token[], at: number, money: boolean): Reading | null {
  const token = tokens[at]!;
  const parts = /^(\d[\d.,]*)([a-z]*)$/.exec(token.word);
  if (parts === null || isCode(text, tokens, at)) return null;
  const value = parseFigures(parts[1]!);
  if (parts[2] !== '') {
    const scale = SCALES[parts[2]!] ?? (money ? MONEY_SCALES[parts[2]!] : undefined);
    return scale === undefined ? null : { value: round(value * scale), next: at + 1, ordinal: false };
  }
  const scale = scaleAt(text, tokens, at + 1, money);
  if (scale === null) return { value, next: at + 1, ordinal: false };
  const reading = { value: round(value * scale), next: at + 2, ordinal: false };
  const rest = /^\d+$/.test(tokens[at + 2]?.word ?? '') && isBlank(text, tokens[at + 1]!, tokens[at + 2]!);
  const smaller = rest ? scaleAt(text, tokens, at + 3, false) : null;
  if (smaller === null || smaller >= scale) return reading;
  return { value: reading.value + Number(tokens[at + 2]!.word) * smaller, next: at + 4, ordinal: false };
}

function scaleAt(text: string, tokens: readonly Token[], at: number, money: boolean): number | null {
  const token = tokens[at];
  if (token === undefined || !isBlank(text, tokens[at - 1]!, token)) return null;
  const scale = SCALES[token.word];
  if (scale !== undefined) return scale;
  return money && /^[MT]$/.test(text.slice(token.start, token.end)) ? MONEY_SCALES[token.word]! : null;
}

/** "Covid-19", "F-16": a figure that hangs on a word. */
function isCode(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at]!;
  return (
    before !== undefined &&
    token.start - before.end === 1 &&
    text[before.end] === '-' &&
    /[a-z]$/.test(before.word)
  );
}

/** `first` is the first word to read, where it is not the token's own ("kedua" is read as "dua"). */
function readWords(
  text: string,
  tokens: readonly Token[],
  at: number,
  first = tokens[at]!.word,
): Reading | null {
  if (tokens[at - 1]?.word === 'salah' && first === 'satu') return null;
  let total = 0;
  let hundreds = 0;
  let next = at;
  let limit = Number.POSITIVE_INFINITY;
  for (;;) {
    const token = tokens[next];
    if (token === undefined || (next > at && !isBlank(text, tokens[next - 1]!, token))) break;
    const word = next === at ? first : token.word;
    const group = readGroup(word, hundreds, next === at);
    if (group !== null) {
      hundreds = group;
    } else {
      const scale = SCALES[word] ?? ALONE[word];
      if (scale === undefined || scale >= limit) break;
      const isAlone = word in ALONE;
      if (isAlone ? hundreds !== 0 : hundreds === 0) break;
      total += (isAlone ? 1 : hundreds) * scale;
      hundreds = 0;
      limit = scale;
    }
    next++;
  }
  return next === at ? null : { value: total + hundreds, next, ordinal: false };
}

/** The number below a thousand after one more word of it; null where the word does not continue it. */
function readGroup(word: string, sofar: number, first: boolean): number | null {
  const ones = ONES[word];
  const low = sofar % 100;
  if (ones !== undefined) {
    if (word === 'nol') return first ? 0 : null;
    if (word === 'setengah') return Number.isInteger(sofar) && sofar < 100 ? sofar + 0.5 : null;
    if (ones >= 10) return low === 0 ? sofar + ones : null;
    return low === 0 || (low >= 20 && low % 10 === 0) ? sofar + ones : null;
  }
  if (word === 'seratus') return sofar === 0 ? 100 : null;
  if (low < 1 || low > 9) return null;
  if (word === 'belas') return sofar + 10;
  if (word === 'puluh') return sofar - low + low * 10;
  return word === 'ratus' && sofar < 10 ? sofar * 100 : null;
}

/** Indonesian figures: points part thousands, the comma is decimal; "1.5" and "12.50" are read as decimals. */
function parseFigures(figures: string): number {
  const trimmed = figures.replace(/[.,]+$/, '');
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(trimmed))
    return Number(trimmed.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/.test(trimmed)) return Number(trimmed.replaceAll(',', ''));
  return Number.parseFloat(trimmed.replace(',', '.'));
}

function round(value: number): number {
  return Number(value.toPrecision(15));
}

function romanValue(roman: string): number {
  const worth: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  let value = 0;
  for (let at = 0; at < roman.length; at++) {
    const here = worth[roman[at]!]!;
    value += here < (worth[roman[at + 1] ?? ''] ?? 0) ? -here : here;
  }
  return value;
}

function isMoneySign(word: string): boolean {
  return word === 'rp' || word === 'idr';
}

function isNear(text: string, left: Token, right: Token | undefined): boolean {
  return right !== undefined && /^\.?[\s\u00a0]?$/.test(text.slice(left.end, right.start));
}

function isBlank(text: string, left: Token, right: Token): boolean {
  return /^[ \u00a0\t]{1,2}$/.test(text.slice(left.end, right.start));
}

/** "21/9/2023" and "3-5" are several numbers. */
function splitJoined(tokens: readonly Token[], text: string): Token[] {
  const parts: Token[] = [];
  for (const token of tokens) {
    if (!/^\d[\d.,]*[/-][\d/.,-]*$/.test(token.word)) {
      parts.push(token);
      continue;
    }
    for (const match of text.slice(token.start, token.end).matchAll(/\d[\d.,]*/g)) {
      const start = token.start + match.index;
      parts.push({ start, end: start + match[0].length, word: match[0] });
    }
  }
  return parts;
}
