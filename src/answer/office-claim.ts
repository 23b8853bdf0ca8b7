import { findOffices } from '../indonesian/offices.ts';
import type { Question } from '../indonesian/question.ts';
import { tokenize } from '../indonesian/tokens.ts';
import type { AnalysedArticle } from './analysis.ts';
import type { Statement } from './compose.ts';
import type { Demands } from './demands.ts';
import { answerOffice } from './holders.ts';
import { sameOffice } from './office-question.ts';
import { officeRecords, samePerson } from './office-timeline.ts';

/** Words beside an office and a name that ask no more than whether the one holds the other now. */
const PLAIN = new Set(
  `apa apakah benar benarkah betul betulkah sekarang saat ini kini masih tetap sudah adalah itu memang menjabat dijabat dipegang
  oleh jadi jadinya menjadi sebagai tidak belum ya sih kan bukan pak bu bapak ibu`.split(/\s+/),
);
const ASKS =
  /^(?:apa(?:kah)?|benar(?:kah)?|betul(?:kah)?|jadi)\s|\b(?:masih|tetap)\b|\b(?:tidak|belum|kan)(?: sih| ya)?\s*\??$/iu;
const POSITIVE: ReadonlySet<string> = new Set(['holds', 'starts']);
const MOST_NAMES = 5;

/**
 * "Apakah bupati Majalengka masih Asep Rukmana?": who holds the office now, with "Ya" or "Tidak" before it. Null where the
 * question asks more, or of a person whom the articles give no office, or where the holder only stands in.
 */
export function officeClaim(
  question: Question,
  demands: Demands,
  articles: readonly AnalysedArticle[],
): Statement | null {
  const { text } = question;
  if (!ASKS.test(text) || demands.dates.length > 0) return null;
  const [office, other] = findOffices(text);
  if (!office || other || office.former || office.candidate || office.elected) return null;
  const names = [...tokenize(text.slice(0, office.start)), ...tokenize(text.slice(office.end))]
    .map(({ word }) => word)
    .filter((word) => !PLAIN.has(word));
  if (names.length === 0 || names.length > MOST_NAMES) return null;
  const asked = names.join(' ');
  const records = articles.flatMap(officeRecords);
  const isKnown = ({ name }: { readonly name: string }): boolean => {
    const own = tokenize(name).map(({ word }) => word);
    return names.every((word) => own.includes(word));
  };
  if (!records.some(isKnown)) return null;
  // "Masih Plt?": who sits there now, in full or in place of another.
  const head = { ...office, acting: false };
  const plainly = { ...question, text: `siapa ${text.slice(office.start, office.end)}`, wantsList: false };
  const [told] = answerOffice(plainly, head, demands, articles).statements;
  const holder = records.find(
    ({ article, sentence, kind, mention, name }) =>
      told?.article === article.article &&
      told.span.start === sentence.start &&
      name !== '' &&
      POSITIVE.has(kind) &&
      sameOffice(head, mention),
  );
  if (!told || !holder) return null;
  const isHolder = samePerson(holder.name, asked);
  if (isHolder && holder.mention.acting && !office.acting) return null;
  const holds = isHolder && holder.mention.acting === office.acting;
  return { ...told, text: `${holds ? 'Ya' : 'Tidak'}: ${told.text}` };
}
