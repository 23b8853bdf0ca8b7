import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { enabledSurfaces } from '../../../src/surfaces.ts';
import type { Answer } from '../../../src/types.ts';
import { cite, fakeAnswer, fakeArticle, fakeKutip, LEADER } from '../../fakes.ts';
import { testConfig } from '../../harness.ts';
import { recorded } from '../fixtures.ts';
import { evidenceIn, LONG_ANSWER } from '../long-answer.ts';
import {
  argumentsOf,
  BOT_TOKEN,
  isPost,
  isWhisper,
  press,
  SIGNING_SECRET,
  type SlackApp,
  sectionsOf,
  send,
  sendCommand,
  sendEvent,
  sendInteraction,
  signed,
  startSlackApp,
} from './slack-app.ts';

const POISON = fakeArticle({
  id: 'racun',
  title: '<!channel> *<https://jahat.example|klik>*',
  text: 'Kata <@U0BUDI001> & <!here>: <https://jahat.example|bukti> `rm` ~lama~ *tebal* _miring_ :bomb: @channel.',
});
const REPLIES: Record<string, Answer | Error> = {
  'Siapa pemimpinnya?': LEADER,
  'Lalu siapa pengikutnya?': LEADER,
  'A < B & C > D?': LEADER,
  'Apa isi laporan?': LONG_ANSWER,
  'Apa racunnya?': fakeAnswer(`${POISON.text} [1]`, [cite(1, POISON, POISON.text)]),
  'Siapa Dewa Ruci?': fakeAnswer('Arsip tidak menyebut Dewa Ruci.'),
  meledak: new Error('rahasia di /srv/kutip/dist/app.js'),
};

let app: SlackApp;
beforeAll(async () => {
  app = await startSlackApp(fakeKutip(REPLIES));
});
afterAll(() => app.close());

let events = 0;
/** A mention or direct message that was never sent before. */
function eventOf(name: 'app-mention' | 'message-im', text: string, fields: object = {}) {
  const { event, ...envelope } = recorded(`slack/${name}`);
  events += 1;
  return { ...envelope, event_id: `EvUji${events}`, event: { ...event, text, ...fields } };
}

/** What arrives at the stand-in because of `action`. */
async function causedBy(action: () => Promise<Response>, count = 1, matches = (): boolean => true) {
  const before = app.slack.calls.length;
  expect((await action()).status).toBe(200);
  return (await app.slack.arrived(before + count, matches)).slice(before);
}

describe('a request to Slack’s addresses', () => {
  const body = JSON.stringify(recorded('slack/app-mention'));
  const now = Math.floor(Date.now() / 1000);
  const good = signed(body);

  it.each<[string, Record<string, string>]>([
    ['without any header', {}],
    ['without a signature', { 'X-Slack-Request-Timestamp': String(now) }],
    ['without a timestamp', { 'X-Slack-Signature': good['X-Slack-Signature']! }],
    ['with an empty signature', { ...good, 'X-Slack-Signature': '' }],
    ['with a signature without its hash', { ...good, 'X-Slack-Signature': 'v0=' }],
    ['with a shorter signature', { ...good, 'X-Slack-Signature': good['X-Slack-Signature']!.slice(0, 20) }],
    ['with a longer signature', { ...good, 'X-Slack-Signature': `${good['X-Slack-Signature']}00` }],
    [
      'with another version',
      { ...good, 'X-Slack-Signature': good['X-Slack-Signature']!.replace('v0', 'v1') },
    ],
    ['with a signature of another secret', { ...good, 'X-Slack-Signature': `v0=${'ab'.repeat(32)}` }],
    ['with a signature of another body', signed(`${body} `)],
    ['with a signature of another time', { ...good, 'X-Slack-Request-Timestamp': String(now - 7) }],
    ['with a timestamp that is no number', { ...good, 'X-Slack-Request-Timestamp': 'abc' }],
    ['with an empty timestamp', { ...good, 'X-Slack-Request-Timestamp': '' }],
    ['from 301 seconds ago', signed(body, now - 301)],
    ['from 310 seconds ahead', signed(body, now + 310)],
  ])('%s is refused', async (_case, headers) => {
    for (const path of ['/slack/events', '/slack/commands', '/slack/interactions']) {
      const response = await send(app, path, body, headers);
      const text = await response.text();
      expect([path, response.status, text]).toEqual([
        path,
        401,
        expect.stringContaining('"code":"unauthorized"'),
      ]);
      expect(text).not.toMatch(new RegExp(`${SIGNING_SECRET}|signature|timestamp`));
    }
    expect(app.slack.calls).toEqual([]);
    expect(app.server.kutip.asked).toEqual([]);
  });

  it('with two signatures is refused, even where both are right', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      const { hostname, port } = new URL(app.server.url);
      const sent = request({ hostname, port, path: '/slack/events', method: 'POST' }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.setHeader('X-Slack-Request-Timestamp', good['X-Slack-Request-Timestamp']!);
      sent.setHeader('X-Slack-Signature', [good['X-Slack-Signature']!, good['X-Slack-Signature']!]);
      sent.end(body);
    });
    expect(status).toBe(401);
  });

  it('within the five minutes is taken, on both sides of now', async () => {
    for (const seconds of [-295, 295]) {
      const challenge = JSON.stringify({ ...recorded('slack/url-verification'), seconds });
      const response = await send(app, '/slack/events', challenge, signed(challenge, now + seconds));
      expect(response.status).toBe(200);
    }
  });

  it('other than a POST is told so', async () => {
    const response = await fetch(`${app.server.url}/slack/events`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('signed but not readable is refused without a word of why inside', async () => {
    const response = await send(app, '/slack/events', '{"type":');
    expect([response.status, await response.json()]).toEqual([
      400,
      expect.objectContaining({ code: 'invalid-request' }),
    ]);
  });

  it('signed but of another kind is acknowledged and ignored', async () => {
    for (const other of [{ type: 'app_rate_limited' }, [], null, 'x', { type: 'event_callback' }])
      expect((await sendEvent(app, other as object)).status).toBe(200);
    expect((await sendInteraction(app, { type: 'shortcut' })).status).toBe(200);
    expect((await send(app, '/slack/interactions', 'payload=1&payload=2')).status).toBe(200);
    expect((await send(app, '/slack/commands', 'text=a&text=b')).status).toBe(200);
    expect(app.slack.calls).toEqual([]);
  });
});

describe('an event of Slack', () => {
  it('url_verification gets its challenge back', async () => {
    const response = await sendEvent(app, recorded('slack/url-verification'));
    expect([response.status, await response.json()]).toEqual([
      200,
      { challenge: 'tantangan-3eZbrw1aBm2rZgRNFdxV' },
    ]);
  });

  it('app_mention is acknowledged empty and answered in the thread of the mention', async () => {
    const calls = await causedBy(() => sendEvent(app, recorded('slack/app-mention')));
    expect(app.server.kutip.asked.at(-1)).toEqual({ question: 'Siapa pemimpinnya?', history: [] });
    const [call] = calls;
    expect([call!.path, call!.headers.authorization]).toEqual([
      '/api/chat.postMessage',
      `Bearer ${BOT_TOKEN}`,
    ]);
    const message = argumentsOf(call!);
    expect(message).toMatchObject({ channel: 'C0UMUM001', thread_ts: '1763712000.000100' });
    expect([String(message.unfurl_links), String(message.unfurl_media)]).toEqual(['false', 'false']);
    expect(message.blocks.map(({ type }: { type: string }) => type)).toEqual(['section', 'actions']);
    const [section] = sectionsOf(calls);
    expect(section).toMatch(
      /^Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut <http:\S+\/bukti\/[\w-]+#kutipan\|\[1\]>\./,
    );
    expect(section).toContain('*Sumber:*');
    expect(section).toContain('Apel Perdana di Halaman Kantor Bupati (Contohkabar.id, 21 September 2023)');
    const [evidence] = evidenceIn([section!]);
    expect((await fetch(evidence!)).status).toBe(200);
  });

  it('that Slack sends again is answered once', async () => {
    const event = eventOf('app-mention', '<@U0KUTIP01> Siapa pemimpinnya?');
    const asked = app.server.kutip.asked.length;
    await causedBy(() => sendEvent(app, event));
    for (const retry of ['1', '2', '3']) {
      const again = { 'X-Slack-Retry-Num': retry, 'X-Slack-Retry-Reason': 'http_timeout' };
      expect((await sendEvent(app, { ...event, retry }, again)).status).toBe(200);
    }
    expect(app.server.kutip.asked).toHaveLength(asked + 1);
  });

  it('of which only the second try arrives is answered', async () => {
    const event = eventOf('app-mention', '<@U0KUTIP01> Siapa pemimpinnya?');
    await causedBy(() => sendEvent(app, event, { 'X-Slack-Retry-Num': '1' }));
  });

  it('in a thread is answered with what was said in it, and in no other', async () => {
    const thread_ts = '1763713000.000001';
    await causedBy(() =>
      sendEvent(app, eventOf('app-mention', '<@U0KUTIP01> Siapa pemimpinnya?', { ts: thread_ts })),
    );
    const followUp = eventOf('app-mention', '<@U0KUTIP01> Lalu siapa pengikutnya?', {
      ts: '1763713001.000001',
      thread_ts,
    });
    const [answer] = await causedBy(() => sendEvent(app, followUp));
    expect(argumentsOf(answer!).thread_ts).toBe(thread_ts);
    expect(app.server.kutip.asked.at(-1)?.history).toEqual([
      { role: 'user', content: 'Siapa pemimpinnya?' },
      { role: 'assistant', content: LEADER.answer },
    ]);
    const elsewhere = eventOf('app-mention', '<@U0KUTIP01> Lalu siapa pengikutnya?', {
      ts: '1763713002.000001',
    });
    await causedBy(() => sendEvent(app, elsewhere));
    expect(app.server.kutip.asked.at(-1)?.history).toEqual([]);
  });

  it('in a direct message is answered there, with what was said before', async () => {
    const channel = 'D0ANI0001';
    const [first] = await causedBy(() =>
      sendEvent(app, eventOf('message-im', 'Siapa pemimpinnya?', { channel })),
    );
    expect(argumentsOf(first!).channel).toBe(channel);
    expect(argumentsOf(first!)).not.toHaveProperty('thread_ts');
    await causedBy(() => sendEvent(app, eventOf('message-im', 'Lalu siapa pengikutnya?', { channel })));
    expect(app.server.kutip.asked.at(-1)?.history).toHaveLength(2);
  });

  it.each<[string, object]>([
    ['the bot’s own message', recorded('slack/bot-message')],
    ['an edited message', recorded('slack/message-changed')],
    ['a mention that was edited in', eventOf('app-mention', 'x', { edited: { user: 'U0', ts: '1.1' } })],
    ['a message in a channel', eventOf('message-im', 'x', { channel_type: 'channel' })],
    ['a message of nobody', eventOf('message-im', 'x', { user: undefined })],
    ['somebody joining', eventOf('message-im', 'x', { subtype: 'channel_join' })],
    ['a reaction', eventOf('app-mention', 'x', { type: 'reaction_added' })],
  ])('%s is acknowledged and ignored', async (_case, event) => {
    const asked = app.server.kutip.asked.length;
    expect((await sendEvent(app, event)).status).toBe(200);
    expect(app.server.kutip.asked).toHaveLength(asked);
  });

  it('has its entities and mentions read as people typed them', async () => {
    await causedBy(() => sendEvent(app, eventOf('app-mention', '<@U0KUTIP01>  A &lt; B &amp; C &gt; D?')));
    expect(app.server.kutip.asked.at(-1)?.question).toBe('A < B & C > D?');
  });

  it.each(['<', '<@', '<#', '<a|', '<#a|', '|', '&lt;', '<a', '> <'])(
    'full of %s is read in no time',
    async (piece) => {
      const asked = 'a' + piece.repeat(Math.floor(120_000 / piece.length));
      const began = performance.now();
      await causedBy(() => sendEvent(app, eventOf('app-mention', asked)));
      expect(performance.now() - began).toBeLessThan(1_500);
    },
  );

  it('names channels and links as people see them', async () => {
    const text = 'Apa kata <#C1|umum> dan <#C2> di <https://a.id|situs> atau <https://b.id>?';
    await causedBy(() => sendEvent(app, eventOf('app-mention', text)));
    expect(app.server.kutip.asked.at(-1)?.question).toBe('Apa kata umum dan di situs atau https://b.id?');
  });

  it('without words is greeted; too long, not found and failing ones get a plain sentence', async () => {
    const answers = [];
    for (const text of ['<@U0KUTIP01>', 'a'.repeat(2_001), 'Siapa Dewa Ruci?', 'meledak']) {
      const [call] = await causedBy(() => sendEvent(app, eventOf('app-mention', text)));
      answers.push(sectionsOf([call!]).join());
    }
    expect(answers).toEqual([
      expect.stringContaining('Silakan tulis pertanyaan'),
      expect.stringContaining('terlalu panjang'),
      'Arsip tidak menyebut Dewa Ruci.',
      expect.stringMatching(/^Maaf, .*gangguan/),
    ]);
    expect(answers.join()).not.toMatch(/rahasia|srv|Error/);
  });

  it('is answered after a slow answer, though acknowledged at once', async () => {
    let release = (_answer: Answer): void => {};
    const slow = await startSlackApp(
      fakeKutip({ lambat: () => new Promise((resolve) => (release = resolve)) }),
    );
    try {
      expect((await sendEvent(slow, eventOf('app-mention', 'lambat'))).status).toBe(200);
      expect(slow.slack.calls).toEqual([]);
      release(LEADER);
      await slow.slack.arrived(1, isPost);
    } finally {
      await slow.close();
    }
  });
});

describe('a long answer', () => {
  it('is split into sections and messages of one thread, nothing is dropped', async () => {
    const event = eventOf('app-mention', 'Apa isi laporan?', { ts: '1763714000.000001' });
    const before = app.slack.calls.length;
    expect((await sendEvent(app, event)).status).toBe(200);
    const last = await app.slack.arrived(
      1,
      (call) =>
        isPost(call) &&
        JSON.stringify(argumentsOf(call).blocks).includes('"actions"') &&
        argumentsOf(call).thread_ts === '1763714000.000001',
    );
    expect(last).toHaveLength(1);
    const calls = app.slack.calls.slice(before);
    expect(calls.length).toBeGreaterThan(2);
    for (const call of calls) {
      const { blocks, thread_ts, text } = argumentsOf(call);
      expect(thread_ts).toBe('1763714000.000001');
      expect(blocks.length).toBeLessThanOrEqual(50);
      expect(text.length).toBeLessThanOrEqual(4_000);
      const sizes = sectionsOf([call]).map((section) => section.length);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(3_000);
      expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(9_000);
    }
    expect(evidenceIn(sectionsOf(calls))).toHaveLength(LONG_ANSWER.citations.length);
    const words = sectionsOf(calls)
      .join(' ')
      .replace(/<[^|>]+\|(\[\d+\])>/g, '$1')
      .replace(/&amp;/g, '&');
    expect(words.replace(/\s+/g, ' ')).toContain(LONG_ANSWER.answer);
  });

  it('fits the five messages that a command’s address takes', async () => {
    const before = app.slack.calls.length;
    await sendCommand(app, { text: 'Apa isi laporan?', response_url: `${app.slack.url}/commands/panjang` });
    const isLast = (call: { path: string; body: unknown }): boolean =>
      call.path === '/commands/panjang' && JSON.stringify(call.body).includes('"actions"');
    await app.slack.arrived(1, isLast);
    const calls = app.slack.calls.slice(before);
    expect(calls.length).toBeLessThanOrEqual(5);
    for (const call of calls) expect(argumentsOf(call).blocks.length).toBeLessThanOrEqual(50);
    expect(evidenceIn(sectionsOf(calls))).toHaveLength(LONG_ANSWER.citations.length);
  });
});

describe('/tanya', () => {
  it('is acknowledged empty and answered to the asker alone', async () => {
    let acknowledged = '';
    const [call] = await causedBy(async () => {
      const response = await sendCommand(app);
      acknowledged = await response.clone().text();
      return response;
    });
    expect(acknowledged).toBe('');
    expect(call!.path).toBe('/commands/1');
    expect(call!.headers.authorization).toBeUndefined();
    expect(argumentsOf(call!)).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(sectionsOf([call!])[0]).toContain('Makmur Marbun');
  });

  it('remembers the conversation of each person apart', async () => {
    const as = (user_id: string) =>
      causedBy(() => sendCommand(app, { user_id, text: 'Lalu siapa pengikutnya?' }));
    await as('U0CITRA01');
    await as('U0CITRA01');
    expect(app.server.kutip.asked.at(-1)?.history).toHaveLength(2);
    await as('U0DEWI001');
    expect(app.server.kutip.asked.at(-1)?.history).toEqual([]);
  });

  it('sent twice, byte for byte, is answered once', async () => {
    const body = new URLSearchParams({
      ...recorded('slack/slash-command'),
      response_url: `${app.slack.url}/commands/ulang`,
    }).toString();
    const headers = signed(body);
    await causedBy(() => send(app, '/slack/commands', body, headers));
    const asked = app.server.kutip.asked.length;
    expect((await send(app, '/slack/commands', body, headers)).status).toBe(200);
    expect(app.server.kutip.asked).toHaveLength(asked);
  });

  it.each([
    'http://hooks.slack.com/commands/1',
    'https://hooks.slack.com.jahat.example/1',
    'https://hooks.slack.com@jahat.example/1',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'bukan alamat',
  ])('answers nowhere but at Slack: %s', async (response_url) => {
    const logged = app.server.logged.length;
    const calls = app.slack.calls.length;
    expect((await sendCommand(app, { response_url })).status).toBe(200);
    await expect
      .poll(() => app.server.logged.slice(logged).join(''))
      .toContain('a later reply was asked for outside');
    expect(app.slack.calls).toHaveLength(calls);
  });
});

describe('the buttons', () => {
  const ask = () => causedBy(() => sendEvent(app, eventOf('app-mention', 'Siapa pemimpinnya?')));

  it('“Bukti” shows all quotes to the one who asks, in the thread', async () => {
    const [message] = await ask();
    const [whisper] = await causedBy(() => press(app, message!, 'bukti'));
    expect(isWhisper(whisper!)).toBe(true);
    expect(argumentsOf(whisper!)).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      thread_ts: '1763712000.000100',
    });
    expect(sectionsOf([whisper!]).join()).toContain(
      '“Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.”',
    );
    expect(evidenceIn(sectionsOf([whisper!]))).toEqual(evidenceIn(sectionsOf([message!])).slice(0, 1));
  });

  it('are not offered for quotes that do not exist', async () => {
    const [message] = await causedBy(() => sendEvent(app, eventOf('app-mention', 'Siapa Dewa Ruci?')));
    const { elements } = argumentsOf(message!).blocks.at(-1);
    expect(elements.map(({ action_id }: { action_id: string }) => action_id)).toEqual(['up', 'down']);
  });

  it('👍 stores a rating and says so', async () => {
    const [message] = await ask();
    const [thanks] = await causedBy(() => press(app, message!, 'up'));
    expect(sectionsOf([thanks!])[0]).toContain('Terima kasih');
    const [newest] = await app.server.kutip.feedback.list({ verdict: 'up' });
    expect(newest).toMatchObject({
      surface: 'slack',
      verdict: 'up',
      comment: null,
      question: 'Siapa pemimpinnya?',
    });
  });

  it('👎 stores a rating, and asks for a few words', async () => {
    const [message] = await ask();
    const calls = await causedBy(() => press(app, message!, 'down'), 2);
    const view = calls.find(({ path }) => path === '/api/views.open');
    expect(argumentsOf(view!).trigger_id).toBe(recorded('slack/block-actions').trigger_id);
    const { private_metadata, callback_id, blocks } = argumentsOf(view!).view;
    const submission = recorded('slack/view-submission');
    expect(Object.keys(submission.view.state.values)).toEqual([blocks[0].block_id]);
    const response = await sendInteraction(app, {
      ...submission,
      view: { ...submission.view, callback_id, private_metadata },
    });
    expect([response.status, await response.text()]).toEqual([200, '']);
    await expect
      .poll(async () => (await app.server.kutip.feedback.list({ verdict: 'down' }))[0]?.comment)
      .toBe('Tahunnya keliru.');
  });

  it('a rating or comment that cannot be stored is not thanked for', async () => {
    const [message] = await ask();
    const fails = vi.spyOn(app.server.kutip.feedback, 'add').mockRejectedValue(new Error('penuh: /srv/data'));
    try {
      const [notice] = await causedBy(() => press(app, message!, 'up'));
      expect(sectionsOf([notice!])).toEqual([expect.stringContaining('belum tersimpan')]);
      const calls = await causedBy(() => press(app, message!, 'down'), 2);
      const { view } = argumentsOf(calls.find(({ path }) => path === '/api/views.open')!);
      const submission = recorded('slack/view-submission');
      const { callback_id, private_metadata } = view;
      const response = await sendInteraction(app, {
        ...submission,
        view: { ...submission.view, callback_id, private_metadata },
      });
      expect(await response.json()).toEqual({
        response_action: 'errors',
        errors: { [view.blocks[0].block_id]: expect.stringContaining('belum tersimpan') },
      });
    } finally {
      fails.mockRestore();
    }
  });

  it('of an answer that is forgotten say so; made up ones do nothing', async () => {
    const payload = recorded('slack/block-actions');
    const clicked = (action_id: string, value?: string) =>
      sendInteraction(app, {
        ...payload,
        response_url: `${app.slack.url}/actions/3`,
        actions: [{ ...payload.actions[0], action_id, value }],
      });
    for (const action of ['bukti', 'up', 'down']) {
      const [notice] = await causedBy(() => clicked(action, `${action}:0123456789abcdef`));
      expect(sectionsOf([notice!])[0]).toContain('sudah tidak tersimpan');
    }
    const calls = app.slack.calls.length;
    expect((await clicked('hapus', 'x')).status).toBe(200);
    const submission = recorded('slack/view-submission');
    for (const private_metadata of ['', '[]', 'down:../../x', 'sideways:0123456789abcdef'])
      await sendInteraction(app, { ...submission, view: { ...submission.view, private_metadata } });
    expect(app.slack.calls).toHaveLength(calls);
  });
});

describe('words in place of buttons', () => {
  it('show the quotes of the thread’s last answer and rate it', async () => {
    const thread_ts = '1763715000.000001';
    const say = (text: string) =>
      causedBy(() => sendEvent(app, eventOf('app-mention', `<@U0KUTIP01> ${text}`, { thread_ts })));
    await say('Siapa pemimpinnya?');
    expect(sectionsOf(await say('bukti'))[0]).toContain('“Penjabat Bupati Makmur Marbun');
    expect(sectionsOf(await say('👎 Kurang lengkap.'))[0]).toContain('Terima kasih');
    const [newest] = await app.server.kutip.feedback.list({ verdict: 'down' });
    expect(newest).toMatchObject({ surface: 'slack', comment: 'Kurang lengkap.' });
  });
});

describe('words that look like Slack’s markup', () => {
  it('stay words: nobody is called, no link but those to evidence', async () => {
    const [message] = await causedBy(() => sendEvent(app, eventOf('app-mention', 'Apa racunnya?')));
    const { blocks } = argumentsOf(message!);
    expect(blocks[0].text).toMatchObject({ type: 'mrkdwn', verbatim: true });
    const text = sectionsOf([message!]).join('\n');
    const controls = text.match(/<[^>]*>/g) ?? [];
    expect(controls.length).toBeGreaterThan(1);
    for (const control of controls)
      expect(control).toMatch(/^<http:\/\/127\.0\.0\.1:\d+\/bukti\/[\w-]+#kutipan\|[^|<>]*>$/);
    expect(text).not.toMatch(/<!|<@|<#|https:\/\/jahat|(^|\s)@channel|:bomb:/);
    expect(text.replaceAll('*Sumber:*', '')).not.toMatch(/[*`~]/);
  });
});

describe('Slack itself', () => {
  it('being busy is tried again; failing is logged without the token', async () => {
    let calls = 0;
    const busy = await startSlackApp(fakeKutip(REPLIES), {}, () => {
      calls += 1;
      if (calls === 1) return { status: 429, body: '', headers: { 'Retry-After': '1' } };
      return { body: { ok: false, error: 'channel_not_found' } };
    });
    try {
      expect((await sendEvent(busy, eventOf('app-mention', 'Siapa pemimpinnya?'))).status).toBe(200);
      await busy.slack.arrived(2, isPost);
      await expect.poll(() => busy.server.logged.join('')).toContain('channel_not_found');
      expect(busy.server.logged.join('')).not.toMatch(
        new RegExp(`${BOT_TOKEN}|${SIGNING_SECRET}|Siapa pemimpinnya`),
      );
    } finally {
      await busy.close();
    }
  });

  it('is off without its settings, and half of them stop the start', async () => {
    expect(enabledSurfaces(testConfig())).toEqual([]);
    for (const [set, missing] of [
      ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET'],
      ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN'],
    ] as const) {
      const start = startSlackApp(fakeKutip({}), { [missing]: '', [set]: 'rahasia-sekali' });
      await expect(start).rejects.toThrow(`Slack belum lengkap: ${set} terisi, tetapi ${missing} kosong.`);
      await expect(start).rejects.not.toThrow('rahasia-sekali');
    }
  });
});
