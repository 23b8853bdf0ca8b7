import type { Evidence, View } from './evidence.ts';
import type { Said, Word } from './said.ts';

/** Where the words of a sentence stand in a passage. */
export interface Alignment {
  readonly said: Said;
  readonly evidence: Evidence;
  /** Per word of the sentence, the tokens of the passage that say the same and what that is worth (0 to 1). */
  readonly matches: readonly (readonly { readonly at: number; readonly worth: number }[])[];
  /** Per sentence of the passage, the weight of the words that it holds, names left out. */
  readonly weights: readonly number[];
  /** Per word, what its standing in the title or the article's first sentence is worth. */
  readonly known: readonly number[];
}

/** What a word is worth that only the head of the article holds. */
const HEAD_WORTH = 0.7;

export function align(said: Said, evidence: Evidence): Alignment {
  const head = new Set(evidence.background.head.stems);
  const matches = said.words.map((word) => placesOf(word, said, evidence));
  const weights = evidence.sentences.map(({ from, to }) =>
    said.words.reduce((sum, { weight, isName }, index) => {
      const isHere = !isName && matches[index]!.some(({ at }) => at >= from && at < to);
      return isHere ? sum + weight : sum;
    }, 0),
  );
  const known = said.words.map(({ stem, isVerb }) => (head.has(stem) && !isVerb ? HEAD_WORTH : 0));
  return { said, evidence, matches, weights, known };
}

/** What a noun of a doer is worth for a verb: "petugas" for "menugaskan". */
const DOER_WORTH = 0.4;
const DOER = /^pe(?!.*an$)\p{L}{4,}/u;

function placesOf({ stem, isVerb, isName, token }: Word, said: Said, { places, read }: Evidence) {
  const found = (places.get(stem) ?? []).map((at) => ({
    at,
    worth: isVerb && DOER.test(read.tokens[at]!.word) ? DOER_WORTH : 1,
  }));
  for (const { stems, worth } of said.alternatives.get(stem) ?? []) {
    // A name has abbreviations, no synonyms.
    if (isName && token > 0 && worth < 1) continue;
    for (const at of places.get(stems[0]!) ?? []) {
      if (stems.every((one, next) => read.stems[at + next] === one)) found.push({ at, worth });
    }
  }
  return found;
}

/** How far some neighbouring sentences hold the words of a sentence. */
export interface Cover {
  /** Per word 0 to 1. */
  readonly worth: Float64Array;
  /** Weighted share of the words that are no names, 0 to 1; 1 where there are none. */
  readonly plain: number;
  /** The same without what only the head of the article holds. */
  readonly local: number;
  /** The same of all words, and without what only the head holds. */
  readonly here: number;
  readonly all: number;
  /** Weight of the words missing, in nats. */
  readonly missing: number;
  /** The same without the further words of a name of which a part stands there. */
  readonly missingNews: number;
  /** Weight of the verbs missing, in nats. */
  readonly missingVerbs: number;
}

const VERB_WEIGHT = 1.3;

export function coverOf(alignment: Alignment, view: View): Cover {
  const { said, matches, known } = alignment;
  const main = mainSentence(alignment, view);
  const worth = new Float64Array(said.words.length);
  let plain = 0;
  let plainTotal = 0;
  let local = 0;
  let all = 0;
  let allHere = 0;
  let total = 0;
  let missing = 0;
  let missingVerbs = 0;
  let ofKnownNames = 0;
  for (const [index, { weight, isVerb, isName }] of said.words.entries()) {
    let here = 0;
    for (const { at, worth: one } of matches[index]!) {
      // Another word says the same only in the sentence that tells the matter.
      const isHere = one === 1 ? at >= view.from && at < view.to : at >= main.from && at < main.to;
      if (isHere && one > here) here = one;
    }
    const best = Math.max(here, known[index]!);
    worth[index] = best;
    const counted = isVerb ? weight * VERB_WEIGHT : weight;
    all += counted * best;
    allHere += counted * here;
    total += counted;
    if (!isName) {
      plain += counted * best;
      local += counted * here;
      plainTotal += counted;
    }
    missing += counted * (1 - best);
    if (isName && isPartlyHere(alignment, view, index)) ofKnownNames += counted * (1 - best);
    if (isVerb) missingVerbs += weight * (1 - best);
  }
  return {
    worth,
    plain: plainTotal === 0 ? 1 : plain / plainTotal,
    local: plainTotal === 0 ? 1 : local / plainTotal,
    here: total === 0 ? 1 : allHere / total,
    all: total === 0 ? 1 : all / total,
    missing,
    missingNews: missing - ofKnownNames,
    missingVerbs,
  };
}

/** "Kornelia LANTING" where the evidence has "Kornelia". */
function isPartlyHere({ said, matches }: Alignment, view: View, index: number): boolean {
  return [index - 1, index + 1].some((next) => {
    const word = said.words[next];
    return (
      word?.isName === true &&
      Math.abs(word.token - said.words[index]!.token) === 1 &&
      matches[next]!.some(({ at }) => at >= view.from && at < view.to)
    );
  });
}

/** The sentence of a view that holds most of what is said, names left out. */
export function mainSentence(
  { evidence, weights }: Alignment,
  view: View,
): Omit<Evidence['sentences'][number], 'statuses'> {
  let best: Omit<Evidence['sentences'][number], 'statuses'> = view;
  let most = -1;
  for (const [index, sentence] of evidence.sentences.entries()) {
    if (sentence.from < view.from || sentence.to > view.to || weights[index]! <= most) continue;
    best = sentence;
    most = weights[index]!;
  }
  return best;
}
