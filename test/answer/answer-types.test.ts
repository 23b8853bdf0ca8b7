import { describe, expect, it } from 'vitest';
import { type AnswerType, answerTypes, findExpressions } from '../../src/answer/answer-types.ts';
import { readText } from '../../src/indonesian/overlap.ts';
import { readQuestion } from '../../src/indonesian/question.ts';

function found(text: string, type: AnswerType): string[] {
  const read = readText(text);
  return read.sentences.flatMap((sentence) =>
    findExpressions(read, sentence, type).map(({ start, end }) => text.slice(start, end)),
  );
}

describe('findExpressions', () => {
  const rows: readonly (readonly [AnswerType, string, string])[] = [
    ['person', 'Apel dipimpin Pj Bupati Makmur Marbun pagi itu.', 'Makmur Marbun'],
    ['time', 'Apel digelar pada Senin, 25 September 2023 di halaman kantor.', '25 September 2023'],
    ['number', 'Pesawat itu membawa 84 penumpang.', '84 penumpang'],
    ['money', 'Harganya naik menjadi Rp1,5 juta per ton.', 'Rp1,5 juta'],
    ['percent', 'Inflasi mencapai 2,5 persen pada Mei.', '2,5 persen'],
    ['place', 'Kejuaraan itu berlangsung di Anaheim, California, tahun lalu.', 'Anaheim, California'],
    ['organisation', 'Bandara dikelola PT Angkasa Pura sejak dulu.', 'PT Angkasa Pura'],
    ['reason', 'Jalan ditutup karena ada longsor, kata polisi.', 'karena ada longsor'],
    ['manner', 'Warga membayar dengan kartu, bukan tunai.', 'dengan kartu'],
    ['definition', 'Transistor adalah alat semikonduktor.', 'alat semikonduktor'],
    ['definition', 'Aparatur Sipil Negara (ASN) wajib netral.', 'Aparatur Sipil Negara'],
    [
      'list',
      'Hadir para asisten, staf ahli, kepala dinas dan camat.',
      'asisten, staf ahli, kepala dinas dan camat',
    ],
  ];
  it.each(rows)('%s in "%s"', (type, text, expected) => {
    expect(found(text, type).join(' | ')).toContain(expected);
  });

  it('gives spans of the text, in order and without overlap', () => {
    const text =
      'Pada 2001 Budi Santoso dan Sri Wahyuni pindah dari Kota Bandung ke Jakarta, karena 3 anaknya kuliah.';
    const read = readText(text);
    for (const type of ['person', 'organisation', 'place', 'time', 'number', 'reason', 'name'] as const) {
      let before = 0;
      for (const { start, end } of findExpressions(read, read.sentences[0]!, type)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        before = end;
      }
      expect(before).toBeLessThanOrEqual(text.length);
    }
  });
});

describe('answerTypes', () => {
  it.each([
    ['Siapa sekda Kalsel?', 'person'],
    ['Kapan apel digelar?', 'time'],
    ['Di mana apel digelar?', 'place'],
    ['Berapa jumlah jabatan yang dilelang?', 'number'],
    ['Mengapa jalan ditutup?', 'reason'],
    ['Apa saja yang dibagikan?', 'list'],
    ['Apa kepanjangan ASN?', 'definition'],
  ])('%s', (question, type) => {
    expect(answerTypes(readQuestion(question))[0]).toBe(type);
  });
});
