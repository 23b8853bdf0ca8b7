import { z } from 'zod';
import { KutipError } from '../errors.ts';
import type { ArticleFilter, AskRequest } from '../types.ts';

export const QUESTION_LIMIT = 2_000;
export const HISTORY_LIMIT = 20;
export const MESSAGE_LIMIT = 8_000;

/** Characters as people count them: an emoji outside the basic plane is one. */
export function characters(text: string): number {
  let count = 0;
  for (const _character of text) count += 1;
  return count;
}

/** Text of 1 to `limit` characters after trimming. */
function text(limit: number, message: string) {
  return z
    .string({ error: message })
    .trim()
    .refine((value) => value !== '' && characters(value) <= limit, { error: message })
    .meta({ minLength: 1, maxLength: limit });
}

/** `YYYY-MM-DD` of a day that exists: 2023-02-29 does not. */
function isCalendarDate(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (parts === null) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function calendarDate(name: string) {
  const error = `"${name}" harus tanggal yang ada, ditulis TTTT-BB-HH, misalnya 2024-08-12.`;
  return z.string({ error }).refine(isCalendarDate, { error }).meta({ format: 'date' });
}

const QUESTION_MESSAGE = `"question" wajib berisi pertanyaan 1 sampai ${QUESTION_LIMIT} karakter.`;

const filters = z
  .strictObject(
    {
      from: calendarDate('filters.from').optional(),
      to: calendarDate('filters.to').optional(),
      publisher: text(200, '"filters.publisher" harus teks 1 sampai 200 karakter.').optional(),
    },
    { error: '"filters" harus objek { from, to, publisher }.' },
  )
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    error: '"filters.from" tidak boleh sesudah "filters.to".',
  });

const LIMIT_MESSAGE = '"limit" harus bilangan bulat 1 sampai 20.';
const limit = z
  .int({ error: LIMIT_MESSAGE })
  .min(1, { error: LIMIT_MESSAGE })
  .max(20, { error: LIMIT_MESSAGE });

export const askSchema = z.strictObject(
  {
    question: text(QUESTION_LIMIT, QUESTION_MESSAGE),
    history: z
      .array(
        z.strictObject(
          {
            role: z.enum(['user', 'assistant'], { error: '"history[].role" harus "user" atau "assistant".' }),
            content: text(
              MESSAGE_LIMIT,
              `"history[].content" harus teks 1 sampai ${MESSAGE_LIMIT} karakter.`,
            ),
          },
          { error: '"history" harus larik berisi objek { role, content }.' },
        ),
        { error: '"history" harus larik berisi objek { role, content }.' },
      )
      .max(HISTORY_LIMIT, { error: `"history" paling banyak ${HISTORY_LIMIT} pesan.` })
      .optional(),
    filters: filters.optional(),
    limit: limit.optional(),
  },
  { error: 'Badan permintaan harus objek JSON, misalnya {"question": "Kapan seleksi CPNS dibuka?"}.' },
);

/** A search of passages, without an answer. */
export const searchSchema = z.strictObject(
  {
    query: text(QUESTION_LIMIT, `"query" wajib berisi kata pencarian 1 sampai ${QUESTION_LIMIT} karakter.`),
    filters: filters.optional(),
    limit: limit.optional(),
  },
  { error: 'Pencarian harus objek JSON, misalnya {"query": "seleksi CPNS"}.' },
);

/** The message of a zod issue; unknown fields are named, cut short, since they come from the caller. */
function describe(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'unrecognized_keys') return issue.message;
  const where = issue.path.length === 0 ? '' : ` di dalam "${issue.path.join('.')}"`;
  const names = issue.keys.slice(0, 5).map((key) => `"${key.slice(0, 40)}"`);
  return `Isian ${names.join(', ')}${where} tidak dikenal; hapus isian itu.`;
}

/** Checks what came in against a schema; rejects with `invalid-request`, naming the field. */
function parse<Output>(schema: z.ZodType<Output>, given: unknown): Output {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const issues = result.error.issues;
  const first = issues.find((issue) => issue.code === 'unrecognized_keys') ?? issues[0];
  throw new KutipError('invalid-request', first === undefined ? 'Permintaan tidak sah.' : describe(first));
}

export function parseAskRequest(body: unknown): AskRequest {
  return parse(askSchema, body) as AskRequest;
}

interface SearchRequest {
  readonly query: string;
  readonly filters?: ArticleFilter;
  readonly limit?: number;
}

export function parseSearchRequest(given: unknown): SearchRequest {
  return parse(searchSchema, given) as SearchRequest;
}
