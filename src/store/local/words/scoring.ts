import { UNITS_PER_WORD, type WordsFile } from './format.ts';

/**
 * BM25 (Robertson and Zaragoza 2009) with the parameters that did best on Indonesian passages (docs/quality.md).
 * The title of an article counts as a weighted field of each of its passages, in frequency and in length
 * (after BM25F, Robertson, Zaragoza and Taylor 2004); passages of untitled articles are untouched by it.
 */
export const K1 = 0.6;
export const B = 0.9;
/** Occurrences in the body that one occurrence in the title is worth. A multiple of a quarter. */
export const TITLE_WEIGHT = 1;

/** Part of the BM25 denominator that depends on the length of each passage, in frequency units. */
export function normsOf(lengths: Uint32Array): Float32Array {
  let total = 0;
  for (let i = 0; i < lengths.length; i++) total += lengths[i]!;
  const average = total > 0 ? total / lengths.length : 1;
  const norms = new Float32Array(lengths.length);
  const constant = K1 * (1 - B) * UNITS_PER_WORD;
  const slope = (K1 * B * UNITS_PER_WORD) / average;
  for (let i = 0; i < lengths.length; i++) norms[i] = constant + slope * lengths[i]!;
  return norms;
}

/** Inverse document frequency as Lucene has it: never negative. */
export function idf(passages: number, documentFrequency: number): number {
  return Math.log(1 + (passages - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

/** Largest tf / (tf + norm) of every term, rounded up to a float so that it stays a bound. */
export function fillBounds(words: WordsFile, norms: Float32Array): void {
  const { documents, frequencies, postingStarts, bounds } = words;
  for (let term = 0; term < bounds.length; term++) {
    let highest = 0;
    for (let i = postingStarts[term]!, end = postingStarts[term + 1]!; i < end; i++) {
      const frequency = frequencies[i]!;
      const value = frequency / (frequency + norms[documents[i]!]!);
      if (value > highest) highest = value;
    }
    bounds[term] = highest * (1 + 2 ** -22);
  }
}
