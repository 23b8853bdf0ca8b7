import { sentences } from '../indonesian/sentences.ts';
import type { Span } from '../types.ts';

export interface SplitOptions {
  /** Characters after which a passage prefers to end at the next paragraph border. Default 700. */
  readonly target?: number;
  /** Most characters of a passage; a longer sentence stands alone. Default 900. */
  readonly maximum?: number;
}

/** A sentence repeated for context must leave the new passage room for news of its own. */
const LONGEST_OVERLAP = 300;
/** A paragraph this short without a full stop is a heading of what follows it. */
const LONGEST_HEADING = 80;

/**
 * Passages of whole sentences, in order; offsets in UTF-16 code units. Every sentence of `text` lies in at
 * least one passage. A passage ends at a paragraph border where one is near; where it must end inside a
 * paragraph, the next passage repeats the last sentence, so that what refers back to it keeps its sense.
 */
export function split(text: string, options: SplitOptions = {}): Span[] {
  const target = options.target ?? 700;
  const maximum = Math.max(options.maximum ?? 900, target);
  const units = unitsOf(text);
  const passages: Span[] = [];
  let first = 0;
  /** The first sentence that no passage holds yet; `first` lies before it where a sentence is repeated. */
  let fresh = 0;
  while (fresh < units.length) {
    const last = lastOfPassage(units, first, fresh, target, maximum);
    passages.push({ start: units[first]!.start, end: units[last]!.end });
    fresh = last + 1;
    first = fresh < units.length && repeats(units, first, last, maximum) ? last : fresh;
  }
  return passages;
}

interface Unit extends Span {
  readonly endsParagraph: boolean;
  readonly paragraphEnd: number;
  readonly isHeading: boolean;
}

function unitsOf(text: string): Unit[] {
  const spans = sentences(text);
  const units: Unit[] = new Array(spans.length);
  let paragraphEnd = 0;
  for (let index = spans.length - 1; index >= 0; index--) {
    const span = spans[index]!;
    const endsParagraph = index === spans.length - 1 || isBorder(text, span, spans[index + 1]!);
    const opensParagraph = index === 0 || isBorder(text, spans[index - 1]!, span);
    if (endsParagraph) paragraphEnd = span.end;
    const isShortParagraph = opensParagraph && endsParagraph && span.end - span.start <= LONGEST_HEADING;
    const isHeading = isShortParagraph && /[\p{L}\d:)]$/u.test(text.slice(span.start, span.end));
    units[index] = { ...span, endsParagraph, paragraphEnd, isHeading };
  }
  return units;
}

function isBorder(text: string, before: Span, after: Span): boolean {
  return text.slice(before.end, after.start).includes('\n');
}

function lastOfPassage(
  units: readonly Unit[],
  first: number,
  fresh: number,
  target: number,
  maximum: number,
): number {
  const { start } = units[first]!;
  let last = fresh;
  while (last + 1 < units.length) {
    const unit = units[last]!;
    const next = units[last + 1]!;
    if (next.end - start > maximum) break;
    const length = unit.end - start;
    if (next.paragraphEnd - start > maximum) {
      if (length >= (unit.endsParagraph ? target / 2 : target)) break;
    } else if (unit.endsParagraph && length >= target) {
      break;
    }
    last++;
  }
  return last > fresh && last + 1 < units.length && units[last]!.isHeading ? last - 1 : last;
}

/** The paragraph goes on, and its last sentence fits into a passage together with the one that follows. */
function repeats(units: readonly Unit[], first: number, last: number, maximum: number): boolean {
  const { start, end, endsParagraph } = units[last]!;
  if (last === first || endsParagraph) return false;
  return end - start <= LONGEST_OVERLAP && units[last + 1]!.end - start <= maximum;
}
