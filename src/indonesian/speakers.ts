import type { Span } from '../types.ts';
import { findOfficeHolders, type OfficeHolder } from './offices.ts';
import { findQuotations, isUtterance, type Quotation } from './quotes.ts';
import { People, type ReadSpeaker, type Speaker } from './speaker-mentions.ts';
import { Clauses, type Tagged } from './speech-clauses.ts';
import { FOR_HIMSELF, PASSIVE_VERBS, TAG_VERBS, UTTERANCES } from './speech-verbs.ts';

export type { Speaker } from './speaker-mentions.ts';

/** A sentence that is somebody's words, or a part of them. Offsets are those of the text given to `findSpeech`. */
export interface Speech extends Span {
  /** Ordinal of the sentence. */
  readonly sentence: number;
  /** Who uttered it; for a speech that was read out, the reader. */
  readonly speaker: Speaker;
  /** Whose words they are where somebody else uttered them; null where the speaker speaks for himself. */
  readonly onBehalfOf: Speaker | null;
  readonly manner: 'direct' | 'indirect';
  /** The verb that says so, lower case: "ujar", "menegaskan", "menurut"; "sambutan" for a speech read out. */
  readonly verb: string;
  /** The words that say who speaks, verb and speaker; they may stand in another sentence. */
  readonly tag: Span;
  /** Who quotes it, for words quoted inside another's words; else null. */
  readonly quotedBy: Speaker | null;
}

interface Attribution {
  readonly speaker: Speaker;
  readonly onBehalfOf: Speaker | null;
  readonly verb: string;
  readonly tag: Span;
}

const LEFT = String.raw`(?<![\p{L}\p{N}])`;
const RIGHT = String.raw`(?![\p{L}\p{N}])`;
const AFTER_QUOTE = new RegExp(
  `[\\s,.;–—-]*(?:(?:begitu|demikian|lalu|kemudian)\\s+)?(${TAG_VERBS})(?:(nya|nyo)${RIGHT}|${RIGHT}\\s+)`,
  'iuy',
);
const READ_OUT_AFTER =
  /[\s,.]*(?:demikian|begitu)\s+(?:bunyi\s+|isi\s+)?(sambutan|pidato|amanat|arahan)(?:\s+tertulis)?\s+/iuy;
const READER = /[\s,]*(?:yang\s+)?(?:dibacakan|disampaikan|dibaca)(?:\s+oleh)?\s+/iuy;
const BEFORE_QUOTE = new RegExp(`${LEFT}(${TAG_VERBS})(nya|${RIGHT}\\s+[^“”"]{2,80}?)\\s*[,:]?\\s*$`, 'iu');
const COLON = /^([^“”":,]{3,60}?)\s*:\s*$/u;
const LINK = new RegExp(
  `^(?:${UTTERANCES})(?:\\s+\\p{L}+)?(?:\\s+(?:ini|itu|tersebut|serupa|senada))?(?:\\s+(?:telah|juga|kembali))?\\s+(${PASSIVE_VERBS}|diungkap)(nya)?(?:\\s+(?:langsung|oleh))*\\s+`,
  'iu',
);
/** "menyampaikan hal itu dalam …": what was said stands in the sentence before. */
const BACKWARDS =
  /^\s+(?:hal|pernyataan|keterangan)\s+(?:itu|ini|tersebut|serupa)(?:\s*[,.]|\s+(?:dalam|saat|usai|seusai|ketika|pada|di|kepada|menanggapi|melalui|lewat|sebelum|setelah)(?!\p{L}))/iu;
/** How somebody's words told indirectly go on. */
const GOES_ON =
  /^(?:termasuk|oleh (?:karena|sebab) itu|karena itu|untuk itu|sebab|pasalnya|apalagi|terlebih|dengan (?:demikian|begitu)|artinya|bahkan|sehingga|padahal|tujuannya|alasannya|harapannya|syaratnya|kuncinya)(?!\p{L})/iu;
/** Lines around an article that nobody says. */
const ASIDE =
  /^\W*(?:baca juga|lihat juga|simak juga|foto|penulis|editor|reporter|sumber|pewarta|bagikan|berita terkait|tinggalkan|baca\s*:)(?!\p{L})/iu;
const UNREAD =
  /^[^,“”"]{3,80}(?<!\s(?:tidak|belum|untuk|agar|yang|akan|bisa|enggan|dapat))\s(?:mengaku|mengatakan|menuturkan|menjelaskan|menyatakan|menambahkan|mengeluh|mengeluhkan)\s/u;
const SPEECH_READ = /(?:sambutan|pidato|amanat|arahan|sambutannya)(?:\s+tertulis)?(?:\s+dari)?\s+/giu;
const READING =
  /\s(?:saat|ketika|yang|sambil|sekaligus|juga|kemudian|lalu)?\s*(?:membacakan|menyampaikan)\s+(?:sambutan|pidato|amanat|arahan)(?:\s+tertulis)?(?:\s+dari)?\s+/iu;
const INNER =
  /(?<![\p{L}])(bilang|kata|berkata|mengatakan|ujar|janji|berjanji|pesan|berpesan)\s*[,:]?\s*[‘'](?=\p{L})/giu;

/**
 * Who says each sentence of an article: quotations with their tags, indirect speech, speeches read out.
 * Sentences that nobody is named for are left out. `holders` are the offices of the same text, where known.
 */
export function findSpeech(
  text: string,
  sentences: readonly Span[],
  holders?: readonly OfficeHolder[],
): Speech[] {
  return new Reading(text, sentences, holders ?? findOfficeHolders(text)).read();
}

class Reading {
  readonly #found: Speech[] = [];
  readonly #people: People;
  readonly #quotations: readonly Quotation[];
  readonly #ofQuotation = new Map<Quotation, Attribution | null>();
  readonly #clauses: Clauses;

  readonly text: string;
  readonly sentences: readonly Span[];

  constructor(text: string, sentences: readonly Span[], holders: readonly OfficeHolder[]) {
    this.text = text;
    this.sentences = sentences;
    const asides = sentences.filter(({ start }) => ASIDE.test(text.slice(start, start + 24)));
    const own = holders.filter(
      ({ start }) => !asides.some((aside) => aside.start <= start && start < aside.end),
    );
    this.#people = new People(text, own);
    this.#clauses = new Clauses(text, this.#people);
    this.#quotations = findQuotations(text).filter((quotation) => isUtterance(text, quotation));
  }

  read(): Speech[] {
    let next = 0;
    for (const [index, sentence] of this.sentences.entries()) {
      while (next < this.#quotations.length && this.#quotations[next]!.end <= sentence.start) next++;
      const quotations = [];
      for (let at = next; at < this.#quotations.length && this.#quotations[at]!.start < sentence.end; at++)
        quotations.push(this.#quotations[at]!);
      if (quotations.length > 0) this.#readQuoted(index, sentence, quotations);
      else if (!ASIDE.test(this.text.slice(sentence.start, sentence.start + 24)))
        this.#readPlain(index, sentence);
    }
    return this.#found.sort((left, right) => left.sentence - right.sentence);
  }

  #readQuoted(index: number, sentence: Span, quotations: readonly Quotation[]): void {
    let said: Attribution | null = null;
    for (const quotation of quotations) said = this.#attribute(quotation, index) ?? said;
    if (!said) {
      if (quotations[0]!.start > sentence.start + 20) this.#readPlain(index, sentence, quotations[0]!.start);
      return;
    }
    this.#add(index, said, 'direct');
    this.#readInner(index, sentence, said);
  }

  /** The words that say whose quotation it is; looked for once, when its first sentence is reached. */
  #attribute(quotation: Quotation, index: number): Attribution | null {
    const known = this.#ofQuotation.get(quotation);
    if (known !== undefined) return known;
    const at = this.#quotations.indexOf(quotation);
    const tagged =
      this.#tagAfter(quotation, index) ??
      this.#tagBefore(quotation, index) ??
      this.#fromNeighbours(at, index);
    this.#ofQuotation.set(quotation, tagged);
    return tagged;
  }

  #tagAfter(quotation: Quotation, index: number): Attribution | null {
    const { text } = this;
    const limit = this.#sentenceEnd(quotation.end - 1);
    this.#noteContext(limit === quotation.end ? index : this.#sentenceAt(quotation.end - 1));
    const readOut = stick(READ_OUT_AFTER, text, quotation.end);
    if (readOut && quotation.closed) {
      const owner = this.#people.read(quotation.end + readOut[0].length, limit);
      const by = owner && stick(READER, text, owner.end);
      const reader = by && this.#people.read(owner.end + by[0].length, limit);
      if (owner) {
        if (reader) this.#clauses.readOut = { reader: reader.speaker, owner: owner.speaker };
        return this.#settle({
          speaker: owner.speaker,
          end: reader?.end ?? owner.end,
          verb: 'sambutan',
          start: quotation.end,
        });
      }
    }
    const verb = quotation.closed ? stick(AFTER_QUOTE, text, quotation.end) : null;
    if (!verb || quotation.end + verb[0].length > limit + 1) return null;
    const start = quotation.end + verb[0].search(/\p{L}/u);
    const at = quotation.end + verb[0].length;
    const who = verb[2] ? this.#clauses.pronoun(at) : this.#people.read(at, limit);
    if (!who) return null;
    const reader = this.#readerBehind(who, limit);
    if (reader) this.#clauses.readOut = { reader, owner: who.speaker };
    return this.#settle({ ...who, verb: verb[1]!.toLowerCase(), start });
  }

  /** "kata gubernur dalam sambutan yang dibacakan Nurlela". */
  #readerBehind(who: ReadSpeaker, limit: number): Speaker | null {
    const rest = this.text.slice(who.end, limit);
    const read =
      /^[^.“”"]{0,30}(?:sambutan|pidato|amanat)\p{L}*(?:\s+tertulis)?\s+(?:yang\s+)?(?:dibacakan|disampaikan)(?:\s+oleh)?\s+/iu.exec(
        rest,
      );
    return read ? (this.#people.read(who.end + read[0].length, limit)?.speaker ?? null) : null;
  }

  #tagBefore(quotation: Quotation, index: number): Attribution | null {
    const sentence = this.sentences[index]!;
    const from = Math.max(
      sentence.start,
      this.#quotations[this.#quotations.indexOf(quotation) - 1]?.end ?? 0,
    );
    if (quotation.start <= from + 3) return null;
    const lead = this.text.slice(from, quotation.start);
    if (!/[,:]\s*$|\p{L}\s*$/u.test(lead)) return null;
    const tag = BEFORE_QUOTE.exec(lead);
    if (tag) {
      const at = from + tag.index + tag[1]!.length;
      const who =
        tag[2] === 'nya'
          ? this.#clauses.pronoun(at + 3)
          : this.#people.read(at + /^\s*/u.exec(tag[2]!)![0].length, quotation.start);
      if (who) return this.#settle({ ...who, verb: tag[1]!.toLowerCase(), start: from + tag.index });
    }
    const said =
      this.#clauses.clause({ start: from, end: quotation.start }) ??
      this.#clauses.according({ start: from, end: quotation.start });
    if (said) return this.#settle(said);
    const colon = COLON.exec(lead);
    const who = colon && this.#people.read(from, from + colon[1]!.length);
    return who && who.end >= from + colon[1]!.length - 1 && who.speaker.kind === 'person'
      ? this.#settle({ ...who, verb: ':', start: from })
      : null;
  }

  /** A quotation without a tag: its neighbour in the same paragraph, or the speech right before it. */
  #fromNeighbours(at: number, index: number): Attribution | null {
    const quotation = this.#quotations[at]!;
    const next = this.#quotations[at + 1];
    const gap = next ? this.text.slice(quotation.end, next.start) : null;
    if (next && /^\s*$/u.test(gap!) && (!quotation.closed || !gap!.includes('\n')))
      return this.#attribute(next, this.#sentenceAt(next.start));
    const last = this.#found.at(-1);
    if (!last || last.quotedBy || last.sentence < index - 1) return null;
    const between = this.text.slice(last.end, quotation.start);
    const alone = this.sentences[index]!.start === quotation.start;
    const sameParagraph = !between.includes('\n');
    if (!sameParagraph && !(alone && last.manner === 'indirect' && /^(?:meng|men|mem|me)/u.test(last.verb)))
      return null;
    return { speaker: last.speaker, onBehalfOf: last.onBehalfOf, verb: last.verb, tag: last.tag };
  }

  #readPlain(index: number, sentence: Span, limit: number = sentence.end): void {
    const clause = { start: sentence.start, end: limit };
    const link = LINK.exec(this.text.slice(clause.start, clause.end));
    if (link) {
      this.#readLink(index, clause, link);
      return;
    }
    const reads = this.#noteReading(clause);
    this.#noteContext(index);
    const said =
      this.#clauses.inline(clause) ??
      this.#clauses.according(clause) ??
      this.#clauses.passive(clause) ??
      this.#clauses.clause(clause) ??
      (reads ? null : this.#contents(clause));
    if (said) {
      const settled = this.#settle(said);
      const back = BACKWARDS.test(this.text.slice(said.end, said.end + 40));
      if (back && index > 0 && this.#found.at(-1)?.sentence !== index - 1)
        this.#add(index - 1, settled, 'indirect');
      this.#add(index, settled, 'indirect');
    } else if (!reads && this.#goesOn(index, clause)) {
      const { speaker, onBehalfOf, verb, tag } = this.#found.at(-1)!;
      this.#add(index, { speaker, onBehalfOf, verb, tag }, 'indirect');
    } else if (!reads) {
      this.#clauses.noteSubject(clause);
      // Somebody says something and cannot be told: "katanya" behind it must not go to the one before.
      if (UNREAD.test(this.text.slice(clause.start, clause.end))) this.#people.focus = null;
    }
  }

  /** "… mengingatkan ASN. Oleh karena itu, …": told indirectly, and still his. */
  #goesOn(index: number, clause: Span): boolean {
    const last = this.#found.at(-1);
    if (last?.sentence !== index - 1 || last.manner !== 'indirect' || last.quotedBy !== null) return false;
    const isOneParagraph = !this.text.slice(last.start, clause.start).includes('\n');
    return isOneParagraph && GOES_ON.test(this.text.slice(clause.start, clause.end));
  }

  /** "Penegasan ini disampaikan Bupati …": the sentence before was his. */
  #readLink(index: number, clause: Span, link: RegExpExecArray): void {
    const at = clause.start + link[0].length;
    const who = link[2] ? this.#clauses.pronoun(at) : this.#people.read(at, clause.end);
    if (!who) return;
    const before = this.#found.at(-1);
    const reading = READING.exec(this.text.slice(who.end, clause.end));
    const owner = reading ? this.#people.read(who.end + reading.index + reading[0].length, clause.end) : null;
    this.#people.focus = who.speaker;
    this.#clauses.readOut =
      owner && owner.speaker !== who.speaker ? { reader: who.speaker, owner: owner.speaker } : null;
    const said = this.#settle({ ...who, verb: link[1]!.toLowerCase(), start: at - link[0].length });
    if (before?.sentence === index - 1) {
      if (owner && before.speaker === owner.speaker)
        this.#found[this.#found.length - 1] = { ...before, ...said };
    } else if (index > 0) {
      this.#add(index - 1, said, 'indirect');
    }
  }

  /** "Isinya, …" behind a speech read out. */
  #contents(clause: Span): Tagged | null {
    const found = /^(?:Isinya|Dalam (?:sambutan|amanat|pidato)(?:nya| itu| tersebut)?)\s*,\s*/u.exec(
      this.text.slice(clause.start, clause.end),
    );
    if (!found || !this.#clauses.readOut) return null;
    return {
      speaker: this.#clauses.readOut.reader,
      verb: 'sambutan',
      start: clause.start,
      end: clause.start + found[0].length,
    };
  }

  /** A sentence that tells that a speech is read out; true where it does. */
  #noteReading(clause: Span): boolean {
    const part = this.text.slice(clause.start, clause.end);
    if (!/sambutan|pidato|amanat|arahan/iu.test(part) || FOR_HIMSELF.test(part)) return false;
    for (const found of part.matchAll(SPEECH_READ)) {
      const owner = this.#people.read(clause.start + found.index + found[0].length, clause.end);
      const by = owner && stick(READER, this.text, owner.end);
      const reader = by && this.#people.read(owner.end + by[0].length, clause.end);
      if (!owner || !reader || reader.speaker === owner.speaker) continue;
      this.#clauses.readOut = { reader: reader.speaker, owner: owner.speaker };
      this.#people.focus = reader.speaker;
      return true;
    }
    const reading = READING.exec(` ${part}`);
    if (!reading) return false;
    const at = clause.start + reading.index - 1;
    const reader = this.#clauses.subject(clause.start, Math.max(clause.start, at) + 1);
    const owner = this.#people.read(at + reading[0].length, clause.end);
    if (!reader || !owner || owner.speaker === reader.speaker) return false;
    this.#clauses.readOut = { reader: reader.speaker, owner: owner.speaker };
    this.#people.focus = reader.speaker;
    return true;
  }

  #noteContext(index: number): void {
    const sentence = this.sentences[index]!;
    if (this.#clauses.readOut && FOR_HIMSELF.test(this.text.slice(sentence.start, sentence.end)))
      this.#clauses.readOut = null;
  }

  /** Words quoted inside somebody's words: "Bupati pernah bilang, ‘tidak akan …’". */
  #readInner(index: number, sentence: Span, outer: Attribution): void {
    const part = this.text.slice(sentence.start, sentence.end);
    for (const found of part.matchAll(INNER)) {
      const verb = sentence.start + found.index;
      const focus = this.#people.focus;
      const who = this.#clauses.innerSubject(sentence.start, verb);
      this.#people.focus = focus;
      if (!who || who.speaker === outer.speaker) continue;
      const tag = { start: who.start, end: verb + found[1]!.length };
      this.#found.push({
        ...sentence,
        sentence: index,
        manner: 'direct',
        speaker: who.speaker,
        onBehalfOf: null,
        verb: found[1]!.toLowerCase(),
        tag,
        quotedBy: outer.speaker,
      });
    }
  }

  /** Turns a tag into who uttered it and for whom; the speaker is whom "ia" means from here on. */
  #settle({ speaker, verb, start, end }: Tagged): Attribution {
    const tag = { start, end };
    this.#people.keep(speaker);
    if (speaker.kind !== 'group') this.#people.focus = speaker;
    if (
      this.#clauses.readOut &&
      speaker !== this.#clauses.readOut.reader &&
      !same(speaker, this.#clauses.readOut.owner)
    )
      this.#clauses.readOut = null;
    if (!this.#clauses.readOut) return { speaker, onBehalfOf: null, verb, tag };
    this.#people.focus = this.#clauses.readOut.reader;
    return { speaker: this.#clauses.readOut.reader, onBehalfOf: this.#clauses.readOut.owner, verb, tag };
  }

  #add(index: number, said: Attribution, manner: Speech['manner']): void {
    this.#found.push({ ...this.sentences[index]!, sentence: index, manner, ...said, quotedBy: null });
  }

  #sentenceAt(offset: number): number {
    let low = 0;
    let high = this.sentences.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sentences[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #sentenceEnd(offset: number): number {
    return this.sentences[this.#sentenceAt(offset)]?.end ?? offset + 1;
  }
}

function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function same(left: Speaker, right: Speaker): boolean {
  return (
    left === right || (left.kind === right.kind && left.name === right.name && left.office === right.office)
  );
}
