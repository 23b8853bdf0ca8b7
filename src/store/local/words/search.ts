import type { WeightedTerm } from '../../../store.ts';
import type { WordsFile } from './format.ts';
import { idf, K1, normsOf } from './scoring.ts';
import { termNumber } from './vocabulary.ts';

/** More distinct terms than any question needs; bounds the work that one request can cause. */
export const MOST_TERMS = 32;

export interface ScoredDocument {
  readonly document: number;
  readonly score: number;
}

/** How many more passages than asked for are completed to learn early what it takes to be among the best. */
const SPARE_FACTOR = 2;
const MOST_SPARE = 20;
/** What finding one passage in a list costs, in postings read. */
const LOOKUP_COST = 15;
/** So many candidates are put in order, to find them in the lists walking forwards. */
const FEW = 500;

interface TermList {
  readonly start: number;
  readonly end: number;
  /** Query weight times idf times (k1 + 1). */
  readonly factor: number;
  /** No passage gets more than this from the term. */
  readonly bound: number;
  /** The bound over what reading the list costs: the greater, the earlier it is read. */
  readonly worth: number;
}

/** Cost of a list by its length: long ones lose time, yet a valuable one read early spares reading others. */
const COST_POWER = 0.25;

/**
 * Top-k BM25 by MaxScore (Turtle and Flood 1995), term at a time: lists are read whole, those that are worth most
 * for their length first, until the terms that are left could not lift an unseen passage into the top k; from there
 * on only the candidates are completed. Results equal those of scoring every passage; ties go to the older passage.
 */
export class WordSearcher {
  readonly #words: WordsFile;
  readonly #norms: Float32Array;
  /** Score so far of each passage; all zero between searches. */
  readonly #scores: Float64Array;
  readonly #touched: Uint32Array<ArrayBuffer>;
  #touchedCount = 0;

  constructor(words: WordsFile) {
    this.#words = words;
    this.#norms = normsOf(words.lengths);
    this.#scores = new Float64Array(words.sizes.passages);
    this.#touched = new Uint32Array(words.sizes.passages);
  }

  documentFrequency(term: string): number {
    const number = termNumber(this.#words, term);
    return number < 0 ? 0 : this.#words.postingStarts[number + 1]! - this.#words.postingStarts[number]!;
  }

  /** Best first. `pass` holds 1 for every document that may be returned; null lets all pass. */
  search(query: readonly WeightedTerm[], limit: number, pass: Uint8Array | null): ScoredDocument[] {
    const lists = this.#lists(query);
    if (limit < 1 || lists.length === 0) return [];
    const remaining = new Float64Array(lists.length + 1);
    for (let i = lists.length - 1; i >= 0; i--) remaining[i] = remaining[i + 1]! + lists[i]!.bound;

    let threshold = 0;
    let next = 0;
    while (next < lists.length && (this.#touchedCount < limit || remaining[next]! >= threshold)) {
      const least = threshold - remaining[next + 1]!;
      if (pass === null) this.#accumulate(lists[next]!, least);
      else this.#accumulatePassing(lists[next]!, least, pass);
      next++;
      if (next < lists.length && this.#touchedCount >= limit && this.#isWorthKnowing(lists, next, limit)) {
        const touched = this.#touched.subarray(0, this.#touchedCount);
        threshold = Math.max(threshold, this.#reachable(lists, next, limit, touched));
      }
    }
    let candidates = this.#touched.subarray(0, this.#touchedCount);
    if (next < lists.length) candidates = candidates.slice();
    for (let isSorted = false; next < lists.length; next++) {
      candidates = this.#keep(candidates, threshold - remaining[next]!);
      if (!isSorted && candidates.length <= FEW) {
        candidates.sort();
        isSorted = true;
      }
      const list = lists[next]!;
      if (isSorted && LOOKUP_COST * candidates.length < list.end - list.start) this.#lookUp(candidates, list);
      else this.#complete(list);
    }
    const best = this.#best(candidates, limit);
    const results = Array.from(best, (document) => ({ document, score: this.#scores[document]! }));
    results.sort((a, b) => b.score - a.score || a.document - b.document);
    for (let i = 0; i < this.#touchedCount; i++) this.#scores[this.#touched[i]!] = 0;
    this.#touchedCount = 0;
    return results;
  }

  /** Lists of the most valuable distinct known terms, in the order in which they are read. */
  #lists(query: readonly WeightedTerm[]): TermList[] {
    const weights = new Map<string, number>();
    for (const { term, weight } of query) {
      if (weight > 0 && Number.isFinite(weight)) weights.set(term, (weights.get(term) ?? 0) + weight);
    }
    const { postingStarts, bounds, sizes } = this.#words;
    const lists: TermList[] = [];
    for (const [term, weight] of weights) {
      const number = termNumber(this.#words, term);
      if (number < 0) continue;
      const start = postingStarts[number]!;
      const end = postingStarts[number + 1]!;
      const factor = weight * idf(sizes.passages, end - start) * (K1 + 1);
      const bound = factor * bounds[number]!;
      lists.push({ start, end, factor, bound, worth: bound / (end - start) ** COST_POWER });
    }
    const kept = lists.sort((a, b) => b.bound - a.bound).slice(0, MOST_TERMS);
    return kept.sort((a, b) => b.worth - a.worth);
  }

  /**
   * Adds one term to every passage that holds it. A passage not seen so far joins only with `least` or more: with
   * less it cannot reach the top k, and what it may collect from later terms is then too little as well.
   */
  #accumulate({ start, end, factor }: TermList, least: number): void {
    const { documents, frequencies } = this.#words;
    const norms = this.#norms;
    const scores = this.#scores;
    const touched = this.#touched;
    let count = this.#touchedCount;
    for (let i = start; i < end; i++) {
      const document = documents[i]!;
      const frequency = frequencies[i]!;
      const value = (factor * frequency) / (frequency + norms[document]!);
      const score = scores[document]!;
      if (score === 0) {
        if (value < least) continue;
        touched[count++] = document;
      }
      scores[document] = score + value;
    }
    this.#touchedCount = count;
  }

  #accumulatePassing({ start, end, factor }: TermList, least: number, pass: Uint8Array): void {
    const { documents, frequencies } = this.#words;
    for (let i = start; i < end; i++) {
      const document = documents[i]!;
      if (pass[document] === 0) continue;
      const frequency = frequencies[i]!;
      const value = (factor * frequency) / (frequency + this.#norms[document]!);
      const score = this.#scores[document]!;
      if (score === 0) {
        if (value < least) continue;
        this.#touched[this.#touchedCount++] = document;
      }
      this.#scores[document] = score + value;
    }
  }

  /**
   * A score that at least `limit` passages are sure to reach: the best so far, rather more than `limit` of them, are
   * completed with the lists from `next` on, and the `limit`-th best of those counts. 0 where there are too few.
   */
  #reachable(lists: readonly TermList[], next: number, limit: number, candidates: Uint32Array): number {
    if (candidates.length < limit) return 0;
    // In the order of the lists: each is then walked forwards once.
    const best = this.#best(candidates, limit + Math.min(SPARE_FACTOR * limit, MOST_SPARE)).sort();
    const completed = Float64Array.from(best, (document) => this.#scores[document]!);
    for (let i = next; i < lists.length; i++) this.#addForwards(lists[i]!, best, completed);
    completed.sort();
    // A hair lower, so that rounding in another order of addition never drops a tie.
    return completed[completed.length - limit]! * (1 - 1e-9);
  }

  /** False where reading the lists that are left costs no more than learning how far they need not be read. */
  #isWorthKnowing(lists: readonly TermList[], next: number, limit: number): boolean {
    let postings = 0;
    for (let i = next; i < lists.length; i++) postings += lists[i]!.end - lists[i]!.start;
    const lookups = (limit + Math.min(SPARE_FACTOR * limit, MOST_SPARE)) * (lists.length - next);
    return postings > this.#touchedCount + LOOKUP_COST * lookups;
  }

  /** Adds one term to the scores of documents in ascending order. */
  #addForwards(list: TermList, ascending: Uint32Array, scores: Float64Array): void {
    let posting = list.start;
    for (let n = 0; n < ascending.length && posting < list.end; n++) {
      posting = this.#postingOf(ascending[n]!, posting, list.end);
      scores[n]! += this.#contribution(list, posting, ascending[n]!);
    }
  }

  /** The first posting from `low` on of the document or of a later one; `end` where there is none. */
  #postingOf(document: number, low: number, end: number): number {
    const { documents } = this.#words;
    // No document stands twice in a list: so many postings are enough to get there.
    let high = Math.min(end, low + Math.max(0, document - documents[low]!));
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (documents[middle]! < document) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** What the posting gives to the document, if it is one of it. */
  #contribution({ end, factor }: TermList, posting: number, document: number): number {
    const { documents, frequencies } = this.#words;
    if (posting === end || documents[posting] !== document) return 0;
    const frequency = frequencies[posting]!;
    return (factor * frequency) / (frequency + this.#norms[document]!);
  }

  /** The candidates that may still be among the best; the others are forgotten. */
  #keep(candidates: Uint32Array<ArrayBuffer>, atLeast: number): Uint32Array<ArrayBuffer> {
    let kept = 0;
    for (let i = 0; i < candidates.length; i++) {
      const document = candidates[i]!;
      if (this.#scores[document]! >= atLeast) candidates[kept++] = document;
      else this.#scores[document] = 0;
    }
    return candidates.subarray(0, kept);
  }

  /** Adds one term to every candidate in one pass over the list. */
  #complete(list: TermList): void {
    const { documents, frequencies } = this.#words;
    for (let i = list.start; i < list.end; i++) {
      const document = documents[i]!;
      if (this.#scores[document] === 0) continue;
      const frequency = frequencies[i]!;
      this.#scores[document]! += (list.factor * frequency) / (frequency + this.#norms[document]!);
    }
  }

  /** The same by lookups, for few candidates in ascending order. */
  #lookUp(ascending: Uint32Array, list: TermList): void {
    let posting = list.start;
    for (let n = 0; n < ascending.length && posting < list.end; n++) {
      const document = ascending[n]!;
      posting = this.#postingOf(document, posting, list.end);
      this.#scores[document]! += this.#contribution(list, posting, document);
    }
  }

  /** The `limit` documents of highest score, in no order, by a binary heap with the worst on top. */
  #best(candidates: Uint32Array, limit: number): Uint32Array {
    const scores = this.#scores;
    const heap = candidates.slice(0, limit);
    for (let i = (heap.length >>> 1) - 1; i >= 0; i--) sink(heap, scores, i);
    let entry = scores[heap[0]!]!;
    for (let i = heap.length; i < candidates.length; i++) {
      const document = candidates[i]!;
      if (scores[document]! < entry || !isWorse(scores, heap[0]!, document)) continue;
      heap[0] = document;
      sink(heap, scores, 0);
      entry = scores[heap[0]!]!;
    }
    return heap;
  }
}

/** Ties go to the older passage. */
function isWorse(scores: Float64Array, a: number, b: number): boolean {
  const difference = scores[a]! - scores[b]!;
  return difference < 0 || (difference === 0 && a > b);
}

function sink(heap: Uint32Array, scores: Float64Array, from: number): void {
  const item = heap[from]!;
  let at = from;
  for (let child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && isWorse(scores, heap[child + 1]!, heap[child]!)) child++;
    if (!isWorse(scores, heap[child]!, item)) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = item;
}
