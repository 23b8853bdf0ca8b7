import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/answer/analysis.ts';
import { readDemands } from '../../src/answer/demands.ts';
import { type Reading, type ReadSentence, read } from '../../src/answer/read.ts';
import { tellReason } from '../../src/answer/reasons.ts';
import { tellContent } from '../../src/answer/regulation-content.ts';
import { readQuestion } from '../../src/indonesian/question.ts';
import type { Article, QueryTerm, Retrieval } from '../../src/types.ts';

let count = 0;

/** Reads one article for a question, as if it had been found. */
function reading(text: string, asked: string, title = 'Berita'): Parameters<typeof tellReason> {
  const article: Article = {
    id: `a${count}`,
    title,
    publisher: null,
    place: null,
    date: '2026-01-05',
    source: 'a.txt',
    url: null,
    text,
    sha256: `reasons-${count++}`,
  };
  const question = readQuestion(asked);
  const terms: QueryTerm[] = question.terms.map(({ stem, word }) => ({
    stem,
    word,
    idf: 3,
    documentFrequency: 1,
    alternatives: [],
  }));
  const retrieval = {
    hits: [
      { passage: { id: 0, articleId: article.id, start: 0, end: text.length, text }, article, score: 1 },
    ],
    terms,
  } as unknown as Retrieval;
  const articles = [analyse(article)];
  const demands = readDemands(question, terms, articles);
  return [question, demands, read(question, retrieval, demands, articles)];
}

const texts = (parts: readonly ReadSentence[] | null | undefined): string[] =>
  (parts ?? []).map(({ sentence }) => sentence.text);
const told = (text: string, asked: string): string[] => texts(tellReason(...reading(text, asked))?.parts);

describe('tellReason', () => {
  it('takes the sentence that says why itself', () => {
    expect(
      told('Pasar itu ramai. Pembangunan pasar terlambat karena sungai surut.', 'Mengapa pasar terlambat?'),
    ).toEqual(['Pembangunan pasar terlambat karena sungai surut.']);
  });
  it('finds the sentence behind the event that names it again', () => {
    expect(
      told(
        'Tes pegawai ditunda ke November. Kepala badan menjelaskan penundaan dilakukan karena gardu terbakar.',
        'Mengapa tes pegawai ditunda?',
      ),
    ).toContain('Kepala badan menjelaskan penundaan dilakukan karena gardu terbakar.');
  });
  it('does not take the event for its own reason where it is the reason of something else', () => {
    expect(
      told(
        'Perbedaan itu terjadi karena dinas batal dilebur. Keputusan diambil setelah mendengar nelayan.',
        'Mengapa dinas batal dilebur?',
      ),
    ).toContain('Keputusan diambil setelah mendengar nelayan.');
  });
  it('finds a reason set off by a cleft far behind, with what it points back to', () => {
    expect(
      told(
        'Kenaikan tarif pasar lebih rendah. Sewa los tetap. Masa berlaku setahun. Warga antre. Kebocoran turun. Penurunan itulah yang membuat kenaikan bisa ditekan.',
        'Mengapa kenaikan tarif pasar lebih rendah?',
      ),
    ).toEqual(['Kebocoran turun.', 'Penurunan itulah yang membuat kenaikan bisa ditekan.']);
  });
  it('does not take "tetap" for "menetapkan"', () => {
    expect(told('Warga KLB tetap waspada karena hujan.', 'Mengapa bupati menetapkan KLB?')).toEqual([]);
  });
  it('takes no order for a reason, and nothing where the event is not told', () => {
    expect(told('Bupati meminta agar jalan ditutup.', 'Mengapa jalan ditutup?')).toEqual([]);
    expect(told('Jembatan dibuka karena sudah lolos uji.', 'Mengapa jembatan runtuh?')).toEqual([]);
  });
});

describe('tellContent', () => {
  const content = (text: string, asked: string, title?: string): string[] => {
    const [question, demands, found] = reading(text, asked, title) as [never, never, Reading];
    return texts(tellContent(question, demands, found));
  };
  it('prefers the sentence with the title', () => {
    expect(
      content(
        'Pejabat merujuk PP 11/2017. Penempatan mengikuti PP Nomor 11 Tahun 2017 tentang Manajemen Pegawai.',
        'pp 11/2017 tentang apa?',
      ),
    ).toEqual(['Penempatan mengikuti PP Nomor 11 Tahun 2017 tentang Manajemen Pegawai.']);
  });
  it('puts what was decided before a sentence that only names it', () => {
    expect(
      content(
        'Pemkot membebaskan denda pajak. Warga senang. Dasar hukumnya Perwali Nomor 12 Tahun 2025.',
        'Apa isi Perwali 12/2025?',
      ),
    ).toEqual(['Pemkot membebaskan denda pajak.', 'Dasar hukumnya Perwali Nomor 12 Tahun 2025.']);
  });
  it('leaves other questions alone', () => {
    expect(content('Denda diatur Perwali Nomor 12 Tahun 2025.', 'Kapan Perwali 12/2025 berlaku?')).toEqual(
      [],
    );
  });
});
