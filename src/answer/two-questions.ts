import type { Question } from '../indonesian/question.ts';
import { askedSpeech } from './asked-speech.ts';
import { bothSides } from './both-sides.ts';
import { HEDGE, LIKELY, type Statement } from './compose.ts';
import type { Decision } from './decide.ts';
import { completeQuestion } from './follow-up.ts';

const ASKS =
  '(?:siapa|kapan|di ?mana|dari mana|ke mana|berapa|mengapa|kenapa|bagaimana|apa)(?:kah)?(?: saja)?';
const AND = ',?\\s+(?:dan|serta|lalu|terus)\\s+';
/** "KAPAN DAN DI MANA X digelar?" */
const SHARED = new RegExp(`^(${ASKS})${AND}(${ASKS})\\s+(.{8,})$`, 'iu');
/** "Siapa yang meresmikan X DAN KAPAN?", "berapa pengunjungnya DAN BERAPA transaksinya?" */
const BEHIND = new RegExp(
  `^(.*?(?<!\\p{L})${ASKS}(?!\\p{L}).*?|.{8,}?(?<!\\p{L})${ASKS})${AND}(${ASKS}(?!\\p{L}).*)$`,
  'iu',
);
const BARE = new RegExp(`^${ASKS}$`, 'iu');
const OPENS = new RegExp(`(?<!\\p{L})${ASKS}(?:\\s+(?:yang|orang yang))?(?!\\p{L})\\s*`, 'iu');
/** Longer questions behind "dan" stand on their own, or are no question. */
const MOST_WORDS = 7;

/** A question that asks for two things, as two: the second is told by what answers the first. */
export interface TwoQuestions {
  readonly first: string;
  /** The second one in full, given what was said to the first. */
  readonly second: (answer: string) => string;
}

/** The two questions in one; null where there is one, or where the two are one matter: speakers, both sides, lists. */
export function twoQuestions({ text: written, scope }: Question): TwoQuestions | null {
  const text = written.trim().replace(/[\s?!.]+$/u, '');
  if (scope !== 'one' || bothSides(text) !== null) return null;
  const shared = SHARED.exec(text);
  if (shared) {
    const [, one, other, rest] = shared;
    return { first: `${one} ${rest}?`, second: () => `${other} ${rest}?` };
  }
  const [, first, tail] = BEHIND.exec(text) ?? [];
  if (!first || !tail || tail.split(/\s+/u).length > MOST_WORDS) return null;
  const asked = askedSpeech(text);
  if (asked?.quoted || asked?.kind === 'speakers') return null;
  // "… dan kapan?" asks it of all that was said.
  if (BARE.test(tail)) return { first: `${first}?`, second: () => `${tail} ${first.replace(OPENS, '')}?` };
  return {
    first: `${first}?`,
    second: (answer) =>
      completeQuestion(`${tail}?`, [
        { role: 'user', content: `${first}?` },
        { role: 'assistant', content: answer },
      ]),
  };
}

/** Both answers in one; the first alone where the second is not known. The lesser belief opens it. */
export function both(first: Decision & { readonly answered: true }, second: Decision): Decision {
  if (!second.answered || ![first, second].every(({ opening }) => isDoubt(opening))) return first;
  const statements = [
    ...first.statements,
    ...second.statements.filter((one) => !first.statements.some((other) => isSame(one, other))),
  ];
  const opening = [HEDGE, LIKELY].find((doubt) => first.opening === doubt || second.opening === doubt) ?? '';
  const beliefs = [first.belief, second.belief].filter((belief) => belief !== undefined);
  return { answered: true, statements, opening, ...(beliefs.length > 0 && { belief: Math.min(...beliefs) }) };
}

function isDoubt(opening: string | undefined): boolean {
  return !opening || opening === HEDGE || opening === LIKELY;
}

/** One sentence, or the one within the other. */
function isSame(one: Statement, other: Statement): boolean {
  return (
    one.article.id === other.article.id && one.span.start < other.span.end && other.span.start < one.span.end
  );
}
