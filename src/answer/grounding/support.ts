import { sameNumber } from '../../indonesian/numbers.ts';
import { oppositesOf } from '../../indonesian/opposites.ts';
import { loadTrees, scoreRow, type Trees } from '../../trees.ts';
import type { Alignment, Cover } from './cover.ts';
import { type View, within } from './evidence.ts';
import { polarityAgrees } from './polarity.ts';
import { quantitiesAgree } from './quantity.ts';
import { rolesAgree } from './roles.ts';
import { NEGATORS } from './words-data.ts';

/** Columns of `models/support.trees`: how a stretch of text and a sentence that it may prove resemble each other. */
export const SUPPORT_FEATURES = [
  'covered',
  'coveredPlain',
  'missing',
  'missingVerbs',
  'rarestMissing',
  'missingWords',
  'words',
  'viewWords',
  'lengths',
  'pairs',
  'order',
  'spread',
  'firstCovered',
  'lastCovered',
  'verbsCovered',
  'numbers',
  'numbersMissing',
  'negations',
  'negationsTold',
  'negationsDiffer',
  'opposites',
  'polarity',
  'roles',
  'quantities',
  'names',
  'namesMissing',
  'unmatchedTold',
  'exactWords',
] as const;

const MODEL = 'support.trees';
let trees: Trees | null = null;

/** How likely a view that passed the exact checks supports the sentence, 0 to 1 by the odds of the training data (a third entailed). */
export function supportOf(alignment: Alignment, view: View, cover: Cover): number {
  trees ??= loadTrees(MODEL, SUPPORT_FEATURES);
  return 1 / (1 + Math.exp(-scoreRow(trees, supportRow(alignment, view, cover, true))));
}

/** The features of a sentence and a view, in the order of `SUPPORT_FEATURES`; `isChecked`: polarity, roles and quantities hold. */
export function supportRow(alignment: Alignment, view: View, cover: Cover, isChecked = false): Float32Array {
  const { said, evidence, matches } = alignment;
  const { words } = said;
  const tokens = evidence.read.tokens;
  const at = words.map((_, index) =>
    matches[index]!.map((one) => one.at).filter((one) => one >= view.from && one < view.to),
  );
  const missing = words.filter((_, index) => cover.worth[index]! === 0);
  const covered = new Set(at.flat());
  let pairs = 0;
  let inOrder = 0;
  let pairCount = 0;
  for (let index = 1; index < words.length; index++) {
    if (words[index]!.token - words[index - 1]!.token > 3) continue;
    pairCount++;
    const [left, right] = [at[index - 1]!, at[index]!];
    if (right.some((two) => left.some((one) => Math.abs(two - one) <= 4))) pairs++;
    if (right.some((two) => left.some((one) => two > one))) inOrder++;
  }
  const places = [...covered];
  const spread = places.length > 1 ? Math.max(...places) - Math.min(...places) : 0;
  const numbers = said.read.numbers;
  const told = evidence.read.numbers.filter((one) => within(view, one));
  const negations = said.read.tokens.filter(({ word }) => NEGATORS.has(word)).length;
  let negationsTold = 0;
  for (let token = view.from; token < view.to; token++)
    if (NEGATORS.has(tokens[token]!.word)) negationsTold++;
  let opposed = 0;
  for (const { stem } of missing) {
    const others = oppositesOf(stem);
    if (
      others &&
      [...others].some((other) =>
        evidence.places.get(other)?.some((one) => one >= view.from && one < view.to),
      )
    )
      opposed++;
  }
  const verbs = words.flatMap(({ isVerb }, index) => (isVerb ? [cover.worth[index]!] : []));
  const names = words.filter(({ isName }) => isName);
  const exact = at.reduce(
    (sum, list, index) =>
      sum + (list.some((one) => tokens[one]!.word === said.read.tokens[words[index]!.token]!.word) ? 1 : 0),
    0,
  );
  const viewWords = view.to - view.from;
  const count = Math.max(1, words.length);
  return Float32Array.from([
    cover.all,
    cover.plain,
    cover.missing,
    cover.missingVerbs,
    missing.reduce((most, { weight }) => Math.max(most, weight), 0),
    missing.length,
    words.length,
    viewWords,
    said.read.tokens.length / Math.max(1, viewWords),
    pairCount === 0 ? Number.NaN : pairs / pairCount,
    pairCount === 0 ? Number.NaN : inOrder / pairCount,
    spread / Math.max(1, words.length),
    cover.worth[0] ?? Number.NaN,
    cover.worth[words.length - 1] ?? Number.NaN,
    verbs.length === 0 ? Number.NaN : verbs.reduce((sum, one) => sum + one, 0) / verbs.length,
    numbers.length,
    numbers.filter((one) => !told.some((other) => sameNumber(one, other))).length,
    negations,
    negationsTold,
    negations - negationsTold,
    opposed,
    Number(isChecked || polarityAgrees(alignment, view)),
    Number(isChecked || rolesAgree(alignment, view)),
    Number(isChecked || quantitiesAgree(alignment, view)),
    names.length,
    names.filter((name) => cover.worth[words.indexOf(name)] === 0).length,
    (viewWords - covered.size) / Math.max(1, viewWords),
    exact / count,
  ]);
}
