import { formatDate } from '../../indonesian/dates.ts';
import type { Answer, Citation } from '../../types.ts';
import { noteOf } from './note.ts';

/** A stretch of a line. Nothing of it is escaped yet: that is the business of each markup. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  /** A name that leads to an address. */
  | { readonly kind: 'link'; readonly label: string; readonly href: string }
  /** "[1]" within a sentence; its label is never longer than a few digits. */
  | { readonly kind: 'mark'; readonly label: string; readonly href: string };

export type Line = readonly Inline[];

/** An answer freed of any surface: lines of stretches. Every surface renders this and nothing else. */
interface AnswerDocument {
  /** The completed question, where it differs; then the sentences with their marks, then how they came about. */
  readonly body: readonly Line[];
  /** One line a citation: number, title, publisher, date. Empty where nothing was found. */
  readonly sources: readonly Line[];
  /** One line an article that comes near, where nothing was found. */
  readonly related: readonly Line[];
  /** One line a citation: the quoted words, and where they stand. For "Bukti". */
  readonly proofs: readonly Line[];
}

export type EvidenceOf = (citation: Citation) => string;

const text = (words: string): Inline => ({ kind: 'text', text: words });

/** White space of a title or a quote is one space: the only line breaks are those between lines. */
const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

export function documentOf(answer: Answer, evidence: EvidenceOf): AnswerDocument {
  const links = new Map(answer.citations.map((citation) => [citation.n, evidence(citation)]));
  const note = noteOf(answer);
  const understood =
    answer.understood === undefined ? [] : [[text(`Dipahami sebagai: ${oneLine(answer.understood)}`)]];
  return {
    body: [
      ...understood,
      ...answer.answer
        .split(/\s*\n\s*/)
        .filter((line) => line !== '')
        .map((line) => markedLine(line, links)),
      ...(note === null ? [] : [[text(note)]]),
    ],
    sources: answer.citations.map((citation) => [
      text(`[${citation.n}] `),
      { kind: 'link', label: nameOf(citation), href: links.get(citation.n)! },
    ]),
    related: answer.related.map((article) => [text(`• ${nameOf(article)}`)]),
    proofs: answer.citations.map((citation) => [
      text(`[${citation.n}] “${oneLine(citation.quote)}” `),
      { kind: 'link', label: nameOf(citation), href: links.get(citation.n)! },
    ]),
  };
}

/** The answer with each mark of a citation a stretch of its own, so that no surface can cut one in two. */
function markedLine(line: string, links: ReadonlyMap<number, string>): Line {
  const parts: Inline[] = [];
  let from = 0;
  for (const { 0: label, 1: number, index } of line.matchAll(/\[(\d+)\]/g)) {
    const href = links.get(Number(number));
    if (href === undefined) continue;
    if (index > from) parts.push(text(line.slice(from, index)));
    parts.push({ kind: 'mark', label, href });
    from = index + label.length;
  }
  return from < line.length ? [...parts, text(line.slice(from))] : parts;
}

/** "Judul (Penerbit, 21 September 2023)" */
function nameOf(article: Pick<Citation, 'title' | 'publisher' | 'date'>): string {
  const { title, publisher, date } = article;
  const origin = [publisher, date === null ? null : formatDate(date)].filter((part) => part !== null);
  return oneLine(
    [title ?? 'Tanpa judul', ...(origin.length === 0 ? [] : [`(${origin.join(', ')})`])].join(' '),
  );
}
