import type { Inline, Line } from './document.ts';
import {
  escapeHtml,
  escapeMarkdown,
  escapeThree,
  visible,
  withoutBackslashes,
  withoutBlocks,
  withoutBrackets,
  withoutEmphasis,
  withoutLinks,
  withoutNames,
  withoutTags,
  withoutTemplates,
} from './escape.ts';

/** How one surface writes text, emphasis and links. `text` leaves nothing that its surface would interpret. */
export interface Markup {
  readonly name:
    | 'plain'
    | 'markdown'
    | 'mrkdwn'
    | 'telegram'
    | 'html'
    | 'teams'
    | 'whatsapp'
    | 'mattermost'
    | 'rocketchat';
  /** What stands between two lines so that they stay two. */
  readonly newline: string;
  text(words: string): string;
  strong(words: string): string;
  link(label: string, href: string): string;
  /** The mark of a citation within a sentence: "[1]". Its address also stands in the list of sources. */
  mark(label: string, href: string): string;
}

/** No markup at all: marks are bare, a source has its address on a line of its own. */
export const plain: Markup = {
  name: 'plain',
  newline: '\n',
  text: visible,
  strong: visible,
  link: (label, href) => `${visible(label)}\n${href}`,
  mark: (label) => label,
};

/** An address between round brackets: only these could end it early. */
function destination(href: string): string {
  return href.replace(
    /[\s()<>\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

/** CommonMark, as OpenAI-compatible clients, Open WebUI and LibreChat read it. */
export const markdown: Markup = {
  name: 'markdown',
  newline: '  \n',
  text: (words) => escapeMarkdown(visible(words)),
  strong: (words) => `**${escapeMarkdown(visible(words))}**`,
  link: (label, href) => `[${escapeMarkdown(withoutBrackets(visible(label)))}](${destination(href)})`,
  // Balanced brackets may stand in a label (CommonMark 6.3); a bare `[1](…)` is a citation of Open WebUI's own.
  mark: (label, href) => `[${label}](${destination(href)})`,
};

/** The block marks, names, links and emphasis of a dialect that has no escape. */
function bare(words: string): string {
  return withoutEmphasis(
    withoutBackslashes(withoutTags(withoutLinks(withoutNames(withoutBlocks(visible(words)))))),
  );
}

function card(words: string): string {
  return withoutTemplates(bare(words));
}

/**
 * TextBlock of an Adaptive Card: bold, italics, lists and links, nothing else. A backslash is shown on phones,
 * and a bracket within a label ends the link there.
 * https://learn.microsoft.com/en-us/adaptive-cards/authoring-cards/text-features
 */
export const teams: Markup = {
  name: 'teams',
  newline: '\n\n',
  text: card,
  strong: (words) => `**${card(words)}**`,
  link: (label, href) => `[${card(withoutBrackets(label))}](${destination(href)})`,
  mark: (label, href) => `[[${label.slice(1, -1)}](${destination(href)})]`,
};

/**
 * Mattermost: Markdown in which fewer characters can be escaped than in CommonMark; answers of a webhook may also
 * hold Slack's links, `<address|label>`.
 * https://docs.mattermost.com/end-user-guide/collaborate/format-messages.html
 */
export const mattermost: Markup = {
  name: 'mattermost',
  newline: '\n',
  text: withoutBars,
  strong: (words) => `**${withoutBars(words)}**`,
  link: (label, href) => `[${withoutBars(withoutBrackets(label))}](${destination(href)})`,
  mark: (label, href) => `[${label}](${destination(href)})`,
};

function withoutBars(words: string): string {
  return bare(words).replaceAll('|', '\u2223');
}

/**
 * Rocket.Chat: one asterisk is bold, nothing escapes. A dot between two characters may be read as the name of a
 * host with all that follows, so a link has a space before it.
 * https://docs.rocket.chat/docs/message-formatting
 */
export const rocketchat: Markup = {
  name: 'rocketchat',
  newline: '\n',
  text: bare,
  strong: (words) => `*${bare(words)}*`,
  link: (label, href) => ` [${bare(withoutBrackets(label))}](${destination(href)})`,
  mark: (label, href) => ` [${label}](${destination(href)})`,
};

/**
 * WhatsApp: `*`, `_`, `~` and backticks, nothing escapes; an address is a link by standing alone.
 * https://faq.whatsapp.com/539178204879377
 */
export const whatsapp: Markup = {
  name: 'whatsapp',
  newline: '\n',
  text: (words) => bareWhatsapp(withoutBlocks(visible(words))),
  strong: (words) => `*${bareWhatsapp(words)}*`,
  link: (label, href) => `${bareWhatsapp(label)}\n${href}`,
  mark: (label) => label,
};

/** An address in an article must not become a link. */
function bareWhatsapp(words: string): string {
  return withoutEmphasis(withoutNames(visible(words)));
}

/**
 * Slack: three characters are entities, emphasis has no escape.
 * https://docs.slack.dev/messaging/formatting-message-text
 */
export const mrkdwn: Markup = {
  name: 'mrkdwn',
  newline: '\n',
  text: escapeMrkdwn,
  strong: (words) => `*${escapeMrkdwn(words)}*`,
  link: (label, href) => `<${slackAddress(href)}|${escapeMrkdwn(label).replaceAll('|', '¦')}>`,
  mark: (label, href) => `<${slackAddress(href)}|${label}>`,
};

function escapeMrkdwn(words: string): string {
  return escapeThree(withoutEmphasis(withoutNames(withoutBlocks(visible(words)))));
}

function slackAddress(href: string): string {
  return escapeThree(href).replaceAll('|', '%7C');
}

/**
 * Telegram's HTML mode: `a` and `b`, and three entities.
 * https://core.telegram.org/bots/api#html-style
 */
export const telegram: Markup = {
  name: 'telegram',
  newline: '\n',
  text: escapeTelegram,
  strong: (words) => `<b>${escapeTelegram(words)}</b>`,
  link: (label, href) => `<a href="${escapeHtml(href)}">${escapeTelegram(label)}</a>`,
  mark: (label, href) => `<a href="${escapeHtml(href)}">${label}</a>`,
};

function escapeTelegram(words: string): string {
  return escapeThree(withoutNames(visible(words)));
}

/** A fragment of a web page. */
export const html: Markup = {
  name: 'html',
  newline: '<br>\n',
  text: (words) => escapeHtml(visible(words)),
  strong: (words) => `<strong>${escapeHtml(visible(words))}</strong>`,
  link: (label, href) => `<a href="${escapeHtml(href)}" rel="noopener">${escapeHtml(visible(label))}</a>`,
  mark: (label, href) => `<a href="${escapeHtml(href)}" rel="noopener">${label}</a>`,
};

export function renderInline(markup: Markup, inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return markup.text(inline.text);
    case 'strong':
      return markup.strong(inline.text);
    case 'link':
      return markup.link(inline.label, inline.href);
    case 'mark':
      return markup.mark(inline.label, inline.href);
  }
}

export function renderLine(markup: Markup, line: Line): string {
  return line.map((inline) => renderInline(markup, inline)).join('');
}
