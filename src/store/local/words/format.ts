/**
 * `words.bin`: the postings and the columns of one generation in one buffer that is used as it lies on the disk
 * (little-endian typed arrays, 8-byte aligned; nothing is parsed per term). Documents are numbered 0 to
 * `passages - 1` in the order of their passage ids. The same archive always gives the same bytes.
 */

const MAGIC = 0x5754504b;
const HEADER_WORDS = 16;

/**
 * Term frequencies and lengths count in quarters of a word, so that a title may weigh 1.5 words. BM25 is
 * indifferent to the unit as long as both use it.
 */
export const UNITS_PER_WORD = 4;
/** A frequency that the column cannot hold is cut here: 63 occurrences. BM25 has long saturated by then. */
export const HIGHEST_FREQUENCY = 255;

export interface Sizes {
  readonly passages: number;
  readonly articles: number;
  readonly terms: number;
  readonly postings: number;
  /** A power of two, at least twice the number of terms. */
  readonly slots: number;
  /** The same for articles. */
  readonly articleSlots: number;
  readonly vocabularyBytes: number;
  readonly publisherBytes: number;
}

/** Views into one buffer; nothing here may be written once the file is finished. */
export interface WordsFile {
  readonly sizes: Sizes;
  readonly bytes: Uint8Array;
  // One entry a passage.
  readonly passageIds: Uint32Array;
  readonly articleOf: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Words of the passage plus weighted words of the title, in units. */
  readonly lengths: Uint32Array;
  // One entry an article, in the order of version ids.
  readonly versionIds: Uint32Array;
  /** 20240812 for 2024-08-12; 0 where there is none. */
  readonly dates: Uint32Array;
  /** Index into `publishers` plus one; 0 where there is none. */
  readonly publisherOf: Uint32Array;
  /** Hash of the article id, see `hashOfId`. */
  readonly idHashes: Uint32Array;
  /** Open-addressing hash table by `idHashes` of article numbers plus one; 0 is empty. */
  readonly articleSlots: Uint32Array;
  // One entry a term, in order of UTF-16 code units.
  readonly termStarts: Uint32Array;
  readonly postingStarts: Uint32Array;
  /** Largest tf / (tf + norm) of the term in any passage, rounded up: MaxScore relies on it. */
  readonly bounds: Float32Array;
  /** Open-addressing hash table of term numbers plus one; 0 is empty. */
  readonly slots: Uint32Array;
  // One entry a posting, grouped by term, documents ascending.
  readonly documents: Uint32Array;
  readonly frequencies: Uint8Array;
  /** Terms, UTF-8, one after the other. */
  readonly vocabulary: Uint8Array;
  /** A JSON array of names. */
  readonly publisherJson: Uint8Array;
}

/** A new, zeroed file of these sizes. */
export function allocateWords(sizes: Sizes): WordsFile {
  const buffer = new ArrayBuffer(lay(sizes).total);
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  header.set([
    MAGIC,
    sizes.passages,
    sizes.articles,
    sizes.terms,
    sizes.postings,
    sizes.slots,
    sizes.vocabularyBytes,
    sizes.publisherBytes,
    sizes.articleSlots,
  ]);
  return viewOf(buffer, sizes);
}

/** Null when the buffer is not a words file. Bytes inside are trusted: the caller has checked the SHA-256. */
export function openWords(buffer: ArrayBuffer): WordsFile | null {
  if (buffer.byteLength < HEADER_WORDS * 4) return null;
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (header[0] !== MAGIC) return null;
  const sizes: Sizes = {
    passages: header[1]!,
    articles: header[2]!,
    terms: header[3]!,
    postings: header[4]!,
    slots: header[5]!,
    vocabularyBytes: header[6]!,
    publisherBytes: header[7]!,
    articleSlots: header[8]!,
  };
  return lay(sizes).total === buffer.byteLength ? viewOf(buffer, sizes) : null;
}

/** Slots of a hash table that is at most half full. */
export function slotsFor(entries: number): number {
  let slots = 8;
  while (slots < entries * 2) slots *= 2;
  return slots;
}

function viewOf(buffer: ArrayBuffer, sizes: Sizes): WordsFile {
  const { at } = lay(sizes);
  const { passages, articles, terms, postings } = sizes;
  return {
    sizes,
    bytes: new Uint8Array(buffer),
    passageIds: new Uint32Array(buffer, at.passageIds, passages),
    articleOf: new Uint32Array(buffer, at.articleOf, passages),
    starts: new Uint32Array(buffer, at.starts, passages),
    ends: new Uint32Array(buffer, at.ends, passages),
    lengths: new Uint32Array(buffer, at.lengths, passages),
    versionIds: new Uint32Array(buffer, at.versionIds, articles),
    dates: new Uint32Array(buffer, at.dates, articles),
    publisherOf: new Uint32Array(buffer, at.publisherOf, articles),
    idHashes: new Uint32Array(buffer, at.idHashes, articles),
    articleSlots: new Uint32Array(buffer, at.articleSlots, sizes.articleSlots),
    termStarts: new Uint32Array(buffer, at.termStarts, terms + 1),
    postingStarts: new Uint32Array(buffer, at.postingStarts, terms + 1),
    bounds: new Float32Array(buffer, at.bounds, terms),
    slots: new Uint32Array(buffer, at.slots, sizes.slots),
    documents: new Uint32Array(buffer, at.documents, postings),
    frequencies: new Uint8Array(buffer, at.frequencies, postings),
    vocabulary: new Uint8Array(buffer, at.vocabulary, sizes.vocabularyBytes),
    publisherJson: new Uint8Array(buffer, at.publisherJson, sizes.publisherBytes),
  };
}

function lay(sizes: Sizes) {
  let total = HEADER_WORDS * 4;
  const place = (bytes: number): number => {
    const start = total;
    total += Math.ceil(bytes / 8) * 8;
    return start;
  };
  const { passages, articles, terms, postings } = sizes;
  const at = {
    passageIds: place(passages * 4),
    articleOf: place(passages * 4),
    starts: place(passages * 4),
    ends: place(passages * 4),
    lengths: place(passages * 4),
    versionIds: place(articles * 4),
    dates: place(articles * 4),
    publisherOf: place(articles * 4),
    idHashes: place(articles * 4),
    articleSlots: place(sizes.articleSlots * 4),
    termStarts: place((terms + 1) * 4),
    postingStarts: place((terms + 1) * 4),
    bounds: place(terms * 4),
    slots: place(sizes.slots * 4),
    documents: place(postings * 4),
    frequencies: place(postings),
    vocabulary: place(sizes.vocabularyBytes),
    publisherJson: place(sizes.publisherBytes),
  };
  return { at, total };
}
