import { sentences } from '../indonesian/sentences.ts';
import type { Article, Hit, Retrieval, Span } from '../types.ts';
import { INDONESIAN, MARKUP, ORDERS, SUSPECT } from './orders-data.ts';

/**
 * Articles are data. Some hold words for machines: orders, roles, links to lead a reader away. Such words are never quoted,
 * and an article that holds orders is not shown to a model at all.
 */

/** Characters that nobody sees: zero width, directions, tags. */
const HIDDEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
/** Between Latin letters they part no scripts and join no words: they keep a word from being found. */
const HIDING =
  /(?<=\p{Script=Latin})[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]+(?=\p{Script=Latin})/gu;
/** Of these a careless copy may leave some in a paragraph. */
const CARELESS = 3;
const SPACED = /(?<![\p{L}\p{N}])(?:\p{L} ){3,}\p{L}(?![\p{L}\p{N}])/gu;

/** Text as a reader takes it: nothing hidden, no letters of other widths, "A B A I K A N" joined. */
function bared(text: string): string {
  return text
    .replace(HIDDEN, '')
    .normalize('NFKC')
    .replace(SPACED, (letters) => letters.replaceAll(' ', ''));
}

/** Whether a text gives orders to a machine. */
export function givesOrders(text: string): boolean {
  if (!SUSPECT.test(text)) return false;
  if ((text.match(HIDING)?.length ?? 0) > CARELESS) return true;
  const bare = bared(text);
  return ORDERS.some((pattern) => pattern.test(bare)) || holdsForeignSentence(bare);
}

/** Words with letters that Indonesian does not write. */
const FOREIGN_WORD = /\p{L}*[^\P{L}A-Za-z]\p{L}*/gu;

/** A sentence in another language, by its letters: nothing that an answer quotes, and a way to hide an order. */
function holdsForeignSentence(text: string): boolean {
  if ((text.match(FOREIGN_WORD)?.length ?? 0) < 2) return false;
  return sentences(text).some(({ start, end }) => {
    const sentence = text.slice(start, end);
    return (sentence.match(FOREIGN_WORD)?.length ?? 0) >= 2 && !INDONESIAN.test(sentence);
  });
}

/** Whether a text holds links, markup or code. */
function holdsMarkup(text: string): boolean {
  return SUSPECT.test(text) && MARKUP.some((pattern) => pattern.test(text));
}

/** Whether a text is what news are made of: no orders to machines, no links, no markup. */
export function isPlainNews(text: string): boolean {
  return !givesOrders(text) && !holdsMarkup(text);
}

/** An article as it may be quoted. */
export interface Quotable {
  /** The same offsets; what must not be quoted is blank. The article itself where nothing is. */
  readonly article: Article;
  readonly givesOrders: boolean;
}

const MOST_KEPT = 1000;
const kept = new Map<
  string,
  Omit<Quotable, 'article'> & { readonly title: string | null; readonly text: string }
>();

/** Reads an article once; the last thousand are remembered, by the hash of their text. */
export function quotable(article: Article): Quotable {
  const key = `${article.id}\n${article.sha256}\n${article.title}`;
  let read = kept.get(key);
  if (read === undefined) {
    read = readArticle(article);
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
    kept.set(key, read);
  }
  const { title, text } = read;
  const isSame = title === article.title && text === article.text;
  return { article: isSame ? article : { ...article, title, text }, givesOrders: read.givesOrders };
}

function readArticle({ title, text }: Article) {
  const orderly = title === null || !givesOrders(title);
  const isTitleFit = orderly && (title === null || !holdsMarkup(title));
  let hasOrders = !orderly;
  const paragraphs = text.split(/(\n{2,})/).map((paragraph) => {
    if (givesOrders(paragraph)) {
      hasOrders = true;
      return blank(paragraph);
    }
    return holdsMarkup(paragraph) ? withoutMarkup(paragraph) : paragraph;
  });
  return { title: isTitleFit ? title : null, text: paragraphs.join(''), givesOrders: hasOrders };
}

function withoutMarkup(paragraph: string): string {
  let text = paragraph;
  for (const { start, end } of sentences(paragraph)) {
    const sentence = paragraph.slice(start, end);
    if (holdsMarkup(sentence)) text = text.slice(0, start) + blank(sentence) + text.slice(end);
  }
  // Markup that reaches over the end of a sentence.
  return holdsMarkup(text) ? blank(text) : text;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** Whether a stretch of an article may be quoted under its title. */
export function isQuotable(article: Article, { start, end }: Span): boolean {
  const fit = quotable(article).article;
  if (fit === article) return true;
  return fit.title === article.title && fit.text.slice(start, end) === article.text.slice(start, end);
}

/** What retrieval found, as it may be quoted. */
export function quotableRetrieval(retrieval: Retrieval): Retrieval {
  const hits = retrieval.hits.map(quotableHit);
  return hits.every((hit, index) => hit === retrieval.hits[index]) ? retrieval : { ...retrieval, hits };
}

function quotableHit(hit: Hit): Hit {
  const { article } = quotable(hit.article);
  if (article === hit.article) return hit;
  const { start, end } = hit.passage;
  return { ...hit, article, passage: { ...hit.passage, text: article.text.slice(start, end) } };
}
