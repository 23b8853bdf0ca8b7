import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKutip } from '../../../src/app.ts';
import { testConfig } from '../../harness.ts';
import { call, connected } from './contract.ts';

const FAKE = ['--import', 'tsx', 'test/mcp-fake.ts'];

/** Starts `kutip mcp` as a process and gives it the lines; resolves with what it wrote when it has ended. */
function exchange(lines: readonly object[], finish: 'end' | 'SIGTERM' = 'end') {
  return new Promise<{ out: string; err: string; code: number | null }>((done) => {
    const child = spawn(process.execPath, FAKE, { stdio: 'pipe' });
    let out = '';
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.on('data', (chunk) => {
      out += chunk;
      if (finish === 'SIGTERM') child.kill('SIGTERM');
    });
    child.on('close', (code) => done({ out, err, code }));
    for (const line of lines) child.stdin.write(`${JSON.stringify(line)}\n`);
    if (finish === 'end') child.stdin.end();
  });
}

const INITIALIZE = {
  jsonrpc: '2.0',
  id: 0,
  method: 'initialize',
  params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'uji', version: '1' } },
};
const ask = (id: number, question: string) => ({
  jsonrpc: '2.0',
  id,
  method: 'tools/call',
  params: { name: 'ask', arguments: { question } },
});

describe('kutip mcp', () => {
  it("serves the SDK's own client", async () => {
    const client = await connected(
      new StdioClientTransport({ command: process.execPath, args: FAKE, stderr: 'pipe' }) as Transport,
    );
    const { text, result } = await call(client, 'ask', { question: 'Siapa pemimpinnya?' });
    expect(text).toMatch(/^Penjabat Bupati/);
    expect(result.structuredContent).toMatchObject({
      answered: true,
      citations: [
        { articleId: 'apel', evidence: expect.stringMatching(/^http:\/\/127\.0\.0\.1:3000\/bukti\//) },
      ],
    });
    expect((await call(client, 'ask', {})).isError).toBe(true);
    expect((await client.listResources()).resources).toHaveLength(2);
    await client.close();
  });

  it('writes nothing but the protocol to stdout, and answers what was asked before the input closed', async () => {
    const { out, err, code } = await exchange([
      INITIALIZE,
      { jsonrpc: '2.0', method: 'notifications/initialized' },
      ask(1, 'Siapa pemimpinnya?'),
      ask(2, 'meledak'),
      { jsonrpc: '2.0', id: 3, method: 'tidak/ada' },
    ]);
    const messages = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { jsonrpc: string; id: number; result?: { isError?: boolean } });
    expect(messages.map(({ id }) => id).sort()).toEqual([0, 1, 2, 3]);
    expect(messages.every(({ jsonrpc }) => jsonrpc === '2.0')).toBe(true);
    expect(messages.find(({ id }) => id === 2)?.result?.isError).toBe(true);
    expect(out).not.toContain('rahasia');
    // Whoever runs it reads of the failure.
    expect(err).toContain('rahasia');
    expect(code).toBe(0);
  });

  it('outlives lines that are no messages', async () => {
    const { out, code } = await exchange(['bukan pesan' as unknown as object, { x: 1 }, INITIALIZE]);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({ id: 0, result: { serverInfo: { name: 'kutip' } } });
    expect(code).toBe(0);
  });

  it('ends at SIGTERM', async () => {
    expect(await exchange([INITIALIZE], 'SIGTERM')).toMatchObject({ code: 0 });
  });
});

describe('kutip mcp over an index', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kutip-mcp-'));
  const environment = { INDEX_DIR: join(folder, 'index'), DATA_DIR: join(folder, 'data') };
  let client: Client;
  beforeAll(async () => {
    const kutip = await openKutip(testConfig(environment));
    await kutip.ingest({ paths: [resolve(import.meta.dirname, '../../../seeds')] });
    await kutip.close();
    client = await connected(
      new StdioClientTransport({
        command: process.execPath,
        args: ['--import', 'tsx', 'src/cli.ts', 'mcp', '--index', environment.INDEX_DIR],
        env: { DATA_DIR: environment.DATA_DIR, PUBLIC_URL: 'https://kutip.contoh.id' },
        stderr: 'pipe',
      }) as Transport,
    );
  });
  afterAll(async () => {
    await client.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers, and its quotes stand in the resource where they say', async () => {
    const question = 'Siapa yang memimpin apel besar di Penajam Paser Utara?';
    const { text, result } = await call(client, 'ask', { question });
    expect(text).toContain('Makmur Marbun');
    const { citations } = result.structuredContent as {
      citations: { articleId: string; quote: string; start: number; end: number; evidence: string }[];
    };
    expect(citations.length).toBeGreaterThan(0);
    for (const { articleId, quote, start, end, evidence } of citations) {
      const { contents } = await client.readResource({
        uri: `kutip://article/${encodeURIComponent(articleId)}`,
      });
      expect((contents[0] as { text: string }).text.slice(start, end)).toBe(quote);
      expect(evidence).toMatch(/^https:\/\/kutip\.contoh\.id\/bukti\//);
    }
  });

  it('searches', async () => {
    const { result } = await call(client, 'search', { query: 'netralitas ASN pemilu', limit: 3 });
    const { results } = result.structuredContent as { results: { resource: string; text: string }[] };
    expect(results).toHaveLength(3);
    const { contents } = await client.readResource({ uri: results[0]!.resource });
    expect((contents[0] as { text: string }).text).toContain(results[0]!.text);
  });
});
