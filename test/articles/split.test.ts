import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/articles/clean.ts';
import { split } from '../../src/articles/split.ts';
import { sentences } from '../../src/indonesian/sentences.ts';

const seedFolder = new URL('../../seeds/', import.meta.url);
const seeds = readdirSync(seedFolder)
  .filter((name) => name.endsWith('.txt'))
  .sort();
const articles = seeds.map(
  (name) => clean(readFileSync(new URL(name, seedFolder), 'utf8'), { firstLineIsTitle: true }).text,
);

function check(text: string, maximum: number, passages = split(text)): void {
  const units = sentences(text);
  const starts = new Set(units.map(({ start }) => start));
  const ends = new Set(units.map(({ end }) => end));
  let reach = -1;
  for (const { start, end } of passages) {
    expect(starts.has(start)).toBe(true);
    expect(ends.has(end)).toBe(true);
    expect(end).toBeGreaterThan(reach);
    const held = units.filter((unit) => unit.start >= start && unit.end <= end);
    // Only a sentence that is too long by itself may exceed the limit.
    if (end - start > maximum) expect(held).toHaveLength(1);
    // At most one sentence is repeated.
    expect(held.filter((unit) => unit.end <= reach).length).toBeLessThanOrEqual(1);
    reach = end;
  }
  for (const unit of units) {
    expect(passages.some(({ start, end }) => start <= unit.start && unit.end <= end)).toBe(true);
  }
}

describe('split', () => {
  for (const [index, name] of seeds.entries()) {
    it(`holds its promises on ${name}`, () => {
      check(articles[index]!, 900);
      const lengths = split(articles[index]!).map(({ start, end }) => end - start);
      expect(Math.min(...lengths.slice(0, -1))).toBeGreaterThan(300);
    });
  }

  it('holds its promises on any text', () => {
    const word = fc.constantFrom('apel', 'pagi', 'Bupati', 'dr.', 'No. 5', 'panjang'.repeat(20));
    const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => `${words.join(' ')}.`);
    const paragraph = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((all) => all.join(' Ia '));
    const text = fc
      .array(fc.oneof(paragraph, fc.constant('Subjudul')), { maxLength: 8 })
      .map((all) => all.join('\n\n'));
    fc.assert(
      fc.property(text, (one) => check(one, 900)),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(text, (one) => check(one, 200, split(one, { target: 150, maximum: 200 }))),
      { numRuns: 100 },
    );
  });

  it('gives nothing for nothing', () => expect(split('')).toEqual([]));

  it('ends at a paragraph border where one is near', () => {
    const paragraph = `${'Kalimat ini cukup panjang untuk uji. '.repeat(10)}Selesai.`;
    const text = [paragraph, paragraph, paragraph].join('\n\n');
    for (const { end } of split(text)) expect(['\n', undefined]).toContain(text[end]);
  });

  it('repeats one sentence where the paragraph goes on', () => {
    const text = Array.from(
      { length: 30 },
      (_, n) => `Kalimat nomor ${n} berbicara tentang pelayanan publik.`,
    ).join(' ');
    const [first, second] = split(text);
    const overlap = text.slice(second!.start, first!.end);
    expect(overlap).toMatch(/^Kalimat nomor \d+ berbicara tentang pelayanan publik\.$/);
  });

  it('keeps a heading with what it heads', () => {
    const paragraph = `${'Kalimat ini cukup panjang untuk uji. '.repeat(18)}Selesai.`;
    const passages = split(`${paragraph}\n\nSyarat Pendaftaran\n\n${paragraph}`);
    expect(passages).toHaveLength(2);
    expect(passages[1]!.start).toBe(paragraph.length + 2);
  });
});
