import type { Question } from '../indonesian/question.ts';
import { findRegions, formsOf } from '../indonesian/regions.ts';
import { terms as termsOf } from '../indonesian/terms.ts';
import type { Snapshot } from '../store.ts';
import type { Alternative, QueryTerm } from '../types.ts';

/** One place, whatever it is called: as sure as an abbreviation. */
const WEIGHT = 0.9;

/** The terms of a place with the other names that the archive calls it: "tasik" is "Tasikmalaya", "Nusa Tenggara Barat" "NTB". */
export function withRegionNames(
  question: Question,
  terms: readonly QueryTerm[],
  snapshot: Snapshot,
): readonly QueryTerm[] {
  const others = new Map<string, Alternative[]>();
  const named = findRegions(question.text).map(({ start, end, regions }) => ({
    asked: termsOf(question.text.slice(start, end)),
    regions,
  }));
  const covered = new Set(named.flatMap(({ asked }) => asked));
  // "dbd tasik": a word the archive does not hold may be a place without a word before it that tells so.
  const small = terms
    .filter(({ documentFrequency, stem }) => documentFrequency === 0 && !covered.has(stem))
    .flatMap(({ word }) =>
      findRegions(`di ${word}`)
        .filter(({ end }) => end === word.length + 3)
        .map(({ regions }) => ({ asked: termsOf(word), regions })),
    );
  for (const { asked, regions } of [...named, ...small]) {
    const names = [...new Set(regions.flatMap(formsOf).map((form) => termsOf(form).join(' ')))]
      .filter((name) => name !== asked.join(' '))
      .map((name) => name.split(' ').filter(Boolean))
      .filter((stems) => stems.length > 0 && stems.every((stem) => snapshot.documentFrequency(stem) > 0));
    for (const stems of names) {
      // "Penajam" says nothing that "Penajam Paser Utara" does not.
      if (names.some((other) => other.length > stems.length && stems.every((stem) => other.includes(stem))))
        continue;
      for (const stem of asked.filter((one) => !stems.includes(one)))
        others.set(stem, [...(others.get(stem) ?? []), { stems, weight: WEIGHT, kind: 'abbreviation' }]);
    }
  }
  if (others.size === 0) return terms;
  return terms.map((term) => {
    const known = new Set(term.alternatives.map(({ stems }) => stems.join(' ')));
    const added = (others.get(term.stem) ?? []).filter(({ stems }) => !known.has(stems.join(' ')));
    return added.length === 0 ? term : { ...term, alternatives: [...added, ...term.alternatives] };
  });
}
