import { createHash } from 'node:crypto';
import type { ServerOptions } from '../../server.ts';
import type { Answer, Article } from '../../types.ts';

const text = 'Ini jawaban contoh untuk memeriksa kanal.';

const ARTICLE: Article = {
  id: 'contoh',
  title: 'Artikel contoh',
  publisher: null,
  place: null,
  date: null,
  source: 'contoh.txt',
  url: null,
  text,
  sha256: createHash('sha256').update(text).digest('hex'),
};

const ANSWER: Answer = {
  answer: 'Ini jawaban contoh untuk memeriksa kanal [1].',
  answered: true,
  mode: 'extractive',
  degraded: false,
  citations: [
    {
      n: 1,
      articleId: ARTICLE.id,
      title: ARTICLE.title,
      publisher: null,
      date: null,
      source: ARTICLE.source,
      url: null,
      sha256: ARTICLE.sha256,
      quote: text,
      start: 0,
      end: text.length,
    },
  ],
  passages: [],
  related: [],
  tookMs: 0,
};

/** Words of the answer that stay the same in every markup. */
export const WORDS = 'jawaban contoh';

/** An archive of one article that answers every question, and notes it in `asked`: channels are tried without the real one. */
export function archiveOfOne(asked: string[]): ServerOptions['kutip'] {
  return {
    async *ask({ question }) {
      asked.push(question);
      yield { type: 'answer-end', answer: ANSWER };
    },
    article: async (id) => (id === ARTICLE.id ? ARTICLE : null),
    articles: async () => [{ articleId: ARTICLE.id, title: ARTICLE.title, publisher: null, date: null }],
    ready: async () => ({ generation: 1, articles: 1, passages: 1 }),
    search: async () => [],
    voice: () => null,
    feedback: { add: async () => {}, list: async () => [], close: async () => {} },
    secret: () => Buffer.alloc(32),
    embedder: { id: 'contoh', weight: 0, isFitted: false },
  };
}
