import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KutipError } from '../../errors.ts';

const BYTES = 32;

/**
 * The secret of this installation, made once and kept in the data folder, readable by its owner only. Evidence
 * links are sealed with it: whoever loses it makes all links given so far invalid. Rejects with `configuration`
 * where it can be neither read nor made.
 */
export function installationSecret(directory: string): Buffer {
  const path = join(directory, 'kunci-tautan');
  try {
    mkdirSync(directory, { recursive: true });
    const fresh = `${path}.${process.pid}`;
    writeFileSync(fresh, randomBytes(BYTES).toString('hex'), { mode: 0o600 });
    try {
      // Unlike a rename, a link never replaces what another process has made meanwhile.
      linkSync(fresh, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(fresh, { force: true });
    }
    const secret = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex');
    if (secret.length === BYTES) return secret;
  } catch (cause) {
    throw new KutipError(
      'configuration',
      'Kunci tautan bukti di folder DATA_DIR tidak dapat dibaca atau dibuat. Periksa izin folder itu.',
      { cause },
    );
  }
  throw new KutipError(
    'configuration',
    'Berkas kunci-tautan di folder DATA_DIR rusak. Pulihkan dari cadangan, atau hapus berkas itu (tautan bukti lama lalu tidak berlaku).',
  );
}
