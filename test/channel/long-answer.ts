import type { Answer, Article } from '../../src/types.ts';
import { cite, fakeAnswer, fakeArticle } from '../fakes.ts';

const LONG_LENGTH = 20_000;

/** An article whose sentences are all quoted by `LONG_ANSWER`. */
export const LONG_ARTICLE: Article = fakeArticle({
  id: 'panjang',
  title: 'Laporan Lengkap <b>Rapat</b> & *Hasilnya* [1]',
  publisher: 'Kabar_Banua',
  date: '2024-03-04',
  text: Array.from(
    { length: 230 },
    (_, n) =>
      `Butir ${n + 1} menyebut anggaran Rp${n + 1}.000.000 untuk desa ke-${n + 1} & sekitarnya, kata juru bicara.`,
  ).join(' '),
});

/** 20,000 characters and some, each sentence with its own citation. */
export const LONG_ANSWER: Answer = (() => {
  const sentences = LONG_ARTICLE.text.split(/(?<=juru bicara\.) /);
  const told = sentences.map((sentence, index) => `${sentence.slice(0, -1)} [${index + 1}].`);
  const answer = told.join(' ');
  if (answer.length < LONG_LENGTH) throw new Error(`only ${answer.length} characters`);
  return fakeAnswer(
    answer,
    sentences.map((sentence, index) => cite(index + 1, LONG_ARTICLE, sentence)),
  );
})();

/** Every `/bukti/…` address of some texts, in order, each once. */
export function evidenceIn(texts: readonly string[]): string[] {
  return [...new Set(texts.join('\n').match(/http:\/\/127\.0\.0\.1:\d+\/bukti\/[\w-]+/g) ?? [])];
}
