import { AIMessage, HumanMessage, SystemMessage } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';
import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APEL, cite, type FakeKutip, fakeAnswer, fakeKutip } from '../../fakes.ts';
import { type Harness, startServer } from '../../harness.ts';

/** The clients unchanged: only their address and, where there are keys, their key are set. */

const KEY = 'kunci-yang-panjang-1';
const ANSWER = fakeAnswer('Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut [1].', [
  cite(1, APEL, 'Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.'),
]);
const CONTENT = /^Penjabat Bupati .* tersebut \[\^1\]\.\n\n\[\^1\]: Bukti: \[.*\]\(http.*\)$/;

let server: Harness<FakeKutip>;
let client: OpenAI;
beforeAll(async () => {
  server = await startServer(
    fakeKutip({
      'Siapa pemimpinnya?': ANSWER,
      'Kapan itu?': ANSWER,
      'terputus di tengah': () => Promise.reject(new Error('rahasia')),
    }),
    { API_KEYS: KEY },
  );
  client = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: KEY, maxRetries: 0 });
});
afterAll(() => server.stop(0));

const messages = [{ role: 'user' as const, content: 'Siapa pemimpinnya?' }];

describe('the openai package', () => {
  it('gets an answer with its citations', async () => {
    const completion = await client.chat.completions.create({ model: 'kutip', messages });
    const { message } = completion.choices[0]!;
    expect(message.content).toMatch(CONTENT);
    for (const { url_citation: one } of message.annotations!) {
      expect(message.content!.slice(one.start_index, one.end_index)).toBe('[^1]');
      expect((await fetch(one.url)).status).toBe(200);
    }
    expect((message as unknown as { citations: unknown[] }).citations).toMatchObject([
      { articleId: 'apel', quote: ANSWER.citations[0]!.quote },
    ]);
  });

  it('streams, by chunks and by its helper', async () => {
    const chunks = await client.chat.completions.create({ model: 'kutip', messages, stream: true });
    let content = '';
    for await (const chunk of chunks) content += chunk.choices[0]?.delta.content ?? '';
    expect(content).toMatch(CONTENT);
    const helper = client.chat.completions.stream({
      model: 'kutip',
      messages,
      stream_options: { include_usage: true },
    });
    const final = await helper.finalChatCompletion();
    expect(final.choices[0]!.message.content).toBe(content);
    expect(final.usage!.total_tokens).toBeGreaterThan(20);
  });

  it('lists and retrieves models', async () => {
    const ids = [];
    for await (const { id } of client.models.list()) ids.push(id);
    expect(ids).toEqual(['kutip']);
    expect((await client.models.retrieve('kutip')).owned_by).toBe('kutip');
    await expect(client.models.retrieve('gpt-4o')).rejects.toBeInstanceOf(OpenAI.NotFoundError);
  });

  it('knows each refusal as an error of its own', async () => {
    await expect(client.chat.completions.create({ model: 'kutip', messages, n: 2 })).rejects.toMatchObject({
      constructor: OpenAI.BadRequestError,
      param: 'n',
      message: '400 "n" hanya dapat 1: satu pertanyaan mendapat satu jawaban.',
    });
    const stranger = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: 'sk-salah', maxRetries: 0 });
    await expect(stranger.models.list()).rejects.toBeInstanceOf(OpenAI.AuthenticationError);
    const broken = await client.chat.completions.create({
      model: 'kutip',
      messages: [{ role: 'user', content: 'terputus di tengah' }],
      stream: true,
    });
    await expect(async () => {
      for await (const _chunk of broken);
    }).rejects.toMatchObject({ constructor: OpenAI.APIError, code: 'internal' });
  });
});

describe("LangChain's ChatOpenAI", () => {
  const model = () =>
    new ChatOpenAI({
      model: 'kutip',
      apiKey: KEY,
      maxRetries: 0,
      configuration: { baseURL: `${server.url}/v1` },
    });

  it('invokes', async () => {
    const answer = await model().invoke('Siapa pemimpinnya?');
    expect(answer.content).toMatch(CONTENT);
    expect(answer.usage_metadata).toMatchObject({ input_tokens: 5, output_tokens: expect.any(Number) });
  });

  it('streams', async () => {
    let content = '';
    for await (const chunk of await model().stream('Siapa pemimpinnya?')) content += chunk.content;
    expect(content).toMatch(CONTENT);
  });

  it('brings its history along', async () => {
    const first = await model().invoke('Siapa pemimpinnya?');
    await model().invoke([
      new SystemMessage('Jawab seperti bajak laut.'),
      new HumanMessage('Siapa pemimpinnya?'),
      new AIMessage(first.content as string),
      new HumanMessage('Kapan itu?'),
    ]);
    expect(server.kutip.asked.at(-1)).toEqual({
      question: 'Kapan itu?',
      history: [
        { role: 'user', content: 'Siapa pemimpinnya?' },
        { role: 'assistant', content: ANSWER.answer },
      ],
    });
  });

  it('finds the citations in the raw response', async () => {
    const raw = new ChatOpenAI({
      model: 'kutip',
      apiKey: KEY,
      __includeRawResponse: true,
      configuration: { baseURL: `${server.url}/v1` },
    });
    const answer = await raw.invoke('Siapa pemimpinnya?');
    const response = answer.additional_kwargs.__raw_response as { kutip: { citations: unknown[] } };
    expect(response.kutip.citations).toMatchObject([{ articleId: 'apel', n: 1 }]);
  });
});
