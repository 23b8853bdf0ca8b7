import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import OpenAI from 'openai';
import pc from 'picocolors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kutip, openKutip } from '../../src/app.ts';
import { openEvidence } from '../../src/channel/evidence/token.ts';
import { run } from '../../src/cli/program.ts';
import type { Answer, Citation } from '../../src/types.ts';
import { type StandIn, startStandIn } from '../channel/stand-in.ts';
import { type Harness, startServer, testConfig } from '../harness.ts';
import { QUESTIONS } from './questions.ts';
import { chatTools, ENVIRONMENT, type Through, vendor } from './tools.ts';

let directory: string;
let kutip: Kutip;
let server: Harness<Kutip>;
let outside: StandIn;
let openai: OpenAI;
let mcp: Client;
/** What `POST /ask` says to each question. */
const answers = new Map<string, Answer>();

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kutip-parity-'));
  const folders = { INDEX_DIR: join(directory, 'index'), DATA_DIR: join(directory, 'data') };
  kutip = await openKutip(testConfig(folders), { now: () => '2026-11-21' });
  await kutip.ingest({ paths: ['seeds'] });
  outside = await startStandIn(vendor);
  server = await startServer(kutip, ENVIRONMENT, {
    slack: outside.url,
    telegram: outside.url,
    whatsapp: outside.url,
  });
  for (const question of QUESTIONS)
    answers.set(question, (await (await server.ask({ question })).json()) as Answer);
  openai = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: 'tidak-perlu' });
  mcp = new Client({ name: 'parity', version: '1.0.0' });
  await mcp.connect(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`)));
}, 60_000);
afterAll(async () => {
  await mcp?.close();
  await server?.stop(0);
  await outside?.close();
  await kutip?.close();
  rmSync(directory, { recursive: true, force: true });
});

const key = ({ articleId, start, end }: Pick<Citation, 'articleId' | 'start' | 'end'>) =>
  `${articleId} ${start}-${end}`;
const keysOf = (citations: readonly Pick<Citation, 'articleId' | 'start' | 'end'>[]) =>
  [...new Set(citations.map(key))].sort();

/** The citations whose evidence a text links to, as (article, span). */
function linked(text: string): string[] {
  const tokens = [...new Set([...text.matchAll(/\/bukti\/([\w-]+)/g)].map((match) => match[1]!))];
  return keysOf(
    tokens.map((token) => {
      const evidence = openEvidence(token, kutip.secret());
      if (evidence === null) throw new Error(`a link that the server did not make: ${token}`);
      return evidence;
    }),
  );
}

/** Surfaces whose text carries the links, and how each is asked. */
const BY_TEXT: Readonly<Record<string, Through>> = {
  'POST /ask as a stream': async (question) => {
    const response = await server.ask({ question }, { headers: { Accept: 'text/event-stream' } });
    return (await response.text())
      .split('\n\n')
      .filter((block) => block.includes('answer-end'))
      .join();
  },
  'OpenAI chat completions': async (question) => {
    const { choices } = await openai.chat.completions.create({
      model: 'kutip',
      messages: [{ role: 'user', content: question }],
    });
    return choices[0]?.message.content ?? '';
  },
  'OpenAI chat completions as a stream': async (question) => {
    let text = '';
    const stream = await openai.chat.completions.create({
      model: 'kutip',
      stream: true,
      messages: [{ role: 'user', content: question }],
    });
    for await (const { choices } of stream) text += choices[0]?.delta.content ?? '';
    return text;
  },
};
const TOOLS = ['slack', 'mattermost', 'rocketchat', 'teams', 'telegram', 'whatsapp'] as const;

describe('thirty questions', () => {
  it('are thirty, most of them answered', () => {
    expect(new Set(QUESTIONS).size).toBe(30);
    const answered = [...answers.values()].filter((answer) => answer.answered);
    expect(answered.length).toBeGreaterThanOrEqual(24);
    expect(answers.size - answered.length).toBeGreaterThanOrEqual(3);
  });

  describe.each(Object.keys(BY_TEXT))('%s', (name) => {
    it.each(QUESTIONS)('cites the same: %s', async (question) => {
      expect(linked(await BY_TEXT[name]!(question))).toEqual(keysOf(answers.get(question)!.citations));
    });
  });

  describe.each(TOOLS)('%s', (name) => {
    it.each(QUESTIONS)('cites the same: %s', async (question) => {
      const through = chatTools(server.url, outside)[name]!;
      expect(linked(await through(question))).toEqual(keysOf(answers.get(question)!.citations));
    });
  });

  it.each(QUESTIONS)('MCP cites the same: %s', async (question) => {
    const { structuredContent } = await mcp.callTool({ name: 'ask', arguments: { question } });
    const { citations } = structuredContent as { citations: Citation[] };
    expect(keysOf(citations)).toEqual(keysOf(answers.get(question)!.citations));
  });

  it.each(QUESTIONS)('the terminal cites the same: %s', async (question) => {
    let out = '';
    const terminal = {
      out: (text: string) => {
        out += text;
      },
      err() {},
      isInteractive: false,
      columns: 100,
      colors: pc.createColors(false),
    };
    await run(['ask', '--json', question], terminal, {
      open: async () => ({ ...kutip, close: async () => {} }),
    });
    expect(keysOf((JSON.parse(out) as Answer).citations)).toEqual(keysOf(answers.get(question)!.citations));
  });
});
