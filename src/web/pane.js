import { getArticle } from './api.js';
import { articleNodes, metaNodes } from './article-view.js';
import { ApiError } from './connection.js';
import { byId, element } from './dom.js';
import { originOf } from './text.js';

/**
 * The article beside the conversation: a side pane where there is room, a dialog on a phone.
 * @typedef {import('./article-view.js').ArticleReference} ArticleReference
 */

const wide = matchMedia('(min-width: 62rem)');
const dialog = byId('article', HTMLDialogElement);
const title = byId('article-title', HTMLElement);
const eyebrow = byId('article-eyebrow', HTMLElement);
const meta = byId('article-meta', HTMLElement);
const body = byId('article-text', HTMLElement);

/** @type {HTMLElement | null} */
let opener = null;
/** Counts openings, so that a slow article never lands in a pane that shows another one. */
let opening = 0;

function show() {
  if (dialog.open) dialog.close();
  if (wide.matches) dialog.show();
  else dialog.showModal();
  document.body.classList.toggle('has-pane', wide.matches);
}

/**
 * Opens an article, at the quoted words where the reference is a citation.
 * @param {ArticleReference} reference
 * @param {HTMLElement} from gets the focus back
 */
export async function openArticle(reference, from) {
  opening += 1;
  const mine = opening;
  eyebrow.textContent = reference.n === undefined ? 'Artikel terkait' : `Kutipan ${reference.n}`;
  title.textContent = reference.title ?? 'Tanpa judul';
  meta.textContent = originOf(reference);
  body.replaceChildren(element('p', { class: 'notice' }, 'Memuat artikel…'));
  show();
  opener = from;
  markOpener();
  title.focus();
  try {
    const article = await getArticle(reference.articleId);
    if (mine !== opening || !dialog.open) return;
    title.textContent = article.title ?? 'Tanpa judul';
    meta.replaceChildren(...metaNodes(article, reference));
    body.replaceChildren(...articleNodes(article, reference));
    const mark = body.querySelector('mark');
    if (mark) mark.scrollIntoView({ block: 'center' });
    else body.scrollTop = 0;
  } catch (error) {
    if (mine !== opening) return;
    const message = error instanceof ApiError ? error.message : 'Artikel tidak dapat dibuka. Coba lagi.';
    const retry = () => void openArticle(reference, from);
    body.replaceChildren(
      element('p', { class: 'notice', role: 'alert' }, message),
      element('button', { type: 'button', class: 'quiet', onclick: retry }, 'Coba lagi'),
    );
  }
}

/** The citation that is being shown stands out in the conversation. */
function markOpener() {
  for (const node of document.querySelectorAll('[aria-expanded="true"]'))
    node.setAttribute('aria-expanded', 'false');
  if (dialog.open) opener?.setAttribute('aria-expanded', 'true');
}

export function closeArticle() {
  if (dialog.open) dialog.close();
}

function afterClosing() {
  // `show` closes and reopens at once; only a dialog that stays closed gives the focus back.
  if (dialog.open) return;
  document.body.classList.remove('has-pane');
  opening += 1;
  markOpener();
  // Whoever has gone on to something else meanwhile keeps the focus there.
  const { activeElement } = document;
  if (opener?.isConnected && (activeElement === document.body || dialog.contains(activeElement)))
    opener.focus();
  opener = null;
}

export function preparePane() {
  // A region that scrolls must be reachable by keyboard in every browser.
  body.tabIndex = 0;
  byId('close-article', HTMLButtonElement).addEventListener('click', closeArticle);
  dialog.addEventListener('close', afterClosing);
  dialog.addEventListener('click', (event) => {
    // The backdrop belongs to the dialog itself; its content does not.
    if (event.target === dialog && !wide.matches) closeArticle();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && dialog.open && wide.matches) {
      event.preventDefault();
      closeArticle();
    }
  });
  wide.addEventListener('change', () => {
    if (dialog.open) show();
  });
}
