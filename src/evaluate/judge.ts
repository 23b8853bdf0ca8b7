import type { Answer, Article } from '../types.ts';
import type { EvalQuestion } from './questions.ts';

type Named = Pick<Article, 'id' | 'source'>;

/** Whether a name in a question file means the article: its id, its source, or the last part of its source. */
export function isNamed(article: Named, names: ReadonlySet<string>): boolean {
  return namesOf(article).some((name) => names.has(name));
}

export function namesOf({ id, source }: Named): string[] {
  return [id, source, source.slice(source.lastIndexOf('/') + 1)];
}

/** Case and white space aside. */
export const flat = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');

/** Why the answer is wrong, in Indonesian, or null where it is right. */
export function judge(question: EvalQuestion, answer: Answer): string | null {
  if (!question.answerable) return answer.answered ? 'dijawab, padahal arsip tidak memuatnya' : null;
  if (!answer.answered) return 'tidak dijawab, padahal arsip memuatnya';
  const cited = answer.citations.map(({ articleId, source }) => ({ id: articleId, source }));
  return judgeText(question, answer.answer) ?? judgeArticles(question, cited);
}

/** The same for the words of an answer alone. */
export function judgeText({ expect, forbid }: EvalQuestion, answer: string): string | null {
  const said = flat(answer);
  const missing = expect.find((group) => !group.some((alternative) => said.includes(flat(alternative))));
  if (missing !== undefined) return `jawaban tidak memuat ${missing.map((one) => `“${one}”`).join(' atau ')}`;
  const forbidden = forbid.find((words) => said.includes(flat(words)));
  return forbidden === undefined ? null : `jawaban memuat “${forbidden}”`;
}

/** The same for what was cited alone: every citation must be of a right article. */
export function judgeArticles({ articles }: EvalQuestion, cited: readonly Named[]): string | null {
  if (articles.length === 0) return null;
  const right = new Set(articles);
  const wrong = cited.find((article) => !isNamed(article, right));
  return wrong === undefined ? null : `mengutip artikel lain: ${wrong.source}`;
}
