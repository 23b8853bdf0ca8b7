import Database from 'better-sqlite3';

interface NativeDatabase {
  prepare(...parameters: unknown[]): unknown;
}

/**
 * From Node 24.19 on, an addon built against its headers aborts the process when the garbage collector frees one of
 * its objects outside of JavaScript (nodejs/node#65446); better-sqlite3 12 is such an addon, and 13 needs Node 22.
 */
const FREEING_ABORTS = isAffected(process.versions.node);
const kept = new Set<unknown>();
const patched = new WeakSet<object>();

/** Opens an SQLite database; throws what better-sqlite3 throws. */
export function openSqlite(path: string, options: Database.Options): Database.Database {
  const database = new Database(path, options);
  if (FREEING_ABORTS) keep(database);
  return database;
}

export function isAffected(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major === 24 && minor >= 19;
}

/**
 * Keeps the native database and every statement ever prepared until the process ends, so that none is freed. That
 * costs some hundred bytes a statement; statements are therefore prepared once a connection, not once a question.
 */
function keep(database: Database.Database): void {
  kept.add(database);
  for (const symbol of Object.getOwnPropertySymbols(database)) {
    const native = (database as unknown as Record<symbol, NativeDatabase>)[symbol];
    if (typeof native?.prepare !== 'function') continue;
    kept.add(native);
    const prototype = Object.getPrototypeOf(native) as NativeDatabase;
    if (patched.has(prototype)) continue;
    patched.add(prototype);
    const prepare = prototype.prepare;
    prototype.prepare = function (...parameters) {
      const statement = prepare.apply(this, parameters);
      kept.add(statement);
      return statement;
    };
  }
}
