import { element, hiddenText } from './dom.js';
import { originOf, paragraphs, safeLink } from './text.js';

/**
 * An article as nodes, for the page and the widget alike.
 * @typedef {import('../types.ts').Article} Article
 * @typedef {{ articleId: string, title: string | null, publisher: string | null, date: string | null,
 *   n?: number, start?: number, end?: number, quote?: string, evidence?: string }} ArticleReference
 */

/**
 * The stretch of the text that is quoted, or null where the article has changed since.
 * @param {Article} article
 * @param {ArticleReference} reference
 */
function quotedSpan(article, { start, end, quote }) {
  if (start === undefined || end === undefined || quote === undefined) return null;
  return article.text.slice(start, end) === quote ? { start, end } : null;
}

/**
 * Paragraphs as text nodes; the quoted words stand in <mark> (one for each paragraph they run through).
 * @param {string} text
 * @param {{ start: number, end: number } | null} quoted
 */
function paragraphNodes(text, quoted) {
  return paragraphs(text).map(({ start, end }) => {
    const from = Math.max(start, quoted?.start ?? end);
    const to = Math.min(end, quoted?.end ?? end);
    if (from >= to) return element('p', {}, text.slice(start, end));
    return element(
      'p',
      {},
      text.slice(start, from),
      element('mark', {}, text.slice(from, to)),
      text.slice(to, end),
    );
  });
}

/**
 * The text of an article with the quoted words marked, or with a notice that they are no longer there.
 * @param {Article} article
 * @param {ArticleReference} reference
 */
export function articleNodes(article, reference) {
  const quoted = quotedSpan(article, reference);
  const nodes = paragraphNodes(article.text, quoted);
  if (reference.quote === undefined || quoted !== null) return nodes;
  const words = 'Artikel ini sudah berubah sejak dikutip. Ajukan lagi pertanyaannya.';
  return [element('p', { class: 'notice' }, words), ...nodes];
}

/**
 * Publisher, date and where the article came from; a citation has a page of its own that can be shared.
 * @param {Article} article
 * @param {ArticleReference} reference
 */
export function metaNodes(article, reference) {
  const link = safeLink(article.url);
  const origin = originOf(article);
  const source = link ? outside(link.href, link.hostname) : article.source;
  const evidence = safeLink(reference.evidence ?? null);
  return [
    ...(origin === '' ? [] : [`${origin} · `]),
    source,
    ...(evidence ? [' · ', outside(evidence.href, 'Tautan bukti')] : []),
  ];
}

/**
 * @param {string} href
 * @param {string} label
 */
function outside(href, label) {
  return element(
    'a',
    { href, target: '_blank', rel: 'noopener noreferrer' },
    label,
    hiddenText(' (buka di tab baru)'),
  );
}
