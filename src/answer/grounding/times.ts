import { timesOf } from '../../indonesian/article-times.ts';
import { contains, type Range, rangeOfParts } from '../../indonesian/calendar.ts';
import { type FoundDate, weekdayOf } from '../../indonesian/dates.ts';
import { numberedRegulations } from '../../indonesian/regulations.ts';
import { overlaps, type Proposition } from '../proposition.ts';
import { belongsElsewhere } from './binding.ts';
import type { Alignment } from './cover.ts';
import { type View, within } from './evidence.ts';

/**
 * Whether every date and year of the sentence is told by the evidence: written there, or counted from the article's date
 * ("kemarin", "Selasa (2/1)"). A year alone may be that of the article where the evidence names no other.
 */
export function datesAgree(alignment: Alignment, view: View): boolean {
  const { said, evidence } = alignment;
  const told = evidence.read.dates.filter((date) => within(view, date));
  const own = evidence.article.date;
  const text = evidence.text.slice(view.start, view.end);
  let times: readonly Range[] | null = null;
  for (const asked of said.read.dates) {
    if (said.regulations.some((rule) => overlaps(rule, asked))) continue;
    const same = told.filter((date) => sameDate(asked, date, own));
    if (same.length === 0) {
      times ??= timesOf(text, shifted(told, view.start), own);
      if (!isTold(asked, times) && !isOwnMonth(asked, told, own)) return false;
    }
    const side = sideBefore(said.read.lower, asked.start);
    if (
      side !== 0 &&
      same.length > 0 &&
      same.every((date) => sideBefore(evidence.read.lower, date.start) !== side)
    )
      return false;
    if (asked.weekday !== undefined && !weekdayAgrees(asked, same)) return false;
    const rivals = told.filter(
      (date) => !same.includes(date) && date.date.day !== undefined && asked.date.day !== undefined,
    );
    if (same.length > 0 && belongsElsewhere(alignment, view, asked, same, rivals)) return false;
    if (isMerelyDateline(evidence.read, view, same) && evidence.article.date !== null && RELATIVE.test(text))
      return false;
  }
  const rules = numberedRegulations(said.read.text);
  const years = said.read.years.filter((year) => !rules.some((rule) => overlaps(rule, year)));
  return years.every(({ value }) => yearTold(value, evidence.read, view, own));
}

/** -1 for a date told as "sebelum" or "paling lambat", 1 for one told as "setelah", else 0. */
function sideBefore(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 30), start);
  if (
    /\b(?:sebelum|lambat(?:nya)?|menjelang|jelang|hingga|sampai)\s+(?:tanggal\s+|pada\s+)?(?:\p{L}+,\s+)?$/u.test(
      before,
    )
  )
    return -1;
  return /\b(?:setelah|sesudah|seusai|usai)\s+(?:tanggal\s+)?(?:\p{L}+,\s+)?$/u.test(before) ? 1 : 0;
}

const RELATIVE = /\b(?:kemarin|lusa|besok|tadi malam|semalam)\b/i;

/** The date stands in the line that opens the article, and the sentence behind it counts from it. */
function isMerelyDateline(read: Proposition, view: View, same: readonly FoundDate[]): boolean {
  return (
    view.evidence.offset === 0 &&
    same.length > 0 &&
    same.every(({ end }) => /^[^.]{0,12}\s[–—-]/.test(read.text.slice(end, end + 16)))
  );
}

function shifted(dates: readonly FoundDate[], by: number): FoundDate[] {
  return dates.map((date) => ({ ...date, start: date.start - by, end: date.end - by }));
}

function sameDate(asked: FoundDate, told: FoundDate, own: string | null): boolean {
  if (asked.until !== undefined) {
    if (told.until === undefined) return false;
    if (!partsAgree(asked.until, told.until, own)) return false;
    const first = {
      ...asked.date,
      month: asked.date.month ?? asked.until.month,
      year: asked.date.year ?? asked.until.year,
    };
    const from = {
      ...told.date,
      month: told.date.month ?? told.until.month,
      year: told.date.year ?? told.until.year,
    };
    return partsAgree(first, from, own);
  }
  if (partsAgree(asked.date, told.date, own)) return true;
  return told.until !== undefined && partsAgree(asked.date, told.until, own);
}

type Loose = {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
};

/** Each part that is asked for is told; the year that is not told is the article's. */
function partsAgree(asked: Loose, told: Loose, own: string | null): boolean {
  if (asked.day !== undefined && asked.day !== told.day) return false;
  if (asked.month !== undefined && asked.month !== told.month) return false;
  if (asked.year === undefined) return true;
  return asked.year === (told.year ?? (own === null ? undefined : Number(own.slice(0, 4))));
}

function isTold(asked: FoundDate, times: readonly Range[]): boolean {
  const range = rangeOfParts(asked.date);
  const last = asked.until && rangeOfParts(asked.until);
  if (range === null) return false;
  const wanted = last ? { from: range.from, to: last.to } : range;
  return times.some(
    (time) =>
      time.from !== null &&
      time.to !== null &&
      (last ? time.from === wanted.from && time.to === wanted.to : contains(wanted, time)),
  );
}

/** "Pada Maret 2026": the month of the article, where the evidence names no other time. */
function isOwnMonth({ date, until }: FoundDate, told: readonly FoundDate[], own: string | null): boolean {
  if (
    own === null ||
    date.day !== undefined ||
    until !== undefined ||
    told.some((one) => one.date.month === undefined)
  )
    return false;
  return (
    Number(own.slice(0, 4)) === (date.year ?? Number(own.slice(0, 4))) &&
    Number(own.slice(5, 7)) === date.month &&
    told.length === 0
  );
}

function weekdayAgrees({ date, weekday }: FoundDate, same: readonly FoundDate[]): boolean {
  const { year, month, day } = date;
  if (year !== undefined && month !== undefined && day !== undefined)
    return weekdayOf(year, month, day) === weekday;
  return same.some((told) => {
    if (told.weekday !== undefined) return told.weekday === weekday;
    const parts = told.date;
    return parts.year !== undefined && parts.month !== undefined && parts.day !== undefined
      ? weekdayOf(parts.year, parts.month, parts.day) === weekday
      : false;
  });
}

function yearTold(
  year: number,
  { years, dates, text }: Proposition,
  view: View,
  own: string | null,
): boolean {
  const here = [
    ...years.filter((one) => within(view, one)).map(({ value }) => value),
    ...dates.filter((one) => within(view, one)).flatMap(({ date, until }) => [date.year, until?.year]),
  ].filter((one) => one !== undefined);
  if (here.includes(year)) return true;
  if (new RegExp(`(?<!\\d)${year}(?!\\d)`).test(text.slice(view.start, view.end))) return true;
  const [ownYear, head] = [Number(own?.slice(0, 4)), view.evidence.background.head];
  const inHead = [
    ...head.years.map(({ value }) => value),
    ...head.dates.map(({ date }) => date.year),
  ].includes(year);
  if (here.length > 0) return false;
  return ownYear === year || inHead || relativeYear(text.slice(view.start, view.end), own) === year;
}

/** "tahun lalu", "tahun depan" of an article. */
function relativeYear(text: string, own: string | null): number | null {
  if (own === null) return null;
  const year = Number(own.slice(0, 4));
  if (/\btahun (?:lalu|sebelumnya)\b/i.test(text)) return year - 1;
  return /\btahun depan\b/i.test(text) ? year + 1 : null;
}
