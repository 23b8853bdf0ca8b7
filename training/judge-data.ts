import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Demands, readDemands } from '../src/answer/demands.ts';
import type { Reading } from '../src/answer/read.ts';
import { analyseHits, read } from '../src/answer/read.ts';
import { draftArticles } from '../src/articles/draft.ts';
import { findFiles } from '../src/articles/files.ts';
import { split } from '../src/articles/split.ts';
import { createStaticEmbedder } from '../src/embedder/static.ts';
import type { Question } from '../src/indonesian/question.ts';
import { retrieve } from '../src/retrieval/retrieve.ts';
import { understand } from '../src/retrieval/understand.ts';
import { openLocalStore } from '../src/store/local/open.ts';
import type { Article, Span } from '../src/types.ts';
import { readGolden } from '../test/golden/golden.ts';

/** A question over news of our own. */
export interface NewsQuestion {
  readonly question: string;
  /** Articles that answer; empty where none does. */
  readonly articles: readonly string[];
  readonly otherWords: boolean;
  /** Questions that are asked of the same matter carry the same name; null where the whole file does. */
  readonly story: string | null;
  /** How much of what is asked for the sentences say together, 0 to 1. */
  readonly answeredBy: (told: readonly ToldSentence[]) => number;
}

export interface ToldSentence {
  readonly article: Article;
  readonly sentence: Span;
}

export interface NewsFile {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly questions: readonly NewsQuestion[];
}

interface Row {
  id: string;
  title: string;
  date: string;
  publisher: string;
  text: string;
  questions: { question: string; kind: string; wording: 'same' | 'other'; answers: { sentence: string }[] }[];
}

export function readNews(): NewsFile[] {
  const folder = new URL('news/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return names.sort().map((name) => {
    const rows = readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Row);
    return {
      name,
      articles: rows.map((row) => toArticle(row)),
      questions: rows.flatMap(({ id, questions }) =>
        questions.map(({ question, wording, answers }) => ({
          question,
          articles: answers.length > 0 ? [id] : [],
          otherWords: wording === 'other',
          story: null,
          answeredBy: (told: readonly ToldSentence[]) =>
            told.some(
              ({ article, sentence }) =>
                article.id === id &&
                answers.some((answer) => overlaps(article.text, answer.sentence, sentence)),
            )
              ? 1
              : 0,
        })),
      ),
    };
  });
}

/** A sentence counts as right where it shares most of its text with one that answers. */
function overlaps(text: string, right: string, { start, end }: Span): boolean {
  const at = text.indexOf(right);
  const shared = Math.min(end, at + right.length) - Math.max(start, at);
  return at >= 0 && shared > 0.6 * Math.min(right.length, end - start);
}

/** The golden questions that answers were tuned on, over the archives that they are asked of. */
export async function readGoldenNews(): Promise<NewsFile[]> {
  const seeds = await articlesOf('../seeds/');
  const archive = [...seeds, ...(await articlesOf('../test/fixtures/archive/'))];
  const chronicle = await articlesOf('../test/fixtures/chronicle/');
  const more = ['more-plain', 'more-penutur', 'more-rest', 'more-status', 'more-waktu', 'new-penutur-polos'];
  const over = (archive: string) => more.flatMap((name) => goldenQuestions(name, archive));
  return [
    {
      name: 'seeds',
      articles: seeds,
      questions: [
        ...['seeds-tune', 'seeds-tune2', 'seeds-tune3'].flatMap((name) => goldenQuestions(name)),
        ...over('seeds'),
      ],
    },
    {
      name: 'chronicle',
      articles: chronicle,
      questions: [
        ...[
          'chronicle-a-tune',
          'chronicle-b-tune',
          'extra-penutur',
          'extra-waktu',
          'extra-jabatan',
          'extra-banyak',
          'new-ya-tidak',
          'new-waktu-jabatan',
          'new-lain',
        ].flatMap((name) => goldenQuestions(name)),
        ...over('chronicle'),
      ],
    },
    {
      name: 'archive',
      articles: archive,
      questions: [
        ...['archive-tune', 'archive-kept', 'paraphrase'].flatMap((name) => goldenQuestions(name)),
        ...over('archive'),
      ],
    },
  ];
}

/** The day on which the golden questions are asked. */
const NOW = '2026-11-21';
/** Kinds that several articles, the history or another language answer: no one sentence is right. */
const OTHERWISE: ReadonlySet<string> = new Set(['banyak', 'lanjutan', 'inggris', 'jabatan', 'status']);

function goldenQuestions(name: string, archive?: string): NewsQuestion[] {
  return readGolden(`${name}.jsonl`)
    .filter((row) => archive === undefined || ('archive' in row && row.archive === archive))
    .filter((row) => !('split' in row) || row.split === 'tune')
    .filter(({ kind, history }) => !OTHERWISE.has(kind) && history === undefined)
    .map(({ question, articles, expect, forbid = [], answerable }) => ({
      question,
      articles: answerable ? articles : [],
      otherWords: name === 'paraphrase',
      story: articles[0] === undefined || !answerable ? question : storyOf(articles[0]),
      answeredBy: (told) => {
        if (!answerable || !told.every(({ article }) => articles.includes(article.id))) return 0;
        const text = flat(
          told.map(({ article, sentence }) => article.text.slice(sentence.start, sentence.end)).join(' '),
        );
        if (expect.length === 0 || forbid.some((one) => text.includes(flat(one)))) return 0;
        return expect.filter((group) => group.some((one) => text.includes(flat(one)))).length / expect.length;
      },
    }));
}

/** Reports of one story differ in year and letter only: "tarif-air-cilacap-2024-a.txt". */
function storyOf(source: string): string {
  return source.replace(/\.\w+$/, '').replace(/-(?:20\d\d).*$|-[a-c]$/, '');
}

const flat = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');

async function articlesOf(folder: string): Promise<Article[]> {
  const path = fileURLToPath(new URL(folder, import.meta.url));
  const { files } = await findFiles([path]);
  const drafts = await Promise.all(files.map(async (file) => draftArticles(file, await readFile(file.key))));
  return drafts.flatMap(({ articles }) => articles.map(({ body }) => ({ ...body, id: body.source })));
}

function toArticle({ id, title, date, publisher, text }: Row): Article {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { id, title, publisher, place: null, date, source: id, url: null, text, sha256 };
}

/** What the product knows of a question before it chooses a sentence; `reading` is in the order of the rules. */
export interface AskedQuestion {
  readonly question: Question;
  readonly demands: Demands;
  readonly reading: Reading;
}

/** Asks every question of one archive. */
export async function askAll(
  articles: readonly Article[],
  questions: readonly string[],
): Promise<(AskedQuestion | null)[]> {
  const embedder = createStaticEmbedder();
  const directory = mkdtempSync(join(tmpdir(), 'kutip-training-'));
  const store = openLocalStore({ directory, embedder });
  const writer = await store.writer();
  const prepared = [];
  for (const article of articles) {
    const spans = split(article.text);
    const vectors = await embedder.embedDocuments(
      spans.map(({ start, end }) => article.text.slice(start, end)),
    );
    prepared.push({ article, passages: spans.map((span, at) => ({ ...span, vector: vectors[at]! })) });
  }
  await writer.put({ key: 'news', root: 'news', fingerprint: 'news' }, prepared);
  await writer.publish();
  await writer.close();
  const snapshot = await store.snapshot();
  const asked: (AskedQuestion | null)[] = [];
  for (const text of questions) {
    const question = understand(text, snapshot);
    const retrieval = await retrieve(question, snapshot, embedder);
    if (retrieval.hits.length === 0) {
      asked.push(null);
      continue;
    }
    const found = analyseHits(retrieval);
    const demands = readDemands(question, retrieval.terms, found, NOW);
    asked.push({ question, demands, reading: read(question, retrieval, demands, found) });
  }
  snapshot.release?.();
  await store.close();
  rmSync(directory, { recursive: true, force: true });
  return asked;
}
