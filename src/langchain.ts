import type { CallbackManagerForRetrieverRun } from '@langchain/core/callbacks/manager';
import { Document } from '@langchain/core/documents';
import { Embeddings, type EmbeddingsParams } from '@langchain/core/embeddings';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import { VectorStore } from '@langchain/core/vectorstores';
import { tool } from 'langchain';
import { z } from 'zod';
import { wholeAnswer } from './channel/whole-answer.ts';
import type { Ask } from './channel.ts';
import type { Embedder } from './embedder.ts';
import { KutipError } from './errors.ts';
import type { Store } from './store.ts';
import type { Answer, Article, ArticleFilter, Hit, Passage } from './types.ts';

/** The public LangChain face: what Kutip knows, for chains and agents of others. */

/** `pageContent === article.text.slice(start, end)`; offsets are UTF-16 code units. */
export interface PassageMetadata {
  articleId: string;
  start: number;
  end: number;
  title: string | null;
  date: string | null;
  publisher: string | null;
  source: string;
  url: string | null;
  /** Only from the retriever: higher is better, comparable within one result. */
  score?: number;
}

/** An embedder of Kutip as LangChain's `Embeddings`. Vectors are of unit length. */
export class KutipEmbeddings extends Embeddings {
  readonly #embedder: Embedder;

  constructor(embedder: Embedder, params: EmbeddingsParams = {}) {
    super(params);
    this.#embedder = embedder;
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors = await this.#embedder.embedDocuments(texts);
    return vectors.map((vector) => Array.from(vector));
  }

  async embedQuery(text: string): Promise<number[]> {
    return Array.from(await this.#embedder.embedQuery(text));
  }
}

/**
 * The index as a LangChain vector store, to be read: articles come in through `kutip ingest`, which keeps their
 * sources, dates and quotes together. Scores are cosine similarities. Each search sees the newest generation.
 */
export class KutipVectorStore extends VectorStore {
  declare FilterType: ArticleFilter;
  readonly #store: Store;

  constructor(store: Store, embedder: Embedder) {
    super(new KutipEmbeddings(embedder), {});
    this.#store = store;
  }

  override _vectorstoreType(): string {
    return 'kutip';
  }

  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: ArticleFilter,
  ): Promise<[Document<PassageMetadata>, number][]> {
    const snapshot = await this.#store.snapshot();
    try {
      const found = await snapshot.searchVector(Float32Array.from(query), k, filter);
      const scores = new Map(found.map(({ passageId, score }) => [passageId, score]));
      const passages = await snapshot.passages(found.map(({ passageId }) => passageId));
      const articles = await snapshot.articles([...new Set(passages.map(({ articleId }) => articleId))]);
      const byId = new Map(articles.map((article) => [article.id, article]));
      return passages.flatMap((passage): [Document<PassageMetadata>, number][] => {
        const article = byId.get(passage.articleId);
        const score = scores.get(passage.id);
        return article === undefined || score === undefined ? [] : [[documentOf(passage, article), score]];
      });
    } finally {
      snapshot.release?.();
    }
  }

  /** Always rejects: see the class. */
  override async addDocuments(): Promise<never> {
    throw readOnly();
  }

  /** Always rejects: see the class. */
  override async addVectors(): Promise<never> {
    throw readOnly();
  }

  /** Always rejects: see the class. */
  override async delete(): Promise<never> {
    throw readOnly();
  }
}

export interface KutipRetrieverInput extends BaseRetrieverInput {
  /** Ranked passages of a question, best first. */
  readonly retrieve: (question: string) => Promise<readonly Hit[]>;
  /** Most documents to return; all by default. */
  readonly k?: number;
}

/** Kutip's whole retrieval (words, vectors, re-ranking) as a LangChain retriever. */
export class KutipRetriever extends BaseRetriever<PassageMetadata> {
  readonly lc_namespace = ['kutip', 'retrievers'];
  readonly #retrieve: (question: string) => Promise<readonly Hit[]>;
  readonly #k: number;

  constructor({ retrieve, k, ...rest }: KutipRetrieverInput) {
    super(rest);
    this.#retrieve = retrieve;
    this.#k = k ?? Number.POSITIVE_INFINITY;
  }

  static override lc_name(): string {
    return 'KutipRetriever';
  }

  override async _getRelevantDocuments(
    question: string,
    _manager?: CallbackManagerForRetrieverRun,
  ): Promise<Document<PassageMetadata>[]> {
    const hits = await this.#retrieve(question);
    return hits.slice(0, this.#k).map(({ passage, article, score }) => documentOf(passage, article, score));
  }
}

function documentOf(passage: Passage, article: Article, score?: number): Document<PassageMetadata> {
  const { articleId, start, end, text } = passage;
  const { title, date, publisher, source, url } = article;
  const metadata: PassageMetadata = { articleId, start, end, title, date, publisher, source, url };
  if (score !== undefined) metadata.score = score;
  return new Document({ pageContent: text, metadata, id: `${articleId}#${start}-${end}` });
}

function readOnly(): KutipError {
  return new KutipError(
    'invalid-request',
    'Indeks Kutip hanya dapat dibaca dari LangChain. Tambah atau hapus artikel dengan `kutip ingest`.',
  );
}

/**
 * A tool for LangChain agents that answers from the archive: the content is the verified answer followed by
 * its numbered quotes, the artifact the whole `Answer`. What is not in the archive comes back as such.
 */
export function createKutipTool(ask: Ask) {
  return tool(
    async ({ question }): Promise<[string, Answer]> => {
      const answer = await wholeAnswer(ask, { question });
      return [withQuotes(answer), answer];
    },
    {
      name: 'kutip',
      description:
        'Menjawab pertanyaan berbahasa Indonesia dari arsip berita; setiap kalimat disertai nomor kutipan. Mengatakan terus terang bila arsip tidak memuat jawabannya.',
      schema: z.object({ question: z.string().min(1).max(2000) }),
      responseFormat: 'content_and_artifact',
    },
  );
}

function withQuotes({ answer, citations }: Answer): string {
  const quotes = citations.map(
    ({ n, quote, title, date }) => `[${n}] “${quote}” (${[title, date].filter(Boolean).join(', ')})`,
  );
  return [answer, ...quotes].join('\n');
}
