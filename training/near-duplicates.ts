import { tokenize } from '../src/indonesian/tokens.ts';

const SHINGLE = 5;
/** Share of the shingles of the shorter text that the other must hold. */
const SHARED = 0.5;

/**
 * Near-duplicates of each text among `texts` (ascending, itself left out): at least half of the
 * five-word shingles of the shorter one stand in the other. News datasets repeat an article whole,
 * cut short or with another dateline.
 */
export function nearDuplicates(texts: readonly string[]): number[][] {
  const shingles = texts.map(shinglesOf);
  const holders = new Map<string, number[]>();
  for (const [index, set] of shingles.entries()) {
    for (const shingle of set) {
      const list = holders.get(shingle);
      if (list === undefined) holders.set(shingle, [index]);
      else list.push(index);
    }
  }
  return shingles.map((set, index) => {
    const shared = new Map<number, number>();
    for (const shingle of set) {
      for (const other of holders.get(shingle)!) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const found: number[] = [];
    for (const [other, count] of shared) {
      if (other !== index && count >= SHARED * Math.min(set.size, shingles[other]!.size)) found.push(other);
    }
    return found.sort((a, b) => a - b);
  });
}

/** A text shorter than a shingle is one shingle. */
function shinglesOf(text: string): Set<string> {
  const words = tokenize(text).map((token) => token.word);
  const found = new Set<string>();
  for (let at = 0; at + SHINGLE <= words.length; at++) found.add(words.slice(at, at + SHINGLE).join(' '));
  if (found.size === 0) found.add(words.join(' '));
  return found;
}
