import { expand } from '../indonesian/glossary.ts';
import { findOffices, type OfficeMention } from '../indonesian/offices.ts';
import { findRegions, sameRegion } from '../indonesian/regions.ts';
import { canonicalTitle, nameWords } from '../indonesian/speaker-mentions.ts';
import { findSpeech, type Speaker, type Speech } from '../indonesian/speakers.ts';
import { isStopWord } from '../indonesian/stopwords.ts';
import { terms } from '../indonesian/terms.ts';
import type { AnalysedArticle } from './analysis.ts';
import type { AskedSpeech } from './asked-speech.ts';
import { once } from './once.ts';

export { type AskedSpeech, askedSpeech } from './asked-speech.ts';

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

/** The speeches of an article, found when first asked for. */
export const speechesOf = once((article: AnalysedArticle): readonly Speech[] =>
  findSpeech(article.article.text, article.sentences, article.holders()),
);

function isSpeaker(asked: AskedSpeech, speaker: Speaker, article: AnalysedArticle): boolean {
  if (asked.office) {
    const holds = holdsAsked(asked.office, speaker, article) || headsUnit(asked.office, speaker, article);
    if (!holds) return false;
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

/** The office that a speaker's description begins with. */
const officeOf = once(
  ({ office }: Speaker): OfficeMention | null =>
    (office && findOffices(office).find(({ start }) => start <= 2)) || null,
);

/** The office asked for, deputy, acting and place alike; a place that the article does not deny is taken on trust. */
function holdsAsked(asked: OfficeMention, speaker: Speaker, article: AnalysedArticle): boolean {
  const own = officeOf(speaker);
  if (own === null) return false;
  if (own.office !== asked.office || own.deputy !== asked.deputy || own.former !== asked.former) return false;
  if (asked.acting && !own.acting) return false;
  if (asked.unit !== null && !sameWords(asked.unit, own.unit ?? '', article.titleStems)) {
    // "kades junaidi": behind the head of a village a name may stand where the place is expected.
    const named =
      /^(?:camat|lurah|kepala desa)$/u.test(asked.office) && namesFit(nameWords(asked.unit), speaker);
    if (!named) return false;
  }
  if (asked.regions.length === 0) return true;
  if (own.regions.length > 0) return sameRegion(asked.regions, own.regions);
  return sameRegion(asked.regions, article.regions());
}

/** "kepala bapenda", "ketua IDI": the head of what the words of the speaker's office spell out or abbreviate. */
function headsUnit(asked: OfficeMention, speaker: Speaker, article: AnalysedArticle): boolean {
  if (asked.unit === null || asked.deputy || speaker.office === null) return false;
  const [leads, ...behind] = asked.office.split(' ');
  const [head, ...rest] = canonicalTitle(speaker.office).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (head === undefined || head !== leads || PART_OF_UNIT.test(rest[0] ?? '')) return false;
  const words = rest.filter((word) => !isStopWord(word));
  const initials = words.map((word) => word[0]).join('');
  const short = acronyms(speaker);
  const own = new Set(terms(words.join(' ')));
  const isSpelledOut = [...behind, asked.unit]
    .join(' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !isStopWord(word))
    .every((word) => {
      const stems = terms(word);
      return (
        short.includes(word) ||
        stems.every((stem) => own.has(stem)) ||
        (word.length > 2 && initials.includes(word)) ||
        isShort(word, own)
      );
    });
  if (!isSpelledOut || asked.regions.length === 0) return isSpelledOut;
  const regions = findRegions(speaker.office).flatMap((mention) => mention.regions);
  return sameRegion(asked.regions, regions.length > 0 ? regions : article.regions());
}

/** The head of a part of it is somebody else. */
const PART_OF_UNIT = /^(?:bidang|bagian|seksi|sub\p{L}*|unit|upt\p{L}*|cabang|tim|ruang)$/u;

/** What the article is about need not stand behind the office: "ketua panitia" of the festival in the title. */
function sameWords(asked: string, own: string, title: ReadonlySet<string>): boolean {
  const [wanted, words] = [terms(asked), terms(own)];
  if (wanted.every((word) => words.includes(word))) return true;
  const isPart = words.length > 0 && words.every((word) => wanted.includes(word));
  return isPart && wanted.every((word) => words.includes(word) || title.has(word));
}

/** Institutions, roles and groups: "BMKG", "Bank Indonesia", "warga", "ketua panitia", "IDI", "kepala BPBD". */
function describes(asked: AskedSpeech, speaker: Speaker, article: AnalysedArticle): boolean {
  const said = canonicalTitle(asked.speaker!).match(/[\p{L}\p{N}]+/gu) ?? [];
  const wanted: readonly string[] = said.filter((word) => !isStopWord(word));
  const told = canonicalTitle(`${speaker.office ?? ''} ${speaker.name ?? ''}`);
  const own = new Set<string>([...(told.match(/[\p{L}\p{N}]+/gu) ?? []), ...acronyms(speaker)]);
  if (wanted.length === 0) return false;
  // A lawyer's office names his client.
  const forOther = FOR_ANOTHER.exec(told)?.[0];
  if (forOther !== undefined && !wanted.some((word) => forOther.startsWith(word))) return false;
  const unread = wanted.filter((word) => !own.has(word) && !ALIKE[word]?.some((other) => own.has(other)));
  const stems = unread.length > 0 ? new Set(terms(told)) : own;
  const missing = unread.filter((word) => !isShort(word, stems));
  if (missing.length === 0) return !own.has('wakil') || wanted.includes('wakil');
  // A place behind the role may stand in the article only: "warga tolitoli".
  if (missing.length === wanted.length || missing[0] === wanted[0]) return false;
  return terms(missing.join(' ')).every((word) => article.stems.has(word));
}

/** "warkop" where the stems of "warung kopi" are. */
function isShort(word: string, stems: ReadonlySet<string>): boolean {
  return expand(terms(word)).some(
    ({ kind, to }) => kind === 'abbreviation' && to.every((stem) => stems.has(stem)),
  );
}

const FOR_ANOTHER =
  /^(?:kuasa|pengacara|advokat|istri|suami|anak|kerabat|keluarga|pendukung|ayah|ibu|adik|kakak)\b/u;

/** Words for one role or institution, told in the words of another. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  kontraktor: ['manajer', 'pelaksana', 'pt'],
  pelaksana: ['manajer', 'kontraktor'],
  polisi: ['kapolres', 'kapolsek', 'kapolda', 'kasat', 'polres', 'polda', 'akbp', 'kombes'],
  polres: ['kapolres', 'kasat'],
  pemkab: ['bupati', 'sekretaris', 'kepala', 'pemerintah'],
  pemkot: ['wali', 'sekretaris', 'kepala', 'pemerintah'],
  pemprov: ['gubernur', 'sekretaris', 'kepala', 'pemerintah'],
  pemda: ['bupati', 'wali', 'sekretaris', 'kepala', 'pemerintah'],
  sopir: ['organda', 'organisasi', 'pengemudi'],
  organda: ['organisasi'],
  dinkes: ['kesehatan'],
  disdik: ['pendidikan'],
  dishub: ['perhubungan'],
  dinsos: ['sosial'],
  ortu: ['wali', 'orangtua'],
  orangtua: ['wali'],
  walimurid: ['wali'],
  dewan: ['dprd'],
  legislator: ['dprd'],
  pengacara: ['kuasa', 'advokat'],
  rs: ['rsud'],
  petugas: ['kepala', 'staf'],
  pdam: ['perumda'],
  perumda: ['pdam'],
};

/** Short forms in brackets within the words of an office. */
function acronyms({ office, name }: Speaker): string[] {
  return (`${office ?? ''} ${name ?? ''}`.match(/(?<=\()\p{Lu}[\p{L}-]{1,14}(?=\))/gu) ?? []).map((word) =>
    word.toLowerCase(),
  );
}
