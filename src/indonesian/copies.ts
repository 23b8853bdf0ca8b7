import type { Article } from '../types.ts';
import { type CopyMarks, copyMarks, figuresDiffer, namesDiffer } from './copy-marks.ts';
import { countShared, resemblance, type Signature, signatureOf } from './signature.ts';

/**
 * Which articles are prints of one text: a press release that several portals carry nearly word for word. Precision
 * first: two that are left apart are counted as two sources; two that are folded wrongly hide one of them.
 */

/** Share of the runs of the shorter text that the longer one has too. */
const LEAST_CONTAINED = 0.6;
/** The same as the signatures estimate it: half, as 64 runs may err that far; then the texts are compared. */
const LEAST_ESTIMATED = 0.3;
/** A text much longer than the other is a report of its own around a quotation. */
const LEAST_LENGTH_SHARE = 0.4;
/** Texts of fewer runs of four words are copies only where they are the same. */
const FEWEST_RUNS = 24;
/** A release is printed within days; the same words a year later tell of another event. */
const MOST_DAYS = 14;

/** An editor says that a report was wrong: never folded into a print that is not corrected. */
const CORRECTION =
  /\b(?:(?:me|di)?ralat|koreksi redaksi|redaksi (?:telah |sudah )?(?:memperbaiki|mengoreksi|memohon maaf|meminta maaf)|(?:berita|artikel|tulisan) ini (?:telah |sudah )?(?:diperbaiki|dikoreksi|diperbarui|direvisi|diubah)|sebelumnya (?:tertulis|ditulis|disebut(?:kan)?))\b/i;

/**
 * Groups of two and more that are copies of one another, the earliest dated (else the first given) in front, the
 * others by date, in the order of their first members; each article is in one group at most, and every two members
 * of a group are copies. `stored` gives signatures that are at hand; others are made and remembered with the article.
 */
export function groupCopies<Item extends Article>(
  articles: readonly Item[],
  stored: (article: Item) => Signature | null | undefined = () => null,
): Item[][] {
  const signatures = articles.map((article) => stored(article) ?? knownSignature(article));
  const days = articles.map(({ date }) => dayOf(date));
  const order = [...articles.keys()].sort((a, b) => days[a]! - days[b]! || a - b);
  const groups: number[][] = [];
  for (const at of order) {
    const group = groups.find((members) =>
      members.every(
        (member) =>
          areNear(days[member]!, days[at]!) &&
          mayContain(signatures[member]!, signatures[at]!) &&
          isCopy(articles[member]!, articles[at]!),
      ),
    );
    if (group === undefined) groups.push([at]);
    else group.push(at);
  }
  return groups
    .filter(({ length }) => length > 1)
    .sort((a, b) => Math.min(...a) - Math.min(...b))
    .map((group) => group.map((at) => articles[at]!));
}

/** Whether two articles print one text. Decides on the texts; see `resemblance` for a quick no. */
export function isCopy(a: Article, b: Article): boolean {
  if (!areNear(dayOf(a.date), dayOf(b.date))) return false;
  if (a.sha256 === b.sha256 && a.text === b.text) return true;
  const [own, other] = [knownMarks(a), knownMarks(b)];
  const shorter = Math.min(own.marks.runs.length, other.marks.runs.length);
  const longer = Math.max(own.marks.runs.length, other.marks.runs.length);
  if (shorter < FEWEST_RUNS || shorter < LEAST_LENGTH_SHARE * longer) return false;
  if (own.isCorrection !== other.isCorrection) return false;
  if (countShared(own.marks.runs, other.marks.runs) < LEAST_CONTAINED * shorter) return false;
  return !figuresDiffer(own.marks, other.marks) && !namesDiffer(own.marks, other.marks);
}

/** Days since 1970; those without a date come last. */
const UNDATED = Number.MAX_SAFE_INTEGER;

function dayOf(date: string | null): number {
  return date === null ? UNDATED : Date.parse(date) / 86_400_000;
}

function areNear(a: number, b: number): boolean {
  return a === UNDATED || b === UNDATED || Math.abs(a - b) <= MOST_DAYS;
}

/** A quick no to nearly all pairs: from the shared runs of two samples to the share of the shorter text. */
function mayContain(a: Signature, b: Signature): boolean {
  const [shorter, longer] = [Math.min(a[0]!, b[0]!), Math.max(a[0]!, b[0]!)];
  if (shorter < LEAST_LENGTH_SHARE * longer) return false;
  const jaccard = resemblance(a, b);
  return (jaccard * (shorter + longer)) / (1 + jaccard) >= LEAST_ESTIMATED * shorter;
}

interface KnownMarks {
  readonly marks: CopyMarks;
  readonly isCorrection: boolean;
}

const marksOf = new WeakMap<Article, KnownMarks>();
const signatures = new WeakMap<Article, Signature>();

function knownMarks(article: Article): KnownMarks {
  let known = marksOf.get(article);
  if (known === undefined) {
    const isCorrection = CORRECTION.test(`${article.title ?? ''}\n${article.text}`);
    known = { marks: copyMarks(article.text), isCorrection };
    marksOf.set(article, known);
  }
  return known;
}

function knownSignature(article: Article): Signature {
  let known = signatures.get(article);
  if (known === undefined) {
    known = signatureOf(article.text);
    signatures.set(article, known);
  }
  return known;
}
