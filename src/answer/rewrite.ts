import type { Generator as Voice } from '../generator.ts';
import { findNumbers } from '../indonesian/numbers.ts';
import { readQuestion } from '../indonesian/question.ts';
import { stem } from '../indonesian/stem.ts';
import { isStopWord } from '../indonesian/stopwords.ts';
import { tokenize } from '../indonesian/tokens.ts';
import type { ChatMessage } from '../types.ts';

/** A question waits no longer than this for its completion; it is then asked as it is. */
const PATIENCE_MS = 5_000;
/** Characters of a completed question. */
const LONGEST = 200;
/** Words of asking and of pointing that a completed question may add or lose. */
const POINTERS = new Set([
  'dia',
  'beliau',
  'ia',
  'mereka',
  'itu',
  'tersebut',
  'ini',
  'tadi',
  'begitu',
  'yang',
]);

/**
 * A question completed by a model, where the rules are unsure; null where the model fails or says anything that the
 * conversation does not. Never rejects but for `signal`.
 */
export async function rewritten(
  voice: Voice,
  question: string,
  history: readonly ChatMessage[],
  signal?: AbortSignal,
): Promise<string | null> {
  const late = AbortSignal.timeout(PATIENCE_MS);
  let text = '';
  try {
    const both = signal === undefined ? late : AbortSignal.any([signal, late]);
    for await (const event of voice.generate({ task: 'rewrite', question, history }, both)) {
      if (event.type === 'text') text += event.text;
    }
  } catch {
    signal?.throwIfAborted();
    return null;
  }
  return accepted(text, question, history);
}

/**
 * The completed question, if it is one question whose content words all come from the conversation and that keeps
 * those of what was asked; null otherwise. What a model says here is only searched for, never told as a fact.
 */
export function accepted(text: string, question: string, history: readonly ChatMessage[]): string | null {
  const bare = text
    .trim()
    .replace(/^["“]|["”]$/g, '')
    .replace(/[\s?.!]+$/, '');
  if (bare === '' || bare.length > LONGEST || /[\n<>[\]{}`|]|https?:|www\./i.test(bare)) return null;
  const known = contentOf([question, ...history.map(({ content }) => content)].join('\n'));
  const asked = contentOf(question);
  const completed = contentOf(bare);
  if ([...completed].some((word) => !known.has(word))) return null;
  if ([...asked].some((word) => !completed.has(word))) return null;
  if ([...completed].every((word) => asked.has(word))) return null;
  const { type } = readQuestion(question);
  if (type !== 'apa' && type !== 'topik' && readQuestion(bare).type !== type) return null;
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}?`;
}

/** Stems of the words that carry content, and the values of numbers. */
function contentOf(text: string): Set<string> {
  const content = new Set<string>();
  for (const { word } of tokenize(text)) {
    const bare = word.replace(/-?nya$/, '');
    if (isStopWord(word) || POINTERS.has(word) || bare.length < 2) continue;
    content.add(stem(bare));
  }
  for (const { value, unit } of findNumbers(text)) content.add(`${value} ${unit ?? ''}`);
  return content;
}
