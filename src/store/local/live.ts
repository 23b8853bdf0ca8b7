import { createHash } from 'node:crypto';
import type { Connection } from './database.ts';

/**
 * The live versions of a set of sources: of each article id the newest version, so that an article which two
 * sources bring is there once, and comes back from the other source when one is removed. Ascending.
 */
export function liveVersions(
  database: Connection,
  sourceTable: 'live_sources' | 'next_sources',
): Uint32Array {
  const ids = database
    .prepare(
      `SELECT max(id) FROM versions WHERE source_id IN (SELECT source_id FROM ${sourceTable}) GROUP BY article_id`,
    )
    .pluck()
    .all() as number[];
  return Uint32Array.from(ids).sort();
}

/** What a generation holds, in one hash: versions are immutable and their ids are never used twice. */
export function contentOf(live: Uint32Array): string {
  return createHash('sha256')
    .update(new Uint8Array(live.buffer, live.byteOffset, live.byteLength))
    .digest('hex');
}
