import type { Span } from '../types.ts';
import {
  addDays,
  addMonths,
  dayRange,
  isoOf,
  monthRange,
  monthsRange,
  type Range,
  weekRange,
} from './calendar.ts';
import { isRealDate, MONTHS, monthNumber, weekdayNumber, weekdayOf } from './dates.ts';

/** What sort of stretch an expression names. */
export type TimeKind = 'day' | 'week' | 'month' | 'quarter' | 'part' | 'year' | 'span' | 'vague';

/** A time expression that is told by its distance from a day: "kemarin", "Agustus lalu", "awal tahun ini". */
export interface RelativeTime extends Span, Range {
  readonly kind: TimeKind;
}

/** The parts of a match; undefined for a group that took no part. */
type Groups = Readonly<Record<string, string | undefined>>;

interface Rule {
  readonly kind: TimeKind;
  readonly pattern: RegExp;
  /** The stretch, or null where the expression is no time after all. */
  readonly range: (groups: Groups, now: string) => Range | null;
}

/** Words that make of "tahun lalu" a count that no rule reads: "dua puluh tahun lalu", "2-3 bulan lalu". */
const UNCOUNTED = '(?<!(?:\\d|puluh|puluhan|belas|belasan|ratus|ratusan|ribu|ribuan|setengah|lebih)\\s+)';
const OPEN: Range = { from: null, to: null };
const MONTH = MONTHS.join('|');
const PAST = '(?:yang\\s+)?(?:lalu|kemarin|silam)';
const NEXT = '(?:depan|mendatang|(?:yang\\s+)?akan\\s+datang)';
/** "lalu", "ini", "depan": which one beside the present. */
const WHICH = `(?<which>${PAST}|ini|${NEXT})`;
const YEAR_WHICH = `tahun\\s+(?<year>${PAST}|ini|${NEXT})`;
const WEEKDAY = "senin|selasa|rabu|kamis|jumat|jum['’]at|sabtu|minggu|ahad";
const COUNTS = ['se', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh'];
const COUNT = `(?<!(?:puluh|ratus|ribu)\\s+)(?:(?<count>\\d{1,2}|satu|${COUNTS.slice(1).join('|')})\\s+|(?<one>se))`;
const UNIT = '(?<unit>hari|minggu|pekan|bulan|tahun)';
const HOURS = '(?:dini\\s+hari|pagi|siang|sore|petang|malam)';
const ORDINALS = ['pertama', 'kedua', 'ketiga', 'keempat'];
const ROMAN = ['i', 'ii', 'iii', 'iv'];
/** "II", "kedua", "ke-2", "2"; read by `ordinal`. */
export const ORDINAL_SOURCE = `(?<nth>iv|i{1,3}|[1-4]|ke-?\\s?[1-4]|${ORDINALS.join('|')})(?![\\p{L}\\d])`;
/** Months of one part: "semester II" is the second stretch of six. */
export const QUARTER_MONTHS: Readonly<Record<string, number>> = {
  semester: 6,
  caturwulan: 4,
  triwulan: 3,
  kuartal: 3,
  tw: 3,
  q: 3,
};
/** The third of a year, month or week that each word means; generous, so that nothing right is lost. */
export const PART_SOURCE = '(?<part>awal|pertengahan|tengah|akhir|penghujung|pengujung)';

/** Tried in this order; an earlier finding hides any later one that touches it. */
const RULES: readonly Rule[] = [
  rule(
    'vague',
    `(?:beberapa|berapa|sekian)\\s+(?:${UNIT}|waktu)\\s+(?:${PAST}|terakhir|ke\\s+depan|${NEXT})`,
    () => OPEN,
  ),
  rule(
    'part',
    `${PART_SOURCE}\\s+(?:bulan\\s+)?(?<name>${MONTH})\\s+(?:${YEAR_WHICH}|${WHICH})`,
    (groups, now) => partOfMonth(groups.part!, namedMonth(groups, now).from),
  ),
  rule(
    'part',
    `${PART_SOURCE}\\s+(?<unit>minggu|pekan|bulan|tahun)(?:\\s+${WHICH}|(?!\\s+(?:\\d|${MONTH})))`,
    partOfUnit,
  ),
  rule(
    'quarter',
    `(?<unit>semester|triwulan|kuartal|caturwulan)\\s+(?:${ORDINAL_SOURCE}\\s+(?:${YEAR_WHICH})|${WHICH})`,
    quarter,
  ),
  rule('day', `(?<day>\\d{1,2})\\s+(?<name>${MONTH})\\s+(?:${YEAR_WHICH}|${WHICH})`, dayOfMonth),
  rule('month', `(?:bulan\\s+)?(?<name>${MONTH})\\s+(?:${YEAR_WHICH}|${WHICH})`, (groups, now) =>
    namedMonth(groups, now),
  ),
  rule(
    'day',
    `(?:hari\\s+)?(?<weekday>${WEEKDAY})(?:\\s+${HOURS})?\\s+(?:(?:pekan|minggu)\\s+(?<week>${PAST}|ini|${NEXT})|${WHICH})`,
    weekday,
  ),
  rule('span', `${COUNT}${UNIT}\\s+(?:terakhir|belakangan(?:\\s+ini)?)`, (groups, now) => ({
    from: addDays(shift(now, groups, -1), 1),
    to: now,
  })),
  rule('span', `${COUNT}${UNIT}\\s+(?:ke\\s+depan|mendatang|(?:yang\\s+)?akan\\s+datang)`, (groups, now) => ({
    from: now,
    to: shift(now, groups, 1),
  })),
  rule('day', `${COUNT}hari\\s+${PAST}`, (groups, now) => dayRange(addDays(now, -counted(groups)))),
  rule('week', `${COUNT}(?:minggu|pekan)\\s+${PAST}`, (groups, now) => weekRange(now, -counted(groups))),
  rule('month', `${COUNT}bulan\\s+${PAST}`, (groups, now) => monthRange(now, -counted(groups))),
  rule('year', `${COUNT}tahun\\s+${PAST}`, (groups, now) => yearRange(now, -counted(groups))),
  rule('week', `${UNCOUNTED}(?:minggu|pekan)\\s+${WHICH}`, (groups, now) =>
    weekRange(now, step(groups.which!)),
  ),
  rule('month', `${UNCOUNTED}bulan\\s+${WHICH}`, (groups, now) => monthRange(now, step(groups.which!))),
  rule('year', `${UNCOUNTED}tahun\\s+${WHICH}`, (groups, now) => yearRange(now, step(groups.which!))),
  rule('day', 'kemarin\\s+(?:lusa|dulu)', (_, now) => dayRange(addDays(now, -2))),
  rule('day', `(?:hari\\s+)?kemarin(?:\\s+${HOURS})?`, (_, now) => dayRange(addDays(now, -1))),
  rule('span', '(?:tadi\\s+malam|malam\\s+tadi)', (_, now) => ({ from: addDays(now, -1), to: now })),
  rule('day', `(?:hari\\s+ini|tadi\\s+${HOURS}|${HOURS}\\s+(?:tadi|ini)|nanti\\s+malam)`, (_, now) =>
    dayRange(now),
  ),
  rule('day', '(?:besok\\s+)?lusa', (_, now) => dayRange(addDays(now, 2))),
  rule('day', `(?:besok(?:\\s+${HOURS})?|esok\\s+(?:hari|${HOURS}))`, (_, now) => dayRange(addDays(now, 1))),
  rule(
    'vague',
    '(?:tadi|barusan|baru-baru\\s+ini|belakangan\\s+ini|akhir-akhir\\s+ini|dalam\\s+waktu\\s+dekat)',
    () => OPEN,
  ),
];

function rule(kind: TimeKind, source: string, range: Rule['range']): Rule {
  return {
    kind,
    pattern: new RegExp(`(?<![\\p{L}\\d-]|\\d[.,])(?:${source})(?![\\p{L}\\d]|-\\p{L})`, 'giu'),
    range,
  };
}

const ANY =
  /lalu|kemarin|silam|\bini\b|depan|datang|terakhir|belakangan|tadi|besok|esok|lusa|barusan|nanti|dekat|akhir|awal|tengah/i;

/**
 * Every time expression of a text that counts from `now` (`YYYY-MM-DD`), in order, none overlapping another. A
 * vague one ("tadi", "beberapa hari lalu", "awal tahun" of no year) has both ends open; with `now` null all have.
 */
export function findRelativeTimes(text: string, now: string | null): RelativeTime[] {
  const found: RelativeTime[] = [];
  if (!ANY.test(text)) return found;
  for (const { kind, pattern, range } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => other.start < span.end && span.start < other.end)) continue;
      const known = now === null ? OPEN : range(match.groups ?? {}, now);
      if (known) found.push({ ...span, from: known.from, to: known.to, kind });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 1 to 4 for what `ORDINAL_SOURCE` matched. */
export function ordinal(written: string): number {
  const lower = written.toLowerCase();
  const digit = /\d/.exec(lower)?.[0];
  return digit ? Number(digit) : Math.max(ROMAN.indexOf(lower), ORDINALS.indexOf(lower)) + 1;
}

/** Months of the n-th semester, quarter or term; null where a year has not so many. */
export function quarterRange(unit: string, nth: number, year: number | undefined): Range | null {
  const months = QUARTER_MONTHS[unit.toLowerCase()]!;
  return nth * months > 12 ? null : monthsRange(year, (nth - 1) * months + 1, nth * months);
}

/** "awal 2025": January to April; "pertengahan": May to August; "akhir": September to December. */
export function partOfYear(part: string, year: number | undefined): Range {
  const third = thirdOf(part);
  return monthsRange(year, 4 * third + 1, 4 * third + 4);
}

/** Days 1 to 10, 11 to 20, 21 to the last; `first` is the first day of the month. */
export function partOfMonth(part: string, first: string): Range {
  const third = thirdOf(part);
  const year = first.startsWith('--') ? undefined : Number(first.slice(0, 4));
  const month = Number(first.slice(-5, -3));
  const last = monthsRange(year, month, month).to;
  const head = first.slice(0, -2);
  return { from: `${head}${third}1`, to: third === 2 ? last : `${head}${third + 1}0` };
}

function thirdOf(part: string): 0 | 1 | 2 {
  const lower = part.toLowerCase();
  return lower === 'awal' ? 0 : lower.endsWith('tengah') || lower === 'pertengahan' ? 1 : 2;
}

function yearRange(now: string, years: number): Range {
  const year = Number(now.slice(0, 4)) + years;
  return monthsRange(year, 1, 12);
}

/** -1 for "lalu", 0 for "ini", 1 for "depan". */
function step(which: string): -1 | 0 | 1 {
  if (/^ini$/i.test(which)) return 0;
  return /lalu|kemarin|silam/i.test(which) ? -1 : 1;
}

function counted({ count, one }: Groups): number {
  if (one) return 1;
  return /\d/.test(count!) ? Number(count) : Math.max(0, COUNTS.indexOf(count!.toLowerCase())) + 1;
}

function shift(now: string, groups: Groups, sign: 1 | -1): string {
  const count = sign * counted(groups);
  const unit = groups.unit!.toLowerCase();
  if (unit === 'hari') return addDays(now, count);
  if (unit === 'bulan') return addMonths(now, count);
  return unit === 'tahun' ? addMonths(now, 12 * count) : addDays(now, 7 * count);
}

/** "Agustus tahun lalu"; "Agustus lalu" is the last one that is over, "Agustus depan" the next to begin. */
function namedMonth(groups: Groups, now: string): { readonly from: string; readonly to: string } {
  const month = monthNumber(groups.name!)!;
  return monthsRange(yearOf(groups, now, month - Number(now.slice(5, 7))), month, month);
}

/** `ahead`: above 0 where the day or month is still to come this year, below where it has passed. */
function yearOf(groups: Groups, now: string, ahead: number): number {
  const year = Number(now.slice(0, 4));
  if (groups.year) return year + step(groups.year);
  const direction = step(groups.which!);
  if (direction === -1) return ahead < 0 ? year : year - 1;
  return direction === 1 && ahead <= 0 ? year + 1 : year;
}

function dayOfMonth(groups: Groups, now: string): Range | null {
  const month = monthNumber(groups.name!)!;
  const day = Number(groups.day);
  const ahead = isoOf(undefined, month, day).slice(1).localeCompare(now.slice(4));
  const year = yearOf(groups, now, ahead);
  return isRealDate({ year, month, day }) ? dayRange(isoOf(year, month, day)) : null;
}

/** "Senin lalu": the last one before today; "Senin pekan depan": that of next week. */
function weekday(groups: Groups, now: string): Range | null {
  const name = groups.weekday!.toLowerCase();
  const wanted = weekdayNumber(name)!;
  // "minggu lalu" is a week.
  if (name === 'minggu' && !groups.week) return null;
  const inWeek = (weeks: number): Range => dayRange(addDays(weekRange(now, weeks).from, (wanted + 6) % 7));
  if (groups.week) return inWeek(step(groups.week));
  const direction = step(groups.which!);
  if (direction === 0) return inWeek(0);
  const [year, month, day] = now.split('-').map(Number);
  const today = weekdayOf(year!, month!, day!);
  const back = (today - wanted + 7) % 7 || 7;
  return dayRange(addDays(now, direction === -1 ? -back : (wanted - today + 7) % 7 || 7));
}

/** "akhir pekan lalu", "awal bulan ini"; without "lalu", "ini", "depan" nobody knows which is meant. */
function partOfUnit(groups: Groups, now: string): Range | null {
  if (!groups.which) return OPEN;
  const by = step(groups.which);
  const unit = groups.unit!.toLowerCase();
  if (unit === 'tahun') return partOfYear(groups.part!, Number(now.slice(0, 4)) + by);
  if (unit === 'bulan') return partOfMonth(groups.part!, monthRange(now, by).from);
  const { from } = weekRange(now, by);
  const third = thirdOf(groups.part!);
  return { from: addDays(from, [0, 2, 5][third]!), to: addDays(from, [2, 4, 6][third]!) };
}

function quarter(groups: Groups, now: string): Range | null {
  const year = Number(now.slice(0, 4));
  const unit = groups.unit!.toLowerCase();
  if (groups.nth) return quarterRange(unit, ordinal(groups.nth), year + step(groups.year!));
  const months = QUARTER_MONTHS[unit]!;
  const index = Math.floor((Number(now.slice(5, 7)) - 1) / months) + step(groups.which!);
  const parts = 12 / months;
  return quarterRange(unit, (((index % parts) + parts) % parts) + 1, year + Math.floor(index / parts));
}
