import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kutip, openKutip } from '../../src/app.ts';
import type { Environment } from '../../src/config.ts';
import type { Answer, AskRequest } from '../../src/types.ts';
import { type Harness, startServer, testConfig } from '../harness.ts';

/** An archive ingested once, to be opened with one model or another. */
export interface Archive {
  readonly directory: string;
  /** A Kutip over it; `environment` sets the model. */
  open(environment?: Environment): Promise<Kutip>;
  remove(): void;
}

export async function archiveOf(paths: readonly string[]): Promise<Archive> {
  const directory = mkdtempSync(join(tmpdir(), 'kutip-model-'));
  const open = (environment: Environment = {}) =>
    openKutip(testConfig({ INDEX_DIR: directory, DATA_DIR: join(directory, 'data'), ...environment }), {
      now: () => '2026-11-21',
    });
  const kutip = await open();
  await kutip.ingest({ paths });
  await kutip.close();
  return { directory, open, remove: () => rmSync(directory, { recursive: true, force: true }) };
}

/** The settings of a model behind a stand-in server. */
export function modelSettings(provider: 'openai' | 'ollama', url: string): Environment {
  return { LLM: `${provider}:uji`, LLM_BASE_URL: provider === 'openai' ? `${url}/v1` : url };
}

/** The product as it is run: a real server over a socket, with a model behind it. */
export async function product(
  archive: Archive,
  environment: Environment,
): Promise<Harness<Kutip> & { close(): Promise<void> }> {
  const kutip = await archive.open(environment);
  const server = await startServer(kutip, { INDEX_DIR: archive.directory, ...environment });
  return {
    ...server,
    async close() {
      await server.stop(0);
      await kutip.close();
    },
  };
}

/** The whole answer to a question, in process. */
export async function answerTo(kutip: Kutip, request: AskRequest): Promise<Answer> {
  for await (const event of kutip.ask(request)) if (event.type === 'answer-end') return event.answer;
  throw new Error('the stream ended without an answer');
}
