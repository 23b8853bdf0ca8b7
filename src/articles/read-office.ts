import { KutipError } from '../errors.ts';
import type { ReadResult } from './document.ts';
import { joinLines } from './read-text.ts';

/** The text of a PDF. Its lines are joined to paragraphs; lines that repeat at the edge of pages are left out. */
export async function readPdf(bytes: Uint8Array): Promise<ReadResult> {
  const { PDFLoader } = await import('@langchain/community/document_loaders/fs/pdf');
  const pages = await load(() => new PDFLoader(blobOf(bytes)).load(), 'PDF');
  const text = withoutPageEdges(pages.map((page) => page.split('\n').map((line) => line.trim())))
    .map(paragraphsOfPage)
    .join('\n\n');
  if (text.trim() === '') {
    throw new KutipError(
      'unreadable-source',
      'PDF ini tidak memuat teks (mungkin hasil pindai); jalankan pengenalan huruf (OCR) lebih dulu.',
    );
  }
  return { documents: [{ text, fields: {}, firstLineIsTitle: true, warnings: [] }], failures: [] };
}

/** The text of a DOCX, one paragraph a line. */
export async function readDocx(bytes: Uint8Array): Promise<ReadResult> {
  const { DocxLoader } = await import('@langchain/community/document_loaders/fs/docx');
  const text = (await load(() => new DocxLoader(blobOf(bytes)).load(), 'DOCX')).join('\n\n');
  return { documents: [{ text, fields: {}, firstLineIsTitle: true, warnings: [] }], failures: [] };
}

/** Whatever the parser throws means one thing to the reader of the report. */
async function load(read: () => Promise<{ pageContent: string }[]>, format: string): Promise<string[]> {
  try {
    return (await read()).map((document) => document.pageContent);
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(`${error.name} ${error.message}`);
    const remedy = isLocked
      ? `${format} ini terkunci kata sandi; simpan salinan tanpa kata sandi.`
      : `${format} ini rusak atau bukan ${format}; buka dengan aplikasinya lalu simpan ulang.`;
    throw new KutipError('unreadable-source', remedy, { cause: error });
  }
}

function blobOf(bytes: Uint8Array): Blob {
  return new Blob([new Uint8Array(bytes)]);
}

/** Running heads, feet and page numbers: a first or last line that, digits aside, stands on most pages. */
function withoutPageEdges(pages: readonly string[][]): string[][] {
  const filled = pages.map((lines) => lines.slice(firstInk(lines), lastInk(lines) + 1));
  if (filled.length < 3) return filled;
  const counts = new Map<string, number>();
  const shape = (line: string | undefined) => (line ?? '').replace(/\d+/g, '#');
  for (const lines of filled) {
    for (const key of new Set([shape(lines[0]), shape(lines.at(-1))]))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const repeats = (line: string | undefined) => (counts.get(shape(line)) ?? 0) > filled.length / 2;
  return filled.map((lines) =>
    lines.slice(repeats(lines[0]) ? 1 : 0, lines.length > 1 && repeats(lines.at(-1)) ? -1 : undefined),
  );
}

function firstInk(lines: readonly string[]): number {
  const at = lines.findIndex((line) => line !== '');
  return at < 0 ? lines.length : at;
}

function lastInk(lines: readonly string[]): number {
  return lines.findLastIndex((line) => line !== '');
}

/** A blank line ends a paragraph, and so does a line that ends a sentence well before the right margin. */
function paragraphsOfPage(lines: readonly string[]): string {
  const width = Math.max(0, ...lines.map((line) => line.length));
  const paragraphs: string[][] = [[]];
  for (const [index, line] of lines.entries()) {
    if (line === '') {
      paragraphs.push([]);
      continue;
    }
    paragraphs.at(-1)!.push(line);
    const isShort = line.length < width * 0.75;
    const isTitle = index === firstInk(lines) && isShort;
    if (isTitle || (isShort && /[.!?…][”"’)]*$/.test(line))) paragraphs.push([]);
  }
  return paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map(joinLines)
    .join('\n\n');
}
