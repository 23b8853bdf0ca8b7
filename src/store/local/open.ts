import { statSync } from 'node:fs';
import type { Snapshot, Store, StoreWriter } from '../../store.ts';
import { type Connection, databasePath, type EmbedderName, openForReading, readState } from './database.ts';
import { LoadedGeneration } from './loaded.ts';
import { indexMissing, storeClosed, translate } from './problems.ts';
import { LocalSnapshot } from './snapshot.ts';
import { openWriter } from './writer.ts';

export interface LocalStoreOptions {
  /** Folder of the index; made by the first writer. */
  readonly directory: string;
  /** What the vectors are made with: an index of another embedder is refused by readers and redone by writers. */
  readonly embedder: EmbedderName;
}

/** A call waits this long for a newer generation; where loading takes longer it is served by the old one. */
const WAIT_FOR_NEWER_MS = 300;

/**
 * A store in one folder: SQLite holds the truth, `generations/` what is derived from it. Opens nothing yet: a
 * missing or unreadable index shows in `snapshot()`, as `index-unavailable`.
 */
export function openLocalStore(options: LocalStoreOptions): Store {
  return new LocalStore(options);
}

/**
 * What the published index was embedded with, so that an embedder need not be asked for its dimension; null where
 * there is no readable index.
 */
export function publishedEmbedder(directory: string): EmbedderName | null {
  let connection: Connection | null = null;
  try {
    connection = openForReading(directory);
    const { revision, embedder, dimension } = readState(connection);
    return revision === 0 ? null : { id: embedder, dimension };
  } catch {
    return null;
  } finally {
    connection?.close();
  }
}

class LocalStore implements Store {
  readonly #directory: string;
  readonly #embedder: EmbedderName;
  #probe: {
    readonly connection: Connection;
    /** Prepared once: it runs before every question. */
    readonly version: { get(): unknown };
    readonly inode: number;
  } | null = null;
  #seen = { dataVersion: -1, revision: 0, instance: '' };
  #current: LoadedGeneration | null = null;
  #loading: Promise<void> | null = null;
  /** A newer revision that could not be loaded; not tried again until there is another. */
  #refused = '';
  #closed = false;

  constructor({ directory, embedder }: LocalStoreOptions) {
    this.#directory = directory;
    this.#embedder = embedder;
  }

  async snapshot({ newest = false } = {}): Promise<Snapshot> {
    if (this.#closed) throw storeClosed();
    if (!this.#isCurrent()) {
      this.#loading ??= this.#load().finally(() => {
        this.#loading = null;
      });
      await (newest || this.#current === null ? this.#loading : withinWait(this.#loading));
    }
    if (this.#current === null) throw storeClosed();
    return new LocalSnapshot(this.#current);
  }

  async writer(): Promise<StoreWriter> {
    if (this.#closed) throw storeClosed();
    return openWriter(this.#directory, this.#embedder);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#loading?.catch(() => {});
    this.#current?.release();
    this.#current = null;
    this.#probe?.connection.close();
    this.#probe = null;
  }

  /** True when what is loaded is what is published. A few microseconds. */
  #isCurrent(): boolean {
    try {
      const published = this.#published();
      if (published === this.#refused && this.#current !== null) return true;
      return this.#current !== null && published === keyOf(this.#current.state);
    } catch (error) {
      // The generation in memory stays right while its database is away or broken.
      if (this.#current !== null) return true;
      throw translate(error);
    }
  }

  #published(): string {
    const inode = statSync(databasePath(this.#directory), { throwIfNoEntry: false })?.ino;
    if (inode === undefined) throw indexMissing();
    if (this.#probe?.inode !== inode) {
      this.#probe?.connection.close();
      this.#probe = null;
      const connection = openForReading(this.#directory);
      this.#probe = { connection, version: connection.prepare('PRAGMA data_version').pluck(), inode };
      this.#seen = { dataVersion: -1, revision: 0, instance: '' };
    }
    const { connection, version } = this.#probe;
    const dataVersion = version.get() as number;
    if (dataVersion !== this.#seen.dataVersion) {
      const { revision, instance } = readState(connection);
      this.#seen = { dataVersion, revision, instance };
    }
    return keyOf(this.#seen);
  }

  async #load(): Promise<void> {
    const wanted = this.#published();
    try {
      const loaded = await LoadedGeneration.load(this.#directory, this.#embedder);
      if (this.#closed) {
        loaded.release();
        return;
      }
      this.#current?.release();
      this.#current = loaded;
    } catch (error) {
      if (this.#current === null) throw error;
      this.#refused = wanted;
    }
  }
}

function keyOf({ instance, revision }: { readonly instance: string; readonly revision: number }): string {
  return `${instance} ${revision}`;
}

async function withinWait(loading: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const wait = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, WAIT_FOR_NEWER_MS);
  });
  try {
    await Promise.race([loading, wait]);
  } finally {
    clearTimeout(timer);
  }
}
