import { afterEach, describe, expect, it } from 'vitest';
import { LIKELY } from '../../src/answer/compose.ts';
import { APEL, cite, type FakeKutip, fakeAnswer, fakeKutip } from '../fakes.ts';
import { type Harness, startServer } from '../harness.ts';

const KEY = 'kunci-yang-panjang-1';
const CITED = [cite(1, APEL, 'apel')];
const REPLIES = {
  'siapa rahasianya?': { ...fakeAnswer('Ya [1].', CITED), tookMs: 3 },
  ragu: { ...fakeAnswer(`${LIKELY}Ya [1].`, CITED), tookMs: 700 },
  beras: { ...fakeAnswer('Tidak ada.'), tookMs: 1 },
};

let server: Harness<FakeKutip>;
afterEach(() => server.stop(0));

/** The samples by their name and labels, as `/metrics` prints them. */
async function samples(headers: Record<string, string> = {}): Promise<Map<string, number>> {
  const response = await fetch(`${server.url}/metrics`, { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const text = await response.text();
  expect(text).not.toMatch(/rahasianya|apel|beras/);
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
}

const completions = (question: string) =>
  fetch(`${server.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ messages: [{ role: 'user', content: question }] }),
  });

describe('GET /metrics', () => {
  it('counts answers by surface and outcome, and their time', async () => {
    server = await startServer(fakeKutip(REPLIES));
    for (const question of Object.keys(REPLIES)) await (await server.ask({ question })).text();
    await (await completions('beras')).text();
    const seen = await samples();
    expect(seen.get('kutip_answers_total{surface="http",outcome="answered"}')).toBe(1);
    expect(seen.get('kutip_answers_total{surface="http",outcome="hedged"}')).toBe(1);
    expect(seen.get('kutip_answers_total{surface="http",outcome="refused"}')).toBe(1);
    expect(seen.get('kutip_answers_total{surface="openai",outcome="refused"}')).toBe(1);
    expect(seen.get('kutip_answer_seconds_bucket{le="0.002",outcome="answered"}')).toBe(0);
    expect(seen.get('kutip_answer_seconds_bucket{le="0.005",outcome="answered"}')).toBe(1);
    expect(seen.get('kutip_answer_seconds_sum{outcome="hedged"}')).toBeCloseTo(0.7);
    expect(seen.get('kutip_answer_seconds_count{outcome="refused"}')).toBe(2);
  });

  it('counts requests by route, never by what was written into a path', async () => {
    server = await startServer(fakeKutip(REPLIES));
    for (const path of [
      '/articles/apel',
      '/articles/tidak-ada',
      '/rahasianya',
      '/web/page.js',
      '/bukti/apel',
    ])
      await (await fetch(server.url + path)).text();
    await (await completions('')).text();
    const seen = await samples();
    const count = (route: string, status: number, surface: string) =>
      seen.get(`kutip_http_requests_total{route="${route}",status="${status}",surface="${surface}"}`);
    expect(count('/articles/{id}', 200, 'http')).toBe(1);
    expect(count('/articles/{id}', 404, 'http')).toBe(1);
    expect(count('other', 404, 'other')).toBe(1);
    expect(count('/web/{file}', 200, 'page')).toBe(1);
    expect(count('/bukti/{token}', 404, 'evidence')).toBe(1);
    expect(count('/v1/chat/completions', 400, 'openai')).toBe(1);
  });

  it('shows the index, the work at hand and the process', async () => {
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    server = await startServer(fakeKutip({ lambat: () => held.then(() => REPLIES.beras) }));
    const slow = server.ask({ question: 'lambat' });
    while (server.kutip.asked.length < 1) await new Promise((resolve) => setTimeout(resolve, 5));
    const seen = await samples();
    expect(seen.get('kutip_answers_in_progress')).toBe(1);
    expect(seen.get('kutip_index_ready')).toBe(1);
    expect(seen.get('kutip_index_generation')).toBe(1);
    expect(seen.get('kutip_index_articles')).toBe(2);
    expect(seen.get('kutip_index_passages')).toBe(4);
    expect(seen.get('process_resident_memory_bytes')).toBeGreaterThan(1e6);
    release();
    await slow;
    expect((await samples()).get('kutip_answers_in_progress')).toBe(0);
  });

  it('works without an index, and each server counts for itself', async () => {
    server = await startServer(fakeKutip({}, []));
    const seen = await samples();
    expect(seen.get('kutip_index_ready')).toBe(0);
    expect([...seen.keys()].some((name) => name.startsWith('kutip_answers_total'))).toBe(false);
  });

  it('asks for a key where there are keys', async () => {
    server = await startServer(fakeKutip({}), { API_KEYS: KEY });
    expect((await fetch(`${server.url}/metrics`)).status).toBe(401);
    await samples({ Authorization: `Bearer ${KEY}` });
    expect((await fetch(`${server.url}/openapi.json`)).status).toBe(200);
  });
});
