import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline, Line } from '../../../src/channel/render/document.ts';
import { LIMITS, type Limit, sizeOf } from '../../../src/channel/render/limits.ts';
import {
  html,
  type Markup,
  markdown,
  mrkdwn,
  plain,
  renderInline,
  renderLine,
  rocketchat,
  teams,
  telegram,
  whatsapp,
} from '../../../src/channel/render/markup.ts';
import { pack } from '../../../src/channel/render/pack.ts';
import { renderAnswer, renderProofs } from '../../../src/channel/render/render.ts';
import { cite, fakeAnswer, fakeArticle } from '../../fakes.ts';

const MARKUPS = [plain, markdown, mrkdwn, telegram, html, teams, rocketchat, whatsapp];

const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abcdeABC019 éñ ') },
  { weight: 2, arbitrary: fc.constantFrom(...'.!?,;:()"\'-+=|#>/@') },
  { weight: 2, arbitrary: fc.constantFrom(...'*_~`[]<&$\\') },
  { weight: 1, arbitrary: fc.constantFrom('😀', '👩‍👧', '𝕏', 'ﬁ', '中') },
);
const words = (most: number) =>
  fc.array(character, { maxLength: most, size: 'max' }).map((all) => all.join(''));
const address = fc.stringMatching(/^[A-Za-z0-9_-]{8,40}$/).map((token) => `https://kutip.id/bukti/${token}`);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: words(400).map((text) => ({ kind: 'text' as const, text })) },
  { weight: 1, arbitrary: words(80).map((text) => ({ kind: 'strong' as const, text })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.nat(99), address)
      .map(([n, href]) => ({ kind: 'mark' as const, label: `[${n}]`, href })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(words(30), address).map(([label, href]) => ({ kind: 'link' as const, label, href })),
  },
);
const lines = fc.array(fc.array(inline, { maxLength: 5, size: 'max' }), { maxLength: 8, size: 'max' });
const limit = fc.record({
  most: fc.integer({ min: 500, max: 900 }),
  units: fc.constantFrom<Limit['units']>('utf16', 'characters', 'bytes'),
});
const markup = fc.constantFrom(...MARKUPS);

/** What a reader sees, white space and marks of emphasis aside: those may stand elsewhere where text was cut. */
function seen(written: string): string {
  return written.replace(/<\/?(b|strong)>|<br>/g, '').replace(/[\s\u2060\\*_~`∗ˍ∼ˋ∖]/gu, '');
}

/** Half a pair of surrogates. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

describe('packing an answer into messages', () => {
  it('loses and moves nothing, keeps to the limit, and cuts neither links nor characters', () => {
    fc.assert(
      fc.property(markup, lines, limit, (one, all, room) => {
        const messages = pack(one, all, room);
        expect(seen(messages.join(''))).toBe(seen(all.map((line) => renderLine(one, line)).join('')));
        for (const message of messages) {
          expect(sizeOf(message, room.units)).toBeLessThanOrEqual(room.most);
          expect(message).not.toMatch(HALF);
          expect(message.trim()).toBe(message);
          expect(message).not.toBe('');
        }
        for (const part of all.flat()) {
          if (part.kind !== 'link' && part.kind !== 'mark') continue;
          const link = renderInline(one, part).trim();
          expect(messages.some((message) => message.includes(link))).toBe(true);
        }
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });

  it('starts a new message rather than cut a line that fits one', () => {
    const row = (n: number): Line => [{ kind: 'text', text: `Baris ${n} tanpa titik ${'x'.repeat(30)}` }];
    const messages = pack(
      plain,
      Array.from({ length: 20 }, (_, n) => row(n)),
      { most: 100, units: 'utf16' },
    );
    expect(messages.join('\n').split('\n')).toEqual(
      Array.from({ length: 20 }, (_, n) => renderLine(plain, row(n))),
    );
  });

  it('cuts a long line behind a sentence, a long sentence behind a word', () => {
    const room = { most: 30, units: 'utf16' } as const;
    const text =
      'Kalimat pertama di sini. Kalimat kedua. Lalu satu kalimat panjang yang harus dipotong juga.';
    expect(pack(plain, [[{ kind: 'text', text }]], room)).toEqual([
      'Kalimat pertama di sini.',
      'Kalimat kedua. Lalu satu',
      'kalimat panjang yang harus',
      'dipotong juga.',
    ]);
  });

  it('leaves a mark and the full stop behind it with their words', () => {
    const href = 'https://kutip.id/bukti/abc';
    const line: Line = [
      { kind: 'text', text: 'Kalimat pertama di sini ' },
      { kind: 'mark', label: '[1]', href },
      { kind: 'text', text: '. Kalimat kedua. ' },
      { kind: 'mark', label: '[2]', href },
    ];
    expect(pack(plain, [line], { most: 30, units: 'utf16' })).toEqual([
      'Kalimat pertama di sini [1].',
      'Kalimat kedua. [2]',
    ]);
  });

  it('repeats the address where a name is longer than a message', () => {
    const label = 'judul'.repeat(100);
    const href = 'https://kutip.id/bukti/abc';
    const messages = pack(telegram, [[{ kind: 'link', label, href }]], { most: 200, units: 'utf16' });
    const found = messages.map((message) => /^<a href="([^"]+)">([a-z]+)<\/a>$/.exec(message));
    expect(found.map((match) => match?.[1])).toEqual(messages.map(() => href));
    expect(found.map((match) => match?.[2]).join('')).toBe(label);
  });

  it('keeps the halves of an escape apart where a word is cut', () => {
    // Together they take three characters, apart two: there would be room for the second half.
    const text = `${'x'.repeat(38)}[^`;
    expect(pack(markdown, [[{ kind: 'text', text }]], { most: 40, units: 'utf16' })).toEqual([
      `${'x'.repeat(38)}[`,
      '^',
    ]);
  });

  it('keeps to the limit to the last unit, with words that have no end', () => {
    const endless = fc.array(fc.constantFrom('a', '😀', 'é', '*', '<', ']', '('), {
      minLength: 1,
      maxLength: 120,
      size: 'max',
    });
    const text = fc
      .array(endless, { minLength: 1, maxLength: 12, size: 'max' })
      .map((all) => all.map((one) => one.join('')).join('. '));
    const small = fc.record({
      most: fc.integer({ min: 40, max: 60 }),
      units: fc.constantFrom<Limit['units']>('utf16', 'characters', 'bytes'),
    });
    fc.assert(
      fc.property(markup, text, small, (one, some, room) => {
        const line: Line = [{ kind: 'text', text: some }];
        const messages = pack(one, [line, line], room);
        expect(seen(messages.join(''))).toBe(seen(renderLine(one, line).repeat(2)));
        for (const message of messages) {
          expect(sizeOf(message, room.units)).toBeLessThanOrEqual(room.most);
          expect(message).not.toMatch(HALF);
        }
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });

  it('writes each character a bounded number of times', () => {
    const written = (length: number): number => {
      let count = 0;
      const counting: Markup = {
        ...plain,
        text: (some) => {
          count += some.length;
          return some;
        },
      };
      const sentence = 'Satu kalimat tentang anggaran daerah tahun ini. ';
      const text = sentence.repeat(Math.ceil(length / sentence.length)) + 'y'.repeat(length);
      pack(counting, [[{ kind: 'text', text }]], LIMITS.telegram);
      return count / text.length;
    };
    expect(written(20_000)).toBeLessThan(16);
    expect(written(200_000)).toBeLessThan(16);
  });
});

describe('an answer of 20,000 characters', () => {
  const sentences = Array.from(
    { length: 250 },
    (_, n) => `Kalimat nomor ${n} memuat <tanda> & *hiasan* sepanjang kira-kira delapan puluh karakter 😀.`,
  );
  const article = fakeArticle({
    id: 'panjang',
    title: 'Judul [panjang] | *tebal*',
    text: sentences.join(' '),
  });
  const citations = sentences.map((sentence, index) => cite(index + 1, article, sentence));
  const answer = fakeAnswer(
    sentences.map((sentence, index) => `${sentence} [${index + 1}]`).join(' '),
    citations,
  );
  const evidence = ({ n }: { n: number }): string => `https://kutip.id/bukti/token-${n}-akhir`;

  it.each<[string, Markup, Limit]>([
    ['Slack', mrkdwn, LIMITS.slackSection],
    ['Mattermost', markdown, LIMITS.mattermost],
    ['Rocket.Chat', rocketchat, LIMITS.rocketchat],
    ['Teams', teams, LIMITS.teams],
    ['Telegram', telegram, LIMITS.telegram],
    ['WhatsApp', whatsapp, LIMITS.whatsapp],
  ])('reaches %s whole, with every evidence link, within the limit', (_name, one, room) => {
    expect(answer.answer.length).toBeGreaterThan(20_000);
    for (const messages of [
      renderAnswer(answer, evidence, one, room),
      renderProofs(answer, evidence, one, room),
    ]) {
      const all = messages.join('\n');
      for (const message of messages) expect(sizeOf(message, room.units)).toBeLessThanOrEqual(room.most);
      for (const citation of citations) expect(all).toContain(evidence(citation));
      for (const [index] of sentences.entries()) expect(all).toContain(`Kalimat nomor ${index} memuat`);
    }
  });
});
