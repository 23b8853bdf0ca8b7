import type { Span } from '../types.ts';
import { NOT_A_NAME } from './office-titles.ts';
import type { OfficeHolder } from './offices.ts';
import { findRegions } from './regions.ts';
import { GROUPS, ROLES, SAYING_VERBS, STANCE_VERBS, TITLE_FORMS, TITLES } from './speech-verbs.ts';

/** Who speaks. A `person` has a name; a `title` is an office whose holder the article does not name. */
export interface Speaker {
  readonly kind: 'person' | 'title' | 'group';
  /** The fullest name the article gives; for a group its name as written; null for a title. */
  readonly name: string | null;
  /** Office or role as written: "Plt Kepala Dinas Kesehatan Kabupaten Tasikmalaya", "pelamar dari Ambalau". */
  readonly office: string | null;
  /** Where the article names the speaker most fully, office words included. */
  readonly mention: Span;
}

/** A speaker read at some place of the text, and where the reading stopped. */
export interface ReadSpeaker {
  readonly speaker: Speaker;
  readonly end: number;
}

const WORD = String.raw`\p{Lu}[\p{L}’'-]*\.?`;
const HONORIFIC = String.raw`(?:(?:H|Hj|dr|drg|drh|Dr|Drs|Dra|Ir|Prof|KH|Tgk|AKBP|AKP|Kombes|Brigjen|Irjen|Komjen|Kompol|Iptu|Ipda|Aipda|Bripka|Letkol|Kolonel|Mayor|Kapten|Letjen|Mayjen|Jenderal|Ustaz|Ustadz|Haji|Hajah|Pak|Bu|Ibu|Bapak|Mas|Mbak|Kiai|Pol|TNI|Inf|Purn)(?:\.|(?=\s))\s*(?:\([^()]{1,6}\)\s*)?)*`;
const NAME = new RegExp(`${HONORIFIC}(${WORD}(?: +(?:${WORD}|bin|binti|al|la))*)`, 'uy');
/** "Pedagang sayur Siti Maimunah": a role in lower case and a name of two words without a comma. */
const ROLE_WORD = new RegExp(`(?:${ROLES})(?![\\p{L}\\p{N}])`, 'iuy');
const LOWER_WORDS = /(?: \p{Ll}[\p{L}-]*){0,4} (?=\p{Lu})/uy;
/** "Marlina (39)" */
const AGE = / \(\d{1,2}(?: tahun)?\)/uy;
/** Words that open a sentence with a capital and never a name. */
const OPENERS =
  /^(?:sebaliknya|adapun|senada|mewakili|menanggapi|keduanya|mereka|selanjutnya|kemudian|tetapi|bahkan|meski|sejak|usai|seusai|saat|dalam|pada|hingga|angka|data|jumlah)$/iu;
const PRONOUN = /(?:ia|dia|beliau|pihaknya)(?![\p{L}\p{N}])/iuy;
const ROLE = new RegExp(
  `((?:${ROLES})(?![\\p{L}\\p{N}])[^,“”".:;\\n]{0,90}?(?:\\([^()]{1,30}\\))?)\\s*,\\s*`,
  'iuy',
);
/** "Kepala Dinas Ketahanan Pangan, Pertanian, dan Perikanan Temanggung, Joko": the list goes on behind the first comma. */
const LISTED =
  /(?:\p{Lu}[\p{L} ]+,\s+){0,3}dan\s+\p{Lu}[^,]{2,60},\s*|\p{Lu}[\p{L} ]{2,30}\s+dan\s+\p{Lu}[^,]{2,60},\s*/uy;
const TITLE = new RegExp(
  `(?:(?:pak|bu|ibu|bapak|sang)\\s+)?(?:(?:penjabat|pelaksana tugas|pj|plt|plh|pjs)\\.?\\s+)?(${TITLES})(?![\\p{L}\\p{N}])((?:\\s+\\p{Lu}[\\p{L}’'-]*){0,5})`,
  'iuy',
);
const TITLE_REST = /(?:\s+\p{Lu}[\p{L}’'-]*){0,5}/uy;
const GROUP = new RegExp(
  `(?:(?:para|sejumlah|pihak|beberapa|sebagian)\\s+)?(?:${GROUPS})(?![\\p{L}\\p{N}])(?:\\s+(?:kabupaten|kota|provinsi|daerah|setempat|desa))?`,
  'iuy',
);
const ACRONYM = /\p{Lu}{2,}(?![\p{Ll}])(?:-\p{Lu}+)?/uy;
const CAPITALS = /(?: +\p{Lu}[\p{L}’'-]*| +dan(?= +\p{Lu})| *\([\p{Lu}-]{2,12}\))*/uy;
const FROM = /\s+(dari\s+\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*)*)/uy;
const APPOSITION = new RegExp(`\\s*,\\s*((?:${ROLES})(?![\\p{L}\\p{N}])[^,“”".:;\\n]{0,80})(?=[,.])`, 'iuy');
const VERB_INSIDE = new RegExp(`(?<![\\p{L}])(?:yang|${SAYING_VERBS}|${STANCE_VERBS})(?![\\p{L}])`, 'iu');
const GROUP_WORD = new RegExp(`^(?:${GROUPS})$`, 'iu');

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

interface Known extends Speaker {
  readonly words: readonly string[];
  readonly title: string;
}

/** The people of one article, learnt as they are met, and the reading of the words that mean them. */
export class People {
  readonly #text: string;
  readonly #known: Known[] = [];
  readonly #holderAt = new Map<number, OfficeHolder>();
  readonly #fullNames = new Map<string, string | null>();
  /** The one that "ia", "-nya" and "dia" mean. */
  focus: Speaker | null = null;

  constructor(text: string, holders: readonly OfficeHolder[]) {
    this.#text = text;
    for (const found of holders) {
      if (found.candidate && found.nameSpan.start < found.start) continue;
      // "Kades Keciput" is the head of a village, not a person of that name.
      const place = /^(?:camat|lurah|kepala desa)$/u.test(found.office) && found.unit === null;
      if (place && !found.name.includes(' ')) continue;
      const holder = this.#wholeName(found);
      this.#holderAt.set(Math.min(holder.start, holder.nameSpan.start), holder);
      const mention = {
        start: Math.min(holder.start, holder.nameSpan.start),
        end: Math.max(holder.end, holder.nameSpan.end),
      };
      this.keep(this.#meet(holder.name, officeWords(text, holder), mention));
    }
  }

  /** "Moh." ends no name. */
  #wholeName(holder: OfficeHolder): OfficeHolder {
    const span = this.#nameAt(holder.nameSpan.start);
    if (!span || span.end <= holder.nameSpan.end || this.#text[holder.nameSpan.end] !== '.') return holder;
    return { ...holder, nameSpan: span, name: this.#text.slice(span.start, span.end) };
  }

  /** Remembers a speaker who was read from a bare name, once it is sure that the name is a person's. */
  keep(speaker: Speaker): void {
    if (speaker.kind === 'person' && !this.#known.includes(speaker as Known))
      this.#known.push(speaker as Known);
  }

  /** True for a person met before or introduced with an office or a role. */
  isIntroduced(speaker: Speaker): boolean {
    return speaker.kind === 'person' && (speaker.office !== null || this.#known.includes(speaker as Known));
  }

  /** The speaker whose words begin at `at`: a name with or without an office, a title, a pronoun, a group. */
  read(at: number, limit: number): ReadSpeaker | null {
    const text = this.#text;
    const code = text.charCodeAt(at);
    if (Number.isNaN(code) || at >= limit) return null;
    const pronoun = match(PRONOUN, text, at);
    if (pronoun) return this.focus && { speaker: this.focus, end: at + pronoun[0].length };
    return (
      this.#readHolder(at, limit) ??
      this.#readRole(at, limit) ??
      this.#readTitle(at) ??
      this.#readGroup(at) ??
      this.#readName(at, limit)
    );
  }

  /** Like `read`, but a role with a name behind its comma: "Direktur PT Bangun Barito selaku kontraktor, Gunawan Lim". */
  readDescribed(at: number, limit: number): ReadSpeaker | null {
    return this.#readRole(at, limit);
  }

  #readHolder(at: number, limit: number): ReadSpeaker | null {
    const holder = this.#holderAt.get(at);
    if (!holder) return null;
    const end = Math.max(holder.nameSpan.end, holder.end);
    if (end > limit) return null;
    // "juru bicara Fraksi Bone Bersatu, Muhammad Arsyad": the name stands behind the comma.
    const described = holder.name.includes(' ') || this.#text[end] !== ',' ? null : this.#readRole(at, limit);
    if (described) return described;
    const speaker = this.#meet(holder.name, officeWords(this.#text, holder), { start: at, end });
    this.keep(speaker);
    return { speaker, end };
  }

  #readRole(at: number, limit: number): ReadSpeaker | null {
    const role = match(ROLE, this.#text, at);
    if (!role || VERB_INSIDE.test(role[1]!.replace(/\syang (?:baru|lama)$/u, '')))
      return this.#readRoleThenName(at, limit);
    const listed = match(LISTED, this.#text, at + role[0].length)?.[0].length ?? 0;
    const first = this.#nameAt(at + role[0].length + listed);
    const behind = first && this.#nameBehind(first);
    const name = behind ?? first;
    if (!name || name.end > limit || !/[\s,.(]/u.test(this.#text[name.end] ?? '.')) return null;
    const office = this.#text
      .slice(at, behind ? first.end : at + role[0].length + listed)
      .replace(/[\s,]+$/u, '');
    // "Salah satu pelanggan, Kasirun, warga Tritih Kulon,"
    const also = match(APPOSITION, this.#text, name.end)?.[1];
    const described = also && !VERB_INSIDE.test(also) ? `${office}, ${also.trim()}` : office;
    const person = this.#meet(this.#text.slice(name.start, name.end), described, {
      start: at,
      end: name.end,
    });
    this.keep(person);
    return { speaker: person, end: name.end };
  }

  #readRoleThenName(at: number, limit: number): ReadSpeaker | null {
    const role = match(ROLE_WORD, this.#text, at);
    const words = role && match(LOWER_WORDS, this.#text, at + role[0].length);
    if (!words || VERB_INSIDE.test(words[0]) || /nya\s/u.test(words[0])) return null;
    const from = at + role[0].length + words[0].length;
    const name = this.#nameAt(from);
    if (!name || name.end > limit || !this.#text.slice(name.start, name.end).includes(' ')) return null;
    const person = this.#meet(this.#text.slice(name.start, name.end), this.#text.slice(at, from).trim(), {
      start: at,
      end: name.end,
    });
    this.keep(person);
    return { speaker: person, end: name.end };
  }

  /** "Seorang kader di Desa Sewor, Sukorame, Siti Umayah,": one word more of the place stands before the name. */
  #nameBehind(first: Span): Span | null {
    if (/\s/u.test(this.#text.slice(first.start, first.end))) return null;
    const comma = /^\s*,\s*/u.exec(this.#text.slice(first.end, first.end + 4));
    const next = comma && this.#nameAt(first.end + comma[0].length);
    return next && /\s/u.test(this.#text.slice(next.start, next.end)) ? next : null;
  }

  #readTitle(at: number): ReadSpeaker | null {
    const found = match(TITLE, this.#text, at);
    if (!found) return null;
    // The pattern ignores case, so the words behind the title are read again with it.
    const head = found[0].length - found[2]!.length;
    const rest = match(TITLE_REST, this.#text, at + head)?.[0] ?? '';
    const end = at + head + rest.length;
    const title = canonicalTitle(found[1]!);
    const holder = this.#holderOf(title, rest.trim().toLowerCase());
    if (holder) return { speaker: holder, end };
    return {
      speaker: { kind: 'title', name: null, office: this.#text.slice(at, end), mention: { start: at, end } },
      end,
    };
  }

  #readGroup(at: number): ReadSpeaker | null {
    const found = match(GROUP, this.#text, at) ?? match(ACRONYM, this.#text, at);
    if (!found) return null;
    let end = at + found[0].length;
    end += match(CAPITALS, this.#text, end)?.[0].length ?? 0;
    return {
      speaker: { kind: 'group', name: this.#text.slice(at, end), office: null, mention: { start: at, end } },
      end,
    };
  }

  #readName(at: number, limit: number): ReadSpeaker | null {
    const name = this.#nameAt(at);
    if (!name || name.end > limit) return null;
    const short = this.#text.slice(name.start, name.end);
    const written =
      short.includes(' ') || this.find(nameWords(short)) ? short : (this.#fullName(short) ?? short);
    let end = name.end + (match(AGE, this.#text, name.end)?.[0].length ?? 0);
    const from = match(FROM, this.#text, end);
    const behind = from ?? match(APPOSITION, this.#text, end);
    let office: string | null = null;
    if (behind && end + behind[0].length < limit && !VERB_INSIDE.test(behind[1]!)) {
      office = behind[1]!.trim();
      end += behind[0].length;
    }
    return { speaker: this.#meet(written, office, { start: at, end }), end };
  }

  /** A run of capitals that may be a person's name; honorifics before it are skipped. */
  #nameAt(at: number): Span | null {
    const found = match(NAME, this.#text, at);
    if (!found) return null;
    const start = at + found[0].length - found[1]!.length;
    let end = start;
    for (const word of found[1]!.matchAll(/\S+/gu)) {
      const bare = word[0].replace(/\.$/u, '');
      const initial = bare.length <= 3 && word[0].endsWith('.') && end === start;
      const acronym = bare.length > 2 && bare === bare.toUpperCase();
      if (
        NOT_A_NAME.has(bare.toLowerCase()) ||
        OPENERS.test(bare) ||
        acronym ||
        (end === start && GROUP_WORD.test(bare))
      )
        break;
      end = start + word.index + (initial || bare.length === 1 ? word[0].length : bare.length);
      if (word[0].endsWith('.') && !initial && bare.length > 1) break;
    }
    return end > start && end - start > 1 ? { start, end } : null;
  }

  /** "Baiq" where the article has "Baiq Nurhasanah": the first longer name that begins with the word, or holds it. */
  #fullName(word: string): string | null {
    const known = this.#fullNames.get(word);
    if (known !== undefined) return known;
    let full: string | null = null;
    if (findRegions(word).length > 0) return null;
    let holds: string | null = null;
    const text = this.#text;
    for (let at = text.indexOf(word); at >= 0 && full === null; at = text.indexOf(word, at + word.length)) {
      if (/\p{L}/u.test(text[at - 1] ?? ' ') || /\p{L}/u.test(text[at + word.length] ?? ' ')) continue;
      const own = this.#nameAt(at);
      if (own && own.end > at + word.length) full = text.slice(own.start, own.end);
      const before = /(?<![.!?“”"]\s)(?<!\p{L})\p{Lu}\p{Ll}+\s$/u.exec(text.slice(Math.max(0, at - 20), at));
      const from = before && this.#nameAt(at - before[0].length);
      if (from && from.end > at) holds ??= text.slice(from.start, from.end);
    }
    full ??= holds;
    this.#fullNames.set(word, full);
    return full;
  }

  /** The person of that name as known so far, with the office if it is new; a new person is not kept yet. */
  #meet(name: string, office: string | null, mention: Span): Speaker {
    const words = nameWords(name);
    const known = this.find(words);
    const deputy =
      office !== null && known?.office != null && office.endsWith(known.office) && office !== known.office;
    if (
      known &&
      !deputy &&
      (known.office !== null || office === null) &&
      known.words.length >= words.length
    ) {
      this.#touch(known);
      return known;
    }
    const fuller = known && known.words.length > words.length ? known : null;
    const person: Known = {
      kind: 'person',
      name: fuller?.name ?? name,
      office: office ?? known?.office ?? null,
      mention: fuller && office === null ? fuller.mention : mention,
      words: fuller?.words ?? words,
      title: canonicalTitle(office ?? known?.office ?? ''),
    };
    if (known && office !== null) this.#known.splice(this.#known.indexOf(known), 1, person);
    return person;
  }

  /** Whoever was named last stands last. */
  #touch(known: Known): void {
    this.#known.splice(this.#known.indexOf(known), 1);
    this.#known.push(known);
  }

  /** The person, last named first, whose name holds all these words, or is held by them. */
  find(words: readonly string[]): Known | null {
    const holds = (outer: readonly string[], inner: readonly string[]) =>
      inner.every((word) => outer.includes(word));
    return (
      this.#known.findLast((person) => holds(person.words, words)) ??
      this.#known.findLast((person) => holds(words, person.words)) ??
      null
    );
  }

  #holderOf(title: string, rest: string): Known | null {
    const fitting = this.#known.filter((person) => fitsTitle(person.title, title));
    const first = rest.split(' ')[0]!;
    const placed =
      first === ''
        ? fitting
        : fitting.filter((person) => person.title.includes(rest) || person.words.includes(first));
    return placed.at(-1) ?? (fitting.length === 1 ? fitting[0]! : null);
  }
}

function officeWords(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/[\s,]+$/u, '');
}

/** Lower-case words of a name, initials left out. */
export function nameWords(name: string): string[] {
  return (name.toLowerCase().match(/[\p{L}’'-]{2,}/gu) ?? []).filter(
    (word) => !/^(?:bin|binti)$/u.test(word),
  );
}

/** One spelling for "walikota", "wabup", "kadis", "Pj Bupati": lower case, long forms, no acting words. */
export function canonicalTitle(words: string): string {
  return words
    .toLowerCase()
    .replace(/\([^()]*\)/gu, ' ')
    .replace(
      /(?<!\p{L})(?:penjabat|pelaksana tugas|pelaksana harian|pj|plt|plh|pjs|pak|bu|ibu|bapak|sang)\.?(?!\p{L})/gu,
      ' ',
    )
    .replace(/\p{L}+/gu, (word) => TITLE_FORMS[word] ?? word)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** "bupati" fits "bupati belu", not "wakil bupati belu" and not "staf ahli bupati"; "mantan" is somebody else. */
export function fitsTitle(office: string, title: string): boolean {
  return office === title || office.startsWith(`${title} `);
}
