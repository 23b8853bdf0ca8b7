import { type RequestHandler, Router } from 'express';
import type { Channel, ChatDesk, GivenAnswer } from '../../channel.ts';
import { parseJson } from '../body.ts';
import { type Outcome, written } from '../chat/buttons.ts';
import { onlyHeader, rawBody, unproven } from '../chat/raw-body.ts';
import { isSignedBy } from '../chat/signature.ts';
import { NOTICES, type Wish, wishOf } from '../chat/wish.ts';
import { methodNotAllowed } from '../problem.ts';
import { teams } from '../render/markup.ts';
import { renderAnswer, renderProofs } from '../render/render.ts';
import { withinMs } from '../within.ts';
import { BLOCK, cardsOf, plainMessage, type TeamsMessage } from './card.ts';
import { type Incoming, incomingOf } from './incoming.ts';

const SURFACE = 'teams';
const PATH = '/teams/messages';
/**
 * Teams hangs up after five seconds; the way to it and back takes some of them.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-outgoing-webhook
 */
const PATIENCE_MS = 4_200;

const TOO_SLOW =
  'Maaf, jawaban ini perlu waktu lebih lama daripada batas Teams. Sebentar lagi, sebut saya dengan “bagian 1” untuk mengambilnya.';
const AT_WORK = 'Jawaban masih disiapkan. Coba lagi beberapa detik lagi.';
/** A card of an outgoing webhook can open an address and nothing else, so there are words in place of buttons. */
const RATE = 'Untuk menilai jawaban ini, sebut saya lagi dengan 👍 atau 👎.';
const PROOFS_AND_RATE = `Untuk semua kutipan kata demi kata, sebut saya lagi dengan “bukti”. ${RATE}`;

type Page = Extract<Wish, { part: number }>;
const FIRST: Page = { kind: 'part', part: 1 };

/**
 * `POST /teams/messages`: an outgoing webhook. The answer is the response itself, a single message; what does not
 * fit, the quotes and ratings are asked for in words. `securityToken` is the Base64 that Teams shows once.
 */
export function teamsChannel(securityToken: string, desk: ChatDesk): Channel {
  const key = Buffer.from(securityToken, 'base64');
  /** Conversations whose answer is on its way. */
  const atWork = new Set<string>();

  const take: RequestHandler = async (request, response) => {
    const signature = /^HMAC (\S+)$/.exec(onlyHeader(request, 'authorization') ?? '')?.[1] ?? null;
    if (!isSignedBy(key, request.body, signature, 'base64')) throw unproven();
    const message = respond(incomingOf(parseJson(request.body)));
    response.json((await withinMs(message, PATIENCE_MS)) ?? plainMessage(TOO_SLOW));
  };

  async function respond({ id, conversation, text }: Incoming): Promise<TeamsMessage> {
    const wish = wishOf(text);
    const question = { surface: SURFACE, text, conversation };
    const last = desk.last(SURFACE, conversation);
    if (wish.kind === 'rate') return messageOf(await written(desk, question));
    if (wish.kind !== 'ask') {
      if (atWork.has(conversation)) return plainMessage(AT_WORK);
      return last === undefined ? plainMessage(NOTICES.noAnswerYet) : pageOf(last, wish);
    }
    if (!desk.firstTime(`teams ${conversation} ${id}`)) {
      return last?.question === wish.text ? pageOf(last, FIRST) : plainMessage(AT_WORK);
    }
    atWork.add(conversation);
    const outcome = written(desk, question).finally(() => atWork.delete(conversation));
    desk.later(async () => void (await outcome));
    return messageOf(await outcome);
  }

  function messageOf(outcome: Outcome): TeamsMessage {
    return outcome.kind === 'notice' ? plainMessage(outcome.text) : pageOf(outcome.given, FIRST, null);
  }

  /** What is fetched later stands away from its question, which is therefore its heading. */
  function pageOf(
    { question, answer }: GivenAnswer,
    { kind, part }: Page,
    heading: string | null = teams.text(`Pertanyaan: ${question}`),
  ): TeamsMessage {
    const pages =
      kind === 'proofs'
        ? cardsOf(renderProofs(answer, desk.evidence, teams, BLOCK), {
            heading,
            command: 'bukti bagian',
            hint: null,
          })
        : cardsOf(renderAnswer(answer, desk.evidence, teams, BLOCK), {
            heading,
            command: 'bagian',
            hint: answer.citations.length > 0 ? PROOFS_AND_RATE : RATE,
          });
    return pages[part - 1] ?? plainMessage(`Hanya ada ${pages.length} bagian.`);
  }

  return {
    name: SURFACE,
    router: () => Router().post(PATH, rawBody, take).all(PATH, methodNotAllowed('POST')),
  };
}
