import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { indexBusy, translate } from './problems.ts';
import { openSqlite } from './sqlite.ts';

const ATTEMPTS = 10;
const PAUSE_MS = 50;

export function lockPath(directory: string): string {
  return join(directory, 'ingest.lock');
}

export interface WriteLock {
  release(): void;
}

/**
 * The single write lock: an exclusive lock on a small SQLite file, held by the operating system for this
 * process and freed by it when the process dies, however it dies. Tried `attempts` times, 50 ms apart, without
 * blocking the event loop; then rejects with `index-busy`.
 */
export async function takeWriteLock(directory: string, attempts: number = ATTEMPTS): Promise<WriteLock> {
  await mkdir(directory, { recursive: true }).catch((error: unknown) => {
    throw translate(error);
  });
  for (let attempt = 1; ; attempt++) {
    const lock = tryLock(lockPath(directory));
    if (lock !== null) return lock;
    if (attempt >= attempts) throw indexBusy();
    await wait(PAUSE_MS);
  }
}

function tryLock(path: string): WriteLock | null {
  let database: Database.Database;
  try {
    database = openSqlite(path, { timeout: 0 });
  } catch (error) {
    throw translate(error);
  }
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    const problem = translate(error);
    if (problem.code === 'index-busy') return null;
    throw problem;
  }
  return { release: () => database.close() };
}
