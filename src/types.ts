/**
 * The words of the house. All offsets are UTF-16 code units into `Article.text`,
 * half-open: `text.slice(start, end)`.
 */

/** A cleaned article. `text` holds the body without the title; paragraphs are separated by "\n\n". */
export interface Article {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly place: string | null;
  /** `YYYY-MM-DD`; null where the article does not tell. Never guessed. */
  readonly date: string | null;
  /** Name of the source file, relative to the folder that was ingested (`#LINE` appended for JSONL). */
  readonly source: string;
  readonly url: string | null;
  readonly text: string;
  /** Lower-case hex SHA-256 of `text` (UTF-8). */
  readonly sha256: string;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whole sentences of one article; `text === article.text.slice(start, end)`. */
export interface Passage extends Span {
  readonly id: number;
  readonly articleId: string;
  readonly text: string;
}

/** One line of the explanation of a score: the name of the feature and what it added. */
export interface Reason {
  readonly feature: string;
  readonly value: number;
  readonly note?: string;
}

export interface Hit {
  readonly passage: Passage;
  readonly article: Article;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Another way to write a word of the question: all of `stems` together stand for it. */
export interface Alternative {
  readonly stems: readonly string[];
  /** 0 to 1: how far it counts as the word itself. */
  readonly weight: number;
  readonly kind: 'abbreviation' | 'office' | 'synonym';
}

/** A content word of the question as the archive sees it. */
export interface QueryTerm {
  readonly stem: string;
  readonly word: string;
  /** Inverse document frequency, archive and background statistics blended; higher is rarer. */
  readonly idf: number;
  /** Passages of the archive that hold the stem. */
  readonly documentFrequency: number;
  readonly alternatives: readonly Alternative[];
}

/** What retrieval hands to the answer: ranked passages and the words they were found by. */
export interface Retrieval {
  /** Best first. */
  readonly hits: readonly Hit[];
  readonly terms: readonly QueryTerm[];
}

export interface ChatMessage {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

/** Inclusive dates, `YYYY-MM-DD`. An article without a date never passes a date filter. */
export interface ArticleFilter {
  readonly from?: string;
  readonly to?: string;
  readonly publisher?: string;
}

export interface AskRequest {
  readonly question: string;
  readonly history?: readonly ChatMessage[];
  readonly filters?: ArticleFilter;
  /** Most passages to return, 1 to 20. */
  readonly limit?: number;
}

/** `quote === text.slice(start, end)` for the `text` of the cited article. */
export interface Citation extends Span {
  readonly n: number;
  readonly articleId: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly source: string;
  readonly url: string | null;
  /** Of the article's text, as it was quoted. */
  readonly sha256: string;
  readonly quote: string;
}

export interface RelatedArticle {
  readonly articleId: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
}

export interface AnswerPassage extends Span {
  readonly articleId: string;
  readonly score: number;
  /** Present when an explanation was asked for. */
  readonly reasons?: readonly Reason[];
}

export interface Answer {
  readonly answer: string;
  /** The question completed from the conversation; only where it differs from what was asked. */
  readonly understood?: string;
  readonly answered: boolean;
  readonly mode: 'extractive' | 'generative';
  readonly degraded: boolean;
  readonly citations: readonly Citation[];
  readonly passages: readonly AnswerPassage[];
  readonly related: readonly RelatedArticle[];
  readonly tookMs: number;
}

export type AnswerEvent =
  /** `understood` as in `Answer`. */
  | { readonly type: 'answer-start'; readonly question: string; readonly understood?: string }
  | { readonly type: 'source-available'; readonly citation: Citation }
  | { readonly type: 'text-delta'; readonly text: string }
  | { readonly type: 'answer-end'; readonly answer: Answer };
