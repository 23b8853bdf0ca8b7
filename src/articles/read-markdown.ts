import { findDates, isoDate } from '../indonesian/dates.ts';
import { isFurniture } from './clean.ts';
import { type Evidence, isWebAddress, type ReadResult, type SourceFields } from './document.ts';
import { decodeText, joinLines } from './read-text.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const IMAGE = /!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g;

/**
 * Markdown without the marks that stand around a line (headings, bullets, quotes, rules, tables) and without
 * images. Marks inside a sentence stay, so that every sentence stands in the file as it is quoted.
 */
export function readMarkdown(bytes: Uint8Array): ReadResult {
  const source = decodeText(bytes).replace(/\r\n?/g, '\n');
  const warnings: string[] = [];
  const { fields, body } = readFrontMatter(source, warnings);
  const { title, text } = plainLines(body);
  const titled: SourceFields =
    title && !fields.title ? { ...fields, title: evidence(title, 'heading') } : fields;
  return {
    documents: [{ text, fields: titled, firstLineIsTitle: titled.title === undefined, warnings }],
    failures: [],
  };
}

function plainLines(body: string): { title: string | null; text: string } {
  const paragraphs: string[] = [];
  let title: string | null = null;
  let open: string[] = [];
  let inFence = false;
  const finish = () => {
    if (open.length > 0) paragraphs.push(joinLines(open));
    open = [];
  };
  const heading = (content: string, level: number) => {
    finish();
    if (level === 1 && title === null) title = plainInline(content);
    else paragraphs.push(content);
  };
  const lines = body
    .replace(/<!--[\s\S]*?-->/g, '\n\n')
    .replace(IMAGE, '\n\n')
    .split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (/^\s*(?:```|~~~)/.test(line)) {
      finish();
      inFence = !inFence;
      continue;
    }
    if (inFence) {
      paragraphs.push(line.trim());
      continue;
    }
    const atx = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line);
    const underline = line.trim() === '' ? null : /^ {0,3}(=+|-{2,})\s*$/.exec(lines[index + 1] ?? '');
    if (atx) {
      heading(atx[2]!, atx[1]!.length);
    } else if (underline && open.length === 0) {
      heading(line.trim(), underline[1]!.startsWith('=') ? 1 : 2);
      index++;
    } else if (isDropped(line)) {
      finish();
    } else {
      const { content, standsAlone } = withoutLineMarks(line);
      if (standsAlone || isFurniture(content)) finish();
      open.push(content);
      if (/^\s*>|^\s*\|/.test(line) || isFurniture(content)) finish();
    }
  }
  finish();
  return { title, text: paragraphs.join('\n\n') };
}

/** Blank lines, rules, borders of tables and definitions of links end a paragraph and say nothing. */
function isDropped(line: string): boolean {
  return /^\s*(?:[-*_=]\s*){3,}$|^\s*$|^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?\s*$|^ {0,3}\[[^\]^]+\]:\s*\S+.*$/.test(
    line,
  );
}

/** Quoted lines and table rows stand alone: joined, their marks would be missing from within a sentence. */
function withoutLineMarks(line: string): { content: string; standsAlone: boolean } {
  const isItem = /^\s*(?:[-*+]\s+|\d{1,3}[.)]\s+)/.test(line);
  const isQuoted = /^\s*[>|]/.test(line);
  let content = line
    .replace(/^\s*(?:>\s?)+/, '')
    .replace(/^\s*[-*+]\s+(?:\[[ xX]\]\s+)?/, '')
    .trim();
  if (/^\|.*\|$/.test(content)) content = content.slice(1, -1).trim();
  content = content.replace(/\s{2,}$|\\$/, '');
  const whole = /^(\*\*\*|\*\*|__|\*|_)(?!\s)([^*_]+)\1$/.exec(content);
  const link = /^\[([^[\]]+)\]\([^()\s]+\)$/.exec(whole ? whole[2]! : content);
  return { content: link ? link[1]! : whole ? whole[2]! : content, standsAlone: isItem || isQuoted };
}

/** For the title, which is no quotation: links and emphasis read as their words. */
function plainInline(content: string): string {
  return content
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|\*|`)(.+?)\1/g, '$2')
    .trim();
}

const FRONT_MATTER = /^---\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const KEYS: Readonly<Record<string, keyof SourceFields>> = {
  title: 'title',
  judul: 'title',
  date: 'date',
  tanggal: 'date',
  published: 'date',
  publisher: 'publisher',
  penerbit: 'publisher',
  media: 'publisher',
  url: 'url',
  link: 'url',
  tautan: 'url',
};

/** `key: value` lines between two lines of `---`; other keys and nested values are ignored. */
function readFrontMatter(source: string, warnings: string[]): { fields: SourceFields; body: string } {
  const match = FRONT_MATTER.exec(source);
  if (!match || !/^[\w-]+\s*:/m.test(match[1]!)) return { fields: {}, body: source };
  const fields: Writable<SourceFields> = {};
  for (const line of match[1]!.split('\n')) {
    const pair = /^([A-Za-z_-]+)\s*:\s*(.+?)\s*$/.exec(line);
    const key = pair && KEYS[pair[1]!.toLowerCase()];
    if (!key) continue;
    const value = pair[2]!.replace(/^(["'])(.*)\1$/, '$2').trim();
    const read = value === '' ? undefined : readField(key, value, warnings);
    if (read) fields[key] ??= read;
  }
  return { fields, body: source.slice(match[0].length) };
}

function readField(key: keyof SourceFields, value: string, warnings: string[]): Evidence | undefined {
  if (key === 'url' && !isWebAddress(value)) {
    warnings.push(`"url" diabaikan karena bukan alamat http(s): ${value.slice(0, 80)}`);
    return undefined;
  }
  if (key !== 'date') return evidence(value, 'front-matter');
  const found = findDates(value)[0];
  const iso = found && found.consistent !== false ? isoDate(found.date) : null;
  if (iso) return { value: iso, evidence: value, rule: 'front-matter' };
  warnings.push(`Tanggal "${value.slice(0, 40)}" tidak dikenali; tulis YYYY-MM-DD.`);
  return undefined;
}

function evidence(value: string, rule: string): Evidence {
  return { value, evidence: value, rule };
}
