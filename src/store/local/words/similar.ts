import type { SimilarTerm } from '../../../store.ts';
import type { WordsFile } from './format.ts';
import { allTerms } from './vocabulary.ts';

/** Below this two words have little in common; nothing less similar is worth offering. */
const LEAST_SIMILARITY = 0.3;
const BUCKETS = 1 << 14;

/**
 * Words of the archive that look alike, by the Dice coefficient of their sets of character trigrams with one
 * boundary mark on each side ("#kata#": #ka kat ata ta#). An inverted index from hashed trigrams to terms,
 * built on the first call.
 */
export class SimilarTerms {
  readonly #words: WordsFile;
  #terms: string[] = [];
  #starts = new Uint32Array(0);
  #entries = new Uint32Array(0);
  #shared = new Uint8Array(0);

  constructor(words: WordsFile) {
    this.#words = words;
  }

  find(term: string, limit: number): SimilarTerm[] {
    if (limit < 1 || term.length === 0 || term.length > 64) return [];
    if (this.#starts.length === 0) this.#build();
    const wanted = trigramsOf(term);
    const touched: number[] = [];
    for (const trigram of wanted) {
      const bucket = bucketOf(trigram);
      for (let i = this.#starts[bucket]!; i < this.#starts[bucket + 1]!; i++) {
        const number = this.#entries[i]!;
        if (this.#shared[number]!++ === 0) touched.push(number);
      }
    }
    const found: SimilarTerm[] = [];
    for (const number of touched) {
      const shared = this.#shared[number]!;
      this.#shared[number] = 0;
      // Hash collisions only raise `shared`, and a candidate has at least as many trigrams as it shares, so this
      // never drops a word that is similar enough.
      if (shared * (2 - LEAST_SIMILARITY) < LEAST_SIMILARITY * wanted.size) continue;
      const candidate = this.#terms[number]!;
      if (candidate === term) continue;
      const similarity = dice(wanted, trigramsOf(candidate));
      if (similarity < LEAST_SIMILARITY) continue;
      const { postingStarts } = this.#words;
      found.push({
        term: candidate,
        similarity,
        documentFrequency: postingStarts[number + 1]! - postingStarts[number]!,
      });
    }
    return found
      .sort(
        (a, b) =>
          b.similarity - a.similarity ||
          b.documentFrequency - a.documentFrequency ||
          (a.term < b.term ? -1 : 1),
      )
      .slice(0, limit);
  }

  #build(): void {
    this.#terms = allTerms(this.#words);
    this.#shared = new Uint8Array(this.#terms.length);
    const starts = new Uint32Array(BUCKETS + 1);
    for (const term of this.#terms) eachBucket(term, (bucket) => starts[bucket + 1]!++);
    for (let i = 0; i < BUCKETS; i++) starts[i + 1]! += starts[i]!;
    const next = starts.slice();
    const entries = new Uint32Array(starts[BUCKETS]!);
    this.#terms.forEach((term, number) => {
      eachBucket(term, (bucket) => {
        entries[next[bucket]!++] = number;
      });
    });
    this.#starts = starts;
    this.#entries = entries;
  }
}

const MARK = 35;

/** Each distinct bucket of the term's trigrams once; long terms (addresses, noise) are left out. */
function eachBucket(term: string, visit: (bucket: number) => void): void {
  if (term.length > 64) return;
  const seen: number[] = [];
  for (let i = -1; i < term.length - 1; i++) {
    const bucket = hash(codeAt(term, i), codeAt(term, i + 1), codeAt(term, i + 2));
    if (seen.includes(bucket)) continue;
    seen.push(bucket);
    visit(bucket);
  }
}

function codeAt(term: string, at: number): number {
  return at < 0 || at >= term.length ? MARK : term.charCodeAt(at);
}

function hash(a: number, b: number, c: number): number {
  const mixed = Math.imul(Math.imul(a, 31) + b, 31) + c;
  return (Math.imul(mixed, 0x9e3779b1) >>> 18) & (BUCKETS - 1);
}

function bucketOf(trigram: string): number {
  return hash(trigram.charCodeAt(0), trigram.charCodeAt(1), trigram.charCodeAt(2));
}

function trigramsOf(term: string): Set<string> {
  const marked = `#${term}#`;
  const trigrams = new Set<string>();
  for (let i = 0; i + 3 <= marked.length; i++) trigrams.add(marked.slice(i, i + 3));
  return trigrams;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const trigram of a) if (b.has(trigram)) shared++;
  return (2 * shared) / (a.size + b.size);
}
