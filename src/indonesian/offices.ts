import type { Span } from '../types.ts';
import {
  ACTING,
  ATTACHED,
  BRAND,
  CANDIDATE,
  DEPUTY_RANK,
  DEPUTY_TITLES,
  FORMER,
  HONORIFIC,
  NOT_A_NAME,
  OFFICE_TITLES,
  type OfficeTitle,
  UNIT_WORDS,
} from './office-titles.ts';
import { findRegions, type Region } from './regions.ts';

/** An office named in a text; the span runs from the title to the end of its unit or region. */
export interface OfficeMention extends Span {
  readonly office: string;
  readonly deputy: boolean;
  readonly acting: boolean;
  readonly former: boolean;
  readonly candidate: boolean;
  /** "Bupati terpilih": chosen and not yet in office. */
  readonly elected?: boolean;
  /** What the office heads, as written: "Pendidikan dan Kebudayaan", "Kemuning"; null where nothing follows. */
  readonly unit: string | null;
  /** Regions the office belongs to; more than one where a name is shared; empty where none is written. */
  readonly regions: readonly Region[];
}

/** An office and who holds it, as one article puts it. */
export interface OfficeHolder extends OfficeMention {
  readonly name: string;
  readonly nameSpan: Span;
}

const TITLES = OFFICE_TITLES.map((title) => `(${title.pattern})`).join('|');
const DEPUTY = Object.keys(DEPUTY_TITLES).join('|');
const MENTION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${FORMER})\\s+)?(?:(${CANDIDATE})\\s+)?(?:(${ACTING})\\.?(?:\\s*\\([^()]{1,12}\\))?\\s+)?(?:(${DEPUTY_RANK})\\s+)?(?:(${DEPUTY})|(?:${TITLES}))(?![\\p{L}\\p{N}])`,
  'giu',
);
const PLACE_OFFICES = new Set(
  OFFICE_TITLES.filter(({ follows }) => follows === 'place').map(({ office }) => office),
);
/** Groups of MENTION before the titles begin. */
const FIRST_TITLE = 6;

export const NAME_WORD = String.raw`\p{Lu}[\p{L}’'-]*\.?`;
const NAME = new RegExp(`^(?:${HONORIFIC})*(${NAME_WORD}(?:\\s+(?:${NAME_WORD}|bin|binti|al))*)`, 'u');
const LINK =
  /^(?:\s*,)?\s*(?:(?:saat ini|sekarang|kini|yang)?\s*(?:adalah|ialah|yakni|yaitu|bernama|dijabat(?: oleh)?)\s+)?/u;
const NAMED_BEFORE = new RegExp(
  `(${NAME_WORD}(?:\\s+${NAME_WORD}){0,4})(?:\\s*,?\\s*(?:selaku|sebagai|menjabat(?: sebagai)?|(?:resmi )?(?:dilantik|terpilih|ditunjuk|diangkat) (?:sebagai|menjadi)|yang (?:kini )?menjabat(?: sebagai)?)\\s+|\\s*,\\s*)$`,
  'u',
);

/** Every office named in a text, in order. Case does not matter, so it reads chatty questions too. */
export function findOffices(text: string): OfficeMention[] {
  return mentions(text, true).map(({ mention }) => mention);
}

/** Offices with the person who holds them: "Bupati Penajam Paser Utara (PPU), Mudyat Noor". */
export function findOfficeHolders(text: string): OfficeHolder[] {
  const holders: OfficeHolder[] = [];
  for (const spot of officeSpots(text)) {
    const { mention, cursor, attached } = spot;
    if (attached) continue;
    const nameSpan = nameAfter(text, cursor) ?? nameBefore(text, mention.start, cursor);
    if (nameSpan && !isPlace(spot, text.slice(nameSpan.start, nameSpan.end)))
      holders.push({ ...mention, nameSpan, name: text.slice(nameSpan.start, nameSpan.end) });
  }
  return holders;
}

/** An office in a text with what a reader of the sentence around it needs. */
export interface OfficeSpot {
  readonly mention: OfficeMention;
  /** Where a name could begin: behind unit, region, "terpilih", "definitif", "periode 2018-2023". */
  readonly cursor: number;
  /** "istri Bupati …": the person named next to it does not hold the office. */
  readonly attached: boolean;
  /** A title that must be followed by what it heads, and is not: "sebagai kepala dinas yang baru". */
  readonly bare: boolean;
  /** Years of "periode 2018-2023". */
  readonly term: readonly [number, number] | null;
}

/** Offices of an article's text; with `bare`, also titles whose unit stands elsewhere. */
export function officeSpots(text: string, bare = false): OfficeSpot[] {
  return mentions(text, false, bare);
}

const MODIFIER =
  /^\s*,?\s*(?:(terpilih)|(lama|sebelumnya|terdahulu|(?:pada )?(?:saat|waktu) itu)|definitif|(?:yang )?baru|periode(?: tahun)? (\d{4})\s*[-–]\s*(\d{4})|nonaktif)(?![\p{L}\p{N}])/iu;

function mentions(text: string, asked: boolean, bare = false): OfficeSpot[] {
  const found: OfficeSpot[] = [];
  for (const match of text.matchAll(MENTION)) {
    const short = match[5]?.toLowerCase();
    const title = short
      ? OFFICE_TITLES.find((candidate) => candidate.office === DEPUTY_TITLES[short])
      : OFFICE_TITLES.find((_, index) => match[FIRST_TITLE + index] !== undefined);
    if (!title) continue;
    let from = match.index + match[0].length;
    const elected = /^\s+terpilih(?![\p{L}])/iu.exec(text.slice(from, from + 12));
    if (elected) from += elected[0].length;
    const unit = title.unit === undefined ? null : title.unit;
    const after = readUnit(text, from, title, asked);
    const lacking = title.follows === 'unit' && !unit && !after.unit && after.regions.length === 0;
    if (lacking && !bare) continue;
    const behind = modifiers(text, after.cursor);
    const lead = text.slice(Math.max(0, match.index - 24), match.index);
    found.push({
      cursor: behind.cursor,
      attached: ATTACHED.test(lead),
      bare: lacking,
      term: behind.term,
      mention: {
        office: title.office,
        deputy: match[4] !== undefined || short !== undefined,
        acting: match[3] !== undefined,
        former: match[1] !== undefined || behind.former,
        candidate: match[2] !== undefined,
        ...(elected || behind.elected ? { elected: true } : {}),
        unit: unit ?? after.unit,
        regions: ofLevel(after.regions, title.level),
        start: match.index,
        end: after.cursor,
      },
    });
  }
  return found;
}

interface Modifiers {
  readonly cursor: number;
  readonly elected: boolean;
  readonly former: boolean;
  readonly term: readonly [number, number] | null;
}

/** "Bupati Paser TERPILIH", "Sekda DEFINITIF", "Bupati Paser PERIODE 2018-2023": words between office and name. */
function modifiers(text: string, from: number): Modifiers {
  let cursor = from;
  let elected = false;
  let former = false;
  let term: readonly [number, number] | null = null;
  for (let words = 0; words < 3; words++) {
    const match = MODIFIER.exec(text.slice(cursor, cursor + 40));
    if (!match) break;
    cursor += match[0].length;
    if (match[1]) elected = true;
    if (match[2]) former = true;
    if (match[3]) term = [Number(match[3]), Number(match[4])];
  }
  return { cursor, elected, former, term };
}

function ofLevel(regions: readonly Region[], level: OfficeTitle['level']): readonly Region[] {
  const fitting = level ? regions.filter((region) => region.kind === level) : regions;
  return fitting.length > 0 ? fitting : regions;
}

const PARENTHESIS = /^\s*\([^()]{1,40}\)/u;
const LEVEL =
  /^\s*(?:kota|kabupaten|kab\.|provinsi|prov\.|daerah|kecamatan|kec\.|kelurahan|desa|republik indonesia|ri)(?=\s)/iu;
const ONE_WORD = /^\s*(?:dan\s+|serta\s+|,\s*(?=\p{Lu}))?([\p{L}][\p{L}’'-]*)/u;

/** A known word of units, or an acronym: "Ketua KONI", "Kepala BPBD". */
function isUnitWord(word: string, first: boolean): boolean {
  if (!first && /^\p{Lu}{3,}$/u.test(word) && findRegions(word).length > 0) return false;
  return UNIT_WORDS.has(word.toLowerCase()) || /^\p{Lu}{3,}$/u.test(word);
}

/** "Ketua Konfederasi Serikat Pekerja Batang, Untung Margiyono": what stands before the comma is headed, not named. */
const BODY =
  /^(\s*\p{Lu}[\p{L}’'-]*(?:\s+(?:\p{Lu}[\p{L}’'-]*|dan|untuk|bidang)|\s*\([^()]{1,30}\)){0,9})(?=\s*,\s*(?:\p{L}{1,4}\.\s*)*\p{Lu}\p{Ll})/u;
/** In a question everything up to its end or the next question word: "siapa ketua apindo batang". */
const ASKED_BODY =
  /^(\s*(?!siapa|nama|itu|yang|yg|ya\b|sih\b|di\b|adalah|saat|sekarang|kini)[\p{L}’'-]+(?:\s+(?!siapa|nama|itu|yang|yg|ya\b|sih\b|di\b|adalah|saat|sekarang|kini)[\p{L}’'-]+){0,4})(?=\s*\?|\s+(?:siapa|nama|itu|ya\b|sih\b)|$)/iu;

function readUnit(
  text: string,
  from: number,
  title: OfficeTitle,
  asked: boolean,
): { cursor: number; unit: string | null; regions: readonly Region[] } {
  let cursor = from + (PARENTHESIS.exec(text.slice(from, from + 60))?.[0].length ?? 0);
  let unitEnd = cursor;
  const unitStart = cursor;
  if (title.follows === 'unit') {
    for (let words = 0; words < 9; words++) {
      const word = ONE_WORD.exec(text.slice(cursor, cursor + 40));
      if (!word || !isUnitWord(word[1]!, words === 0)) break;
      if (words === 0 && word[1]!.length < word[0].trim().length) break;
      cursor += word[0].length;
      unitEnd = cursor;
    }
    const brand = cursor > unitStart ? BRAND.exec(text.slice(cursor, cursor + 60)) : null;
    if (brand) {
      cursor += brand[0].length;
      unitEnd = cursor;
    }
    const rest = text.slice(cursor, cursor + 110);
    const body = LEVEL.test(rest) ? null : (BODY.exec(rest) ?? (asked ? ASKED_BODY.exec(rest) : null));
    const regions = body ? findRegions(titleCase(body[1]!)) : [];
    if (body && regions[0]?.start !== /^\s*/.exec(body[1]!)![0].length) {
      const last = regions.at(-1);
      cursor += body[1]!.length - (last && last.end === body[1]!.length ? body[1]!.length - last.start : 0);
      unitEnd = cursor;
    }
  }
  cursor += PARENTHESIS.exec(text.slice(cursor, cursor + 60))?.[0].length ?? 0;
  const window = text.slice(cursor, cursor + 80);
  const level = LEVEL.exec(window)?.[0].length ?? 0;
  const gap = /^\s*/.exec(window.slice(level))![0].length;
  const at = level + gap;
  const stands = (found: Span): boolean => found.start <= at && found.end > at;
  const region = findRegions(window).find(stands) ?? findRegions(titleCase(window)).find(stands);
  if (region) {
    cursor += region.end;
    cursor += PARENTHESIS.exec(text.slice(cursor, cursor + 60))?.[0].length ?? 0;
  } else if (title.follows === 'place') {
    const place = placeAfter(text.slice(cursor + level, cursor + level + 80));
    if (place > 0) cursor = unitEnd = cursor + level + place;
  } else {
    cursor += level;
  }
  const unit = text.slice(unitStart, unitEnd).trim();
  return { cursor, unit: unit === '' ? null : unit, regions: region?.regions ?? [] };
}

/** Chatty questions write places in lower case; behind an office they are places all the same. */
function titleCase(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** Length of the place behind "Camat"/"Lurah": up to the comma, or the first word where a name follows. */
function placeAfter(rest: string): number {
  const upToComma = /^\s*\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*){0,2}(?=\s*,)/u.exec(rest);
  if (upToComma) return upToComma[0].length;
  const beforeName = /^\s*\p{Lu}[\p{L}’'-]*(?=\s+\p{Lu}\p{Ll}+)/u.exec(rest);
  if (beforeName) return beforeName[0].length;
  const lower =
    /^\s+(?!siapa|nama)\p{L}+(?:\s+(?!siapa|nama|itu|ya\b|sih\b)\p{L}+){0,2}(?=\s*\?|\s+(?:siapa|nama|itu|ya\b|sih\b)|$)/u.exec(
      rest,
    );
  return lower ? lower[0].length : 0;
}

/** The name that follows an office at `cursor`: ", Mudyat Noor", " adalah Tohar". */
export function nameAfter(text: string, cursor: number): Span | null {
  const window = text.slice(cursor, cursor + 140);
  const link = LINK.exec(window)![0].length;
  return nameAt(text, cursor + link);
}

/** "Moh. Salim": short for a name, not the end of a sentence. */
const SHORT_NAMES = /^(?:moh|muh|muhd|mhd|abd|abdl|ach|sy|tgk)$/iu;

/** "Kades Keciput": behind an office of a place a single word is the place, not its holder. */
export function isPlace({ mention }: OfficeSpot, name: string): boolean {
  if (/(?:^|\s)(?:PT|CV|UD|Yayasan|Perumda|PDAM)$/u.test(mention.unit ?? '')) return true;
  return PLACE_OFFICES.has(mention.office) && !mention.unit && !/\s/u.test(name);
}

/** The name that begins at `at`, honorifics and degrees left out. */
export function nameAt(text: string, at: number): Span | null {
  const match = NAME.exec(text.slice(at, at + 120));
  if (!match) return null;
  const start = at + match[0].length - match[1]!.length;
  let end = start;
  for (const word of match[1]!.matchAll(/\S+/gu)) {
    const bare = word[0].replace(/\.$/, '');
    const isInitial = word[0].endsWith('.') && (bare.length <= 2 || SHORT_NAMES.test(bare));
    const isAcronym = bare.length > 2 && bare === bare.toUpperCase();
    if (NOT_A_NAME.has(bare.toLowerCase()) || (isAcronym && !/^[IVX]+$/.test(bare))) break;
    if (!isInitial && bare.length < 2 && bare !== 'I') break;
    end = start + word.index + (isInitial ? word[0].length : bare.length);
    if (!isInitial && word[0].endsWith('.')) break;
  }
  return end > start ? { start, end } : null;
}

function nameBefore(text: string, start: number, cursor: number): Span | null {
  const before = text.slice(Math.max(0, start - 120), start);
  const match = NAMED_BEFORE.exec(before);
  if (!match) return null;
  const bareComma = /,\s*$/.test(match[0]) && !/(?:selaku|sebagai|menjabat|menjadi)/.test(match[0]);
  if (bareComma && !/^\s*[,.)]/.test(text.slice(cursor, cursor + 3))) return null;
  return nameAt(text, start - match[0].length);
}
