import type { OfficeMention } from '../indonesian/offices.ts';
import type { Question } from '../indonesian/question.ts';
import { findRegions } from '../indonesian/regions.ts';
import type { QueryTerm } from '../types.ts';
import type { AnalysedArticle, AnalysedSentence } from './analysis.ts';
import { quoteSentence, type Statement, stateHolder } from './compose.ts';
import { covers, type Demands, partsOf } from './demands.ts';
import { type During, duringOf, pivotOf } from './office-pivots.ts';
import { holdsOffice, sameOffice } from './office-question.ts';
import { type OfficeRecord, officeRecords, type Period, periodOf, samePerson } from './office-timeline.ts';
import { statesDates } from './read.ts';

/** An office with its holder, and the sentence that says so. */
export interface HeldOffice {
  readonly article: AnalysedArticle;
  readonly sentence: AnalysedSentence;
  readonly holder: OfficeRecord;
}

/** What the archive says of an office, and the days it speaks of where that is not what was asked. */
export interface OfficeAnswer {
  readonly statements: readonly Statement[];
  /** Days of all that is known of the office, `YYYY-MM-DD`, earliest first; empty where nothing is. */
  readonly known: readonly string[];
}

const MOST = 6;
const POSITIVE: ReadonlySet<string> = new Set(['holds', 'starts']);

/** Who holds an office now, held it then, before or after somebody, or ever: what the question asks of it. */
export function answerOffice(
  question: Question,
  asked: OfficeMention,
  demands: Demands,
  articles: readonly AnalysedArticle[],
): OfficeAnswer {
  const all = articles.flatMap((article) =>
    officeRecords(article).filter(({ mention }) => sameOffice({ ...asked, acting: false }, mention)),
  );
  const records = asked.acting ? all.filter(({ mention }) => mention.acting) : all;
  const known = [...new Set(records.map(({ day }) => day).filter((day) => day !== ''))].sort();
  const during = duringOf(question.text);
  const time = during && timeOf(during, articles);
  return {
    statements: chosen(question, asked, demands, records, tenuresOf(all), time).slice(0, MOST),
    known,
  };
}

/** "siapa saja yang pernah", "urutkan": every holder in order. */
const EVERY =
  /\b(?:pernah (?:jadi|menjadi|menjabat|memimpin|duduk)|riwayat|urutkan|urutan|kronologi|dari masa ke masa|silih berganti|para mantan)\b/iu;

function chosen(
  question: Question,
  asked: OfficeMention,
  demands: Demands,
  records: readonly OfficeRecord[],
  everyTenure: readonly Tenure[],
  time: Period | null,
): Statement[] {
  const { text } = question;
  const pivot = pivotOf(text);
  const period =
    time ??
    askedPeriod(demands) ??
    periodOf(pivot ? text.slice(0, pivot.start) + text.slice(pivot.end) : text);
  const all = question.wantsList || EVERY.test(text);
  if (asked.candidate) return one(records.filter(({ kind }) => kind === 'planned'));
  if (asked.elected) return one(records.filter(({ kind }) => kind === 'elected'));
  if (asked.former && !all) return one(leftBy(records, asked.acting));
  const tenures = asked.acting ? everyTenure.filter(({ acting }) => acting) : everyTenure;
  if (pivot) return besides(everyTenure, asked.acting, pivot.name, pivot.side, all);
  if (period)
    return tenures.filter((tenure) => within(tenure, period)).flatMap((tenure) => tell(tenure, period));
  if (all) return tenures.flatMap((tenure) => tell(tenure, null));
  return current(records);
}

/** The time in which somebody held an office, or the day on which he took it; null where none is told. */
function timeOf({ name, day }: During, articles: readonly AnalysedArticle[]): Period | null {
  const [first] = tenuresOf(
    articles.flatMap(officeRecords).filter((record) => record.name !== '' && samePerson(record.name, name)),
  ).sort((left, right) => right.records.length - left.records.length);
  return first ? { from: first.from, to: day || first.to < first.from ? first.from : first.to } : null;
}

/** Those who held it once; who only stood in is no "mantan bupati". */
function leftBy(records: readonly OfficeRecord[], acting: boolean): OfficeRecord[] {
  return records.filter(
    ({ kind, mention }) => (kind === 'former' || kind === 'ends') && mention.acting === acting,
  );
}

/** From the first to the last of the times a question names; open ends reach as far as there are dates. */
function askedPeriod({ dates }: Demands): Period | null {
  if (dates.length === 0) return null;
  const from = dates.map(({ period }) => period.from ?? '0000-00-00').sort()[0]!;
  const to = dates
    .map(({ period }) => period.to ?? '9999-99-99')
    .sort()
    .at(-1)!;
  return { from, to };
}

function one(records: readonly OfficeRecord[]): Statement[] {
  const [newest] = [...records].sort(byDay).reverse();
  return newest ? stated(newest) : [];
}

function byDay(left: OfficeRecord, right: OfficeRecord): number {
  return left.day.localeCompare(right.day) || rank(left) - rank(right);
}

/** On one day a swearing-in says more than a mention, and a head more than somebody in his place. */
function rank(record: OfficeRecord): number {
  const { kind, mention, name, quote } = record;
  const full = /\s/u.test(name) ? 1 : 0;
  const region = findRegions(titled(record)).length;
  return (
    (mention.acting ? 0 : 8) +
    (kind === 'starts' ? 4 : 0) +
    full * 2 +
    (region > 0 ? 1 : 0) -
    (quote ? 0.5 : 0)
  );
}

/** The newest holder who has not left; the empty seat, or the leaving, where that is newer. */
function current(records: readonly OfficeRecord[]): Statement[] {
  const ends = records.filter(({ kind }) => kind === 'ends');
  const sitting = records
    .filter(({ kind }) => POSITIVE.has(kind))
    .filter((record) => !ends.some((end) => endsIt(end, record)))
    .sort(byDay)
    .at(-1);
  const vacant = records
    .filter(({ kind }) => kind === 'vacant')
    .sort(byDay)
    .at(-1);
  if (vacant && (!sitting || (vacant.day >= sitting.day && sitting.kind !== 'starts'))) return quoted(vacant);
  if (sitting) return stated(sitting);
  return ends.length > 0 ? quoted([...ends].sort(byDay).at(-1)!) : [];
}

/** Whether a record of leaving takes the office from a record of holding it. */
function endsIt(end: OfficeRecord, held: OfficeRecord): boolean {
  if (!samePerson(end.name, held.name) || (end.mention.acting && !held.mention.acting)) return false;
  if (held.kind === 'starts') return end.day > held.day;
  const told = end.article.article.date ?? '';
  return [told, end.day].some((day) => day >= held.day);
}

/** One person's time in an office, as far as the archive tells. */
interface Tenure {
  readonly name: string;
  readonly acting: boolean;
  readonly records: readonly OfficeRecord[];
  readonly from: string;
  readonly to: string;
}

/** Records by person, those in place of a head apart from the heads, in order of time. */
function tenuresOf(records: readonly OfficeRecord[]): Tenure[] {
  const groups: OfficeRecord[][] = [];
  const fitting = records.filter(({ kind }) => POSITIVE.has(kind) || kind === 'ends' || kind === 'former');
  for (const record of [...fitting].sort(byDay)) {
    const group = groups.find(
      ([first]) => first!.mention.acting === record.mention.acting && samePerson(first!.name, record.name),
    );
    if (group) group.push(record);
    else groups.push([record]);
  }
  return groups
    .map((group): Tenure => {
      const held = group.filter(({ kind }) => POSITIVE.has(kind));
      const left = group.filter(({ kind }) => kind === 'ends').map(({ day }) => day);
      const from = (held.length > 0 ? held : group).flatMap(({ since, day }) => [since, day]).sort()[0]!;
      const last =
        held
          .map(({ day }) => day)
          .sort()
          .at(-1) ?? from;
      return {
        name: group[0]!.name,
        acting: group[0]!.mention.acting,
        records: group,
        from,
        to: left.sort()[0] ?? last,
      };
    })
    .map((tenure, _, all) => ({ ...tenure, from: tookOver(tenure, all) }))
    .sort((left, right) => left.from.localeCompare(right.from) || left.to.localeCompare(right.to));
}

/** Who stands in sits there from the day the head left, where one article tells both. */
function tookOver({ acting, from, records }: Tenure, all: readonly Tenure[]): string {
  if (!acting || records.some(({ kind }) => kind === 'starts')) return from;
  const left = all
    .filter((other) => !other.acting)
    .flatMap((other) => other.records)
    .filter(
      ({ kind, day, article }) =>
        kind === 'ends' && day < from && records.some((record) => record.article === article),
    )
    .map(({ day }) => day);
  return left.sort().at(-1) ?? from;
}

function within({ from, to, records }: Tenure, period: Period): boolean {
  if (!records.some(({ kind }) => kind !== 'former')) return false;
  return from !== '' && from <= period.to && (to < from ? from : to) >= period.from;
}

/** The best sentence for a tenure: how it began, else a mention of the time, else how it ended. */
function tell({ records }: Tenure, period: Period | null): Statement[] {
  const inside = period ? records.filter(({ day }) => period.from <= day && day <= period.to) : records;
  const early = period ? records.find(({ since, day }) => since < day && since <= period.to) : undefined;
  if (inside.length === 0 && early) return quoted(early);
  const from = inside.length > 0 ? inside : records;
  const best =
    from.find(({ kind }) => kind === 'starts') ??
    from.find(({ kind, quote }) => kind === 'holds' && !quote) ??
    from.find(({ kind }) => kind === 'holds') ??
    from[0]!;
  return best.kind === 'holds' && !best.quote ? stated(best) : quoted(best);
}

/** Who came before or after somebody in an office: the nearest, or all. */
function besides(
  tenures: readonly Tenure[],
  acting: boolean,
  name: string,
  side: 'before' | 'after',
  all: boolean,
): Statement[] {
  const pivot =
    tenures.find((tenure) => samePerson(tenure.name, name) && !tenure.acting) ??
    tenures.find((tenure) => samePerson(tenure.name, name));
  if (!pivot) return [];
  const others = tenures.filter((tenure) => !samePerson(tenure.name, name) && (!acting || tenure.acting));
  const sameDay = ({ from, acting: stoodIn, records }: Tenure): boolean =>
    from === pivot.from && (stoodIn || records.every(({ kind }) => kind === 'ends' || kind === 'former'));
  const found =
    side === 'before'
      ? others.filter((tenure) => tenure.from < pivot.from || tenure.to < pivot.from || sameDay(tenure))
      : others.filter((tenure) => tenure.from > pivot.from && !sameDay(tenure));
  const near = all ? found : side === 'before' ? lastBefore(found) : found.slice(0, 1);
  return near.flatMap((tenure) => {
    const beside = tenure.records.filter(({ article }) =>
      pivot.records.some((record) => record.article === article),
    );
    return side === 'before' && beside.length > 0 ? quoted(handover(beside)) : tell(tenure, null);
  });
}

/** The last head, and who stood in for one after that. */
function lastBefore(tenures: readonly Tenure[]): readonly Tenure[] {
  const head = tenures.findLastIndex(({ acting }) => !acting);
  return head < 0 ? tenures.slice(-1) : tenures.slice(head);
}

function handover(records: readonly OfficeRecord[]): OfficeRecord {
  return records.find(({ kind }) => kind === 'ends') ?? records[0]!;
}

/** The same sentence proves several things; it is said once. */
function quoted({ article, sentence, context }: OfficeRecord): Statement[] {
  const statement = quoteSentence(article.article, sentence);
  return context ? [quoteSentence(article.article, context), statement] : [statement];
}

function stated(record: OfficeRecord): Statement[] {
  if (record.kind !== 'holds' && record.kind !== 'starts' && record.quote) return quoted(record);
  const title = titled(record);
  const placed = findRegions(title).length > 0 || record.mention.unit !== null;
  if (record.context || (record.quote && !placed)) return quoted(record);
  return [holderStatement({ article: record.article, sentence: record.sentence, holder: record })];
}

function titled({ article, mention }: OfficeRecord): string {
  return article.article.text.slice(mention.start, mention.end).replace(/[\s,]+$/u, '');
}

/** Sentences that name the holder of the office asked for, newest article first. */
export function readOffice(
  office: OfficeMention,
  demands: Demands,
  articles: readonly AnalysedArticle[],
): HeldOffice[] {
  return articles
    .flatMap((article) => {
      const holder = officeRecords(article).find(
        (record) =>
          (POSITIVE.has(record.kind) || office.former || office.candidate) &&
          record.nameSpan !== null &&
          holdsOffice(office, record.mention),
      );
      if (!holder) return [];
      const own = article.article.date ? partsOf(article.article.date) : null;
      const dated = demands.dates.every((asked) => own !== null && covers(own, asked));
      const held = { article, sentence: holder.sentence, holder };
      return dated || statesDates(demands, article, held.sentence) ? [held] : [];
    })
    .sort((left, right) => byDay(left.holder, right.holder))
    .reverse();
}

/** "riwayat jabatan", "perjalanan jabatan", "pernah menjabat apa": every office of a person. */
const CAREER = /\b(?:perjalanan|riwayat|karier|rekam jejak|pernah|apa saja|urutkan|ringkas|sejak kapan)\b/iu;

/** Which office a person holds, or every office in order where that is asked; none where the archive tells none. */
export function answerPerson(
  { text }: Question,
  persons: readonly QueryTerm[],
  articles: readonly AnalysedArticle[],
): Statement[] {
  if (persons.length === 0) return [];
  const records = articles
    .flatMap(officeRecords)
    .filter(({ name }) => name !== '' && samePerson(name, persons.map(({ word }) => word).join(' ')))
    .sort(byDay);
  if (!CAREER.test(text)) {
    const ends = records.filter(({ kind }) => kind === 'ends');
    const held = records.filter(({ kind }) => POSITIVE.has(kind));
    const sitting = held.filter(
      (record) => !ends.some((end) => endsIt(end, record) && sameOffice(end.mention, record.mention)),
    );
    const newest = sitting.at(-1);
    if (newest) return stated(newest);
    const last = records.at(-1);
    return last ? quoted(last) : [];
  }
  const statements: Statement[] = [];
  const seen = new Set<string>();
  for (const record of records) {
    const { office, acting, deputy, unit } = record.mention;
    const key = `${office} ${acting} ${deputy} ${unit} ${record.kind === 'ends'} ${record.kind === 'planned'}`;
    const repeated =
      [...seen].includes(key) || seen.has(`${record.sentence.start} ${record.article.article.id}`);
    seen.add(key).add(`${record.sentence.start} ${record.article.article.id}`);
    if (!repeated) statements.push(...(record.quote ? quoted(record) : stated(record)));
  }
  return statements.slice(0, MOST);
}

/** "Bupati … adalah …, per …", proven by the sentence. */
export function holderStatement({ article, sentence, holder }: HeldOffice): Statement {
  return stateHolder(article.article, titled(holder), holder.name, sentence);
}
