import type { Ask, ChatDesk } from '../../channel.ts';
import { KutipError } from '../../errors.ts';
import type { PublicAnswer } from '../contract.ts';
import { publicAnswer } from '../json.ts';
import { choreReply } from './chores.ts';
import { type Annotation, createContent } from './content.ts';
import { assertQuestion, type ChatRequest } from './request.ts';

/** A stretch of the content, or, last of all, what stands beside it. */
export type Piece =
  | { readonly kind: 'start' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'end'; readonly beside: Beside };

export interface Beside {
  readonly annotations: readonly Annotation[];
  /** The whole answer as `POST /ask` gives it; null for a chore. */
  readonly answer: PublicAnswer | null;
}

/** The content of a reply as it becomes known; the last piece is `end`. */
export async function* replyTo(
  chat: ChatRequest,
  ask: Ask,
  desk: ChatDesk,
  signal: AbortSignal,
): AsyncIterable<Piece> {
  const chore = choreReply(chat.prompt);
  if (chore !== null) {
    yield { kind: 'start' };
    yield { kind: 'text', text: chore };
    yield { kind: 'end', beside: { annotations: [], answer: null } };
    return;
  }
  assertQuestion(chat.asked);
  const content = createContent(desk.evidence);
  const text = (words: string): Piece[] => (words === '' ? [] : [{ kind: 'text', text: words }]);
  for await (const event of ask(chat.asked, { signal })) {
    switch (event.type) {
      case 'answer-start':
        yield { kind: 'start' };
        yield* text(content.start(event.understood));
        break;
      case 'source-available':
        content.cite(event.citation);
        break;
      case 'text-delta':
        yield* text(content.add(event.text));
        break;
      case 'answer-end': {
        yield* text(content.end(event.answer));
        const given = desk.keep('openai', chat.asked.question, event.answer);
        const { annotations } = content;
        yield { kind: 'end', beside: { annotations, answer: publicAnswer(given, desk) } };
        return;
      }
    }
  }
  throw new KutipError('internal', 'Jawaban terputus sebelum selesai. Coba lagi.');
}
