import { PlainBm25 } from '../bench/quality/plain-bm25.ts';
import { type NecessityOf, wordNecessity } from '../src/indonesian/necessity.ts';
import type { Question } from '../src/indonesian/question.ts';
import { correctText } from '../src/indonesian/spelling.ts';
import { queryTerms } from '../src/retrieval/terms.ts';
import { understand } from '../src/retrieval/understand.ts';
import { weightedTerms } from '../src/retrieval/weights.ts';
import type { SimilarTerm, Snapshot } from '../src/store.ts';
import type { QueryTerm } from '../src/types.ts';

/** A question as the product sees it, with what the first stage of retrieval finds. */
export interface Found {
  readonly question: Question;
  readonly terms: readonly QueryTerm[];
  /** Best first; ids are indices into the passages. */
  readonly hits: readonly { readonly id: number; readonly score: number }[];
}

/** Passages in memory behind the few questions that `queryTerms` asks of an archive. */
export class TrainingArchive {
  readonly passages: readonly string[];
  readonly #index: PlainBm25;
  readonly #trigrams = new Map<string, string[]>();

  constructor(passages: readonly string[]) {
    this.passages = passages;
    this.#index = new PlainBm25(passages);
    for (const stem of this.#index.stems()) {
      for (const trigram of trigramsOf(stem)) {
        const list = this.#trigrams.get(trigram);
        if (list === undefined) this.#trigrams.set(trigram, [stem]);
        else list.push(stem);
      }
    }
  }

  get passageCount(): number {
    return this.passages.length;
  }

  documentFrequency(stem: string): number {
    return this.#index.documentFrequency(stem);
  }

  /** As `Snapshot.similarTerms`: Dice coefficient of character trigrams, best first. */
  similarTerms(term: string, limit: number): SimilarTerm[] {
    const wanted = trigramsOf(term);
    const shared = new Map<string, number>();
    for (const trigram of wanted) {
      for (const stem of this.#trigrams.get(trigram) ?? []) shared.set(stem, (shared.get(stem) ?? 0) + 1);
    }
    shared.delete(term);
    return [...shared]
      .map(([stem, count]) => ({
        term: stem,
        similarity: (2 * count) / (wanted.size + trigramsOf(stem).size),
        documentFrequency: this.documentFrequency(stem),
      }))
      .sort(
        (a, b) =>
          b.similarity - a.similarity ||
          b.documentFrequency - a.documentFrequency ||
          (a.term < b.term ? -1 : 1),
      )
      .slice(0, limit);
  }

  find(text: string, limit: number, necessityOf: NecessityOf = wordNecessity): Found {
    const corrected = correctText(text, (stem) => this.documentFrequency(stem));
    const question = { ...understand(corrected, this as unknown as Snapshot), original: text };
    const terms = queryTerms(question, this as unknown as Snapshot);
    return { question, terms, hits: this.#index.search(weightedTerms(question, terms, necessityOf), limit) };
  }
}

function trigramsOf(word: string): Set<string> {
  const marked = `#${word}#`;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= marked.length; at++) found.add(marked.slice(at, at + 3));
  return found;
}
