import { findOffices, type OfficeMention } from '../indonesian/offices.ts';
import { sameRegion } from '../indonesian/regions.ts';
import { canonicalTitle, nameWords } from '../indonesian/speaker-mentions.ts';
import { findSpeech, type Speaker, type Speech } from '../indonesian/speakers.ts';
import { stem } from '../indonesian/stem.ts';
import { isStopWord } from '../indonesian/stopwords.ts';
import { terms } from '../indonesian/terms.ts';
import { tokenize } from '../indonesian/tokens.ts';
import type { AnalysedArticle } from './analysis.ts';

/** What a question wants of somebody's words. */
export interface AskedSpeech {
  /**
   * `said`: what somebody says about a topic ("Apa kata X soal Y?"); `who-said`: who says it ("Siapa yang bilang …?");
   * `said-by`: something asked of one speaker's words only ("Menurut X, berapa …?").
   */
  readonly kind: 'said' | 'who-said' | 'said-by';
  /** The speaker as asked; null where the speaker is what is asked for. */
  readonly speaker: string | null;
  /** Lower-case words of the name, offices and places left out. */
  readonly names: readonly string[];
  readonly office: OfficeMention | null;
  /** The kind of saying that was asked for: "tanggapan", "harapan", "pesan"; null for any. */
  readonly saying: string | null;
  /** Stems of what it is about, or of what was said. */
  readonly topic: readonly string[];
}

const SAYING =
  'tanggapan|harapan|pesan|imbauan|himbauan|alasan|komentar|pendapat|pernyataan|penjelasan|keterangan|reaksi|respons|respon|kritik|keluhan|janji|permintaan|ajakan|saran|bantahan|pandangan|sikap|penilaian|arahan|instruksi|jawaban';
const VERB =
  'mengatakan|bilang|menyebutkan|menyebut|berkata|menyatakan|ngomong|berpendapat|menegaskan|menjelaskan|mengaku|menilai|ngaku|ujar|ucap|mengungkapkan|menyampaikan|berpesan|berharap|mengimbau|meminta|menuding|menjanjikan|berjanji|membantah|memastikan|memperkirakan|mengeluh|mengeluhkan|mengingatkan|menduga';
/** Sayings that are what is asked about as well: they stay in the topic. */
const STANCE =
  'meralat|menolak|mengusulkan|mengkritik|memuji|membenarkan|menyayangkan|membantah|menuding|menjanjikan|memprotes|mendukung|mengecam|menyangkal|meminta';
const ABOUT =
  'soal|tentang|mengenai|terkait|atas|terhadap|perihal|ihwal|menyangkut|masalah|saat|ketika|pas|waktu|kepada|untuk|buat|pada|dalam|di|bahwa|agar|supaya|menurut|setelah|usai|jelang|menjelang|kalau';

/** Patterns in order of precedence; the first group is the speaker, the second the topic, the third the kind of saying. */
const RULES: readonly (readonly [
  RegExp,
  AskedSpeech['kind'],
  (found: RegExpExecArray) => readonly [string | null, string, string | null],
])[] = [
  [/^(?:menurut|kata) siapa(?:kah)?\s*,?\s*(.+)$/iu, 'who-said', ([, topic]) => [null, topic!, null]],
  [
    /^(.+?)\s*,?\s*(?:itu )?(?:menurut|kata|ucapan|omongan|sambutan|pernyataan|janji|pesan|perkataan) siapa(?: ya| sih)?$/iu,
    'who-said',
    ([, topic]) => [null, topic!, null],
  ],
  [
    new RegExp(`^siapa(?:kah)?(?: sih)?\\s+(?:yang|yg)\\s+(?:pernah |sempat )?((?:${STANCE})\\s+.+)$`, 'iu'),
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
      `^apa(?: saja)?(?: sih)?\\s+(?:yang |yg )?(?:kata|ucapan|ujar|dikatakan|disampaikan|diucapkan|dibilang)(?:kan)?(?: oleh)?\\s+(.+?)\\s+(?:${ABOUT})\\s+(.+)$`,
      'iu',
    ),
    'said',
    ([, who, topic]) => [who!, topic!, null],
  ],
  [
    /^apa(?: saja)?(?: sih)?\s+(?:yang |yg )?(?:kata|ucapan|ujar|dikatakan|disampaikan|diucapkan|dibilang)(?: oleh)?\s+(.+)$/iu,
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
  const text = question
    .trim()
    .replace(/[\s?!.]+$/u, '')
    .replace(/\s+/gu, ' ');
  for (const [pattern, kind, take] of RULES) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [who, topic, saying] = take(found);
    if (who === null) {
      const stems = topicStems(topic);
      return stems.length > 0 ? { kind, speaker: null, names: [], office: null, saying, topic: stems } : null;
    }
    const speaker = who.replace(FILLER, '').replace(BEHIND, '').trim();
    if (
      /(?:^|\s)(?:arti|makna|maksud|asal|sinonim|lawan)$/iu.test(topic) ||
      NOT_A_SPEAKER.test(speaker) ||
      speaker.split(' ').length > 8
    )
      continue;
    const office = findOffices(speaker)[0] ?? null;
    const outside = office ? `${speaker.slice(0, office.start)} ${speaker.slice(office.end)}` : speaker;
    const names = nameWords(outside).filter((word) => !HONORIFICS.has(word));
    // More words than a name has: the pattern ran into the topic.
    if (names.length > (office ? 3 : 5) || names.some((word) => NEVER_NAMES.has(word))) continue;
    return { kind, speaker, names, office, saying, topic: topicStems(topic) };
  }
  return null;
}

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
]);

/** How a speech is the one of the speaker asked for: by himself, or read out by or for him. */
export type SpeakerMatch = 'self' | 'read-for' | 'read-by';

/**
 * Whether a speech is by the speaker asked for; null where it is not. `read-for`: his words, read out by somebody
 * else; `read-by`: he read out somebody else's words. A question without a speaker matches every speech.
 */
export function matchesSpeaker(
  asked: AskedSpeech,
  speech: Speech,
  article: AnalysedArticle,
): SpeakerMatch | null {
  if (asked.speaker === null) return 'self';
  if (speech.onBehalfOf) {
    if (isSpeaker(asked, speech.onBehalfOf, article)) return 'read-for';
    return isSpeaker(asked, speech.speaker, article) ? 'read-by' : null;
  }
  return isSpeaker(asked, speech.speaker, article) ? 'self' : null;
}

const spoken = new WeakMap<AnalysedArticle, readonly Speech[]>();

/** The speeches of an article, found when first asked for. */
export function speechesOf(article: AnalysedArticle): readonly Speech[] {
  const known = spoken.get(article);
  if (known) return known;
  const found = findSpeech(article.article.text, article.sentences, article.holders());
  spoken.set(article, found);
  return found;
}

function isSpeaker(asked: AskedSpeech, speaker: Speaker, article: AnalysedArticle): boolean {
  if (asked.office) {
    if (!holdsAsked(asked.office, speaker, article)) return false;
    return asked.names.length === 0 || speaker.kind === 'title' || namesFit(asked.names, speaker);
  }
  if (asked.names.length === 0) return false;
  if (speaker.kind === 'person' && namesFit(asked.names, speaker)) return true;
  return describes(asked, speaker, article);
}

function namesFit(names: readonly string[], speaker: Speaker): boolean {
  const own = nameWords(speaker.name ?? '');
  return names.every((word) => own.includes(word));
}

/** The office asked for, deputy, acting and place alike; a place that the article does not deny is taken on trust. */
function holdsAsked(asked: OfficeMention, speaker: Speaker, article: AnalysedArticle): boolean {
  if (!speaker.office) return false;
  const own = findOffices(speaker.office).find(({ start }) => start <= 2);
  if (!own) return false;
  if (own.office !== asked.office || own.deputy !== asked.deputy || own.former !== asked.former) return false;
  if (asked.acting && !own.acting) return false;
  if (asked.unit !== null && !sameWords(asked.unit, own.unit ?? '')) {
    // "kades junaidi": behind the head of a village a name may stand where the place is expected.
    const named =
      /^(?:camat|lurah|kepala desa)$/u.test(asked.office) && namesFit(nameWords(asked.unit), speaker);
    if (!named) return false;
  }
  if (asked.regions.length === 0) return true;
  if (own.regions.length > 0) return sameRegion(asked.regions, own.regions);
  return sameRegion(asked.regions, article.regions());
}

function sameWords(asked: string, own: string): boolean {
  const words = terms(own);
  return terms(asked).every((word) => words.includes(word));
}

/** Institutions, roles and groups: "BMKG", "Bank Indonesia", "warga", "ketua panitia", "IDI", "kepala BPBD". */
function describes(asked: AskedSpeech, speaker: Speaker, article: AnalysedArticle): boolean {
  const wanted: readonly string[] = canonicalTitle(asked.speaker!).match(/[\p{L}\p{N}]+/gu) ?? [];
  const told = canonicalTitle(`${speaker.office ?? ''} ${speaker.name ?? ''}`);
  const own = new Set<string>([...(told.match(/[\p{L}\p{N}]+/gu) ?? []), ...acronyms(speaker)]);
  if (wanted.length === 0) return false;
  const missing = wanted.filter((word) => !own.has(word));
  if (missing.length === 0) return !own.has('wakil') || wanted.includes('wakil');
  // A place behind the role may stand in the article only: "warga tolitoli".
  if (missing.length === wanted.length || !own.has(wanted[0]!)) return false;
  return terms(missing.join(' ')).every((word) => article.stems.has(word));
}

/** Short forms in brackets within the words of an office. */
function acronyms({ office, name }: Speaker): string[] {
  return (`${office ?? ''} ${name ?? ''}`.match(/(?<=\()[\p{Lu}-]{2,12}(?=\))/gu) ?? []).map((word) =>
    word.toLowerCase(),
  );
}
