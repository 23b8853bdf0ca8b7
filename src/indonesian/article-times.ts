import type { Span } from '../types.ts';
import { contains, isoOf, isUnbounded, monthsRange, type Range, rangeOfParts } from './calendar.ts';
import type { FoundDate } from './dates.ts';
import { AMOUNT, type Period } from './periods.ts';
import { findRelativeTimes } from './relative-dates.ts';

const SKIP =
  /\d{4}|\d\/\d|\d\s+\p{L}{3}|lalu|kemarin|silam|\bini\b|depan|datang|terakhir|tadi|besok|esok|lusa|nanti|bulan|awal|akhir|tengah/iu;
const BARE_YEAR = /(?<![\p{L}\d]|\d[.,/:-]|rp\s?)(?:19|20)\d\d(?!\d|[.,/:-]\d)/giu;

/**
 * The stretches of time that a sentence of an article speaks of, those that count from the article's date
 * (`own`, null where unknown) resolved against it: "kemarin", "Senin (4/8)", "bulan lalu". `dates` are the
 * sentence's own `findDates`. A day and month take the year nearest to the article that fits their weekday.
 */
export function timesOf(text: string, dates: readonly FoundDate[], own: string | null): Range[] {
  if (dates.length === 0 && !SKIP.test(text)) return [];
  const relative = findRelativeTimes(text, own).filter((found) => !isUnbounded(found));
  const clear = (span: Span): boolean =>
    !relative.some((other) => other.start < span.end && span.start < other.end);
  const times: Range[] = relative.map(({ from, to }) => ({ from, to }));
  for (const found of dates) {
    if (!clear(found)) continue;
    const year = found.date.year ?? nearestYear(found, own);
    const first = rangeOfParts({ ...found.date, ...(year !== undefined && { year }) });
    if (!first) continue;
    const last = found.until && rangeOfParts({ ...found.until, year: found.until.year ?? year! });
    times.push(last ? { from: first.from, to: last.to } : first);
    if (last) times.push(first, last);
  }
  for (const match of text.matchAll(BARE_YEAR)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const taken = dates.some((other) => other.start < span.end && span.start < other.end);
    if (!taken && clear(span) && !AMOUNT.test(text.slice(span.end, span.end + 16)))
      times.push(monthsRange(Number(match[0]), 1, 12));
  }
  return times;
}

const HALF_YEAR = 183;

/** The year of "5/8" in an article: that of the article, or the one before or after it if nearer or if the weekday says so. */
function nearestYear({ date, weekday }: FoundDate, own: string | null): number | undefined {
  if (own === null || date.month === undefined) return undefined;
  const year = Number(own.slice(0, 4));
  if (date.day === undefined) return year;
  const distance = (candidate: number): number =>
    Math.abs(
      Date.parse(`${isoOf(candidate, date.month!, date.day!)}T00:00:00Z`) - Date.parse(`${own}T00:00:00Z`),
    ) / 86_400_000;
  const candidates = [year, year - 1, year + 1];
  const onWeekday = candidates.filter(
    (candidate) => new Date(`${isoOf(candidate, date.month!, date.day!)}T00:00:00Z`).getUTCDay() === weekday,
  );
  if (weekday === undefined || onWeekday.length === 0) {
    // Without a weekday only the turn of the year is clear: "30/12" in an article of January.
    return candidates.find((candidate) => distance(candidate) < HALF_YEAR / 6) ?? year;
  }
  return onWeekday.sort((a, b) => distance(a) - distance(b))[0];
}

/** Whether one of `times` lies within the period; for "sebelum" and "setelah" the bound itself tells as well. */
export function isWithin(period: Period, times: readonly Range[]): boolean {
  const bound =
    (period.kind === 'before' || period.kind === 'after') && period.date ? rangeOfParts(period.date) : null;
  return times.some((time) => contains(period, time) || (bound !== null && contains(bound, time)));
}
