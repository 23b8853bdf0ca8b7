import { measureOf } from '../indonesian/measures.ts';
import type { Question } from '../indonesian/question.ts';
import { containsRegion, findRegions, sameRegion } from '../indonesian/regions.ts';
import { findRelativeTimes } from '../indonesian/relative-dates.ts';
import { around, dateOf } from './analysis.ts';
import { askedBound, atDate, BOUNDS, extended, MOVED } from './bounds.ts';
import { type Demands, missingNumbers } from './demands.ts';
import type { Doubted } from './doubt-features.ts';
import { holds, isVerb } from './expected.ts';
import { once } from './once.ts';
import { contradicts, type ReadSentence } from './read.ts';
import { asksDecree, namesDecree } from './regulations.ts';

/**
 * What the learned choice cannot see, added to it: another week than the one asked for, "jumlah itu" that points
 * back to the figure, a start or an end of time, another place in the same sentence. Best first again.
 */
export function settle(
  question: Question,
  demands: Demands,
  sentences: readonly ReadSentence[],
): ReadSentence[] {
  const asked = countedUnits(question.text);
  const bound = askedBound(question.text);
  const fate = askedFate(question);
  const role = askedRole(question, demands);
  const [asksKey, asksForDecree] = [asksSecret(question), asksDecree(question.text)];
  const settled = sentences.map((one): ReadSentence => {
    const part = question.type === 'kapan' ? { ...one, expected: timeTold(demands, one) } : one;
    const { text } = part.sentence;
    if (asked.length > 0 && isOfAnotherUnit(asked, text))
      return { ...part, choice: part.choice - FAR, expected: 0 };
    const nudge =
      changed(demands, text) +
      announced(question, part) +
      victims(fate, text) +
      lasting(question, part) +
      ofOthers(question, demands, part) +
      inRole(role, part) +
      (asksKey && SECRET.test(text) ? SECRET_WORTH : 0) +
      (asksForDecree && namesDecree(text) ? 2 * NUDGE : 0);
    if (nudge !== 0) return { ...part, choice: part.choice + nudge };
    if (bound && question.type === 'kapan' && part.expected > 0)
      return BOUNDS[bound].test(text)
        ? {
            ...part,
            choice: part.choice + (atDate(bound, part) ? AT_DATE : NUDGE),
            expected: Math.max(part.expected, STATED),
          }
        : { ...part, choice: part.choice - NUDGE, expected: Math.min(part.expected, UNBOUND) };
    return part;
  });
  const result =
    question.type === 'berapa'
      ? elsewhere(demands, pointedBack(question, settled))
      : carriedOut(question, extended(question, demands, bound, settled));
  return result.sort((left, right) => right.choice - left.choice);
}

const FAR = 6;
const NUDGE = 1;
const STATED = 0.9;
/** A date that is neither a start nor an end still counts as a date. */
const UNBOUND = 0.45;

const ORDINALS = ['pertama', 'kedua', 'ketiga', 'keempat', 'kelima', 'keenam', 'ketujuh', 'kedelapan'];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];
const UNIT =
  /(?<!\p{L})(minggu|pekan|hari|bulan|tahap|putaran|gelombang|babak|etape|triwulan|semester|kloter|jilid|perpanjangan)\s+(?:(pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan)|ke-?\s?(\d{1,2})|(viii|vii|vi|iv|v|i{1,3}))(?![\p{L}\d])/giu;

interface CountedUnit {
  readonly unit: string;
  readonly nth: number;
}

/** "minggu kedua", "tahap II", "hari ke-3": which of a row. */
export function countedUnits(text: string): CountedUnit[] {
  return [...text.matchAll(UNIT)].map(([, unit, word, digits, roman]) => ({
    unit: unit!.toLowerCase().replace('pekan', 'minggu'),
    nth: word
      ? ORDINALS.indexOf(word.toLowerCase()) + 1
      : digits
        ? Number(digits)
        : ROMAN.indexOf(roman!.toLowerCase()) + 1,
  }));
}

/** The sentence tells of the same unit, and none is the one asked for. */
function isOfAnotherUnit(asked: readonly CountedUnit[], text: string): boolean {
  const told = countedUnits(text);
  return asked.some(({ unit, nth }) => {
    const same = told.filter((other) => other.unit === unit);
    return same.length > 0 && !same.some((other) => other.nth === nth);
  });
}

const CHANGED =
  /\b(?:digeser|diundur(?:kan)?|dimundurkan|dimajukan|diubah|berubah|diganti|diperpanjang|diralat|dikoreksi|mundur|mengundurkan)\b/i;

/** "Jadinya kapan", "yang terbaru": the sentence that tells the change. */
function changed({ newest }: Demands, text: string): number {
  return newest && CHANGED.test(text) ? NUDGE : 0;
}

/** "ditargetkan rampung Maret", "sebelum Lebaran": a month or a feast without its year tells when. */
const MONTH_OR_FEAST =
  /(?<!\p{L})(?:(?:selesai|rampung|tuntas|siap|dibuka|digelar|dimulai|terbit|cair|tanam|panen|bulan|pada|mulai|sejak|sampai|hingga|sebelum) (?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)|(?:sebelum|setelah|menjelang|jelang|saat|pada|selama|usai|hingga|sampai) (?:Lebaran|Idul ?fitri|Idul ?adha|Natal|Rama\p{L}+|Imlek|Nyepi|Waisak|Tahun Baru)|(?:Lebaran|Natal) nanti)(?!\p{L})/u;
const MONTH_TOLD = 0.9;

/** How well the sentence tells when: a month or a feast does; the very year that is asked about does not. */
function timeTold({ dates }: Demands, { sentence, expected }: ReadSentence): number {
  const years = dates.flatMap(({ period, month, year }) =>
    period.relative && month === undefined ? [year] : [],
  );
  if (years.length > 0) {
    const told = sentence.dates();
    if (told.length > 0 && told.every(({ date }) => date.month === undefined && years.includes(date.year)))
      return 0;
  }
  return expected < STATED && MONTH_OR_FEAST.test(sentence.text) ? MONTH_TOLD : expected;
}

const ANNOUNCED = /\b(?:mengumumkan|diumumkan|disampaikan|menyampaikan|mengatakan|keterangan|pengumuman)\b/i;

/** The day on which something was announced is not the day of the thing. */
function announced({ type, text }: Question, { sentence }: ReadSentence): number {
  if (type !== 'kapan' || /umum|sampaikan|rilis|siar/i.test(text) || !ANNOUNCED.test(sentence.text)) return 0;
  const dates = sentence.dates();
  return dates.length > 0 && dates.every(({ weekday }) => weekday !== undefined) ? -NUDGE : 0;
}

const FATES: readonly RegExp[] = [
  /\b(?:tewas|meninggal|wafat|menewaskan|korban jiwa|kematian|gugur)\b/i,
  /\b(?:hilang|belum ditemukan|dicari)\b/i,
  /\b(?:luka(?:-luka)?|cedera|terluka)\b/i,
  /\b(?:mengungsi|pengungsi|diungsikan|mengungsikan)\b/i,
  /\b(?:selamat|diselamatkan)\b/i,
];

/** What became of those who are counted: "korban tewas"; null where the question names none or several. */
function askedFate({ type, text }: Question): RegExp | null {
  const asked = type === 'berapa' ? FATES.filter((fate) => fate.test(text)) : [];
  return asked.length === 1 ? asked[0]! : null;
}

/** "Korban tewas": not those who are missing, hurt or have fled. */
function victims(asked: RegExp | null, told: string): number {
  if (asked === null) return 0;
  return asked.test(told) ? NUDGE : FATES.some((fate) => fate.test(told)) ? -2 * NUDGE : 0;
}

const LASTING =
  /\bberapa lama\b|\b(?:selama|waktu|berlangsung|berjalan|berlaku|bertahan|molor|tertunda|terlambat) (?:selama |sampai )?berapa (?:jam|hari|minggu|pekan|bulan|tahun)\b|\bberapa (?:jam|hari|minggu|pekan|bulan|tahun) lama/iu;

/** Words for victims and what befell them; an article tells the event in its title and its first sentence. */
const OF_VICTIMS =
  /^(?:korban|jiwa|dunia|tewas|meninggal|wafat|kematian|hilang|luka|terluka|cedera|mengungsi|pengungsi|selamat|akibat|orang|warga|penumpang)$/;

/** "Berapa lama": a stretch of time, not another amount of the same sentence's neighbours. */
function lasting({ type, text }: Question, { sentence }: ReadSentence): number {
  if (type !== 'berapa' || !LASTING.test(text)) return 0;
  return sentence.numbers().some((number) => measureOf(sentence.text, number) === 'duration')
    ? NUDGE
    : -NUDGE;
}

/** A date or an amount told where nobody asked about is named, in the sentence or beside it. */
function ofOthers({ type }: Question, { persons }: Demands, { article, sentence }: ReadSentence): number {
  if (persons.length === 0 || (type !== 'berapa' && type !== 'kapan')) return 0;
  const near = [...around(article, sentence).map(({ stemSet }) => stemSet), article.titleStems];
  return persons.some((term) => near.some((stems) => holds(term, stems) > 0)) ? 0 : -NUDGE;
}

/** What somebody may be who holds no office: the name stands beside the word. */
const ROLES =
  /^(?:nakhoda|pemilik|manajer|ketua|koordinator|kuasa|pengacara|juru|kontraktor|penemu|pelatih|kapten|sopir|pilot|pengelola|pendiri|penyelidik|penanggung)$/u;

/** "Siapa NAKHODA kapal itu": the role told beside a name, "Nakhoda kapal, La Bunga"; null where no role is asked for. */
function askedRole({ type, terms, focus, tokens }: Question, { office }: Demands): RegExp | null {
  if (type !== 'siapa' || office !== null) return null;
  const asked = terms.find(
    ({ word, stem, index }) => ROLES.test(word) && (focus.includes(stem) || index === 0),
  );
  if (asked === undefined) return null;
  const word = tokens[asked.index]!.word;
  return new RegExp(
    `(?<!\\p{L})[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}(?: (?!di|me)\\p{Ll}+){0,3},? (?:\\p{L}{1,4}\\. )*\\p{Lu}\\p{Ll}`,
    'u',
  );
}

/** Of the sentences that hold the role the one in which a name stands beside it. */
function inRole(role: RegExp | null, { sentence: { text } }: ReadSentence): number {
  return role?.test(text) ? 3 * NUDGE : 0;
}

const SECRET = /\b(?:rahasia|kunci|resep|kiat|strategi)(?:nya)?\b/i;

/** "Rahasianya apa", "kok bisa": a sentence may name the key to it. */
const asksSecret = once(({ text }: Question): boolean =>
  /\b(?:rahasia|kunci|resep|kiat)(?:nya)?\b|\bcaranya\b|\bbisa (?:turun|naik|berhasil|menang|juara)\b/i.test(
    text,
  ),
);

const SECRET_WORTH = 5;

/** What was only hoped for or planned is overtaken by a later report of what came. */
function carriedOut({ type, text }: Question, sentences: readonly ReadSentence[]): ReadSentence[] {
  if (type !== 'kapan' || ASKS_PLAN.test(text)) return [...sentences];
  const came = sentences.filter(
    (part) => part.expected > UNBOUND && part.coverage >= TOLD && CAME.test(part.sentence.text),
  );
  return sentences.map((part) =>
    PLANNED.test(part.sentence.text) &&
    came.some((later) => dateOf(later.article) > dateOf(part.article) && later.coverage >= part.coverage)
      ? { ...part, choice: part.choice - ELSEWHERE }
      : part,
  );
}

const PLANNED =
  /\b(?:berharap|diharapkan|mengusulkan|diusulkan|berencana|rencananya|direncanakan|menargetkan|ditargetkan|sedianya|semula dijadwalkan)\b/i;
const CAME = /\b(?:mulai berlaku|resmi|akhirnya|(?:sudah|telah) di\p{L}+|mulai di\p{L}+)\b/iu;
const ASKS_PLAN = /rencana|target|harap|usul|jadwal|semula|sedianya|\bawal|akan\b/i;
const TOLD = 0.8;

const AT_DATE = 2;

const POINTS_BACK =
  /^[“"]?(?:Jumlah|Angka|Nilai|Besaran|Capaian|Data|Total)(?:nya)?\s+(?:itu|tersebut|ini)\b/u;

/** "Jumlah itu melampaui target": the figure asked for stands in the sentence before. */
function pointedBack(question: Question, sentences: readonly ReadSentence[]): ReadSentence[] {
  const result = [...sentences];
  if (/\btarget|\brencana|\bsebelumnya/i.test(question.text)) return result;
  for (const [at, part] of sentences.entries()) {
    if (!POINTS_BACK.test(part.sentence.text)) continue;
    const before = sentences.findIndex(
      ({ article, sentence }) => article === part.article && sentence.index === part.sentence.index - 1,
    );
    const previous = result[before];
    if (!previous || previous.sentence.numbers().length === 0) continue;
    result[at] = { ...part, choice: Math.min(part.choice, previous.choice) - NUDGE };
    result[before] = {
      ...previous,
      choice: Math.max(part.choice, previous.choice),
      expected: Math.max(part.expected, previous.expected),
    };
  }
  return result;
}

/** How much lower a figure of another place lies than one beside the place asked for. */
const ELSEWHERE = 3;

/** "Kota Mataram berada pada 2,65 persen" beside "Kabupaten Sumbawa mencatat 2,41 persen": the place tells. */
function elsewhere({ regions }: Demands, sentences: readonly ReadSentence[]): ReadSentence[] {
  const asked = regions[0];
  if (asked === undefined || regions.length > 1) return [...sentences];
  const placed = (part: ReadSentence): boolean | null => {
    const named = findRegions(part.sentence.text).flatMap((mention) => mention.regions);
    if (asked.some((region) => named.some((other) => sameRegion(region, other)))) return true;
    return named.some(({ kind }) => asked.some((region) => levelOf(region.kind) === levelOf(kind)))
      ? false
      : null;
  };
  const result = [...sentences].sort((left, right) => right.choice - left.choice);
  for (const article of new Set(result.slice(0, MOST_PLACED).map((part) => part.article))) {
    const own = result.filter((part) => part.article === article);
    const best = own.find(({ expected }) => expected > 0) ?? own[0]!;
    if (placed(best) !== false) continue;
    const here = own.find((part) => part.sentence.numbers().length > 0 && placed(part));
    if (!here || here.choice < best.choice - 2 * ELSEWHERE) continue;
    for (const part of own) {
      const at = result.indexOf(part);
      if (part === here)
        result[at] = { ...part, choice: best.choice, expected: Math.max(part.expected, best.expected) };
      else if (placed(part) === false) result[at] = { ...part, choice: part.choice - ELSEWHERE };
    }
  }
  return result;
}

/** So many sentences are looked at for the articles whose places count. */
const MOST_PLACED = 8;

function levelOf(kind: string): string {
  return kind === 'kota' ? 'kabupaten' : kind;
}

/** What is believed at least of a sentence that holds all that is asked for, in it or beside it, and the figure. */
export function leastOf({ question, demands, best }: Doubted): number {
  const { solid, places, timed, named } = asksMuch(demands);
  const isKey = asksSecret(question) && SECRET.test(best.sentence.text) && solid.length + places + named > 1;
  if (isKey) {
    const told = [...solid, ...demands.required].every((term) => holds(term, best.article.stems) > 0);
    return told && isAtHome(demands, best) ? HELD : 0;
  }
  if (question.type !== 'berapa' && question.type !== 'kapan') return 0;
  if (solid.length + places + timed + named < MUCH || best.expected < FULL) return 0;
  if (contradicts(question, best.sentence) || missingNumbers(demands, best.article).length > 0) return 0;
  const near = [
    ...around(best.article, best.sentence).map(({ stemSet }) => stemSet),
    best.article.titleStems,
  ];
  const starts = question.type === 'kapan' && BOUNDS.from.test(best.sentence.text);
  const ends =
    question.type === 'kapan' &&
    askedBound(question.text) === 'to' &&
    MOVED.test(best.article.article.title ?? '') &&
    BOUNDS.to.test(best.sentence.text);
  const isVictims = victims(askedFate(question), best.sentence.text) > 0;
  const isNear = solid.every(
    (term) =>
      (isVictims && (OF_VICTIMS.test(term.word) || holds(term, best.article.stems) > NAMED)) ||
      (starts && STARTS.test(term.word)) ||
      (ends && isVerb(term)) ||
      near.some((stems) => holds(term, stems) > NAMED),
  );
  const isHeld = demands.required.every((term) => holds(term, best.article.stems) > 0);
  return isNear && isHeld && isAtHome(demands, best) ? HELD : 0;
}

/** "Mulai diterapkan" beside "mulai membebaskan": put in other words by the sentence that tells the start. */
const STARTS = /^(?:di(?:ter|ber|laku|laksana|jalan|mulai)|berlaku|diberlakukan|diterapkan)/;

/** The place asked for is where the article is at home or where the sentence is, not named in passing. */
function isAtHome({ regions }: Demands, { article, sentence }: ReadSentence): boolean {
  const { title, place } = article.article;
  const told = around(article, sentence).map(({ text }) => text);
  const text = [title ?? '', place ?? '', article.sentences[0]?.text ?? '', ...told].join('. ');
  const named = findRegions(text).flatMap((mention) => mention.regions);
  return regions.every((readings) =>
    readings.some((region) =>
      named.some((other) => sameRegion(region, other) || containsRegion(region, other)),
    ),
  );
}

function asksMuch({ solid, regulations, persons, required, regions, dates, newest, earliest }: Demands) {
  const names: readonly unknown[] =
    regulations.length > 0
      ? regulations
      : [...persons, ...required].filter((term) => !solid.some(({ stem }) => stem === term.stem));
  return {
    solid,
    places: regions.length,
    timed: dates.length + (newest || earliest ? 1 : 0),
    named: names.length > 0 ? 1 : 0,
  };
}

/** Words, places and times that a question must name for all of them together to tell the matter. */
const MUCH = 3;
const FULL = 0.45;
const NAMED = 0.5;
/** Said with a hint of doubt. */
const HELD = 0.42;

/** Words for a day that only the date of the article tells: "kemarin", "pekan depan", "bulan ini". */
export function needsDate(question: Question, { sentence }: ReadSentence): boolean {
  if (
    question.type !== 'kapan' ||
    sentence.dates().some(({ date }) => date.month !== undefined && date.year !== undefined)
  )
    return false;
  return findRelativeTimes(sentence.text, '2000-01-01').length > 0;
}
