import { type QuestionType, readQuestion } from '../../src/indonesian/question.ts';
import { sentences } from '../../src/indonesian/sentences.ts';
import { terms } from '../../src/indonesian/terms.ts';
import type { Behaviour } from './model-server.ts';

/** What a request to a model shows: the passages with their keys, and the question. */
export interface Shown {
  readonly system: string;
  readonly passages: readonly { readonly key: string; readonly text: string }[];
  readonly question: string;
  /** Everything said before the passages, but the rules. */
  readonly before: readonly { readonly role: string; readonly content: string }[];
}

/** Takes apart the body of a request in OpenAI's or Ollama's protocol. */
export function readShown(body: string): Shown {
  const { messages } = JSON.parse(body) as { messages: { role: string; content: string }[] };
  const last = messages.at(-1)?.content ?? '';
  const passages = [...last.matchAll(/<kutipan kode="(\w+)"[^>]*>\n([\s\S]*?)\n<\/kutipan>/g)].map(
    ([, key = '', text = '']) => ({ key, text }),
  );
  return {
    system: messages[0]?.content ?? '',
    passages,
    question: [...last.matchAll(/^(?:Pertanyaan|Maksudnya): (.*)$/gm)].at(-1)?.[1] ?? '',
    before: messages.slice(1, -1),
  };
}

/** A model that does as it is told: says the sentence that shares most with the question, with its key. */
export function honest(body: string): Behaviour {
  return { kind: 'say', text: honestWords(readShown(body)) };
}

/** What an answer to a question of a kind holds. */
const KIND: Partial<Record<QuestionType, RegExp>> = {
  siapa: /(?:Bupati|Gubernur|Wali Kota|Sekda|Sekretaris Daerah)[^.]{0,40}\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u,
  kapan: /\(\d+\/\d+(?:\/\d+)?\)|\d+ \p{Lu}\p{Ll}+ \d{4}/u,
  'di mana': /(?:^| )di \p{L}+/u,
};

export function honestWords({ passages, question }: Shown): string {
  const wanted = new Set(terms(question));
  const { type } = readQuestion(question);
  let best = { score: 0, words: 'TIDAK ADA JAWABAN' };
  for (const { key, text } of passages) {
    for (const { start, end } of sentences(text)) {
      const sentence = text.slice(start, end).trim();
      const shared = new Set(terms(sentence).filter((stem) => wanted.has(stem))).size;
      const score = shared + (KIND[type]?.test(sentence) ? 4 : 0);
      if (score > best.score) best = { score, words: `${sentence.replace(/[.\s]+$/, '')} [${key}].` };
    }
  }
  return best.words;
}
