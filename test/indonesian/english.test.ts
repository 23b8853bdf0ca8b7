import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translateQuestion } from '../../src/indonesian/english.ts';
import { englishEntryCount } from '../../src/indonesian/english-words.ts';
import { readQuestion } from '../../src/indonesian/question.ts';
import { ENGLISH } from './english-golden.ts';

describe('English questions', () => {
  it.each(ENGLISH)('%s', (question, type, stems) => {
    const read = readQuestion(question);
    expect(read.original).toBe(question);
    expect([read.type, read.terms.map(({ stem }) => stem).join(' ')]).toEqual([type, stems]);
  });

  it('has a list and a vocabulary worth the name', () => {
    expect(ENGLISH.length).toBeGreaterThanOrEqual(80);
    expect(englishEntryCount()).toBeGreaterThanOrEqual(600);
  });

  it('is Indonesian once translated', () => {
    for (const [question] of ENGLISH) expect(translateQuestion(translateQuestion(question)!)).toBe(null);
  });
});

describe('translateQuestion', () => {
  it.each([
    ['Who is the education office head of Demak?', 'siapa kepala dinas pendidikan Demak?'],
    ["what is the regent's new plan for Lake Toba?", 'apa rencana baru bupati untuk danau Toba?'],
    ['How many stalls joined the 2026 coffee festival?', 'berapa kios bergabung festival kopi 2026?'],
    ['when does the new tariff take effect?', 'kapan tarif baru berlaku?'],
    ['How many people died in the flood in total?', 'berapa orang meninggal di banjir?'],
    ['What caused the delay of the market?', 'apa penyebab keterlambatan pasar?'],
    ['How much did the Sei Lanting bridge cost?', 'berapa biaya jembatan Sei Lanting?'],
    ['Who was the former deputy mayor of Bogor?', 'siapa mantan wakil wali kota Bogor?'],
    ['how many people were injured on March 3, 2026?', 'berapa orang luka pada 3 Maret 2026?'],
    ['what did Aprizal say about "Car Free Day"?', 'apa kata Aprizal tentang "Car Free Day"?'],
    ['Did the price rise by 1.5 million rupiah?', 'apakah harga naik oleh 1,5 juta rupiah?'],
    ["why didn't the regent attend the meeting?", 'mengapa bupati tidak menghadiri rapat?'],
    ['is the current regent of Demak a doctor?', 'apakah bupati Demak dokter saat ini?'],
  ])('%s', (question, indonesian) => {
    expect(translateQuestion(question)).toBe(indonesian);
  });

  it.each([
    'siapa bupati Demak?',
    'kapan car free day parepare dibatalkan?',
    'berapa tiket konser The Changcuters?',
    'apa itu work from home?',
    'job fair malang kapan',
    'siapa yg bilang "this is the best of the best"?',
    'PPU',
    '',
  ])('leaves "%s" alone', (question) => {
    expect(translateQuestion(question)).toBe(null);
  });

  it('never touches an Indonesian question of the golden lists', () => {
    const folder = new URL('../golden/', import.meta.url);
    const files = readdirSync(folder).filter((file) => /-tune\d*\.jsonl$/.test(file));
    let asked = 0;
    for (const file of files) {
      for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
        if (line.trim() === '') continue;
        const { question, kind } = JSON.parse(line) as { question: string; kind: string };
        asked++;
        if (kind === 'inggris') expect(translateQuestion(question), question).not.toBe(null);
        else expect(translateQuestion(question), question).toBe(null);
      }
    }
    expect(asked).toBeGreaterThan(500);
  });

  it('keeps names and figures, and never fails', () => {
    const words = fc.constantFrom(
      ...'who what did the of regent Demak open was held "a b" in 2026 not to how many much do does will be who? is head say by , ( ) 3.5 million X\'s last order'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (list) => {
        const text = list.join(' ');
        const made = translateQuestion(text);
        if (made !== null && list.includes('Demak')) expect(made).toContain('Demak');
        if (made !== null && list.includes('2026')) expect(made).toContain('2026');
        expect(made === null || !/undefined|null|\s{2}/.test(made)).toBe(true);
      }),
    );
  });
});
