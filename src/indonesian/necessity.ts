import { readFileSync } from 'node:fs';
import { hashStem } from './statistics.ts';

/**
 * What a word of a question tells by standing in a passage or missing from it, learned from pairs of
 * questions and passages (see `models/word-necessity.md`; the idea is term necessity, Zhao and Callan
 * 2010). "nama" is missing from most answers, a name hardly ever.
 */
export interface Necessity {
  /** Chance that an answering passage holds the stem, 0.02 to 0.98. */
  readonly need: number;
  /** Log odds, from 0, that the passage does not answer where it misses the stem, and where it holds it. */
  readonly missing: number;
  readonly held: number;
}

export type NecessityOf = (stem: string, capitalised: boolean) => Necessity;

/** Parallel arrays; `hashes` ascend. */
export interface NecessityTable {
  readonly hashes: Uint32Array;
  /** 255ths. */
  readonly needs: Uint8Array;
  /** 32nds, -4 to 4. */
  readonly missing: Int8Array;
  readonly held: Int8Array;
}

const MAGIC = 0x314e574b; // "KWN1", little endian
const UNSEEN = { need: 0.76, missing: 0, held: 0 };
const UNSEEN_NAME = { need: 0.83, missing: 0, held: 0 };
const STEP = 32;

let loaded: NecessityOf | null = null;

/** From `models/word-necessity.bin`, read at the first call. */
export function wordNecessity(stem: string, capitalised: boolean): Necessity {
  loaded ??= necessityFrom(
    decodeNecessity(readFileSync(new URL('../../models/word-necessity.bin', import.meta.url))),
  );
  return loaded(stem, capitalised);
}

export function necessityFrom(table: NecessityTable): NecessityOf {
  const places = new Map<number, number>();
  for (let index = 0; index < table.hashes.length; index++) places.set(table.hashes[index]!, index);
  return (stem, capitalised) => {
    const place = places.get(hashStem(stem));
    if (place === undefined) return capitalised ? UNSEEN_NAME : UNSEEN;
    const need = Math.min(0.98, Math.max(0.02, table.needs[place]! / 255));
    return { need, missing: table.missing[place]! / STEP, held: table.held[place]! / STEP };
  };
}

/** The table of some stems, values rounded to what a byte holds. */
export function necessityTable(stems: ReadonlyMap<string, Necessity>): NecessityTable {
  const byHash = new Map([...stems].map(([stem, value]) => [hashStem(stem), value]));
  const hashes = Uint32Array.from(byHash.keys()).sort();
  const values = [...hashes].map((hash) => byHash.get(hash)!);
  const signed = (value: number) => Math.max(-127, Math.min(127, Math.round(value * STEP)));
  return {
    hashes,
    needs: Uint8Array.from(values, ({ need }) => Math.round(need * 255)),
    missing: Int8Array.from(values, ({ missing }) => signed(missing)),
    held: Int8Array.from(values, ({ held }) => signed(held)),
  };
}

/** Little endian: magic, number of stems, then hashes (u32), needs (u8), missing (i8), held (i8). */
export function encodeNecessity({ hashes, needs, missing, held }: NecessityTable): Uint8Array {
  const count = hashes.length;
  const bytes = new Uint8Array(8 + count * 7);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, count, true);
  for (let index = 0; index < count; index++) {
    view.setUint32(8 + index * 4, hashes[index]!, true);
    view.setUint8(8 + count * 4 + index, needs[index]!);
    view.setInt8(8 + count * 5 + index, missing[index]!);
    view.setInt8(8 + count * 6 + index, held[index]!);
  }
  return bytes;
}

/** Throws where the bytes are no table of this version. */
export function decodeNecessity(bytes: Uint8Array): NecessityTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new Error('not a KWN1 word table');
  const count = view.getUint32(4, true);
  if (bytes.length !== 8 + count * 7) throw new Error('word table is cut short');
  const hashes = new Uint32Array(count);
  for (let index = 0; index < count; index++) hashes[index] = view.getUint32(8 + index * 4, true);
  const part = (from: number) => Uint8Array.from(bytes.subarray(8 + count * from, 8 + count * (from + 1)));
  return {
    hashes,
    needs: part(4),
    missing: new Int8Array(part(5).buffer),
    held: new Int8Array(part(6).buffer),
  };
}
