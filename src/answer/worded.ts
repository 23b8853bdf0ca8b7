import {
  type GenerationEvent,
  type GenerationRequest,
  type Generator,
  isRefusal,
  passageKeys,
  type Usage,
} from '../generator.ts';
import type { Article, Hit } from '../types.ts';
import type { Statement } from './compose.ts';
import { ground, type ShownPassage, type Stopped } from './grounding/ground.ts';
import { SentenceStream, type WordedSentence } from './grounding/sentence-stream.ts';

/** Passages that a model is shown, and of one source. */
const MOST_SHOWN = 6;
const MOST_OF_SOURCE = 2;
const MOST_SENTENCES = 6;

export interface WordedOutcome {
  readonly statements: readonly Statement[];
  /** The model said that the passages do not tell. */
  readonly declined: boolean;
  /** It failed before it was done. */
  readonly failed: boolean;
  readonly usage: Usage | null;
  readonly stopped: readonly Stopped[];
}

/** The passages for a question: those that the extractive answer stands in come first, then the best found. */
export function shownPassages(hits: readonly Hit[], quoted: readonly Statement[]): ShownPassage[] {
  const isQuoted = ({ article, passage }: Hit): boolean =>
    quoted.some(
      (statement) =>
        statement.article.id === article.id &&
        statement.span.start < passage.end &&
        passage.start < statement.span.end,
    );
  const ranked = [...hits.filter(isQuoted), ...hits.filter((hit) => !isQuoted(hit))];
  const perSource = new Map<string, number>();
  const chosen = ranked.filter(({ article }) => {
    const count = perSource.get(article.id) ?? 0;
    perSource.set(article.id, count + 1);
    return count < MOST_OF_SOURCE;
  });
  const keys = passageKeys(Math.min(chosen.length, MOST_SHOWN));
  return keys.map((key, index) => {
    const { article, passage } = chosen[index]!;
    return { key, article, span: { start: passage.start, end: passage.end } };
  });
}

/**
 * What a model says of the passages, sentence by sentence, each with the span that proves it: a sentence is yielded only
 * once it is whole and verified. Never rejects but for `signal`; what went wrong stands in the outcome.
 */
export async function* worded(
  generator: Generator,
  request: Pick<GenerationRequest, 'question' | 'history'>,
  shown: readonly ShownPassage[],
  signal?: AbortSignal,
): AsyncGenerator<Statement, WordedOutcome> {
  const stream = new SentenceStream();
  const statements: Statement[] = [];
  const stopped: Stopped[] = [];
  let declined = false;
  let failed = false;
  let usage: Usage | null = null;
  const passages = shown.map(({ key, article, span }) => ({
    key,
    ...originOf(article),
    text: textOf(article, span),
  }));
  const accepted = (sentences: readonly WordedSentence[]): Statement[] => {
    const fresh: Statement[] = [];
    for (const sentence of sentences) {
      if (isRefusal(sentence.text)) {
        declined = true;
        continue;
      }
      if (statements.length + fresh.length === MOST_SENTENCES) break;
      const grounding = ground(sentence, shown);
      if (grounding.grounded) fresh.push(grounding.statement);
      else stopped.push(grounding.why);
    }
    return fresh;
  };
  try {
    for await (const event of generator.generate({ ...request, passages }, signal)) {
      usage = usageIn(event) ?? usage;
      for (const statement of event.type === 'text' ? accepted(stream.push(event.text)) : []) {
        statements.push(statement);
        yield statement;
      }
    }
    for (const statement of accepted(stream.finish())) {
      statements.push(statement);
      yield statement;
    }
  } catch (error) {
    if (signal?.aborted) throw error;
    failed = true;
  }
  return { statements, declined, failed, usage, stopped };
}

function usageIn(event: GenerationEvent): Usage | null {
  return event.type === 'usage' ? event.usage : null;
}

function originOf({ title, publisher, date }: Article): Pick<Article, 'title' | 'publisher' | 'date'> {
  return { title, publisher, date };
}

function textOf({ text }: Article, { start, end }: ShownPassage['span']): string {
  return text.slice(start, end);
}
