import { isWithin } from '../indonesian/article-times.ts';
import { type Range, rangeOfParts } from '../indonesian/calendar.ts';
import type { DateParts } from '../indonesian/dates.ts';
import { findPeriods, type Period, type PeriodKind } from '../indonesian/periods.ts';
import type { Span } from '../types.ts';
import type { AnalysedArticle, AnalysedSentence } from './analysis.ts';

/** A time that the question names. Its parts are told where it is one day, month or year. */
export interface AskedTime extends DateParts {
  readonly period: Period;
}

const PLAIN: ReadonlySet<PeriodKind> = new Set(['day', 'month', 'year']);

/** "Sama seperti tahun lalu", "dibanding 2024": what is compared with need not be in the same article. */
const COMPARED =
  /(?:^|(?<!(?:19|20)\d\d)\s)(?:sama|dibanding\p{L}*|daripada|ketimbang|seperti|berbeda)(?:\s+(?:dengan|seperti))?\s+$/iu;

/** The times of a question that bound an answer, counted from `now` (null: none that counts from today). */
export function readTimes(text: string, now: string | null): AskedTime[] {
  return findPeriods(text, now)
    .filter(({ start, from, to }) => (from !== null || to !== null) && !COMPARED.test(text.slice(0, start)))
    .map((period) => ({ ...(PLAIN.has(period.kind) ? period.date : null), period }));
}

/** Whether `date` lies in the time asked for. */
export function covers(date: DateParts, asked: DateParts | AskedTime): boolean {
  if ('period' in asked) {
    const range = rangeOfParts(date);
    return range !== null && isWithin(asked.period, [range]);
  }
  return (['year', 'month', 'day'] as const).every(
    (part) => asked[part] === undefined || asked[part] === date[part],
  );
}

/** Whether the article is of the time asked for, or a time that it states lies in it. */
export function meetsTime({ period, year, month }: AskedTime, article: AnalysedArticle): boolean {
  const { date, text, title } = article.article;
  if (date !== null && isWithin(period, [{ from: date, to: date }])) return true;
  if (year !== undefined && month === undefined && `${title ?? ''} ${text}`.includes(String(year)))
    return true;
  const times = article.sentences.flatMap((sentence) => sentence.times());
  if (isWithin(period, times)) return true;
  const tellsYear = times.some(({ from, to }) => !(from ?? to ?? '').startsWith('--'));
  if (date !== null || tellsYear) return false;
  // An undated article that tells no year may be of any; a day must stand in it.
  return (
    period.kind !== 'day' ||
    isWithin(
      period,
      times.map((time) => inYearOf(period, time)),
    )
  );
}

function inYearOf(period: Range, { from, to }: Range): Range {
  const year = (period.from ?? '').slice(0, 4);
  const of = (end: string | null): string | null => (end?.startsWith('--') ? `${year}${end.slice(1)}` : end);
  return { from: of(from), to: of(to) };
}

/** Whether the sentence itself states the time asked for. */
export function statesTime({ period, year, month }: AskedTime, sentence: AnalysedSentence): boolean {
  return (
    (year !== undefined && month === undefined && sentence.text.includes(String(year))) ||
    isWithin(period, sentence.times())
  );
}

/**
 * Whether a year that may be part of a name ("Pilkada 2024") is what the article is about: it stands in the
 * title, in the first sentence, or behind the same word as in the question.
 */
export function isAboutYear(asked: AskedTime, question: string, article: AnalysedArticle): boolean {
  const { period, year } = asked;
  if (!period.bare || year === undefined) return false;
  const { title, text } = article.article;
  if ((title ?? '').includes(String(year))) return true;
  if (article.sentences[0]?.text.includes(String(year))) return true;
  const word = /(\p{L}+)\s+$/u.exec(question.slice(0, period.start))?.[1]?.toLowerCase();
  return word !== undefined && text.toLowerCase().includes(`${word} ${year}`);
}

/** Spans of the question that name such a time. */
export function timeSpans(times: readonly AskedTime[]): Span[] {
  return times.map(({ period: { start, end } }) => ({ start, end }));
}
