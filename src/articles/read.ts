import { KutipError } from '../errors.ts';
import type { ReadResult } from './document.ts';
import { readHtml } from './read-html.ts';
import { readJsonl } from './read-jsonl.ts';
import { readMarkdown } from './read-markdown.ts';
import { readDocx, readPdf } from './read-office.ts';
import { readPlainText } from './read-text.ts';

const READERS: Readonly<Record<string, (bytes: Uint8Array) => ReadResult | Promise<ReadResult>>> = {
  '.txt': readPlainText,
  '.md': readMarkdown,
  '.html': readHtml,
  '.jsonl': readJsonl,
  '.pdf': readPdf,
  '.docx': readDocx,
};

export const SUPPORTED_EXTENSIONS: readonly string[] = Object.keys(READERS);

/** Lower-case extension with its point, "" where the name has none. */
export function extensionOf(name: string): string {
  return (/\.[^./\\]+$/.exec(name)?.[0] ?? '').toLowerCase();
}

export function isSupported(name: string): boolean {
  return Object.hasOwn(READERS, extensionOf(name));
}

/**
 * The articles of one file, not yet cleaned. Rejects with `unreadable-source` where nothing of the file can
 * be read; its message is Indonesian, names no file and says what to do.
 */
export async function read(name: string, bytes: Uint8Array): Promise<ReadResult> {
  const extension = extensionOf(name);
  const reader = Object.hasOwn(READERS, extension) ? READERS[extension] : undefined;
  if (!reader) {
    const kind = extension === '' ? 'berkas tanpa ekstensi' : `jenis ${extension}`;
    throw new KutipError(
      'unreadable-source',
      `${kind} tidak didukung; ubah dulu menjadi salah satu dari ${SUPPORTED_EXTENSIONS.join(' ')}.`,
    );
  }
  const result = await reader(bytes);
  if (result.failures.length === 0 && result.documents.every((document) => document.text.trim() === '')) {
    throw new KutipError('unreadable-source', 'berkas tidak memuat teks; isi atau keluarkan dari daftar.');
  }
  return result;
}
