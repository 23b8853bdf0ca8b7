import { ABBREVIATIONS, OFFICES, SYNONYMS, VARIANTS } from './glossary-data.ts';
import { type Entry, type Form, readEntry } from './glossary-forms.ts';
import { thesaurusEntries } from './thesaurus.ts';
import { wordShape } from './word-shape.ts';

export type ExpansionKind = 'abbreviation' | 'office' | 'synonym';

/** Other words for some stems of a question. */
export interface Expansion {
  /** The stems of the question, adjoining and in order. */
  readonly from: readonly string[];
  /** What an article may write instead, as stems in order. */
  readonly to: readonly string[];
  /** Between 0 and 1: how surely the two interchange. */
  readonly weight: number;
  readonly kind: ExpansionKind;
}

/** The parts of the glossary; where two offer the same expansion the earlier counts. */
const SECTIONS = [
  { data: ABBREVIATIONS, kind: 'abbreviation', weight: 0.9 },
  { data: VARIANTS, kind: 'synonym', weight: 0.9 },
  { data: OFFICES, kind: 'office', weight: 0.7 },
  { data: SYNONYMS, kind: 'synonym', weight: 0.5 },
] as const;
/** Of what the thesaurus offers, which counts after all of them. */
const THESAURUS_WEIGHT = 0.4;

/** One side of an entry of the glossary: what a question may hold and all that its group offers for it. */
interface Source {
  readonly from: readonly string[];
  /** Of its only word; null for an expression, which is never mistaken for another. */
  readonly shape: string | null;
  /** The group, `from` itself perhaps among it. */
  readonly group: readonly Form[];
  readonly kind: ExpansionKind;
  readonly weight: number;
}

/** Of the glossary, by the first stem of `from`. */
let index: ReadonlyMap<string, readonly Source[]> | null = null;
/** Of the glossary and the thesaurus, for the stems asked about so far that these know. */
const known = new Map<string, readonly Source[]>();

/**
 * Every expansion of the stems of a question (`terms()` of it, with or without its stop words), in the
 * order of the question. Words inside a longer expression of the glossary are not expanded by themselves:
 * "sekretaris daerah" gives "sekda", not what "daerah" means alone. Where the words themselves are given
 * beside their stems, the entries of words that are built alike go before others of the same stem:
 * "pertemuan" gives "rapat", "menemukan" does not.
 */
export function expand(stems: readonly string[], words?: readonly string[]): Expansion[] {
  const matches: { readonly at: number; readonly source: Source }[] = [];
  /** For each stem, the length of the longest expression that covers it: of the glossary, of both. */
  const trusted = new Array<number>(stems.length).fill(0);
  const longest = new Array<number>(stems.length).fill(0);
  for (let at = 0; at < stems.length; at++) {
    const shape = words && wordShape(words[at]!, stems[at]!);
    for (const source of sourcesOf(stems[at]!, shape)) {
      const { from } = source;
      if (!from.every((stem, offset) => stems[at + offset] === stem)) continue;
      matches.push({ at, source });
      for (let covered = at; covered < at + from.length; covered++) {
        longest[covered] = Math.max(longest[covered]!, from.length);
        if (source.weight > THESAURUS_WEIGHT) trusted[covered] = Math.max(trusted[covered]!, from.length);
      }
    }
  }
  const found = new Map<string, Expansion>();
  for (const { at, source } of matches) {
    const { from, group, kind, weight } = source;
    const rivals = weight > THESAURUS_WEIGHT ? trusted : longest;
    if (!from.some((_, offset) => rivals[at + offset] === from.length)) continue;
    const fromKey = from.join(' ');
    for (const { stems: to, sources } of group) {
      const key = `${fromKey}>${to.join(' ')}`;
      if (found.has(key) || sources.some((form) => form.join(' ') === fromKey)) continue;
      found.set(key, { from, to, weight, kind });
    }
  }
  return [...found.values()];
}

/** What the stem begins: the glossary's entries before those of the thesaurus. */
function sourcesOf(first: string, shape: string | undefined): readonly Source[] {
  const sources = known.get(first) ?? findSources(first);
  // Expressions, and the single words of the shape asked for where there are any of that shape.
  if (shape === undefined || !sources.some((source) => source.shape === shape)) return sources;
  return sources.filter((source) => source.shape === null || source.shape === shape);
}

function findSources(first: string): readonly Source[] {
  index ??= build();
  const sources = [...(index.get(first) ?? [])];
  for (const entry of thesaurusEntries(first)) {
    for (const source of toSources(entry, 'synonym', THESAURUS_WEIGHT)) {
      if (source.from[0] === first) sources.push(source);
    }
  }
  // Words that neither knows are without number; those that they know are not.
  if (sources.length > 0) known.set(first, sources);
  return sources;
}

function build(): ReadonlyMap<string, readonly Source[]> {
  const byFirst = new Map<string, Source[]>();
  for (const { data, kind, weight } of SECTIONS) {
    for (const line of data.trim().split(/[;\n]/)) {
      for (const source of toSources(readEntry(line), kind, weight)) {
        const list = byFirst.get(source.from[0]!);
        if (list === undefined) byFirst.set(source.from[0]!, [source]);
        else list.push(source);
      }
    }
  }
  return byFirst;
}

function toSources({ left, group }: Entry, kind: ExpansionKind, weight: number): Source[] {
  return left.flatMap(({ sources, shape }) => sources.map((from) => ({ from, shape, group, kind, weight })));
}
