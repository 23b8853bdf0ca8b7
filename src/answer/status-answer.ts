import type { Question } from '../indonesian/question.ts';
import type { QueryTerm } from '../types.ts';
import { type AnalysedArticle, type AnalysedSentence, around, dateOf } from './analysis.ts';
import { type Asked, askedThings, sharedRegions } from './asked-things.ts';
import { turnsOnStatus } from './choose.ts';
import type { Statement } from './compose.ts';
import { type Demands, meetsPlaces } from './demands.ts';
import { holds } from './expected.ts';
import { isAsking, tellsStatus } from './fact-matters.ts';
import { belief } from './judge.ts';
import { claimedDoer, weighPremise } from './polarity-premise.ts';
import { localRarity, type Reading } from './read.ts';
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
const OF_BEST_FACT = 0.75;
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
  const same = fitting
    .filter(({ share }) => share >= (asked.isStatus ? OF_BEST : OF_BEST_FACT) * most)
    .map(({ article }) => article);
  const sequels = asked.isStatus ? articles.filter((article) => isSequel(matter, article, same)) : [];
  const ordered = inTime(demands, asked.isStatus, [...same, ...sequels]);
  const persons = [...personsOf(demands, articles[0])];
  const choices = new Map(reading.sentences.map((part) => [part.sentence, part.choice]));
  const read = ordered
    .slice(0, MOST_ARTICLES)
    .map((article) =>
      article.sentences
        .map((sentence) =>
          candidate(article, sentence, matter, asked, demands, choices.get(sentence) ?? UNREAD),
        )
        .filter((one) => one !== null)
        .sort((left, right) => right.worth - left.worth),
    )
    .filter((found) => found.length > 0);
  const isOfNow = asked.isStatus || asked.until !== null || demands.dates.length > 0;
  const cost = isOfNow ? NEWER_STATUS : SO_FAR.test(question.text) ? NEWER_SO_FAR : NEWER;
  const least = Math.max(...read.map(([best]) => best!.worth)) - cost;
  const found = read.find(([best]) => best!.worth >= least);
  const [best] = found ?? [];
  if (!found || !best) return null;
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
  if (other?.article === best.article.article) return { statement: other, belief: WEIGHED };
  const likelier = clearlyLikelier(question, demands, reading, best, asked, choices);
  if (likelier) return likelier;
  const isThere = matter.share([best.article.stems]) >= PLAIN && best.topic >= CLOSE_BY;
  return { statement: attributed(best), belief: isThere ? ALL_THERE : PART_THERE };
}

/** A newer report of the same story, by its headline, may leave out what the story began with. */
function isSequel(matter: Matter, article: AnalysedArticle, same: readonly AnalysedArticle[]): boolean {
  if (same.includes(article) || matter.share([article.stems]) < NEAR) return false;
  const { titleStems } = article;
  return same.some((other) => {
    const shared = [...titleStems].filter((one) => other.titleStems.has(one)).length;
    const least = Math.min(titleStems.size, other.titleStems.size);
    return dateOf(article) > dateOf(other) && shared >= LEAST_SHARED && shared >= SAME_STORY * least;
  });
}

const LEAST_SHARED = 4;
const SAME_STORY = 0.4;

/** How much worse the best sentence of a newer article may be; of a status, what came later counts for much. */
const NEWER = 0.25;
const NEWER_SO_FAR = 0.45;
const NEWER_STATUS = 0.65;
const SO_FAR = /\b(?:sudah|belum|kini|sekarang)\b/i;

/** The sentence of the same article that the learned choice puts clearly first, that says more of the question, and is believed. */
function clearlyLikelier(
  question: Question,
  demands: Demands,
  reading: Reading,
  { article, sentence }: Candidate,
  asked: Asked,
  choices: ReadonlyMap<AnalysedSentence, number>,
): Told | null {
  const [top] = reading.sentences;
  if (top?.article !== article || top.choice < (choices.get(sentence) ?? UNREAD) + CLEARLY) return null;
  if (BACK.test(top.sentence.text) && howPlainly(asked, top.sentence, undefined) === 0) return null;
  const isDone = ({ stemSet }: AnalysedSentence): boolean =>
    [...asked.verbs].some((verb) => stemSet.has(verb));
  if (isDone(sentence) && !isDone(top.sentence)) return null;
  const words = [...new Set([...demands.content, ...demands.names])];
  const says = (part: AnalysedSentence): number => {
    const back = BACK.test(part.text) ? article.sentences[part.index - 1]?.stemSet : undefined;
    return sumIdf(words.filter((term) => holds(term, part.stemSet) > 0 || (back && holds(term, back) > 0)));
  };
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
  if (tellsStatus(best.sentence.text) >= TOLD) return BACK.test(best.sentence.text) ? best : undefined;
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
  const told = howPlainly(asked, sentence, previous);
  if (told === 0) return null;
  const near = [...around(article, sentence).map(({ stemSet }) => stemSet), article.titleStems];
  const topic = matter.share(near);
  if (topic < NEAR) return null;
  if (asked.needsTime && !isOfTime(demands, article, sentence)) return null;
  const own =
    matter.told(article, [sentence.stemSet, ...(previous ? [previous.stemSet] : [])]) +
    REGIONS * sharedRegions(demands, sentence);
  const wording =
    sumIdf(demands.content.filter((term) => holds(term, sentence.stemSet) > 0)) / sumIdf(demands.content);
  const timely =
    demands.dates.length > 0 && demands.dates.every((one) => statesTime(one, sentence)) ? 0.15 : 0;
  const until = asked.until?.test(sentence.text) ? 0.12 : 0;
  const denied = asked.contrasts && DENIED.test(sentence.text) ? 0.8 : 0;
  const named = demands.names.filter((term) => holds(term, sentence.stemSet) > 0).length;
  const subject = named === 0 ? 0 : (NAMED * named) / demands.names.length;
  const decides = DECIDES.test(sentence.text) ? 0.1 : 0;
  const hoped = HOPED.test(sentence.text) ? 0.15 : 0;
  const aside = asked.isStatus && PAPERS.test(sentence.text) && !asked.ofPapers ? 0.3 : 0;
  const headline = asked.isStatus ? overlap(article.titleStems, sentence.stemSet) : 0;
  const learned = CHOICE * Math.max(0, Math.min(1, 1 + choice / CHOICE_SCALE));
  return {
    article,
    sentence,
    topic,
    worth:
      0.4 * own +
      0.25 * topic +
      0.5 * told +
      0.2 * wording +
      0.25 * headline +
      learned +
      timely +
      until +
      denied +
      decides +
      subject -
      hoped -
      aside,
  };
}

/** How plainly a sentence, with the one that it points back to, tells what is asked, 0 to 1. */
function howPlainly(
  asked: Asked,
  sentence: AnalysedSentence,
  previous: AnalysedSentence | undefined,
): number {
  let sum = 0;
  let total = 0;
  let isOwn = false;
  for (const { test, needed, weight } of asked.tests) {
    const own = test(sentence);
    const told = own || (previous ? 0.9 * test(previous) : 0);
    if (needed && told === 0) return 0;
    if (own > 0) isOwn = true;
    sum += weight * told;
    total += weight;
  }
  const mean = sum / total;
  return isOwn && mean >= 0.3 ? mean : 0;
}

/** What the person or the office asked about adds, where the sentence names it. */
const NAMED = 0.1;

/** A sentence that points back to the one before it. */
const BACK =
  /\b(?:usulan|angka|jumlah|keputusan|rencana|hal|permintaan|program|status|kebijakan|RAPBD|raperda|perda|pernyataan|tuduhan) (?:itu|ini|tersebut)\b|^kali ini\b/i;
/** "Saya batalkan, bukan saya tunda." */
const DENIED = /\bbukan (?:\p{L}+ )?(?:di)?(?:tunda|batal)\p{L}*/iu;
/** What turns a claim round or bounds it is told because it was asked. */
const DECIDES =
  /\b(?:tidak|tak|belum|bukan|bukannya|tanpa|membantah|menepis|justru|tetap|hanya|kecuali|batal|gagal)\b/i;
/** "Surat keputusan tentang …": what became of the papers, not of the thing. */
const PAPERS =
  /\b(?:surat (?:keputusan|edaran)|keputusan|peraturan|perwali|perbup|pergub|berita acara|kajian|naskah|dokumen)\b[^,.]{0,40}\b(?:tentang|soal|mengenai)\b/i;
/** What is only hoped for is no fact yet. */
const HOPED = /\b(?:optimistis|berharap|diharapkan|yakin|semoga|mudah-mudahan)\b/i;
/** Weight of the places asked for, where there are several. */
const REGIONS = 0.5;

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
  /** The same where other words count less, and words that stand everywhere in the article. */
  readonly told: (article: AnalysedArticle, sets: readonly ReadonlySet<string>[]) => number;
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
    told: (article, sets) => {
      let all = 0;
      let sum = 0;
      for (const term of terms) {
        const weight = term.idf * localRarity(term, article);
        all += weight;
        sum += weight * Math.max(...sets.map((set) => holds(term, set)));
      }
      return sum / all;
    },
  };
}
