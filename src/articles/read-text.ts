import { KutipError } from '../errors.ts';
import { isFurniture } from './clean.ts';
import type { ReadResult } from './document.ts';

/**
 * UTF-8 with or without byte order mark, as text. Rejects everything else with `unreadable-source`:
 * an encoding must not be guessed, for a quote has to stand in the source as it is.
 */
export function decodeText(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new KutipError('unreadable-source', 'berkas ini UTF-16; simpan ulang sebagai UTF-8.');
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const line = lineOf(bytes, nul);
    throw new KutipError(
      'unreadable-source',
      `baris ${line} memuat bita NUL, jadi ini bukan berkas teks UTF-8; periksa berkasnya atau simpan ulang sebagai UTF-8.`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = lineOf(bytes, firstInvalidByte(bytes));
    throw new KutipError(
      'unreadable-source',
      `baris ${line} bukan UTF-8 yang sah (mungkin Windows-1252 atau Latin-1); simpan ulang berkas sebagai UTF-8.`,
    );
  }
}

/** A plain text: one paragraph a line, or lines wrapped at a fixed width between blank lines. */
export function readPlainText(bytes: Uint8Array): ReadResult {
  const text = unwrap(decodeText(bytes));
  return { documents: [{ text, fields: {}, firstLineIsTitle: true, warnings: [] }], failures: [] };
}

/**
 * Joins lines that were wrapped at a fixed width. Text whose lines are paragraphs comes back unchanged:
 * most lines inside its blocks end a sentence.
 */
export function unwrap(text: string): string {
  const blocks = text.split(/\r\n|\r|\n/).reduce<string[][]>(
    (all, line) => {
      if (line.trim() === '') all.push([]);
      else all.at(-1)!.push(line);
      return all;
    },
    [[]],
  );
  const inner = blocks.flatMap((block) => block.slice(0, -1)).map((line) => line.trim());
  const wrapped = inner.filter(
    (line) => line.length >= 40 && line.length <= 120 && !/[.!?:…][”"’)]*$/.test(line),
  );
  const isWrapped =
    inner.length >= 3 && wrapped.length >= inner.length * 0.6 && inner.every((line) => line.length <= 160);
  return isWrapped ? blocks.map(joinLines).join('\n\n') : text;
}

/** One paragraph of a block of lines; bullets and what portals put between lines stay lines of their own. */
export function joinLines(lines: readonly string[]): string {
  let joined = '';
  let mayJoin = false;
  for (const line of lines.map((one) => one.trim()).filter((one) => one !== '')) {
    const standsAlone = isFurniture(line);
    const opens = standsAlone || /^(?:[-*•▪●–]|\d{1,3}[.)]|[a-z][.)])\s/.test(line);
    if (joined === '') joined = line;
    else if (!mayJoin || opens) joined += `\n${line}`;
    // "orang-" and "orang": the hyphen of a doubled word stays, so does that of a broken one.
    else joined += /\p{L}-$/u.test(joined) && /^\p{Ll}/u.test(line) ? line : ` ${line}`;
    mayJoin = !standsAlone;
  }
  return joined;
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at++) if (bytes[at] === 10) line++;
  return line;
}

/** By halving: a prefix is valid as long as only its last character may be cut short. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      valid = middle;
    } catch {
      invalid = middle;
    }
  }
  return valid;
}
