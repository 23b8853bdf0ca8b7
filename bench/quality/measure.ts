import { firstRight, refused } from './metrics.ts';
import type { OpenedSystem, System } from './system.ts';
import { type BenchTask, holds } from './tasks.ts';
import { withTypos } from './typos.ts';

/** Per question 0 or 1 (or a reciprocal rank), so that systems can be compared question by question. */
export interface Measurements {
  readonly recallAt1: number[];
  readonly recallAt10: number[];
  readonly reciprocalRank: number[];
  /** The two with every passage counted right that says the answer as plainly (see `stating.ts`). */
  readonly statingAt1: number[];
  readonly statingRank: number[];
  /** As `reciprocalRank`, with one typo in each question. */
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
  const asked = answerable.map(({ question }) => question);
  const found = await retrieveAll(opened, asked);
  const ranks = found.map((ranked, index) => firstRight(ranked, answerable[index]!.right));
  const stating = found.map((ranked, index) => firstRight(ranked, answerable[index]!.stating));
  const misspelled = await retrieveAll(opened, withTypos(asked, TYPO_SEED));
  const typos = misspelled.map((ranked, index) => firstRight(ranked, answerable[index]!.right));
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
    statingAt1: stating.map((rank) => (rank === 1 ? 1 : 0)),
    statingRank: stating.map(reciprocal),
    reciprocalRankTypo: typos.map(reciprocal),
    answerHeld: held,
    rejected: refused(sure, unsure, 0.1).values,
    milliseconds: milliseconds.slice(WARM_UP),
  };
}

async function retrieveAll(
  opened: OpenedSystem,
  questions: readonly string[],
): Promise<(readonly number[])[]> {
  const found: (readonly number[])[] = [];
  for (const question of questions) found.push(await opened.retrieve(question, DEPTH));
  return found;
}
