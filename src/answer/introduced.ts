import { HONORIFIC } from '../indonesian/office-titles.ts';
import { findOffices } from '../indonesian/offices.ts';
import type { Question } from '../indonesian/question.ts';
import { isStopWord } from '../indonesian/stopwords.ts';
import { type AnalysedArticle, type AnalysedSentence, dateOf } from './analysis.ts';
import { quoteSentence, type Statement } from './compose.ts';
import { type Demands, meetsDates, meetsPlaces } from './demands.ts';

/** "Siapa X?", "X itu siapa", "apa pekerjaan X", "X menjabat sebagai apa", "X dari lembaga mana". */
const ASKED =
  /\b(?:siapa(?:kah)?|(?:sebagai|jadi|menjadi|menjabat|bekerja|kerja(?:nya)?|berprofesi) apa|apa(?:kah)? (?:sih |itu )?(?:jabatan|pekerjaan|profesi|posisi|peran|kedudukan|status)(?:nya)?|(?:jabatan|pekerjaan|profesi|posisi|peran|kedudukan|kerja|kerjaan)(?:nya)?\b.*\bapa|(?:dari|mewakili|ketua|kepala|pimpinan|direktur) (?:lembaga |organisasi |instansi |kantor |mana )?(?:apa|mana))\b/iu;
/** Words that only ask for it. */
const ASKING =
  /^(?:siapa(?:kah)?|apa(?:kah)?|mana|sebagai|jadi|menjadi|menjabat|bekerja|kerja|kerjanya|kerjaan|kerjaannya|berprofesi|jabatan|jabatannya|pekerjaan|pekerjaannya|profesi|profesinya|posisi|posisinya|peran|kedudukan|status|dari|mewakili|lembaga|organisasi|instansi|kantor|sosok|orang|tokoh|bernama|nama|dokter|dr|drg|pak|bu|bapak|ibu|haji|hj|kenal|tahu|adalah|di)$/iu;
const DOCTOR = /(?<!\p{L})(?:dr|drg|dokter)(?!\p{L})/iu;

/**
 * How the articles introduce somebody who need not hold an office: "Seorang calon pelamar, Veronika Sri Ayu, …".
 * None where the question asks more than who that is.
 */
export function introduced(
  question: Question,
  demands: Demands,
  articles: readonly AnalysedArticle[],
): Statement[] {
  const { text, tokens, type } = question;
  if (type === 'kapan' || type === 'berapa' || type === 'mengapa' || !ASKED.test(text)) return [];
  if (findOffices(text).length > 0) return [];
  const places = demands.regions.flatMap((readings) =>
    readings.flatMap(({ name }) => name.toLowerCase().split(' ')),
  );
  const matter = MATTER.exec(text);
  const told = (matter?.[1] ?? '').toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const words = tokens
    .filter(({ start }) => !matter || start < matter.index)
    .map(({ word }) => word)
    .filter((word) => !ASKING.test(word) && !PARTICLE.test(word) && !places.includes(word));
  if (words.length === 0 || words.length > MOST_WORDS) return [];
  const name = new RegExp(
    String.raw`(?<!\p{L})${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join(String.raw`\s+`)}(?!\p{L})`,
    'iu',
  );
  const known = articles
    .filter((article) => meetsPlaces(demands, article) && meetsDates(demands, article))
    .filter(({ article }) => {
      const lower = `${article.title ?? ''} ${article.text}`.toLowerCase();
      return told.every((word) => lower.includes(word));
    })
    .flatMap((article) => {
      const found = article.sentences
        .filter((sentence) => name.test(sentence.text))
        .map((sentence) => ({ article, sentence, worth: introduction(sentence, name) }));
      const most = Math.max(0, ...found.map(({ worth }) => worth));
      return most > 0 ? found.filter(({ worth }) => worth === most).slice(0, 1) : [];
    })
    .filter(({ sentence }) => !DOCTOR.test(question.original) || DOCTOR.test(sentence.text))
    .filter(({ sentence }) => !/kerja|profesi/iu.test(text) || TRADE.test(sentence.text))
    .sort(
      (left, right) => right.worth - left.worth || dateOf(right.article).localeCompare(dateOf(left.article)),
    );
  const [first] = known;
  return first ? [quoteSentence(first.article.article, first.sentence)] : [];
}

/** What one works as: who is asked for his trade is no mere customer. */
const TRADE =
  /(?<!\p{L})(?:dokter|guru|bidan|perawat|petani|nelayan|pedagang|barista|manajer|direktur|kepala|ketua|sekretaris|pemilik|pengusaha|sopir|nakhoda|dosen|akademisi|peneliti|pemandu|kuasa hukum|kader|pegawai|karyawan|wartawan|kontraktor)(?!\p{L})/iu;
/** "… dalam kasus KM Cahaya Tomia": the matter in which somebody is named. */
const MATTER =
  /\s(?:dalam|pada|di|terkait|soal)\s+(?:kasus|peristiwa|perkara|insiden|kejadian|berita|artikel|program|acara|proyek)\s+([^?]*)/iu;
const MOST_WORDS = 4;
const PARTICLE = /^(?:itu|ini|sih|ya|dong|tuh|nih|yang|kah|si|sang|tolong|mohon)$/u;

/** 2 where the name stands beside a title with what it heads, 1 beside what one is, 0 where it is only named. */
function introduction({ text }: AnalysedSentence, name: RegExp): number {
  const match = name.exec(text)!;
  if (!match[0].split(/\s+/u).every((word) => /^\p{Lu}/u.test(word) || isStopWord(word))) return 0;
  const before = text.slice(0, match.index).replace(HONORIFICS, '');
  const title = TITLE.exec(before)?.[0];
  if (title !== undefined && /[\p{L})],?\s*$/u.test(before)) return /\p{Lu}/u.test(title.slice(1)) ? 2 : 1;
  return BEHIND.test(text.slice(match.index + match[0].length)) ? 1 : 0;
}

const HONORIFICS = new RegExp(`${HONORIFIC}+$`, 'u');
/** What one is: the head of an apposition. */
const TITLE =
  /(?<!\p{L})(?:seorang|ketua|kepala|wakil|anggota|direktur|manajer|sekretaris|bendahara|koordinator|juru|pemilik|pedagang|petani|nelayan|warga|penumpang|nakhoda|pelanggan|pelamar|peserta|pengunjung|dokter|guru|kader|barista|kuasa hukum|saksi|juara|kapolres|kapolsek|dandim|rektor|dosen|peneliti|pengamat|akademisi|aktivis|tokoh|camat|lurah|bupati|menteri|gubernur|presiden|pengusaha|pengurus|panitia|wali murid|orang tua|deputi|inspektur|asisten|perwakilan|tim)(?!\p{L})[^.“”]*$/iu;
const BEHIND =
  /^(?:\s*\([^()]*\))?,?\s+(?:\p{Ll}+,? )?(?:adalah|merupakan|(?:dari|asal|selaku|sebagai)|warga|petani|nelayan|pedagang|pelamar|barista|dokter|guru|ketua|kepala|anggota|pemilik|yang (?:menjabat|sehari-hari|juga|kini))(?!\p{Ll})/u;
