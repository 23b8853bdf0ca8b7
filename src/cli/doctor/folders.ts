import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder, or the nearest one above it that is there. */
export function existing(folder: string): string {
  return existsSync(folder) ? folder : existing(dirname(folder));
}

/** Whether something can be written there, or where the folder would be made. Access rights alone do not tell. */
export function isWritable(folder: string): boolean {
  try {
    rmSync(mkdtempSync(join(existing(folder), '.kutip-periksa-')), { recursive: true });
    return true;
  } catch {
    return false;
  }
}
