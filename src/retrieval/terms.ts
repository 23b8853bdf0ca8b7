import { expand } from '../indonesian/glossary.ts';
import type { Question } from '../indonesian/question.ts';
import { blendedIdf } from '../indonesian/statistics.ts';
import type { Snapshot } from '../store.ts';
import type { Alternative, QueryTerm } from '../types.ts';

/** Below this similarity (Dice over character trigrams) two spellings are taken for two words. */
const REPAIR_SIMILARITY = 0.5;
const REPAIR_LENGTH = 4;
/** Lexical engines slow down with every word: no question needs more (see reliability.md). */
const MOST_TERMS = 32;

/** The content words of a question with their weight in this archive and their other spellings. */
export function queryTerms(question: Question, snapshot: Snapshot): QueryTerm[] {
  const seen = new Map<string, QueryTerm>();
  const alternatives = expansions(question);
  for (const { stem, word } of question.terms) {
    if (seen.has(stem) || seen.size >= MOST_TERMS) continue;
    const documentFrequency = snapshot.documentFrequency(stem);
    const found = alternatives.get(stem) ?? [];
    const repaired = documentFrequency === 0 ? repairs(stem, snapshot) : [];
    seen.set(stem, {
      stem,
      word,
      documentFrequency,
      idf: blendedIdf(stem, documentFrequency, snapshot.passageCount),
      alternatives: [...found, ...repaired],
    });
  }
  return [...seen.values()];
}

function expansions(question: Question): Map<string, Alternative[]> {
  const byStem = new Map<string, Alternative[]>();
  for (const { from, to, weight, kind } of expand(question.terms.map((term) => term.stem))) {
    for (const stem of from) {
      const list = byStem.get(stem) ?? [];
      list.push({ stems: to, weight, kind });
      byStem.set(stem, list);
    }
  }
  return byStem;
}

/** Words of the archive that the asker may have meant by a word the archive does not hold. */
function repairs(stem: string, snapshot: Snapshot): Alternative[] {
  if (stem.length < REPAIR_LENGTH || /\d/.test(stem)) return [];
  return snapshot
    .similarTerms(stem, 3)
    .filter((similar) => similar.similarity >= REPAIR_SIMILARITY && Math.abs(similar.term.length - stem.length) <= 2)
    .map(({ term, similarity }) => ({ stems: [term], weight: 0.5 + similarity / 2, kind: 'repair' as const }));
}
