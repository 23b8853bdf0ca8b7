import { findSpeech } from '../../indonesian/speakers.ts';
import { backgroundIdf } from '../../indonesian/statistics.ts';
import { overlaps, type Proposition } from '../proposition.ts';
import { tokenAt } from './binding.ts';
import { type Alignment, mainSentence } from './cover.ts';
import type { Background, Evidence, View } from './evidence.ts';
import { personNames } from './names.ts';
import { copulaAgrees, ranksAgree } from './ranks.ts';

/** What a word is to a verb. */
type Role = 'agent' | 'patient' | 'goal';

/** Tokens around a verb in which its participants stand. */
const REACH = 12;
const PREPOSITION =
  /^(?:di|dari|pada|untuk|dengan|dalam|karena|sebagai|menjadi|bagi|tentang|soal|akibat|sejak|hingga|selama|saat|setelah|sebelum|atas|terhadap|usai|lewat|melalui|agar|supaya|bahwa|sehingga|sampai|seperti|mulai|sesuai|menurut|jika|kalau)$/;
const FRONTED =
  /^(?:menurut|terkait|selain|sementara|dalam|pada|untuk|saat|dengan|setelah|sebelum|usai|sejak|hingga|selama|atas|menanggapi)$/;
const GOAL = /^(?:ke|kepada)$/;
/** Signs at which a clause ends; a name between quotation marks goes on. */
const SIGN = /[;:\n]|[,.]\s*["“]|["”]\s*,/;
const CLAUSE =
  /^(?:sedangkan|tetapi|tapi|namun|lalu|kemudian|adapun|meski|meskipun|padahal|sekaligus|dan|karena|sebab|agar|supaya|bahwa|sehingga|jika|kalau|saat|setelah|sebelum|ketika|usai)$/;

/** Behind these begins what is told. */
const TELLING =
  /^(?:menyatakan|mengatakan|menyebut|menyebutkan|menjelaskan|menegaskan|memastikan|menilai|mengaku|menuturkan|menerangkan|mengungkapkan|menambahkan)$/;

/** -1 for a passive verb, 1 for an active one, 0 for a word that is none. */
function voiceOf({ tokens, stems }: Proposition, at: number): number {
  const { word } = tokens[at]!;
  if (word === 'minta') return 1;
  if (word === stems[at]) return 0;
  return /^me\p{L}{4,}/u.test(word) ? 1 : /^di\p{L}{4,}/u.test(word) ? -1 : 0;
}

/** Whether who does what to whom, and who speaks, is as in the evidence. */
export function rolesAgree(alignment: Alignment, view: View): boolean {
  return (
    !isTurnedRound(alignment, view) &&
    sidesAgree(alignment, view) &&
    copulaAgrees(alignment, view) &&
    goalsAgree(alignment, view) &&
    ranksAgree(alignment, view) &&
    isMadeBy(alignment, view) &&
    speakersAgree(alignment, view)
  );
}

function isTurnedRound(alignmentOf: Alignment, view: View): boolean {
  const { said, evidence, matches } = alignmentOf;
  const own = said.read;
  const isPlace = (token: number): boolean =>
    said.regions.some((region) => overlaps(region, own.tokens[token]!));
  for (const [index, word] of said.words.entries()) {
    const voice = voiceOf(own, word.token);
    if (voice === 0) continue;
    const inView = matches[index]!.filter(
      ({ at }) => at >= view.from && at < view.to && voiceOf(evidence.read, at) !== 0,
    );
    const exact = inView.filter(({ worth }) => worth === 1);
    const verbs = exact.length > 0 ? exact : inView;
    if (verbs.length === 0) continue;
    const mine = rolesOf(own, word.token, 0, own.tokens.length);
    if (verbs.every(({ at }) => hasOtherAgent(alignmentOf, mine, rolesAround(evidence, at)))) return true;
    const isTurned = verbs.every(({ at }) => {
      const theirs = rolesAround(evidence, at);
      const names = { turned: 0, straight: 0 };
      const others = { turned: 0, straight: 0 };
      for (const [other, { token, isName }] of said.words.entries()) {
        if (other === index || isPlace(token)) continue;
        const role = mine.get(token);
        const told = matches[other]!.map((match) => theirs.get(match.at)).filter((one) => one !== undefined);
        if (role === undefined || told.length === 0) continue;
        const count = isName ? names : others;
        if (role === 'agent' && told.includes('agent')) count.straight++;
        else if (!told.includes(role) && (role === 'agent' || told.includes('agent'))) count.turned++;
      }
      // Of a verb in other words ("dilengkapi", "memiliki") only names tell the sides.
      const isByName = exact.length === 0 || names.turned + names.straight > 0;
      const { turned, straight } = isByName ? names : others;
      return turned > 0 && straight === 0;
    });
    if (isTurned) return true;
  }
  return false;
}

/** Background idf from which a word that opens a sentence is taken for a name. */
const LEAST_OF_NAME = 6.5;
/** Words of the persons of an article, by its background. */
const persons = new WeakMap<Background, ReadonlySet<string>>();

function personsOf(background: Background): ReadonlySet<string> {
  const known = persons.get(background);
  if (known !== undefined) return known;
  const made = new Set(personNames(background).flatMap(nameWords));
  persons.set(background, made);
  return made;
}

/** Ranks that make another of an office. */
const RANK = /^(?:wakil|penjabat|pj|plt|plh|mantan|eks|deputi)$/;

/** The sentence names somebody as the doer, and the evidence names somebody else. */
function hasOtherAgent(
  { said, evidence, matches }: Alignment,
  mine: ReadonlyMap<number, Role>,
  theirs: ReadonlyMap<number, Role>,
): boolean {
  const hyphened = (at: number): string[] => evidence.read.tokens[at]!.word.split('-');
  for (const role of ['agent', 'patient'] as const) {
    const own = said.words.flatMap(({ token, isName }, index) =>
      mine.get(token) === role &&
      isName &&
      !said.regions.some((region) => overlaps(region, said.read.tokens[token]!))
        ? [index]
        : [],
    );
    if (own.length === 0) continue;
    const told = [...theirs].filter(([, one]) => one === role).map(([at]) => at);
    const isNamed = told.some(
      (at) =>
        /\p{Lu}\p{Ll}/u.test(
          evidence.text.slice(evidence.read.tokens[at]!.start, evidence.read.tokens[at]!.start + 2),
        ) &&
        !evidence.regions.some((region) => overlaps(region, evidence.read.tokens[at]!)) &&
        (backgroundIdf(evidence.read.stems[at]!) > LEAST_OF_NAME ||
          !evidence.sentences.some(({ from }) => from === at)),
    );
    if (
      told.some(
        (at) =>
          hyphened(at).some((part) =>
            own.some((index) => said.read.tokens[said.words[index]!.token]!.word === part),
          ) && hyphened(at).length > 1,
      )
    )
      continue;
    const known = personsOf(evidence.background);
    const people = own.filter((index) => known.has(said.read.tokens[said.words[index]!.token]!.word));
    const isOtherPerson =
      people.length > 0 &&
      told.some((at) => known.has(evidence.read.tokens[at]!.word)) &&
      !people.some((index) => matches[index]!.some((match) => theirs.get(match.at) === role));
    if (isOtherPerson) return true;
    if (people.length === own.length && !told.some((at) => known.has(evidence.read.tokens[at]!.word)))
      continue;
    const isShared = own.some(
      (index) =>
        said.read.tokens[said.words[index]!.token]!.word.length > 2 &&
        matches[index]!.some((match) => theirs.get(match.at) === role),
    );
    const isElsewhere = own.some((index) =>
      evidence.article.text.toLowerCase().includes(said.read.tokens[said.words[index]!.token]!.word),
    );
    if (isNamed && !isShared && isElsewhere) return true;
    const ranks = told.filter((at) => RANK.test(evidence.read.tokens[at]!.word)).length;
    const ownRanks = [...mine].filter(
      ([token, one]) => one === role && RANK.test(said.read.tokens[token]!.word),
    ).length;
    if (
      isShared &&
      ranks > 0 &&
      ownRanks === 0 &&
      said.offices.some((office) =>
        own.some((index) => overlaps(office, said.read.tokens[said.words[index]!.token]!)),
      )
    )
      return true;
  }
  return false;
}

/** Roles around a verb of the evidence, within its sentence. */
function rolesAround({ read, sentences }: Evidence, verb: number): Map<number, Role> {
  const sentence = sentences.find(({ from, to }) => from <= verb && verb < to);
  return rolesOf(read, verb, sentence?.from ?? 0, sentence?.to ?? read.tokens.length);
}

/** Roles of the tokens around a verb, as far as word order and prepositions tell. */
function rolesOf(read: Proposition, verb: number, from: number, to: number): Map<number, Role> {
  const roles = new Map<number, Role>();
  const { tokens, text } = read;
  const isActive = voiceOf(read, verb) > 0;
  // "Menurut X, …", "Terkait program Y, …": what stands before the comma is no subject.
  const isFronted = FRONTED.test(tokens[from]?.word ?? '') && tokens[from + 1]?.word !== 'itu';
  // "Mewakili bupati, X menutup acara", "Usai dilantik, X …": whom the sentence goes on with is its subject.
  const isOpening = verb === from || (verb === from + 1 && FRONTED.test(tokens[from]!.word));
  const before: Role = isActive ? 'agent' : 'patient';
  for (let at = verb - 1; at >= Math.max(from, verb - REACH); at--) {
    const { word, start, end } = tokens[at]!;
    const gap = text.slice(end, tokens[at + 1]!.start);
    if (SIGN.test(gap) || CLAUSE.test(word) || (isFronted && gap.startsWith(','))) break;
    if (at < verb - 1 && TELLING.test(word)) break;
    if (/\p{Ll}/u.test(text[start]!) && (PREPOSITION.test(word) || GOAL.test(word))) {
      // What hangs on a preposition is no subject.
      for (const known of [...roles.keys()]) if (known > at && known <= at + 3) roles.delete(known);
      continue;
    }
    roles.set(at, before);
  }
  // "Yang melantik ialah X"
  const isCleft = /^(?:ialah|adalah|yaitu|yakni)$/.test(tokens[verb + 1]?.word ?? '');
  let role: Role = isActive === isCleft ? 'agent' : 'patient';
  let hasBy = false;
  for (let at = verb + 1; at < Math.min(to, verb + REACH); at++) {
    const { word, start } = tokens[at]!;
    const gap = text.slice(tokens[at - 1]!.end, start);
    if (SIGN.test(gap) || CLAUSE.test(word)) break;
    if (isOpening && gap.startsWith(',')) role = before;
    if (word === 'oleh') hasBy = true;
    else if (GOAL.test(word)) role = 'goal';
    else if (PREPOSITION.test(word) || (voiceOf(read, at) !== 0 && at > verb + 1)) break;
    // "ditemukan 416 lembar surat suara": behind a passive verb only a name is surely the doer.
    else if (role !== 'agent' || isActive || hasBy || /\p{Lu}/u.test(text[start]!)) roles.set(at, role);
  }
  return roles;
}

const CONTRAST = /(?:\b(?:sedangkan|adapun|tetapi|tapi|namun)|(?<=, )sementara)\b/;
const STRICT = /sedangkan|sementara|adapun/;

/** Whether the verb of the clause that begins at a character is none of the sentence's words. */
function isUnsaid(matches: Alignment['matches'], { read }: Evidence, border: number, to: number): boolean {
  for (let at = tokenAt(read, { start: border, end: border }) + 1; at < to; at++) {
    if (voiceOf(read, at) !== 0) return !matches.some((list) => list.some((match) => match.at === at));
  }
  return false;
}

/** "Utara … ganjil, sedangkan Selatan … genap": a part of the sentence takes its words from one side only. */
function sidesAgree({ said, evidence, matches }: Alignment, view: View): boolean {
  const { text, tokens } = said.read;
  for (const sentence of evidence.sentences) {
    if (sentence.from < view.from || sentence.to > view.to) continue;
    const contrast = CONTRAST.exec(evidence.read.lower.slice(sentence.start, sentence.end));
    if (contrast === null || contrast.index < 10) continue;
    const border = sentence.start + contrast.index;
    const own = CONTRAST.exec(text.toLowerCase());
    const parts = new Map<boolean, [left: number, right: number]>();
    for (const [index, { token }] of said.words.entries()) {
      const at = matches[index]!.map((match) => match.at).filter((one) => one >= view.from && one < view.to);
      if (at.length === 0 || at.some((one) => one < sentence.from || one >= sentence.to)) continue;
      const isLater = own !== null && tokens[token]!.start > own.index;
      const sides = parts.get(isLater) ?? [0, 0];
      const isLeft = at.some((one) => evidence.read.tokens[one]!.start < border);
      const isRight = at.some((one) => evidence.read.tokens[one]!.start > border);
      if (isLeft !== isRight) sides[isLeft ? 0 : 1]++;
      parts.set(isLater, sides);
    }
    const isStrict = STRICT.test(contrast[0]) || isUnsaid(matches, evidence, border, sentence.to);
    for (const [left, right] of parts.values()) if (isStrict && left > 0 && right > 0) return false;
  }
  return true;
}

/** Capitalised words behind a preposition up to the end of their clause. */
function namesBehind({ tokens, text }: Proposition, preposition: string, from: number, to: number): string[] {
  const found: string[] = [];
  for (let at = from; at < to; at++) {
    if (tokens[at]!.word !== preposition) continue;
    for (let next = at + 1; next < Math.min(to, at + REACH); next++) {
      const { word, start } = tokens[next]!;
      if (
        /[.;:\n“”"]/.test(text.slice(tokens[next - 1]!.end, start)) ||
        GOAL.test(word) ||
        PREPOSITION.test(word)
      )
        break;
      if (/\p{Lu}/u.test(text[start]!)) found.push(word);
    }
  }
  return found;
}

/** "X menyerahkan … kepada Y", "dari X ke Y": where the evidence has them the other way, that is turned round. */
function goalsAgree({ said, evidence }: Alignment, view: View): boolean {
  const all = said.read.tokens.length;
  const here = new Set(evidence.read.tokens.slice(view.from, view.to).map(({ word }) => word));
  return ['kepada', 'dari'].every((preposition) => {
    const own = namesBehind(said.read, preposition, 0, all);
    const told = namesBehind(evidence.read, preposition, view.from, view.to);
    if (!own.some((word) => here.has(word)) || own.some((word) => told.includes(word))) return true;
    const others =
      preposition === 'dari'
        ? namesBehind(said.read, 'ke', 0, all)
        : said.read.tokens.map(({ word }) => word).filter((word) => !own.includes(word));
    return !told.some((word) => others.includes(word));
  });
}

const MADE = /^(?:dilakukan|dipimpin|dilaksanakan)$/;

/** "Pelantikan dilakukan X": the doer is X, whom the sentence must not make the one it is done to. */
function isMadeBy({ said, evidence }: Alignment, view: View): boolean {
  const { tokens, stems } = evidence.read;
  for (let at = view.from; at + 2 < view.to; at++) {
    if (!NOUN_OF_DEED.test(tokens[at]!.word)) continue;
    const made = [1, 2, 3].find((on) => MADE.test(tokens[at + on]?.word ?? ''));
    if (made === undefined) continue;
    const verb = said.words.find(({ stem, token }) => stem === stems[at] && voiceOf(said.read, token) !== 0);
    if (verb === undefined) continue;
    const doers = rolesAround(evidence, at + made);
    const mine = rolesOf(said.read, verb.token, 0, said.read.tokens.length);
    const isDoer = (word: string): boolean =>
      [...doers].some(([one, role]) => role === 'agent' && tokens[one]!.word === word);
    const named = said.words.filter(({ token, isName }) => isName && isDoer(said.read.tokens[token]!.word));
    if (
      named.some(({ token }) => mine.get(token) === 'patient') &&
      !named.some(({ token }) => mine.get(token) === 'agent')
    )
      return false;
  }
  return true;
}

const NOUN_OF_DEED = /^pe(?:m|n|ng|ny|l|r)?\p{L}{3,}an$/u;

const nameWords = (text: string | null): string[] => text?.toLowerCase().match(/[\p{L}’'-]{3,}/gu) ?? [];

/** Whom the sentence gives the words to is one of those whose words the evidence holds. */
function speakersAgree(alignment: Alignment, view: View): boolean {
  const { said, evidence } = alignment;
  const { text } = said.read;
  if (!SPEECH.test(text)) return true;
  const own = findSpeech(text, [{ start: 0, end: text.length }], said.holders);
  if (own.length === 0) return true;
  const [start, end] = [evidence.offset + view.start, evidence.offset + view.end];
  const inView = evidence.background.speeches.filter((speech) => speech.start < end && start < speech.end);
  if (inView.length === 0) return true;
  const main = mainSentence(alignment, view);
  const inMain = inView.filter(
    (speech) => speech.start < evidence.offset + main.end && evidence.offset + main.start < speech.end,
  );
  const told = inMain.length > 0 ? inMain : inView;
  return own.every(({ speaker }) => {
    const wanted = [...nameWords(speaker.name), ...(speaker.name === null ? nameWords(speaker.office) : [])];
    return told.some((speech) =>
      [speech.speaker, speech.onBehalfOf, speech.quotedBy].some(
        (one) =>
          one !== null &&
          [...nameWords(one.name), ...nameWords(one.office)].some((word) => wanted.includes(word)),
      ),
    );
  });
}

const SPEECH =
  /\b(?:kata|ujar|menurut|menyebut|mengatakan|menyatakan|menjelaskan|menuturkan|menilai|menegaskan|memperingatkan|mengingatkan|mengaku|berharap|meminta|menambahkan|mengungkapkan|merinci|menerangkan|memastikan|menyampaikan|tutur|ucap|tegas|jelas|ungkap|sebut)(?:nya)?\b/i;
