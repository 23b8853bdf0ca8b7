import { NOT_A_NAME } from '../indonesian/office-titles.ts';
import { backgroundIdf } from '../indonesian/statistics.ts';
import { stem } from '../indonesian/stem.ts';
import type { Span } from '../types.ts';
import type { AnalysedSentence } from './analysis.ts';
import { once } from './once.ts';

/*
 * What a sentence tells whatever is asked: found when first asked for and kept as long as the sentence. A question
 * reads a hundred sentences, the next one the same hundred.
 */

const REASON =
  /\b(?:karena|sebab|lantaran|akibat|mengingat|agar|supaya|guna|demi|sehingga|dalam rangka|bertujuan|tujuannya)\b/i;
const WEAK_REASON = /\b(?:untuk|sebagai|maka|apalagi|terlebih|menjadi)\b/i;
/** "meminta agar …" tells what is asked, not why. */
const COMMANDED =
  /\b(?:menginstruksikan|meminta|diminta|mengimbau|diimbau|mengingatkan|mendorong|berharap|diharapkan|mengharapkan|mengajak|berpesan|menekankan|menegaskan|mengarahkan|memerintahkan|menyarankan)\b[^.]{0,60}?\b(?:agar|supaya)\b/gi;

/** Whether a sentence gives a reason: 1 plainly, less with a word that may mean something else. */
export const givesReason = once(({ text }: AnalysedSentence): number => {
  const plain = text.replace(COMMANDED, '');
  return REASON.test(plain) ? 1 : WEAK_REASON.test(plain) ? 0.5 : 0;
});

const MANNER =
  /\b(?:dengan|secara|melalui|lewat|cara|harus|wajib|perlu|agar|untuk|akan|tidak ada toleransi|dilakukan|yang)\b/i;

export const tellsManner = once(({ text }: AnalysedSentence): boolean => MANNER.test(text));

/** "di halaman", "di Kecamatan Kemuning"; "di lingkup", "di tengah" are no places. */
const PLACE =
  /\b(?:di|ke|dari|bertempat di)\s+(?:halaman|lapangan|kantor|gedung|ruang|aula|alun-alun|stadion|pendopo|balai|hotel|jalan|desa|kelurahan|kecamatan|dusun|pantai|pasar|terminal|pelabuhan|bandara|sungai|taman|masjid|sekolah|kampus|rumah|lokasi|kawasan|perairan|pulau|dermaga|museum|mal|kompleks)\b/iu;
const PROPER_PLACE = /\b(?:di|ke|dari)\s+(\p{Lu}\p{L}+)/gu;

/** A place of an event stands in it. */
export const setsPlace = once(({ text }: AnalysedSentence): boolean => PLACE.test(text));

/** Names behind "di", "ke" and "dari", in small letters. */
export const placeNamesOf = once(({ text }: AnalysedSentence): readonly string[] =>
  Array.from(text.matchAll(PROPER_PLACE), ([, name]) => name!.toLowerCase()),
);

const TIME =
  /\b(?:pukul|jam|hari ini|kemarin|besok|minggu|bulan|tahun|awal|akhir|pagi|siang|sore|malam|sejak|semester|triwulan|senin|selasa|rabu|kamis|jumat|sabtu)\b/i;
const RELATIVE_TIME =
  /\b(?:(?:hari|minggu|pekan|bulan|tahun) (?:ini|depan|lalu|kemarin)|kemarin|besok|lusa|tadi|hari ini|mendatang|sejak)\b/i;
/** "mulai Juli nanti", "pada November": the year is that of the report. */
const BARE_MONTH =
  /(?<!\p{L})(?:(?:mulai|sejak|sampai|hingga|pada|bulan|awal|akhir|pertengahan|sebelum|setelah|per|sebelumnya)\s+(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)|(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)\s+(?:nanti|lalu|mendatang|ini|depan))(?!\p{L})/u;
const YEAR = /\b(?:1[0-9]|20)\d\d\b/g;

/** Years from 1000 on, as written in a question or a sentence. */
export const yearsOf = once(
  ({ text }: { readonly text: string }): readonly string[] => text.match(YEAR) ?? [],
);

interface RoughTime {
  readonly hasMonth: boolean;
  /** How well a word that is no date tells when, 0 to 1. */
  readonly worth: number;
}

export const roughTimeOf = once(
  ({ text }: AnalysedSentence): RoughTime => ({
    hasMonth: BARE_MONTH.test(text),
    worth: RELATIVE_TIME.test(text) ? 0.8 : TIME.test(text) ? 0.4 : 0,
  }),
);

const LIST = /,[^,]+(?:,|\b(?:dan|serta|hingga|maupun)\b)|\p{L}+ (?:dan|serta|maupun) \p{L}+/u;

export const listsThings = once(({ text }: AnalysedSentence): boolean => LIST.test(text));

/** "ratusan ASN" counts as a number without a value. */
const ROUGH_NUMBER = /\b(?:belasan|puluhan|ratusan|ribuan|jutaan|miliaran|sejumlah|beberapa)\b/gi;

export interface Amount extends Span {
  readonly ordinal: boolean;
  /** Null where it is told roughly. */
  readonly value: number | null;
}

/** Numbers that are no part of a date; those told roughly last. */
export const amountsOf = once((sentence: AnalysedSentence): readonly Amount[] => {
  const dates = sentence.dates();
  const exact = sentence
    .numbers()
    .filter(({ start, end }) => !dates.some((date) => date.start <= start && end <= date.end));
  const rough = Array.from(sentence.text.matchAll(ROUGH_NUMBER), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    ordinal: false,
    value: null,
  }));
  return [...exact, ...rough];
});

/** A word that may be of a name: 1 for what looks like a person, 0.5 for another. */
interface NameWord {
  readonly word: string;
  readonly worth: number;
}

/** Words this rare in the background are names more often than not. */
const NAME_IDF = 6;

/** Words of names that are no regions. */
export const nameWordsOf = once(({ text, tokens, regionSpans }: AnalysedSentence): readonly NameWord[] => {
  const regions = regionSpans();
  const found: NameWord[] = [];
  for (const [index, { start, end, word }] of tokens.entries()) {
    if (regions.some((region) => region.start <= start && end <= region.end)) continue;
    const written = text.slice(start, end);
    if (/^\p{Lu}{2,}$/u.test(written)) found.push({ word, worth: 0.5 });
    if (!/^\p{Lu}\p{Ll}/u.test(written) || NOT_A_NAME.has(word)) continue;
    if (index === 0 || /[.!?“"]\s*$/.test(text.slice(0, start))) {
      const next = tokens[index + 1];
      if (!next || !/^\p{Lu}\p{Ll}/u.test(text.slice(next.start, next.end))) continue;
    }
    found.push({ word, worth: backgroundIdf(stem(word)) >= NAME_IDF ? 1 : 0.5 });
  }
  return found;
});

const SPOKEN =
  /^[“"]?(?:ia|dia|beliau|pihaknya|menurutnya)\b|[“”"]|\b(?:ujar|kata|ucap|tegas|jelas|tutur|ungkap|imbuh|tambah|pungkas|tutup|papar|terang)nya\b/iu;

/** Somebody speaks or is spoken of without being named: anywhere in it, and in its last words. */
export const spokenIn = once(({ text }: AnalysedSentence) => ({
  anywhere: SPOKEN.test(text),
  atEnd: SPOKEN.test(text.slice(-40)),
}));

/** Openings that give the reason for the sentence before. */
const REASON_FOLLOWS =
  /^[“"]?(?:terlebih|apalagi|karena|sebab|hal (?:ini|itu|tersebut)|ini|agar|supaya|dengan demikian|tujuannya|alasannya)\b/i;

/** It opens with the reason for the sentence before. */
export const explainsBefore = once(({ text }: AnalysedSentence): boolean => REASON_FOLLOWS.test(text));

const RECENT_YEAR = /\b(?:19|20)\d\d\b/g;

/** Years from 1900 on, as written in a question or a sentence. */
export const recentYearsOf = once(
  ({ text }: { readonly text: string }): readonly string[] => text.match(RECENT_YEAR) ?? [],
);
