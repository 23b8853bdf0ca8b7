import { KutipError } from '../../errors.ts';

/** The ways a local index can be unusable, each with what to do about it. Messages hold no path of this machine. */

export function indexMissing(): KutipError {
  return new KutipError(
    'index-unavailable',
    'Belum ada indeks. Jalankan `npm run ingest -- FOLDER` untuk menyusunnya dari artikel.',
  );
}

export function indexDamaged(part: string, cause?: unknown): KutipError {
  return new KutipError(
    'index-unavailable',
    `Indeks rusak: ${part}. Jalankan \`npm run ingest -- FOLDER\` dengan folder sumbernya untuk memperbaikinya.`,
    { cause },
  );
}

export function indexBusy(cause?: unknown): KutipError {
  return new KutipError(
    'index-busy',
    'Indeks sedang ditulis oleh proses lain. Tunggu sampai selesai, lalu coba lagi.',
    { cause },
  );
}

export function otherEmbedder(found: string, wanted: string): KutipError {
  return new KutipError(
    'index-unavailable',
    `Indeks disusun dengan penyemat "${found}", sedangkan yang dipakai sekarang "${wanted}". ` +
      'Kembalikan setelan EMBEDDER, atau jalankan `npm run ingest -- FOLDER` untuk menyusun ulang indeks.',
  );
}

export function otherFormat(found: number, wanted: number): KutipError {
  return new KutipError(
    'index-unavailable',
    `Indeks memakai format ${found}, sedangkan versi Kutip ini memakai format ${wanted}. ` +
      'Jalankan `npm run ingest -- FOLDER` untuk menyusun ulang indeks.',
  );
}

export function invalidInput(detail: string): KutipError {
  return new KutipError('internal', `Data untuk indeks tidak sah: ${detail}.`);
}

export function storeClosed(): KutipError {
  return new KutipError('index-unavailable', 'Indeks sudah ditutup. Buka kembali sebelum memakainya.');
}

/** True where the database file itself is unreadable, not merely one row of it. */
export function isBrokenDatabase(error: unknown): boolean {
  const code = codeOf(error);
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
}

/** Turns what SQLite or the file system says into an error for people. A KutipError passes unchanged. */
export function translate(error: unknown): KutipError {
  if (error instanceof KutipError) return error;
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code.startsWith('SQLITE_FULL')) {
    return new KutipError(
      'internal',
      'Ruang penyimpanan penuh. Kosongkan sebagian, lalu jalankan `npm run ingest` lagi; indeks lama tetap utuh.',
      { cause: error },
    );
  }
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO' || code === 'SQLITE_CANTOPEN') {
    return new KutipError(
      'index-unavailable',
      'Berkas indeks tidak dapat dibaca atau ditulis. Periksa hak akses dan ruang penyimpanannya, lalu coba lagi; ' +
        'bila tetap gagal, jalankan `npm run ingest -- FOLDER`.',
      { cause: error },
    );
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return indexBusy(error);
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code.startsWith('SQLITE_READONLY')) {
    return new KutipError('internal', 'Folder indeks tidak dapat ditulis. Periksa hak aksesnya.', {
      cause: error,
    });
  }
  if (code.startsWith('SQLITE_')) return indexDamaged('basis data tidak dapat dibaca', error);
  return new KutipError('internal', 'Indeks gagal diproses karena kesalahan tak terduga.', { cause: error });
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
