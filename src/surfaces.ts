import type { Articles } from './channel/articles.ts';
import { MATTERMOST_PATHS, mattermostChannel } from './channel/mattermost/channel.ts';
import { rocketchatChannel } from './channel/rocketchat.ts';
import { SLACK_PATHS, slackChannel } from './channel/slack/channel.ts';
import { teamsChannel } from './channel/teams/channel.ts';
import { telegramChannel } from './channel/telegram/channel.ts';
import { whatsappChannel } from './channel/whatsapp/channel.ts';
import { widgetChannel } from './channel/widget.ts';
import type { Channel, ChatDesk } from './channel.ts';
import { type Config, SETTINGS, type SettingKey } from './config.ts';
import { KutipError } from './errors.ts';

/** What every chat channel is made from. */
export interface SurfaceParts {
  readonly desk: ChatDesk;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly archive: Articles;
  /** A path of this server as others reach it; only asked once the server listens. */
  readonly address: (path: string) => string;
  /** Where the tools' own APIs are reached, when not at the usual address: stand-ins of tests. */
  readonly endpoints?: Partial<Record<SurfaceName, string>>;
}

export type SurfaceName =
  | 'slack'
  | 'mattermost'
  | 'rocketchat'
  | 'teams'
  | 'telegram'
  | 'whatsapp'
  | 'widget';

/** One row a chat tool. A tool is enabled by any of its settings and then needs all that are required. */
export interface Surface {
  readonly name: SurfaceName;
  /** As people call it. */
  readonly title: string;
  readonly required: readonly SettingKey[];
  readonly optional: readonly SettingKey[];
  /** Paths of its webhooks. Their requests prove themselves by signature, so no API key is asked for. */
  readonly paths: readonly string[];
  open(config: Config, parts: SurfaceParts): Channel;
}

export const SURFACES: readonly Surface[] = [
  {
    name: 'slack',
    title: 'Slack',
    required: ['slackSigningSecret', 'slackBotToken'],
    optional: [],
    paths: SLACK_PATHS,
    open: ({ slackSigningSecret, slackBotToken }, { desk, clock, endpoints }) =>
      slackChannel({
        signingSecret: slackSigningSecret!,
        botToken: slackBotToken!,
        desk,
        clock,
        endpoint: endpoints?.slack,
      }),
  },
  {
    name: 'mattermost',
    title: 'Mattermost',
    required: ['mattermostTokens'],
    optional: ['mattermostUrl'],
    paths: MATTERMOST_PATHS,
    open: ({ mattermostTokens, mattermostUrl }, { desk, address }) =>
      mattermostChannel({ tokens: mattermostTokens, origin: mattermostUrl, desk, address }),
  },
  {
    name: 'rocketchat',
    title: 'Rocket.Chat',
    required: ['rocketchatToken'],
    optional: [],
    paths: ['/rocketchat/webhook'],
    open: (config, { desk }) => rocketchatChannel(config.rocketchatToken!, desk),
  },
  {
    name: 'teams',
    title: 'Microsoft Teams',
    required: ['teamsWebhookSecret'],
    optional: [],
    paths: ['/teams/messages'],
    open: (config, { desk }) => teamsChannel(config.teamsWebhookSecret!, desk),
  },
  {
    name: 'telegram',
    title: 'Telegram',
    required: ['telegramBotToken', 'telegramWebhookSecret'],
    optional: [],
    paths: ['/telegram/webhook'],
    open: (config, { desk, endpoints }) =>
      telegramChannel(
        {
          botToken: config.telegramBotToken!,
          webhookSecret: config.telegramWebhookSecret!,
          apiRoot: endpoints?.telegram,
        },
        desk,
      ),
  },
  {
    name: 'whatsapp',
    title: 'WhatsApp',
    required: ['whatsappAppSecret', 'whatsappVerifyToken', 'whatsappToken'],
    optional: [],
    paths: ['/whatsapp/webhook'],
    open: (config, { desk, clock, endpoints }) =>
      whatsappChannel(
        {
          appSecret: config.whatsappAppSecret!,
          verifyToken: config.whatsappVerifyToken!,
          accessToken: config.whatsappToken!,
          graphRoot: endpoints?.whatsapp,
        },
        desk,
        clock,
      ),
  },
  {
    name: 'widget',
    title: 'Widget',
    required: ['widgetSecret'],
    optional: [],
    paths: ['/widget.js', '/widget/'],
    open: (config, { desk, clock, archive }) =>
      widgetChannel({ desk, clock, archive, secret: config.widgetSecret ?? '', rateLimit: config.rateLimit }),
  },
];

function isSet(value: Config[SettingKey]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== '';
}

/** The tools that this installation is set to; rejects with `configuration` where one lacks a secret. */
export function enabledSurfaces(config: Config): readonly Surface[] {
  return SURFACES.filter((surface) => {
    const missing = surface.required.filter((key) => !isSet(config[key]));
    if (missing.length === surface.required.length && !surface.optional.some((key) => isSet(config[key])))
      return false;
    if (missing.length === 0) return true;
    const names = missing.map((key) => SETTINGS[key].name).join(' dan ');
    const set = [...surface.required, ...surface.optional].filter((key) => isSet(config[key]));
    throw new KutipError(
      'configuration',
      `${surface.title} belum lengkap: ${SETTINGS[set[0]!].name} terisi, tetapi ${names} kosong. ` +
        `Isi ${names}, atau kosongkan semua setelan ${surface.title} untuk mematikannya.`,
    );
  });
}
