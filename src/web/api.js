/**
 * Talks to the server that sent this page.
 * @typedef {import('../types.ts').Answer} Answer
 * @typedef {import('../types.ts').Article} Article
 * @typedef {import('../types.ts').AskRequest} AskRequest
 * @typedef {import('../types.ts').Citation} Citation
 * @typedef {{ onSource(citation: Citation): void, onText(text: string): void }} AnswerListener
 */

const KEY_NAME = 'kutip.api-key';
const UNREACHABLE = 'Server tidak dapat dihubungi. Periksa sambungan Anda, lalu coba lagi.';
const BROKEN = 'Jawaban terputus di tengah jalan. Coba lagi.';

/** A failure whose message can be shown as it is. */
export class ApiError extends Error {
  /**
   * @param {string} message
   * @param {string} code
   */
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}

/** @param {string} key */
export function rememberKey(key) {
  sessionStorage.setItem(KEY_NAME, key);
}

/** @returns {Record<string, string>} */
function authorization() {
  const key = sessionStorage.getItem(KEY_NAME);
  return key ? { 'X-API-Key': key } : {};
}

/**
 * @param {string} path
 * @param {RequestInit} init
 */
async function request(path, init) {
  let response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiError(UNREACHABLE, 'unreachable');
  }
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new ApiError(
    typeof problem.detail === 'string'
      ? problem.detail
      : `Server menjawab dengan galat ${response.status}. Coba lagi.`,
    typeof problem.code === 'string' ? problem.code : 'internal',
  );
}

/**
 * The events of a stream, one `{ name, data }` each.
 * @param {ReadableStream<Uint8Array>} body
 */
async function* events(body) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let waiting = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      waiting += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const blocks = waiting.split('\n\n');
      waiting = blocks.pop() ?? '';
      for (const block of blocks) {
        const name = /^event: (.*)$/m.exec(block)?.[1];
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (name && data) yield { name, data: JSON.parse(data) };
      }
      if (done) return;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/**
 * @param {AskRequest} question
 * @param {string} accept
 * @param {AbortSignal} signal
 */
function post(question, accept, signal) {
  return request('ask', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: accept, ...authorization() },
    body: JSON.stringify(question),
    signal,
  });
}

/**
 * Asks as a stream. Where a proxy turns the stream into something else or cuts it, asks once more
 * for plain JSON, so that the answer arrives in any case.
 * @param {AskRequest} question
 * @param {AnswerListener} listener
 * @param {AbortSignal} signal
 * @returns {Promise<Answer>}
 */
export async function ask(question, listener, signal) {
  const response = await post(question, 'text/event-stream', signal);
  if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) return response.json();
  try {
    if (response.body) {
      for await (const { name, data } of events(response.body)) {
        if (name === 'source-available') listener.onSource(data);
        else if (name === 'text-delta') listener.onText(data.text);
        else if (name === 'answer-end') return data;
        else if (name === 'answer-error') throw new ApiError(data.detail, data.code);
      }
    }
  } catch (error) {
    if (error instanceof ApiError || signal.aborted) throw error;
  }
  const answer = await (await post(question, 'application/json', signal)).json();
  if (typeof answer?.answer !== 'string') throw new ApiError(BROKEN, 'internal');
  return answer;
}

/**
 * @param {string} id
 * @returns {Promise<Article>}
 */
export async function getArticle(id) {
  return (await request(`articles/${encodeURIComponent(id)}`, { headers: authorization() })).json();
}

/** How many articles there are to ask; null when the server cannot tell. */
export async function countArticles() {
  try {
    const { articles } = await (await request('readyz', {})).json();
    return typeof articles === 'number' ? articles : null;
  } catch {
    return null;
  }
}
