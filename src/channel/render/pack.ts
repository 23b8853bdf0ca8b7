import type { Inline, Line } from './document.ts';
import { type Limit, sizeOf } from './limits.ts';
import { type Markup, renderInline } from './markup.ts';

/** A rendered stretch that is sent whole. */
interface Piece {
  readonly text: string;
  readonly size: number;
  /** Cut from the middle of a word: it begins a message, so that no half of an escape meets its other half. */
  readonly fresh: boolean;
  /** Belongs to what stands before it. */
  readonly clings: boolean;
}

/**
 * Lines as messages within the limit, in order. Nothing is dropped, no link is cut, and a line that fits a message
 * is not cut either; a longer one is cut behind a sentence, else behind a word, else between two characters.
 * Takes time in proportion to the text. `most` must leave room for an address.
 */
export function pack(
  markup: Markup,
  lines: readonly Line[],
  limit: Pick<Limit, 'most' | 'units'>,
  separator = markup.newline,
): string[] {
  const { most, units } = limit;
  const gap = sizeOf(separator, units);
  const messages: string[] = [];
  let parts: string[] = [];
  let size = 0;
  const flush = (): void => {
    const message = parts.join('').trim();
    if (message !== '') messages.push(message);
    parts = [];
    size = 0;
  };
  const add = ({ text, size: more, fresh }: Piece): void => {
    if (fresh || size + more > most) flush();
    parts.push(text);
    size += more;
  };
  for (const line of lines) {
    const pieces = line.flatMap((inline) => piecesOf(markup, inline, limit)).reduce(glued(most), []);
    const length = pieces.reduce((sum, piece) => sum + piece.size, 0);
    if (size > 0) {
      if (size + gap + (length > most ? 0 : length) > most) flush();
      else add({ text: separator, size: gap, fresh: false, clings: false });
    }
    for (const piece of pieces) add(piece);
  }
  flush();
  return messages;
}

/** A mark of a citation or closing punctuation stays with the words before it, where a message holds both. */
function glued(most: number): (pieces: Piece[], piece: Piece) => Piece[] {
  return (pieces, piece) => {
    const before = pieces.at(-1);
    const size = (before?.size ?? 0) + piece.size;
    if (before === undefined || !piece.clings || size > most) pieces.push(piece);
    else pieces[pieces.length - 1] = { ...before, text: before.text + piece.text, size };
    return pieces;
  };
}

/** The rendered stretch; in sentences, and those in words, where they would not fit. */
function piecesOf(markup: Markup, inline: Inline, limit: Pick<Limit, 'most' | 'units'>): Piece[] {
  const { most, units } = limit;
  const write = (words: string): string =>
    renderInline(
      markup,
      inline.kind === 'link' || inline.kind === 'mark'
        ? { ...inline, label: words }
        : { ...inline, text: words },
    );
  const whole = (words: string): Piece | null => {
    const text = write(words);
    const size = sizeOf(text, units);
    const clings = inline.kind === 'mark' || (inline.kind === 'text' && /^[.,;:!?)\]”’]/.test(words));
    return size <= most ? { text, size, fresh: false, clings } : null;
  };
  if (inline.kind !== 'text') {
    const words = inline.kind === 'strong' ? inline.text : inline.label;
    const piece = whole(words);
    return piece === null ? chopped(words, write, limit) : [piece];
  }
  return inline.text.split(/(?<=[.!?]\s)/).flatMap((sentence) => {
    const piece = whole(sentence);
    if (piece !== null) return [piece];
    return sentence.split(/(?<=\s)(?=\S)/).flatMap((word) => whole(word) ?? chopped(word, write, limit));
  });
}

/** Words without a place to cut, in runs of characters as long as a message holds. Pairs of surrogates stay whole. */
function chopped(
  words: string,
  write: (words: string) => string,
  { most, units }: Pick<Limit, 'most' | 'units'>,
): Piece[] {
  const characters = [...words];
  const pieces: Piece[] = [];
  for (let from = 0; from < characters.length; ) {
    // No character takes less than one unit, so no run is longer than the limit.
    let [fits, tooMany] = [1, Math.min(characters.length - from, most) + 1];
    const run = (count: number): string => write(characters.slice(from, from + count).join(''));
    while (tooMany - fits > 1) {
      const middle = (fits + tooMany) >> 1;
      if (sizeOf(run(middle), units) <= most) fits = middle;
      else tooMany = middle;
    }
    const text = run(fits);
    pieces.push({ text, size: sizeOf(text, units), fresh: true, clings: false });
    from += fits;
  }
  return pieces;
}
