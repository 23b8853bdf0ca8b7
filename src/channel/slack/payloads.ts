import { z } from 'zod';

const event = z.object({
  type: z.string(),
  channel: z.string().optional(),
  channel_type: z.string().optional(),
  user: z.string().optional(),
  text: z.string().optional(),
  ts: z.string().optional(),
  thread_ts: z.string().optional(),
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
  edited: z.unknown().optional(),
});

/** https://docs.slack.dev/apis/events-api */
export const envelope = z.discriminatedUnion('type', [
  z.object({ type: z.literal('url_verification'), challenge: z.string() }),
  z.object({ type: z.literal('event_callback'), event_id: z.string().min(1), event }),
]);

/** https://docs.slack.dev/interactivity/implementing-slash-commands */
export const command = z.object({
  text: z.string().default(''),
  channel_id: z.string(),
  user_id: z.string(),
  response_url: z.string(),
});

const click = z.object({
  type: z.literal('block_actions'),
  trigger_id: z.string(),
  response_url: z.string(),
  container: z.object({ thread_ts: z.string().optional() }).optional(),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })).min(1),
});

const submission = z.object({
  type: z.literal('view_submission'),
  view: z.object({
    callback_id: z.string(),
    private_metadata: z.string(),
    state: z.object({
      values: z.record(z.string(), z.record(z.string(), z.object({ value: z.string().nullish() }))),
    }),
  }),
});

export type Click = z.infer<typeof click>;
export type Submission = z.infer<typeof submission>;

/**
 * https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
 * https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload
 */
export const interaction = z.discriminatedUnion('type', [click, submission]);

/** A question that was written in a channel or in a direct message. */
interface WrittenQuestion {
  readonly channel: string;
  /** The message whose thread the answer goes to; undefined in a direct message outside any thread. */
  readonly thread: string | undefined;
  readonly conversation: string;
  readonly text: string;
}

/**
 * The question of an event; null for whatever is none: other events, messages of bots (our own among them), edited
 * and deleted messages, people joining.
 */
export function questionOf(written: z.infer<typeof event>): WrittenQuestion | null {
  const { type, channel, channel_type, user, text, ts, thread_ts, subtype, bot_id, edited } = written;
  const isDirect = type === 'message' && channel_type === 'im';
  if (type !== 'app_mention' && !isDirect) return null;
  if (subtype !== undefined || bot_id !== undefined || edited !== undefined || user === undefined)
    return null;
  if (channel === undefined || ts === undefined) return null;
  const thread = thread_ts ?? (isDirect ? undefined : ts);
  return {
    channel,
    thread,
    conversation: thread === undefined ? channel : `${channel} ${thread}`,
    text: plainText(text ?? ''),
  };
}

/**
 * Slack's message text as somebody typed it: without mentions of people, links and channels by their names, the
 * three entities as characters. Each `<` is read on to the next at most, so that no text takes long.
 * https://docs.slack.dev/messaging/formatting-message-text
 */
function plainText(text: string): string {
  return text
    .replace(/<[@!][^<>]*>/g, ' ')
    .replace(/<#[^<>|]*(?:\|([^<>]*))?>/g, '$1')
    .replace(/<[^<>|]+\|([^<>]*)>/g, '$1')
    .replace(/<([^<>]+)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[ \t]+/g, ' ')
    .trim();
}
