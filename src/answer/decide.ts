import type { OfficeMention } from '../indonesian/offices.ts';
import type { Question } from '../indonesian/question.ts';
import { findRegions } from '../indonesian/regions.ts';
import type { QueryTerm, Retrieval } from '../types.ts';
import type { Abstention } from './abstain.ts';
import { type AnalysedArticle, around } from './analysis.ts';
import { admissible, COVERAGE, choose, fittingKind } from './choose.ts';
import { quoteSentence, type Statement } from './compose.ts';
import { type Demands, meetsDates, meetsPlaces, missingNumbers, readDemands } from './demands.ts';
import { holds, needsKind } from './expected.ts';
import { holderStatement, readOffice, readPerson } from './holders.ts';
import { analyseHits, contradicts, type Reading, type ReadSentence, read } from './read.ts';

export type Decision =
  | { readonly answered: true; readonly statements: readonly Statement[] }
  | { readonly answered: false; readonly abstention: Abstention };

/** Least calibrated chance that the passages answer at all (models/answerable.md). */
const ANSWERABLE = 0.05;
/** The more of the question is missing, the surer the reader must be. */
const ANSWERABLE_MISSING = 0.4;
/** Likewise, where a thing (or the event that "kapan" dates) is missing and a fact of one kind is asked for. */
const ANSWERABLE_MISSING_THING = 0.8;
/** Weight of a synonym; abbreviations weigh more. */
const LOOSE = 0.5;
const MOST_STATEMENTS = 2;

/** Chooses the sentences that answer, or says why none does. */
export function decide(question: Question, retrieval: Retrieval): Decision {
  if (question.terms.length === 0) return abstain({ kind: 'empty-question' });
  if (retrieval.hits.length === 0) {
    const words = retrieval.terms.map((term) => term.word);
    return abstain(words.length > 0 ? { kind: 'words-missing', words } : { kind: 'empty-archive' });
  }
  const articles = analyseHits(retrieval);
  const demands = readDemands(question, retrieval.terms, articles);
  const [person] = demands.asksPerson ? readPerson(demands.persons, articles) : [];
  if (person) return { answered: true, statements: [holderStatement(person)] };
  if (demands.office) return decideOffice(question, demands.office, demands, articles);
  const reading = read(question, retrieval, demands, articles);
  const reason = firstObstacle(question, demands, reading);
  if (reason) return abstain(reason);
  const lead = leadStatement(demands, reading);
  const rest = choose(question, demands, reading).map((part) =>
    quoteSentence(part.article.article, part.sentence),
  );
  return { answered: true, statements: (lead ? [lead, ...rest] : rest).slice(0, MOST_STATEMENTS) };
}

/** "Siapa sekda Kalsel yang …": names the holder first, from the article that answers best. */
function leadStatement(demands: Demands, reading: Reading): Statement | null {
  if (!demands.lead || !reading.sentences[0]) return null;
  const [found] = readOffice(demands.lead, demands, [reading.sentences[0].article]);
  return found ? holderStatement(found) : null;
}

function abstain(abstention: Abstention): Decision {
  return { answered: false, abstention };
}

function decideOffice(
  question: Question,
  asked: OfficeMention,
  demands: Demands,
  articles: readonly AnalysedArticle[],
): Decision {
  const [newest] = readOffice(asked, demands, articles);
  if (newest) return { answered: true, statements: [holderStatement(newest)] };
  const office = question.text.slice(asked.start, asked.end).trim();
  return abstain(placeOrTime(question, demands, articles) ?? { kind: 'holder-missing', office });
}

/** The first thing the archive lacks, from the outside in: place, time, names, words, kind of answer. */
function firstObstacle(question: Question, demands: Demands, reading: Reading): Abstention | null {
  const outside = placeOrTime(question, demands, reading.articles);
  if (outside) return outside;
  const [fitting] = fittingKind(question, demands, reading.sentences);
  const best = fitting ?? admissible(question, demands, reading.sentences)[0];
  if (!best) return notAdmissible(question, demands, reading);
  const { answerability } = reading;
  const absent = (term: QueryTerm): boolean => holds(term, best.article.stems) === 0;
  const names = demands.required.filter(absent);
  if (names.length > 0 && answerability < DOUBT.name) {
    return { kind: 'words-missing', words: names.map((term) => term.word) };
  }
  const numbers = missingNumbers(demands, best.article);
  if (numbers.length > 0 && answerability < DOUBT.number) {
    return { kind: 'words-missing', words: numbers.map(({ start, end }) => question.text.slice(start, end)) };
  }
  const denied = question.negated.filter((stem) => !best.article.stems.has(stem));
  if (denied.length > 0 && answerability < DOUBT.denied) return { kind: 'words-missing', words: denied };
  const roles = question.type === 'siapa' ? demands.focus.filter(absent) : [];
  if (roles.length > 0 && answerability < DOUBT.role) {
    return { kind: 'words-missing', words: roles.map((term) => term.word) };
  }
  const missing = demands.solid.filter(absent);
  const share = missingShare(question, demands, missing);
  const strict = needsKind(question) && missing.some((term) => question.type === 'kapan' || !isVerb(term));
  // "Kapan X dilantik": a date of X without the event proves nothing, and a loose synonym is no event.
  const events = demands.solid.filter((term) => holds(term, best.article.stems) > LOOSE);
  if (question.type === 'kapan' && demands.solid.length > 0 && events.length === 0) {
    return { kind: 'words-missing', words: demands.solid.map((term) => term.word) };
  }
  const apart = apartShare(demands, best);
  const least =
    question.type === 'berapa' ? DOUBT.apartNumber : question.type === 'kapan' ? DOUBT.apartDate : 0;
  if (apart >= APART && answerability < least) return { kind: 'kind-missing' };
  const namedDay = demands.dates.some((date) => date.day !== undefined) && missing.length === 0;
  if (
    !namedDay &&
    answerability < ANSWERABLE + (strict ? ANSWERABLE_MISSING_THING : ANSWERABLE_MISSING) * share
  ) {
    if (missing.length === 0) return { kind: 'unsupported' };
    return { kind: 'words-missing', words: missing.map((term) => term.word) };
  }
  if (!fitting && answerability < DOUBT.kind) return { kind: 'kind-missing' };
  if (contradicts(question, best.sentence)) return { kind: 'unsupported' };
  return best.coverage < COVERAGE && answerability < DOUBT.coverage ? { kind: 'unsupported' } : null;
}

/** How sure the learned reader must be for an answer in spite of each doubt. */
const DOUBT = {
  name: 0.6,
  number: 0.5,
  denied: 0.5,
  role: 0.5,
  kind: 0.72,
  coverage: 0.7,
  apartNumber: 0.5,
  apartDate: 0.7,
} as const;

/** Every sentence is of another time or of another role. */
function notAdmissible(question: Question, demands: Demands, reading: Reading): Abstention {
  if (reading.sentences.length > 0 && !reading.sentences.some((part) => part.dated)) {
    return { kind: 'time-missing', dates: demands.dates, known: datesOf(reading.articles) };
  }
  const words = question.type === 'siapa' ? demands.focus.map((term) => term.word) : [];
  return words.length > 0 ? { kind: 'words-missing', words } : { kind: 'unsupported' };
}

function placeOrTime(
  question: Question,
  demands: Demands,
  articles: readonly AnalysedArticle[],
): Abstention | null {
  const there = articles.filter((article) => meetsPlaces(demands, article));
  if (there.length === 0 && demands.regions.length > 0) {
    const places = findRegions(question.text).map(({ start, end }) => question.text.slice(start, end));
    return { kind: 'place-missing', places };
  }
  if (there.some((article) => meetsDates(demands, article))) return null;
  return { kind: 'time-missing', dates: demands.dates, known: datesOf(there) };
}

/** Dates of the articles, earliest first, each once. */
function datesOf(articles: readonly AnalysedArticle[]): string[] {
  const dates = articles.map(({ article }) => article.date).filter((date) => date !== null);
  return [...new Set(dates)].sort();
}

/**
 * Share of the solid words that stand neither in the sentence nor beside it nor in the title: a number or
 * a date there is likely another's ("berapa harga telur" beside the price of chillies).
 */
function apartShare({ solid }: Demands, { article, sentence }: ReadSentence): number {
  const stemSets = [...around(article, sentence).map(({ stemSet }) => stemSet), article.titleStems];
  const near = (term: QueryTerm): boolean => stemSets.some((stems) => holds(term, stems) > 0);
  const total = solid.reduce((sum, term) => sum + term.idf, 0);
  return total === 0 ? 0 : solid.reduce((sum, term) => sum + (near(term) ? 0 : term.idf), 0) / total;
}

/** Share from which that is doubted. */
const APART = 0.4;

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

function isVerb({ word, stem }: QueryTerm): boolean {
  return word !== stem && /^(?:me|di|ber|ter)/.test(word);
}

const VERB_FACTOR = 0.5;
const FOCUS_FACTOR = 1.5;
/** Names that the article does hold speak for it a little. */
const KNOWN_NAME = 1;
