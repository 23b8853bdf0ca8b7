import type { Question } from '../indonesian/question.ts';
import { dateOf } from './analysis.ts';
import type { Demands } from './demands.ts';
import { holds } from './expected.ts';
import { namesAll, type ReadSentence } from './read.ts';

/** A start or an end of time: which one a question asks for, and which sentences tell it. */

export const MOVED = /perpanjang|(?:di|peng)undur|\bmundur\b|\bgeser|\bmolor\b/i;
/** Least share of the words of the question in a later article that is about the same. */
const SHARED = 0.6;

export type Bound = 'from' | 'to';

/** "sejak kapan", "mulai kapan" ask for a start, "sampai kapan", "batas waktu" for an end. */
export function askedBound(text: string): Bound | null {
  if (
    /\b(?:sampai|hingga) (?:kapan|tanggal berapa|bulan apa|tahun berapa)\b|\b(?:batas (?:waktu|paling akhir|akhir|terakhir|paling lambat)(?:nya)?|tenggat(?:nya)?|deadline(?:nya)?|(?:paling lambat|paling akhir|paling telat|terakhir|berakhir|ditutup|tutup|habis|selesai)(?:nya)? (?:kapan|tanggal berapa)|kapan (?:hari |tanggal )?(?:paling lambat|paling akhir|terakhir|batas|tenggat)\p{L}*|kapan (?:\p{L}+ ){0,4}(?:berakhir|ditutup))\b/iu.test(
      text,
    )
  )
    return 'to';
  return /\b(?:sejak|semenjak|mulai|dari|terhitung) (?:kapan|tanggal berapa|bulan apa|tahun berapa)\b|\bkapan\b.{0,80}\bmulai (?:di|ber|me)\p{L}/iu.test(
    text,
  )
    ? 'from'
    : null;
}

export const BOUNDS: Readonly<Record<Bound, RegExp>> = {
  to: /\b(?:sampai|hingga|s\.?d\.?|berakhir|paling lambat|paling lama|selambat-lambatnya|tenggat|ditutup|batas)\b/iu,
  from: /\b(?:sejak|semenjak|mulai|dimulai|terhitung|per|berlaku(?! (?:sampai|hingga))|sedari|dari)\b/iu,
};

/** "sejak Mei 2023", "sampai 30 September": the word stands right before a date. */
export function atDate(bound: Bound, { sentence }: ReadSentence): boolean {
  return sentence.dates().some(({ start }) => {
    const before = sentence.text.slice(Math.max(0, start - BEFORE), start);
    return new RegExp(
      `${BOUNDS[bound].source}\\s+(?:tanggal|bulan|tahun|pada|awal|akhir|pertengahan)?\\s*$`,
      'iu',
    ).test(before);
  });
}

const BEFORE = 40;

/** An end told by an earlier report is overtaken by a later one that says in its title that it was moved. */
export function extended(
  question: Question,
  demands: Demands,
  bound: Bound | null,
  sentences: readonly ReadSentence[],
): ReadSentence[] {
  const { dates, earliest, newest, numbers, regulations, solid } = demands;
  const result = [...sentences];
  const isOpen = dates.length + numbers.length + regulations.length === 0 && !earliest;
  if (question.type !== 'kapan' || !isOpen || !(bound === 'to' || newest)) return result;
  const byChoice = result.filter(({ expected }) => expected > 0).sort((a, b) => b.choice - a.choice);
  const [top] = byChoice;
  if (!top) return result;
  const [latest] = byChoice
    .filter(
      (part) =>
        dateOf(part.article) > dateOf(top.article) &&
        MOVED.test(part.article.article.title ?? '') &&
        BOUNDS.to.test(part.sentence.text) &&
        part.sentence.dates().some(({ date, weekday }) => date.day !== undefined && weekday === undefined) &&
        namesAll(demands, part.article) &&
        solid.filter((term) => holds(term, part.article.stems) > 0).length >= SHARED * solid.length,
    )
    .sort((a, b) => dateOf(b.article).localeCompare(dateOf(a.article)) || b.choice - a.choice);
  if (!latest) return result;
  result[result.indexOf(latest)] = {
    ...latest,
    choice: top.choice + LEADS,
    // It is about the same as the end that it overtakes, however it puts it.
    coverage: Math.max(latest.coverage, top.coverage),
    support: Math.max(latest.support, top.support),
    expected: Math.max(latest.expected, STATED),
  };
  return result;
}

/** How far it then leads. */
const LEADS = 1;
/** It tells a date as surely as any. */
const STATED = 0.9;
