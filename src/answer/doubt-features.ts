import { type Question, typeCode } from '../indonesian/question.ts';
import { backgroundIdf } from '../indonesian/statistics.ts';
import type { QueryTerm } from '../types.ts';
import { around } from './analysis.ts';
import { measure, type Signs, signsOf } from './choice-features.ts';
import { type Demands, missingNumbers } from './demands.ts';
import { exactShare, heldShare, holds, isVerb, needsKind } from './expected.ts';
import { contradicts, type Reading, type ReadSentence } from './read.ts';

/** The chosen sentence beside what the question demands. */
export interface Doubted {
  readonly question: Question;
  readonly demands: Demands;
  readonly reading: Reading;
  readonly best: ReadSentence;
  /** It holds the kind of thing asked for. */
  readonly fitting: boolean;
}

/** Sentences that are judged anew; the rest keep the order of the rules behind them. */
export const JUDGED = 40;
const FIRST = 10;
/** Least degree to which a sentence holds the kind of thing asked for. */
const KIND = 0.4;

interface Feature {
  readonly name: string;
  readonly note: string;
  readonly value: (doubted: Doubted) => number;
}

/** Every feature by which an answer is believed or withheld; shares are of the question's idf, 0 to 1. */
export const DOUBT_FEATURES: readonly Feature[] = [
  {
    name: 'missing',
    note: 'share that its article lacks: verbs count less, the noun at the question word more',
    value: ({ question, demands, best }) =>
      missingShare(question, demands, demands.solid.filter(absentFrom(best))),
  },
  { name: 'apart', note: 'share neither in the sentence nor beside it nor in the title', value: apartShare },
  {
    name: 'thing-missing',
    note: 'a fact of one kind is asked for and a thing is missing',
    value: ({ question, demands, best }) =>
      needsKind(question) &&
      demands.solid.some((term) => absentFrom(best)(term) && (question.type === 'kapan' || !isVerb(term)))
        ? 1
        : 0,
  },
  { name: 'answerability', note: 'of the learned reader', value: ({ reading }) => reading.answerability },
  { name: 'odds', note: 'log odds of the choice', value: ({ best }) => best.choice },
  { name: 'share', note: 'softmax share of the choice', value: ({ best, reading }) => share(best, reading) },
  {
    name: 'margin',
    note: 'lead of the choice over the next sentence',
    value: ({ best, reading }) => best.choice - nextChoice(best, reading),
  },
  { name: 'article-rank', note: 'softmax share of its article', value: ({ best }) => best.rank },
  { name: 'article', note: 'share of the question in its article', value: ({ best }) => best.support },
  { name: 'coverage', note: 'share in and around the sentence', value: ({ best }) => best.coverage },
  {
    name: 'own',
    note: 'share of the solid words in the sentence',
    value: ({ demands, best }) => held(demands.solid, [best.sentence.stemSet]),
  },
  { name: 'near', note: 'share of the solid words in it, beside it or in the title', value: near },
  {
    name: 'solid',
    note: 'share of the solid words in its article',
    value: ({ demands, best }) => held(demands.solid, [best.article.stems]),
  },
  {
    name: 'exact',
    note: 'the same without other words for them',
    value: ({ demands, best }) => exactShare(demands.solid, best.article.stems),
  },
  {
    name: 'exact-near',
    note: 'share of the solid words themselves in the sentence',
    value: ({ demands, best }) => exactShare(demands.solid, best.sentence.stemSet),
  },
  {
    name: 'numbers-missing',
    note: 'amounts that its article lacks',
    value: ({ demands, best }) => missingNumbers(demands, best.article).length,
  },
  {
    name: 'focus-missing',
    note: 'share of the noun at the question word that its article lacks',
    value: ({ demands, best }) =>
      demands.focus.length === 0 ? Number.NaN : 1 - held(demands.focus, [best.article.stems]),
  },
  {
    name: 'focus-near',
    note: 'share of that noun in or beside the sentence',
    value: ({ demands, best }) =>
      demands.focus.length === 0
        ? Number.NaN
        : held(
            demands.focus,
            around(best.article, best.sentence).map(({ stemSet }) => stemSet),
          ),
  },
  {
    name: 'rarest-missing',
    note: 'greatest idf of a word that its article lacks',
    value: ({ demands, best }) => greatest(demands.solid.filter(absentFrom(best)), (term) => term.idf),
  },
  {
    name: 'rarest-apart',
    note: 'greatest idf of a word that the sentence and its neighbours lack',
    value: rarestApart,
  },
  {
    name: 'rarest-known',
    note: 'greatest background idf of a missing word',
    value: ({ demands, best }) =>
      greatest(demands.solid.filter(absentFrom(best)), (term) => backgroundIdf(term.stem)),
  },
  { name: 'things-missing', note: 'share that its article lacks, verbs aside', value: thingsMissing },
  { name: 'unknown', note: 'share that the archive lacks', value: ({ demands }) => unknown(demands.solid) },
  {
    name: 'replaceable',
    note: 'missing words for which the thesaurus knows others that are missing too',
    value: ({ demands, best }) =>
      demands.solid.filter((term) => absentFrom(best)(term) && term.alternatives.length > 0).length,
  },
  {
    name: 'measure',
    note: 'a number of the measure asked for',
    value: ({ question, best }) => measure({ question, part: best }),
  },
  { name: 'expected', note: 'how well it holds the kind asked for', value: ({ best }) => best.expected },
  { name: 'fitting', note: 'whether it counts as that kind', value: ({ fitting }) => (fitting ? 1 : 0) },
  {
    name: 'needs-kind',
    note: 'whether the question word demands one',
    value: ({ question }) => (needsKind(question) ? 1 : 0),
  },
  { name: 'trust', note: 'of the learned reader: 1 for its best sentence', value: ({ best }) => best.trust },
  { name: 'rules', note: 'score of the rules', value: ({ best }) => best.score },
  {
    name: 'contradicts',
    note: 'the sentence denies or only plans it',
    value: ({ question, best }) => (contradicts(question, best.sentence) ? 1 : 0),
  },
  { name: 'dates', note: 'dates named', value: ({ demands }) => demands.dates.length },
  { name: 'places', note: 'places named', value: ({ demands }) => demands.regions.length },
  { name: 'persons', note: 'persons and offices named', value: ({ demands }) => demands.names.length },
  { name: 'speaker', note: 'asks what somebody said', value: ({ demands }) => (demands.speaker ? 1 : 0) },
  { name: 'terms', note: 'solid words of the question', value: ({ demands }) => demands.solid.length },
  { name: 'content', note: 'words of its subject', value: ({ demands }) => demands.content.length },
  { name: 'asks', note: 'the type of the question', value: ({ question }) => typeCode(question) },
  { name: 'articles', note: 'articles read', value: ({ reading }) => reading.articles.length },
  {
    name: 'order',
    note: 'neighbours of the question that are neighbours here',
    value: ({ best }) => best.order,
  },
  {
    name: 'title',
    note: 'share of the subject in the title',
    value: ({ demands, best }) => heldShare(demands.content, best.article.titleStems),
  },
  {
    name: 'others-lead',
    note: 'lead of the choice over other articles',
    value: ({ best, reading }) => best.choice - most(reading, best, ({ choice }) => choice),
  },
  { name: 'own-content', note: 'share of the subject in the sentence', value: ownContent },
  {
    name: 'own-lead',
    note: 'the same less the most of the others',
    value: (doubted) => ownContent(doubted) - ownOfOthers(doubted),
  },
  {
    name: 'article-lead',
    note: 'share of the question in its article less the most of the others',
    value: ({ best, reading }) =>
      best.support -
      Math.max(
        0,
        most(reading, best, ({ support }) => support),
      ),
  },
  { name: 'previous', note: 'share of the subject in the sentence before', value: beside(-1) },
  { name: 'next', note: 'in the sentence after', value: beside(1) },
  {
    name: 'names-near',
    note: 'share of the names in it, in one beside it or in the title',
    value: ({ demands: { names }, best }) =>
      names.length === 0 ? Number.NaN : Math.max(...nearby(best).map((stems) => heldShare(names, stems))),
  },
  { name: 'index', note: 'place in the article, from 0', value: ({ best }) => best.sentence.index },
  { name: 'length', note: 'words', value: ({ best }) => best.sentence.stems.length },
  { name: 'speech', note: 'somebody speaks', value: sign('speech') },
  { name: 'reason', note: 'gives a reason', value: sign('reason') },
  { name: 'figures', note: 'numbers and dates in it', value: sign('figures') },
  {
    name: 'rules-rank',
    note: 'sentences that the rules put before it',
    value: ({ best, reading }) => reading.sentences.filter(({ score }) => score > best.score).length,
  },
  {
    name: 'kind-elsewhere',
    note: 'of the first ten, those of its article that hold the kind asked for',
    value: ({ best, reading }) =>
      reading.sentences
        .slice(0, FIRST)
        .filter(({ article, expected }) => article === best.article && expected >= KIND).length,
  },
  {
    name: 'required-missing',
    note: 'names that its article must hold and lacks',
    value: ({ demands, best }) => demands.required.filter(absentFrom(best)).length,
  },
  {
    name: 'words',
    note: 'words of the question',
    value: ({ question }) => question.text.split(/\s+/).length,
  },
];

export const DOUBT_FEATURE_NAMES: readonly string[] = DOUBT_FEATURES.map(({ name }) => name);

export function doubtRow(doubted: Doubted): Float32Array {
  return Float32Array.from(DOUBT_FEATURES, ({ value }) => value(doubted));
}

function share(best: ReadSentence, { sentences }: Reading): number {
  return 1 / sentences.reduce((sum, other) => sum + Math.exp(Math.min(30, other.choice - best.choice)), 0);
}

function nextChoice(best: ReadSentence, { sentences }: Reading): number {
  return sentences.reduce((most, other) => (other === best ? most : Math.max(most, other.choice)), -12);
}

function absentFrom({ article }: ReadSentence): (term: QueryTerm) => boolean {
  return (term) => holds(term, article.stems) === 0;
}

function held(terms: readonly QueryTerm[], places: readonly ReadonlySet<string>[]): number {
  let total = 0;
  let sum = 0;
  for (const term of terms) {
    total += term.idf;
    let most = 0;
    for (const stems of places) most = Math.max(most, holds(term, stems));
    sum += term.idf * most;
  }
  return total === 0 ? Number.NaN : sum / total;
}

function near({ demands, best }: Doubted): number {
  return held(demands.solid, nearby(best));
}

/** The sentence, those beside it and the title. */
function nearby({ article, sentence }: ReadSentence): ReadonlySet<string>[] {
  return [...around(article, sentence).map(({ stemSet }) => stemSet), article.titleStems];
}

/** The greatest value of a sentence of another article, of those judged. */
function most({ sentences }: Reading, best: ReadSentence, by: (part: ReadSentence) => number): number {
  return sentences
    .slice(0, JUDGED)
    .reduce((high, part) => (part.article === best.article ? high : Math.max(high, by(part))), -12);
}

function ownContent({ demands, best }: Doubted): number {
  return heldShare(demands.content, best.sentence.stemSet);
}

function ownOfOthers({ demands, best, reading }: Doubted): number {
  return reading.sentences
    .slice(0, JUDGED)
    .reduce(
      (high, part) =>
        part === best ? high : Math.max(high, heldShare(demands.content, part.sentence.stemSet)),
      0,
    );
}

function beside(step: number): (doubted: Doubted) => number {
  return ({ demands, best: { article, sentence } }) => {
    const other = article.sentences[sentence.index + step];
    return other === undefined ? 0 : heldShare(demands.content, other.stemSet);
  };
}

function sign(name: keyof Signs): (doubted: Doubted) => number {
  return ({ best }) => signsOf(best.sentence)[name];
}

function rarestApart({ demands, best }: Doubted): number {
  const places = around(best.article, best.sentence).map(({ stemSet }) => stemSet);
  const apart = demands.solid.filter((term) => places.every((stems) => holds(term, stems) === 0));
  return greatest(apart, (term) => term.idf);
}

function thingsMissing({ demands, best }: Doubted): number {
  const things = demands.solid.filter((term) => !isVerb(term));
  const value = held(things, [best.article.stems]);
  return Number.isNaN(value) ? value : 1 - value;
}

function unknown(terms: readonly QueryTerm[]): number {
  const total = terms.reduce((sum, term) => sum + term.idf, 0);
  const lost = terms.reduce((sum, term) => sum + (term.documentFrequency === 0 ? term.idf : 0), 0);
  return total === 0 ? Number.NaN : lost / total;
}

function greatest(terms: readonly QueryTerm[], by: (term: QueryTerm) => number): number {
  return terms.reduce((most, term) => Math.max(most, by(term)), 0);
}

/**
 * Share of the solid words that stand neither in the sentence nor beside it nor in the title: a number or
 * a date there is likely another's ("berapa harga telur" beside the price of chillies).
 */
function apartShare({ demands: { solid }, best }: Doubted): number {
  const stemSets = nearby(best);
  const near = (term: QueryTerm): boolean => stemSets.some((stems) => holds(term, stems) > 0);
  const total = solid.reduce((sum, term) => sum + term.idf, 0);
  return total === 0 ? 0 : solid.reduce((sum, term) => sum + (near(term) ? 0 : term.idf), 0) / total;
}

/**
 * Share of the question's solid words that the article lacks. A verb is easily put in another word, unless
 * it is the event that "kapan" dates; the noun at the question word is hardly ever.
 */
function missingShare(question: Question, demands: Demands, missing: readonly QueryTerm[]): number {
  const factor = (term: QueryTerm): number => {
    if (demands.focus.includes(term)) return FOCUS_FACTOR;
    return question.type !== 'kapan' && isVerb(term) ? VERB_FACTOR : 1;
  };
  const weigh = (list: readonly QueryTerm[]): number =>
    list.reduce((sum, term) => sum + term.idf * factor(term), 0);
  const known = KNOWN_NAME * demands.names.filter((term) => !missing.includes(term)).length;
  return demands.solid.length === 0 ? 0 : weigh(missing) / (weigh(demands.solid) + known);
}

const VERB_FACTOR = 0.5;
const FOCUS_FACTOR = 1.5;
/** Names that the article does hold speak for it a little. */
const KNOWN_NAME = 1;
