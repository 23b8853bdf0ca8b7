import type { Span } from '../types.ts';
import {
  ACTING,
  CANDIDATE,
  DEPUTY_TITLES,
  FORMER,
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
  `(?<![\\p{L}\\p{N}])(?:(${FORMER})\\s+)?(?:(${CANDIDATE})\\s+)?(?:(${ACTING})\\.?(?:\\s*\\([^()]{1,12}\\))?\\s+)?(?:(wakil)\\s+)?(?:(${DEPUTY})|(?:${TITLES}))(?![\\p{L}\\p{N}])`,
  'giu',
);
/** Groups of MENTION before the titles begin. */
const FIRST_TITLE = 6;

const WORD = String.raw`\p{Lu}[\p{L}’'-]*\.?`;
const HONORIFIC = String.raw`(?:(?:H|Hj|Dr|dr|Drs|Dra|Ir|Prof|KH|K\.H|Tgk|Ust|Ustaz|Letjen|Mayjen|Brigjen|Jenderal|Komjen|Irjen|Kombes|AKBP|AKP|Kompol|Kolonel|Letkol|Mayor|Kapten|Laksamana|Marsekal)(?:\.|\s)\s*(?:TNI|Pol|\(Purn\)|\(\w{1,4}\))?\.?\s*)*`;
const NAME = new RegExp(`^(?:${HONORIFIC})(${WORD}(?:\\s+(?:${WORD}|bin|binti|al))*)`, 'u');
const LINK =
  /^(?:\s*,)?\s*(?:(?:saat ini|sekarang|kini|yang)?\s*(?:adalah|ialah|yakni|yaitu|bernama|dijabat(?: oleh)?)\s+)?/u;
const NAMED_BEFORE = new RegExp(
  `(${WORD}(?:\\s+${WORD}){0,4})(?:\\s*,?\\s*(?:selaku|sebagai|menjabat(?: sebagai)?|(?:resmi )?(?:dilantik|terpilih|ditunjuk|diangkat) (?:sebagai|menjadi)|yang (?:kini )?menjabat(?: sebagai)?)\\s+|\\s*,\\s*)$`,
  'u',
);

/** Every office named in a text, in order. Case does not matter, so it reads chatty questions too. */
export function findOffices(text: string): OfficeMention[] {
  return mentions(text, true).map(({ mention }) => mention);
}

/** Offices with the person who holds them: "Bupati Penajam Paser Utara (PPU), Mudyat Noor". */
export function findOfficeHolders(text: string): OfficeHolder[] {
  const holders: OfficeHolder[] = [];
  for (const { mention, cursor } of mentions(text, false)) {
    const nameSpan = nameAfter(text, cursor) ?? nameBefore(text, mention.start, cursor);
    if (nameSpan) holders.push({ ...mention, nameSpan, name: text.slice(nameSpan.start, nameSpan.end) });
  }
  return holders;
}

interface Parsed {
  readonly mention: OfficeMention;
  /** Where a name could begin. */
  readonly cursor: number;
}

function mentions(text: string, asked: boolean): Parsed[] {
  const found: Parsed[] = [];
  for (const match of text.matchAll(MENTION)) {
    const short = match[5]?.toLowerCase();
    const title = short
      ? OFFICE_TITLES.find((candidate) => candidate.office === DEPUTY_TITLES[short])
      : OFFICE_TITLES.find((_, index) => match[FIRST_TITLE + index] !== undefined);
    if (!title) continue;
    const after = readUnit(text, match.index + match[0].length, title, asked);
    if (title.follows === 'unit' && !after.unit && after.regions.length === 0) continue;
    found.push({
      cursor: after.cursor,
      mention: {
        office: title.office,
        deputy: match[4] !== undefined || short !== undefined,
        acting: match[3] !== undefined,
        former: match[1] !== undefined,
        candidate: match[2] !== undefined,
        unit: after.unit,
        regions: ofLevel(after.regions, title.level),
        start: match.index,
        end: after.cursor,
      },
    });
  }
  return found;
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
function isUnitWord(word: string): boolean {
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
      if (!word || !isUnitWord(word[1]!)) break;
      if (words === 0 && word[1]!.length < word[0].trim().length) break;
      cursor += word[0].length;
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

function nameAfter(text: string, cursor: number): Span | null {
  const window = text.slice(cursor, cursor + 140);
  const link = LINK.exec(window)![0].length;
  return nameAt(text, cursor + link);
}

function nameAt(text: string, at: number): Span | null {
  const match = NAME.exec(text.slice(at, at + 120));
  if (!match) return null;
  const start = at + match[0].length - match[1]!.length;
  let end = start;
  for (const word of match[1]!.matchAll(/\S+/gu)) {
    const bare = word[0].replace(/\.$/, '');
    const isInitial = bare.length <= 2 && word[0].endsWith('.');
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
