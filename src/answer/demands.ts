import { type DateParts, findDates } from '../indonesian/dates.ts';
import { findNumbers, type NumberMention } from '../indonesian/numbers.ts';
import { findOffices, type OfficeHolder, type OfficeMention } from '../indonesian/offices.ts';
import type { Question } from '../indonesian/question.ts';
import { findRegions, type Region, sameRegion } from '../indonesian/regions.ts';
import { backgroundIdf } from '../indonesian/statistics.ts';
import { isStopWord } from '../indonesian/stopwords.ts';
import { tokenize } from '../indonesian/tokens.ts';
import type { QueryTerm, Span } from '../types.ts';
import type { AnalysedArticle } from './analysis.ts';

/** What an article must speak of before it may answer: the place, the time, the names of the question. */
export interface Demands {
  /** The office whose holder is asked for; null where the question is about something else. */
  readonly office: OfficeMention | null;
  /** One entry a place named; any of its readings satisfies it. */
  readonly regions: readonly (readonly Region[])[];
  readonly dates: readonly DateParts[];
  /** "sekarang", "saat ini", "terbaru": the newest article counts. */
  readonly newest: boolean;
  /** Amounts that the question names: "500 ribu". */
  readonly numbers: readonly NumberMention[];
  /** Terms that carry the subject: neither place, date, office, amount nor the name of a person. */
  readonly content: readonly QueryTerm[];
  /** Names of persons. */
  readonly names: readonly QueryTerm[];
  /** Capitalised words and acronyms: they, or one of their alternatives, must stand in the article. */
  readonly required: readonly QueryTerm[];
}

const NEWEST = /\b(?:sekarang|saat ini|kini|terbaru|terkini|terakhir|hari ini)\b/i;
/** Background idf from which a capitalised word is taken for a name rather than a word. */
const RARE_NAME = 8;
/** Words around an office that say no more than "who holds it". */
const HOLDING = /^(?:nama|jadi|jabat|pegang|tugas|sekarang|kini|saat|baru|kenal|orang|sosok|tahun|definitif|siapa)$/;

export function readDemands(
  question: Question,
  terms: readonly QueryTerm[],
  articles: readonly AnalysedArticle[],
): Demands {
  const { text } = question;
  const regionMentions = findRegions(text);
  const dateMentions = findDates(text);
  const offices = findOffices(text);
  const numbers = findNumbers(text).filter((number) => !number.ordinal && number.value >= 10);
  const consumed: Span[] = [...regionMentions, ...dateMentions, ...numbers, ...offices];
  const asksHolder = question.type === 'siapa' || question.type === 'topik';
  const inside = ({ start, end }: Span): boolean => consumed.some((span) => span.start <= start && end <= span.end);
  const holderNames = new Set(articles.flatMap((article) => article.holders.flatMap((holder) => namesOf(holder))));
  const content: QueryTerm[] = [];
  const names: QueryTerm[] = [];
  const required: QueryTerm[] = [];
  for (const term of terms) {
    if (NEWEST.test(term.word)) continue;
    const free = question.terms.filter(
      (asked) => asked.stem === term.stem && !inside(question.tokens[asked.index]!),
    );
    if (free.length === 0) continue;
    const capitalised = free.some((asked) => asked.capitalised);
    if (capitalised) required.push(term);
    const acronym = /^\p{Lu}+$/u.test(tokenText(question, free[0]!.index));
    const isName = holderNames.has(term.word) || (capitalised && !acronym && backgroundIdf(term.stem) > RARE_NAME);
    (isName ? names : content).push(term);
  }
  return {
    office: asksHolder ? askedOffice(question, offices, consumed) : null,
    regions: regionMentions.map((mention) => mention.regions),
    dates: dateMentions.map((mention) => mention.date).filter((date) => date.year !== undefined || date.month !== undefined),
    numbers: numbers.filter((number) => !dateMentions.some((date) => date.start <= number.start && number.end <= date.end)),
    newest: NEWEST.test(text),
    content: content.length > 0 ? content : names,
    names,
    required,
  };
}

function tokenText(question: Question, index: number): string {
  const token = question.tokens[index]!;
  return question.text.slice(token.start, token.end);
}

function namesOf(holder: OfficeHolder): string[] {
  return tokenize(holder.name).map((token) => token.word);
}

/** The office of "siapa bupati PPU?": nothing but place, time and words of holding stand beside it. */
function askedOffice(question: Question, offices: readonly OfficeMention[], consumed: readonly Span[]): OfficeMention | null {
  const [office] = offices;
  if (!office || offices.length > 1) return null;
  const others = question.terms.filter(({ index, stem }) => {
    const token = question.tokens[index]!;
    const covered = [...consumed, office].some((span) => span.start <= token.start && token.end <= span.end);
    return !covered && !HOLDING.test(stem) && !isStopWord(token.word);
  });
  return others.length === 0 ? office : null;
}

/** Whether an office holder of an article is the one asked for: same office, rank, place and unit. */
export function holdsOffice(asked: OfficeMention, holder: OfficeHolder, article: AnalysedArticle): boolean {
  if (holder.office !== asked.office || holder.deputy !== asked.deputy) return false;
  if (holder.former !== asked.former || holder.candidate !== asked.candidate) return false;
  if (asked.acting && !holder.acting) return false;
  if (!sameUnit(asked.unit, holder.unit)) return false;
  if (asked.regions.length === 0) return true;
  const held = holder.regions.length > 0 ? holder.regions : article.regions;
  return asked.regions.some((region) => held.some((other) => sameRegion(region, other)));
}

function sameUnit(asked: string | null, held: string | null): boolean {
  if (asked === null) return true;
  if (held === null) return false;
  const words = held.toLowerCase().split(/[^\p{L}]+/u);
  return asked
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && word !== 'dan')
    .every((word) => words.includes(word));
}

/** True when the article speaks of every place and every time that the question names. */
export function meetsPlaceAndTime(demands: Demands, article: AnalysedArticle): boolean {
  return meetsPlaces(demands, article) && meetsDates(demands, article);
}

export function meetsPlaces(demands: Demands, article: AnalysedArticle): boolean {
  return demands.regions.every((readings) =>
    readings.some((region) =>
      article.regions.some(
        (other) => sameRegion(region, other) || (region.kind === 'provinsi' && other.province === region.name),
      ),
    ),
  );
}

/** A date is met by the date of the article or by a date that stands in it. */
export function meetsDates(demands: Demands, article: AnalysedArticle): boolean {
  if (demands.dates.length === 0) return true;
  const own = article.article.date ? partsOf(article.article.date) : null;
  const written = findDates(`${article.article.title ?? ''}\n${article.article.text}`).map((found) => found.date);
  return demands.dates.every(
    (asked) => (own !== null && covers(own, asked)) || written.some((date) => covers(fill(date, own), asked)),
  );
}

export function partsOf(date: string): DateParts {
  const [year, month, day] = date.split('-').map(Number);
  return { year: year!, month: month!, day: day! };
}

/** A day and month without a year happened in the year of the article. */
export function fill(date: DateParts, own: DateParts | null): DateParts {
  return date.year === undefined && own?.year !== undefined ? { ...date, year: own.year } : date;
}

/** Whether `date` lies in the day, month or year that `asked` names. */
export function covers(date: DateParts, asked: DateParts): boolean {
  return (['year', 'month', 'day'] as const).every((part) => asked[part] === undefined || asked[part] === date[part]);
}
