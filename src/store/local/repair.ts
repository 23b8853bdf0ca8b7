import { existsSync } from 'node:fs';
import { setImmediate as yieldLoop } from 'node:timers/promises';
import {
  type Connection,
  damageMarkPath,
  type EmbedderName,
  embedderKey,
  readState,
  setAside,
} from './database.ts';
import { contentOf, liveVersions } from './live.ts';
import { isBrokenDatabase } from './problems.ts';
import { Rows, type SourceRow, sameDigest, sourceDigest } from './rows.ts';

const VERSIONS_PER_TURN = 64;

/**
 * Ids of live sources that must be read again: their vectors come from another embedder or, where a reader left
 * the mark of damage, one of their rows fails its digest. Staged work in the same state is dropped. 'unreadable'
 * means that the database file was beyond reading and has been closed and set aside.
 */
export async function findStaleSources(
  directory: string,
  database: Connection,
  embedder: EmbedderName,
): Promise<Set<number> | 'unreadable'> {
  const key = embedderKey(embedder);
  database
    .prepare('DELETE FROM pending WHERE source_id IN (SELECT id FROM sources WHERE embedder <> ?)')
    .run(key);
  const stale = new Set(
    database
      .prepare('SELECT s.id FROM live_sources l JOIN sources s ON s.id = l.source_id WHERE s.embedder <> ?')
      .pluck()
      .all(key) as number[],
  );
  if (!existsSync(damageMarkPath(directory))) return stale;
  try {
    if (database.pragma('integrity_check(1)', { simple: true }) === 'ok') {
      for (const id of await damagedSources(database)) stale.add(id);
      return stale;
    }
  } catch (error) {
    if (!isBrokenDatabase(error)) throw error;
  }
  database.close();
  setAside(directory);
  return 'unreadable';
}

async function damagedSources(database: Connection): Promise<number[]> {
  const live = database.prepare('SELECT source_id FROM live_sources').pluck().all() as number[];
  const state = readState(database);
  // A list of sources that is not the published one cannot say which rows to distrust: distrust all.
  if (state.revision > 0 && contentOf(liveVersions(database, 'live_sources')) !== state.content) return live;
  const staged = database
    .prepare('SELECT source_id FROM pending WHERE source_id IS NOT NULL')
    .pluck()
    .all() as number[];
  const damaged: number[] = [];
  for (const id of live) if (!(await isSourceIntact(database, id))) damaged.push(id);
  for (const id of staged) {
    if (!(await isSourceIntact(database, id)))
      database.prepare('DELETE FROM pending WHERE source_id = ?').run(id);
  }
  return damaged;
}

/** Whether every row of a source is there and fits its digest. */
export async function isSourceIntact(database: Connection, id: number): Promise<boolean> {
  const row = database.prepare('SELECT * FROM sources WHERE id = ?').get(id) as SourceRow | undefined;
  if (row === undefined || !sameDigest(row.digest, sourceDigest(row))) return false;
  const versions = database
    .prepare('SELECT id FROM versions WHERE source_id = ?')
    .pluck()
    .all(id) as number[];
  if (versions.length !== row.articles) return false;
  const rows = new Rows(database, Number(row.embedder.split(' ').at(-1)));
  try {
    for (const [i, version] of versions.entries()) {
      rows.vectors(version, rows.version(version).spans.length / 2);
      if (i % VERSIONS_PER_TURN === 0) await yieldLoop();
    }
    return true;
  } catch {
    return false;
  }
}

/** Deletes what nothing refers to: replaced and removed sources, and puts that were cut short. */
export async function sweep(database: Connection): Promise<void> {
  const orphans = database
    .prepare(
      `SELECT id FROM sources WHERE id NOT IN (SELECT source_id FROM live_sources)
       AND id NOT IN (SELECT source_id FROM pending WHERE source_id IS NOT NULL)`,
    )
    .pluck()
    .all() as number[];
  const some = database.prepare('SELECT id FROM versions WHERE source_id = ? LIMIT ?').pluck();
  const deleteVectors = database.prepare('DELETE FROM vectors WHERE version_id = ?');
  const deleteVersion = database.prepare('DELETE FROM versions WHERE id = ?');
  const deleteSource = database.prepare('DELETE FROM sources WHERE id = ?');
  const deleteSome = database.transaction((source: number): boolean => {
    const versions = some.all(source, VERSIONS_PER_TURN) as number[];
    for (const version of versions) {
      deleteVectors.run(version);
      deleteVersion.run(version);
    }
    if (versions.length < VERSIONS_PER_TURN) deleteSource.run(source);
    return versions.length === VERSIONS_PER_TURN;
  });
  for (const source of orphans) {
    while (deleteSome(source)) await yieldLoop();
    await yieldLoop();
  }
}
