import { describe, expect, it } from 'vitest';
import { isStopWord } from '../../src/indonesian/stopwords.ts';
import { tokenize } from '../../src/indonesian/tokens.ts';

/** Question, its content words, why. */
const GOLDEN: readonly (readonly [string, string, string])[] = [
  ['Siapa sekda PPU?', 'sekda ppu', 'question word'],
  ['tolong jelaskan apa itu TPP', 'tpp', 'polite filler'],
  ['Mengapa ASN diminta menjaga netralitas?', 'asn diminta menjaga netralitas', 'verbs are content'],
  [
    'Berapa jumlah jabatan yang kosong di lingkup Pemkab PPU?',
    'jumlah jabatan kosong lingkup pemkab ppu',
    'nouns of counting stay',
  ],
  [
    'Apakah tenaga honorer tidak lagi dapat THR?',
    'tenaga honorer thr',
    'negation and modals go: articles say it both ways',
  ],
  ['Menurut gubernur, siapa saja yang hadir?', 'gubernur hadir', '"menurut" and "saja"'],
  ['Kapan dan di mana apel digelar?', 'apel digelar', 'joined question words'],
];

describe('isStopWord', () => {
  it.each(GOLDEN)('%s keeps "%s": %s', (question, expected) => {
    const content = tokenize(question).filter(({ word }) => !isStopWord(word));
    expect(content.map(({ word }) => word).join(' ')).toBe(expected);
  });

  it.each([
    ['daerah', 'part of "sekretaris daerah"'],
    ['tahun', 'tells what kind of answer is wanted'],
    ['jumlah', 'tells what kind of answer is wanted'],
    ['baru', 'changes the meaning'],
    ['pertama', 'a number'],
    ['satu', 'a number'],
    ['orang', 'a counted noun'],
    ['dua', 'a number'],
  ])('keeps %s: %s', (word) => {
    expect(isStopWord(word)).toBe(false);
  });
});
