import type { Span } from '../types.ts';
import { findDates } from './dates.ts';
import {
  BARE_VERBS,
  FIXED_NYA,
  LEAD_IN,
  LIGHT,
  NOT_VERBS,
  QUESTION_PHRASE,
  TIME_WORDS,
} from './ellipsis-data.ts';
import { findOffices, type OfficeMention } from './offices.ts';
import { type Question, readQuestion } from './question.ts';
import { findRegions, type RegionMention } from './regions.ts';

/** What one question says by itself, so that what it leaves out can be told. Spans are of `text`. */
export interface Said {
  /** Chat spelling repaired, "sekdanya" parted as "sekda-nya". */
  readonly text: string;
  readonly question: Question;
  /** The question word with what belongs to it: "sejak kapan", "oleh siapa"; null where none is said. */
  readonly asks: (Span & { readonly words: string }) | null;
  /** End of "kalau", "terus yang"; 0 where the question opens otherwise. */
  readonly leadIn: number;
  readonly places: readonly RegionMention[];
  /** Dates, bare years and words such as "sekarang". */
  readonly times: readonly Span[];
  readonly offices: readonly OfficeMention[];
  /** Nouns with a -nya that points at something outside the word, without the -nya. */
  readonly owned: readonly Span[];
  /** "dia", "beliau", "mereka". */
  readonly pronoun: (Span & { readonly many: boolean }) | null;
  /** "itu", "tersebut". */
  readonly demonstrative: Span | null;
  /** Content words that are none of the above. */
  readonly own: readonly Span[];
}

const PRONOUN = /(?<![\p{L}-])(dia|beliau|ia|mereka)(?![\p{L}-])/iu;
const DEMONSTRATIVE = /(?<![\p{L}-])(?:hal )?(?:itu|tersebut|ini|tadi)(?![\p{L}-])/iu;
const FIXED_DEMONSTRATIVE =
  /(?:apa|saat|waktu|hari|tahun|bulan|minggu|pekan|kali|selama|sejauh|sementara) (?:itu|ini)/i;
const BARE_YEAR = /(?<![\p{L}\d.,/-])(?:(?:tahun|pada)\s+)?(?:19|20)\d\d(?![\d\p{L}]|[.,/-]\d)/giu;
const BARE_MONTH =
  /(?<!\p{L})(?:(?:di|pada|untuk|bulan|per)\s+)+(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)(?!\p{L}|\s+\d)/giu;
const MOST_REMEMBERED = 400;
const remembered = new Map<string, Said>();

/** Reads what a question says and leaves out; memoised by text. */
export function readSaid(input: string): Said {
  const known = remembered.get(input);
  if (known) return known;
  const said = read(input);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(input, said);
  return said;
}

/** Whether a word is a verb by its prefix, or one of the verbs without. */
export function isVerb(word: string): boolean {
  const lower = word.toLowerCase();
  if (BARE_VERBS.has(lower)) return true;
  return lower.length >= 6 && !NOT_VERBS.has(lower) && /^(?:me[mnlrwy]|di(?!a)|ber|ter)/.test(lower);
}

function read(input: string): Said {
  const question = readQuestion(input);
  const { text, tokens } = question;
  const lower = text.toLowerCase();
  const lead = LEAD_IN.exec(lower)![0];
  const match = QUESTION_PHRASE.exec(lower);
  let asks = match && {
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
  };
  // "bagaimana dengan Karawang", "kalau di Malang bagaimana": the question of before, asked again.
  if (asks?.words.startsWith('bagaimana') && (asks.start < lead.length || /kalau|untuk/.test(lead)))
    asks = null;
  const owned: Span[] = [];
  let stripped = text;
  for (const { word, start, end } of tokens) {
    if (!word.endsWith('nya') || word.length < 6 || FIXED_NYA.has(word)) continue;
    const last = end - (word.endsWith('-nya') ? 4 : 3);
    owned.push({ start, end: last });
    // Blanks keep the places of all that follows.
    stripped = stripped.slice(0, last) + ' '.repeat(end - last) + stripped.slice(end);
  }
  const times = timesOf(lower, text);
  const offices = findOffices(stripped);
  const places = placesOf(text, lead.length, offices);
  const marked = DEMONSTRATIVE.exec(text);
  const demonstrative =
    marked &&
    !FIXED_DEMONSTRATIVE.test(text.slice(Math.max(0, marked.index - 10), marked.index + marked[0].length))
      ? { start: marked.index, end: marked.index + marked[0].length }
      : null;
  const pronoun = PRONOUN.exec(text);
  const taken: Span[] = [...owned, ...times, ...offices, ...places, ...(asks ? [asks] : [])];
  const own = question.terms
    .map(({ index, word }) => ({ ...tokens[index]!, word }))
    .filter(
      ({ start, end, word }) =>
        start >= lead.length &&
        !LIGHT.has(word) &&
        !isLevel(word) &&
        !taken.some((one) => one.start < end && start < one.end),
    );
  // "Balikpapan bagaimana?"
  if (
    asks?.words.startsWith('bagaimana') &&
    own.length + owned.length === 0 &&
    places.length + times.length > 0
  )
    asks = null;
  return {
    text,
    question,
    asks,
    leadIn: lead.length,
    places,
    times,
    offices,
    owned,
    pronoun: pronoun && {
      start: pronoun.index,
      end: pronoun.index + pronoun[0].length,
      many: pronoun[1]!.toLowerCase() === 'mereka',
    },
    demonstrative,
    own,
  };
}

function isLevel(word: string): boolean {
  return /^(?:kota|kabupaten|kab|provinsi|prov|daerah|pemkab|pemkot|pemprov)$/.test(word);
}

function timesOf(lower: string, text: string): Span[] {
  const found: Span[] = findDates(text).map(({ start, end }) => ({ start, end }));
  for (const pattern of [BARE_YEAR, BARE_MONTH, TIME_WORDS]) {
    for (const match of lower.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!found.some((one) => one.start < span.end && span.start < one.end)) found.push(span);
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Places; in a short question that opens with "kalau" or is nothing else, also those written small. */
function placesOf(text: string, lead: number, offices: readonly OfficeMention[]): readonly RegionMention[] {
  const found = findRegions(text);
  const rest = text.slice(lead);
  if (found.length > 0 || offices.length > 0 || rest.split(/\s+/).length > 4 || /^(?:apa|siapa)/i.test(rest))
    return found;
  const bare = rest.replace(/^(?:di|ke|dari)\s+/i, '');
  const from = text.length - bare.length;
  return findRegions(`di ${bare.toLowerCase()}`)
    .filter(({ start }) => start === 3)
    .map((mention) => ({ ...mention, start: from, end: from + mention.end - 3 }));
}
