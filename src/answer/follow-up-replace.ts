import { findDates } from '../indonesian/dates.ts';
import { readSaid, type Said } from '../indonesian/ellipsis.ts';
import { stem } from '../indonesian/stem.ts';
import { tokenize } from '../indonesian/tokens.ts';
import type { Span } from '../types.ts';
import { placeWritten, replaced, trimmed } from './follow-up-topic.ts';

/** Who heads a region of each kind. */
const HEAD_OFFICES = { provinsi: 'gubernur', kabupaten: 'bupati', kota: 'wali kota' } as const;

export function at({ text }: Said, { start, end }: Span): string {
  return text.slice(start, end);
}

export function trimmedQuestion(text: string): string {
  return text.replace(/[\s?.!]+$/, '');
}

export function isMentioned(word: string, topic: string): boolean {
  return tokenize(topic).some((token) => stem(token.word) === stem(word));
}

export function readAgain(text: string, before: Said): Said {
  return text === before.text ? before : readSaid(text);
}

/** The earlier question with another date, or the date added. */
export function withTime(text: string, said: Said, before: Said): string {
  const time = said.times[0]!;
  const words = at(said, time).replace(/^(?:(?:pada|di|untuk)\s+)+/i, '');
  const old = before.times.at(-1);
  const oldWords = old ? at(before, old) : '';
  const shift = /(sebelumnya|berikutnya)/i.exec(words)?.[1]?.toLowerCase();
  const year = /\d{4}/.exec(oldWords)?.[0];
  if (shift && year) return text.replace(year, String(Number(year) + (shift === 'sebelumnya' ? -1 : 1)));
  // "Harga Agustus 2026?" – "di Oktober?": of the same year.
  const isMonth =
    year !== undefined && /^(?:bulan\s+)?\p{L}+$/u.test(words) && findDates(`${words} ${year}`).length > 0;
  const written = /^\d{4}$/.test(words) ? `tahun ${words}` : isMonth ? `${words} ${year}` : words;
  return old ? replaced(text, old.start, old.end, written) : `${trimmedQuestion(text)} ${written}`;
}

/** The earlier question with another place, or the place added; an office follows the level of its place. */
export function withPlace(
  text: string,
  place: string,
  regions: readonly { readonly kind: keyof typeof HEAD_OFFICES }[],
): string {
  const before = readSaid(text);
  const kinds = new Set(regions.map(({ kind }) => kind));
  const old =
    before.places.find((mention) => mention.regions.some(({ kind }) => kinds.has(kind))) ??
    before.places.at(-1);
  if (!old) return `${trimmedQuestion(text)} di ${place}`;
  const written = placeWritten(text, old);
  let result = replaced(text, old.end - written.length, old.end, place);
  const head = before.offices.find(({ office }) => Object.values(HEAD_OFFICES).includes(office as 'bupati'));
  const right = regions.find(({ kind }) => HEAD_OFFICES[kind] === head?.office);
  if (head && !right) result = result.replace(/bupati|wali ?kota|gubernur/i, HEAD_OFFICES[regions[0]!.kind]);
  return result;
}

/** The question with its question word in front: "umurnya berapa" -> "berapa umurnya". */
export function asksFirst(text: string, words: string): string {
  const index = text.toLowerCase().indexOf(words);
  if (index <= 0) return text;
  return `${words} ${trimmed(replaced(text, index, index + words.length, ''))}`;
}
