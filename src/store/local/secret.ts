import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KutipError } from '../../errors.ts';

const BYTES = 32;

const pathIn = (directory: string): string => join(directory, 'kunci-tautan');

/** Whether a secret was made already; makes none. Rejects as `installationSecret` where it cannot be used. */
export function isSecretKept(directory: string): boolean {
  if (!existsSync(pathIn(directory))) return false;
  installationSecret(directory);
  return true;
}

/**
 * The secret of this installation, made once and kept in the data folder, readable by its owner only. Evidence
 * links are sealed with it: whoever loses it makes all links given so far invalid. Rejects with `configuration`
 * where it can be neither read nor made.
 */
export function installationSecret(directory: string): Buffer {
  const path = pathIn(directory);
  let written: string;
  try {
    written = readIfThere(path) ?? made(directory, path);
  } catch (cause) {
    throw new KutipError(
      'configuration',
      'Kunci tautan bukti di folder DATA_DIR tidak dapat dibaca atau dibuat. Periksa izin folder itu.',
      { cause },
    );
  }
  if (new RegExp(`^[0-9a-f]{${2 * BYTES}}$`).test(written.trim())) return Buffer.from(written.trim(), 'hex');
  throw new KutipError(
    'configuration',
    'Berkas kunci-tautan di folder DATA_DIR rusak. Pulihkan dari cadangan, atau hapus berkas itu (tautan bukti lama lalu tidak berlaku).',
  );
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** A new secret, or the one that another process has made meanwhile: unlike a rename, a link never replaces. */
function made(directory: string, path: string): string {
  mkdirSync(directory, { recursive: true });
  const fresh = `${path}.${process.pid}`;
  try {
    writeFileSync(fresh, randomBytes(BYTES).toString('hex'), { mode: 0o600 });
    linkSync(fresh, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
  return readFileSync(path, 'utf8');
}
