import type { Feedback } from '../feedback.ts';
import { flat } from './judge.ts';

/** One line of an evaluation file, and what a person needs to look at it; `readQuestions` ignores the rest. */
export interface FeedbackRow {
  readonly id: string;
  readonly question: string;
  readonly answerable: boolean;
  readonly articles?: readonly string[];
  readonly expect?: readonly (readonly string[])[];
  readonly forbid?: readonly string[];
  readonly kind: 'baik' | 'periksa';
  /** What the person wrote; null where nothing. */
  readonly comment: string | null;
  /** Of rows to be looked at: what was answered. */
  readonly answer?: string;
  readonly at: string;
  readonly version: string;
}

const LONGEST_QUESTION = 2_000;

/**
 * A rating as a row that passes as long as what was liked stays, and fails as long as what was disliked comes again:
 * the same answer is right in a row of kind "baik" and wrong in one of kind "periksa", which a person completes.
 */
export function rowOf({ answerId, at, verdict, comment, question, answer, version }: Feedback): FeedbackRow {
  const completed = answer.understood ?? question;
  const known = {
    id: answerId,
    // Without its conversation a follow-up can only be asked in full.
    question: [...completed].length <= LONGEST_QUESTION ? completed : question,
    comment,
    at,
    version,
  };
  const quotes = quotesWithin(answer);
  if (verdict === 'down') {
    const said = quotes.length > 0 ? quotes : [answer.answer];
    return {
      ...known,
      kind: 'periksa',
      answerable: true,
      ...(answer.answered && { forbid: said }),
      answer: answer.answer,
    };
  }
  if (!answer.answered) return { ...known, kind: 'baik', answerable: false };
  return {
    ...known,
    kind: 'baik',
    answerable: true,
    articles: [...new Set(answer.citations.map(({ source }) => source))],
    ...(quotes.length > 0 && { expect: quotes.map((quote) => [quote]) }),
  };
}

/** The quotes that the answer says word for word. */
function quotesWithin({ answer, citations }: Feedback['answer']): string[] {
  const said = flat(answer);
  const quotes = citations.map(({ quote }) => quote.replace(/\s+/g, ' ').trim());
  return [...new Set(quotes)].filter((quote) => quote !== '' && said.includes(flat(quote)));
}
