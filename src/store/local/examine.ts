import { existsSync, statSync } from 'node:fs';
import { KutipError } from '../../errors.ts';
import {
  type Connection,
  databasePath,
  type EmbedderName,
  FORMAT,
  openForReading,
  type PublishedState,
  readState,
} from './database.ts';
import { damagedFiles, generationName, manifestPath } from './generation.ts';
import { contentOf, liveVersions } from './live.ts';
import { lockPath, takeWriteLock } from './lock.ts';
import { indexDamaged, indexMissing, otherFormat, translate } from './problems.ts';
import { isSourceIntact } from './repair.ts';

/** An index that can be read, and what is still to be said of it. */
export interface IndexExamination {
  readonly embedder: EmbedderName;
  readonly generation: number;
  readonly articles: number;
  readonly passages: number;
  /** Of the last change, milliseconds since 1970. */
  readonly changedAt: number;
  /** Derived files that are missing or damaged; whoever opens the index makes them again. */
  readonly damagedFiles: readonly string[];
  readonly lock: 'free' | 'held' | 'refused';
}

/**
 * Reads all of an index and changes nothing: SQLite's own check, every row against its digest, every derived file
 * against its manifest. Rejects with `index-unavailable` where it cannot be used as it is.
 */
export async function examineIndex(directory: string): Promise<IndexExamination> {
  const connection = openForReading(directory);
  try {
    connection.exec('BEGIN');
    const state = readState(connection);
    if (state.format !== FORMAT) throw otherFormat(state.format, FORMAT);
    if (state.revision === 0) throw indexMissing();
    await requireSound(connection, state);
    const { embedder, dimension, revision, articles, passages } = state;
    const name = generationName(revision);
    return {
      embedder: { id: embedder, dimension },
      generation: revision,
      articles,
      passages,
      changedAt: changeTime(directory, name),
      damagedFiles: await damagedFiles(directory, name, state),
      lock: await lockOf(directory),
    };
  } catch (error) {
    throw translate(error);
  } finally {
    connection.close();
  }
}

async function requireSound(connection: Connection, state: PublishedState): Promise<void> {
  if (connection.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw indexDamaged('basis data');
  if (contentOf(liveVersions(connection, 'live_sources')) !== state.content)
    throw indexDamaged('daftar artikel');
  const sources = connection.prepare('SELECT source_id FROM live_sources').pluck().all() as number[];
  for (const source of sources) {
    if (!(await isSourceIntact(connection, source))) throw indexDamaged('isi sebuah artikel');
  }
}

/** A manifest is written once, while SQLite touches its file whenever it likes. */
function changeTime(directory: string, name: string): number {
  const { mtimeMs } =
    statSync(manifestPath(directory, name), { throwIfNoEntry: false }) ?? statSync(databasePath(directory));
  return mtimeMs;
}

async function lockOf(directory: string): Promise<IndexExamination['lock']> {
  if (!existsSync(lockPath(directory))) return 'free';
  try {
    const lock = await takeWriteLock(directory, 1);
    lock.release();
    return 'free';
  } catch (error) {
    return error instanceof KutipError && error.code === 'index-busy' ? 'held' : 'refused';
  }
}
