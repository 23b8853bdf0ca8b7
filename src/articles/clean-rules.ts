import { LINE_RULES } from './line-rules.ts';
import { SPAN_RULES } from './span-rules.ts';
import { TRAILING_RULES } from './trailing-rules.ts';

/**
 * What portals put around an article, as data. Every pattern sees one line with its white space collapsed;
 * `line` and `trailing` patterns see it without bullets and emphasis around it.
 */
export interface CleanRule {
  readonly name: string;
  /** `line`: the whole line goes. `trailing`: it goes with all that follows. `span`: the match goes. */
  readonly kind: 'line' | 'trailing' | 'span';
  readonly pattern: RegExp;
  /** A line that the rule must take (for `span`: take a part of). */
  readonly example: string;
  /** Lines that look alike and must stay untouched. */
  readonly keeps: readonly string[];
  /** Only above the first paragraph of prose. */
  readonly onlyAtTop?: boolean;
  /** Applies even when prose follows (visitors' comments). Without it a block ends the text only before teasers. */
  readonly firm?: boolean;
  /** The next line goes too when it is a headline without an end, or a person's name. */
  readonly takes?: 'headline' | 'name';
}

/** In the order in which they are tried. */
export const CLEAN_RULES: readonly CleanRule[] = [...TRAILING_RULES, ...LINE_RULES, ...SPAN_RULES];
