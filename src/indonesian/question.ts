import { normalizeChat } from './chat.ts';
import { translateQuestion } from './english.ts';
import { askedScope, type Scope } from './scope.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stopwords.ts';
import { type Token, tokenize } from './tokens.ts';

/** What a question asks for. `apa` is any thing; `topik` is a few key words without a question. */
export type QuestionType =
  | 'siapa'
  | 'kapan'
  | 'di mana'
  | 'berapa'
  | 'mengapa'
  | 'bagaimana'
  | 'ya-tidak'
  | 'definisi'
  | 'apa'
  | 'topik';

/** In the order by which trained models know them. */
const TYPE_CODES: readonly QuestionType[] = [
  'siapa',
  'kapan',
  'di mana',
  'berapa',
  'mengapa',
  'bagaimana',
  'ya-tidak',
  'definisi',
  'apa',
  'topik',
];

/** The type of a question as a number, for trained models. */
export function typeCode({ type }: Pick<Question, 'type'>): number {
  return TYPE_CODES.indexOf(type);
}

export interface QuestionTerm {
  readonly stem: string;
  /** The word as asked, chat spelling repaired, lower case. */
  readonly word: string;
  /** True where the asker wrote it with a capital inside a sentence, or as an all-capital acronym. */
  readonly capitalised: boolean;
  /** Index into `Question.tokens`. */
  readonly index: number;
}

export interface Question {
  /** As asked, white space trimmed and collapsed. */
  readonly original: string;
  /** Chat spelling repaired; a question in English turned into Indonesian. */
  readonly text: string;
  readonly type: QuestionType;
  /** How much of the archive is asked for. */
  readonly scope: Scope;
  /** True for "apa saja", "siapa saja", "sebutkan": more than one thing is expected. */
  readonly wantsList: boolean;
  readonly tokens: readonly Token[];
  /** Content words in order, without stop words and question words; a stem may stand more than once. */
  readonly terms: readonly QuestionTerm[];
  /** Stems that the question denies: "yang TIDAK HADIR". */
  readonly negated: readonly string[];
  /** Stems of the noun the question word stands at: "berapa JABATAN", "LAPANGAN mana", "PARTAI apa". */
  readonly focus: readonly string[];
}

/** Question words and the type they make, in order of precedence; matched on the repaired text. */
const TYPE_RULES: readonly (readonly [RegExp, QuestionType])[] = [
  [
    /\b(?:kepanjangan|singkatan|akronim|apa (?:itu|arti(?:nya)?|maksud(?:nya)?|definisi|pengertian)|apakah (?:itu|yang dimaksud)|(?:yang )?dimaksud(?:kan)? (?:dengan|oleh))\b/,
    'definisi',
  ],
  [
    /\b(?:kapan(?:kah|nya)?|(?:tanggal|tahun|bulan|pukul|jam|abad) berapa(?:kah)?|(?:hari|bulan|tahun|tanggal) apa(?:kah)?)\b/,
    'kapan',
  ],
  [
    /\b(?:di ?mana(?:kah)?|ke ?mana(?:kah)?|dari mana(?:kah)?|(?:kota|kabupaten|kecamatan|provinsi|negara|daerah|desa|lapangan|gedung|tempat|lokasi|wilayah|pulau|stadion|hotel|kantor|benua|kawasan) mana(?:kah)?)\b/,
    'di mana',
  ],
  [/\b(?:berapa(?:kah|an)?|seberapa)\b/, 'berapa'],
  [/\b(?:siapa(?:kah|pun)?|pihak mana|(?:oleh|dari|pada|kepada) siapa|tokoh mana|pejabat mana)\b/, 'siapa'],
  [
    /\b(?:mengapa(?:kah)?|apa (?:alasan|sebab|(?:dugaan )?penyebab)(?:nya)?|alasan(?:nya)? apa|(?:karena|sebab) apa|apa yang (?:menyebabkan|membuat|mendasari|memicu|mendorong)|untuk apa(?! saja)|apa tujuan(?:nya)?|(?:gara-gara|akibat|lantaran|disebabkan(?: oleh)?|dipicu(?: oleh)?|atas (?:dasar|alasan|pertimbangan)) apa|apa (?:pemicu|biang keladi|faktor penyebab|pertimbangan|dasar pertimbangan)(?:nya)?|(?:pemicu|penyebab|pertimbangan)(?:nya)? apa|(?:penyebab|pemicu|alasan) (?:\p{L}+ ){1,6}(?:\d{4} )?(?:\p{L}+ ){0,3}apa(?: saja)?(?=\s*[?.]?$))(?!\p{L})/u,
    'mengapa',
  ],
  [/\b(?:bagaimana(?:kah)?|seperti apa|dengan cara apa|apa cara(?:nya)?|caranya)\b/, 'bagaimana'],
  [
    /^(?:(?:jadi|lalu|terus|eh|memang)\s+)?(?:apa(?:kah)?\s+|memang\s+)?(?:benar|betul|beneran)(?:an)?\b|^apa (?:sudah|masih|memang|pernah|bisa|boleh)\b|\bapakah (?:sudah|masih|benar|akan|bisa|boleh|jadi|telah|tetap|pernah)\b|^(?:apakah|benarkah|betulkah|adakah|bolehkah|bisakah|sudahkah|haruskah|dapatkah|akankah|masihkah|perlukah)\b/,
    'ya-tidak',
  ],
  [/\b(?:apa(?:kah)?|yang mana|mana)\b/, 'apa'],
  [/\b(?:atau tidak|tidak|belum)\s*\??$/, 'ya-tidak'],
  [/\b(?:benar tidak|sudah \w+ (?:belum|tidak)|ada tidak|boleh tidak|bisa tidak)\b/, 'ya-tidak'],
];

/** A key word at the end stands for the question: "apel besar asn ppu tempat". */
const KEYWORD_TYPES: Readonly<Record<string, QuestionType>> = {
  tempat: 'di mana',
  lokasi: 'di mana',
  tanggal: 'kapan',
  waktu: 'kapan',
  jadwal: 'kapan',
  jumlah: 'berapa',
  total: 'berapa',
  alasan: 'mengapa',
  penyebab: 'mengapa',
};

const LIST = /\b(?:apa|siapa|mana|dimana|kapan) saja\b|\b(?:sebutkan|daftar|saja yang)\b/;
/** "boleh nyoblos gak pas pemilu": a tag in the middle asks yes or no. */
const TAG = /\b(?:boleh|bisa|sudah|masih|ada|akan|jadi|benar|perlu|harus|dapat|ikut)\b.*\b(?:tidak|belum)\b/;
const QUESTION_WORD = new Set([
  'apa',
  'apakah',
  'siapa',
  'siapakah',
  'mana',
  'manakah',
  'berapa',
  'berapakah',
]);

/** Units after "berapa" ask for an amount and need not be written as words: "berapa rupiah" finds "Rp500". */
const UNIT = /^(?:rupiah|persen|uang|buah)$/;
/** Words that ask for a meaning and need not stand in the article. */
const DEFINING = /^(?:kepanjangan|singkatan|akronim|arti|artinya|maksud|definisi|pengertian|istilah|kata)/;
/** Words that ask whether a thing is so: no article need hold them. */
const CONFIRMING = /^(?:benar|betul|iya|beneran|benaran|betulan)$/;
/** Greetings and thanks carry no question. */
const GREETING =
  /^(?:(?:halo|hallo|hai|hei|hi|permisi|assalamu\S*|selamat (?:pagi|siang|sore|malam)|pagi|siang|sore|malam|terima kasih|makasih|min|admin|kak|pak|bu|bapak\/ibu|bapak|ibu|gan|bro)\b[\s,.!]*)+/iu;

/** "menurut arsip": where else. */
const OF_ARCHIVE =
  /,?\s+(?:menurut|berdasarkan|dalam|di|dari|sesuai) (?:arsip|(?:data|isi|catatan) arsip|berita yang ada)(?: ini| kalian| kita)?(?=\s*[?.,]|\s*$)/giu;

/** Reads a question: repairs chat spelling, tells what is asked for, and picks the words to look for. */
export function readQuestion(input: string): Question {
  const original = input.trim().replace(/\s+/g, ' ');
  const greeted = original.replace(GREETING, '').replace(OF_ARCHIVE, '');
  const text = asNewsPuts(normalizeChat(translateQuestion(greeted) ?? greeted).text);
  const lower = text.toLowerCase();
  const tokens = tokenize(text);
  const shouting = text === text.toUpperCase();
  const terms: QuestionTerm[] = [];
  const excluded = excludedTokens(tokens);
  const { scope, meta } = askedScope(text);
  const type = typeOf(lower);
  for (const [index, token] of tokens.entries()) {
    if (
      excluded.has(index) ||
      meta.some(({ start, end }) => start <= token.start && token.end <= end) ||
      isStopWord(token.word) ||
      (type === 'definisi' && DEFINING.test(token.word)) ||
      (type === 'ya-tidak' && CONFIRMING.test(token.word)) ||
      (type === 'berapa' && UNIT.test(token.word))
    )
      continue;
    const written = text.slice(token.start, token.end);
    const capitalised = !shouting && /^\p{Lu}/u.test(written) && (index > 0 || /^\p{Lu}{2,}$/u.test(written));
    terms.push({ stem: stem(token.word), word: token.word, capitalised, index });
  }
  return {
    original,
    text,
    type,
    scope,
    wantsList: LIST.test(lower),
    tokens,
    terms,
    negated: negatedStems(tokens, type),
    focus: focusOf(tokens),
  };
}

/** Why something came to nothing, fell or rose: "tidak jadi datang", "lebih sedikit" are "batal", "turun" in the news. */
function asNewsPuts(text: string): string {
  if (typeOf(text.toLowerCase()) !== 'mengapa')
    return text.replace(NUMBER_OF_RULE, '$1 nomor apa').replace(HEADS_UNIT, 'menjadi kepala');
  return WHY_WORDS.reduce((written, [spoken, news]) => written.replace(spoken, news), text);
}

/** "Perwali berapa", "perda nomor berapa": its number, no amount. */
const NUMBER_OF_RULE =
  /\b(perda|perwali|perbup|pergub|perpres|permen\p{L}*|perdes|uu|undang-undang|pp|keppres|kepmen\p{L}*|peraturan(?: \p{L}+){1,3}|keputusan (?:bupati|gubernur|wali ?kota|menteri)|surat edaran)(?: nomor)? berapa(?! (?:banyak|kali|buah|pasal|tahun|lama))(?!\p{L})/giu;

/** "Siapa yang MEMIMPIN Dinas Pendidikan": its head. */
const HEADS_UNIT =
  /(?<=\bsiapa\b.*)\b(?:memimpin|mengepalai|menakhodai)(?= (?:dinas|badan|biro|kantor wilayah|bpbd|bkpsdm|bappeda|bpkd|bps)\b)/giu;

const WHY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:gara-gara|akibat|karena|lantaran|sebab) apa(?= \p{L})/iu, 'mengapa'],
  [
    /\b(?:tidak jadi|urung)(?=\s+(?:(?:di|ber|me)\p{L}{3}|hadir|datang|ikut|naik|turun|buka|tutup|jalan|pindah)|\s*[?,.]|$)/giu,
    'batal',
  ],
  [
    /\b(?:jadi )?(?:lebih|makin|semakin|tambah) (?:sedikit|sepi|murah)\b(?! (?:dari|dibanding|ketimbang))/giu,
    'turun',
  ],
  [
    /\b(?:jadi )?(?:lebih|makin|semakin|tambah) (?:banyak|ramai|mahal)\b(?! (?:dari|dibanding|ketimbang))/giu,
    'naik',
  ],
];

function typeOf(lower: string): QuestionType {
  for (const [pattern, type] of TYPE_RULES) {
    if (!pattern.test(lower)) continue;
    if (type === 'apa' && TAG.test(lower) && !/\bapa\b/.test(lower)) return 'ya-tidak';
    return type;
  }
  const keyword =
    /(?:^|\s)(tempat|lokasi|kapan|tanggal|waktu|jadwal|jumlah|total|alasan|penyebab)(?:nya)?\s*\??$/.exec(
      lower,
    )?.[1];
  if (keyword) return KEYWORD_TYPES[keyword] ?? 'topik';
  if (TAG.test(lower) || (lower.endsWith('?') && lower.split(' ').length > 3)) return 'ya-tidak';
  return 'topik';
}

/** "selain netralitas": what the asker already knows, up to a comma's worth of three words. */
function excludedTokens(tokens: readonly Token[]): Set<number> {
  const excluded = new Set<number>();
  for (const [index, token] of tokens.entries()) {
    if (token.word !== 'selain') continue;
    excluded.add(index);
    for (let at = index + 1; at <= index + 2 && tokens[at] && !QUESTION_WORD.has(tokens[at]!.word); at++)
      excluded.add(at);
  }
  return excluded;
}

/** The word after "tidak", "belum", "tanpa"; a tag at the end of a yes-no question denies nothing. */
function negatedStems(tokens: readonly Token[], type: QuestionType): string[] {
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1];
    if (!/^(?:tidak|tak|belum|tanpa|bukan|jangan)$/.test(token.word) || !next || isStopWord(next.word))
      return [];
    return type === 'ya-tidak' && index > tokens.length - 4 ? [] : [stem(next.word)];
  });
}

/** Words of measuring that stand between "berapa" and what is counted: "berapa total ANGGARAN". */
const MEASURE =
  /^(?:total|jumlah|besar(?:an|nya)?|banyak(?:nya)?|nilai|kira|rata|persentase|lama|sekitar|seluruh|uang|rupiah|terakhir|terbaru|terkini|final|resmi|awal|akhir|tingkat|angka|kadar)$/;
/** "Berapa korban MENINGGAL": what became of them is counted. */
const HARM = /^(?:meninggal|tewas|luka|hilang|selamat|terluka)$/;

/** What is counted and stands at the head: "jumlah KORBAN banjir … berapa", "tahun lalu PENGUNJUNG festival berapa". */
const COUNTED =
  /^(?:korban|pengunjung|peserta|pelamar|pendaftar|penumpang|penonton|pengungsi|penerima|pelanggan|pemilih|wisatawan|kasus|formasi|kios|stan|pedagang|inflasi|kerugian|keramba|pejabat|siswa|dokter|aduan)$/;

/** An amount of money or a measure at the head: "ANGGARAN program dokter … berapa". */
const AMOUNT =
  /^(?:anggaran|biaya|dana|harga|tarif|ongkos|sewa|denda|gaji|honor|insentif|santunan|pagu|modal|omzet|pendapatan|pemasukan|transaksi|luas|panjang|lebar|tinggi|jarak|kapasitas|usia|umur|bobot|berat)(?:nya)?$/;

function headCounted(before: readonly Token[]): string[] | null {
  const words = before.map(({ word }) => word);
  const noun = words[words.findIndex((word) => /^(?:jumlah|total|banyaknya)$/.test(word)) + 1];
  const counted = words.find((word) => COUNTED.test(word) || AMOUNT.test(word));
  const sum = words.some((word) => /^(?:jumlah|total|banyaknya)$/.test(word)) ? noun : undefined;
  const found = sum !== undefined && !isStopWord(sum) ? sum : counted;
  return found === undefined ? null : [stem(found)];
}

/** The content word at the question word: before "mana"/"apa", after "berapa", before "ke berapa". */
function focusOf(tokens: readonly Token[]): string[] {
  for (const [index, token] of tokens.entries()) {
    if (!QUESTION_WORD.has(token.word)) continue;
    const before = tokens[index - 1];
    if (token.word.startsWith('berapa')) {
      if (before?.word === 'ke') return tokens[index - 2] ? [stem(tokens[index - 2]!.word)] : [];
      const counted = tokens
        .slice(index + 1, index + 5)
        .find(
          ({ word }, at, counts) =>
            !isStopWord(word) &&
            !MEASURE.test(word) &&
            !(word === 'korban' && HARM.test(counts[at + 1]?.word ?? '')),
        );
      if (counted && !UNIT.test(counted.word)) return [stem(counted.word)];
      return headCounted(tokens.slice(0, index)) ?? (counted ? [stem(counted.word)] : []);
    }
    const after = tokens[index + 1];
    if (/^(?:mana|apa)/.test(token.word) && before && !isStopWord(before.word)) return [stem(before.word)];
    if (/^(?:apa|siapa)/.test(token.word) && after && !isStopWord(after.word)) return [stem(after.word)];
    return [];
  }
  return [];
}
