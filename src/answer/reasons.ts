import { isVerb } from '../indonesian/ellipsis.ts';
import type { Question } from '../indonesian/question.ts';
import { backgroundIdf } from '../indonesian/statistics.ts';
import type { QueryTerm } from '../types.ts';
import type { AnalysedArticle, AnalysedSentence } from './analysis.ts';
import { type Demands, missingNumbers } from './demands.ts';
import { holds } from './expected.ts';
import { contradicts, namesAll, type Reading, type ReadSentence } from './read.ts';

/** Why something happened: the sentence that gives the reason, before it the one that tells the event. */
export interface ToldReason {
  readonly parts: readonly ReadSentence[];
  /** The reason is said to be one; otherwise something near the event only looks like it. */
  readonly sure: boolean;
}

/** What follows is the reason; what went before it is explained. */
const CAUSE =
  /(?<!\p{L})(?:karena|dikarenakan|lantaran|gara-gara|disebabkan|diakibatkan|dipicu|akibat(?!nya)(?= \p{L})|buntut|imbas|menyusul|mengingat|berkat|penyebab(?:nya)?(?: \p{L}+)? (?:adalah|ialah|yakni)|penyumbang(?:nya)?(?: \p{L}+)? (?:adalah|ialah|yakni|yaitu)|pemicu(?:nya)?(?: \p{L}+)? (?:adalah|ialah|yakni|yaitu)|didorong|sebab(?=,? \p{L})(?! itu)|pasalnya|alasannya|beralasan|berdalih|(?:dua|tiga|empat|beberapa|sejumlah) alasan|dengan alasan|demi|agar|supaya|guna|bertujuan|dalam rangka|untuk menghindari|untuk mencegah)(?!\p{L})/iu;
const BECAUSE = /(?<!\p{L})(?:karena|lantaran|gara-gara|akibat)(?!\p{L})/iu;
/** What went before it is the reason; what follows is explained. */
const EFFECT =
  /(?<!\p{L})(?:menyebabkan|mengakibatkan|membuat|memicu|memaksa|sehingga|sebagai penyebab|jadi penyebab|penyebab)(?!\p{L})/iu;
/** Something that went wrong or stood in the way: a likely reason right beside an event. */
const TROUBLE =
  /(?<!\p{L})(?:padahal|gagal|melebihi|rusak|kekurangan|kurang|terlalu|belum (?:siap|memadai|ada|punya|memiliki)|tidak (?:cukup|mampu|sanggup|lolos|memadai|adil|dapat|bisa|ada|layak|menutup)|bocor|macet|mogok|terbakar|longsor|banjir|tertahan|terhambat|terkendala|kendalanya|terganggu|tersendat|(?:masih|sedang) di\p{L}+|menunggu|khawatir|terdakwa|tersangka|butuh|dibutuhkan|diperlukan|habis|pensiun|meninggal|sakit)(?!\p{L})/iu;
/** "Penurunan itulah yang membuat …": the reason, of whatever distance. */
const CLEFT =
  /(?<!\p{L})(?:itulah|inilah|hal itu|hal ini|itu)[^.]{0,20} yang (?:membuat|menyebabkan|memicu|mengakibatkan|mendorong|memungkinkan)(?!\p{L})/iu;
/** The event by another name: "penundaan dilakukan karena", "keputusan diambil setelah", "hal itu terjadi akibat". */
const TAKEN_UP =
  /(?<!\p{L})(?:hal|keputusan|kebijakan|langkah|kondisi|aturan|pembatasan|kekeliruan|perubahan|pe\p{L}+an|ke\p{L}+an|larangan|alasan(?:nya)?|penyebab(?:nya)?|ini|itu|tersebut)(?:\s+(?:ini|itu|tersebut|tetap|terpaksa))?\s+(?:dilakukan|diambil|terjadi|diperlukan|diberlakukan|dibuat|diputuskan|dipicu|disebabkan|karena|akibat|adalah|soal)(?!\p{L})/iu;
const TAKEN_UP_AFTER = /(?:diambil|dilakukan|terjadi|diputuskan|dibuat) (?:setelah|usai|sesudah)/iu;
/** What speaks for a measure, wherever it stands. */
const COMPLAINT = /(?<!\p{L})(?:padahal|aduan|keluhan|mengeluhkan|dikeluhkan)(?!\p{L})/iu;
/** A wish or an order is told with the same words. */
const ORDERED =
  /(?<!\p{L})(?:menginstruksikan|meminta|diminta|mengimbau|diimbau|mengingatkan|mendorong|berharap|diharapkan|mengharapkan|mengajak|berpesan|mengusulkan|mendesak|memerintahkan|menyarankan)(?!\p{L})[^.]{0,80}?(?<!\p{L})(?:agar|supaya|untuk)(?!\p{L})/iu;

/** Least share of the question that the sentence of the event holds, with title and lead. */
const TOLD = 0.6;
/** Sentences this far behind the event may still say why. */
const REACH = 3;
const SURE = 1.4;
const LIKED = 0.15;
const TITLED = 0.15;
const MOST_LIKED = 3;
const NEWER = 0.1;

/**
 * Reads why: finds the sentence that tells the event of the question and the reason that it gives, that a
 * sentence beside it gives, or that one further on gives which names the event again ("penundaan … karena").
 * Null where no article tells the event.
 */
export function tellReason(question: Question, demands: Demands, reading: Reading): ToldReason | null {
  const verbs = verbsOf(demands);
  if (demands.content.length === 0) return null;
  let best: { parts: readonly ReadSentence[]; worth: number; date: string } | null = null;
  for (const article of new Set(reading.sentences.map((part) => part.article))) {
    if (!isAbout(demands, article)) continue;
    const parts = reading.sentences
      .filter((part) => part.article === article)
      .sort((a, b) => a.sentence.index - b.sentence.index);
    const found = inArticle(question, demands, verbs, parts);
    const date = article.article.date ?? '';
    if (found && (!best || found.worth > best.worth + (date > best.date ? -NEWER : NEWER)))
      best = { ...found, date };
  }
  return best && { parts: best.parts, sure: best.worth >= SURE };
}

/** The words of the question that tell what happened. */
function verbsOf({ solid, content }: Demands): QueryTerm[] {
  const verbs = solid.filter(({ word }) => isVerb(word) || /^(?:ke|pe)\p{L}{4,}an$/u.test(word));
  const plain = verbs.filter(({ word }) => isVerb(word));
  if (plain.length > 0 || verbs.length > 0) return plain.length > 0 ? plain : verbs;
  // "Mengapa tanggul runtuh?": the last word tells it where none looks like a verb.
  return (solid.length > 0 ? solid : content).slice(-1);
}

/** Every name, every amount and most words of the question stand in the article. */
function isAbout(demands: Demands, article: AnalysedArticle): boolean {
  if (!namesAll(demands, article) || missingNumbers(demands, article).length > 0) return false;
  if (!demands.persons.every((term) => holds(term, article.stems) > 0)) return false;
  const idf = (terms: readonly QueryTerm[]): number => terms.reduce((sum, term) => sum + term.idf, 0);
  return idf(demands.solid.filter((term) => holds(term, article.stems) > 0)) >= ABOUT * idf(demands.solid);
}

/** Share of the question that an article about it holds: the rest may be put in other words. */
const ABOUT = 0.75;

function inArticle(
  question: Question,
  demands: Demands,
  verbs: readonly QueryTerm[],
  parts: readonly ReadSentence[],
): { parts: readonly ReadSentence[]; worth: number } | null {
  let best: { parts: readonly ReadSentence[]; worth: number; rank: number } | null = null;
  for (const event of parts) {
    const share = shareTold(demands, verbs, event);
    if (share < TOLD || !event.dated || contradicts(question, event.sentence)) continue;
    if (question.negated.length > 0 && !question.negated.some((stem) => event.sentence.stemSet.has(stem)))
      continue;
    for (const reason of parts) {
      const strength =
        reason === event
          ? ownReason(verbs.length > 0 ? verbs : demands.content, event.sentence)
          : given(question, verbs, event, reason);
      if (strength === 0) continue;
      const worth = share + strength;
      // Of reasons that look alike, the one that the learned choice puts first.
      const titled = reason !== event && inTitle(question, reason) ? TITLED : 0;
      const rank = worth + titled + LIKED * Math.min(MOST_LIKED, Math.max(0, reason.choice));
      const before = CLEFT.test(reason.sentence.text)
        ? parts.find((part) => part.sentence.index === reason.sentence.index - 1)
        : undefined;
      const chain = before
        ? [before, reason]
        : reason === event || (strength >= NAMED_AGAIN && tellsAll(demands, verbs, reason))
          ? [reason]
          : [event, reason].sort((a, b) => a.sentence.index - b.sentence.index);
      if (!best || rank > best.rank) best = { parts: chain, worth, rank };
    }
  }
  return best;
}

/** Share of the subject in the sentence itself, its title and its lead; 0 where what happened is not told in it. */
function shareTold(
  { content }: Demands,
  verbs: readonly QueryTerm[],
  { article, sentence }: ReadSentence,
): number {
  const lead = article.sentences[0]!;
  const inTitle = (term: QueryTerm): boolean =>
    sentence.index <= 1 && holds(term, article.titleStems) > LOOSE;
  if (verbs.length > 0 && !verbs.some((term) => saysDeed(term, sentence) || inTitle(term))) return 0;
  let total = 0;
  let told = 0;
  for (const term of content) {
    total += term.idf;
    told +=
      term.idf *
      Math.max(
        holds(term, sentence.stemSet),
        0.8 * holds(term, article.titleStems),
        0.8 * holds(term, lead.stemSet),
        0.4 * holds(term, article.stems),
      );
  }
  return total === 0 ? 0 : told / total;
}

/** "Tetap waspada" is no "menetapkan", though of one stem. */
function saysDeed(term: QueryTerm, { stemSet, text }: AnalysedSentence): boolean {
  if (holds(term, stemSet) <= LOOSE) return false;
  return term.stem !== 'tetap' || term.word === 'tetap' || /(?:menetap|ditetap|penetap|tetapk)/i.test(text);
}

/** Weight of a loose alternative. */
const LOOSE = 0.4;
const NAMED_AGAIN = 0.95;

function tellsAll(demands: Demands, verbs: readonly QueryTerm[], part: ReadSentence): boolean {
  return (
    verbs.every((term) => holds(term, part.sentence.stemSet) > LOOSE) &&
    shareTold(demands, verbs, part) >= 0.8
  );
}

/** How plainly the sentence of the event itself says why: the event on the one side, the reason on the other. */
function ownReason(told: readonly QueryTerm[], sentence: AnalysedSentence): number {
  const { text } = sentence;
  if (ORDERED.test(text)) return 0;
  const cause = CAUSE.exec(text);
  if (cause && stands(told, sentence, 0, cause.index)) return 1;
  const effect = EFFECT.exec(text);
  if (effect && stands(told, sentence, effect.index, text.length)) return 0.9;
  if (cause?.index === 0 && stands(told, sentence, text.indexOf(','), text.length)) return 0.9;
  return 0;
}

/** Whether one of the words stands between two offsets of the sentence. */
function stands(terms: readonly QueryTerm[], sentence: AnalysedSentence, from: number, to: number): boolean {
  const stems = new Set(
    sentence.stems.filter((_, at) => sentence.tokens[at]!.start >= from && sentence.tokens[at]!.end <= to),
  );
  return terms.some((term) => holds(term, stems) > LOOSE);
}

/** "Diguyur Hujan, Pengunjung Turun": the sentence takes up a word of the title that the question does not hold. */
function inTitle({ terms }: Question, { article, sentence }: ReadSentence): boolean {
  const asked = new Set(terms.map((term) => term.stem));
  return [...article.titleStems].some(
    (stem) => !asked.has(stem) && backgroundIdf(stem) > TELLING && sentence.stemSet.has(stem),
  );
}

/** Words commoner than this in the background say nothing by standing in both. */
const TELLING = 4;

/** How plainly another sentence says why: it names the event again, or stands beside it and gives a reason. */
function given(
  question: Question,
  verbs: readonly QueryTerm[],
  event: ReadSentence,
  reason: ReadSentence,
): number {
  const { sentence } = reason;
  const { text } = sentence;
  const distance = sentence.index - event.sentence.index;
  const isCause = CAUSE.test(text) && !ORDERED.test(text);
  const named = verbs.some((term) => holds(term, sentence.stemSet) > LOOSE);
  // "Perbedaan itu terjadi karena dinas batal dilebur": the event is the reason there, not what it explains.
  const cause = BECAUSE.exec(text);
  const explains = named && cause !== null && !stands(verbs, sentence, 0, cause.index);
  if (explains && ownReason(verbs, sentence) === 0) return 0;
  if (isCause && named && ownReason(verbs, sentence) > 0) return 0.95;
  const cleft = CLEFT.exec(text);
  if (cleft && stands(verbs, sentence, cleft.index, text.length)) return 0.9;
  if (named && COMPLAINT.test(text)) return 0.4;
  if (distance === 0 || distance > REACH || distance < -1) return 0;
  const near = distance === 1 || distance === -1 ? 0 : 0.1 * (Math.abs(distance) - 1);
  if (distance > 0 && (isCause || TAKEN_UP_AFTER.test(text)) && TAKEN_UP.test(text)) return 0.9 - near;
  const beside = sameParagraph(event, reason) ? 0 : 0.15;
  // "Panggung kami kosongkan demi keselamatan": an aim explains its own deed.
  if (isCause && AIM.test(text) && !BECAUSE.test(text)) return AIMED - near - beside;
  if (isCause) return 0.75 - near - beside;
  if (EFFECT.test(text) && inTitle(question, reason)) return 0.6 - near - beside;
  return TROUBLE.test(text) ? 0.45 - near - beside : 0;
}

const AIM =
  /(?<!\p{L})(?:demi|agar|supaya|guna|bertujuan|dalam rangka|untuk menghindari|untuk mencegah)(?!\p{L})/iu;
const AIMED = 0.5;

function sameParagraph(one: ReadSentence, other: ReadSentence): boolean {
  const start = Math.min(one.sentence.end, other.sentence.end);
  const end = Math.max(one.sentence.start, other.sentence.start);
  return !one.article.article.text.slice(start, end).includes('\n');
}
