import { createHash } from 'node:crypto';
import type { Kutip } from '../src/app.ts';
import type { IngestReport } from '../src/articles/ingest.ts';
import { KutipError } from '../src/errors.ts';
import type { Feedback, FeedbackStore } from '../src/feedback.ts';
import type { Answer, Article, AskRequest, Citation } from '../src/types.ts';

/** An article with the fields a test does not care about filled in. */
export function fakeArticle(fields: Partial<Article> & Pick<Article, 'id' | 'text'>): Article {
  return {
    title: null,
    publisher: null,
    place: null,
    date: null,
    source: `${fields.id}.txt`,
    url: null,
    sha256: createHash('sha256').update(fields.text).digest('hex'),
    ...fields,
  };
}

export const APEL = fakeArticle({
  id: 'apel',
  title: 'Apel Perdana di Halaman Kantor Bupati',
  publisher: 'Contohkabar.id',
  place: 'Penajam',
  date: '2023-09-21',
  source: 'apel.txt',
  url: 'https://contohkabar.id/apel',
  text:
    'Pemerintah kabupaten menggelar apel besar pada Kamis (21/9/2023). 😀 Apel itu diikuti ratusan pegawai.\n\n' +
    'Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut. Ia meminta pegawai bekerja cepat dan tanggap.\n\n' +
    Array.from(
      { length: 12 },
      (_, n) => `Paragraf pelengkap nomor ${n + 1} berisi keterangan yang tidak ditanyakan.`,
    ).join('\n\n') +
    '\n\nKegiatan ditutup dengan doa bersama di halaman kantor.',
});

export const NETRAL = fakeArticle({
  id: 'berita/netral ../x',
  title: 'Gubernur Ingatkan Netralitas Pegawai',
  publisher: 'Kabar Banua',
  date: '2024-02-05',
  source: 'netral.html',
  text: 'Gubernur mengingatkan pegawai agar menjaga netralitas menjelang pemilu.',
});

/** The citation of the first occurrence of `quote`; throws where the article does not hold it. */
export function cite(n: number, article: Article, quote: string): Citation {
  const start = article.text.indexOf(quote);
  if (start < 0) throw new Error(`the article ${article.id} does not hold: ${quote}`);
  const { title, publisher, date, source, url, sha256 } = article;
  return {
    n,
    articleId: article.id,
    title,
    publisher,
    date,
    source,
    url,
    sha256,
    quote,
    start,
    end: start + quote.length,
  };
}

export function fakeAnswer(answer: string, citations: readonly Citation[] = []): Answer {
  return {
    answer,
    answered: citations.length > 0,
    mode: 'extractive',
    degraded: false,
    citations,
    passages: citations.map(({ articleId, start, end }, index) => ({
      articleId,
      start,
      end,
      score: 1 - index / 10,
      reasons: [{ feature: 'bm25', value: 1.5, note: 'apel' }],
    })),
    related: [],
    tookMs: 3.1,
  };
}

/** An answer with one citation, of `APEL`. */
export const LEADER = fakeAnswer('Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut [1].', [
  cite(1, APEL, 'Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.'),
]);

type Reply = Answer | Error | ((request: AskRequest, signal: AbortSignal | undefined) => Promise<Answer>);

export interface FakeKutip extends Kutip {
  /** Every request that reached `ask`, in order. */
  readonly asked: AskRequest[];
}

export const EMPTY_REPORT: IngestReport = {
  new: 0,
  updated: 0,
  unchanged: 0,
  removed: 0,
  failed: 0,
  skippedFiles: 0,
  failures: [],
  warnings: [],
  generation: null,
  published: null,
};

/** Ratings in memory. */
export function fakeFeedback(): FeedbackStore {
  const kept = new Map<string, Feedback>();
  return {
    async add(feedback) {
      const earlier = kept.get(feedback.answerId);
      const { at, verdict } = feedback;
      const comment = feedback.comment ?? earlier?.comment ?? null;
      kept.set(feedback.answerId, { ...(earlier ?? feedback), at, verdict, comment });
    },
    async list({ verdict, limit } = {}) {
      return [...kept.values()]
        .filter((one) => verdict === undefined || one.verdict === verdict)
        .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.answerId < b.answerId ? -1 : 1))
        .slice(0, limit);
    },
    async close() {},
  };
}

/** A rating with the fields a test does not care about filled in. */
export function fakeRating(fields: Partial<Feedback> = {}): Feedback {
  return {
    answerId: 'jawaban-00000001',
    at: '2026-11-22T02:15:00.000Z',
    surface: 'slack',
    verdict: 'up',
    comment: null,
    question: 'Siapa yang memimpin apel?',
    answer: fakeAnswer('Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut [1].', [
      cite(1, APEL, 'Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut'),
    ]),
    version: '0.1.0',
    ...fields,
  };
}

/** A Kutip that knows exactly the given questions and articles, and is loud about any other question. */
export function fakeKutip(
  replies: Readonly<Record<string, Reply>>,
  articles: readonly Article[] = [APEL, NETRAL],
): FakeKutip {
  const asked: AskRequest[] = [];
  return {
    asked,
    async *ask(request, options) {
      asked.push(request);
      const reply = replies[request.question];
      if (reply === undefined) throw new Error(`the fake has no reply to: ${request.question}`);
      if (reply instanceof Error) throw reply;
      yield { type: 'answer-start', question: request.question };
      const answer = typeof reply === 'function' ? await reply(request, options?.signal) : reply;
      for (const citation of answer.citations) yield { type: 'source-available', citation };
      for (const text of answer.answer.match(/\S+\s*/g) ?? []) yield { type: 'text-delta', text };
      yield { type: 'answer-end', answer };
    },
    async article(id) {
      return articles.find((article) => article.id === id) ?? null;
    },
    async ready() {
      if (articles.length === 0)
        throw new KutipError('index-unavailable', 'Indeks belum ada. Jalankan `npm run ingest`.');
      return { generation: 1, articles: articles.length, passages: articles.length * 2 };
    },
    async articles() {
      return articles.map(({ id, title, publisher, date }) => ({ articleId: id, title, publisher, date }));
    },
    async search(text) {
      return articles
        .filter((article) => article.text.includes(text))
        .map((article, id) => ({
          passage: { id, articleId: article.id, start: 0, end: 40, text: article.text.slice(0, 40) },
          article,
          score: 1,
          reasons: [],
        }));
    },
    voice: () => null,
    feedback: fakeFeedback(),
    secret: () => Buffer.alloc(32, 7),
    async ingest() {
      return { ...EMPTY_REPORT, unchanged: articles.length };
    },
    embedder: { id: 'fake', weight: 0.1, isFitted: false },
    evaluate: () => Promise.reject(new Error('the fake does not evaluate')),
    fitWeight: () => Promise.reject(new Error('the fake does not fit')),
    async close() {},
  };
}
