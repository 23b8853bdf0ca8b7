import type { Inline, Line } from './document.ts';
import { type Limit, sizeOf } from './limits.ts';
import { type Markup, renderInline } from './markup.ts';

/**
 * Lines as as few messages as the limit allows, in order; nothing is dropped and no link is cut. Text that is
 * longer than a message is cut behind a sentence, else behind a word, else between two characters.
 */
export function pack(
  markup: Markup,
  lines: readonly Line[],
  limit: Pick<Limit, 'most' | 'units'>,
  separator = '\n',
): string[] {
  const fits = (text: string): boolean => sizeOf(text, limit.units) <= limit.most;
  const messages: string[] = [];
  let current = '';
  const add = (piece: string): void => {
    if (current !== '' && !fits(current + piece)) {
      messages.push(current.trimEnd());
      current = '';
    }
    current += current === '' ? piece.trimStart() : piece;
  };
  for (const line of lines) {
    const rendered = line.map((inline) => renderInline(markup, inline)).join('');
    // A line that fits a message by itself begins the next one rather than being cut.
    if (current !== '') add(fits(current + separator + rendered) || !fits(rendered) ? separator : '');
    if (current !== '' && fits(rendered) && !fits(current + rendered)) {
      messages.push(current.trimEnd());
      current = '';
    }
    for (const inline of line) for (const piece of pieces(markup, inline, fits)) add(piece);
  }
  if (current.trim() !== '') messages.push(current.trimEnd());
  return messages;
}

/** The rendered stretch; text in sentences, and those in words, where they would not fit. */
function pieces(markup: Markup, inline: Inline, fits: (text: string) => boolean): string[] {
  const whole = renderInline(markup, inline);
  if (inline.kind === 'link') return [whole];
  return inline.text.split(/(?<=[.!?]\s)/u).flatMap((sentence) => {
    const rendered = renderInline(markup, { ...inline, text: sentence });
    if (fits(rendered)) return [rendered];
    return sentence.split(/(?<=\s)/u).flatMap((word) => {
      const one = renderInline(markup, { ...inline, text: word });
      return fits(one)
        ? [one]
        : [...word].map((character) => renderInline(markup, { ...inline, text: character }));
    });
  });
}
