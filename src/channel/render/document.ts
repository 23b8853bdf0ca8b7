import { formatDate } from '../../indonesian/dates.ts';
import type { Answer, Citation } from '../../types.ts';

/** A stretch of a line. Nothing of it is escaped yet: that is the business of each markup. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly label: string; readonly href: string };

export type Line = readonly Inline[];

/** An answer freed of any surface: lines of stretches. Every surface renders this and nothing else. */
export interface AnswerDocument {
  /** The completed question, where it differs; then the sentences of the answer, their marks being links. */
  readonly body: readonly Line[];
  /** One line a citation: number, title, publisher, date. Empty where nothing was found. */
  readonly sources: readonly Line[];
  /** One line an article that comes near, where nothing was found. */
  readonly related: readonly Line[];
  /** One line a citation: number and the quoted words. For "Bukti". */
  readonly proofs: readonly Line[];
}

export type EvidenceOf = (citation: Citation) => string;

const text = (words: string): Inline => ({ kind: 'text', text: words });

export function documentOf(answer: Answer, evidence: EvidenceOf): AnswerDocument {
  const links = new Map(answer.citations.map((citation) => [citation.n, evidence(citation)]));
  const understood =
    answer.understood === undefined ? [] : [[text(`Dipahami sebagai: ${answer.understood}`)]];
  return {
    body: [...understood, markedLine(answer.answer, links)],
    sources: answer.citations.map((citation) => sourceLine(citation, links.get(citation.n)!)),
    related: answer.related.map(({ title, publisher, date }) => [
      text(['•', title ?? 'Tanpa judul', originOf(publisher, date)].filter((part) => part !== '').join(' ')),
    ]),
    proofs: answer.citations.map((citation) => [
      { kind: 'link', label: `[${citation.n}]`, href: links.get(citation.n)! },
      text(` “${citation.quote.replace(/\s+/g, ' ').trim()}” `),
      text(`${citation.title ?? 'Tanpa judul'} ${originOf(citation.publisher, citation.date)}`.trim()),
    ]),
  };
}

/** The answer with each mark of a citation a link of its own, so that no surface can cut one in two. */
function markedLine(answer: string, links: ReadonlyMap<number, string>): Line {
  return answer
    .split(/(\[\d+\])/)
    .filter((part) => part !== '')
    .map((part) => {
      const href = links.get(Number(/^\[(\d+)\]$/.exec(part)?.[1] ?? Number.NaN));
      return href === undefined ? text(part) : { kind: 'link', label: part, href };
    });
}

function sourceLine(citation: Citation, href: string): Line {
  const origin = originOf(citation.publisher, citation.date);
  return [
    text(`[${citation.n}] `),
    { kind: 'link', label: citation.title ?? 'Tanpa judul', href },
    ...(origin === '' ? [] : [text(` ${origin}`)]),
  ];
}

function originOf(publisher: string | null, date: string | null): string {
  const parts = [publisher, date === null ? null : formatDate(date)].filter((part) => part !== null);
  return parts.length === 0 ? '' : `(${parts.join(', ')})`;
}
