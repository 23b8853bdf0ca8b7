import { expand } from './glossary.ts';
import { allRegions, findRegions } from './regions.ts';
import { backgroundIdf } from './statistics.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stopwords.ts';
import { tokenize } from './tokens.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SHORTEST = 4;
/** Words that the background knows at least this well are spelled right; the archive just does not hold them. */
const KNOWN_WORD = 9;

/** How likely a slip is beside the others, as a factor: fingers swap, double and drop more than they invent. */
const LIKELY = { swap: 1, drop: 1, doubled: 1, replace: 0.3, invent: 0.3 } as const;

/**
 * The word that a misspelt one most likely stands for: among all words one slip away (two neighbours
 * swapped, a letter dropped, doubled, replaced or added; Damerau 1964) the one whose stem the archive
 * holds most often, weighed by how likely the slip is (Norvig 2007). Null where the archive knows none.
 * `frequency` gives the number of passages that hold a stem. Of a
 * name no letter is taken for another: "Sape" is no slip for "Sate". Affixes are kept: "membangnu" gives "membangun".
 */
export function correctSpelling(
  word: string,
  frequency: (stem: string) => number,
  isName = false,
): string | null {
  if (word.length < SHORTEST || !/^[a-z-]+$/.test(word) || !/[aiueo]/.test(word)) return null;
  let best: string | null = null;
  let most = 0;
  const offer = (candidate: string, likely: number) => {
    if (candidate.length < SHORTEST || candidate === word) return;
    const count = frequency(stem(candidate)) * likely;
    if (count > most) {
      most = count;
      best = candidate;
    }
  };
  for (let at = 0; at < word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at + 1);
    const here = word[at]!;
    const next = word[at + 1];
    offer(before + after, here === next || here === word[at - 1] ? LIKELY.doubled : LIKELY.invent);
    if (next !== undefined && next !== here) offer(before + next + here + word.slice(at + 2), LIKELY.swap);
    for (const letter of LETTERS) {
      if (letter !== here && !isName) offer(before + letter + after, LIKELY.replace);
      offer(before + letter + here + after, LIKELY.drop);
    }
  }
  for (const letter of LETTERS) offer(word + letter, LIKELY.drop);
  return best;
}

/**
 * A question with every word corrected that neither the archive nor the background nor the glossary
 * knows. Short all-capital words are taken for acronyms and stay. Capitals at the start are kept.
 */
export function correctText(text: string, frequency: (stem: string) => number): string {
  let corrected = text;
  for (const { word, start, end } of tokenize(text).reverse()) {
    const written = text.slice(start, end);
    const key = stem(word);
    if (isStopWord(word) || frequency(key) > 0 || backgroundIdf(key) < KNOWN_WORD) continue;
    if (/^\p{Lu}{2,5}$/u.test(written) || expand([key]).length > 0) continue;
    if (regionWords().has(word) || namesRegion(word)) continue;
    const isName = /^\p{Lu}\p{Ll}/u.test(written) && start > 0;
    const better = correctSpelling(word, (other) => (isStopWord(other) ? 0 : frequency(other)), isName);
    if (better === null) continue;
    const capital = /^\p{Lu}/u.test(written) ? better.charAt(0).toUpperCase() + better.slice(1) : better;
    corrected = corrected.slice(0, start) + capital + corrected.slice(end);
  }
  return corrected;
}

/** "tasik", "lotim": the short name of a region. */
function namesRegion(word: string): boolean {
  return findRegions(`di ${word}`).some(({ start, end }) => start === 3 && end === word.length + 3);
}

let inRegions: ReadonlySet<string> | null = null;

/** Words of the names of all regions: spelled right, though the archive holds none of them. */
function regionWords(): ReadonlySet<string> {
  inRegions ??= new Set(allRegions().flatMap(({ name }) => tokenize(name).map(({ word }) => word)));
  return inRegions;
}
