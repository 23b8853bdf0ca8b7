import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { KutipError } from '../../src/errors.ts';
import { readQuestions } from '../../src/evaluate/questions.ts';
import { readGolden } from '../golden/golden.ts';

const home = mkdtempSync(join(tmpdir(), 'kutip-soal-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function file(content: string): string {
  const path = join(home, 'soal.jsonl');
  writeFileSync(path, content);
  return path;
}

async function refusal(path: string): Promise<string> {
  const error = await readQuestions(path).catch((one: unknown) => one);
  expect(error).toBeInstanceOf(KutipError);
  expect((error as KutipError).code).toBe('invalid-request');
  return (error as KutipError).message;
}

describe('a question file', () => {
  it('needs nothing but questions; other fields pass', async () => {
    const path = file(
      '\ufeff{"question": " Siapa? "}\r\n\n{"question": "Apa?", "id": "s2", "register": "formal", "answerable": false, "kind": "apa"}\n',
    );
    const common = { articles: [], expect: [], forbid: [] };
    expect(await readQuestions(path)).toEqual([
      { ...common, id: 'baris 1', question: 'Siapa?', answerable: true, kind: null },
      { ...common, id: 's2', question: 'Apa?', answerable: false, kind: 'apa' },
    ]);
  });

  it('is what the golden files are', async () => {
    for (const name of ['seeds-tune.jsonl', 'archive-tune.jsonl', 'paraphrase.jsonl']) {
      const read = await readQuestions(join(import.meta.dirname, '../golden', name));
      const golden = readGolden(name);
      expect(read.map(({ id, question, expect: words }) => [id, question, words])).toEqual(
        golden.map(({ id, question, expect: words }) => [id, question, words]),
      );
    }
  });

  it.each([
    ['bukan json', 'soal.jsonl:2: baris ini bukan JSON yang sah.'],
    ['[1]', 'soal.jsonl:2: baris ini harus berupa satu objek JSON.'],
    ['{}', 'soal.jsonl:2: kolom "question" harus berupa teks 1 sampai 2.000 karakter.'],
    [`{"question":"${'a'.repeat(2001)}"}`, 'soal.jsonl:2: kolom "question"'],
    ['{"question":"a","answerable":"ya"}', 'soal.jsonl:2: kolom "answerable" harus berupa true atau false.'],
    ['{"question":"a","expect":["b"]}', 'soal.jsonl:2: kolom "expect" harus berupa daftar kelompok'],
    ['{"question":"a","expect":[[]]}', 'soal.jsonl:2: kolom "expect"'],
    ['{"question":"a","articles":"b"}', 'soal.jsonl:2: kolom "articles" harus berupa daftar nama berkas'],
    ['{"question":"a","forbid":[""]}', 'soal.jsonl:2: kolom "forbid"'],
  ])('names file and line of %s', async (line, message) => {
    expect(await refusal(file(`{"question":"Siapa?"}\n${line}\n`))).toContain(message);
  });

  it('says that it is missing, empty or no file', async () => {
    expect(await refusal(join(home, 'tidak-ada.jsonl'))).toContain('tidak ada. Periksa namanya.');
    expect(await refusal(file('\n \n'))).toContain('soal.jsonl: tidak ada pertanyaan.');
    expect(await refusal(home)).toContain('tidak dapat dibaca');
  });
});
