import type { Span } from '../types.ts';
import {
  addDays,
  describeRange,
  isoOf,
  isUnbounded,
  isYearly,
  monthsRange,
  type Range,
  rangeOfParts,
} from './calendar.ts';
import { type DateParts, type FoundDate, findDates, MONTHS, monthNumber } from './dates.ts';
import {
  findRelativeTimes,
  ORDINAL_SOURCE,
  ordinal,
  PART_SOURCE,
  partOfMonth,
  partOfYear,
  quarterRange,
  type TimeKind,
} from './relative-dates.ts';

export type PeriodKind = TimeKind | 'since' | 'until' | 'before' | 'after' | 'between' | 'holiday';

/** A time that a question names, with the word before it that bounds it ("sejak 2022"). */
export interface Period extends Span, Range {
  readonly kind: PeriodKind;
  /** In words, to be said: "Agustus 2025", "bulan lalu (Oktober 2026)". */
  readonly label: string;
  /** The day, month or year named, where it is no more than that; for "sebelum" and "setelah" the bound. */
  readonly date: DateParts | null;
  /** Counted from today. */
  readonly relative: boolean;
  /** A year that follows a noun without "tahun": "Pilkada 2024" may be the name of a thing. */
  readonly bare: boolean;
}

const MONTH = MONTHS.join('|');
const YEAR = '(?<year>(?:19|20)\\d\\d)(?!\\d|[.,/:-]\\d)';
const TAHUN = '(?:(?:tahun|thn|th\\.?)\\s+)';
/** What follows a number that is an amount rather than a year. */
export const AMOUNT =
  /^\s*(?:%|persen|orang|warga|jiwa|unit|buah|ekor|meter|m\b|km|kilometer|hektare?|ha\b|kg|kilogram|ton|liter|rupiah|rupiah|kepala|kk\b|pegawai|peserta|siswa|pelajar|mahasiswa|guru|rumah|paket|dosis|kasus|desa|kali|hari|bulan|tahun|jam|menit|halaman|kursi|formasi|butir|lembar|titik|bibit|pohon|personel|penonton|pengunjung|suara|watt|mw\b|gelas)/i;
/** The year is part of the name of a rule: "UU Nomor 20 Tahun 2023", "PP 11/2017". */
const REGULATION =
  /(?<![\p{L}\d])(?:(?:nomor|no\.?)\s*[\p{L}\d./-]+\s+(?:tahun|thn|th\.?)\s+\d{4}|(?:uu|pp|per(?:pres|ppu|da|des|bup|wali?|wal|gub|men\p{L}*)|kep(?:pres|res|men\p{L}*)|inpres|qanun|undang-?\s?undang|(?:peraturan|keputusan|instruksi|surat\s+edaran)(?:\s+\p{L}+){0,4})\s+(?:(?:nomor|no\.?)\s*)?[\d./]+\s*(?:\/|(?:tahun|thn|th\.?)\s+)\s*\d{4})/giu;
/** Movable feasts: the archive's calendar does not hold them. */
const HOLIDAY =
  "(?:hari\\s+raya\\s+)?(?:lebaran|idul\\s?fitri|idul\\s?adha|ramadh?an|bulan\\s+puasa|natal|nyepi|imlek|waisak|galungan|maulid|isra\\s+mi['’]?raj|tahun\\s+baru|hut\\s+ri)";

interface Atom extends Span, Range {
  readonly kind: PeriodKind;
  readonly date?: DateParts;
  readonly relative?: boolean;
  readonly bare?: boolean;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Reader = (groups: Groups, text: string, span: Span) => Omit<Atom, 'start' | 'end'> | null;

const number = (digits: string | undefined): number | undefined => (digits ? Number(digits) : undefined);

/** Tried before the calendar dates. */
const PARTS: readonly (readonly [RegExp, Reader])[] = [
  [
    rule(`(?:sebelum|sesudah|setelah|usai|pasca|jelang|menjelang|selama|saat)\\s+${HOLIDAY}(?:\\s+\\d{4})?`),
    () => ({ kind: 'holiday', from: null, to: null }),
  ],
  [
    rule(`${PART_SOURCE}\\s+(?:bulan\\s+)?(?<name>${MONTH})(?:\\s+${TAHUN}?${YEAR})?`),
    ({ part, name, year }) => ({
      kind: 'part',
      ...partOfMonth(part!, isoOf(number(year), monthNumber(name!)!, 1)),
    }),
  ],
  [
    rule(`${PART_SOURCE}\\s+${TAHUN}?${YEAR}`),
    ({ part, year }) => ({ kind: 'part', ...partOfYear(part!, number(year)) }),
  ],
  [
    rule(
      `(?<unit>semester|caturwulan|triwulan|kuartal|tw|q)\\s?-?${ORDINAL_SOURCE}(?:\\s+${TAHUN}?${YEAR})?`,
    ),
    ({ unit, nth, year }) => {
      const range = quarterRange(unit!, ordinal(nth!), number(year));
      return range && { kind: 'quarter', ...range };
    },
  ],
  [
    rule('tahun\\s+(?:ajaran|pelajaran|akademik)\\s+(?<year>20\\d\\d)\\s*[/-]\\s*20\\d\\d'),
    ({ year }) => ({ kind: 'span', from: `${year}-07-01`, to: `${Number(year) + 1}-06-30` }),
  ],
  [rule(`${TAHUN}(?:anggaran|ajaran|pelajaran|akademik)\\s+${YEAR}`), ({ year }) => wholeYear(year!, false)],
  [
    rule(`(?:${TAHUN}|era\\s+)?(?<year>19\\d|20\\d)0-?an`),
    ({ year }) => ({ kind: 'span', from: `${year}0-01-01`, to: `${year}9-12-31` }),
  ],
  [
    rule(
      `(?:dari|sejak|mulai)\\s+${TAHUN}?${YEAR}\\s+(?:sampai|hingga|s\\.?d\\.?|ke)\\s*(?:sekarang|kini|saat ini|hari ini|sini)`,
    ),
    ({ year }) => ({ kind: 'since', from: `${year}-01-01`, to: null }),
  ],
  [
    rule(
      '(?:(?:periode|tahun|masa\\s+\\p{L}+|musim)\\s+)?(?<year>(?:19|20)\\d\\d)\\s*[-–—/]\\s*(?<last>(?:19|20)\\d\\d)(?![\\d/-])',
    ),
    ({ year, last }) =>
      year! < last! ? { kind: 'between', from: `${year}-01-01`, to: `${last}-12-31` } : null,
  ],
];

/** Tried after the calendar dates: names of months and bare years, which may be something else. */
const LOOSE: readonly (readonly [RegExp, Reader])[] = [
  [
    // "Mei", "April", "Juni" are names of persons, too: they need a word before them.
    rule(
      `(?:(?<=(?<!\\p{L})(?:pada|di|bulan|sejak|mulai|sampai|hingga|selama|dari|antara|per|sebelum|setelah|sesudah|dan|ke)\\s+)(?<any>${MONTH})|(?<!(?:sebelas|\\d)\\s+)(?<name>${MONTHS.filter((month) => !/^(?:April|Mei|Juni|Juli)$/.test(month)).join('|')}))`,
    ),
    ({ any, name }) => {
      const month = monthNumber((any ?? name)!)!;
      return { kind: 'month', ...monthsRange(undefined, month, month), date: { month } };
    },
  ],
  [
    rule(`(?<!(?:${MONTH}|rp|nomor|no\\.?|pukul|pasal|kode|jalan|jl\\.?)\\s*)${YEAR}`),
    ({ year }, text, { end, start }) =>
      AMOUNT.test(text.slice(end, end + 16))
        ? null
        : wholeYear(
            year!,
            !/(?:^|[(,]|\b(?:pada|di|sejak|mulai|sampai|hingga|dari|antara|sebelum|setelah|sesudah|per|ke|usai|pasca))\s*$/i.test(
              text.slice(0, start),
            ),
          ),
  ],
];

function rule(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d]|\\d[.,/:-])(?:${source})(?![\\p{L}\\d])`, 'giu');
}

function wholeYear(year: string, bare: boolean): Omit<Atom, 'start' | 'end'> {
  return { kind: 'year', ...monthsRange(Number(year), 1, 12), date: { year: Number(year) }, bare };
}

const ANY =
  /\d{2}|\d\/\d|kemarin|lalu|silam|\bini\b|depan|datang|terakhir|belakangan|tadi|besok|esok|lusa|awal|akhir|tengah|semester|wulan|kuartal|januari|februari|maret|april|\bmei\b|ju[nl]i|agustus|september|oktober|november|desember|lebaran|raya|idul|rama|natal|imlek|nyepi/i;

/**
 * Every time that a question names, in order, none overlapping another, counted from `now` (`YYYY-MM-DD`). Both
 * ends are open where nobody can tell: a vague word, a movable feast, a distance while `now` is null. The year in
 * the name of a regulation and a bare weekday are no periods.
 */
export function findPeriods(text: string, now: string | null): Period[] {
  if (!ANY.test(text)) return [];
  const atoms: Atom[] = [];
  const closed: Span[] = [...text.matchAll(REGULATION)].map((match) => spanOf(match));
  const free = (span: Span): boolean =>
    ![...closed, ...atoms].some((other) => other.start < span.end && span.start < other.end);
  const gather = (rules: readonly (readonly [RegExp, Reader])[]): void => {
    for (const [pattern, reader] of rules) {
      for (const match of text.matchAll(pattern)) {
        const span = spanOf(match);
        const atom = free(span) ? reader(match.groups ?? {}, text, span) : null;
        if (atom) atoms.push({ ...span, ...atom });
      }
    }
  };
  for (const found of findRelativeTimes(text, now)) if (free(found)) atoms.push(relativeAtom(found));
  gather(PARTS);
  for (const found of findDates(text)) {
    const atom = free(found) ? calendarAtom(found) : null;
    if (atom) atoms.push(atom);
    else if (found.date.day !== undefined) closed.push(found);
  }
  gather(LOOSE);
  atoms.sort((a, b) => a.start - b.start);
  return joined(text, atoms).map((atom) => finish(text, bounded(text, atom)));
}

function spanOf(match: RegExpMatchArray): Span {
  return { start: match.index!, end: match.index! + match[0].length };
}

function relativeAtom(found: Span & Range & { readonly kind: TimeKind }): Atom {
  const [year, month, day] = (found.from ?? '').split('-').map(Number);
  const date =
    found.from === null
      ? undefined
      : found.kind === 'year'
        ? { year: year! }
        : found.kind === 'month'
          ? { year: year!, month: month! }
          : found.kind === 'day'
            ? { year: year!, month: month!, day: day! }
            : undefined;
  return { ...found, relative: true, ...(date && { date }) };
}

/** A date of the calendar; null for "tanggal 5" without a month and for a bare weekday. */
function calendarAtom({ start, end, date, until }: FoundDate): Atom | null {
  const range = rangeOfParts(date);
  if (!range) return null;
  const last = until && rangeOfParts(until);
  if (last) return { start, end, kind: 'between', from: range.from, to: last.to };
  return { start, end, kind: date.day ? 'day' : date.month ? 'month' : 'year', ...range, date };
}

const TO = /^\s*(?:[-–—]|s\.?\/?d\.?|sampai(?:\s+(?:dengan|ke))?|hingga)\s*(?:tahun\s+)?$/i;
const AND = /^\s*(?:dan|dengan|sampai|hingga|ke)\s*(?:tahun\s+)?$/i;
const ANTARA = /(?:^|\s)antara\s+$/i;
const DARI = /(?:^|\s)(?:dari|sejak|mulai)\s+$/i;

/** "dari akhir 2023 sampai 2025", "antara 2022 dan 2024": two that are the ends of one. */
function joined(text: string, atoms: readonly Atom[]): Atom[] {
  const result: Atom[] = [];
  for (const atom of atoms) {
    const before = result.at(-1);
    const whole = before && join(text, before, atom);
    if (whole) result[result.length - 1] = whole;
    else result.push(atom);
  }
  return result;
}

function join(text: string, first: Atom, last: Atom): Atom | null {
  if (first.kind === 'between' || isUnbounded(first) || isUnbounded(last)) return null;
  const link = text.slice(first.end, last.start);
  const head = text.slice(0, first.start);
  const opening = (ANTARA.exec(head) ?? DARI.exec(head))?.[0].trimStart().length ?? 0;
  if (!(TO.test(link) || (opening > 0 && AND.test(link) && (ANTARA.test(head) || !/dan|dengan/i.test(link)))))
    return null;
  const year = Number(last.from!.slice(0, 4));
  const from = isYearly(first) && !isYearly(last) ? `${year}${first.from!.slice(1)}` : first.from!;
  if (isYearly({ from, to: null }) !== isYearly(last) || from > last.to!) return null;
  return { start: first.start - opening, end: last.end, kind: 'between', from, to: last.to };
}

/** The word just before a time that makes of it one end of an open stretch. */
const BOUNDS: readonly (readonly [RegExp, 'since' | 'until' | 'before' | 'after'])[] = [
  [/(?<!\p{L})(?:(?:sejak|semenjak|mulai|terhitung)(?:\s+dari)?|dari)\s+$/iu, 'since'],
  [/(?<!\p{L})(?:sampai(?:\s+dengan)?|hingga|s\.?\/?d\.?)\s+$/iu, 'until'],
  [/(?<!\p{L})sebelum\s+$/iu, 'before'],
  [/(?<!\p{L})(?:sesudah|setelah|usai|pasca)\s+$/iu, 'after'],
];

/** "siapa saja yang pernah … DARI 2023": of a row that is asked for, its beginning. */
const IN_A_ROW =
  /(?<!\p{L})(?:saja|pernah|urutan|urutkan|riwayat|kronologi|perkembangan|perjalanan|(?:sejak|semenjak|mulai|terhitung) dari)(?!\p{L})/iu;

function bounded(text: string, atom: Atom): Atom {
  if (atom.kind === 'between' || atom.kind === 'since' || isUnbounded(atom) || isYearly(atom)) return atom;
  const head = text.slice(Math.max(0, atom.start - 24), atom.start);
  for (const [word, kind] of BOUNDS) {
    const match = word.exec(head);
    if (!match || (kind === 'since' && /dari\s+$/i.test(match[0]) && !IN_A_ROW.test(text))) continue;
    const span = { ...atom, start: atom.start - match[0].length, kind, bare: false };
    if (kind === 'since') return { ...span, to: null };
    if (kind === 'until') return { ...span, from: null };
    return kind === 'before'
      ? { ...span, from: null, to: addDays(atom.from!, -1) }
      : { ...span, from: addDays(atom.to!, 1), to: null };
  }
  return atom;
}

function finish(text: string, atom: Atom): Period {
  const { start, end, from, to, kind, date = null, relative = false, bare = false } = atom;
  const written = text.slice(start, end).replace(/\s+/g, ' ').trim();
  const described = describeRange({ from, to });
  const label =
    relative && described
      ? `${written} (${described})`
      : kind === 'year'
        ? `tahun ${described}`
        : kind === 'day' || kind === 'month'
          ? described
          : written;
  return { start, end, from, to, kind, label, date, relative, bare };
}
