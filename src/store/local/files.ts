import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';

/** Slices of one MiB keep each synchronous hashing step near a millisecond. */
const SLICE = 1 << 20;

export interface FileFacts {
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** Hashes a file without holding it in memory. */
export async function factsOf(path: string): Promise<FileFacts> {
  const handle = await open(path, 'r');
  try {
    const hash = createHash('sha256');
    const slice = Buffer.allocUnsafe(SLICE);
    let bytes = 0;
    for (;;) {
      const { bytesRead } = await handle.read(slice, 0, SLICE, bytes);
      if (bytesRead === 0) return { bytes, sha256: hash.digest('hex') };
      hash.update(slice.subarray(0, bytesRead));
      bytes += bytesRead;
    }
  } finally {
    await handle.close();
  }
}

/** True when the file is there and is, byte for byte, the one the manifest describes. */
export async function isIntact(path: string, expected: FileFacts): Promise<boolean> {
  try {
    const facts = await factsOf(path);
    return facts.bytes === expected.bytes && facts.sha256 === expected.sha256;
  } catch {
    return false;
  }
}

/** Reads a whole file into memory and checks it on the way; null when it is missing or not as described. */
export async function readIntact(path: string, expected: FileFacts): Promise<ArrayBuffer | null> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(path, 'r');
  } catch {
    return null;
  }
  try {
    if ((await handle.stat()).size !== expected.bytes) return null;
    const bytes = new Uint8Array(expected.bytes);
    const hash = createHash('sha256');
    let at = 0;
    while (at < bytes.length) {
      const { bytesRead } = await handle.read(bytes, at, Math.min(SLICE, bytes.length - at), at);
      if (bytesRead === 0) return null;
      hash.update(bytes.subarray(at, at + bytesRead));
      at += bytesRead;
    }
    return hash.digest('hex') === expected.sha256 ? bytes.buffer : null;
  } finally {
    await handle.close();
  }
}

/** Writes a new file and forces it to the disk. */
export async function writeDurably(path: string, content: Uint8Array | string): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const handle = await open(path, 'w');
  try {
    let at = 0;
    while (at < bytes.length) {
      const { bytesWritten } = await handle.write(bytes, at, Math.min(64 * SLICE, bytes.length - at), at);
      at += bytesWritten;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Forces a file, or the entries of a folder, to the disk. */
export async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function removeTree(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
}
