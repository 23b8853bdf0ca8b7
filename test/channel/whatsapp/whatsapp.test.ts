import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { APEL, cite, type FakeKutip, fakeAnswer, fakeKutip } from '../../fakes.ts';
import { type Harness, startServer } from '../../harness.ts';
import { recorded } from '../fixtures.ts';
import { evidenceIn, LONG_ANSWER, LONG_ARTICLE } from '../long-answer.ts';
import { NASTY_ARTICLE } from '../nasty.ts';
import { type Answered, type Call, type StandIn, startStandIn } from '../stand-in.ts';

const APP_SECRET = 'rahasia-aplikasi-uji';
const VERIFY_TOKEN = 'token-verifikasi-uji';
const TOKEN = 'EAAtoken-akses-yang-tidak-boleh-bocor';
const SETTINGS = {
  WHATSAPP_APP_SECRET: APP_SECRET,
  WHATSAPP_VERIFY_TOKEN: VERIFY_TOKEN,
  WHATSAPP_TOKEN: TOKEN,
};
const QUESTION = 'Siapa pemimpinnya?';
const QUOTE = 'Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.';
const ANSWER = fakeAnswer(`${QUOTE.slice(0, -1)} [1].`, [cite(1, APEL, QUOTE)]);

let graph: StandIn;
let server: Harness<FakeKutip>;
let failures: Answered[];
let ids = 0;

/** What the page of the Messages API allows; anything else is refused as there. */
function graphApi({ path, headers, body }: Call): Answered {
  const failure = failures.shift();
  if (failure !== undefined) return failure;
  const error = (message: string, code = 100) => ({ status: 400, body: { error: { message, code } } });
  if (!/^\/v\d+\.\d\/330000000000009\/messages$/.test(path)) return error('Unsupported post request');
  if (headers.authorization !== `Bearer ${TOKEN}`) return { status: 401, body: { error: { code: 190 } } };
  if (body.messaging_product !== 'whatsapp' || !/^\d+$/.test(body.to)) return error('Invalid parameter');
  if (body.type === 'text') {
    if (body.text.body === '' || body.text.body.length > 4_096) return error('text.body');
  } else {
    const { type, body: text, action } = body.interactive;
    const titles = action.buttons.map(({ reply }: { reply: { title: string } }) => reply.title);
    const isAllowed =
      type === 'button' &&
      text.text.length <= 1_024 &&
      titles.length <= 3 &&
      new Set(titles).size === titles.length &&
      titles.every((title: string) => title !== '' && title.length <= 20);
    if (!isAllowed) return error('interactive');
  }
  return { body: { messaging_product: 'whatsapp', messages: [{ id: 'wamid.balasan' }] } };
}

beforeEach(async () => {
  failures = [];
  graph = await startStandIn(graphApi);
  server = await startServer(
    fakeKutip(
      {
        [QUESTION]: ANSWER,
        lagi: ANSWER,
        panjang: LONG_ANSWER,
        jahat: fakeAnswer(`${NASTY_ARTICLE.text.slice(0, -1)} [1].`, [
          cite(1, NASTY_ARTICLE, NASTY_ARTICLE.text),
        ]),
        kosong: fakeAnswer('Arsip tidak menyebutnya.'),
        rusak: new Error(`gagal di /srv/kutip dengan ${TOKEN}`),
      },
      [APEL, LONG_ARTICLE, NASTY_ARTICLE],
    ),
    SETTINGS,
    { whatsapp: graph.url },
  );
});
afterEach(async () => {
  await server.stop(0);
  await graph.close();
});

const sign = (body: string, secret = APP_SECRET) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

function post(body: unknown, headers?: Record<string, string>) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(`${server.url}/whatsapp/webhook`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(headers ?? { 'X-Hub-Signature-256': sign(text) }) },
    body: text,
  });
}

/** A recorded webhook with an id and a time of now. */
function now(name: 'text' | 'button-reply', fields: object = {}, secondsAgo = 0) {
  const webhook = recorded(`whatsapp/${name}`);
  const [message] = webhook.entry[0].changes[0].value.messages;
  ids += 1;
  Object.assign(message, {
    id: `wamid.${ids}`,
    timestamp: String(Math.floor(Date.now() / 1000) - secondsAgo),
    ...fields,
  });
  return webhook;
}
const says = (text: string) => now('text', { text: { body: text } });
const presses = (id: string) =>
  now('button-reply', { interactive: { type: 'button_reply', button_reply: { id, title: 'x' } } });

const textOf = ({ body }: Call): string => body.text?.body ?? body.interactive.body.text;
const buttonsOf = ({ body }: Call): { id: string; title: string }[] =>
  (body.interactive?.action.buttons ?? []).map(({ reply }: { reply: object }) => reply);

/** Sends webhooks and, behind them, a question; resolves with all that was sent until its answer. */
async function untilAnswered(...bodies: unknown[]): Promise<Call[]> {
  for (const body of [...bodies, says('kosong')]) expect((await post(body)).status).toBe(200);
  const isLast = (call: Call) => textOf(call).startsWith('Arsip tidak');
  await graph.arrived(1, isLast);
  return graph.calls.filter((call) => !isLast(call));
}

describe('an answer on WhatsApp', () => {
  it('comes from the number that was asked, with sources and three buttons', async () => {
    expect((await post(now('text'))).status).toBe(200);
    const [call] = await graph.arrived(1);
    expect(call!.path).toMatch(/\/330000000000009\/messages$/);
    expect(call!.headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(call!.body).toMatchObject({
      to: '6281299990001',
      recipient_type: 'individual',
      type: 'interactive',
    });
    expect(textOf(call!)).toContain('Makmur Marbun memimpin apel perdana tersebut [1].');
    expect(textOf(call!)).toContain('*Sumber:*');
    const [link] = evidenceIn([textOf(call!)]);
    expect(await (await fetch(link!)).text()).toContain('Makmur Marbun');
    expect(buttonsOf(call!).map(({ title }) => title)).toEqual(['Bukti', '👍', '👎']);
  });

  it('honours what was said before', async () => {
    await untilAnswered(says(QUESTION));
    await untilAnswered(says('lagi'));
    const asked = server.kutip.asked.find(({ question }) => question === 'lagi');
    expect(asked?.history?.[0]).toEqual({ role: 'user', content: QUESTION });
  });

  it('of 20,000 characters rolls over messages and loses nothing', async () => {
    await post(says('panjang'));
    await graph.arrived(1, (call) => buttonsOf(call).length > 0);
    const all = graph.calls.map(textOf).join(' ');
    for (const { n, quote } of LONG_ANSWER.citations) expect(all).toContain(`${quote.slice(0, -1)} [${n}].`);
    expect(evidenceIn([all])).toHaveLength(LONG_ANSWER.citations.length);
    expect(textOf(graph.calls.at(-1)!)).toBe('Apakah jawaban di atas membantu?');
  });

  it('shows whatever an article holds as plain words', async () => {
    await post(says('jahat'));
    const [call] = await graph.arrived(1, (one) => buttonsOf(one).length > 0);
    await post(presses(buttonsOf(call!)[0]!.id));
    await graph.arrived(graph.calls.length + 1);
    for (const text of graph.calls.map(textOf)) {
      const ours = text
        .replace(/^\*[\w\s,]+:\*$/gm, '')
        .replace(/http:\/\/127\.0\.0\.1:\d+\/bukti\/[\w#-]+/g, '');
      expect(ours).not.toMatch(/\*tebal|_miring|~coret|```|https?:\/\//);
      expect(ours).toContain('<script>alert(1)</script>');
    }
  });

  it('that found nothing offers no quotes', async () => {
    await post(says('kosong'));
    const [call] = await graph.arrived(1);
    expect(buttonsOf(call!).map(({ title }) => title)).toEqual(['👍', '👎']);
  });

  it('that failed says so without any detail', async () => {
    await post(says('rusak'));
    const [call] = await graph.arrived(1);
    expect(textOf(call!)).toMatch(/^Maaf, /);
    expect(textOf(call!)).not.toMatch(/srv|EAA|gagal/);
  });
});

describe('buttons and words', () => {
  it('"Bukti" shows the quotes word for word, pressed or written', async () => {
    await post(says(QUESTION));
    const [answer] = await graph.arrived(1);
    await post(presses(buttonsOf(answer!)[0]!.id));
    await graph.arrived(2);
    await post(says('Bukti'));
    const [, pressed, written] = await graph.arrived(3);
    for (const call of [pressed, written]) expect(textOf(call!)).toContain(`“${QUOTE}”`);
  });

  it('thumbs are stored; words behind a thumb as its comment', async () => {
    await post(says(QUESTION));
    const [answer] = await graph.arrived(1);
    await post(presses(buttonsOf(answer!)[2]!.id));
    await graph.arrived(2);
    expect(await server.kutip.feedback.list()).toMatchObject([
      { surface: 'whatsapp', verdict: 'down', comment: null, question: QUESTION },
    ]);
    await post(says('👍🏾 ternyata benar'));
    await graph.arrived(3);
    expect(await server.kutip.feedback.list()).toMatchObject([{ verdict: 'up', comment: 'ternyata benar' }]);
  });

  it('a button of a forgotten answer says so, a strange one nothing', async () => {
    const sent = await untilAnswered(presses('up:AAAAAAAAAAAAAAAA'), presses('hapus:semua'), presses(''));
    expect(sent.map(textOf)).toEqual([expect.stringMatching(/sudah tidak tersimpan/)]);
  });

  it('a picture is greeted, a reaction is not', async () => {
    const sent = await untilAnswered(
      now('text', { type: 'image', image: { id: '1', mime_type: 'image/jpeg' }, text: undefined }),
      now('text', { type: 'reaction', reaction: { message_id: 'wamid.1', emoji: '👍' }, text: undefined }),
      now('text', { type: 'unsupported', errors: [{ code: 131051 }], text: undefined }),
    );
    expect(sent.map(textOf)).toEqual([expect.stringMatching(/^Silakan tulis pertanyaan/)]);
  });
});

describe('the webhook', () => {
  it('answers a repeated message once, and deliveries never', async () => {
    const message = now('text');
    const sent = await untilAnswered(message, message, recorded('whatsapp/status'), message);
    expect(sent).toHaveLength(1);
    expect(server.kutip.asked).toHaveLength(2);
  });

  it('answers all messages of a webhook', async () => {
    const webhook = now('text');
    const [more] = now('text', { text: { body: 'lagi' } }).entry[0].changes[0].value.messages;
    webhook.entry[0].changes[0].value.messages.push(more, null, { type: 'text' });
    expect(await untilAnswered(webhook)).toHaveLength(2);
  });

  it('leaves a message that is older than a day, the recorded one too', async () => {
    const sent = await untilAnswered(now('text', {}, 24 * 60 * 60 + 60), recorded('whatsapp/text'));
    expect(sent).toEqual([]);
  });

  it('never lets the payload choose where it writes to', async () => {
    const strange = ['330000000000009/../../me', '1?x=', 'x', '', 5, null].map((phone_number_id) => {
      const webhook = now('text');
      webhook.entry[0].changes[0].value.metadata.phone_number_id = phone_number_id;
      return webhook;
    });
    const senders = ['+62/..', 'me', '', null].map((from) => now('text', { from }));
    expect(await untilAnswered(...strange, ...senders)).toEqual([]);
  });

  it.each<[string, (body: string) => Record<string, string>]>([
    ['no signature', () => ({})],
    ['an empty one', () => ({ 'X-Hub-Signature-256': '' })],
    ['one of another secret', (body) => ({ 'X-Hub-Signature-256': sign(body, 'lain') })],
    ['one of an empty secret', (body) => ({ 'X-Hub-Signature-256': sign(body, '') })],
    ['one of other bytes', (body) => ({ 'X-Hub-Signature-256': sign(`${body} `) })],
    ['one without its prefix', (body) => ({ 'X-Hub-Signature-256': sign(body).slice(7) })],
    ['a shorter one', (body) => ({ 'X-Hub-Signature-256': sign(body).slice(0, -2) })],
    ['a longer one', (body) => ({ 'X-Hub-Signature-256': `${sign(body)}00` })],
    [
      'one in base64',
      (body) => ({
        'X-Hub-Signature-256': `sha256=${createHmac('sha256', APP_SECRET).update(body).digest('base64')}`,
      }),
    ],
    [
      'the old SHA-1 one',
      (body) => ({ 'X-Hub-Signature': `sha1=${createHmac('sha1', APP_SECRET).update(body).digest('hex')}` }),
    ],
    ['two in one header', (body) => ({ 'X-Hub-Signature-256': `${sign(body)}, ${sign(body)}` })],
  ])('refuses %s', async (_name, headers) => {
    const body = JSON.stringify(now('text'));
    const response = await post(body, headers(body));
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'unauthorized' });
    expect(server.kutip.asked).toEqual([]);
  });

  it('refuses a signature that is sent twice', async () => {
    const body = JSON.stringify(now('text'));
    const status = await new Promise((resolve) => {
      const sent = request(`${server.url}/whatsapp/webhook`, { method: 'POST' }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.setHeader('X-Hub-Signature-256', [sign(body), sign(body)]);
      sent.end(body);
    });
    expect(status).toBe(401);
    expect(server.kutip.asked).toEqual([]);
  });

  it('takes the signature over the raw bytes, however they are written', async () => {
    const body = JSON.stringify(now('text'), null, 3).replaceAll('/', '\\/').replace('Siapa', '\\u0053iapa');
    expect((await post(body)).status).toBe(200);
    await graph.arrived(1);
    expect(server.kutip.asked.map(({ question }) => question)).toEqual([QUESTION]);
  });

  it('acknowledges signed bodies of any shape, and refuses what is no JSON', async () => {
    const page = { object: 'page', entry: [] };
    expect(await untilAnswered([], 'null', '"x"', {}, { object: 'whatsapp_business_account' }, page)).toEqual(
      [],
    );
    expect((await post('{"object":')).status).toBe(400);
    expect((await post('x'.repeat(300_000))).status).toBe(413);
    expect((await fetch(`${server.url}/whatsapp/webhook`, { method: 'PUT' })).status).toBe(405);
  });
});

describe('the handshake', () => {
  const shake = (query: string) => fetch(`${server.url}/whatsapp/webhook?${query}`);

  it('gives the challenge back to whoever knows the token', async () => {
    const response = await shake(
      `hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${VERIFY_TOKEN}`,
    );
    expect([response.status, await response.text()]).toEqual([200, '1158201444']);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(server.logged.join()).not.toContain(VERIFY_TOKEN);
  });

  it.each([
    '',
    'hub.mode=subscribe&hub.challenge=1',
    'hub.mode=subscribe&hub.challenge=1&hub.verify_token=',
    'hub.mode=subscribe&hub.challenge=1&hub.verify_token=salah',
    `hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=${VERIFY_TOKEN}`,
    `hub.mode=subscribe&hub.verify_token=${VERIFY_TOKEN}`,
    `hub.mode=subscribe&hub.challenge=%3Cscript%3E&hub.verify_token=${VERIFY_TOKEN}`,
    `hub.mode=subscribe&hub.challenge=1&hub.verify_token=${VERIFY_TOKEN}&hub.verify_token=${VERIFY_TOKEN}`,
    `hub.mode=subscribe&hub.challenge=1&hub.challenge=2&hub.verify_token=${VERIFY_TOKEN}`,
  ])('refuses ?%s', async (query) => {
    expect((await shake(query)).status).toBe(401);
  });
});

describe('a busy or failing Graph API', () => {
  it('is asked again after a failure of its own', async () => {
    failures.push({ status: 503, body: '<html>' });
    await post(now('text'));
    const [refused, taken] = await graph.arrived(2);
    expect(taken!.body).toEqual(refused!.body);
  });

  it('that refuses for good is left alone; nothing of it is logged', async () => {
    failures.push({ status: 401, body: { error: { message: `token ${TOKEN}`, code: 190 } } });
    failures.push({ status: 302, body: '' });
    expect(await untilAnswered(now('text'), now('text'))).toHaveLength(2);
    const logged = () => server.logged.filter((line) => line.includes('jawaban gagal')).join();
    await expect.poll(logged).toMatch(/WhatsApp menolak pesan \(HTTP 401, code 190\)/);
    expect(server.logged.join()).not.toMatch(/EAAtoken|rahasia-|Siapa pemimpin|Marbun|62812/);
  });

  it('that is out of reach costs neither the server nor the secret', async () => {
    await graph.close();
    await post(now('text'));
    await expect.poll(() => server.logged.join()).toContain('WhatsApp tidak dapat dihubungi');
    expect(server.logged.join()).not.toMatch(/EAAtoken/);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });
});

describe('settings', () => {
  it.each(Object.keys(SETTINGS))('without %s the server does not start', async (name) => {
    const starting = startServer(fakeKutip({}), { ...SETTINGS, [name]: '' });
    await expect(starting).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringMatching(new RegExp(`^WhatsApp belum lengkap:.*${name} kosong`)),
    });
    await expect(starting).rejects.not.toThrow(/EAAtoken|rahasia-/);
  });
});
