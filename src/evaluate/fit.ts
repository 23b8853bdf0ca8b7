import { KutipError } from '../errors.ts';
import { seededRandom } from '../random.ts';
import type { Hit } from '../types.ts';
import { type ArchiveArticle, rankOf, reciprocal, unknownArticles } from './evaluate.ts';
import type { EvalQuestion } from './questions.ts';
import { type Estimate, estimate, estimateGain, mean } from './statistics.ts';

export interface FitParts {
  readonly questions: readonly EvalQuestion[];
  /** Best first, fused by the given weight. */
  readonly retrieve: (question: string, weight: number) => Promise<readonly Hit[]>;
  readonly archive: readonly ArchiveArticle[];
  /** The weight that the embedder comes with. */
  readonly shippedWeight: number;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface FitReport {
  /** Questions that name an article; the others cannot be used. */
  readonly questions: number;
  /** MRR@10 by article at every weight that was tried, weights ascending. */
  readonly curve: readonly { readonly weight: number; readonly reciprocalRank: Estimate }[];
  readonly shippedWeight: number;
  /** Best on all questions. */
  readonly bestWeight: number;
  /** MRR@10 on questions that had no part in the choice of their weight, less that of the shipped weight. */
  readonly gain: Estimate;
  /** What is used from now on: the best where its gain is beyond chance, else the shipped one. */
  readonly chosenWeight: number;
  /** Names of the question file that no article of the archive has. */
  readonly unknownArticles: readonly string[];
}

const GRID = [0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const FOLDS = 5;
const FEWEST = 20;
const SEED = 5;
/** Means nearer than this are one and the same; the weight next to the shipped one is then taken. */
const SAME = 1e-9;

/**
 * Fits the weight of the vector score on a question file. The gain is measured by five-fold cross-validation
 * (each question with the weight that the other four folds prefer), and the shipped weight stays unless the
 * paired bootstrap puts the 95 % interval of the gain above zero. Rejects with `invalid-request` below 20
 * questions that name their articles.
 */
export async function fitWeight(parts: FitParts): Promise<FitReport> {
  const { questions, retrieve, archive, shippedWeight, onProgress } = parts;
  const usable = questions.filter(({ answerable, articles }) => answerable && articles.length > 0);
  if (usable.length < FEWEST) {
    throw new KutipError(
      'invalid-request',
      `Penyetelan bobot memerlukan paling sedikit ${FEWEST} pertanyaan yang terjawab dan menyebut artikelnya (kolom "articles"); berkas ini memuat ${usable.length}.`,
    );
  }
  const weights = [...new Set([...GRID, shippedWeight])].sort((left, right) => left - right);
  const ranks = weights.map(() => new Array<number>(usable.length));
  for (const [place, { question, articles }] of usable.entries()) {
    for (const [at, weight] of weights.entries()) {
      const hits = await retrieve(question, weight);
      ranks[at]![place] = reciprocal(
        rankOf(
          hits.map(({ article }) => article),
          articles,
        ),
      );
    }
    onProgress?.(place + 1, usable.length);
  }
  const choose = (places: readonly number[]): number => best(weights, ranks, places, shippedWeight);
  const everywhere = [...usable.keys()];
  const shipped = ranks[weights.indexOf(shippedWeight)]!;
  const gain = estimateGain(crossValidated(ranks, everywhere, choose), shipped)!;
  const bestWeight = weights[choose(everywhere)]!;
  return {
    questions: usable.length,
    curve: weights.map((weight, at) => ({ weight, reciprocalRank: estimate(ranks[at]!)! })),
    shippedWeight,
    bestWeight,
    gain,
    chosenWeight: gain.low > 0 ? bestWeight : shippedWeight,
    unknownArticles: unknownArticles(questions, archive),
  };
}

/** The place of the weight with the greatest mean on the given questions. */
function best(
  weights: readonly number[],
  ranks: readonly (readonly number[])[],
  places: readonly number[],
  shippedWeight: number,
): number {
  const means = ranks.map((row) => mean(places.map((place) => row[place]!)));
  const greatest = Math.max(...means);
  const distance = (at: number): number => Math.abs(weights[at]! - shippedWeight);
  return [...weights.keys()]
    .filter((at) => means[at]! >= greatest - SAME)
    .reduce((left, right) => (distance(right) < distance(left) ? right : left));
}

/** For each question its reciprocal rank at the weight that the questions of the other folds prefer. */
function crossValidated(
  ranks: readonly (readonly number[])[],
  places: readonly number[],
  choose: (places: readonly number[]) => number,
): number[] {
  const random = seededRandom(SEED);
  const fold = new Map(
    places
      .map((place) => ({ place, key: random() }))
      .sort((left, right) => left.key - right.key)
      .map(({ place }, index) => [place, index % FOLDS]),
  );
  const chosen = Array.from({ length: FOLDS }, (_, own) =>
    choose(places.filter((place) => fold.get(place) !== own)),
  );
  return places.map((place) => ranks[chosen[fold.get(place)!]!]![place]!);
}
