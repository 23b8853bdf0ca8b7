import { formatDate } from '../../indonesian/dates.ts';
import type { Article, Span } from '../../types.ts';
import { escapeHtml, visible } from '../render/escape.ts';
import type { Place } from './place.ts';

/** Markup that is safe to send. Only `html` makes it. */
class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | Html | readonly Html[];

/** A template whose values are escaped, each but the ones it made itself: the one place where text becomes markup. */
function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  const written = values.map((value) => {
    if (value instanceof Html) return value.text;
    return typeof value === 'string' ? escapeHtml(visible(value)) : value.map(({ text }) => text).join('');
  });
  return new Html(String.raw({ raw: strings }, ...written));
}

const NOTHING = html``;

/** A whole page. It loads three style sheets and nothing else; its addresses are relative to `/bukti/…`. */
function page(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex, nofollow, noarchive" />
    <meta name="referrer" content="no-referrer" />
    <title>${title} · Kutip</title>
    <link rel="icon" href="../web/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="../web/style.css" />
    <link rel="stylesheet" href="../web/article.css" />
    <link rel="stylesheet" href="../web/evidence.css" />
  </head>
  <body>
    ${body}
  </body>
</html>
`.text;
}

const masthead = html`<header class="masthead">
      <p class="brand"><img src="../web/icon.svg" alt="" width="30" height="30" /><span>Kutip</span></p>
      <p class="kind">Bukti kutipan</p>
    </header>`;

const NOTES: Readonly<Record<Place['state'], Html>> = {
  unchanged: html`<p class="note">Artikel ini tidak berubah sejak dikutip. Kata-kata yang dikutip diberi warna.</p>`,
  changed: html`<p class="note changed" role="note"><strong>Sumber berubah.</strong> Artikel ini disunting setelah dikutip.
        Kata-kata yang dikutip masih ada; bagian yang diberi warna adalah letaknya sekarang.</p>`,
  withdrawn: html`<p class="note changed" role="note"><strong>Sumber berubah.</strong> Artikel ini disunting setelah dikutip, dan
        kata-kata yang dikutip tidak ada lagi di dalamnya. Di bawah ini isi artikel sekarang.</p>`,
};

/** The article with the quoted words highlighted, or as it now is where it no longer holds them. */
export function articlePage(article: Article, { state, quote }: Place): string {
  const title = article.title ?? 'Tanpa judul';
  return page(
    title,
    html`${
      quote === null
        ? NOTHING
        : html`<a class="skip" href="#kutipan">Langsung ke kutipan</a>
    `
    }${masthead}
    <main class="evidence">
      <article>
        <h1>${title}</h1>
        <p class="meta">${origin(article)}</p>
        ${NOTES[state]}
        <div class="article-text">
          ${paragraphs(article.text, quote)}
        </div>
      </article>
    </main>`,
  );
}

/** "Penerbit · 21 September 2023 · kabar.id" */
function origin({ publisher, date, source, url }: Article): Html[] {
  const link = webAddress(url);
  const parts = [
    ...(publisher === null ? [] : [html`${publisher}`]),
    ...(date === null ? [] : [html`<time datetime="${date}">${formatDate(date)}</time>`]),
    link === null
      ? html`${source}`
      : html`<a href="${link.href}" rel="noopener noreferrer nofollow">${link.hostname}</a>`,
  ];
  return parts.flatMap((part, index) => (index === 0 ? [part] : [html` · `, part]));
}

/** Only an address of the web is worth a link; a source may claim any. */
export function webAddress(url: string | null): URL | null {
  if (url === null || !URL.canParse(url)) return null;
  const address = new URL(url);
  return /^https?:$/.test(address.protocol) ? address : null;
}

/** The quoted words stand in a `mark`, one for each paragraph they run through; the first has the anchor. */
function paragraphs(text: string, quote: Span | null): Html[] {
  let anchor: Html = html` id="kutipan"`;
  return [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map(({ 0: paragraph, index }) => {
    const from = Math.max(index, quote?.start ?? text.length);
    const to = Math.min(index + paragraph.length, quote?.end ?? 0);
    if (from >= to) return html`<p>${paragraph}</p>\n          `;
    const mark = html`<mark${anchor}>${text.slice(from, to)}</mark>`;
    anchor = NOTHING;
    return html`<p>${text.slice(index, from)}${mark}${text.slice(to, index + paragraph.length)}</p>\n          `;
  });
}

/** A page of two sentences: there is nothing to show. Says nothing of the article. */
export function noticePage(title: string, detail: string): string {
  return page(
    title,
    html`${masthead}
    <main class="evidence">
      <h1>${title}</h1>
      <p class="note">${detail}</p>
    </main>`,
  );
}
