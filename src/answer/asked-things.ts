import { findNumbers, type NumberMention } from '../indonesian/numbers.ts';
import { oppositesOf } from '../indonesian/opposites.ts';
import type { Question } from '../indonesian/question.ts';
import { findRegions, sameRegion } from '../indonesian/regions.ts';
import { stem } from '../indonesian/stem.ts';
import type { QueryTerm } from '../types.ts';
import type { AnalysedSentence } from './analysis.ts';
import { turnsOnStatus } from './choose.ts';
import type { Demands } from './demands.ts';
import { holds } from './expected.ts';
import { askedScales, isAsking, tellsStatus } from './fact-matters.ts';
import { DENIAL } from './polarity-data.ts';
import { claimedDoer } from './polarity-premise.ts';
import { VERB } from './polarity-words.ts';

/** One thing that a yes-no question asks. */
export interface AskedThing {
  /** How plainly a sentence tells it, 0 to 1, whatever it says of it. */
  readonly test: (sentence: AnalysedSentence) => number;
  /** A sentence that does not tell it tells nothing. */
  readonly needed: boolean;
  /** Less than 1 for what comes with another thing asked: "karena", "ada". */
  readonly weight: number;
}

/** What a yes-no question asks of its matter. */
export interface Asked {
  readonly tests: readonly AskedThing[];
  /** Stems of the words by which it asks: no part of the matter. */
  readonly verbs: ReadonlySet<string>;
  readonly isStatus: boolean;
  /** "Cuma ditunda?": one end of a thing is set against another. */
  readonly contrasts: boolean;
  /** It asks who, as "yang menang X?": another may be named. */
  readonly isWho: boolean;
  readonly needsTime: boolean;
  /** It asks about a decree, a report or another paper. */
  readonly ofPapers: boolean;
  /** Words of an end, where it is asked whether a thing still is. */
  readonly until: RegExp | null;
}

export function askedThings(question: Question, demands: Demands): Asked {
  const doer = claimedDoer(question.text);
  const isStatus = turnsOnStatus(question);
  const tests: AskedThing[] = [];
  const add = (test: AskedThing['test'], needed = false, weight = 1): void => {
    tests.push({ test, needed, weight });
  };
  const stems = new Set(demands.content.map(({ stem: root }) => root));
  const small = smallNumbers(question, demands);
  const counted = demands.numbers.filter(({ value, unit }) => unit !== null || value < 1900 || value > 2100);
  for (const number of counted) add(numberTest(question, number, stems), true);
  for (const number of small) add(numberTest(question, number, stems));
  if (demands.regions.length > 1) add((sentence) => sharedRegions(demands, sentence), counted.length === 0);
  if (isStatus && doer === null) add(({ text }) => tellsStatus(text));
  const scales = askedScales(question.text);
  const isAside = ({ asked }: (typeof scales)[number]): boolean =>
    (isStatus || scales.some((other) => other.asked !== asked && other.weight === undefined)) &&
    isInPassing(asked, question.text);
  for (const scale of scales) {
    const { name, told, hinted, weight = isAside(scale) ? ASIDE : 1 } = scale;
    // "Apakah rencana itu disetujui?": what became of it tells it too.
    const isOutcome = name === 'sikap' && PUT_FORWARD.test(question.text);
    add(
      ({ text }) => {
        if (told.test(text) || (isOutcome && tellsStatus(text) === 1)) return 1;
        return hinted?.test(text) ? HINTED : DENIAL.test(text) ? DENIED : 0;
      },
      false,
      weight,
    );
  }
  const doing = /\byang (\p{L}+)/u.exec(question.text.toLowerCase())?.[1];
  const deeds = demands.content.filter(
    ({ word }) => (VERB.test(word) || word === doing) && !isAsking(word) && !LIGHT_DEED.test(word),
  );
  const isScaled = isStatus || scales.some(({ weight }) => weight === undefined);
  const verbs = isScaled ? [] : deeds;
  if (doer) add(({ text }) => (AGENT.test(text) ? 1 : 0), true);
  for (const verb of verbs) add((sentence) => deedTold(verb, sentence));
  const numerals = small.map(({ start, end }) => stem(question.text.slice(start, end).toLowerCase()));
  return {
    tests,
    verbs: new Set([...verbs.map(({ stem: root }) => root), ...numerals]),
    isStatus,
    contrasts: /\b(?:ditunda|dibatalkan|batal)\b/i.test(question.text),
    until: /\bmasih\b/i.test(question.text) ? UNTIL : null,
    ofPapers: PAPER.test(question.text),
    isWho: scales.some(({ name }) => name === 'laga'),
    needsTime: demands.dates.length > 0 && !isStatus,
  };
}

const PAPER =
  /\b(?:surat|sk|se|keputusan|peraturan|perwali|perbup|pergub|perda|raperda|berita acara|kajian|naskah|dokumen)(?:nya)?\b/i;
/** What a sentence is worth that only hints at a scale, and one that denies something. */
const HINTED = 0.6;
const DENIED = 0.8;
/** Weight of a scale that is named in passing. */
const ASIDE = 0.5;
const PUT_FORWARD = /\b(?:rencana|usul|usulan|raperda|permintaan|gagasan)\b/i;
const AGENT =
  /\boleh\b|\b(?:dipimpin|dilakukan|diresmikan|dilantik|dibuka) \p{Lu}|\b(?:diwakili|mewakili|berhalangan)\b/u;

/** "Apakah KENAIKAN tarif disetujui?", "… selama DINONAKTIFKAN?": what a noun or a clause beside says is not asked. */
function isInPassing(asked: RegExp, text: string): boolean {
  const found = asked.exec(text);
  return (
    found !== null && (/^(?:ke|pe)\p{L}+an$/iu.test(found[0]) || BESIDE.test(text.slice(0, found.index)))
  );
}

const BESIDE =
  /\b(?:selama|saat|ketika|setelah|sesudah|usai|sebelum|sejak|meski|meskipun|walau|jika|kalau|yang) (?:\p{L}+ ){0,2}$/iu;
/** Verbs that say nothing without their object. */
const LIGHT_DEED =
  /^(?:mendapat|mendapatkan|memperoleh|memiliki|mempunyai|menjadi|menjabat|melakukan|dilakukan|mengalami|memberi|memberikan|diberi|diberikan|membuat|dibuat|merasa|berada|berupa|termasuk|terjadi|terkait|mengaku|mengatakan|menyebut|disebut|berencana)$/;
const UNTIL = /\b(?:sampai|hingga|terakhir|berakhir|lagi)\b/i;

/** The deed itself, or its opposite. */
function deedTold(verb: QueryTerm, { stemSet }: AnalysedSentence): number {
  const own = holds(verb, stemSet);
  if (own > 0) return own;
  const others = oppositesOf(verb.stem);
  return others && [...others].some((other) => stemSet.has(other)) ? HINTED : 0;
}

/** "LIMA warga meninggal": below ten a number counts only where it stands before what is counted. */
function smallNumbers(question: Question, demands: Demands): NumberMention[] {
  return findNumbers(question.text).filter(({ value, unit, ordinal, approximate, end }) => {
    if (ordinal || approximate || unit !== null || value < 2 || value >= 10) return false;
    const noun = stemAfter(question.text, end);
    return noun !== null && demands.content.some(({ stem: root }) => root === noun);
  });
}

/** Share of the places asked for that a sentence names, where there are several. */
export function sharedRegions({ regions }: Demands, { text, regionSpans }: AnalysedSentence): number {
  if (regions.length < 2) return 0;
  const named = findRegions(text).flatMap((mention) => mention.regions);
  if (regionSpans().length === 0) return 0;
  return (
    regions.filter((readings) => readings.some((one) => named.some((other) => sameRegion([one], [other]))))
      .length / regions.length
  );
}

/** Numbers of the same unit or of the same things; the very number only where it is not what was once or elsewhere. */
function numberTest(
  question: Question,
  number: Demands['numbers'][number],
  stems: ReadonlySet<string>,
): (sentence: AnalysedSentence) => number {
  const noun = stemAfter(question.text, number.end);
  const isAlike = (text: string, other: Demands['numbers'][number]): boolean => {
    if (number.unit !== null && other.unit !== null) return other.unit === number.unit;
    if (number.unit !== null) return false;
    if (other.unit !== null) return other.unit === 'rupiah' && noun === null && number.value >= 1000;
    const counted = stemAfter(text, other.end);
    if (counted === null) return false;
    return counted === noun || stems.has(counted) || (PEOPLE.has(counted) && PEOPLE.has(noun ?? ''));
  };
  return (sentence) => {
    let best = 0;
    for (const other of sentence.numbers()) {
      const isSame = other.value === number.value;
      if (!isSame && !isAlike(sentence.text, other)) continue;
      best = Math.max(best, isSame && FORMER.test(sentence.text) ? 0.5 : 1);
    }
    return best;
  };
}

/** People, counted by whatever they are. */
const PEOPLE = new Set(['orang', 'warga', 'jiwa', 'korban', 'kematian', 'penumpang', 'pasien'].map(stem));

const FORMER =
  /\b(?:sebelumnya|semula|usulan?|diusulkan|mengusulkan|permintaan|menghendaki|meminta|target|ditargetkan|janji|pernah|awal)\b/i;

/** Stem of the word behind a number: "sembilan ORANG". */
function stemAfter(text: string, at: number): string | null {
  const word = /^\s+(\p{L}+)/u.exec(text.slice(at))?.[1];
  return word === undefined ? null : stem(word.toLowerCase());
}
