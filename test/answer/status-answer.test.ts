import { describe, expect, it } from 'vitest';
import { askedScales, isAsking, tellsStatus } from '../../src/answer/fact-matters.ts';
import { claimedDoer, weighPremise } from '../../src/answer/polarity-premise.ts';
import { readQuestion } from '../../src/indonesian/question.ts';

const weigh = (question: string, sentence: string, persons: readonly string[] = []) =>
  weighPremise(readQuestion(question), sentence, persons);

describe('what a yes-no question takes for granted', () => {
  it('reads who is said to have done it', () => {
    expect(claimedDoer('apa DPRD Kota Ambon yang melantik Rosa?')).toMatchObject({ doer: 'dprd kota ambon' });
    expect(claimedDoer('Apakah pasar itu diresmikan langsung oleh bupati?')).toMatchObject({
      doer: 'bupati',
    });
    expect(claimedDoer('Apakah Rosa dilantik?')).toBeNull();
    expect(claimedDoer('Pasar itu diresmikan oleh siapa?')).toBeNull();
  });
  it('weighs the doer by the one named', () => {
    const told = 'Pelantikan dipimpin Gubernur Maluku di Ambon, Selasa (7/4/2026).';
    expect(weigh('apa DPRD Ambon yang melantik Rosa?', told)).toBe(false);
    expect(weigh('Apakah Gubernur Maluku yang melantik Rosa?', told)).toBe(true);
    expect(
      weigh('apa jembatan diresmikan oleh bupati?', 'Pembukaan ditandai pita oleh Wakil Bupati Buru.'),
    ).toBe(false);
    expect(weigh('apa DPRD yang melantik Rosa?', 'Dengan dilantiknya Rosa, kursi itu kosong.')).toBeNull();
    expect(
      weigh('apa bupati yg buka jembatan?', 'Pembukaan ditandai pemotongan pita oleh Wakil Bupati Buru.'),
    ).toBe(false);
    expect(weigh('apa DPRD yang melantik Rosa?', 'Rosa dilantik di Ambon.')).toBeNull();
  });
  it('knows that what was is no more', () => {
    const told = 'Tarif menjadi Rp4.500 per meter kubik dari sebelumnya Rp3.900.';
    expect(weigh('tarifnya masih 3.900?', told)).toBe(false);
    expect(weigh('tarifnya masih 4.500?', told)).toBeNull();
  });
  it('knows another winner', () => {
    const told = 'Pasangan Budi Santosa dan Ani Lestari meraih suara terbanyak.';
    expect(weigh('yang menang joko widianto?', told, ['joko', 'widianto'])).toBe(false);
    expect(weigh('yang menang budi santosa?', told, ['budi', 'santosa'])).toBe(true);
  });
});

describe('what tells the thing asked about', () => {
  it('finds a status in other words', () => {
    expect(tellsStatus('Operasi pencarian resmi ditutup.')).toBeGreaterThan(0.8);
    expect(tellsStatus('Pasar itu tidak selesai pada Desember.')).toBeGreaterThan(0.8);
    expect(tellsStatus('Ia mengusulkan gudang baru.')).toBeLessThan(0.8);
    expect(tellsStatus('Ratusan warga berjalan kaki.')).toBe(0);
  });
  it('knows words of the same scale and words of asking', () => {
    expect(askedScales('Baiq dipecat?').map(({ name }) => name)).toEqual(['jabatan']);
    expect(askedScales('Apakah warga mendukung?').map(({ name }) => name)).toEqual(['sikap']);
    expect(askedScales('Apakah kuota dokter sudah terpenuhi?').map(({ name }) => name)).toEqual(['cukup']);
    // "Hari bebas kendaraan" is no verdict, "sama bupati" is "by the mayor".
    expect(askedScales('jadi ada hari bebas kendaraan?').map(({ name }) => name)).toEqual(['ada']);
    expect(askedScales('tarifnya dinaikkan sama bupati?').map(({ name }) => name)).toEqual(['arah']);
    expect(askedScales('tarifnya sama dengan Kudus?').map(({ name }) => name)).toEqual(['sama']);
    expect(isAsking('disahkan')).toBe(true);
    expect(isAsking('jembatan')).toBe(false);
  });
});
