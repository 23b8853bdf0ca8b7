import { monthNumber, weekdayNumber } from '../../indonesian/dates.ts';
import type { OfficeHolder, OfficeMention } from '../../indonesian/offices.ts';
import { type Region, sameRegion } from '../../indonesian/regions.ts';
import { overlaps } from '../proposition.ts';
import { type Alignment, mainSentence } from './cover.ts';
import { type Evidence, type View, within } from './evidence.ts';
import type { Said } from './said.ts';

const words = (name: string): string[] => name.toLowerCase().match(/[\p{L}’'-]{2,}/gu) ?? [];
/** Words in the evidence that stand for somebody named before. */
const PRONOUN =
  /(?<![\p{L}-])(?:ia|dia|beliau|keduanya|mereka|(?:kata|ujar|ucap|tutur|tegas|jelas|ungkap|imbuh|tambah|terang|tandas|sebut|keluh|lanjut|pungkas|tutup|pinta|pesan|kritik|menurut|masa|tugas|langkah|jabatan)nya|kata dia|menurut dia|tersebut|itu|bupati|gubernur|wali kota|saya|kami)(?![\p{L}-])/iu;
/** Words of titles and units that are capitalised and name nobody. */
const TITLE_WORDS =
  /^(?:h|hj|dr|drg|drs|dra|ir|prof|kh|pak|bu|ibu|bapak|haji|ketua|wakil|kepala|sekretaris|penjabat|pj|plt|plh|pelaksana|direktur|anggota|juru|bicara|nomor|no|tahun|asn|rp)$/;

/** Whether each capitalised name of the sentence stands in the evidence, or is whom the evidence speaks of. */
export function namesAgree(alignment: Alignment, view: View): boolean {
  const { said, evidence, matches } = alignment;
  const { read } = said;
  if (mixesNames(said, evidence) || putsAnother(alignment, view)) return false;
  for (const [index, { token, isName }] of said.words.entries()) {
    if (!isName) continue;
    if (matches[index]!.some(({ at }) => at >= view.from && at < view.to)) continue;
    const one = read.tokens[token]!;
    if (
      TITLE_WORDS.test(one.word) ||
      monthNumber(one.word) !== undefined ||
      weekdayNumber(one.word) !== undefined
    )
      continue;
    if (said.regions.some((region) => overlaps(region, one)) || isOfficeWord(said.holders, said.offices, one))
      continue;
    if (!isSpokenOf(one.word, evidence, view)) return false;
  }
  return true;
}

/** "Mudyat Waris" of Mudyat Noor and Abdul Waris: neighbouring words of names that nobody bears together. */
function mixesNames({ words: own, read }: Said, { background, article }: Evidence): boolean {
  const names = wordsOfNames(background);
  for (const [index, { token, isName }] of own.entries()) {
    const next = own[index + 1];
    if (!isName || !next?.isName || next.token !== token + 1) continue;
    const [left, right] = [read.tokens[token]!, read.tokens[next.token]!];
    if (!/^\.?\s+$/.test(read.text.slice(left.end, right.start))) continue;
    if (![left.word, right.word].every((word) => names.some((name) => name.includes(word)))) continue;
    const isOne = names.some((name) => name.includes(left.word) && name.includes(right.word));
    if (!isOne && !article.text.includes(read.text.slice(left.start, right.end))) return true;
  }
  return false;
}

const THIRD = /(?<![\p{L}-])(?:ia|dia|beliau|\p{L}{3,}nya)(?![\p{L}-])/iu;

/** The sentence names a person of the article whom the main sentence of the evidence does not, and that one names another. */
function putsAnother(alignment: Alignment, view: View): boolean {
  const { said, evidence } = alignment;
  const { start, end } = mainSentence(alignment, view);
  const main = evidence.text.slice(start, end);
  if (THIRD.test(main)) return false;
  const told = new Set(words(main));
  for (const { tag } of evidence.background.speeches) {
    // Who is quoted is not whom the words are about.
    const [from, to] = [tag.start - evidence.offset, tag.end - evidence.offset];
    if (from >= start && to <= end)
      for (const word of words(evidence.text.slice(from, to))) told.delete(word);
  }
  const own = new Set(
    said.words.filter(({ isName }) => isName).map(({ token }) => said.read.tokens[token]!.word),
  );
  const isIn = (name: readonly string[], among: ReadonlySet<string>): boolean =>
    name.some((part) => part.length > 2 && among.has(part));
  const names = wordsOfNames(evidence.background);
  const asked = names.filter((name) => isIn(name, own));
  const isTogether = evidence.sentences.some((one) => {
    const here = new Set(words(evidence.text.slice(one.start, one.end)));
    return one.from >= view.from && one.to <= view.to && asked.every((name) => isIn(name, here));
  });
  return (
    !isTogether &&
    asked.some((name) => !isIn(name, told)) &&
    names.some((name) => isIn(name, told) && !isIn(name, own))
  );
}

/** The words of each person's name, once an article. */
const nameWords = new WeakMap<Evidence['background'], readonly (readonly string[])[]>();

function wordsOfNames(background: Evidence['background']): readonly (readonly string[])[] {
  const known = nameWords.get(background);
  if (known !== undefined) return known;
  const made = [...new Set(personNames(background))].map(words);
  nameWords.set(background, made);
  return made;
}

/** Full names of the persons that an article's background knows. */
export function personNames({ holders, speeches }: Evidence['background']): string[] {
  const speakers = speeches.flatMap(({ speaker, onBehalfOf }) => [speaker, onBehalfOf]);
  return [
    ...holders.map(({ name }) => name),
    ...speakers.map((one) => (one?.kind === 'person' ? one.name : null)),
  ].filter((name) => name !== null);
}

function isOfficeWord(
  holders: readonly OfficeHolder[],
  offices: readonly OfficeMention[],
  one: { start: number; end: number },
): boolean {
  if (holders.some(({ nameSpan }) => overlaps(nameSpan, one))) return false;
  return offices.some((office) => overlaps(office, one));
}

/** A name that the article gives to somebody or something of whom the evidence speaks in other words. */
function isSpokenOf(word: string, evidence: Evidence, view: View): boolean {
  const { background, article, text } = evidence;
  const shown = text.slice(view.start, view.end);
  const lower = new Set(words(shown));
  const start = evidence.offset + view.start;
  const full = personNames(background).filter((name) => words(name).includes(word));
  if (full.some((name) => words(name).some((part) => part !== word && lower.has(part) && part.length > 2)))
    return true;
  const isSpeaker = background.speeches.some(
    (speech) =>
      speech.start < start + (view.end - view.start) &&
      start < speech.end &&
      [speech.speaker.name, speech.onBehalfOf?.name ?? ''].some((name) => words(name ?? '').includes(word)),
  );
  if (isSpeaker) return true;
  if (full.length > 0) return PRONOUN.test(shown) && lastNamed(evidence, start)?.includes(word) === true;
  // No person: the matter of the whole article.
  return (
    background.head.tokens.some(
      (token) => token.word === word && /\p{Lu}/u.test(background.head.text[token.start]!),
    ) || words(article.title ?? '').includes(word)
  );
}

/** Words of the person named last before a place of the article; null where none is. */
function lastNamed({ background, article }: Evidence, before: number): readonly string[] | null {
  let last: { at: number; name: string } | null = null;
  const head = article.text.slice(0, before);
  const names = new Set(personNames(background));
  for (const name of names) {
    for (const part of words(name)) {
      const at = head.toLowerCase().lastIndexOf(part);
      if (part.length > 2 && at >= 0 && (last === null || at > last.at)) last = { at, name };
    }
  }
  if (last === null) return null;
  const all: string[] = [];
  for (const name of names)
    if (words(name).some((part) => words(last.name).includes(part))) all.push(...words(name));
  return all;
}

/** Whether offices and their holders are as the article has them: a deputy is another office, and so is a Penjabat. */
export function officesAgree(alignment: Alignment, view: View): 'office' | 'name' | null {
  const { said, evidence } = alignment;
  const { holders } = evidence.background;
  if (
    !said.offices.every(
      (office) => !office.acting || isActingSo(said.read.text.slice(office.start, office.end), evidence),
    )
  )
    return 'office';
  for (const holder of said.holders) {
    const own = words(holder.name);
    const ofName = holders.filter(({ name }) => mayBeOne(own, words(name)));
    if (ofName.some((other) => sameOffice(holder, other))) continue;
    if (isAppointed(said, evidence, holder, view)) continue;
    if (ofName.some((other) => other.office === holder.office && other.deputy === holder.deputy))
      return 'office';
    const ofOffice = holders.filter((other) => sameOffice(holder, other));
    if (ofName.length > 0) return 'office';
    if (ofOffice.length > 0) return 'name';
    if (!evidence.offices.some((other) => sameOffice(holder, other))) return 'office';
  }
  if (said.offices.length === 1 && said.holders.length === 0 && isOfAnotherRank(said, evidence))
    return 'office';
  if (said.offices.some((office) => isOfTheStaff(said, evidence, office))) return 'office';
  if (isHeadedOtherwise(said, evidence, view) || !isHeldNow(said, evidence, view)) return 'office';
  const main = mainSentence(alignment, view);
  const near = evidence.offices.filter((office) => within(view, office));
  for (const office of said.offices) {
    if (said.holders.some((holder) => overlaps(holder, office))) continue;
    const inMain = near.filter(
      (other) => other.office === office.office && main.start <= other.start && other.end <= main.end,
    );
    const rivals = inMain.length > 0 ? inMain : near;
    if (rivals.some((other) => sameOffice(office, other))) continue;
    if (
      isSeat(said.read.lower, office) &&
      near.some((other) => sameOffice(office, { ...other, acting: false }))
    )
      continue;
    const spoken = evidence.text.slice(view.start, view.end);
    const isKnown = [...holders, ...evidence.offices].some((other) => sameOffice(office, other));
    const isAnother = near.some((other) => other.office === office.office);
    if (!isKnown || isAnother || !(PRONOUN.test(spoken) || isHeldHere(office, evidence, view)))
      return 'office';
  }
  return null;
}

/** One name is part of the other: "Fajar", "Fajar Kusumah"; not "Andi Syamsul", "Andi Tenriawaru". */
const mayBeOne = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((part) => other.includes(part) && part.length > 2) &&
  (one.every((part) => other.includes(part)) || other.every((part) => one.includes(part)));

/** "kursi sekda diisi Penjabat Sekda": the office itself, whoever sits on it. */
const isSeat = (text: string, { start }: OfficeMention): boolean =>
  /\b(?:kursi|jabatan|posisi)\s+$/.test(text.slice(Math.max(0, start - 10), start));

const ACTING: readonly RegExp[] = [
  /\b(?:pj|penjabat)\b/i,
  /\b(?:pjs|penjabat sementara)\b/i,
  /\b(?:plt|pelaksana tugas)\b/i,
  /\b(?:plh|pelaksana harian)\b/i,
];

/** A Penjabat, a Plt and a Plh are three: the article knows the one that is named. */
function isActingSo(title: string, { article }: Evidence): boolean {
  return ACTING.every(
    (kind) => !kind.test(title) || kind.test(article.text) || kind.test(article.title ?? ''),
  );
}

/** "Sekretaris Camat", "Ajudan Bupati" of whom the article knows only the head. */
function isOfTheStaff({ read }: Said, { article }: Evidence, { start }: OfficeMention): boolean {
  const title = /\b(?:sekretaris|ajudan|asisten|staf|juru bicara|jubir|istri|suami)\s+$/.exec(
    read.lower.slice(Math.max(0, start - 14), start),
  )?.[0];
  if (title === undefined) return false;
  const head = /^\p{L}+/u.exec(read.lower.slice(start))?.[0];
  return !`${article.title ?? ''} ${article.text}`.toLowerCase().includes(`${title}${head}`);
}

const NOW = /\b(?:kini|sekarang|saat ini)\s+(?:(?:menjabat|menjadi|sebagai|dipercaya|adalah)\s+){0,2}$/;

/** "kini menjabat X": where the evidence tells what somebody is now, it is that. */
function isHeldNow(said: Said, evidence: Evidence, view: View): boolean {
  const isNow = (text: string, { start }: OfficeMention): boolean =>
    NOW.test(text.slice(Math.max(0, start - 45), start));
  const told = evidence.offices.filter(
    (office) => within(view, office) && isNow(evidence.read.lower, office),
  );
  return said.offices.every(
    (office) =>
      told.length === 0 || !isNow(said.read.lower, office) || told.some((other) => sameOffice(office, other)),
  );
}

const HEADS =
  /^(?:ketua|sekretaris|bendahara|direktur|anggota|kepala|manajer|pimpinan|jubir|asisten|deputi|wakil|menteri|inspektur|komandan)$/;

/** "Sekretaris KPU" where the evidence has "Ketua KPU" and nothing else before that body. */
function isHeadedOtherwise({ read }: Said, { read: told }: Evidence, view: View): boolean {
  return read.tokens.some(({ word, end }, token) => {
    const next = read.tokens[token + 1];
    if (!HEADS.test(word) || !next || HEADS.test(next.word) || read.text[end] !== ' ') return false;
    const heads: string[] = [];
    for (let at = Math.max(1, view.from); at < view.to; at++)
      if (told.tokens[at]!.word === next.word) heads.push(told.tokens[at - 1]!.word);
    return heads.some((head) => HEADS.test(head)) && !heads.includes(word);
  });
}

const APPOINTED = /\b(?:dilantik|ditunjuk|diangkat|dikukuhkan|menjabat|menjadi|ditetapkan)\b/;

/** "X ditunjuk menjadi Plt Y": a sentence of the evidence appoints the same person to the same office. */
function isAppointed(
  { read }: Said,
  { sentences, text, offices }: Evidence,
  holder: OfficeHolder,
  view: View,
): boolean {
  if (!APPOINTED.test(read.lower)) return false;
  return sentences.some(({ start, end }) => {
    if (start < view.start || end > view.end) return false;
    const sentence = text.slice(start, end);
    const own = words(sentence);
    return (
      APPOINTED.test(sentence.toLowerCase()) &&
      words(holder.name).every((word) => own.includes(word)) &&
      offices.some((office) => office.start >= start && office.end <= end && sameOffice(holder, office))
    );
  });
}

/** "Neneng menjabat Bupati" of whom the article calls only the deputy. */
function isOfAnotherRank({ offices, words: own, read }: Said, { background }: Evidence): boolean {
  const [office] = offices;
  const named = own.filter(({ isName }) => isName).map(({ token }) => read.tokens[token]!.word);
  const held = background.holders.filter(
    (holder) => holder.office === office!.office && words(holder.name).every((part) => named.includes(part)),
  );
  return held.length > 0 && !held.some((holder) => sameOffice(office!, holder));
}

/** The evidence names who holds the office elsewhere in the article. */
function isHeldHere(office: OfficeMention, { background, text }: Evidence, view: View): boolean {
  const lower = new Set(words(text.slice(view.start, view.end)));
  return background.holders.some(
    (holder) => sameOffice(office, holder) && words(holder.name).some((part) => lower.has(part)),
  );
}

function sameOffice(asked: OfficeMention, told: OfficeMention): boolean {
  if (asked.office !== told.office || asked.deputy !== told.deputy || asked.acting !== told.acting)
    return false;
  if (asked.candidate !== told.candidate || (asked.former && !told.former)) return false;
  if (asked.regions.length > 0 && told.regions.length > 0 && !sameRegion(asked.regions, told.regions))
    return false;
  return unitsAgree(asked.unit, told.unit);
}

function unitsAgree(asked: string | null, told: string | null): boolean {
  if (asked === null || told === null) return true;
  const [one, other] = [words(asked), words(told)];
  const shared = one.filter((word) => other.includes(word)).length;
  return (
    shared > 0 ||
    initials(one) === other[0] ||
    initials(other) === one[0] ||
    isShort(one[0]!, other) ||
    isShort(other[0]!, one)
  );
}

const initials = (parts: readonly string[]): string =>
  parts
    .filter((word) => word !== 'dan')
    .map((word) => word[0])
    .join('');

/** "PUPR", "Dikbud", "BKPSDM": one word of letters taken from the others in order. */
function isShort(short: string, long: readonly string[]): boolean {
  let at = 0;
  const letters = long.join('');
  for (const letter of short) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return short.length < letters.length;
}

/** Whether each place of the sentence is one of the evidence, or where the whole article plays. */
export function placesAgree({ said, evidence }: Alignment, view: View): boolean {
  const near = evidence.regions.filter((region) => within(view, region));
  const isSame = (mine: readonly Region[], theirs: readonly Region[]): boolean =>
    theirs.length > 0 && sameRegion(mine, theirs);
  return said.regions.every((region) => {
    if (isPersonName(said.holders, region)) return true;
    if (near.some((other) => isSame(region.regions, other.regions) && levelsAgree(region.level, other.level)))
      return true;
    if (isNamedElsewhere(said, evidence, region, near)) return false;
    return evidence.background.headRegions.some(
      (other) => isSame(region.regions, other.regions) && levelsAgree(region.level, other.level),
    );
  });
}

/** "Pengadilan Negeri Prabumulih" where the evidence has "Pengadilan Negeri Palembang". */
function isNamedElsewhere(
  { read }: Said,
  { text }: Evidence,
  { start }: { start: number },
  near: readonly { start: number }[],
): boolean {
  const before = /(\p{Lu}[\p{L}]+)\s+$/u.exec(read.text.slice(0, start))?.[1];
  return before !== undefined && near.some((other) => text.slice(0, other.start).trimEnd().endsWith(before));
}

const isPersonName = (holders: readonly OfficeHolder[], region: { start: number; end: number }): boolean =>
  holders.some(({ nameSpan }) => overlaps(nameSpan, region));

const levelsAgree = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one === other;
