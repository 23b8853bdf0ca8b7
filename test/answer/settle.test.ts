import { describe, expect, it } from 'vitest';
import { askedBound } from '../../src/answer/bounds.ts';
import { countedUnits } from '../../src/answer/settle.ts';
import { readQuestion } from '../../src/indonesian/question.ts';

describe('what is counted and bounded', () => {
  it('reads which of a row is meant, in words, digits and Roman numerals', () => {
    expect(countedUnits('kasus pada minggu kedua, pekan ke-3 dan tahap II')).toEqual([
      { unit: 'minggu', nth: 2 },
      { unit: 'minggu', nth: 3 },
      { unit: 'tahap', nth: 2 },
    ]);
    expect(countedUnits('dua minggu lalu, hari ini')).toEqual([]);
  });

  it.each([
    ['Sejak kapan Rina menjabat?', 'from'],
    ['mulai tanggal berapa tarif berlaku', 'from'],
    ['denda dibebaskan sampai kapan?', 'to'],
    ['batas waktu pendaftaran kapan', 'to'],
    ['Kapan pendaftaran CPNS ditutup?', 'to'],
    ['pendaftaran paling lambat kapan', 'to'],
    ['Kapan perwali itu mulai diterapkan?', 'from'],
    ['Kapan pasar diresmikan?', null],
  ])('%s asks for %s', (text, bound) => {
    expect(askedBound(text)).toBe(bound);
  });

  it.each([
    ['jumlah korban banjir tolitoli brp?', 'korban'],
    ['tahun lalu pengunjung festival kopi berapa?', 'pengunjung'],
    ['inflasi mataram bulan oktober berapa persen?', 'inflasi'],
  ])('%s counts %s', (text, word) => {
    const { focus, terms } = readQuestion(text);
    expect(focus).toEqual([terms.find((term) => term.word === word)?.stem]);
  });

  it.each([
    ['pengunjung festival 2026 turun gara2 apa', 'mengapa'],
    ['penyebab inflasi mataram agustus 2026 naik apa aja', 'mengapa'],
    ['Atas dasar apa dinas itu urung digabung?', 'mengapa'],
    ['penyebab penyakit itu diumumkan siapa?', 'siapa'],
    ['Apa nama penyakitnya?', 'apa'],
  ])('%s is of type %s', (text, type) => {
    expect(readQuestion(text).type).toBe(type);
  });

  it.each([
    ['kenapa menteri ga jadi dateng ke belu', 'batal datang'],
    ['knp pengunjung festival lebih dikit?', 'turun'],
    ['Mengapa kenaikannya lebih sedikit daripada usulan?', 'lebih sedikit'],
    ['berapa pengunjung yang lebih sedikit', 'lebih sedikit'],
    ['tugas dinas diatur di perbup nomor brp', 'perbup nomor apa'],
    ['Perwali berapa yang mengaturnya?', 'Perwali nomor apa'],
    ['perda berapa pasal', 'perda berapa pasal'],
    ['gara2 apa cfd ga jadi', 'mengapa cfd batal'],
    ['Siapa saja yang pernah memimpin Dinas Sosial menurut arsip?', 'pernah menjadi kepala Dinas Sosial?'],
    ['berapa pengunjung festival 2025 sama 2026', '2025 dan 2026'],
  ])('%s is put as the news puts it', (asked, written) => {
    expect(readQuestion(asked).text).toContain(written);
  });
});
