import { articleButton } from './answer-view.js';
import { countArticles, listArticles } from './api.js';
import { ApiError } from './connection.js';
import { byId, element } from './dom.js';
import { openArticle } from './pane.js';

/** The list of all articles, with a search in their titles, publishers and dates. */

const PAUSE_MS = 150;
const opener = byId('archive', HTMLButtonElement);
const dialog = byId('archive-list', HTMLDialogElement);
const words = byId('archive-words', HTMLInputElement);
const count = byId('archive-count', HTMLElement);
const items = byId('archive-items', HTMLOListElement);

/** Counts searches, so that a slow one never replaces a later one. */
let searching = 0;

async function search() {
  searching += 1;
  const mine = searching;
  try {
    const { articles, total } = await listArticles(words.value.trim());
    if (mine !== searching) return;
    const shown = articles.length.toLocaleString('id-ID');
    const all = total.toLocaleString('id-ID');
    count.textContent =
      total === 0
        ? 'Tidak ada artikel yang cocok.'
        : articles.length < total
          ? `Menampilkan ${shown} dari ${all} artikel; tulis kata untuk mempersempit.`
          : `${all} artikel`;
    items.replaceChildren(
      ...articles.map((item) =>
        element(
          'li',
          {},
          articleButton(item, (reference) => {
            dialog.close();
            void openArticle(reference, opener);
          }),
        ),
      ),
    );
  } catch (error) {
    if (mine !== searching) return;
    count.textContent =
      error instanceof ApiError ? error.message : 'Daftar artikel tidak dapat dibuka. Coba lagi.';
  }
}

export async function prepareArchiveList() {
  let pause = 0;
  words.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void search(), PAUSE_MS);
  });
  opener.addEventListener('click', () => {
    dialog.showModal();
    words.focus();
    void search();
  });
  byId('close-archive-list', HTMLButtonElement).addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  const articles = await countArticles();
  opener.hidden = false;
  opener.disabled = articles === null;
  opener.replaceChildren(
    ...(articles === null
      ? ['Arsip belum siap']
      : [
          `${articles.toLocaleString('id-ID')} artikel`,
          element('span', { class: 'archive-more' }, ' dalam arsip'),
        ]),
  );
}
