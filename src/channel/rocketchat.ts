import { type RequestHandler, Router } from 'express';
import { z } from 'zod';
import type { Channel, ChatDesk } from '../channel.ts';
import { parseJson } from './body.ts';
import { type Outcome, written } from './chat/buttons.ts';
import { rawBody, unproven } from './chat/raw-body.ts';
import { sameText } from './chat/signature.ts';
import { textsOf } from './chat/texts.ts';
import { methodNotAllowed } from './problem.ts';
import { LIMITS, sizeOf } from './render/limits.ts';
import { rocketchat } from './render/markup.ts';

const SURFACE = 'rocketchat';
const PATH = '/rocketchat/webhook';

/**
 * An outgoing webhook for the event "Message Sent", as
 * https://github.com/RocketChat/Rocket.Chat/blob/develop/apps/meteor/app/integrations/server/lib/triggerHandler.ts
 * sends it and reads its response.
 */
const sent = z.object({
  token: z.string().min(1),
  /** False, or a description of the bot or integration that wrote the message. */
  bot: z.unknown().optional(),
  isEdited: z.boolean().optional(),
  channel_id: z.string(),
  user_id: z.string(),
  message_id: z.string(),
  text: z.string().default(''),
  trigger_word: z.string().default(''),
  /** The message whose thread this one belongs to. */
  tmid: z.string().optional(),
});
type Sent = z.infer<typeof sent>;

/**
 * `POST /rocketchat/webhook`: the answer is the response. Rocket.Chat knows no buttons here, so that quotes and
 * ratings are asked for in words; what does not fit a message follows as its attachments.
 */
export function rocketchatChannel(token: string, desk: ChatDesk): Channel {
  const onSent: RequestHandler = async (request, response) => {
    const { success, data } = sent.safeParse(parseJson(request.body as Buffer));
    if (!success || !sameText(data.token, token)) throw unproven();
    // An empty response would be taken for a failure, and the message sent again.
    response.json(isAnswerable(data) ? messageOf(await written(desk, questionOf(data)), data.tmid) : {});
  };

  /** Our own answers come back to us like all other messages of bots. */
  function isAnswerable({ bot = false, isEdited = false, message_id }: Sent): boolean {
    return bot === false && !isEdited && desk.firstTime(`${SURFACE} ${message_id}`);
  }

  function messageOf(outcome: Outcome, tmid: string | undefined): object {
    const [text, ...rest] = textsWithHint(outcome);
    return {
      text,
      ...(rest.length === 0 ? {} : { attachments: rest.map((more) => ({ text: more })) }),
      ...(tmid === undefined ? {} : { tmid }),
      // Rocket.Chat would fetch every evidence link to preview it.
      parseUrls: false,
    };
  }

  function textsWithHint(outcome: Outcome): string[] {
    const { most, units } = LIMITS.rocketchat;
    if (outcome.kind !== 'answer') return textsOf(outcome, desk.evidence, rocketchat, { most, units });
    const { citations } = outcome.given.answer;
    const hint = `\n\n${rocketchat.text(citations.length === 0 ? RATING_HINT : HINT)}`;
    const limit = { most: most - sizeOf(hint, units), units };
    const texts = textsOf(outcome, desk.evidence, rocketchat, limit);
    return [...texts.slice(0, -1), `${texts.at(-1)}${hint}`];
  }

  return {
    name: SURFACE,
    router: () => Router().post(PATH, rawBody, onSent).all(PATH, methodNotAllowed('POST')),
  };
}

const HINT = 'Tulis “bukti” untuk semua kutipannya, atau 👍 / 👎 dan catatan Anda untuk menilai jawaban ini.';
const RATING_HINT = 'Tulis 👍 / 👎 dan catatan Anda untuk menilai jawaban ini.';

const THUMBS: readonly (readonly [RegExp, string])[] = [
  [/^:(?:\+1|thumbs_?up):/, '👍'],
  [/^:(?:-1|thumbs_?down):/, '👎'],
];

/** The words without the trigger word, thumbs as the characters that they stand for. */
function questionOf({ text, trigger_word, channel_id, user_id, tmid }: Sent) {
  const asked = (text.startsWith(trigger_word) ? text.slice(trigger_word.length) : text).trim();
  return {
    surface: SURFACE,
    text: THUMBS.reduce((words, [name, thumb]) => words.replace(name, thumb), asked),
    // In a thread all take part in one conversation; a channel holds one for each person.
    conversation: `${channel_id} ${tmid ?? user_id}`,
  };
}
