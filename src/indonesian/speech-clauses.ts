import type { Span } from '../types.ts';
import type { People, ReadSpeaker, Speaker } from './speaker-mentions.ts';
import {
  ADVERBS,
  DENIED_VERBS,
  GROUP_VERBS,
  INLINE_VERBS,
  OBJECTS,
  PASSIVE_VERBS,
  SAYING_VERBS,
  STANCE_VERBS,
} from './speech-verbs.ts';

/** A verb of saying with whoever says it; the span runs over both. */
export interface Tagged extends ReadSpeaker {
  readonly verb: string;
  readonly start: number;
}

/** A speech that somebody reads out for somebody else. */
export interface ReadOut {
  readonly reader: Speaker;
  readonly owner: Speaker;
}

const LEFT = String.raw`(?<![\p{L}\p{N}])`;
const RIGHT = String.raw`(?![\p{L}\p{N}])`;
const INLINE = new RegExp(`(?:^|[,–—]\\s*)(${INLINE_VERBS})(?:(nya)${RIGHT}|\\s+(?=[\\p{L}]))`, 'giu');
const ACCORDING = new RegExp(
  `(?:^|${LEFT})(menurut)(?:(nya)${RIGHT}|\\s+(?:pendapat|pandangan|keterangan|penuturan|pengakuan|penjelasan)?(?:\\s*(nya)${RIGHT}|\\s*))`,
  'giu',
);
const SAYING = new RegExp(`${LEFT}(?:(${SAYING_VERBS})|(${STANCE_VERBS}))${RIGHT}`, 'giu');
const PASSIVE = new RegExp(
  `^(?:[^,]{0,30},\\s*)?(${PASSIVE_VERBS})(nya)?(?:\\s+(?:oleh|pula|juga|lagi))*(?:${RIGHT}\\s*,?\\s*)`,
  'iu',
);
const CLAUSES =
  /(?:,\s+|\s[-–—]\s+|\s(?:itu|ini|tersebut|jika|bahwa|sementara|adapun)\s+|^(?:namun|sementara itu|sementara|adapun|sedangkan|sebaliknya|selain itu|senada|kemudian|tetapi|tapi|bahkan|sebelumnya)\s+)/giu;
const GAP_ADVERB = new RegExp(`^(?:${ADVERBS})(?![\\p{L}-])[\\s,]*`, 'iu');
const DEGREES = /^,?\s*(?:\p{Lu}[\p{L}]{0,4}\.(?:\s?\p{L}{1,6}\.?)*,?\s*)+/u;
/** Where and when somebody said it, as an agency writes it: ", di Bandarlampung, Rabu (30/7), mengatakan". */
const DATELINE =
  /^,\s*(?:(?:di|saat|ketika)\s[^,]{2,60},\s*)?(?:pada\s+)?(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad)(?:\s+(?:pagi|siang|sore|malam))?(?:\s*\([^()]{3,12}\))?,/iu;
const AGENT =
  /\s(?:(?!disangka|dikira|disebut|diduga|diminta|dituduh)di\p{L}{3,}?(?:kan|i|)(?:nya)?(?:\s+(?:langsung|oleh))*|datang dari|oleh|disusul|menurut)\s+(?=[\p{L}])/giu;
const FOR_ANOTHER = /(?:^|\s)(?:mewakili|atas nama)\s+/iu;
const STANDS_IN = /^\s*,?\s*(?:(?:yang\s+)?diwakili(?:\s+oleh)?|melalui|lewat)\s+/iu;

/** Reads who says a clause, wherever the verb stands; the people of the article are learnt on the way. */
export class Clauses {
  readonly text: string;
  readonly people: People;
  /** Set where a clause tells that somebody speaks for somebody else; the reader of the article clears it. */
  readOut: ReadOut | null = null;

  constructor(text: string, people: People) {
    this.text = text;
    this.people = people;
  }

  /** ", lanjutnya,", "Tahun lalu, kata Baiq, …". */
  inline(clause: Span): Tagged | null {
    const part = this.text.slice(clause.start, clause.end);
    for (const found of part.matchAll(INLINE)) {
      const at = clause.start + found.index + found[0].length;
      const who = found[2] ? this.pronoun(at) : this.people.read(at, clause.end);
      if (!who || !/^\s*(?:\([^()]*\))?\s*[,.]/u.test(this.text.slice(who.end, who.end + 40))) continue;
      return { ...who, verb: found[1]!.toLowerCase(), start: at - found[0].length };
    }
    return null;
  }

  /** "Menurut Rustam, …", "Menurutnya, …", "… yang menurutnya …"; papers and figures say nothing. */
  according(clause: Span): Tagged | null {
    const part = this.text.slice(clause.start, clause.end);
    for (const found of part.matchAll(ACCORDING)) {
      const at = clause.start + found.index + found[0].length;
      const nya = found[2] || found[3];
      const inner = found.index > 0 && nya ? this.subject(clause.start, clause.start + found.index) : null;
      if (inner) this.people.focus = inner.speaker;
      const who = nya ? this.pronoun(at) : this.people.read(at, clause.end);
      if (who) return { ...who, verb: 'menurut', start: clause.start + found.index };
    }
    return null;
  }

  /** "Dikatakan Aprizal, bahwa …", "Ditambahkan pula, …". */
  passive(clause: Span): Tagged | null {
    const found = PASSIVE.exec(this.text.slice(clause.start, clause.end));
    if (!found) return null;
    const at = clause.start + found[0].length;
    const named =
      found[2] || found[0].includes(',', found[0].indexOf(found[1]!))
        ? null
        : this.people.read(at, clause.end);
    const who = named ?? this.pronoun(at);
    return who && { ...who, verb: found[1]!.toLowerCase(), start: clause.start };
  }

  /** "Bupati Tolitoli, Moh. Saleh, (juga) meminta …": a subject, nothing but asides, a verb of saying. */
  clause(clause: Span): Tagged | null {
    const part = this.text.slice(clause.start, clause.end);
    for (const found of part.matchAll(SAYING)) {
      const verb = (found[1] ?? found[2]!).toLowerCase();
      if (found.index > 260) return null;
      const object = OBJECTS[verb];
      if (object && !object.test(part.slice(found.index + found[0].length))) continue;
      const before = part.slice(Math.max(0, found.index - 12), found.index);
      if (/(?:^|\s)(?:yang|untuk|agar|dan|akan|bisa|dapat|harus|belum)\s+$/iu.test(before)) continue;
      if (/(?:^|\s)(?:tidak|tak)\s+$/iu.test(before) && !DENIED_VERBS.test(verb)) continue;
      const who = this.subject(clause.start, clause.start + found.index);
      if (!who) continue;
      if (who.speaker.kind === 'group' && !GROUP_VERBS.test(verb)) continue;
      return {
        speaker: who.speaker,
        verb,
        start: who.start,
        end: clause.start + found.index + found[0].length,
      };
    }
    return null;
  }

  /** The subject that ends at the verb: tried at every place where a clause may begin. */
  subject(from: number, verb: number): (ReadSpeaker & { readonly start: number }) | null {
    for (const start of this.starts(from, verb)) {
      let who = this.people.read(start, verb);
      if (!who) continue;
      if (!this.isGap(who.end, verb)) who = this.people.readDescribed(start, verb) ?? who;
      const stand = STANDS_IN.exec(this.text.slice(who.end, verb));
      const deputy = stand && this.people.read(who.end + stand[0].length, verb);
      if (deputy && this.isGap(deputy.end, verb)) {
        this.readOut = { reader: deputy.speaker, owner: who.speaker };
        return { ...deputy, start };
      }
      if (!this.isGap(who.end, verb)) continue;
      const bare = who.speaker.kind === 'person' && !this.people.isIntroduced(who.speaker);
      if (bare && !who.speaker.name!.includes(' ')) continue;
      const lead = this.text.slice(from, start);
      const other = FOR_ANOTHER.exec(lead);
      const owner = other && this.people.read(from + other.index + other[0].length, start);
      if (owner && owner.speaker !== who.speaker)
        this.readOut = { reader: who.speaker, owner: owner.speaker };
      return { ...who, start };
    }
    return null;
  }

  *starts(from: number, limit: number): Generator<number> {
    yield from;
    const part = this.text.slice(from, limit);
    for (const found of part.matchAll(CLAUSES)) {
      const at = from + found.index + found[0].length;
      if (at < limit) yield at;
    }
    const pronoun = /(?:^|\s)((?:ia|dia|beliau|pihaknya)(?:\s+\p{L}+){0,2}\s*)$/iu.exec(part);
    if (pronoun) yield limit - pronoun[1]!.length;
  }

  /** True where only brackets, degrees, an apposition, a relative clause and adverbs stand between. */
  isGap(from: number, to: number): boolean {
    let rest = this.text.slice(from, to).replace(/^\s*\([^()]{1,60}\)/u, '');
    rest = rest.replace(DEGREES, ' ').trim();
    rest = rest.replace(DATELINE, '').trim();
    rest = rest.replace(/^,\s*[^,]{2,80},/u, '').trim();
    rest = rest.replace(/^(?:dari|asal)\s+[^,]{2,60}(?:,|$)/u, '').trim();
    if (/^,?\s*yang\s/u.test(rest)) return !/[.;“”"]/u.test(rest) && rest.length < 90;
    rest = rest.replace(/^,\s*/u, '');
    for (let words = 0; words < 5 && rest !== ''; words++) {
      const shorter = rest.replace(GAP_ADVERB, '');
      if (shorter === rest) break;
      rest = shorter.trim();
    }
    return rest === '' || rest === ',';
  }

  /** Who "ia" will mean behind a sentence that nobody says: its subject, or who did what was done. */
  noteSubject(clause: Span): void {
    for (const start of this.starts(clause.start, Math.min(clause.end, clause.start + 120))) {
      const who = this.people.read(start, clause.end);
      if (
        !who ||
        !this.people.isIntroduced(who.speaker) ||
        !/^[\s,(]/u.test(this.text.slice(who.end, who.end + 1))
      )
        continue;
      this.people.focus = who.speaker;
      return;
    }
    for (const found of this.text.slice(clause.start, clause.end).matchAll(AGENT)) {
      const who = this.people.read(clause.start + found.index + found[0].length, clause.end);
      if (who?.speaker.kind !== 'person') continue;
      if (!this.people.isIntroduced(who.speaker) && !who.speaker.name!.includes(' ')) continue;
      this.people.keep(who.speaker);
      this.people.focus = who.speaker;
      return;
    }
  }

  innerSubject(from: number, verb: number): (ReadSpeaker & { readonly start: number }) | null {
    const part = this.text.slice(from, verb);
    for (const word of part.matchAll(/(?<=[\s“"])\p{Lu}/gu)) {
      const start = from + word.index;
      const who = this.people.read(start, verb);
      if (who && this.isGap(who.end, verb)) return { ...who, start };
    }
    return null;
  }

  pronoun(end: number): ReadSpeaker | null {
    return this.people.focus && { speaker: this.people.focus, end };
  }
}
