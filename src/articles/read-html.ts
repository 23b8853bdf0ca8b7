import { findDates, isoDate } from '../indonesian/dates.ts';
import { type Evidence, isWebAddress, type ReadResult, type SourceFields } from './document.ts';
import { decodeText } from './read-text.ts';

/** The little of the DOM that is used here; the project compiles without the DOM library. */
interface PageNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}
interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
}
interface Page {
  readonly body: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

const ELEMENT = 1;
const TEXT = 3;
const BLOCKS = new Set(
  'address article aside blockquote body dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'script style noscript template iframe svg nav form button select textarea audio video head'.split(' '),
);

/** The article of a web page and what its metadata says about it. One paragraph a block element. */
export async function readHtml(bytes: Uint8Array): Promise<ReadResult> {
  const html = decodeText(bytes);
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
  ]);
  const parse = (source: string) => parseHTML(source).document as unknown as Page;
  const page = parse(wholePage(html));
  const warnings: string[] = [];
  const fields = readFields(page, warnings);
  const fallback = textOf(page.body);
  const main = new Readability(page as never, { charThreshold: 200 }).parse();
  const content = main?.content ? textOf(parse(wholePage(main.content)).body) : '';
  // A page too short for Readability loses more to it than to the cleaning rules.
  const text = content.length >= Math.min(200, fallback.length / 4) ? content : fallback;
  return {
    documents: [{ text, fields, firstLineIsTitle: fields.title === undefined, warnings }],
    failures: [],
  };
}

/** linkedom builds a body only where the source has an html element. */
function wholePage(html: string): string {
  return /<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
}

function textOf(root: PageNode): string {
  const lines: string[] = [''];
  const walk = (node: PageNode) => {
    if (node.nodeType === TEXT) lines[lines.length - 1] += (node.textContent ?? '').replace(/\s+/g, ' ');
    if (node.nodeType !== ELEMENT) return;
    const name = node.localName ?? '';
    if (SILENT.has(name)) return;
    const isBlock = BLOCKS.has(name) || name === 'br';
    if (isBlock) lines.push('');
    for (const child of node.childNodes) walk(child);
    if (isBlock) lines.push('');
  };
  walk(root);
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n');
}

function readFields(page: Page, warnings: string[]): SourceFields {
  const linked = linkedData(page);
  const publisher =
    meta(page, 'og:site_name') ??
    named(linked?.publisher) ??
    meta(page, 'application-name') ??
    meta(page, 'publisher');
  const title = readTitle(page, linked, publisher?.value);
  const date = readDate(page, linked);
  const url = readAddress(page, linked, warnings);
  return {
    ...(title ? { title } : {}),
    ...(publisher ? { publisher } : {}),
    ...(date ? { date } : {}),
    ...(url ? { url } : {}),
  };
}

function meta(page: Page, ...names: string[]): Evidence | undefined {
  for (const name of names) {
    const element = page.querySelector(
      `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
    );
    const value = tidy(element?.getAttribute('content'));
    if (value) return { value, evidence: value, rule: `meta ${name}` };
  }
  return undefined;
}

type Linked = Readonly<Record<string, unknown>>;

/** The first JSON-LD object of the page that describes an article. A broken block is passed over. */
function linkedData(page: Page): Linked | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const parsed: unknown = JSON.parse(script.textContent ?? '');
      const top = Array.isArray(parsed) ? parsed : [parsed];
      const all = top.flatMap((one) =>
        isRecord(one) && Array.isArray(one['@graph']) ? one['@graph'] : [one],
      );
      const article = all.filter(isRecord).find((one) => /Article|Posting|Report/.test(String(one['@type'])));
      if (article) return article;
    } catch {}
  }
  return undefined;
}

function readTitle(page: Page, linked: Linked | undefined, site: string | undefined): Evidence | undefined {
  const headings = [...page.querySelectorAll('h1')]
    .map((one) => tidy(one.textContent))
    .filter((one) => one !== undefined);
  const title = tidy(page.querySelector('title')?.textContent);
  const found =
    linkedText(linked?.headline, 'JSON-LD headline') ??
    meta(page, 'og:title', 'twitter:title') ??
    (headings.length === 1 ? { value: headings[0]!, evidence: headings[0]!, rule: 'h1' } : undefined) ??
    (title ? { value: title, evidence: title, rule: 'title' } : undefined);
  return found && { ...found, value: withoutSite(found.value, site) };
}

/** "Apel Pagi - Contohkabar.id" ends in the name of its site. */
function withoutSite(title: string, site: string | undefined): string {
  const match = /^(.{10,}?)\s+[-|–—»•]\s+([^-|–—»•]{2,40})$/u.exec(title);
  if (!match) return title;
  const bare = (name: string) => name.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  const tail = bare(match[2]!);
  const isSite = site !== undefined && (bare(site).startsWith(tail) || tail.startsWith(bare(site)));
  return isSite || /\.(?:com|id|net|org|co|news)$/i.test(match[2]!) ? match[1]! : title;
}

const DATE_NAMES =
  'article:published_time datePublished pubdate publishdate publish-date publish_date date dc.date dc.date.issued dcterms.created content_PublishedDate'.split(
    ' ',
  );

function readDate(page: Page, linked: Linked | undefined): Evidence | undefined {
  const time = page.querySelector('time[itemprop="datePublished"], article time[datetime], time[datetime]');
  const told = [
    meta(page, ...DATE_NAMES),
    linkedText(linked?.datePublished, 'JSON-LD datePublished'),
    linkedText(time?.getAttribute('datetime'), 'time'),
  ];
  for (const one of told) {
    const value = one && dayOf(one.value);
    if (value) return { ...one, value };
  }
  return undefined;
}

/**
 * The day of a timestamp where it was written. A timestamp in universal time is told in Western Indonesian
 * Time (UTC+7): a report of 01:00 WIB otherwise carries the day before.
 */
function dayOf(timestamp: string): string | null {
  const found = findDates(timestamp)[0];
  const iso = found ? isoDate(found.date) : null;
  if (iso === null || !/T\d{2}:\d{2}.*(?:Z|[+-]00:?00)$/i.test(timestamp)) return iso;
  const moment = Date.parse(timestamp);
  return Number.isNaN(moment) ? iso : new Date(moment + 7 * 3_600_000).toISOString().slice(0, 10);
}

function readAddress(page: Page, linked: Linked | undefined, warnings: string[]): Evidence | undefined {
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const told = [
    linkedText(canonical, 'link canonical'),
    meta(page, 'og:url'),
    linkedText(linked?.url, 'JSON-LD url'),
  ];
  for (const one of told) {
    if (one && isWebAddress(one.value)) return one;
    if (one) warnings.push(`Alamat halaman diabaikan karena bukan alamat http(s): ${one.value.slice(0, 80)}`);
  }
  return undefined;
}

function named(value: unknown): Evidence | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  return linkedText(isRecord(one) ? one.name : one, 'JSON-LD publisher');
}

function linkedText(value: unknown, rule: string): Evidence | undefined {
  const text = typeof value === 'string' ? tidy(value) : undefined;
  return text ? { value: text, evidence: text, rule } : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tidy(text: string | null | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim() || undefined;
}
