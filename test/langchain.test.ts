import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StringOutputParser } from '@langchain/core/output_parsers';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { RunnableLambda, RunnablePassthrough, RunnableSequence } from '@langchain/core/runnables';
import { FakeListChatModel } from '@langchain/core/utils/testing';
import { createAgent, FakeToolCallingModel, ToolMessage } from 'langchain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAsk } from '../src/answer/answer.ts';
import { createEmbedder } from '../src/embedder/create.ts';
import type { Embedder } from '../src/embedder.ts';
import { createKutipTool, KutipEmbeddings, KutipRetriever, KutipVectorStore } from '../src/langchain.ts';
import { seededRandom } from '../src/random.ts';
import { retrieve } from '../src/retrieval/retrieve.ts';
import { understand } from '../src/retrieval/understand.ts';
import { openLocalStore } from '../src/store/local/open.ts';
import type { Store } from '../src/store.ts';
import type { Hit } from '../src/types.ts';
import { prepared, sourceOf } from './store/archive.ts';

const TEXTS = {
  beras: 'Harga beras naik di Sleman. Petani menahan panen karena hujan.',
  gempa: 'Gempa mengguncang Bantul pada malam hari. Bupati mengirim bantuan.',
};

describe('the LangChain face', () => {
  let directory: string;
  let embedder: Embedder;
  let store: Store;
  let vectorStore: KutipVectorStore;

  beforeAll(async () => {
    embedder = await createEmbedder('static');
    directory = mkdtempSync(join(tmpdir(), 'kutip-langchain-'));
    store = openLocalStore({ directory, embedder });
    const writer = await store.writer();
    for (const [id, text] of Object.entries(TEXTS)) {
      const date = id === 'beras' ? '2024-08-12' : '2023-01-02';
      const { article, passages } = prepared(id, seededRandom(1), {
        text,
        title: id,
        publisher: 'Kabar',
        date,
      });
      const vectors = await embedder.embedDocuments(passages.map(({ start, end }) => text.slice(start, end)));
      await writer.put(sourceOf(id), [
        { article, passages: passages.map((passage, i) => ({ ...passage, vector: vectors[i]! })) },
      ]);
    }
    await writer.publish();
    await writer.close();
    vectorStore = new KutipVectorStore(store, embedder);
  });
  afterAll(async () => {
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  });

  it('answers inside an agent, with its quotes and the whole answer as artifact', async () => {
    const ask = createAsk({
      store,
      understand,
      retrieve: (question, snapshot, filter) => retrieve(question, snapshot, embedder, filter),
      stopwatch: () => performance.now(),
    });
    const call = { name: 'kutip', args: { question: 'Gempa mengguncang apa?' }, id: 'satu' };
    const agent = createAgent({
      model: new FakeToolCallingModel({ toolCalls: [[call], []] }),
      tools: [createKutipTool(ask)],
    });
    const { messages } = await agent.invoke({ messages: [{ role: 'user', content: 'Gempa di mana?' }] });
    const said = messages.find((message) => ToolMessage.isInstance(message))!;
    expect(said.text).toContain('Gempa mengguncang Bantul pada malam hari [1].');
    expect(said.text).toContain('[1] “Gempa mengguncang Bantul pada malam hari” (gempa, 2023-01-02)');
    expect((said as ToolMessage).artifact).toMatchObject({
      answered: true,
      citations: [{ articleId: 'gempa' }],
    });
  });

  it('embeds', async () => {
    const embeddings = new KutipEmbeddings(embedder);
    const [vector] = await embeddings.embedDocuments(['beras']);
    expect(vector).toEqual(await embeddings.embedQuery('beras'));
    expect(vector).toHaveLength(embedder.dimension);
  });

  it('searches the index, with what a citation needs', async () => {
    const [[document, score] = []] = await vectorStore.similaritySearchWithScore('harga beras di sleman', 1);
    expect(score).toBeGreaterThan(0.5);
    expect(document).toMatchObject({
      pageContent: 'Harga beras naik di Sleman.',
      id: 'beras#0-27',
      metadata: {
        articleId: 'beras',
        start: 0,
        end: 27,
        title: 'beras',
        date: '2024-08-12',
        publisher: 'Kabar',
        source: 'beras.txt',
        url: null,
      },
    });
    const { start, end } = document!.metadata as { start: number; end: number };
    expect(TEXTS.beras.slice(start, end)).toBe(document!.pageContent);
    const old = await vectorStore.similaritySearch('harga beras', 9, { to: '2023-12-31' });
    expect(old.map(({ metadata }) => metadata.articleId)).toEqual(['gempa', 'gempa']);
  });

  it('is to be read only', async () => {
    for (const attempt of [vectorStore.addDocuments(), vectorStore.addVectors(), vectorStore.delete()]) {
      await expect(attempt).rejects.toMatchObject({ code: 'invalid-request' });
    }
    await expect(vectorStore.addDocuments()).rejects.toThrow('kutip ingest');
  });

  const chainOf = (retriever: RunnableLambda<string, string>) =>
    RunnableSequence.from([
      { context: retriever, question: new RunnablePassthrough<string>() },
      ChatPromptTemplate.fromMessages([
        ['system', 'Jawab dari kutipan ini: {context}'],
        ['human', '{question}'],
      ]),
      new FakeListChatModel({ responses: ['Harga beras naik [1].'] }),
      new StringOutputParser(),
    ]);

  it('works inside a chain, as a vector store', async () => {
    const seen: string[] = [];
    const retriever = vectorStore.asRetriever({ k: 2 });
    const context = RunnableLambda.from(async (question: string) => {
      const documents = await retriever.invoke(question);
      seen.push(...documents.map(({ pageContent }) => pageContent));
      return documents.map(({ pageContent }, i) => `[${i + 1}] ${pageContent}`).join('\n');
    });
    expect(await chainOf(context).invoke('Mengapa harga beras naik?')).toBe('Harga beras naik [1].');
    expect(seen[0]).toBe('Harga beras naik di Sleman.');
  });

  it('works inside a chain, as a retriever of whole hits', async () => {
    const { article } = prepared('beras', seededRandom(1), { text: TEXTS.beras, title: null });
    const hits: Hit[] = [
      {
        passage: { id: 1, articleId: 'beras', start: 0, end: 27, text: TEXTS.beras.slice(0, 27) },
        article,
        score: 2,
        reasons: [],
      },
      {
        passage: { id: 2, articleId: 'beras', start: 28, end: 62, text: TEXTS.beras.slice(28) },
        article,
        score: 1,
        reasons: [],
      },
    ];
    const asked: string[] = [];
    const retriever = new KutipRetriever({
      k: 1,
      retrieve: async (question) => {
        asked.push(question);
        return hits;
      },
    });
    const documents = await retriever.invoke('Mengapa?');
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      pageContent: 'Harga beras naik di Sleman.',
      metadata: { articleId: 'beras', score: 2 },
    });
    const context = RunnableLambda.from(async (question: string) =>
      (await retriever.invoke(question)).map(({ pageContent }) => pageContent).join('\n'),
    );
    expect(await chainOf(context).invoke('Berapa?')).toBe('Harga beras naik [1].');
    expect(asked).toEqual(['Mengapa?', 'Berapa?']);
  });

  it('passes failures of the retrieval on', async () => {
    const retriever = new KutipRetriever({ retrieve: () => Promise.reject(new Error('putus')) });
    await expect(retriever.invoke('apa')).rejects.toThrow('putus');
  });
});
