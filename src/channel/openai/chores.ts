/**
 * Chat programs let the chosen model do chores, too: name the conversation, tag it, propose questions. Kutip says
 * nothing that no article says, so it names a conversation by its first question and proposes nothing; asking the
 * archive would put a refusal above every chat. The prompts are the defaults of
 * Open WebUI (https://github.com/open-webui/open-webui/blob/main/backend/open_webui/config.py) and
 * LibreChat (https://github.com/danny-avila/agents/blob/main/src/utils/title.ts); one that an administrator
 * rewrote is taken for a question.
 */

const LONGEST_TITLE = 60;
const OPENING = '<chat_history>';

/** What Open WebUI reads from the reply, by the one key of the JSON that its prompt asks for. */
const NOTHING_TO_SAY: Readonly<Record<string, unknown>> = {
  tags: [],
  follow_ups: [],
  queries: [],
  text: '',
  prompt: '',
};

/** The reply to a chore; null for a question. */
export function choreReply(prompt: string): string | null {
  return openWebUi(prompt) ?? libreChat(prompt);
}

function openWebUi(prompt: string): string | null {
  const from = prompt.indexOf(OPENING);
  const to = prompt.lastIndexOf('</chat_history>');
  if (!prompt.startsWith('### Task:') || from < 0 || to < from) return null;
  const conversation = prompt.slice(from + OPENING.length, to);
  const key = /\{\s*"(title|tags|follow_ups|queries|text|prompt)"\s*:/.exec(prompt)?.[1];
  if (key === undefined) return null;
  const value = key === 'title' ? titleOf(conversation) : NOTHING_TO_SAY[key];
  return JSON.stringify({ [key]: value });
}

function libreChat(prompt: string): string | null {
  if (!/^Provide a concise[^\n]{0,40}\btitle\b/.test(prompt)) return null;
  const conversation = /\bConversation:\n([\s\S]*)$/.exec(prompt)?.[1];
  return conversation === undefined ? null : titleOf(conversation);
}

/** The first turn of the user ("USER: …" or "User: …", until the model's), cut behind a word. */
function titleOf(conversation: string): string {
  const question = /^user: ([\s\S]*?)(?=\n(?:assistant|ai): |$(?![\s\S]))/im.exec(conversation)?.[1] ?? '';
  const words = question
    .slice(0, 2 * LONGEST_TITLE)
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= LONGEST_TITLE) return words.replace(/[?!.]+$/, '') || 'Percakapan';
  return `${words.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')}…`;
}
