import { formatDate } from '../indonesian/dates.ts';
import type { Question } from '../indonesian/question.ts';
import { around } from './analysis.ts';
import { choose } from './choose.ts';
import type { Statement } from './compose.ts';
import type { Demands } from './demands.ts';
import { answerYesNo } from './polarity.ts';
import type { Reading, ReadSentence } from './read.ts';
import { attributed } from './voices.ts';

/** "Ya: …", "Belum, per 4 Agustus 2025: …" before the sentence that decides; null where none surely does. */
export function yesNo(
  question: Question,
  demands: Demands,
  reading: Reading,
  now: string | null,
): Statement | null {
  const [first] = choose(question, demands, reading);
  const rest = reading.sentences.filter(
    (part) => part !== first && part.article === first?.article && part.choice >= first.choice - DECIDING,
  );
  for (const part of first === undefined ? [] : [first, ...rest.slice(0, MOST_DECIDING)]) {
    const verdict = verdictOn(question, part, now);
    if (verdict) return verdict;
  }
  return null;
}

/** The same of one sentence. */
export function verdictOn(
  question: Question,
  part: Pick<ReadSentence, 'article' | 'sentence'>,
  now: string | null,
): Statement | null {
  const { article } = part.article;
  const context = `${article.title ?? ''} ${around(part.article, part.sentence)
    .filter(({ index }) => index <= part.sentence.index)
    .map(({ text }) => text)
    .join(' ')}`;
  const found = answerYesNo(question, part.sentence.text, article.date, now ?? article.date ?? '', context);
  if (found === null) return null;
  const statement = attributed(part);
  const asOf = found.asOf && article.date ? `, per ${formatDate(article.date)}` : '';
  return { ...statement, text: `${VERDICTS[found.verdict]}${asOf}: ${statement.text}` };
}

const VERDICTS = { ya: 'Ya', tidak: 'Tidak', sudah: 'Ya, sudah', belum: 'Belum' } as const;
/** How far below the chosen sentence, as log odds, others of its article may decide, and how many. */
const DECIDING = 2;
const MOST_DECIDING = 3;
