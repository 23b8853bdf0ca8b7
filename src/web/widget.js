import { createCard } from './answer-card.js';
import { ratingBar } from './answer-view.js';
import { articleNodes, metaNodes } from './article-view.js';
import { ApiError, connect } from './connection.js';
import { element, hiddenText, sendOnEnter } from './dom.js';
import { historyOf } from './memory.js';
import { WIDGET_CSS } from './widget-css.js';
import { hostToken } from './widget-token.js';

/**
 * `<kutip-tanya token-url="/kutip-token">`: a button that opens a conversation over the host page. Everything
 * lives in a shadow root; nothing of the host page is read or changed.
 * @typedef {import('./memory.js').FinishedTurn} FinishedTurn
 * @typedef {import('./article-view.js').ArticleReference} ArticleReference
 */

/** `/widget/` of the server that this script came from. */
const BASE = new URL('/widget/', import.meta.url).href;
const LONGEST_QUESTION = '2000';

class KutipTanya extends HTMLElement {
  /** @type {FinishedTurn[]} */
  #turns = [];
  /** @type {AbortController | null} */
  #running = null;
  #server = connect(
    BASE,
    hostToken(() => this.getAttribute('token-url') ?? '/kutip-token'),
  );
  #launcher = element('button', { type: 'button', class: 'launcher', 'aria-expanded': 'false' });
  #title = element('h2', { id: 'title', tabindex: '-1' });
  #back = element(
    'button',
    { type: 'button', class: 'icon', 'aria-label': 'Kembali ke percakapan', hidden: true },
    '‹',
  );
  #log = element('ol', { class: 'turns', 'aria-label': 'Percakapan' });
  #article = element('section', { class: 'article', 'aria-label': 'Artikel', tabindex: '0', hidden: true });
  #status = element('p', { class: 'visually-hidden', role: 'status' });
  #question = element('textarea', {
    rows: '1',
    maxlength: LONGEST_QUESTION,
    placeholder: 'Tulis pertanyaan…',
    'aria-label': 'Pertanyaan Anda',
    enterkeyhint: 'send',
  });
  #send = element('button', { class: 'primary' }, 'Kirim');
  #form = element('form', { class: 'composer' }, this.#question, this.#send);
  #panel = element('section', { class: 'panel', role: 'dialog', 'aria-labelledby': 'title', hidden: true });
  /** @type {HTMLElement | null} */
  #opener = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    // A constructed sheet needs no permission of the host page's policy, unlike <style>.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(WIDGET_CSS);
    root.adoptedStyleSheets = [sheet];
    const close = element('button', { type: 'button', class: 'icon', 'aria-label': 'Tutup' }, '✕');
    this.#panel.append(
      element('header', {}, this.#back, this.#title, close),
      this.#log,
      this.#article,
      this.#form,
      this.#status,
    );
    root.append(this.#panel, this.#launcher);
    this.#launcher.addEventListener('click', () => this.#toggle(this.#panel.hidden !== false));
    close.addEventListener('click', () => this.#toggle(false));
    this.#back.addEventListener('click', () => this.#showConversation());
    this.#panel.addEventListener('keydown', (event) => this.#onKey(event));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#running) this.#running.abort();
      else this.#submit();
    });
    sendOnEnter(this.#question, () => {
      if (!this.#running) this.#submit();
    });
  }

  connectedCallback() {
    this.#launcher.textContent = this.#heading;
    this.#title.textContent = this.#heading;
    this.#log.replaceChildren(element('li', { class: 'notice' }, this.getAttribute('greeting') ?? GREETING));
  }

  disconnectedCallback() {
    this.#running?.abort();
  }

  get #heading() {
    return this.getAttribute('heading') ?? 'Tanya arsip';
  }

  /** @param {boolean} open */
  #toggle(open) {
    this.#panel.hidden = !open;
    this.#launcher.setAttribute('aria-expanded', String(open));
    if (!open) this.#launcher.focus();
    else if (this.#article.hidden) this.#question.focus();
    else this.#title.focus();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (this.#article.hidden) this.#toggle(false);
    else this.#showConversation();
  }

  #showConversation() {
    this.#article.hidden = true;
    this.#back.hidden = true;
    this.#log.hidden = false;
    this.#form.hidden = false;
    this.#title.textContent = this.#heading;
    if (this.#opener?.isConnected) this.#opener.focus();
    else this.#question.focus();
  }

  /**
   * @param {ArticleReference} reference
   * @param {HTMLElement} from
   */
  async #openArticle(reference, from) {
    this.#opener = from;
    this.#log.hidden = true;
    this.#form.hidden = true;
    this.#article.hidden = false;
    this.#back.hidden = false;
    this.#title.textContent = reference.title ?? 'Tanpa judul';
    this.#title.focus();
    this.#article.replaceChildren(element('p', { class: 'notice' }, 'Memuat artikel…'));
    try {
      const article = await this.#server.getArticle(reference.articleId);
      if (this.#opener !== from) return;
      this.#article.replaceChildren(
        element('p', { class: 'meta' }, ...metaNodes(article, reference)),
        ...articleNodes(article, reference),
      );
      this.#article.querySelector('mark')?.scrollIntoView({ block: 'center' });
    } catch (error) {
      this.#article.replaceChildren(element('p', { class: 'notice', role: 'alert' }, messageOf(error)));
    }
  }

  async #submit() {
    const question = this.#question.value.trim();
    if (question === '') return;
    this.#question.value = '';
    if (this.#turns.length === 0) this.#log.replaceChildren();
    /** @type {import('./answer-view.js').OpenArticle} */
    const open = (reference, from) => void this.#openArticle(reference, from);
    const card = createCard('Mencari jawaban…', open);
    const asked = element('p', { class: 'question' }, hiddenText('Anda bertanya:'), question);
    const turn = element('li', {}, asked, card.node);
    this.#log.append(turn);
    turn.scrollIntoView({ block: 'start' });
    this.#status.textContent = 'Mencari jawaban…';
    const controller = new AbortController();
    this.#running = controller;
    this.#send.textContent = 'Hentikan';
    try {
      const history = historyOf(this.#turns);
      const answer = await this.#server.ask(
        history.length === 0 ? { question } : { question, history },
        card.listener,
        controller.signal,
      );
      this.#turns = [...this.#turns, { question, answer }];
      card.finish(answer);
      const { id } = answer;
      if (id !== undefined)
        card.node.append(ratingBar((verdict, comment) => this.#server.rate(id, verdict, comment)));
      this.#status.textContent = `${answer.answer} ${answer.citations.length} kutipan.`;
    } catch (error) {
      const message = controller.signal.aborted ? 'Jawaban dihentikan.' : messageOf(error);
      card.fail(message);
      this.#status.textContent = message;
      if (this.#question.value === '') this.#question.value = question;
    } finally {
      this.#running = null;
      this.#send.textContent = 'Kirim';
    }
  }
}

const GREETING =
  'Tanyakan isi arsip berita. Setiap kalimat jawaban disertai nomor kutipan; pilih nomornya untuk membaca artikelnya.';

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof ApiError ? error.message : 'Terjadi kesalahan pada widget ini. Coba lagi.';
}

if (!customElements.get('kutip-tanya')) {
  customElements.define('kutip-tanya', KutipTanya);
  // One script tag is enough: without an element of its own the page gets one at its end.
  const script = /** @type {HTMLScriptElement | null} */ (
    document.querySelector('script[src*="/widget.js"]')
  );
  const tokenUrl = script?.dataset.tokenUrl ?? null;
  if (tokenUrl !== null && document.querySelector('kutip-tanya') === null) {
    const widget = document.createElement('kutip-tanya');
    widget.setAttribute('token-url', tokenUrl);
    document.body.append(widget);
  }
}
