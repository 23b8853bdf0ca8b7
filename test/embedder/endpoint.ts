import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Texts in, vectors out: letter pairs counted into 32 places. Close texts are close. */
export function pairVector(text: string): number[] {
  const vector = new Array<number>(32).fill(0);
  const letters = text.toLowerCase().replace(/[^a-z0-9]/g, '');
  for (let i = 0; i + 1 < letters.length; i++) {
    vector[(letters.charCodeAt(i) * 31 + letters.charCodeAt(i + 1)) % 32]! += 1;
  }
  return vector;
}

export interface Seen {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly texts: string[];
}

export interface Endpoint {
  readonly url: string;
  readonly seen: Seen[];
  /** Answers the next requests instead of the protocol, as long as it is set. */
  misbehave: ((response: ServerResponse, texts: readonly string[]) => void) | null;
  close(): Promise<void>;
}

/** A real HTTP server that speaks both embedding protocols: OpenAI's `/v1/embeddings` and Ollama's `/api/embed`. */
export async function startEndpoint(): Promise<Endpoint> {
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await textOf(request)) as { input: string | string[] };
    const texts = [body.input].flat();
    endpoint.seen.push({ path: request.url ?? '', authorization: request.headers.authorization, texts });
    if (endpoint.misbehave !== null) {
      endpoint.misbehave(response, texts);
      return;
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answerFor(request.url ?? '', texts.map(pairVector))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint: Endpoint = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen: [],
    misbehave: null,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return endpoint;
}

/** The answer of either protocol, by the path that was asked. */
export function answerFor(path: string, vectors: readonly unknown[]): unknown {
  if (path.endsWith('/api/embed')) return { model: 'uji', embeddings: vectors };
  return {
    object: 'list',
    model: 'uji',
    data: vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}
