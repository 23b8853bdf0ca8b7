import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { KutipError } from '../errors.ts';

/** A question with what a right answer holds. */
export interface EvalQuestion {
  /** As in the file, or the number of its line. */
  readonly id: string;
  readonly question: string;
  /** Whether the archive tells; where it does not, abstaining is right. */
  readonly answerable: boolean;
  /** Sources or ids of the articles that may rightly be cited; empty: any. */
  readonly articles: readonly string[];
  /** The answer holds at least one alternative of every group. */
  readonly expect: readonly (readonly string[])[];
  /** The answer holds none of these. */
  readonly forbid: readonly string[];
  /** Questions of one kind are also counted by themselves. */
  readonly kind: string | null;
}

const text = z.string().trim().min(1);
/** Unknown fields pass: a question file may carry more than is scored. */
const row = z.object({
  id: text.optional(),
  question: text.refine((value) => [...value].length <= 2000),
  answerable: z.boolean().default(true),
  articles: z.array(text).default([]),
  expect: z.array(z.array(text).min(1)).default([]),
  forbid: z.array(text).default([]),
  kind: text.optional(),
});

/** What each field should have been; completes "kolom … harus berupa …". */
const SHOULD_BE: Readonly<Record<string, string>> = {
  id: 'teks yang tidak kosong',
  question: 'teks 1 sampai 2.000 karakter',
  answerable: 'true atau false',
  articles: 'daftar nama berkas atau id artikel',
  expect: 'daftar kelompok, dan tiap kelompok daftar teks yang tidak kosong',
  forbid: 'daftar teks yang tidak kosong',
  kind: 'teks yang tidak kosong',
};

/** Reads a question file, one JSON object a line. Rejects with `invalid-request`, naming file and line. */
export async function readQuestions(path: string): Promise<EvalQuestion[]> {
  const name = basename(path);
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new KutipError(
      'invalid-request',
      missing
        ? `Berkas pertanyaan "${path}" tidak ada. Periksa namanya.`
        : `Berkas pertanyaan "${path}" tidak dapat dibaca. Periksa apakah itu berkas biasa dan izinnya cukup.`,
      { cause },
    );
  }
  const questions = content
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readRow(line, `${name}:${index + 1}`, index + 1)]));
  if (questions.length === 0) {
    throw new KutipError(
      'invalid-request',
      `${name}: tidak ada pertanyaan. Tulis satu objek JSON per baris, misalnya {"question": "Siapa …?", "expect": [["Budi"]]}.`,
    );
  }
  return questions;
}

function readRow(line: string, place: string, number: number): EvalQuestion {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new KutipError('invalid-request', `${place}: baris ini bukan JSON yang sah.`, { cause });
  }
  const parsed = row.safeParse(value);
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? '');
    const shouldBe = SHOULD_BE[field];
    throw new KutipError(
      'invalid-request',
      shouldBe === undefined
        ? `${place}: baris ini harus berupa satu objek JSON.`
        : `${place}: kolom "${field}" harus berupa ${shouldBe}.`,
    );
  }
  const { id, kind, ...rest } = parsed.data;
  return { ...rest, id: id ?? `baris ${number}`, kind: kind ?? null };
}
