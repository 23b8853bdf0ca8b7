import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../src/channel/render/document.ts';
import {
  html,
  type Markup,
  markdown,
  mattermost,
  mrkdwn,
  plain,
  rocketchat,
  teams,
  telegram,
  whatsapp,
} from '../../../src/channel/render/markup.ts';
import { renderAnswer, renderProofs } from '../../../src/channel/render/render.ts';
import { APEL, cite, fakeAnswer, NETRAL } from '../../fakes.ts';

const HREF = 'https://kutip.id/bukti/Abc-_9';
const ROOM = { most: 4_096, units: 'utf16' } as const;
/** A word joiner, so that it can be seen in the expectations. */
const shown = (text: string): string => text.replaceAll('\u2060', '¦');

/**
 * Each row was found by giving random documents to a reader of that dialect: commonmark 0.31, marked 15 and
 * markdown-it 14 for Markdown and Teams, Rocket.Chat's own message parser.
 */
describe.each<[string, Markup, readonly (readonly [string, string])[]]>([
  [
    'markdown',
    markdown,
    [
      ['*tebal* _miring_ ~~coret~~ `kode`', '\\*tebal\\* \\_miring\\_ \\~\\~coret\\~\\~ \\`kode\\`'],
      ['<b>x</b> &amp; & <@siapa>', '\\<b>x\\</b> \\&amp; & \\<@¦siapa>'],
      ['[a](b) [a]: b ![a] [^1]', '[a]¦(b) [a]¦: b !¦[a] [¦^1]¦'],
      ['Rp$5 dan $6', 'Rp\\$5 dan \\$6'],
      ['\\[x\\] \\(y\\)', '∖[x∖] ∖(y∖)'],
      ['# bukan judul', '¦# bukan judul'],
      ['1. bukan daftar', '¦1. bukan daftar'],
      ['- bukan daftar', '¦- bukan daftar'],
      ['> bukan kutipan', '¦> bukan kutipan'],
      ['| a | b |', '¦| a | b |'],
      ['---', '¦---'],
      ['5.000 orang', '5.000 orang'],
      ['@channel #tagar redaksi@kabar.id', '@¦channel #¦tagar redaksi@kabar.id'],
      ['skor:100:1 https://x.id www.x.id', 'skor:¦100:1 https:¦//x.id www¦.x.id'],
      ['Awas!', 'Awas!¦'],
    ],
  ],
  [
    'teams',
    teams,
    [
      ['*tebal* nama_akun _miring_ \\', '∗tebal∗ nama_akun ˍmiringˍ ∖'],
      ['<b>x</b> &amp; a < b', '<¦b>x<¦/b> &¦amp; a < b'],
      ['[a](b)', '[a]¦(b)'],
      ['1. satu', '¦1. satu'],
    ],
  ],
  [
    'mattermost',
    mattermost,
    [
      ['*tebal* nama_akun `kode`', '∗tebal∗ nama_akun ˋkodeˋ'],
      ['<!channel> @all <https://x.id|klik>', '<¦!channel> @¦all <¦https:¦//x.id∣klik>'],
      ['![a](b) &lt;', '!¦[a]¦(b) &¦lt;'],
    ],
  ],
  [
    'rocketchat',
    rocketchat,
    [
      ['*tebal* ~coret~ `kode`', '∗tebal∗ ∼coret∼ ˋkodeˋ'],
      ['@all #umum :smile:', '@¦all #¦umum :¦smile:'],
    ],
  ],
  [
    'whatsapp',
    whatsapp,
    [
      ['*tebal* _miring_ ~coret~ ```kode```', '∗tebal∗ ˍmiringˍ ∼coret∼ ˋˋˋkodeˋˋˋ'],
      ['> kutipan', '¦> kutipan'],
      ['nama_akun & <b>', 'nama_akun & <b>'],
    ],
  ],
  [
    'mrkdwn',
    mrkdwn,
    [
      ['*tebal* _miring_ ~coret~ `kode`', '∗tebal∗ ˍmiringˍ ∼coret∼ ˋkodeˋ'],
      ['<!channel> <@U1> & <https://x.id|y>', '&lt;!channel&gt; &lt;@¦U1&gt; &amp; &lt;https:¦//x.id|y&gt;'],
      ['> kutipan', '¦&gt; kutipan'],
      [':smile:', ':¦smile:'],
    ],
  ],
  ['telegram', telegram, [['<b>x</b> & "y" @akun', '&lt;b&gt;x&lt;/b&gt; &amp; "y" @¦akun']]],
  ['html', html, [['<b>x</b> & "y" \'z\'', '&lt;b&gt;x&lt;/b&gt; &amp; &quot;y&quot; &#39;z&#39;']]],
  ['plain', plain, [['*<b>&', '*<b>&']]],
])('%s', (_name, markup, rows) => {
  it.each(rows)('writes %j', (words, expected) => {
    expect(shown(markup.text(words))).toBe(expected);
  });

  it('leaves out what could turn a line around or steer a terminal', () => {
    expect(markup.text('a\u202eb\u0007c\u2066d\u0000e\u009bf')).toBe('abcdef');
  });
});

describe('links', () => {
  it('are written as each surface reads them', () => {
    const label = '[FOTO] A & B | *C*';
    const written = [plain, markdown, teams, mattermost, rocketchat, whatsapp, mrkdwn, telegram, html].map(
      (markup) => [markup.name, shown(markup.link(label, HREF)), markup.mark('[1]', HREF)],
    );
    expect(written).toEqual([
      ['plain', `${label}\n${HREF}`, '[1]'],
      ['markdown', `[［FOTO］ A & B | \\*C\\*](${HREF})`, `[[1]](${HREF})`],
      ['teams', `[［FOTO］ A & B | ∗C∗](${HREF})`, `[[1](${HREF})]`],
      ['mattermost', `[［FOTO］ A & B ∣ ∗C∗](${HREF})`, `[[1]](${HREF})`],
      ['rocketchat', ` [［FOTO］ A & B | ∗C∗](${HREF})`, ` [[1]](${HREF})`],
      ['whatsapp', `[FOTO] A & B | ∗C∗\n${HREF}`, '[1]'],
      ['mrkdwn', `<${HREF}|[FOTO] A &amp; B ¦ ∗C∗>`, `<${HREF}|[1]>`],
      ['telegram', `<a href="${HREF}">[FOTO] A &amp; B | *C*</a>`, `<a href="${HREF}">[1]</a>`],
      [
        'html',
        `<a href="${HREF}" rel="noopener">[FOTO] A &amp; B | *C*</a>`,
        `<a href="${HREF}" rel="noopener">[1]</a>`,
      ],
    ]);
  });

  it('cannot be ended by their own address', () => {
    const odd = 'https://kutip.id/a b(c)<d>|"e';
    expect(markdown.link('x', odd)).toBe('[x](https://kutip.id/a%20b%28c%29%3cd%3e|"e)');
    expect(mrkdwn.link('x', odd)).toBe('<https://kutip.id/a b(c)&lt;d&gt;%7C"e|x>');
    expect(telegram.link('x', odd)).toContain('&quot;e">x</a>');
  });
});

describe.each([
  ['telegram', telegram],
  ['html', html],
] as const)('%s, read as HTML', (_name, markup) => {
  it('shows any words as they are and makes no tag of them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'<>&"\';=/ab#x1 '), size: 'max', maxLength: 60 }),
        (words) => {
          const { document } = parseHTML(
            `<html><body>${markup.text(words)}${markup.link(words, HREF)}</body></html>`,
          );
          expect(document.body.textContent?.replaceAll('\u2060', '')).toBe(words + words);
          expect([...document.body.querySelectorAll('*')].map(({ tagName }) => tagName)).toEqual(['A']);
          expect(document.querySelector('a')?.getAttribute('href')).toBe(HREF);
        },
      ),
    );
  });
});

describe('an answer', () => {
  const answer = {
    ...fakeAnswer('Makmur Marbun memimpin apel [1].\nPegawai diminta netral [2]. Lihat [3].', [
      cite(1, APEL, 'Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.'),
      cite(2, NETRAL, NETRAL.text),
    ]),
    understood: 'Siapa yang memimpin apel?',
  };
  const evidence = ({ n }: { n: number }): string => `https://kutip.id/bukti/${n}`;

  it('is plain text with bare marks, the addresses standing in the list of sources', () => {
    expect(renderAnswer(answer, evidence, plain, ROOM)).toEqual([
      `Dipahami sebagai: Siapa yang memimpin apel?
Makmur Marbun memimpin apel [1].
Pegawai diminta netral [2]. Lihat [3].

Sumber:
[1] Apel Perdana di Halaman Kantor Bupati (Contohkabar.id, 21 September 2023)
https://kutip.id/bukti/1
[2] Gubernur Ingatkan Netralitas Pegawai (Kabar Banua, 5 Februari 2024)
https://kutip.id/bukti/2`,
    ]);
  });

  it('keeps its lines apart in Markdown, and makes a link of the marks it has a citation for', () => {
    const [message] = renderAnswer(answer, evidence, markdown, ROOM);
    expect(message?.split('  \n')).toEqual([
      'Dipahami sebagai: Siapa yang memimpin apel?',
      'Makmur Marbun memimpin apel [[1]](https://kutip.id/bukti/1).',
      'Pegawai diminta netral [[2]](https://kutip.id/bukti/2). Lihat [3].',
      '',
      '**Sumber:**',
      '[1] [Apel Perdana di Halaman Kantor Bupati (Contohkabar.id, 21 September 2023)](https://kutip.id/bukti/1)',
      '[2] [Gubernur Ingatkan Netralitas Pegawai (Kabar Banua, 5 Februari 2024)](https://kutip.id/bukti/2)',
    ]);
  });

  it('proves itself word for word', () => {
    expect(renderProofs(answer, evidence, whatsapp, ROOM)[0]).toContain(
      '[1] “Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.” Apel Perdana',
    );
  });

  it('without citations names the nearest articles, and has no proof to show', () => {
    const nothing = {
      ...fakeAnswer('Arsip ini tidak memuat harga beras.'),
      related: [{ articleId: 'x', title: null, publisher: null, date: '2024-02-05' }],
    };
    expect(renderAnswer(nothing, evidence, plain, ROOM)).toEqual([
      'Arsip ini tidak memuat harga beras.\n\nArtikel terdekat:\n• Tanpa judul (5 Februari 2024)',
    ]);
    expect(renderProofs(nothing, evidence, plain, ROOM)).toEqual([
      'Jawaban ini tidak memuat kutipan, sebab arsip tidak menyebutkannya.',
    ]);
  });

  it('has the words of its document on every surface', () => {
    const { body, sources } = documentOf(answer, evidence);
    expect([body.length, sources.length]).toEqual([3, 2]);
    for (const markup of [plain, markdown, mrkdwn, telegram, html, teams, mattermost, rocketchat, whatsapp]) {
      const written = renderAnswer(answer, evidence, markup, ROOM).join('\n');
      for (const words of ['Makmur Marbun memimpin apel', 'Pegawai diminta netral', 'Kabar Banua'])
        expect(written).toContain(words);
    }
  });
});
