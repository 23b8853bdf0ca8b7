import type { Question } from '../indonesian/question.ts';
import type { AnalysedArticle } from './analysis.ts';
import { quoteSentence, type Statement } from './compose.ts';
import type { Demands } from './demands.ts';
import { sameOffice } from './office-question.ts';
import { officeRecords, samePerson } from './office-timeline.ts';

const SINCE = /\b(?:sejak|semenjak|mulai) (?:kapan|tahun berapa|bulan apa)\b/iu;
/** A sentence that says since when, rather than one that only names the holder. */
const SAYS_SINCE = /\bsejak\b/iu;

/** "Sejak kapan Yayat Hidayatullah menjadi sekda?": the sentence that says since when; none where none does. */
export function heldSince(
  { text }: Question,
  { persons, offices }: Demands,
  articles: readonly AnalysedArticle[],
): Statement[] {
  const [office] = offices;
  if (!SINCE.test(text) || persons.length === 0 || office === undefined || offices.length > 1) return [];
  const name = persons.map(({ word }) => word).join(' ');
  const record = articles
    .flatMap(officeRecords)
    .find(
      (held) =>
        held.name !== '' &&
        samePerson(held.name, name) &&
        held.mention.acting === office.acting &&
        (sameOffice(office, held.mention) || held.mention.office === office.office) &&
        SAYS_SINCE.test(held.sentence.text),
    );
  return record ? [quoteSentence(record.article.article, record.sentence)] : [];
}
