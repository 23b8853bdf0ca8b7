import { createHmac } from 'node:crypto';
import type { GivenAnswer } from '../../channel.ts';
import { BUTTONS, type ButtonAction } from '../chat/buttons.ts';
import { isSignedBy } from '../chat/signature.ts';
import type { EvidenceOf } from '../render/document.ts';
import { LIMITS, sizeOf } from '../render/limits.ts';
import { mattermost } from '../render/markup.ts';
import { renderAnswer } from '../render/render.ts';

/** What a button asks for, as Mattermost keeps it for us and sends it back. People never see it. */
export interface Order {
  readonly action: ButtonAction | 'bagikan';
  readonly answer: string;
  /** Which message of the quotes, from 0. */
  readonly part: number;
  /** Where an answer that is shared goes: the `response_url` of its command. Empty otherwise. */
  readonly to: string;
}

function textOf({ action, answer, part, to }: Order): string {
  return JSON.stringify([action, answer, part, to]);
}

/** An order and the proof that it is ours: Mattermost sends no token along with a press of a button. */
function signedOrder(order: Order, token: string): object {
  return { ...order, signature: createHmac('sha256', token).update(textOf(order)).digest('hex') };
}

/** Whether one of these tokens signed the order. */
export function isOurs(order: Order, signature: string, tokens: readonly string[]): boolean {
  return tokens.filter((token) => isSignedBy(token, textOf(order), signature, 'hex')).length > 0;
}

/** An `id` is letters and digits only. https://docs.mattermost.com/developers/integrate/plugins/interactive-messages */
export interface PostAction {
  readonly id: string;
  readonly type: 'button';
  readonly name: string;
  readonly integration: { readonly url: string; readonly context: object };
}

interface ButtonParts {
  readonly given: GivenAnswer;
  /** How many messages the quotes take; 0 where nothing is quoted. */
  readonly proofs: number;
  /** `response_url` of the command; null where an answer is public already or cannot be shared. */
  readonly shareAt: string | null;
  /** Absolute address that takes the presses. */
  readonly url: string;
  readonly token: string;
}

export function buttons({ given, proofs, shareAt, url, token }: ButtonParts): PostAction[] {
  const button = (id: string, name: string, order: Omit<Order, 'answer'>): PostAction => ({
    id,
    type: 'button',
    name,
    integration: { url, context: signedOrder({ ...order, answer: given.id }, token) },
  });
  const offered = BUTTONS.flatMap(({ action, label }) => {
    if (action !== 'bukti') return [button(action, label, { action, part: 0, to: '' })];
    return Array.from({ length: proofs }, (_, part) =>
      button(`${action}${part}`, proofs === 1 ? label : `${label} ${part + 1}`, { action, part, to: '' }),
    );
  });
  if (shareAt === null) return offered;
  return [...offered, button('bagikan', 'Bagikan', { action: 'bagikan', part: 0, to: shareAt })];
}

/** The answer below its question, for those who did not see it asked. */
export function sharedTexts({ question, answer }: GivenAnswer, evidence: EvidenceOf): string[] {
  const { most, units } = LIMITS.mattermost;
  const asked = `${mattermost.strong('Pertanyaan:')} ${mattermost.text(question)}\n\n`;
  const limit = { most: most - sizeOf(asked, units), units };
  return renderAnswer(answer, evidence, mattermost, limit).map((text, part) =>
    part === 0 ? asked + text : text,
  );
}

/**
 * Answer to a command, a message a text; buttons stand under the last one. No text is read as Slack's markup.
 * https://docs.mattermost.com/developers/integrate/slash-commands/custom
 */
export function commandResponse(
  response_type: 'ephemeral' | 'in_channel',
  texts: readonly string[],
  actions: readonly PostAction[] = [],
): object {
  const [first, ...rest] = texts.map((text, index) => ({
    response_type,
    text,
    skip_slack_parsing: true,
    ...(index === texts.length - 1 && actions.length > 0 ? { attachments: [{ actions }] } : {}),
  }));
  return rest.length === 0 ? first! : { ...first!, extra_responses: rest };
}

/**
 * Answer to an outgoing webhook, as a comment below the message that triggered it. It is a single message, whose
 * text Mattermost would cut anywhere, so that further texts are attachments.
 * https://docs.mattermost.com/developers/integrate/webhooks/outgoing
 */
export function webhookResponse(texts: readonly string[], actions: readonly PostAction[] = []): object {
  const [text, ...rest] = texts;
  const attachments = [
    ...rest.map((more) => ({ text: more })),
    ...(actions.length === 0 ? [] : [{ actions }]),
  ];
  return { response_type: 'comment', text, ...(attachments.length === 0 ? {} : { attachments }) };
}

/** What only the person sees who pressed a button. */
export function whisper(text: string): object {
  return { ephemeral_text: text, skip_slack_parsing: true };
}
