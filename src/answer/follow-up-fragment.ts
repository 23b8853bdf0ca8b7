import { isVerb, type Said } from '../indonesian/ellipsis.ts';
import { NATIONAL_OFFICES } from '../indonesian/ellipsis-data.ts';
import type { OfficeMention } from '../indonesian/offices.ts';
import { asksFirst, at, readAgain, trimmedQuestion, withPlace, withTime } from './follow-up-replace.ts';
import {
  type Context,
  officeOf,
  placeOf,
  placeWritten,
  replaced,
  thingOf,
  topicOf,
  withoutClause,
} from './follow-up-topic.ts';

const ORDINALS = /(?<![\p{L}-])(?:pertama|kedua|ketiga|keempat|kelima|keenam|terakhir)(?![\p{L}-])/iu;

/** Nothing of its own but a place, a date, an office or a question word. */
export function completeFragment(said: Said, context: Context): string | null {
  const { before } = context;
  const ordinal = ORDINALS.exec(said.text);
  const earlier = ordinal && ORDINALS.exec(before.text);
  if (
    ordinal &&
    earlier &&
    said.own.every(({ start }) => start === ordinal.index) &&
    said.places.length === 0
  )
    return replaced(before.text, earlier.index, earlier.index + earlier[0].length, ordinal[0]);
  if (said.own.length > 0 || said.pronoun) return completeAlike(said, before);
  const ownedOffice = said.offices.some(({ start, end }) =>
    said.owned.some((word) => start <= word.start && word.end <= end),
  );
  if (
    said.owned.length > 0 &&
    !ownedOffice &&
    !said.owned.every((word) => /^deputi|^wakil$/i.test(at(said, word)))
  )
    return null;
  if (said.offices.length > 0 || /(?<!\p{L})wakilnya/iu.test(said.text)) return completeOffice(said, context);
  if (said.places.length === 0 && said.times.length === 0) {
    if (said.asks && isBareAsk(said)) return askedAgain(said, before);
    return /sebelumnya/i.test(said.text) && before.offices.length > 0
      ? `${trimmedQuestion(before.text)} sebelumnya`
      : null;
  }
  if (said.places.length > 1) return null;
  let text = before.text;
  const asksAnew = said.asks !== null && typeDiffers(said, before);
  if (said.times.length > 0) text = withTime(text, said, before);
  const [place] = said.places;
  if (place) text = withPlace(text, placeWritten(said.text, place), place.regions);
  return asksAnew ? `${said.asks!.words} ${thingOf(readAgain(text, before))}` : text;
}

/** "kalau lulusan S1?", "yang tenaga kesehatan?", "yang menolak?": like for like. */
function completeAlike(said: Said, before: Said): string | null {
  if (said.leadIn === 0 || said.asks?.words.startsWith('berapa') || said.own.length > 3) return null;
  if (said.owned.length > 0 || said.offices.length > 0 || said.places.length > 0 || said.pronoun) return null;
  const rest = trimmedQuestion(
    said.asks ? replaced(said.text, said.asks.start, said.asks.end, '') : said.text,
  );
  const piece = rest.slice(Math.min(said.leadIn, rest.length)).trim();
  if (piece === '' || piece.split(/\s+/).length > 4) return null;
  if (said.own.length === 1 && isVerb(at(said, said.own[0]!))) {
    const clause = /(?<=(?:siapa|apa)(?: saja)? yang )(\p{L}+)/iu.exec(before.text);
    const samePerson = said.asks === null || said.asks.words.slice(0, 4) === before.asks?.words.slice(0, 4);
    return clause && isVerb(clause[1]!) && samePerson && /yang/i.test(said.text)
      ? replaced(before.text, clause.index, clause.index + clause[0].length, at(said, said.own[0]!))
      : null;
  }
  if (said.asks !== null && typeDiffers(said, before)) return null;
  const first = before.own.find(
    (word) => at(before, word).toLowerCase() === at(said, said.own[0]!).toLowerCase(),
  );
  const span = first
    ? {
        start: first.start,
        end: before.own.filter((word) => word.start > first.start).at(said.own.length - 2)?.end ?? first.end,
      }
    : [...before.own].reverse().find((word) => !isVerb(at(before, word)));
  if (!span || before.own.length < 2) return null;
  return replaced(before.text, span.start, span.end, piece);
}

/** "siapa sekdanya?", "wakilnya siapa?", "terus gubernur Kalsel?" */
function completeOffice(said: Said, { before, answer }: Context): string | null {
  const deputy = /(?<!\p{L})wakilnya/iu.exec(said.text);
  const mention = said.offices[0];
  if (!mention) {
    const office = deputy && officeOf(before, answer);
    if (!office || office.mention.deputy) return null;
    return inPlace(
      said,
      deputy.index,
      deputy.index + deputy[0].length,
      `wakil ${bareOffice(office.written)}`,
    );
  }
  const isOwned = said.owned.some((word) => word.end <= mention.end + 1 && word.start >= mention.start);
  const hasPlace = mention.regions.length > 0 || said.places.length > 0;
  if (hasPlace)
    return said.asks === null && said.leadIn > 0 && before.question.type === 'siapa'
      ? inPlace(said, 0, 0, '')
      : null;
  if (!isOwned && /^ketua (?:kpu|bawaslu)$/.test(mention.office)) return null;
  if (NATIONAL_OFFICES.has(mention.office) || (mention.unit !== null && !isOwned)) return null;
  const place = placeOf(before, answer);
  if (place === null) return null;
  if (deputy && said.owned.length > 1) return null;
  const end = isOwned ? endOfWord(said.text, mention.end) : mention.end;
  return inPlace(
    said,
    mention.start,
    end,
    `${said.text.slice(mention.start, mention.end).trim()} ${fitted(place, mention)}`,
  );
}

/** "Kabupaten Tegal" behind "bupati" is "Tegal". */
function fitted(place: string, { office }: OfficeMention): string {
  return office === 'bupati' || office === 'wali kota' || office === 'gubernur'
    ? place.replace(/^(?:kota|kabupaten|provinsi)\s+/i, '')
    : place;
}

function bareOffice(written: string): string {
  return written.replace(/^(?:(?:penjabat sementara|penjabat|pj|plt|plh|pjs|mantan|calon)\.?\s+)+/i, '');
}

/** The new question with a stretch replaced, without its lead-in, opening with a question word. */
function inPlace(said: Said, start: number, end: number, by: string): string {
  const text = trimmedQuestion(by === '' ? said.text : replaced(said.text, start, end, by)).slice(
    Math.min(start, said.leadIn),
  );
  if (said.asks === null) return `siapa ${text.replace(/^\s*(?:terus|lalu|kalau|dan|nah)\s+/i, '')}`;
  return asksFirst(text.trim(), said.asks.words);
}

/** "kapan?", "oleh siapa?", "siapa saja yang dapat?" */
function askedAgain(said: Said, before: Said): string | null {
  const asks = said.asks!;
  if (before.offices.length > 0 && before.own.length === 0) {
    if (!asks.words.startsWith('siapa')) return null;
    if (/sebelumnya|dulu/i.test(said.text)) return `${trimmedQuestion(before.text)} sebelumnya`;
  }
  const rest =
    /(?<!\p{L})yang\s+\p{L}+(?=[\s?.!]*$)/iu.exec(said.text)?.[0] ??
    /(?<=berapa\s+)(?:persen|rupiah|orang|buah|jiwa|hektare?|kilometer|meter)/iu.exec(said.text)?.[0] ??
    '';
  const keepsVerb = /^(?:mengapa|bagaimana|karena|untuk apa|oleh)/.test(asks.words);
  const topic = topicOf(before);
  return `${asks.words} ${rest} ${keepsVerb ? topic : withoutClause(topic, before)}`;
}

/** Only a question word, "itu" and words that say nothing. */
function isBareAsk(said: Said): boolean {
  return !/^apa(?: itu| saja)?$/.test(said.asks!.words) || /yang/.test(said.text);
}

function typeDiffers(said: Said, before: Said): boolean {
  return (
    said.asks !== null &&
    said.question.type !== before.question.type &&
    said.asks.words.slice(0, 4) !== before.asks?.words.slice(0, 4)
  );
}

function endOfWord(text: string, from: number): number {
  let end = from;
  while (end < text.length && /[\p{L}-]/u.test(text[end]!)) end++;
  return end;
}
