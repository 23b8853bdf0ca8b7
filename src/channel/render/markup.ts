import type { Inline, Line } from './document.ts';

/** How one surface writes text, emphasis and links. `text` leaves nothing that its surface would interpret. */
export interface Markup {
  readonly name: 'plain' | 'markdown' | 'mrkdwn' | 'telegram' | 'html';
  text(words: string): string;
  strong(words: string): string;
  link(label: string, href: string): string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The five characters that mean something in HTML text or in a quoted attribute. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}

/** Control and bidirectional marks that could make a line read as something else than it is. */
function visible(words: string): string {
  return words.replace(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** No markup at all; a link is its label with the address behind it. */
export const plain: Markup = {
  name: 'plain',
  text: visible,
  strong: visible,
  link: (label, href) => `${visible(label)} <${href}>`,
};

/** CommonMark: every character that could open a construct is escaped with a backslash (section 2.4). */
export const markdown: Markup = {
  name: 'markdown',
  text: escapeMarkdown,
  strong: (words) => `**${escapeMarkdown(words)}**`,
  link: (label, href) => `[${escapeMarkdown(label)}](<${href}>)`,
};

function escapeMarkdown(words: string): string {
  return visible(words)
    .replace(/[\\`*_{}[\]<>()#+|~!&@$^=]/g, '\\$&')
    .replace(/^(\s*)([-.])/gm, '$1\\$2')
    .replace(/^(\s*\d+)\./gm, '$1\\.')
    .replace(/:(?=\w+:|\/\/)/g, '\\:');
}

/** Slack: three characters are escaped; marks of emphasis are kept apart by a zero-width joiner. */
export const mrkdwn: Markup = {
  name: 'mrkdwn',
  text: escapeMrkdwn,
  strong: (words) => `*${escapeMrkdwn(words)}*`,
  link: (label, href) => `<${href}|${escapeMrkdwn(label).replaceAll('|', '¦')}>`,
};

function escapeMrkdwn(words: string): string {
  return visible(words)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[*_~`]/g, '\u2060$&\u2060');
}

/** Telegram's HTML mode: the named entities it knows, and `a` and `b` only. */
export const telegram: Markup = {
  name: 'telegram',
  text: escapeTelegram,
  strong: (words) => `<b>${escapeTelegram(words)}</b>`,
  link: (label, href) => `<a href="${escapeHtml(href)}">${escapeTelegram(label)}</a>`,
};

function escapeTelegram(words: string): string {
  return visible(words).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A fragment of a web page. */
export const html: Markup = {
  name: 'html',
  text: (words) => escapeHtml(visible(words)),
  strong: (words) => `<strong>${escapeHtml(visible(words))}</strong>`,
  link: (label, href) => `<a href="${escapeHtml(href)}" rel="noopener">${escapeHtml(visible(label))}</a>`,
};

export function renderInline(markup: Markup, inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return markup.text(inline.text);
    case 'strong':
      return markup.strong(inline.text);
    case 'link':
      return markup.link(inline.label, inline.href);
  }
}

export function renderLine(markup: Markup, line: Line): string {
  return line.map((inline) => renderInline(markup, inline)).join('');
}
