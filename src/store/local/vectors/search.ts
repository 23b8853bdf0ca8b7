import type { Rows } from '../rows.ts';
import type { WordsFile } from '../words/format.ts';
import type { ScoredDocument } from '../words/search.ts';
import type { Graph } from './graph.ts';

/** Up to this many passages every vector is compared: exact, and as quick as the graph. */
export const EXACT_LIMIT = 2000;

/** Which documents may be returned: 1 for each that may, and how many those are. */
export interface Pass {
  readonly documents: Uint8Array;
  readonly count: number;
}

/** Cosine search of one generation; exact where few passages are in question, by the graph elsewhere. */
export class VectorSearcher {
  readonly #words: WordsFile;
  readonly #rows: Rows;
  readonly #dimension: number;
  readonly #graph: Graph | null;
  #all: Float32Array | null = null;

  /** `graph` may be null where there are at most EXACT_LIMIT passages. */
  constructor(words: WordsFile, rows: Rows, dimension: number, graph: Graph | null) {
    this.#words = words;
    this.#rows = rows;
    this.#dimension = dimension;
    this.#graph = graph;
    if (graph === null) this.#all = this.#readAll();
  }

  /** Best first; ties go to the older passage. The vector has been checked. */
  search(vector: Float32Array, limit: number, pass: Pass | null): ScoredDocument[] {
    if (limit < 1 || vector.every((value) => value === 0)) return [];
    if (this.#graph === null) return this.#exact(vector, limit, pass);
    if (pass === null) return this.#near(this.#graph, vector, limit, null);
    if (pass.count === 0) return [];
    if (pass.count <= EXACT_LIMIT) return this.#exactFew(vector, limit, pass);
    return this.#near(this.#graph, vector, limit, pass);
  }

  /** JavaScript filters inside hnswlib are slow: take more than needed, drop what does not pass, and widen. */
  #near(graph: Graph, vector: Float32Array, limit: number, pass: Pass | null): ScoredDocument[] {
    const returnable = pass?.count ?? this.#words.sizes.passages;
    let count = returnable === graph.size ? limit : Math.ceil((limit * graph.size * 1.5) / returnable) + 10;
    for (;;) {
      const found: ScoredDocument[] = [];
      for (const { label, score } of graph.search(vector, count)) {
        const document = documentOf(this.#words, label);
        if (document >= 0 && (pass === null || pass.documents[document] === 1))
          found.push({ document, score });
      }
      if (found.length >= Math.min(limit, returnable) || count >= graph.size) {
        return found.sort(byScore).slice(0, limit);
      }
      count *= 2;
    }
  }

  #exact(vector: Float32Array, limit: number, pass: Pass | null): ScoredDocument[] {
    const all = this.#all!;
    const found: ScoredDocument[] = [];
    for (let document = 0; document < this.#words.sizes.passages; document++) {
      if (pass !== null && pass.documents[document] === 0) continue;
      found.push({ document, score: dot(vector, all, document * this.#dimension) });
    }
    return found.sort(byScore).slice(0, limit);
  }

  #exactFew(vector: Float32Array, limit: number, pass: Pass): ScoredDocument[] {
    const found: ScoredDocument[] = [];
    eachArticle(this.#words, (article, first, end) => {
      let vectors: Float32Array | null = null;
      for (let document = first; document < end; document++) {
        if (pass.documents[document] === 0) continue;
        vectors ??= this.#rows.vectors(this.#words.versionIds[article]!, end - first);
        found.push({ document, score: dot(vector, vectors, (document - first) * this.#dimension) });
      }
    });
    return found.sort(byScore).slice(0, limit);
  }

  #readAll(): Float32Array {
    const all = new Float32Array(this.#words.sizes.passages * this.#dimension);
    eachArticle(this.#words, (article, first, end) => {
      all.set(this.#rows.vectors(this.#words.versionIds[article]!, end - first), first * this.#dimension);
    });
    return all;
  }
}

/** Number of the document with this passage id, or -1. */
export function documentOf(words: WordsFile, passageId: number): number {
  const ids = words.passageIds;
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ids[middle]! < passageId) low = middle + 1;
    else high = middle;
  }
  return ids[low] === passageId ? low : -1;
}

function eachArticle(words: WordsFile, visit: (article: number, first: number, end: number) => void): void {
  const { articleOf } = words;
  for (let first = 0, end = 0; first < articleOf.length; first = end) {
    while (end < articleOf.length && articleOf[end] === articleOf[first]) end++;
    visit(articleOf[first]!, first, end);
  }
}

function dot(a: Float32Array, b: Float32Array, offset: number): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[offset + i]!;
  return sum;
}

function byScore(a: ScoredDocument, b: ScoredDocument): number {
  return b.score - a.score || a.document - b.document;
}
