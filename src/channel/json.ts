import { type RequestHandler, type Response, Router } from 'express';
import type { Channel, ChatDesk, GivenAnswer } from '../channel.ts';
import { jsonBody } from './body.ts';
import type { PublicAnswer } from './contract.ts';
import { methodNotAllowed } from './problem.ts';
import { parseAskRequest } from './request.ts';
import { wholeAnswer } from './whole-answer.ts';

/** Aborts when the caller hangs up before the response is complete. */
export function hangUpSignal(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

/**
 * The answer as the contract has it: reasons belong to `--explain`, not to the wire; what names it (`id`, for
 * ratings) and the address of each citation's evidence come along.
 */
export function publicAnswer({ id, answer }: GivenAnswer, desk: Pick<ChatDesk, 'evidence'>): PublicAnswer {
  return {
    id,
    ...answer,
    related: [...answer.related],
    citations: answer.citations.map((citation) => ({ ...citation, evidence: desk.evidence(citation) })),
    passages: answer.passages.map(({ articleId, start, end, score }) => ({ articleId, start, end, score })),
  };
}

/** `POST /ask`: one question, one JSON answer. */
export const jsonChannel = (desk: ChatDesk, surface = 'http'): Channel => ({
  name: 'json',
  router(ask) {
    const answer: RequestHandler = async (request, response) => {
      const asked = parseAskRequest(request.body);
      const signal = hangUpSignal(response);
      try {
        const result = await wholeAnswer(ask, asked, { signal });
        response
          .setHeader('Cache-Control', 'no-store')
          .json(publicAnswer(desk.keep(surface, asked.question, result), desk));
      } catch (error) {
        // Nobody is there to read the error once the caller has hung up.
        if (!signal.aborted) throw error;
      }
    };
    return Router().post('/ask', jsonBody, answer).all('/ask', methodNotAllowed('POST'));
  },
});
