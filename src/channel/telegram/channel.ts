import { Router } from 'express';
import type { Update } from 'grammy/types';
import type { Channel, ChatDesk } from '../../channel.ts';
import { KutipError } from '../../errors.ts';
import { parseJson } from '../body.ts';
import { onlyHeader, rawBody, unproven } from '../chat/raw-body.ts';
import { sameText } from '../chat/signature.ts';
import { methodNotAllowed } from '../problem.ts';
import { telegramBot } from './bot.ts';

interface TelegramSettings {
  readonly botToken: string;
  /** As it was given to `setWebhook`, 1 to 256 of `[A-Za-z0-9_-]`. */
  readonly webhookSecret: string;
  /** Where the Bot API is, when not at https://api.telegram.org; without a slash at the end. */
  readonly apiRoot: string | undefined;
}

/** https://core.telegram.org/bots/api#setwebhook */
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
const PATH = '/telegram/webhook';

/**
 * `POST /telegram/webhook`: a bot's updates. Acknowledged at once, answered through the Bot API; an update that
 * Telegram sends again is answered once.
 */
export function telegramChannel(settings: TelegramSettings, desk: ChatDesk): Channel {
  const bot = telegramBot(settings.botToken, desk, settings.apiRoot);
  return {
    name: 'telegram',
    router: () =>
      Router()
        .post(
          PATH,
          (request, _response, next) => {
            const secret = onlyHeader(request, SECRET_HEADER);
            if (secret === null || !sameText(secret, settings.webhookSecret)) throw unproven();
            next();
          },
          rawBody,
          (request, response) => {
            const update = updateOf(parseJson(request.body));
            response.status(200).end();
            if (desk.firstTime(`telegram ${update.update_id}`)) desk.later(() => bot.handle(update));
          },
        )
        .all(PATH, methodNotAllowed('POST')),
  };
}

function updateOf(body: unknown): Update {
  const isUpdate =
    typeof body === 'object' && body !== null && 'update_id' in body && Number.isSafeInteger(body.update_id);
  if (!isUpdate)
    throw new KutipError('invalid-request', 'Badan permintaan bukan pembaruan (update) Telegram.');
  return body as Update;
}
