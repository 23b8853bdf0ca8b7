/**
 * What a reader waits for when the model fails: `npx tsx bench/model-faults.ts`. A real server over a socket, the real LangChain
 * clients, and a stand-in endpoint that plays each fault of an endpoint in both protocols, with the limits of the product
 * (1 s to connect, 5 s to the first token, 15 s in all). Then the breaker: five failures, half a minute of rest, one try.
 */
import type { Kutip } from '../src/app.ts';
import type { Environment } from '../src/config.ts';
import type { Answer } from '../src/types.ts';
import { type Behaviour, startModelServer } from '../test/generator/model-server.ts';
import { archiveOf, modelSettings, product } from '../test/generator/product.ts';
import { honest } from '../test/generator/speech.ts';
import type { Harness } from '../test/harness.ts';

const QUESTION = 'Siapa sekda Kota Palembang?';
const ENDLESS = 'Sekda Kota Palembang tetap bekerja '.repeat(400);
/** Nobody answers there: https://www.rfc-editor.org/rfc/rfc5737 */
const NOWHERE = 'http://192.0.2.1:9';

type Fault = readonly [name: string, behaviour: Behaviour | ((body: string) => Behaviour), url?: string];
const FAULTS: readonly Fault[] = [
  ['none', honest],
  ['connection refused', honest, 'http://127.0.0.1:9'],
  ['no connection', honest, NOWHERE],
  ['500', { kind: 'status', status: 500 }],
  ['429', { kind: 'status', status: 429 }],
  ['HTML', { kind: 'html' }],
  ['empty choices', { kind: 'empty-choices' }],
  ['redirect', { kind: 'redirect', to: NOWHERE }],
  ['stream cut', { kind: 'cut', text: 'Sekda Kota' }],
  ['10 MB', { kind: 'huge', bytes: 10_000_000 }],
  ['hangs', { kind: 'hang' }],
  ['a byte a second', { kind: 'drip' }],
  ['never ends', { kind: 'say', text: ENDLESS, pauseMs: 20 }],
];

const model = await startModelServer();
const archive = await archiveOf(['seeds']);

async function ask(
  server: Harness<Kutip>,
): Promise<{ readonly answer: Answer; readonly status: number; readonly tookMs: number }> {
  const started = performance.now();
  const response = await server.ask({ question: QUESTION });
  const answer = (await response.json()) as Answer;
  return { answer, status: response.status, tookMs: performance.now() - started };
}

console.log(
  `| fault | protocol | HTTP | mode | degraded | answered | requests | ms | RSS MB |\n|${'---|'.repeat(9)}`,
);
for (const [name, behaviour, url = model.url] of FAULTS) {
  for (const provider of ['openai', 'ollama'] as const) {
    model.behave(behaviour);
    const environment: Environment = { ...modelSettings(provider, url), LLM_PRIVACY: 'any' };
    const server = await product(archive, environment);
    const [requests, before] = [model.requests.length, process.memoryUsage().rss];
    const { answer, status, tookMs } = await ask(server);
    const grown = (process.memoryUsage().rss - before) / 1e6;
    await server.close();
    const { mode, degraded, answered } = answer;
    const asked = model.requests.length - requests;
    console.log(
      `| ${name} | ${provider} | ${status} | ${mode} | ${degraded} | ${answered} | ${asked} | ${tookMs.toFixed(0)} | ${grown.toFixed(0)} |`,
    );
  }
}

let isWell = false;
model.behave((body) => (isWell ? honest(body) : { kind: 'status', status: 503 }));
const server = await product(archive, modelSettings('ollama', model.url));
const first = model.requests.length;
const waits: string[] = [];
for (let index = 0; index < 6; index++) waits.push((await ask(server)).tookMs.toFixed(1));
const { mode: wordless } = (await ask(server)).answer;
console.log(
  `\nBreaker: ${model.requests.length - first} requests for 7 questions; ms of the first six: ${waits.join(', ')}; then ${wordless}`,
);
isWell = true;
await new Promise((done) => setTimeout(done, 30_500));
const { answer, tookMs } = await ask(server);
console.log(`After 30.5 s: ${answer.mode}, degraded ${answer.degraded}, ${tookMs.toFixed(0)} ms`);
await server.close();
archive.remove();
await model.close();
