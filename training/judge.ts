/**
 * Makes `models/choice.trees` and `models/doubt.trees` from the news of our own beside this file:
 * `npx tsx training/judge.ts`. Needs no other data.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { CHOICE_FEATURE_NAMES, choiceRows } from '../src/answer/choice-features.ts';
import { admissible, choose, fittingKind } from '../src/answer/choose.ts';
import { DOUBT_FEATURE_NAMES, doubtRow, JUDGED } from '../src/answer/doubt-features.ts';
import { lacksKind } from '../src/answer/judge.ts';
import type { ReadSentence } from '../src/answer/read.ts';
import { encodeTrees, scoreRow, scoreRows, type Trees } from '../src/trees.ts';
import type { Article } from '../src/types.ts';
import { type BoostOptions, boost, DEFAULTS } from './boost.ts';
import {
  type AskedQuestion,
  askAll,
  type NewsFile,
  type NewsQuestion,
  readGoldenNews,
  readNews,
  type ToldSentence,
} from './judge-data.ts';
import { gainsOf } from './pipeline.ts';

const FOLDS = 5;
const CHOICE: BoostOptions = {
  ...DEFAULTS,
  loss: 'softmax',
  rounds: 300,
  learningRate: 0.03,
  leaves: 8,
  leafRows: 30,
  l2: 5,
};
const DOUBT: BoostOptions = {
  ...DEFAULTS,
  rounds: 600,
  learningRate: 0.02,
  leaves: 8,
  leafRows: 25,
  l2: 8,
  columnShare: 0.5,
};

interface Case {
  readonly source: string;
  /** Whether the archive asked holds an answer. */
  readonly present: boolean;
  readonly fold: number;
  readonly asked: AskedQuestion;
  readonly from: NewsQuestion;
  readonly judged: readonly ReadSentence[];
  readonly rows: Float32Array;
  readonly labels: Float32Array;
}

function toCase(
  asked: AskedQuestion,
  from: NewsQuestion,
  fold: number,
  source: string,
  present: boolean,
): Case {
  const judged = asked.reading.sentences.slice(0, JUDGED);
  const rows = choiceRows(asked.question, asked.demands, judged);
  const told = judged.map((part) => (present ? from.answeredBy([toldBy(part)]) : 0));
  const most = Math.max(...told);
  // Where no sentence says all, those that say most of it.
  const labels = Float32Array.from(told, (one) => (one > 0 && one === most ? 1 : 0));
  return { fold, source, present, asked, from, judged, rows, labels };
}

function toldBy({ article, sentence }: ReadSentence): ToldSentence {
  return { article: article.article, sentence };
}

function trainChoice(cases: readonly Case[]) {
  const taught = cases.filter(({ labels }) => labels.some((label) => label > 0));
  const width = CHOICE_FEATURE_NAMES.length;
  const count = taught.reduce((sum, { labels }) => sum + labels.length, 0);
  const rows = new Float32Array(count * width);
  const labels = new Float32Array(count);
  const groups = new Int32Array(count);
  let at = 0;
  for (const [group, one] of taught.entries()) {
    rows.set(one.rows, at * width);
    labels.set(one.labels, at);
    groups.fill(group, at, at + one.labels.length);
    at += one.labels.length;
  }
  return boost({ rows, width, labels, groups }, CHOICE_FEATURE_NAMES, CHOICE);
}

interface Doubt {
  readonly one: Case;
  readonly row: Float32Array;
  readonly right: boolean;
}

function toDoubt(one: Case, choice: Trees): Doubt | null {
  const scores = scoreRows(choice, one.rows, one.judged.length);
  const sentences = one.judged
    .map((part, index): ReadSentence => ({ ...part, choice: scores[index]! }))
    .sort((left, right) => right.choice - left.choice);
  const { question, demands } = one.asked;
  const reading = { ...one.asked.reading, sentences };
  const [fitting] = fittingKind(question, demands, sentences);
  const best = fitting ?? admissible(question, demands, sentences)[0];
  if (best === undefined) return null;
  const doubted = { question, demands, reading, best, fitting: fitting !== undefined };
  if (lacksKind(doubted)) return null;
  const row = doubtRow(doubted);
  const said = choose(question, demands, reading);
  return {
    one,
    row,
    right: one.present && answers(said.map(toldBy), one.from),
  };
}

/** One of the sentences says all that is asked for, or they do together. */
function answers(said: readonly ToldSentence[], { answeredBy }: NewsQuestion): boolean {
  return said.some((one) => answeredBy([one]) === 1) || answeredBy(said) === 1;
}

/** What people asked counts twice beside the questions over our own news. */
function trainDoubt(all: readonly Doubt[]) {
  const doubts = all.flatMap((doubt) => (doubt.one.from.story === null ? [doubt] : [doubt, doubt]));
  const width = DOUBT_FEATURE_NAMES.length;
  const rows = new Float32Array(doubts.length * width);
  for (const [index, { row }] of doubts.entries()) rows.set(row, index * width);
  return boost(
    { rows, width, labels: Float32Array.from(doubts, ({ right }) => (right ? 1 : 0)) },
    DOUBT_FEATURE_NAMES,
    DOUBT,
  );
}

const own = readNews();
const golden = await readGoldenNews();
const everything = own.flatMap(({ articles }) => articles);
const cases: Case[] = [];
await collect(own, everything);
await collect(golden, null);

/**
 * Every question is asked of its whole file, of all files together and of five articles, and once more of
 * five articles that do not answer it.
 */
async function collect(files: readonly NewsFile[], all: readonly Article[] | null): Promise<void> {
  for (const [place, { name, articles, questions }] of files.entries()) {
    const foldOf = ({ story }: NewsQuestion) => (story === null ? place : numberOf(story)) % FOLDS;
    const add = async (archive: readonly Article[], wanted: (index: number) => boolean) => {
      const numbers = [...questions.keys()].filter(wanted);
      const asked = await askAll(
        archive,
        numbers.map((number) => questions[number]!.question),
      );
      for (const [at, one] of asked.entries()) {
        const from = questions[numbers[at]!]!;
        const present = archive.some(({ id }) => from.articles.includes(id));
        if (one !== null) cases.push(toCase(one, from, foldOf(from), name, present));
      }
    };
    await add(articles, () => true);
    if (all !== null) await add(all, () => true);
    if (articles.length < 10) continue;
    const parts = Math.floor(articles.length / 5);
    for (let part = 0; part < parts; part++) {
      const small = articles.filter((_, index) => index % parts === part);
      const holds = (index: number) => small.some(({ id }) => questions[index]!.articles.includes(id));
      const near = (index: number) => questions[index]!.articles.length === 0 && index % parts === part;
      const absent = (index: number) => !holds(index) && index % (2 * parts) === part;
      await add(small, (index) => holds(index) || near(index) || absent(index));
    }
  }
}
console.log(`${own.length} files, ${everything.length} articles, ${cases.length} cases`);
const folds = [...Array(FOLDS).keys()];
const choices = folds.map((fold) => trainChoice(cases.filter((one) => one.fold !== fold)).trees);
let rules = 0;
let learned = 0;
let total = 0;
for (const { fold, rows, labels } of cases) {
  if (!labels.some((label) => label > 0)) continue;
  total++;
  if (labels[0]! > 0) rules++;
  const scores = scoreRows(choices[fold]!, rows, labels.length);
  if (labels[scores.indexOf(Math.max(...scores))]! > 0) learned++;
}
console.log(`best sentence right where one is judged (${total}): rules ${rules}, learned ${learned}`);
const doubts = cases.flatMap((one) => toDoubt(one, choices[one.fold]!) ?? []);
const beliefs = new Array<number>(doubts.length);
for (const fold of folds) {
  const { trees } = trainDoubt(doubts.filter(({ one }) => one.fold !== fold));
  for (const [index, { one, row }] of doubts.entries()) {
    if (one.fold === fold) beliefs[index] = 1 / (1 + Math.exp(-scoreRow(trees, row)));
  }
}
for (const group of [own.map(({ name }) => name), ['seeds'], ['archive'], ['chronicle']]) report(group);

function report(names: readonly string[]): void {
  const asked = cases.filter(({ source }) => names.includes(source));
  const answerable = asked.filter(({ present }) => present);
  const others = answerable.filter(({ from }) => from.otherWords);
  console.log(`${names.join(' ')}: ${answerable.length} answerable, ${asked.length - answerable.length} not`);
  for (const threshold of [0, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6]) {
    const said = doubts.filter(
      ({ one }, index) => beliefs[index]! >= threshold && names.includes(one.source),
    );
    const right = said.filter((doubt) => doubt.right);
    const wrong = said.filter(({ one }) => !one.present);
    const other = right.filter(({ one }) => one.from.otherWords);
    console.log(
      `  ${threshold}: right ${pct(right.length / answerable.length)} (other words ${pct(other.length / others.length)}), refused ${pct(1 - wrong.length / (asked.length - answerable.length))}, of the answers wrong ${pct(1 - right.length / said.length)}`,
    );
  }
  const all = doubts.filter(({ one }, index) => beliefs[index]! >= 0.4 && names.includes(one.source)).length;
  for (const threshold of [0.6, 0.7, 0.75, 0.8, 0.85, 0.9]) {
    const sure = doubts.filter(
      ({ one }, index) => beliefs[index]! >= threshold && names.includes(one.source),
    );
    const wrong = sure.filter(({ right }) => !right).length;
    console.log(
      `  sure from ${threshold}: ${pct(sure.length / all)} of the answers said without doubt, ${pct(wrong / all)} of all wrong so`,
    );
  }
}
/** The same number for the same story, whatever else is asked. */
function numberOf(story: string): number {
  return createHash('sha256').update(story).digest().readUInt32LE();
}

const choice = trainChoice(cases);
console.log(gainsOf(CHOICE_FEATURE_NAMES, choice.gains));
const doubt = trainDoubt(doubts);
console.log(gainsOf(DOUBT_FEATURE_NAMES, doubt.gains));
write('choice.trees', encodeTrees(choice.trees));
write('doubt.trees', encodeTrees(doubt.trees));

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(new URL(`../models/${name}`, import.meta.url), bytes);
  console.log(`${name} ${bytes.length} bytes sha256 ${createHash('sha256').update(bytes).digest('hex')}`);
}

function pct(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
