import { describe, expect, it } from 'vitest';
import { createContent, withoutFootnotes } from '../../../src/channel/openai/content.ts';
import type { Answer } from '../../../src/types.ts';
import { APEL, cite, fakeAnswer, NETRAL } from '../../fakes.ts';

const evidence = (citation: { n: number }) => `https://kutip.contoh.id/bukti/${citation.n}`;

/** The content of an answer whose words come in pieces of `size` characters. */
function contentOf(answer: Answer, size = Number.POSITIVE_INFINITY) {
  const writer = createContent(evidence);
  let content = writer.start(answer.understood);
  for (const citation of answer.citations) writer.cite(citation);
  for (let from = 0; from < answer.answer.length; from += size)
    content += writer.add(answer.answer.slice(from, from + size));
  content += writer.end(answer);
  return { content, annotations: writer.annotations };
}

const TWO = {
  ...fakeAnswer(
    'Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut [1] [2]. Gubernur mengingatkan pegawai [2].',
    [
      cite(1, APEL, 'Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.'),
      cite(2, NETRAL, 'Gubernur mengingatkan pegawai'),
    ],
  ),
  understood: 'Siapa yang memimpin apel perdana?',
};
const REFUSED: Answer = {
  ...fakeAnswer('Arsip tidak memuat harga beras.'),
  related: [{ articleId: NETRAL.id, title: NETRAL.title, publisher: NETRAL.publisher, date: NETRAL.date }],
};

describe('the content of a message', () => {
  it('has a footnote for each citation, that links to its evidence', () => {
    expect(contentOf(TWO).content).toBe(
      [
        'Dipahami sebagai: Siapa yang memimpin apel perdana?',
        'Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut [^1] [^2]. Gubernur mengingatkan pegawai [^2].',
        '[^1]: Bukti: [Apel Perdana di Halaman Kantor Bupati (Contohkabar.id, 21 September 2023)](https://kutip.contoh.id/bukti/1)',
        '[^2]: Bukti: [Gubernur Ingatkan Netralitas Pegawai (Kabar Banua, 5 Februari 2024)](https://kutip.contoh.id/bukti/2)',
      ].join('\n\n'),
    );
  });

  it('names the nearest articles where nothing was found', () => {
    expect(contentOf(REFUSED).content).toBe(
      'Arsip tidak memuat harga beras.\n\n**Artikel terdekat:**\n\n- Gubernur Ingatkan Netralitas Pegawai (Kabar Banua, 5 Februari 2024)',
    );
  });

  it('is the same however the words came, and its annotations stand where they say', () => {
    const { content, annotations } = contentOf(TWO);
    expect(annotations.map(({ url_citation }) => url_citation.url)).toEqual([
      'https://kutip.contoh.id/bukti/1',
      'https://kutip.contoh.id/bukti/2',
      'https://kutip.contoh.id/bukti/2',
    ]);
    for (const { url_citation: one } of annotations) {
      expect(content.slice(one.start_index, one.end_index)).toBe(`[^${one.url.at(-1)}]`);
    }
    for (const size of [1, 2, 3, 7, 40]) expect(contentOf(TWO, size)).toEqual({ content, annotations });
  });

  it('says a sentence only when it is whole', () => {
    const writer = createContent(evidence);
    for (const citation of TWO.citations) writer.cite(citation);
    expect(writer.add('Apel perdana [1')).toBe('');
    expect(writer.add(']. Gubernur')).toBe('Apel perdana [^1].');
    expect(writer.add(' mengingatkan [2].')).toBe(' Gubernur mengingatkan [^2].');
  });

  it('lets no article write Markdown', () => {
    const evil = fakeAnswer('![x](https://jahat.id/?q=1) <img src=x> [^9]: [klik](https://jahat.id) [1].', [
      { ...cite(1, APEL, 'apel'), title: '](https://jahat.id) <b>' },
    ]);
    const { content } = contentOf(evil);
    expect(content).not.toMatch(/\]\(https:\/\/jahat/);
    expect(content).not.toMatch(/(?<!\\)<(?:img|b)/);
    expect(content).not.toMatch(/^\[\^9\]/m);
  });
});

describe('the history', () => {
  it.each([
    ['an answer', TWO],
    ['a refusal', REFUSED],
    [
      'signs that Markdown escapes',
      fakeAnswer('Harga *Rp1.500* naik 5_% <lagi> $5 [1].', [cite(1, APEL, 'apel')]),
    ],
  ])('gets back what was answered: %s', (_name, answer) => {
    expect(withoutFootnotes(contentOf(answer).content)).toBe(answer.answer);
  });

  it('leaves what others said as it is', () => {
    expect(withoutFootnotes('Tentu. Apa lagi?')).toBe('Tentu. Apa lagi?');
  });
});
