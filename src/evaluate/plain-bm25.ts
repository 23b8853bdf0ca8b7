import { terms } from '../indonesian/terms.ts';

const K1 = 0.6;
const B = 0.9;

/**
 * The baseline: BM25 (Robertson and Zaragoza 2009) over stems of the passages and nothing else.
 * Also the first stage of `training/`, so that models are made without an index on disk.
 */
export class PlainBm25 {
  readonly size: number;
  readonly #postings = new Map<string, { ids: number[]; counts: number[] }>();
  readonly #lengths: number[];
  readonly #meanLength: number;

  constructor(passages: readonly string[]) {
    this.size = passages.length;
    this.#lengths = passages.map((passage, id) => this.#add(id, terms(passage)));
    this.#meanLength = this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, this.size);
  }

  #add(id: number, stems: readonly string[]): number {
    const counts = new Map<string, number>();
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    for (const [stem, count] of counts) {
      let list = this.#postings.get(stem);
      if (list === undefined) {
        list = { ids: [], counts: [] };
        this.#postings.set(stem, list);
      }
      list.ids.push(id);
      list.counts.push(count);
    }
    return stems.length;
  }

  documentFrequency(stem: string): number {
    return this.#postings.get(stem)?.ids.length ?? 0;
  }

  /** Every indexed stem, in the order first seen. */
  stems(): IterableIterator<string> {
    return this.#postings.keys();
  }

  /** Best first; equal scores in the order of the passages. */
  search(query: readonly { term: string; weight: number }[], limit: number): { id: number; score: number }[] {
    const scores = new Map<number, number>();
    for (const { term, weight } of query) {
      const list = this.#postings.get(term);
      if (list === undefined) continue;
      const idf = Math.log(1 + (this.size - list.ids.length + 0.5) / (list.ids.length + 0.5));
      for (let at = 0; at < list.ids.length; at++) {
        const id = list.ids[at]!;
        const count = list.counts[at]!;
        const norm = K1 * (1 - B + (B * this.#lengths[id]!) / this.#meanLength);
        scores.set(id, (scores.get(id) ?? 0) + (weight * idf * count * (K1 + 1)) / (count + norm));
      }
    }
    const ranked = [...scores].map(([id, score]) => ({ id, score }));
    return ranked.sort((a, b) => b.score - a.score || a.id - b.id).slice(0, limit);
  }
}
