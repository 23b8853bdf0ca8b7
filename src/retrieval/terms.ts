import { expand } from '../indonesian/glossary.ts';
import type { Question } from '../indonesian/question.ts';
import { blendedIdf } from '../indonesian/statistics.ts';
import type { Snapshot } from '../store.ts';
import type { Alternative, QueryTerm } from '../types.ts';
import { withRegionNames } from './region-names.ts';
import { withRegulations } from './regulations.ts';

/** Lexical engines slow down with every word: no question needs more (see reliability.md). */
const MOST_TERMS = 32;

/** The content words of a question with their weight in this archive and their synonyms. */
export function queryTerms(question: Question, snapshot: Snapshot): QueryTerm[] {
  const seen = new Map<string, QueryTerm>();
  const alternatives = expansions(question, snapshot);
  for (const { stem, word } of question.terms) {
    if (seen.has(stem) || seen.size >= MOST_TERMS) continue;
    const documentFrequency = snapshot.documentFrequency(stem);
    seen.set(stem, {
      stem,
      word,
      documentFrequency,
      idf: blendedIdf(stem, documentFrequency, snapshot.passageCount),
      alternatives: alternatives.get(stem) ?? [],
    });
  }
  return [...withRegulations(question, withRegionNames(question, [...seen.values()], snapshot))];
}

/** The thesaurus knows many words for one; the archive needs those that it holds, the likeliest first. */
const MOST_ALTERNATIVES = 12;

function expansions({ terms }: Question, snapshot: Snapshot): Map<string, Alternative[]> {
  const byStem = new Map<string, Alternative[]>();
  const found = expand(
    terms.map(({ stem }) => stem),
    terms.map(({ word }) => word),
  );
  for (const { from, to, weight, kind } of found) {
    if (kind !== 'abbreviation' && to.some((stem) => snapshot.documentFrequency(stem) === 0)) continue;
    for (const stem of from) {
      const list = byStem.get(stem) ?? [];
      if (list.length < MOST_ALTERNATIVES) list.push({ stems: to, weight, kind });
      byStem.set(stem, list);
    }
  }
  return byStem;
}
