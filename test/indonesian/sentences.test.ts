import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/indonesian/sentences.ts';

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

/** Each row: why it stands here, and its sentences; the text is their concatenation with spaces. */
const GOLDEN: readonly (readonly [reason: string, expected: readonly string[]])[] = [
  ['plain full stops', ['Apel dimulai pagi.', 'Bupati hadir.', 'Hujan turun!', 'Siapa datang?']],
  [
    'a quotation keeps its attribution',
    ['“Kita harus bekerja.', 'Jangan malas,” ujar Budi.', 'Ia lalu pulang.'],
  ],
  [
    'question inside a quotation, lower case after it',
    ['“Benar begitu?” tanya Dewi.', '“Benar!” seru Budi.'],
  ],
  ['straight quotes', ['"Kita bekerja.', 'Jangan malas," ujar Budi.', '"Ya."', 'Ia pulang.']],
  ['amounts with and without a stop', ['Anggaran Rp. 500.000 dan Rp1.500.000 terserap.', 'Sisanya nihil.']],
  [
    'titles before names',
    ['Dr. Amir, dr. Sari, Drs. Joko, Ir. Wati, H. Karim, dan Hj. Nur hadir.', 'Acara selesai.'],
  ],
  [
    'degrees behind names',
    ['Camat Kemuning, Dr. Amiruddin, S.STP.,M.Si menyampaikan apresiasi.', 'Apel lancar.'],
  ],
  ['two degrees', ['Kajari Budi, S.H., M.H. menutup acara.', 'Peserta pulang.']],
  ['a degree that ends the sentence', ['Acara dibuka Budi, S.H.', 'Menurutnya, apel penting.']],
  ['acting officials', ['Pj. Bupati dan Plt. Kepala Dinas hadir.', 'Pjs. Gubernur absen.']],
  ['numbers and streets', ['Kantor di Jl. Sudirman No. 5 tutup.', 'Warga ke Kab. Paser.']],
  ['initials', ['M. Nasir dan B.J. Habibie diundang.', 'Keduanya hadir.']],
  ['an initial that ends the sentence', ['Warga kekurangan vitamin C.', 'Selain itu, air keruh.']],
  ['a unit is no initial', ['Suhu naik sampai 25°C.', 'Pulau itu kering.']],
  ['Hijri year', ['Ramadan jatuh pada 1445 H.', 'Pemerintah menunggu sidang isbat.']],
  ['year at the end', ['Pemilu digelar tahun 2024.', 'Pemerintah siap.']],
  [
    'by order of, dates, lists',
    ['Surat a.n. Bupati terbit tgl. 5 Mei.', 'Isinya beras, gula, dll.', 'Warga senang.'],
  ],
  ['time of day', ['Apel mulai pukul 10.30 WIB.', 'Bupati tiba 10.45.', 'Semua siap.']],
  [
    'domains',
    ['Kabar itu dimuat Focuskaltim.com dan Contoh.co.id kemarin.', 'Sumbernya Contohkabar.id.', 'Ia benar.'],
  ],
  ['ellipses', ['Kami... anu... bingung.', 'Lalu semua diam…', 'Hening.']],
  ['numbered list', ['1. Mengisi formulir.', '2. Menyerahkan berkas.']],
  ['no space behind the comma', ['Ditambahkan pula,ASN wajib netral.', 'Itu aturan.']],
  ['brackets', ['Gubernur (kiri) hadir.', '(Humas)']],
  ['company forms', ['PT. Maju Jaya Tbk. naik.', 'CV. Karya turun.']],
  ['ranks', ['Kombes. Pol. Drs. Budi memimpin.', 'Kol. Inf. Tono mendampingi.']],
  ['decimal and thousands', ['Luasnya 1.250,5 hektare.', 'Naik 3.5 persen.']],
];

describe('sentences', () => {
  for (const [reason, expected] of GOLDEN) {
    it(reason, () => expect(cut(expected.join(' '))).toEqual(expected));
  }

  it('ends at a line break even without a full stop', () => {
    expect(cut('“Waktu kita tidak banyak,” ucapnya\n\n“Kita perlu cepat,” tambah Makmur.')).toEqual([
      '“Waktu kita tidak banyak,” ucapnya',
      '“Kita perlu cepat,” tambah Makmur.',
    ]);
  });

  it('ends where a sentence begins without a space, but not inside names', () => {
    expect(cut('Itu tahun ini.Bupati datang.”Ia pulang.“Kita siap.” Kompas.Com memuatnya')).toEqual([
      'Itu tahun ini.',
      'Bupati datang.”',
      'Ia pulang.',
      '“Kita siap.”',
      'Kompas.Com memuatnya',
    ]);
  });

  it('finds nothing in white space', () => {
    expect(sentences('')).toEqual([]);
    expect(sentences(' \n\n\u00a0\t')).toEqual([]);
  });

  it('covers every character that is not white space, in order, and crosses no line break', () => {
    const piece = fc.constantFrom(
      'Apel',
      'dr.',
      'S.H.',
      '5',
      'Rp.',
      '.',
      '!',
      '?',
      '…',
      '”',
      '“',
      '"',
      "'",
      '(',
      ')',
      ' ',
      '\n\n',
      '\n',
      ' - ',
      'ia',
      'a.n.',
      '\u00a0',
      '😀',
      '\u200b',
      '\ufeff',
      '–',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
          fc.string(),
        ),
        (text) => {
          const spans = sentences(text);
          let before = 0;
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(before, start).trim()).toBe('');
            const sentence = text.slice(start, end);
            expect(sentence).toBe(sentence.trim());
            expect(sentence).not.toMatch(/[\n\r]/);
            before = end;
          }
          expect(text.slice(before).trim()).toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });
});
