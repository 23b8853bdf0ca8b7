import { type DateParts, findDates } from '../indonesian/dates.ts';
import { findNumbers, type NumberMention } from '../indonesian/numbers.ts';
import { findOffices, type OfficeHolder, type OfficeMention } from '../indonesian/offices.ts';
import { findOrder } from '../indonesian/order.ts';
import type { Question } from '../indonesian/question.ts';
import { containsRegion, findRegions, type Region, sameRegion } from '../indonesian/regions.ts';
import { numberedRegulations, type Regulation } from '../indonesian/regulations.ts';
import { backgroundIdf } from '../indonesian/statistics.ts';
import { stem } from '../indonesian/stem.ts';
import { tokenize } from '../indonesian/tokens.ts';
import type { QueryTerm, Span } from '../types.ts';
import type { AnalysedArticle } from './analysis.ts';
import { askedOffice, asksWho, leadOffice } from './office-question.ts';
import { asksDecree, missingRegulations } from './regulations.ts';
import { type AskedTime, covers, meetsTime, readTimes, timeSpans } from './times.ts';

export { covers };

/** What an article must speak of before it may answer: the place, the time, the names of the question. */
export interface Demands {
  /** The office whose holder is asked for; null where the question is about something else. */
  readonly office: OfficeMention | null;
  /** Every office that the question names. */
  readonly offices: readonly OfficeMention[];
  /** One entry a place named; any of its readings satisfies it. */
  readonly regions: readonly (readonly Region[])[];
  /** Every time that the question names as far as it can be told: "Agustus 2025", "sejak 2022", "bulan lalu". */
  readonly dates: readonly AskedTime[];
  /** "sekarang", "saat ini", "terbaru": the newest article counts. */
  readonly newest: boolean;
  /** "paling awal", "pertama kali", "semula": the earliest article counts. */
  readonly earliest: boolean;
  /** The office whose holder leads the answer, though more is asked: "siapa sekda Kalsel yang …". */
  readonly lead: OfficeMention | null;
  /** Amounts and ordinals that the question names: "500 ribu", "minggu kedua". */
  readonly numbers: readonly NumberMention[];
  /** Regulations that the question names by number: the article must name the same, in any spelling. */
  readonly regulations: readonly Regulation[];
  /** Terms that carry the subject: neither place, date, office, amount nor the name of a person. */
  readonly content: readonly QueryTerm[];
  /** Those of `content` that an article can hardly put otherwise. */
  readonly solid: readonly QueryTerm[];
  /** The noun at the question word, where it must stand in the article: the role in "siapa PEMENANG". */
  readonly focus: readonly QueryTerm[];
  /** Names of persons alone. */
  readonly persons: readonly QueryTerm[];
  /** "Siapa Roy Rizali Anwar?", "jabatan Tohar apa": who a person is, and nothing else. */
  readonly asksPerson: boolean;
  /** Names of persons and words of offices: who it is about, not what. */
  readonly names: readonly QueryTerm[];
  /** True where those names speak ("kata X", "menurut X") rather than being what is asked about. */
  readonly speaker: boolean;
  /** Capitalised words and acronyms: they, or one of their alternatives, must stand in the article. */
  readonly required: readonly QueryTerm[];
}

/** Words of order: they are no subject. */
const NEWEST = /\b(?:sekarang|saat ini|kini|terbaru|terkini|terakhir|hari ini)\b/i;
/** "tanggal berapa", "berapa lama", "mulai kapan", "totalnya": they belong to the question word. */
const ASKING =
  /\b(?:(?:mulai|sejak|sampai|hingga|terhitung|jatuh(?: pada)?) (?:(?:hari|tanggal|bulan|tahun|jam|pukul) (?:apa|berapa)|kapan)(?:kah)?|(?:menjalankan|melaksanakan|mengemban) (?=tugas)|(?:gara-gara|akibat|dipicu|atas dasar|atas pertimbangan) apa|(?:apa )?(?:rahasia|kunci)nya(?: apa)?|(?:(?:me)?makan|(?:mem)?butuh(?:kan)?|perlu|memerlukan) waktu|(?:selama |waktu )*berapa (?:jam|hari|minggu|pekan|bulan)(?: lama(?:nya)?)?|(?:tanggal|tahun|bulan|pukul|jam|hari) (?:berapa|apa)(?:kah)?|berapa (?:tanggal|lama)(?:nya|kah)?|(?:mulai|per) (?:kapan|tanggal)|per (?=\d)|totalnya|jumlahnya|(?:batas (?:waktu|akhir|terakhir)|tenggat(?: waktu)?|deadline|jatuh tempo)(?:nya)?|paling (?:lambat|telat|akhir))/giu;
const TODAY = /\bhari ini\b/i;
/**
 * Words that name the kind of thing asked for ("ACARA apa") or only say that something was said or done:
 * questions add them and articles put them otherwise, so they count for little.
 */
const FAINT = new Set(
  `acara kegiatan hal pihak lembaga instansi sikap cara bentuk jenis macam alasan sebab tujuan upaya langkah isi
  pesan arahan nama jumlah tempat lokasi waktu tokoh orang pejabat sosok agenda berita artikel kabar info informasi
  pernyataan ucapan tanggapan pendapat penjelasan keterangan tahu
  bicara singgung sebut bahas kata sampaikan jelas tegas ungkap ujar tutur bilang sebaiknya jadi dijadikan anggap ada
  pakai guna lakukan buat beri dapat ingin mau perlu boleh bisa terkait mengenai tentang seluruh semua setiap masing
  dulu dahulu paling awal akhir kena bakal keluar peristiwa kejadian insiden musibah data anak barang hambatan
  mulai terjadi berlangsung rasa minta ikut masa tengah perkira kira nilai total tingkat angka kadar besaran hasil khusus maksud harap berupa kait bagian sempat`
    .split(/\s+/)
    .map(stem),
);
const FAINTNESS = 0.35;
/** Background idf from which a capitalised word is taken for a name rather than a word. */
const RARE_NAME = 8;
/** Words the background has hardly ever seen are names; another word cannot stand for them. */
const UNKNOWN_WORD = 9.5;
/** The noun at the question word counts for more: "HAMA apa". */
const FOCUS_WEIGHT = 1.5;
/** Words commoner than this are never taken for the name of a holder. */
const COMMON_WORD = 4.5;
const SPEAKER =
  /\b(?:kata|menurut|ujar|ungkap|sebut|menyebut|mengatakan|tegas|menegaskan|pesan|minta|meminta|ajak|mengajak|mengimbau|berharap|harapan)\b/i;
/** `now` is today, `YYYY-MM-DD`; without it "bulan lalu" is no demand. */
export function readDemands(
  question: Question,
  terms: readonly QueryTerm[],
  articles: readonly AnalysedArticle[],
  now: string | null = null,
): Demands {
  const { text } = question;
  const regionMentions = findRegions(text);
  const regulations = numberedRegulations(text);
  const dateMentions = findDates(text).filter((date) => !within(date, regulations));
  const times = readTimes(text, now).filter(({ period }) => !within(period, regulations));
  const offices = findOffices(text).filter((office) => !within(office, regulations));
  const numbers = findNumbers(text).filter(
    (number) => (number.ordinal || number.value >= 10) && !within(number, regulations),
  );
  const regionSpans = regionMentions.map(({ start, end }) => ({ start: withLevel(text, start), end }));
  const consumed: Span[] = [...regionSpans, ...dateMentions, ...timeSpans(times), ...numbers, ...offices];
  const asksHolder = question.type === 'siapa' || question.type === 'topik';
  /** Offices of an article cost more to find than all the rest: only where the word stands in it at all. */
  const isHolder = ({ word, stem }: QueryTerm): boolean =>
    articles.some(
      (article) =>
        article.stems.has(stem) && article.holders().some((holder) => namesOf(holder).includes(word)),
    );
  const content: QueryTerm[] = [];
  const names: QueryTerm[] = [];
  const persons: QueryTerm[] = [];
  const required: QueryTerm[] = [];
  const solid: QueryTerm[] = [];
  const asking = [...text.matchAll(ASKING)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  for (const term of terms) {
    if (NEWEST.test(term.word)) continue;
    const asked = question.terms.filter((candidate) => candidate.stem === term.stem);
    if (asked.some(({ index }) => within(question.tokens[index]!, offices))) names.push(term);
    const free = asked.filter(({ index }) => !within(question.tokens[index]!, consumed));
    if (free.length === 0 || free.every(({ index }) => within(question.tokens[index]!, asking))) continue;
    if (free.every(({ index }) => within(question.tokens[index]!, regulations))) {
      content.push(term);
      continue;
    }
    const capitalised = free.some((asked) => asked.capitalised);
    const abbreviation = term.alternatives.some(({ kind }) => kind === 'abbreviation');
    const rarity = backgroundIdf(term.stem);
    const unheard = rarity > UNKNOWN_WORD && term.alternatives.length === 0;
    const isDecree = !capitalised && /^(?:surat|putus|atur|sk)/.test(term.stem) && asksDecree(text);
    if (((capitalised && rarity > COMMON_WORD) || abbreviation || unheard) && !isDecree) required.push(term);
    const acronym = /^\p{Lu}+$/u.test(tokenText(question, free[0]!.index));
    const isName =
      (capitalised && !acronym && rarity > RARE_NAME) || (rarity > COMMON_WORD && isHolder(term));
    const faint = FAINT.has(term.stem) || isDecree;
    (isName ? names : content).push(faint ? { ...term, idf: term.idf * FAINTNESS } : term);
    if (isName) persons.push(term);
    else if (!faint) solid.push(term);
  }
  const speaker = SPEAKER.test(text);
  /** "kepala BPBD di Kudus": the place may stand apart from the office. */
  const withRegions = (office: OfficeMention | null): OfficeMention | null =>
    office && office.regions.length === 0
      ? { ...office, regions: regionMentions.flatMap((mention) => mention.regions) }
      : office;
  return {
    office: asksHolder ? withRegions(askedOffice(question, offices, consumed)) : null,
    lead: question.type === 'siapa' ? withRegions(leadOffice(question, offices)) : null,
    offices,
    regions: [...regionMentions.map((mention) => mention.regions), ...unwrittenRegions(terms, question)],
    dates: times,
    numbers: numbers.filter((number) => !within(number, [...dateMentions, ...timeSpans(times)])),
    regulations,
    newest: findOrder(text) === 'newest' || TODAY.test(text),
    earliest: findOrder(text) === 'earliest',
    content: (content.length > 0 ? content : names).map((term) =>
      question.focus.includes(term.stem) ? { ...term, idf: term.idf * FOCUS_WEIGHT } : term,
    ),
    solid: question.type === 'di mana' ? solid.filter((term) => !question.focus.includes(term.stem)) : solid,
    persons,
    asksPerson: asksWho(question, offices, content),
    focus: /\b(?:kepada|oleh|dengan|dari|pada|untuk) siapa/i.test(text)
      ? []
      : solid.filter((term) => question.focus.includes(term.stem)),
    names,
    speaker,
    required,
  };
}

/** "medali sigi berapa": a word the archive does not hold and that, with a capital, names a region. */
function unwrittenRegions(terms: readonly QueryTerm[], { text }: Question): (readonly Region[])[] {
  const found = findRegions(text);
  return terms
    .filter(({ documentFrequency }) => documentFrequency === 0)
    .filter(
      ({ word }) => !found.some(({ start, end }) => text.slice(start, end).toLowerCase().includes(word)),
    )
    .flatMap(({ word }) => findRegions(word.charAt(0).toUpperCase() + word.slice(1)))
    .map((mention) => mention.regions);
}

/** "Kabupaten Demak", "Pemkot Bogor": the word before the name belongs to it. */
function withLevel(text: string, start: number): number {
  const level = /\b(?:kabupaten|kota|provinsi|kab|prov|pemkab|pemkot|pemprov|pemerintah)\.?\s+$/i.exec(
    text.slice(0, start),
  );
  return level ? withLevel(text, level.index) : start;
}

function within({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start <= start && end <= span.end);
}

function tokenText(question: Question, index: number): string {
  const token = question.tokens[index]!;
  return question.text.slice(token.start, token.end);
}

function namesOf(holder: OfficeHolder): string[] {
  return tokenize(holder.name).map((token) => token.word);
}

/** True when the article speaks of every place, every time and every regulation that the question names. */
export function meetsPlaceAndTime(demands: Demands, article: AnalysedArticle): boolean {
  return (
    meetsPlaces(demands, article) &&
    meetsDates(demands, article) &&
    missingRegulations(demands.regulations, article).length === 0
  );
}

/** The governor of a province is not spoken of because one of its districts is. */
function namesRegion(article: AnalysedArticle, regions: readonly Region[]): boolean {
  return regions.some((region) => article.regions().some((other) => sameRegion(region, other)));
}

export function meetsPlaces(demands: Demands, article: AnalysedArticle): boolean {
  if (!demands.offices.every(({ regions }) => regions.length === 0 || namesRegion(article, regions)))
    return false;
  return demands.regions.every((readings) =>
    readings.some((region) =>
      article.regions().some((other) => sameRegion(region, other) || containsRegion(region, other)),
    ),
  );
}

/** Every amount and ordinal of the question stands in the article, however it is written. */
export function missingNumbers(demands: Demands, article: AnalysedArticle): readonly NumberMention[] {
  if (demands.numbers.length === 0) return [];
  const written = new Set(
    article.sentences.flatMap((sentence) => sentence.numbers().map((number) => number.value)),
  );
  return demands.numbers.filter((number) => !written.has(number.value));
}

/** A date is met by the date of the article or by a date that stands in it. */
export function meetsDates(demands: Demands, article: AnalysedArticle): boolean {
  return demands.dates.every((asked) => meetsTime(asked, article));
}

export function partsOf(date: string): DateParts {
  const [year, month, day] = date.split('-').map(Number);
  return { year: year!, month: month!, day: day! };
}
