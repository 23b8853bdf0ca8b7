import type { Question } from '../indonesian/question.ts';
import { findRegions, sameRegion } from '../indonesian/regions.ts';
import { stem } from '../indonesian/stem.ts';
import type { QueryTerm } from '../types.ts';
import { type AnalysedArticle, type AnalysedSentence, around, dateOf } from './analysis.ts';
import { turnsOnStatus } from './choose.ts';
import type { Statement } from './compose.ts';
import { type Demands, meetsPlaces } from './demands.ts';
import { holds } from './expected.ts';
import { askedScales, isAsking, tellsStatus } from './fact-matters.ts';
import { belief } from './judge.ts';
import { claimedDoer, weighPremise } from './polarity-premise.ts';
import { VERB } from './polarity-words.ts';
import type { Reading } from './read.ts';
import { missingRegulations } from './regulations.ts';
import { statesTime } from './times.ts';
import { attributed } from './voices.ts';
import { verdictOn, yesNo } from './yes-no.ts';

/** What a yes-no question is answered with, and the chance that it answers. */
export interface Told {
  readonly statement: Statement;
  readonly belief: number;
}

/** A sentence that may tell it, and how well it does. */
interface Candidate {
  readonly article: AnalysedArticle;
  readonly sentence: AnalysedSentence;
  readonly worth: number;
  readonly topic: number;
}

/** Share of the matter that an article must hold, of the question and of the article that holds most. */
const SAME_MATTER = 0.72;
const OF_BEST = 0.85;
/** Share of the matter in the article, and around the sentence, above which no hint of doubt is needed. */
const PLAIN = 0.9;
const CLOSE_BY = 0.6;
/** Belief in a verdict, in a sentence where all of the matter is there, in one where some is not. */
const WEIGHED = 0.8;
const ALL_THERE = 0.7;
const PART_THERE = 0.42;
/** Least share of the matter in and around the sentence. */
const NEAR = 0.4;
const MOST_ARTICLES = 4;
const MOST_TRIED = 4;
/** How much worse the sentence of a verdict may be than the best. */
const VERDICT_COST = 0.2;

/**
 * "Sudah berlaku belum?", "benarkah 22 persen?": the sentence of the newest article on the matter that tells the thing
 * asked about, whatever it says of it; asked about a moment, of what was known then. Null where none surely does.
 */
export function tellFact(
  question: Question,
  demands: Demands,
  reading: Reading,
  articles: readonly AnalysedArticle[],
  now: string | null,
): Told | null {
  const isPlain = question.type === 'ya-tidak' || turnsOnStatus(question);
  if (!isPlain && claimedDoer(question.text) === null) return null;
  const asked = askedThings(question, demands);
  const matter = matterOf(demands, asked.verbs, asked.isWho ? personsOf(demands, articles[0]) : new Set());
  if (asked.tests.length === 0 || matter.total === 0) return null;
  const fitting = articles
    .filter((article) => meetsPlaces(demands, article))
    .filter((article) => missingRegulations(demands.regulations, article).length === 0)
    .map((article) => ({ article, share: matter.share([article.stems]) }))
    .filter(
      ({ share, article }) => share >= SAME_MATTER && matter.names.every((name) => stands(name, article)),
    );
  const most = Math.max(...fitting.map(({ share }) => share));
  const same = fitting.filter(({ share }) => share >= OF_BEST * most);
  const ordered = inTime(
    demands,
    asked.isStatus,
    same.map(({ article }) => article),
  );
  const persons = [...personsOf(demands, articles[0])];
  const choices = new Map(reading.sentences.map((part) => [part.sentence, part.choice]));
  for (const article of ordered.slice(0, MOST_ARTICLES)) {
    const share = matter.share([article.stems]);
    const found = article.sentences
      .map((sentence) =>
        candidate(article, sentence, matter, asked, demands, choices.get(sentence) ?? UNREAD),
      )
      .filter((one) => one !== null)
      .sort((left, right) => right.worth - left.worth);
    const [best] = found;
    if (!best) continue;
    const after = asked.isStatus ? outcomeBehind(best, found) : undefined;
    if (after) return { statement: attributed(after), belief: ALL_THERE };
    for (const one of found.slice(0, MOST_TRIED)) {
      if (one.worth < best.worth - VERDICT_COST) break;
      const premise = weighPremise(question, one.sentence.text, persons);
      if (premise === null && !isPlain) continue;
      const verdict = premise === null ? verdictOn(question, one, now) : spoken(premise, one);
      if (verdict) return { statement: verdict, belief: WEIGHED };
    }
    if (!isPlain) return null;
    const other = yesNo(question, demands, reading, now);
    if (other?.article === article.article) return { statement: other, belief: WEIGHED };
    const likelier = clearlyLikelier(question, demands, reading, best, choices);
    if (likelier) return likelier;
    return {
      statement: attributed(best),
      belief: share >= PLAIN && best.topic >= CLOSE_BY ? ALL_THERE : PART_THERE,
    };
  }
  return null;
}

/** The sentence of the same article that the learned choice puts clearly first, that says more of the question, and is believed. */
function clearlyLikelier(
  question: Question,
  demands: Demands,
  reading: Reading,
  { article, sentence }: Candidate,
  choices: ReadonlyMap<AnalysedSentence, number>,
): Told | null {
  const [top] = reading.sentences;
  if (top?.article !== article || top.choice < (choices.get(sentence) ?? UNREAD) + CLEARLY) return null;
  const words = [...new Set([...demands.content, ...demands.names])];
  const says = ({ stemSet }: AnalysedSentence): number =>
    sumIdf(words.filter((term) => holds(term, stemSet) > 0));
  const counts = ({ numbers }: AnalysedSentence): number =>
    demands.numbers.filter(({ value }) => numbers().some((other) => other.value === value)).length;
  if (says(top.sentence) <= says(sentence) || counts(top.sentence) < counts(sentence)) return null;
  const believed = belief({ question, demands, reading, best: top, fitting: true });
  return believed >= BELIEVED ? { statement: attributed(top), belief: believed } : null;
}

/** By how much, as log odds, and how much it is believed at least. */
const CLEARLY = 0.5;
const BELIEVED = 0.65;

/** "Diusulkan …": what a sentence shortly behind says became of "usulan itu". */
function outcomeBehind(best: Candidate, found: readonly Candidate[]): Candidate | undefined {
  if (tellsStatus(best.sentence.text) >= TOLD) return undefined;
  return found.find(
    ({ sentence }) =>
      sentence.index > best.sentence.index &&
      sentence.index <= best.sentence.index + BEHIND &&
      BACK.test(sentence.text) &&
      tellsStatus(sentence.text) >= TOLD,
  );
}

const TOLD = 0.9;
const BEHIND = 5;

/** Words of the question that the article writes with a capital only: names, though the question has them small. */
function personsOf(demands: Demands, article: AnalysedArticle | undefined): ReadonlySet<string> {
  const found = demands.persons.map(({ word }) => word);
  const text = article?.article.text ?? '';
  for (const { word } of demands.required) {
    if (text.includes(word.charAt(0).toUpperCase() + word.slice(1)) && !text.includes(` ${word}`))
      found.push(word);
  }
  return new Set(found);
}

function spoken(holds: boolean, part: Candidate): Statement {
  const statement = attributed(part);
  return { ...statement, text: `${holds ? 'Ya' : 'Tidak'}: ${statement.text}` };
}

/** "Ujang Sobarna-Iis Rostika": joined to another word, a name still stands there. */
function stands(name: QueryTerm, { stems, article }: AnalysedArticle): boolean {
  return holds(name, stems) > 0 || article.text.toLowerCase().includes(name.word);
}

const UNREAD = -8;
/** Most that the learned choice adds, and the log odds over which it does. */
const CHOICE = 0.15;
const CHOICE_SCALE = 6;

function candidate(
  article: AnalysedArticle,
  sentence: AnalysedSentence,
  matter: Matter,
  asked: Asked,
  demands: Demands,
  choice: number,
): Candidate | null {
  if (sentence.text.endsWith('?') || sentence.stems.length < 4) return null;
  const previous = BACK.test(sentence.text) ? article.sentences[sentence.index - 1] : undefined;
  const told = asked.tests.map((test) => test(sentence) || (previous ? 0.9 * test(previous) : 0));
  const mean = told.reduce((sum, one) => sum + one, 0) / told.length;
  if (told[0] === 0 || mean < 0.3) return null;
  const near = [...around(article, sentence).map(({ stemSet }) => stemSet), article.titleStems];
  const topic = matter.share(near);
  if (topic < NEAR) return null;
  if (asked.needsTime && !isOfTime(demands, article, sentence)) return null;
  const own =
    matter.share([sentence.stemSet, ...(previous ? [previous.stemSet] : [])]) +
    REGIONS * sharedRegions(demands, sentence);
  const wording =
    sumIdf(demands.content.filter((term) => holds(term, sentence.stemSet) > 0)) / sumIdf(demands.content);
  const timely =
    demands.dates.length > 0 && demands.dates.every((one) => statesTime(one, sentence)) ? 0.15 : 0;
  const until = asked.until.test(sentence.text) ? 0.12 : 0;
  const denied = asked.contrasts && DENIED.test(sentence.text) ? 0.8 : 0;
  const headline = asked.isStatus ? overlap(article.titleStems, sentence.stemSet) : 0;
  const learned = CHOICE * Math.max(0, Math.min(1, 1 + choice / CHOICE_SCALE));
  return {
    article,
    sentence,
    topic,
    worth:
      0.4 * own +
      0.25 * topic +
      0.5 * mean +
      0.2 * wording +
      0.25 * headline +
      learned +
      timely +
      until +
      denied,
  };
}

/** A sentence that points back to the one before it. */
const BACK =
  /\b(?:usulan|angka|jumlah|keputusan|rencana|hal|permintaan|program|status|kebijakan|RAPBD|raperda|perda|pernyataan|tuduhan) (?:itu|ini|tersebut)\b|^kali ini\b/i;
/** "Saya batalkan, bukan saya tunda." */
const DENIED = /\bbukan (?:\p{L}+ )?(?:di)?(?:tunda|batal)\p{L}*/iu;
/** Weight of the places asked for, where there are several. */
const REGIONS = 0.5;

function sharedRegions({ regions }: Demands, { text, regionSpans }: AnalysedSentence): number {
  if (regions.length < 2) return 0;
  const named = findRegions(text).flatMap((mention) => mention.regions);
  if (regionSpans().length === 0) return 0;
  return (
    regions.filter((readings) => readings.some((one) => named.some((other) => sameRegion([one], [other]))))
      .length / regions.length
  );
}

const sumIdf = (terms: readonly QueryTerm[]): number => terms.reduce((sum, { idf }) => sum + idf, 0);

/** Share of the headline that the sentence says: what became of a thing is in the headline. */
function overlap(title: ReadonlySet<string>, sentence: ReadonlySet<string>): number {
  return title.size === 0 ? 0 : [...title].filter((stem) => sentence.has(stem)).length / title.size;
}

/** Where the article is of another time, the sentence or one beside it must state the time asked for. */
function isOfTime({ dates }: Demands, article: AnalysedArticle, sentence: AnalysedSentence): boolean {
  return dates.every(
    (asked) => isIn(article, asked) || around(article, sentence).some((one) => statesTime(asked, one)),
  );
}

type AskedTime = Demands['dates'][number];

function isIn({ article: { date } }: AnalysedArticle, { period: { from, to } }: AskedTime): boolean {
  return date !== null && (from === null || date >= from) && (to === null || date <= to);
}

/** The newest first; asked about a moment, the newest that was there by then. */
function inTime(
  { dates }: Demands,
  isStatus: boolean,
  articles: readonly AnalysedArticle[],
): readonly AnalysedArticle[] {
  const byDate = [...articles].sort((left, right) => dateOf(right).localeCompare(dateOf(left)));
  if (dates.length === 0) return byDate;
  const within = (article: AnalysedArticle): boolean => dates.every((asked) => isIn(article, asked));
  const states = (article: AnalysedArticle): boolean =>
    dates.every(
      (asked) => isIn(article, asked) || article.sentences.some((sentence) => statesTime(asked, sentence)),
    );
  const ends = dates.flatMap(({ period: { to } }) => (to?.startsWith('-') ? [] : (to ?? [])));
  const [end] = ends.sort().reverse();
  if (isStatus && end === undefined) return byDate;
  if (!isStatus || end === undefined) {
    return [...byDate.filter(within), ...byDate.filter((article) => !within(article) && states(article))];
  }
  const known = byDate.filter((article) => dateOf(article) !== '' && dateOf(article) <= end);
  const fresh = known.filter((article) => Date.parse(end) - Date.parse(dateOf(article)) <= STILL);
  return fresh.length > 0 ? fresh : byDate.filter(states);
}

/** How long what was told still tells of a later moment, in milliseconds. */
const STILL = 250 * 86_400_000;

interface Matter {
  /** Words that the article must hold, or others for them. */
  readonly names: readonly QueryTerm[];
  readonly total: number;
  /** Weighted share of the matter that stands in any of the sets. */
  readonly share: (sets: readonly ReadonlySet<string>[]) => number;
}

/** What the question is about, without what it asks of it. */
function matterOf(demands: Demands, verbs: ReadonlySet<string>, free: ReadonlySet<string>): Matter {
  const isMatter = ({ word, stem }: QueryTerm): boolean => !isAsking(word) && !verbs.has(stem);
  const isFree = ({ word }: QueryTerm): boolean => free.has(word);
  const all = new Map([...demands.content, ...demands.names].map((term) => [term.stem, term]));
  const terms = [...all.values()].filter((term) => isMatter(term) && !isFree(term));
  const total = terms.reduce((sum, { idf }) => sum + idf, 0);
  const names = [...demands.persons, ...demands.required].filter(isMatter);
  return {
    names,
    total,
    share: (sets) =>
      terms.reduce(
        (sum, term) => sum + term.idf * Math.max(...sets.map((set) => (holds(term, set) > 0 ? 1 : 0))),
        0,
      ) / total,
  };
}

interface Asked {
  /** How plainly a sentence tells each thing asked, 0 to 1; it must tell something of the first. */
  readonly tests: readonly ((sentence: AnalysedSentence) => number)[];
  readonly verbs: ReadonlySet<string>;
  readonly isStatus: boolean;
  /** "Cuma ditunda?": one end of a thing is set against another. */
  readonly contrasts: boolean;
  /** It asks who, as "yang menang X?": another may be named. */
  readonly isWho: boolean;
  readonly needsTime: boolean;
  /** Words of an end, where it is asked whether a thing still is. */
  readonly until: RegExp;
}

function askedThings(question: Question, demands: Demands): Asked {
  const isStatus = turnsOnStatus(question);
  const tests: ((sentence: AnalysedSentence) => number)[] = [];
  const stems = new Set(demands.content.map(({ stem: root }) => root));
  const counted = demands.numbers.filter(({ value, unit }) => unit !== null || value < 1900 || value > 2100);
  for (const number of counted) tests.push(numberTest(question, number, stems));
  const scales = askedScales(question.text);
  if (demands.regions.length > 1) tests.push((sentence) => sharedRegions(demands, sentence));
  if (isStatus) tests.push(({ text }) => tellsStatus(text));
  for (const { told } of scales) tests.push(({ text }) => (told.test(text) ? 1 : 0));
  const doing = /\byang (\p{L}+)/u.exec(question.text.toLowerCase())?.[1];
  const deeds = demands.content.filter(({ word }) => (VERB.test(word) || word === doing) && !isAsking(word));
  const verbs = scales.length + (isStatus ? 1 : 0) > 0 ? [] : deeds;
  if (claimedDoer(question.text))
    tests.push(({ text }) =>
      /\boleh\b|\b(?:dipimpin|dilakukan|diresmikan|dilantik|dibuka) \p{Lu}/u.test(text) ? 1 : 0,
    );
  for (const verb of verbs) tests.push(({ stemSet }) => holds(verb, stemSet));
  return {
    tests,
    verbs: new Set(verbs.map(({ stem }) => stem)),
    isStatus,
    contrasts: /\b(?:ditunda|dibatalkan|batal)\b/i.test(question.text),
    until: /\bmasih\b/i.test(question.text) ? UNTIL : NEVER,
    isWho: scales.some(({ name }) => name === 'laga'),
    needsTime: demands.dates.length > 0 && !isStatus,
  };
}

const UNTIL = /\b(?:sampai|hingga|terakhir|berakhir|lagi)\b/i;
const NEVER = /^\b$/;

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
    return counted !== null && (counted === noun || stems.has(counted));
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

const FORMER =
  /\b(?:sebelumnya|semula|usulan?|diusulkan|mengusulkan|permintaan|menghendaki|meminta|target|ditargetkan|janji|pernah|awal)\b/i;

/** Stem of the word behind a number: "sembilan ORANG". */
function stemAfter(text: string, at: number): string | null {
  const word = /^\s+(\p{L}+)/u.exec(text.slice(at))?.[1];
  return word === undefined ? null : stem(word.toLowerCase());
}
