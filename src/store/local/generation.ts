import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { FORMAT, type PublishedState } from './database.ts';
import {
  type FileFacts,
  factsOf,
  isIntact,
  readIntact,
  removeTree,
  syncToDisk,
  writeDurably,
} from './files.ts';
import { indexDamaged } from './problems.ts';
import { GRAPH_EF, GRAPH_EF_CONSTRUCTION, GRAPH_M, GRAPH_SPACE, Graph } from './vectors/graph.ts';
import { openWords, type WordsFile } from './words/format.ts';
import { RULES } from './words/rules.ts';

/**
 * Derived files of one generation: `generations/<revision>/{words.bin,vectors.hnsw,manifest.json}`. They appear
 * under their final name complete and verified or not at all, and are trusted only as far as the manifest's
 * checksums reach. Everything in them can be made again from the database.
 */

export interface Manifest {
  readonly format: number;
  readonly instance: string;
  readonly revision: number;
  readonly content: string;
  readonly embedder: string;
  readonly dimension: number;
  readonly space: string;
  readonly ef: number;
  /** Construction parameters; a graph of others is not grown further. */
  readonly graph: string;
  /** Fingerprint of the rules that made terms of text. */
  readonly rules: string;
  readonly words: (FileFacts & { readonly passages: number }) | null;
  readonly vectors: (FileFacts & { readonly points: number }) | null;
}

const WORDS = 'words.bin';
const VECTORS = 'vectors.hnsw';
const MANIFEST = 'manifest.json';
const GRAPH_KIND = `hnsw m${GRAPH_M} efc${GRAPH_EF_CONSTRUCTION}`;
/** The folder of an unfinished graph, kept so that an interrupted build goes on where it was. */
export const CHECKPOINT_NAME = 'sementara';

export function generationName(revision: number): string {
  return String(revision).padStart(10, '0');
}

function generationsPath(directory: string): string {
  return join(directory, 'generations');
}

export function manifestPath(directory: string, name: string): string {
  return join(generationsPath(directory), name, MANIFEST);
}

/** The manifest of a folder, or null when it is missing, damaged, of another database, embedder or format. */
export async function readManifest(
  directory: string,
  name: string,
  state: PublishedState,
): Promise<Manifest | null> {
  try {
    const { checksum, ...manifest } = JSON.parse(
      await readFile(manifestPath(directory, name), 'utf8'),
    ) as Manifest & { checksum: string };
    if (checksum !== checksumOf(manifest)) return null;
    const fits =
      manifest.format === FORMAT &&
      manifest.instance === state.instance &&
      manifest.embedder === state.embedder &&
      manifest.dimension === state.dimension;
    return fits ? manifest : null;
  } catch {
    return null;
  }
}

/** The postings of a generation; null unless they are intact and made by the present rules. */
export async function loadWords(
  directory: string,
  name: string,
  manifest: Manifest,
): Promise<WordsFile | null> {
  if (manifest.words === null || manifest.rules !== RULES) return null;
  const buffer = await readIntact(join(generationsPath(directory), name, WORDS), manifest.words);
  const words = buffer === null ? null : openWords(buffer);
  return words?.sizes.passages === manifest.words.passages ? words : null;
}

/** The graph of a generation; null unless it is intact. Native code sees the file only after its SHA-256 fits. */
export async function loadGraph(directory: string, name: string, manifest: Manifest): Promise<Graph | null> {
  const path = join(generationsPath(directory), name, VECTORS);
  if (manifest.vectors === null || manifest.space !== GRAPH_SPACE || manifest.graph !== GRAPH_KIND)
    return null;
  if (!(await isIntact(path, manifest.vectors))) return null;
  try {
    const graph = await Graph.load(path, manifest.dimension);
    if (graph.size === manifest.vectors.points) return graph;
    graph.release();
  } catch {
    // Intact, yet refused by this build of the library: made again from the database.
  }
  return null;
}

/** Names of the files of a generation that are missing or not what its manifest says; none where all is well. */
export async function damagedFiles(
  directory: string,
  name: string,
  state: PublishedState,
): Promise<string[]> {
  const manifest = await readManifest(directory, name, state);
  if (manifest === null) return [MANIFEST];
  const damaged: string[] = [];
  for (const [file, facts] of [
    [WORDS, manifest.words],
    [VECTORS, manifest.vectors],
  ] as const) {
    if (facts !== null && !(await isIntact(join(generationsPath(directory), name, file), facts)))
      damaged.push(file);
  }
  return damaged;
}

export interface GenerationParts {
  readonly words: WordsFile | null;
  readonly graph: Graph | null;
}

/**
 * Writes a generation: into a folder of a temporary name, each file forced to the disk and read back, then
 * renamed. The graph is proved by loading it again and asking it for points that it must find.
 */
export async function writeGeneration(
  directory: string,
  name: string,
  state: PublishedState,
  parts: GenerationParts,
): Promise<void> {
  const generations = generationsPath(directory);
  const temporary = join(generations, `.${name}-${process.pid}`);
  const final = join(generations, name);
  await removeTree(temporary);
  await mkdir(temporary, { recursive: true });
  try {
    const { words, graph } = parts;
    const manifest: Manifest = {
      format: FORMAT,
      instance: state.instance,
      revision: state.revision,
      content: state.content,
      embedder: state.embedder,
      dimension: state.dimension,
      space: GRAPH_SPACE,
      ef: GRAPH_EF,
      graph: GRAPH_KIND,
      rules: RULES,
      words: words && {
        ...(await writeWords(join(temporary, WORDS), words)),
        passages: words.sizes.passages,
      },
      vectors: graph && {
        ...(await writeGraph(join(temporary, VECTORS), graph, state.dimension)),
        points: graph.size,
      },
    };
    const checksum = checksumOf(manifest);
    await writeDurably(join(temporary, MANIFEST), JSON.stringify({ ...manifest, checksum }, null, 2));
    await syncToDisk(temporary);
    await removeTree(final);
    await rename(temporary, final);
    await syncToDisk(generations);
  } catch (error) {
    await removeTree(temporary);
    throw error;
  }
}

/** Deletes all folders but those named: the newest generation, the one before it. */
export async function deleteGenerations(directory: string, keep: readonly string[]): Promise<void> {
  const generations = generationsPath(directory);
  const names = await readdir(generations).catch(() => [] as string[]);
  for (const name of names) if (!keep.includes(name)) await removeTree(join(generations, name));
}

async function writeWords(path: string, words: WordsFile): Promise<FileFacts> {
  await writeDurably(path, words.bytes);
  const facts: FileFacts = {
    bytes: words.bytes.length,
    sha256: createHash('sha256').update(words.bytes).digest('hex'),
  };
  if (!(await isIntact(path, facts))) throw indexDamaged('berkas kata tidak tertulis utuh');
  return facts;
}

async function writeGraph(path: string, graph: Graph, dimension: number): Promise<FileFacts> {
  await graph.save(path);
  await syncToDisk(path);
  const facts = await factsOf(path);
  const problem = 'berkas vektor tidak tertulis utuh, mungkin ruang penyimpanan penuh';
  if (facts.bytes < graph.leastBytes) throw indexDamaged(problem);
  let copy: Graph;
  try {
    copy = await Graph.load(path, dimension);
  } catch (error) {
    throw indexDamaged(problem, error);
  }
  try {
    if (copy.size !== graph.size || !copy.answersLike(graph)) throw indexDamaged(problem);
  } finally {
    copy.release();
  }
  return facts;
}

function checksumOf(manifest: Manifest): string {
  return createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
}
