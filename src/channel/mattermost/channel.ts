import { type Request, type RequestHandler, Router } from 'express';
import { z } from 'zod';
import type { Channel, ChatDesk } from '../../channel.ts';
import { parseJson } from '../body.ts';
import { buttonData, type Outcome, pressed, written } from '../chat/buttons.ts';
import { formFields } from '../chat/form.ts';
import { isAtOrigin, postLater } from '../chat/later-reply.ts';
import { rawBody, unproven } from '../chat/raw-body.ts';
import { isOneOf, sameText } from '../chat/signature.ts';
import { textsOf } from '../chat/texts.ts';
import { NOTICES } from '../chat/wish.ts';
import { methodNotAllowed } from '../problem.ts';
import { LIMITS } from '../render/limits.ts';
import { mattermost } from '../render/markup.ts';
import { withinMs } from '../within.ts';
import {
  buttons,
  commandResponse,
  isOurs,
  type Order,
  type PostAction,
  sharedTexts,
  webhookResponse,
  whisper,
} from './messages.ts';

export const MATTERMOST_PATHS = ['/mattermost/commands', '/mattermost/actions'] as const;
const SURFACE = 'mattermost';
/** People take longer for no answer at all; Mattermost itself waits thirty seconds. */
const AT_ONCE_MS = 2_500;

const asked = z.object({
  token: z.string().min(1),
  text: z.string().default(''),
  channel_id: z.string(),
  user_id: z.string(),
  root_id: z.string().default(''),
  /** Of commands only. */
  command: z.string().optional(),
  response_url: z.string().optional(),
  /** Of outgoing webhooks only. */
  post_id: z.string().optional(),
  trigger_word: z.string().default(''),
});
type Asked = z.infer<typeof asked>;

const press = z.object({
  context: z.object({
    action: z.enum(['bukti', 'up', 'down', 'bagikan']),
    answer: z.string(),
    part: z.int().min(0),
    to: z.string(),
    signature: z.string(),
  }),
});

interface MattermostParts {
  /** Of the command and of each outgoing webhook. The first one signs the buttons. */
  readonly tokens: readonly string[];
  /** Origin of the Mattermost server; null: nothing is sent later, so nothing can be shared. */
  readonly origin: string | null;
  readonly desk: ChatDesk;
  /** Absolute address of one of our paths. */
  readonly address: (path: string) => string;
}

/**
 * Mattermost: a command is answered to the asker alone, who may share the answer with the channel; an outgoing
 * webhook is answered below the message that triggered it.
 */
export function mattermostChannel({ tokens, origin, desk, address }: MattermostParts): Channel {
  const [commands, actions] = MATTERMOST_PATHS;

  const onAsked: RequestHandler = async (request, response) => {
    const { success, data } = asked.safeParse(fieldsOf(request));
    if (!success || !isFromMattermost(request, data.token, tokens)) throw unproven();
    response.json(data.command === undefined ? await toWebhook(data) : await toCommand(data));
  };

  async function toWebhook(data: Asked): Promise<object> {
    if (data.post_id !== undefined && !desk.firstTime(`${SURFACE} ${data.post_id}`)) return {};
    const text = data.text.startsWith(data.trigger_word)
      ? data.text.slice(data.trigger_word.length)
      : data.text;
    const outcome = await written(desk, { surface: SURFACE, text, conversation: conversationOf(data) });
    return webhookResponse(texts(outcome), buttonsOf(outcome, null));
  }

  /** The answer, or where it takes long a word of patience, and the answer later. */
  async function toCommand(data: Asked): Promise<object> {
    const { text, response_url = '' } = data;
    const shareAt = origin !== null && isAtOrigin(response_url, origin) ? response_url : null;
    const answer = written(desk, { surface: SURFACE, text, conversation: conversationOf(data) }).then(
      (outcome) => commandResponse('ephemeral', texts(outcome), buttonsOf(outcome, shareAt)),
    );
    if (origin === null || shareAt === null) return answer;
    const inTime = await withinMs(answer, AT_ONCE_MS);
    if (inTime !== null) return inTime;
    desk.later(async () => postLater(shareAt, origin, await answer));
    return commandResponse('ephemeral', ['Sedang mencari jawaban…']);
  }

  const texts = (outcome: Outcome): string[] =>
    textsOf(outcome, desk.evidence, mattermost, LIMITS.mattermost);

  function buttonsOf(outcome: Outcome, shareAt: string | null): PostAction[] {
    if (outcome.kind !== 'answer') return [];
    const { given } = outcome;
    const proofs = given.answer.citations.length === 0 ? 0 : texts({ kind: 'proofs', given }).length;
    return buttons({ given, proofs, shareAt, url: address(actions), token: tokens[0]! });
  }

  const onPressed: RequestHandler = async (request, response) => {
    const { success, data } = press.safeParse(parseJson(request.body as Buffer));
    if (!success || !isOurs(data.context, data.context.signature, tokens)) throw unproven();
    response.json(whisper(await obeyed(data.context)));
  };

  /** What to tell whoever pressed a button. */
  async function obeyed({ action, answer, part, to }: Order): Promise<string> {
    if (action === 'bagikan') {
      const given = desk.given(answer);
      if (given === undefined) return NOTICES.forgotten;
      return (await isShared(to, sharedTexts(given, desk.evidence), origin)) ? SHARED : NOT_SHARED;
    }
    const outcome = await pressed(desk, SURFACE, buttonData(action, answer));
    return (outcome === null ? undefined : texts(outcome)[part]) ?? NOTICES.forgotten;
  }

  return {
    name: SURFACE,
    router: () =>
      Router()
        .post(commands, rawBody, onAsked)
        .post(actions, rawBody, onPressed)
        .all([...MATTERMOST_PATHS], methodNotAllowed('POST')),
  };
}

const SHARED = 'Jawaban sudah dibagikan ke kanal ini.';
const NOT_SHARED =
  'Jawaban ini tidak dapat dibagikan lagi; batasnya setengah jam. Ajukan lagi pertanyaannya, lalu bagikan.';

/** Where it fails, half an hour has passed, or the five messages that such an address takes were sent. */
async function isShared(to: string, texts: readonly string[], origin: string | null): Promise<boolean> {
  if (origin === null) return false;
  try {
    await postLater(to, origin, commandResponse('in_channel', texts));
    return true;
  } catch {
    return false;
  }
}

/** Commands and webhooks come as a form, webhooks as JSON where they are set so. */
function fieldsOf(request: Request): unknown {
  const bytes = request.body as Buffer;
  return request.is('application/json') ? parseJson(bytes) : formFields(bytes);
}

/**
 * Whether the token of the body is one of ours. Commands carry it in a header as well, and then both must agree;
 * the header of an OAuth connection says nothing here.
 */
function isFromMattermost(request: Request, token: string, tokens: readonly string[]): boolean {
  const headers = request.headersDistinct.authorization ?? [];
  if (headers.length > 1) return false;
  const inHeader = /^Token\b ?(.*)$/is.exec(headers[0] ?? '')?.[1];
  if (inHeader !== undefined && !sameText(inHeader, token)) return false;
  return isOneOf(token, tokens);
}

/** What only one person sees is a conversation of that person, so those of a channel are kept apart. */
function conversationOf({ channel_id, root_id, user_id }: Asked): string {
  return `${channel_id} ${root_id} ${user_id}`;
}
