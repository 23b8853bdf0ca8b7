import type { Article, ArticleFilter, Passage, RelatedArticle, Span } from './types.ts';

/** SEAM: articles in, hits out. Implementations live in `store/`. */
export interface Store {
  /**
   * The newest published generation, held unchanged for as long as the caller uses it.
   * Cheap when nothing was published since the last call. Rejects with `index-unavailable`.
   * Where a newer one takes long to load, the call may be served by the one before, unless it asks to wait for
   * the `newest`: what was deleted must not be shown once more.
   */
  snapshot(options?: { readonly newest?: boolean }): Promise<Snapshot>;
  /** Takes the single write lock; rejects with `index-busy` within a second when another process holds it. */
  writer(): Promise<StoreWriter>;
  close(): Promise<void>;
}

/** One generation, read-only. Every answer is made from exactly one of these. */
export interface Snapshot {
  readonly generation: number;
  readonly articleCount: number;
  readonly passageCount: number;
  /** BM25 over stems (see `indonesian/terms.ts`); best first. Weights below 1 are for synonyms. */
  searchWords(
    terms: readonly WeightedTerm[],
    limit: number,
    filter?: ArticleFilter,
  ): Promise<ScoredPassage[]>;
  /** Cosine similarity; best first. */
  searchVector(vector: Float32Array, limit: number, filter?: ArticleFilter): Promise<ScoredPassage[]>;
  /** In the order of `ids`; ids of another generation are left out. */
  passages(ids: readonly number[]): Promise<Passage[]>;
  articles(ids: readonly string[]): Promise<Article[]>;
  /**
   * Which of these articles print one text (a press release in several portals): groups of two and more, the
   * earliest dated in front. An article of none of the groups stands alone. See `indonesian/copies.ts`.
   */
  copies(ids: readonly string[]): Promise<readonly (readonly string[])[]>;
  /** Number of passages that hold the stem. */
  documentFrequency(term: string): number;
  /** Stems of the archive that look like `term` (character trigrams, Dice coefficient), best first. */
  similarTerms(term: string, limit: number): SimilarTerm[];
  /** Newest first; at most `limit`. */
  listArticles(limit: number): Promise<RelatedArticle[]>;
  /** Tells the store that this holder is done, so that an outdated generation can be freed; not to be used after. */
  release?(): void;
}

export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

export interface ScoredPassage {
  readonly passageId: number;
  readonly score: number;
}

export interface SimilarTerm {
  readonly term: string;
  readonly similarity: number;
  readonly documentFrequency: number;
}

/** A file (or other origin) that articles came from. */
export interface SourceRecord {
  /** Absolute path of the file. */
  readonly key: string;
  /** Absolute path of the folder it was found in, or of the file itself when that was named. */
  readonly root: string;
  /** Fingerprint of the bytes and of the version of the rules that read them. */
  readonly fingerprint: string;
}

/** An article ready to be stored, with its passages and their vectors. */
export interface PreparedArticle {
  readonly article: Article;
  readonly passages: readonly (Span & { readonly vector: Float32Array })[];
}

export interface PublishSummary {
  readonly generation: number;
  readonly articleCount: number;
  readonly passageCount: number;
}

/**
 * Collects changes; readers see none of them before `publish`, and all of them after.
 * Work that was put but not published survives a crash and is not done again.
 */
export interface StoreWriter {
  /**
   * What the published generation was made from. A source that must be read again (another embedder, a damaged
   * row) has an empty fingerprint; `publish` drops it unless it was put again.
   */
  sources(): Promise<(SourceRecord & { readonly articleIds: readonly string[] })[]>;
  /**
   * True when an interrupted run already put exactly this source; then it need not be prepared again. Asking takes
   * it over: `publish` publishes what this writer put, removed or took over, and nothing else.
   */
  staged(source: SourceRecord): Promise<boolean>;
  /** Replaces everything that came from this source. */
  put(source: SourceRecord, articles: readonly PreparedArticle[]): Promise<void>;
  remove(sourceKey: string): Promise<void>;
  /** Makes the changes visible at once and durably. `onProgress` gets done and total passages. */
  publish(onProgress?: (done: number, total: number) => void): Promise<PublishSummary>;
  /** Releases the lock. */
  close(): Promise<void>;
}
