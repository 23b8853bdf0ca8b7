import { createAsk } from './answer/answer.ts';
import { outcomeOf } from './answer/worded.ts';
import type { IngestOptions, IngestReport } from './articles/ingest.ts';
import { wholeAnswer } from './channel/whole-answer.ts';
import type { Ask } from './channel.ts';
import type { Config } from './config.ts';
import { createEmbedder, type EmbedderOptions } from './embedder/create.ts';
import type { Embedder } from './embedder.ts';
import type { ArchiveArticle, EvalReport } from './evaluate/evaluate.ts';
import type { FitReport } from './evaluate/fit.ts';
import type { EvalQuestion } from './evaluate/questions.ts';
import { readFittedWeight, remembering, withWeight, writeFittedWeight } from './evaluate/weights.ts';
import type { FeedbackStore } from './feedback.ts';
import type { VoiceTally } from './generator/tally.ts';
import type { Generator, VoiceCounts } from './generator.ts';
import { retrieve } from './retrieval/retrieve.ts';
import { understand } from './retrieval/understand.ts';
import { examineIndex, type IndexExamination } from './store/local/examine.ts';
import { openFeedback } from './store/local/feedback.ts';
import { openLocalStore, publishedEmbedder } from './store/local/open.ts';
import { installationSecret, isSecretKept } from './store/local/secret.ts';
import type { Snapshot, Store } from './store.ts';
import type { Article, ArticleFilter, Hit, RelatedArticle } from './types.ts';

/** Everything the entries (server, command line) can do, behind one small door. */
export interface Kutip {
  readonly ask: Ask;
  /** Null for an id that the index does not hold. */
  article(id: string): Promise<Article | null>;
  /** Rejects with `index-unavailable` when there is no index. */
  ready(): Promise<{ readonly generation: number; readonly articles: number; readonly passages: number }>;
  /** Every article of the index, newest first. */
  articles(): Promise<readonly RelatedArticle[]>;
  /** What retrieval finds for a text, best first, without answering. */
  search(
    text: string,
    options?: { readonly limit?: number; readonly filters?: ArticleFilter },
  ): Promise<readonly Hit[]>;
  /** What the language model did since the start; null where none is set. */
  voice(): VoiceCounts | null;
  /** Ratings of answers. */
  readonly feedback: FeedbackStore;
  /** The secret that seals evidence links; made when it is first asked for. */
  secret(): Buffer;
  /** Brings the index up to date with files and folders; see `articles/ingest.ts`. */
  ingest(options: Omit<IngestOptions, 'store' | 'embedder'>): Promise<IngestReport>;
  /** Scores questions against the index; see `evaluate/evaluate.ts`. */
  evaluate(options: EvaluateOptions): Promise<EvalReport>;
  /** Fits the weight of the vectors on questions and keeps it for this index; used by whatever is opened after. */
  fitWeight(options: EvaluateOptions): Promise<FitReport>;
  /** What turns text into vectors, and how much the vectors weigh beside the words, 0 to 1. */
  readonly embedder: { readonly id: string; readonly weight: number; readonly isFitted: boolean };
  close(): Promise<void>;
}

export interface EvaluateOptions {
  readonly questions: readonly EvalQuestion[];
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * The only composition root: chooses the embedder and the store, and joins the two arrows (articles in,
 * answers out) at the store. Opens nothing that costs time before it is needed. `clock.now` is today,
 * `YYYY-MM-DD`, where it is not to be asked of the machine.
 */
export async function openKutip(config: Config, clock: { readonly now?: () => string } = {}): Promise<Kutip> {
  // With the dimension known, an endpoint that is down does not keep the server from starting.
  const published = config.embedder === 'static' ? null : publishedEmbedder(config.indexDirectory);
  const shipped = await embedderOf(
    config,
    published?.id === config.embedder ? { dimension: published.dimension } : {},
  );
  const fitted = readFittedWeight(config.indexDirectory, shipped.id);
  const embedder = fitted === null ? shipped : withWeight(shipped, fitted);
  const store = openLocalStore({ directory: config.indexDirectory, embedder });
  const stopwatch = () => performance.now();
  const hitsOf = (text: string, weighted: Embedder) =>
    reading(store, async (snapshot) => (await retrieve(understand(text, snapshot), snapshot, weighted)).hits);
  const voice = config.llm === null ? null : await voiceOf(config, config.llm, clock.now ?? today);
  const ask = createAsk({
    store,
    ...(voice !== null && {
      generator: voice.generator,
      onWorded: (outcome) =>
        voice.tally.tried(outcomeOf(outcome), outcome.statements.length, outcome.stopped),
    }),
    understand,
    retrieve: (question, snapshot, filter) => retrieve(question, snapshot, embedder, filter),
    stopwatch,
    now: clock.now ?? today,
    onUnproven: (problems) => {
      // Never seen by a user: the answer was withheld. It is a defect to be told of.
      process.emitWarning(problems.join('; '), 'JawabanTidakTerbukti');
    },
  });
  const feedback = openFeedback(config.dataDirectory);
  return {
    ask,
    voice: () => voice?.tally.counts() ?? null,
    feedback,
    secret: () => installationSecret(config.dataDirectory),
    articles: () => reading(store, (snapshot) => snapshot.listArticles(snapshot.articleCount)),
    search: (text, { limit = SEARCH_LIMIT, filters } = {}) =>
      reading(store, async (snapshot) => {
        const { hits } = await retrieve(understand(text, snapshot), snapshot, embedder, filters);
        return hits.slice(0, limit);
      }),
    embedder: { id: shipped.id, weight: embedder.fusionWeight, isFitted: fitted !== null },
    article: (id) =>
      reading(store, async (snapshot) => (await snapshot.articles([id]))[0] ?? null, { newest: true }),
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
    async evaluate(options) {
      const { evaluate } = await import('./evaluate/evaluate.ts');
      return evaluate({
        ...options,
        ask: (question) => wholeAnswer(ask, { question }),
        retrieve: (question) => hitsOf(question, embedder),
        archive: await reading(store, archiveOf),
        stopwatch,
      });
    },
    async fitWeight(options) {
      const { fitWeight } = await import('./evaluate/fit.ts');
      const once = remembering(shipped);
      const report = await fitWeight({
        ...options,
        retrieve: (question, weight) => hitsOf(question, withWeight(once, weight)),
        archive: await reading(store, archiveOf),
        shippedWeight: shipped.fusionWeight,
      });
      writeFittedWeight(config.indexDirectory, shipped.id, report);
      return report;
    },
    async close() {
      await Promise.all([store.close(), feedback.close()]);
    },
  };
}

const SEARCH_LIMIT = 10;

/** The parts of an installation, each looked at by itself: what is wrong with one hides nothing of another. */
export interface Parts {
  /** Rejects with `index-unavailable` where there is no index, or none that can be read. */
  index(): Promise<IndexExamination>;
  /** Rejects as `createEmbedder`. */
  embedder(options?: EmbedderOptions): Promise<Embedder>;
  /** Null where none is set; rejects with `configuration` for an endpoint that privacy forbids. */
  voice(): Promise<Generator | null>;
  /** Whether the secret of evidence links is kept already; throws `configuration` where it is damaged. */
  hasSecret(): boolean;
  readonly feedback: FeedbackStore;
}

export function openParts(config: Config): Parts {
  return {
    index: () => examineIndex(config.indexDirectory),
    embedder: (options) => embedderOf(config, options),
    voice: async () => (config.llm === null ? null : (await voiceOf(config, config.llm, today)).generator),
    hasSecret: () => isSecretKept(config.dataDirectory),
    feedback: openFeedback(config.dataDirectory),
  };
}

function embedderOf(config: Config, options: EmbedderOptions = {}): Promise<Embedder> {
  return createEmbedder(config.embedder, {
    ...options,
    ...(config.embedderBaseUrl !== null && { baseUrl: config.embedderBaseUrl }),
    ...(config.embedderApiKey !== null && { apiKey: config.embedderApiKey }),
  });
}

/** The language model that words answers; loaded only where one is set. */
async function voiceOf(
  config: Config,
  model: string,
  now: () => string,
): Promise<{ readonly generator: Generator; readonly tally: VoiceTally }> {
  const [{ createGenerator }, { voiceTally }] = await Promise.all([
    import('./generator/create.ts'),
    import('./generator/tally.ts'),
  ]);
  const tally = voiceTally(model, config.llmPrice);
  const generator = await createGenerator({
    model,
    baseUrl: config.llmBaseUrl,
    apiKey: config.llmApiKey,
    privacy: config.llmPrivacy,
    allowedHosts: config.llmAllowedHosts,
    maxTokens: config.llmMaxTokens,
    dailyTokens: config.llmDailyTokens,
    today: now,
    stopwatch: () => performance.now(),
    onUsage: tally.used,
  });
  return { generator, tally };
}

/** Today in Jakarta, `YYYY-MM-DD`. */
function today(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Jakarta' });
}

/** Holds one generation for the length of the work. */
async function reading<Result>(
  store: Store,
  work: (snapshot: Snapshot) => Promise<Result>,
  options?: Parameters<Store['snapshot']>[0],
): Promise<Result> {
  const snapshot = await store.snapshot(options);
  try {
    return await work(snapshot);
  } finally {
    snapshot.release?.();
  }
}

/** Every article with the passages that ingesting made of it. */
async function archiveOf(snapshot: Snapshot): Promise<ArchiveArticle[]> {
  const { split } = await import('./articles/split.ts');
  const listed = await snapshot.listArticles(snapshot.articleCount);
  const articles = await snapshot.articles(listed.map(({ articleId }) => articleId));
  return articles.map((article) => ({ article, passages: split(article.text) }));
}
