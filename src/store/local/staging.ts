import type Database from 'better-sqlite3';
import type { PreparedArticle, SourceRecord } from '../../store.ts';
import { type Connection, type EmbedderName, embedderKey, readState } from './database.ts';
import { invalidInput } from './problems.ts';
import { RowInserter, type SourceRow, sameDigest, sourceDigest } from './rows.ts';

const HIGHEST_PASSAGE_ID = 0xffffffff;

/**
 * Rows that no reader sees yet: sources with their articles, and the list `pending` of what is to replace what.
 * Rows that `pending` does not name are what is left of a put that was cut short.
 */
export class Staging {
  readonly #embedder: string;
  readonly #articles: RowInserter;
  readonly #revision: number;
  readonly #lastSource: Database.Statement;
  readonly #insertSource: Database.Statement;
  readonly #nextPassage: Database.Statement;
  readonly #setNextPassage: Database.Statement;
  readonly #setPending: Database.Statement;
  readonly #pending: Database.Statement;

  constructor(database: Connection, embedder: EmbedderName) {
    this.#embedder = embedderKey(embedder);
    this.#articles = new RowInserter(database, embedder.dimension);
    this.#revision = readState(database).revision;
    this.#lastSource = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'sources'").pluck();
    this.#insertSource = database.prepare(
      'INSERT INTO sources (id, key, root, fingerprint, embedder, articles, digest) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    this.#nextPassage = database.prepare('SELECT next FROM passage_sequence').pluck();
    this.#setNextPassage = database.prepare(
      'INSERT OR REPLACE INTO passage_sequence (id, next) VALUES (1, ?)',
    );
    this.#setPending = database.prepare(
      'INSERT OR REPLACE INTO pending (key, source_id, revision) VALUES (?, ?, ?)',
    );
    this.#pending = database.prepare(
      'SELECT s.* FROM pending p JOIN sources s ON s.id = p.source_id WHERE p.key = ?',
    );
  }

  /** Id of the staged source where it is exactly this one, made with this embedder, and undamaged; else null. */
  find(source: SourceRecord): number | null {
    const row = this.#pending.get(source.key) as SourceRow | undefined;
    const same =
      row !== undefined &&
      row.root === source.root &&
      row.fingerprint === source.fingerprint &&
      row.embedder === this.#embedder &&
      sameDigest(row.digest, sourceDigest(row));
    return same ? row.id : null;
  }

  /** Returns the id of the new source. */
  insertSource({ key, root, fingerprint }: SourceRecord, articles: number): number {
    const id = ((this.#lastSource.get() as number | undefined) ?? 0) + 1;
    const row = { id, key, root, fingerprint, embedder: this.#embedder, articles };
    this.#insertSource.run(id, key, root, fingerprint, this.#embedder, articles, sourceDigest(row));
    return id;
  }

  insertArticles(sourceId: number, articles: readonly PreparedArticle[]): void {
    let next = (this.#nextPassage.get() as number | undefined) ?? 1;
    for (const article of articles) next += this.#articles.insert(sourceId, article, next);
    if (next > HIGHEST_PASSAGE_ID)
      throw invalidInput('nomor kutipan habis; hapus folder indeks dan susun ulang');
    this.#setNextPassage.run(next);
  }

  /** Names the source that is to take the place of the key's present one; null for none. */
  stage(key: string, sourceId: number | null): void {
    this.#setPending.run(key, sourceId, this.#revision);
  }
}
