import { readFileSync } from 'node:fs';
import type { Entry, Form } from './glossary-forms.ts';

/**
 * Synonyms and usual paraphrases, written by hand for this project (`training/thesaurus.txt`) and stemmed
 * beforehand, so that loading costs milliseconds: see `models/thesaurus.md`.
 */
interface Compiled {
  /** One line an entry, as `encodeThesaurus` writes it. */
  readonly lines: readonly string[];
  /** Numbers of the entries, parted by blanks, by the first stem of a form on their left. */
  readonly byFirst: ReadonlyMap<string, string>;
}

let compiled: Compiled | null = null;
const read = new Map<number, Entry>();

/** The entries that a form on the left of begins with `stem`. */
export function thesaurusEntries(stem: string): readonly Entry[] {
  compiled ??= open();
  const numbers = compiled.byFirst.get(stem);
  return numbers === undefined ? [] : numbers.split(' ').map((number) => entry(Number(number)));
}

function entry(number: number): Entry {
  const known = read.get(number);
  if (known !== undefined) return known;
  const [left, group] = compiled!.lines[number]!.split('>').map((side) => side.split('=').map(decodeForm));
  const made = { left: left!, group: group ?? left! };
  read.set(number, made);
  return made;
}

function open(): Compiled {
  const text = readFileSync(new URL('../../models/thesaurus.txt', import.meta.url), 'utf8');
  const border = text.indexOf('\n\n');
  const byFirst = new Map<string, string>();
  for (const line of text
    .slice(border + 2)
    .trimEnd()
    .split('\n')) {
    const tab = line.indexOf('\t');
    byFirst.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return { lines: text.slice(0, border).split('\n'), byFirst };
}

/** Entries and their index, parted by an empty line. */
export function encodeThesaurus(entries: readonly Entry[]): string {
  const byFirst = new Map<string, number[]>();
  const lines = entries.map(({ left, group }, number) => {
    for (const form of left) {
      for (const [first] of form.sources) {
        const numbers = byFirst.get(first!) ?? [];
        if (numbers.at(-1) !== number) numbers.push(number);
        byFirst.set(first!, numbers);
      }
    }
    const side = (forms: readonly Form[]) => forms.map(encodeForm).join('=');
    return group === left ? side(left) : `${side(left)}>${side(group)}`;
  });
  const index = [...byFirst].map(([stem, numbers]) => `${stem}\t${numbers.join(' ')}`).sort();
  return `${lines.join('\n')}\n\n${index.join('\n')}\n`;
}

/** "stems|stems without stop words" for an expression, "stem/shape" for a word. */
function encodeForm({ stems, shape, sources }: Form): string {
  if (shape !== null) return `${stems[0]!}/${shape}`;
  return sources.map((source) => source.join(' ')).join('|');
}

function decodeForm(written: string): Form {
  const slash = written.indexOf('/');
  if (slash >= 0) {
    const stems = [written.slice(0, slash)];
    return { stems, shape: written.slice(slash + 1), sources: [stems] };
  }
  const sources = written.split('|').map((source) => source.split(' '));
  return { stems: sources[0]!, shape: null, sources };
}
