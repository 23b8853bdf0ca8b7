import type { Ask, AskOptions } from '../channel.ts';
import { KutipError } from '../errors.ts';
import type { Answer, AskRequest } from '../types.ts';

/** The whole answer of a stream, for whoever has no use for its parts. */
export async function wholeAnswer(ask: Ask, request: AskRequest, options?: AskOptions): Promise<Answer> {
  for await (const event of ask(request, options)) {
    if (event.type === 'answer-end') return event.answer;
  }
  throw new KutipError('internal', 'Jawaban terputus sebelum selesai. Coba lagi.');
}
