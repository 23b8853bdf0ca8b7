import {
  type DateParts,
  type FoundDate,
  findDates,
  formatDate,
  isoDate,
  WEEKDAYS,
  weekdayOf,
} from '../indonesian/dates.ts';
import type { Removed } from './clean.ts';
import type { Evidence } from './document.ts';

export interface DateReading {
  readonly date: Evidence | null;
  /** In Indonesian; one for every weekday that contradicts its date. */
  readonly warnings: readonly string[];
}

export interface DateSources {
  readonly title: string | null;
  readonly text: string;
  /** The dateline as it stood before the text. */
  readonly dateline: string | null;
  readonly removed: readonly Removed[];
  readonly url: string | null;
}

/** News on the web began about here; an older date inside a report is history, not the day of the report. */
const FIRST_YEAR = 1995;
/** Characters in which a report tells when it happened. */
const LEAD = 1500;

interface Candidate {
  readonly found: FoundDate;
  readonly expression: string;
  readonly inBrackets: boolean;
  /** `YYYY-MM-DD` with the year inferred where the text settles it; null where it does not. */
  readonly iso: string | null;
}

/**
 * The day of an article from its own words, or null: an explicit line above the text, the dateline, then
 * the first weekday with a date as reports write it ("Kamis (21/9/2023)"). A date without a year needs a
 * year that the article names and under which the weekday is right. A date that its weekday contradicts
 * counts only where the article says the same day again, correctly.
 */
export function readArticleDate(sources: DateSources): DateReading {
  const warnings: string[] = [];
  const headers = sources.removed.filter((line) => line.rule === 'header-date').map((line) => line.text);
  for (const [rule, line] of [
    ...headers.map((text) => ['header-date', text]),
    ['dateline', sources.dateline ?? ''],
  ]) {
    for (const found of findDates(line!)) {
      const expression = line!.slice(found.start, found.end);
      if (found.consistent === false) warnings.push(contradiction(found, expression));
      const iso = found.consistent === false ? null : isoDate(found.date);
      if (iso) return { date: { value: iso, evidence: expression, rule: rule! }, warnings };
    }
  }

  const years = yearsNamed(
    [sources.title ?? '', sources.text, ...sources.removed.map((line) => line.text)].join('\n'),
  );
  const candidates = candidatesOf(sources.text, years);
  const contradicted = candidates.filter(({ found }) => found.consistent === false);
  for (const { found, expression } of contradicted) warnings.push(contradiction(found, expression));
  const chosen = choose(candidates.filter((candidate) => settles(candidate, contradicted)));
  if (chosen?.iso) {
    const rule = chosen.found.date.year === undefined ? 'weekday-and-year-named' : 'weekday-date';
    return { date: { value: chosen.iso, evidence: chosen.expression, rule }, warnings };
  }
  const last = dateInAddress(sources.url) ?? countedTo(sources.text);
  return { date: contradicted.length > 0 ? null : last, warnings };
}

function candidatesOf(text: string, years: readonly number[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const found of findDates(text)) {
    const { year, month, day } = found.date;
    const expression = text.slice(found.start, found.end);
    const inBrackets = expression.endsWith(')') || (text[found.start - 1] === '(' && text[found.end] === ')');
    if (month === undefined || day === undefined || found.until || (year ?? FIRST_YEAR) < FIRST_YEAR)
      continue;
    if (found.weekday === undefined && !(inBrackets && year !== undefined)) continue;
    if (isAnotherDay(text, found)) continue;
    candidates.push({ found, expression, inBrackets, iso: isoOf(found, years) });
  }
  return candidates;
}

/** "Hingga Senin (9/3/2026), sembilan orang …", "yang tercatat sampai Selasa, …": the day up to which a report counts. */
function countedTo(text: string): Evidence | null {
  for (const found of findDates(text.slice(0, COUNTED))) {
    const iso = found.weekday === undefined || found.consistent === false ? null : isoDate(found.date);
    if (iso === null || !COUNTING.test(text.slice(Math.max(0, found.start - 60), found.start))) continue;
    return { value: iso, evidence: text.slice(found.start, found.end), rule: 'counted-to' };
  }
  return null;
}

/** Characters in which the day of a count stands. */
const COUNTED = 400;
const COUNTING =
  /(?:(?:^|[.!?”"]\s|\n)(?:Hingga|Sampai|Sampai dengan|Per)|\b(?:terverifikasi|tercatat|terdata|terhimpun|dihimpun|terkumpul|terhitung|data(?:nya)?|dilaporkan) (?:hingga|sampai|per)) (?:hari )?\(?$/u;

function choose(candidates: readonly Candidate[]): Candidate | undefined {
  const told = candidates.filter(({ iso }) => iso !== null);
  const inLead = told.filter(({ found }) => found.start < LEAD);
  return (
    inLead.find(({ found, inBrackets }) => inBrackets && found.weekday !== undefined) ??
    inLead.find(({ found }) => found.weekday !== undefined) ??
    told.find(({ found, inBrackets }) => inBrackets && found.weekday !== undefined) ??
    inLead[0]
  );
}

function isoOf({ date, weekday, consistent }: FoundDate, years: readonly number[]): string | null {
  if (consistent === false) return null;
  if (date.year !== undefined) return isoDate(date);
  const { month, day } = date;
  const fitting = years.filter(
    (year) => weekdayOf(year, month!, day!) === weekday && isSameDay(year, month!, day!),
  );
  return fitting.length === 1 ? isoDate({ ...date, year: fitting[0]! }) : null;
}

/** False for 29 February of a common year, which the calendar would carry into March. */
function isSameDay(year: number, month: number, day: number): boolean {
  return new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
}

function yearsNamed(text: string): number[] {
  const years = [...text.matchAll(/(?<![\d.,/-])(?:19|20)\d{2}(?![\d]|[.,]\d)/g)].map((match) =>
    Number(match[0]),
  );
  const inDates = findDates(text).flatMap(({ date }) => (date.year === undefined ? [] : [date.year]));
  return [...new Set([...years, ...inDates])].filter((year) => year >= FIRST_YEAR);
}

/** "Rabu (27/12/2023) lalu", "Rabu (14/2/2024) mendatang", "sejak Senin (1/1/2024)" are not the day of the report. */
function isAnotherDay(text: string, { start, end }: FoundDate): boolean {
  const after = text.slice(end, end + 20);
  const before = text.slice(Math.max(0, start - 40), start);
  const sentenceBefore = text
    .slice(Math.max(0, start - 300), start)
    .split(/[.!?]\s|\n/)
    .at(-1)!;
  return (
    /^\)?,? (?:lalu|silam|mendatang|nanti|depan|yang lalu|yang akan|hingga|sampai|sebelumnya|kemarin lusa)\b/.test(
      after,
    ) ||
    /\b(?:sejak|mulai|hingga|sampai|sebelum|setelah|lahir|paling lambat|besok|lusa) (?:pada )?(?:hari )?\(?$/i.test(
      before,
    ) ||
    /\b(?:akan|bakal|rencananya|dijadwalkan)\b[^,;“”"]*$/i.test(sentenceBefore)
  );
}

/** With a contradicted date about, another one counts only if it names the same day or the same weekday. */
function settles({ found }: Candidate, contradicted: readonly Candidate[]): boolean {
  if (contradicted.length === 0) return true;
  return contradicted.some(
    ({ found: wrong }) => sameDayOfYear(found.date, wrong.date) || found.weekday === wrong.weekday,
  );
}

function sameDayOfYear(a: DateParts, b: DateParts): boolean {
  return a.month === b.month && a.day === b.day;
}

function contradiction({ date }: FoundDate, expression: string): string {
  const real = WEEKDAYS[weekdayOf(date.year!, date.month!, date.day!)]!;
  return `Hari dan tanggal bertentangan pada "${expression}": ${formatDate(isoDate(date)!)} jatuh pada hari ${real}. Periksa naskah aslinya.`;
}

/** Many sites put the day into the address: `/2024/01/02/judul`. */
function dateInAddress(url: string | null): Evidence | null {
  const match = url === null ? null : /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?=[/-])/.exec(url);
  if (!match) return null;
  const [found] = findDates(`${match[1]}-${match[2]}-${match[3]}`);
  const iso = found ? isoDate(found.date) : null;
  return iso ? { value: iso, evidence: match[0], rule: 'address' } : null;
}
