import type { Question } from '../indonesian/question.ts';
import type { AnalysedArticle } from './analysis.ts';
import { quoteSentence, type Statement } from './compose.ts';
import type { Demands } from './demands.ts';
import { sameOffice } from './office-question.ts';
import { type OfficeRecord, officeRecords, samePerson } from './office-timeline.ts';
import { dated } from './several.ts';

const SINCE = /\b(?:sejak|semenjak|mulai|dari) (?:kapan|tahun berapa|bulan apa)\b/iu;
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
  const records = articles
    .flatMap(officeRecords)
    .filter(
      (held) =>
        held.name !== '' &&
        samePerson(held.name, name) &&
        held.mention.acting === office.acting &&
        (sameOffice(office, held.mention) || held.mention.office === office.office),
    );
  const record = records.find(({ sentence }) => SAYS_SINCE.test(sentence.text));
  if (record) return [quoteSentence(record.article.article, record.sentence)];
  const words = name.toLowerCase().split(' ');
  for (const { article } of records) {
    const sentence = article.sentences.find(
      ({ text: told, tokens }) => IN_OFFICE.test(told) && tokens.some(({ word }) => words.includes(word)),
    );
    if (sentence) return [quoteSentence(article.article, sentence)];
  }
  return [];
}

/** "kata Sahrul, yang menjabat sejak Januari 2025": the office stands elsewhere in the article. */
const IN_OFFICE = /\b(?:menjabat|memimpin|bertugas)(?: \p{Ll}+){0,3} sejak\b/iu;

const LEFT =
  '(?:berhenti|berakhir|selesai|habis|lengser|turun|lepas|melepas|pensiun|purnatugas|mundur|diberhentikan|dicopot|diganti|digantikan|tidak lagi)';
const UNTIL = new RegExp(
  String.raw`\b(?:sampai|hingga) (?:kapan|tanggal berapa|bulan apa|tahun berapa)\b|\b(?:kapan|tanggal berapa|bulan apa|tahun berapa)\b.*\b${LEFT}\b|\b${LEFT}\b.*\b(?:kapan|tanggal berapa|bulan apa|tahun berapa)\b`,
  'iu',
);
const HOW_LONG = /\bberapa (?:lama|hari|minggu|pekan|bulan|tahun)(?:nya|kah)?\b/iu;
const HOLDS =
  /\b(?:menjabat|jabatan|menjadi|jadi|berstatus|bertugas|memimpin|memegang|menduduki|mengisi|tugas|sebagai|masa)\b/iu;
const ACTING = /\b(?:plt|plh|pj|pjs|pelaksana (?:tugas|harian)|penjabat)\b/iu;

/**
 * "Sampai kapan Marlina berstatus Plt?", "berapa lama Yayat menjadi Plh bupati?": how the time in office ended, or
 * how long it was; none where the question is not about somebody's time in office or no sentence tells it.
 */
export function heldUntil(
  { text }: Question,
  { persons, offices }: Demands,
  articles: readonly AnalysedArticle[],
): Statement[] {
  const acting = ACTING.test(text);
  const asksLength = HOW_LONG.test(text);
  if ((!UNTIL.test(text) && !asksLength) || persons.length === 0 || !HOLDS.test(text)) return [];
  if (offices.length === 0 && !acting) return [];
  const name = persons.map(({ word }) => word).join(' ');
  const own = articles
    .flatMap(officeRecords)
    .filter((record) => record.name !== '' && samePerson(record.name, name) && isOf(offices, record))
    .sort((left, right) => left.day.localeCompare(right.day));
  const held = own.filter(({ mention }) => mention.acting === acting);
  if (held.length === 0) return [];
  if (asksLength) {
    const told = lengthTold(own, name);
    if (told) return [told];
  }
  const end =
    held.findLast(({ kind }) => kind === 'ends') ??
    (acting ? own.find(({ kind, mention }) => kind === 'starts' && !mention.acting) : undefined);
  if (!end) return [];
  const start = asksLength ? held.find(({ kind }) => kind === 'starts') : undefined;
  return [...(start ? [start] : []), end].map((record) =>
    record.sentence.dates().some(({ date }) => date.month !== undefined)
      ? quoteSentence(record.article.article, record.sentence)
      : dated(record),
  );
}

/** Of the office asked for, in full or in place of another; of any where the question names none. */
function isOf(offices: Demands['offices'], { mention }: OfficeRecord): boolean {
  return offices.length === 0 || offices.some((office) => sameOffice({ ...office, acting: false }, mention));
}

/** "setelah tujuh pekan memegang urusan harian", "selama dua pekan, jabatan itu diisi". */
const LENGTH =
  /\b(?:setelah|selama|hampir|sudah|genap|lebih dari|usai) (?:hampir |lebih dari |sekitar |genap )?(?:\d+|se\p{L}*|\p{L}+)(?:[ -]?(?:puluh|belas))?[ -]?(?:hari|pekan|minggu|bulan|tahun),? (?:menjadi|menjabat|memegang|memimpin|mengemban|menjalankan|mengisi|jabatan|posisi|kursi|sebagai)\b/iu;

/** The sentence that tells how long, in an article about that time in office. */
function lengthTold(records: readonly OfficeRecord[], name: string): Statement | null {
  const words = name.toLowerCase().split(' ');
  for (const { article } of records) {
    const sentence = article.sentences.find(
      ({ text, tokens }) => LENGTH.test(text) && tokens.some(({ word }) => words.includes(word)),
    );
    if (sentence) return quoteSentence(article.article, sentence);
  }
  return null;
}
