import { findOffices, type OfficeMention } from '../indonesian/offices.ts';
import { nameWords } from '../indonesian/speaker-mentions.ts';
import { GROUPS, ROLES } from '../indonesian/speech-verbs.ts';
import { stem } from '../indonesian/stem.ts';
import { isStopWord } from '../indonesian/stopwords.ts';
import { tokenize } from '../indonesian/tokens.ts';
import { STANCE_WORDS } from './stances.ts';

/** What a question wants of somebody's words. */
export interface AskedSpeech {
  /**
   * `said`: what somebody says about a topic ("Apa kata X soal Y?"); `who-said`: who says it ("Siapa yang bilang …?");
   * `said-by`: something asked of one speaker's words only ("Menurut X, berapa …?"); `speakers`: everybody who speaks on it; `reader`:
   * who read somebody else's speech out.
   */
  readonly kind: 'said' | 'who-said' | 'said-by' | 'speakers' | 'reader';
  /** The speaker as asked; null where the speaker is what is asked for. */
  readonly speaker: string | null;
  /** Lower-case words of the name, offices and places left out. */
  readonly names: readonly string[];
  readonly office: OfficeMention | null;
  /** The kind of saying that was asked for: "tanggapan", "harapan", "pesan"; null for any. */
  readonly saying: string | null;
  /** The verb of the stance asked for: "menolak", "mendukung"; null for any. */
  readonly stance: string | null;
  /** Stems of what it is about, or of what was said. */
  readonly topic: readonly string[];
  /** Who says it is asked for, and his words too: "… dan apa katanya?" */
  readonly quoted?: true;
}

const SAYING =
  'tanggapan|harapan|pesan|imbauan|himbauan|alasan|komentar|pendapat|pernyataan|penjelasan|keterangan|reaksi|respons|respon|kritik|keluhan|janji|permintaan|ajakan|saran|bantahan|pandangan|sikap|penilaian|arahan|instruksi|jawaban|usul|usulan|tuntutan|pengakuan|kekhawatiran|ancaman|ucapan|kesaksian|cerita|pembelaan|dalih|sambutan|pidato|amanat|target|prediksi|perkiraan|peringatan|seruan|kesan|omongan|perkataan|kata-kata';
const VERB =
  'mengatakan|bilang|menyebutkan|menyebut|berkata|menyatakan|ngomong|berpendapat|menegaskan|menjelaskan|mengaku|menilai|ngaku|ujar|ucap|mengungkapkan|menyampaikan|berpesan|berharap|mengimbau|meminta|menuding|menjanjikan|berjanji|membantah|memastikan|memperkirakan|mengeluh|mengeluhkan|mengingatkan|menduga|ngeluh|curhat|protes|memprotes|cerita|bercerita|menceritakan|komentar|berkomentar|menanggapi|merespons|beralasan|berdalih|menuntut|mendesak|menolak|mengusulkan|mengkritik|menuturkan|menambahkan|menganggap|merasa|melaporkan|menerangkan|merinci|memaparkan|menekankan|mengklaim|berkilah|beranggapan|menyimpulkan|memprediksi|menyarankan|menyerukan|mempertanyakan|menanyakan|menyangkal|mencontohkan|menjamin|mengkhawatirkan|menyesalkan|menyayangkan';
/** Sayings that are what is asked about as well: they stay in the topic. */
const STANCE = `${STANCE_WORDS}|protes|nolak|kritik|dukung|tolak|tidak (?:setuju|terima)|kurang setuju`;
const VERBS_OF_MANY =
  'bicara|berbicara|berkomentar|menanggapi|bersuara|angkat bicara|berpendapat|dikutip|buka suara|memberi(?:kan)? (?:tanggapan|komentar|pendapat|pernyataan|keterangan)|diwawancarai?|dimintai (?:tanggapan|komentar|pendapat)|jadi narasumber|menjadi narasumber';
const OPINIONS = 'tanggapan|pendapat|komentar|reaksi|pandangan|sikap|suara|pernyataan|respons|respon';
const MANY = 'berbagai|semua|para|masing-masing|tiap|setiap|beberapa|macam-macam';
/** Sayings that only people have: "alasan", "target" and "usulan" are of things as well. */
const OWN_SAYING =
  'kata|komentar|tanggapan|pendapat|pesan|harapan|janji|imbauan|himbauan|pernyataan|penjelasan|reaksi|respons|respon|keluhan|kritik|bantahan|sikap|jawaban|pengakuan|ucapan';
const PEOPLE =
  'ketua|kepala|wakil|pejabat|anggota|direktur|tokoh|narasumber|warga|pengamat|politikus|politisi|dokter';
/** "apa yang DITEGASKAN X soal Y" */
const PASSIVE =
  'dikatakan|disampaikan|diucapkan|dibilang|dinyatakan|ditegaskan|ditekankan|dijelaskan|diterangkan|diungkapkan|diungkap|dituturkan|diutarakan|dipaparkan|dipesankan|diceritakan|dikeluhkan|diharapkan|diomongin|diomongkan';
const ABOUT =
  'soal|tentang|mengenai|terkait|atas|terhadap|perihal|ihwal|menyangkut|masalah|saat|ketika|pas|waktu|kepada|untuk|buat|pada|dalam|di|bahwa|agar|supaya|menurut|setelah|usai|jelang|menjelang|kalau';

/** Patterns in order of precedence; the first group is the speaker, the second the topic, the third the kind of saying. */
const RULES: readonly (readonly [
  RegExp,
  AskedSpeech['kind'],
  (found: RegExpExecArray) => readonly [string | null, string, string | null],
])[] = [
  [
    new RegExp(
      `^siapa (?:saja|aja)(?: sih)?\\s+(?:yang |yg )?(?:ikut |sudah |telah )?(?:${VERBS_OF_MANY})\\s*(?:(?:${ABOUT})\\s+)?(.*?)(?:,? (?:dan|serta|lalu|terus) (?:apa|bagaimana|gimana) .*)?$`,
      'iu',
    ),
    'speakers',
    ([, topic]) => [null, topic!, null],
  ],
  [
    new RegExp(
      `^siapa (?:saja|aja)(?: sih)?\\s+(?:narasumber|pembicara|tokoh|orang|pihak)(?:nya)?\\s+(?:(?:yang|yg) (?:${VERBS_OF_MANY})\\s+)?(?:(?:${ABOUT})\\s+)?(.*?)(?:,? (?:dan|serta|lalu) (?:apa|bagaimana|gimana) .*)?$`,
      'iu',
    ),
    'speakers',
    ([, topic]) => [null, topic!, null],
  ],
  [
    new RegExp(
      `^(?:apa|bagaimana|gimana)(?:kah)?(?: saja| aja| sih)?\\s+(?:${OPINIONS})(?:nya)?\\s+(?:dari )?(?:${MANY})(?: pihak| tokoh| narasumber| pembicara| kalangan| orang| pejabat)*\\s*(?:(?:${ABOUT})\\s+)?(.*)$`,
      'iu',
    ),
    'speakers',
    ([, topic]) => [null, topic!, null],
  ],
  [
    new RegExp(
      `^(?:apa|bagaimana|gimana)(?:kah)? (?:saja|aja)\\s+(?:${OPINIONS})(?:nya)?\\s+(?:${ABOUT})\\s+(.*?)(?:,? (?:dan|serta) siapa .*)?$`,
      'iu',
    ),
    'speakers',
    ([, topic]) => [null, topic!, null],
  ],
  [
    new RegExp(
      `^(?:apa|bagaimana|gimana)(?:kah)?(?: saja| aja)?\\s+(?:${OPINIONS})\\s+(?:${ABOUT})\\s+(.*?),? (?:dan|serta) siapa .*$`,
      'iu',
    ),
    'speakers',
    ([, topic]) => [null, topic!, null],
  ],
  [
    new RegExp(
      `^siapa (?:saja )?(?:yang |yg )?(?:pro|setuju|mendukung) (?:dan|atau) (?:siapa )?(?:yang |yg )?(?:kontra|menolak|tidak setuju|tidak)(?: (?:${ABOUT}))? (.*)$`,
      'iu',
    ),
    'speakers',
    ([, topic]) => [null, topic!, null],
  ],
  [
    new RegExp(`^siapa (?:saja|aja)(?: sih)?\\s+(?:yang |yg )?(?:${STANCE})\\s+(.+)$`, 'iu'),
    'speakers',
    ([, topic]) => [null, topic!, null],
  ],
  [
    /^siapa(?:kah)?(?: sih)?\s+(?:yang |yg )?(?:sebenarnya )?(?:mem)?baca(?:kan|in)?\s+((?:teks |naskah )?(?:sambutan|pidato|amanat|arahan)\b.+)$/iu,
    'reader',
    ([, topic]) => [null, topic!, null],
  ],
  [
    /^((?:sambutan|pidato|amanat|arahan)\b.+?)\s+(?:itu )?(?:di)?baca(?:kan|in)?(?: oleh| sama)? siapa(?: ya| sih)?$/iu,
    'reader',
    ([, topic]) => [null, topic!, null],
  ],
  [
    new RegExp(`^(?:${PEOPLE})\\b.{0,40}? mana\\s+(?:yang|yg)\\s+((?:${VERB}|${STANCE})\\s+.+)$`, 'iu'),
    'who-said',
    ([, topic]) => [null, topic!, null],
  ],
  [
    new RegExp(
      `^(?!siapa)(.{3,50}?)(?:,? (?:yang|yg) (?:jadi|menjadi|menjabat) (.{3,40}?))?,?\\s+apa(?: sih)? (?:kata|ujar|ucap|${OWN_SAYING})nya(?:\\s+(?:(?:${ABOUT})\\s+)?(.+))?$`,
      'iu',
    ),
    'said',
    ([, who, office, topic]) => [office ? `${office} ${who}` : who!, topic ?? '', null],
  ],
  [
    new RegExp(
      `^(?!siapa|apa)(.{3,50}?)\\s+(${OWN_SAYING})nya\\s+(?:apa|apaan|gimana|bagaimana)(?: sih)?(?:\\s+(?:(?:${ABOUT})\\s+)?(.+))?$`,
      'iu',
    ),
    'said',
    ([, who, saying, topic]) => [who!, topic ?? '', saying!],
  ],
  [
    new RegExp(
      `^(${OWN_SAYING})(?:nya)?\\s+(?:dari )?(.{3,60}?)(?:\\s+(?:${ABOUT}|habis|sehabis|sesudah|seusai|begitu|pas)\\s+(.+?))?\\s+(?:apa|apaan|gimana|bagaimana)(?: ya| sih| aja| saja)*$`,
      'iu',
    ),
    'said',
    ([, saying, who, topic]) => [who!, topic ?? '', saying!],
  ],
  [/^(?:menurut|kata) siapa(?:kah)?\s*,?\s*(.+)$/iu, 'who-said', ([, topic]) => [null, topic!, null]],
  [
    /^(.+?)\s*,?\s*(?:itu |tuh |tu )?(?:menurut|kata|kata-kata|ucapan|omongan|keluhan|tuduhan|usulan|usul|komentar|pendapat|kritik|kutipan|penjelasan|bantahan|sambutan|pernyataan|janji|pesan|perkataan) siapa(?: ya| sih| itu| tuh)*$/iu,
    'who-said',
    ([, topic]) => [null, topic!, null],
  ],
  [
    new RegExp(
      `^siapa(?:kah)?(?: sih)?\\s+(?:yang|yg)\\s+(?:pernah |sempat |ikut |paling )?((?:${STANCE})\\s+.+)$`,
      'iu',
    ),
    'who-said',
    ([, topic]) => [null, topic!, null],
  ],
  [
    new RegExp(
      `^siapa(?:kah)?(?: sih)?(?: orang)?\\s+(?:yang|yg)?\\s*(?:pernah |telah |sudah |berani )?(?:${VERB})\\s+(?:kalau |bahwa |jika )?(.+)$`,
      'iu',
    ),
    'who-said',
    ([, topic]) => [null, topic!, null],
  ],
  [
    new RegExp(
      `^(?:yang|yg)\\s+(?:${VERB})\\s+(?:kalau |bahwa )?(.+?)\\s+(?:itu )?siapa(?: ya| sih)?$`,
      'iu',
    ),
    'who-said',
    ([, topic]) => [null, topic!, null],
  ],
  [/^(.+?)\s*,?\s+menurut\s+(?!siapa)([^,?]{2,60})$/iu, 'said-by', ([, topic, who]) => [who!, topic!, null]],
  [
    new RegExp(
      `^(?:apa(?:kah)?|gimana|bagaimana)(?: sih| saja)?\\s+(?:isi )?(${SAYING})(?:nya)?\\s+(?:dari )?(.+?)\\s+(?:${ABOUT})\\s+(.+)$`,
      'iu',
    ),
    'said',
    ([, saying, who, topic]) => [who!, topic!, saying!],
  ],
  [
    new RegExp(
      `^(?:apa(?:kah)?|gimana|bagaimana)(?: sih| saja)?\\s+(?:isi )?(${SAYING})(?:nya)?\\s+(?:dari )?(.+)$`,
      'iu',
    ),
    'said',
    ([, saying, who]) => [who!, '', saying!],
  ],
  [
    new RegExp(
      `^apa(?: saja)?(?: sih)?\\s+(?:yang |yg )?(?:kata|ucapan|ujar|${PASSIVE})(?:kan)?(?: oleh)?\\s+(.+?)\\s+(?:${ABOUT})\\s+(.+)$`,
      'iu',
    ),
    'said',
    ([, who, topic]) => [who!, topic!, null],
  ],
  [
    new RegExp(
      `^apa(?: saja)?(?: sih)?\\s+(?:yang |yg )?(?:kata|ucapan|ujar|${PASSIVE})(?: oleh)?\\s+(.+)$`,
      'iu',
    ),
    'said',
    ([, who]) => [who!, '', null],
  ],
  [
    new RegExp(
      `^(.{3,60}?)\\s+(?:tadi |pernah )?(?:${VERB})\\s+apa(?: saja| sih| aja)*(?:\\s+(?:${ABOUT})\\s+(.+))?$`,
      'iu',
    ),
    'said',
    ([, who, topic]) => [who!, topic ?? '', null],
  ],
  [
    new RegExp(
      `^apa(?: saja)? (?:yang |yg )(?:${VERB})(?:nya)?\\s+(?:oleh\\s+)?(.+?)\\s+(?:${ABOUT})\\s+(.+)$`,
      'iu',
    ),
    'said',
    ([, who, topic]) => [who!, topic!, null],
  ],
  [/^(?:menurut|kata)\s+([^,]{2,60}?)\s*,\s*(.+)$/iu, 'said-by', ([, who, topic]) => [who!, topic!, null]],
  [
    /^(?:menurut|kata)\s+(.{2,60}?)\s+((?:apa|siapa|berapa|kapan|mengapa|kenapa|bagaimana|gimana|di ?mana|dimana)(?:kah)?\b.*)$/iu,
    'said-by',
    ([, who, topic]) => [who!, topic!, null],
  ],
  [/^(.+?)\s*,?\s+(?:menurut|kata)\s+([^,?]{2,60})$/iu, 'said-by', ([, topic, who]) => [who!, topic!, null]],
  [
    new RegExp(
      `^(?:(?:kutipan|isi|bunyi|ringkasan) )?(${OWN_SAYING})(?:nya)?\\s+(?:dari )?((?:pak |bu )?(?:bupati|wali ?kota|wakil|kepala|kadis|sekda|gubernur|camat|kades|menteri|kapolres|ketua|direktur|plt|pj|plh)\\b.{0,50}?)\\s+(?:${ABOUT}|pas)\\s+(.+)$`,
      'iu',
    ),
    'said',
    ([, saying, who, topic]) => [who!, topic!, saying!],
  ],
  [/^kata\s+(\S+(?:\s+\S+)?)\s+(.+)$/iu, 'said-by', ([, who, topic]) => [who!, topic!, null]],
];

/** Things that news is "according to" without anybody saying it: "menurut berita Kaltara". */
const NOT_A_SPEAKER =
  /^(?:berita|artikel|laporan|data|hasil|berbagai|catatan|sambutan|survei|dokumen|jadwal|aturan|peraturan|undang|uu\b|kamu|anda|kalian|itu|orang|siapa|apa|media|koran|teks|sumber|rencana|perda|perwali)/iu;
const FILLER = /^(?:si|sang|pribadi|pak|bu|bapak|ibu|dari|oleh|min)\s+|\s+(?:itu|tadi|sih|ya|dong|dulu)$/giu;

/**
 * What a question asks of somebody's words, or null where it asks for something else. Chat spelling should be
 * repaired before (`Question.text`).
 */
export function askedSpeech(question: string): AskedSpeech | null {
  const whole = question
    .trim()
    .replace(/[\s?!.]+$/u, '')
    .replace(/\s+/gu, ' ');
  const text = whole.replace(AND_HIS_WORDS, '');
  const found = readAsked(text);
  return found?.speaker === null && text !== whole ? { ...found, quoted: true } : found;
}

/** "… dan apa katanya?" behind the question who says it. */
const AND_HIS_WORDS =
  /,?\s+(?:dan|serta|lalu|terus)\s+(?:apa|bagaimana|gimana)(?: sih)?\s+(?:(?:kata|ucapan|isi|alasan|bunyi|pernyataan|komentar|pendapat)(?:nya)|(?:yang|yg) (?:ia|dia|beliau) \p{L}+|(?:kata|ucap) (?:dia|beliau))(?: sih| ya)?$/iu;

/** "Apakah sambutan gubernur dibacakan orang lain?" asks yes or no. */
const YES_NO =
  /^apakah\s.*\s(?:benar|sudah|telah|masih|jadi|di(?:baca|dengar|muat|penuhi|tanggapi|tepati|terima|tolak)\p{L}*)(?!\p{L})/iu;

function readAsked(text: string): AskedSpeech | null {
  if (YES_NO.test(text)) return null;
  for (const [pattern, kind, take] of RULES) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [who, topic, saying] = take(found);
    if (who === null) {
      const stems = topicStems(topic);
      const stance =
        kind === 'who-said' || kind === 'speakers' ? (STANCE_ASKED.exec(text)?.[1] ?? null) : null;
      return stems.length > 0
        ? { kind, speaker: null, names: [], office: null, saying, stance, topic: stems }
        : null;
    }
    const [described, told] = kind === 'said' && topic === '' ? splitSpeaker(who, saying) : [who, topic];
    // "kata petani YANG MENANG LOMBA"
    const clause = DESCRIBED.exec(described);
    const [whom, rest] = clause ? [clause[1]!, `${clause[2]!} ${told}`] : [described, told];
    const speaker = ofTheMatter(whom.replace(READ_OUT, '').replace(FILLER, '').replace(BEHIND, '').trim());
    if (
      /(?:^|\s)(?:arti|makna|maksud|asal|sinonim|lawan)$/iu.test(topic) ||
      NOT_A_SPEAKER.test(speaker) ||
      speaker.split(' ').length > 8
    )
      continue;
    const office = findOffices(speaker)[0] ?? null;
    const outside = office ? `${speaker.slice(0, office.start)} ${speaker.slice(office.end)}` : speaker;
    const written = nameWords(outside).filter((word) => !HONORIFICS.has(word));
    // "dokter Yopi" is Yopi; who is but a doctor is one.
    const bare = written.filter((word) => !/^(?:dokter|nelayan|ustaz|ustadz|kiai|profesor)$/u.test(word));
    const names = bare.length > 0 ? bare : written;
    // More words than a name has: the pattern ran into the topic.
    if (names.length > (office ? 3 : 5) || names.some((word) => NEVER_NAMES.has(word))) continue;
    return { kind, speaker, names, office, saying, stance: null, topic: topicStems(rest) };
  }
  return null;
}

/** "kata kadesNYA": the office of the place that is spoken of. */
function ofTheMatter(speaker: string): string {
  const bare = speaker.replace(/(?<=\p{L}{4})nya$/u, '');
  return bare !== speaker && findOffices(bare)[0]?.end === bare.length ? bare : speaker;
}

/** "sambutan gubernur YANG DIBACAKAN ASISTEN II": the reader is no part of the speaker. */
const READ_OUT = /\s+(?:yang|yg) (?:di|mem)(?:baca|sampaikan|titip)\S*.*$/iu;
/** A verb where nothing else parts the speaker from the topic: "alasan ketua panitia PINDAH lokasi". */
const VERBAL =
  /^(?:pindah|mundur|batal|naik|turun|tunda|tolak|tutup|buka|larang|pilih|pakai|tidak|belum|mau|akan|bakal|ogah|jadi|harus|sampai|copot|ganti|cabut)$/iu;
const NOT_VERBS =
  /^(?:menteri|mendagri|menkes|menko\p{L}*|mendik\p{L}*|direktur|dirut|dirjen|dinas|dinkes|disdik|dishub|diskominfo|dispora|disdukcapil|perempuan|berlian|terminal)$/iu;

const OF_ROLE = new RegExp(`^(?:${ROLES}|${GROUPS}|kontraktor|pihak|pemprov|bmkg|bpbd|kpu|idi)$`, 'iu');

const DESCRIBED = new RegExp(
  `^((?:para |seorang )?(?:${ROLES}|${GROUPS}))\\s+(?:yang|yg)\\s+(?!di(?:baca|wakil))(.+)$`,
  'iu',
);

function splitSpeaker(who: string, saying: string | null): readonly [string, string] {
  const words = who.split(' ');
  const at = words.findIndex((word, index) => {
    if (index === 0 || NOT_VERBS.test(word)) return false;
    if (word === 'dari' && saying === 'harapan' && findOffices(words.slice(0, index).join(' ')).length > 0)
      return true;
    if (VERBAL.test(word)) return true;
    return /^(?:me|di|ber|ter)\p{Ll}{4,}$/u.test(word) && stem(word) !== word;
  });
  // "alasan Agustinus Jelani memprotes …"
  const isNamed = at > 0 && words.slice(0, at).every((word) => /^\p{Lu}\p{Ll}/u.test(word));
  const isSpeaker =
    isNamed || OF_ROLE.test(words[0]!) || findOffices(words.slice(0, Math.max(at, 0)).join(' ')).length > 0;
  return at < 0 || !isSpeaker ? [who, ''] : [words.slice(0, at).join(' '), words.slice(at).join(' ')];
}

const STANCE_ASKED = new RegExp(
  `^siapa(?:kah)?(?: saja| aja| sih| orang)*\\s+(?:(?:yang|yg)\\s+)?(?:pernah |sempat |ikut |paling |sudah |telah )?(${STANCE})(?!\\p{L})`,
  'iu',
);

/** Content words of a topic, stemmed. */
function topicStems(topic: string): string[] {
  return tokenize(topic).flatMap(({ word }) =>
    isStopWord(word) || QUESTION_WORDS.test(word) ? [] : [stem(word)],
  );
}

const QUESTION_WORDS = /^(?:apa|siapa|berapa|kapan|mengapa|kenapa|bagaimana|gimana|mana|dimana)(?:kah)?$/u;
/** Where and when somebody spoke is not his name. */
const BEHIND = new RegExp(`\\s+(?:${ABOUT})\\s.*$`, 'iu');
const NEVER_NAMES = new Set(
  'jangan dinilai penting butuh sama kebijakan harus uang yang karena bagi'.split(' '),
);
const HONORIFICS = new Set([
  'pak',
  'bu',
  'bapak',
  'ibu',
  'dr',
  'drg',
  'haji',
  'hj',
  'mas',
  'mbak',
  'dari',
  'oleh',
  'yang',
  'si',
  'bang',
  'kang',
  'kak',
  'mbah',
  'om',
  'prof',
  'tuan',
  'nyonya',
]);
