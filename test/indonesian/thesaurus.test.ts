import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expand } from '../../src/indonesian/glossary.ts';
import { readEntry } from '../../src/indonesian/glossary-forms.ts';
import { terms } from '../../src/indonesian/terms.ts';
import { thesaurusEntries } from '../../src/indonesian/thesaurus.ts';
import { tokenize } from '../../src/indonesian/tokens.ts';
import { wordShape } from '../../src/indonesian/word-shape.ts';
import { compileThesaurus } from '../../training/thesaurus.ts';

function leads(question: string, article: string): boolean {
  const words = tokenize(question).map(({ word }) => word);
  const target = terms(article).join(' ');
  return expand(terms(question), words).some(({ to }) => to.join(' ') === target);
}

describe('thesaurus', () => {
  it('is compiled by the stemmer of today', () => {
    const shipped = readFileSync(new URL('../../models/thesaurus.txt', import.meta.url), 'utf8');
    expect(compileThesaurus() === shipped, 'run npx tsx training/thesaurus.ts').toBe(true);
  });

  it('gives back what was written', () => {
    const entries = thesaurusEntries('racik');
    expect(thesaurusEntries('tidakadakatabegini')).toEqual([]);
    for (const { left } of entries) expect(left.some(({ stems }) => stems[0] === 'racik')).toBe(true);
  });

  it.each([
    ['penyebab kebakaran', 'pemicu kebakaran', false],
    ['pertemuan', 'rapat', true],
    ['penemu', 'rapat', false],
    ['duit', 'uang', true],
  ])('%s leads to %s: %s', (question, article, expected) => {
    expect(leads(question, article)).toBe(expected);
  });

  it('reads an entry of two sides', () => {
    const { left, group } = readEntry('tutup usia > meninggal = wafat');
    expect(left.map(({ stems }) => stems.join(' '))).toEqual(['tutup usia']);
    expect(group.map(({ stems }) => stems.join(' '))).toEqual(['meninggal', 'wafat']);
  });
});

describe('wordShape', () => {
  it.each([
    ['menemukan', 'temu', 'ditemukan', 'temu', true],
    ['menemukan', 'temu', 'pertemuan', 'temu', false],
    ['penemu', 'temu', 'penemuan', 'temu', false],
    ['bertemu', 'temu', 'menemukan', 'temu', false],
    ['harganya', 'harga', 'harga', 'harga', true],
  ])('%s (%s) and %s (%s) alike: %s', (left, leftStem, right, rightStem, alike) => {
    expect(wordShape(left, leftStem) === wordShape(right, rightStem)).toBe(alike);
  });
});
