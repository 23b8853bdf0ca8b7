import type { Question } from '../indonesian/question.ts';
import { quoteSentence, type Statement } from './compose.ts';
import type { Demands } from './demands.ts';
import type { Reading } from './read.ts';
import { tellReason } from './reasons.ts';
import { tellContent } from './regulation-content.ts';

/**
 * What rules alone can tell: why something happened, what a regulation says. Not `sure` where it only
 * looks like the answer: then it is said with a hint of doubt, and only if nothing else answers.
 */
export function tellPlainly(
  question: Question,
  demands: Demands,
  reading: Reading,
): { readonly statements: readonly Statement[]; readonly sure: boolean } | null {
  const content = tellContent(question, demands, reading);
  const told = content
    ? { parts: content, sure: true }
    : question.type === 'mengapa'
      ? tellReason(question, demands, reading)
      : null;
  return (
    told && {
      statements: told.parts.map(({ article, sentence }) => quoteSentence(article.article, sentence)),
      sure: told.sure,
    }
  );
}
