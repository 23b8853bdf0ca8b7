import { measureOf } from '../../indonesian/measures.ts';
import { type NumberMention, sameNumber } from '../../indonesian/numbers.ts';
import { numberedRegulations, sameRegulation } from '../../indonesian/regulations.ts';
import { isStopWord } from '../../indonesian/stopwords.ts';
import type { Span } from '../../types.ts';
import { overlaps, type Proposition } from '../proposition.ts';
import { belongsElsewhere, tokenAt } from './binding.ts';
import type { Alignment } from './cover.ts';
import { type View, within } from './evidence.ts';

/** Whether every number of the sentence stands in the evidence, with its unit and beside its words. */
export function numbersAgree(alignment: Alignment, view: View): boolean {
  const { said, evidence } = alignment;
  const rules = numberedRegulations(said.read.text);
  const told = evidence.read.numbers.filter((number) => within(view, number));
  for (const number of said.read.numbers) {
    if (rules.some((rule) => overlaps(rule, number))) continue;
    const same = told.filter((other) => sameFigure(said.read, number, evidence.read, other));
    if (same.length === 0) {
      if (number.ordinal && number.value <= 1) continue;
      return false;
    }
    const fitting = same.filter(
      (other) => direction(said.read, number) * direction(evidence.read, other) >= 0,
    );
    if (fitting.length === 0) return false;
    const rivals = told.filter(
      (other) => isRival(evidence.read, other, fitting[0]!) && !same.includes(other),
    );
    const others = told.filter((other) => !same.includes(other) && !other.ordinal);
    if (!nounAgrees(alignment, view, number, fitting, others)) return false;
    const side = direction(said.read, number);
    if (
      sideOf(said.read.text, number.start) < 0 &&
      fitting.every((other) => direction(evidence.read, other) >= 0)
    )
      return false;
    if (
      side !== 0 &&
      fitting.every((other) => direction(evidence.read, other) === 0) &&
      rivals.some((other) => direction(evidence.read, other) === side)
    )
      return false;
    const isDirected = side !== 0 && fitting.some((other) => direction(evidence.read, other) === side);
    if (!number.ordinal && !isDirected && belongsElsewhere(alignment, view, number, fitting, rivals))
      return false;
    if (
      bound(said.read, number) !== 0 &&
      fitting.every((other) => !boundsAgree(said.read, number, evidence.read, other))
    )
      return false;
  }
  return true;
}

/** Whether every regulation of the sentence is named in the evidence, or spoken of there as its kind ("perda itu"). */
export function regulationsAgree({ said, evidence }: Alignment, view: View): boolean {
  return said.regulations.every((rule) => {
    if (rule.number === null) return true;
    const isKnown = evidence.regulations.some(
      (other) => sameRegulation(rule, other) && (rule.year === null || other.year !== null),
    );
    return (
      isKnown &&
      evidence.regulations.some(
        (other) =>
          within(view, other) &&
          (sameRegulation(rule, other) || (other.number === null && other.kind === rule.kind)),
      )
    );
  });
}

/** How far a number told as "lebih dari" or "hampir" may lie from the exact one. */
const ROUNDED = 0.05;

/** "lebih dari 24 ribu" of 24.300. */
function isRounded(read: Proposition, number: NumberMention, other: NumberMention): boolean {
  const side = bound(read, number);
  const above = (other.value - number.value) / Math.max(1, number.value);
  return (
    side !== 0 &&
    isRounder(number.value, other.value) &&
    number.unit === other.unit &&
    above * side > 0 &&
    above * side <= ROUNDED
  );
}

/** Whether a number ends in more zeros than another. */
function isRounder(one: number, other: number): boolean {
  const zeros = (value: number): number => /0*$/.exec(String(value))![0].length;
  return zeros(one) > zeros(other);
}

const DAYS: Readonly<Record<string, number>> = { hari: 1, minggu: 7, pekan: 7 };

function sameFigure(a: Proposition, number: NumberMention, b: Proposition, other: NumberMention): boolean {
  if (isRounded(a, number, other)) return true;
  if (!sameNumber(number, other)) return inDays(a, number) !== null && inDays(a, number) === inDays(b, other);
  if ((number.unit === null) !== (other.unit === null)) return false;
  const measure = measureOf(a.text, number);
  const told = measureOf(b.text, other);
  if (measure === null || told === null || measure === told) {
    return measure !== 'duration' || told !== 'duration' || inDays(a, number) === inDays(b, other);
  }
  return measure === 'age' || told === 'age' || measure === 'clock' || told === 'clock';
}

/** "dua pekan" and "14 hari"; a word for months and years tells itself. Null where the number counts no time. */
function inDays({ text }: Proposition, { end, value, ordinal }: NumberMention): number | string | null {
  const unit = /^\s+(hari|minggu|pekan|bulan|tahun|jam|menit)\b/i
    .exec(text.slice(end, end + 10))?.[1]
    ?.toLowerCase();
  if (unit === undefined || ordinal) return null;
  const days = DAYS[unit];
  return days === undefined ? `${value} ${unit}` : value * days;
}

/** Of the same kind as the number that was found, and of another value. */
function isRival(read: Proposition, other: NumberMention, found: NumberMention): boolean {
  if (other.ordinal !== found.ordinal || sameNumber(other, found)) return false;
  if (other.unit !== found.unit) return false;
  if (found.unit !== null) return true;
  const [one, two] = [measureOf(read.text, found), measureOf(read.text, other)];
  return one === two;
}

/** -1 behind "dari", "semula"; 1 behind "menjadi", "kini"; 0 where nothing says from which side of a change it is. */
function direction({ text }: Proposition, { start, end }: NumberMention): number {
  const before = text.slice(Math.max(0, start - 40), start).toLowerCase();
  const last =
    /(?:^|[\s(,])(dari|semula|sebelumnya|dulu|mulanya|tadinya|awalnya|ketimbang|dibandingkan|menjadi|jadi|ke|kini|sekarang)(?:\s+(?:\p{L}+\s+){0,3}?|\s*)(?:sebesar\s+|level\s+|hanya\s+|cukup\s+)?(?:rp\.?\s*)?$/u.exec(
      before,
    )?.[1];
  if (last === undefined || /(?:lebih|kurang)\s+dari\s+(?:rp\.?\s*)?$/.test(before))
    return sideOf(text, start);
  if (last === 'dari' && !/^[^.]{0,40}\b(?:menjadi|jadi|ke|hingga)\b/.test(text.slice(end)))
    return sideOf(text, start);
  return /menjadi|jadi|ke|kini|sekarang/.test(last) ? 1 : -1;
}

/** The same told by how the sentence of the number opens: "Sebelum jembatan rampung, …". */
function sideOf(text: string, start: number): number {
  const from = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('\n', start), -1) + 1;
  const opening =
    /^[\s“"]*(sebelum(?:nya)?|dulu|dahulu|semula|awalnya|tadinya|kini|sekarang|saat ini)\b/i.exec(
      text.slice(from, start),
    )?.[1];
  if (opening === undefined) return 0;
  return /^(?:kini|sekarang|saat ini)$/i.test(opening) ? 1 : -1;
}

/** Words that count anything. */
const COUNTERS = /^(?:orang|unit|buah|jiwa|ekor|titik|tenaga|lembar|butir|pasang|formasi)$/;
const COUNTED: ReadonlySet<string | null> = new Set([
  null,
  'people',
  'vehicle',
  'building',
  'place',
  'household',
  'animal',
]);
const LONGEST_NOUN = 3;

/** Tokens right behind a number up to a sign or a word that carries nothing: "850 TENAGA KESEHATAN, dan". */
function nounBehind({ tokens, text }: Proposition, { end }: Span): number[] {
  const found: number[] = [];
  for (
    let at = tokenAt({ tokens } as Proposition, { start: end, end });
    at < tokens.length && found.length < LONGEST_NOUN;
    at++
  ) {
    const { word, start } = tokens[at]!;
    if (
      /[^\s]/.test(text.slice(found.length > 0 ? tokens[at - 1]!.end : end, start)) ||
      isStopWord(word) ||
      /^\d/.test(word)
    )
      break;
    found.push(at);
  }
  return found;
}

/** Whether what the number counts is what the evidence counts by it, and not by another number. */
function nounAgrees(
  alignment: Alignment,
  view: View,
  number: NumberMention,
  found: readonly NumberMention[],
  others: readonly NumberMention[],
): boolean {
  const { said, evidence, matches } = alignment;
  if (number.ordinal || number.unit !== null || !COUNTED.has(measureOf(said.read.text, number))) return true;
  const nouns = nounBehind(said.read, number);
  if (COUNTERS.test(said.read.tokens[nouns[0] ?? -1]?.word ?? 'orang')) return true;
  const own = nouns.flatMap((token) => {
    const index = said.words.findIndex((word) => word.token === token);
    return index < 0 || said.words[index]!.isVerb ? [] : [index];
  });
  if (own.length === 0 || (matches[own[0]!]!.length === 0 && measureOf(said.read.text, number) === null))
    return true;
  const placesIn = (index: number): number[] =>
    matches[index]!.map(({ at }) => at).filter((at) => at >= view.from && at < view.to);
  const behindOthers = others.flatMap((other) => nounBehind(evidence.read, other));
  return found.some((other) => {
    const behind = nounBehind(evidence.read, other);
    const isTaken = own.some((index) => {
      const at = placesIn(index);
      return at.some((one) => behindOthers.includes(one)) && !at.some((one) => behind.includes(one));
    });
    if (isTaken) return false;
    const sentence = evidence.sentences.find(({ start, end }) => start <= other.start && other.start < end);
    if (placesIn(own[0]!).some((at) => sentence !== undefined && at >= sentence.from && at < sentence.to))
      return true;
    const theirs = behind.map((at) => evidence.read.tokens[at]!.word).filter((word) => !COUNTERS.test(word));
    const isGeneric = behind.length > 0 && COUNTERS.test(evidence.read.tokens[behind[0]!]!.word);
    return theirs.length === 0 || (isGeneric && measureOf(said.read.text, number) === 'people');
  });
}

/** 1 for "lebih dari", "minimal"; -1 for "kurang dari", "maksimal"; 0 for the number itself. */
function bound({ text }: Proposition, { start, end }: NumberMention): number {
  const before = text.slice(Math.max(0, start - 24), start).toLowerCase();
  if (
    /\b(?:lebih dari|di atas|minimal|sedikitnya|setidaknya|paling (?:sedikit|rendah|cepat)|melebihi)\s*(?:rp\.?\s*)?$/.test(
      before,
    )
  )
    return 1;
  if (
    /\b(?:kurang dari|di bawah|maksimal|paling (?:banyak|tinggi|lama|lambat)|hampir|nyaris)\s*(?:rp\.?\s*)?$/.test(
      before,
    )
  )
    return -1;
  return /^\s*(?:\p{L}+\s+)?lebih\b/u.test(text.slice(end, end + 16)) ? 1 : 0;
}

/** "lebih dari 600" is "600 lebih"; a sum told exactly has no bound. */
function boundsAgree(a: Proposition, number: NumberMention, b: Proposition, other: NumberMention): boolean {
  const told = bound(b, other);
  if (isRounded(a, number, other)) return true;
  return told === bound(a, number) || (bound(a, number) < 0 && other.approximate);
}
