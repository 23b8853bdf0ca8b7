import type { Span } from '../types.ts';
import {
  CAREFUL_NAMES,
  COMMON_NAMES,
  CUED_NAMES,
  LEVEL_WORDS,
  NOT_REGIONS,
  PEOPLE_CUES,
  PLACE_CUES,
  PLACE_PREPOSITIONS,
  PROVINCE_LINES,
} from './region-data.ts';

export type RegionKind = 'provinsi' | 'kabupaten' | 'kota';

export interface Region {
  /** Kind and name, for example `kabupaten/penajam-paser-utara`; stable. */
  readonly id: string;
  /** The official name without its level word. */
  readonly name: string;
  readonly kind: RegionKind;
  /** Name of the province, its own for a province. */
  readonly province: string;
}

/** A place name in a text; `start` and `end` hold the name without its level word. */
export interface RegionMention extends Span {
  /** All that the name may mean here: "Bandung" is a kota and a kabupaten, "Kota Bandung" only the kota. */
  readonly regions: readonly Region[];
  /** What the words before the name say ("Kota", "Pemkab", "Bupati"); null where they say nothing. */
  readonly level: RegionKind | null;
}

/** When a name counts: always, with a capital, with a capital inside a sentence, after a level word only. */
type Trust = 'plain' | 'careful' | 'common' | 'cued';

interface Entry {
  /** Empty for a phrase that only looks like a region. */
  readonly regions: Region[];
  trust: Trust;
  readonly abbreviation: boolean;
}

interface Tables {
  readonly regions: readonly Region[];
  /** All forms of its name by the id of a region, the official one first. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
  readonly entries: readonly Entry[];
  /** Letter trie: `next[node * WIDTH + letter]`, 0 where there is no edge. */
  readonly next: Uint16Array;
  /** Entry number + 1 of the name that ends at a node, else 0. */
  readonly ends: Uint16Array;
}

/** 26 letters, one gap between words, ten digits. */
const WIDTH = 37;
const GAP = 26;

let tables: Tables | null = null;

/** All regions: 38 provinces, 416 kabupaten and 98 kota. */
export function allRegions(): readonly Region[] {
  return load().regions;
}

/** All forms of the name of a region, the official one first: "Nusa Tenggara Barat", "NTB". */
export function formsOf({ id }: Region): readonly string[] {
  return load().forms.get(id) ?? [];
}

/**
 * The Indonesian regions that a text names, in order and without overlap; the longest name wins, so
 * "Penajam Paser Utara" holds no "Paser". Names that are also common words ("Batu", "Muna") need a
 * capital or a word before them that calls for a place. A level word that fits no region of the name
 * leaves `level` null.
 */
export function findRegions(text: string): RegionMention[] {
  const { entries, next, ends } = load();
  const found: RegionMention[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    const first = symbolOf(text.charCodeAt(at));
    if (first < 0 || first === GAP) {
      at++;
      continue;
    }
    let node = 0;
    let position = at;
    let matched = 0;
    let matchedEnd = 0;
    while (position < length) {
      const symbol = symbolOf(text.charCodeAt(position));
      if (symbol < 0) break;
      node = next[node * WIDTH + symbol]!;
      if (node === 0) break;
      position = symbol === GAP ? skipGap(text, position) : position + 1;
      if (ends[node] !== 0 && !isWordAt(text, position)) {
        matched = ends[node]!;
        matchedEnd = position;
      }
    }
    if (matched > 0) {
      const mention = judge(text, at, matchedEnd, entries[matched - 1]!);
      if (mention !== null) {
        if (mention.regions.length > 0) found.push(mention);
        at = matchedEnd;
        continue;
      }
    }
    at = wordEnd(text, at);
  }
  return found;
}

/** Whether both mean the same region; for lists, whether they share one. */
export function sameRegion(a: Region | readonly Region[], b: Region | readonly Region[]): boolean {
  return listOf(a).some((one) => listOf(b).some((other) => one.id === other.id));
}

/** Whether `region` lies in `province` (a province contains itself). */
export function containsRegion(province: Region, region: Region): boolean {
  return province.kind === 'provinsi' && region.province === province.name;
}

function listOf(value: Region | readonly Region[]): readonly Region[] {
  return 'id' in value ? [value] : value;
}

function judge(text: string, start: number, end: number, entry: Entry): RegionMention | null {
  const before = wordBefore(text, start);
  const said = LEVELS.get(before) ?? null;
  if (entry.trust !== 'plain' && said === null && !CUES.has(before)) {
    if (entry.trust === 'cued') return null;
    const isCareful = entry.trust === 'careful';
    const cued = PREPOSITIONS.has(before) ? isCareful || isCasual(text) : isCareful && PEOPLE.has(before);
    if (!cued && !isWrittenAsName(text, start, end, entry)) return null;
  }
  const fitting = said === null ? [] : entry.regions.filter((region) => region.kind === said);
  return fitting.length > 0
    ? { start, end, regions: fitting, level: said }
    : { start, end, regions: entry.regions, level: null };
}

/** A question typed without capitals: "wisata di batu"; in an article "dari batu" is a stone. */
function isCasual(text: string): boolean {
  return !/\p{Lu}/u.test(text.slice(1));
}

/** Whether the capitals and the surroundings of a doubtful word make it a place name. */
function isWrittenAsName(text: string, start: number, end: number, entry: Entry): boolean {
  const name = text.slice(start, end);
  const upper = name === name.toUpperCase();
  if (entry.abbreviation) return upper;
  if (!isUpper(text.charCodeAt(start))) return false;
  if (entry.trust === 'careful' || isDateline(text, end)) return true;
  return !upper && !isSentenceStart(text, start);
}

/** "SERANG – Warga …", "Batu, Kompas.com - …", "Metro (ANTARA)". */
function isDateline(text: string, end: number): boolean {
  return /^\s?[–—\-,(]/.test(text.slice(end, end + 2));
}

function isSentenceStart(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && /[\s"'“‘(]/.test(text[at]!)) {
    if (text[at] === '\n') return true;
    at--;
  }
  return at < 0 || /[.!?:”]/.test(text[at]!);
}

/** The lower-cased word before `start`, at most three signs away ("(Pemprov) Kalsel", "Kab. Bogor"). */
function wordBefore(text: string, start: number): string {
  let end = start;
  while (end > 0 && start - end < 3 && !isWordAt(text, end - 1)) end--;
  if (end === start || !isWordAt(text, end - 1)) return '';
  let from = end;
  while (from > 0 && end - from < 20 && isWordAt(text, from - 1)) from--;
  return text.slice(from, end).toLowerCase();
}

function wordEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code < 128 ? SYMBOLS[code]! < 0 || SYMBOLS[code] === GAP : !isWordAt(text, end)) break;
    end++;
  }
  return end;
}

function skipGap(text: string, at: number): number {
  let end = at + 1;
  while (end - at < 3 && end < text.length && symbolOf(text.charCodeAt(end)) === GAP) end++;
  return end;
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isWordAt(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const code = text.charCodeAt(at);
  if (code < 128) return SYMBOLS[code]! >= 0 && SYMBOLS[code] !== GAP;
  return LETTER.test(text[at]!);
}

const LETTER = /[\p{L}\p{M}]/u;

/** Letters without case, digits, blanks and hyphens as one gap; -1 for all else. */
function symbolOf(code: number): number {
  if (code < 128) return SYMBOLS[code]!;
  return code === 0xa0 || code === 0x2010 || code === 0x2011 ? GAP : -1;
}

const SYMBOLS = new Int8Array(128).fill(-1);
for (let letter = 0; letter < 26; letter++) {
  SYMBOLS[65 + letter] = letter;
  SYMBOLS[97 + letter] = letter;
}
for (let digit = 0; digit < 10; digit++) SYMBOLS[48 + digit] = 27 + digit;
for (const gap of ' \t\n-') SYMBOLS[gap.charCodeAt(0)] = GAP;

const LEVELS = new Map(Object.entries(LEVEL_WORDS));
const CUES = new Set(PLACE_CUES.split(/\s+/));
const PEOPLE = new Set(PEOPLE_CUES.split(' '));
const PREPOSITIONS = new Set(PLACE_PREPOSITIONS.split(' '));

function load(): Tables {
  tables ??= build();
  return tables;
}

function build(): Tables {
  const regions: Region[] = [];
  const entries = new Map<string, Entry>();
  const forms = new Map<string, readonly string[]>();
  for (const line of PROVINCE_LINES.trim().split('\n')) {
    const [head, kabupaten, kota] = line.split('|').map((part) => part.trim());
    const province = head!.split('=')[0]!;
    const kinds = [
      [head!, 'provinsi'],
      [kabupaten!, 'kabupaten'],
      [kota!, 'kota'],
    ] as const;
    for (const [items, kind] of kinds) {
      for (const item of items.split(';').filter(Boolean)) {
        const written = item.split('=').filter(Boolean);
        const name = written[0]!;
        const region = { id: `${kind}/${name.toLowerCase().replaceAll(' ', '-')}`, name, kind, province };
        regions.push(region);
        forms.set(region.id, written);
        for (const form of written) addForm(entries, form, region);
      }
    }
  }
  mark(entries, CAREFUL_NAMES, 'careful');
  mark(entries, COMMON_NAMES, 'common');
  mark(entries, CUED_NAMES, 'cued');
  for (const phrase of listed(NOT_REGIONS))
    entries.set(phrase, { regions: [], trust: 'plain', abbreviation: false });
  return { regions, forms, ...buildTrie(entries) };
}

function listed(names: string): string[] {
  return names.split(';').map((name) => name.trim());
}

function addForm(entries: Map<string, Entry>, form: string, region: Region): void {
  const key = form.toLowerCase().replaceAll('-', ' ');
  const entry = entries.get(key) ?? {
    regions: [],
    trust: 'plain',
    abbreviation: form === form.toUpperCase(),
  };
  entry.regions.push(region);
  entries.set(key, entry);
}

function mark(entries: Map<string, Entry>, names: string, trust: Trust): void {
  for (const name of listed(names)) {
    const entry = entries.get(name);
    if (entry === undefined) throw new Error(`region-data: "${name}" is no region`);
    entry.trust = trust;
  }
}

function buildTrie(entries: ReadonlyMap<string, Entry>): Omit<Tables, 'regions' | 'forms'> {
  let size = 1;
  for (const key of entries.keys()) size += key.length;
  const next = new Uint16Array(size * WIDTH);
  const ends = new Uint16Array(size);
  const list: Entry[] = [];
  let used = 1;
  for (const [key, entry] of entries) {
    let node = 0;
    for (let at = 0; at < key.length; at++) {
      const edge = node * WIDTH + symbolOf(key.charCodeAt(at));
      if (next[edge] === 0) next[edge] = used++;
      node = next[edge]!;
    }
    list.push(entry);
    ends[node] = list.length;
  }
  return { entries: list, next: next.slice(0, used * WIDTH), ends: ends.slice(0, used) };
}
