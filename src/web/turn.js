import { createCard } from './answer-card.js';
import { ratingBar } from './answer-view.js';
import { rate } from './api.js';
import { element, hiddenText } from './dom.js';
import { openArticle } from './pane.js';
import { duration, shareText } from './text.js';

/**
 * One question with its answer, from waiting to finished or failed.
 * @typedef {import('./connection.js').Answer} Answer
 */

/** @type {import('./answer-view.js').OpenArticle} */
const open = (reference, from) => void openArticle(reference, from);

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
  const dots = element(
    'span',
    { class: 'waiting' },
    hiddenText('Mencari jawaban'),
    ...[1, 2, 3].map(() => element('i')),
  );
  const card = createCard(dots, open);
  const node = element(
    'li',
    { class: 'turn' },
    element('div', { class: 'question' }, hiddenText('Anda bertanya:'), element('p', {}, question)),
    card.node,
  );
  return {
    node,
    listener: card.listener,
    /** @param {Answer} answer */
    finish(answer) {
      card.finish(answer);
      const took = element('span', { class: 'took' }, `Dijawab dalam ${duration(answer.tookMs)}`);
      const { id } = answer;
      const rating = id === undefined ? null : ratingBar((verdict, comment) => rate(id, verdict, comment));
      card.node.append(element('footer', { class: 'answer-foot' }, took, rating, copyButton(answer)));
    },
    /**
     * @param {string} message
     * @param {{ onRetry: () => void, onKey: ((key: string) => void) | null }} actions
     */
    fail(message, { onRetry, onKey }) {
      card.fail(message);
      card.node.append(
        onKey
          ? keyForm(onKey)
          : element('button', { type: 'button', class: 'primary', onclick: onRetry }, 'Coba lagi'),
      );
    },
  };
}
