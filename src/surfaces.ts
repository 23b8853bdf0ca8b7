import type { Articles } from './channel/articles.ts';
import { MATTERMOST_PATHS, mattermostChannel } from './channel/mattermost/channel.ts';
import { rocketchatChannel } from './channel/rocketchat.ts';
import { mattermostSample } from './channel/samples/mattermost.ts';
import { rocketchatSample } from './channel/samples/rocketchat.ts';
import type { Sample } from './channel/samples/sample.ts';
import { slackSample } from './channel/samples/slack.ts';
import { teamsSample } from './channel/samples/teams.ts';
import { telegramSample } from './channel/samples/telegram.ts';
import { whatsappSample } from './channel/samples/whatsapp.ts';
import { widgetSample } from './channel/samples/widget.ts';
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
  /** Whether its servers are elsewhere and reach us over the internet, by https alone. */
  readonly isCloud: boolean;
  open(config: Config, parts: SurfaceParts): Channel;
  /** A recorded event, signed with the settings at `now` (milliseconds since 1970). Only for an enabled tool. */
  sample(config: Config, now: number): Sample | Promise<Sample>;
}

export const SURFACES: readonly Surface[] = [
  {
    name: 'slack',
    title: 'Slack',
    required: ['slackSigningSecret', 'slackBotToken'],
    optional: [],
    paths: SLACK_PATHS,
    isCloud: true,
    open: ({ slackSigningSecret, slackBotToken }, { desk, clock, endpoints }) =>
      slackChannel({
        signingSecret: slackSigningSecret!,
        botToken: slackBotToken!,
        desk,
        clock,
        endpoint: endpoints?.slack,
      }),
    sample: (config, now) => slackSample(config.slackSigningSecret!, now),
  },
  {
    name: 'mattermost',
    title: 'Mattermost',
    required: ['mattermostTokens'],
    optional: ['mattermostUrl'],
    paths: MATTERMOST_PATHS,
    isCloud: false,
    open: ({ mattermostTokens, mattermostUrl }, { desk, address }) =>
      mattermostChannel({ tokens: mattermostTokens, origin: mattermostUrl, desk, address }),
    sample: (config) => mattermostSample(config.mattermostTokens[0]!),
  },
  {
    name: 'rocketchat',
    title: 'Rocket.Chat',
    required: ['rocketchatToken'],
    optional: [],
    paths: ['/rocketchat/webhook'],
    isCloud: false,
    open: (config, { desk }) => rocketchatChannel(config.rocketchatToken!, desk),
    sample: (config) => rocketchatSample(config.rocketchatToken!),
  },
  {
    name: 'teams',
    title: 'Microsoft Teams',
    required: ['teamsWebhookSecret'],
    optional: [],
    paths: ['/teams/messages'],
    isCloud: true,
    open: (config, { desk }) => teamsChannel(config.teamsWebhookSecret!, desk),
    sample: (config) => teamsSample(config.teamsWebhookSecret!),
  },
  {
    name: 'telegram',
    title: 'Telegram',
    required: ['telegramBotToken', 'telegramWebhookSecret'],
    optional: [],
    paths: ['/telegram/webhook'],
    isCloud: true,
    open: (config, { desk, endpoints }) =>
      telegramChannel(
        {
          botToken: config.telegramBotToken!,
          webhookSecret: config.telegramWebhookSecret!,
          apiRoot: endpoints?.telegram,
        },
        desk,
      ),
    sample: (config) => telegramSample(config.telegramWebhookSecret!),
  },
  {
    name: 'whatsapp',
    title: 'WhatsApp',
    required: ['whatsappAppSecret', 'whatsappVerifyToken', 'whatsappToken'],
    optional: [],
    paths: ['/whatsapp/webhook'],
    isCloud: true,
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
    sample: ({ whatsappAppSecret, whatsappVerifyToken }, now) =>
      whatsappSample({ appSecret: whatsappAppSecret!, verifyToken: whatsappVerifyToken! }, now),
  },
  {
    name: 'widget',
    title: 'Widget',
    required: ['widgetSecret'],
    optional: [],
    paths: ['/widget.js', '/widget/'],
    isCloud: false,
    open: (config, { desk, clock, archive }) =>
      widgetChannel({ desk, clock, archive, secret: config.widgetSecret ?? '', rateLimit: config.rateLimit }),
    sample: ({ widgetSecret, allowedOrigins }, now) => widgetSample(widgetSecret!, allowedOrigins[0]!, now),
  },
];

function isSet(value: Config[SettingKey]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== '';
}

/** Whether any setting of a tool is set. */
export function isUsed({ required, optional }: Surface, config: Config): boolean {
  return [...required, ...optional].some((key) => isSet(config[key]));
}

/** Whether a tool is set; rejects with `configuration` where it lacks a secret. */
export function isEnabled(surface: Surface, config: Config): boolean {
  if (!isUsed(surface, config)) return false;
  const missing = surface.required.filter((key) => !isSet(config[key]));
  if (missing.length === 0) return true;
  const names = missing.map((key) => SETTINGS[key].name).join(' dan ');
  const set = [...surface.required, ...surface.optional].filter((key) => isSet(config[key]));
  throw new KutipError(
    'configuration',
    `${surface.title} belum lengkap: ${SETTINGS[set[0]!].name} terisi, tetapi ${names} kosong. ` +
      `Isi ${names}, atau kosongkan semua setelan ${surface.title} untuk mematikannya.`,
  );
}

/** The tools that this installation is set to; rejects with `configuration` where one lacks a secret. */
export function enabledSurfaces(config: Config): readonly Surface[] {
  return SURFACES.filter((surface) => isEnabled(surface, config));
}
