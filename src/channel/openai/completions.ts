import { randomBytes } from 'node:crypto';
import { type RequestHandler, type Response, Router } from 'express';
import type { Ask, Channel, ChatDesk } from '../../channel.ts';
import { jsonBodyOf } from '../body.ts';
import { hangUpSignal } from '../json.ts';
import { methodNotAllowed } from '../problem.ts';
import { openStream } from '../sse.ts';
import { openAiErrorOf, ParameterError } from './errors.ts';
import { type Beside, type Piece, replyTo } from './reply.ts';
import { CHAT_LIMIT_BYTES, type ChatRequest, parseChatRequest } from './request.ts';

export const MODEL = 'kutip';
/** 1 January 2025; OpenAI's clients want a time, and the archive's own changes with every article. */
const MODEL_CREATED = 1_735_689_600;
/** https://help.openai.com/en/articles/4936856: a token is about four characters. */
const CHARACTERS_A_TOKEN = 4;

interface OpenAiParts {
  readonly desk: ChatDesk;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Estimated, since no model reads or writes here: of the question with its history, and of the content. */
function usageOf({ asked }: ChatRequest, contentLength: number) {
  const read = [asked.question, ...(asked.history ?? []).map(({ content }) => content)];
  const prompt = Math.ceil(read.join('\n').length / CHARACTERS_A_TOKEN);
  const completion = Math.ceil(contentLength / CHARACTERS_A_TOKEN);
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion };
}

/** What a message, or the last delta of one, carries beside its content. */
const citing = ({ annotations, answer }: Beside) => ({ annotations, citations: answer?.citations ?? [] });

/** What a completion and each of its chunks share. */
interface Head {
  readonly id: string;
  readonly created: number;
  readonly model: string;
}

async function complete(
  response: Response,
  chat: ChatRequest,
  pieces: AsyncIterable<Piece>,
  head: Head,
): Promise<void> {
  let content = '';
  for await (const piece of pieces) {
    if (piece.kind === 'text') content += piece.text;
    if (piece.kind !== 'end') continue;
    const message = { role: 'assistant', content, refusal: null, ...citing(piece.beside) };
    response.setHeader('Cache-Control', 'no-store').json({
      ...head,
      object: 'chat.completion',
      choices: [{ index: 0, message, logprobs: null, finish_reason: 'stop' }],
      usage: usageOf(chat, content.length),
      kutip: piece.beside.answer,
    });
  }
}

/** Chunks as server-sent events: the role, the content, what stands beside it, the usage where asked for, the end. */
async function stream(
  response: Response,
  chat: ChatRequest,
  pieces: AsyncIterable<Piece>,
  head: Head,
  signal: AbortSignal,
): Promise<void> {
  const usage = chat.includeUsage ? { usage: null } : {};
  const send = (data: object): void => void response.write(`data: ${JSON.stringify(data)}\n\n`);
  const chunk = (delta: object, finish: 'stop' | null = null, beside: object = {}): void =>
    send({
      ...head,
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
      ...usage,
      ...beside,
    });
  let heartbeat: NodeJS.Timeout | null = null;
  let length = 0;
  try {
    for await (const piece of pieces) {
      heartbeat ??= openStream(response);
      if (piece.kind === 'start') chunk({ role: 'assistant', content: '', refusal: null });
      if (piece.kind === 'text') {
        length += piece.text.length;
        chunk({ content: piece.text });
      }
      if (piece.kind === 'end') chunk(citing(piece.beside), 'stop', { kutip: piece.beside.answer });
    }
    if (chat.includeUsage) {
      send({ ...head, object: 'chat.completion.chunk', choices: [], usage: usageOf(chat, length) });
    }
    response.write('data: [DONE]\n\n');
  } catch (error) {
    if (heartbeat === null) throw error;
    if (!signal.aborted) send(openAiErrorOf(error));
  } finally {
    if (heartbeat !== null) {
      clearInterval(heartbeat);
      response.end();
    }
  }
}

const model = { id: MODEL, object: 'model', created: MODEL_CREATED, owned_by: 'kutip' } as const;

const listModels: RequestHandler = (_request, response) => {
  response.json({ object: 'list', data: [model] });
};

const showModel: RequestHandler<{ id: string }> = (request, response) => {
  if (request.params.id !== MODEL) {
    throw new ParameterError('model', `Model itu tidak ada; server ini hanya punya "${MODEL}".`, 'not-found');
  }
  response.json(model);
};

/**
 * `POST /v1/chat/completions`, `GET /v1/models`, `GET /v1/models/{id}` as OpenAI's clients expect them. Whatever
 * model is asked for, `kutip` answers and says so.
 */
export const openAiChannel = ({ desk, clock }: OpenAiParts): Channel => ({
  name: 'openai',
  router(ask: Ask) {
    const answer: RequestHandler = async (request, response) => {
      const chat = parseChatRequest(request.body);
      const signal = hangUpSignal(response);
      const pieces = replyTo(chat, ask, desk, signal);
      const id = `chatcmpl-${randomBytes(12).toString('base64url')}`;
      const head: Head = { id, created: Math.floor(clock() / 1000), model: MODEL };
      try {
        await (chat.stream
          ? stream(response, chat, pieces, head, signal)
          : complete(response, chat, pieces, head));
      } catch (error) {
        // Nobody is there to read the error once the caller has hung up.
        if (!signal.aborted) throw error;
      }
    };
    return Router()
      .post('/v1/chat/completions', jsonBodyOf(CHAT_LIMIT_BYTES), answer)
      .get('/v1/models', listModels)
      .get('/v1/models/:id', showModel)
      .all('/v1/chat/completions', methodNotAllowed('POST'))
      .all(['/v1/models', '/v1/models/:id'], methodNotAllowed('GET', 'HEAD'));
  },
});
