import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choose } from '../../src/answer/choose.ts';
import { decide } from '../../src/answer/decide.ts';
import { readDemands } from '../../src/answer/demands.ts';
import { order } from '../../src/answer/judge.ts';
import { analyseHits, read } from '../../src/answer/read.ts';
import { split } from '../../src/articles/split.ts';
import { createStaticEmbedder } from '../../src/embedder/static.ts';
import type { Embedder } from '../../src/embedder.ts';
import { retrieve } from '../../src/retrieval/retrieve.ts';
import { understand } from '../../src/retrieval/understand.ts';
import { openLocalStore } from '../../src/store/local/open.ts';
import type { PreparedArticle, Store } from '../../src/store.ts';
import type { System } from './system.ts';

const SOURCE = { key: '/bench', root: '/bench', fingerprint: 'bench' };

/**
 * The product as it answers: local store, vectors, rules and learned reader together. What it would
 * withhold is measured too: its text counts as the answer, at a confidence below everything it says.
 */
export const product: System = {
  name: 'Kutip',
  open: async (passages) => {
    const embedder = createStaticEmbedder();
    const directory = mkdtempSync(join(tmpdir(), 'kutip-quality-'));
    const store = openLocalStore({ directory, embedder });
    await fill(store, embedder, passages);
    const snapshot = await store.snapshot();
    const find = async (text: string) => {
      const question = understand(text, snapshot);
      return { question, retrieval: await retrieve(question, snapshot, embedder) };
    };
    return {
      retrieve: async (text, limit) => {
        const { retrieval } = await find(text);
        return [...new Set(retrieval.hits.map((hit) => Number(hit.article.id)))].slice(0, limit);
      },
      ask: async (text) => {
        const { question, retrieval } = await find(text);
        const decision = decide(question, retrieval);
        const articles = analyseHits(retrieval);
        const demands = readDemands(question, retrieval.terms, articles);
        const ruled = read(question, retrieval, demands, articles);
        const reading = { ...ruled, sentences: order(question, demands, ruled.sentences) };
        if (decision.answered) {
          const said = decision.statements.map((statement) => statement.text).join(' ');
          return { text: said, confidence: 1 + (decision.belief ?? 1) };
        }
        const withheld = choose(question, demands, reading).map((part) => part.sentence.text);
        return { text: withheld.join(' '), confidence: reading.answerability };
      },
      close: async () => {
        snapshot.release?.();
        await store.close();
        rmSync(directory, { recursive: true, force: true });
      },
    };
  },
};

async function fill(store: Store, embedder: Embedder, passages: readonly string[]): Promise<void> {
  const writer = await store.writer();
  const articles: PreparedArticle[] = [];
  for (const [index, text] of passages.entries()) {
    const spans = split(text);
    const vectors = await embedder.embedDocuments(spans.map(({ start, end }) => text.slice(start, end)));
    const article = {
      id: String(index),
      title: null,
      publisher: null,
      place: null,
      date: null,
      source: String(index),
      url: null,
      text,
      sha256: createHash('sha256').update(text).digest('hex'),
    };
    articles.push({ article, passages: spans.map((span, at) => ({ ...span, vector: vectors[at]! })) });
  }
  await writer.put(SOURCE, articles);
  await writer.publish();
  await writer.close();
}
