import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enabledSurfaces } from '../../../src/surfaces.ts';
import type { Answer } from '../../../src/types.ts';
import { cite, type FakeKutip, fakeAnswer, fakeArticle, fakeKutip, LEADER } from '../../fakes.ts';
import { type Harness, startServer, testConfig } from '../../harness.ts';
import { recorded } from '../fixtures.ts';
import { evidenceIn, LONG_ANSWER } from '../long-answer.ts';
import { type Call, type StandIn, startStandIn } from '../stand-in.ts';

const COMMAND_TOKEN = 'okwexkjpe7ygb8eq1ww58t483w';
const WEBHOOK_TOKEN = 'zmigewsanbbsdf59xnmduzypjc';
const LONGEST_POST = 16_383;

const POISON = fakeArticle({
  id: 'racun',
  title: '](https://jahat.example) <!channel> ![x](https://jahat.example/x.png)',
  text: 'Kata @channel & <!here>: [bukti](https://jahat.example) `rm` ~~lama~~ **tebal** <https://jahat.example|klik> :bomb: # judul.',
});

let release = (_answer: Answer): void => {};
let server: Harness<FakeKutip>;
let mattermost: StandIn;
let status = 200;
beforeAll(async () => {
  mattermost = await startStandIn(() => ({ status, body: {} }));
  server = await startServer(
    fakeKutip({
      'Siapa pemimpinnya?': LEADER,
      'Apa isi laporan?': LONG_ANSWER,
      'Apa racunnya?': fakeAnswer(`${POISON.text} [1]`, [cite(1, POISON, POISON.text)]),
      'Siapa Dewa Ruci?': fakeAnswer('Arsip tidak menyebut Dewa Ruci.'),
      lambat: () => new Promise((resolve) => (release = resolve)),
      meledak: new Error('rahasia di /srv/kutip/dist/app.js'),
    }),
    { MATTERMOST_TOKEN: `${COMMAND_TOKEN}, ${WEBHOOK_TOKEN}`, MATTERMOST_URL: mattermost.url },
  );
});
afterAll(async () => {
  await server.stop(0);
  await mattermost.close();
});

// biome-ignore lint/suspicious/noExplicitAny: what tests look into
type Body = any;

async function post(
  path: string,
  type: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${server.url}${path}`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': type, ...headers },
  });
}

const FORM = 'application/x-www-form-urlencoded';
const ADDRESS = '/mattermost/commands';

function commandForm(fields: Record<string, string> = {}): string {
  return new URLSearchParams({ ...recorded('mattermost/slash-command'), ...fields }).toString();
}

async function command(text: string, fields: Record<string, string> = {}): Promise<Body> {
  const header = { Authorization: `Token ${COMMAND_TOKEN}` };
  const form = commandForm({ response_url: `${mattermost.url}/hooks/commands/1`, text, ...fields });
  const response = await post(ADDRESS, FORM, form, header);
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'application/json; charset=utf-8',
  ]);
  return response.json();
}

let posts = 0;
async function webhook(text: string, fields: object = {}): Promise<Body> {
  posts += 1;
  const payload = {
    ...recorded('mattermost/outgoing-webhook'),
    post_id: `pos${posts}`,
    text: `tanya ${text}`,
    ...fields,
  };
  const response = await post(ADDRESS, 'application/json', JSON.stringify(payload));
  expect(response.status).toBe(200);
  return response.json();
}

/** The buttons of a response, wherever they stand. */
function buttonsOf(response: Body): Body[] {
  const all = [response, ...(response.extra_responses ?? [])];
  return all.flatMap(({ attachments = [] }) => attachments.flatMap(({ actions = [] }: Body) => actions));
}

function pressed(context: object): Promise<Response> {
  const body = JSON.stringify({ ...recorded('mattermost/action'), context });
  return post('/mattermost/actions', 'application/json', body);
}

/** Presses a button as Mattermost does it: at the button's own address, with its context. */
async function press(response: Body, name: string): Promise<Body> {
  const { integration } = buttonsOf(response).find((button) => button.name === name);
  expect(integration.url).toBe(`${server.url}/mattermost/actions`);
  const answer = await pressed(integration.context);
  expect(answer.status).toBe(200);
  return answer.json();
}

describe('a request of Mattermost', () => {
  const json = (token: unknown): string =>
    JSON.stringify({ ...recorded('mattermost/outgoing-webhook'), token });

  it.each<[string, string, string, Record<string, string>?]>([
    ['with a wrong token', FORM, commandForm({ token: 'salah-salah-salah-salah-00' })],
    ['with the start of a token', FORM, commandForm({ token: COMMAND_TOKEN.slice(0, 10) })],
    ['with more than a token', FORM, commandForm({ token: `${COMMAND_TOKEN}0` })],
    ['with both tokens in one', FORM, commandForm({ token: `${COMMAND_TOKEN},${WEBHOOK_TOKEN}` })],
    ['with an empty token', FORM, commandForm({ token: '' })],
    ['without a token', FORM, 'text=Siapa+pemimpinnya%3F&channel_id=a&user_id=b&command=%2Ftanya'],
    ['with two tokens', FORM, `${commandForm()}&token=${COMMAND_TOKEN}`],
    ['with tokens as a list', FORM, commandForm().replace('token=', 'token%5B%5D=')],
    ['with an array of tokens', 'application/json', json([WEBHOOK_TOKEN])],
    ['with a token that is null', 'application/json', json(null)],
    ['with a token that is an object', 'application/json', json({ $ne: '' })],
    ['with a token that is a number', 'application/json', json(0)],
    ['that is JSON of another kind', 'application/json', '[]'],
    ['with another token in its header', FORM, commandForm(), { Authorization: `Token ${WEBHOOK_TOKEN}` }],
    ['with an empty token in its header', FORM, commandForm(), { Authorization: 'Token ' }],
    ['without a body', FORM, ''],
  ])('%s is refused', async (_case, type, body, headers) => {
    const asked = server.kutip.asked.length;
    const response = await post(ADDRESS, type, body, headers);
    const text = await response.text();
    expect([response.status, text]).toEqual([401, expect.stringContaining('"code":"unauthorized"')]);
    expect(text).not.toMatch(/token|okwex|zmige/i);
    expect(server.kutip.asked).toHaveLength(asked);
  });

  it('with two headers of authorization is refused', async () => {
    const { hostname, port } = new URL(server.url);
    const code = await new Promise((resolve) => {
      const sent = request({ hostname, port, path: ADDRESS, method: 'POST' }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.setHeader('Content-Type', FORM);
      sent.setHeader('Authorization', [`Token ${COMMAND_TOKEN}`, `Token ${COMMAND_TOKEN}`]);
      sent.end(commandForm());
    });
    expect(code).toBe(401);
  });

  it('is taken with the header of an OAuth connection, or without any', async () => {
    for (const headers of [{ Authorization: 'Bearer milik-koneksi' }, {}])
      expect((await post(ADDRESS, FORM, commandForm(), headers as Record<string, string>)).status).toBe(200);
  });

  it('that cannot be read, or is no POST, is told so', async () => {
    expect((await post(ADDRESS, 'application/json', '{"token":')).status).toBe(400);
    expect((await post('/mattermost/actions', 'application/json', 'x')).status).toBe(400);
    const get = await fetch(`${server.url}${ADDRESS}?${commandForm()}`);
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('/tanya of Mattermost', () => {
  it('is answered to the asker alone, with evidence and buttons', async () => {
    const response = await command('Siapa pemimpinnya?');
    expect(response).toMatchObject({ response_type: 'ephemeral', skip_slack_parsing: true });
    expect(response.text).toMatch(
      /^Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut \[\[1\]\]\(http:\S+\/bukti\/[\w-]+#kutipan\)\./,
    );
    expect(response.text).toContain('**Sumber:**');
    const [evidence] = evidenceIn([response.text]);
    expect((await fetch(evidence!)).status).toBe(200);
    expect(buttonsOf(response).map(({ name }) => name)).toEqual(['Bukti', '👍', '👎', 'Bagikan']);
    for (const { id } of buttonsOf(response)) expect(id).toMatch(/^[A-Za-z0-9]+$/);
  });

  it('remembers the conversation of each person and thread apart', async () => {
    const history = async (fields: Record<string, string>): Promise<number> => {
      await command('Siapa pemimpinnya?', { user_id: 'dewi', ...fields });
      return server.kutip.asked.at(-1)!.history!.length;
    };
    expect([await history({}), await history({}), await history({ root_id: 'utas' })]).toEqual([0, 2, 0]);
    expect(await history({ user_id: 'eka' })).toBe(0);
  });

  it('without words is greeted; not found and failing ones get a plain sentence', async () => {
    const texts = [];
    for (const text of ['', 'Siapa Dewa Ruci?', 'meledak']) texts.push((await command(text)).text);
    expect(texts).toEqual([
      expect.stringContaining('Silakan tulis pertanyaan'),
      'Arsip tidak menyebut Dewa Ruci.',
      expect.stringMatching(/^Maaf, .*gangguan/),
    ]);
    expect(texts.join()).not.toMatch(/rahasia|srv|Error/);
  });

  it('that takes long gets a word of patience, and the answer later at Mattermost', async () => {
    const response = await command('lambat', { response_url: `${mattermost.url}/hooks/commands/lambat` });
    expect(response).toMatchObject({ response_type: 'ephemeral', text: 'Sedang mencari jawaban…' });
    release(LEADER);
    const [call] = await mattermost.arrived(1, ({ path }) => path === '/hooks/commands/lambat');
    expect(call!.body).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('Makmur Marbun'),
    });
  });

  it.each([
    'http://127.0.0.1:1/hooks/commands/1',
    'https://jahat.example/hooks/commands/1',
    'http://169.254.169.254/latest/meta-data',
    'bukan alamat',
    '',
  ])('offers no sharing at an address that is not Mattermost’s: %s', async (response_url) => {
    const response = await command('Siapa pemimpinnya?', { response_url });
    expect(buttonsOf(response).map(({ name }) => name)).toEqual(['Bukti', '👍', '👎']);
  });

  it('gives 20,000 characters as several posts, nothing dropped', async () => {
    const response = await command('Apa isi laporan?');
    const { extra_responses, ...first } = response;
    const all = [first, ...extra_responses];
    for (const { text, response_type, skip_slack_parsing } of all) {
      expect([...text].length).toBeLessThanOrEqual(LONGEST_POST);
      expect([response_type, skip_slack_parsing]).toEqual(['ephemeral', true]);
    }
    const texts = all.map(({ text }) => text);
    expect(evidenceIn(texts)).toHaveLength(LONG_ANSWER.citations.length);
    const words = texts
      .join(' ')
      .replace(/\[(\[\d+\])\]\([^)]*\)/g, '$1')
      .replace(/\s+/g, ' ');
    expect(words).toContain(LONG_ANSWER.answer);
    const withButtons = all.map(({ attachments }) => attachments !== undefined);
    expect(withButtons).toEqual([...all.slice(1).map(() => false), true]);

    const proofs = buttonsOf(response).filter(({ name }) => name.startsWith('Bukti'));
    expect(proofs.length).toBeGreaterThan(1);
    const quotes = [];
    for (const { name } of proofs) quotes.push((await press(response, name)).ephemeral_text);
    for (const text of quotes) expect([...text].length).toBeLessThanOrEqual(LONGEST_POST);
    for (const { quote } of LONG_ANSWER.citations) expect(quotes.join('\n')).toContain(`“${quote}”`);
  });
});

describe('an outgoing webhook of Mattermost', () => {
  it('is answered below the message, without the trigger word, to everybody', async () => {
    const response = await webhook('Siapa pemimpinnya?');
    expect(server.kutip.asked.at(-1)?.question).toBe('Siapa pemimpinnya?');
    expect(response).toMatchObject({
      response_type: 'comment',
      text: expect.stringContaining('Makmur Marbun'),
    });
    expect(buttonsOf(response).map(({ name }) => name)).toEqual(['Bukti', '👍', '👎']);
  });

  it('comes as a form as well', async () => {
    const fields = { ...recorded('mattermost/outgoing-webhook'), post_id: 'formulir' };
    const response = await post(ADDRESS, FORM, new URLSearchParams(fields).toString());
    expect(await response.json()).toMatchObject({ response_type: 'comment' });
  });

  it('of one message is answered once', async () => {
    const again = { post_id: 'dua-kali' };
    const asked = server.kutip.asked.length;
    expect((await webhook('Siapa pemimpinnya?', again)).text).toContain('Makmur Marbun');
    expect(await webhook('Siapa pemimpinnya?', again)).toEqual({});
    expect(server.kutip.asked).toHaveLength(asked + 1);
  });

  it('is given 20,000 characters as one post with attachments, nothing dropped', async () => {
    const { text, attachments } = await webhook('Apa isi laporan?');
    const texts = [text, ...attachments.flatMap((attachment: Body) => attachment.text ?? [])];
    for (const one of texts) expect([...one].length).toBeLessThanOrEqual(LONGEST_POST);
    expect(evidenceIn(texts)).toHaveLength(LONG_ANSWER.citations.length);
  });

  it('understands “bukti” and a thumb in words', async () => {
    const user_id = 'fajar';
    expect((await webhook('bukti', { user_id })).text).toContain('Belum ada jawaban');
    await webhook('Siapa pemimpinnya?', { user_id });
    expect((await webhook('bukti', { user_id })).text).toContain('“Penjabat Bupati');
    expect((await webhook('👎 Tahunnya keliru.', { user_id })).text).toContain('Terima kasih');
    const [newest] = await server.kutip.feedback.list({ verdict: 'down' });
    expect(newest).toMatchObject({ surface: 'mattermost', comment: 'Tahunnya keliru.' });
  });
});

describe('the buttons in Mattermost', () => {
  it('“Bukti” shows the quotes to the one who asks', async () => {
    const { ephemeral_text, skip_slack_parsing } = await press(await command('Siapa pemimpinnya?'), 'Bukti');
    expect(ephemeral_text).toContain('“Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.”');
    expect(evidenceIn([ephemeral_text])).toHaveLength(1);
    expect(skip_slack_parsing).toBe(true);
  });

  it('👍 and 👎 store a rating', async () => {
    for (const [name, verdict] of [
      ['👍', 'up'],
      ['👎', 'down'],
    ] as const) {
      const { ephemeral_text } = await press(await command('Siapa pemimpinnya?'), name);
      expect(ephemeral_text).toContain('Terima kasih');
      const [newest] = await server.kutip.feedback.list({ verdict });
      expect(newest).toMatchObject({ surface: 'mattermost', question: 'Siapa pemimpinnya?', comment: null });
    }
  });

  it('“Bagikan” posts question, answer and sources to the channel, at Mattermost only', async () => {
    const response = await command('Siapa pemimpinnya?', {
      response_url: `${mattermost.url}/hooks/commands/bagi`,
    });
    expect((await press(response, 'Bagikan')).ephemeral_text).toBe('Jawaban sudah dibagikan ke kanal ini.');
    const isShared = ({ path }: Call): boolean => path === '/hooks/commands/bagi';
    const [call] = await mattermost.arrived(1, isShared);
    expect(call!.body).toMatchObject({ response_type: 'in_channel', skip_slack_parsing: true });
    expect(call!.body.text).toMatch(/^\*\*Pertanyaan:\*\* Siapa pemimpinnya\?\n\nPenjabat Bupati/);
    expect(evidenceIn([call!.body.text])).toHaveLength(1);
    expect(buttonsOf(call!.body)).toEqual([]);
    expect(call!.headers.authorization).toBeUndefined();
  });

  it('“Bagikan” of a long answer drops nothing', async () => {
    const response = await command('Apa isi laporan?', {
      response_url: `${mattermost.url}/hooks/commands/panjang`,
    });
    await press(response, 'Bagikan');
    const [call] = await mattermost.arrived(1, ({ path }) => path === '/hooks/commands/panjang');
    const texts = [call!.body, ...call!.body.extra_responses].map(({ text }: Body) => text);
    for (const text of texts) expect([...text].length).toBeLessThanOrEqual(LONGEST_POST);
    expect(evidenceIn(texts)).toHaveLength(LONG_ANSWER.citations.length);
  });

  it('“Bagikan” after half an hour says what to do', async () => {
    const response = await command('Siapa pemimpinnya?');
    status = 404;
    expect((await press(response, 'Bagikan')).ephemeral_text).toMatch(
      /tidak dapat dibagikan lagi.*Ajukan lagi/,
    );
    status = 200;
  });

  it('work with the token that is being replaced', async () => {
    const response = await command('Siapa pemimpinnya?');
    const { context } = buttonsOf(response)[0].integration;
    const rotated = await startServer(fakeKutip({}), {
      MATTERMOST_TOKEN: `token-yang-baru,${COMMAND_TOKEN}`,
    });
    const other = await startServer(fakeKutip({}), { MATTERMOST_TOKEN: 'token-yang-baru' });
    try {
      const at = (url: string) =>
        fetch(`${url}/mattermost/actions`, { method: 'POST', body: JSON.stringify({ context }) });
      const known = await at(rotated.url);
      expect([known.status, await known.json()]).toMatchObject([
        200,
        { ephemeral_text: expect.stringContaining('sudah tidak tersimpan') },
      ]);
      expect((await at(other.url)).status).toBe(401);
    } finally {
      await Promise.all([rotated.stop(0), other.stop(0)]);
    }
  });

  it('are refused where Mattermost did not get them from us', async () => {
    const [proof, up, , share] = buttonsOf(await command('Siapa pemimpinnya?')).map(
      ({ integration }) => integration.context,
    );
    const forged = [
      undefined,
      null,
      {},
      [proof],
      { ...proof, signature: '' },
      { ...proof, signature: undefined },
      { ...proof, signature: [proof.signature] },
      { ...proof, signature: proof.signature.slice(0, 32) },
      { ...proof, signature: `${proof.signature}00` },
      { ...proof, signature: up.signature },
      { ...proof, part: 1 },
      { ...proof, action: 'down' },
      { ...up, answer: '0123456789abcdef' },
      { ...share, to: 'https://jahat.example/' },
      { ...share, to: `${mattermost.url}/lain` },
    ];
    const calls = mattermost.calls.length;
    for (const context of forged) expect((await pressed(context as object)).status).toBe(401);
    expect(mattermost.calls).toHaveLength(calls);
  });
});

describe('words that look like Mattermost’s markup', () => {
  it('stay words: nobody is called, no picture, no link but those to evidence', async () => {
    const { text } = await command('Apa racunnya?');
    const links = text.match(/\]\(([^)]*)\)/g) ?? [];
    expect(links).toHaveLength(2);
    for (const link of links)
      expect(link).toMatch(/^\]\(http:\/\/127\.0\.0\.1:\d+\/bukti\/[\w-]+#kutipan\)$/);
    expect(text).not.toMatch(/<!|@channel|https:\/\/jahat|:bomb:/);
    expect(text.replaceAll('**Sumber:**', '')).not.toMatch(/\*\*|~~|`/);
  });
});

describe('the settings of Mattermost', () => {
  it('are off when empty; the address without a token stops the start', async () => {
    expect(enabledSurfaces(testConfig())).toEqual([]);
    await expect(startServer(fakeKutip({}), { MATTERMOST_URL: 'https://chat.contoh.go.id' })).rejects.toThrow(
      'Mattermost belum lengkap: MATTERMOST_URL terisi, tetapi MATTERMOST_TOKEN kosong.',
    );
  });

  it('without an address answer all the same, with nothing to share', async () => {
    const alone = await startServer(fakeKutip({ 'Siapa pemimpinnya?': LEADER }), {
      MATTERMOST_TOKEN: COMMAND_TOKEN,
    });
    try {
      const response = await fetch(`${alone.url}${ADDRESS}`, {
        method: 'POST',
        headers: { 'Content-Type': FORM },
        body: commandForm(),
      });
      expect(buttonsOf(await response.json()).map(({ name }) => name)).toEqual(['Bukti', '👍', '👎']);
    } finally {
      await alone.stop(0);
    }
  });
});
