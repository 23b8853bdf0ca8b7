import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeChat } from '../../src/indonesian/chat.ts';

/** As asked, as repaired, why. */
const GOLDEN: readonly (readonly [string, string, string])[] = [
  ['brp gaji p3k skrg?', 'berapa gaji pppk sekarang?', 'spellings and an abbreviation with a figure'],
  ['Gmn cara P3K daftar?', 'Bagaimana cara PPPK daftar?', 'capitals are kept'],
  ['dimana apel digelar', 'di mana apel digelar', 'two words'],
  [
    'knp bupati nyebut asn garda terdepan sih',
    'mengapa bupati menyebut asn garda terdepan',
    'particle at the end',
  ],
  ['lewat apa warga ngawasin ASN?', 'lewat apa warga mengawasi ASN?', '-in is -i for this root'],
  ['siapa yg bacain sambutan', 'siapa yang membacakan sambutan', '-in is -kan for this root'],
  ['siapa yg ngingetin asn', 'siapa yang mengingatkan asn', 'e for a'],
  ['boleh nyoblos gak pas pemilu', 'boleh mencoblos tidak saat pemilu', 'ny- for c'],
  ['siapa mimpin apel', 'siapa memimpin apel', 'm- for p'],
  ['siapa nulis surat itu', 'siapa menulis surat itu', 'n- for t'],
  ['siapa ngirim surat itu', 'siapa mengirim surat itu', 'ng- for k'],
  ['kapan jalan itu dibangunin', 'kapan jalan itu dibangun', 'passive with -in'],
  ['siapa yang dikasih thr', 'siapa yang diberi thr', 'table before rule'],
  ['kapan gaji naikin lagi', 'kapan gaji menaikkan lagi', 'n of the root stays'],
  ['bupati bilang apa', 'bupati mengatakan apa', 'slang verb'],
  ['bantuan buat apa', 'bantuan untuk apa', '"buat" as a preposition'],
  ['siapa yang buat aturan', 'siapa yang buat aturan', '"buat" as a verb'],
  ['anggaran buat PPU', 'anggaran untuk PPU', 'a capital after "buat"'],
  ['dr PPU atau dr Kalsel', 'dari PPU atau dari Kalsel', '"dr" before a region'],
  ['apa kata dr Budi', 'apa kata dr Budi', '"dr" before a person is a doctor'],
  ['apa kata dr. budi', 'apa kata dr. budi', 'and with a point'],
  ['kok diganti?', 'mengapa diganti?', '"kok" asks'],
  ['kenapa kok diganti?', 'mengapa diganti?', 'unless something else asks'],
  ['siapa sekda PPU ya?', 'siapa sekda PPU?', '"ya" at the end'],
  ['ya atau tidak', 'ya atau tidak', '"ya" as an answer'],
  ['potongan 500rb', 'potongan 500 ribu', 'scale written together'],
  ['apa kata Aja Santoso', 'apa kata Aja Santoso', 'a capital inside a sentence is a name'],
  ['apakah SP itu', 'apakah SP itu', 'capitals are an abbreviation'],
  ['BRP JMLH ASN?', 'BERAPA JUMLAH ASN?', 'but not where all is in capitals'],
  ['bupati kab. bogor', 'bupati kab. bogor', 'a written abbreviation stays'],
  ['banjir setinggi 40 cm', 'banjir setinggi 40 cm', 'a unit after a figure'],
  ['cm 40 orang', 'hanya 40 orang', 'else a word'],
  ['foto buat pas foto', 'foto buat pas foto', 'compound'],
  ['siapa yg ngegombalin warga', 'siapa yang menggombalkan warga', 'rule for a root that no table holds'],
  ['Siapa Penjabat Bupati PPU?', 'Siapa Penjabat Bupati PPU?', 'standard questions stay as they are'],
];

/** Standard words that a rule might catch. */
const KEPT = `yakin mesin pimpin izin ngarai nyata main ingin kemarin disiplin pimpinan dipimpin mungkin angin dingin rutin
  nyaman nyanyi nyawa nyaris nyepi ngawi nganjuk ngada nyoman miskin vaksin dijamin dijalin lain batin bermain mencerminkan
  kantin mandarin makin semakin poin bulletin berlin benjamin sabin muslimin latin stalin kolin satin insulin
  hadirin make kasi ikutan makan masak mandi minum mulai nama nasi nilai nakal narasi musik melati mutasi menang manis muncul nanti niat`;

describe('normalizeChat', () => {
  it.each(GOLDEN)('%j becomes %j: %s', (asked, expected) => {
    expect(normalizeChat(asked).text).toBe(expected);
  });

  it.each(KEPT.trim().split(/\s+/))('keeps %s', (word) => {
    expect(normalizeChat(`soal ${word} itu`).text).toBe(`soal ${word} itu`);
  });

  it('tells what it changed', () => {
    expect(normalizeChat('Brp gaji p3k sih?').changes).toEqual([
      { from: 'Brp', to: 'Berapa' },
      { from: 'p3k', to: 'pppk' },
      { from: 'sih', to: '' },
    ]);
  });

  it('is idempotent', () => {
    const words = [
      ...GOLDEN.flatMap(([asked]) => asked.split(' ')),
      ',',
      '.',
      '?',
      'ya',
      'kan',
      'kok',
      'nih',
      'buat',
      'dr',
      'Dr',
      'kab',
    ];
    const piece = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const once = normalizeChat(pieces.join(' ')).text;
        expect(normalizeChat(once)).toEqual({ text: once, changes: [] });
      }),
      { numRuns: 1000 },
    );
  });
});
