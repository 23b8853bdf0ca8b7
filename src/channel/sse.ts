import { type RequestHandler, type Response, Router } from 'express';
import type { Channel, ChatDesk, GivenAnswer } from '../channel.ts';
import { KutipError } from '../errors.ts';
import type { Answer, AnswerEvent } from '../types.ts';
import { jsonBody } from './body.ts';
import { hangUpSignal, publicAnswer } from './json.ts';
import { problemOf } from './problem.ts';
import { parseAskRequest } from './request.ts';

/** Proxies drop connections that stay silent; a comment line keeps them open. */
const HEARTBEAT_MS = 15_000;

function write(response: Response, event: string, data: unknown): void {
  // JSON.stringify escapes line breaks, so one event is always one `data:` line.
  response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

function payload(event: AnswerEvent, keep: (answer: Answer) => GivenAnswer, desk: ChatDesk): unknown {
  switch (event.type) {
    case 'answer-start':
      return { question: event.question };
    case 'source-available':
      return { ...event.citation, evidence: desk.evidence(event.citation) };
    case 'text-delta':
      return { text: event.text };
    case 'answer-end':
      return publicAnswer(keep(event.answer), desk);
  }
}

/** Starts an event stream; the timer that keeps it open is to be cleared at its end. */
export function openStream(response: Response): NodeJS.Timeout {
  response.status(200);
  response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Accel-Buffering', 'no');
  response.flushHeaders();
  return setInterval(() => response.write(': masih bekerja\n\n'), HEARTBEAT_MS).unref();
}

/**
 * `POST /ask` with `Accept: text/event-stream`: the same answer as events. A question that cannot be
 * answered at all gets an ordinary problem; once the stream is open, the last event is either
 * `answer-end` or `answer-error`.
 */
export const sseChannel = (desk: ChatDesk, surface = 'http'): Channel => ({
  name: 'sse',
  router(ask) {
    const onlyStreams: RequestHandler = (request, _response, next) => {
      next(
        request.accepts(['application/json', 'text/event-stream']) === 'text/event-stream'
          ? undefined
          : 'router',
      );
    };
    const answer: RequestHandler = async (request, response) => {
      const asked = parseAskRequest(request.body);
      const keep = (given: Answer) => desk.keep(surface, asked.question, given);
      const signal = hangUpSignal(response);
      let heartbeat: NodeJS.Timeout | null = null;
      let ended = false;
      try {
        for await (const event of ask(asked, { signal })) {
          heartbeat ??= openStream(response);
          write(response, event.type, payload(event, keep, desk));
          ended = event.type === 'answer-end';
        }
        if (!ended) throw new KutipError('internal', 'Jawaban terputus sebelum selesai. Coba lagi.');
      } catch (error) {
        if (signal.aborted) return;
        if (heartbeat === null) throw error;
        write(response, 'answer-error', problemOf(error));
      } finally {
        if (heartbeat !== null) {
          clearInterval(heartbeat);
          response.end();
        }
      }
    };
    return Router().post('/ask', onlyStreams, jsonBody, answer);
  },
});
