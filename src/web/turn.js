import { answerNodes, ratingBar, relatedList, sourceList } from './answer-view.js';
import { rate } from './api.js';
import { element, hiddenText } from './dom.js';
import { openArticle } from './pane.js';
import { duration, noteOf, shareText } from './text.js';

/**
 * One question with its answer, from waiting to finished or failed.
 * @typedef {import('./connection.js').Answer} Answer
 * @typedef {import('./connection.js').Citation} Citation
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
      text.replaceChildren(...answerNodes(received, citations, open));
    },
    /** @param {Answer} answer */
    finish(answer) {
      card.setAttribute('aria-busy', 'false');
      card.classList.toggle('not-found', !answer.answered);
      if (answer.understood) {
        text.before(element('p', { class: 'understood' }, `Saya pahami sebagai: ${answer.understood}`));
      }
      text.replaceChildren(...answerNodes(answer.answer, answer.citations, open));
      const extras = [];
      if (answer.citations.length > 0) extras.push(sourceList(answer.citations, open));
      if (!answer.answered && answer.related.length > 0) extras.push(relatedList(answer, open));
      const note = noteOf(answer);
      if (note) extras.push(element('p', { class: 'notice' }, note));
      const took = element('span', { class: 'took' }, `Dijawab dalam ${duration(answer.tookMs)}`);
      const { id } = answer;
      const rating = id === undefined ? null : ratingBar((verdict, comment) => rate(id, verdict, comment));
      card.append(...extras, element('footer', { class: 'answer-foot' }, took, rating, copyButton(answer)));
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
