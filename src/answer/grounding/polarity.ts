import { sameNumber } from '../../indonesian/numbers.ts';
import type { Status } from '../../indonesian/status.ts';
import { isStopWord } from '../../indonesian/stopwords.ts';
import { type Proposition, readProposition } from '../proposition.ts';
import { type Alignment, mainSentence } from './cover.ts';
import type { View } from './evidence.ts';
import { BETWEEN, CONTRARY, DENYING, HEDGES, NEGATORS, NOT_YET } from './words-data.ts';

/** Whether denial, direction, state and certainty of the sentence are those of the evidence. */
export function polarityAgrees(alignment: Alignment, view: View): boolean {
  return (
    denialsAgree(alignment, view) &&
    !isContrary(alignment, view) &&
    statusAgrees(alignment, view) &&
    !isForATime(alignment, view) &&
    certaintyAgrees(alignment, view)
  );
}

/** Token denied by the negator at `at`: the next that carries something; -1 where none follows in its clause. */
function deniedBy({ tokens, text }: Proposition, at: number, to: number): number {
  for (let next = at + 1; next < Math.min(to, at + 6); next++) {
    const { word, start } = tokens[next]!;
    if (/[.;:“”"\n]|,\s/.test(text.slice(tokens[next - 1]!.end, start))) return -1;
    if (!BETWEEN.has(word) && !isStopWord(word)) return next;
  }
  return -1;
}

/** Tokens denied within a range, each by one negator; an even number of negators lifts the denial. */
function denials(read: Proposition, from: number, to: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = from; at < to; at++) {
    const { word } = read.tokens[at]!;
    if (word === 'berhalangan' && at + 1 < to) found.set(at + 1, (found.get(at + 1) ?? 0) + 1);
    if (!NEGATORS.has(word)) continue;
    if (/^(?:hanya|cuma|semata|saja|sekadar)/.test(read.tokens[at + 1]?.word ?? '')) continue;
    const target = deniedBy(read, at, to);
    if (target >= 0) found.set(target, (found.get(target) ?? 0) + 1);
  }
  return found;
}

/** Words that deny the one behind them, beside the negators. */
const REFUSALS =
  /^(?:menolak|ditolak|dibatalkan|enggan|membantah|dilarang|melarang|larangan|berhalangan|kecuali|dikecualikan|dihentikan)$/;

const VERB = /^(?:me|di|ber|ter)\p{L}{4,}/u;

const isRefused = ({ tokens }: Proposition, at: number): boolean =>
  [1, 2].some(
    (back) => REFUSALS.test(tokens[at - back]?.word ?? '') || NEGATORS.has(tokens[at - back]?.word ?? ''),
  ) ||
  (!VERB.test(tokens[at]!.word) &&
    [1, 2].some((on) => NEGATORS.has(tokens[at + on]?.word ?? '') && tokens[at + on]!.word !== 'tanpa'));

/** "sebelum jalan diperbaiki": as long as that has not happened. */
const isStillToCome = ({ tokens }: Proposition, at: number): boolean =>
  [1, 2, 3].some((back) => tokens[at - back]?.word === 'sebelum');

/** Where the evidence has a word: in its main sentence before others, in the same form before others of its stem. */
function exactPlaces(
  { said, evidence }: Alignment,
  token: number,
  view: View,
  main: { from: number; to: number },
): readonly number[] {
  const all = evidence.places.get(said.read.stems[token]!) ?? [];
  const { word } = said.read.tokens[token]!;
  const isSame = (at: number): boolean => evidence.read.tokens[at]!.word === word;
  const inView = all.filter((at) => at >= view.from && at < view.to);
  const isMain = (at: number): boolean => at >= main.from && at < main.to;
  const same = inView.filter(isSame);
  for (const found of [same.filter(isMain), same, inView.filter(isMain)]) if (found.length > 0) return found;
  return inView;
}

/** "tidak TERGODA PRAKTIK jual beli": a denial stands shortly before, parted by words that the sentence puts otherwise. */
function isNearDenial({ evidence, matches }: Alignment, at: number): boolean {
  const { tokens, text } = evidence.read;
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    if (/[,.;]/.test(text.slice(tokens[back]!.end, tokens[back + 1]!.start))) return false;
    if (NEGATORS.has(tokens[back]!.word)) return true;
    if (matches.some((list) => list.some((match) => match.at === back))) return false;
  }
  return false;
}

/** "tidak DILENGKAPI alat" where the evidence has "tidak memiliki alat": the sentence denies it by another word. */
function isOwnDenial({ said, evidence }: Alignment, token: number, view: View): boolean {
  const { tokens, stems } = said.read;
  for (let back = token - 1; back >= Math.max(0, token - 4); back--) {
    if (NEGATORS.has(tokens[back]!.word)) return true;
    const isHeld = evidence.places.get(stems[back]!)?.some((at) => at >= view.from && at < view.to);
    if (isHeld && !isStopWord(tokens[back]!.word)) return false;
  }
  return false;
}

function denialsAgree(alignment: Alignment, view: View): boolean {
  const { said, evidence, matches } = alignment;
  const main = mainSentence(alignment, view);
  const own = denials(said.read, 0, said.read.tokens.length);
  const told = denials(evidence.read, view.from, view.to);
  const isDenied = (table: Map<number, number>, at: number): boolean => (table.get(at) ?? 0) % 2 === 1;
  for (const [token, { word }] of said.read.tokens.entries()) {
    if (NEGATORS.has(word) || isStopWord(word) || BETWEEN.has(word)) continue;
    const exact = exactPlaces(alignment, token, view, main);
    const index = said.words.findIndex((one) => one.token === token);
    const others = index < 0 ? [] : matches[index]!.filter(({ at }) => at >= view.from && at < view.to);
    if (isDenied(own, token)) {
      const isSaid =
        exact.some(
          (at) =>
            isDenied(told, at) ||
            isRefused(evidence.read, at) ||
            isNearDenial(alignment, at) ||
            isStillToCome(evidence.read, at),
        ) ||
        (exact.length === 0 &&
          others.some(
            ({ at }) =>
              isDenied(told, at) ||
              DENYING.has(evidence.read.tokens[at]!.word) ||
              isNearDenial(alignment, at),
          )) ||
        (others.some(({ at }) => NOUN.test(evidence.read.tokens[at]!.word)) &&
          hasOpenDenial(alignment, told));
      if ((exact.length > 0 || others.length > 0) && !isSaid) return false;
    } else if (
      exact.length > 0 &&
      !isRefused(said.read, token) &&
      !isOwnDenial(alignment, token, view) &&
      exact.every((at) => isDenied(told, at))
    )
      return false;
  }
  if (own.size === 0 && deniesOtherwise(alignment, view)) return false;
  // A denial whose word is missing needs some denial in the evidence.
  for (const [target, count] of own) {
    const index = said.words.findIndex(({ token }) => token === target);
    const isFound = index >= 0 && matches[index]!.some(({ at }) => at >= view.from && at < view.to);
    if (count % 2 === 0 || isFound) continue;
    if (exactPlaces(alignment, target, view, main).length > 0) continue;
    let hasDenial = false;
    for (let at = main.from; at < main.to && !hasDenial; at++)
      hasDenial = DENYING.has(evidence.read.tokens[at]!.word);
    if (!hasDenial) return false;
  }
  return true;
}

const NOUN = /^(?:pem|pen|pel|per|ke)\p{L}+an$/u;

/** Some denial of the evidence is of a word that the sentence puts otherwise: "pembayaran honor yang belum cair". */
function hasOpenDenial({ matches }: Alignment, told: ReadonlyMap<number, number>): boolean {
  return [...told.keys()].some((target) => !matches.some((list) => list.some(({ at }) => at === target)));
}

/** "Tarif itu naik" where the evidence says "tidak berubah": it denies something else, and the sentence's own verb is missing. */
function deniesOtherwise(alignment: Alignment, view: View): boolean {
  const { said, evidence, matches } = alignment;
  const main = mainSentence(alignment, view);
  const told = denials(evidence.read, main.from, main.to);
  if (told.size === 0 || said.read.tokens.some(({ word }) => DENYING.has(word))) return false;
  const inView = matches.map((list) =>
    list.filter(({ at }) => at >= main.from && at < main.to).map(({ at }) => at),
  );
  const isMet = [...told.keys()].some((target) => inView.some((list) => list.includes(target)));
  const last = said.words.length - 1;
  return !isMet && inView[last]?.length === 0 && said.words[last]!.weight > 2 && !said.words[last]!.isName;
}

const FORBIDDEN = /\b(?:tidak|tak|belum|jangan)(?: lagi| akan)? (?:boleh|diperbolehkan|diizinkan)\b/g;

/** The sentence says one of two contraries, and the sentence of the evidence that tells the matter only the other. */
function isContrary(alignment: Alignment, view: View): boolean {
  const { said, evidence } = alignment;
  const main = mainSentence(alignment, view);
  const own = said.read.lower.replace(FORBIDDEN, 'dilarang');
  return [main, view].some(({ start, end }) =>
    contradicts(own, evidence.read.lower.slice(start, end).replace(FORBIDDEN, 'dilarang')),
  );
}

function contradicts(own: string, told: string): boolean {
  return CONTRARY.some(([left, right]) => {
    const [isLeft, isRight] = [left.test(own), right.test(own)];
    if (isLeft === isRight) return false;
    const [same, other] = isLeft ? [left, right] : [right, left];
    if (same.test(told) || !other.test(told)) return false;
    return isDeniedIn(own, same) === isDeniedIn(told, other);
  });
}

/** Whether a denial stands at most one word before the first match. */
function isDeniedIn(text: string, words: RegExp): boolean {
  const at = text.search(words);
  return /\b(?:tidak|belum|bukan|tak|tanpa)\s+(?:\p{L}+\s+)?$/u.test(text.slice(Math.max(0, at - 30), at));
}

const STAGES: Readonly<Record<Status, number>> = {
  wacana: 0,
  usulan: 0,
  rencana: 0,
  'sedang diproses': 0,
  belum: 0,
  ditunda: 1,
  dibatalkan: 2,
  resmi: 3,
  berlaku: 3,
  selesai: 3,
};

/** "memberhentikan sementara" is not "memecat". */
function isForATime({ said, evidence, matches }: Alignment, view: View): boolean {
  if (/\bsementara\b/.test(said.read.lower)) return false;
  const { tokens } = evidence.read;
  return said.words.some((_, index) => {
    const at = matches[index]!.filter((match) => match.at >= view.from && match.at < view.to);
    return (
      at.length > 0 &&
      at.every(
        (match) =>
          /^(?:me|di|pem)/.test(tokens[match.at]!.word) && tokens[match.at + 1]?.word === 'sementara',
      )
    );
  });
}

/** What is told so is no fact: a sum among it is proposed, not in force. */
const OPEN: ReadonlySet<Status> = new Set<Status>(['usulan', 'wacana', 'rencana']);

/** A plan is no decision, a delay no cancellation. */
function statusAgrees(alignment: Alignment, view: View): boolean {
  const { said, evidence } = alignment;
  const own = said.statuses;
  if (own.length === 0) {
    if (said.read.numbers.length === 0 || HEDGES.some(([, words]) => words.test(said.read.lower)))
      return true;
    const { from } = mainSentence(alignment, view);
    const statuses = evidence.sentences.find((one) => one.from === from)?.statuses ?? [];
    return statuses.length === 0 || statuses.some(({ status }) => !OPEN.has(status));
  }
  const told = evidence.sentences
    .filter(({ from, to }) => from >= view.from && to <= view.to)
    .flatMap(({ statuses }) => statuses);
  if (told.length === 0) {
    const isDone = own.some(({ status }) => STAGES[status] === 3);
    return (
      !isDone || own.some(({ start, end }) => isWritten(said.read.lower.slice(start, end), evidence, view))
    );
  }
  const stages = new Set(told.map(({ status }) => STAGES[status]));
  return (
    own.some(({ status }) => stages.has(STAGES[status])) || own.every(({ status }) => STAGES[status] === 0)
  );
}

/** Whether the words of a status stand in the evidence in any form, or it tells something as done. */
function isWritten(cue: string, evidence: View['evidence'], view: View): boolean {
  if (/\b(?:sudah|telah)\b/.test(evidence.read.lower.slice(view.start, view.end))) return true;
  return readProposition(cue).stems.some((stem) =>
    evidence.places.get(stem)?.some((at) => at >= view.from && at < view.to),
  );
}

/** What a word of the evidence must be worth to stand for a verb. */
const LEAST_VERB = 0.7;
/** Tokens before a verb in which a hedge is looked for. */
const HEDGE_REACH = 7;

/** Share of what is said that must hang on a word such as "menargetkan" for it to be no fact. */
const MOST_OPEN = 0.6;

/** Most of what is said stands behind a word that makes it a wish, a plan or a guess, in one sentence of the evidence. */
function isNotYet(alignment: Alignment, view: View, isDone: boolean): boolean {
  const { said, evidence, matches } = alignment;
  const main = mainSentence(alignment, view);
  const text = evidence.read.lower.slice(main.start, main.end);
  const { numbers } = said.read;
  const isCounted = evidence.read.numbers.some(
    (one) =>
      one.start >= main.start && one.end <= main.end && numbers.some((other) => sameNumber(one, other)),
  );
  if (numbers.length > 0 && !isCounted) return false;
  if (isDone && /\b(?:sudah|telah)\b/.test(text)) return false;
  const hasPlain = said.words.some(
    ({ isName }, at) => !isName && matches[at]!.some((match) => match.at >= main.from && match.at < main.to),
  );
  for (const { index, 0: word } of text.matchAll(NOT_YET)) {
    const from = main.start + index;
    const rest = text.slice(index + word.length);
    const stop = rest.search(/[;“”]|,\s|\b(?:karena|sehingga|tetapi|tapi|namun|sedangkan)\b/);
    const to = stop < 0 ? main.end : from + word.length + stop;
    let open = 0;
    let total = 0;
    for (const [at, { weight, isName }] of said.words.entries()) {
      const found = matches[at]!.filter((match) => match.at >= main.from && match.at < main.to);
      if (found.length === 0 || (isName && hasPlain)) continue;
      total += weight;
      if (
        found.every(
          (match) =>
            evidence.read.tokens[match.at]!.start > from && evidence.read.tokens[match.at]!.start < to,
        )
      )
        open += weight;
    }
    if (total > 0 && open / total >= MOST_OPEN) return true;
  }
  return false;
}

/** What stands before the clause of a verb: its last border and all behind it. */
const LAST_CLAUSE =
  /(?:[,;\n“”]|\. |\b(?:karena|sebab|sehingga|tetapi|tapi|namun|dan|yang)\b)(?!.*(?:[,;\n“”]|\. |\b(?:karena|sebab|sehingga|tetapi|tapi|namun|dan|yang)\b))/s;

/** "tidak akan diangkut" is not done either. */
const NOT_TO_BE = /\b(?:tidak|tak) akan\b/;

/** What is suspected, wanted, to come or supposed is not told as a fact. */
function certaintyAgrees(alignment: Alignment, view: View): boolean {
  const { said, evidence, matches } = alignment;
  const isDone = /\b(?:sudah|telah)\b/.test(said.read.lower);
  const isHedged = HEDGES.some(([, words]) => words.test(said.read.lower));
  if ((!isHedged || isDone) && isNotYet(alignment, view, isDone)) return false;
  if (isHedged) return true;
  const { tokens, text } = evidence.read;
  for (const [index, { isVerb }] of said.words.entries()) {
    const at = matches[index]!.filter(
      (match) => match.at >= view.from && match.at < view.to && match.worth >= LEAST_VERB,
    );
    if (!isVerb || at.length === 0) continue;
    const isOpen = at.every((match) => {
      const from = Math.max(view.from, match.at - HEDGE_REACH);
      const before = text.slice(tokens[from]!.start, tokens[match.at]!.start);
      const clause = before.slice(before.search(LAST_CLAUSE) + 1);
      return HEDGES.some(([, words]) => words.test(clause.toLowerCase().replace(NOT_TO_BE, '')));
    });
    if (isOpen) return false;
  }
  return true;
}
