import { expect, it } from 'vitest';
import { duringOf, pivotOf } from '../../src/answer/office-pivots.ts';

it.each([
  ['Siapa sekda sebelum Rina Marlianti?', 'Rina Marlianti', 'before'],
  ['Herlan Saputra digantikan oleh siapa?', 'Herlan Saputra', 'after'],
  ['siapa yang gantikan arbain senggeng', 'arbain senggeng', 'after'],
  ['Kartini Duyan menggantikan siapa?', 'Kartini Duyan', 'before'],
])('takes its bearings from the one named: %s', (text, name, side) => {
  expect(pivotOf(text)).toMatchObject({ name, side });
});

it('knows no pivot in a day', () => {
  expect(pivotOf('Siapa bupati sebelum pilkada 2024?')).toBeNull();
});

it('knows in whose time an office was held', () => {
  expect(duringOf('Siapa sekda waktu Tatang Kurniadi dilantik?')).toMatchObject({
    name: 'Tatang Kurniadi',
    day: true,
  });
  expect(duringOf('wakil bupati pada masa Dedi Suparman')).toMatchObject({
    name: 'Dedi Suparman',
    day: false,
  });
  expect(duringOf('Siapa sekda saat ini?')).toBeNull();
  expect(duringOf('siapa bupati waktu rapat kemarin')).toBeNull();
});
