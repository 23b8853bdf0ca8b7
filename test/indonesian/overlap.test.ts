import { describe, expect, it } from 'vitest';
import { expectedMarks } from '../../src/indonesian/expected.ts';
import { Mark } from '../../src/indonesian/marks.ts';
import {
  cover,
  coveredIdf,
  coveredPairs,
  freshMarks,
  makeMatcher,
  matchText,
  opposedIdf,
  rarestMissing,
  readText,
} from '../../src/indonesian/overlap.ts';
import { readQuestion } from '../../src/indonesian/question.ts';
import type { Alternative, QueryTerm } from '../../src/types.ts';

const TEXT =
  'Bupati Makmur Marbun membuka Pasar Tani di Penajam pada 21 September 2023. Pasar itu dibangun dengan dana Rp1,5 miliar.';

function matcherOf(question: string, alternatives: Record<string, Alternative[]> = {}) {
  const read = readQuestion(question);
  const terms = read.terms.map(
    ({ stem, word }, index): QueryTerm => ({
      stem,
      word,
      idf: index + 1,
      documentFrequency: 1,
      alternatives: alternatives[stem] ?? [],
    }),
  );
  return makeMatcher(read, terms);
}

/** Words of `text` whose token bears `mark`. */
function marked(text: string, mark: number): string[] {
  const { tokens, marks } = readText(text);
  return tokens.filter((_, at) => (marks[at]! & mark) !== 0).map(({ start, end }) => text.slice(start, end));
}

describe('readText', () => {
  it('gives each sentence its tokens', () => {
    const { sentences, tokens } = readText(TEXT);
    expect(sentences.map(({ from, to }) => to - from)).toEqual([12, 8]);
    for (const { start, end, from, to } of sentences) {
      expect(tokens[from]!.start).toBeGreaterThanOrEqual(start);
      expect(tokens[to - 1]!.end).toBeLessThanOrEqual(end);
    }
  });

  it('remembers a text', () => {
    expect(readText(TEXT)).toBe(readText(`${TEXT}`));
  });

  it('marks what words may be', () => {
    expect(marked(TEXT, Mark.TIME)).toEqual(expect.arrayContaining(['21', 'September', '2023']));
    expect(marked(TEXT, Mark.PERSON)).toEqual(expect.arrayContaining(['Makmur', 'Marbun']));
    expect(marked(TEXT, Mark.PLACE)).toContain('Penajam');
    expect(marked(TEXT, Mark.MONEY)).toContain('Rp');
    expect(marked('PT Maju Jaya (MJ) tidak ikut.', Mark.ORGANISATION)).toEqual(['PT', 'Maju', 'Jaya', 'MJ']);
    expect(marked('PT Maju Jaya (MJ) tidak ikut.', Mark.ASIDE)).toEqual(['MJ']);
    expect(marked('Ia berkata, “kami siap” kemarin.', Mark.QUOTED)).toEqual(['kami', 'siap']);
  });
});

describe('overlap', () => {
  it('covers what stands there, by stems, and no more', () => {
    const matcher = matcherOf('Siapa yang membuka pasar ikan?');
    const match = matchText(matcher, readText(TEXT));
    expect(matcher.terms.map(({ stem }) => stem)).toEqual(['buka', 'pasar', 'ikan']);
    const covered = cover(match, 0, 12, new Float64Array(3));
    expect([...covered]).toEqual([1, 1, 0]);
    expect(coveredIdf(matcher, covered)).toBeCloseTo(3 / 6);
    expect(rarestMissing(matcher, covered)).toBe(3);
  });

  it('counts an alternative at its weight, and only when all its stems are there', () => {
    const asar: Alternative = { stems: ['pasar', 'tani'], weight: 0.5, kind: 'synonym' };
    const other: Alternative = { stems: ['pasar', 'ikan'], weight: 0.8, kind: 'synonym' };
    const matcher = matcherOf('Di mana bazar?', { bazar: [asar, other] });
    const match = matchText(matcher, readText(TEXT));
    expect([...cover(match, 0, 20, new Float64Array(1))]).toEqual([0.5]);
  });

  it('finds neighbours in their order', () => {
    const match = matchText(matcherOf('Kapan Pasar Tani dibuka?'), readText(TEXT));
    expect(coveredPairs(match, 0, 12)).toBe(1 / 2);
  });

  it('counts fresh words only: those that do not repeat the question', () => {
    const match = matchText(matcherOf('Siapa Makmur?'), readText('Makmur dan Tohar hadir bersama Marbun.'));
    expect(freshMarks(match, Mark.NAME, 0, 6)).toBe(2);
  });

  it('sees that the text says the opposite', () => {
    const matcher = matcherOf('Kapan pasar itu dibubarkan?');
    const match = matchText(matcher, readText('Pasar itu didirikan pada 2001.'));
    const covered = cover(match, 0, 5, new Float64Array(matcher.terms.length));
    expect(opposedIdf(match, covered, 0, 5)).toBeGreaterThan(0);
  });
});

describe('expectedMarks', () => {
  const kinds: readonly (readonly [string, number])[] = [
    ['Siapa bupati PPU?', Mark.PERSON | Mark.ORGANISATION],
    ['Kapan pasar dibuka?', Mark.TIME],
    ['Di mana apel digelar?', Mark.PLACE],
    ['Berapa anggaran pasar?', Mark.NUMBER],
    ['Mengapa jalan ditutup?', Mark.REASON],
    ['Apa kepanjangan ASN?', Mark.DEFINITION | Mark.ASIDE],
    ['Apa nama ibu kota Prancis?', Mark.NAME],
    ['Apa isi pidatonya?', 0],
  ];
  it.each(kinds)('%s', (question, marks) => {
    expect(expectedMarks(readQuestion(question))).toBe(marks);
  });
});
