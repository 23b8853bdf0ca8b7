import { Bot, BotError, type Context, GrammyError, HttpError, InlineKeyboard } from 'grammy';
import type { Message, Update } from 'grammy/types';
import type { ChatDesk, GivenAnswer } from '../../channel.ts';
import { KutipError } from '../../errors.ts';
import { buttonsBelow, type Outcome, pressed, written } from '../chat/buttons.ts';
import { withRetries } from '../chat/retry.ts';
import { textsOf } from '../chat/texts.ts';
import { LIMITS } from '../render/limits.ts';
import { telegram } from '../render/markup.ts';
import { addressedTo } from './addressed.ts';

const SURFACE = 'telegram';
const CALL_TIMEOUT_SECONDS = 10;
const ABOUT_PROOFS = 'Ketik /bukti untuk melihat semua kutipan dari jawaban terakhir.';

/** Answers updates, one at a time; rejects with `upstream` where Telegram does not take an answer. */
export function telegramBot(token: string, desk: ChatDesk, apiRoot?: string) {
  const bot = new Bot(token, {
    client: { timeoutSeconds: CALL_TIMEOUT_SECONDS, ...(apiRoot === undefined ? {} : { apiRoot }) },
  });

  bot.on('callback_query:data', async (context) => {
    const { message, data } = context.callbackQuery;
    const outcome = await pressed(desk, SURFACE, data);
    const toast = outcome?.kind === 'notice' ? { text: outcome.text.slice(0, LONGEST_TOAST) } : {};
    try {
      // The button keeps spinning until this; Telegram refuses it when the press is too long ago.
      await again(() => context.answerCallbackQuery(toast));
    } finally {
      if (message !== undefined && outcome?.kind === 'proofs') await send(context, message, outcome);
    }
  });

  bot.on(['message:text', 'message:file'], async (context) => {
    const { message } = context;
    const addressed = addressedTo(context.me, message);
    if (addressed === null) return;
    const outcome = await respond(addressed, conversationOf(message));
    if (outcome !== null) await send(context, message, outcome);
  });

  async function respond(
    addressed: NonNullable<ReturnType<typeof addressedTo>>,
    conversation: string,
  ): Promise<Outcome | null> {
    const ask = (text: string) => written(desk, { surface: SURFACE, text, conversation });
    if (addressed.kind === 'question') return ask(addressed.text);
    switch (addressed.name) {
      case 'tanya':
        return ask(addressed.text);
      case 'bukti':
        return ask('bukti');
      case 'start':
      case 'help': {
        const greeting = await ask('');
        return greeting.kind === 'notice'
          ? { ...greeting, text: `${greeting.text}\n\n${ABOUT_PROOFS}` }
          : greeting;
      }
      default:
        return null;
    }
  }

  /** All messages of an outcome, the buttons below the last one. */
  async function send(context: Context, to: Message, outcome: Outcome): Promise<void> {
    const texts = textsOf(outcome, desk.evidence, telegram, LIMITS.telegram);
    for (const [index, text] of texts.entries()) {
      const isLast = index === texts.length - 1;
      await again(() =>
        context.api.sendMessage(to.chat.id, text, {
          parse_mode: 'HTML',
          link_preview_options: { is_disabled: true },
          ...(to.is_topic_message ? { message_thread_id: to.message_thread_id } : {}),
          ...(to.chat.type === 'private' || index > 0
            ? {}
            : { reply_parameters: { message_id: to.message_id, allow_sending_without_reply: true } }),
          ...(isLast && outcome.kind === 'answer' ? { reply_markup: keyboard(outcome.given) } : {}),
        }),
      );
    }
  }

  return {
    async handle(update: Update): Promise<void> {
      try {
        // `bot.init` would try for ever.
        if (!bot.isInited()) bot.botInfo = await again(() => bot.api.getMe());
        await bot.handleUpdate(update);
      } catch (error) {
        throw withoutSecrets(error instanceof BotError ? error.error : error);
      }
    },
  };
}

/** Text of the answer to a callback query, https://core.telegram.org/bots/api#answercallbackquery */
const LONGEST_TOAST = 200;

/** A chat; in a forum each topic is a conversation of its own. */
function conversationOf(message: Message): string {
  return message.is_topic_message ? `${message.chat.id}/${message.message_thread_id}` : `${message.chat.id}`;
}

function keyboard(given: GivenAnswer): InlineKeyboard {
  return buttonsBelow(given).reduce((row, { label, data }) => row.text(label, data), new InlineKeyboard());
}

/** Telegram says how long to wait (`retry_after`, seconds); after a 5xx of its own nothing was sent. */
function again<Result>(call: () => Promise<Result>): Promise<Result> {
  return withRetries(call, (error) => {
    if (!(error instanceof GrammyError)) return null;
    if (error.error_code === 429) return error.parameters.retry_after ?? 1;
    return error.error_code >= 500 ? 1 : null;
  });
}

/** The errors of grammY carry the address of the call (with the token), the question and the whole context. */
function withoutSecrets(error: unknown): unknown {
  if (error instanceof GrammyError) {
    return new KutipError('upstream', `Telegram menolak ${error.method} (${error.error_code}).`);
  }
  if (error instanceof HttpError) return new KutipError('upstream', 'Telegram tidak dapat dihubungi.');
  return error;
}
