import { firstRight, refused } from './metrics.ts';
import type { OpenedSystem, System } from './system.ts';
import { type BenchTask, holds } from './tasks.ts';
import { withTypos } from './typos.ts';

/** Per question 0 or 1 (or a reciprocal rank), so that systems can be compared question by question. */
export interface Measurements {
  readonly recallAt1: number[];
  readonly recallAt10: number[];
  readonly reciprocalRank: number[];
  /** The same with one typo in each question. */
  readonly reciprocalRankTypo: number[];
  /** Answerable questions: the answer's text holds a gold span. */
  readonly answerHeld: number[];
  /** Unanswerable questions refused while at most a tenth of the answerable are lost; empty where there are none. */
  readonly rejected: number[];
  /** Milliseconds of each `ask`, the first 50 left out. */
  readonly milliseconds: number[];
}

const DEPTH = 10;
const TYPO_SEED = 11;
const WARM_UP = 50;

export async function measure(system: System, task: BenchTask): Promise<Measurements> {
  const opened = await system.open(task.passages);
  const answerable = task.questions.filter(({ right }) => right.size > 0);
  const unanswerable = task.questions.filter(({ right }) => right.size === 0);
  const ranks = await ranksOf(
    opened,
    answerable,
    answerable.map(({ question }) => question),
  );
  const typos = await ranksOf(
    opened,
    answerable,
    withTypos(
      answerable.map(({ question }) => question),
      TYPO_SEED,
    ),
  );
  const milliseconds: number[] = [];
  const ask = async (question: string) => {
    const start = performance.now();
    const answer = await opened.ask(question);
    milliseconds.push(performance.now() - start);
    return answer;
  };
  const held: number[] = [];
  const sure: number[] = [];
  const unsure: number[] = [];
  for (const { question, answers } of answerable) {
    const { text, confidence } = await ask(question);
    held.push(answers.some((answer) => holds(text, answer)) ? 1 : 0);
    sure.push(confidence);
  }
  for (const { question } of unanswerable) unsure.push((await ask(question)).confidence);
  await opened.close();
  const reciprocal = (rank: number) => (rank <= DEPTH ? 1 / rank : 0);
  return {
    recallAt1: ranks.map((rank) => (rank === 1 ? 1 : 0)),
    recallAt10: ranks.map((rank) => (rank <= DEPTH ? 1 : 0)),
    reciprocalRank: ranks.map(reciprocal),
    reciprocalRankTypo: typos.map(reciprocal),
    answerHeld: held,
    rejected: refused(sure, unsure, 0.1).values,
    milliseconds: milliseconds.slice(WARM_UP),
  };
}

async function ranksOf(
  opened: OpenedSystem,
  questions: readonly { readonly right: ReadonlySet<number> }[],
  asked: readonly string[],
): Promise<number[]> {
  const ranks: number[] = [];
  for (const [index, { right }] of questions.entries()) {
    ranks.push(firstRight(await opened.retrieve(asked[index]!, DEPTH), right));
  }
  return ranks;
}
