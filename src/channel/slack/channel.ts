import { type Request, type RequestHandler, Router } from 'express';
import type { Channel, ChatDesk } from '../../channel.ts';
import { parseJson } from '../body.ts';
import { pressed, written } from '../chat/buttons.ts';
import { formFields } from '../chat/form.ts';
import { rawBody, unproven } from '../chat/raw-body.ts';
import { NOTICES } from '../chat/wish.ts';
import { methodNotAllowed } from '../problem.ts';
import { slackApi } from './api.ts';
import { commentOf, commentView, messagesOf, refusedComment } from './blocks.ts';
import { type Click, command, envelope, interaction, questionOf, type Submission } from './payloads.ts';
import { slackSignature } from './verify.ts';

export const SLACK_PATHS = ['/slack/events', '/slack/commands', '/slack/interactions'] as const;
const SURFACE = 'slack';

interface SlackParts {
  readonly signingSecret: string;
  readonly botToken: string;
  readonly desk: ChatDesk;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Stand-in for Slack's own interface. */
  readonly endpoint?: string | undefined;
}

/**
 * Slack: mentions are answered in their thread, direct messages where they were written, `/tanya` for the asker
 * alone. Every request is acknowledged at once (Slack waits three seconds) and answered after.
 */
export function slackChannel({ signingSecret, botToken, desk, clock, endpoint }: SlackParts): Channel {
  const api = slackApi(botToken, endpoint);

  /** Passes on what Slack signed; a request that comes a second time is acknowledged and nothing more. */
  const fromSlack: RequestHandler = (request, response, next) => {
    const signature = slackSignature(request, signingSecret, clock());
    if (signature === null) throw unproven();
    if (!desk.firstTime(`${SURFACE} ${signature}`)) response.status(200).end();
    else next();
  };

  const onEvent: RequestHandler = (request, response) => {
    const { success, data } = envelope.safeParse(parseJson(request.body as Buffer));
    if (success && data.type === 'url_verification') {
      response.json({ challenge: data.challenge });
      return;
    }
    response.status(200).end();
    if (!success || data.type !== 'event_callback') return;
    const question = questionOf(data.event);
    if (question === null || !desk.firstTime(`${SURFACE} ${data.event_id}`)) return;
    desk.later(async () => {
      const { channel, thread, conversation, text } = question;
      const outcome = await written(desk, { surface: SURFACE, text, conversation });
      for (const message of messagesOf(outcome, desk.evidence, 'post'))
        await api.post(channel, thread, message);
    });
  };

  const onCommand: RequestHandler = (request, response) => {
    const { success, data } = command.safeParse(formFields(request.body as Buffer));
    response.status(200).end();
    if (!success) return;
    desk.later(async () => {
      // What only one person sees is a conversation of that person.
      const conversation = `${data.channel_id} ${data.user_id}`;
      const outcome = await written(desk, { surface: SURFACE, text: data.text, conversation });
      for (const message of messagesOf(outcome, desk.evidence, 'whisper'))
        await api.whisper(data.response_url, undefined, message);
    });
  };

  const onInteraction: RequestHandler = async (request, response) => {
    const { success, data } = interaction.safeParse(payloadOf(request));
    const refusal = success && data.type === 'view_submission' ? await submitted(data) : null;
    if (refusal !== null) response.json(refusal);
    else response.status(200).end();
    if (success && data.type === 'block_actions') desk.later(() => clicked(data));
  };

  async function clicked({ actions, response_url, trigger_id, container }: Click): Promise<void> {
    const { value = '' } = actions[0]!;
    const outcome = await pressed(desk, SURFACE, value);
    if (outcome === null) return;
    const view = commentView(value);
    // Slack opens a view within three seconds of the click only; whether it does, the rating is stored.
    if (view !== null && desk.given(view.answerId) !== undefined)
      desk.later(() => api.openView(trigger_id, view.view));
    for (const message of messagesOf(outcome, desk.evidence, 'whisper'))
      await api.whisper(response_url, container?.thread_ts, message);
  }

  /** Null, and Slack closes the view; or what it is to say there, since the comment is not kept. */
  async function submitted(submission: Submission): Promise<object | null> {
    const comment = commentOf(submission);
    if (comment === null) return null;
    const rated = await desk.rate(comment.answerId, 'down', comment.comment);
    return rated === 'kept'
      ? null
      : refusedComment(rated === 'failed' ? NOTICES.notRated : NOTICES.forgotten);
  }

  return {
    name: SURFACE,
    router() {
      const router = Router();
      const [events, commands, interactions] = SLACK_PATHS;
      router.post(events, rawBody, fromSlack, onEvent);
      router.post(commands, rawBody, fromSlack, onCommand);
      router.post(interactions, rawBody, fromSlack, onInteraction);
      return router.all([...SLACK_PATHS], methodNotAllowed('POST'));
    },
  };
}

/** The JSON in the field `payload` of a form. */
function payloadOf(request: Request): unknown {
  const { payload } = formFields(request.body as Buffer);
  return typeof payload === 'string' ? parseJson(Buffer.from(payload)) : undefined;
}
