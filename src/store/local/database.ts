import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { KutipError } from '../../errors.ts';
import {
  indexDamaged,
  indexMissing,
  isBrokenDatabase,
  otherEmbedder,
  otherFormat,
  translate,
} from './problems.ts';
import { digestOf, sameDigest } from './rows.ts';
import { openSqlite } from './sqlite.ts';

/** Layout of the tables and of the derived files. A store of another format is rebuilt by ingest. */
export const FORMAT = 1;

/** Names the vectors of an index: an index made by one embedder refuses any other. */
export interface EmbedderName {
  readonly id: string;
  readonly dimension: number;
}

/** How a source remembers what made its vectors: the id, a space, the dimension. */
export function embedderKey({ id, dimension }: EmbedderName): string {
  return `${id} ${dimension}`;
}

/** What is published. One row, replaced in one transaction, so that a reader sees all of it or none. */
export interface PublishedState {
  readonly format: number;
  /** Identity of this database; derived files of another one are never mistaken for its own. */
  readonly instance: string;
  readonly embedder: string;
  readonly dimension: number;
  /** 0 before the first publication. */
  readonly revision: number;
  /** SHA-256 over the live version ids. */
  readonly content: string;
  readonly articles: number;
  readonly passages: number;
}

export type Connection = Database.Database;

const TABLES = `
CREATE TABLE IF NOT EXISTS state (id INTEGER PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL, digest BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS passage_sequence (id INTEGER PRIMARY KEY CHECK (id = 1), next INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS sources (
  id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, root TEXT NOT NULL, fingerprint TEXT NOT NULL,
  embedder TEXT NOT NULL, articles INTEGER NOT NULL, digest BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS live_sources (key TEXT PRIMARY KEY, source_id INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pending (key TEXT PRIMARY KEY, source_id INTEGER, revision INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS versions (
  id INTEGER PRIMARY KEY AUTOINCREMENT, source_id INTEGER NOT NULL, article_id TEXT NOT NULL, meta TEXT NOT NULL,
  text TEXT NOT NULL, first_passage INTEGER NOT NULL, spans BLOB NOT NULL, digest BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS versions_by_source ON versions (source_id, article_id);
CREATE TABLE IF NOT EXISTS vectors (version_id INTEGER PRIMARY KEY, vectors BLOB NOT NULL, digest BLOB NOT NULL);
`;

export function databasePath(directory: string): string {
  return join(directory, 'kutip.sqlite');
}

/** A file whose presence asks the next writer to check every row. Left by whoever met a damaged one. */
export function damageMarkPath(directory: string): string {
  return join(directory, 'periksa');
}

export function openForReading(directory: string): Connection {
  const path = databasePath(directory);
  if (!existsSync(path)) throw indexMissing();
  try {
    return openSqlite(path, { readonly: true, fileMustExist: true, timeout: 2000 });
  } catch (error) {
    throw translate(error);
  }
}

/**
 * Opens or creates the database for the holder of the write lock. A file that SQLite cannot read, or of another
 * format, is set aside under another name and a new one begun: ingest then fills it from the sources.
 */
export function openForWriting(directory: string, embedder: EmbedderName): Connection {
  const path = databasePath(directory);
  try {
    return begin(path, embedder);
  } catch (error) {
    if (!isBrokenDatabase(error) && !(error instanceof KutipError)) throw translate(error);
    setAside(directory);
    return begin(path, embedder);
  }
}

/** Moves a broken database out of the way, keeping it for whoever wants to look. */
export function setAside(directory: string): void {
  const path = databasePath(directory);
  renameSync(path, `${path}.rusak`);
  for (const tail of ['-wal', '-shm']) rmSync(`${path}${tail}`, { force: true });
}

function begin(path: string, embedder: EmbedderName): Connection {
  const database = openSqlite(path, { timeout: 2000 });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('temp_store = MEMORY');
    database.exec(TABLES);
    if (database.prepare('SELECT 1 FROM state').get() === undefined) {
      writeState(database, {
        format: FORMAT,
        instance: randomUUID(),
        embedder: embedder.id,
        dimension: embedder.dimension,
        revision: 0,
        content: '',
        articles: 0,
        passages: 0,
      });
    }
    const state = readState(database);
    if (state.format !== FORMAT) throw otherFormat(state.format, FORMAT);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Reads and verifies the state row. Throws `index-unavailable` when it is damaged. */
export function readState(database: Connection): PublishedState {
  const row = database.prepare('SELECT body, digest FROM state WHERE id = 1').get() as
    | { body: string; digest: Uint8Array }
    | undefined;
  if (row === undefined) throw indexMissing();
  if (!sameDigest(row.digest, digestOf('state', row.body))) throw indexDamaged('catatan keadaan');
  return JSON.parse(row.body) as PublishedState;
}

export function writeState(database: Connection, state: PublishedState): void {
  const body = JSON.stringify(state);
  database
    .prepare('INSERT OR REPLACE INTO state (id, body, digest) VALUES (1, ?, ?)')
    .run(body, digestOf('state', body));
}

/** Throws `index-unavailable`, naming both sides, unless this code and this embedder can read the index. */
export function requireReadable(state: PublishedState, embedder: EmbedderName): void {
  if (state.format !== FORMAT) throw otherFormat(state.format, FORMAT);
  if (state.revision === 0) throw indexMissing();
  if (state.embedder === embedder.id && state.dimension === embedder.dimension) return;
  throw otherEmbedder(
    `${state.embedder} (${state.dimension} dimensi)`,
    `${embedder.id} (${embedder.dimension} dimensi)`,
  );
}
