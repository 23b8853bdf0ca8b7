import { formatDate } from '../indonesian/dates.ts';
import type { Article, Citation, Span } from '../types.ts';

/** Words at the head of a sentence that point back to text the reader does not see; cut only before a comma. */
const CONNECTOR =
  /^(?:selain itu|sementara itu|sementara|namun(?: demikian)?|akan tetapi|oleh (?:karena|sebab) itu|untuk itu|lebih lanjut|lebih jauh|kemudian|selanjutnya|bahkan|di sisi lain|meski begitu|meskipun begitu|dalam kesempatan (?:tersebut|itu|yang sama)(?: juga)?|pada kesempatan (?:tersebut|itu|yang sama)(?: juga)?|tak hanya itu|tidak hanya itu|di samping itu|terlebih|apalagi|kali ini|menurutnya|dengan demikian|artinya|alhamdulillah|bahwa)\s*,\s*/iu;
/** Heads that need no comma behind them: "Sedangkan atlet …", "Ia menuturkan, …", "Dalam kesempatan itu Lidya …". */
const LEAD_IN =
  /^(?:(?:ia|dia|beliau)(?: juga)? (?:mengatakan|menuturkan|menjelaskan|menyebutkan?|mengungkapkan|menyampaikan|menegaskan|menambahkan|menyatakan|mengemukakan|memaparkan|menerangkan|berkata)(?: juga)?(?:,\s*(?:bahwa\s+)?|\s+bahwa\s+)|(?:sedangkan|adapun)\s+|(?:dalam|pada) kesempatan (?:tersebut|itu|yang sama)\s+(?=\p{Lu}))/iu;

/** Marks like ours inside an article ("[2]") would read as citations; the quote keeps them. */
const FOREIGN_MARK = /\s*\[\d+\]/g;

/** A statement of the answer and the exact span that proves it. */
export interface Statement {
  /** Without the citation mark and without the final full stop. */
  readonly text: string;
  readonly article: Article;
  readonly span: Span;
  /** Another span of the article that the text takes words from: where the speaker is named. */
  readonly also?: Span;
}

/** Makes one sentence of an article stand alone: balanced quotation marks, no dangling connector. */
export function quoteSentence(article: Article, sentence: Span): Statement {
  let { start, end } = sentence;
  const { text } = article;
  let quoted = insideQuotation(text, start);
  if (!quoted) {
    const connector = CONNECTOR.exec(text.slice(start, end)) ?? LEAD_IN.exec(text.slice(start, end));
    if (connector && connector[0].length < (end - start) / 2) start += connector[0].length;
  }
  if (/[“"]/.test(text[start] ?? '') && !/[”"]/.test(text.slice(start + 1, end))) {
    start++;
    quoted = true;
  }
  while (end > start && /[\s.,;:]/.test(text[end - 1]!)) end--;
  const words = text.slice(start, end).replace(FOREIGN_MARK, '');
  return { text: balance(capitalise(words), quoted), article, span: { start, end } };
}

/** True where a quotation of the same paragraph is still open at `at`. */
function insideQuotation(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf('\n\n', at) + 1, at);
  if (before.lastIndexOf('“') > before.lastIndexOf('”')) return true;
  return (before.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** Adds the quotation mark that stands in a neighbouring sentence of the same quotation. */
function balance(text: string, quoted: boolean): string {
  if (!quoted) return text.lastIndexOf('“') > text.lastIndexOf('”') ? `${text}”` : text;
  return /[”"]/.test(text) ? `“${text.replace('"', '”')}` : `“${text}”`;
}

function capitalise(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** "Bupati Penajam Paser Utara (PPU) adalah Mudyat Noor, per 4 Agustus 2025": says as of when it is true. */
export function stateHolder(article: Article, title: string, name: string, span: Span): Statement {
  const asOf = article.date ? `, per ${formatDate(article.date)}` : '';
  return { text: `${capitalise(title)} adalah ${name}${asOf}`, article, span };
}

/** Opens an answer that is likelier wrong than others; it carries no fact. */
export const HEDGE = 'Yang paling dekat dalam arsip: ';
/** The same where it is likelier right than wrong. */
export const LIKELY = 'Kemungkinan besar: ';

/** Whether an answer opens with a hint of doubt. */
export function isHedged(answer: string): boolean {
  return answer.startsWith(HEDGE) || answer.startsWith(LIKELY);
}

/** How many articles and, copies of one text aside, how many sources: both are counted, not said by anyone. */
export function countSources(articles: number, independent: number): string {
  const copies = independent < articles ? `, dari ${independent} sumber yang berdiri sendiri` : '';
  return `Ada ${articles} artikel${copies}: `;
}

/** What an answer may open with; of `countSources` the first number is checked against the citations. */
export const OPENING = new RegExp(
  `^(?:${HEDGE}|${LIKELY}|Ada (\\d+) artikel(?:, dari \\d+ sumber yang berdiri sendiri)?: )`,
);

/** The words of an answer with the citations that its marks name. */
export interface Composed {
  readonly answer: string;
  readonly citations: Citation[];
}

/** Numbers the statements and joins them: each ends in its citation mark. */
export function compose(statements: readonly Statement[], opening = ''): Composed {
  const citations: Citation[] = [];
  const sentences = statements.map((statement) => {
    const spans = statement.also === undefined ? [statement.span] : [statement.span, statement.also];
    const marks = spans.map((span) => {
      const citation = cite(statement.article, span, citations.length + 1);
      citations.push(citation);
      return `[${citation.n}]`;
    });
    return `${statement.text} ${marks.join(' ')}.`;
  });
  return { answer: opening + sentences.join(' '), citations };
}

function cite(article: Article, span: Span, n: number): Citation {
  return {
    n,
    articleId: article.id,
    title: article.title,
    publisher: article.publisher,
    date: article.date,
    source: article.source,
    url: article.url,
    sha256: article.sha256,
    quote: article.text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
  };
}
