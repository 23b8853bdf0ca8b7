import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/answer/analysis.ts';
import { asksOfEach } from '../../src/answer/decide-several.ts';
import { readDemands } from '../../src/answer/demands.ts';
import { facetsOf } from '../../src/answer/facets.ts';
import { isList } from '../../src/answer/pick.ts';
import { readQuestion } from '../../src/indonesian/question.ts';
import { askedScope } from '../../src/indonesian/scope.ts';
import type { Article } from '../../src/types.ts';

const articleOf = (title: string, text: string, date: string): Article => ({
  id: title,
  title,
  publisher: null,
  place: null,
  date,
  source: `${title}.txt`,
  url: null,
  text,
  sha256: title,
});

describe('askedScope', () => {
  it.each([
    ['Bandingkan inflasi Mataram dan Bima.', 'compare'],
    ['bedanya apa sih usulan sama keputusannya', 'compare'],
    ['rangkumin soal tarif air', 'summary'],
    ['menceritakan perkembangan kasus itu', 'summary'],
    ['Jelaskan urutan pergantian sekda.', 'timeline'],
    ['traktor yang diumumkan berapa, yang diserahkan berapa?', 'timeline'],
    ['pemasukan tiap periode berapa saja?', 'timeline'],
    ['Festival kopi mana saja yang digelar?', 'each'],
    ['Berapa media yang memberitakan banjir?', 'sources'],
    ['Siapa bupati Demak?', 'one'],
    ['Berapa jumlah korban banjir?', 'one'],
  ])('%s is %s', (text, scope) => {
    expect(askedScope(text).scope).toBe(scope);
  });

  it('takes the words of asking out of what is looked for', () => {
    const words = readQuestion('rangkumin dong soal tarif air Cilacap').terms.map(({ word }) => word);
    expect(words).toEqual(['tarif', 'air', 'cilacap']);
  });
});

describe('facetsOf', () => {
  const facetsIn = (text: string) => {
    const question = readQuestion(text);
    return { question, demands: readDemands(question, [], []) };
  };

  it('takes two places side by side apart', () => {
    const { question, demands } = facetsIn('Bandingkan inflasi Kota Mataram dan Kota Bima.');
    const { facets, left } = facetsOf(question, demands);
    const mataram = analyse(articleOf('Inflasi Mataram', 'Inflasi Kota Mataram 2,87 persen.', '2026-09-01'));
    expect(facets.map((facet) => facet.meets(mataram))).toEqual([true, false]);
    expect(left.regions).toEqual([]);
    expect(asksOfEach(question, demands)).toBe(true);
  });

  it('asks no article for the offices of both places', () => {
    const { question, demands } = facetsIn(
      'Apa beda pesan Gubernur Kalsel dan Gubernur Kaltara soal netralitas?',
    );
    expect(demands.offices.length).toBeGreaterThan(0);
    const { facets, left } = facetsOf(question, demands);
    expect([facets.length, left.offices]).toEqual([2, []]);
  });

  it('leaves a district in its province alone', () => {
    const { question, demands } = facetsIn('Apa saja bantuan di Kabupaten Cilacap, Jawa Tengah?');
    expect(facetsOf(question, demands).facets).toEqual([]);
    expect(asksOfEach(question, demands)).toBe(false);
  });

  it('takes two years apart, each of which needs an article', () => {
    const { question, demands } = facetsIn('Bandingkan pengunjung festival tahun 2025 sama 2026');
    const { facets } = facetsOf(question, demands);
    const older = analyse(articleOf('Festival', 'Pengunjung festival 14.200 orang.', '2025-09-20'));
    expect(facets.map((facet) => facet.meets(older))).toEqual([true, false]);
    expect(facets[1]?.missing([older])).toMatchObject({ kind: 'time-missing', known: ['2025-09-20'] });
  });
});

describe('isList', () => {
  it.each([
    ['Mereka paling membutuhkan air bersih, selimut, dan popok bayi.', true],
    ['Formasi terdiri atas 60 guru, 52 tenaga kesehatan, dan 28 tenaga teknis.', true],
    ['Bupati Demak, Budi Santoso, meresmikan pasar dan jembatan itu.', false],
    ['Pasar itu selesai pada Juni.', false],
  ])('%s', (text, list) => {
    expect(isList(text)).toBe(list);
  });
});
