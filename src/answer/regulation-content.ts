import type { Question } from '../indonesian/question.ts';
import { numberedRegulations, type Regulation, sameRegulation } from '../indonesian/regulations.ts';
import { stem } from '../indonesian/stem.ts';
import type { Demands } from './demands.ts';
import type { Reading, ReadSentence } from './read.ts';

const ASKS_CONTENT =
  /(?<!\p{L})(?:isi(?:nya)?|mengatur|diatur|tentang apa|apa tentang|soal apa|bunyi(?:nya)?|memuat apa|apa itu)(?!\p{L})/iu;
/** Words that such a question adds to the regulation. */
const ADDED =
  /^(?:isi|isinya|mengatur|atur|diatur|tentang|soal|bunyi|bunyinya|memuat|ketentuan|pokok|aturan|kota|kabupaten|provinsi|nomor|tahun|sebenarnya|hal|apa|dalam|pemkot|pemkab)$/;
/** What the regulation does, said of it. */
const RULES =
  /(?<!\p{L})(?:mengatur|menetapkan|melarang|mewajibkan|mengharuskan|memberi|membebaskan|berlaku|diberlakukan|disebutkan|memuat|berisi|wajib|dilarang)(?!\p{L})/iu;
const OPENS = /^(?:dalam|melalui|menurut|berdasarkan|sesuai|lewat)\s/iu;
/** Its own title stands behind it; where it only changes another one, before it. */
const TITLED = /^[\s,]*(?:itu\s+)?(?:yang mengatur\s+)?tentang\s/iu;
const CHANGED = /(?:perubahan(?: \p{L}+)? atas|mencabut|menggantikan|mengacu pada|sesuai|berdasarkan)\s*$/iu;

/** "Rincian tugas DIATUR DALAM Perbup …" */
const ORDERED_IN = /(?<!\p{L})diatur (?:dalam|melalui|oleh|lewat|di)\s*$/iu;
/** "PERPANJANGAN itu dituangkan dalam …": what was spoken of before. */
const TAKEN_UP = /^(\p{L}+) (?:itu|ini|tersebut)\s/iu;

const TITLE = 3;
const RULED = 2;
const NAMED = 1;

/**
 * "Apa isi Perwali 12/2025?", "UU 1/2022 tentang apa?": the sentence that gives its title or says what it
 * orders; where a sentence only names it, the opening of that article goes before it. Null for any other question.
 */
export function tellContent(question: Question, demands: Demands, reading: Reading): ReadSentence[] | null {
  const [asked] = demands.regulations;
  if (!asked || demands.regulations.length > 1 || !ASKS_CONTENT.test(question.text)) return null;
  if (hasMore(question, demands, asked)) return null;
  let best: { parts: ReadSentence[]; worth: number; date: string } | null = null;
  for (const part of reading.sentences) {
    const worth = worthOf(asked, part);
    const date = part.article.article.date ?? '';
    if (worth === 0 || (best && (worth < best.worth || (worth === best.worth && date >= best.date))))
      continue;
    best = {
      parts: worth >= TITLE && !TAKEN_UP.test(part.sentence.text) ? [part] : withOpening(part, reading),
      worth,
      date,
    };
  }
  return best?.parts ?? null;
}

/** Whether the question asks for something besides: "perda 4/2025 mengatur DINAS PERIKANAN bagaimana". */
function hasMore({ terms, tokens }: Question, { regions, regulations }: Demands, asked: Regulation): boolean {
  const free = terms.filter(({ index, word }) => {
    const { start, end } = tokens[index]!;
    return !(asked.start <= start && end <= asked.end) && !ADDED.test(word);
  });
  return free.length > regions.length * 2 + (regulations.length - 1);
}

function worthOf(asked: Regulation, { article, sentence }: ReadSentence): number {
  const named = numberedRegulations(sentence.text).find((other) => sameRegulation(other, asked));
  if (!named) return 0;
  const changed = CHANGED.test(sentence.text.slice(0, named.start));
  if (TITLED.test(sentence.text.slice(named.end)) || ORDERED_IN.test(sentence.text.slice(0, named.start)))
    return TITLE;
  if (changed) return NAMED / 4;
  const inTitle = numberedRegulations(article.article.title ?? '').some((other) =>
    sameRegulation(other, asked),
  );
  const told = OPENS.test(sentence.text) || RULES.test(sentence.text) ? RULED : NAMED;
  return told + (inTitle ? 0.5 : 0);
}

function withOpening(part: ReadSentence, { sentences }: Reading): ReadSentence[] {
  if (part.sentence.index === 0) return [part];
  const noun = TAKEN_UP.exec(part.sentence.text)?.[1];
  const before = noun === undefined ? undefined : spokenOf(stem(noun.toLowerCase()), part, sentences);
  if (before) return [before, part];
  const opening = sentences.find(({ article, sentence }) => article === part.article && sentence.index === 0);
  return opening ? [opening, part] : [part];
}

/** The nearest sentence before that holds the word. */
function spokenOf(noun: string, part: ReadSentence, all: readonly ReadSentence[]): ReadSentence | undefined {
  return all
    .filter(({ article, sentence }) => article === part.article && sentence.index < part.sentence.index)
    .filter(({ sentence }) => sentence.stemSet.has(noun) && !/[“”"]/.test(sentence.text))
    .sort((a, b) => b.sentence.index - a.sentence.index)[0];
}
