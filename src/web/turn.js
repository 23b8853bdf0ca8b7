import { element, hiddenText } from './dom.js';
import { openArticle } from './pane.js';
import { duration, originOf, shareText, splitAnswer } from './text.js';

/**
 * One question with its answer, from waiting to finished or failed.
 * @typedef {import('../types.ts').Answer} Answer
 * @typedef {import('../types.ts').Citation} Citation
 * @typedef {import('./pane.js').ArticleReference} ArticleReference
 */

/**
 * @param {ArticleReference} reference
 * @param {string} className
 * @param {...(Node | string | null)} children
 */
function opensArticle(reference, className, ...children) {
  const button = element(
    'button',
    { type: 'button', class: className, 'aria-haspopup': 'dialog', 'aria-expanded': 'false' },
    ...children,
  );
  button.addEventListener('click', () => void openArticle(reference, button));
  return button;
}

/** @param {Citation} citation */
function chip(citation) {
  const button = opensArticle(citation, 'chip', hiddenText('['), String(citation.n), hiddenText(']'));
  const from = [citation.title ?? 'tanpa judul', citation.publisher].filter(Boolean).join(', ');
  button.setAttribute('aria-label', `Kutipan ${citation.n}: ${from}`);
  button.title = from;
  return button;
}

/**
 * The text of an answer with its numbers as buttons. A number without a known source stays text.
 * @param {string} text
 * @param {readonly Citation[]} citations
 */
function answerNodes(text, citations) {
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
    nodes.push(chip(citation));
  }
  return nodes;
}

/** @param {readonly Citation[]} citations */
function sourceList(citations) {
  const items = citations.map((citation) =>
    element(
      'li',
      {},
      opensArticle(
        citation,
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

/** @param {Answer} answer */
function relatedList(answer) {
  const items = answer.related.map((item) =>
    element(
      'li',
      {},
      opensArticle(
        item,
        'source',
        element(
          'span',
          { class: 'source-body' },
          element('span', { class: 'source-title' }, item.title ?? 'Tanpa judul'),
          element('span', { class: 'source-origin' }, originOf(item)),
        ),
      ),
    ),
  );
  return element(
    'section',
    { class: 'sources' },
    element('h3', {}, 'Artikel terdekat'),
    element('ol', {}, ...items),
  );
}

/**
 * @param {string} text
 * @returns {Promise<void>}
 */
async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  // Pages that are not served over HTTPS or from this machine have no clipboard of their own.
  const area = element('textarea', { class: 'visually-hidden', readonly: true });
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (!copied) throw new Error('copying was refused');
}

/** @param {Answer} answer */
function copyButton(answer) {
  const button = element('button', { type: 'button', class: 'quiet' }, 'Salin');
  button.setAttribute('aria-label', 'Salin jawaban beserta sumbernya');
  button.addEventListener('click', async () => {
    try {
      await copy(shareText(answer));
      button.textContent = 'Tersalin';
    } catch {
      button.textContent = 'Gagal menyalin';
    }
    setTimeout(() => {
      button.textContent = 'Salin';
    }, 2000);
  });
  return button;
}

/** @param {(key: string) => void} onKey */
function keyForm(onKey) {
  const input = element('input', {
    type: 'password',
    autocomplete: 'off',
    required: true,
    'aria-label': 'Kunci akses',
  });
  const form = element(
    'form',
    { class: 'key-form' },
    input,
    element('button', { class: 'primary' }, 'Pakai kunci'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onKey(input.value.trim());
  });
  return form;
}

/** @param {string} question */
export function createTurn(question) {
  const text = element('p', { class: 'answer-text' });
  const card = element(
    'article',
    { class: 'answer', 'aria-busy': 'true' },
    hiddenText('Kutip menjawab:'),
    text,
  );
  const node = element(
    'li',
    { class: 'turn' },
    element('div', { class: 'question' }, hiddenText('Anda bertanya:'), element('p', {}, question)),
    card,
  );
  const dots = element(
    'span',
    { class: 'waiting' },
    hiddenText('Mencari jawaban'),
    ...[1, 2, 3].map(() => element('i')),
  );
  text.append(dots);

  /** @type {Citation[]} */
  let citations = [];
  let received = '';

  return {
    node,
    /** @param {Citation} citation */
    addSource(citation) {
      citations = [...citations, citation];
    },
    /** @param {string} delta */
    addText(delta) {
      received += delta;
      text.replaceChildren(...answerNodes(received, citations));
    },
    /** @param {Answer} answer */
    finish(answer) {
      card.setAttribute('aria-busy', 'false');
      card.classList.toggle('not-found', !answer.answered);
      if (answer.understood) {
        text.before(element('p', { class: 'understood' }, `Saya pahami sebagai: ${answer.understood}`));
      }
      text.replaceChildren(...answerNodes(answer.answer, answer.citations));
      const extras = [];
      if (answer.citations.length > 0) extras.push(sourceList(answer.citations));
      if (!answer.answered && answer.related.length > 0) extras.push(relatedList(answer));
      if (answer.degraded) {
        extras.push(
          element('p', { class: 'notice' }, 'Layanan model sedang terganggu; ini jawaban kutipan langsung.'),
        );
      }
      const took = element('span', { class: 'took' }, `Dijawab dalam ${duration(answer.tookMs)}`);
      card.append(...extras, element('footer', { class: 'answer-foot' }, took, copyButton(answer)));
    },
    /**
     * @param {string} message
     * @param {{ onRetry: () => void, onKey: ((key: string) => void) | null }} actions
     */
    fail(message, { onRetry, onKey }) {
      card.setAttribute('aria-busy', 'false');
      card.classList.add('failed');
      card.replaceChildren(
        element('p', { class: 'answer-text' }, message),
        onKey
          ? keyForm(onKey)
          : element('button', { type: 'button', class: 'primary', onclick: onRetry }, 'Coba lagi'),
      );
    },
  };
}
