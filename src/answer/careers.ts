import type { Question } from '../indonesian/question.ts';
import { type AnalysedArticle, type AnalysedSentence, dateOf } from './analysis.ts';
import { quoteSentence, type Statement } from './compose.ts';
import { type Demands, meetsDates, meetsPlaces } from './demands.ts';
import { sameOffice } from './office-question.ts';
import { type OfficeRecord, officeRecords, samePerson } from './office-timeline.ts';

/** What is asked about a person: an office, a trade, what became of them. */
const POST =
  '(?:jabatan|posisi|kedudukan|kursi|kerja|pekerjaan|profesi|karier|karir|latar belakang|aktivitas|kegiatan|kesibukan|tugas)';
const ASKED = new RegExp(
  [
    String.raw`\b${POST}(?:nya)?(?: (?:lama|baru|terakhir|sebelumnya|beliau|dia|dulu|dulunya|awal|sekarang|yang baru))*\s(?:itu |jadi |menjadi |sebagai |di )?(?:apa|mana)`,
    String.raw`\bapa(?:kah|an)? (?:saja )?${POST}`,
    String.raw`\b(?:jadi|menjadi|menjabat|bekerja|kerja|sebagai|berprofesi|melakukan|mengerjakan|mengurus) apa\b`,
    String.raw`\b(?:dulu|dulunya|tadinya|awalnya|semula|sebelumnya|asalnya|kini|sekarang) (?:itu |adalah |seorang |jadi )?apa\b`,
    String.raw`\b(?:pindah|dipindah\p{L}*|digeser|dimutasi\p{L}*|dirotasi|ditugaskan|bergeser|beralih) ke ?mana\b`,
    String.raw`\b(?:dari mana|ke mana) (?:\p{L}+ ){0,3}(?:sebelum|setelah|sesudah)`,
  ].join('|'),
  'iu',
);
const BEFORE =
  /\b(?:sebelum(?:nya)?|dulu(?:nya)?|dahulu(?:nya)?|semula|awalnya|mulanya|tadinya|latar belakang\p{L}*|asalnya)\b/iu;
const AFTER =
  /\b(?:setelah|sesudah|usai|seusai|selepas|pasca|sehabis|kini|sekarang|saat ini|kemudian|begitu|pindah|dipindah\p{L}*|digeser|dimutasi\p{L}*|dirotasi|dicopot|pensiun|lengser)\b/iu;

/** Behind the name, or before it: what the person was. */
const WAS =
  /(?<!\p{L})(?:sebelumnya|semula|dulunya|dahulu|awalnya|tadinya|pernah|sehari-hari|mantan|eks|sebelum (?:dilantik|itu|ditunjuk|diangkat|menjabat|menjadi|terpilih))(?!\p{L})/iu;
/** "Ia merupakan akademisi …", beside the sentence of the swearing-in. */
const IS = /^(?:Ia|Dia|Beliau)\s+(?:merupakan|adalah|berlatar belakang)(?!\p{L})/u;
/** What became of the person. */
const BECAME =
  /(?<!\p{L})(?:(?:digeser|pindah|dipindah\p{L}*|dimutasi\p{L}*|dirotasi|bergeser|beralih|didapuk|ditugaskan|naik|dipromosikan|turun)(?: \p{Ll}+){0,2} (?:menjadi|sebagai|jadi|ke)|(?:akan |tetap )?kembali (?:penuh )?(?:sebagai|menjadi|menjabat|me\p{Ll}+|ber\p{Ll}+|ke)|memilih (?:ber|me)\p{Ll}+|kini (?:menjabat|menjadi|bertugas|bekerja|ber\p{Ll}+|me\p{Ll}+))(?!\p{L})/iu;
/** Only planned or denied. */
const NOT_SO = /(?<!\p{L})(?:tidak|bukan|batal|diusulkan|belum)\s*$/iu;
const PRONOUN = /^(?:Ia|Dia|Beliau)(?!\p{L})/u;

/** "Jabatan apa yang dipegang Rina sebelum menjadi sekda?": what a person was before or after; none where it is not told. */
export function careerOf(
  { text, type, terms }: Question,
  demands: Demands,
  articles: readonly AnalysedArticle[],
): readonly Statement[] | null {
  if (type === 'kapan' || type === 'berapa' || type === 'mengapa' || !ASKED.test(text)) return null;
  const isBefore = BEFORE.test(text);
  if (!isBefore && !AFTER.test(text)) return null;
  const records = articles.flatMap(officeRecords).filter(({ name }) => name !== '');
  const name = personOf(text, demands, records);
  if (name === null) return null;
  const fitting = articles.filter(
    (article) =>
      meetsPlaces({ ...demands, offices: [] }, article) &&
      meetsDates(demands, article) &&
      article.article.text.includes(name),
  );
  const others = new Set(
    records.filter((record) => !samePerson(record.name, name)).map((record) => record.name),
  );
  const found = fitting
    .flatMap((article) =>
      article.sentences
        .filter((sentence) => tells(article, sentence, name, [...others], isBefore))
        .map((sentence) => ({ article, sentence })),
    )
    .sort(
      (left, right) =>
        shared(terms, right.sentence) - shared(terms, left.sentence) ||
        dateOf(right.article).localeCompare(dateOf(left.article)),
    );
  const [first] = found;
  if (first) return [quoteSentence(first.article.article, first.sentence)];
  return otherOffice(demands, records, name, isBefore);
}

/** Words of the question that a sentence says. */
function shared(terms: Question['terms'], { stemSet }: AnalysedSentence): number {
  return terms.filter(({ stem }) => stemSet.has(stem)).length;
}

/** The newest office that the question does not name itself, held before or after the one it names. */
function otherOffice(
  { offices }: Demands,
  records: readonly OfficeRecord[],
  name: string,
  isBefore: boolean,
): Statement[] {
  const own = records
    .filter(({ kind }) => kind === 'starts' || kind === 'holds')
    .filter((record) => samePerson(record.name, name))
    .sort((left, right) => left.day.localeCompare(right.day));
  const isNamed = ({ mention }: OfficeRecord): boolean =>
    offices.some((office) => sameOffice(office, mention) && office.acting === mention.acting);
  const named = own.find(isNamed);
  if (!named) return [];
  const others = own.filter(
    (record) => !isNamed(record) && (isBefore ? record.day < named.day : record.day > named.day),
  );
  const newest = (isBefore ? others.filter(({ mention }) => !mention.acting).at(-1) : null) ?? others.at(-1);
  return newest ? [quoteSentence(newest.article.article, newest.sentence)] : [];
}

/** The holder whose name the question has, or the holder of the office that it is about. */
function personOf(text: string, { offices }: Demands, records: readonly OfficeRecord[]): string | null {
  const lower = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}'’]+/gu, ' ')} `;
  let best: { readonly name: string; readonly worth: number } | null = null;
  for (const { name } of records) {
    const words = name.toLowerCase().split(/\s+/u);
    const shared = words.filter((word) => word.length > 2 && lower.includes(` ${word} `)).length;
    const worth = shared - (lower.includes(` ${words[0]} `) ? 0 : 0.5);
    if (
      shared > 0 &&
      (!best || worth > best.worth || (worth === best.worth && name.length > best.name.length))
    )
      best = { name, worth };
  }
  const first = best && best.worth >= 1 ? wordIn(best.name, lower) : null;
  if (best && first) return first;
  const [office] = offices;
  if (office === undefined || offices.length > 1) return null;
  const holder = records.find(
    ({ kind, mention }) =>
      (kind === 'holds' || kind === 'starts') &&
      sameOffice(office, mention) &&
      mention.acting === office.acting,
  );
  return holder ? holder.name.split(/\s+/u)[0]! : null;
}

/** The part of a name by which articles go on: the first word that the question has too. */
function wordIn(name: string, lower: string): string | null {
  return (
    name.split(/\s+/u).find((word) => word.length > 2 && lower.includes(` ${word.toLowerCase()} `)) ?? null
  );
}

/** Whether a sentence tells what the person was, or became: the name nearest to the words of it is theirs. */
function tells(
  article: AnalysedArticle,
  { text, index }: AnalysedSentence,
  name: string,
  others: readonly string[],
  isBefore: boolean,
): boolean {
  const before = article.sentences[index - 1];
  const starts = others
    .map((other) => other.split(/\s+/u)[0]!)
    .filter((word) => word.length > 2 && word !== name);
  const taken = PRONOUN.test(text) && before !== undefined && subjectIs(before.text, name, starts);
  if (isBefore && taken && IS.test(text)) return true;
  const cue = (isBefore ? WAS : BECAME).exec(text);
  if (!cue || NOT_SO.test(text.slice(0, cue.index))) return false;
  if (taken) return true;
  const at = text.lastIndexOf(name, cue.index);
  if (at >= 0 && at < cue.index) {
    const between = text.slice(at + name.length, cue.index);
    return !starts.some((other) => holdsWord(between, other));
  }
  const behind = text.slice(cue.index + cue[0].length, cue.index + cue[0].length + 40);
  return (
    isBefore &&
    /^Sebelum/u.test(cue[0]) &&
    new RegExp(`^,?\\s+(?:\\p{Ll}+,?\\s+){0,2}${name}(?!\\p{L})`, 'u').test(behind)
  );
}

/** "Irfan menggantikan Baiq …": the sentence is about Irfan. */
function subjectIs(text: string, name: string, others: readonly string[]): boolean {
  const at = text.indexOf(name);
  return (
    at >= 0 &&
    !/gantikan\s+$/u.test(text.slice(0, at)) &&
    others.every((other) => !holdsWord(text.slice(0, at), other))
  );
}

/** "Nur" is no part of "Nurhasanah". */
function holdsWord(text: string, word: string): boolean {
  return text.split(/[^\p{L}’'-]+/u).includes(word);
}
