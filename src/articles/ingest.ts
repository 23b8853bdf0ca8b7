import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Embedder } from '../embedder.ts';
import { KutipError } from '../errors.ts';
import type { PreparedArticle, PublishSummary, SourceRecord, Store, StoreWriter } from '../store.ts';
import { ArticleIds } from './article-ids.ts';
import { type Draft, type DraftArticle, draftArticles, RULES_VERSION } from './draft.ts';
import { type FileSearch, findFiles, isBelow, mayExist, type SourceFile } from './files.ts';

export interface IngestProgress {
  /** `read` counts files, `index` counts passages. */
  readonly phase: 'read' | 'index';
  readonly done: number;
  readonly total: number;
  readonly file?: string;
}

export interface IngestOptions {
  /** Files and folders. */
  readonly paths: readonly string[];
  readonly store: Store;
  readonly embedder: Embedder;
  /** Keeps the articles of files that are gone. */
  readonly keepMissing?: boolean;
  readonly onProgress?: (progress: IngestProgress) => void;
  /** Ends the run before the next file; what was prepared so far is not done again. */
  readonly signal?: AbortSignal;
}

/** `message` is Indonesian and says what to do; `source` names the file, `line` counts from 1. */
export interface IngestFailure {
  readonly source: string;
  readonly line?: number;
  readonly message: string;
}

export interface IngestWarning {
  readonly source: string;
  readonly message: string;
}

/** Counts are articles; a file that cannot be read at all counts as one failed article. */
export interface IngestReport {
  readonly new: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly failed: number;
  /** Files left out of folders because of their kind. */
  readonly skippedFiles: number;
  readonly failures: readonly IngestFailure[];
  readonly warnings: readonly IngestWarning[];
  /** The generation that was published; null when nothing changed. */
  readonly generation: number | null;
  readonly published: PublishSummary | null;
}

type KnownSource = SourceRecord & { readonly articleIds: readonly string[] };

/** Files that are read before their articles go to the store: bounds memory for archives of any size. */
const BATCH = 64;
const PARALLEL_READS = 4;
const TEXTS_PER_EMBEDDING = 128;
const LARGEST_FILE = 256 * 1024 * 1024;
/** Marks a source of which some lines failed, so that a later run can report them again. */
const PARTIAL = ':partial';

/**
 * Brings the store up to date with files and folders. Unchanged files are only hashed. A file that cannot be
 * read keeps its earlier articles and is reported; the others go on. Publishes once, and only if something
 * changed. Rejects with `index-busy`, with what the embedder or the store rejects with, or with the reason
 * of `signal`; the lock is released in every case.
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const writer = await options.store.writer();
  try {
    return await new Run(options, writer).report();
  } finally {
    await writer.close();
  }
}

interface ReadSource {
  readonly file: SourceFile;
  readonly known: KnownSource | undefined;
  readonly fingerprint: string;
  /** Null: the bytes are those of the published generation. */
  readonly draft: Draft | null;
}

class Run {
  private readonly counts = { new: 0, updated: 0, unchanged: 0, removed: 0, failed: 0 };
  private readonly failures: IngestFailure[] = [];
  private readonly warnings: IngestWarning[] = [];
  private readonly ids = new ArticleIds();
  private readonly options: IngestOptions;
  private readonly writer: StoreWriter;
  private changed = false;
  private filesRead = 0;

  constructor(options: IngestOptions, writer: StoreWriter) {
    this.options = options;
    this.writer = writer;
  }

  async report(): Promise<IngestReport> {
    const known = new Map((await this.writer.sources()).map((source) => [source.key, source]));
    const search = await findFiles(this.options.paths, rootsOf(known.values()));
    for (const failure of search.failures) this.fail(failure.source, failure);
    for (const source of known.values()) this.ids.hold(source.key, source.articleIds);
    if (!this.options.keepMissing) await this.removeVanished(known.values(), search);

    const { files } = search;
    for (let from = 0; from < files.length; from += BATCH) {
      const batch = files.slice(from, from + BATCH);
      const sources = await mapLimited(batch, PARALLEL_READS, (file) =>
        this.read(file, known.get(file.key), files.length),
      );
      await this.store(sources.filter((source) => source !== null));
    }

    this.options.signal?.throwIfAborted();
    const { onProgress } = this.options;
    const published = this.changed
      ? await this.writer.publish((done, total) => onProgress?.({ phase: 'index', done, total }))
      : null;
    const { failures, warnings } = this;
    return {
      ...this.counts,
      skippedFiles: search.skipped,
      failures,
      warnings,
      generation: published?.generation ?? null,
      published,
    };
  }

  /** Files that a folder which could be read no longer holds. Folders and files not given stay as they are. */
  private async removeVanished(known: Iterable<KnownSource>, search: FileSearch): Promise<void> {
    const present = new Set(search.files.map((file) => file.key));
    for (const source of known) {
      const wasInFolder =
        source.root !== source.key && search.folders.some((folder) => isBelow(source.key, folder));
      if (!wasInFolder || present.has(source.key)) continue;
      if (search.unreadableFolders.some((folder) => isBelow(source.key, folder))) continue;
      // Beyond its own folder (a hidden one inside the given, say) only what is certainly gone counts.
      if (!search.folders.includes(source.root) && (await mayExist(source.key))) continue;
      await this.writer.remove(source.key);
      this.ids.release(source.articleIds);
      this.counts.removed += source.articleIds.length;
      this.changed = true;
    }
  }

  /** Null where the file failed as a whole. */
  private async read(
    file: SourceFile,
    known: KnownSource | undefined,
    total: number,
  ): Promise<ReadSource | null> {
    this.options.signal?.throwIfAborted();
    try {
      const bytes = await readBytes(file.key);
      const fingerprint = `${createHash('sha256').update(bytes).digest('hex')}:${RULES_VERSION}`;
      const isUnchanged = known?.fingerprint === fingerprint && known.root === file.root;
      return { file, known, fingerprint, draft: isUnchanged ? null : await draftArticles(file, bytes) };
    } catch (error) {
      this.fail(file.name, { message: explain(error) });
      return null;
    } finally {
      this.filesRead++;
      this.options.onProgress?.({ phase: 'read', done: this.filesRead, total, file: file.name });
    }
  }

  /** Embeds and puts a batch. Ids are given here, in the order of the files, so that they never depend on timing. */
  private async store(sources: readonly ReadSource[]): Promise<void> {
    const fresh: { record: SourceRecord; articles: Identified[] }[] = [];
    for (const { file, known, fingerprint, draft } of sources) {
      if (draft === null) {
        this.counts.unchanged += known!.articleIds.length;
        continue;
      }
      const { articles, isPartial } = this.identify(file, draft);
      if (articles.length === 0) continue;
      const record = {
        key: file.key,
        root: file.root,
        fingerprint: fingerprint + (isPartial ? PARTIAL : ''),
      };
      if (isSame(record, articles, known)) {
        this.counts.unchanged += articles.length;
        continue;
      }
      this.count(articles, known);
      this.changed = true;
      if (!(await this.writer.staged(record))) fresh.push({ record, articles });
    }
    const vectors = await this.embed(fresh.flatMap(({ articles }) => articles));
    let next = 0;
    for (const { record, articles } of fresh) {
      const prepared: PreparedArticle[] = articles.map(({ id, draft }) => ({
        article: { id, ...draft.body },
        passages: draft.passages.map((span) => ({ ...span, vector: vectors[next++]! })),
      }));
      this.options.signal?.throwIfAborted();
      await this.writer.put(record, prepared);
    }
  }

  private identify(file: SourceFile, draft: Draft): { articles: Identified[]; isPartial: boolean } {
    const articles: Identified[] = [];
    const inFile = new Set<string>();
    for (const failure of draft.failures) this.fail(file.name, failure);
    let isPartial = draft.failures.length > 0;
    for (const article of draft.articles) {
      const id = this.ids.claim(file, article, inFile);
      if (id === null) {
        isPartial = true;
        const message = `id "${article.givenId}" sudah dipakai artikel lain; beri setiap artikel id yang berbeda.`;
        this.fail(file.name, { ...(article.line === undefined ? {} : { line: article.line }), message });
        continue;
      }
      articles.push({ id, draft: article });
      for (const message of article.warnings) this.warnings.push({ source: article.body.source, message });
    }
    return { articles, isPartial };
  }

  /** The title goes before each passage: it often holds the only mention of who or where. */
  private async embed(articles: readonly Identified[]): Promise<Float32Array[]> {
    const texts = articles.flatMap(({ draft: { body, passages } }) =>
      passages.map(
        ({ start, end }) => (body.title === null ? '' : `${body.title}\n`) + body.text.slice(start, end),
      ),
    );
    const vectors: Float32Array[] = [];
    for (let from = 0; from < texts.length; from += TEXTS_PER_EMBEDDING) {
      this.options.signal?.throwIfAborted();
      vectors.push(
        ...(await this.options.embedder.embedDocuments(texts.slice(from, from + TEXTS_PER_EMBEDDING))),
      );
    }
    if (vectors.length !== texts.length) {
      throw new KutipError(
        'upstream',
        'Jumlah vektor dari model tidak sama dengan jumlah teks; periksa setelan EMBEDDER.',
      );
    }
    return vectors;
  }

  private count(articles: readonly Identified[], known: KnownSource | undefined): void {
    const before = new Set(known?.articleIds);
    for (const { id } of articles) {
      if (before.delete(id)) this.counts.updated++;
      else this.counts.new++;
    }
    this.counts.removed += before.size;
    this.ids.release(before);
  }

  private fail(
    source: string,
    { line, message }: { readonly line?: number; readonly message: string },
  ): void {
    this.counts.failed++;
    this.failures.push({ source, ...(line === undefined ? {} : { line }), message });
  }
}

interface Identified {
  readonly id: string;
  readonly draft: DraftArticle;
}

/** True for a source whose good lines are published already and were read again to report the bad ones. */
function isSame(
  record: SourceRecord,
  articles: readonly Identified[],
  known: KnownSource | undefined,
): boolean {
  if (known?.fingerprint !== record.fingerprint || known.root !== record.root) return false;
  const published = new Set(known.articleIds);
  return published.size === articles.length && articles.every(({ id }) => published.has(id));
}

function rootsOf(sources: Iterable<KnownSource>): Map<string, string> {
  return new Map([...sources].map(({ key, root }) => [key, root]));
}

async function readBytes(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > LARGEST_FILE) {
    throw new KutipError(
      'unreadable-source',
      'berkas lebih besar dari 256 MiB; bagi menjadi beberapa berkas.',
    );
  }
  return readFile(path);
}

function explain(error: unknown): string {
  if (error instanceof KutipError) return error.message;
  if (error instanceof Error && 'code' in error)
    return 'berkas tidak dapat dibuka; periksa izin baca dan medianya.';
  return 'berkas tidak dapat diuraikan; periksa isinya atau simpan ulang dalam bentuk .txt.';
}

async function mapLimited<T, R>(
  items: readonly T[],
  limit: number,
  map: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  let next = 0;
  const work = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await map(items[index]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  return results;
}
