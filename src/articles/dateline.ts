import { findDates } from '../indonesian/dates.ts';
import { isKnownPlace, normalizePlace } from './places.ts';

/** "Focuskaltim.com, Penajam – " before the first word of a report. */
export interface Dateline {
  /** The characters to cut from the start of the paragraph, dash and white space included. */
  readonly evidence: string;
  readonly publisher: string | null;
  readonly place: string | null;
}

/** Everything up to a dash (or, for radio bulletins, a colon) that a report may follow. */
const HEAD = /^(?<head>[^!?;“”"–—]{2,90}?)(?:\s+-{1,3}\s*|-{2,3}\s*|-\s+|\s*[–—]{1,2}\s*)(?=\S)/u;
const RADIO_HEAD = /^(?<head>(?:KBRN|RRI|RRI\.CO\.ID|PRO ?3)\s*,\s*[^:.!?“”"]{3,40})\s*:\s*(?=\S)/u;

const DOMAIN = /^(?:[a-z0-9-]+\.)+(?:com|co|id|net|org|news|info|tv|my|xyz|online)$/i;

/** Names without a domain that datelines use, in lower case. */
const PUBLISHERS: ReadonlySet<string> = new Set(
  `antara|lkbn antara|cnn indonesia|cnbc indonesia|kompas|kompas tv|kompastv|viva|infopublik|tempo|detikcom|republika|kbrn|rri|
  tribun|tribunnews|tvri|tvonenews|inews|idn times|idntimes|jawa pos|jawapos|jpnn|media indonesia|mediaindonesia|okezone|
  sindonews|liputan6|merdeka|suara|kumparan|tirto|beritasatu|berita satu|bisnis|bisnis indonesia|kontan|katadata|gatra|
  sinar harapan|pikiran rakyat|suara merdeka|kaltim post|kaltimpost|korankaltim|prokal|niaga asia|radar|metro tv|metrotvnews|
  inilah|waspada|analisa|fajar|harian fajar|bali post|nusabali|voi|narasi|asatunews|media center|mc`
    .replace(/\s*\n\s*/g, '')
    .split('|'),
);

/** Publishers whose name is also a common word: believed only beside a place. */
const COMMON_WORD =
  /^(?:suara|merdeka|bisnis|fajar|inilah|analisa|narasi|waspada|tempo|radar|kontan|okezone|mc)$/i;

const OFFICE_PUBLISHER =
  /^(?:MC|Media Center|Humas|Diskominfo|Kominfo|Prokopim|Prokompim|Protokol)\s+\p{Lu}[\p{L} .]{1,40}$/u;
const CAPITALIZED = /^(?:Kab\. )?\p{Lu}[\p{L}'’-]*(?: (?:\p{Lu}[\p{L}'’-]*|\(?[\p{Lu}]{2,5}\)?)){0,3}$/u;
/** Kickers in capitals that stand where a place would. */
const KICKER =
  /\b(?:BREAKING|NEWS|HEADLINE|EKSKLUSIF|OPINI|VIDEO|FOTO|INFO|UPDATE|VIRAL|TERBARU|LIVE|PEMILU|PILKADA|ASN|TNI|POLRI|PNS|CPNS|DPRD|KPU|INDONESIA|CATATAN|TAJUK|EDITORIAL|ADVERTORIAL|PENGUMUMAN)\b/;

/** The dateline at the start of a paragraph (white space collapsed), or null. */
export function readDateline(paragraph: string): Dateline | null {
  const match = HEAD.exec(paragraph) ?? RADIO_HEAD.exec(paragraph);
  if (!match) return null;
  const evidence = match[0];
  const rest = paragraph.slice(evidence.length);
  if (!/^[*_“"'‘(]*[\p{Lu}\d]/u.test(rest)) return null;

  let publisher: string | null = null;
  const places: string[] = [];
  let hasDate = false;
  const head = match.groups!.head!.replace(/[*_]/g, '').replace(/\(([^()]*)\)/g, ', $1,');
  for (const segment of head.split(',').map((part) => part.trim())) {
    if (segment === '') continue;
    if (isPublisher(segment) && publisher === null) publisher = segment;
    else if (isDate(segment)) hasDate = true;
    else if (CAPITALIZED.test(segment)) places.push(segment);
    else return null;
  }
  if (places.length > 2) return null;
  const place = places[0] ?? null;
  if (publisher === null && !(place && isCertain(places, hasDate, evidence, rest))) return null;
  if (publisher !== null && place === null && COMMON_WORD.test(publisher)) return null;
  if (publisher === null && place === null) return null;
  return { evidence, publisher, place: place && normalizePlace(place) };
}

/** Without a publisher or a date the place must be known: "PAMERAN - Karya …" opens a report as well. */
function isCertain(places: readonly string[], hasDate: boolean, evidence: string, rest: string): boolean {
  const place = places[0]!;
  const isCapitals = place === place.toUpperCase();
  if (KICKER.test(place) && isCapitals) return false;
  if (hasDate) return true;
  // "Paris–Nice" is a name, "Jakarta – Bandung akan …" a route.
  return isKnownPlace(place) && (isCapitals || (/\s$/.test(evidence) && !opensWithPlace(rest)));
}

function opensWithPlace(rest: string): boolean {
  const words = /^(?:\p{Lu}[\p{L}-]*(?:\s|$)){1,3}/u.exec(rest)?.[0].trim().split(/\s+/) ?? [];
  return words.some((_, count) => isKnownPlace(words.slice(0, count + 1).join(' ')));
}

export function isPublisher(name: string): boolean {
  return DOMAIN.test(name) || PUBLISHERS.has(name.toLowerCase()) || OFFICE_PUBLISHER.test(name);
}

function isDate(segment: string): boolean {
  if (/^\d{1,2}\/\d{1,2}$/.test(segment)) return true;
  const [first, second] = findDates(segment);
  return first !== undefined && second === undefined && first.start === 0 && first.end >= segment.length;
}
