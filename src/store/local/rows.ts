import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { SIGNATURE_VERSION, type Signature, signatureOf } from '../../indonesian/signature.ts';
import type { PreparedArticle, SourceRecord } from '../../store.ts';
import type { Article } from '../../types.ts';
import { indexDamaged, invalidInput } from './problems.ts';

/**
 * Rows and their digests. SQLite's own integrity check misses most flipped bits, so every row that an answer can
 * rest on carries a digest over all its columns, its id included, and is refused when the two disagree.
 */

const DIGEST_BYTES = 16;

/** SHA-256, cut to 16 bytes, over length-prefixed parts. Few, long updates: each one costs as much as 500 bytes. */
export function digestOf(...parts: readonly (string | number | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  let text = '';
  for (const part of parts) {
    if (part instanceof Uint8Array) {
      hash.update(`${text}b${part.length}:`).update(part);
      text = '';
    } else {
      const value = String(part);
      text += `s${value.length}:${value}`;
    }
  }
  return hash.update(text).digest().subarray(0, DIGEST_BYTES);
}

export function sameDigest(stored: unknown, computed: Uint8Array): boolean {
  return stored instanceof Uint8Array && Buffer.compare(stored, computed) === 0;
}

/** An article as stored. Passage `firstPassage + i` is `text.slice(spans[2i], spans[2i + 1])`. */
export interface StoredVersion {
  readonly id: number;
  readonly article: Article;
  readonly firstPassage: number;
  readonly spans: Uint32Array;
  /** What copies are found by; missing where another version of the rules, or none, made it. */
  readonly signature?: Signature | null;
}

export interface SourceRow extends SourceRecord {
  readonly id: number;
  /** See `embedderKey`. */
  readonly embedder: string;
  readonly articles: number;
  readonly digest: Uint8Array;
}

interface VersionRow {
  readonly id: number;
  readonly source_id: number;
  readonly article_id: string;
  readonly meta: string;
  readonly text: string;
  readonly first_passage: number;
  readonly spans: Uint8Array;
  readonly digest: Uint8Array;
}

type Meta = Omit<Article, 'id' | 'text'>;
/** Rows of earlier releases have no signature; nothing is lost, it is made from the text when it is asked for. */
type StoredMeta = Meta & { readonly signature?: string };

/** Verified reads by id on one connection. Every method throws `index-unavailable` on a damaged or missing row. */
export class Rows {
  readonly #version: Database.Statement;
  readonly #vectors: Database.Statement;
  readonly #dimension: number;

  constructor(database: Database.Database, dimension: number) {
    this.#dimension = dimension;
    this.#version = database.prepare('SELECT * FROM versions WHERE id = ?');
    this.#vectors = database.prepare('SELECT vectors, digest FROM vectors WHERE version_id = ?');
  }

  version(id: number): StoredVersion {
    const row = this.#version.get(id) as VersionRow | undefined;
    if (row === undefined) throw indexDamaged(`artikel nomor ${id} hilang`);
    const digest = versionDigest(
      row.id,
      row.source_id,
      row.article_id,
      row.meta,
      row.text,
      row.first_passage,
      row.spans,
    );
    if (!sameDigest(row.digest, digest)) throw indexDamaged(`artikel nomor ${id}`);
    const { title, publisher, place, date, source, url, sha256, signature } = JSON.parse(
      row.meta,
    ) as StoredMeta;
    return {
      id: row.id,
      article: { id: row.article_id, title, publisher, place, date, source, url, text: row.text, sha256 },
      firstPassage: row.first_passage,
      spans: new Uint32Array(copyOf(row.spans)),
      signature: readSignature(signature),
    };
  }

  /** Vectors of all passages of a version, one after the other. */
  vectors(versionId: number, passages: number): Float32Array {
    const row = this.#vectors.get(versionId) as { vectors: Uint8Array; digest: Uint8Array } | undefined;
    if (row === undefined) throw indexDamaged(`vektor artikel nomor ${versionId} hilang`);
    if (!sameDigest(row.digest, digestOf('vectors', versionId, row.vectors))) {
      throw indexDamaged(`vektor artikel nomor ${versionId}`);
    }
    const vectors = new Float32Array(copyOf(row.vectors));
    if (vectors.length !== passages * this.#dimension)
      throw indexDamaged(`vektor artikel nomor ${versionId}`);
    return vectors;
  }
}

/** Inserts versions; ids and passage ids are never used twice, so a stale id finds nothing rather than another text. */
export class RowInserter {
  readonly #version: Database.Statement;
  readonly #vectors: Database.Statement;
  readonly #nextId: Database.Statement;
  readonly #dimension: number;

  constructor(database: Database.Database, dimension: number) {
    this.#dimension = dimension;
    this.#nextId = database.prepare(
      "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'versions'), 0) + 1",
    );
    this.#nextId.pluck();
    this.#version = database.prepare(
      'INSERT INTO versions (id, source_id, article_id, meta, text, first_passage, spans, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.#vectors = database.prepare('INSERT INTO vectors (version_id, vectors, digest) VALUES (?, ?, ?)');
  }

  /** Returns the number of passages inserted. */
  insert(sourceId: number, prepared: PreparedArticle, firstPassage: number): number {
    const { article, passages } = prepared;
    const { text } = article;
    const spans = new Uint32Array(passages.length * 2);
    const vectors = new Float32Array(passages.length * this.#dimension);
    passages.forEach((passage, i) => {
      checkSpan(passage.start, passage.end, text.length);
      checkVector(passage.vector, this.#dimension);
      spans[2 * i] = passage.start;
      spans[2 * i + 1] = passage.end;
      vectors.set(passage.vector, i * this.#dimension);
    });
    const id = this.#nextId.get() as number;
    const { title, publisher, place, date, source, url, sha256 } = article;
    const signature = writeSignature(signatureOf(text));
    const meta = JSON.stringify({
      title,
      publisher,
      place,
      date,
      source,
      url,
      sha256,
      signature,
    } satisfies StoredMeta);
    const spanBytes = new Uint8Array(spans.buffer);
    const vectorBytes = new Uint8Array(vectors.buffer);
    const digest = versionDigest(id, sourceId, article.id, meta, text, firstPassage, spanBytes);
    this.#version.run(id, sourceId, article.id, meta, text, firstPassage, spanBytes, digest);
    this.#vectors.run(id, vectorBytes, digestOf('vectors', id, vectorBytes));
    return passages.length;
  }
}

export function sourceDigest(row: Omit<SourceRow, 'digest'>): Buffer {
  return digestOf('source', row.id, row.key, row.root, row.fingerprint, row.embedder, row.articles);
}

function versionDigest(
  id: number,
  sourceId: number,
  articleId: string,
  meta: string,
  text: string,
  firstPassage: number,
  spans: Uint8Array,
): Buffer {
  return digestOf('version', id, sourceId, articleId, meta, text, firstPassage, spans);
}

function checkSpan(start: number, end: number, length: number): void {
  const whole = Number.isInteger(start) && Number.isInteger(end);
  if (!whole || start < 0 || end <= start || end > length)
    throw invalidInput(`rentang kutipan ${start} sampai ${end}`);
}

/** hnswlib accepts NaN and wrong lengths silently; nothing of the kind gets past here. */
export function checkVector(vector: Float32Array, dimension: number): void {
  if (vector.length !== dimension)
    throw invalidInput(`vektor ${vector.length} dimensi, seharusnya ${dimension}`);
  for (let i = 0; i < dimension; i++) {
    if (!Number.isFinite(vector[i]))
      throw invalidInput('vektor memuat bilangan tak hingga atau bukan bilangan');
  }
}

const SIGNATURE_MARK = `${SIGNATURE_VERSION}:`;

function writeSignature(signature: Signature): string {
  return SIGNATURE_MARK + Buffer.from(signature.buffer).toString('base64');
}

function readSignature(stored: string | undefined): Signature | null {
  if (stored?.startsWith(SIGNATURE_MARK) !== true) return null;
  return new Uint32Array(copyOf(Buffer.from(stored.slice(SIGNATURE_MARK.length), 'base64')));
}

/** SQLite hands out pooled buffers of any alignment; typed arrays need their own. */
function copyOf(bytes: Uint8Array): ArrayBuffer {
  const copy = new Uint8Array(bytes.length - (bytes.length % 4));
  copy.set(bytes.subarray(0, copy.length));
  return copy.buffer;
}
