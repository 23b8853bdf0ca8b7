import type { Span } from '../types.ts';
import { type DateParts, findDates } from './dates.ts';
import {
  ELECTED_OFFICES,
  ENDS,
  ENDS_BEFORE,
  FILLED_BEFORE,
  LINK_BEFORE,
  MOVED,
  NOT_VACANT,
  PLANNED,
  SEAT_BEFORE,
  STARTS,
  TERM_BEFORE,
  TERM_OVER,
  VACANT,
  WAS,
} from './office-cues.ts';
import { HONORIFIC, NOT_A_NAME } from './office-titles.ts';
import {
  isPlace,
  NAME_WORD,
  nameAfter,
  nameAt,
  type OfficeMention,
  type OfficeSpot,
  officeSpots,
} from './offices.ts';

/**
 * `holds` is named with the office, `starts` takes it, `ends` leaves it, `former` held it once, `elected` and
 * `planned` do not hold it yet, `vacant` has nobody.
 */
export type OfficeEventKind = 'holds' | 'starts' | 'ends' | 'former' | 'elected' | 'planned' | 'vacant';

/** What one sentence says about an office; all offsets count from the sentence's beginning. */
export interface OfficeEvent {
  readonly kind: OfficeEventKind;
  readonly mention: OfficeMention;
  /** Null for an empty seat. */
  readonly name: string | null;
  readonly nameSpan: Span | null;
  /** Taken for a time only: "diberhentikan SEMENTARA". */
  readonly suspended: boolean;
  /** When it begins or ends, as far as the sentence tells. */
  readonly on: DateParts | null;
  /** "menjabat sejak 2021". */
  readonly since: DateParts | null;
  /** Last year of "periode 2018-2023". */
  readonly termEnd: number | null;
  /** The unit of the office stands elsewhere: "dilantik sebagai kepala dinas yang baru". */
  readonly bare: boolean;
  /** The words of the sentence say it better than office and name side by side. */
  readonly quote: boolean;
}

/** "Rina menggantikan Yayat Hidayatullah yang pensiun per 1 September 2025": the office stands elsewhere. */
export interface Succession {
  readonly successor: string;
  readonly predecessor: string;
  readonly predecessorSpan: Span;
  readonly on: DateParts | null;
}

const NAME_RUN = String.raw`${NAME_WORD}(?:\s+(?:${NAME_WORD}|bin|binti))*`;
const DEGREES = String.raw`(?:,\s*(?:S|M|Dr|Ir|Sp|A|Ak|Lc)\.?[\p{L}.]{0,8})*`;
/** The last name before the office, then small words only. */
const LEFT = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${NAME_RUN})${DEGREES}((?:\s*\([^()]{1,30}\))?,?(?:\s+(?:\p{Ll}[\p{L}-]*|Plt|Plh|Pj),?){1,9})\s*$`,
  'u',
);
/** "Tatang Kurniadi dan Neneng Suhaeti resmi menjabat Bupati dan Wakil Bupati Majalengka". */
const LEFT_PAIR = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${NAME_RUN})(?:\s+dan\s+|\s*[-–]\s*)(${NAME_RUN})((?:,?\s+\p{Ll}[\p{L}-]*){1,7})\s*$`,
  'u',
);
const RIGHT_PAIR = new RegExp(
  String.raw`^[\s,]*(?:yakni |yaitu )?(${NAME_RUN})(?:\s+dan\s+|\s*[-–]\s*)(${NAME_RUN})`,
  'u',
);
const WINDOW = 170;

/** Every event of one sentence, in order of its offices. */
export function findOfficeEvents(sentence: string): OfficeEvent[] {
  const spots = officeSpots(sentence, true);
  const events: OfficeEvent[] = [];
  for (let index = 0; index < spots.length; index++) {
    const spot = spots[index]!;
    const next = spots[index + 1];
    if (next && isPair(sentence, spot, next)) {
      const pair = readPair(sentence, spot, next);
      if (pair.length > 0) {
        events.push(...pair);
        index++;
        continue;
      }
    }
    const event =
      readVacancy(sentence, spot) ?? readBefore(sentence, spot, spots) ?? readAfter(sentence, spot, spots);
    if (!event) continue;
    events.push(event);
    const deputy = readDeputy(sentence, spot, event);
    if (deputy) events.push(deputy);
  }
  return events;
}

const SUCCESSION = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${NAME_RUN})((?:\s+(?:\p{Ll}[\p{L}-]*|\d{1,4}|(?:Jan|Feb|Mar|Apr|Me|Jun|Jul|Agu|Sep|Okt|Nov|Des)\p{Ll}+)){0,6}?)\s+(?:untuk\s+)?(?:menggantikan|gantikan)\s+(?:(?:posisi|jabatan|pejabat lama|pendahulunya|pejabat sebelumnya)\s*,?\s+)?`,
  'u',
);

/** Who followed whom where the sentence names no office for the one followed. */
export function findSuccession(sentence: string): Succession | null {
  if (!sentence.includes('gantikan')) return null;
  const match = SUCCESSION.exec(sentence);
  if (!match || PLANNED.test(match[2]!)) return null;
  const at = match.index + match[0].length;
  const honorific = new RegExp(`^${HONORIFIC}`, 'u').exec(sentence.slice(at, at + 30));
  const span = nameAt(sentence, at + (honorific?.[0].length ?? 0));
  const successor = lastName(match[1]!, sentence.slice(0, match.index + match[1]!.length));
  if (!span || !successor) return null;
  return {
    successor: successor.name,
    predecessor: sentence.slice(span.start, span.end),
    predecessorSpan: span,
    on: dateAfter(sentence, span.end),
  };
}

/** "Bupati dan Wakil Bupati Majalengka". */
function isPair(text: string, spot: OfficeSpot, next: OfficeSpot): boolean {
  return (
    next.mention.deputy &&
    !spot.mention.deputy &&
    next.mention.office === spot.mention.office &&
    /^\s*(?:dan|serta|-|–|beserta)\s*$/u.test(text.slice(spot.mention.end, next.mention.start))
  );
}

function readPair(text: string, spot: OfficeSpot, next: OfficeSpot): OfficeEvent[] {
  if (spot.attached) return [];
  const before = text.slice(Math.max(0, spot.mention.start - WINDOW), spot.mention.start);
  const offset = spot.mention.start - before.length;
  const left = LEFT_PAIR.exec(before);
  const head = { ...spot.mention, regions: next.mention.regions };
  const offices = [head, next.mention];
  if (left && LINK_BEFORE.test(left[3]!.trim())) {
    const kind = kindOf(left[3]!, before.slice(0, left.index), next, text.slice(next.mention.end));
    const names = [
      spanOf(left[1]!, offset + left.index),
      spanOf(left[2]!, offset + left.index + left[0].indexOf(left[2]!, left[1]!.length)),
    ];
    return names.flatMap((name, at) =>
      name ? [eventOf(kind, offices[at]!, trimName(text, name), text, next, true)] : [],
    );
  }
  const right = RIGHT_PAIR.exec(text.slice(next.cursor, next.cursor + WINDOW));
  if (!right) return [];
  const elected = next.mention.elected || spot.mention.elected;
  const kind = next.mention.candidate || spot.mention.candidate ? 'planned' : elected ? 'elected' : 'holds';
  const first = next.cursor + right[0].indexOf(right[1]!);
  const second = next.cursor + right[0].indexOf(right[2]!, right[0].indexOf(right[1]!) + right[1]!.length);
  return [first, second].flatMap((at, index) => {
    const name = nameAt(text, at);
    return name ? [eventOf(kind, offices[index]!, name, text, next, true)] : [];
  });
}

/** "Bupati Dedi Suparman dan wakilnya, Tarsono Wiguna": what is said of the one is said of the other. */
function readDeputy(text: string, spot: OfficeSpot, event: OfficeEvent): OfficeEvent | null {
  if (spot.mention.deputy || !event.nameSpan) return null;
  const { end } = event.nameSpan;
  const lead = /^,?\s+(?:dan|serta|bersama|beserta)\s+wakilnya,?\s+/u.exec(text.slice(end, end + 30));
  const name = lead && nameAt(text, end + lead[0].length);
  return name ? eventOf(event.kind, { ...spot.mention, deputy: true }, name, text, spot, true) : null;
}

function readVacancy(text: string, { mention, attached }: OfficeSpot): OfficeEvent | null {
  if (attached || !SEAT_BEFORE.test(text.slice(Math.max(0, mention.start - 30), mention.start))) return null;
  const behind = /^[^.,;]{0,70}/u.exec(text.slice(mention.end))![0];
  if (!VACANT.test(behind) || NOT_VACANT.test(behind.slice(0, VACANT.exec(behind)!.index))) return null;
  if (/(?<!\p{L})(?:mengisi|terisi)\s*$/iu.test(text.slice(0, mention.start).replace(SEAT_BEFORE, '')))
    return null;
  return { ...blank(mention), kind: 'vacant', on: dateAfter(text, mention.end) };
}

/** "Rina Marlianti resmi dilantik sebagai Sekda", "melantik Rina sebagai Sekda": the name stands before. */
function readBefore(text: string, spot: OfficeSpot, spots: readonly OfficeSpot[]): OfficeEvent | null {
  const { mention } = spot;
  const before = text.slice(Math.max(0, mention.start - WINDOW), mention.start);
  const offset = mention.start - before.length;
  const match = LEFT.exec(before);
  if (!match) return readApposition(text, spot);
  const middle = match[2]!.trim().replace(/\s+/g, ' ');
  if (!LINK_BEFORE.test(middle) || /\S, /u.test(middle)) return null;
  if (/(?<!\p{L})dari$/u.test(middle) && !ENDS.test(middle)) return null;
  const from = offset + match.index;
  const end = from + match[1]!.length;
  const titled = spots.findLast((other) => other !== spot && other.cursor >= from - 2 && other.cursor < end);
  const start = titled ? Math.max(from, titled.cursor) : from;
  const name = trimName(text, { start, end });
  if (!name) return null;
  const lead = text.slice(0, Math.min(name.start, titled ? titled.mention.start : name.start));
  const kind = kindOf(middle, lead, spot, text.slice(mention.end));
  return eventOf(kind, mention, name, text, spot, true, middle);
}

/** "Hasan Basri, Kepala Dinas Kesehatan Kabupaten Paser, mengatakan …". */
function readApposition(text: string, spot: OfficeSpot): OfficeEvent | null {
  const { mention } = spot;
  if (spot.attached || spot.bare || !/^\s*[,)]/u.test(text.slice(mention.end, mention.end + 3))) return null;
  const before = text.slice(Math.max(0, mention.start - 100), mention.start);
  const match = new RegExp(String.raw`(?<![\p{L}\p{N}])(${NAME_RUN})${DEGREES}\s*,\s*$`, 'u').exec(before);
  if (!match) return null;
  const from = mention.start - before.length + match.index;
  const name = trimName(text, { start: from, end: from + match[1]!.length });
  if (!name || name.end !== from + match[1]!.length) return null;
  if (nameAfter(text, spot.cursor)) return null;
  return eventOf(standing(mention), mention, name, text, spot, false);
}

/** "Bupati Penajam Paser Utara (PPU), Mudyat Noor": the name stands behind. */
function readAfter(text: string, spot: OfficeSpot, spots: readonly OfficeSpot[]): OfficeEvent | null {
  const { mention } = spot;
  if (spot.attached || spot.bare) return null;
  const name = nameAfter(text, spot.cursor);
  if (!name || isPlace(spot, text.slice(name.start, name.end))) return null;
  if (spots.some((other) => other.mention.start <= name.start && name.start < other.mention.end)) return null;
  const lead = text.slice(Math.max(0, mention.start - 60), mention.start);
  const behind = /^[^.;]{0,60}/u.exec(text.slice(name.end))![0];
  const over = /^[^.;]{0,160}/u.exec(text.slice(name.end))![0];
  let kind: OfficeEventKind = standing(mention);
  if (kind === 'holds') {
    if (ENDS_BEFORE.test(lead)) kind = 'ends';
    else if (
      !/^\s*(?:sebagai|selaku)/u.test(behind) &&
      TERM_BEFORE.test(lead) &&
      TERM_OVER.test(over) &&
      !PLANNED.test(over)
    )
      kind = 'ends';
    else if (leaves(behind)) kind = 'ends';
    else if (/^,?\s+yang (?:baru(?: saja)? |resmi )?(?:dilantik|ditunjuk|diangkat)(?!\p{L})/u.test(behind))
      kind = 'starts';
  }
  const filled = FILLED_BEFORE.test(lead);
  return eventOf(kind, mention, name, text, spot, filled || kind === 'ends', lead);
}

/** The person named leaves now: "… memasuki batas usia pensiun", "yang diberhentikan tetap"; not "akan pensiun". */
function leaves(behind: string): boolean {
  const clause =
    /^(?:\s*,)?(?:\s+(?:yang|resmi|telah|sudah|kini|akhirnya|baru saja|memasuki|masa|batas|usia|menyatakan|memilih|dikabarkan))*\s*/iu.exec(
      behind,
    )![0];
  const rest = behind.slice(clause.length);
  const found = ENDS.exec(rest);
  return found?.index === 0;
}

function standing(mention: OfficeMention): OfficeEventKind {
  if (mention.candidate) return 'planned';
  if (mention.elected) return 'elected';
  return mention.former ? 'former' : 'holds';
}

/** What the words between name and office, and those before the name, make of it. */
function kindOf(middle: string, lead: string, spot: OfficeSpot, behind: string): OfficeEventKind {
  const { mention } = spot;
  const near = lead
    .slice(-50)
    .split(/[,;:“”"]/u)
    .at(-1)!;
  const words = near.trim().split(/\s+/u).slice(-4).join(' ');
  if (mention.candidate || PLANNED.test(middle) || PLANNED.test(words)) return 'planned';
  if (MOVED.test(middle)) return 'starts';
  if (ENDS.test(middle) || ENDS_BEFORE.test(near)) return 'ends';
  if (TERM_BEFORE.test(near) && TERM_OVER.test(behind.slice(0, 80))) return 'ends';
  if (
    mention.former ||
    WAS.test(middle) ||
    /^\s*(?:“|")?(?:sebelum|sebelumnya)(?!\p{L})[^,]*,\s*$/iu.test(lead)
  )
    return 'former';
  if (mention.elected) return 'elected';
  if (/(?<!\p{L})(?:terpilih|dipilih|memenangi|memenangkan)(?!\p{L})/iu.test(middle))
    return ELECTED_OFFICES.has(mention.office) ? 'elected' : 'starts';
  return STARTS.test(middle) || STARTS.test(words) ? 'starts' : 'holds';
}

function eventOf(
  kind: OfficeEventKind,
  mention: OfficeMention,
  nameSpan: Span | null,
  text: string,
  spot: OfficeSpot,
  quote: boolean,
  middle = '',
): OfficeEvent {
  const at = Math.max(mention.end, nameSpan?.end ?? 0);
  return {
    ...blank(mention),
    kind,
    termEnd: spot.term?.[1] ?? null,
    nameSpan,
    name: nameSpan ? text.slice(nameSpan.start, nameSpan.end) : null,
    suspended:
      kind === 'ends' &&
      /(?<!\p{L})sementara(?!\p{L})/iu.test(`${middle} ${text.slice(mention.end, mention.end + 20)}`),
    on: kind === 'starts' || kind === 'ends' ? dateAfter(text, at) : null,
    since: sinceAfter(text, at),
    bare: spot.bare,
    quote,
  };
}

function blank(mention: OfficeMention): OfficeEvent {
  return {
    kind: 'holds',
    mention,
    name: null,
    nameSpan: null,
    suspended: false,
    on: null,
    since: null,
    termEnd: null,
    bare: false,
    quote: true,
  };
}

/** The first day or month told behind `at`, else the only one of the sentence. */
function dateAfter(text: string, at: number): DateParts | null {
  const dates = findDates(text).filter(({ date }) => date.month !== undefined);
  const found = dates.find(({ start }) => start >= at) ?? (dates.length === 1 ? dates[0] : undefined);
  return found?.date ?? null;
}

/** "…, yang menjabat SEJAK Januari 2025", "sejak 2021". */
function sinceAfter(text: string, at: number): DateParts | null {
  const since =
    /^[^.;]{0,30}?(?<!\p{L})(?:sejak|dilantik|terhitung)\s+(?:pada\s+)?(?:tahun\s+|tanggal\s+|awal\s+|akhir\s+)?/iu.exec(
      text.slice(at, at + 60),
    );
  if (!since) return null;
  const rest = text.slice(at + since[0].length, at + since[0].length + 30);
  const year = /^([12]\d{3})(?!\d)/u.exec(rest);
  if (year) return { year: Number(year[1]) };
  const [date] = findDates(rest);
  return date?.start === 0 ? date.date : null;
}

function spanOf(run: string, start: number): Span {
  return { start, end: start + run.length };
}

/** The name at the end of a run of capitalised words: titles, places of work and honorifics before it fall off. */
function trimName(text: string, run: Span): Span | null {
  const found = lastName(text.slice(run.start, run.end), text.slice(0, run.end));
  return found ? { start: run.start + found.at, end: run.start + found.at + found.name.length } : null;
}

function lastName(run: string, _before: string): { readonly name: string; readonly at: number } | null {
  let at = 0;
  const honorific = new RegExp(`^(?:${HONORIFIC})+`, 'u');
  for (const word of run.matchAll(/\S+/gu)) {
    const bare = word[0].replace(/[.,]+$/u, '').toLowerCase();
    const acronym = /^\p{Lu}{3,}$/u.test(word[0]);
    if (NOT_A_NAME.has(bare) || acronym || /^(?:i|ii|iii|iv)$/u.test(bare)) at = word.index + word[0].length;
  }
  at += /^\s*/u.exec(run.slice(at))![0].length;
  at += honorific.exec(run.slice(at))?.[0].length ?? 0;
  const name = run.slice(at).replace(/[\s.,]+$/u, '');
  return name.length > 2 ? { name, at } : null;
}
