import { findNumbers, sameNumber } from '../indonesian/numbers.ts';
import type { Question } from '../indonesian/question.ts';
import { stem, tokenizeAndStem } from '../indonesian/stem.ts';
import { isStopWord } from '../indonesian/stopwords.ts';

/** Whether a sentence says that it was so; null where that is not sure. */
export type Premise = boolean | null;

const OPENING = /^(?:(?:apakah|apa|benarkah|betulkah|benar|betul|memang|jadi|tidak)\s+)*/;

const PASSIVE =
  /\b(di(?:resmikan|buka|lantik|tutup)\p{L}*) (?:(?:secara )?langsung )?(?:oleh|sama) ((?!siapa|warga|tim)\p{L}+(?: \p{L}+){0,3})/u;

/** "DPRD yang melantik Marlina", "diresmikan bupati": who is said to have done what; null for other questions. */
export function claimedDoer(text: string): { readonly doer: string; readonly deed: string } | null {
  const lower = text.toLowerCase().replace(OPENING, '');
  const passive = PASSIVE.exec(lower);
  if (passive) return { doer: passive[2]!, deed: stem(passive[1]!) };
  const found = /^((?:\p{L}+ ){1,4})yang (?:akan |telah |sudah )?(\p{L}+)/u.exec(lower);
  if (found === null || !/^(?:me|buka|tutup|resmi|lantik)/.test(found[2]!)) return null;
  return { doer: found[1]!.trim(), deed: stem(found[2]!) };
}

/** Who a passive sentence names as doing it: "dipimpin Gubernur …", "oleh Wakil Bupati …". */
const AGENT =
  /(?<verb>\bdi\p{Ll}+(?<!nya)) (?:(?:[\p{Ll}]+ ){0,3}oleh )?(?<agent>\p{Lu}\p{L}+(?: \p{Lu}\p{L}*)*)/gu;
const LEADS = /^(?:dipimpin|dilakukan|ditandai|dilaksanakan|diwakili)$/;

/** To open a thing and to inaugurate it are one deed. */
const OPENED: ReadonlySet<string> = new Set(['meresmikan', 'membuka'].map(stem));

/** "X yang melantik?" beside "Pelantikan dipimpin Y". */
function weighDoer(question: string, sentence: string): Premise {
  const claimed = claimedDoer(question);
  if (claimed === null) return null;
  const { stems } = tokenizeAndStem(sentence);
  const isOpening = OPENED.has(claimed.deed) && stems.some((one) => OPENED.has(one));
  if (!isOpening && !stems.includes(claimed.deed)) return null;
  const wanted = contentOf(claimed.doer);
  if (wanted.length === 0) return null;
  for (const { groups } of sentence.matchAll(AGENT)) {
    const verb = groups!.verb!;
    if (stem(verb) !== claimed.deed && !LEADS.test(verb)) continue;
    const agent = contentOf(groups!.agent!);
    const held = wanted.filter((one) => agent.includes(one)).length;
    const isDeputy = agent.includes('wakil') !== wanted.includes('wakil');
    if (held === 0 || isDeputy) return false;
    if (held === wanted.length) return true;
  }
  return null;
}

const contentOf = (text: string): string[] => tokenizeAndStem(text).stems.filter((one) => !isStopWord(one));

/** "masih 3.900?" beside "menjadi Rp4.500 … dari sebelumnya Rp3.900": what was is no more. */
function weighFormer(question: string, sentence: string): Premise {
  const asked = findNumbers(question).filter(({ value }) => value >= 100);
  if (asked.length !== 1 || !/\bmenjadi\b/i.test(sentence)) return null;
  for (const told of findNumbers(sentence)) {
    const isSame = sameNumber(asked[0]!, told) || (told.value === asked[0]!.value && asked[0]!.unit === null);
    if (isSame && FORMERLY.test(sentence.slice(Math.max(0, told.start - 24), told.start))) return false;
  }
  return null;
}

const FORMERLY = /\bdari (?:sebelumnya |semula |tadinya )?(?:rp\.? ?)?$/i;

const WON = /\b(?:menang|pemenang|memenangi|memenangkan|juara\p{L}*)\b/iu;
const WINNER =
  /\b(?:meraih suara terbanyak|memenangi|dimenangi|menang|(?:juara|gelar)[^,.]* (?:diraih|jatuh kepada|direbut))\b/i;

/** "Yang menang Ujang Sobarna?" beside "Tatang Kurniadi …, meraih suara terbanyak". */
function weighWinner(question: string, sentence: string, persons: readonly string[]): Premise {
  if (persons.length === 0 || !WON.test(question) || !WINNER.test(sentence)) return null;
  if (/\b(?:tidak|bukan|belum|lawan\p{L}*|gagal|berhalangan)\b/iu.test(`${question} ${sentence}`))
    return null;
  const lower = sentence.toLowerCase();
  const held = persons.filter((word) => lower.includes(word)).length;
  if (held === persons.length) return true;
  return held === 0 && /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(sentence) ? false : null;
}

/** What a question takes for granted of a doer, a number or a winner, weighed by a sentence. */
export function weighPremise(question: Question, sentence: string, persons: readonly string[]): Premise {
  return (
    weighDoer(question.text, sentence) ??
    weighFormer(question.text, sentence) ??
    weighWinner(question.text, sentence, persons)
  );
}
