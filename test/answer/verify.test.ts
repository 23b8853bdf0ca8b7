import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, quoteSentence, stateHolder } from '../../src/answer/compose.ts';
import { verify } from '../../src/answer/verify.ts';
import type { Article, Citation } from '../../src/types.ts';

const TEXT =
  'Bupati Contoh, Sari Dewi, membuka pasar murah di Lapangan Merdeka, Senin (5/2/2024).\n\n“Ada 40 lapak yang dibuka. Semua gratis,” kata Sari. Selain itu, warga boleh menukar kupon.';

const article: Article = {
  id: 'a1',
  title: 'Pasar Murah',
  publisher: null,
  place: null,
  date: '2024-02-05',
  source: 'a1.txt',
  url: null,
  text: TEXT,
  sha256: '',
};
const articles = new Map([[article.id, article]]);

function span(words: string): { start: number; end: number } {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function citation(words: string, n = 1): Citation {
  const { id, title, publisher, date, source, url, sha256 } = article;
  return { n, articleId: id, title, publisher, date, source, url, sha256, quote: words, ...span(words) };
}

describe('verify', () => {
  const quote = 'Bupati Contoh, Sari Dewi, membuka pasar murah di Lapangan Merdeka, Senin (5/2/2024)';

  it('passes what is quoted and cited', () => {
    expect(verify(`${quote} [1].`, [citation(quote)], articles)).toEqual({ valid: true, problems: [] });
  });

  it.each([
    ['a sentence without a mark', `${quote} [1]. Pasar murah dibuka.`],
    ['a mark without a citation', `${quote} [1][2].`],
    ['another number', `${quote.replace('5/2', '6/2')} [1].`],
    ['another name', `${quote.replace('Sari', 'Rina')} [1].`],
    ['a negation that the source lacks', `${quote.replace('membuka', 'batal membuka')} [1].`],
  ])('stops %s', (_, answer) => {
    expect(verify(answer, [citation(quote)], articles).valid).toBe(false);
  });

  it('stops a quote that is not the stored text, an unused citation and an unknown article', () => {
    const shifted = { ...citation(quote), start: 1, end: quote.length + 1 };
    expect(verify(`${quote} [1].`, [shifted], articles).valid).toBe(false);
    expect(verify(`${quote} [1].`, [citation(quote), citation('Semua gratis', 2)], articles).valid).toBe(
      false,
    );
    expect(verify(`${quote} [1].`, [{ ...citation(quote), articleId: 'b' }], articles).valid).toBe(false);
  });

  it('stops any single changed letter of a word', () => {
    const letters = [...quote.matchAll(/\p{Ll}/gu)].map((match) => match.index);
    fc.assert(
      fc.property(fc.constantFrom(...letters), (at) => {
        const changed =
          `${quote.slice(0, at)}#`.replace('#', quote[at] === 'q' ? 'x' : 'q') + quote.slice(at + 1);
        expect(verify(`${changed} [1].`, [citation(quote)], articles).valid).toBe(false);
      }),
    );
  });
});

describe('compose', () => {
  it('makes each sentence stand alone and verifiable', () => {
    const rows: [string, string][] = [
      ['“Ada 40 lapak yang dibuka.', '“Ada 40 lapak yang dibuka”'],
      ['Semua gratis,” kata Sari.', '“Semua gratis,” kata Sari'],
      ['Selain itu, warga boleh menukar kupon.', 'Warga boleh menukar kupon'],
    ];
    for (const [sentence, expected] of rows) {
      const statement = quoteSentence(article, span(sentence));
      expect(statement.text).toBe(expected);
      const { answer, citations } = compose([statement]);
      expect(answer).toBe(`${expected} [1].`);
      expect(verify(answer, citations, articles).problems).toEqual([]);
    }
  });

  it('says as of when an office is held', () => {
    const evidence = span(
      'Bupati Contoh, Sari Dewi, membuka pasar murah di Lapangan Merdeka, Senin (5/2/2024).',
    );
    const { answer, citations } = compose([stateHolder(article, 'Bupati Contoh', 'Sari Dewi', evidence)]);
    expect(answer).toBe('Bupati Contoh adalah Sari Dewi, per 5 Februari 2024 [1].');
    expect(verify(answer, citations, articles).problems).toEqual([]);
  });
});
