import type { OfficeMention } from '../indonesian/offices.ts';
import type { Question } from '../indonesian/question.ts';
import { findRegions, sameRegion } from '../indonesian/regions.ts';
import { isStopWord } from '../indonesian/stopwords.ts';
import type { QueryTerm, Span } from '../types.ts';

/** Words around an office that say no more than "who holds it". */
const HOLDING =
  /^(?:nama|jadi|jabat|pegang|tugas|sekarang|kini|saat|baru|kenal|orang|sosok|tahun|definitif|siapa|tahu|info|cari|tanya|kursi|posisi|duduk|isi|ngisi|emban|pangku|sandang|jabatan|pucuk|pak|bapak|ibu|bu|ganti)$/;
/** Words that ask for the row of holders, and years. */
const ORDERING =
  /^(?:pernah|urutkan|urutan|urut|daftar|riwayat|kronologi|periode|awal|akhir|pertengahan|bulan|tahun|lalu|memimpin|pemimpin|pejabat|resmi|mantan|terpilih|(?:19|20)\d\d)$/;
/** Words that ask for a person's offices in order. */
const CAREER = /^(?:perjalanan|karier|karir|rekam|jejak|ringkas|ringkasan|rangkum|jelaskan)$/;

/** "sebelum Rina Marlianti", "pengganti Herlan": who came before or after whom. */
export interface Pivot extends Span {
  readonly name: string;
  readonly side: 'before' | 'after';
}

const PIVOT =
  /\b(?:(sebelum|pendahulu(?:nya)?|(?:yang )?digantikan(?: oleh)?)|(?:sesudah|setelah|pengganti|penerus|(?:yang )?menggantikan))\s+(?:pak |bu |bapak |ibu |era |masa |kepemimpinan )?((?:\p{L}[\p{L}'’.-]*\s?){1,4})/iu;
/** Where the name behind "sebelum" stops. */
const PIVOT_END =
  /\s(?:sebagai|jadi|menjadi|di|siapa|yang|itu|menjabat|dilantik|adalah|pensiun|mundur|diberhentikan|dicopot|lengser|wafat|meninggal|digeser|dipindah\p{L}*|berhenti|selesai|habis|turun|purnatugas|pergi|diangkat|ditunjuk|masuk|bupati|wali|walikota|gubernur|sekda|sekretaris|kepala|kadis|ketua|camat|saja)(?=\s|$).*$/iu;
const NO_PIVOT =
  /^(?:tahun|bulan|tanggal|pemilu|pilkada|itu|ini|dia|ia|beliau|dilantik|menjabat|jadi|menjadi|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b/iu;

/** The person a question takes its bearings from; null where it names none behind "sebelum" or "setelah". */
export function pivotOf(text: string): Pivot | null {
  const match = PIVOT.exec(text);
  if (!match) return null;
  const name = ` ${match[2]!}`.replace(PIVOT_END, '').trim();
  if (name === '' || NO_PIVOT.test(name)) return null;
  const start = match.index;
  const end = start + match[0].length - match[2]!.length + match[2]!.indexOf(name) + name.length;
  return { start, end, name, side: match[1] ? 'before' : 'after' };
}

/** "dua minggu SEBELUM Rina dilantik": how long, and what happened to the one named. */
const SPELL =
  /\b(?:(?:\d+|se|satu|dua|tiga|empat|lima|enam|beberapa) ?(?:hari|minggu|pekan|bulan|tahun) )?(?:tepat |persis )?(?:sebelum|setelah) (?:\p{L}[\p{L}.'’]* ){1,4}(?:resmi )?(?:dilantik|diangkat|ditunjuk|menjabat|pensiun|mundur|masuk|datang)\b/iu;
/** "…, masih Pak Yohanes?": a guess at the answer. */
const STILL =
  /,?\s*\b(?:apa(?:kah)? )?(?:masih|bukan|tetap) (?:si |pak |bu |bapak |ibu )?(?:\p{L}[\p{L}.'’]*\s?){1,3}(?:\s*lagi)?\s*\?*$/iu;

const HEAD_OF_REGION = 'kepala daerah';
const HEADS: readonly string[] = ['gubernur', 'bupati', 'wali kota'];
const LEADS =
  /\b(?:memimpin|pemimpin|pimpinan|menakhodai)\s+(?=(?:di\s+)?(?:kabupaten|kota|provinsi|kab|prov)\b)/iu;

/** The office of "siapa bupati PPU?": nothing but place, time, a pivot and words of holding stand beside it. */
export function askedOffice(
  question: Question,
  offices: readonly OfficeMention[],
  consumed: readonly Span[],
): OfficeMention | null {
  const office = offices[0] ?? headOf(question.text);
  if (!office || offices.length > 1) return null;
  const pivot = pivotOf(question.text);
  const beside = [SPELL, STILL].flatMap((pattern) => {
    const match = pattern.exec(question.text);
    return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
  });
  const spans = [...consumed, office, ...beside, ...(pivot ? [pivot] : [])];
  const others = question.terms.filter(({ index, stem }) => {
    const token = question.tokens[index]!;
    const covered = spans.some((span) => span.start <= token.start && token.end <= span.end);
    return !covered && !HOLDING.test(stem) && !ORDERING.test(token.word) && !isStopWord(token.word);
  });
  return others.length === 0 ? office : null;
}

/** "siapa yang memimpin Kabupaten Majalengka": the head of a region, by any title. */
function headOf(text: string): OfficeMention | null {
  const match = LEADS.exec(text);
  const place = match && findRegions(text.slice(match.index))[0];
  if (!place) return null;
  return {
    office: HEAD_OF_REGION,
    deputy: false,
    acting: false,
    former: false,
    candidate: false,
    unit: null,
    regions: place.regions,
    start: match.index,
    end: match.index + place.end,
  };
}

/** "Siapa Sekda Kalsel yang …", "sekda kalsel yang … itu siapa": the office stands at the question word. */
export function leadOffice({ text }: Question, offices: readonly OfficeMention[]): OfficeMention | null {
  const [office] = offices;
  if (!office) return null;
  const opens = /\b(?:siapa(?:kah)?|nama)\s+(?:nama\s+|sosok\s+)?$/i.test(text.slice(0, office.start));
  const closes = office.start < 12 && /\bsiapa(?:kah)?(?:\s+(?:nama\S*|ya|itu|sih))*\s*\??$/i.test(text);
  return (opens || closes) && !office.elected ? office : null;
}

/** "Siapa Tohar", "riwayat jabatan Tohar": nothing but the name and words of holding an office are asked. */
export function asksWho(
  question: Question,
  offices: readonly OfficeMention[],
  content: readonly QueryTerm[],
): boolean {
  if (offices.length > 0 || !/\b(?:siapa(?:kah)?|jabatan(?:nya)?|menjabat)\b/i.test(question.text))
    return false;
  if (pivotOf(question.text)) return false;
  return content.every(
    ({ stem, word }) => HOLDING.test(stem) || HOLDING.test(word) || ORDERING.test(word) || CAREER.test(word),
  );
}

/** A word that says no more than that an office is held. */
export function isOfHolding(stem: string, word: string): boolean {
  return HOLDING.test(stem) || HOLDING.test(word) || ORDERING.test(word);
}

/** Whether an office of an article is the one asked for: same office, rank, place and unit. */
export function sameOffice(asked: OfficeMention, held: OfficeMention): boolean {
  const fits = asked.office === HEAD_OF_REGION ? HEADS.includes(held.office) : held.office === asked.office;
  if (!fits || held.deputy !== asked.deputy || (asked.acting && !held.acting)) return false;
  if (!sameUnit(asked.unit, held.unit)) return false;
  return (
    asked.regions.length === 0 ||
    asked.regions.some((region) => held.regions.some((other) => sameRegion(region, other)))
  );
}

/** The same office, and held as asked: former holders and candidates only where they are asked for. */
export function holdsOffice(asked: OfficeMention, held: OfficeMention): boolean {
  return sameOffice(asked, held) && held.former === asked.former && held.candidate === asked.candidate;
}

function sameUnit(asked: string | null, held: string | null): boolean {
  if (asked === null) return true;
  if (held === null) return false;
  const words = unitWords(held);
  return unitWords(asked).every((word) => words.includes(word));
}

/** Short names of units that no archive need introduce; both sides are read through them. */
const UNITS: Readonly<Record<string, string>> = {
  dikbud: 'pendidikan kebudayaan',
  disdikbud: 'pendidikan kebudayaan',
  disdik: 'pendidikan',
  dikpora: 'pendidikan pemuda olahraga',
  dinkes: 'kesehatan',
  dishub: 'perhubungan',
  dinsos: 'sosial',
  diskominfo: 'komunikasi informatika',
  kominfo: 'komunikasi informatika',
  disdukcapil: 'kependudukan pencatatan sipil',
  dukcapil: 'kependudukan pencatatan sipil',
  pupr: 'pekerjaan umum penataan ruang',
  bi: 'bank indonesia',
  bps: 'badan pusat statistik',
  bpbd: 'badan penanggulangan bencana daerah',
  pdam: 'perusahaan daerah air minum',
  rsud: 'rumah sakit umum daerah',
};

function unitWords(unit: string): string[] {
  return unit
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && word !== 'dan' && word !== 'kantor' && word !== 'pelaksana')
    .flatMap((word) => UNITS[word]?.split(' ') ?? [word]);
}
