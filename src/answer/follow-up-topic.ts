import { isVerb, type Said } from '../indonesian/ellipsis.ts';
import { MEASURES, NATIONAL_OFFICES, TRIMMED_FIRST, TRIMMED_LAST } from '../indonesian/ellipsis-data.ts';
import { NOT_A_NAME } from '../indonesian/office-titles.ts';
import { findOfficeHolders, findOffices, type OfficeMention } from '../indonesian/offices.ts';
import { findRegions, type RegionMention } from '../indonesian/regions.ts';
import { stem } from '../indonesian/stem.ts';

/** What a conversation is about: the last question that stood on its own or was completed, and its answer. */
export interface Context {
  readonly before: Said;
  readonly answer: string;
}

/** Only the beginning of an answer tells whom it is about. */
const ANSWER_READ = 600;
/** A name behind its office, longer than this, is taken without the office. */
const LONGEST_TITLE = 70;

/** A text with a stretch replaced, white space tidied. */
export function replaced(text: string, start: number, end: number, by: string): string {
  return `${text.slice(0, start)} ${by} ${text.slice(end)}`
    .replace(/\s+/g, ' ')
    .replace(/\s+([?,.!])/g, '$1')
    .trim();
}

/** The question without its question word: what "itu" means. */
export function topicOf(before: Said): string {
  const { text, asks } = before;
  const topic = trimmed(asks ? replaced(text, asks.start, asks.end, '') : text);
  return before.question.type === 'ya-tidak' ? topic.replace(AUXILIARY, '') : topic;
}

const AUXILIARY = /(?<!\p{L})(?:sudah|telah|jadi|masih|belum|sedang|akan)\s+(?=\p{L})/giu;

/** Without function words, question marks and words of asking at its ends. */
export function trimmed(text: string): string {
  return text.trim().replace(TRIMMED_LAST, '').replace(TRIMMED_FIRST, '').trim();
}

/** "yang memimpin rapat" -> "rapat": the thing that something was done to. */
export function withoutClause(topic: string, before: Said): string {
  if (!/^(?:siapa|apa|oleh siapa)/.test(before.asks?.words ?? '')) return topic;
  const match =
    /^(?:yang\s+)?(?:(?:akan|sudah|telah)\s+)?([\p{L}-]+)\s+(?:(?:dalam|di|pada|saat|untuk)\s+)?/iu.exec(
      topic,
    );
  if (!match || !isVerb(match[1]!)) return topic;
  const rest = topic.slice(match[0].length);
  return /\p{L}{3}/u.test(rest) ? trimmed(rest) : topic;
}

/**
 * The thing without the amount asked of it: "biaya Jembatan Sei Lanting" -> "Jembatan Sei Lanting",
 * "jumlah korban banjir Demak" -> "banjir Demak", and without what happens to it at its end.
 */
export function thingOf(before: Said): string {
  let topic = withoutClause(topicOf(before), before);
  if (before.question.type === 'berapa') {
    const first = /^[\p{L}-]+/u.exec(topic)?.[0] ?? '';
    const isCounted =
      before.question.focus.includes(stem(first.toLowerCase())) || MEASURES.has(first.toLowerCase());
    const rest = trimmed(topic.slice(first.length));
    if (isCounted && namesThing(rest)) topic = rest;
  }
  const matter = MATTER.exec(topic)?.[1];
  if (matter && namesThing(matter)) topic = withPlaceOf(before, matter);
  if (before.question.type === 'ya-tidak') topic = withoutPredicate(topic);
  const last = /\s+([\p{L}-]+)$/u.exec(topic);
  if (last && /^(?:di(?!a)|ter)/.test(last[1]!) && isVerb(last[1]!)) {
    const rest = trimmed(topic.slice(0, last.index));
    if (namesThing(rest)) topic = rest;
  }
  return topic;
}

/** "rencana gubernur soal KERAMBA DANAU LIMBOTO" */
const MATTER =
  /^(?:kata|rencana|pendapat|komentar|tanggapan|pesan|sikap|pernyataan|penjelasan|imbauan|arahan)\s.*?(?:soal|tentang|mengenai|terkait)\s+(.+)$/iu;

/** A place that stood before the matter ("gubernur KALSEL soal …") is kept behind it. */
function withPlaceOf(before: Said, matter: string): string {
  const place = before.places.at(-1);
  const written = place && placeWritten(before.text, place);
  return !written || matter.includes(written) ? matter : `${matter} di ${written}`;
}

/** "Pasar Kemala Sanggau selesai tepat waktu" -> "Pasar Kemala Sanggau"; a verb with an object stays. */
export function withoutPredicate(topic: string): string {
  for (const match of topic.matchAll(
    /\s+(?:(?:sudah|telah|jadi|akan|masih|belum|tidak|sedang)\s+)*([\p{L}-]+)/gu,
  )) {
    if (!isVerb(match[1]!) || /^me/i.test(match[1]!)) continue;
    const subject = trimmed(topic.slice(0, match.index));
    return namesThing(subject) ? subject : topic;
  }
  return topic;
}

/** Whether more than a place and a date is left. */
function namesThing(topic: string): boolean {
  let rest = topic;
  for (const { start, end } of [...findRegions(topic)].reverse())
    rest = rest.slice(0, start) + rest.slice(end);
  return /\p{L}{3}/u.test(
    rest.replace(/(?<!\p{L})(?:kota|kabupaten|provinsi|tahun|di|pada|dalam|bulan)(?!\p{L})/giu, ''),
  );
}

/** A place as written, with its level word where one stands before it. */
export function placeWritten(text: string, { start, end }: RegionMention): string {
  const level = /(?:kota|kabupaten|kab\.|provinsi|prov\.)\s+$/i.exec(text.slice(0, start));
  return text.slice(level?.index ?? start, end);
}

/** The place of a conversation: of the last question, or the first of its answer. */
export function placeOf(before: Said, answer: string): string | null {
  const asked = before.places.at(-1);
  if (asked) return placeWritten(before.text, asked);
  const read = answer.slice(0, ANSWER_READ);
  const told = findRegions(read)[0];
  return told ? placeWritten(read, told) : smallPlace(before);
}

/** "klinik terapung natuna": the name of a place, written small and without a word that tells it is one. */
function smallPlace({ own, text }: Said): string | null {
  const names = own.map(({ start, end }) => text.slice(start, end));
  const name = names.find((word) => findRegions(`di ${word}`).some(({ end }) => end === word.length + 3));
  return name ? `${name.charAt(0).toUpperCase()}${name.slice(1)}` : null;
}

/** The office that the conversation is about, as written, with its place where one is known. */
export function officeOf(before: Said, answer: string): { written: string; mention: OfficeMention } | null {
  const asked = before.offices.at(-1);
  const read = answer.slice(0, ANSWER_READ);
  const mention = asked ?? findOffices(read)[0];
  if (!mention) return null;
  const written = (asked ? before.text : read)
    .slice(mention.start, mention.end)
    .replace(/\s*\([^)]*\)/g, '')
    .trim();
  const place =
    mention.regions.length > 0 || NATIONAL_OFFICES.has(mention.office) ? null : placeOf(before, answer);
  return { written: place === null || written.includes(place) ? written : `${written} ${place}`, mention };
}

const NAME_RUN = /(?<!\p{L})\p{Lu}[\p{L}’'-]+(?:\s+(?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+|bin|binti)){1,4}/gu;

/** "Sekda Majalengka SAAT INI DIJABAT OLEH Rina": between an office and its holder. */
const HOLDS =
  /,?\s+(?:(?:saat ini|sekarang|kini|masih|yang|definitif|resmi)\s+)*(?:adalah|ialah|yaitu|yakni|bernama|(?:dijabat|dipegang|diisi|diduduki|dipimpin)(?:\s+oleh)?)\s+/giu;

/**
 * Whom "dia" or "beliau" means: the person named in the answer, with the office; else the office that was
 * asked for; null where several persons could be meant.
 */
export function personOf(before: Said, answer: string): string | null {
  const read = answer.slice(0, ANSWER_READ);
  const holders = findOfficeHolders(read);
  const names = new Set(holders.map(({ name }) => name));
  const asked = before.offices.at(-1);
  const holder =
    holders.find(({ office, deputy }) => asked && office === asked.office && deputy === asked.deputy) ??
    (names.size === 1 ? holders[0] : undefined);
  if (holder) {
    const title = read
      .slice(holder.start, holder.nameSpan.end)
      .replace(/\s*\([^)]*\)/g, '')
      .replace(HOLDS, ' ')
      .replaceAll(',', '');
    return holder.nameSpan.start > holder.start && title.length <= LONGEST_TITLE ? title : holder.name;
  }
  if (names.size > 1) return null;
  const asker = namesIn(before.text);
  if (asker.length === 1) return asker[0]!;
  const told = namesIn(read);
  if (told.length === 1) return told[0]!;
  return told.length === 0 && asked && before.question.type === 'siapa'
    ? officeOf(before, '')!.written
    : null;
}

/** Whom "mereka" means: the two or more persons named first in the answer. */
export function personsOf(answer: string): string | null {
  const names = namesIn(/^.*?(?:\[\d+\]|$)/s.exec(answer.slice(0, ANSWER_READ))![0]);
  return names.length >= 2 && names.length <= 3 ? names.join(' dan ') : null;
}

/** Runs of two and more capitalised words that are no place, office or institution. */
function namesIn(text: string): string[] {
  const known = [...findRegions(text), ...findOffices(text)];
  const names = new Set<string>();
  for (const match of text.matchAll(NAME_RUN)) {
    let run = match[0];
    let start = match.index;
    for (let first = /^\S+\s+/.exec(run); first; first = /^\S+\s+/.exec(run)) {
      if (
        !NOT_A_NAME.has(first[0].trim().toLowerCase()) &&
        !/^(?:Pasangan|Ketua|Apa|Siapa|Kapan|Berapa)/.test(first[0])
      )
        break;
      run = run.slice(first[0].length);
      start += first[0].length;
    }
    const words = run.split(/\s+/);
    const isName =
      words.length >= 2 &&
      !words.some((word) => NOT_A_NAME.has(word.toLowerCase()) || /^\p{Lu}{3,}$/u.test(word)) &&
      !known.some((one) => one.start < start + run.length && start < one.end);
    if (
      isName &&
      !/^(?:Jalan|Jembatan|Pasar|Danau|Gunung|Sungai|Stadion|Gedung|Rumah|Alun|Taman|Bandara|Pelabuhan|Perda|Perumda)/.test(
        run,
      )
    )
      names.add(run);
  }
  return [...names];
}
