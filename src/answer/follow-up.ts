import { readSaid, type Said } from '../indonesian/ellipsis.ts';
import type { ChatMessage } from '../types.ts';
import { completeFragment } from './follow-up-fragment.ts';
import {
  completeOwned,
  completePerson,
  completeReference,
  completeSpeaker,
  completeThat,
  completeVerb,
} from './follow-up-rules.ts';
import type { Context } from './follow-up-topic.ts';

/** Tried in this order; the first that has something to say wins. */
const RULES: readonly ((said: Said, context: Context) => string | null)[] = [
  completeSpeaker,
  completePerson,
  completeFragment,
  completeOwned,
  completeVerb,
  completeReference,
  completeThat,
];

/** Longer questions stand on their own. */
const MOST_WORDS = 14;
/** A question that names more of its own is about that, whatever its "itu" or "-nya" means. */
const MOST_NAMED = 2;

/**
 * A question that leans on the conversation, in full: "siapa sekdanya?" after "Siapa bupati PPU?" is "Siapa sekda
 * PPU?". Earlier questions are completed in turn, oldest first. A question that stands alone comes back as it is.
 */
export function completeQuestion(question: string, history: readonly ChatMessage[] = []): string {
  let context: Context | null = null;
  for (const { role, content } of history) {
    if (role === 'assistant') {
      if (context !== null) context = { before: (context as Context).before, answer: content };
      continue;
    }
    const before = readSaid(complete(content, context));
    if (hasTopic(before)) context = { before, answer: '' };
  }
  return complete(question, context);
}

/**
 * Whether a question that no rule completed still points at something said before: the rules are then unsure of what.
 * "Terus gimana?", "berapa lama yang itu?", "yang kedua?".
 */
export function leansOnConversation(question: string, history: readonly ChatMessage[] = []): boolean {
  if (!history.some(({ role }) => role === 'user')) return false;
  const said = readSaid(question);
  if (said.question.tokens.length === 0 || said.question.tokens.length > MOST_WORDS) return false;
  const named = said.own.length + said.places.length + said.offices.length;
  if (named > MOST_NAMED || /\p{Lu}\p{Ll}/u.test(question.trim().slice(1))) return false;
  const points = said.pronoun !== null || said.demonstrative !== null || said.owned.length > 0;
  return points || said.leadIn > 0 || !hasTopic(said);
}

function hasTopic({ own, places, offices, owned }: Said): boolean {
  return own.length + places.length + offices.length + owned.length > 0;
}

function complete(question: string, context: Context | null): string {
  if (context === null || question.length > 160) return question;
  const said = readSaid(question);
  if (said.question.tokens.length > MOST_WORDS) return question;
  for (const rule of RULES) {
    const completed = rule(said, context);
    if (completed !== null) return asSentence(completed);
  }
  return question;
}

function asSentence(text: string): string {
  const bare = text
    .replace(/\s+/g, ' ')
    .replace(/[\s?.!,]+$/, '')
    .trim();
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}?`;
}
