import {
  KEPT_M,
  KEPT_N,
  KEPT_NY,
  PROTECTED_ROOTS,
  ROOTS_ON_K,
  SUFFIXED_SI,
  SWALLOWED_K,
  SWALLOWED_R,
} from './affixes.ts';
import { type KnownWord, scan, type Token } from './tokens.ts';

const CACHE_LIMIT = 200_000;
const cache = new Map<string, string>();

/**
 * The stem of a lower-cased word: clitics, one or two prefixes with their sound change, a suffix,
 * and reduplication taken away. Without a dictionary, after the affix order of Adriani et al. 2007
 * ("Stemming Indonesian: A Confix-Stripping Approach"). Words with digits and words of up to three
 * letters stay as they are. Deterministic; memoised.
 */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const result = computeStem(word);
  cache.set(word, result);
  return result;
}

/** Words and numbers of a text (see `tokenize`) with the stem of each. */
export function tokenizeAndStem(text: string): { readonly tokens: Token[]; readonly stems: string[] } {
  const known: KnownWord[] = [];
  const tokens = scan(text, known);
  const stems: string[] = [];
  for (const word of known) {
    word.stem ??= stem(word.word);
    stems.push(word.stem);
  }
  return { tokens, stems };
}

function computeStem(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  const hyphen = word.indexOf('-');
  if (hyphen > 0) return stemReduplicated(word, hyphen);
  if (PROTECTED_ROOTS.has(word)) return word;
  const whole = stripAffixes(word);
  if (PROTECTED_ROOTS.has(whole)) return whole;
  const bare = stripClitics(word);
  return bare === word ? whole : stripAffixes(bare);
}

/** "sumber-sumber", "bersama-sama", "perundang-undangan": the shorter half carries the root. */
function stemReduplicated(word: string, hyphen: number): string {
  const first = word.slice(0, hyphen);
  const second = word.slice(hyphen + 1).replaceAll('-', '');
  if (second === '') return computeStem(first);
  return computeStem(first.length <= second.length ? first : second);
}

function stripClitics(word: string): string {
  let rest = word;
  for (const clitic of ['lah', 'kah', 'pun']) {
    if (rest.endsWith(clitic) && rest.length - 3 >= 4 && !PROTECTED_ROOTS.has(rest)) {
      rest = rest.slice(0, -3);
      break;
    }
  }
  if (rest.endsWith('nya') && rest.length - 3 >= 3 && !PROTECTED_ROOTS.has(rest)) return rest.slice(0, -3);
  return rest;
}

function stripAffixes(word: string): string {
  let rest = word;
  let suffixes = BARE_SUFFIXES;
  for (let round = 0; round < 3; round++) {
    const root = protectedRoot(rest);
    if (root !== null) return root;
    const cut = round < 2 ? stripPrefix(rest) : null;
    if (cut === null) break;
    // "mempersiapkan": the outer prefix rules the suffix.
    if (round === 0) suffixes = suffixesAfter(rest);
    rest = cut;
  }
  return stripSuffix(rest, suffixes);
}

/** The protected root that `word` is, alone or with one suffix; null where there is none. */
function protectedRoot(word: string): string | null {
  if (PROTECTED_ROOTS.has(word)) return word;
  for (const suffix of ['kan', 'an', 'i']) {
    const root = word.slice(0, -suffix.length);
    if (word.endsWith(suffix) && root.length >= 4 && PROTECTED_ROOTS.has(root)) return root;
  }
  return null;
}

/** The root must keep a vowel and at least four letters . */
function longEnough(rest: string): boolean {
  return rest.length >= 4 && /[aeiou]/.test(rest) && ONSET.test(rest);
}

/** How an Indonesian word may begin: what a wrongly cut "dikembangkan" leaves ("mbangkan") may not. */
const ONSET =
  /^(?:[aeiou]|[bcdfghjklmnpqrstvwxyz][aeiou]|(?:kh|ng|ny|sy|bl|br|cr|dr|dw|fl|fr|gl|gr|kl|kr|pl|pr|ps|sk|sl|sm|sn|sp|st|sw|tr|kw|my|py|ty)[aeiour])/;

function stripPrefix(word: string): string | null {
  for (const rule of PREFIX_RULES) {
    if (!word.startsWith(rule.prefix)) continue;
    const rest = rule.cut(word.slice(rule.prefix.length));
    if (rest !== null && longEnough(rest)) return rest;
  }
  return null;
}

interface PrefixRule {
  readonly prefix: string;
  /** The word without the prefix, sound change undone; null where the prefix does not fit. */
  readonly cut: (rest: string) => string | null;
}

const vowel = (rest: string): boolean => /^[aeiou]/.test(rest);
const always = (rest: string): string => rest;

/** Longest first. me- and pe- share their sound change. */
const PREFIX_RULES: readonly PrefixRule[] = [
  ...['me', 'pe'].flatMap((first): PrefixRule[] => [
    {
      prefix: `${first}ny`,
      cut: (rest) => (vowel(rest) ? (KEPT_NY.test(rest) ? `ny${rest}` : `s${rest}`) : null),
    },
    { prefix: `${first}ng`, cut: (rest) => (vowel(rest) && SWALLOWED_K.test(rest) ? `k${rest}` : rest) },
    {
      prefix: `${first}m`,
      cut: (rest) => {
        if (/^[bfp]/.test(rest)) return rest;
        if (!vowel(rest)) return null;
        return KEPT_M.test(rest) ? `m${rest}` : `p${rest}`;
      },
    },
    {
      prefix: `${first}n`,
      cut: (rest) => {
        if (/^[cdjzst]/.test(rest)) return rest;
        if (!vowel(rest)) return null;
        return KEPT_N.test(rest) ? `n${rest}` : `t${rest}`;
      },
    },
  ]),
  ...['ber', 'ter', 'per'].map(
    (prefix): PrefixRule => ({ prefix, cut: (rest) => (SWALLOWED_R.test(rest) ? `r${rest}` : rest) }),
  ),
  { prefix: 'me', cut: (rest) => (/^[lmnrwy]/.test(rest) ? rest : null) },
  { prefix: 'pe', cut: (rest) => (/^[lrwkstjdg]/.test(rest) ? rest : null) },
  { prefix: 'be', cut: (rest) => (/^kerja/.test(rest) ? rest : null) },
  { prefix: 'di', cut: always },
  {
    prefix: 'ke',
    cut: (rest) =>
      rest.endsWith('an') || /^(?:dua|tiga|empat|lima|enam|tujuh|delapan)$/.test(rest) ? rest : null,
  },
  { prefix: 'se', cut: (rest) => (/^[bcdfghjklmnprstvwyz]/.test(rest) && rest.length >= 5 ? rest : null) },
];

interface Suffixes {
  readonly kan: boolean;
  readonly an: boolean;
  readonly i: boolean;
}

const BARE_SUFFIXES: Suffixes = { kan: true, an: true, i: false };
const NOUN_SUFFIXES: Suffixes = { kan: false, an: true, i: false };
const VERB_SUFFIXES: Suffixes = { kan: true, an: true, i: true };

/** ke-, pe- and per- make nouns on -an ("kenaikan" from "naik"); me- and di- make verbs on -kan and -i. */
function suffixesAfter(prefixed: string): Suffixes {
  return /^(?:ke|pe)/.test(prefixed) ? NOUN_SUFFIXES : VERB_SUFFIXES;
}

function stripSuffix(word: string, allowed: Suffixes): string {
  if (allowed.kan && word.endsWith('kan') && !ROOTS_ON_K.has(word.slice(0, -2))) {
    if (word.length - 3 >= 3) return word.slice(0, -3);
  }
  if (allowed.an && word.endsWith('an')) {
    const rest = word.slice(0, -2);
    if (rest.length >= 4 || (allowed !== BARE_SUFFIXES && /[aeiou].?[aeiou]/.test(rest))) return rest;
  }
  if (allowed.i && word.endsWith('i') && word.length - 1 >= 4) {
    if (!word.endsWith('si') || SUFFIXED_SI.has(word)) return word.slice(0, -1);
  }
  return word;
}
