import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/channel/render/limits.ts';
import type { Answer } from '../../../src/types.ts';
import { APEL, cite, type FakeKutip, fakeAnswer, fakeKutip } from '../../fakes.ts';
import { type Harness, startServer } from '../../harness.ts';
import { recorded } from '../fixtures.ts';
import { evidenceIn, LONG_ANSWER, LONG_ARTICLE } from '../long-answer.ts';
import { NASTY, NASTY_ARTICLE } from '../nasty.ts';

/** A token of our own in the shape that Teams shows. */
const SECRET = Buffer.from('token keamanan uji, 32 bita tepat').toString('base64');
const QUESTION = 'Siapa pemimpinnya?';
const QUOTE = 'Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.';
const ANSWER = fakeAnswer(`${QUOTE.slice(0, -1)} [1].`, [cite(1, APEL, QUOTE)]);

let server: Harness<FakeKutip>;
let release: (answer: Answer) => void;
let ids = 0;

beforeEach(async () => {
  const slow = new Promise<Answer>((resolve) => {
    release = resolve;
  });
  server = await startServer(
    fakeKutip(
      {
        [QUESTION]: ANSWER,
        lagi: ANSWER,
        'a < b & c?': ANSWER,
        'apa kata Budi Santoso?': ANSWER,
        panjang: LONG_ANSWER,
        lama: () => slow,
        jahat: fakeAnswer(`${NASTY_ARTICLE.text.slice(0, -1)} [1].`, [
          cite(1, NASTY_ARTICLE, NASTY_ARTICLE.text),
        ]),
        kosong: fakeAnswer('Arsip tidak menyebutnya.'),
        rusak: new Error('gagal di /srv/kutip'),
      },
      [APEL, LONG_ARTICLE, NASTY_ARTICLE],
    ),
    { TEAMS_WEBHOOK_SECRET: SECRET },
  );
});
afterEach(async () => {
  release(ANSWER);
  await server.stop(0);
});

const sign = (body: string, secret: string | Buffer = Buffer.from(SECRET, 'base64')) =>
  createHmac('sha256', secret).update(body).digest('base64');

function post(body: unknown, headers?: Record<string, string>) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(`${server.url}/teams/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(headers ?? { Authorization: `HMAC ${sign(text)}` }) },
    body: text,
  });
}

/** The recorded message with this text, as HTML, and a new id. */
function says(html: string, thread?: string) {
  const message = recorded('teams/message');
  ids += 1;
  if (thread !== undefined) message.conversation.id = thread;
  return { ...message, id: String(ids), text: `<at>Kutip</at>&nbsp;${html}\n` };
}

/** What the channel shows: the blocks of the card, or the plain sentence; asserts the envelope and the limit. */
async function shown(body: unknown): Promise<string[]> {
  const response = await post(body);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  const text = await response.text();
  expect(text.length).toBeLessThanOrEqual(LIMITS.teams.most);
  const message = JSON.parse(text);
  expect(message.type).toBe('message');
  if (message.text !== undefined) return [message.text];
  expect(message.attachments).toHaveLength(1);
  const { contentType, content } = message.attachments[0];
  expect(contentType).toBe('application/vnd.microsoft.card.adaptive');
  expect(content).toMatchObject({ type: 'AdaptiveCard', version: '1.4' });
  // No actions: an outgoing webhook could not hear them.
  expect(content.actions).toBeUndefined();
  return content.body.map((block: { type: string; text: string; wrap: boolean }) => {
    expect([block.type, block.wrap]).toEqual(['TextBlock', true]);
    return block.text;
  });
}

/** All pages, by the words that the footer of each names. */
async function allPages(first: string[], thread?: string): Promise<string[][]> {
  const pages = [first];
  for (;;) {
    const command = /sebut saya lagi dengan “((?:bukti )?bagian \d+)”/.exec(pages.at(-1)!.at(-1)!)?.[1];
    if (command === undefined) return pages;
    pages.push(await shown(says(command, thread)));
  }
}

describe('an answer on Teams', () => {
  it('comes as an Adaptive Card in the response, with its evidence and its sources', async () => {
    const blocks = await shown(recorded('teams/message'));
    const text = blocks.join('\n');
    expect(text).toContain('Makmur Marbun memimpin apel perdana tersebut [[1](http://127.0.0.1');
    expect(text).toContain('**Sumber:**');
    expect(text).toContain('[Apel Perdana di Halaman Kantor Bupati');
    const [link] = evidenceIn(blocks);
    expect(await (await fetch(link!)).text()).toContain('Makmur Marbun');
    expect(blocks.at(-1)).toMatch(/“bukti”.*👍 atau 👎/);
    expect(server.kutip.asked[0]).toMatchObject({ question: QUESTION, history: [] });
  });

  it('honours what was said in the thread, and only there', async () => {
    await shown(says(QUESTION));
    await shown(says('lagi'));
    await shown(says('lagi', 'utas lain'));
    const [, same, other] = server.kutip.asked;
    expect(same?.history?.[0]).toEqual({ role: 'user', content: QUESTION });
    expect(other?.history).toEqual([]);
  });

  it.each([
    ['a &lt; b &amp; c?', 'a < b & c?'],
    ['<div>Siapa&nbsp;pemimpinnya?</div>', QUESTION],
    ['satu<br/>dua<p>tiga</p>?', 'satu\nduatiga\n?'],
    ['bagus <emoji alt="👍" title="x"></emoji> <img src="x" alt="gambar">?', 'bagus 👍 gambar?'],
    ['apa kata <at id="1">Budi Santoso</at>?', 'apa kata Budi Santoso?'],
  ])('reads %s as typed', async (html, question) => {
    await shown(says(html));
    expect(server.kutip.asked.map((asked) => asked.question)).toEqual([question]);
  });

  it.each(['<', '<a', '<at', '<at>', '<br ', '</p', '<img alt="', '<img alt="" ', 'alt="', '&#1'])(
    'full of %s is read in no time',
    async (piece) => {
      const began = performance.now();
      const [said] = await shown(says(`<img ${piece.repeat(Math.floor(100_000 / piece.length))}`));
      expect(said).toMatch(/terlalu panjang|Silakan tulis|Maaf/);
      expect(performance.now() - began).toBeLessThan(1_500);
    },
  );

  it('of 20,000 characters comes in parts and loses nothing', async () => {
    const pages = await allPages(await shown(says('panjang')));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[1]![0]).toBe('Pertanyaan: panjang');
    const all = pages.flat().join(' ');
    const plain = all.replace(/\[\[(\d+)\]\([^)]*\)\]/g, '[$1]');
    for (const { n, quote } of LONG_ANSWER.citations)
      expect(plain).toContain(`${quote.slice(0, -1)} [${n}].`);
    expect(evidenceIn([all])).toHaveLength(LONG_ANSWER.citations.length);
    expect(await shown(says('bagian 99'))).toEqual([`Hanya ada ${pages.length} bagian.`]);
    const proofs = (await allPages(await shown(says('bukti')))).flat().join(' ');
    for (const { quote } of LONG_ANSWER.citations) expect(proofs).toContain(`“${quote}”`);
  });

  it('stays within the limit when every character is escaped', async () => {
    const quotes = '"\\'.repeat(5_000);
    const kutip = fakeKutip({ kutip: fakeAnswer(quotes), [`${'"'.repeat(1_900)}?`]: ANSWER });
    const other = await startServer(kutip, { TEAMS_WEBHOOK_SECRET: SECRET });
    const before = server;
    server = other;
    const pages = await allPages(await shown(says('kutip')));
    expect(pages.flat().join('').match(/"/g)?.length).toBeGreaterThanOrEqual(5_000);
    await shown(says(`${'"'.repeat(1_900)}?`));
    await shown(says('bagian 1'));
    server = before;
    await other.stop(0);
  });

  it('shows whatever an article holds as plain words', async () => {
    const text = (await shown(says('jahat'))).concat(await shown(says('bukti'))).join('\n');
    const ours = text.replace(/\]\(http:\/\/127\.0\.0\.1:\d+\/bukti\/[\w#-]+\)/g, '');
    expect(ours).not.toMatch(/https?:\/\/|\*tebal|_miring|\{\{DATE|\]\(/);
    expect(ours.replaceAll('\u2060', '')).toContain('{{DATE(2024-01-01T00:00:00Z, SHORT)}}');
    expect(NASTY).toContain('{{DATE(');
  });

  it('that found nothing offers no quotes', async () => {
    const blocks = await shown(says('kosong'));
    expect(blocks.at(-1)).toMatch(/^Untuk menilai/);
  });

  it('that failed says so without any detail', async () => {
    const [text] = await shown(says('rusak'));
    expect(text).toMatch(/^Maaf, /);
    expect(text).not.toMatch(/srv|gagal/);
  });

  it('that takes too long is apologised for in time, and fetched later', async () => {
    const started = performance.now();
    const [sorry] = await shown(says('lama'));
    expect(performance.now() - started).toBeLessThan(4_900);
    expect(sorry).toMatch(/perlu waktu lebih lama daripada batas Teams.*“bagian 1”/);
    expect(await shown(says('bagian 1'))).toEqual([expect.stringMatching(/^Jawaban masih disiapkan/)]);
    release(ANSWER);
    await expect.poll(() => shown(says('bagian 1'))).toContain('Pertanyaan: lama');
  }, 10_000);
});

describe('words in place of buttons', () => {
  it('"bukti" shows the quotes word for word', async () => {
    await shown(says(QUESTION));
    expect((await shown(says('Bukti'))).join()).toContain(`“${QUOTE}”`);
  });

  it('a thumb is stored, words behind it as its comment', async () => {
    await shown(says(QUESTION));
    expect(await shown(says('<img alt="👎" src="x">&nbsp;bupatinya sudah ganti'))).toEqual([
      expect.stringMatching(/^Terima kasih/),
    ]);
    expect(await server.kutip.feedback.list()).toMatchObject([
      { surface: 'teams', verdict: 'down', comment: 'bupatinya sudah ganti', question: QUESTION },
    ]);
  });

  it.each(['bukti', 'bagian 2', '👍'])('%s before any answer says what to do', async (words) => {
    expect(await shown(says(words))).toEqual([expect.stringMatching(/^Belum ada jawaban/)]);
  });

  it('nothing but the mention is greeted', async () => {
    expect(await shown(says(''))).toEqual([expect.stringMatching(/^Silakan tulis pertanyaan/)]);
  });
});

describe('the webhook', () => {
  it('asks for a repeated message once, and answers it again', async () => {
    const message = recorded('teams/message');
    const first = await shown(message);
    const again = await shown(message);
    expect(again).toEqual([`Pertanyaan: ${QUESTION}`, ...first]);
    expect(server.kutip.asked).toHaveLength(1);
  });

  it.each<[string, (body: string) => Record<string, string>]>([
    ['no signature', () => ({})],
    ['an empty one', () => ({ Authorization: '' })],
    ['the scheme alone', () => ({ Authorization: 'HMAC ' })],
    ['one of another token', (body) => ({ Authorization: `HMAC ${sign(body, 'lain')}` })],
    ['one of the token as text', (body) => ({ Authorization: `HMAC ${sign(body, SECRET)}` })],
    ['one of an empty token', (body) => ({ Authorization: `HMAC ${sign(body, '')}` })],
    ['one of other bytes', (body) => ({ Authorization: `HMAC ${sign(`${body} `)}` })],
    ['one of another scheme', (body) => ({ Authorization: `Bearer ${sign(body)}` })],
    ['one without its scheme', (body) => ({ Authorization: sign(body) })],
    ['a shorter one', (body) => ({ Authorization: `HMAC ${sign(body).slice(0, -2)}` })],
    ['a longer one', (body) => ({ Authorization: `HMAC ${sign(body)}AA` })],
    ['two in one header', (body) => ({ Authorization: `HMAC ${sign(body)}, HMAC ${sign(body)}` })],
    ['the token itself', () => ({ Authorization: `HMAC ${SECRET}` })],
  ])('refuses %s', async (_name, headers) => {
    const body = JSON.stringify(recorded('teams/message'));
    const response = await post(body, headers(body));
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'unauthorized' });
    expect(server.kutip.asked).toEqual([]);
  });

  it('refuses a signature that is sent twice', async () => {
    const body = JSON.stringify(recorded('teams/message'));
    const status = await new Promise((resolve) => {
      const sent = request(`${server.url}/teams/messages`, { method: 'POST' }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.setHeader('Authorization', [`HMAC ${sign(body)}`, `HMAC ${sign(body)}`] as never);
      sent.end(body);
    });
    expect(status).toBe(401);
    expect(server.kutip.asked).toEqual([]);
  });

  it.each(['', 'null', '[]', '"x"', '{}', '{"type":"invoke"}', '{"type":"message","id":1}', '{"type":'])(
    'refuses the signed body %j',
    async (body) => {
      const response = await post(body);
      expect(response.status).toBe(400);
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    },
  );

  it('refuses other methods and bodies without an end', async () => {
    expect((await fetch(`${server.url}/teams/messages`)).status).toBe(405);
    expect((await post('x'.repeat(300_000))).status).toBe(413);
  });
});

describe('settings', () => {
  it.each(['pendek', 'bukan base64 sama sekali!', '$$$'])(
    'a token like %j stops the start without being told',
    async (token) => {
      const starting = startServer(fakeKutip({}), { TEAMS_WEBHOOK_SECRET: token });
      await expect(starting).rejects.toMatchObject({
        code: 'configuration',
        message: expect.stringMatching(/^Setelan TEAMS_WEBHOOK_SECRET tidak sah; seharusnya token Base64/),
      });
      await expect(starting).rejects.not.toThrow(token);
    },
  );
});
