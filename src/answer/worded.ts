import {
  type AnswerRequest,
  type Generator,
  isRefusal,
  passageKeys,
  type VoiceOutcome,
} from '../generator.ts';
import { isStopWord } from '../indonesian/stopwords.ts';
import { terms } from '../indonesian/terms.ts';
import type { Article, Hit } from '../types.ts';
import type { Statement } from './compose.ts';
import { ground, type ShownPassage, type Stopped } from './grounding/ground.ts';
import { SentenceStream, type WordedSentence } from './grounding/sentence-stream.ts';
import { isPlainNews, isQuotable, quotable } from './orders.ts';

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
  readonly stopped: readonly Withheld[];
}

/** Why a sentence was stopped: it is not proven, or it is proven and has nothing to do with the question. */
export type Withheld = Stopped | 'off-topic';

/** One word for what came of it. */
export function outcomeOf({ statements, declined, failed }: WordedOutcome): VoiceOutcome {
  if (failed) return 'failed';
  if (statements.length > 0) return 'worded';
  return declined ? 'declined' : 'unproven';
}

/**
 * The passages for a question: those that the extractive answer stands in come first, then the best found. An article that
 * gives orders to machines is not among them, nor is a passage that holds links or markup.
 */
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
  const chosen = ranked.filter(({ article, passage }) => {
    if (quotable(article).givesOrders || !isQuotable(article, passage)) return false;
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

export interface WordedRequest extends Pick<AnswerRequest, 'question' | 'understood' | 'history'> {
  /** Words one of which a sentence must share: of the question in Indonesian, and of the quoted answer where there is one. */
  readonly topic: string;
}

/**
 * What a model says of the passages, sentence by sentence, each with the span that proves it: a sentence is yielded only
 * once it is whole and verified. Never rejects but for `signal`; what went wrong stands in the outcome.
 */
export async function* worded(
  generator: Generator,
  { topic, ...request }: WordedRequest,
  shown: readonly ShownPassage[],
  signal?: AbortSignal,
): AsyncGenerator<Statement, WordedOutcome> {
  const stream = new SentenceStream();
  const statements: Statement[] = [];
  const stopped: Withheld[] = [];
  let declined = false;
  let failed = false;
  const passages = shown.map(({ key, article, span }) => ({
    key,
    ...originOf(article),
    text: textOf(article, span),
  }));
  const asked = contentOf(topic);
  const accepted = (sentences: readonly WordedSentence[]): Statement[] => {
    const fresh: Statement[] = [];
    for (const sentence of sentences) {
      if (isRefusal(sentence.text)) {
        declined = true;
        continue;
      }
      if (statements.length + fresh.length === MOST_SENTENCES) break;
      if (!isPlainNews(sentence.text)) {
        stopped.push('form');
        continue;
      }
      const grounding = ground(sentence, shown);
      if (!grounding.grounded) stopped.push(grounding.why);
      else if (!isWithin(grounding.statement, shown)) stopped.push('no-source');
      else if (isOffTopic(grounding.statement, asked)) stopped.push('off-topic');
      else fresh.push(grounding.statement);
    }
    return fresh;
  };
  try {
    for await (const event of generator.generate({ task: 'answer', ...request, passages }, signal)) {
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
  return { statements, declined, failed, stopped };
}

/** Whether what is to be quoted stands in a passage that the model was shown. */
function isWithin({ article, span }: Statement, shown: readonly ShownPassage[]): boolean {
  return shown.some(
    (passage) =>
      passage.article.id === article.id &&
      passage.span.start <= span.start &&
      span.start < span.end &&
      span.end <= passage.span.end,
  );
}

/** Shares no content word with the topic, neither in its own words nor in those that prove it. */
function isOffTopic({ text, article, span }: Statement, asked: ReadonlySet<string>): boolean {
  if (asked.size === 0) return false;
  const said = contentOf(`${text} ${textOf(article, span)}`);
  return [...asked].every((stem) => !said.has(stem));
}

function contentOf(text: string): Set<string> {
  return new Set(terms(text).filter((stem) => !isStopWord(stem)));
}

function originOf({ title, publisher, date }: Article): Pick<Article, 'title' | 'publisher' | 'date'> {
  return { title, publisher, date };
}

function textOf({ text }: Article, { start, end }: ShownPassage['span']): string {
  return text.slice(start, end);
}
