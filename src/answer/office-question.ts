import type { OfficeMention } from '../indonesian/offices.ts';
import type { Question } from '../indonesian/question.ts';
import { findRegions, sameRegion } from '../indonesian/regions.ts';
import { isStopWord } from '../indonesian/stopwords.ts';
import type { QueryTerm, Span } from '../types.ts';
import { duringOf, pivotOf } from './office-pivots.ts';

/** Words around an office that say no more than "who holds it". */
const HOLDING =
  /^(?:nama|jadi|jabat|pegang|tugas|sekarang|kini|saat|baru|kenal|orang|sosok|tahun|definitif|siapa|tahu|info|cari|tanya|kursi|posisi|duduk|isi|ngisi|emban|pangku|sandang|jabatan|pucuk|pak|bapak|ibu|bu|ganti)$/;
/** Words that ask for the row of holders, and years. */
const ORDERING =
  /^(?:pernah|urutkan|urutan|urut|daftar|riwayat|kronologi|periode|awal|akhir|pertengahan|bulan|tahun|lalu|memimpin|pemimpin|pejabat|resmi|mantan|terpilih|(?:19|20)\d\d)$/;
/** Words that ask for a person's offices in order. */
const CAREER = /^(?:perjalanan|karier|karir|rekam|jejak|ringkas|ringkasan|rangkum|jelaskan)$/;

/** "dua minggu SEBELUM Rina dilantik": how long, and what happened to the one named. */
const SPELL =
  /\b(?:(?:\d+|se|satu|dua|tiga|empat|lima|enam|beberapa) ?(?:hari|minggu|pekan|bulan|tahun) )?(?:tepat |persis )?(?:sebelum|setelah) (?:\p{L}[\p{L}.'’]* ){1,4}(?:resmi )?(?:dilantik|diangkat|ditunjuk|menjabat|pensiun|mundur|masuk|datang)\b/iu;
/** "…, masih Pak Yohanes?": a guess at the answer. */
const STILL =
  /,?\s*\b(?:apa(?:kah)? )?(?:masih|bukan|tetap) (?:si |pak |bu |bapak |ibu )?(?:\p{L}[\p{L}.'’]*\s?){1,3}(?:\s*lagi)?\s*\?*$/iu;

const HEAD_OF_REGION = 'kepala daerah';
const HEADS: readonly string[] = ['gubernur', 'bupati', 'wali kota'];
const LEADS =
  /\b(?:(?:me)?mimpin|pemimpin(?:nya)?|pimpinan|menakhodai|mengepalai|nakhoda|(?:orang|pejabat) nomor (?:satu|1))\s+(?:(?:di|pemerintah(?:an)?|daerah)\s+)*(?=\p{L})/iu;
/** "Majalengka dipimpin siapa": the region stands before. */
const LED =
  /\b(?:itu |pernah |sempat |sedang |kini |sekarang |lalu )*dipimpin(?: oleh)?(?: siapa| bupati| wali ?kota)?/iu;
const LEVEL = /^(?:(?:pem)?(?:kabupaten|kota|provinsi|kab|prov)\.?\s+)?$/iu;

/** The office of "siapa bupati PPU?": nothing but place, time, a pivot and words of holding stand beside it. */
export function askedOffice(
  question: Question,
  offices: readonly OfficeMention[],
  consumed: readonly Span[],
): OfficeMention | null {
  const pivot = pivotOf(question.text);
  const during = duringOf(question.text);
  const aside = [pivot, during].filter((span) => span !== null);
  const own = withoutActing(
    question.text,
    offices.filter(({ start }) => !aside.some((span) => span.start <= start && start < span.end)),
  );
  const office = own[0] ?? headOf(question.text);
  if (!office || own.length > 1) return null;
  const beside = [SPELL, STILL].flatMap((pattern) => {
    const match = pattern.exec(question.text);
    return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
  });
  const spans = [...consumed, office, ...beside, ...aside];
  const others = question.terms.filter(({ index, stem }) => {
    const token = question.tokens[index]!;
    const covered = spans.some((span) => span.start <= token.start && token.end <= span.end);
    return !covered && !HOLDING.test(stem) && !ORDERING.test(token.word) && !isStopWord(token.word);
  });
  return others.length === 0 ? office : null;
}

/** "bupati atau pj bupati Majalengka", "pj dan bupati definitif …": one office, whoever fills it. */
function withoutActing(text: string, offices: readonly OfficeMention[]): readonly OfficeMention[] {
  const [first, second] = offices;
  if (offices.length !== 2 || first!.acting === second!.acting) return offices;
  const isOne = first!.office === second!.office && first!.deputy === second!.deputy;
  if (!isOne || !/^\s*(?:,|\/|atau|dan|maupun|serta)*\s*$/iu.test(text.slice(first!.end, second!.start)))
    return offices;
  const placed = second!.regions.length > 0 ? second! : first!;
  return [{ ...placed, acting: false, start: first!.start, end: second!.end }];
}

/** "siapa yang memimpin Kabupaten Majalengka", "Majalengka dipimpin siapa": the head of a region, by any title. */
function headOf(text: string): OfficeMention | null {
  const leads = LEADS.exec(text);
  const led = leads ? null : LED.exec(text);
  const match = leads ?? led;
  if (!match) return null;
  const behind = match.index + match[0].length;
  const place = findRegions(text).find(({ start, end }) =>
    led
      ? text.slice(end, match.index).trim() === '' && end <= match.index
      : start >= behind && LEVEL.test(text.slice(behind, start)),
  );
  if (!place) return null;
  return {
    office: HEAD_OF_REGION,
    deputy: false,
    acting: false,
    former: false,
    candidate: false,
    unit: null,
    regions: place.regions,
    start: Math.min(match.index, place.start),
    end: Math.max(behind, place.end),
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
  if (!(fits || runsCompany(asked, held)) || held.deputy !== asked.deputy || (asked.acting && !held.acting))
    return false;
  if (!sameUnit(asked.unit, held.unit)) return false;
  return (
    asked.regions.length === 0 ||
    asked.regions.some((region) => held.regions.some((other) => sameRegion(region, other)))
  );
}

/** Whoever is asked for as the head or a director of a works or a hospital: a director runs it. */
function runsCompany(asked: OfficeMention, held: OfficeMention): boolean {
  return (
    /^(?:kepala|direktur(?: utama)?)$/.test(asked.office) &&
    /^direktur(?: utama)?$/.test(held.office) &&
    COMPANY.test(asked.unit ?? '')
  );
}

const COMPANY = /^(?:perumda|perumdam|pdam|rsud|rumah sakit|perusahaan|bumd)(?!\p{L})/iu;

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
  pdam: 'perumda',
  perumdam: 'perumda',
  air: '',
  minum: '',
  rsud: 'rumah sakit umum daerah',
};

function unitWords(unit: string): string[] {
  return unit
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => !/^(?:dan|kantor|pelaksana|)$/.test(word))
    .flatMap((word) => UNITS[word]?.split(' ') ?? [word])
    .filter((word) => word !== '');
}
