import { createHmac, randomUUID } from 'node:crypto';
import { recorded } from '../channel/fixtures.ts';
import { BOT_TOKEN, SIGNING_SECRET, signed } from '../channel/slack/slack-app.ts';
import type { Call, StandIn } from '../channel/stand-in.ts';
import { ME, TOKEN as TELEGRAM_TOKEN } from '../channel/telegram/bot-api.ts';

/** The secrets of a server that has every chat tool switched on. */
const TEAMS_SECRET = Buffer.from('token keamanan uji, 32 bita tepat').toString('base64');
const APP_SECRET = 'rahasia-aplikasi-uji';
const MATTERMOST = 'okwexkjpe7ygb8eq1ww58t483w';
const ROCKETCHAT = 'token-rocketchat-uji-01';
export const ENVIRONMENT = {
  SLACK_SIGNING_SECRET: SIGNING_SECRET,
  SLACK_BOT_TOKEN: BOT_TOKEN,
  MATTERMOST_TOKEN: MATTERMOST,
  ROCKETCHAT_TOKEN: ROCKETCHAT,
  TEAMS_WEBHOOK_SECRET: TEAMS_SECRET,
  TELEGRAM_BOT_TOKEN: TELEGRAM_TOKEN,
  TELEGRAM_WEBHOOK_SECRET: 'rahasia_Webhook-1',
  WHATSAPP_APP_SECRET: APP_SECRET,
  WHATSAPP_VERIFY_TOKEN: 'token-verifikasi-uji',
  WHATSAPP_TOKEN: 'EAAtoken-akses',
  WIDGET_SECRET: 'rahasia-widget-yang-cukup-panjang-0001',
};

/** Plays the vendors' APIs: whatever they need to hear to be content. */
export function vendor({ path }: Call): { body: unknown } {
  if (path.endsWith('/getMe')) return { body: { ok: true, result: ME } };
  if (path.startsWith(`/bot${TELEGRAM_TOKEN}/`)) {
    return { body: { ok: true, result: { message_id: 1, date: 1, chat: { id: 1, type: 'private' } } } };
  }
  if (path.startsWith('/v'))
    return { body: { messaging_product: 'whatsapp', messages: [{ id: 'wamid.x' }] } };
  return { body: { ok: true, ts: '1763712001.000500' } };
}

/** One question through one tool: everything that the tool got to show, as text. */
export type Through = (question: string) => Promise<string>;

let number = 0;
const next = (): number => {
  number += 1;
  return number;
};

/** Every chat tool of a server, each asked in a conversation of its own; `outside` stands in for the vendors. */
export function chatTools(url: string, outside: StandIn): Readonly<Record<string, Through>> {
  const post = (path: string, body: string, headers: Record<string, string>) =>
    fetch(url + path, { method: 'POST', body, headers });
  const json = { 'Content-Type': 'application/json' };
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

  /** Answers that come after the acknowledgement: sends, then waits until the last part has arrived. */
  const later = async (
    send: () => Promise<Response>,
    matches: (call: Call) => boolean,
    isLast: (call: Call) => boolean,
  ) => {
    const before = outside.calls.length;
    const response = await send();
    if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
    const mine = (call: Call): boolean => outside.calls.indexOf(call) >= before && matches(call);
    await outside.arrived(1, (call) => mine(call) && isLast(call));
    return outside.calls
      .filter(mine)
      .map(({ body }) => textOf(body))
      .join('\n');
  };

  return {
    async slack(question) {
      const { event, ...envelope } = recorded('slack/message-im');
      const ts = `1763712${next()}.000100`;
      const body = JSON.stringify({
        ...envelope,
        event_id: `Ev${next()}`,
        event: { ...event, text: question, ts, event_ts: ts },
      });
      const hasButtons = ({ body: sent }: Call) =>
        textOf(sent).includes('"actions"') || !textOf(sent).includes('bukti');
      return later(
        () => post('/slack/events', body, { ...json, ...signed(body) }),
        ({ path }) => path === '/api/chat.postMessage',
        hasButtons,
      );
    },
    async mattermost(question) {
      const fields = {
        ...recorded('mattermost/slash-command'),
        response_url: '',
        text: question,
        trigger_id: `p${next()}`,
      };
      const response = await post('/mattermost/commands', new URLSearchParams(fields).toString(), {
        ...form,
        Authorization: `Token ${MATTERMOST}`,
      });
      return response.text();
    },
    async rocketchat(question) {
      const message = {
        ...recorded('rocketchat/message'),
        token: ROCKETCHAT,
        message_id: `m${next()}`,
        channel_id: `c${next()}`,
        text: question,
      };
      return (await post('/rocketchat/webhook', JSON.stringify(message), json)).text();
    },
    async teams(question) {
      const message = recorded('teams/message');
      message.id = String(next());
      message.conversation.id = `19:${next()}@thread.tacv2;messageid=1`;
      message.text = `<at>Kutip</at>&nbsp;${question}\n`;
      const body = JSON.stringify(message);
      const mac = createHmac('sha256', Buffer.from(TEAMS_SECRET, 'base64')).update(body).digest('base64');
      return (await post('/teams/messages', body, { ...json, Authorization: `HMAC ${mac}` })).text();
    },
    async telegram(question) {
      const update = recorded('telegram/private-message');
      const chat = { ...update.message.chat, id: 1_000_000 + next() };
      const body = JSON.stringify({
        update_id: 900_000 + next(),
        message: { ...update.message, chat, text: question },
      });
      return later(
        () =>
          post('/telegram/webhook', body, {
            ...json,
            'X-Telegram-Bot-Api-Secret-Token': 'rahasia_Webhook-1',
          }),
        ({ path, body: sent }) =>
          path.endsWith('/sendMessage') && String(textOf(sent)).includes(String(chat.id)),
        () => true,
      );
    },
    async whatsapp(question) {
      const webhook = recorded('whatsapp/text');
      const [message] = webhook.entry[0].changes[0].value.messages;
      const sender = `62811${1_000_000 + next()}`;
      Object.assign(message, {
        id: `wamid.${randomUUID()}`,
        from: sender,
        timestamp: String(Math.floor(Date.now() / 1000)),
        text: { body: question },
      });
      const body = JSON.stringify(webhook);
      const signature = `sha256=${createHmac('sha256', APP_SECRET).update(body).digest('hex')}`;
      return later(
        () => post('/whatsapp/webhook', body, { ...json, 'X-Hub-Signature-256': signature }),
        ({ path, body: sent }) => path.endsWith('/messages') && textOf(sent).includes(sender),
        ({ body: sent }) => textOf(sent).includes('interactive') || !textOf(sent).includes('/bukti/'),
      );
    },
  };
}

/** A call's body as text in which addresses stand as they are. */
function textOf(body: unknown): string {
  if (typeof body !== 'string') return JSON.stringify(body);
  return [...new URLSearchParams(body).values()].join('\n');
}
