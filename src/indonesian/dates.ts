import type { Span } from '../types.ts';

/** What a date expression tells; a part that it does not tell is absent. `month` and `day` count from 1. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

export interface FoundDate extends Span {
  readonly date: DateParts;
  /** 0 (Minggu) to 6 (Sabtu), as `Date.getUTCDay` counts. */
  readonly weekday?: number;
  /** Last day of a range such as "20-23 Agustus 2024"; `date` is its first. */
  readonly until?: DateParts;
  /** Whether weekday and date agree; null when the text does not tell both in full. */
  readonly consistent: boolean | null;
}

export const MONTHS: readonly string[] = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

export const WEEKDAYS: readonly string[] = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];

/** Lower-case spellings of each month as portals write them, English included (theme defaults). */
const MONTH_SPELLINGS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'pebruari', 'february', 'febr', 'feb'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agust', 'agus', 'agu', 'agt', 'ags', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];

const WEEKDAY_SPELLINGS: readonly (readonly string[])[] = [
  ['minggu', 'ahad', 'sunday'],
  ['senin', 'senen', 'monday'],
  ['selasa', 'tuesday'],
  ['rabu', 'wednesday'],
  ['kamis', 'thursday'],
  ['jumat', "jum'at", 'jum’at', 'friday'],
  ['sabtu', 'saturday'],
];

const monthNumbers = numbered(MONTH_SPELLINGS, 1);
const weekdayNumbers = numbered(WEEKDAY_SPELLINGS, 0);

function numbered(table: readonly (readonly string[])[], first: number): ReadonlyMap<string, number> {
  return new Map(table.flatMap((spellings, index) => spellings.map((spelling) => [spelling, index + first])));
}

/** Regular-expression sources, for rules elsewhere that must know a date when they see one. */
export const MONTH_SOURCE = alternatives(MONTH_SPELLINGS);
export const WEEKDAY_SOURCE = alternatives(WEEKDAY_SPELLINGS);

function alternatives(table: readonly (readonly string[])[]): string {
  return table
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|');
}

/** Number of a month's name or abbreviation in any case, 1 to 12; undefined for anything else. */
export function monthNumber(name: string): number | undefined {
  return monthNumbers.get(name.toLowerCase().replace(/\.$/, ''));
}

/** 0 (Minggu) to 6; undefined for anything that is no weekday. */
export function weekdayNumber(name: string): number | undefined {
  return weekdayNumbers.get(name.toLowerCase());
}

/** 0 (Minggu) to 6 of a Gregorian date. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** True when the calendar has this day; without a year 29 February is accepted. */
export function isRealDate({ year, month, day }: DateParts): boolean {
  if (year !== undefined && (year < 1000 || year > 2199)) return false;
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined) return true;
  if (month === undefined) return day >= 1 && day <= 31;
  return day >= 1 && day <= new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}

/** `YYYY-MM-DD`, or null while a part is missing. */
export function isoDate({ year, month, day }: DateParts): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `2024-08-12` -> `12 Agustus 2024`. Text that is no ISO date comes back as it is. */
export function formatDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const month = match ? MONTHS[Number(match[2]) - 1] : undefined;
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : iso;
}

interface DateRule {
  readonly name: string;
  /** Groups: weekday, day, month (number) or name, year, and day2/name2/year2 for the end of a range. */
  readonly pattern: RegExp;
}

const NAME = `(?<name>${MONTH_SOURCE})\\.?(?![\\p{L}\\d])`;
const YEAR = '(?<year>[12]\\d{3})(?![\\d]|[./-]\\d)';
const NOT_INSIDE_NUMBER = '(?<![\\p{L}\\d]|\\d[./,:-])';
/** "Kamis", "Kamis pagi", "Sabtu Kliwon", then "," or "(" or "tanggal" before the day. */
const WEEKDAY = `(?<![\\p{L}\\d-])(?<weekday>${WEEKDAY_SOURCE})(?:\\s+(?:dini hari|pagi|siang|sore|petang|malam|kliwon|legi|pahing|pon|wage))?(?:\\s*,\\s*|\\s*\\(\\s*|\\s*/\\s*|\\s+(?:tanggal|tgl\\.?)?\\s*)`;
const NUMERIC = '(?<day>\\d{1,2})\\s?(?<cut>[/.-])\\s?(?<month>\\d{1,2})';

/** Tried in this order; an earlier rule's finding hides any later one that touches it. */
const RULES: readonly DateRule[] = [
  {
    name: 'ISO',
    pattern: rule(
      `${NOT_INSIDE_NUMBER}(?<year>[12]\\d{3})(?<cut>[-/])(?<month>\\d{1,2})\\k<cut>(?<day>\\d{1,2})(?!\\d|[./-]\\d)`,
    ),
  },
  {
    // Without a year only a slash: "Senin 08.10 WIB" is a time of day.
    name: 'weekday and numbers',
    pattern: rule(
      `${WEEKDAY}${NUMERIC}(?:(?<=/\\s?\\d{1,2})|\\k<cut>(?<year>\\d{4}|\\d{2}))(?![\\d%]|[./-]\\d)\\s?\\)?`,
    ),
  },
  {
    name: 'range of days',
    pattern: rule(
      `(?:${WEEKDAY})?${NOT_INSIDE_NUMBER}(?<day>\\d{1,2})(?:\\s+(?<name1>${MONTH_SOURCE})(?:\\s+(?<year1>[12]\\d{3}))?)?\\s*(?:-|–|—|s\\.?/?d\\.?|sampai(?:\\s+dengan)?|hingga)\\s*(?<day2>\\d{1,2})\\s+${NAME}(?:,?\\s+${YEAR})?`,
    ),
  },
  {
    name: 'day and month by name',
    pattern: rule(
      `(?:${WEEKDAY})?${NOT_INSIDE_NUMBER}(?<day>\\d{1,2})(?:\\s+|-|/)${NAME}(?:(?:,?\\s+|-|/)(?:tahun\\s+)?${YEAR})?`,
    ),
  },
  {
    name: 'month before day',
    pattern: rule(`(?:${WEEKDAY})?(?<![\\p{L}\\d])${NAME}\\s+(?<day>\\d{1,2})\\s*,\\s*${YEAR}`),
  },
  {
    name: 'numbers with year',
    pattern: rule(`${NOT_INSIDE_NUMBER}${NUMERIC}\\k<cut>(?<year>[12]\\d{3})(?!\\d|[./-]\\d)`),
  },
  {
    name: 'numbers in brackets',
    pattern: rule('\\((?<day>\\d{1,2})/(?<month>\\d{1,2})(?:/(?<year>\\d{2}))?\\)'),
  },
  { name: 'month and year', pattern: rule(`(?<![\\p{L}\\d])${NAME},?\\s+(?:tahun\\s+)?${YEAR}`) },
  {
    name: 'month',
    pattern: rule(
      `(?<![\\p{L}])(?:bulan|awal|pertengahan|akhir)\\s+(?<name>${MONTHS.join('|')})(?![\\p{L}])`,
    ),
  },
  { name: 'year', pattern: rule(`(?<![\\p{L}])(?:tahun|thn\\.?|th\\.)\\s+${YEAR}`) },
  {
    name: 'day of the month',
    pattern: rule('(?<![\\p{L}])(?:tanggal|tgl\\.?)\\s+(?<day>\\d{1,2})(?![\\d/.,-]*\\d)'),
  },
];

/** Capital needed: "minggu" is also a week, "rabu" no word that a sentence has in lower case otherwise. */
const WEEKDAY_ALONE =
  /(?<![\p{L}\d-])(?:(?:hari|Hari)\s+)?(?<weekday>Senin|Selasa|Rabu|Kamis|Jumat|Jum['’]at|Sabtu|Minggu|Ahad)(?![\p{L}\d]|-\p{L})/gu;

/** A number that counts years of another calendar, or years before this one. */
const OTHER_CALENDAR = /^\s*(?:H\b|Hijriah|Hijriyah|Hijriyyah|SM\b|Saka|tahun|persen|%)/i;
const HIJRI_MONTH =
  /(?:Muharram|Safar|Rabiul|Jumadil|Rajab|Sya['’]?ban|Ramadh?an|Syawal|Zul|Dzul)\p{L}*(?:\s+(?:awal|akhir|tahun))*\s*$/iu;

function rule(source: string): RegExp {
  return new RegExp(source, 'giu');
}

/**
 * Every Gregorian date expression of a text, in order, none overlapping another.
 * `text.slice(start, end)` is the expression with its weekday and closing bracket.
 * Days that no calendar has ("31/2/2024") and Hijri years are not dates.
 */
export function findDates(text: string): FoundDate[] {
  const taken: Span[] = [];
  const found: FoundDate[] = [];
  if (!/\d|hari|bulan|senin|selasa|rabu|kamis|jum|sabtu|minggu|ahad|awal|akhir|pertengahan/i.test(text))
    return found;
  for (const { name, pattern } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].trimEnd().length };
      if (taken.some((other) => other.start < span.end && span.start < other.end)) continue;
      taken.push(span);
      const one = name === 'year' && isOtherCalendar(text, span) ? null : read(match.groups!, span, text);
      if (one) found.push(one);
    }
  }
  for (const match of text.matchAll(WEEKDAY_ALONE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (taken.some((other) => other.start < span.end && span.start < other.end)) continue;
    if (isWeek(text, span, match[0])) continue;
    found.push({ ...span, date: {}, weekday: weekdayNumber(match.groups!.weekday!)!, consistent: null });
  }
  return found.sort((a, b) => a.start - b.start);
}

function read(groups: Record<string, string | undefined>, span: Span, text: string): FoundDate | null {
  const month = groups.name ? monthNumber(groups.name) : number(groups.month);
  let year = number(groups.year);
  if (year !== undefined && groups.year!.length === 2) year += 2000;
  if (year !== undefined && isOtherCalendar(text, span)) return null;
  const last = parts(year, month, number(groups.day2));
  const date = groups.day2
    ? parts(
        number(groups.year1) ?? year,
        groups.name1 ? monthNumber(groups.name1) : month,
        number(groups.day),
      )
    : parts(year, month, number(groups.day));
  if (!isRealDate(date) || !isRealDate(last)) return null;
  const weekday = groups.weekday ? weekdayNumber(groups.weekday) : undefined;
  return {
    ...trimEnd(span, text),
    date,
    ...(weekday === undefined ? {} : { weekday }),
    ...(groups.day2 ? { until: last } : {}),
    consistent: agrees(date, weekday),
  };
}

function agrees({ year, month, day }: DateParts, weekday: number | undefined): boolean | null {
  if (weekday === undefined || year === undefined || month === undefined || day === undefined) return null;
  return weekdayOf(year, month, day) === weekday;
}

function parts(year: number | undefined, month: number | undefined, day: number | undefined): DateParts {
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

function number(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/**
 * "Kamis (21 September 2023)": the closing bracket belongs to a date that took the opening one; the full
 * stop behind a month belongs to the sentence.
 */
function trimEnd({ start, end }: Span, text: string): Span {
  const span = { start, end: text[end - 1] === '.' ? end - 1 : end };
  const slice = text.slice(span.start, span.end);
  const opens = slice.includes('(');
  if (opens && !slice.endsWith(')') && text[span.end] === ')')
    return { start: span.start, end: span.end + 1 };
  if (!opens && slice.endsWith(')')) return { start: span.start, end: span.end - 1 };
  return span;
}

function isOtherCalendar(text: string, span: Span): boolean {
  return (
    OTHER_CALENDAR.test(text.slice(span.end, span.end + 14)) ||
    HIJRI_MONTH.test(text.slice(Math.max(0, span.start - 30), span.start))
  );
}

/** "Minggu ketiga" or a sentence that begins with "Minggu lalu" means a week. */
function isWeek(text: string, span: Span, expression: string): boolean {
  if (!expression.endsWith('Minggu') || /^hari/i.test(expression)) return false;
  if (
    /^\s+(?:ke|pertama|kedua|ketiga|keempat|lalu|depan|ini|terakhir|demi)/.test(
      text.slice(span.end, span.end + 12),
    )
  )
    return true;
  return (
    /(?:^|[.!?:]\s+|["“(])$/.test(text.slice(Math.max(0, span.start - 3), span.start)) &&
    !/^\s*[,(]/.test(text.slice(span.end))
  );
}
