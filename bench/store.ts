/**
 * The whole store: writing, publishing, a small update, opening, searching, and memory over many reloads.
 *   npx tsx bench/store.ts [PASSAGES] [FILE.jsonl] [RELOADS]
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createStaticEmbedder } from '../src/embedder/static.ts';
import { isStopWord } from '../src/indonesian/stopwords.ts';
import { terms } from '../src/indonesian/terms.ts';
import { openLocalStore } from '../src/store/local/open.ts';
import type { PreparedArticle } from '../src/store.ts';
import { benchArchive, percentile } from './archive.ts';

const count = Number(process.argv[2] ?? 20_000);
const reloads = Number(process.argv[4] ?? 0);
const PER_ARTICLE = 4;
const embedder = createStaticEmbedder();
const { passages, questions } = await benchArchive(count, process.argv[3]);
const directory = mkdtempSync(join(tmpdir(), 'kutip-bench-'));
const open = () => openLocalStore({ directory, embedder });
const rss = (): string => `RSS ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`;
const stalls = monitorEventLoopDelay({ resolution: 1 });
stalls.enable();
const since = (start: number): string => {
  const text = `${(performance.now() - start).toFixed(0)} ms; longest stall ${(stalls.max / 1e6).toFixed(0)} ms; ${rss()}`;
  stalls.reset();
  return text;
};

async function article(number: number): Promise<PreparedArticle> {
  const texts = passages.slice(number * PER_ARTICLE, (number + 1) * PER_ARTICLE);
  const vectors = await embedder.embedDocuments(texts);
  let at = 0;
  const spans = texts.map((text, i) => {
    const start = at;
    at += text.length + 2;
    return { start, end: start + text.length, vector: vectors[i]! };
  });
  const text = texts.join('\n\n');
  return {
    article: {
      id: `a${number}`,
      title: text.slice(0, 50),
      publisher: `P${number % 9}`,
      place: null,
      date: `20${10 + (number % 15)}-03-04`,
      source: `a${number}.txt`,
      url: null,
      text,
      sha256: createHash('sha256').update(text).digest('hex'),
    },
    passages: spans,
  };
}

const articles = Math.floor(passages.length / PER_ARTICLE);
const store = open();
let writer = await store.writer();
let start = performance.now();
const whole = start;
for (let i = 0; i < articles; i++) {
  await writer.put({ key: `/b/${i}`, root: '/b', fingerprint: 'a' }, [await article(i)]);
}
console.log(`put ${articles} articles: ${since(start)}`);
start = performance.now();
const summary = await writer.publish();
console.log(`publish ${summary.passageCount} passages: ${since(start)}`);
console.log(
  `ingested ${((summary.passageCount / (performance.now() - whole)) * 1000).toFixed(0)} passages/s, embedding included`,
);
await writer.close();
for (const file of [
  'kutip.sqlite',
  ...readdirSync(join(directory, 'generations'), { recursive: true, encoding: 'utf8' }).map(
    (name) => `generations/${name}`,
  ),
]) {
  const { size } = statSync(join(directory, file));
  if (size > 10_000) console.log(`  ${file} ${(size / 1e6).toFixed(1)} MB`);
}

start = performance.now();
let snapshot = await store.snapshot();
console.log(`open: ${since(start)}`);
snapshot.release?.();

async function update(number: number): Promise<void> {
  writer = await store.writer();
  await writer.put({ key: `/b/${number}`, root: '/b', fingerprint: 'b' }, [await article(number)]);
  await writer.publish();
  await writer.close();
}
start = performance.now();
await update(3);
console.log(`update one article: ${since(start)}`);
start = performance.now();
snapshot = await store.snapshot();
console.log(`next snapshot: ${since(start)}`);

const stages: Record<string, number[]> = { snapshot: [], words: [], vectors: [], passages: [], total: [] };
for (let round = 0; round < 2; round++) {
  for (const question of questions) {
    const query = [...new Set(terms(question))]
      .filter((term) => !isStopWord(term))
      .map((term) => ({ term, weight: 1 }));
    const vector = await embedder.embedQuery(question);
    const a = performance.now();
    const held = await store.snapshot();
    const b = performance.now();
    const found = await held.searchWords(query, 20);
    const c = performance.now();
    await held.searchVector(vector, 20);
    const d = performance.now();
    const got = await held.passages(found.map(({ passageId }) => passageId));
    await held.articles([...new Set(got.map(({ articleId }) => articleId))]);
    const e = performance.now();
    held.release?.();
    if (round === 0) continue;
    for (const [stage, ms] of Object.entries({
      snapshot: b - a,
      words: c - b,
      vectors: d - c,
      passages: e - d,
      total: e - a,
    })) {
      stages[stage]!.push(ms);
    }
  }
}
for (const [stage, values] of Object.entries(stages)) {
  console.log(
    `  ${stage}: p50 ${percentile(values, 0.5).toFixed(3)} p99 ${percentile(values, 0.99).toFixed(3)} ms`,
  );
}
snapshot.release?.();

if (reloads > 0) {
  console.log(`before ${reloads} reloads: ${rss()}`);
  for (let i = 0; i < reloads; i++) {
    await update(i);
    (await store.snapshot()).release?.();
    if (i % 20 === 19) console.log(`  after ${i + 1}: ${rss()}`);
  }
}
await store.close();
rmSync(directory, { recursive: true });
