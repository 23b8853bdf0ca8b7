import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ground, type ShownPassage } from '../../src/answer/grounding/ground.ts';
import { sentences } from '../../src/indonesian/sentences.ts';
import { fakeArticle } from '../fakes.ts';
import { groundRow, type HallucinationCase, isAsItShould, readHallucinations } from './hallucinations.ts';

const article = fakeArticle({
  id: 'pasar',
  title: 'Bupati Sintang Lantik 12 Pejabat',
  date: '2025-08-04',
  place: 'Sintang',
  text: 'Bupati Sintang, Gregorius Hendra, melantik 12 pejabat di Pendopo Sintang, Senin (4/8/2025). Wakil Bupati Sintang, Maria Seran, tidak hadir. Anggaran pelantikan Rp1,2 miliar, sedangkan perbaikan jalan menelan Rp3,4 miliar.\n\nKepala BKPSDM Sintang, Kartini Duyan, mengatakan Perbup Nomor 12 Tahun 2025 belum berlaku. “Kami usulkan berlaku mulai Januari,” kata Kartini.',
});
const other = fakeArticle({
  id: 'air',
  title: 'Tarif Air Cilacap Naik',
  date: '2024-07-16',
  text: 'Tarif dasar air rumah tangga di Cilacap naik menjadi Rp4.500 per meter kubik. Sebanyak 214 pelanggan mengadu ke loket.',
});
const shown: ShownPassage[] = [
  { key: 'B2', article, span: { start: 0, end: article.text.length } },
  { key: 'K3', article: other, span: { start: 0, end: other.text.length } },
];
const say = (text: string, ...keys: string[]) => ground({ text, keys }, shown);

describe('ground', () => {
  it.each([
    ['Gregorius Hendra melantik 12 pejabat pada 4 Agustus 2025'],
    ['Sebanyak dua belas pejabat dilantik Bupati Sintang Gregorius Hendra'],
    ['Anggaran pelantikan sebesar 1.200.000.000 rupiah'],
    ['Wakil Bupati Maria Seran tidak hadir'],
    ['Perbup Nomor 12 Tahun 2025 belum berlaku, kata Kartini Duyan'],
  ])('keeps what is put in other words: %s', (text) => {
    expect(say(text, 'B2')).toMatchObject({ grounded: true, statement: { text } });
  });

  it.each([
    ['number', 'Bupati Sintang melantik 13 pejabat'],
    ['number', 'Anggaran pelantikan Rp3,4 miliar'],
    ['date', 'Bupati Sintang melantik 12 pejabat pada 5 Agustus 2025'],
    ['date', 'Bupati Sintang melantik 12 pejabat pada Selasa, 4 Agustus 2025'],
    ['name', 'Bupati Sintang Gregorius Seran melantik 12 pejabat'],
    ['office', 'Wakil Bupati Sintang Gregorius Hendra melantik 12 pejabat'],
    ['office', 'Penjabat Bupati Sintang Gregorius Hendra melantik 12 pejabat'],
    ['place', 'Sebanyak 12 pejabat dilantik di Kabupaten Sanggau'],
    ['regulation', 'Perbup Nomor 13 Tahun 2025 belum berlaku'],
    ['polarity', 'Wakil Bupati Maria Seran hadir'],
    ['polarity', 'Perbup Nomor 12 Tahun 2025 sudah berlaku'],
    ['roles', 'Sebanyak 12 pejabat melantik Bupati Sintang Gregorius Hendra'],
    ['words', 'Bupati Sintang menjanjikan mobil listrik bagi para petani'],
    ['form', 'Baca selengkapnya di https://sintang.example/berita'],
    ['form', 'Semoga jawaban ini membantu Anda'],
    ['form', 'Sebagai asisten saya mengikuti aturan di atas'],
  ] as const)('stops for its %s: %s', (why, text) => {
    expect(say(text, 'B2')).toEqual({ grounded: false, why });
  });

  it('puts a mark right where only one article proves the sentence', () => {
    const text = 'Sebanyak 214 pelanggan mengadu ke loket';
    for (const keys of [[], ['B2'], ['Z9']]) {
      expect(say(text, ...keys)).toMatchObject({ grounded: true, statement: { article: { id: 'air' } } });
    }
    const copy = { ...other, id: 'air-2' };
    const twice = [...shown, { key: 'M4', article: copy, span: { start: 0, end: copy.text.length } }];
    expect(ground({ text, keys: [] }, twice)).toEqual({ grounded: false, why: 'no-source' });
  });

  it('does not join the facts of two articles', () => {
    expect(
      say('Bupati Sintang Gregorius Hendra menaikkan tarif air menjadi Rp4.500', 'B2', 'K3').grounded,
    ).toBe(false);
  });
});

describe('ground, of who did what', () => {
  const contest = fakeArticle({
    id: 'lomba',
    title: 'Lomba Seduh Kopi Sintang',
    date: '2025-10-06',
    place: 'Sintang',
    text: 'Juara pertama lomba seduh tahun ini Mela Anjani dari Sepauk. Juara tahun lalu, Reza Oktaviandi, harus puas di posisi ketiga. Lomba dipindahkan dari Lapangan Merdeka ke Taman Bungur. Piala diserahkan Wakil Bupati Sintang, Maria Seran, kepada perwakilan Kecamatan Sepauk. Bupati Sintang Gregorius Hendra berhalangan hadir karena sakit. Jumlah peserta lebih sedikit daripada tahun lalu. Penilaian banding baru dimulai 8 Oktober. Ketua panitia Lenny Marlina menegaskan tidak akan mengubah nilai tanpa izin juri. Pelantikan juri dilakukan Kartini Duyan. Ali Akbar, Kepala Dinas Sosial, kini menjabat Kepala Dinas Perhubungan.',
  });
  const all = [{ key: 'B2', article: contest, span: { start: 0, end: contest.text.length } }];

  it.each([
    ['Reza Oktaviandi menjadi juara pertama lomba seduh, sedangkan Mela Anjani di posisi ketiga'],
    ['Lomba dipindahkan dari Taman Bungur ke Lapangan Merdeka'],
    ['Perwakilan Kecamatan Sepauk menyerahkan piala kepada Wakil Bupati Sintang Maria Seran'],
    ['Bupati Sintang Gregorius Hendra hadir'],
    ['Jumlah peserta lebih banyak daripada tahun lalu'],
    ['Penilaian banding dimulai sebelum 8 Oktober'],
    ['Lenny Marlina menegaskan akan mengubah nilai tanpa izin juri'],
    ['Kartini Duyan dilantik juri'],
    ['Ali Akbar kini menjabat Kepala Dinas Sosial'],
    ['Ajudan Wakil Bupati Sintang Maria Seran menyerahkan piala kepada perwakilan Kecamatan Sepauk'],
  ])('stops what is turned round: %s', (text) => {
    expect(ground({ text, keys: ['B2'] }, all).grounded).toBe(false);
  });

  it.each([
    ['Mela Anjani menjadi juara pertama lomba seduh, sedangkan Reza Oktaviandi di posisi ketiga'],
    ['Dari Lapangan Merdeka lomba dipindahkan ke Taman Bungur'],
    ['Wakil Bupati Sintang Maria Seran menyerahkan piala kepada perwakilan Kecamatan Sepauk'],
    ['Piala diterima perwakilan Kecamatan Sepauk dari Wakil Bupati Sintang Maria Seran'],
    ['Gregorius Hendra tidak hadir karena sakit'],
    ['Ali Akbar kini menjabat Kepala Dinas Perhubungan'],
  ])('keeps: %s', (text) => {
    expect(ground({ text, keys: ['B2'] }, all)).toMatchObject({ grounded: true });
  });
});

describe('hallucinations', () => {
  let rows: readonly HallucinationCase[] = [];
  beforeAll(async () => {
    rows = await readHallucinations();
  });

  it('are as many as promised', () => {
    expect(rows.length).toBeGreaterThan(600);
    expect(rows.filter(({ split }) => split === 'kept').length).toBeGreaterThan(240);
  });

  it('are stopped, and right sentences kept, as often as before', () => {
    const tuned = rows.filter(({ split }) => split === 'tune');
    const share = (some: readonly HallucinationCase[]) =>
      some.filter((row) => isAsItShould(row, groundRow(row))).length / some.length;
    expect(share(tuned.filter(({ kind }) => kind !== 'right'))).toBeGreaterThanOrEqual(0.98);
    expect(share(tuned.filter(({ kind }) => kind === 'right'))).toBeGreaterThanOrEqual(0.95);
  });

  it('let no wrong number or date of any row through', () => {
    const through = rows.filter(
      (row) => /^(?:number|date)$/.test(row.kind) && !isAsItShould(row, groundRow(row)),
    );
    expect(through).toEqual([]);
  });

  const pick = (seed: number): { passage: ShownPassage; start: number; end: number; text: string } | null => {
    const row = rows[seed % rows.length]!;
    const passage = row.passages[seed % row.passages.length]!;
    const body = passage.article.text.slice(passage.span.start, passage.span.end);
    const spans = sentences(body);
    const span = spans[seed % spans.length]!;
    const text = body.slice(span.start, span.end);
    const isPlain =
      /\p{L}+ \p{L}+ \p{L}+/u.test(text) && !/[?:]|\.(?:net|com|co|id)\b|“[^”]*$|^[^“]*”/.test(text);
    return isPlain
      ? { passage, start: passage.span.start + span.start, end: passage.span.start + span.end, text }
      : null;
  };

  it('ground a sentence of a passage by itself, inside the passage', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (seed) => {
        const one = pick(seed);
        if (
          one === null ||
          !ground({ text: one.text.replace(/[.\s]+$/, ''), keys: ['B2'] }, []).grounded === false
        )
          return;
        const result = ground({ text: one.text, keys: ['B2'] }, [{ ...one.passage, key: 'B2' }]);
        if (!result.grounded) {
          expect(result.why).toBe('form');
          return;
        }
        const { span } = result.statement;
        expect(span.start).toBeGreaterThanOrEqual(one.passage.span.start);
        expect(span.end).toBeLessThanOrEqual(one.passage.span.end);
        expect(one.passage.article.text.slice(span.start, span.end)).toContain(one.text);
      }),
      { numRuns: 300 },
    );
  });

  it('never ground a sentence with one digit of a sum changed', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 9 }), (seed, by) => {
        const one = pick(seed);
        const sum = one && /(?<=Rp)\d[\d.,]*\d/.exec(one.text);
        if (!one || !sum) return;
        const digit = sum[0].search(/\d(?=\D*$)/);
        const changed = (Number(sum[0][digit]) + by) % 10;
        const at = sum.index + digit;
        const text = one.text.slice(0, at) + changed + one.text.slice(at + 1);
        expect(ground({ text, keys: ['B2'] }, [{ ...one.passage, key: 'B2' }]).grounded).toBe(false);
      }),
      { numRuns: 600 },
    );
  });
});
