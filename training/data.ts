import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** A question over a passage. Offsets are UTF-16 code units into the passage's text. */
export interface LabelledQuestion {
  readonly question: string;
  /** Index into `passages`. */
  readonly passage: number;
  /** Empty for a question that the passage does not answer. */
  readonly answers: readonly { readonly start: number; readonly end: number }[];
}

export interface LabelledSet {
  readonly passages: readonly string[];
  readonly questions: readonly LabelledQuestion[];
}

export type Split = 'train' | 'valid';

/** IDK-MRC (Putri and Oh 2022). */
export function readIdk(folder: string, split: Split): LabelledSet {
  interface Row {
    context: string;
    qas: { question: string; is_impossible: boolean; answers: { text: string; answer_start: number }[] }[];
  }
  const rows: Row[] = JSON.parse(readFileSync(join(folder, `idk_mrc_${split}.json`), 'utf8'));
  const questions: LabelledQuestion[] = [];
  for (const [passage, row] of rows.entries()) {
    for (const { question, is_impossible, answers } of row.qas) {
      const spans = answers.map(({ text, answer_start }) => locate(row.context, text, answer_start));
      questions.push({ question, passage, answers: is_impossible ? [] : spans });
    }
  }
  return { passages: rows.map((row) => row.context), questions };
}

/** The stated start counts code points in some rows; the nearest place that holds the text is meant. */
function locate(context: string, text: string, stated: number): { start: number; end: number } {
  let best = context.slice(stated, stated + text.length) === text ? stated : -1;
  for (let at = context.indexOf(text); best !== stated && at >= 0; at = context.indexOf(text, at + 1)) {
    if (best < 0 || Math.abs(at - stated) < Math.abs(best - stated)) best = at;
  }
  if (best < 0) best = stated;
  return { start: best, end: best + text.length };
}

/** FacQA (Purwarianti et al. 2007; IndoNLU): tokens are joined to text again, passages made unique. */
export function readFacqa(folder: string, split: Split): LabelledSet {
  const passages: string[] = [];
  const known = new Map<string, number>();
  const questions: LabelledQuestion[] = [];
  const lines = readFileSync(join(folder, `facqa_${split}.csv`), 'utf8')
    .split('\n')
    .slice(1);
  for (const line of lines) {
    if (line.trim() === '') continue;
    const cells = splitCsv(line).map(pythonList);
    const asked = joinTokens(cells[0]!).text;
    const { text, starts, ends } = joinTokens(cells[1]!);
    const labels = cells[2]!;
    const first = labels.indexOf('B');
    if (first < 0) continue;
    let last = first;
    while (labels[last + 1] === 'I') last++;
    let passage = known.get(text);
    if (passage === undefined) {
      passage = passages.push(text) - 1;
      known.set(text, passage);
    }
    questions.push({ question: asked, passage, answers: [{ start: starts[first]!, end: ends[last]! }] });
  }
  return { passages, questions };
}

function splitCsv(line: string): string[] {
  return [...line.matchAll(/"((?:[^"]|"")*)"|([^,]+)/g)].map((cell) =>
    (cell[1] ?? cell[2]!).replaceAll('""', '"'),
  );
}

/** The elements of a printed Python list of strings. */
function pythonList(cell: string): string[] {
  return [...cell.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map((item) =>
    (item[1] ?? item[2]!).replace(/\\(.)/g, '$1'),
  );
}

function joinTokens(tokens: readonly string[]): { text: string; starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let quoteOpen = false;
  let glue = true;
  for (const token of tokens) {
    const quote = token === '"' || token === '``' || token === "''";
    const closes = /^[.,;:!?)\]%]+$/.test(token) || (quote && quoteOpen) || token === '-' || token === '/';
    if (!glue && !closes) text += ' ';
    starts.push(text.length);
    text += quote ? '"' : token;
    ends.push(text.length);
    if (quote) quoteOpen = !quoteOpen;
    glue = token === '(' || token === '[' || token === '-' || token === '/' || (quote && quoteOpen);
  }
  return { text, starts, ends };
}

export interface CorpusRecord {
  readonly title: string | null;
  readonly text: string;
}

/** Records of a gzipped JSONL file, in order. */
export async function* readCorpus(folder: string, name: string): AsyncGenerator<CorpusRecord> {
  const input = createReadStream(join(folder, 'corpus', `${name}.jsonl.gz`)).pipe(createGunzip());
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') yield JSON.parse(line);
  }
}
