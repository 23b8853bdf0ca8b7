/**
 * What each tool takes, with the page that says so. `units` tells how its makers count. A message that is longer
 * is split, never cut.
 */
export interface Limit {
  readonly surface: string;
  readonly what: string;
  readonly most: number;
  readonly units: 'utf16' | 'characters' | 'bytes' | 'items';
  readonly source: string;
}

const rows = {
  slackSection: {
    surface: 'Slack',
    what: 'text of a section block',
    most: 3_000,
    units: 'characters',
    source: 'https://docs.slack.dev/reference/block-kit/blocks/section-block',
  },
  slackBlocks: {
    surface: 'Slack',
    what: 'blocks of a message',
    most: 50,
    units: 'items',
    source: 'https://docs.slack.dev/reference/block-kit/blocks',
  },
  slackText: {
    surface: 'Slack',
    what: 'text of a message beside its blocks',
    most: 4_000,
    units: 'characters',
    source: 'https://docs.slack.dev/reference/methods/chat.postMessage',
  },
  mattermost: {
    surface: 'Mattermost',
    what: 'message',
    most: 16_383,
    units: 'characters',
    source: 'https://docs.mattermost.com/administration-guide/configure/site-configuration-settings.html',
  },
  rocketchat: {
    surface: 'Rocket.Chat',
    what: 'message (Message_MaxAllowedSize)',
    most: 5_000,
    units: 'characters',
    source: 'https://docs.rocket.chat/docs/message',
  },
  teams: {
    surface: 'Microsoft Teams',
    what: 'reply of an outgoing webhook, as JSON',
    most: 28 * 1024,
    units: 'bytes',
    source: 'https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/format-your-bot-messages',
  },
  telegram: {
    surface: 'Telegram',
    what: 'message after entities are parsed',
    most: 4_096,
    units: 'utf16',
    source: 'https://core.telegram.org/bots/api#sendmessage',
  },
  whatsapp: {
    surface: 'WhatsApp Cloud API',
    what: 'body of a text message',
    most: 4_096,
    units: 'characters',
    source: 'https://developers.facebook.com/docs/whatsapp/cloud-api/messages/text-messages',
  },
} as const satisfies Record<string, Limit>;

export const LIMITS: { readonly [Name in keyof typeof rows]: Limit } = rows;

/** The size of a text in the units of a limit. */
export function sizeOf(text: string, units: Limit['units']): number {
  if (units === 'bytes') return Buffer.byteLength(text, 'utf8');
  if (units === 'characters') return [...text].length;
  return text.length;
}
