import { createHmac } from 'node:crypto';
import { isValidSlackRequest } from '@slack/bolt/dist/receivers/verify-request.js';
import type { Kutip } from '../../../src/app.ts';
import type { Environment } from '../../../src/config.ts';
import type { FakeKutip } from '../../fakes.ts';
import { type Harness, startServer } from '../../harness.ts';
import { recorded } from '../fixtures.ts';
import { type Answered, type Call, type StandIn, startStandIn } from '../stand-in.ts';

export const SIGNING_SECRET = '8f742231b10e8888abcd99yyyzzz85a5';
export const BOT_TOKEN = 'xoxb-rahasia-token-bot';

export interface SlackApp {
  readonly server: Harness<FakeKutip>;
  /** Stands in for `slack.com/api` and `hooks.slack.com`. */
  readonly slack: StandIn;
  close(): Promise<void>;
}

const JSON_FIELDS = new Set(['blocks', 'view']);

/** Arguments of a call of the Web API, which come as a form with JSON in it, or as JSON. */
// biome-ignore lint/suspicious/noExplicitAny: what tests look into
export function argumentsOf({ body }: Call): any {
  if (typeof body !== 'string') return body;
  const fields = Object.fromEntries(new URLSearchParams(body));
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, JSON_FIELDS.has(name) ? JSON.parse(value) : value]),
  );
}

/** All text of the sections of some messages. */
export function sectionsOf(calls: readonly Call[]): string[] {
  return calls.flatMap((call) =>
    argumentsOf(call)
      .blocks.filter(({ type }: { type: string }) => type === 'section')
      .map(({ text }: { text: { text: string } }) => text.text),
  );
}

export async function startSlackApp(
  kutip: Kutip,
  environment: Environment = {},
  answer: (call: Call) => Answered = () => ({ body: { ok: true, ts: '1763712001.000500' } }),
): Promise<SlackApp> {
  const slack = await startStandIn(answer);
  const server = (await startServer(
    kutip,
    { SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_BOT_TOKEN: BOT_TOKEN, ...environment },
    { slack: slack.url },
  )) as Harness<FakeKutip>;
  return {
    server,
    slack,
    async close() {
      await server.stop(0);
      await slack.close();
    },
  };
}

/** The headers that Slack sends along; what Slack's own code does not accept is no signature of Slack's. */
export function signed(body: string, timestamp = Math.floor(Date.now() / 1000)): Record<string, string> {
  const hash = createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  const signature = `v0=${hash}`;
  const isSlacks = isValidSlackRequest({
    signingSecret: SIGNING_SECRET,
    body,
    headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp },
    nowMilliseconds: timestamp * 1000,
  });
  if (!isSlacks) throw new Error('this is not how Slack signs');
  return { 'X-Slack-Signature': signature, 'X-Slack-Request-Timestamp': String(timestamp) };
}

export function send(
  { server }: SlackApp,
  path: string,
  body: string,
  headers: Record<string, string> = signed(body),
): Promise<Response> {
  const type = path === '/slack/events' ? 'application/json' : 'application/x-www-form-urlencoded';
  return fetch(`${server.url}${path}`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': type, ...headers },
  });
}

export const sendEvent = (
  app: SlackApp,
  event: object,
  more: Record<string, string> = {},
): Promise<Response> => {
  const body = JSON.stringify(event);
  return send(app, '/slack/events', body, { ...signed(body), ...more });
};

let commands = 0;

/** A command whose `response_url` leads to the stand-in. */
export function sendCommand(app: SlackApp, fields: Record<string, string> = {}): Promise<Response> {
  commands += 1;
  const all = {
    ...recorded('slack/slash-command'),
    response_url: `${app.slack.url}/commands/1`,
    trigger_id: `13345224609.${commands}`,
    ...fields,
  };
  return send(app, '/slack/commands', new URLSearchParams(all).toString());
}

export function sendInteraction(app: SlackApp, payload: object): Promise<Response> {
  return send(
    app,
    '/slack/interactions',
    new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
  );
}

/** Presses the button with this `action_id` below a message that was sent. */
export function press(app: SlackApp, message: Call, action: string): Promise<Response> {
  const { elements } = argumentsOf(message).blocks.at(-1);
  const button = elements.find(({ action_id }: { action_id: string }) => action_id === action);
  const payload = recorded('slack/block-actions');
  return sendInteraction(app, {
    ...payload,
    response_url: `${app.slack.url}/actions/2`,
    actions: [{ ...payload.actions[0], action_id: action, value: button.value }],
  });
}

export const isPost = ({ path }: Call): boolean => path === '/api/chat.postMessage';
export const isWhisper = ({ path }: Call): boolean => /^\/(commands|actions)\//.test(path);
