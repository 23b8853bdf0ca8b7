import { formatDate } from '../indonesian/dates.ts';
import { tokenize } from '../indonesian/tokens.ts';
import type { Article, Citation } from '../types.ts';
import { OPENING } from './compose.ts';

/** Words an answer may add to what it quotes: they join, date and hedge, and carry no fact. */
const GLUE = new Set(
  `adalah ialah yaitu yakni dan atau per pada tanggal menurut sebelumnya kini ya tidak belum sudah di dari oleh
  dalam sebagai yang itu ini`.split(/\s+/),
);
const MARK = /\s*\[(\d+)\]/g;

export interface Verification {
  readonly valid: boolean;
  /** What is wrong, for logs and tests; never shown to a user. */
  readonly problems: readonly string[];
}

/**
 * The gate every answer passes. Holds when each sentence carries a mark, each mark has its citation and
 * each citation its mark, each quote equals its span of the stored text, and every word of a sentence
 * stands in its quotes, in the date of the source, or among a few words that carry no fact.
 */
export function verify(
  answer: string,
  citations: readonly Citation[],
  articles: ReadonlyMap<string, Article>,
): Verification {
  const problems: string[] = [];
  for (const citation of citations) {
    const text = articles.get(citation.articleId)?.text;
    if (text === undefined) problems.push(`citation ${citation.n}: article not among the retrieved`);
    else if (citation.quote === '' || text.slice(citation.start, citation.end) !== citation.quote) {
      problems.push(`citation ${citation.n}: quote is not the stored text`);
    }
  }
  const counted = OPENING.exec(answer)?.[1];
  const sources = new Set(citations.map(({ articleId }) => articleId)).size;
  if (counted !== undefined && Number(counted) !== sources) problems.push(`counts ${counted} of ${sources}`);
  const used = new Set<number>();
  for (const sentence of splitMarked(answer)) {
    if (sentence.marks.length === 0) problems.push(`no citation: ${sentence.text}`);
    const cited = citations.filter((citation) => sentence.marks.includes(citation.n));
    if (cited.length !== new Set(sentence.marks).size) problems.push(`unknown citation: ${sentence.text}`);
    for (const { n } of cited) used.add(n);
    const unsupported = unsupportedWords(sentence.text, cited);
    if (unsupported.length > 0) problems.push(`not in the quote: ${unsupported.join(' ')}`);
  }
  for (const { n } of citations) if (!used.has(n)) problems.push(`citation ${n} is unused`);
  return { valid: problems.length === 0, problems };
}

/** Pieces of an answer, each up to and with its run of citation marks. */
function splitMarked(answer: string): { text: string; marks: number[] }[] {
  const pieces: { text: string; marks: number[] }[] = [];
  let from = OPENING.exec(answer)?.[0].length ?? 0;
  for (const run of answer.matchAll(/(?:\s*\[\d+\])+[.!?]?/g)) {
    const marks = [...run[0].matchAll(MARK)].map((mark) => Number(mark[1]));
    pieces.push({ text: answer.slice(from, run.index).trim(), marks });
    from = run.index + run[0].length;
  }
  const rest = answer.slice(from).trim();
  if (rest !== '') pieces.push({ text: rest, marks: [] });
  return pieces;
}

function unsupportedWords(sentence: string, cited: readonly Citation[]): string[] {
  const allowed = new Set<string>(GLUE);
  for (const citation of cited) {
    for (const { word } of tokenize(citation.quote)) allowed.add(word);
    if (citation.date) for (const { word } of tokenize(formatDate(citation.date))) allowed.add(word);
  }
  return tokenize(sentence)
    .map(({ word }) => word)
    .filter((word) => !allowed.has(word));
}
