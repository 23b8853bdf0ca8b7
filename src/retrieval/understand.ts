import { writtenPassive } from '../indonesian/chat.ts';
import { expand } from '../indonesian/glossary.ts';
import { findOffices } from '../indonesian/offices.ts';
import { type Question, readQuestion } from '../indonesian/question.ts';
import { findRegions } from '../indonesian/regions.ts';
import { correctText } from '../indonesian/spelling.ts';
import { backgroundIdf } from '../indonesian/statistics.ts';
import { stem as readStem } from '../indonesian/stem.ts';
import type { Snapshot } from '../store.ts';

/** Words the background knows at least this well are spelled right; the archive just does not hold them. */
const KNOWN_WORD = 9;
/** Below this similarity (Dice over character trigrams) two spellings are two words; short words need more. */
const SIMILARITY = 0.5;
const SIMILARITY_SHORT = 0.54;
/** One name is easily like another. */
const SIMILARITY_NAME = 0.6;
const SHORT = 5;
const SHORTEST = 3;

/**
 * Reads a question against the archive: a word that neither the archive nor the background knows is
 * taken for a misspelling, of a word one slip away or else of the most similar word of the archive, and
 * the question is read again, so that offices and regions are recognised too ("Gubernr Kaltra").
 */
export function understand(input: string, snapshot: Snapshot): Question {
  const asked = readQuestion(input);
  const corrected = correctText(asked.text, (stem) => snapshot.documentFrequency(stem));
  const question =
    corrected === asked.text ? asked : { ...readQuestion(corrected), original: asked.original };
  const known = [...findRegions(question.text), ...findOffices(question.text)];
  let text = question.text;
  for (const term of [...question.terms].reverse()) {
    const token = question.tokens[term.index]!;
    if (known.some(({ start, end }) => start <= token.start && token.end <= end)) continue;
    if (
      isKnown(term.stem, snapshot) ||
      expand([term.stem]).length > 0 ||
      isAcronym(question.text.slice(token.start, token.end))
    )
      continue;
    const better = repair(term.word, term.stem, term.capitalised, snapshot);
    if (better)
      text = text.slice(0, token.start) + (term.capitalised ? upper(better) : better) + text.slice(token.end);
  }
  return text === question.text ? question : { ...readQuestion(text), original: question.original };
}

function repair(word: string, stem: string, isName: boolean, snapshot: Snapshot): string | null {
  if (word.length < SHORTEST || /\d/.test(word) || findRegions(upper(word)).length > 0) return null;
  const passive = isName ? null : writtenPassive(word);
  if (passive !== null && snapshot.documentFrequency(readStem(passive)) > 0) return passive;
  const least = isName ? SIMILARITY_NAME : word.length <= SHORT ? SIMILARITY_SHORT : SIMILARITY;
  const [best] = [...snapshot.similarTerms(word, 3), ...snapshot.similarTerms(stem, 3)]
    .filter(({ term, similarity }) => similarity >= least && Math.abs(term.length - word.length) <= 3)
    .sort(
      (left, right) => right.similarity - left.similarity || right.documentFrequency - left.documentFrequency,
    );
  return best?.term ?? null;
}

/** The archive holds the word, or the background knows it well. */
function isKnown(stem: string, snapshot: Snapshot): boolean {
  return snapshot.documentFrequency(stem) > 0 || backgroundIdf(stem) < KNOWN_WORD;
}

function isAcronym(written: string): boolean {
  return written.length <= 5 && /^\p{Lu}+$/u.test(written);
}

function upper(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
