import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What the model does with the next request. */
export type Behaviour =
  | { readonly kind: 'say'; readonly text: string; readonly pauseMs?: number }
  | { readonly kind: 'hang' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'html' }
  | { readonly kind: 'empty-choices' }
  | { readonly kind: 'cut'; readonly text: string }
  | { readonly kind: 'huge'; readonly bytes: number }
  | { readonly kind: 'drip' }
  | { readonly kind: 'redirect'; readonly to: string };

export interface ModelServer {
  /** For `openai:` with `/v1`, for `ollama:` without. */
  readonly url: string;
  /** The bodies of all requests so far. */
  readonly requests: {
    readonly path: string;
    readonly body: string;
    readonly headers: IncomingMessage['headers'];
  }[];
  behave(behaviour: Behaviour | ((body: string) => Behaviour)): void;
  close(): Promise<void>;
}

const USAGE = { prompt_tokens: 321, completion_tokens: 12, total_tokens: 333 };

/** A server that speaks OpenAI's and Ollama's protocol, as streams and whole, and plays every fault of an endpoint. */
export async function startModelServer(): Promise<ModelServer> {
  let behave: (body: string) => Behaviour = () => ({ kind: 'say', text: 'Tidak ada.' });
  const requests: ModelServer['requests'] = [];
  const sockets = new Set<Socket>();
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    requests.push({ path: request.url ?? '', body, headers: request.headers });
    play(behave(body), request.url?.startsWith('/api/') ? ollama : openai, body, response);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    behave(next) {
      behave = typeof next === 'function' ? next : () => next;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

/** How a protocol writes one piece of text, the end of it, and a whole answer. */
interface Protocol {
  readonly type: string;
  piece(text: string): string;
  end(): string;
  whole(text: string): string;
}

const openai: Protocol = {
  type: 'text/event-stream',
  piece: (text) =>
    event({ choices: [{ index: 0, delta: { role: 'assistant', content: text }, finish_reason: null }] }),
  end: () =>
    `${event({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] })}${event({ choices: [], usage: USAGE })}data: [DONE]\n\n`,
  whole: (text) =>
    JSON.stringify({
      id: 'c1',
      object: 'chat.completion',
      created: 1,
      model: 'uji',
      choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }],
      usage: USAGE,
    }),
};

function event(fields: object): string {
  return `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', created: 1, model: 'uji', ...fields })}\n\n`;
}

const ollama: Protocol = {
  type: 'application/x-ndjson',
  piece: (text) => line({ message: { role: 'assistant', content: text }, done: false }),
  end: () =>
    line({
      message: { role: 'assistant', content: '' },
      done: true,
      done_reason: 'stop',
      prompt_eval_count: 321,
      eval_count: 12,
    }),
  whole: (text) =>
    line({
      message: { role: 'assistant', content: text },
      done: true,
      done_reason: 'stop',
      prompt_eval_count: 321,
      eval_count: 12,
    }),
};

function line(fields: object): string {
  return `${JSON.stringify({ model: 'uji', created_at: '2026-01-01T00:00:00Z', ...fields })}\n`;
}

function play(behaviour: Behaviour, protocol: Protocol, body: string, response: ServerResponse): void {
  const isStream = /"stream":\s*true/.test(body);
  switch (behaviour.kind) {
    case 'say':
      void say(behaviour.text, behaviour.pauseMs ?? 0, isStream, protocol, response);
      return;
    case 'hang':
      return;
    case 'status':
      response.writeHead(behaviour.status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ error: { message: 'rahasia di dalam galat', type: 'x' } }));
      return;
    case 'html':
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end('<!doctype html><html><body>Masuk dulu</body></html>');
      return;
    case 'empty-choices':
      response.writeHead(200, {
        'Content-Type': protocol === openai && !isStream ? 'application/json' : protocol.type,
      });
      response.end(
        protocol === openai
          ? isStream
            ? `${event({ choices: [] })}data: [DONE]\n\n`
            : '{"choices":[]}'
          : line({ done: true }),
      );
      return;
    case 'cut':
      response.writeHead(200, { 'Content-Type': protocol.type });
      response.write(protocol.piece(behaviour.text), () => setTimeout(() => response.destroy(), 20));
      return;
    case 'huge':
      response.writeHead(200, { 'Content-Type': protocol.type });
      huge(behaviour.bytes, protocol, response);
      return;
    case 'drip':
      response.writeHead(200, { 'Content-Type': protocol.type });
      drip(protocol.piece('Jawaban yang tidak kunjung selesai karena jaringan sangat lambat.'), response);
      return;
    case 'redirect':
      response.writeHead(307, { Location: behaviour.to });
      response.end();
  }
}

async function say(
  text: string,
  pauseMs: number,
  isStream: boolean,
  protocol: Protocol,
  response: ServerResponse,
): Promise<void> {
  if (!isStream) {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(protocol.whole(text));
    return;
  }
  response.writeHead(200, { 'Content-Type': protocol.type });
  // A model speaks in pieces that keep to no border of words.
  for (const piece of text.match(/[\s\S]{1,7}/g) ?? []) {
    response.write(protocol.piece(piece));
    if (pauseMs > 0) await new Promise((done) => setTimeout(done, pauseMs));
  }
  response.end(protocol.end());
}

function huge(bytes: number, protocol: Protocol, response: ServerResponse): void {
  const piece = protocol.piece('a'.repeat(8_000));
  let left = bytes;
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= piece.length;
      if (!response.write(piece)) {
        response.once('drain', more);
        return;
      }
    }
    response.end(protocol.end());
  };
  more();
}

function drip(text: string, response: ServerResponse): void {
  let at = 0;
  const timer = setInterval(() => {
    if (response.destroyed || at >= text.length) clearInterval(timer);
    else response.write(text[at++]!);
  }, 1_000);
}
