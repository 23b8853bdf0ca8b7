/**
 * Talks to a Kutip server.
 * @typedef {import('../types.ts').Answer} BareAnswer
 * @typedef {import('../types.ts').Article} Article
 * @typedef {import('../types.ts').AskRequest} AskRequest
 * @typedef {import('../types.ts').Citation & { evidence?: string }} Citation
 * @typedef {import('../types.ts').RelatedArticle} RelatedArticle
 * @typedef {Omit<BareAnswer, 'citations'> & { id?: string, citations: readonly Citation[] }} Answer
 *   as it comes over the wire: with the name that ratings use, and where each citation is proven
 * @typedef {{ onSource(citation: Citation): void, onText(text: string): void }} AnswerListener
 */

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
 * @param {string} base where the server's paths begin: '' for the server of this page, else with a slash at the end
 * @param {(again: boolean) => Promise<Record<string, string> | null>} authorize the headers that let a request in;
 *   `again` after they were refused: null where there are no others to try
 */
export function connect(base, authorize) {
  /**
   * @param {string} path
   * @param {RequestInit} init
   */
  async function authorized(path, init) {
    /** @param {Record<string, string>} headers */
    const send = (headers) => request(base + path, { ...init, headers: { ...init.headers, ...headers } });
    try {
      return await send((await authorize(false)) ?? {});
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'unauthorized') throw error;
      const others = await authorize(true);
      if (others === null) throw error;
      return send(others);
    }
  }

  /**
   * @param {string} path
   * @param {object} body
   * @param {string} accept
   * @param {AbortSignal} [signal]
   */
  function post(path, body, accept, signal) {
    return authorized(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: accept },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    });
  }

  return {
    /**
     * Asks as a stream. Where a proxy turns the stream into something else or cuts it, asks once more
     * for plain JSON, so that the answer arrives in any case.
     * @param {AskRequest} question
     * @param {AnswerListener} listener
     * @param {AbortSignal} signal
     * @returns {Promise<Answer>}
     */
    async ask(question, listener, signal) {
      const response = await post('ask', question, 'text/event-stream', signal);
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
      const answer = await (await post('ask', question, 'application/json', signal)).json();
      if (typeof answer?.answer !== 'string') throw new ApiError(BROKEN, 'internal');
      return answer;
    },

    /**
     * @param {string} id
     * @returns {Promise<Article>}
     */
    async getArticle(id) {
      return (await authorized(`articles/${encodeURIComponent(id)}`, {})).json();
    },

    /**
     * Articles that hold every word of `words` in title, publisher or date, newest first, and how many there are.
     * @param {string} words
     * @returns {Promise<{ articles: readonly RelatedArticle[], total: number }>}
     */
    async listArticles(words) {
      return (await authorized(`articles?q=${encodeURIComponent(words)}`, {})).json();
    },

    /**
     * @param {string} answerId
     * @param {'up' | 'down'} verdict
     * @param {string} [comment]
     */
    async rate(answerId, verdict, comment) {
      await post('feedback', { answerId, verdict, ...(comment && { comment }) }, 'application/json');
    },

    /** How many articles there are to ask; null when the server cannot tell. */
    async countArticles() {
      try {
        const { articles } = await (await request(`${base}readyz`, {})).json();
        return typeof articles === 'number' ? articles : null;
      } catch {
        return null;
      }
    },
  };
}
