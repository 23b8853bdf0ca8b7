import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KutipError } from '../../../src/errors.ts';
import { APEL, cite, type FakeKutip, fakeAnswer, fakeKutip } from '../../fakes.ts';
import { type Harness, startServer } from '../../harness.ts';
import { recorded } from '../fixtures.ts';
import { evidenceIn, LONG_ANSWER, LONG_ARTICLE } from '../long-answer.ts';
import { NASTY, NASTY_ARTICLE } from '../nasty.ts';
import type { Call } from '../stand-in.ts';
import { type BotApi, ME, readHtml, startBotApi, TOKEN } from './bot-api.ts';

const SECRET = 'rahasia_Webhook-1';
const QUESTION = 'Siapa pemimpinnya?';
const QUOTE = 'Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.';
const ANSWER = fakeAnswer(`${QUOTE.slice(0, -1)} [1].`, [cite(1, APEL, QUOTE)]);

let api: BotApi;
let server: Harness<FakeKutip>;
let updates = 1;

beforeEach(async () => {
  api = await startBotApi();
  server = await startServer(
    fakeKutip(
      {
        [QUESTION]: ANSWER,
        'kalau wakilnya?': ANSWER,
        panjang: LONG_ANSWER,
        jahat: fakeAnswer(`Kata ia: ${NASTY} [1].`, [cite(1, NASTY_ARTICLE, NASTY_ARTICLE.text)]),
        kosong: { ...fakeAnswer('Arsip tidak menyebutnya.'), related: [{ ...APEL, articleId: APEL.id }] },
        rusak: new Error(`gagal di /srv/kutip dengan ${TOKEN}`),
        'tanpa indeks': new KutipError('index-unavailable', 'Indeks belum ada.'),
      },
      [APEL, LONG_ARTICLE, NASTY_ARTICLE],
    ),
    { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_WEBHOOK_SECRET: SECRET },
    { telegram: api.url },
  );
});
afterEach(async () => {
  await server.stop(0);
  await api.close();
});

function post(
  body: unknown,
  headers: Record<string, string> = { 'X-Telegram-Bot-Api-Secret-Token': SECRET },
) {
  return fetch(`${server.url}/telegram/webhook`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** A private message with this text. */
function says(text: string, fields: object = {}) {
  const update = recorded('telegram/private-message');
  updates += 1;
  return { update_id: updates, message: { ...update.message, text, ...fields } };
}

function presses(data: string) {
  const update = recorded('telegram/callback-query');
  updates += 1;
  return { update_id: updates, callback_query: { ...update.callback_query, data } };
}

const dataOf = (call: Call, label: string): string =>
  call.body.reply_markup.inline_keyboard.flat().find((button: { text: string }) => button.text === label)
    .callback_data;
const toasts = (calls: readonly Call[]) => calls.filter(({ path }) => path.endsWith('/answerCallbackQuery'));

/** Sends updates and, behind them, a question; resolves with all that was sent until its answer. */
async function untilAnswered(...bodies: unknown[]): Promise<Call[]> {
  for (const body of bodies) expect((await post(body)).status).toBe(200);
  expect((await post(says('kosong'))).status).toBe(200);
  const isLast = (call: Call) => String(call.body.text).startsWith('Arsip tidak');
  await api.arrived(1, isLast);
  return api.sent().filter((call) => !isLast(call));
}

describe('an answer on Telegram', () => {
  it('comes as HTML with its evidence, its sources and three buttons', async () => {
    expect((await post(recorded('telegram/private-message'))).status).toBe(200);
    const [call] = await api.messages(1);
    expect(call!.body).toMatchObject({
      chat_id: 880011223,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    });
    expect(call!.body.reply_parameters).toBeUndefined();
    const seen = readHtml(call!.body.text);
    expect(seen.text).toContain('Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut [1].');
    expect(seen.text).toContain(
      '[1] Apel Perdana di Halaman Kantor Bupati (Contohkabar.id, 21 September 2023)',
    );
    expect(evidenceIn(seen.links.map(({ href }) => href))).toHaveLength(1);
    const page = await fetch(seen.links[0]!.href);
    expect(await page.text()).toContain('Makmur Marbun');
    const keyboard = call!.body.reply_markup.inline_keyboard.flat();
    expect(keyboard.map(({ text }: { text: string }) => text)).toEqual(['Bukti', '👍', '👎']);
  });

  it('honours what was said before', async () => {
    await untilAnswered(says(QUESTION));
    await untilAnswered(says('kalau wakilnya?'));
    const request = server.kutip.asked.find(({ question }) => question === 'kalau wakilnya?');
    expect(request?.history?.slice(0, 2)).toEqual([
      { role: 'user', content: QUESTION },
      { role: 'assistant', content: ANSWER.answer },
    ]);
  });

  it('of 20,000 characters rolls over messages and loses nothing', async () => {
    await post(says('panjang'));
    await api.arrived(1, ({ body }) => body.reply_markup !== undefined);
    const seen = api.sent().map(({ body }) => readHtml(body.text));
    const all = seen.map(({ text }) => text).join(' ');
    for (const { n, quote } of LONG_ANSWER.citations) {
      expect(all).toContain(`${quote.slice(0, -1)} [${n}].`);
    }
    const links = seen.flatMap((message) => message.links.map(({ href }) => href));
    expect(evidenceIn(links)).toHaveLength(LONG_ANSWER.citations.length);
    expect(api.sent().filter(({ body }) => body.reply_markup !== undefined)).toHaveLength(1);
    expect(api.sent().length).toBeGreaterThan(6);
  });

  it('shows whatever an article holds as plain words', async () => {
    await post(says('jahat'));
    const [call] = await api.messages(1);
    const seen = readHtml(call!.body.text);
    // Addresses are kept from becoming links by a mark that nobody sees.
    expect(seen.text.replaceAll('\u2060', '')).toContain(`Kata ia: ${NASTY} [1].`);
    expect(seen.text).not.toContain('https://jahat');
    expect(seen.links.filter(({ href }) => !href.startsWith(server.url))).toEqual([]);
    await post(presses(dataOf(call!, 'Bukti')));
    const [, proofs] = await api.messages(2);
    expect(readHtml(proofs!.body.text).text.replaceAll('\u2060', '')).toContain(NASTY);
  });

  it('that found nothing names what comes near and offers no quotes', async () => {
    await post(says('kosong'));
    const [call] = await api.messages(1);
    expect(readHtml(call!.body.text).text).toContain('• Apel Perdana di Halaman Kantor Bupati');
    const keyboard = call!.body.reply_markup.inline_keyboard.flat();
    expect(keyboard.map(({ text }: { text: string }) => text)).toEqual(['👍', '👎']);
  });

  it('that failed says so without any detail', async () => {
    await post(says('rusak'));
    await post(says('tanpa indeks'));
    for (const { body } of await api.messages(2)) {
      expect(body.text).toMatch(/^Maaf, /);
      expect(body.text).not.toMatch(/srv|AAE|gagal/);
    }
  });
});

describe('buttons and commands', () => {
  it('"Bukti" and /bukti show the quotes word for word', async () => {
    await post(says(QUESTION));
    const [answer] = await api.messages(1);
    await post(presses(dataOf(answer!, 'Bukti')));
    await api.messages(2);
    await post(says('/bukti', { entities: [{ offset: 0, length: 6, type: 'bot_command' }] }));
    const [, pressed, commanded] = await api.messages(3);
    for (const call of [pressed, commanded]) expect(readHtml(call!.body.text).text).toContain(`“${QUOTE}”`);
    expect(toasts(api.calls)).toHaveLength(1);
  });

  it('a thumb that cannot be stored is told so, and the button stops spinning', async () => {
    await post(says(QUESTION));
    const [answer] = await api.messages(1);
    server.kutip.feedback.add = () => Promise.reject(new Error('penuh: /srv/data'));
    await post(presses(dataOf(answer!, '👍')));
    await api.arrived(1, ({ path }) => path.endsWith('/answerCallbackQuery'));
    expect(toasts(api.calls)[0]!.body.text).toMatch(/belum tersimpan/);
    await post(says('👎 keliru'));
    expect((await api.messages(2))[1]!.body.text).toMatch(/belum tersimpan/);
  });

  it('/bukti before any answer says what to do', async () => {
    await post(says('/bukti', { entities: [{ offset: 0, length: 6, type: 'bot_command' }] }));
    expect((await api.messages(1))[0]!.body.text).toMatch(/^Belum ada jawaban/);
  });

  it('thumbs are stored; words behind a thumb as its comment', async () => {
    await post(says(QUESTION));
    const [answer] = await api.messages(1);
    await post(presses(dataOf(answer!, '👍')));
    await api.arrived(1, ({ path }) => path.endsWith('/answerCallbackQuery'));
    expect(toasts(api.calls)[0]!.body.text).toMatch(/^Terima kasih/);
    expect(await server.kutip.feedback.list()).toMatchObject([
      { surface: 'telegram', verdict: 'up', comment: null, question: QUESTION, answer: ANSWER },
    ]);
    await post(says('👎 bupatinya sudah ganti'));
    await api.messages(2);
    expect(await server.kutip.feedback.list()).toMatchObject([
      { verdict: 'down', comment: 'bupatinya sudah ganti' },
    ]);
  });

  it('a button of a forgotten or foreign answer says so, a strange one is only acknowledged', async () => {
    const { id } = (await (await server.ask({ question: QUESTION })).json()) as { id: string };
    for (const data of [
      'bukti:AAAAAAAAAAAAAAAA',
      `bukti:${id}`,
      `up:${id}`,
      'hapus:semua',
      `bukti:${'x'.repeat(60)}`,
    ]) {
      await post(presses(data));
    }
    await api.arrived(5, ({ path }) => path.endsWith('/answerCallbackQuery'));
    const texts = toasts(api.calls).map(({ body }) => body.text);
    expect(texts.filter((text) => /sudah tidak tersimpan/.test(text))).toHaveLength(3);
    expect(texts.filter((text) => text === undefined)).toHaveLength(2);
    expect(api.sent()).toEqual([]);
    expect(await server.kutip.feedback.list()).toEqual([]);
  });

  it.each([
    ['/start', 6],
    ['/help', 5],
  ])('%s greets', async (text, length) => {
    await post(says(text, { entities: [{ offset: 0, length, type: 'bot_command' }] }));
    const [call] = await api.messages(1);
    expect(call!.body.text).toMatch(/^Silakan tulis pertanyaan[\s\S]*\/bukti/);
  });

  it('a picture without words is greeted in a private chat', async () => {
    const { text: _, ...message } = says('x').message;
    await post({
      update_id: 99_000_001,
      message: { ...message, photo: [{ file_id: 'a', width: 1, height: 1 }] },
    });
    expect((await api.messages(1))[0]!.body.text).toMatch(/^Silakan tulis/);
  });
});

describe('groups', () => {
  it.each(['telegram/group-mention', 'telegram/group-command', 'telegram/group-reply'])(
    'answers %s as a reply',
    async (name) => {
      const update = recorded(name);
      await post(update);
      const [call] = await api.messages(1);
      expect(call!.body).toMatchObject({
        chat_id: update.message.chat.id,
        reply_parameters: { message_id: update.message.message_id, allow_sending_without_reply: true },
      });
      // The fake is loud about any other words.
      expect(readHtml(call!.body.text).text).toContain(name.endsWith('mention') ? 'Maaf' : 'Makmur Marbun');
    },
  );

  it('frees the words of the mention, wherever it stands', async () => {
    const update = recorded('telegram/group-mention');
    update.message.text = '@kutipuji_bot Siapa pemimpinnya?';
    update.message.entities = [{ offset: 0, length: 13, type: 'mention' }];
    await post(update);
    await api.messages(1);
    expect(server.kutip.asked.map(({ question }) => question)).toEqual([QUESTION]);
  });

  it('knows a mention without a user name', async () => {
    const update = recorded('telegram/group-mention');
    update.message.text = 'Kutip Siapa pemimpinnya?';
    update.message.entities = [{ offset: 0, length: 5, type: 'text_mention', user: ME }];
    await post(update);
    await api.messages(1);
    expect(server.kutip.asked.map(({ question }) => question)).toEqual([QUESTION]);
  });

  it('keeps a topic of a forum a conversation of its own, and answers there', async () => {
    const update = recorded('telegram/group-command');
    Object.assign(update.message, { is_topic_message: true, message_thread_id: 12 });
    await post(update);
    const [call] = await api.messages(1);
    expect(call!.body.message_thread_id).toBe(12);
    const proofs = recorded('telegram/group-command');
    Object.assign(proofs.message, {
      text: '/bukti',
      entities: [{ offset: 0, length: 6, type: 'bot_command' }],
    });
    await post({ ...proofs, update_id: 4 });
    const [, notice] = await api.messages(2);
    expect(notice!.body.text).toMatch(/^Belum ada jawaban/);
  });

  it('overhears nothing that is not meant for it', async () => {
    const plain = recorded('telegram/group-mention');
    plain.message.entities = [];
    const other = recorded('telegram/group-command');
    other.message.text = '/tanya@bot_lain_uji Siapa pemimpinnya?';
    const reply = recorded('telegram/group-reply');
    reply.message.reply_to_message.from.id = 42;
    const robot = recorded('telegram/private-message');
    robot.message.from.is_bot = true;
    const unknown = recorded('telegram/group-command');
    unknown.message.text = '/cuaca_besok_ya_bot Siapa pemimpinnya?';
    const edited = recorded('telegram/private-message');
    const sent = await untilAnswered(
      { ...plain, update_id: 11 },
      { ...other, update_id: 12 },
      { ...reply, update_id: 13 },
      { ...robot, update_id: 14 },
      { ...unknown, update_id: 15 },
      { update_id: 16, edited_message: edited.message },
      { update_id: 17, channel_post: edited.message },
      { update_id: 18 },
    );
    expect(sent).toEqual([]);
    expect(server.kutip.asked.map(({ question }) => question)).toEqual(['kosong']);
  });
});

describe('the webhook', () => {
  it('answers a repeated update once', async () => {
    const update = recorded('telegram/private-message');
    const sent = await untilAnswered(update, update, update);
    expect(sent).toHaveLength(1);
  });

  it('is acknowledged before Telegram takes the answer, and `stop` waits for that', async () => {
    let release = (): void => {};
    api.holdNext(
      new Promise((resolve) => {
        release = resolve;
      }),
    );
    expect((await post(recorded('telegram/private-message'))).status).toBe(200);
    await api.arrived(1);
    const stopping = server.stop(5_000);
    release();
    expect(await stopping).toBe(true);
    expect(api.sent()).toHaveLength(1);
  });

  it.each<[string, Record<string, string>]>([
    ['no secret', {}],
    ['an empty one', { 'X-Telegram-Bot-Api-Secret-Token': '' }],
    ['a wrong one of the same length', { 'X-Telegram-Bot-Api-Secret-Token': SECRET.replace('1', '2') }],
    ['a shorter one', { 'X-Telegram-Bot-Api-Secret-Token': SECRET.slice(0, -1) }],
    ['a longer one', { 'X-Telegram-Bot-Api-Secret-Token': `${SECRET}1` }],
    ['the token of the bot', { 'X-Telegram-Bot-Api-Secret-Token': TOKEN }],
    ['other letters', { 'X-Telegram-Bot-Api-Secret-Token': SECRET.toUpperCase() }],
    ['the right one as a bearer', { Authorization: `Bearer ${SECRET}` }],
  ])('refuses %s', async (_name, headers) => {
    const response = await post(recorded('telegram/private-message'), headers);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'unauthorized' });
    expect(server.kutip.asked).toEqual([]);
  });

  it('refuses a secret that is sent twice', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      const sent = request(`${server.url}/telegram/webhook`, { method: 'POST' }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.setHeader('X-Telegram-Bot-Api-Secret-Token', [SECRET, SECRET]);
      sent.end(JSON.stringify(recorded('telegram/private-message')));
    });
    expect(status).toBe(401);
    expect(server.kutip.asked).toEqual([]);
  });

  it.each(
    [['', 'null', '[]', '"x"', '{}', '{"update_id":"1"}', '{"update_id":1.5}', '{"update_id":']].flat(),
  )('refuses the body %j', async (body) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('survives updates of any shape', async () => {
    const strange = [
      { message: null },
      { message: [] },
      { message: {} },
      { callback_query: {} },
      { __proto__: 1 },
    ];
    const sent = await untilAnswered(
      ...strange.map((fields, index) => ({ update_id: 500 + index, ...fields })),
    );
    expect(sent).toEqual([]);
  });

  it('refuses other methods and bodies without an end', async () => {
    expect((await fetch(`${server.url}/telegram/webhook`)).status).toBe(405);
    expect((await post('x'.repeat(300_000))).status).toBe(413);
  });
});

describe('a busy or failing Bot API', () => {
  it('is asked again after retry_after', async () => {
    api.failNext('sendMessage', {
      error_code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    });
    await post(recorded('telegram/private-message'));
    const [refused, taken] = await api.messages(2);
    expect(taken!.body).toEqual(refused!.body);
  });

  it('is left alone when it asks for too long a time, or refuses for good; nothing of it is logged', async () => {
    const failures = [
      { error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 600 } },
      { error_code: 403, description: 'Forbidden: bot was blocked by the user' },
    ];
    for (const failure of failures) api.failNext('sendMessage', failure);
    const sent = await untilAnswered(says(QUESTION), says(QUESTION));
    expect(sent).toHaveLength(2);
    const failed = () => server.logged.filter((line) => line.includes('jawaban gagal'));
    await expect.poll(failed).toHaveLength(2);
    expect(failed().join()).toMatch(/Telegram menolak sendMessage \(429\)[\s\S]*\(403\)/);
    expect(server.logged.join()).not.toMatch(/AAE-token|rahasia_|Siapa pemimpin|Marbun/);
  });

  it('that is out of reach costs neither the server nor the secret', async () => {
    await api.close();
    await post(recorded('telegram/private-message'));
    await expect
      .poll(() => server.logged.filter((line) => line.includes('Telegram tidak dapat dihubungi')))
      .toHaveLength(1);
    expect(server.logged.join()).not.toMatch(/AAE-token/);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });
});

describe('settings', () => {
  it.each([
    [
      { TELEGRAM_BOT_TOKEN: TOKEN },
      /Telegram belum lengkap: TELEGRAM_BOT_TOKEN terisi.*TELEGRAM_WEBHOOK_SECRET kosong/,
    ],
    [{ TELEGRAM_WEBHOOK_SECRET: SECRET }, /TELEGRAM_BOT_TOKEN kosong/],
    [
      { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_WEBHOOK_SECRET: 'ada spasi' },
      /TELEGRAM_WEBHOOK_SECRET tidak sah/,
    ],
    [
      { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_WEBHOOK_SECRET: 'x'.repeat(257) },
      /TELEGRAM_WEBHOOK_SECRET tidak sah/,
    ],
  ])('%j stops the start', async (environment, message) => {
    const starting = startServer(fakeKutip({}), environment);
    await expect(starting).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringMatching(message),
    });
    await expect(starting).rejects.not.toThrow(/AAE-token|ada spasi/);
  });

  it('without any, there is no webhook', async () => {
    const bare = await startServer(fakeKutip({}));
    expect((await fetch(`${bare.url}/telegram/webhook`, { method: 'POST' })).status).toBe(404);
    await bare.stop(0);
  });
});
