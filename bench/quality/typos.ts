import { isStopWord } from '../../src/indonesian/stopwords.ts';
import { tokenize } from '../../src/indonesian/tokens.ts';
import { seededRandom } from '../../src/random.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Each question with one slip of the finger (swap, drop, double, wrong letter) in one content word of four letters or more. */
export function withTypos(questions: readonly string[], seed: number): string[] {
  const random = seededRandom(seed);
  return questions.map((question) => withTypo(question, random));
}

function withTypo(question: string, random: () => number): string {
  const words = tokenize(question).filter(({ word }) => /^[a-z]{4,}$/.test(word) && !isStopWord(word));
  if (words.length === 0) return question;
  const { start, end } = words[Math.floor(random() * words.length)]!;
  const word = question.slice(start, end);
  const at = 1 + Math.floor(random() * (word.length - 2));
  return question.slice(0, start) + slip(word, at, random) + question.slice(end);
}

/** The first letter is spared, as fingers mostly spare it. */
function slip(word: string, at: number, random: () => number): string {
  const kind = Math.floor(random() * 4);
  if (kind === 0) return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  if (kind === 1) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 2) return word.slice(0, at) + word[at] + word.slice(at);
  return word.slice(0, at) + LETTERS[Math.floor(random() * 26)] + word.slice(at + 1);
}
