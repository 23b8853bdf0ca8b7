import { describe, expect, it } from 'vitest';
import { goesUnnamed, stanceStems } from '../../src/answer/stances.ts';
import { stem } from '../../src/indonesian/stem.ts';

/** The stance asked for, a verb of the article, whether it shows that stance. */
const ROWS: readonly (readonly [string, string, boolean])[] = [
  ['membantah', 'menyangkal', true],
  ['mendukung', 'menyambut', true],
  ['menolak', 'keberatan', true],
  ['menolak', 'mendukung', false],
  ['mendukung', 'menolak', false],
  ['menari', 'menari', true],
];

describe('stanceStems', () => {
  it.each(ROWS)('%s is answered by %s: %s', (asked, told, shows) => {
    expect(stanceStems(asked).has(stem(told))).toBe(shows);
  });
});

it.each([
  ['mengaku', true],
  ['meminta', true],
  ['menolak', false],
])('%s may be taken without a word for it: %s', (asked, unnamed) => {
  expect(goesUnnamed(asked)).toBe(unnamed);
});
