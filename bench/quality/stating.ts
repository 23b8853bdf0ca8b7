import { plainQuery } from '../../src/evaluate/baseline.ts';
import { sentences } from '../../src/indonesian/sentences.ts';
import { terms } from '../../src/indonesian/terms.ts';
import { tokenize } from '../../src/indonesian/tokens.ts';

/** Share of the question's idf that a sentence must hold beside the answer. */
const ENOUGH = 0.75;

/**
 * Which passages say an answer as plainly as the one a question was written for: one of their sentences
 * holds the answer's words and at least three quarters of the question's weight (idf over plain stems),
 * and no less than the best sentence with the answer in the question's own passage. The datasets name one
 * passage a question; news say a thing more than once. Made from plain stems, so that it favours no system.
 */
export class StatingPassages {
  readonly #passages: readonly string[];
  readonly #words: readonly string[];
  readonly #frequencies = new Map<string, number>();

  constructor(passages: readonly string[]) {
    this.#passages = passages;
    this.#words = passages.map(wordsOf);
    for (const passage of passages) {
      for (const stem of new Set(terms(passage)))
        this.#frequencies.set(stem, (this.#frequencies.get(stem) ?? 0) + 1);
    }
  }

  /** Besides `own`, ascending. */
  find(question: string, answers: readonly string[], own: number): number[] {
    const weights = new Map(plainQuery(question).map(({ term }) => [term, this.#idf(term)]));
    const wanted = answers.map(wordsOf);
    const least = Math.max(ENOUGH, this.#share(own, weights, wanted));
    const found: number[] = [];
    for (const [id, words] of this.#words.entries()) {
      if (id === own || !wanted.some((answer) => words.includes(answer))) continue;
      if (this.#share(id, weights, wanted) >= least - 1e-9) found.push(id);
    }
    return found;
  }

  /** Of the best sentence that holds an answer. */
  #share(id: number, weights: ReadonlyMap<string, number>, wanted: readonly string[]): number {
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 1e-9);
    let best = 0;
    for (const { start, end } of sentences(this.#passages[id]!)) {
      const sentence = this.#passages[id]!.slice(start, end);
      const words = wordsOf(sentence);
      if (!wanted.some((answer) => words.includes(answer))) continue;
      const held = new Set(terms(sentence));
      let share = 0;
      for (const [stem, weight] of weights) if (held.has(stem)) share += weight;
      best = Math.max(best, share / total);
    }
    return best;
  }

  #idf(stem: string): number {
    return Math.log((this.#passages.length + 1) / ((this.#frequencies.get(stem) ?? 0) + 0.5));
  }
}

/** Words between blanks, so that "putih" is not found in "memutih". */
function wordsOf(text: string): string {
  return ` ${tokenize(text)
    .map(({ word }) => word)
    .join(' ')} `;
}
