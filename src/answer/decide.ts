import type { Question } from '../indonesian/question.ts';
import { findRegions } from '../indonesian/regions.ts';
import type { QueryTerm, Retrieval } from '../types.ts';
import type { Abstention } from './abstain.ts';
import type { AnalysedArticle } from './analysis.ts';
import { COVERAGE, choose, fittingKind } from './choose.ts';
import { quoteSentence, type Statement, stateHolder } from './compose.ts';
import { type Demands, meetsDates, meetsPlaces, missingNumbers, readDemands } from './demands.ts';
import { holds } from './expected.ts';
import { analyseHits, contradicts, type Reading, read, readOffice } from './read.ts';

export type Decision =
  | { readonly answered: true; readonly statements: readonly Statement[] }
  | { readonly answered: false; readonly abstention: Abstention };

/** Most of the question's weight that may be missing from the whole article. */
const MISSING = 0.6;
/** The same where all the rest stands in one sentence. */
const MISSING_TOGETHER = 0.75;
/** Least calibrated chance that the passages answer at all (models/answerable.md). */
const ANSWERABLE = 0.05;
/** The more of the question is missing, the surer the reader must be. */
const ANSWERABLE_MISSING = 0.6;
/** With fewer words than these, an amount that is missing decides. */
const FEW = 5;
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
  const reading = read(question, retrieval, demands, articles);
  if (demands.office) return decideOffice(question, demands, reading);
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

function decideOffice(question: Question, demands: Demands, reading: Reading): Decision {
  const [newest] = demands.office ? readOffice(demands.office, demands, reading.articles) : [];
  if (newest) return { answered: true, statements: [holderStatement(newest)] };
  const obstacle = placeOrTime(question, demands, reading.articles);
  const office = question.text.slice(demands.office!.start, demands.office!.end).trim();
  return abstain(
    obstacle?.kind === 'place-missing' ? obstacle : (obstacle ?? { kind: 'holder-missing', office }),
  );
}

function holderStatement({ article, sentence, holder }: ReturnType<typeof readOffice>[number]): Statement {
  const title = article.article.text.slice(holder.start, holder.end).replace(/[\s,]+$/u, '');
  return stateHolder(article.article, title, holder.name, sentence);
}

/** The first thing the archive lacks, from the outside in: place, time, names, words, kind of answer. */
function firstObstacle(question: Question, demands: Demands, reading: Reading): Abstention | null {
  const outside = placeOrTime(question, demands, reading.articles);
  if (outside) return outside;
  const [best] = reading.sentences;
  if (!best) return { kind: 'unsupported' };
  const [fitting] = fittingKind(question, demands, reading.sentences);
  const absent = (term: QueryTerm): boolean => holds(term, best.article.stems) === 0;
  const names = demands.required.filter(absent);
  if (names.length > 0) return { kind: 'words-missing', words: names.map((term) => term.word) };
  const numbers = missingNumbers(demands, best.article).filter(
    (number) => number.ordinal || demands.solid.length < FEW,
  );
  if (numbers.length > 0) {
    return { kind: 'words-missing', words: numbers.map(({ start, end }) => question.text.slice(start, end)) };
  }
  const denied = question.negated.filter((stem) => !best.article.stems.has(stem));
  if (denied.length > 0) return { kind: 'words-missing', words: denied };
  const roles = question.type === 'siapa' ? demands.focus.filter(absent) : [];
  if (roles.length > 0) return { kind: 'words-missing', words: roles.map((term) => term.word) };
  const missing = demands.solid.filter(absent);
  const together = demands.solid.every((term) => absent(term) || holds(term, best.sentence.stemSet) > 0);
  const share = missingShare(question, demands, missing);
  const least = ANSWERABLE + ANSWERABLE_MISSING * share;
  if (share > (together ? MISSING_TOGETHER : MISSING) || reading.answerability < least) {
    return { kind: 'words-missing', words: missing.map((term) => term.word) };
  }
  if (!fitting) return { kind: 'kind-missing' };
  if (contradicts(question, fitting.sentence)) return { kind: 'unsupported' };
  if (fitting.coverage >= COVERAGE) return null;
  return { kind: best.coverage < COVERAGE ? 'unsupported' : 'kind-missing' };
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
  const known = [
    ...new Set(there.map((article) => article.article.date).filter((date) => date !== null)),
  ].sort();
  return { kind: 'time-missing', dates: demands.dates, known };
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

function isVerb({ word, stem }: QueryTerm): boolean {
  return word !== stem && /^(?:me|di|ber|ter)/.test(word);
}

const VERB_FACTOR = 0.5;
const FOCUS_FACTOR = 1.5;
/** Names that the article does hold speak for it a little. */
const KNOWN_NAME = 1;
