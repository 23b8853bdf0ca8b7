import type { Question } from '../indonesian/question.ts';
import { loadTrees, scoreRow, scoreRows, type Trees } from '../trees.ts';
import { CHOICE_FEATURE_NAMES, choiceRows } from './choice-features.ts';
import { HEDGE, LIKELY } from './compose.ts';
import type { Demands } from './demands.ts';
import { DOUBT_FEATURE_NAMES, type Doubted, doubtRow, JUDGED } from './doubt-features.ts';
import { asksNumber, holds, needsKind } from './expected.ts';
import type { ReadSentence } from './read.ts';
import { answerabilityThreshold } from './reader.ts';

/** Log odds of a sentence that is not judged. */
const UNJUDGED = -12;

let choice: Trees | null = null;
let doubt: Trees | null = null;

/**
 * Sentences in the order of a learned model over what the rules and the reader say of them (see
 * `models/choice.md`). `sentences` come best first by the rules. It was trained on news with titles: where the
 * best article has none, the reader decides, which was trained on passages without.
 */
export function order(
  question: Question,
  demands: Demands,
  sentences: readonly ReadSentence[],
): ReadSentence[] {
  const judged = sentences.slice(0, JUDGED);
  const scores = untitled(judged[0])
    ? judged.map(({ odds }) => odds)
    : choiceScores(question, demands, judged);
  return [
    ...judged
      .map((part, index): ReadSentence => ({ ...part, choice: scores[index]! }))
      .sort((left, right) => right.choice - left.choice),
    ...sentences.slice(JUDGED).map((part): ReadSentence => ({ ...part, choice: UNJUDGED })),
  ];
}

function choiceScores(question: Question, demands: Demands, judged: readonly ReadSentence[]): Float64Array {
  choice ??= loadTrees('choice.trees', CHOICE_FEATURE_NAMES);
  return scoreRows(choice, choiceRows(question, demands, judged), judged.length);
}

function untitled(part: ReadSentence | undefined): boolean {
  return part?.article.article.title === null;
}

/** Chance that the chosen sentence answers the question, 0 to 1 (see `models/doubt.md`). */
export function belief(doubted: Doubted): number {
  if (untitled(doubted.best)) return doubted.reading.answerability;
  doubt ??= loadTrees('doubt.trees', DOUBT_FEATURE_NAMES);
  const believed = 1 / (1 + Math.exp(-scoreRow(doubt, doubtRow(doubted))));
  return saysAll(doubted) ? Math.max(believed, SAID) : believed;
}

/** The sentence says every word of the question and the kind of thing asked for; its article tells of all of it. */
function saysAll({ question, demands, best, fitting }: Doubted): boolean {
  return (
    fitting &&
    needsKind(question) &&
    best.expected === 1 &&
    best.coverage >= ALL &&
    best.support >= ALL &&
    demands.solid.length > 1 &&
    demands.solid.every((term) => holds(term, best.sentence.stemSet) > LOOSE)
  );
}

const ALL = 0.95;

/** Least belief at which an answer is said at all. */
export function leastBelief({ best }: Doubted): number {
  if (untitled(best)) return answerabilityThreshold(10);
  return best.coverage < FAR ? LIKELIER : SAID;
}

/** Share of the question in and around a sentence below which it seldom answers. */
const FAR = 0.29;

const SAID = 0.4;

/** How an answer opens that is believed so much: the less, the plainer it says so; nothing where it is sure. */
export function openingFor(believed: number): string {
  return believed >= SURE ? '' : believed >= LIKELIER ? LIKELY : HEDGE;
}

/** The same of an answer from several articles: where one sentence alone would not be said, a quarter are wrong. */
export function openingOfSeveral(believed: number): string {
  return believed >= SAID ? '' : LIKELY;
}

/** Of the answers believed more, one in twelve is wrong; of the others one in three (models/doubt.md). */
const SURE = 0.8;
const LIKELIER = 0.6;

/**
 * What no belief outweighs: a number, a date or a definition is asked for and the sentence holds none, or a
 * date is asked for and no word of the event stands in the article ("kapan X dilantik").
 */
export function lacksKind({ question, demands, best }: Doubted): boolean {
  const { type } = question;
  const surely = type === 'berapa' || type === 'kapan' || type === 'definisi' || asksNumber(question);
  if (surely && best.expected === 0 && !spellsOut(question)) return true;
  if (isOfAnotherMonth(demands, best) || (type === 'kapan' && wasNotThen(demands, best))) return true;
  return (
    type === 'kapan' &&
    demands.solid.length > 0 &&
    demands.solid.every((term) => holds(term, best.article.stems) <= LOOSE)
  );
}

/** The sentence names months and none is the one asked for: "inflasi September" beside that of August. */
function isOfAnotherMonth({ dates }: Demands, { sentence }: ReadSentence): boolean {
  const asked = dates.filter(({ month, day }) => month !== undefined && day === undefined);
  if (asked.length === 0) return false;
  // With a weekday it is the day of the report.
  const named = sentence
    .dates()
    .flatMap(({ date: { month }, weekday }) => (month === undefined || weekday !== undefined ? [] : [month]));
  return named.length > 0 && !asked.some(({ month }) => named.includes(month!));
}

/** A day of another year is told, and of the year asked for that it did not take place: "pada 2025 ditiadakan". */
function wasNotThen({ dates }: Demands, { article, sentence }: ReadSentence): boolean {
  return dates.some(({ year, month }) => {
    if (year === undefined || month !== undefined) return false;
    const years = sentence.dates().flatMap(({ date }) => date.year ?? []);
    return (
      years.length > 0 &&
      !years.includes(year) &&
      article.sentences.some(({ text }) => text.includes(String(year)) && NOT_HELD.test(text))
    );
  });
}

const NOT_HELD =
  /\b(?:ditiadakan|absen|batal|dibatalkan|(?:tidak|tak|urung) (?:di)?(?:gelar|adakan|selenggarakan|laksanakan))\b/i;

/** "berapa kali", "berapa lama" may be answered in words. */
function spellsOut({ text }: Question): boolean {
  return /\bberapa (?:kali|lama|sering)\b/i.test(text);
}

/** Weight of a synonym; abbreviations weigh more. */
const LOOSE = 0.5;
