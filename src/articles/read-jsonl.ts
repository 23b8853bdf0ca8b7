import { z } from 'zod';
import { isRealDate } from '../indonesian/dates.ts';
import {
  type Evidence,
  isWebAddress,
  type ReadFailure,
  type ReadResult,
  type SourceDocument,
} from './document.ts';
import { decodeText } from './read-text.ts';

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Text that survives the way to disk and back: no NUL, no half of a surrogate pair. */
const cleanString = (field: string) =>
  z
    .string({ error: `"${field}" harus berupa teks` })
    .refine(
      (value) => !value.includes('\0') && !LONE_SURROGATE.test(value),
      `"${field}" memuat karakter yang rusak`,
    );

const optional = (field: string, most: number) =>
  cleanString(field)
    .trim()
    .max(most, `"${field}" paling panjang ${most} karakter`)
    .nullish()
    .transform((value) => value || undefined);

/** Fields that are not named here are ignored: an export may carry anything else along. */
const Line = z.object(
  {
    id: cleanString('id')
      .trim()
      .min(1, '"id" tidak boleh kosong')
      .max(200, '"id" paling panjang 200 karakter')
      .nullish(),
    title: optional('title', 500),
    text: cleanString('text').refine((text) => text.trim() !== '', '"text" tidak boleh kosong'),
    date: optional('date', 10).refine(
      (date) => date === undefined || isIsoDate(date),
      '"date" harus tanggal yang ada, ditulis YYYY-MM-DD',
    ),
    publisher: optional('publisher', 200),
    url: optional('url', 2000),
  },
  { error: 'isinya bukan objek JSON' },
);

/** One article a line. A line that cannot be read is a failure of its own; the others are kept. */
export function readJsonl(bytes: Uint8Array): ReadResult {
  const documents: SourceDocument[] = [];
  const failures: ReadFailure[] = [];
  const lines = decodeText(bytes).split('\n');
  for (const [index, content] of lines.entries()) {
    if (content.trim() === '') continue;
    const line = index + 1;
    try {
      documents.push(readLine(content, line));
    } catch (error) {
      failures.push({ line, message: error instanceof z.ZodError ? explain(error) : NOT_JSON });
    }
  }
  return { documents, failures };
}

const NOT_JSON =
  'bukan JSON yang sah; setiap baris harus satu objek JSON utuh, misalnya {"title":"…","text":"…"}.';

function readLine(content: string, line: number): SourceDocument {
  const { id, title, text, date, publisher, url } = Line.parse(JSON.parse(content));
  const field = (value: string): Evidence => ({ value, evidence: value, rule: 'jsonl-field' });
  const warnings: string[] = [];
  if (url && !isWebAddress(url))
    warnings.push(`"url" diabaikan karena bukan alamat http(s): ${url.slice(0, 80)}`);
  return {
    line,
    ...(id ? { id } : {}),
    text,
    firstLineIsTitle: title === undefined,
    fields: {
      ...(title ? { title: field(title) } : {}),
      ...(publisher ? { publisher: field(publisher) } : {}),
      ...(date ? { date: field(date) } : {}),
      ...(url && isWebAddress(url) ? { url: field(url) } : {}),
    },
    warnings,
  };
}

function explain(error: z.ZodError): string {
  return `${[...new Set(error.issues.map((issue) => issue.message))].join('; ')}.`;
}

function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return (
    match !== null && isRealDate({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) })
  );
}
