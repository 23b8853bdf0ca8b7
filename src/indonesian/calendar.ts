import { type DateParts, formatDate, MONTHS } from './dates.ts';

/**
 * A stretch of days, both ends inclusive. An end is `YYYY-MM-DD`; `--MM-DD` where no year is told (the stretch
 * then lies in every year, and both ends are of that form); null where it is open.
 */
export interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

const DAY = 86_400_000;

/** The ISO date that lies `days` after `iso` (before it, when negative). */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The same day of the month `months` later, or the last day of a shorter month. */
export function addMonths(iso: string, months: number): string {
  const { from, to } = monthRange(iso, months);
  const day = `${from.slice(0, 8)}${iso.slice(8)}`;
  return day > to ? to : day;
}

export function dayRange(iso: string): { readonly from: string; readonly to: string } {
  return { from: iso, to: iso };
}

/** Monday to Sunday of the week that holds `iso`, `weeks` later. */
export function weekRange(iso: string, weeks = 0): { readonly from: string; readonly to: string } {
  const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
  const from = addDays(iso, 7 * weeks - ((weekday + 6) % 7));
  return { from, to: addDays(from, 6) };
}

/** The calendar month that holds `iso`, `months` later. */
export function monthRange(iso: string, months = 0): { readonly from: string; readonly to: string } {
  const index = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 + months;
  return monthsRange(Math.floor(index / 12), (index % 12) + 1, (index % 12) + 1);
}

/** First day of month `first` to last day of month `last`; of every year where none is given. */
export function monthsRange(
  year: number | undefined,
  first: number,
  last: number,
): { readonly from: string; readonly to: string } {
  const lastDay = new Date(Date.UTC(year ?? 2024, last, 0)).getUTCDate();
  return { from: isoOf(year, first, 1), to: isoOf(year, last, lastDay) };
}

/** `YYYY-MM-DD`, or `--MM-DD` without a year. */
export function isoOf(year: number | undefined, month: number, day: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year === undefined ? '-' : String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The days of a date of which parts may be missing; null where neither month nor year is told. */
export function rangeOfParts({ year, month, day }: DateParts): Range | null {
  if (month === undefined) return year === undefined ? null : monthsRange(year, 1, 12);
  return day === undefined ? monthsRange(year, month, month) : dayRange(isoOf(year, month, day));
}

/** True where both ends are open: nothing is known of the time. */
export function isUnbounded({ from, to }: Range): boolean {
  return from === null && to === null;
}

/** True for a stretch of days in every year. */
export function isYearly({ from, to }: Range): boolean {
  return (from ?? to ?? '').startsWith('--');
}

/**
 * Whether `inner` lies wholly in `outer`. A stretch in every year holds the same days of any year; one in every
 * year lies in none of a certain year, since nobody knows which is meant.
 */
export function contains(outer: Range, inner: Range): boolean {
  if (isUnbounded(outer)) return true;
  if (inner.from === null || inner.to === null) return false;
  if (isYearly(outer) && !isYearly(inner)) {
    if (inner.from.slice(0, 4) !== inner.to.slice(0, 4)) return false;
    return contains(outer, { from: `-${inner.from.slice(4)}`, to: `-${inner.to.slice(4)}` });
  }
  if (isYearly(inner) !== isYearly(outer)) return false;
  return (outer.from === null || outer.from <= inner.from) && (outer.to === null || inner.to <= outer.to);
}

/** "5 Agustus 2025", "Agustus 2025", "2025", "9–15 November 2026", "sejak 1 Mei 2025"; "" where nothing is known. */
export function describeRange({ from, to }: Range): string {
  if (from === null) return to === null ? '' : `sampai ${formatDay(to)}`;
  if (to === null) return `sejak ${formatDay(from)}`;
  if (from === to) return formatDay(from);
  const yearly = from.startsWith('--');
  const year = yearly ? '' : ` ${from.slice(0, 4)}`;
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const whole = monthsRange(yearly ? undefined : Number(to.slice(0, 4)), monthOf(to), monthOf(to)).to === to;
  if (sameYear && whole && from.endsWith('-01')) {
    if (monthOf(from) === 1 && monthOf(to) === 12 && !yearly) return from.slice(0, 4);
    const last = MONTHS[monthOf(to) - 1]!;
    return monthOf(from) === monthOf(to) ? `${last}${year}` : `${MONTHS[monthOf(from) - 1]}–${last}${year}`;
  }
  if (!sameYear && from.endsWith('-01-01') && to.endsWith('-12-31'))
    return `${from.slice(0, 4)}–${to.slice(0, 4)}`;
  if (sameYear && monthOf(from) === monthOf(to)) return `${Number(from.slice(-2))}–${formatDay(to)}`;
  return `${formatDay(from)} – ${formatDay(to)}`;
}

function monthOf(iso: string): number {
  return Number(iso.slice(-5, -3));
}

function formatDay(iso: string): string {
  return iso.startsWith('--') ? `${Number(iso.slice(-2))} ${MONTHS[monthOf(iso) - 1]}` : formatDate(iso);
}
