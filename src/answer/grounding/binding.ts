import type { Span } from '../../types.ts';
import type { Proposition } from '../proposition.ts';
import type { Alignment } from './cover.ts';
import type { View } from './evidence.ts';

/** Tokens from a number or date within which its words are looked for. */
const REACH = 9;
const SENTENCE_BORDER = 9;
const CLAUSE_BORDER = 3;
/** What the word right behind a figure counts for: "850 TENAGA KESEHATAN". */
const BESIDE = 2.5;
/** Background idf from which a word tells two figures apart. */
const LEAST_LABEL = 2;
/** How much nearer the words must be to another figure before the one meant counts as taken for it. */
const MARGIN = 1.25;

/**
 * Whether the words around a figure of the sentence stand nearer to another figure of the evidence: "pendidikan Rp405
 * miliar" where the evidence gives that sum to "kesehatan". `same` are the mentions of the figure itself in the evidence,
 * `rivals` those of another value.
 */
export function belongsElsewhere(
  alignment: Alignment,
  view: View,
  figure: Span,
  same: readonly Span[],
  rivals: readonly Span[],
): boolean {
  if (rivals.length === 0) return false;
  const { said, evidence, matches } = alignment;
  const own = tokenAt(said.read, figure);
  const labels: { weight: number; idf: number; at: readonly number[] }[] = [];
  for (const [index, word] of said.words.entries()) {
    const distance = Math.abs(word.token - own);
    if (
      distance > REACH ||
      crossesClause(said.read, word.token, own) ||
      crossesFigure(said.read, figure, word.token)
    )
      continue;
    const at = matches[index]!.map((match) => match.at).filter((one) => one >= view.from && one < view.to);
    const isBeside = word.token > own && word.token - own <= 2;
    if (at.length > 0)
      labels.push({
        weight: (word.weight / (1 + distance / 3)) * (isBeside ? BESIDE : 1),
        idf: word.weight,
        at,
      });
  }
  const nearness = (span: Span): number => {
    const token = tokenAt(evidence.read, span);
    let sum = 0;
    for (const { weight, at } of labels) {
      let best = Number.POSITIVE_INFINITY;
      for (const one of at) best = Math.min(best, distanceIn(evidence.read, one, token));
      sum += weight / (1 + best / 3);
    }
    return sum;
  };
  const nearest = (spans: readonly Span[]): number =>
    spans.reduce((most, span) => Math.max(most, nearness(span)), 0);
  if (nearest(rivals) > nearest(same) * MARGIN) return true;
  const sentence = evidence.sentences.filter(({ start, end }) =>
    same.some((span) => start <= span.start && span.start < end),
  );
  const beside = rivals.filter((rival) =>
    sentence.some(({ start, end }) => start <= rival.start && rival.start < end),
  );
  const heaviestIn = (spans: readonly Span[]): number => {
    const segments = spans.map((span) => segmentOf(evidence.read, span, [...same, ...beside]));
    const isIn = (one: number): boolean => segments.some(({ from, to }) => one >= from && one < to);
    return labels.reduce((most, { idf, at }) => (at.every(isIn) ? Math.max(most, idf) : most), 0);
  };
  return heaviestIn(beside) > Math.max(LEAST_LABEL, heaviestIn(same));
}

/**
 * The tokens that belong to one figure of a list: from the border behind the figure before it to the border before the next.
 * Where no border parts two figures, what stands between them belongs to neither.
 */
function segmentOf(read: Proposition, figure: Span, figures: readonly Span[]): { from: number; to: number } {
  const before = figures
    .filter(({ end }) => end <= figure.start)
    .reduce((last, { end }) => Math.max(last, end), -1);
  const after = figures
    .filter(({ start }) => start >= figure.end)
    .reduce((next, { start }) => Math.min(next, start), Infinity);
  const lead = before < 0 ? -1 : lastBorder(read.text, before, figure.start);
  const trail =
    after === Infinity ? sentenceEnd(read.text, figure.end) : lastBorder(read.text, figure.end, after);
  return {
    from: tokenAt(read, { start: lead < 0 ? figure.start : lead, end: 0 }),
    to: tokenAt(read, { start: trail < 0 ? figure.end : trail, end: 0 }),
  };
}

/** Where the last border between two places begins; -1 where there is none. */
function lastBorder(text: string, from: number, to: number): number {
  let last = -1;
  for (const match of text
    .slice(from, to)
    .matchAll(/[,;.]\s|\b(?:dan|sedangkan|serta|dari|menjadi|padahal|dengan)\b/g))
    last = from + match.index;
  return last;
}

function sentenceEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[.!?]\s|\n/);
  return end < 0 ? text.length : from + end;
}

/** Index of the first token that ends behind the start of a span. */
export function tokenAt({ tokens }: Proposition, { start }: Span): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether another number stands between a figure of the sentence and a word. */
function crossesFigure({ numbers, dates, tokens }: Proposition, figure: Span, token: number): boolean {
  const word = tokens[token]!;
  return [...numbers.filter(({ ordinal }) => !ordinal), ...dates].some(
    ({ start, end }) =>
      (start >= figure.end && end <= word.start) || (start >= word.end && end <= figure.start),
  );
}

function distanceIn({ tokens, text }: Proposition, one: number, other: number): number {
  const [left, right] = one < other ? [one, other] : [other, one];
  const between = text.slice(tokens[left]?.end ?? 0, tokens[right]?.start ?? text.length);
  let distance = right - left;
  for (const sign of between) {
    if (sign === '.' || sign === '\n' || sign === '?' || sign === '!') {
      distance += SENTENCE_BORDER;
      break;
    }
  }
  if (/[,;]|\b(?:sedangkan|adapun|dan)\b/.test(between)) distance += CLAUSE_BORDER;
  // "kesehatan Rp405 miliar": what a figure belongs to stands before it more often than behind it.
  return one < other ? distance : distance + 1;
}

function crossesClause({ tokens, text }: Proposition, one: number, other: number): boolean {
  const [left, right] = one < other ? [one, other] : [other, one];
  return /;|\b(?:sedangkan|dan|adapun|tetapi|namun|padahal|lalu|meski|meskipun|walau|walaupun|karena|setelah)\b|,\s/.test(
    text.slice(tokens[left]?.end ?? 0, tokens[right]?.start ?? text.length),
  );
}
