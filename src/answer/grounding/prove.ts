import type { Span } from '../../types.ts';
import { type Alignment, align, type Cover, coverOf } from './cover.ts';
import { type Evidence, type View, viewsOf } from './evidence.ts';
import { numbersAgree, regulationsAgree } from './figures.ts';
import type { Stopped } from './ground.ts';
import { namesAgree, officesAgree, placesAgree } from './names.ts';
import { polarityAgrees } from './polarity.ts';
import { quantitiesAgree } from './quantity.ts';
import { rolesAgree } from './roles.ts';
import type { Said } from './said.ts';
import { supportOf } from './support.ts';
import { datesAgree } from './times.ts';

/** How well a passage proves a sentence. */
export interface Proof {
  readonly proven: boolean;
  /** The span of the article that proves it, or comes nearest to that. */
  readonly span: Span;
  readonly support: number;
  /** Beyond doubt: enough to put a missing or wrong mark right. */
  readonly isClear: boolean;
  readonly why: Stopped;
}

/** Share of the words, names left out, that must be covered, and the weight that may be missing at most. */
const LEAST_COVERED = 0.65;
const LEAST_LOCAL = 0.4;
const MOST_MISSING = 12;
const MOST_VERBS = 5;
/** A sentence of names and one light word ("pindah", "diterima") may put that word otherwise. */
const NEARLY_ALL = 0.9;
const LIGHT = 4.9;
const LEAST_SUPPORT = 0.12;
/** How far a span may fall behind the one that covers most: else the sentence that contradicts would be left out of it. */
const MOST_BEHIND = 0.18;
const CLEAR_COVER = 0.8;
/** What a further sentence of a span must bring in coverage. */
const SENTENCE_COST = 0.04;

/** The best neighbouring sentences of a passage for a sentence of a model, and whether they prove it. */
export function prove(said: Said, evidence: Evidence): Proof {
  const own = bare(said.read.text);
  const verbatim = evidence.sentences.find(({ start, end }) => bare(evidence.text.slice(start, end)) === own);
  if (verbatim) {
    const span = { start: evidence.offset + verbatim.start, end: evidence.offset + verbatim.end };
    return { proven: true, span, support: 1, isClear: true, why: 'support' };
  }
  const alignment = align(said, evidence);
  const views = [...viewsOf(evidence)]
    .map((view) => ({ view, cover: coverOf(alignment, view) }))
    .map((one) => ({ ...one, worth: one.cover.all - SENTENCE_COST * breadth(one.view) }))
    .sort((a, b) => b.worth - a.worth);
  const most = views.reduce((best, { cover }) => Math.max(best, cover.here), 0);
  const mostLocal = views.reduce((best, { cover }) => Math.max(best, cover.local), 0);
  let failed: Proof | null = null;
  for (const { view, cover } of views) {
    if (
      failed !== null &&
      (cover.plain < LEAST_COVERED ||
        (cover.here < most - MOST_BEHIND && (cover.local < mostLocal || cover.here < most - 2 * MOST_BEHIND)))
    )
      continue;
    const why = flawOf(alignment, view, cover);
    const support = why === null ? supportOf(alignment, view, cover) : 0;
    const proof: Proof = {
      proven: why === null && support >= LEAST_SUPPORT,
      span: { start: evidence.offset + view.start, end: evidence.offset + view.end },
      support,
      isClear: cover.plain >= CLEAR_COVER,
      why: why ?? 'support',
    };
    if (proof.proven) return proof;
    failed ??= proof;
  }
  return (
    failed ?? {
      proven: false,
      span: { start: evidence.offset, end: evidence.offset },
      support: 0,
      isClear: false,
      why: 'words',
    }
  );
}

/** A sentence without quotation marks, closing signs and the kind of its white space. */
const bare = (text: string): string =>
  text
    .replace(/[“”"]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s.!]+$/, '')
    .trim();

const breadth = ({ evidence, from, to }: View): number =>
  evidence.sentences.filter((sentence) => sentence.from >= from && sentence.to <= to).length - 1;

/** The first check that fails; null where all hold. The exact ones come first, so that the reason told is the plainest. */
function flawOf(alignment: Alignment, view: View, cover: Cover): Stopped | null {
  if (!regulationsAgree(alignment, view)) return 'regulation';
  if (!numbersAgree(alignment, view)) return 'number';
  if (!datesAgree(alignment, view)) return 'date';
  const office = officesAgree(alignment, view);
  if (office !== null) return office;
  if (!placesAgree(alignment, view)) return 'place';
  if (!namesAgree(alignment, view)) return 'name';
  const isThin = cover.plain < LEAST_COVERED || cover.local < LEAST_LOCAL;
  if (
    (isThin && (cover.here < NEARLY_ALL || cover.missing > LIGHT)) ||
    cover.missingNews > MOST_MISSING ||
    cover.missingVerbs > MOST_VERBS
  )
    return 'words';
  if (!polarityAgrees(alignment, view)) return 'polarity';
  if (!rolesAgree(alignment, view)) return 'roles';
  if (!quantitiesAgree(alignment, view)) return 'words';
  return null;
}
