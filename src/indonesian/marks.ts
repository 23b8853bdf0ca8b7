import { monthNumber, weekdayNumber } from './dates.ts';
import { findRegions } from './regions.ts';
import type { Token } from './tokens.ts';

/** What a word of a text may be part of; bits of one number per token. Cheap signs, not proof. */
export const Mark = {
  TIME: 1,
  YEAR: 2,
  NUMBER: 4,
  MONEY: 8,
  PERCENT: 16,
  PERSON: 32,
  PLACE: 64,
  ORGANISATION: 128,
  /** Part of any name: a capital that no sentence start explains. */
  NAME: 256,
  REASON: 512,
  MANNER: 1024,
  DEFINITION: 2048,
  /** Inside brackets. */
  ASIDE: 4096,
  QUOTED: 8192,
  NEGATION: 16384,
  /** Written with a capital, sentence starts included. */
  CAPITAL: 32768,
} as const;

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

const NUMBER_WORDS =
  set(`satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus ribu juta
  miliar milyar triliun seratus seribu sejuta puluhan ratusan ribuan jutaan belasan setengah sepertiga seperempat`);
const MONEY_WORDS = set('rp rupiah dolar dollar us$ euro yen ringgit poundsterling');
const PERCENT_WORDS = set('persen prosen persentase');
const TIME_WORDS =
  set(`pukul jam wib wita wit tanggal abad dekade masehi sm pagi siang sore malam kemarin besok lusa
  tahun bulan minggu pekan hari`);
/** Titles and offices that a person's name follows. */
const PERSON_CUES =
  set(`presiden wapres menteri gubernur wagub bupati wabup walikota wali camat lurah sekda kapolri
  kapolda kapolres kapolsek pangdam dandim ketua wakil sekretaris direktur dirut kepala jenderal jendral kolonel mayor
  kapten letnan kombes akbp brigjen irjen letjen mayjen sultan raja ratu pangeran kaisar paus uskup nabi imam haji hajah
  kiai kyai ustaz ustadz sunan dr drs dra prof profesor ir h hj kh tn ny tuan nyonya bapak ibu pak bu saudara ananda
  penyanyi aktor aktris pemain pelatih penulis pengarang sutradara pelukis ilmuwan fisikawan penemu jaksa hakim
  pengacara juru jubir plt pj plh pjs dokter pendiri putra putri istri suami anak ayah adik kakak bernama oleh`);
const PERSON_VERBS =
  set(`mengatakan menyatakan menyebut menyebutkan menjelaskan menegaskan menambahkan mengungkapkan
  menuturkan memaparkan menilai berharap mengaku mengakui meminta mengimbau menyampaikan mengingatkan lahir meninggal
  ujar kata tutur ungkap jelas tegas ucap sebut papar tambah imbuh`);
const PLACE_CUES = set('di ke dari');
const PLACE_NOUNS =
  set(`kota kabupaten provinsi propinsi kecamatan kelurahan desa dusun kampung negara pulau kepulauan
  gunung bukit sungai danau laut selat teluk pantai samudra samudera benua jalan jl gedung stadion hotel bandara pelabuhan
  terminal stasiun pasar taman lapangan alun-alun kawasan wilayah daerah distrik masjid gereja candi istana museum
  jembatan waduk bendungan rs rsud`);
const ORGANISATION_NOUNS =
  set(`pt cv tbk ud koperasi bank badan dinas kementerian departemen universitas institut sekolah
  akademi politeknik fakultas partai fraksi komisi dewan majelis mahkamah pengadilan kejaksaan polres polda polri polsek
  tni kodim pemkab pemkot pemprov pemerintah yayasan lembaga ikatan persatuan perhimpunan himpunan asosiasi organisasi
  perusahaan grup klub tim federasi liga serikat gabungan kelompok panitia kantor direktorat inspektorat satuan unit
  sma smp sd smk smkn sman`);
const REASON_WORDS =
  set(`karena sebab akibat disebabkan dikarenakan lantaran agar supaya guna demi sehingga untuk akibatnya
  penyebab alasan bertujuan tujuan dipicu berkat mengingat`);
const MANNER_WORDS = set('dengan secara melalui lewat menggunakan cara memakai via');
const DEFINITION_WORDS =
  set(`adalah ialah merupakan yaitu yakni disebut dikenal dinamakan bernama singkatan kepanjangan
  artinya berarti didefinisikan dimaksud`);
const NEGATION_WORDS = set('tidak bukan tanpa belum jangan tak nggak kecuali selain');

const WORD_MARKS = new Map<string, number>();
for (const [words, mark] of [
  [NUMBER_WORDS, Mark.NUMBER],
  [MONEY_WORDS, Mark.MONEY],
  [PERCENT_WORDS, Mark.PERCENT],
  [REASON_WORDS, Mark.REASON],
  [MANNER_WORDS, Mark.MANNER],
  [DEFINITION_WORDS, Mark.DEFINITION],
  [NEGATION_WORDS, Mark.NEGATION],
] as const) {
  for (const word of words) WORD_MARKS.set(word, (WORD_MARKS.get(word) ?? 0) | mark);
}
const TIME_AND_NUMBER = set('jam hari minggu bulan tahun');

/** Marks of each token of a sentence of `text`; tokens `from` to `to` (exclusive) make the sentence. */
export function markSentence(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  marks: Uint16Array,
): void {
  for (let at = from; at < to; at++) marks[at] = wordMarks(text, tokens, at, from);
  markAsides(text, tokens, from, to, marks);
  for (let at = from; at < to; ) {
    if ((marks[at]! & Mark.CAPITAL) === 0) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < to && continuesName(text, tokens, end, marks)) end++;
    markName(tokens, from, at, end, to, marks);
    at = end;
  }
}

/** The regions of a whole text, as PLACE. */
export function markRegions(text: string, tokens: readonly Token[], marks: Uint16Array): void {
  let at = 0;
  for (const { start, end } of findRegions(text)) {
    while (at < tokens.length && tokens[at]!.end <= start) at++;
    for (let inside = at; inside < tokens.length && tokens[inside]!.start < end; inside++)
      marks[inside]! |= Mark.PLACE;
  }
}

function wordMarks(text: string, tokens: readonly Token[], at: number, from: number): number {
  const { word, start, end } = tokens[at]!;
  const first = word.charCodeAt(0);
  let mark = WORD_MARKS.get(word) ?? 0;
  if (first >= 48 && first <= 57) {
    mark |= Mark.NUMBER;
    if (word.length === 4 && /^(?:1\d{3}|20\d{2}|21\d{2})$/.test(word)) mark |= Mark.YEAR | Mark.TIME;
    else if (/^\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?$/.test(word)) mark |= Mark.TIME;
    else if (word.length <= 2 && monthNumber(tokens[at + 1]?.word ?? '') !== undefined) mark |= Mark.TIME;
    if (text.charCodeAt(end) === 37) mark |= Mark.PERCENT;
    return mark;
  }
  const code = text.charCodeAt(start);
  const capital = code !== first && code !== 0x2019;
  if (capital) {
    mark |= Mark.CAPITAL;
    if (monthNumber(word) !== undefined || weekdayNumber(word) !== undefined) return mark | Mark.TIME;
    if (at > from || allCapitals(text, start, end)) mark |= Mark.NAME;
  } else if (TIME_WORDS.has(word) && !(TIME_AND_NUMBER.has(word) && at === from)) {
    mark |= besideNumber(tokens, at, from) ? Mark.TIME : 0;
  }
  return mark;
}

function allCapitals(text: string, start: number, end: number): boolean {
  return end - start >= 2 && /^[\p{Lu}\d-]+$/u.test(text.slice(start, end));
}

function besideNumber(tokens: readonly Token[], at: number, from: number): boolean {
  const isNumber = (token: Token | undefined) => token !== undefined && /^\d/.test(token.word);
  return isNumber(tokens[at + 1]) || (at > from && isNumber(tokens[at - 1]));
}

function markAsides(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  marks: Uint16Array,
): void {
  let depth = 0;
  let quoted = false;
  for (let at = from; at < to; at++) {
    const gapStart = at === from ? tokens[at]!.start : tokens[at - 1]!.end;
    const open = at === from && gapStart > 0 ? gapStart - 1 : gapStart;
    for (let place = open; place < tokens[at]!.start; place++) {
      const code = text.charCodeAt(place);
      if (code === 40) depth++;
      else if (code === 41) depth = Math.max(0, depth - 1);
      else if (code === 0x201c) quoted = true;
      else if (code === 0x201d) quoted = false;
      else if (code === 34) quoted = !quoted;
    }
    if (depth > 0) marks[at]! |= Mark.ASIDE;
    if (quoted) marks[at]! |= Mark.QUOTED;
  }
}

/** Names run on over blanks, points of initials and hyphens, not over commas. */
function continuesName(text: string, tokens: readonly Token[], at: number, marks: Uint16Array): boolean {
  if ((marks[at]! & (Mark.CAPITAL | Mark.TIME)) !== Mark.CAPITAL) return false;
  for (let place = tokens[at - 1]!.end; place < tokens[at]!.start; place++) {
    const code = text.charCodeAt(place);
    if (code !== 32 && code !== 46 && code !== 45) return false;
  }
  return true;
}

/** Decides what the run of capitals `start` to `end` names, by its first word and its neighbours. */
function markName(
  tokens: readonly Token[],
  from: number,
  start: number,
  end: number,
  to: number,
  marks: Uint16Array,
): void {
  if ((marks[start]! & Mark.TIME) !== 0) return;
  const length = end - start;
  const before = start > from ? tokens[start - 1]!.word : '';
  const first = tokens[start]!.word;
  const after = end < to ? tokens[end]!.word : '';
  const sentenceStart = start === from;
  let mark = 0;
  if (ORGANISATION_NOUNS.has(first) || ORGANISATION_NOUNS.has(before)) mark |= Mark.ORGANISATION;
  if (PLACE_NOUNS.has(first) || PLACE_NOUNS.has(before) || PLACE_CUES.has(before)) mark |= Mark.PLACE;
  const titled = PERSON_CUES.has(first) || PERSON_CUES.has(before);
  const speaks = PERSON_VERBS.has(before) || PERSON_VERBS.has(after);
  if (titled || speaks) mark |= Mark.PERSON;
  if (mark === 0 && length >= 2 && length <= 4) mark |= Mark.PERSON;
  if (length === 1 && (marks[start]! & Mark.NAME) !== 0 && mark === 0)
    mark |= Mark.PERSON | Mark.ORGANISATION;
  const name = !sentenceStart || length >= 2 || mark !== 0 ? Mark.NAME : 0;
  for (let at = start; at < end; at++) marks[at]! |= mark | name;
}
