import type { WordsFile } from './format.ts';

/** The names in a words file: terms and article ids to numbers and back. Terms keep their UTF-16 order. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** Long enough for any term that the tokenizer makes; a longer one cannot be in the archive more than once anyway. */
const LONGEST_TERM_BYTES = 1024;
const scratch = new Uint8Array(LONGEST_TERM_BYTES);

/** FNV-1a (Fowler, Noll, Vo) over bytes, 32 bits. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Number of the term, or -1. Allocates nothing. */
export function termNumber(words: WordsFile, term: string): number {
  const { read, written } = encoder.encodeInto(term, scratch);
  if (read < term.length) return -1;
  const mask = words.slots.length - 1;
  for (let slot = hashOf(scratch, 0, written) & mask; ; slot = (slot + 1) & mask) {
    const number = words.slots[slot]! - 1;
    if (number < 0) return -1;
    if (equals(words, number, written)) return number;
  }
}

function equals(words: WordsFile, number: number, length: number): boolean {
  const start = words.termStarts[number]!;
  if (words.termStarts[number + 1]! - start !== length) return false;
  for (let i = 0; i < length; i++) if (words.vocabulary[start + i] !== scratch[i]) return false;
  return true;
}

export function termAt(words: WordsFile, number: number): string {
  return decoder.decode(words.vocabulary.subarray(words.termStarts[number]!, words.termStarts[number + 1]!));
}

/** All terms in order. Where all is ASCII, one decoding serves and the terms are slices of it. */
export function allTerms(words: WordsFile): string[] {
  const whole = decoder.decode(words.vocabulary);
  const terms = new Array<string>(words.sizes.terms);
  const ascii = whole.length === words.vocabulary.length;
  for (let i = 0; i < terms.length; i++) {
    terms[i] = ascii ? whole.slice(words.termStarts[i]!, words.termStarts[i + 1]!) : termAt(words, i);
  }
  return terms;
}

/** A term longer than the lookup can find is not worth a place in the vocabulary. */
export function isIndexable(term: string): boolean {
  return term.length > 0 && term.length * 3 <= LONGEST_TERM_BYTES;
}

/** UTF-8 bytes of all terms, one after the other, and where each starts. */
export function encodeTerms(terms: readonly string[]): { bytes: Uint8Array; starts: Uint32Array } {
  const starts = new Uint32Array(terms.length + 1);
  for (let i = 0; i < terms.length; i++) starts[i + 1] = starts[i]! + Buffer.byteLength(terms[i]!);
  const bytes = new Uint8Array(starts[terms.length]!);
  for (let i = 0; i < terms.length; i++) encoder.encodeInto(terms[i]!, bytes.subarray(starts[i]!));
  return { bytes, starts };
}

/** Fills the hash table of a file whose vocabulary is in place. */
export function fillSlots(words: WordsFile): void {
  const mask = words.slots.length - 1;
  for (let number = 0; number < words.sizes.terms; number++) {
    let slot = hashOf(words.vocabulary, words.termStarts[number]!, words.termStarts[number + 1]!) & mask;
    while (words.slots[slot] !== 0) slot = (slot + 1) & mask;
    words.slots[slot] = number + 1;
  }
}

/** FNV-1a over UTF-16 code units. */
export function hashOfId(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Numbers of the articles that may have this id: those with its hash. */
export function articlesWithId(words: WordsFile, id: string): number[] {
  const hash = hashOfId(id);
  const mask = words.articleSlots.length - 1;
  const numbers: number[] = [];
  for (let slot = hash & mask; words.articleSlots[slot] !== 0; slot = (slot + 1) & mask) {
    const number = words.articleSlots[slot]! - 1;
    if (words.idHashes[number] === hash) numbers.push(number);
  }
  return numbers;
}

export function fillArticleSlots(words: WordsFile): void {
  const mask = words.articleSlots.length - 1;
  for (let number = 0; number < words.sizes.articles; number++) {
    let slot = words.idHashes[number]! & mask;
    while (words.articleSlots[slot] !== 0) slot = (slot + 1) & mask;
    words.articleSlots[slot] = number + 1;
  }
}
