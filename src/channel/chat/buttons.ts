import type { ChatDesk, ChatQuestion, GivenAnswer } from '../../channel.ts';
import { NOTICES, wishOf } from './wish.ts';

/** The buttons below an answer, in their order. */
export const BUTTONS = [
  { action: 'bukti', label: 'Bukti' },
  { action: 'up', label: '👍' },
  { action: 'down', label: '👎' },
] as const;

export type ButtonAction = (typeof BUTTONS)[number]['action'];

/** What a button carries: at most 22 ASCII characters. */
export const buttonData = (action: ButtonAction, id: string): string => `${action}:${id}`;

export interface Button {
  readonly action: ButtonAction;
  readonly label: string;
  readonly data: string;
}

/** The buttons of one answer; without citations there are no quotes to show. */
export function buttonsBelow({ id, answer }: GivenAnswer): Button[] {
  return BUTTONS.filter(({ action }) => action !== 'bukti' || answer.citations.length > 0).map(
    ({ action, label }) => ({ action, label, data: buttonData(action, id) }),
  );
}

/** What an answer of the desk becomes in a chat: the answer, its quotes, or a sentence. */
export type Outcome =
  | { readonly kind: 'answer' | 'proofs'; readonly given: GivenAnswer }
  | { readonly kind: 'notice'; readonly text: string };

const notice = (text: string): Outcome => ({ kind: 'notice', text });

/** What a pressed button asks for. Null for data that no button of ours carries. */
export async function pressed(desk: ChatDesk, surface: string, data: string): Promise<Outcome | null> {
  const [, action, id] = /^(bukti|up|down):([\w-]{16})$/.exec(data) ?? [];
  if (action === undefined || id === undefined) return null;
  const given = desk.given(id);
  if (given === undefined || given.surface !== surface) return notice(NOTICES.forgotten);
  if (action === 'bukti') return { kind: 'proofs', given };
  return rated(desk, given, action as 'up' | 'down', `${NOTICES.rated} ${NOTICES.howToComment}`);
}

/** What words ask for: a question, the quotes of the last answer ("bukti"), or to rate it ("👎 …"). */
export async function written(desk: ChatDesk, question: ChatQuestion): Promise<Outcome> {
  const wish = wishOf(question.text);
  if (wish.kind === 'ask' || wish.kind === 'part') return desk.reply(question);
  const given =
    question.conversation === null ? undefined : desk.last(question.surface, question.conversation);
  if (given === undefined) return notice(NOTICES.noAnswerYet);
  if (wish.kind === 'proofs') return { kind: 'proofs', given };
  return rated(desk, given, wish.verdict, NOTICES.rated, wish.comment);
}

async function rated(
  desk: ChatDesk,
  given: GivenAnswer,
  verdict: 'up' | 'down',
  thanks: string,
  comment?: string,
): Promise<Outcome> {
  const said = { kept: thanks, forgotten: NOTICES.forgotten, failed: NOTICES.notRated };
  return notice(said[await desk.rate(given.id, verdict, comment)]);
}
