import { readFileSync } from 'node:fs';
import type { Answer, ChatMessage } from '../../src/types.ts';

/** One question with what a right answer holds; see README.md beside this file. */
export interface GoldenRow {
  readonly id: string;
  readonly question: string;
  readonly kind: string;
  readonly register: 'formal' | 'chatty';
  readonly answerable: boolean;
  /** Sources that may rightly be cited. */
  readonly articles: readonly string[];
  /** The answer holds at least one alternative of every group. */
  readonly expect: readonly (readonly string[])[];
  /** The answer holds none of these. */
  readonly forbid?: readonly string[];
  /** Sources that all belong into the answer: a timeline, a comparison, figures that differ. */
  readonly mustCite?: readonly string[];
  /** What was asked and answered before, of a follow-up. */
  readonly history?: readonly ChatMessage[];
  readonly reason: string;
}

export function readGolden(file: string): GoldenRow[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldenRow);
}

const flat = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');

/** Why the answer is wrong, or null where it is right. */
export function judge(row: GoldenRow, answer: Answer): string | null {
  if (!row.answerable) return answer.answered ? 'answered, but the archive does not say' : null;
  if (!answer.answered) return 'abstained, but the archive says it';
  const text = flat(answer.answer);
  for (const group of row.expect) {
    if (!group.some((alternative) => text.includes(flat(alternative)))) return `lacks ${group.join(' | ')}`;
  }
  const forbidden = row.forbid?.find((words) => text.includes(flat(words)));
  if (forbidden) return `says ${forbidden}`;
  if (!answer.citations.every((citation) => row.articles.includes(citation.source))) return 'cites another article';
  const uncited = row.mustCite?.filter((source) => !answer.citations.some((citation) => citation.source === source));
  if (uncited !== undefined && uncited.length > 0) return `does not cite ${uncited.join(', ')}`;
  return null;
}
