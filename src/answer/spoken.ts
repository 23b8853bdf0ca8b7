import type { Generator as Voice } from '../generator.ts';
import { readQuestion } from '../indonesian/question.ts';
import type { Answer, AnswerEvent, AskRequest, Hit } from '../types.ts';
import { type Composed, compose, type Statement } from './compose.ts';
import type { Decision } from './decide.ts';
import { shownPassages, type WordedOutcome, worded } from './worded.ts';

export type Timeless = Omit<Answer, 'tookMs'>;

/** What the rules and trees answer, before any model is asked. */
export interface Quoted {
  readonly decision: Decision;
  readonly answer: Timeless;
}

/** Streams an answer that is already whole. */
export function* told(answer: Timeless): Generator<AnswerEvent, Timeless> {
  for (const citation of answer.citations) yield { type: 'source-available', citation };
  for (const text of answer.answer.split(/(?<=\]\. )/)) yield { type: 'text-delta', text };
  return answer;
}

/**
 * Whether a model may try: where there is an answer to word, or where articles fit and none was sure enough. What the
 * archive lacks (a place, a time, a name) no wording can add.
 */
export function mayBeWorded(decision: Decision): boolean {
  if (decision.answered) return true;
  return decision.abstention.kind === 'unsupported' || decision.abstention.kind === 'kind-missing';
}

export interface Speaking {
  readonly voice: Voice;
  /** As it was asked. */
  readonly question: string;
  /** Completed from the conversation, where that differs. */
  readonly understood: string | null;
  readonly history: NonNullable<AskRequest['history']>;
  readonly hits: readonly Hit[];
  readonly signal: AbortSignal | undefined;
  readonly onWorded: ((outcome: WordedOutcome) => void) | undefined;
}

/**
 * Streams what a model says of the passages, as far as it is proven; the quoted answer where it fails, declines or nothing
 * that it said can be proven.
 */
export async function* spoken(quoted: Quoted, speaking: Speaking): AsyncGenerator<AnswerEvent, Timeless> {
  const { voice, question, understood, history, hits, signal, onWorded } = speaking;
  const { decision, answer } = quoted;
  const shown = shownPassages(hits, decision.answered ? decision.statements : []);
  if (shown.length === 0) return yield* told(answer);
  const topic = `${readQuestion(understood ?? question).text} ${decision.answered ? answer.answer : ''}`;
  const said = worded(voice, { question, understood, history, topic }, shown, signal);
  let written: Composed = { answer: '', citations: [] };
  const statements: Statement[] = [];
  let next = await said.next();
  for (; !next.done; next = await said.next()) {
    statements.push(next.value);
    const before = written;
    written = compose(statements);
    for (const citation of written.citations.slice(before.citations.length)) {
      yield { type: 'source-available', citation };
    }
    yield { type: 'text-delta', text: written.answer.slice(before.answer.length) };
  }
  const { failed } = next.value;
  onWorded?.(next.value);
  if (statements.length === 0) return yield* told({ ...answer, degraded: failed });
  return { ...answer, ...written, answered: true, mode: 'generative', degraded: failed, related: [] };
}
