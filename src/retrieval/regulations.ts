import type { Question } from '../indonesian/question.ts';
import { numberedRegulations } from '../indonesian/regulations.ts';
import { stem } from '../indonesian/stem.ts';
import type { Alternative, QueryTerm } from '../types.ts';

/** Number and year are bare figures that stand in many articles: they count for less than words. */
const FIGURE_WEIGHT = 0.5;
const SPELLING_WEIGHT = 0.95;

/**
 * Terms that stand for the number of a regulation, each with the other spelling as an alternative: "4/2025"
 * is also "4" with "2025", and the words of "Nomor 4 Tahun 2025" are all in "4/2025". Spelled out they
 * count for less, so that figures and "nomor" alone bring no passage up.
 */
export function withRegulations(question: Question, terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const regulations = numberedRegulations(question.text).filter(({ year }) => year !== null);
  if (regulations.length === 0) return terms;
  const spelled = new Map<string, Alternative[]>();
  const figures = new Set<string>();
  for (const { number, year, start, end } of regulations) {
    const joined = `${number}/${year}`;
    for (const token of question.tokens) {
      if (token.start < start || token.end > end) continue;
      const key = stem(token.word);
      const spaced = /^(?:nomor|nomer|no|tahun|thn|th)$/.test(token.word) || /^\d+$/.test(token.word);
      if (!spaced && token.word !== joined) continue;
      const stems = spaced ? [stem(joined)] : [number!, String(year)];
      spelled.set(key, [...(spelled.get(key) ?? []), { stems, weight: SPELLING_WEIGHT, kind: 'synonym' }]);
      if (spaced) figures.add(key);
    }
  }
  return terms.map((term) => {
    const others = spelled.get(term.stem);
    if (others === undefined) return term;
    const idf = figures.has(term.stem) ? term.idf * FIGURE_WEIGHT : term.idf;
    return { ...term, idf, alternatives: [...others, ...term.alternatives] };
  });
}
