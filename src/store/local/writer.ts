import { setImmediate as yieldLoop } from 'node:timers/promises';
import type { PreparedArticle, PublishSummary, SourceRecord, StoreWriter } from '../../store.ts';
import { type Connection, type EmbedderName, openForWriting } from './database.ts';
import { takeWriteLock, type WriteLock } from './lock.ts';
import { storeClosed, translate } from './problems.ts';
import { publish } from './publish.ts';
import { findStaleSources, sweep } from './repair.ts';
import type { SourceRow } from './rows.ts';
import { Staging } from './staging.ts';

/** Articles a transaction; between two of them the event loop gets its turn. */
const ARTICLES_PER_TRANSACTION = 128;

/**
 * Takes the write lock and opens the database for writing. Sources whose rows are damaged, or whose vectors an
 * other embedder made, are listed by `sources()` with an empty fingerprint, so that ingest reads them again;
 * `publish` leaves out those that were not.
 */
export async function openWriter(directory: string, embedder: EmbedderName): Promise<StoreWriter> {
  const lock = await takeWriteLock(directory);
  let database: Connection | null = null;
  try {
    database = openForWriting(directory, embedder);
    const found = await findStaleSources(directory, database, embedder);
    if (found === 'unreadable') {
      database = openForWriting(directory, embedder);
      return new LocalWriter(directory, embedder, lock, database, new Set());
    }
    await sweep(database);
    return new LocalWriter(directory, embedder, lock, database, found);
  } catch (error) {
    if (database?.open === true) database.close();
    lock.release();
    throw translate(error);
  }
}

class LocalWriter implements StoreWriter {
  readonly #directory: string;
  readonly #embedder: EmbedderName;
  readonly #lock: WriteLock;
  readonly #database: Connection;
  #staging: Staging;
  /** Ids of live sources that must be put again. */
  readonly #stale: Set<number>;
  /** Changes that this writer made or took over: key to the id of the new source, null for a removal. */
  readonly #adopted = new Map<string, number | null>();
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(
    directory: string,
    embedder: EmbedderName,
    lock: WriteLock,
    database: Connection,
    stale: Set<number>,
  ) {
    this.#directory = directory;
    this.#embedder = embedder;
    this.#lock = lock;
    this.#database = database;
    this.#stale = stale;
    this.#staging = new Staging(database, embedder);
  }

  sources(): Promise<(SourceRecord & { articleIds: string[] })[]> {
    return this.#inTurn(async () => {
      const articles = this.#database
        .prepare('SELECT DISTINCT article_id FROM versions WHERE source_id = ? ORDER BY article_id')
        .pluck();
      const rows = this.#database
        .prepare('SELECT s.* FROM live_sources l JOIN sources s ON s.id = l.source_id ORDER BY l.key')
        .all() as SourceRow[];
      return rows.map(({ id, key, root, fingerprint }) => ({
        key,
        root,
        fingerprint: this.#stale.has(id) ? '' : fingerprint,
        articleIds: articles.all(id) as string[],
      }));
    });
  }

  staged(source: SourceRecord): Promise<boolean> {
    return this.#inTurn(async () => {
      const id = this.#staging.find(source);
      if (id !== null) this.#adopted.set(source.key, id);
      return id !== null;
    });
  }

  put(source: SourceRecord, articles: readonly PreparedArticle[]): Promise<void> {
    return this.#inTurn(async () => {
      const staging = this.#staging;
      let sourceId = 0;
      let done = 0;
      do {
        const some = articles.slice(done, done + ARTICLES_PER_TRANSACTION);
        if (done > 0) await yieldLoop();
        // Usually the one transaction of the put: a commit costs more than a row.
        this.#database.transaction(() => {
          if (done === 0) sourceId = staging.insertSource(source, articles.length);
          staging.insertArticles(sourceId, some);
          if (done + some.length >= articles.length) staging.stage(source.key, sourceId);
        })();
        done += ARTICLES_PER_TRANSACTION;
      } while (done < articles.length);
      this.#adopted.set(source.key, sourceId);
    });
  }

  remove(sourceKey: string): Promise<void> {
    return this.#inTurn(async () => {
      this.#staging.stage(sourceKey, null);
      this.#adopted.set(sourceKey, null);
    });
  }

  publish(onProgress: (done: number, total: number) => void = () => {}): Promise<PublishSummary> {
    return this.#inTurn(async () => {
      const summary = await publish({
        directory: this.#directory,
        database: this.#database,
        embedder: this.#embedder,
        adopted: this.#adopted,
        stale: this.#stale,
        onProgress,
      });
      this.#adopted.clear();
      this.#stale.clear();
      this.#staging = new Staging(this.#database, this.#embedder);
      return summary;
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    await this.#last.catch(() => {});
    this.#closed = true;
    this.#database.close();
    this.#lock.release();
  }

  /** One change at a time: a transaction must never hold rows of two callers. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last
      .catch(() => {})
      .then(async () => {
        if (this.#closed) throw storeClosed();
        try {
          return await work();
        } catch (error) {
          throw translate(error);
        }
      });
    this.#last = turn;
    return turn;
  }
}
