import { ADJECTIVES, BEFORE_NOUN, FUNCTION_WORDS, NAMES, NOUNS, NUMBERS, VERBS } from './english-data.ts';

/** What an English word or expression is: it decides where its Indonesian word stands. */
export type EnglishKind = 'noun' | 'adjective' | 'before' | 'number' | 'name' | 'function';

export interface EnglishEntry {
  /** Number of words of the expression. */
  readonly length: number;
  /** As a noun, adjective, function word …; null where it is a verb only. */
  readonly kind: EnglishKind | null;
  readonly word: string;
  readonly verb: EnglishVerb | null;
}

export interface EnglishVerb {
  readonly active: string;
  readonly passive: string;
  /** "opened", "held": may stand after "was". */
  readonly past: boolean;
  /** "open": may stand after "did" and "to". */
  readonly base: boolean;
}

interface Lexicon {
  readonly entries: ReadonlyMap<string, EnglishEntry>;
  /** Most words of an expression that begins with the word. */
  readonly longest: ReadonlyMap<string, number>;
}

let lexicon: Lexicon | null = null;

/** The longest entry that begins at `words[at]` (lower case), or null. */
export function englishEntry(words: readonly string[], at: number): EnglishEntry | null {
  lexicon ??= build();
  for (let length = lexicon.longest.get(words[at]!) ?? 0; length > 0; length--) {
    if (at + length > words.length) continue;
    const found = lexicon.entries.get(length === 1 ? words[at]! : words.slice(at, at + length).join(' '));
    if (found) return found;
  }
  return null;
}

/** Number of entries of the vocabulary, inflected forms not counted. */
export function englishEntryCount(): number {
  return [NOUNS, BEFORE_NOUN, ADJECTIVES, VERBS, FUNCTION_WORDS, NUMBERS, NAMES].reduce(
    (sum, data) => sum + rows(data).length,
    0,
  );
}

function rows(data: string): [spellings: string[], word: string][] {
  return data
    .split(';')
    .map((row) => row.trim())
    .filter((row) => row.includes('='))
    .map((row) => {
      const at = row.indexOf('=');
      return [row.slice(0, at).split('|'), row.slice(at + 1).trim()];
    });
}

function build(): Lexicon {
  const entries = new Map<string, EnglishEntry>();
  const longest = new Map<string, number>();
  const put = (key: string, kind: EnglishKind | null, word: string, verb: EnglishVerb | null): void => {
    const length = key.split(' ').length;
    const known = entries.get(key);
    const first = key.split(' ', 1)[0]!;
    longest.set(first, Math.max(longest.get(first) ?? 0, length));
    if (known?.kind && kind) return;
    entries.set(key, {
      length,
      kind: known?.kind ?? kind,
      word: known?.kind ? known.word : word,
      verb: known?.verb ?? verb,
    });
  };
  const sections: readonly (readonly [string, EnglishKind])[] = [
    [FUNCTION_WORDS, 'function'],
    [NAMES, 'name'],
    [NUMBERS, 'number'],
    [BEFORE_NOUN, 'before'],
    [NOUNS, 'noun'],
    [ADJECTIVES, 'adjective'],
  ];
  for (const [data, kind] of sections) {
    for (const [spellings, word] of rows(data)) {
      for (const spelling of spellings) {
        put(spelling, kind, word, null);
        if (kind === 'noun') for (const plural of plurals(spelling)) put(plural, kind, word, null);
      }
    }
  }
  for (const [forms, word] of rows(VERBS)) {
    const [active, passive = active] = word.split('/') as [string, string?];
    // Other forms without "-ed" of their own: an irregular past, or another verb of the same meaning.
    for (const form of forms) {
      const irregular = form !== forms[0] && IRREGULAR.test(form.split(' ')[0]!);
      put(form, null, word, { active, passive, past: irregular || SAME_PAST.test(form), base: !irregular });
      if (irregular) continue;
      for (const past of bend(form, 'ed'))
        put(past, null, word, { active, passive, past: true, base: false });
      for (const other of [...bend(form, 's'), ...bend(form, 'ing')])
        put(other, null, word, { active, passive, past: false, base: false });
    }
  }
  return { entries, longest };
}

const SAME_PAST = /^(?:hit|set|cut|read|put|cost|spread|born|located|known)\b/;
const IRREGULAR =
  /^(?:swore|sworn|held|met|took|taken|won|lost|said|told|spoke|spoken|thought|knew|known|built|began|begun|did|done|made|went|gone|rose|risen|fell|fallen|grew|grown|spent|paid|bought|sold|got|gave|given|sent|found|shown|taught|died|passed|struck|sank|sunk|burnt|caught|fled|stole|stolen|stepped|left|came|ran|became|brought|kept|broke|broken|applied|wrote|written|ate|eaten|drank|drunk|drove|driven|flew|flown|chose|chosen|shot|laid|saw|seen|heard|felt|lent|fed|bit|bitten|accompanied|denied|cancelled|canceled)$/;

const PLURALS: Readonly<Record<string, string>> = {
  person: 'people',
  man: 'men',
  woman: 'women',
  child: 'children',
  fisherman: 'fishermen',
  wife: 'wives',
  businessman: 'businessmen',
};

/** "villages", "agencies", "members of parliament" bends the last word only: news nouns are compounds. */
function plurals(noun: string): string[] {
  const last = noun.split(' ').at(-1)!;
  const front = noun.slice(0, noun.length - last.length);
  const irregular = PLURALS[last];
  if (irregular) return [front + irregular];
  if (/(?:s|sh|ch|x|z)$/.test(last)) return [`${noun}es`];
  return [/[^aeiou]y$/.test(last) ? `${noun.slice(0, -1)}ies` : `${noun}s`];
}

/** A regular form of a verb; of an expression the first word bends ("carried out"). */
function bend(form: string, suffix: 's' | 'ed' | 'ing'): string[] {
  const [verb, ...rest] = form.split(' ') as [string, ...string[]];
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  if (suffix === 's') {
    if (/(?:s|sh|ch|x|z|o)$/.test(verb)) return [`${verb}es${tail}`];
    return [(/[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`) + tail];
  }
  if (/[^aeiou]y$/.test(verb) && suffix === 'ed') return [`${verb.slice(0, -1)}ied${tail}`];
  if (verb.endsWith('ie') && suffix === 'ing') return [`${verb.slice(0, -2)}ying${tail}`];
  if (verb.endsWith('e') && !verb.endsWith('ee')) return [`${verb.slice(0, -1)}${suffix}${tail}`];
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(verb) ? [`${verb}${verb.at(-1)}${suffix}${tail}`] : [];
  return [`${verb}${suffix}${tail}`, ...doubled];
}
