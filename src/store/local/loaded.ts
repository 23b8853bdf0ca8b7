import { closeSync, openSync } from 'node:fs';
import type { ArticleFilter } from '../../types.ts';
import {
  type Connection,
  damageMarkPath,
  type EmbedderName,
  openForReading,
  type PublishedState,
  readState,
  requireReadable,
} from './database.ts';
import { type Derivation, deriveGraph, deriveWords } from './derive.ts';
import { generationName, loadGraph, loadWords, readManifest, writeGeneration } from './generation.ts';
import { contentOf, liveVersions } from './live.ts';
import { takeWriteLock } from './lock.ts';
import { indexDamaged, isBrokenDatabase, translate } from './problems.ts';
import { Rows, type StoredVersion } from './rows.ts';
import type { Graph } from './vectors/graph.ts';
import { EXACT_LIMIT, type Pass, VectorSearcher } from './vectors/search.ts';
import type { WordsFile } from './words/format.ts';
import { publishersOf } from './words/merge.ts';
import { WordSearcher } from './words/search.ts';
import { dateNumber } from './words/segment.ts';
import { SimilarTerms } from './words/similar.ts';

/** Characters of article text that one generation keeps decoded. */
const CACHED_CHARACTERS = 4_000_000;
const CACHED_PASSES = 8;

/**
 * One generation in memory: a connection pinned to its revision, its postings, its graph. Freed when the last
 * holder lets go.
 */
export class LoadedGeneration {
  readonly state: PublishedState;
  readonly words: WordsFile;
  readonly wordSearcher: WordSearcher;
  readonly vectorSearcher: VectorSearcher;
  readonly similarTerms: SimilarTerms;
  readonly #connection: Connection;
  readonly #directory: string;
  readonly #rows: Rows;
  readonly #graph: Graph | null;
  readonly #publishers: readonly string[];
  readonly #versions = new Map<number, StoredVersion>();
  readonly #passes = new Map<string, Pass>();
  #newestFirst: Uint32Array | null = null;
  #cachedCharacters = 0;
  #holders = 1;

  private constructor(
    directory: string,
    connection: Connection,
    state: PublishedState,
    rows: Rows,
    words: WordsFile,
    graph: Graph | null,
  ) {
    this.#directory = directory;
    this.#connection = connection;
    this.state = state;
    this.words = words;
    this.#rows = rows;
    this.#graph = graph;
    this.#publishers = publishersOf(words).map((name) => name.trim().toLowerCase());
    this.wordSearcher = new WordSearcher(words);
    this.vectorSearcher = new VectorSearcher(words, rows, state.dimension, graph);
    this.similarTerms = new SimilarTerms(words);
  }

  /** Loads the newest published generation; derived files that are missing or damaged are made again. */
  static async load(directory: string, embedder: EmbedderName): Promise<LoadedGeneration> {
    const connection = openForReading(directory);
    let graph: Graph | null = null;
    try {
      connection.exec('BEGIN');
      const state = readState(connection);
      requireReadable(state, embedder);
      const rows = new Rows(connection, state.dimension);
      const name = generationName(state.revision);
      const manifest = await readManifest(directory, name, state);
      let words = manifest && (await loadWords(directory, name, manifest));
      if (words !== null && contentOf(words.versionIds) !== state.content) words = null;
      const derivation: Derivation = {
        directory,
        state,
        rows,
        live: words?.versionIds ?? liveVersions(connection, 'live_sources'),
        onProgress: () => {},
        mayCheckpoint: false,
      };
      if (contentOf(derivation.live) !== state.content) throw indexDamaged('daftar artikel');
      const wordsLost = words === null;
      words ??= await deriveWords(derivation);
      const needsGraph = words.sizes.passages > EXACT_LIMIT;
      if (needsGraph && manifest !== null && manifest.content === state.content) {
        graph = await loadGraph(directory, name, manifest);
      }
      const graphLost = needsGraph && graph === null;
      if (graphLost) graph = await deriveGraph(derivation, words);
      const generation = new LoadedGeneration(directory, connection, state, rows, words, graph);
      if (wordsLost || graphLost) await restoreFiles(derivation, words, graph);
      return generation;
    } catch (error) {
      graph?.release();
      connection.close();
      throw noticed(directory, error);
    }
  }

  hold(): void {
    this.#holders++;
  }

  release(): void {
    if (--this.#holders > 0) return;
    this.#graph?.release();
    this.#versions.clear();
    this.#connection.close();
  }

  /** Verified article with its spans. Throws `index-unavailable` where the row is damaged. */
  version(id: number): StoredVersion {
    const cached = this.#versions.get(id);
    if (cached !== undefined) return cached;
    const version = this.guard(() => this.#rows.version(id));
    this.#versions.set(id, version);
    this.#cachedCharacters += version.article.text.length;
    for (const [oldest, { article }] of this.#versions) {
      if (this.#cachedCharacters <= CACHED_CHARACTERS || oldest === id) break;
      this.#versions.delete(oldest);
      this.#cachedCharacters -= article.text.length;
    }
    return version;
  }

  /** Runs a read of the database; damage is noted for the next writer and told in plain words. */
  guard<Result>(read: () => Result): Result {
    try {
      return read();
    } catch (error) {
      throw noticed(this.#directory, error);
    }
  }

  /** Which documents the filter lets pass; null where there is nothing to filter. */
  passFor(filter: ArticleFilter | undefined): Pass | null {
    const { from, to, publisher } = filter ?? {};
    if (from === undefined && to === undefined && publisher === undefined) return null;
    const key = JSON.stringify([from, to, publisher]);
    let pass = this.#passes.get(key);
    if (pass === undefined) {
      pass = this.#computePass(from, to, publisher);
      const oldest = this.#passes.keys().next().value;
      if (this.#passes.size >= CACHED_PASSES && oldest !== undefined) this.#passes.delete(oldest);
      this.#passes.set(key, pass);
    }
    return pass;
  }

  /** Article numbers by date, newest first; those without a date last. */
  newestFirst(): Uint32Array {
    const { dates, versionIds } = this.words;
    this.#newestFirst ??= Uint32Array.from(dates.keys()).sort(
      (a, b) => dates[b]! - dates[a]! || versionIds[b]! - versionIds[a]!,
    );
    return this.#newestFirst;
  }

  #computePass(from: string | undefined, to: string | undefined, publisher: string | undefined): Pass {
    const { articleOf, dates, publisherOf, sizes } = this.words;
    const first = from === undefined ? 0 : dateNumber(from);
    const last = to === undefined ? Number.POSITIVE_INFINITY : dateNumber(to);
    const dated = from !== undefined || to !== undefined;
    const wanted = publisher?.trim().toLowerCase();
    const documents = new Uint8Array(sizes.passages);
    let count = 0;
    for (let document = 0; document < sizes.passages; document++) {
      const article = articleOf[document]!;
      const date = dates[article]!;
      if (dated && (date === 0 || date < first || date > last)) continue;
      if (wanted !== undefined && this.#publishers[publisherOf[article]! - 1] !== wanted) continue;
      documents[document] = 1;
      count++;
    }
    return { documents, count };
  }
}

/** Puts back derived files that had to be made again, if nobody is writing; else the next writer will. */
async function restoreFiles(derivation: Derivation, words: WordsFile, graph: Graph | null): Promise<void> {
  const { directory, state } = derivation;
  try {
    const lock = await takeWriteLock(directory, 1);
    try {
      const newest = openForReading(directory);
      const unchanged = readState(newest).revision === state.revision;
      newest.close();
      if (unchanged)
        await writeGeneration(directory, generationName(state.revision), state, { words, graph });
    } finally {
      lock.release();
    }
  } catch {
    // Serving goes on from memory; the files are made again at the next start or publication.
  }
}

/** Leaves a mark that asks the next writer to check every row, where `error` speaks of damage. */
function noticed(directory: string, error: unknown): Error {
  const problem = translate(error);
  if (problem.code === 'index-unavailable' && (isBrokenDatabase(error) || /rusak/.test(problem.message))) {
    try {
      closeSync(openSync(damageMarkPath(directory), 'a'));
    } catch {
      // A folder that cannot be written is no reason to hide the damage.
    }
  }
  return problem;
}
