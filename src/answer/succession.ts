import { UNIT_WORDS } from '../indonesian/office-titles.ts';
import type { Question } from '../indonesian/question.ts';
import type { AnalysedArticle } from './analysis.ts';
import type { Statement } from './compose.ts';
import type { Demands } from './demands.ts';
import { answerOffice } from './holders.ts';
import { pivotOf } from './office-pivots.ts';
import { isOfHolding } from './office-question.ts';
import { officeRecords, samePerson } from './office-timeline.ts';

/** Titles without what they head: "sebagai kepala dinas". */
const BARE =
  /^(?:kepala|kadis|dinas|badan|bagian|bidang|ketua|direktur|direksi|utama|sekretaris|pejabat|penjabat|pelaksana|plt|pj|plh|tugas|definitif|menjadi|jadi)$/;

/** "Siapa yang menggantikan Arbain Senggeng sebagai kepala dinas?": of an office that only the person tells. */
export function succession(
  question: Question,
  demands: Demands,
  articles: readonly AnalysedArticle[],
): readonly Statement[] {
  if (question.type !== 'siapa' || demands.office !== null || demands.offices.length > 0) return [];
  const pivot = pivotOf(question.text);
  if (!pivot || pivot.name.length < 4) return [];
  const rest = question.terms.filter(({ index, word, stem }) => {
    const { start, end } = question.tokens[index]!;
    return (
      !(pivot.start <= start && end <= pivot.end) &&
      !BARE.test(word) &&
      !UNIT_WORDS.has(word) &&
      !isOfHolding(stem, word)
    );
  });
  const free = rest.filter(
    ({ word }) =>
      !demands.regions.some((readings) => readings.some(({ name }) => name.toLowerCase().includes(word))),
  );
  if (free.length > 0) return [];
  const held = articles
    .flatMap(officeRecords)
    .filter(
      ({ name, kind }) =>
        name !== '' && kind !== 'planned' && kind !== 'elected' && samePerson(name, pivot.name),
    );
  // Who left one office may sit in another: the first that somebody followed or preceded him in.
  for (const { mention } of held) {
    const office = { ...mention, acting: false, former: false, candidate: false };
    const { statements } = answerOffice(question, office, demands, articles);
    if (statements.length > 0) return statements;
  }
  return [];
}
