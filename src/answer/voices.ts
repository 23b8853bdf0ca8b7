import { stem } from '../indonesian/stem.ts';
import type { QueryTerm } from '../types.ts';
import { type AnalysedArticle, type AnalysedSentence, dateOf } from './analysis.ts';
import { quoteSentence, type Statement } from './compose.ts';
import type { Reading, ReadSentence } from './read.ts';
import { type AskedSpeech, matchesSpeaker } from './speakers.ts';
import { goesUnnamed, stanceStems } from './stances.ts';
import {
  bySentence,
  isSame,
  ownerOf,
  ownShare,
  type TopicTerm,
  type Turn,
  topicTerms,
  turnShare,
  turnsOf,
} from './turns.ts';

/** Least share of the topic that the words quoted, or those beside them, must hold. */
const ON_TOPIC = 0.25;
/** What holding the topic counts beside the learned choice, as log odds: in the sentence, in the turn. */
const OWN = 2;
const NEAR = 3;
/** What words of the kind of saying asked for count, as log odds. */
const OF_KIND = 2.5;
/** Sentences of one turn that are quoted at most, and how long a quotation may be to be quoted whole. */
const MOST = 3;
const WHOLE = 320;

/**
 * The sentences that are the words of the speaker asked for, best first, on the topic asked about; empty where
 * no article quotes him on it.
 */
export function wordsOf(asked: AskedSpeech, reading: Reading, terms: readonly QueryTerm[]): ReadSentence[] {
  const found = ownWords(asked, reading, terms);
  // "menurut gubernur ntb inflasi turun …": behind the office came no name but the topic.
  const isTold = asked.kind === 'said-by' || asked.saying === 'kata';
  const isLoose = isTold && asked.office !== null && !/\p{Lu}/u.test(asked.speaker!.slice(asked.office.end));
  if (found.length > 0 || !isLoose || asked.names.length === 0) return found;
  const topic = [...asked.names.map(stem), ...asked.topic];
  return ownWords({ ...asked, names: [], topic }, reading, terms);
}

function ownWords(asked: AskedSpeech, reading: Reading, terms: readonly QueryTerm[]): ReadSentence[] {
  const topic = topicTerms(asked.topic, terms);
  const found: { part: ReadSentence; worth: number }[] = [];
  for (const turn of turnsOf(reading)) {
    const near = turnShare(topic, turn);
    if (near < ON_TOPIC) continue;
    for (const part of turn.parts) {
      const speech = bySentence(turn.article).get(part.sentence.index)!;
      if (matchesSpeaker(asked, speech, turn.article) === null) continue;
      const kind = isOfKind(asked, part) ? OF_KIND : 0;
      found.push({ part, worth: part.choice + OWN * ownShare(topic, part) + NEAR * near + kind });
    }
  }
  return found.sort((left, right) => right.worth - left.worth).map(({ part }) => part);
}

/** The best of the words hold what was asked about, in one sentence or nearly all of it with those beside it. */
export function surelyOn(
  asked: AskedSpeech,
  words: readonly ReadSentence[],
  terms: readonly QueryTerm[],
): boolean {
  const topic = topicTerms(asked.topic, terms);
  const best = words[0]!;
  const turn = turnsOf({ sentences: words }).find(({ parts }) => parts.includes(best));
  return ownShare(topic, best) >= 0.5 || (turn !== undefined && turnShare(topic, turn) >= 0.6);
}

/** Words that show the kind of saying asked for: "alasan", "janji", "keluhan". */
const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:alasan|dalih|pembelaan)/,
    /\b(?:karena|sebab|akibat|alasan|lantaran|agar|supaya|sehingga|dipicu|berdalih|kalau)/i,
  ],
  [/^janji/, /\bjanji|\bmenjanjikan|\bmemastikan|\bmenjamin/i],
  [/^(?:keluhan|curhat)/, /\bkeluh|\bmengeluh|\bmengaku|\bsulit|\bkesulitan|\bterpaksa|\brugi|\bcapek/i],
  [/^harapan/, /\bharap|\bsemoga|\bmudah-mudahan/i],
  [
    /^(?:pesan|imbauan|himbauan|ajakan|arahan|instruksi|peringatan|seruan|saran)/,
    /\bjangan\b|\bpesan|\bimbau|\bmeminta|\bminta|\bmengingatkan|\bharus\b|\bmari\b|\bajak|\bmengajak|\btolong\b|\bwaspada|\bsilakan/i,
  ],
  [
    /^(?:kritik|bantahan|tuduhan)/,
    /\bkritik|\bmenilai|\bterlambat|\bjangan\b|\bmembantah|\bmenyangkal|\bmenuding|\bmenyayangkan|\btidak adil/i,
  ],
  [
    /^(?:usul|usulan|permintaan|tuntutan)/,
    /\busul|\bmengusulkan|\bminta|\bmeminta|\bmendesak|\bmenuntut|\bsebaiknya|\bseharusnya/i,
  ],
  [/^(?:kekhawatiran)/, /\bkhawatir|\bcemas|\btakut/i],
  [/^(?:target|prediksi|perkiraan)/, /\btarget|\bmenargetkan|\bperkira|\bmemperkirakan|\bproyeksi/i],
  [/^(?:ancaman)/, /\bancam|\bmengancam|\bkalau\b/i],
];

function isOfKind({ saying }: AskedSpeech, { sentence }: ReadSentence): boolean {
  if (saying === null) return false;
  return KINDS.some(([kind, shown]) => kind.test(saying.toLowerCase()) && shown.test(sentence.text));
}

/** What being the speaker's own words counts where the question asks for a fact as he tells it, as log odds. */
const HIS = 2;

/** Without the sentences that are surely somebody else's words; his own on the topic first. */
export function notOfOthers(
  asked: AskedSpeech,
  { sentences }: Reading,
  words: readonly ReadSentence[],
): ReadSentence[] {
  const own = new Set(words);
  return sentences
    .filter((part) => {
      const speech = bySentence(part.article).get(part.sentence.index);
      return speech === undefined || matchesSpeaker(asked, speech, part.article) !== null;
    })
    .map((part): ReadSentence => (own.has(part) ? { ...part, choice: part.choice + HIS } : part))
    .sort((left, right) => right.choice - left.choice);
}

/** The words chosen, with the rest of the quotation that they belong to; of one speaker, in the order of the text. */
export function quoteWords(chosen: readonly ReadSentence[], words: readonly ReadSentence[]): Statement[] {
  const best = words.find((part) => chosen.includes(part)) ?? chosen[0]!;
  // What he said before, and less to the point, is left out.
  const others = chosen.filter(
    ({ article }) => article !== best.article && dateOf(article) >= dateOf(best.article),
  );
  if (others.length > 0) return chosen.map(attributed);
  const turn = turnsOf({ sentences: words.filter(({ article }) => article === best.article) }).find(
    ({ parts }) => parts.includes(best),
  );
  const rest = turn === undefined ? [] : beside(best, turn);
  const own = chosen.filter(({ article }) => article === best.article);
  const parts = [...new Set([best, ...own, ...rest])].slice(0, MOST);
  const silence = silentBefore(best);
  return silence ? [quoteSentence(best.article.article, silence), ...inOrder(parts)] : inOrder(parts);
}

const SILENT =
  /\b(?:tidak|tak|belum|enggan|menolak)\s+(?:mau\s+)?(?:menjawab|menanggapi|berkomentar|memberi\S*|merinci|menyebut\S*|menjelaskan)\b/i;

/** "… tidak menjawab pertanyaan tentang …. Ia hanya mengatakan …": what he kept to himself belongs to it. */
function silentBefore({ article, sentence }: ReadSentence): AnalysedSentence | null {
  const before = article.sentences[sentence.index - 1];
  if (!before || !/^(?:ia|dia|beliau)\b/i.test(sentence.text) || !SILENT.test(before.text)) return null;
  return before;
}

/** Sentences of one article in order; the speaker is named where the words before do not do so. */
function inOrder(parts: readonly ReadSentence[]): Statement[] {
  const sorted = [...parts].sort((left, right) => left.sentence.start - right.sentence.start);
  return sorted.map((part, index) => {
    const before = sorted[index - 1];
    return before && sameSpeaker(before, part)
      ? quoteSentence(part.article.article, part.sentence)
      : attributed(part);
  });
}

function sameSpeaker(one: ReadSentence, other: ReadSentence): boolean {
  const speeches = bySentence(one.article);
  const [left, right] = [speeches.get(one.sentence.index), speeches.get(other.sentence.index)];
  return left !== undefined && right !== undefined && isSame(ownerOf(left), ownerOf(right));
}

/** The rest of a short quotation; of words told indirectly, the quotation that follows them. */
function beside(best: ReadSentence, { article, parts }: Turn): ReadSentence[] {
  const speeches = bySentence(article);
  const own = speeches.get(best.sentence.index)!;
  const direct = parts.filter((part) => speeches.get(part.sentence.index)!.manner === 'direct');
  const quoted =
    own.manner === 'direct'
      ? direct.filter((part) => speeches.get(part.sentence.index)!.tag.start === own.tag.start)
      : direct.filter((part) => {
          const tag = speeches.get(part.sentence.index)!.tag.start;
          const next = direct.find(({ sentence }) => sentence.index > best.sentence.index);
          return next !== undefined && tag === speeches.get(next.sentence.index)!.tag.start;
        });
  const length = quoted.reduce((sum, { sentence }) => sum + sentence.text.length, 0);
  if (length > WHOLE || quoted.length > MOST) return [];
  return quoted.filter((part) => part !== best);
}

/** Who says it, who read it out, or everybody who speaks on it; null where nobody is known to. */
export function whoSpeaks(
  asked: AskedSpeech,
  reading: Reading,
  terms: readonly QueryTerm[],
  copies: (articles: readonly AnalysedArticle[]) => readonly AnalysedArticle[],
): Statement[] | null {
  if (asked.kind === 'reader') return whoReads(asked, reading, terms);
  if (asked.kind === 'speakers') return everySpeaker(asked, reading, terms, copies);
  return asked.kind === 'who-said' ? whoSays(asked, reading, terms) : null;
}

/** Least share of what was said that a turn must hold, and what a part of the score counts. */
const SAID_SHARE = 0.5;
/** The same where no word names the stance asked for. */
const SAID_UNNAMED = 0.6;
const STANCE = 0.8;
const CHOICE = 0.06;
const FLOOR = -8;

interface Scored {
  readonly turn: Turn;
  readonly part: ReadSentence;
  readonly score: number;
  readonly near: number;
  readonly shown: boolean;
}

/** The best sentence of each turn that holds the topic. */
function scored(asked: AskedSpeech, reading: Reading, terms: readonly QueryTerm[]): Scored[] {
  const shows = asked.stance === null ? null : stanceStems(asked.stance);
  const all = topicTerms(asked.topic, terms);
  const topic = shows === null ? all : all.filter(({ stem }) => !shows.has(stem));
  return turnsOf(reading).map((turn): Scored => {
    const near = turnShare(topic.length > 0 ? topic : all, turn);
    const rated = turn.parts.map((part) => ({ part, score: rate(part, topic, shows) }));
    const best = rated.reduce((one, other) => (other.score > one.score ? other : one));
    const before = turn.article.sentences[turn.parts[0]!.sentence.index - 1];
    const shown =
      shows === null ||
      turn.parts.some((part) => showsStance(part, shows)) ||
      // "Kebijakan itu diprotes peserta. Agustinus …"
      (before !== undefined && /\bdi\p{L}/u.test(before.text) && showsStance({ sentence: before }, shows));
    return { turn, part: best.part, score: best.score + 1.2 * near + (shown ? 0.5 : 0), near, shown };
  });
}

function rate(part: ReadSentence, topic: readonly TopicTerm[], shows: ReadonlySet<string> | null): number {
  const stance = shows !== null && showsStance(part, shows) ? STANCE : 0;
  return ownShare(topic, part) + stance + CHOICE * Math.max(part.choice, FLOOR);
}

/** "tidak keberatan" is no objection. */
function showsStance(
  { sentence: { tokens, stems } }: { readonly sentence: AnalysedSentence },
  shows: ReadonlySet<string>,
): boolean {
  return stems.some((stem, at) => shows.has(stem) && !DENIES.test(tokens[at - 1]?.word ?? ''));
}

const DENIES = /^(?:tidak|tak|bukan|belum|tanpa)$/;

/**
 * Who says what is asked about, or takes the stance: the sentence, and before it the one that names its speaker where
 * it does not.
 */
function whoSays(asked: AskedSpeech, reading: Reading, terms: readonly QueryTerm[]): Statement[] | null {
  const turns = scored(asked, reading, terms).sort((left, right) => right.score - left.score);
  const unnamed = asked.stance !== null && goesUnnamed(asked.stance);
  const best =
    turns.find(({ near, shown }) => near >= SAID_SHARE && shown) ??
    (unnamed ? turns.find(({ near }) => near >= SAID_UNNAMED) : undefined);
  if (!best) return null;
  const { turn, part } = best;
  const speech = bySentence(turn.article).get(part.sentence.index)!;
  const tagged = turn.article.sentences.find(
    ({ start, end }) => start <= speech.tag.start && speech.tag.end <= end,
  );
  if (speech.onBehalfOf !== null && tagged !== undefined && tagged !== part.sentence) {
    return [quoteSentence(turn.article.article, tagged), attributed(part)];
  }
  const next = asked.stance === null && !asked.quoted ? [] : beside(part, turn);
  return inOrder([part, ...next].slice(0, MOST));
}

/** A stance is asked for that no sentence on the topic shows: nobody is known to take it. */
export function nobodyTakes(asked: AskedSpeech, reading: Reading, terms: readonly QueryTerm[]): boolean {
  if (asked.stance === null) return false;
  const shows = stanceStems(asked.stance);
  const topic = topicTerms(asked.topic, terms).filter(({ stem }) => !shows.has(stem));
  return !reading.sentences.some(
    (part) => showsStance(part, shows) && (topic.length === 0 || ownShare(topic, part) >= 0.3),
  );
}

const MOST_SPEAKERS = 6;

/** One sentence of every speaker in the article that tells most of it, then in the others on the matter. */
function everySpeaker(
  asked: AskedSpeech,
  reading: Reading,
  terms: readonly QueryTerm[],
  copies: (articles: readonly AnalysedArticle[]) => readonly AnalysedArticle[],
): Statement[] | null {
  const [first] = reading.sentences;
  if (!first) return null;
  const support = new Map(reading.sentences.map(({ article, support }) => [article, support]));
  const most = Math.max(...support.values());
  const worth = [...support.keys()].filter((article) => support.get(article)! >= 0.8 * most);
  const articles = copies(worth).filter((article) => support.get(article)! >= 0.95 * most || asked.stance);
  const turns = scored(asked, reading, terms).filter(
    ({ turn, shown }) => shown && articles.includes(turn.article),
  );
  const chosen: Scored[] = [];
  for (const article of articles) {
    for (const found of turns.filter(({ turn }) => turn.article === article)) {
      if (found.near < 0.2) continue;
      const known = chosen.findIndex(
        ({ turn }) => turn.article === article && isSame(turn.speaker, found.turn.speaker),
      );
      if (known < 0) chosen.push(found);
      else if (found.score > chosen[known]!.score) chosen[known] = found;
    }
  }
  if (chosen.length < (asked.stance ? 1 : 2)) return null;
  return chosen.slice(0, MOST_SPEAKERS).map(({ part }) => attributed(part));
}

const READS = /\b(?:di|mem)baca(?:kan)?\b/i;

/** Who read a speech out: the sentence that says so. */
function whoReads(asked: AskedSpeech, reading: Reading, terms: readonly QueryTerm[]): Statement[] | null {
  const topic = topicTerms(asked.topic, terms);
  const best = reading.sentences
    .filter(({ article, sentence }) => {
      if (!READS.test(sentence.text)) return false;
      return (
        turnShare(topic, { article, parts: [{ article, sentence } as ReadSentence] } as unknown as Turn) >=
        0.4
      );
    })
    .map((part) => ({
      part,
      score: ownShare(topic, part) + CHOICE * Math.max(part.choice, FLOOR) + namedIn(part),
    }))
    .sort((left, right) => right.score - left.score)[0];
  if (!best) return null;
  const { article, sentence } = best.part;
  const reads = quoteSentence(article.article, sentence);
  return asked.quoted ? [reads, ...contentRead(article, sentence, reading)] : [reads];
}

/** What was read out, of a short speech: the words that follow or hold the sentence that tells of the reading. */
function contentRead(article: AnalysedArticle, told: AnalysedSentence, { sentences }: Reading): Statement[] {
  const speeches = bySentence(article);
  const parts = sentences.filter((part) => {
    const speech = part.article === article ? speeches.get(part.sentence.index) : undefined;
    return speech !== undefined && speech.onBehalfOf !== null && part.sentence !== told;
  });
  return [...parts]
    .sort((left, right) => left.sentence.start - right.sentence.start)
    .slice(0, MOST)
    .map(attributed);
}

/** A sentence that names the reader in full is better than "yang dibacakan Yusran". */
function namedIn({ article, sentence }: ReadSentence): number {
  const readers = [...bySentence(article).values()].filter(({ onBehalfOf }) => onBehalfOf !== null);
  return readers.some(({ speaker: { name } }) => name !== null && sentence.text.includes(name)) ? 1 : 0;
}

/** The sentence, with its speaker named before it where it does not name him itself. */
export function attributed({ article, sentence }: Pick<ReadSentence, 'article' | 'sentence'>): Statement {
  const statement = quoteSentence(article.article, sentence);
  const speech = bySentence(article).get(sentence.index);
  const { mention, name } = speech ? ownerOf(speech) : { mention: null, name: null };
  if (mention === null || (sentence.start <= mention.start && mention.end <= sentence.end)) return statement;
  const called = article.article.text.slice(mention.start, mention.end);
  const isNamed = name?.split(/[ ,]+/).some((word) => word.length > 3 && sentence.text.includes(word));
  if (sentence.text.includes(called) || isNamed) return statement;
  return { ...statement, text: `Menurut ${called}: ${statement.text}`, also: mention };
}
