import { readFileSync } from 'node:fs';

/**
 * How common a stem is in Indonesian at large, from `models/word-statistics.bin`: the share of
 * windows of about 100 words that hold it, averaged over genres so that no genre dominates (see
 * `models/word-statistics.md`). Five articles do not know which words are common; this does.
 */
export interface WordStatistics {
  /** Ascending hashes of the stems. */
  readonly hashes: Uint32Array;
  /** `idf` of each stem in 255ths of `maximum`. */
  readonly levels: Uint8Array;
  /** idf of a stem that is not in the table, in nats. */
  readonly maximum: number;
}

const MAGIC = 0x3153574b; // "KWS1", little endian

/**
 * Windows that the background counts for when it is blended with an archive: an archive of this
 * many passages is trusted half.
 */
const BACKGROUND_WINDOWS = 200;

let loaded: WordStatistics | null = null;

/** -ln(share of windows that hold the stem), 0 to about 11; the maximum for an unseen stem. */
export function backgroundIdf(stem: string): number {
  loaded ??= decodeStatistics(readFileSync(new URL('../../models/word-statistics.bin', import.meta.url)));
  return lookUp(loaded, stem);
}

/**
 * The idf of a stem that `documentFrequency` of the archive's `passageCount` passages hold, smoothed
 * with the background as a prior (a Dirichlet prior over documents): an empty archive gives
 * `backgroundIdf`, a large one its own -ln(df / N).
 */
export function blendedIdf(stem: string, documentFrequency: number, passageCount: number): number {
  const expected = Math.exp(-backgroundIdf(stem)) * BACKGROUND_WINDOWS;
  return Math.log((passageCount + BACKGROUND_WINDOWS) / (documentFrequency + expected));
}

export function lookUp(statistics: WordStatistics, stem: string): number {
  const { hashes, levels, maximum } = statistics;
  const hash = hashStem(stem);
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = hashes[middle]!;
    if (found === hash) return (levels[middle]! / 255) * maximum;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return maximum;
}

/** FNV-1a over UTF-16 code units, 32 bits. Two of 40,000 stems rarely collide; then the commoner counts. */
export function hashStem(stem: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < stem.length; at++) hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Little endian: magic, number of stems, maximum (f32), hashes (u32 each), levels (u8 each). */
export function encodeStatistics({ hashes, levels, maximum }: WordStatistics): Uint8Array {
  const bytes = new Uint8Array(12 + hashes.length * 5);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, hashes.length, true);
  view.setFloat32(8, maximum, true);
  for (let index = 0; index < hashes.length; index++) view.setUint32(12 + index * 4, hashes[index]!, true);
  bytes.set(levels, 12 + hashes.length * 4);
  return bytes;
}

/** Throws where the bytes are no table of this version. */
export function decodeStatistics(bytes: Uint8Array): WordStatistics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(0, true) !== MAGIC) throw new Error('not a KWS1 word table');
  const count = view.getUint32(4, true);
  if (bytes.length !== 12 + count * 5) throw new Error('word table is cut short');
  const hashes = new Uint32Array(count);
  for (let index = 0; index < count; index++) hashes[index] = view.getUint32(12 + index * 4, true);
  return {
    hashes,
    levels: Uint8Array.from(bytes.subarray(12 + count * 4)),
    maximum: view.getFloat32(8, true),
  };
}
