import { listArticles } from './api.js';
import { byId, element } from './dom.js';
import { indonesianDate } from './text.js';

/**
 * Which articles an answer may come from: dates and publisher, kept for this tab.
 * @typedef {import('../types.ts').ArticleFilter} ArticleFilter
 */

const NAME = 'kutip.filters';
const box = byId('filters', HTMLDetailsElement);
const summary = byId('filters-summary', HTMLElement);
const from = byId('filter-from', HTMLInputElement);
const to = byId('filter-to', HTMLInputElement);
const publisher = byId('filter-publisher', HTMLInputElement);
const publishers = byId('publishers', HTMLDataListElement);

/**
 * The filters of the next question; null where all articles count.
 * @returns {ArticleFilter | null}
 */
export function chosenFilters() {
  const name = publisher.value.trim();
  const chosen = {
    ...(from.value && { from: from.value }),
    ...(to.value && { to: to.value }),
    ...(name && { publisher: name }),
  };
  return Object.keys(chosen).length === 0 ? null : chosen;
}

/** @param {ArticleFilter | null} chosen */
function describe(chosen) {
  if (chosen === null) return 'Saring artikel';
  const parts = [
    chosen.from && `sejak ${indonesianDate(chosen.from)}`,
    chosen.to && `sampai ${indonesianDate(chosen.to)}`,
    chosen.publisher && `dari ${chosen.publisher}`,
  ];
  return `Disaring: ${parts.filter(Boolean).join(', ')}`;
}

function changed() {
  const chosen = chosenFilters();
  summary.textContent = describe(chosen);
  box.classList.toggle('active', chosen !== null);
  to.setCustomValidity(
    from.value && to.value && from.value > to.value ? 'Tanggal akhir mendahului tanggal awal.' : '',
  );
  if (chosen === null) sessionStorage.removeItem(NAME);
  else sessionStorage.setItem(NAME, JSON.stringify(chosen));
}

function restore() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(NAME) ?? '{}');
    from.value = kept.from ?? '';
    to.value = kept.to ?? '';
    publisher.value = kept.publisher ?? '';
  } catch {
    sessionStorage.removeItem(NAME);
  }
}

/** Publishers to choose from, read when the box is opened for the first time. */
async function offerPublishers() {
  if (publishers.children.length > 0) return;
  try {
    const { articles } = await listArticles('');
    const names = new Set(articles.map((article) => article.publisher).filter((name) => name !== null));
    publishers.append(...[...names].sort().map((value) => element('option', { value })));
  } catch {
    // Without the list the name can still be typed.
  }
}

export function prepareFilters() {
  restore();
  changed();
  for (const field of [from, to, publisher]) field.addEventListener('input', changed);
  box.addEventListener('toggle', () => void (box.open && offerPublishers()));
  byId('clear-filters', HTMLButtonElement).addEventListener('click', () => {
    for (const field of [from, to, publisher]) field.value = '';
    changed();
    box.open = false;
  });
}
