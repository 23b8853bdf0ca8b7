import { element, hiddenText } from './dom.js';
import { originOf, splitAnswer } from './text.js';

/**
 * An answer as nodes, for the page and the widget alike.
 * @typedef {import('./connection.js').Answer} Answer
 * @typedef {import('./connection.js').Citation} Citation
 * @typedef {import('./article-view.js').ArticleReference} ArticleReference
 * @typedef {(reference: ArticleReference, from: HTMLElement) => void} OpenArticle
 */

/**
 * @param {ArticleReference} reference
 * @param {OpenArticle} open
 * @param {string} className
 * @param {...(Node | string | null)} children
 */
export function opensArticle(reference, open, className, ...children) {
  const button = element(
    'button',
    { type: 'button', class: className, 'aria-haspopup': 'dialog', 'aria-expanded': 'false' },
    ...children,
  );
  button.addEventListener('click', () => open(reference, button));
  return button;
}

/**
 * @param {Citation} citation
 * @param {OpenArticle} open
 */
function chip(citation, open) {
  const button = opensArticle(citation, open, 'chip', hiddenText('['), String(citation.n), hiddenText(']'));
  const from = [citation.title ?? 'tanpa judul', citation.publisher].filter(Boolean).join(', ');
  button.setAttribute('aria-label', `Kutipan ${citation.n}: ${from}`);
  button.title = from;
  return button;
}

/**
 * The text of an answer with its numbers as buttons. A number without a known source stays text.
 * @param {string} text
 * @param {readonly Citation[]} citations
 * @param {OpenArticle} open
 */
export function answerNodes(text, citations, open) {
  /** @type {(Node | string)[]} */
  const nodes = [];
  for (const part of splitAnswer(text)) {
    const citation = part.kind === 'citation' ? citations.find(({ n }) => n === part.n) : undefined;
    if (!citation) {
      nodes.push(part.text);
      continue;
    }
    // A chip never begins a line: the space before it does not break.
    const before = nodes.at(-1);
    if (typeof before === 'string') nodes[nodes.length - 1] = before.replace(/ $/, '\u00a0');
    nodes.push(chip(citation, open));
  }
  return nodes;
}

/**
 * @param {readonly Citation[]} citations
 * @param {OpenArticle} open
 */
export function sourceList(citations, open) {
  const items = citations.map((citation) =>
    element(
      'li',
      {},
      opensArticle(
        citation,
        open,
        'source',
        element('span', { class: 'source-number', 'aria-hidden': 'true' }, String(citation.n)),
        element(
          'span',
          { class: 'source-body' },
          element('span', { class: 'source-title' }, citation.title ?? 'Tanpa judul'),
          element('span', { class: 'source-origin' }, originOf(citation) || citation.source),
          element('span', { class: 'source-quote' }, `“${citation.quote}”`),
        ),
      ),
    ),
  );
  return element('section', { class: 'sources' }, element('h3', {}, 'Sumber'), element('ol', {}, ...items));
}

/**
 * @param {Pick<Answer, 'related'>} answer
 * @param {OpenArticle} open
 */
export function relatedList({ related }, open) {
  const items = related.map((item) => element('li', {}, articleButton(item, open)));
  return element(
    'section',
    { class: 'sources' },
    element('h3', {}, 'Artikel terdekat'),
    element('ol', {}, ...items),
  );
}

/**
 * One article of a list, to be opened.
 * @param {import('./connection.js').RelatedArticle} item
 * @param {OpenArticle} open
 */
export function articleButton(item, open) {
  return opensArticle(
    item,
    open,
    'source',
    element(
      'span',
      { class: 'source-body' },
      element('span', { class: 'source-title' }, item.title ?? 'Tanpa judul'),
      element('span', { class: 'source-origin' }, originOf(item)),
    ),
  );
}

/**
 * Thumbs for an answer; thumbs down asks why.
 * @param {(verdict: 'up' | 'down', comment?: string) => Promise<void>} rate
 */
export function ratingBar(rate) {
  const status = element('span', { class: 'rated', role: 'status' });
  const up = element('button', { type: 'button', class: 'thumb', 'aria-pressed': 'false' }, '👍');
  const down = element('button', { type: 'button', class: 'thumb', 'aria-pressed': 'false' }, '👎');
  up.setAttribute('aria-label', 'Jawaban ini membantu');
  down.setAttribute('aria-label', 'Jawaban ini keliru atau kurang');
  const comment = element('input', {
    type: 'text',
    maxlength: '2000',
    placeholder: 'Apa yang keliru?',
    'aria-label': 'Apa yang keliru?',
  });
  const form = element(
    'form',
    { class: 'rating-comment', hidden: true },
    comment,
    element('button', { class: 'quiet' }, 'Kirim'),
  );
  /**
   * @param {'up' | 'down'} verdict
   * @param {string} [words]
   */
  const send = async (verdict, words) => {
    try {
      await rate(verdict, words);
      up.setAttribute('aria-pressed', String(verdict === 'up'));
      down.setAttribute('aria-pressed', String(verdict === 'down'));
      form.hidden = verdict === 'up' || words !== undefined;
      status.textContent = 'Terima kasih.';
      if (!form.hidden) comment.focus();
    } catch (error) {
      status.textContent = error instanceof Error ? error.message : 'Penilaian gagal dikirim.';
    }
  };
  up.addEventListener('click', () => void send('up'));
  down.addEventListener('click', () => void send('down'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (comment.value.trim() !== '') void send('down', comment.value.trim());
  });
  return element('div', { class: 'rating' }, up, down, status, form);
}
