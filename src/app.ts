import type { Ask } from './channel.ts';
import type { Config } from './config.ts';
import { KutipError } from './errors.ts';
import type { Article } from './types.ts';

/** Everything the entries (server, command line) can do, behind one small door. */
export interface Kutip {
  readonly ask: Ask;
  /** Null for an id that the index does not hold. */
  article(id: string): Promise<Article | null>;
  /** Rejects with `index-unavailable` when there is no index. */
  ready(): Promise<{ readonly generation: number; readonly articles: number; readonly passages: number }>;
  ingest(paths: readonly string[], options?: IngestOptions): Promise<IngestReport>;
  close(): Promise<void>;
}

export interface IngestOptions {
  readonly keepMissing?: boolean;
  readonly onProgress?: (progress: IngestProgress) => void;
}

export interface IngestProgress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** Counts of source files. */
export interface IngestReport {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly failed: readonly { readonly source: string; readonly reason: string }[];
}

export async function openKutip(_config: Config): Promise<Kutip> {
  throw new KutipError('internal', 'Bagian ini belum dirangkai.');
}
