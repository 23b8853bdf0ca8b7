import { type DateParts, findDates } from '../indonesian/dates.ts';
import {
  findOfficeEvents,
  findSuccession,
  type OfficeEvent,
  type OfficeEventKind,
} from '../indonesian/office-events.ts';
import { findOffices, type OfficeMention } from '../indonesian/offices.ts';
import { findRegions, type Region, type RegionKind } from '../indonesian/regions.ts';
import { tokenize } from '../indonesian/tokens.ts';
import type { Span } from '../types.ts';
import type { AnalysedArticle, AnalysedSentence } from './analysis.ts';

/** What a sentence of an article says about an office, on its day; offsets count in the article's text. */
export interface OfficeRecord {
  readonly article: AnalysedArticle;
  readonly sentence: AnalysedSentence;
  readonly kind: OfficeEventKind;
  readonly mention: OfficeMention;
  /** Empty where the seat is. */
  readonly name: string;
  readonly nameSpan: Span | null;
  /** `YYYY-MM-DD` of the event where told, else of the article; empty where neither is known. */
  readonly day: string;
  /** First day in office as far as told, else `day`; less exact dates are filled up with their first day. */
  readonly since: string;
  /** The sentence is better quoted than put as "office adalah name". */
  readonly quote: boolean;
  /** The sentence that names the unit, where the office's own sentence does not. */
  readonly context: AnalysedSentence | null;
}

const kept = new WeakMap<AnalysedArticle, readonly OfficeRecord[]>();

/** All that an article says of offices and their holders, in order of the text; read once an article. */
export function officeRecords(article: AnalysedArticle): readonly OfficeRecord[] {
  let records = kept.get(article);
  if (!records) {
    records = readRecords(article);
    kept.set(article, records);
  }
  return records;
}

/** Whether two names can mean one person: every word of the shorter stands in the longer. */
export function samePerson(one: string, other: string): boolean {
  const words = namesIn(one);
  const others = namesIn(other);
  const [short, long] = words.length <= others.length ? [words, others] : [others, words];
  return short.length > 0 && short.every((word) => long.includes(word));
}

function namesIn(name: string): string[] {
  return tokenize(name).map(({ word }) => word);
}

const OFFICE_WORDS =
  /bupati|wali ?kota|walkot|gubernur|presiden|menteri|camat|lurah|kades|kepala|kadis|kaban|kabag|kabid|kapol|dandim|komandan|kajari|kajati|ketua|ketum|direktur|dirut|rektor|sek(?:da|prov|kab|kot|wan|jen|retaris)|inspektur|juru bicara|jubir|satpol|wagub|wabup|wawal|wapres|wamen|kasi\b|gantikan/iu;
const LINK_TO_OTHER = /^\s*(?:baca|simak|lihat)\s+juga\b/iu;

function readRecords(article: AnalysedArticle): OfficeRecord[] {
  const records: OfficeRecord[] = [];
  const home = new Map<RegionKind | 'any', readonly Region[]>();
  for (const sentence of article.sentences) {
    if (!OFFICE_WORDS.test(sentence.text) || LINK_TO_OTHER.test(sentence.text)) continue;
    for (const event of findOfficeEvents(sentence.text)) {
      const record = recordOf(article, sentence, event, home);
      if (record) records.push(record);
    }
    const succession = findSuccession(sentence.text);
    if (!succession) continue;
    const taken = records.findLast(
      (record) =>
        record.name !== '' &&
        (record.kind === 'starts' || record.kind === 'holds') &&
        samePerson(record.name, succession.successor),
    );
    if (!taken || samePerson(succession.successor, succession.predecessor)) continue;
    const since = sinceWhen(sentence.text);
    if (since) records.push({ ...taken, sentence, kind: 'holds', since, quote: true, context: null });
    const day = dayOf(succession.on, article) ?? since ?? taken.day;
    records.push({
      ...taken,
      sentence,
      kind: 'ends',
      mention: { ...taken.mention, acting: false },
      name: succession.predecessor,
      nameSpan: shift(succession.predecessorSpan, sentence.start),
      day,
      since: day,
      quote: true,
      context: null,
    });
  }
  return records;
}

/** "menjabat sejak awal 2025 menggantikan …": the first day of it; null where none is told. */
function sinceWhen(text: string): string | null {
  const at = /(?<!\p{L})sejak\s+(?:(?:tahun|awal|akhir|pertengahan)\s+)?/iu.exec(text);
  if (!at) return null;
  const rest = text.slice(at.index + at[0].length);
  const [date] = findDates(rest);
  const year = /^(?:19|20)\d\d(?!\d)/u.exec(rest);
  return year ? `${year[0]}-01-01` : date?.start === 0 ? firstDay(date.date) : null;
}

function recordOf(
  article: AnalysedArticle,
  sentence: AnalysedSentence,
  event: OfficeEvent,
  home: Map<RegionKind | 'any', readonly Region[]>,
): OfficeRecord | null {
  const headed = event.bare ? headedBefore(article, sentence) : null;
  if (event.bare && (!headed || headed.office !== event.mention.office)) return null;
  const own = headed ? headed.regions : event.mention.regions;
  const regions = own.length > 0 ? own : homeRegions(article, event.mention, home);
  const day = dayOf(event.on, article) ?? article.article.date ?? '';
  return {
    article,
    sentence,
    kind: isOver(event, article) ? 'former' : event.kind,
    mention: {
      ...event.mention,
      ...shift(event.mention, sentence.start),
      unit: headed ? headed.unit : event.mention.unit,
      regions,
    },
    name: event.name ?? '',
    nameSpan: event.nameSpan && shift(event.nameSpan, sentence.start),
    day,
    since: (event.since && firstDay(event.since)) ?? day,
    quote: event.quote || event.bare,
    context: headed?.sentence ?? null,
  };
}

/** "Bupati … periode 2018-2023" in an article of 2025. */
function isOver({ kind, termEnd }: OfficeEvent, { article }: AnalysedArticle): boolean {
  return (
    kind === 'holds' &&
    termEnd !== null &&
    article.date !== null &&
    termEnd < Number(article.date.slice(0, 4))
  );
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

interface Headed {
  readonly office: string;
  readonly unit: string | null;
  readonly regions: readonly Region[];
  readonly sentence: AnalysedSentence | null;
}

const CONTEXT_REACH = 2;

/** "Pucuk pimpinan Dinas Pendidikan NTB berganti. X dilantik sebagai kepala dinas": the unit of a bare title. */
function headedBefore(article: AnalysedArticle, sentence: AnalysedSentence): Headed | null {
  for (let index = sentence.index; index >= Math.max(0, sentence.index - CONTEXT_REACH); index--) {
    const candidate = article.sentences[index]!;
    const unit = /(?<!Kepala )(?<!\p{L})(?:Dinas|Badan|Bagian|Bidang)\s+\p{Lu}/u.exec(candidate.text);
    if (!unit) continue;
    const [office] = findOffices(`Kepala ${candidate.text.slice(unit.index, unit.index + 140)}`);
    if (office?.unit)
      return {
        office: office.office,
        unit: office.unit,
        regions: office.regions,
        sentence: index === sentence.index ? null : candidate,
      };
  }
  return null;
}

const LEVELS: Readonly<Record<string, RegionKind>> = {
  gubernur: 'provinsi',
  bupati: 'kabupaten',
  'wali kota': 'kota',
};

/** The region an article is at home in, for offices that name none: the one it names most, titles counting thrice. */
function homeRegions(
  { article }: AnalysedArticle,
  { office }: OfficeMention,
  home: Map<RegionKind | 'any', readonly Region[]>,
): readonly Region[] {
  const level = LEVELS[office] ?? 'any';
  const known = home.get(level);
  if (known) return known;
  const counts = new Map<Region, number>();
  const count = (text: string, weight: number): void => {
    for (const mention of findRegions(text)) {
      for (const region of mention.regions) {
        if (level === 'any' || region.kind === level) counts.set(region, (counts.get(region) ?? 0) + weight);
      }
    }
  };
  count(article.title ?? '', 3);
  count(article.place ?? '', 1);
  count(article.text, 1);
  const most = Math.max(0, ...counts.values());
  const found = [...counts].filter(([, times]) => times === most).map(([region]) => region);
  home.set(level, found);
  return found;
}

function firstDay({ year, month, day }: DateParts): string | null {
  if (year === undefined) return null;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${year}-${two(month ?? 1)}-${two(day ?? 1)}`;
}

/** A day without a year is of the article's year; what lies far from the article's own day is another matter. */
function dayOf(on: DateParts | null, { article }: AnalysedArticle): string | null {
  if (!on || on.month === undefined) return null;
  const year = on.year ?? (article.date ? Number(article.date.slice(0, 4)) : undefined);
  return year === undefined ? null : firstDay({ ...on, year });
}

/** First and last day of a time asked for. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** "Januari 2026", "tahun 2023", "dari akhir 2023 sampai 2025", "2024": null where a question names no year. */
export function periodOf(text: string): Period | null {
  const parts: Period[] = findDates(text).flatMap(({ date }) => {
    const from = firstDay(date);
    if (!from) return [];
    const to =
      date.month === undefined
        ? `${date.year}-12-31`
        : date.day === undefined
          ? `${from.slice(0, 7)}-31`
          : from;
    return [{ from, to }];
  });
  for (const { 1: year } of text.matchAll(/(?<![\d./-])((?:19|20)\d\d)(?![\d./-]\d)/gu)) {
    if (!parts.some(({ from, to }) => from.startsWith(year!) || to.startsWith(year!)))
      parts.push({ from: `${year}-01-01`, to: `${year}-12-31` });
  }
  if (parts.length === 0) return null;
  return {
    from: parts.map(({ from }) => from).sort()[0]!,
    to: parts
      .map(({ to }) => to)
      .sort()
      .at(-1)!,
  };
}
