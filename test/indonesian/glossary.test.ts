import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand } from '../../src/indonesian/glossary.ts';
import { learnAbbreviations } from '../../src/indonesian/learn-abbreviations.ts';
import { isStopWord } from '../../src/indonesian/stopwords.ts';
import { terms } from '../../src/indonesian/terms.ts';
import { tokenize } from '../../src/indonesian/tokens.ts';

/** Whether the glossary leads from the words of a question to the words of an article. */
function leads(question: string, article: string): number | null {
  const target = terms(article).join(' ');
  return expand(terms(question)).find(({ to }) => to.join(' ') === target)?.weight ?? null;
}

/** What a question says, what an article says, the weight, why. */
const GOLDEN: readonly (readonly [string, string, number, string])[] = [
  ['tugas ASN', 'aparatur sipil negara', 0.9, 'abbreviation'],
  ['tugas aparatur sipil negara', 'asn', 0.9, 'and back'],
  ['gaji P3K', 'pppk', 0.9, 'two short forms of one'],
  ['gaji pegawai pemerintah dengan perjanjian kerja', 'pppk', 0.9, 'long form with a stop word'],
  ['siapa Pj Bupati', 'penjabat', 0.9, 'short title'],
  ['siapa sekretaris daerah', 'sekda', 0.9, 'two words to one'],
  ['kepala dinas pendidikan', 'kadisdik', 0.9, 'three words to one'],
  ['pajak bumi dan bangunan', 'pbb', 0.9, 'a tax'],
  ['walikota Palembang', 'wali kota', 0.9, 'one word or two'],
  ['provinsi', 'propinsi', 0.9, 'spelling'],
  ['kepala daerah PPU', 'bupati', 0.7, 'office, narrower'],
  ['bupati PPU', 'kepala daerah', 0.7, 'office, wider'],
  ['orang nomor satu di PPU', 'bupati', 0.7, 'figure of speech'],
  ['pucuk pimpinan kementerian', 'menteri', 0.7, 'figure of speech'],
  ['siapa mengepalai apel', 'memimpin', 0.5, 'verbs'],
  ['jabatan lowong', 'kosong', 0.5, 'adjectives'],
  ['bulan puasa', 'ramadhan', 0.5, 'two words to one'],
  ['lewat medsos', 'sosial media', 0.5, 'short form of another order'],
  ['tolok ukur', 'ukuran', 0.5, 'nouns'],
  ['kenaikan pangkat', 'promosi jabatan', 0.5, 'expressions'],
  ['potongan PBB', 'pengurangan', 0.5, 'nouns'],
  ['mencoblos', 'menggunakan hak pilih', 0.5, 'verb to expression'],
];

/** What must not be led to, why. */
const NOT: readonly (readonly [string, string, string])[] = [
  ['hujan deras', 'banjir', 'a cause is no synonym'],
  ['sekretaris daerah', 'wilayah', 'words inside a longer expression are not expanded alone'],
  ['camat', 'lurah', 'different offices'],
  ['gubernur', 'bupati', 'different offices under one wider word'],
];

describe('expand', () => {
  it.each(GOLDEN)('%s leads to %s with %d: %s', (question, article, weight) => {
    expect(leads(question, article)).toBe(weight);
  });

  it.each(NOT)('%s does not lead to %s: %s', (question, article) => {
    expect(leads(question, article)).toBeNull();
  });

  it('finds a long form in a question without its stop words', () => {
    const content = tokenize('berapa gaji pegawai pemerintah dengan perjanjian kerja')
      .filter(({ word }) => !isStopWord(word))
      .map(({ word }) => word)
      .join(' ');
    expect(leads(content, 'pppk')).toBe(0.9);
  });

  it('gives runs of the question, never the same words back, each once, weights below 1', () => {
    const words = GOLDEN.flatMap(([question, article]) => terms(`${question} ${article}`));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 4 })), { maxLength: 8 }),
        (stems) => {
          const expansions = expand(stems);
          const keys = expansions.map(({ from, to }) => `${from.join(' ')}>${to.join(' ')}`);
          expect(new Set(keys).size).toBe(keys.length);
          for (const { from, to, weight } of expansions) {
            expect(` ${stems.join(' ')} `).toContain(` ${from.join(' ')} `);
            expect(to.join(' ')).not.toBe(from.join(' '));
            expect(to.length).toBeGreaterThan(0);
            expect(weight > 0 && weight < 1).toBe(true);
          }
        },
      ),
    );
  });
});

/** Text, what it teaches, why. */
const ABBREVIATIONS: readonly (readonly [string, string, string])[] = [
  ['bagi Aparatur Sipil Negara (ASN) di', 'ASN=Aparatur Sipil Negara', 'initials'],
  ['seluruh aparatur sipil negara (ASN)', 'ASN=aparatur sipil negara', 'long form in lower case'],
  ['Bupati Penajam Paser Utara (PPU)', 'PPU=Penajam Paser Utara', 'only the words that give a letter'],
  [
    'Badan Pertimbangan Jabatan dan Kepangkatan (Baperjakat)',
    'Baperjakat=Badan Pertimbangan Jabatan dan Kepangkatan',
    'syllables, a small word left out',
  ],
  ['Kalimantan Utara (Kaltara)', 'Kaltara=Kalimantan Utara', 'syllables from inside a word'],
  ['oleh Penjabat (Pj) Bupati', 'Pj=Penjabat', 'one word'],
  ['Pemerintah Provinsi (Pemprov) Kalimantan', 'Pemprov=Pemerintah Provinsi', 'syllables'],
  ['ASN (Aparatur Sipil Negara) harus', 'ASN=Aparatur Sipil Negara', 'the other way round'],
  [
    'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia (BKPSDM)',
    'BKPSDM=Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    'a long one',
  ],
  [
    'Kementerian Dalam Negeri (Kemendagri)',
    'Kemendagri=Kementerian Dalam Negeri',
    'letters skipped inside a syllable',
  ],
  ['Makmur Marbun (kiri) dan Tohar (Sekda)', '', 'a remark'],
  ['Kamis (21/9/2023)', '', 'a date'],
  ['Ratu Dewa (PDIP)', '', 'letters that do not fit'],
  ['Anggota Dewan. Negara (ADN)', '', 'a sentence ends between'],
  ['di kota (Palembang)', '', 'a place'],
];

describe('learnAbbreviations', () => {
  it.each(ABBREVIATIONS)('%j teaches %j: %s', (text, expected) => {
    const learned = learnAbbreviations(text);
    expect(learned.map(({ short, long }) => `${short}=${long}`).join('; ')).toBe(expected);
    for (const { short, start, end } of learned) {
      expect(text.slice(start, end)).toContain(short);
      expect(text.slice(start, end)).toMatch(/^[^(]+\([^)]+\)$/);
    }
  });
});
