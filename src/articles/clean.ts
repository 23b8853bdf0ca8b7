import { CLEAN_RULES, type CleanRule } from './clean-rules.ts';
import { type Dateline, readDateline } from './dateline.ts';

/** Something that was left out, kept as evidence for metadata and for tests. White space is collapsed. */
export interface Removed {
  readonly rule: string;
  readonly text: string;
}

export interface CleanedText {
  /** Paragraphs joined by "\n\n"; every line of it stands in the source, white space aside. */
  readonly text: string;
  /** The first line where `firstLineIsTitle` was asked for and it looks like one. */
  readonly title: string | null;
  readonly dateline: Dateline | null;
  readonly removed: readonly Removed[];
}

export interface CleanOptions {
  /** The source has no other place for a title, so its first line may be one. */
  readonly firstLineIsTitle?: boolean;
  /** A title known from elsewhere; a first paragraph that only repeats it is left out. */
  readonly title?: string | null;
}

const TRAILING = CLEAN_RULES.filter((rule) => rule.kind === 'trailing');
const LINES = CLEAN_RULES.filter((rule) => rule.kind === 'line');
const SPANS = CLEAN_RULES.filter((rule) => rule.kind === 'span');

/** Longer lines are prose to every whole-line rule; the limit also bounds their backtracking. */
const LONGEST_FURNITURE = 400;
const LONGEST_TITLE = 200;
/** A dateline opens the report, which at most a few captions and subtitles precede. */
const DATELINE_PARAGRAPHS = 4;

/**
 * Leaves out what portals put around an article, see `clean-rules.ts`. Takes whole lines and marked spans
 * only and changes no character inside what stays, except that white space collapses; where a span goes
 * from within a paragraph, the paragraph is cut in two.
 */
export function clean(raw: string, options: CleanOptions = {}): CleanedText {
  const removed: Removed[] = [];
  const lines = withoutFurniture(linesOf(raw), removed);
  let title: string | null = null;
  if (options.firstLineIsTitle && lines.length > 1 && looksLikeTitle(lines[0]!)) title = lines.shift()!;
  const known = title ?? options.title;
  if (known && lines.length > 1 && sameWords(lines[0]!, known)) lines.shift();

  let dateline: Dateline | null = null;
  for (let index = 0; index < Math.min(DATELINE_PARAGRAPHS, lines.length) && !dateline; index++) {
    dateline = readDateline(lines[index]!);
    if (dateline) lines[index] = lines[index]!.slice(dateline.evidence.length);
  }
  const paragraphs = lines.flatMap((line) => withoutSpans(line, removed));
  return { text: paragraphs.join('\n\n'), title, dateline, removed };
}

/** True when a whole-line rule would take this line wherever it stands. */
export function isFurniture(line: string): boolean {
  const bare = bareLine(collapse(line));
  return [...TRAILING, ...LINES].some((rule) => !rule.onlyAtTop && matches(rule, bare));
}

function linesOf(raw: string): string[] {
  return raw
    .split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
    .map(collapse)
    .filter((line) => line !== '');
}

/** White space becomes single spaces; marks without width go from both ends only, inside they are text. */
function collapse(line: string): string {
  return line
    .replace(/\s+/g, ' ')
    .replace(/^[\s\u200b-\u200f\u2060\u00ad]+|[\s\u200b-\u200f\u2060\u00ad]+$/g, '');
}

/** Without bullets, arrows, quote marks of Markdown and emphasis around it. */
function bareLine(line: string): string {
  return line
    .replace(/^(?:[>*_•»›▪●■◾◼→➡➤►▶👉📌🔴|~\s]|#{1,6} |- )+(?=\S)/u, '')
    .replace(/(?<=\S)[*_|\s]+$/, '');
}

function matches(rule: CleanRule, bare: string): boolean {
  return bare.length <= LONGEST_FURNITURE && rule.pattern.test(bare);
}

function withoutFurniture(lines: readonly string[], removed: Removed[]): string[] {
  const kept: string[] = [];
  let prose = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const bare = bareLine(line);
    const rule = ruleFor(line, bare, prose > 0);
    if (!rule) {
      kept.push(line);
      if (isProse(line)) prose++;
      continue;
    }
    removed.push({ rule: rule.name, text: line });
    if (rule.kind === 'trailing' && endsArticle(rule, prose, lines.slice(index + 1))) {
      for (const rest of lines.slice(index + 1)) removed.push({ rule: rule.name, text: rest });
      break;
    }
    const next = lines[index + 1];
    if (rule.takes && next !== undefined && isTaken(rule.takes, next)) {
      removed.push({ rule: rule.name, text: next });
      index++;
    }
  }
  return kept;
}

function ruleFor(line: string, bare: string, afterProse: boolean): CleanRule | undefined {
  if (line.length > LONGEST_FURNITURE) return undefined;
  return (
    TRAILING.find((rule) => matches(rule, bare)) ??
    LINES.find((rule) => !(rule.onlyAtTop && afterProse) && (matches(rule, bare) || rule.pattern.test(line)))
  );
}

/** A paragraph of the article rather than a headline, a menu or a credit. */
function isProse(line: string): boolean {
  return line.length >= 60 && /[.!?…][”"’')\]*_]*(?:\s|$)|,[”"] ?\p{L}/u.test(line);
}

/**
 * "Berita Terkini" above the article, or between two of its paragraphs, is one line of a page; below it,
 * it opens the list that ends the page.
 */
function endsArticle(rule: CleanRule, prose: number, rest: readonly string[]): boolean {
  if (prose === 0) return false;
  if (rule.firm && prose >= 2) return true;
  return rest.filter((line) => line.length >= 120 && isProse(line)).length < 2;
}

function isTaken(what: 'headline' | 'name', line: string): boolean {
  if (what === 'name') return /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}$/u.test(line);
  return (
    line.length <= 160 && !/[.!?…,][”"’]?$|[,.!?][”"’] ?\p{L}/u.test(line) && readDateline(line) === null
  );
}

function withoutSpans(line: string, removed: Removed[]): string[] {
  let pieces = [line];
  for (const rule of SPANS) {
    pieces = pieces.flatMap((piece) => cut(piece, rule, removed));
  }
  return pieces;
}

function cut(piece: string, rule: CleanRule, removed: Removed[]): string[] {
  const left: string[] = [];
  let from = 0;
  for (const match of piece.matchAll(rule.pattern)) {
    removed.push({ rule: rule.name, text: match[0].trim() });
    left.push(piece.slice(from, match.index));
    from = match.index + match[0].length;
  }
  if (from === 0) return [piece];
  left.push(piece.slice(from));
  return left.map((part) => part.trim()).filter((part) => /[\p{L}\d]/u.test(part));
}

function looksLikeTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && !/[.,;:][”"’)]*$/.test(line) && readDateline(line) === null;
}

function sameWords(a: string, b: string): boolean {
  const fold = (text: string) => (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).join(' ');
  return fold(a) === fold(b);
}
