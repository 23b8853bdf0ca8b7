import type { Span } from '../types.ts';

/** Something between quotation marks; the span holds the marks. A quotation never crosses a paragraph. */
export interface Quotation extends Span {
  /** False where its paragraph ends before it is closed. */
  readonly closed: boolean;
}

const STRAIGHT = 34;
const OPEN = 0x201c;
const CLOSE = 0x201d;

/** Every stretch between double quotation marks, in order; straight, curly and mixed pairs. Time is linear. */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  const close = (end: number, closed: boolean) => {
    if (open >= 0) found.push({ start: open, end, closed });
    open = -1;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) close(at, false);
    else if (code === OPEN && (open < 0 || /[\s(]/.test(text[at - 1] ?? ' '))) {
      close(at, false);
      open = at;
    } else if (code === STRAIGHT && open < 0) open = at;
    else if (code === STRAIGHT || code === CLOSE || code === OPEN) close(at + 1, true);
  }
  close(text.length, false);
  return found;
}

/** True where the stretch may be somebody's words and is not a name between marks: it is long or ends like a sentence. */
export function isUtterance(text: string, { start, end }: Span): boolean {
  const inside = text
    .slice(start + 1, end)
    .replace(/["“”]$/u, '')
    .trimEnd();
  if (/[.,!?…]$/u.test(inside)) return inside.length > 2;
  return inside.split(/\s+/u).length >= 5;
}
