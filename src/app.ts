import { createAsk } from './answer/answer.ts';
import type { IngestOptions, IngestReport } from './articles/ingest.ts';
import type { Ask } from './channel.ts';
import type { Config } from './config.ts';
import { createEmbedder } from './embedder/create.ts';
import { retrieve } from './retrieval/retrieve.ts';
import { understand } from './retrieval/understand.ts';
import { openLocalStore, publishedEmbedder } from './store/local/open.ts';
import type { Snapshot, Store } from './store.ts';
import type { Article } from './types.ts';

/** Everything the entries (server, command line) can do, behind one small door. */
export interface Kutip {
  readonly ask: Ask;
  /** Null for an id that the index does not hold. */
  article(id: string): Promise<Article | null>;
  /** Rejects with `index-unavailable` when there is no index. */
  ready(): Promise<{ readonly generation: number; readonly articles: number; readonly passages: number }>;
  /** Brings the index up to date with files and folders; see `articles/ingest.ts`. */
  ingest(options: Omit<IngestOptions, 'store' | 'embedder'>): Promise<IngestReport>;
  close(): Promise<void>;
}

/**
 * The only composition root: chooses the embedder and the store, and joins the two arrows (articles in,
 * answers out) at the store. Opens nothing that costs time before it is needed.
 */
export async function openKutip(config: Config): Promise<Kutip> {
  // With the dimension known, an endpoint that is down does not keep the server from starting.
  const published = config.embedder === 'static' ? null : publishedEmbedder(config.indexDirectory);
  const embedder = await createEmbedder(config.embedder, {
    ...(published?.id === config.embedder && { dimension: published.dimension }),
    ...(config.embedderBaseUrl !== null && { baseUrl: config.embedderBaseUrl }),
    ...(config.embedderApiKey !== null && { apiKey: config.embedderApiKey }),
  });
  const store = openLocalStore({ directory: config.indexDirectory, embedder });
  return {
    ask: createAsk({
      store,
      understand,
      retrieve: (question, snapshot, filter) => retrieve(question, snapshot, embedder, filter),
      stopwatch: () => performance.now(),
      onUnproven: (problems) => {
        // Never seen by a user: the answer was withheld. It is a defect to be told of.
        process.emitWarning(problems.join('; '), 'JawabanTidakTerbukti');
      },
    }),
    article: (id) => reading(store, async (snapshot) => (await snapshot.articles([id]))[0] ?? null),
    ready: () =>
      reading(store, async ({ generation, articleCount, passageCount }) => ({
        generation,
        articles: articleCount,
        passages: passageCount,
      })),
    async ingest(options) {
      // The readers of HTML, PDF and DOCX are heavy; a question does not need them.
      const { ingest } = await import('./articles/ingest.ts');
      return ingest({ ...options, store, embedder });
    },
    close: () => store.close(),
  };
}

/** Holds one generation for the length of the work. */
async function reading<Result>(store: Store, work: (snapshot: Snapshot) => Promise<Result>): Promise<Result> {
  const snapshot = await store.snapshot();
  try {
    return await work(snapshot);
  } finally {
    snapshot.release?.();
  }
}
