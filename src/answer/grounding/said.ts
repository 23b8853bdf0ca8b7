import { expand } from '../../indonesian/glossary.ts';
import {
  findOfficeHolders,
  findOffices,
  type OfficeHolder,
  type OfficeMention,
} from '../../indonesian/offices.ts';
import { findRegions, type RegionMention } from '../../indonesian/regions.ts';
import { findRegulations, numberedRegulations, type Regulation } from '../../indonesian/regulations.ts';
import { backgroundIdf } from '../../indonesian/statistics.ts';
import { type FoundStatus, findStatuses } from '../../indonesian/status.ts';
import { isStopWord } from '../../indonesian/stopwords.ts';
import type { Span } from '../../types.ts';
import { overlaps, type Proposition, readProposition } from '../proposition.ts';
import { FREE_WORDS } from './words-data.ts';

/** A content word of a model's sentence. */
export interface Word {
  /** Index into the tokens. */
  readonly token: number;
  readonly stem: string;
  /** Background idf, in nats. */
  readonly weight: number;
  /** Built like a verb: its absence tells more than that of a noun. */
  readonly isVerb: boolean;
  /** A word of a name: capitalised where lower-case words would not be. */
  readonly isName: boolean;
}

/** Other stems that say the same as one of the sentence, in order, and how surely (0 to 1). */
export interface Alternative {
  readonly stems: readonly string[];
  readonly worth: number;
}

/** A model's sentence taken apart. */
export interface Said {
  readonly read: Proposition;
  readonly words: readonly Word[];
  readonly alternatives: ReadonlyMap<string, readonly Alternative[]>;
  readonly offices: readonly OfficeMention[];
  readonly holders: readonly OfficeHolder[];
  readonly regions: readonly RegionMention[];
  readonly regulations: readonly Regulation[];
  readonly statuses: readonly FoundStatus[];
}

/** An expansion's weight and what it is worth as proof. */
const worthOf = (weight: number): number => (weight >= 0.7 ? 1 : weight >= 0.5 ? 0.9 : 0.75);

export function readSaid(text: string): Said {
  const read = readProposition(text);
  const regulations = findRegulations(text);
  const holders = findOfficeHolders(text);
  const taken: readonly Span[] = [
    ...read.numbers,
    ...read.dates,
    ...read.years,
    ...numberedRegulations(text),
  ];
  const words: Word[] = [];
  for (const [token, { word, start, end }] of read.tokens.entries()) {
    if (isStopWord(word) || FREE_WORDS.has(word) || taken.some((span) => overlaps(span, { start, end })))
      continue;
    if (/^\d/.test(word) || word === 'rp') continue;
    const stem = read.stems[token]!;
    words.push({
      token,
      stem,
      weight: backgroundIdf(stem),
      isVerb: /^(?:me|di|ber|ter)\p{L}{4,}$/u.test(word) && word !== stem && !isCapital(text, start),
      isName: isCapital(text, start) && (token > 0 || isCapital(text, read.tokens[1]?.start ?? 0)),
    });
  }
  return {
    read,
    words,
    alternatives: alternativesOf(read),
    offices: findOffices(text),
    holders,
    regions: findRegions(text),
    regulations,
    statuses: findStatuses(text),
  };
}

const isCapital = (text: string, at: number): boolean => /\p{Lu}/u.test(text[at] ?? '');

function alternativesOf({ stems, tokens }: Proposition): Map<string, Alternative[]> {
  const found = new Map<string, Alternative[]>();
  const expansions = expand(
    stems,
    tokens.map(({ word }) => word),
  );
  for (const { from, to, weight } of expansions) {
    for (const stem of from) {
      const list = found.get(stem) ?? [];
      list.push({ stems: to, worth: worthOf(weight) });
      found.set(stem, list);
    }
  }
  return found;
}
