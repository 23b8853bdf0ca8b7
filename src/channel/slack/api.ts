import type { ModalView } from '@slack/types';
import { type Logger, LogLevel, WebAPIRateLimitedError, WebClient } from '@slack/web-api';
import { postLater } from '../chat/later-reply.ts';
import { withRetries } from '../chat/retry.ts';
import type { SlackMessage } from './blocks.ts';

const TIMEOUT_MS = 10_000;
/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
const RESPONSE_ORIGIN = 'https://hooks.slack.com';

/** What of Slack's own interface is used. Each call rejects with an error that is for the log alone. */
interface SlackApi {
  /** Posts to a channel, in the thread of `thread` where that is named. */
  post(channel: string, thread: string | undefined, message: SlackMessage): Promise<void>;
  openView(triggerId: string, view: ModalView): Promise<void>;
  /** Posts what only the person sees whose command or click brought this `response_url` (five times, 30 minutes). */
  whisper(responseUrl: string, thread: string | undefined, message: SlackMessage): Promise<void>;
}

/** Failures are logged by whoever calls; the client would print them, and payloads with them, by itself. */
const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

/** `endpoint` is the address of a stand-in for both `slack.com/api` and `hooks.slack.com`. */
export function slackApi(token: string, endpoint?: string): SlackApi {
  const client = new WebClient(token, {
    ...(endpoint === undefined ? {} : { slackApiUrl: `${endpoint}/api/` }),
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: silent,
  });
  const origin = endpoint === undefined ? RESPONSE_ORIGIN : new URL(endpoint).origin;
  const patiently = (call: () => Promise<unknown>): Promise<unknown> =>
    withRetries(call, (error) => (error instanceof WebAPIRateLimitedError ? error.retryAfter : null));
  return {
    async post(channel, thread, message) {
      await patiently(() =>
        client.chat.postMessage({
          channel,
          ...(thread === undefined ? {} : { thread_ts: thread }),
          ...message,
          // Slack would fetch every evidence link to preview it.
          unfurl_links: false,
          unfurl_media: false,
        }),
      );
    },
    async openView(triggerId, view) {
      await client.views.open({ trigger_id: triggerId, view });
    },
    whisper: (responseUrl, thread, message) =>
      postLater(responseUrl, origin, {
        response_type: 'ephemeral',
        replace_original: false,
        ...(thread === undefined ? {} : { thread_ts: thread }),
        ...message,
      }),
  };
}
