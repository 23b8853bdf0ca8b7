import { rm } from 'node:fs/promises';
import type { PublishSummary } from '../../store.ts';
import {
  type Connection,
  damageMarkPath,
  type EmbedderName,
  FORMAT,
  type PublishedState,
  readState,
  writeState,
} from './database.ts';
import { type Derivation, deriveGraph, deriveWords } from './derive.ts';
import { deleteGenerations, generationName, writeGeneration } from './generation.ts';
import { contentOf, liveVersions } from './live.ts';
import { sweep } from './repair.ts';
import { Rows } from './rows.ts';
import type { Graph } from './vectors/graph.ts';

export interface Publication {
  readonly directory: string;
  readonly database: Connection;
  readonly embedder: EmbedderName;
  readonly adopted: ReadonlyMap<string, number | null>;
  readonly stale: ReadonlySet<number>;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Publishes in four steps, each of which may be the last that a dying process takes: the derived files of the
 * coming revision are built and put in place; one durable transaction makes the revision the published one;
 * older files go; rows that nothing refers to go. Readers therefore never meet a revision without its files, and
 * files without their revision are simply written over.
 */
export async function publish(publication: Publication): Promise<PublishSummary> {
  const { directory, database, embedder, adopted, stale } = publication;
  const before = readState(database);
  const sameEmbedder = before.embedder === embedder.id && before.dimension === embedder.dimension;
  if (before.revision > 0 && adopted.size === 0 && stale.size === 0 && sameEmbedder) return summaryOf(before);

  listNextSources(publication);
  const live = liveVersions(database, 'next_sources');
  const draft: PublishedState = {
    format: FORMAT,
    instance: before.instance,
    embedder: embedder.id,
    dimension: embedder.dimension,
    revision: before.revision + 1,
    content: contentOf(live),
    articles: live.length,
    passages: 0,
  };
  const derivation: Derivation = {
    directory,
    state: draft,
    rows: new Rows(database, embedder.dimension),
    live,
    onProgress: publication.onProgress,
    mayCheckpoint: true,
  };
  const words = await deriveWords(derivation);
  const state: PublishedState = { ...draft, passages: words.sizes.passages };
  let graph: Graph | null = null;
  try {
    if (state.passages > 0) graph = await deriveGraph(derivation, words);
    await writeGeneration(directory, generationName(state.revision), state, { words, graph });
  } finally {
    graph?.release();
  }
  makeVisible(database, state, adopted);
  await deleteGenerations(directory, [generationName(state.revision), generationName(before.revision)]);
  await sweep(database);
  await rm(damageMarkPath(directory), { force: true });
  return summaryOf(state);
}

/** The sources of the coming revision, in a table of this connection's own. */
function listNextSources({ database, adopted, stale }: Publication): void {
  database.exec(`
    CREATE TEMP TABLE IF NOT EXISTS next_sources (key TEXT PRIMARY KEY, source_id INTEGER NOT NULL) WITHOUT ROWID;
    DELETE FROM next_sources;
    INSERT INTO next_sources SELECT key, source_id FROM live_sources;`);
  const leave = database.prepare('DELETE FROM next_sources WHERE source_id = ?');
  const drop = database.prepare('DELETE FROM next_sources WHERE key = ?');
  const take = database.prepare('INSERT OR REPLACE INTO next_sources (key, source_id) VALUES (?, ?)');
  database.transaction(() => {
    for (const id of stale) leave.run(id);
    for (const [key, id] of adopted) {
      if (id === null) drop.run(key);
      else take.run(key, id);
    }
  })();
}

function makeVisible(
  database: Connection,
  state: PublishedState,
  adopted: ReadonlyMap<string, number | null>,
): void {
  database.pragma('synchronous = FULL');
  try {
    database
      .transaction(() => {
        database.exec(`
          DELETE FROM live_sources WHERE key NOT IN (SELECT key FROM next_sources);
          INSERT OR REPLACE INTO live_sources SELECT key, source_id FROM next_sources AS next
            WHERE NOT EXISTS (SELECT 1 FROM live_sources AS live WHERE live.key = next.key AND live.source_id = next.source_id);`);
        const settle = database.prepare('DELETE FROM pending WHERE key = ?');
        for (const key of adopted.keys()) settle.run(key);
        // What two publications in a row did not ask for will not be asked for again.
        database.prepare('DELETE FROM pending WHERE revision < ?').run(state.revision - 2);
        writeState(database, state);
      })
      .immediate();
  } finally {
    database.pragma('synchronous = NORMAL');
  }
}

function summaryOf({ revision, articles, passages }: PublishedState): PublishSummary {
  return { generation: revision, articleCount: articles, passageCount: passages };
}
