import type { ActionsBlock, ModalView, SectionBlock } from '@slack/types';
import type { GivenAnswer } from '../../channel.ts';
import { type ButtonAction, buttonsBelow, type Outcome } from '../chat/buttons.ts';
import { textsOf } from '../chat/texts.ts';
import type { EvidenceOf } from '../render/document.ts';
import { LIMITS, sizeOf } from '../render/limits.ts';
import { mrkdwn } from '../render/markup.ts';
import type { Submission } from './payloads.ts';

/** `text` is what a notification shows; the message itself is its blocks. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: (SectionBlock | ActionsBlock)[];
}

const COMMENT_VIEW = 'catatan';

/** Where messages go: to a channel, or through a `response_url`, which takes few messages but longer ones. */
type Way = 'post' | 'whisper';

/** In as few messages as Slack's limits allow; the buttons of an answer stand under the last one. */
export function messagesOf(outcome: Outcome, evidence: EvidenceOf, way: Way): SlackMessage[] {
  const texts = textsOf(outcome, evidence, mrkdwn, LIMITS.slackSection);
  const few = filled(texts, LIMITS.slackMessage.most);
  const isTooMany = way === 'whisper' && few.length > LIMITS.slackResponses.most;
  const messages = isTooMany ? filled(texts, Number.POSITIVE_INFINITY) : few;
  if (outcome.kind === 'answer') messages.at(-1)!.blocks.push(buttons(outcome.given));
  return messages;
}

/** Sections in order; a message is closed before it would have too many of them, or more text than `most`. */
function filled(texts: readonly string[], most: number): SlackMessage[] {
  const messages: SlackMessage[] = [];
  let size = 0;
  for (const text of texts) {
    const length = sizeOf(text, LIMITS.slackMessage.units);
    const open = messages.at(-1);
    // One place is left for the buttons.
    const fits =
      open !== undefined && size + length <= most && open.blocks.length < LIMITS.slackBlocks.most - 1;
    if (fits) open.blocks.push(section(text));
    else messages.push({ text, blocks: [section(text)] });
    size = fits ? size + length : length;
  }
  return messages;
}

/** `verbatim`: nothing that looks like an address, a channel or a name becomes a link by itself. */
function section(text: string): SectionBlock {
  return { type: 'section', expand: true, text: { type: 'mrkdwn', text, verbatim: true } };
}

/** What a screen reader says of each. */
const SPOKEN: Readonly<Record<ButtonAction, string>> = {
  bukti: 'Lihat semua kutipan, kata demi kata',
  up: 'Jawaban ini membantu',
  down: 'Jawaban ini tidak membantu',
};

function buttons(given: GivenAnswer): ActionsBlock {
  return {
    type: 'actions',
    elements: buttonsBelow(given).map(({ action, label, data }) => ({
      type: 'button',
      action_id: action,
      value: data,
      text: { type: 'plain_text', text: label, emoji: true },
      accessibility_label: SPOKEN[action],
    })),
  };
}

const COMMENT = { block: 'catatan', field: 'isi' };
const LONGEST_COMMENT = 2_000;

/**
 * Asks whoever pressed 👎 for a few words beside the rating, which is stored already; null for other buttons.
 * https://docs.slack.dev/surfaces/modals
 */
export function commentView(pressed: string): { readonly answerId: string; readonly view: ModalView } | null {
  const answerId = downOf(pressed);
  if (answerId === null) return null;
  const view: ModalView = {
    type: 'modal',
    callback_id: COMMENT_VIEW,
    private_metadata: pressed,
    title: { type: 'plain_text', text: 'Penilaian Anda' },
    submit: { type: 'plain_text', text: 'Kirim' },
    close: { type: 'plain_text', text: 'Tutup' },
    blocks: [
      {
        type: 'input',
        block_id: COMMENT.block,
        optional: true,
        label: { type: 'plain_text', text: 'Apa yang kurang dari jawaban ini?' },
        element: {
          type: 'plain_text_input',
          action_id: COMMENT.field,
          multiline: true,
          max_length: LONGEST_COMMENT,
        },
      },
    ],
  };
  return { answerId, view };
}

/** What was written in that view; null where nothing was, or where the view is not one of ours. */
export function commentOf({
  view,
}: Submission): { readonly answerId: string; readonly comment: string } | null {
  const comment = view.state.values[COMMENT.block]?.[COMMENT.field]?.value ?? '';
  const answerId = view.callback_id === COMMENT_VIEW ? downOf(view.private_metadata) : null;
  return answerId === null || comment.trim() === '' ? null : { answerId, comment };
}

/** Keeps the view open. https://docs.slack.dev/surfaces/modals#displaying_errors */
export function refusedComment(why: string): object {
  return { response_action: 'errors', errors: { [COMMENT.block]: why } };
}

/** The answer that 👎 was pressed for. */
function downOf(pressed: string): string | null {
  return /^down:([\w-]{16})$/.exec(pressed)?.[1] ?? null;
}
