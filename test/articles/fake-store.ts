import type { Embedder } from '../../src/embedder.ts';
import type {
  PreparedArticle,
  PublishSummary,
  Snapshot,
  SourceRecord,
  Store,
  StoreWriter,
} from '../../src/store.ts';

interface Entry {
  readonly record: SourceRecord;
  readonly articles: readonly PreparedArticle[];
}

/** The seam of `src/store.ts` in two maps: what readers see, and what waits to be published. */
export class FakeStore implements Store {
  readonly published = new Map<string, Entry>();
  /** Null marks a removal. Survives a writer that closes without publishing, as a real store's does. */
  readonly pending = new Map<string, Entry | null>();
  readonly calls: string[] = [];
  generation = 0;
  openWriters = 0;

  async writer(): Promise<StoreWriter> {
    this.openWriters++;
    return {
      sources: async () =>
        [...this.published.values()].map(({ record, articles }) => ({
          ...record,
          articleIds: articles.map(({ article }) => article.id),
        })),
      staged: async (source) => {
        const entry = this.pending.get(source.key);
        return entry?.record.fingerprint === source.fingerprint && entry.record.root === source.root;
      },
      put: async (record, articles) => {
        this.calls.push(`put ${record.key.split('/').at(-1)}`);
        this.pending.set(record.key, { record, articles });
      },
      remove: async (key) => {
        this.calls.push(`remove ${key.split('/').at(-1)}`);
        this.pending.set(key, null);
      },
      publish: async (onProgress): Promise<PublishSummary> => {
        this.calls.push('publish');
        for (const [key, entry] of this.pending) {
          if (entry) this.published.set(key, entry);
          else this.published.delete(key);
        }
        this.pending.clear();
        this.generation++;
        const passageCount = this.articles.reduce((sum, { passages }) => sum + passages.length, 0);
        onProgress?.(passageCount, passageCount);
        return { generation: this.generation, articleCount: this.articles.length, passageCount };
      },
      close: async () => {
        this.openWriters--;
      },
    };
  }

  get articles(): PreparedArticle[] {
    return [...this.published.values()].flatMap(({ articles }) => articles);
  }

  snapshot(): Promise<Snapshot> {
    throw new Error('ingest must not read from the store');
  }

  async close(): Promise<void> {}
}

/** One number a text: its length. Remembers what it was given. */
export class FakeEmbedder implements Embedder {
  readonly id = 'fake';
  readonly dimension = 1;
  readonly fusionWeight = 0;
  readonly texts: string[] = [];

  async embedDocuments(texts: readonly string[]): Promise<Float32Array[]> {
    this.texts.push(...texts);
    return texts.map((text) => Float32Array.of(text.length));
  }

  async embedQuery(): Promise<Float32Array> {
    throw new Error('ingest asks no questions');
  }
}
