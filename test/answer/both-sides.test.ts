import { describe, expect, test } from 'vitest';
import { bothSides } from '../../src/answer/both-sides.ts';

describe('bothSides', () => {
  test.each([
    ['Siapa yang menolak dan siapa yang mendukung car free day Parepare?', 'menolak', 'mendukung'],
    ['Siapa saja yang menolak rencana car free day dan siapa yang mendukung?', 'menolak', 'mendukung'],
    ['siapa yang mendukung dan menolak mobil dinas camat', 'mendukung', 'menolak'],
    ['siapa yang pro dan kontra mobil dinas camat', 'pro', 'kontra'],
    ['pro kontra car free day parepare', 'mendukung', 'menolak'],
  ])('%s', (question, first, second) => {
    const sides = bothSides(question);
    expect(sides?.map(({ stance }) => stance)).toEqual([first, second]);
    for (const side of sides ?? []) expect(side.topic.length).toBeGreaterThan(0);
  });

  test.each([
    'Siapa yang menolak car free day Parepare?',
    'Siapa bupati dan siapa wakil bupati Majalengka?',
    'Siapa yang meresmikan pasar dan siapa yang membangun?',
  ])('one stance or none: %s', (question) => {
    expect(bothSides(question)).toBeNull();
  });
});
