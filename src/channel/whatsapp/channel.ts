import { type RequestHandler, Router } from 'express';
import type { Channel, ChatDesk } from '../../channel.ts';
import { parseJson } from '../body.ts';
import { type Button, buttonsBelow, type Outcome, pressed, written } from '../chat/buttons.ts';
import { onlyHeader, rawBody, unproven } from '../chat/raw-body.ts';
import { isSignedBy, sameText } from '../chat/signature.ts';
import { textsOf } from '../chat/texts.ts';
import { methodNotAllowed } from '../problem.ts';
import { LIMITS, sizeOf } from '../render/limits.ts';
import { whatsapp } from '../render/markup.ts';
import { graphSender, type Message } from './graph.ts';
import { type Incoming, incomingOf } from './incoming.ts';

interface WhatsappSettings {
  readonly appSecret: string;
  readonly verifyToken: string;
  readonly accessToken: string;
  /** Where the Graph API is, when not at https://graph.facebook.com; without a slash at the end. */
  readonly graphRoot: string | undefined;
}

const SURFACE = 'whatsapp';
const PATH = '/whatsapp/webhook';
const SIGNATURE = /^sha256=([0-9a-f]{64})$/;
/**
 * Without a template nobody may be answered later than this; Meta delivers for up to seven days.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages
 */
const ANSWERABLE_MS = 24 * 60 * 60 * 1000;
const RATE_THIS = 'Apakah jawaban di atas membantu?';

/**
 * `GET /whatsapp/webhook` shakes hands with Meta, `POST` takes messages. These are acknowledged at once and
 * answered through the Graph API; a message that comes again is answered once.
 */
export function whatsappChannel(settings: WhatsappSettings, desk: ChatDesk, clock: () => number): Channel {
  const send = graphSender(settings.accessToken, settings.graphRoot);

  const handshake: RequestHandler = ({ query }, response) => {
    const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = query;
    const isMeta = mode === 'subscribe' && typeof token === 'string' && sameText(token, settings.verifyToken);
    if (!isMeta || typeof challenge !== 'string' || !/^[\w-]{1,200}$/.test(challenge)) throw unproven();
    response.type('text/plain').send(challenge);
  };

  const take: RequestHandler = (request, response) => {
    const signature = SIGNATURE.exec(onlyHeader(request, 'x-hub-signature-256') ?? '')?.[1] ?? null;
    if (!isSignedBy(settings.appSecret, request.body, signature, 'hex')) throw unproven();
    const messages = incomingOf(parseJson(request.body));
    response.status(200).end();
    for (const message of messages) {
      const isNew = clock() - message.at < ANSWERABLE_MS && desk.firstTime(`whatsapp ${message.id}`);
      if (isNew) desk.later(() => answer(message));
    }
  };

  async function answer({ from, phoneNumberId, said }: Incoming): Promise<void> {
    const outcome =
      said.kind === 'button'
        ? await pressed(desk, SURFACE, said.data)
        : await written(desk, {
            surface: SURFACE,
            text: said.text,
            conversation: `${phoneNumberId} ${from}`,
          });
    if (outcome === null) return;
    for (const message of messagesOf(outcome, desk)) await send({ phoneNumberId, to: from }, message);
  }

  return {
    name: SURFACE,
    router: () =>
      Router().get(PATH, handshake).post(PATH, rawBody, take).all(PATH, methodNotAllowed('GET', 'POST')),
  };
}

/** An answer that is short enough has its buttons below it, a longer one in a message of their own. */
function messagesOf(outcome: Outcome, desk: ChatDesk): Message[] {
  const texts = textsOf(outcome, desk.evidence, whatsapp, LIMITS.whatsapp);
  if (outcome.kind !== 'answer') return texts.map(textMessage);
  const buttons = buttonsBelow(outcome.given);
  const { most, units } = LIMITS.whatsappButtonBody;
  const [only] = texts;
  if (only !== undefined && texts.length === 1 && sizeOf(only, units) <= most) {
    return [buttonMessage(only, buttons)];
  }
  return [...texts.map(textMessage), buttonMessage(RATE_THIS, buttons)];
}

/** https://developers.facebook.com/docs/whatsapp/cloud-api/messages/text-messages */
function textMessage(body: string): Message {
  return { type: 'text', text: { body, preview_url: false } };
}

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages */
function buttonMessage(body: string, below: readonly Button[]): Message {
  const buttons = below.map(({ data, label }) => ({ type: 'reply', reply: { id: data, title: label } }));
  return {
    type: 'interactive',
    interactive: { type: 'button', body: { text: body }, action: { buttons } },
  };
}
