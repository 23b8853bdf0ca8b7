import { type EnglishVerb, englishEntry } from './english-words.ts';
import { isStopWord } from './stopwords.ts';

/** A stretch of an English clause: a word of the vocabulary, a name, a figure, a quotation or a sign. */
export interface EnglishItem {
  readonly kind: 'noun' | 'adjective' | 'before' | 'number' | 'name' | 'function' | 'sign';
  /** In Indonesian; empty for words that Indonesian leaves out. */
  readonly word: string;
  /** As asked, lower case. */
  readonly written: string;
  readonly verb: EnglishVerb | null;
  /** "Demak's": what follows belongs to it. */
  readonly possessive: boolean;
}

const PIECE =
  /["“'‘](?=\S)[^"“”'’]{2,80}?\S["”'’](?!\p{L})|\([^()]{1,40}\)|[\p{L}\p{N}][\p{L}\p{N}'’./,-]*[\p{L}\p{N}]|[\p{L}\p{N}]|[^\s]/gu;

/** Takes a clause apart by the vocabulary; what it does not hold stays as written. */
export function englishItems(text: string): EnglishItem[] {
  const pieces = text.match(PIECE) ?? [];
  const owns = pieces.map((piece) => /^\p{L}.*(?:['’]s|s['’])$/u.test(piece));
  const bare = pieces.map((piece, at) => (owns[at] ? piece.replace(/['’]s?$/, '') : piece));
  const words = bare.map((piece) => piece.toLowerCase().replaceAll('’', "'"));
  const items: EnglishItem[] = [];
  for (let at = 0; at < pieces.length; ) {
    const entry = isKept(bare[at]!) ? null : englishEntry(words, at);
    const length = entry?.length ?? 1;
    const written = words.slice(at, at + length).join(' ');
    const possessive = owns[at + length - 1]!;
    items.push(
      entry
        ? { kind: entry.kind ?? 'function', word: entry.word, written, verb: entry.verb, possessive }
        : { ...unknown(bare[at]!, written), written, verb: null, possessive },
    );
    at += length;
  }
  return items;
}

/** Acronyms and quotations are never words of English. */
function isKept(piece: string): boolean {
  return /^\p{Lu}{2,}\d*$/u.test(piece) || /^["“'‘(]/.test(piece);
}

function unknown(piece: string, lower: string): Pick<EnglishItem, 'kind' | 'word'> {
  if (/^["“'‘]/.test(piece)) return { kind: 'name', word: piece };
  if (/^[^\p{L}\p{N}]/u.test(piece)) return { kind: 'sign', word: piece };
  if (/^\d/.test(piece)) return { kind: 'number', word: piece };
  // "finally", "reportedly": how it happened is no part of what is asked; names in small letters seldom end so.
  if (/^\p{Ll}{4,}ly$/u.test(piece)) return { kind: 'function', word: '' };
  if (/n't$/.test(lower)) return { kind: 'function', word: 'tidak' };
  return { kind: isStopWord(lower) ? 'function' : 'name', word: piece };
}

/**
 * The Indonesian of a clause: noun phrases turned round ("education office head" is "kepala dinas
 * pendidikan"), verbs active or passive, words that Indonesian has no use for dropped. `passive` is
 * true where "was" went before.
 */
export function renderEnglish(items: readonly EnglishItem[], passive = false): string {
  const parts: string[] = [];
  let run: EnglishItem[] = [];
  let afterBe = passive;
  /** "didn't the regent attend": the denial goes to the verb. */
  let denied = false;
  const flush = (): void => {
    if (run.length > 0) parts.push(nounPhrase(run));
    run = [];
  };
  for (const [at, item] of items.entries()) {
    if (isVerb(items, at)) {
      flush();
      if (denied) parts.push('tidak');
      denied = false;
      const byWhom = items[at + 1]?.written === 'by';
      parts.push((afterBe && item.verb!.past) || byWhom ? item.verb!.passive : item.verb!.active);
      afterBe = false;
      continue;
    }
    if (item.kind === 'function' || item.kind === 'sign') {
      flush();
      if (/^(?:is|are|was|were|be|been|being)$/.test(item.written)) afterBe = true;
      if (
        item.written.endsWith("n't") &&
        !isVerb(items, at + 1) &&
        items.some((_, later) => later > at && isVerb(items, later))
      ) {
        denied = true;
        continue;
      }
      const word = functionWord(items, at);
      if (word !== '') parts.push(word);
      continue;
    }
    run.push(item);
  }
  flush();
  return tidy(parts.join(' '));
}

/** Whether a word that can be noun or verb is the verb here. */
export function isVerb(items: readonly EnglishItem[], at: number): boolean {
  const item = items[at];
  if (item === undefined || item.verb === null) return false;
  const { verb, kind, written } = item;
  if (kind === 'function') return !/^(?:do|does|did|like)$/.test(written) || !isHelper(items, at);
  const before = items[at - 1];
  if (before === undefined) return false;
  if (verb.past && !verb.base) return kind !== 'adjective';
  if (/^(?:to|will|would|can|could|must|should|may|not)$/.test(before.written)) return true;
  return before.written.endsWith("n't") || (verb.base && isHelped(items, at));
}

/** "does the CEREMONY START", "did the police ARREST the suspect": the last that can be a verb, where none must be. */
function isHelped(items: readonly EnglishItem[], at: number): boolean {
  const helper = items.findIndex(({ written }) => /^(?:do|does|did|will|would|can|could)$/.test(written));
  if (helper < 0 || helper >= at - 1 || isDetermined(items, at)) return false;
  for (let other = helper + 1; other < items.length; other++) {
    const { verb, kind } = items[other]!;
    if (verb !== null && kind === 'function') return false;
    if (verb?.base && other > at && !isDetermined(items, other)) return false;
  }
  return true;
}

/** After "the" or "his" stands a noun. */
function isDetermined(items: readonly EnglishItem[], at: number): boolean {
  return /^(?:the|a|an|his|her|its|their|this|that|of|for|in|on|at)$/.test(items[at - 1]?.written ?? '');
}

/** "did" and "do" help another verb later on. */
function isHelper(items: readonly EnglishItem[], at: number): boolean {
  return items[at]!.written !== 'done' && items.slice(at + 1).some(({ verb }) => verb !== null);
}

function functionWord(items: readonly EnglishItem[], at: number): string {
  const { word, written } = items[at]!;
  const next = items[at + 1];
  if (/^(?:has|have|had)$/.test(written) && at === 0) return '';
  if (/^(?:has|have|had)$/.test(written))
    return items.slice(at + 1, at + 4).some((item) => item.verb?.past || item.written === 'been')
      ? 'sudah'
      : word;
  if (written === 'in' && next && /^(?:19|20)\d\d$/.test(next.word)) return 'pada tahun';
  if (/^(?:in|on)$/.test(written) && next?.kind === 'name' && MONTH_OR_DAY.test(next.word)) return 'pada';
  if (/^(?:in|on|at)$/.test(written) && next?.kind === 'number') return 'pada';
  if (written === 'to' && isVerb(items, at + 1)) return 'untuk';
  if (written === 'to') return /^(?:name)$/.test(next?.kind ?? '') ? 'ke' : 'kepada';
  if (/^(?:to|for|from|by|in|on|at|with|about)$/.test(written) && next === undefined) return '';
  if (/^whom?$/.test(written) && at === items.length - 1) return 'siapa';
  if (written === 'when' && at > 0 && at < items.length - 2) return 'ketika';
  return word;
}

const MONTH_OR_DAY =
  /^(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)/;
/** Nouns that stand before a name in English too: "Lake Toba", "Mount Semeru". */
const BEFORE_NAME = /^(?:danau|gunung|selat|teluk|pantai|pulau|hotel|bank)$/;

/** Head first, then what describes it from the nearest on; names that follow the head stay behind it. */
function nounPhrase(run: readonly EnglishItem[]): string {
  // "the 2026 coffee festival": the year goes behind.
  if (run.length > 1 && run[0]!.kind === 'number' && /^(?:19|20)\d\d$/.test(run[0]!.word))
    return `${nounPhrase(run.slice(1))} ${run[0]!.word}`;
  const owner = run.findIndex(({ possessive }) => possessive);
  if (owner >= 0 && owner < run.length - 1)
    return `${nounPhrase(run.slice(owner + 1))} ${nounPhrase(run.slice(0, owner + 1).map((item) => ({ ...item, possessive: false })))}`;
  const units = joined(run);
  let figures = 0;
  while (units[figures]?.kind === 'number') figures++;
  const before = units.findIndex(({ kind }) => kind === 'before');
  if (before >= 0 && before < units.length - 1) {
    return [
      ...units.slice(0, before).filter(({ kind }) => kind === 'number'),
      units[before]!,
      { ...units[before]!, word: nounPhrase(units.slice(before + 1)) },
      ...units.slice(0, before).filter(({ kind }) => kind !== 'number'),
    ]
      .map(({ word }) => word)
      .join(' ');
  }
  const lead = units.slice(0, figures);
  let rest = units.slice(figures);
  let tail: EnglishItem[] = [];
  const lastNoun = rest.findLastIndex(({ kind }) => kind === 'noun');
  if (lastNoun >= 0 && lastNoun < rest.length - 1) {
    tail = rest.slice(lastNoun + 1);
    rest = rest.slice(0, lastNoun + 1);
  }
  return [
    ...lead,
    ...(lastNoun >= 0 || rest.every(({ kind }) => kind !== 'name') ? rest.toReversed() : rest),
    ...tail,
  ]
    .map(({ word }) => word)
    .filter(Boolean)
    .join(' ');
}

/** Names that stand together are one unit; "Lake" and "Mount" go with the name after them. */
function joined(run: readonly EnglishItem[]): EnglishItem[] {
  const units: EnglishItem[] = [];
  for (const item of run) {
    const last = units.at(-1);
    const together =
      last?.kind === 'name' && (item.kind === 'name' || (item.kind === 'number' && /^\d+$/.test(item.word)));
    if (last && (together || (item.kind === 'name' && last.kind === 'noun' && BEFORE_NAME.test(last.word)))) {
      units[units.length - 1] = { ...last, kind: 'name', word: `${last.word} ${item.word}` };
    } else units.push(item);
  }
  return units;
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s+([?!.,;:)])/g, '$1')
    .trim();
}
