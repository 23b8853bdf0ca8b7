import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeQuestion } from '../../src/answer/follow-up.ts';
import { readQuestion } from '../../src/indonesian/question.ts';
import { stem } from '../../src/indonesian/stem.ts';
import { tokenize } from '../../src/indonesian/tokens.ts';
import type { ChatMessage } from '../../src/types.ts';

interface Case {
  readonly history: readonly string[];
  readonly question: string;
  readonly why: string;
  readonly stays?: boolean;
  readonly type?: string;
  readonly has?: string;
  readonly lacks?: string;
}

const GOLDEN = resolve(import.meta.dirname, '../golden');
const casesOf = (half: 'tune' | 'kept'): Case[] =>
  readFileSync(resolve(GOLDEN, `follow-up-${half}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case);

interface Row {
  readonly id: string;
  readonly question: string;
  readonly history?: readonly ChatMessage[];
}
const rows: Row[] = ['chronicle-a', 'chronicle-b', 'seeds', 'archive'].flatMap((name) =>
  readFileSync(resolve(GOLDEN, `${name}-tune.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row),
);

const messages = (history: readonly string[]): ChatMessage[] =>
  history.map((content, index) => ({ role: index % 2 === 0 ? 'user' : 'assistant', content }));

/** What is wrong with the completed question; empty where nothing is. */
function faultsOf({ history, question, stays, type, has = '', lacks = '' }: Case): string[] {
  const completed = completeQuestion(question, messages(history));
  if (stays) return completed === question ? [] : [`became: ${completed}`];
  const stems = new Set(tokenize(completed).map(({ word }) => stem(word)));
  const holds = (words: string) => words.split('|').some((word) => stems.has(stem(word)) || stems.has(word));
  const faults = [
    ...has.split(' ').filter((words) => words !== '' && !holds(words)),
    ...lacks
      .split(' ')
      .filter((words) => words !== '' && holds(words))
      .map((words) => `not ${words}`),
  ];
  if (readQuestion(completed).type !== type) faults.push(`type ${readQuestion(completed).type}`);
  return faults.length > 0 ? [...faults, `became: ${completed}`] : [];
}

describe('completeQuestion', () => {
  it.each(casesOf('tune').map((one) => [one.history.at(-2), one.question, one] as const))(
    '%s → %s',
    (_before, _question, one) => {
      expect(faultsOf(one)).toEqual([]);
    },
  );

  it('does as well on the half that was kept apart', () => {
    const cases = casesOf('kept');
    const right = cases.filter((one) => faultsOf(one).length === 0).length;
    expect(right / cases.length).toBeGreaterThanOrEqual(0.95);
  });

  it('holds at least 90 cases, 30 of which stay as they are', () => {
    const cases = [...casesOf('tune'), ...casesOf('kept')];
    expect(cases.length).toBeGreaterThanOrEqual(90);
    expect(cases.filter(({ stays }) => stays).length).toBeGreaterThanOrEqual(30);
    expect(cases.every(({ why }) => why.length > 5)).toBe(true);
  });

  /** The follow-ups of the chronicle: what must be looked for, and what must not. */
  it.each([
    ['ka014', 'persen suara Tatang Kurniadi Pilkada Majalengka 2024', 'mereka'],
    ['ka058', 'kebocoran air Cilacap sekarang', '2024'],
    ['ka068', 'anggaran kenaikan TPP ASN Bulukumba', 'persen'],
    ['ka098', 'tes SKD CPNS Sintang 2024', 'formasi'],
    ['ka137', 'panjang Jembatan Sei Lanting', 'biaya'],
    ['kb025', 'mendukung pembelian mobil dinas camat Wonosobo', 'menolak'],
    ['kb038', 'anggaran keramba Danau Limboto', 'kata'],
    ['kb063', 'denda Pasar Kemala Sanggau', 'apakah'],
    ['kb101', 'mengumumkan car free day Parepare', 'apakah'],
    ['kb115', 'perpanjangan kedua pembebasan denda PBB Probolinggo', 'pertama'],
  ])('completes %s of the chronicle', (id, has, lacks) => {
    const row = rows.find((one) => one.id === id)!;
    const completed = completeQuestion(row.question, row.history);
    const stems = new Set(tokenize(completed).map(({ word }) => stem(word)));
    expect(has.split(' ').filter((word) => !stems.has(stem(word.toLowerCase())))).toEqual([]);
    expect(stems.has(stem(lacks))).toBe(false);
    expect(readQuestion(completed).type).toBe(readQuestion(row.question).type.replace('topik', 'kapan'));
  });

  const deputy = [
    'Siapa wakil bupati Rejang Lebong?',
    'Wakil Bupati Rejang Lebong adalah Yulia Hartati [1].',
  ];
  const sekda = ['siapa sekda majalengka', 'Sekda Majalengka saat ini dijabat oleh Rina Marlianti [1].'];
  const bupati = ['siapa bupati PPU sekarang?', 'Bupati PPU, Mudyat Noor, membuka apel [1].'];
  const clinic = ['klinik terapung natuna diluncurin kapan', 'Diluncurkan Rabu, 21 Oktober 2026 [1].'];
  const street = ['kenapa cfd parepare dibatalkan?', '“Jalan masih digali,” kata Andi Mappangara [1].'];
  const price = ['berapa harga cabai rawit agustus 2026?', 'Cabai rawit Rp78.000 [1].'];
  const market = ['berapa denda kontraktor pasar kemala?', 'Kontraktor membayar denda Rp4,3 miliar [1].'];
  it.each([
    [deputy, 'apa kata dia soal kopi?', 'Apa kata Wakil Bupati Rejang Lebong Yulia Hartati soal kopi?'],
    [sekda, 'dia gantiin siapa?', 'Sekda Majalengka Rina Marlianti menggantikan siapa?'],
    [sekda, 'terus dia digantiin siapa?', 'Sekda Majalengka Rina Marlianti digantikan siapa?'],
    [price, 'di oktober?', 'Berapa harga cabai rawit oktober 2026?'],
    [bupati, 'dia dari partai apa', 'Bupati PPU Mudyat Noor dari partai apa?'],
    [bupati, 'menurut dia, asn harus gimana?', 'Menurut Bupati PPU Mudyat Noor, asn harus bagaimana?'],
    [bupati, 'apa pesannya untuk ASN?', 'Apa pesan Bupati PPU Mudyat Noor untuk ASN?'],
    [bupati, 'kapan dia dilantik', 'Kapan Bupati PPU Mudyat Noor dilantik?'],
    [clinic, 'emang itu biayanya berapa?', 'Berapa biaya klinik terapung natuna?'],
    [clinic, 'itu melayani berapa pulau?', 'Klinik terapung natuna melayani berapa pulau?'],
    [clinic, 'layanannya gratis gak?', 'Layanan klinik terapung natuna gratis tidak?'],
    [clinic, 'apakah itu gratis?', 'Apakah klinik terapung natuna gratis?'],
    [clinic, 'bupatinya siapa?', 'Siapa bupati Natuna?'],
    [clinic, 'kapan itu pasar kemala diresmikan?', 'kapan itu pasar kemala diresmikan?'],
    [street, 'kata organda gimana?', 'Apa kata organda soal cfd parepare?'],
    [street, 'siapa yang kecewa soal itu?', 'Siapa yang kecewa soal cfd parepare?'],
    [market, 'kenapa telat?', 'Mengapa kontraktor pasar kemala telat?'],
    [market, 'kontraktornya siapa', 'Siapa kontraktor pasar kemala?'],
  ])('after %s: %s', (history, question, completed) => {
    expect(completeQuestion(question, messages(history))).toBe(completed);
  });

  it('leaves every question alone that was written to stand alone', () => {
    const history = messages(['Siapa Bupati Penajam Paser Utara?', 'Bupati PPU, Mudyat Noor, hadir [1].']);
    const changed = rows.filter(
      (row) => !row.history && completeQuestion(row.question, history) !== row.question,
    );
    expect(changed.map(({ question }) => question)).toEqual([]);
  });

  it('changes nothing without a topic before, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(completeQuestion(text)).toBe(text);
        expect(completeQuestion(text, messages(['halo', 'Silakan bertanya.']))).toBe(text);
      }),
    );
  });

  it('takes any history', () => {
    const message = fc.record({
      role: fc.constantFrom('user' as const, 'assistant' as const),
      content: fc.oneof(
        fc.string(),
        fc.constantFrom('siapa sekdanya?', 'Siapa bupati PPU?', 'kalau di Paser?', 'dia?'),
      ),
    });
    const question = fc.oneof(
      fc.string(),
      fc.constantFrom('kapan?', 'anggarannya?', 'kata dia apa?', 'yang 2024?'),
    );
    fc.assert(
      fc.property(question, fc.array(message, { maxLength: 20 }), (text, history) => {
        expect(completeQuestion(text, history).length).toBeGreaterThanOrEqual(Math.min(text.length, 1));
      }),
    );
  });
});

describe('completeQuestion of a verb with -nya or without its object', () => {
  it.each([
    [
      'Kapan Pasar Kemala Sanggau diresmikan?',
      'Siapa yang meresmikannya?',
      'Siapa yang meresmikan Pasar Kemala Sanggau?',
    ],
    ['Siapa yang membahas raperda Trenggalek?', 'kapan dewan membahasnya?', 'kapan dewan membahasnya?'],
  ])('%s %s', (before, question, completed) => {
    expect(completeQuestion(question, messages([before, 'Jawaban [1].']))).toBe(completed);
  });
});
