/**
 * What each tool takes, with the page that says so. A message that is longer is split, never cut.
 * Where a page says "characters" and not which, UTF-16 code units are counted: never fewer than any other count.
 */
export interface Limit {
  /** As people call it. */
  readonly surface: string;
  readonly what: string;
  readonly most: number;
  readonly units: 'utf16' | 'characters' | 'bytes' | 'items';
  readonly source: string;
}

const SLACK_BUTTON = 'https://docs.slack.dev/reference/block-kit/block-elements/button-element';
const WHATSAPP_BUTTONS =
  'https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-reply-buttons-messages';

const rows = {
  slackSection: {
    surface: 'Slack',
    what: 'text of a section block',
    most: 3_000,
    units: 'utf16',
    source: 'https://docs.slack.dev/reference/block-kit/blocks/section-block',
  },
  slackBlocks: {
    surface: 'Slack',
    what: 'blocks of a message',
    most: 50,
    units: 'items',
    source: 'https://docs.slack.dev/reference/block-kit/blocks',
  },
  slackMessage: {
    surface: 'Slack',
    // No page names it; messages with 11,300 characters in their sections were refused as `msg_blocks_too_long`.
    what: 'text of all blocks of a message together',
    most: 9_000,
    units: 'utf16',
    source: 'https://github.com/slackapi/bolt-js/issues/2867',
  },
  slackResponses: {
    surface: 'Slack',
    what: 'messages sent to one response_url, within 30 minutes',
    most: 5,
    units: 'items',
    source: 'https://docs.slack.dev/interactivity/handling-user-interaction',
  },
  slackText: {
    surface: 'Slack',
    what: 'text of a message beside its blocks',
    most: 4_000,
    units: 'utf16',
    source: 'https://docs.slack.dev/reference/methods/chat.postMessage',
  },
  slackButtonText: {
    surface: 'Slack',
    what: 'text of a button',
    most: 75,
    units: 'utf16',
    source: SLACK_BUTTON,
  },
  slackButtonValue: {
    surface: 'Slack',
    what: 'value of a button',
    most: 2_000,
    units: 'utf16',
    source: SLACK_BUTTON,
  },
  mattermost: {
    surface: 'Mattermost',
    what: 'message',
    most: 16_383,
    units: 'characters',
    source: 'https://docs.mattermost.com/administration-guide/manage/product-limits.html',
  },
  rocketchat: {
    surface: 'Rocket.Chat',
    what: 'message, unless the workspace sets another (Message_MaxAllowedSize)',
    most: 5_000,
    units: 'utf16',
    source: 'https://docs.rocket.chat/use-rocket.chat/workspace-administration/settings/message',
  },
  teams: {
    surface: 'Microsoft Teams',
    what: 'message as JSON, 28 KB of UTF-16',
    most: (28 * 1024) / 2,
    units: 'utf16',
    source: 'https://learn.microsoft.com/en-us/microsoftteams/limits-specifications-teams',
  },
  telegram: {
    surface: 'Telegram',
    what: 'message after entities are parsed',
    most: 4_096,
    units: 'utf16',
    source: 'https://core.telegram.org/bots/api#sendmessage',
  },
  telegramButton: {
    surface: 'Telegram',
    what: 'data of a button',
    most: 64,
    units: 'bytes',
    source: 'https://core.telegram.org/bots/api#inlinekeyboardbutton',
  },
  whatsapp: {
    surface: 'WhatsApp',
    what: 'body of a text message',
    most: 4_096,
    units: 'utf16',
    source: 'https://developers.facebook.com/docs/whatsapp/cloud-api/messages/text-messages',
  },
  whatsappButtonBody: {
    surface: 'WhatsApp',
    what: 'body of a message with buttons',
    most: 1_024,
    units: 'utf16',
    source: WHATSAPP_BUTTONS,
  },
  whatsappButtons: {
    surface: 'WhatsApp',
    what: 'buttons of a message',
    most: 3,
    units: 'items',
    source: WHATSAPP_BUTTONS,
  },
  whatsappButtonText: {
    surface: 'WhatsApp',
    what: 'text of a button',
    most: 20,
    units: 'utf16',
    source: WHATSAPP_BUTTONS,
  },
  whatsappButtonId: {
    surface: 'WhatsApp',
    what: 'id of a button',
    most: 256,
    units: 'utf16',
    source: WHATSAPP_BUTTONS,
  },
} as const satisfies Record<string, Limit>;

export const LIMITS: { readonly [Name in keyof typeof rows]: Limit } = rows;

/** The size of a text in the units of a limit. */
export function sizeOf(text: string, units: Limit['units']): number {
  if (units === 'bytes') return Buffer.byteLength(text, 'utf8');
  if (units === 'characters') return [...text].length;
  return text.length;
}
