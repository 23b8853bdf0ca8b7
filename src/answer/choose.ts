import type { Question } from '../indonesian/question.ts';
import { asksStatus, findStatus } from '../indonesian/status.ts';
import { around, dateOf } from './analysis.ts';
import type { Demands } from './demands.ts';
import { holds, needsKind } from './expected.ts';
import { personBefore, type Reading, type ReadSentence } from './read.ts';
import { tellsOfAnotherRegulation } from './regulations.ts';
import { explainsBefore, givesReason } from './sentence-facts.ts';

/** Sentences this far apart still belong together. */
const NEARBY = 5;
/** A sentence that adds a missing word of the question may be weaker. */
const COMPLEMENT = 0.6;
/** Least degree to which a sentence must hold the kind of thing asked for. */
const KIND = 0.4;
/** Least share of the question's weight that a sentence and its surroundings must hold. */
export const COVERAGE = 0.3;
/** Share of the choice from which the best sentence stands alone. */
const CLEAR = 0.75;
/** Share that a second one needs. */
const WORTH = 0.08;

/** Sentences that may answer at all: of the time and the regulation asked for and with the role asked for. */
export function admissible(
  question: Question,
  demands: Demands,
  sentences: readonly ReadSentence[],
): readonly ReadSentence[] {
  return sentences.filter(
    (part) =>
      part.dated &&
      (question.type !== 'siapa' || namesRole(demands, part)) &&
      !tellsOfAnotherRegulation(demands.regulations, part.sentence.text),
  );
}

/** Of those, the sentences that hold the kind of thing asked for, where the question word demands one. */
export function fittingKind(
  question: Question,
  demands: Demands,
  sentences: readonly ReadSentence[],
): readonly ReadSentence[] {
  const allowed = admissible(question, demands, sentences);
  return needsKind(question) ? allowed.filter((part) => part.expected >= KIND) : allowed;
}

/** "Siapa JUARA …": the role stands in the sentence or beside it. */
function namesRole({ focus }: Demands, { article, sentence }: ReadSentence): boolean {
  const near = around(article, sentence);
  return focus.every((term) => near.some(({ stemSet }) => holds(term, stemSet) > 0));
}

/** The best sentence, and a second one where the first leaves something open; of several dates the newest first. */
export function choose(question: Question, demands: Demands, reading: Reading): ReadSentence[] {
  const kind = fittingKind(question, demands, reading.sentences);
  const fitting = kind.length > 0 ? kind : admissible(question, demands, reading.sentences);
  const [likeliest] = fitting;
  if (!likeliest) return [];
  const best = newest(question, demands, fitting, likeliest);
  const rest = fitting.filter((part) => part !== best);
  const nearby = rest.filter(
    (part) => part.article === best.article && Math.abs(part.sentence.index - best.sentence.index) <= NEARBY,
  );
  const second =
    nameBeside(question, best, reading.sentences) ??
    reasonBeside(question, best, reading.sentences) ??
    dateBeside(question, best, reading.sentences) ??
    meaningBeside(question, best, reading.sentences) ??
    (turnsOnStatus(question) || question.type === 'ya-tidak'
      ? undefined
      : best === likeliest
        ? settles(question, best) && best.article.article.title !== null
          ? undefined
          : runnerUp(best, rest, reading.sentences)
        : likeliest) ??
    complement(demands, best, nearby);
  if (!second) return [best];
  if (second.article !== best.article) {
    if (saysTheSame(best, second)) return [best];
    if (isOfOneDay(demands) || (needsKind(question) && !tellsOfIt(demands, best, second))) return [best];
    const [newer, older] = dateOf(second.article) > dateOf(best.article) ? [second, best] : [best, second];
    return isOpen(older) && !isOpen(newer) ? [newer] : [newer, older];
  }
  return [best, second].sort((left, right) => left.sentence.start - right.sentence.start);
}

/** How far below the likeliest sentence a newer article's may lie and still lead, as log odds. */
const CLOSE = 1;
const CLOSE_NEWEST = 3;
/** Share of the question that the newer article must hold, of what the likeliest one's holds. */
const SAME_MATTER = 0.75;

/** Of the articles that answer about as well, the newest; the likeliest where the question names its time. */
function newest(
  question: Question,
  demands: Demands,
  fitting: readonly ReadSentence[],
  likeliest: ReadSentence,
): ReadSentence {
  if (demands.dates.length > 0) return likeliest;
  if (turnsOnStatus(question)) return newestStatus(fitting, likeliest);
  const isTally = question.type === 'berapa' && TALLY.test(likeliest.sentence.text);
  const isSuperseded =
    !demands.earliest && (isTally || (isOpen(likeliest) && !PLAN_ASKED.test(question.text)));
  const close = demands.newest || demands.earliest || isSuperseded ? CLOSE_NEWEST : CLOSE;
  let best = likeliest;
  for (const part of fitting) {
    if (part.choice < likeliest.choice - close) break;
    const older = dateOf(part.article) !== '' && dateOf(part.article) < dateOf(best.article);
    const leads = demands.earliest ? older : dateOf(part.article) > dateOf(best.article);
    if (part.choice < likeliest.choice - CLOSE && isSuperseded && !demands.newest && isOpen(part)) continue;
    if (part.support >= SAME_MATTER * likeliest.support && leads) best = part;
  }
  const fits = ({ coverage, expected }: ReadSentence): number => coverage + expected;
  return (
    fitting.find(
      (part) =>
        part.article === best.article &&
        part.choice >= best.choice - TIED &&
        fits(part) > fits(best) + FITTER,
    ) ?? best
  );
}

/** Sentences of one article this near in choice are as good as tied: the one that holds clearly more leads. */
const TIED = 0.3;
const FITTER = 0.15;

/** The sentence that leads the answer: its article is of the time that counts. */
export function leading(question: Question, demands: Demands, reading: Reading): ReadSentence | undefined {
  const kind = fittingKind(question, demands, reading.sentences);
  const fitting = kind.length > 0 ? kind : admissible(question, demands, reading.sentences);
  return fitting[0] && newest(question, demands, fitting, fitting[0]);
}

/** Where a question asks for the newest or the earliest, or names its time, no report of another day follows. */
function isOfOneDay({ newest, earliest, dates }: Demands): boolean {
  return newest || earliest || dates.length > 0;
}

/** A second article tells of the same where its sentence holds as much of the question. */
function tellsOfIt(demands: Demands, best: ReadSentence, second: ReadSentence): boolean {
  const own = ({ sentence }: ReadSentence): number =>
    demands.solid.filter((term) => holds(term, sentence.stemSet) > 0).length;
  return own(second) >= own(best) && second.coverage >= SAME_MATTER * best.coverage;
}

/** What became of a thing is told by the newest article about it: there, a sentence that tells a status. */
function newestStatus(fitting: readonly ReadSentence[], likeliest: ReadSentence): ReadSentence {
  const matter = fitting.filter(({ support }) => support >= SAME_MATTER * likeliest.support);
  const date =
    matter
      .map(({ article }) => dateOf(article))
      .sort()
      .at(-1) ?? '';
  const worth = (part: ReadSentence): number =>
    part.choice + (findStatus(part.sentence.text) === null ? 0 : STATUS_TOLD);
  return matter
    .filter((part) => dateOf(part.article) === date && part.coverage >= COVERAGE)
    .reduce(
      (best, part) => (dateOf(best.article) < date || worth(part) > worth(best) ? part : best),
      likeliest,
    );
}

/** What a sentence that tells a status counts for more, as log odds. */
const STATUS_TOLD = 1.5;

/** "Sudah berlaku belum?", "jadi dibeli tidak?": what was true once may be over. */
export function turnsOnStatus(question: Question): boolean {
  return question.type !== 'berapa' && question.type !== 'kapan' && asksStatus(question.text);
}

/** "Hingga Senin pukul 12.00, sembilan orang dilaporkan …": a count that later reports carry on. */
const TALLY =
  /\b(?:hingga|sampai|per) (?:(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b|pukul|kini|saat ini)|\b(?:data|angka|jumlah) (?:itu |ini )?(?:bersifat )?sementara\b/iu;

/** Where a plan is asked for, a plan answers. */
const PLAN_ASKED =
  /\b(?:rencana|direncanakan|berencana|target|ditargetkan|usulan|diusulkan|semula|awalnya|perkiraan|diperkirakan|akan|bakal|jadwal)/i;

/** What was planned, proposed or put off is no answer beside what became of it. */
function isOpen({ sentence: { text } }: ReadSentence): boolean {
  const found = findStatus(text);
  return (found !== null && OPEN.has(found.status)) || (PLANNED.test(text) && !CAME_TRUE.test(text));
}

const OPEN: ReadonlySet<string> = new Set([
  'usulan',
  'wacana',
  'rencana',
  'sedang diproses',
  'ditunda',
  'belum',
]);
const PLANNED =
  /\b(?:akan|perkiraan|rencananya|ditargetkan|target|diharapkan|berharap|diperkirakan|direncanakan|sedianya|semula)\b/i;
const CAME_TRUE = /\b(?:akhirnya|resmi|telah|sudah|kini)\b/i;

/** "Siapa" is answered by the sentence that names whom "ia" or "ujarnya" means. */
function nameBeside(
  question: Question,
  best: ReadSentence,
  all: readonly ReadSentence[],
): ReadSentence | undefined {
  if (question.type !== 'siapa' || best.expected === 1) return undefined;
  const named = personBefore(best.article, best.sentence);
  return all.find((part) => part.article === best.article && part.sentence === named && part !== best);
}

/** "Kapan" is answered by the sentence right behind the event, "Pelantikan dipimpin Gubernur, Selasa (7/4/2026)". */
function dateBeside(
  question: Question,
  best: ReadSentence,
  all: readonly ReadSentence[],
): ReadSentence | undefined {
  const hasDay = ({ sentence }: ReadSentence): boolean =>
    sentence.dates().some(({ date }) => date.month !== undefined);
  if (question.type !== 'kapan' || hasDay(best) || best.coverage < MOSTLY) return undefined;
  const next = all.find(
    (part) => part.article === best.article && part.sentence.index === best.sentence.index + 1,
  );
  return next && EVENT.test(next.sentence.text) && sameParagraph(best, next) && hasDay(next)
    ? next
    : undefined;
}

/** A sentence that goes on about the event, by its name or "itu". */
const EVENT =
  /^(?:(?:Pe|Ke|Per)\p{Ll}+an|Acara|Rapat|Sidang|Upacara|Hal|Gagasan|Rencana|Keputusan|Program)(?:\s|,)/u;

/** "Mengapa" is often answered by the sentence next to the one that says what: "Terlebih, …", "Hal ini …". */
function reasonBeside(
  question: Question,
  best: ReadSentence,
  all: readonly ReadSentence[],
): ReadSentence | undefined {
  if (question.type !== 'mengapa' || givesReason(best.sentence) === 1) return undefined;
  const at = (offset: number): ReadSentence | undefined =>
    all.find((part) => part.article === best.article && part.sentence.index === best.sentence.index + offset);
  const next = at(1);
  if (next && explainsBefore(next.sentence)) return next;
  const previous = at(-1);
  return previous && sameParagraph(previous, best)
    ? previous
    : next && sameParagraph(best, next)
      ? next
      : undefined;
}

/** "Rumus 20-20-20 itu apa": "Artinya, …" is in the next sentence. */
function meaningBeside(
  question: Question,
  best: ReadSentence,
  all: readonly ReadSentence[],
): ReadSentence | undefined {
  if (question.type !== 'definisi' && !/\bitu apa\b/i.test(question.text)) return undefined;
  const next = all.find(
    (part) => part.article === best.article && part.sentence.index === best.sentence.index + 1,
  );
  return next && /^(?:artinya|maksudnya|yakni|yaitu)\b/i.test(next.sentence.text) ? next : undefined;
}

/** Two prints of one sentence. */
function saysTheSame(first: ReadSentence, second: ReadSentence): boolean {
  const [few, many] = [first.sentence.stemSet, second.sentence.stemSet].sort((a, b) => a.size - b.size);
  return few!.size > 0 && [...few!].filter((stem) => many!.has(stem)).length >= SAME_WORDS * many!.size;
}

/** Share of the words of the longer sentence that a print of it holds. */
const SAME_WORDS = 0.8;

function sameParagraph(first: ReadSentence, second: ReadSentence): boolean {
  return !first.article.article.text.slice(first.sentence.end, second.sentence.start).includes('\n');
}

/** One fact is asked for, and the sentence gives it with most of what the question says; dates move. */
function settles(question: Question, best: ReadSentence): boolean {
  const isOne = needsKind(question) && question.type !== 'kapan' && !question.wantsList;
  return isOne && best.expected >= SETTLED && best.coverage >= MOSTLY;
}

const SETTLED = 0.7;
const MOSTLY = 0.75;

/** A nearby sentence that holds words of the question which the best one and the title lack. */
function complement(
  demands: Demands,
  best: ReadSentence,
  nearby: readonly ReadSentence[],
): ReadSentence | undefined {
  const wanted = demands.speaker ? demands.content : [...demands.content, ...demands.names];
  const open = wanted.filter(
    (term) => holds(term, best.sentence.stemSet) === 0 && holds(term, best.article.titleStems) === 0,
  );
  if (open.length === 0) return undefined;
  return nearby.find(
    (part) =>
      part.score >= COMPLEMENT * best.score && open.some((term) => holds(term, part.sentence.stemSet) > 0.8),
  );
}

/** The next best sentence, where the choice is not clear. */
function runnerUp(
  best: ReadSentence,
  rest: readonly ReadSentence[],
  all: readonly ReadSentence[],
): ReadSentence | undefined {
  const weight = (part: ReadSentence): number => Math.exp(part.choice - best.choice);
  const total = all.reduce((sum, part) => sum + weight(part), 0);
  const [next] = rest;
  return 1 / total < CLEAR && next && weight(next) / total >= WORTH ? next : undefined;
}
