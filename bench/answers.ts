/**
 * What one answer in process costs, stage by stage, beside SQLite FTS5 finding the same words:
 *   npx tsx bench/answers.ts [--passages 5,5000,100000] [--questions 300] [--rounds 3] [--keep DIRECTORY]
 * `5` stands for the five seeds. Cold: nothing remembered of any article. Warm: the same question again.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { forgetArticles } from '../src/answer/analysis.ts';
import { createAsk } from '../src/answer/answer.ts';
import { ingest } from '../src/articles/ingest.ts';
import { split } from '../src/articles/split.ts';
import type { Ask } from '../src/channel.ts';
import { createStaticEmbedder } from '../src/embedder/static.ts';
import { forgetTexts } from '../src/indonesian/overlap.ts';
import { isStopWord } from '../src/indonesian/stopwords.ts';
import { terms } from '../src/indonesian/terms.ts';
import { retrieve } from '../src/retrieval/retrieve.ts';
import { understand } from '../src/retrieval/understand.ts';
import { openLocalStore } from '../src/store/local/open.ts';
import type { PreparedArticle, Snapshot, Store } from '../src/store.ts';
import { benchNews, percentile } from './archive.ts';

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '5,5000,100000' },
    questions: { type: 'string', default: '300' },
    rounds: { type: 'string', default: '3' },
    keep: { type: 'string' },
  },
});
const STAGES = ['understand', 'words', 'vectors', 'fetch', 'rerank', 'read', 'whole'] as const;
type Stage = (typeof STAGES)[number];
/** What of the store belongs to which stage. */
const SEAMS: Record<string, Stage> = {
  searchWords: 'words',
  searchVector: 'vectors',
  passages: 'fetch',
  articles: 'fetch',
};
const embedder = createStaticEmbedder();
const SEED_QUESTIONS = [
  'siapa sekda Palembang?',
  'kapan apel itu digelar?',
  'mengapa harga beras naik?',
  'berapa peserta upacara?',
  'di mana kegiatan itu berlangsung?',
  'apa pesan gubernur kepada ASN?',
  'bagaimana cara mencegah korupsi?',
  'siapa yang memimpin apel gabungan?',
  'kapan bupati dilantik?',
  'apa itu ASN?',
];

/** Paragraphs of the articles that come along. */
const pool = ['seeds', 'test/fixtures/archive'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/\n+/))
    .filter((paragraph) => paragraph.length > 80 && paragraph.length < 600),
);

/** Times of every question by stage. */
type Times = Record<string, number[]>;

for (const wanted of values.passages.split(',').map(Number)) await measure(wanted);

async function measure(wanted: number): Promise<void> {
  const directory =
    values.keep === undefined ? mkdtempSync(join(tmpdir(), 'kutip-bench-')) : join(values.keep, `${wanted}`);
  mkdirSync(directory, { recursive: true });
  const store = openLocalStore({ directory, embedder });
  try {
    const questions = await fill(store, wanted, existsSync(join(directory, 'kutip.sqlite')));
    const spent = new Map<Stage, number>();
    const ask = timedAsk(store, spent);
    const snapshot = await store.snapshot();
    const fts = peer(await textsOf(snapshot));
    const { passageCount, articleCount } = snapshot;
    snapshot.release?.();
    console.log(`\n${passageCount} passages, ${articleCount} articles, ${questions.length} questions`);
    // The first answers load models and let the engine compile.
    for (const question of questions.slice(-Math.ceil(questions.length / 3))) await answered(ask, question);
    const cold: Times = {};
    const warm: Times = {};
    const peers: number[] = [];
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const [at, question] of questions.entries()) {
        forgetTexts();
        forgetArticles();
        for (const into of [cold, warm]) {
          spent.clear();
          const began = performance.now();
          await answered(ask, question);
          spent.set('whole', performance.now() - began);
          for (const [stage, time] of finished(spent)) {
            into[stage] ??= [];
            keepLeast(into[stage], at, time);
          }
        }
        const began = performance.now();
        fts(question);
        keepLeast(peers, at, performance.now() - began);
      }
    }
    console.log(line('cold', cold));
    console.log(line('warm', warm));
    const median = percentile(peers, 0.5);
    const ratio = (list: number[]): string => (median / percentile(list, 0.5)).toFixed(2);
    console.log(
      `FTS5, words alone: ${median.toFixed(3)} ms; over a whole answer: cold ${ratio(cold.whole!)}, warm ${ratio(warm.whole!)}`,
    );
  } finally {
    await store.close();
    if (values.keep === undefined) rmSync(directory, { recursive: true, force: true });
  }
}

/** On a shared machine the least of several rounds is what the work costs; the rest is what others do. */
function keepLeast(times: number[], at: number, time: number): void {
  times[at] = Math.min(times[at] ?? Number.POSITIVE_INFINITY, time);
}

function line(name: string, times: Readonly<Times>): string {
  const cells = Object.entries(times).map(
    ([stage, list]) => `${stage} ${percentile(list, 0.5).toFixed(3)}/${percentile(list, 0.99).toFixed(2)}`,
  );
  return `${name}, ms at p50/p99: ${cells.join('  ')}`;
}

/** Puts the articles in unless they are there; gives the questions. */
async function fill(store: Store, wanted: number, filled: boolean): Promise<string[]> {
  const wantedQuestions = Number(values.questions);
  if (wanted === 5) {
    if (!filled) await ingest({ paths: ['seeds'], store, embedder });
    return Array.from({ length: wantedQuestions }, (_, at) => SEED_QUESTIONS[at % SEED_QUESTIONS.length]!);
  }
  const news: PreparedArticle[] = [];
  const questions: string[] = [];
  let passages = 0;
  for (const { title, date, text, question } of benchNews(wanted, pool)) {
    const spans = split(text);
    const texts = spans.map(({ start, end }) => text.slice(start, end));
    const vectors = filled ? [] : await embedder.embedDocuments(texts);
    const id = `a${news.length}`;
    const sha256 = createHash('sha256').update(text).digest('hex');
    news.push({
      article: {
        id,
        title,
        date,
        text,
        sha256,
        publisher: null,
        place: null,
        source: `${id}.txt`,
        url: null,
      },
      passages: spans.map((span, at) => ({ ...span, vector: vectors[at]! })),
    });
    questions.push(question);
    passages += spans.length;
    if (passages >= wanted) break;
  }
  if (!filled) {
    const writer = await store.writer();
    for (let at = 0; at < news.length; at += 1000)
      await writer.put({ key: `/bench/${at}`, root: '/bench', fingerprint: 'b' }, news.slice(at, at + 1000));
    await writer.publish();
    await writer.close();
  }
  const step = Math.max(1, Math.floor(questions.length / wantedQuestions));
  return questions.filter((_, at) => at % step === 0).slice(0, wantedQuestions);
}

/** The product's own right arrow, with a stopwatch at its seams. */
function timedAsk(store: Store, spent: Map<Stage, number>): Ask {
  const add = (stage: Stage, began: number): void => {
    spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - began);
  };
  /** The store works before it returns its promise. */
  const timed = <Result>(stage: Stage, work: () => Result): Result => {
    const began = performance.now();
    const result = work();
    add(stage, began);
    return result;
  };
  const watch = (snapshot: Snapshot): Snapshot =>
    new Proxy(snapshot, {
      get(target, name) {
        const value = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        const stage = SEAMS[String(name)];
        const call = value.bind(target);
        return stage === undefined ? call : (...given: unknown[]) => timed(stage, () => call(...given));
      },
    });
  return createAsk({
    store: {
      snapshot: async () => watch(await store.snapshot()),
      writer: () => store.writer(),
      close: () => store.close(),
    },
    understand: (text, snapshot) => timed('understand', () => understand(text, snapshot)),
    retrieve: async (question, snapshot, filter) => {
      const began = performance.now();
      const retrieval = await retrieve(question, snapshot, embedder, filter);
      add('rerank', began);
      return retrieval;
    },
    stopwatch: () => performance.now(),
  });
}

/** Every stage; those that were timed together with others, alone. */
function finished(spent: ReadonlyMap<Stage, number>): [Stage, number][] {
  const of = (stage: Stage): number => spent.get(stage) ?? 0;
  const alone: Partial<Record<Stage, number>> = {
    rerank: of('rerank') - of('words') - of('vectors') - of('fetch'),
    read: of('whole') - of('understand') - of('rerank'),
  };
  return STAGES.map((stage) => [stage, alone[stage] ?? of(stage)]);
}

async function answered(ask: Ask, question: string): Promise<void> {
  for await (const event of ask({ question })) if (event.type === 'answer-end') return;
}

async function textsOf(snapshot: Snapshot): Promise<string[]> {
  const listed = await snapshot.listArticles(snapshot.articleCount);
  const articles = await snapshot.articles(listed.map(({ articleId }) => articleId));
  return articles.flatMap(({ text }) => split(text).map(({ start, end }) => text.slice(start, end)));
}

/** SQLite FTS5 over the same stems; fifty hits. */
function peer(texts: readonly string[]): (question: string) => void {
  const database = new Database(':memory:');
  database.exec(
    "CREATE VIRTUAL TABLE passages USING fts5(terms, content='', tokenize=\"unicode61 tokenchars '-./,''' \")",
  );
  const insert = database.prepare('INSERT INTO passages (rowid, terms) VALUES (?, ?)');
  database.transaction(() => {
    for (const [at, text] of texts.entries()) insert.run(at + 1, terms(text).join(' '));
  })();
  const find = database.prepare(
    'SELECT rowid, rank FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 50',
  );
  return (question) => {
    const wanted = [...new Set(terms(question))].filter((term) => !isStopWord(term));
    if (wanted.length > 0) find.all(wanted.map((term) => `"${term}"`).join(' OR '));
  };
}
