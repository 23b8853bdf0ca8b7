import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choreReply } from '../../../src/channel/openai/chores.ts';
import { APEL, cite, type FakeKutip, fakeAnswer, fakeKutip } from '../../fakes.ts';
import { type Harness, startServer } from '../../harness.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/channels');
const ANSWER = fakeAnswer('Apel digelar Kamis [1].', [cite(1, APEL, 'Kamis (21/9/2023)')]);

let server: Harness<FakeKutip>;
beforeAll(async () => {
  server = await startServer(fakeKutip({ 'Siapa pemimpinnya?': ANSWER, 'Kapan itu?': ANSWER }));
});
afterAll(() => server.stop(0));

/** Sends a recorded body as it is. */
async function send(name: string): Promise<string> {
  const response = await fetch(`${server.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: 'Bearer sk-dummy' },
    body: readFileSync(resolve(FIXTURES, name)),
  });
  expect([name, response.status]).toEqual([name, 200]);
  return response.text();
}

const contentOf = (text: string): string => JSON.parse(text).choices[0].message.content;

describe('Open WebUI', () => {
  it('gets a stream whose chunks carry the citations as it reads them', async () => {
    const text = await send('openwebui/chat.json');
    expect(server.kutip.asked.at(-1)).toEqual({
      question: 'Kapan itu?',
      history: [
        { role: 'user', content: 'Siapa pemimpinnya?' },
        { role: 'assistant', content: 'Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut [1].' },
      ],
    });
    const chunks = [...text.matchAll(/^data: (\{.*)$/gm)].map(([, data]) => JSON.parse(data!));
    const annotations = chunks.flatMap(({ choices }) => choices[0]?.delta.annotations ?? []);
    expect(annotations).toMatchObject([{ type: 'url_citation', url_citation: { title: APEL.title } }]);
    expect(chunks.at(-1).usage.total_tokens).toBeGreaterThan(0);
  });

  it('names a conversation by its first question, and proposes nothing', async () => {
    const asked = server.kutip.asked.length;
    expect(JSON.parse(contentOf(await send('openwebui/title.json')))).toEqual({
      title: 'Siapa yang memimpin apel perdana di halaman kantor bupati',
    });
    expect(JSON.parse(contentOf(await send('openwebui/tags.json')))).toEqual({ tags: [] });
    expect(JSON.parse(contentOf(await send('openwebui/follow-ups.json')))).toEqual({ follow_ups: [] });
    // The archive was not asked.
    expect(server.kutip.asked.length).toBe(asked);
  });
});

describe('LibreChat', () => {
  it('gets a stream', async () => {
    const text = await send('librechat/chat.json');
    expect(server.kutip.asked.at(-1)).toEqual({ question: 'Siapa pemimpinnya?' });
    expect(text).toMatch(/data: \[DONE\]\n\n$/);
  });

  it('names a conversation by its first question', async () => {
    expect(contentOf(await send('librechat/title.json'))).toBe('Siapa pemimpinnya');
  });
});

describe('chores', () => {
  const chore = (key: string, conversation: string): string =>
    `### Task:\nX\n### Output:\nJSON format: { "${key}": 0 }\n<chat_history>\n${conversation}\n</chat_history>`;

  it('cuts a long title behind a word', () => {
    const { title } = JSON.parse(choreReply(chore('title', `USER: ${'panjang sekali '.repeat(500)}`))!);
    expect(title).toMatch(/^(panjang sekali ?)+…$/);
    expect(title.length).toBeLessThanOrEqual(61);
  });

  it('has a title for a conversation without words', () => {
    expect(choreReply(chore('title', 'USER: ?!'))).toBe('{"title":"Percakapan"}');
    expect(choreReply(chore('title', 'ASSISTANT: ya'))).toBe('{"title":"Percakapan"}');
  });

  it('is no question about a task', () => {
    expect(choreReply('Apa itu "### Task:" dan <chat_history>?')).toBeNull();
    expect(choreReply('### Task:\nSiapa bupati?')).toBeNull();
    expect(choreReply(chore('sesuatu', 'USER: x'))).toBeNull();
  });

  it('takes no time over hostile prompts', () => {
    const started = performance.now();
    for (const text of [
      ' '.repeat(500_000),
      '{ '.repeat(250_000),
      'USER: '.repeat(80_000),
      '?'.repeat(500_000),
    ]) {
      choreReply(chore('title', text));
      choreReply(`### Task:<chat_history>${text}`);
      choreReply(`Provide a concise title\nConversation:\nUser: ${text}`);
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
