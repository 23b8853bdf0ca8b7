import { LIMITS } from '../render/limits.ts';
import { jsonRequest, otherSecret, recordedEvent, type Sample } from './sample.ts';

const ME = { id: 7654321, is_bot: true, first_name: 'Kutip', username: 'KutipUji_bot' };

/** A message of a private chat. */
export function telegramSample(webhookSecret: string): Sample {
  const update = (secret: string) =>
    jsonRequest('/telegram/webhook', recordedEvent('telegram/private-message'), {
      'X-Telegram-Bot-Api-Secret-Token': secret,
    });
  return {
    genuine: update(webhookSecret),
    forged: update(otherSecret(webhookSecret)),
    api: ({ path }) => ({ ok: true, result: path.endsWith('/getMe') ? ME : { message_id: 42 } }),
    said: (_response, calls) =>
      calls
        .filter(({ path }) => path.endsWith('/sendMessage'))
        .map(({ body }) => ({ text: JSON.parse(body).text as string, limit: LIMITS.telegram })),
  };
}
