import { z } from 'zod';
import { KutipError } from '../errors.ts';
import type { AskRequest } from '../types.ts';

export const QUESTION_LIMIT = 2_000;
export const HISTORY_LIMIT = 20;
const MESSAGE_LIMIT = 8_000;

/** Characters as people count them: an emoji outside the basic plane is one. */
function characters(text: string): number {
  let count = 0;
  for (const _character of text) count += 1;
  return count;
}

function text(limit: number, message: string) {
  return z
    .string({ error: message })
    .trim()
    .refine((value) => value !== '' && characters(value) <= limit, { error: message });
}

/** `YYYY-MM-DD` of a day that exists: 2023-02-29 does not. */
export function isCalendarDate(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (parts === null) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function calendarDate(name: string) {
  const error = `"${name}" harus tanggal yang ada, ditulis TTTT-BB-HH, misalnya 2024-08-12.`;
  return z.string({ error }).refine(isCalendarDate, { error });
}

const QUESTION_MESSAGE = `"question" wajib berisi pertanyaan 1 sampai ${QUESTION_LIMIT} karakter.`;

const schema = z.strictObject(
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
    filters: z
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
      })
      .optional(),
    limit: z
      .int({ error: '"limit" harus bilangan bulat 1 sampai 20.' })
      .min(1, { error: '"limit" harus bilangan bulat 1 sampai 20.' })
      .max(20, { error: '"limit" harus bilangan bulat 1 sampai 20.' })
      .optional(),
  },
  { error: 'Badan permintaan harus objek JSON, misalnya {"question": "Kapan seleksi CPNS dibuka?"}.' },
);

/** The message of a zod issue; unknown fields are named, cut short, since they come from the caller. */
function describe(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'unrecognized_keys') return issue.message;
  const where = issue.path.length === 0 ? '' : ` di dalam "${issue.path.join('.')}"`;
  const names = issue.keys.slice(0, 5).map((key) => `"${key.slice(0, 40)}"`);
  return `Isian ${names.join(', ')}${where} tidak dikenal; hapus isian itu.`;
}

/** Checks a parsed body; rejects with `invalid-request`, naming the field. */
export function parseAskRequest(body: unknown): AskRequest {
  const result = schema.safeParse(body);
  if (result.success) return result.data as AskRequest;
  const issues = result.error.issues;
  const first = issues.find((issue) => issue.code === 'unrecognized_keys') ?? issues[0];
  throw new KutipError('invalid-request', first === undefined ? 'Permintaan tidak sah.' : describe(first));
}
