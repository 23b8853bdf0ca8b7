import type { OfficeMention } from '../indonesian/offices.ts';
import type { Question } from '../indonesian/question.ts';
import { findRegions } from '../indonesian/regions.ts';
import { terms } from '../indonesian/terms.ts';
import type { QueryTerm, Retrieval } from '../types.ts';
import type { Abstention } from './abstain.ts';
import type { AnalysedArticle } from './analysis.ts';
import { bothSides, tellBoth } from './both-sides.ts';
import { careerOf } from './careers.ts';
import { carriedOn } from './carried-on.ts';
import { admissible, choose, fittingKind, leading } from './choose.ts';
import { HEDGE, LIKELY, quoteSentence, type Statement } from './compose.ts';
import { asksOfEach, decideSeveral, withoutCopies } from './decide-several.ts';
import { type Demands, meetsDates, meetsPlaces, missingNumbers, readDemands } from './demands.ts';
import type { Doubted } from './doubt-features.ts';
import { holds, isVerb, needsKind } from './expected.ts';
import { formerFigure } from './formerly.ts';
import { answerOffice, answerPerson, holderStatement, readOffice } from './holders.ts';
import { introduced } from './introduced.ts';
import { belief, lacksKind, leastBelief, openingFor, order } from './judge.ts';
import { lacksNames, listed } from './lists.ts';
import { officeClaim } from './office-claim.ts';
import { analyseHits, type Reading, type ReadSentence, read } from './read.ts';
import { nameOfRegulation, unnamedClauses, unnamedRegulations } from './regulations.ts';
import { replaced } from './replaced.ts';
import { leastOf, needsDate, settle } from './settle.ts';
import { dated } from './several.ts';
import { heldSince, heldUntil } from './since.ts';
import { type AskedSpeech, askedSpeech } from './speakers.ts';
import { tellFact } from './status-answer.ts';
import { succession } from './succession.ts';
import { tellPlainly } from './tell-plainly.ts';
import { attributed, nobodyTakes, notOfOthers, quoteWords, surelyOn, whoSpeaks, wordsOf } from './voices.ts';
import { yesNo } from './yes-no.ts';

export type Decision =
  | {
      readonly answered: true;
      readonly statements: readonly Statement[];
      /** Stands before the statements: a hint of doubt, a count of sources. */
      readonly opening?: string;
      /** Chance that it answers, 0 to 1; absent where an office holder is read off. */
      readonly belief?: number;
    }
  | { readonly answered: false; readonly abstention: Abstention };

const MOST_STATEMENTS = 2;
const MOST_LISTED = 4;

/** Chooses the sentences that answer, or says why none does. */
export function decide(question: Question, retrieval: Retrieval, now: string | null = null): Decision {
  if (question.terms.length === 0) return abstain({ kind: 'empty-question' });
  if (retrieval.hits.length === 0) {
    const words = retrieval.terms.map((term) => term.word);
    return abstain(words.length > 0 ? { kind: 'words-missing', words } : { kind: 'empty-archive' });
  }
  const articles = analyseHits(retrieval);
  const demands = readDemands(question, retrieval.terms, articles, now);
  const career = careerOf(question, demands, articles);
  if (career) {
    if (career.length > 0) return { answered: true, statements: career };
    return abstain(placeOrTime(question, demands, articles) ?? { kind: 'unsupported' });
  }
  const after = [replaced, succession]
    .map((find) => find(question, demands, articles))
    .find(({ length }) => length > 0);
  if (after) return { answered: true, statements: after };
  const person = demands.asksPerson ? answerPerson(question, demands.persons, articles) : [];
  // "Perjalanan jabatan X": one office held is no story yet.
  if (person.length > 1 || (person.length > 0 && question.scope !== 'timeline'))
    return { answered: true, statements: person };
  const since = [...heldSince(question, demands, articles), ...heldUntil(question, demands, articles)];
  if (since.length > 0) return { answered: true, statements: since };
  const intro = question.scope === 'one' ? introduced(question, demands, articles) : [];
  if (intro.length > 0) return { answered: true, statements: intro };
  const claim = officeClaim(question, demands, articles);
  if (claim) return { answered: true, statements: [claim] };
  if (demands.office) return decideOffice(question, demands.office, demands, articles);
  const strange = strangeNames(question, demands);
  if (strange.length > 0) return abstain({ kind: 'words-missing', words: strange });
  const asked = askedSpeech(question.text);
  const several = (): Decision => {
    const told = decideSeveral(question, retrieval, demands, articles, judge);
    return 'kind' in told ? abstain(told) : { answered: true, ...told };
  };
  const isSeveral = question.scope !== 'one' || asksOfEach(question, demands);
  const sides = bothSides(question.text);
  if (isSeveral && asked?.kind !== 'speakers' && !sides) return several();
  const ruled = read(question, retrieval, withoutSpeaker(demands, asked), articles);
  const ordered = {
    ...ruled,
    sentences: settle(question, demands, order(question, demands, ruled.sentences)),
  };
  const isThere = placeOrTime(question, demands, articles) === null;
  if (sides && isThere) {
    const both = tellBoth(sides.map((side) => whoSpeaks(side, ordered, retrieval.terms, withoutCopies)));
    if (both) return { answered: true, statements: both };
  }
  if (asked?.speaker === null && isThere) {
    const said = whoSpeaks(asked, ordered, retrieval.terms, withoutCopies);
    if (said) return { answered: true, statements: said };
    if (nobodyTakes(asked, ordered, retrieval.terms)) return abstain({ kind: 'unsupported' });
  }
  if (isSeveral) return several();
  const former = isThere ? formerFigure(question, demands, ordered) : [];
  if (former.length > 0) return { answered: true, statements: former, opening: LIKELY };
  const own = asked?.speaker ? wordsOf(asked, ordered, retrieval.terms) : null;
  const told = !own?.length ? tellFact(question, demands, ordered, articles, now) : null;
  if (told) {
    const { statement, belief } = told;
    return { answered: true, statements: [statement], opening: openingFor(belief), belief };
  }
  // "Apa alasan X diberhentikan?" asks why, where X gives no reason in words of his own.
  const asksWords = asked?.kind === 'said' && (question.type !== 'mengapa' || !!own?.length);
  if (asksWords && own?.length === 0) {
    const reported = carriedOn(asked, ordered, retrieval.terms);
    if (reported.length > 0) return { answered: true, statements: reported, opening: LIKELY };
    return abstain({ kind: 'speaker-missing', speaker: asked.speaker ?? '' });
  }
  const words = asksWords ? own : null;
  const sentences =
    words ?? (asked?.kind === 'said-by' ? notOfOthers(asked, ordered, own ?? []) : ordered.sentences);
  const reading = { ...ordered, sentences };
  // "Menurut gubernur … gara-gara apa?": his own words come before a reason that nobody gives.
  const isOwn = asked?.kind === 'said-by' && !!own?.length;
  const plain = !words && isThere && !isOwn ? tellPlainly(question, demands, reading) : null;
  if (plain?.sure) return { answered: true, statements: plain.statements };
  const judged = judge(question, demands, reading, words ? QUOTED : 1);
  if ('kind' in judged) {
    if (plain) return { answered: true, statements: plain.statements, opening: HEDGE };
    const isOutside = judged.kind === 'place-missing' || judged.kind === 'time-missing';
    if (isOutside || !asked || !own?.[0] || !surelyOn(asked, own, retrieval.terms)) return abstain(judged);
    return { answered: true, statements: quoteWords([own[0]], own), opening: HEDGE };
  }
  const verdict = question.type === 'ya-tidak' ? yesNo(question, demands, reading, now) : null;
  if (verdict) return { answered: true, statements: [verdict], belief: judged.belief };
  const lead = leadStatement(demands, reading);
  const best = choose(question, demands, reading);
  const chosen = question.wantsList && !words ? listed(question, demands, reading, best) : best;
  if (lacksNames(question, chosen)) return abstain({ kind: 'unsupported' });
  const isOne = chosen.every(({ article }) => article === chosen[0]?.article);
  const said = new Set(own?.map(({ sentence }) => sentence));
  const isHis = ({ sentence }: ReadSentence): boolean => said.has(sentence);
  const spoken =
    words ?? (reading.sentences.slice(0, 1).some(isHis) ? reading.sentences.filter(isHis) : null);
  if (spoken) return { answered: true, statements: quoteWords(chosen, spoken), belief: judged.belief };
  const rest = chosen.map((part) => {
    if (!isOne || needsDate(question, part)) return dated(part);
    // "Siapa …?" answered by somebody's own words: his name belongs to them.
    return question.type === 'siapa' && part === chosen[0]
      ? attributed(part)
      : quoteSentence(part.article.article, part.sentence);
  });
  return {
    answered: true,
    statements: (lead ? [lead, ...rest] : rest).slice(0, question.wantsList ? MOST_LISTED : MOST_STATEMENTS),
    opening: lead ? '' : openingFor(judged.belief),
    belief: judged.belief,
  };
}

/** "Jembatan SURAMADU": a name written as one, which no article holds in any form, is of another thing. */
function strangeNames(question: Question, { required }: Demands): string[] {
  const isName = ({ index, capitalised }: Question['terms'][number]): boolean =>
    capitalised && /^\p{Lu}\p{Ll}/u.test(question.text.slice(question.tokens[index]!.start));
  // Where all words are written so, capitals tell nothing.
  if (!/(?<!\p{L})\p{Ll}{4}/u.test(question.text)) return [];
  return required
    .filter(({ documentFrequency, alternatives }) => documentFrequency === 0 && alternatives.length === 0)
    .filter(({ stem }) => question.terms.filter((term) => term.stem === stem).every(isName))
    .map(({ word }) => word);
}

/** Who speaks is told apart later, in whatever words the article names him: "PDAM" may be "Perumda" there. */
function withoutSpeaker(demands: Demands, asked: AskedSpeech | null): Demands {
  if (!asked?.speaker) return demands;
  const speaker = new Set(terms(asked.speaker));
  return { ...demands, required: demands.required.filter(({ stem }) => !speaker.has(stem)) };
}

/** Share of the usual belief that is asked of the words of the speaker asked for, on the topic asked about. */
const QUOTED = 0.5;
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
  const { statements, known } = answerOffice(question, asked, demands, articles);
  if (statements.length > 0) return { answered: true, statements };
  if (known.length > 0 && demands.dates.length > 0) {
    return abstain({ kind: 'time-missing', dates: demands.dates, known });
  }
  const office = question.text.slice(asked.start, asked.end).trim();
  return abstain(placeOrTime(question, demands, articles) ?? { kind: 'holder-missing', office });
}

interface Judgement {
  readonly belief: number;
}

/** The belief in the best sentence, or what keeps it back: place and time from the outside, else too little belief. */
function judge(question: Question, demands: Demands, reading: Reading, share = 1): Judgement | Abstention {
  const outside = placeOrTime(question, demands, reading.articles);
  if (outside) return outside;
  const [fitting] = fittingKind(question, demands, reading.sentences);
  const best = fitting ?? admissible(question, demands, reading.sentences)[0];
  if (!best) return notAdmissible(question, demands, reading);
  const doubted = { question, demands, reading, best, fitting: fitting !== undefined };
  const said = leastBelief(doubted);
  const lead = leading(question, demands, reading) ?? best;
  const believed = Math.max(belief(doubted), leastOf({ ...doubted, best: lead }));
  if ((share === 1 && lacksKind(doubted)) || believed < share * said) return explain(doubted);
  return { belief: believed };
}

/** What the sentence that would have answered lacks most. */
function explain({ question, demands, best, fitting }: Doubted): Abstention {
  const absent = (term: QueryTerm): boolean => holds(term, best.article.stems) === 0;
  const names = demands.required.filter(absent);
  const numbers = missingNumbers(demands, best.article);
  const missing = names.length > 0 ? names : demands.solid.filter(absent);
  const words = telling(missing);
  if (words.length > 0) return { kind: 'words-missing', words };
  if (numbers.length > 0) {
    return { kind: 'words-missing', words: numbers.map(({ start, end }) => question.text.slice(start, end)) };
  }
  return {
    kind:
      fitting && missing.length === 0 ? 'unsupported' : needsKind(question) ? 'kind-missing' : 'unsupported',
  };
}

/** The rarest of the words that name a thing: verbs, times and counts are told in many ways. */
function telling(missing: readonly QueryTerm[]): string[] {
  return missing
    .filter((term) => !isVerb(term) && !FURNITURE.test(term.word))
    .sort((left, right) => right.idf - left.idf)
    .slice(0, MOST_NAMED)
    .map(({ word }) => word);
}

const MOST_NAMED = 3;
/** Words of asking that name nothing to look for. */
const FURNITURE =
  /^(?:hari|tanggal|bulan|tahun|pukul|jam|minggu|pekan|besar|banyak|baru|lama|sering|kali|orang|macam|\p{N}{1,2}|bah|mas|mbak|kak)$/u;

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
  const deputy = demands.offices.find(
    (office) => office.deputy && !there.some((one) => namesDeputy(office, one)),
  );
  if (deputy) return { kind: 'holder-missing', office: question.text.slice(deputy.start, deputy.end).trim() };
  const unnamed = unnamedRegulations(demands.regulations, there).map(nameOfRegulation);
  if (unnamed.length === 0) unnamed.push(...unnamedClauses(question.text, there));
  if (unnamed.length > 0) return { kind: 'regulation-missing', names: unnamed };
  if (there.some((article) => meetsDates(demands, article))) return null;
  return { kind: 'time-missing', dates: demands.dates, known: datesOf(there) };
}

/** "Wakil gubernur" is no governor: an article that never speaks of the deputy tells nothing of him. */
function namesDeputy({ office }: OfficeMention, { article }: AnalysedArticle): boolean {
  const short =
    office === 'menteri' ? 'wamen' : office === 'wali kota' ? 'wawali|wawalkot' : `wa${office.slice(0, 3)}`;
  return new RegExp(
    `(?:wakil|deputi)(?:nya| ${office.replace(' ', ' ?')})|(?<!\\p{L})(?:${short})`,
    'iu',
  ).test(article.text);
}

/** Dates of the articles, earliest first, each once. */
function datesOf(articles: readonly AnalysedArticle[]): string[] {
  const dates = articles.map(({ article }) => article.date).filter((date) => date !== null);
  return [...new Set(dates)].sort();
}
