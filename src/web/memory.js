/**
 * The conversation of this tab. It lives in sessionStorage: a reload keeps it, closing the tab forgets it.
 * @typedef {import('./connection.js').Answer} Answer
 * @typedef {import('../types.ts').ChatMessage} ChatMessage
 * @typedef {{ question: string, answer: Answer }} FinishedTurn
 */

const NAME = 'kutip.conversation';
const MOST_TURNS = 100;
/** The server takes at most 20 messages and 32 KiB in all; a long Indonesian text stays far below this. */
const MOST_MESSAGES = 20;
const MOST_CHARACTERS = 12_000;
const MOST_MESSAGE_CHARACTERS = 4_000;

/** @returns {FinishedTurn[]} */
export function loadTurns() {
  try {
    const turns = JSON.parse(sessionStorage.getItem(NAME) ?? '[]');
    return Array.isArray(turns) ? turns.filter((turn) => typeof turn?.answer?.answer === 'string') : [];
  } catch {
    return [];
  }
}

/** @param {readonly FinishedTurn[]} turns */
export function saveTurns(turns) {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(turns.slice(-MOST_TURNS)));
  } catch {
    // A full or forbidden storage only costs the memory of a reload.
  }
}

export function forgetTurns() {
  sessionStorage.removeItem(NAME);
}

/**
 * The latest messages that fit into a request, oldest first, whole turns only.
 * @param {readonly FinishedTurn[]} turns
 * @returns {ChatMessage[]}
 */
export function historyOf(turns) {
  /** @type {ChatMessage[]} */
  const messages = [];
  let characters = 0;
  for (const { question, answer } of [...turns].reverse()) {
    /** @type {ChatMessage[]} */
    const pair = [
      { role: 'user', content: question },
      { role: 'assistant', content: answer.answer.slice(0, MOST_MESSAGE_CHARACTERS) },
    ];
    characters += question.length + answer.answer.length;
    if (messages.length + 2 > MOST_MESSAGES || characters > MOST_CHARACTERS) break;
    messages.unshift(...pair);
  }
  return messages;
}
