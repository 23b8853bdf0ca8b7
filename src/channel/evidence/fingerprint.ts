import type { Span } from '../../types.ts';

/** Two polynomials modulo primes under 2^31: products stay exact in a double, together they make 62 bits. */
const LANES = [
  { base: 131, prime: 2_147_483_647 },
  { base: 257, prime: 2_147_483_629 },
] as const;

/** The letters of a text without its white space, which a new reading of a file may set differently. */
interface Letters {
  readonly codes: readonly number[];
  /** Offset of each in the text, UTF-16 code units. */
  readonly at: readonly number[];
}

function lettersOf(text: string): Letters {
  const codes: number[] = [];
  const at: number[] = [];
  for (let index = 0; index < text.length; index++) {
    if (/\s/.test(text[index]!)) continue;
    codes.push(text.charCodeAt(index));
    at.push(index);
  }
  return { codes, at };
}

function combine(hashes: readonly number[]): bigint {
  return (BigInt(hashes[0]!) << 31n) | BigInt(hashes[1]!);
}

function hashOf(codes: readonly number[], from: number, to: number): number[] {
  return LANES.map(({ base, prime }) => {
    let hash = 0;
    for (let index = from; index < to; index++) hash = (hash * base + codes[index]!) % prime;
    return hash;
  });
}

/** The characters of some words, white space aside, without the words. */
export interface Fingerprint {
  /** How many UTF-16 code units. */
  readonly letters: number;
  /** 62 bits: a rolling hash after Karp and Rabin (1987). */
  readonly hash: bigint;
}

export function fingerprint(text: string): Fingerprint {
  const { codes } = lettersOf(text);
  return { letters: codes.length, hash: combine(hashOf(codes, 0, codes.length)) };
}

/** Where `text` holds words of this fingerprint, the place nearest to offset `near`; null where it does not. */
export function findFingerprint(text: string, wanted: Fingerprint, near: number): Span | null {
  const { codes, at } = lettersOf(text);
  const { letters, hash } = wanted;
  if (letters === 0 || letters > codes.length) return null;
  let best: Span | null = null;
  for (const start of places(codes, letters, hash)) {
    const span = { start: at[start]!, end: at[start + letters - 1]! + 1 };
    if (best === null || Math.abs(span.start - near) < Math.abs(best.start - near)) best = span;
  }
  return best;
}

/** Every place where `size` characters have this fingerprint. */
function places(codes: readonly number[], size: number, wanted: bigint): number[] {
  const found: number[] = [];
  const hashes = hashOf(codes, 0, size);
  const leading = LANES.map(({ base, prime }) => {
    let power = 1;
    for (let index = 1; index < size; index++) power = (power * base) % prime;
    return power;
  });
  const want = [Number(wanted >> 31n), Number(wanted & 0x7fff_ffffn)];
  for (let start = 0; ; start++) {
    if (hashes[0] === want[0] && hashes[1] === want[1]) found.push(start);
    if (start + size >= codes.length) return found;
    for (const [lane, { base, prime }] of LANES.entries()) {
      const without = (hashes[lane]! - ((codes[start]! * leading[lane]!) % prime) + prime) % prime;
      hashes[lane] = (without * base + codes[start + size]!) % prime;
    }
  }
}
