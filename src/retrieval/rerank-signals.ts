import { Mark } from '../indonesian/marks.ts';
import type { Match, Matcher } from '../indonesian/overlap.ts';
import { longestPhrase, readNames } from './rerank-names.ts';

/** What one walk over the words of a passage finds; shares are of the question's need (see `needsOf`), 0 to 1. */
export interface Signals {
  /** Greatest share in a sentence that has a fresh word of the kind asked for. */
  answering: number;
  /** Nearness of a fresh word of that kind to the question's words in its sentence, far and close. */
  near: number;
  close: number;
  /** Share in the first eight words. */
  opening: number;
  /** The same, damped by the distance to a word of definition that follows ("X adalah"). */
  defines: number;
  /** Greatest share in a sentence, and in two that follow each other. */
  sentence: number;
  two: number;
  /** Nearness of such a fresh word to the noun that the question word stands at. */
  focus: number;
  /** Words of the shortest stretch with every question word that stands here, over their number. */
  stretch: number;
  /** Longest run of question words in their order, over all of them. */
  run: number;
  /** Longest run of words that stands in the question as it is, over all words of the question. */
  phrase: number;
  /** The name here that is most like the question's: share of the question's names in it, less a tenth per strange word. */
  name: number;
  /** Its strange words ("Assisi" in "Fransiskus Assisi" where another is asked for). */
  strange: number;
  /** Words before the neediest word of the question. */
  before: number;
  /** Share of the missing words, as far as a word here begins like them ("Fransiskus", "Francisco"). */
  variant: number;
  /** Mean log likelihood ratio of the question's words, smoothed with the background (Zhai and Lafferty 2001). */
  likelihood: number;
}

/** A word counts as far as it is rare and as answers need it: idf times need over their sum. */
export function needsOf({ idf, need }: Matcher): Float64Array {
  const needs = idf.map((value, term) => value * need[term]!);
  const total = needs.reduce((sum, value) => sum + value, 1e-9);
  return needs.map((value) => value / total);
}

/** `asked`: marks of the kind asked for; `covered`: cover of the terms by the passage; `places`: of `placesOf`. */
export function readSignals(
  match: Match,
  needs: Float64Array,
  asked: number,
  covered: Float64Array,
  places: ReadonlyMap<string, readonly number[]>,
): Signals {
  const found = { ...readAnswers(match, needs, asked), ...readOpening(match, needs) };
  return {
    ...found,
    stretch: stretchOf(match),
    run: runOf(match),
    phrase: longestPhrase(match, places),
    ...readNames(match),
    variant: variantOf(match, needs, covered),
    likelihood: likelihoodOf(match, needs),
  };
}

/** Distances in words at which nearness falls to a half. */
const FAR = 4;
const CLOSE = 2.5;

function readAnswers({ matcher, read, at, meant, repeats }: Match, needs: Float64Array, asked: number) {
  const marks = asked === 0 ? Mark.NAME | Mark.NUMBER : asked;
  const held = new Float64Array(needs.length);
  const before = new Float64Array(needs.length);
  const distance = new Float64Array(needs.length);
  const focused = matcher.terms.map(({ stem }) => matcher.question.focus.includes(stem));
  let sentence = 0;
  let two = 0;
  let focus = 0;
  let answering = 0;
  let near = 0;
  let close = 0;
  let end = 0;
  for (const { from, to } of read.sentences) {
    const begin = end;
    held.fill(0);
    for (; end < at.length && at[end]! < to; end++) {
      for (const { term, alternative } of meant[end]!) {
        const weight = alternative < 0 ? 1 : matcher.alternativeWeights[alternative]!;
        if (weight > held[term]!) held[term] = weight;
      }
    }
    const share = dot(needs, held);
    sentence = Math.max(sentence, share);
    for (let term = 0; term < needs.length; term++) before[term] = Math.max(before[term]!, held[term]!);
    two = Math.max(two, dot(needs, before));
    before.set(held);
    if (begin === end) continue;
    let fresh = false;
    for (let token = from; token < to; token++) {
      if (repeats[token] !== 0 || (read.marks[token]! & marks) === 0) continue;
      fresh = true;
      distance.fill(Number.POSITIVE_INFINITY);
      for (let place = begin; place < end; place++) {
        const apart = Math.abs(at[place]! - token);
        for (const { term } of meant[place]!) if (apart < distance[term]!) distance[term] = apart;
      }
      let far = 0;
      let tight = 0;
      for (let term = 0; term < needs.length; term++) {
        const apart = distance[term]!;
        far += needs[term]! / (1 + apart / FAR);
        tight += needs[term]! / (1 + (apart / CLOSE) ** 2);
        if (focused[term] && 1 / apart > focus) focus = 1 / apart;
      }
      if (far > near) near = far;
      if (tight > close) close = tight;
    }
    if (fresh && share > answering) answering = share;
  }
  return { answering, near, close, sentence, two, focus };
}

const OPENING = 8;
/** How far after the opening's last question word a word of definition is looked for. */
const DEFINITION_REACH = 14;

function readOpening({ read, at, meant }: Match, needs: Float64Array) {
  const held = new Float64Array(needs.length);
  let last = -1;
  for (let place = 0; place < at.length && at[place]! < OPENING; place++) {
    for (const { term } of meant[place]!) held[term] = 1;
    last = at[place]!;
  }
  const opening = dot(needs, held);
  let defines = 0;
  for (let token = last + 1; last >= 0 && token < read.tokens.length; token++) {
    if (token - last >= DEFINITION_REACH) break;
    if ((read.marks[token]! & Mark.DEFINITION) === 0) continue;
    defines = opening / (1 + (token - last) / FAR);
    break;
  }
  const neediest = needs.indexOf(Math.max(...needs));
  const first = meant.findIndex((meanings) => meanings.some(({ term }) => term === neediest));
  return { opening, defines, before: first < 0 ? read.tokens.length : at[first]! };
}

/** By a window that moves over the places of question words. */
function stretchOf({ matcher, read, at, meant }: Match): number {
  const counts = new Int32Array(matcher.terms.length);
  for (const meanings of meant) for (const { term } of meanings) counts[term] = 1;
  const wanted = counts.reduce((sum, one) => sum + one, 0);
  if (wanted === 0) return 1;
  counts.fill(0);
  let held = 0;
  let left = 0;
  let least = read.tokens.length;
  for (let right = 0; right < at.length; right++) {
    for (const { term } of meant[right]!) if (counts[term]!++ === 0) held++;
    for (; held === wanted; left++) {
      least = Math.min(least, at[right]! - at[left]! + 1);
      for (const { term } of meant[left]!) if (--counts[term]! === 0) held--;
    }
  }
  return least / wanted;
}

/** Words of a run stand at most this far apart. */
const RUN_REACH = 3;

function runOf({ matcher, at, meant }: Match): number {
  let longest = 0;
  let run = 0;
  for (let place = 0; place < at.length; place++) {
    const term = meant[place]![0]!.term;
    const follows =
      place > 0 && term === meant[place - 1]![0]!.term + 1 && at[place]! - at[place - 1]! <= RUN_REACH;
    run = follows ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest / Math.max(1, matcher.terms.length);
}

const SHORTEST = 4;
/** Two words are variants when the beginning they share makes up this much of them. */
const ALIKE = 0.5;

function variantOf({ matcher, read }: Match, needs: Float64Array, covered: Float64Array): number {
  let sum = 0;
  for (let term = 0; term < needs.length; term++) {
    const { stem } = matcher.terms[term]!;
    if (covered[term]! > 0 || stem.length < SHORTEST) continue;
    let most = 0;
    for (const other of read.stems) {
      if (other.charCodeAt(0) !== stem.charCodeAt(0) || other.length < SHORTEST) continue;
      let shared = 1;
      while (shared < stem.length && stem.charCodeAt(shared) === other.charCodeAt(shared)) shared++;
      most = Math.max(most, (2 * shared) / (stem.length + other.length));
    }
    if (most >= ALIKE) sum += needs[term]! * most;
  }
  return sum;
}

/** Words of background that every passage is lengthened by, and words that a passage of idf 0 is taken to have. */
const SMOOTHING = 100;
const WINDOW = 100;

function likelihoodOf({ matcher, read, at, meant }: Match, needs: Float64Array): number {
  const counts = new Float64Array(needs.length);
  for (let place = 0; place < at.length; place++) {
    for (const { term, alternative } of meant[place]!) {
      counts[term]! += alternative < 0 ? 1 : matcher.alternativeWeights[alternative]!;
    }
  }
  let sum = 0;
  for (let term = 0; term < needs.length; term++) {
    const background = Math.exp(-matcher.idf[term]!) / WINDOW;
    const chance = (counts[term]! + SMOOTHING * background) / (read.tokens.length + SMOOTHING);
    sum += needs[term]! * Math.log(chance / background);
  }
  return sum;
}

function dot(needs: Float64Array, held: Float64Array): number {
  let sum = 0;
  for (let term = 0; term < needs.length; term++) sum += needs[term]! * held[term]!;
  return sum;
}
