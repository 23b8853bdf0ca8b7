import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { VERSION } from '../../src/version.ts';
import { APEL, cite, type FakeKutip, fakeAnswer, fakeKutip } from '../fakes.ts';
import { type Harness, startServer } from '../harness.ts';

const ANSWER = fakeAnswer('Makmur Marbun memimpin apel perdana [1].', [
  cite(1, APEL, 'Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.'),
]);

describe('POST /feedback', () => {
  let server: Harness<FakeKutip>;
  beforeAll(async () => {
    server = await startServer(fakeKutip({ siapa: ANSWER }), { RATE_LIMIT: '100000' });
  });
  afterAll(() => server.stop(0));

  const rate = (body: unknown, init: RequestInit = {}): Promise<Response> =>
    fetch(`${server.url}/feedback`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...init,
      headers: { 'Content-Type': 'application/json', ...init.headers },
    });
  async function answerId(): Promise<string> {
    const { id } = (await (await server.ask({ question: 'siapa' })).json()) as { id: string };
    expect(id).toMatch(/^[A-Za-z0-9_-]{16}$/);
    return id;
  }

  it('keeps the verdict with question, answer and version', async () => {
    const id = await answerId();
    const response = await rate({ answerId: id, verdict: 'down', comment: '  Kurang lengkap.\n' });
    expect([response.status, await response.text()]).toEqual([204, '']);
    const [kept] = await server.kutip.feedback.list();
    expect(kept).toEqual({
      answerId: id,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      surface: 'http',
      verdict: 'down',
      comment: 'Kurang lengkap.',
      question: 'siapa',
      answer: ANSWER,
      version: VERSION,
    });
    expect(server.logged.join('\n')).not.toContain('Kurang lengkap');
  });

  it('takes a change of mind, and no comment for none', async () => {
    const id = await answerId();
    expect((await rate({ answerId: id, verdict: 'up', comment: ' ' })).status).toBe(204);
    expect((await rate({ answerId: id, verdict: 'down' })).status).toBe(204);
    const kept = (await server.kutip.feedback.list()).filter((one) => one.answerId === id);
    expect(kept).toMatchObject([{ verdict: 'down', comment: null }]);
  });

  it('takes the id of a stream', async () => {
    const response = await server.ask({ question: 'siapa' }, { headers: { Accept: 'text/event-stream' } });
    const end = /event: answer-end\ndata: (.*)/.exec(await response.text())?.[1] ?? '{}';
    const { id } = JSON.parse(end) as { id: string };
    expect((await rate({ answerId: id, verdict: 'up' })).status).toBe(204);
  });

  it('says so where the store fails, without a word of why', async () => {
    const id = await answerId();
    const add = vi.spyOn(server.kutip.feedback, 'add').mockRejectedValue(new Error('penuh: /srv/data'));
    const response = await rate({ answerId: id, verdict: 'up' });
    add.mockRestore();
    expect([response.status, await response.text()]).toEqual([
      500,
      expect.stringMatching(/penilaian Anda belum tersimpan(?!.*srv)/),
    ]);
    expect(server.logged.filter((line) => line.includes('penuh'))).toHaveLength(1);
  });

  it('does not know the answers of others, of yesterday or of nobody', async () => {
    const response = await rate({ answerId: 'x'.repeat(16), verdict: 'up' });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'not-found' });
  });

  it.each<[string, (id: string) => unknown]>([
    ['no body', () => ''],
    ['null', () => null],
    ['a list', (id) => [{ answerId: id, verdict: 'up' }]],
    ['no verdict', (id) => ({ answerId: id })],
    ['another verdict', (id) => ({ answerId: id, verdict: 'sideways' })],
    ['a list of verdicts', (id) => ({ answerId: id, verdict: ['up'] })],
    ['no id', () => ({ verdict: 'up' })],
    ['an id of another form', () => ({ answerId: '../../etc/passwd', verdict: 'up' })],
    ['a field too many', (id) => ({ answerId: id, verdict: 'up', surface: 'slack' })],
    ['a field __proto__', (id) => `{"answerId": "${id}", "verdict": "up", "__proto__": {"comment": "x"}}`],
    ['a comment that is no text', (id) => ({ answerId: id, verdict: 'up', comment: 1 })],
    ['a comment too long', (id) => ({ answerId: id, verdict: 'up', comment: 'a'.repeat(2_001) })],
  ])('refuses %s', async (_what, body) => {
    const before = await server.kutip.feedback.list();
    const response = await rate(body(await answerId()));
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await server.kutip.feedback.list()).toEqual(before);
  });

  it('takes posts only', async () => {
    const response = await fetch(`${server.url}/feedback`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('POST /feedback with API keys', () => {
  it('asks for one', async () => {
    const server = await startServer(fakeKutip({}), { API_KEYS: 'kunci-rahasia-123456' });
    try {
      const body = JSON.stringify({ answerId: 'x'.repeat(16), verdict: 'up' });
      const headers = { 'Content-Type': 'application/json' };
      const post = (more: Record<string, string>) =>
        fetch(`${server.url}/feedback`, { method: 'POST', body, headers: { ...headers, ...more } });
      expect((await post({})).status).toBe(401);
      expect((await post({ 'X-Api-Key': 'kunci-rahasia-123456' })).status).toBe(404);
    } finally {
      await server.stop(0);
    }
  });
});
