import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Grounding, ground, type ShownPassage } from '../../src/answer/grounding/ground.ts';
import { SentenceStream } from '../../src/answer/grounding/sentence-stream.ts';
import { draftArticles } from '../../src/articles/draft.ts';
import { passageKeys } from '../../src/generator.ts';

/** A sentence as a model may say it of passages that it was shown, written by hand. */
export interface HallucinationRow {
  readonly id: string;
  readonly archive: 'seeds' | 'archive' | 'chronicle';
  /** Only `tune` may be looked at while the verifier is changed. */
  readonly split: 'tune' | 'kept';
  /** The passage of `file` that holds the words `has`. */
  readonly shown: readonly { readonly file: string; readonly has: string }[];
  /** "[1]" cites the first of `shown`. */
  readonly said: string;
  /** "right", or what is wrong with it. */
  readonly kind: string;
  readonly reason?: string;
  /** Of a sentence cited to the wrong passage: which of `shown` proves it, counted from 1. */
  readonly holds?: number;
}

export interface HallucinationCase extends HallucinationRow {
  readonly passages: readonly ShownPassage[];
}

const FOLDERS = {
  seeds: '../../seeds/',
  archive: '../fixtures/archive/',
  chronicle: '../fixtures/chronicle/',
};

/** All rows of `test/fixtures/hallucinations` with their passages. */
export async function readHallucinations(): Promise<HallucinationCase[]> {
  const folder = new URL('../fixtures/hallucinations/', import.meta.url);
  const drafts = new Map<string, ReturnType<typeof readArticle>>();
  const cases: HallucinationCase[] = [];
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.jsonl'))
    .sort()) {
    for (const line of readFileSync(new URL(name, folder), 'utf8').trim().split('\n')) {
      const row = JSON.parse(line) as HallucinationRow;
      const keys = passageKeys(row.shown.length);
      const passages: ShownPassage[] = [];
      for (const [index, { file, has }] of row.shown.entries()) {
        const path = fileURLToPath(new URL(`${FOLDERS[row.archive]}${file}.txt`, import.meta.url));
        const draft = drafts.get(path) ?? readArticle(path);
        drafts.set(path, draft);
        const { article, spans } = await draft;
        const span = spans.find(({ start, end }) => article.text.slice(start, end).includes(has));
        if (!span) throw new Error(`${row.id}: no passage of ${file} holds "${has}"`);
        passages.push({ key: keys[index]!, article, span });
      }
      cases.push({ ...row, passages });
    }
  }
  return cases;
}

async function readArticle(path: string) {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const file = { key: path, name, root: path.slice(0, path.lastIndexOf('/')), label: name };
  const [draft] = (await draftArticles(file, readFileSync(path))).articles;
  if (!draft) throw new Error(`no article in ${path}`);
  return { article: { id: name, ...draft.body }, spans: draft.passages };
}

/** What the verifier says of each sentence of a row, read from the marks as in the product. */
export function groundRow({ said, passages }: HallucinationCase): Grounding[] {
  const stream = new SentenceStream();
  const marked = said.replace(/\[(\d)\]/g, (_, number) => `[${passages[Number(number) - 1]!.key}]`);
  return [...stream.push(marked), ...stream.finish()].map((sentence) => ground(sentence, passages));
}

/**
 * Whether the row came out as it should: a right sentence is let through, a wrong one is not, and one cited to the wrong
 * passage is stopped or comes out with the passage that proves it.
 */
export function isAsItShould(row: HallucinationCase, groundings: readonly Grounding[]): boolean {
  const through = groundings.filter((grounding) => grounding.grounded);
  if (row.kind === 'right') return through.length === groundings.length && groundings.length > 0;
  if (row.holds === undefined) return through.length === 0;
  const proof = row.passages[row.holds - 1]!;
  return through.every(
    ({ statement }) =>
      statement.article.id === proof.article.id &&
      proof.span.start <= statement.span.start &&
      statement.span.end <= proof.span.end,
  );
}
