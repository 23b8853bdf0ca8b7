import { type RequestHandler, Router } from 'express';
import { z } from 'zod';
import type { ChatDesk } from '../channel.ts';
import { KutipError } from '../errors.ts';
import { jsonBody } from './body.ts';
import { NOTICES } from './chat/wish.ts';
import { methodNotAllowed, sendProblem } from './problem.ts';

export const feedbackSchema = z.strictObject({
  answerId: z.string().regex(/^[A-Za-z0-9_-]{16}$/),
  verdict: z.enum(['up', 'down']),
  comment: z.string().max(2_000).optional(),
});

/** `POST /feedback`: thumbs and a comment for an answer of the last day. */
export function feedbackRoutes(desk: ChatDesk): Router {
  const rate: RequestHandler = async (request, response) => {
    const { success, data } = feedbackSchema.safeParse(request.body);
    if (!success) {
      throw new KutipError(
        'invalid-request',
        'Penilaian harus berupa {"answerId": id jawaban, "verdict": "up" atau "down", "comment"?: paling banyak 2.000 karakter}.',
      );
    }
    switch (await desk.rate(data.answerId, data.verdict, data.comment)) {
      case 'kept':
        response.status(204).end();
        break;
      case 'forgotten':
        throw new KutipError(
          'not-found',
          'Jawaban itu sudah tidak diingat. Ajukan lagi pertanyaannya, lalu nilai jawabannya.',
        );
      case 'failed':
        // The desk has logged why.
        sendProblem(response, new KutipError('internal', NOTICES.notRated));
    }
  };
  return Router().post('/feedback', jsonBody, rate).all('/feedback', methodNotAllowed('POST'));
}
