import type { Question } from '../indonesian/question.ts';
import { findRegions } from '../indonesian/regions.ts';
import type { QueryTerm, Retrieval } from '../types.ts';
import type { Abstention } from './abstain.ts';
import type { AnalysedArticle } from './analysis.ts';
import { quoteSentence, stateHolder, type Statement } from './compose.ts';
import { type Demands, meetsDates, meetsPlaces, readDemands } from './demands.ts';
import { holds } from './expected.ts';
import { analyseHits, type Reading, type ReadSentence, read, readOffice } from './read.ts';

export type Decision =
  | { readonly answered: true; readonly statements: readonly Statement[] }
  | { readonly answered: false; readonly abstention: Abstention };

/** Least share of the question's weight that a sentence and its surroundings must hold. */
const COVERAGE = 0.45;
/** Most of the question's weight that may be missing from the whole article. */
const MISSING = 0.34;
/** A second sentence joins when its score comes this close to the first. */
const SECOND = 0.88;
/** A sentence that adds a missing word of the question may be weaker. */
const COMPLEMENT = 0.6;
/** Sentences this far apart still belong together. */
const NEARBY = 5;

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
  const [best] = reading.sentences;
  if (!best) return abstain({ kind: 'unsupported' });
  return { answered: true, statements: chosen(question, demands, reading).map((part) => quoteSentence(part.article.article, part.sentence)) };
}

function abstain(abstention: Abstention): Decision {
  return { answered: false, abstention };
}

function decideOffice(question: Question, demands: Demands, reading: Reading): Decision {
  const [newest] = readOffice(demands, reading.articles);
  if (newest) {
    const { article, sentence, holder } = newest;
    const title = article.article.text.slice(holder.start, holder.end).replace(/[\s,]+$/u, '');
    return { answered: true, statements: [stateHolder(article.article, title, holder.name, sentence)] };
  }
  const obstacle = placeOrTime(question, demands, reading.articles);
  const office = question.text.slice(demands.office!.start, demands.office!.end).trim();
  return abstain(obstacle?.kind === 'place-missing' ? obstacle : (obstacle ?? { kind: 'holder-missing', office }));
}

/** The first thing the archive lacks, from the outside in: place, time, names, words, kind of answer. */
function firstObstacle(question: Question, demands: Demands, reading: Reading): Abstention | null {
  const outside = placeOrTime(question, demands, reading.articles);
  if (outside) return outside;
  const [best] = reading.sentences;
  if (!best) return { kind: 'unsupported' };
  const absent = (term: QueryTerm): boolean => holds(term, best.article.stems) === 0;
  const names = demands.required.filter(absent);
  if (names.length > 0) return { kind: 'words-missing', words: names.map((term) => term.word) };
  const missing = demands.content.filter(absent);
  if (missingShare(demands.content, missing) > MISSING) {
    return { kind: 'words-missing', words: missing.map((term) => term.word) };
  }
  if (needsKind(question) && best.expected < 0.4) return { kind: 'kind-missing' };
  return best.coverage < COVERAGE ? { kind: 'unsupported' } : null;
}

function placeOrTime(question: Question, demands: Demands, articles: readonly AnalysedArticle[]): Abstention | null {
  const there = articles.filter((article) => meetsPlaces(demands, article));
  if (there.length === 0 && demands.regions.length > 0) {
    const places = findRegions(question.text).map(({ start, end }) => question.text.slice(start, end));
    return { kind: 'place-missing', places };
  }
  if (there.some((article) => meetsDates(demands, article))) return null;
  const known = [...new Set(there.map((article) => article.article.date).filter((date) => date !== null))].sort();
  return { kind: 'time-missing', dates: demands.dates, known };
}

function missingShare(terms: readonly QueryTerm[], missing: readonly QueryTerm[]): number {
  const weigh = (list: readonly QueryTerm[]): number => list.reduce((sum, term) => sum + term.idf, 0);
  return terms.length === 0 ? 0 : weigh(missing) / weigh(terms);
}

function needsKind(question: Question): boolean {
  return ['siapa', 'kapan', 'di mana', 'berapa', 'definisi'].includes(question.type);
}

/** The best sentence, and a second one where the first leaves something open. */
function chosen(question: Question, demands: Demands, reading: Reading): ReadSentence[] {
  const fitting = needsKind(question) ? reading.sentences.filter((part) => part.expected >= 0.4) : reading.sentences;
  const [best, ...rest] = demands.newest ? newestOf(fitting) : fitting;
  if (!best) return [];
  const nearby = rest.filter(
    (part) => part.article === best.article && Math.abs(part.sentence.index - best.sentence.index) <= NEARBY,
  );
  const second =
    reasonBeside(question, best, reading.sentences) ??
    complement(demands, best, nearby) ??
    nearby.find((part) => part.score >= SECOND * best.score && overlap(part, best) < 0.6);
  if (!second) return [best];
  return [best, second].sort((left, right) => left.sentence.start - right.sentence.start);
}

/** "Mengapa" is often answered by the sentence next to the one that says what: "Terlebih, …", "Hal ini …". */
function reasonBeside(question: Question, best: ReadSentence, all: readonly ReadSentence[]): ReadSentence | undefined {
  if (question.type !== 'mengapa' || STRONG_REASON.test(best.sentence.text)) return undefined;
  const at = (offset: number): ReadSentence | undefined =>
    all.find((part) => part.article === best.article && part.sentence.index === best.sentence.index + offset);
  const next = at(1);
  if (next && REASON_FOLLOWS.test(next.sentence.text)) return next;
  const previous = at(-1);
  return previous && sameParagraph(previous, best) ? previous : next && sameParagraph(best, next) ? next : undefined;
}

const STRONG_REASON = /\b(?:karena|sebab|agar|supaya|lantaran|sehingga|demi|guna|mengingat|akibat)\b/i;
const REASON_FOLLOWS = /^[“"]?(?:terlebih|apalagi|karena|sebab|hal (?:ini|itu|tersebut)|ini|agar|supaya|dengan demikian|tujuannya|alasannya)\b/i;

function sameParagraph(first: ReadSentence, second: ReadSentence): boolean {
  return !first.article.article.text.slice(first.sentence.end, second.sentence.start).includes('\n');
}

/** A nearby sentence that holds words of the question which the best one lacks. */
function complement(demands: Demands, best: ReadSentence, nearby: readonly ReadSentence[]): ReadSentence | undefined {
  const open = demands.content.filter((term) => holds(term, best.sentence.stemSet) === 0);
  if (open.length === 0) return undefined;
  return nearby.find(
    (part) => part.score >= COMPLEMENT * best.score && open.some((term) => part.sentence.stemSet.has(term.stem)),
  );
}

function newestOf(sentences: readonly ReadSentence[]): readonly ReadSentence[] {
  const strong = sentences.filter((part) => part.coverage >= COVERAGE);
  const newest = strong.map((part) => part.article.article.date ?? '').sort().at(-1);
  return strong.filter((part) => (part.article.article.date ?? '') === newest);
}

function overlap(left: ReadSentence, right: ReadSentence): number {
  const shared = [...left.sentence.stemSet].filter((stem) => right.sentence.stemSet.has(stem)).length;
  return shared / Math.min(left.sentence.stemSet.size, right.sentence.stemSet.size);
}
