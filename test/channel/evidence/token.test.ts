import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceLinks } from '../../../src/channel/evidence/links.ts';
import { openEvidence, sealEvidence } from '../../../src/channel/evidence/token.ts';
import { APEL, cite, fakeArticle, NETRAL } from '../../fakes.ts';

const SECRET = Buffer.alloc(32, 7);
const CITATION = cite(1, APEL, 'Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.');
const TOKEN = sealEvidence(CITATION, SECRET);

describe('an evidence token', () => {
  it('names the article, the span and the version, and no word of the text', () => {
    expect(openEvidence(TOKEN, SECRET)).toMatchObject({
      articleId: 'apel',
      start: CITATION.start,
      end: CITATION.end,
      sha256: APEL.sha256.slice(0, 32),
    });
    const bytes = Buffer.from(TOKEN, 'base64url').toString('latin1');
    for (const word of ['Penjabat', 'Bupati', 'Marbun', 'Apel']) expect(bytes).not.toContain(word);
  });

  it('is the same for ever, and fits an address', () => {
    expect(sealEvidence(CITATION, SECRET)).toBe(TOKEN);
    expect(TOKEN).toMatch(/^[A-Za-z0-9_-]{60,80}$/);
  });

  it('gives back whatever was sealed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        fc.lorem({ mode: 'sentences', maxCount: 4 }),
        fc.nat(40),
        fc.integer({ min: 1, max: 60 }),
        (id, text, start, length) => {
          const article = fakeArticle({ id, text: `${'x'.repeat(start)}${text}` });
          const quote = article.text.slice(start, start + length);
          const citation = { ...cite(1, article, quote), start, end: start + quote.length };
          expect(openEvidence(sealEvidence(citation, SECRET), SECRET)).toMatchObject({
            articleId: id,
            start,
            end: citation.end,
          });
        },
      ),
    );
  });

  it('is refused when any one character of it differs', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (let at = 0; at < TOKEN.length; at++) {
      const other = alphabet[(alphabet.indexOf(TOKEN[at]!) + 1 + (at % 62)) % 64]!;
      expect(openEvidence(TOKEN.slice(0, at) + other + TOKEN.slice(at + 1), SECRET)).toBeNull();
    }
  });

  it('is refused when cut, lengthened, written otherwise or sealed elsewhere', () => {
    for (let length = 0; length < TOKEN.length; length++)
      expect(openEvidence(TOKEN.slice(0, length), SECRET)).toBeNull();
    for (const token of [
      `${TOKEN}A`,
      `${TOKEN}=`,
      ` ${TOKEN}`,
      `${TOKEN}\n`,
      TOKEN.replace('-', '+'),
      TOKEN + TOKEN,
    ]) {
      if (token !== TOKEN) expect(openEvidence(token, SECRET)).toBeNull();
    }
    expect(openEvidence(TOKEN, Buffer.alloc(32, 8))).toBeNull();
    expect(openEvidence(sealEvidence(CITATION, Buffer.alloc(32, 8)), SECRET)).toBeNull();
  });

  it('is refused whatever else it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.stringMatching(/^[\w-]*$/)), (token) => {
        expect(openEvidence(token, SECRET)).toBeNull();
      }),
    );
  });

  it('of one citation does not open another article', () => {
    const [one, other] = [TOKEN, sealEvidence(cite(1, NETRAL, NETRAL.text), SECRET)];
    const bytes = [one, other].map((token) => Buffer.from(token, 'base64url'));
    const mixed = Buffer.concat([bytes[0]!.subarray(0, 12), bytes[1]!.subarray(12)]).toString('base64url');
    expect(openEvidence(mixed, SECRET)).toBeNull();
  });
});

it('a link asks for its base when it is made', () => {
  let base = 'http://127.0.0.1:1';
  const links = evidenceLinks(SECRET, () => base);
  base = 'https://kutip.id';
  expect(links.url(CITATION)).toBe(`https://kutip.id/bukti/${TOKEN}#kutipan`);
  expect(links.open(TOKEN)?.articleId).toBe('apel');
});
