import { type NecessityOf, wordNecessity } from '../indonesian/necessity.ts';
import type { Question } from '../indonesian/question.ts';
import type { WeightedTerm } from '../store.ts';
import type { QueryTerm } from '../types.ts';

/** Synonyms at their full weight cost 0.8 MRR in the first stage; so small they cost nothing (docs/quality.md). */
const LOOSE_ALTERNATIVE = 0.3;

/**
 * What the first stage searches for: every stem once, weighted by the chance that an answering passage
 * holds it, with the greatest weight any word of the question gives it.
 */
export function weightedTerms(
  question: Question,
  terms: readonly QueryTerm[],
  necessityOf: NecessityOf = wordNecessity,
): WeightedTerm[] {
  const capitalised = new Set(question.terms.filter((term) => term.capitalised).map(({ stem }) => stem));
  const weights = new Map<string, number>();
  const raise = (stem: string, weight: number): void => {
    weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
  };
  for (const { stem, alternatives } of terms) {
    const { need } = necessityOf(stem, capitalised.has(stem));
    raise(stem, need);
    for (const { stems, weight, kind } of alternatives) {
      const trust = kind === 'abbreviation' ? need : need * LOOSE_ALTERNATIVE;
      for (const other of stems) raise(other, (trust * weight) / stems.length);
    }
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
