import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import {
  AIMessage,
  type AIMessageChunk,
  type BaseMessage,
  HumanMessage,
  SystemMessage,
  type UsageMetadata,
} from '@langchain/core/messages';
import { KutipError } from '../errors.ts';
import type { GenerationEvent, Generator, Usage } from '../generator.ts';
import type { Patience } from './endpoint.ts';
import { type PromptMessage, promptOf } from './prompt.ts';

/** Characters of Indonesian a token, where an endpoint tells nothing: a cautious guess. */
const CHARACTERS_A_TOKEN = 3;

/** A generator over one LangChain chat model, with one attempt at each request. */
export function chatGenerator(id: string, model: BaseChatModel, patience: Patience): Generator {
  return {
    id,
    async *generate(request, signal) {
      const messages = promptOf(request);
      const timer = new Deadlines(patience, signal);
      let written = 0;
      let usage: Usage | null = null;
      try {
        const stream = await timer.race(model.stream(messages.map(asMessage), { signal: timer.signal }));
        const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<AIMessageChunk>;
        for (;;) {
          const next = await timer.race(chunks.next());
          if (next.done) break;
          usage = usageOf(next.value) ?? usage;
          const text = next.value.text;
          if (text === '') continue;
          timer.spoken();
          written += text.length;
          yield { type: 'text', text } satisfies GenerationEvent;
        }
      } catch (error) {
        if (signal?.aborted) throw signal.reason;
        // What was read and written before it broke off is paid for, too.
        if (written > 0) yield { type: 'usage', usage: usage ?? estimate(messages, written) };
        throw upstream(id, error);
      } finally {
        timer.stop();
      }
      if (written === 0) throw upstream(id, new Error('no text in the answer'));
      yield { type: 'usage', usage: usage ?? estimate(messages, written) };
    },
  };
}

function asMessage({ role, content }: PromptMessage): BaseMessage {
  if (role === 'system') return new SystemMessage(content);
  return role === 'user' ? new HumanMessage(content) : new AIMessage(content);
}

function usageOf(chunk: AIMessageChunk): Usage | null {
  const usage = chunk.usage_metadata as UsageMetadata | undefined;
  return usage === undefined ? null : { inputTokens: usage.input_tokens, outputTokens: usage.output_tokens };
}

function estimate(messages: readonly PromptMessage[], written: number): Usage {
  const read = messages.reduce((sum, { content }) => sum + content.length, 0);
  return {
    inputTokens: Math.ceil(read / CHARACTERS_A_TOKEN),
    outputTokens: Math.ceil(written / CHARACTERS_A_TOKEN),
  };
}

/** Why a model failed is for the log (`cause`); whoever asked never reads it. */
function upstream(id: string, cause: unknown): KutipError {
  return new KutipError('upstream', `Model ${id} tidak menjawab sebagaimana mestinya.`, { cause });
}

/** Ends a request whose first word or last word does not come in time, even where a client overlooks its signal. */
class Deadlines {
  private readonly controller = new AbortController();
  private readonly late: Promise<never>;
  private readonly timers: NodeJS.Timeout[];
  private first: NodeJS.Timeout;

  constructor(patience: Patience, signal: AbortSignal | undefined) {
    this.late = new Promise<never>((_resolve, reject) => {
      this.controller.signal.addEventListener('abort', () => reject(this.controller.signal.reason), {
        once: true,
      });
    });
    this.late.catch(() => {});
    const after = (milliseconds: number, what: string): NodeJS.Timeout =>
      setTimeout(
        () => this.controller.abort(new Error(`${what} took over ${milliseconds} ms`)),
        milliseconds,
      );
    this.first = after(patience.firstTokenMs, 'the first token');
    this.timers = [after(patience.totalMs, 'the answer')];
    if (signal?.aborted) this.controller.abort(signal.reason);
    else signal?.addEventListener('abort', () => this.controller.abort(signal.reason), { once: true });
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  race<Value>(promise: Promise<Value>): Promise<Value> {
    return Promise.race([promise, this.late]);
  }

  spoken(): void {
    clearTimeout(this.first);
  }

  stop(): void {
    for (const timer of [this.first, ...this.timers]) clearTimeout(timer);
    this.controller.abort(new Error('finished'));
  }
}
