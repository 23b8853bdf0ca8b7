import { setImmediate as yieldLoop } from 'node:timers/promises';
import type { PreparedArticle, PublishSummary, SourceRecord, StoreWriter } from '../../store.ts';
import { type Connection, type EmbedderName, embedderKey, openForWriting, readState } from './database.ts';
import { takeWriteLock, type WriteLock } from './lock.ts';
import { storeClosed, translate } from './problems.ts';
import { publish } from './publish.ts';
import { findStaleSources, sweep } from './repair.ts';
import { RowInserter, type SourceRow, sameDigest, sourceDigest } from './rows.ts';

/** Articles a transaction; between two of them the event loop gets its turn. */
const ARTICLES_PER_TRANSACTION = 128;
const HIGHEST_PASSAGE_ID = 0xffffffff;

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
  readonly #inserter: RowInserter;
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
    this.#inserter = new RowInserter(database, embedder.dimension);
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
      const row = this.#database
        .prepare('SELECT s.* FROM pending p JOIN sources s ON s.id = p.source_id WHERE p.key = ?')
        .get(source.key) as SourceRow | undefined;
      if (row === undefined || row.root !== source.root || row.fingerprint !== source.fingerprint)
        return false;
      if (row.embedder !== embedderKey(this.#embedder) || !sameDigest(row.digest, sourceDigest(row)))
        return false;
      this.#adopted.set(source.key, row.id);
      return true;
    });
  }

  put(source: SourceRecord, articles: readonly PreparedArticle[]): Promise<void> {
    return this.#inTurn(async () => {
      const sourceId = this.#insertSource(source, articles.length);
      for (let from = 0; from < articles.length; from += ARTICLES_PER_TRANSACTION) {
        const some = articles.slice(from, from + ARTICLES_PER_TRANSACTION);
        this.#database.transaction(() => this.#insert(sourceId, some))();
        if (from > 0) await yieldLoop();
      }
      this.#stage(source.key, sourceId);
    });
  }

  remove(sourceKey: string): Promise<void> {
    return this.#inTurn(async () => this.#stage(sourceKey, null));
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

  #stage(key: string, sourceId: number | null): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO pending (key, source_id, revision) VALUES (?, ?, ?)')
      .run(key, sourceId, readState(this.#database).revision);
    this.#adopted.set(key, sourceId);
  }

  #insert(sourceId: number, articles: readonly PreparedArticle[]): void {
    let next = this.#database.prepare('SELECT next FROM passage_sequence').pluck().get() as
      | number
      | undefined;
    next ??= 1;
    for (const article of articles) next += this.#inserter.insert(sourceId, article, next);
    if (next > HIGHEST_PASSAGE_ID) throw new RangeError('passage ids exhausted');
    this.#database.prepare('INSERT OR REPLACE INTO passage_sequence (id, next) VALUES (1, ?)').run(next);
  }

  #insertSource({ key, root, fingerprint }: SourceRecord, articles: number): number {
    const last = this.#database
      .prepare("SELECT seq FROM sqlite_sequence WHERE name = 'sources'")
      .pluck()
      .get();
    const id = ((last as number | undefined) ?? 0) + 1;
    const embedder = embedderKey(this.#embedder);
    this.#database
      .prepare(
        'INSERT INTO sources (id, key, root, fingerprint, embedder, articles, digest) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(
        id,
        key,
        root,
        fingerprint,
        embedder,
        articles,
        sourceDigest({ id, key, root, fingerprint, embedder, articles }),
      );
    return id;
  }
}
