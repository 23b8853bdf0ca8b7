import { readText } from '../indonesian/overlap.ts';
import type { Alternative, QueryTerm } from '../types.ts';

/** What an article itself puts in brackets counts like an abbreviation of the glossary. */
const WEIGHT = 0.9;

/**
 * The terms with the long forms of their acronyms, and the acronyms of their long forms, as the texts introduce
 * them: "Program Indonesia Pintar (PIP)". Null where the texts teach nothing that the terms did not hold.
 */
export function withLearned(terms: readonly QueryTerm[], texts: readonly string[]): QueryTerm[] | null {
  const learned = new Map<string, Alternative[]>();
  const teach = (stem: string, stems: readonly string[]): void => {
    const known = [
      ...(terms.find((term) => term.stem === stem)?.alternatives ?? []),
      ...(learned.get(stem) ?? []),
    ];
    if (stems.length === 0 || known.some((other) => other.stems.join(' ') === stems.join(' '))) return;
    learned.set(stem, [...(learned.get(stem) ?? []), { stems, weight: WEIGHT, kind: 'abbreviation' }]);
  };
  const asked = terms.map(({ stem }) => stem);
  for (const text of texts) {
    for (const { short, long } of readText(text).abbreviations) {
      if (asked.includes(short)) teach(short, long);
      const from = asked.findIndex((_, at) => long.every((stem, offset) => asked[at + offset] === stem));
      if (from >= 0) for (const stem of long) teach(stem, [short]);
    }
  }
  if (learned.size === 0) return null;
  return terms.map((term) => ({
    ...term,
    alternatives: [...(learned.get(term.stem) ?? []), ...term.alternatives],
  }));
}
