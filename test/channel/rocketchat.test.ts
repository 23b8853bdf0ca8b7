import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enabledSurfaces } from '../../src/surfaces.ts';
import { cite, type FakeKutip, fakeAnswer, fakeArticle, fakeKutip, LEADER } from '../fakes.ts';
import { type Harness, startServer, testConfig } from '../harness.ts';
import { recorded } from './fixtures.ts';
import { evidenceIn, LONG_ANSWER } from './long-answer.ts';

const TOKEN = 'rahasia-webhook-rocketchat';
const LONGEST_MESSAGE = 5_000;
const POISON = fakeArticle({
  id: 'racun',
  title: '](https://jahat.example) @all ![x](https://jahat.example/x.png)',
  text: 'Kata @all @here: [bukti](https://jahat.example) `rm` ~lama~ *tebal* <https://jahat.example|klik> :bomb: # judul.',
});

let server: Harness<FakeKutip>;
beforeAll(async () => {
  server = await startServer(
    fakeKutip({
      'Siapa pemimpinnya?': LEADER,
      'Apa isi laporan?': LONG_ANSWER,
      'Apa racunnya?': fakeAnswer(`${POISON.text} [1]`, [cite(1, POISON, POISON.text)]),
      'Siapa Dewa Ruci?': fakeAnswer('Arsip tidak menyebut Dewa Ruci.'),
      meledak: new Error('rahasia di /srv/kutip/dist/app.js'),
    }),
    { ROCKETCHAT_TOKEN: TOKEN },
  );
});
afterAll(() => server.stop(0));

const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.url}/rocketchat/webhook`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', ...headers },
  });

let messages = 0;
/** The response to a message that was never sent before. */
// biome-ignore lint/suspicious/noExplicitAny: what tests look into
async function say(text: string, fields: object = {}): Promise<any> {
  messages += 1;
  const message = {
    ...recorded('rocketchat/message'),
    message_id: `pesan${messages}`,
    text: `tanya ${text}`,
    ...fields,
  };
  const response = await post(JSON.stringify(message));
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'application/json; charset=utf-8',
  ]);
  return response.json();
}

describe('a request of Rocket.Chat', () => {
  it.each<[string, unknown]>([
    ['with a wrong token', 'salah'],
    ['with the start of the token', TOKEN.slice(0, 10)],
    ['with more than the token', `${TOKEN}0`],
    ['with an empty token', ''],
    ['without a token', undefined],
    ['with a token that is null', null],
    ['with an array of tokens', [TOKEN]],
    ['with a token that is an object', { $ne: '' }],
    ['with a token that is a number', 0],
  ])('%s is refused', async (_case, token) => {
    const response = await post(JSON.stringify({ ...recorded('rocketchat/message'), token }));
    const text = await response.text();
    expect([response.status, text]).toEqual([401, expect.stringContaining('"code":"unauthorized"')]);
    expect(text).not.toMatch(/rahasia|token/);
    expect(server.kutip.asked).toEqual([]);
  });

  it('with the token in a header only is refused, as is JSON of another kind', async () => {
    const { token: _, ...message } = recorded('rocketchat/message');
    const refused = [
      await post(JSON.stringify(message), { Authorization: `Token ${TOKEN}`, 'X-Auth-Token': TOKEN }),
      await post('[]'),
      await post('null'),
    ];
    expect(refused.map(({ status }) => status)).toEqual([401, 401, 401]);
  });

  it('that cannot be read, or is no POST, is told so', async () => {
    expect((await post('{"token":')).status).toBe(400);
    expect((await post('')).status).toBe(400);
    const get = await fetch(`${server.url}/rocketchat/webhook`);
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('a message in Rocket.Chat', () => {
  it('is answered at once, with evidence, sources and what to write next', async () => {
    const response = await post(JSON.stringify(recorded('rocketchat/message')));
    const { text, parseUrls, ...rest } = (await response.json()) as { text: string; parseUrls: boolean };
    expect([parseUrls, rest]).toEqual([false, {}]);
    expect(text).toMatch(
      /^Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut \s*\[\[1\]\]\(http:\S+\/bukti\/[\w-]+#kutipan\)\./,
    );
    expect(text).toContain('*Sumber:*');
    expect(text).toMatch(/Tulis “bukti” untuk semua kutipannya, atau 👍 \/ 👎/);
    expect((await fetch(evidenceIn([text])[0]!)).status).toBe(200);
  });

  it('that comes again is answered once', async () => {
    const asked = server.kutip.asked.length;
    const again = { message_id: 'dua-kali' };
    expect((await say('Siapa pemimpinnya?', again)).text).toContain('Makmur Marbun');
    expect(await say('Siapa pemimpinnya?', again)).toEqual({});
    expect(server.kutip.asked).toHaveLength(asked + 1);
  });

  it.each<[string, object]>([
    ['of a bot', { bot: true }],
    ['of an integration', { bot: { i: 'integrasi' } }],
    ['that was edited', { isEdited: true }],
  ])('%s is acknowledged and ignored', async (_case, fields) => {
    const asked = server.kutip.asked.length;
    expect(await say('Siapa pemimpinnya?', fields)).toEqual({});
    expect(server.kutip.asked).toHaveLength(asked);
  });

  it('in a thread is answered there, with what was said in it', async () => {
    const tmid = 'utas1';
    expect(await say('Siapa pemimpinnya?', { tmid })).toMatchObject({ tmid });
    await say('Siapa pemimpinnya?', { tmid, user_id: 'orang-lain' });
    expect(server.kutip.asked.at(-1)?.history).toHaveLength(2);
    await say('Siapa pemimpinnya?', { user_id: 'orang-baru' });
    expect(server.kutip.asked.at(-1)?.history).toEqual([]);
  });

  it('asks for quotes and rates in words', async () => {
    const user_id = 'gita';
    expect((await say('bukti', { user_id })).text).toContain('Belum ada jawaban');
    await say('Siapa pemimpinnya?', { user_id });
    const { text } = await say('bukti', { user_id });
    expect(text).toContain('“Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.”');
    expect(evidenceIn([text])).toHaveLength(1);
    for (const [words, verdict, comment] of [
      ['👍', 'up', null],
      [':thumbsup: Bagus.', 'up', 'Bagus.'],
      [':-1: Tahunnya keliru.', 'down', 'Tahunnya keliru.'],
    ] as const) {
      expect((await say(words, { user_id })).text).toContain('Terima kasih');
      const [newest] = await server.kutip.feedback.list();
      expect(newest).toMatchObject({
        surface: 'rocketchat',
        verdict,
        comment,
        question: 'Siapa pemimpinnya?',
      });
    }
  });

  it('without words is greeted; too long, not found and failing ones get a plain sentence', async () => {
    const texts = [];
    for (const text of ['', 'a'.repeat(2_001), 'Siapa Dewa Ruci?', 'meledak'])
      texts.push((await say(text)).text);
    expect(texts).toEqual([
      expect.stringContaining('Silakan tulis pertanyaan'),
      expect.stringContaining('terlalu panjang'),
      expect.stringMatching(/^Arsip tidak menyebut Dewa Ruci\.\n\nTulis 👍/),
      expect.stringMatching(/^Maaf, .*gangguan/),
    ]);
    expect(texts.join()).not.toMatch(/rahasia|srv|Error/);
  });

  it('gets 20,000 characters as a message and its attachments, nothing dropped', async () => {
    for (const [asked, marker] of [
      ['Apa isi laporan?', 'Tulis “bukti”'],
      ['bukti', 'Bukti, kata demi kata'],
    ] as const) {
      const { text, attachments } = await say(asked, { user_id: 'hadi' });
      const texts = [text, ...attachments.map((attachment: { text: string }) => attachment.text)];
      for (const one of texts) expect(one.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
      expect(evidenceIn(texts)).toHaveLength(LONG_ANSWER.citations.length);
      expect(texts.join('\n')).toContain(marker);
    }
  });

  it('shows words that look like its markup as words', async () => {
    const { text } = await say('Apa racunnya?');
    const links = text.match(/\]\(([^)]*)\)/g) ?? [];
    expect(links).toHaveLength(2);
    for (const link of links)
      expect(link).toMatch(/^\]\(http:\/\/127\.0\.0\.1:\d+\/bukti\/[\w-]+#kutipan\)$/);
    expect(text).not.toMatch(/@all|@here|https:\/\/jahat|:bomb:/);
    expect(text.replaceAll('*Sumber:*', '')).not.toMatch(/[*~`]/);
  });
});

it('Rocket.Chat without a token is off', async () => {
  expect(enabledSurfaces(testConfig()).map(({ name }) => name)).not.toContain('rocketchat');
  const off = await startServer(fakeKutip({}));
  try {
    const response = await fetch(`${off.url}/rocketchat/webhook`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(404);
  } finally {
    await off.stop(0);
  }
});
