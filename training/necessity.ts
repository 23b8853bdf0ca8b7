import { type Necessity, type NecessityTable, necessityTable } from '../src/indonesian/necessity.ts';
import { readText } from '../src/indonesian/overlap.ts';
import { readQuestion } from '../src/indonesian/question.ts';
import type { TrainingSet } from './examples.ts';

/** Questions that must hold a stem before it gets values of its own, and how strongly it is drawn to the mean. */
const LEAST_QUESTIONS = 2;
const PRIOR = 4;

interface Counts {
  /** Questions that the passage answers and that it does not, by whether it holds the stem. */
  answeredHeld: number;
  answeredMissing: number;
  refusedHeld: number;
  refusedMissing: number;
}

const none = (): Counts => ({ answeredHeld: 0, answeredMissing: 0, refusedHeld: 0, refusedMissing: 0 });

/**
 * What the stems of questions tell, from the examples outside `fold` (-1 for all) and the passages they
 * were written for. Sets without unanswerable questions teach the need only.
 */
export function learnNecessity(sets: readonly TrainingSet[], fold: number): NecessityTable {
  const forNeed = new Map<string, Counts>();
  const forDoubt = new Map<string, Counts>();
  for (const { archive, examples } of sets) {
    const refuses = examples.some(({ right }) => right.size === 0);
    for (const { text, passage, right, fold: own } of examples) {
      if (own === fold) continue;
      const held = new Set(readText(archive.passages[passage]!).stems);
      for (const stem of new Set(readQuestion(text).terms.map((term) => term.stem))) {
        const kind =
          `${right.size > 0 ? 'answered' : 'refused'}${held.has(stem) ? 'Held' : 'Missing'}` as keyof Counts;
        for (const table of refuses ? [forNeed, forDoubt] : [forNeed]) {
          const counts = table.get(stem) ?? none();
          counts[kind]++;
          table.set(stem, counts);
        }
      }
    }
  }
  const needAll = sum(forNeed);
  const doubtAll = sum(forDoubt);
  const values = new Map<string, Necessity>();
  for (const [stem, count] of [...forNeed].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const asked = count.answeredHeld + count.answeredMissing;
    if (asked + count.refusedHeld + count.refusedMissing < LEAST_QUESTIONS) continue;
    const mean = needAll.answeredHeld / (needAll.answeredHeld + needAll.answeredMissing);
    const doubt = forDoubt.get(stem) ?? none();
    values.set(stem, {
      need: (count.answeredHeld + PRIOR * mean) / (asked + PRIOR),
      missing: logOdds(
        doubt.refusedMissing,
        doubt.answeredMissing,
        doubtAll.refusedMissing,
        doubtAll.answeredMissing,
      ),
      held: logOdds(doubt.refusedHeld, doubt.answeredHeld, doubtAll.refusedHeld, doubtAll.answeredHeld),
    });
  }
  return necessityTable(values);
}

/** Log odds of refusal, drawn to those of all stems by `PRIOR` questions, as the distance from them. */
function logOdds(refused: number, answered: number, refusedAll: number, answeredAll: number): number {
  const share = refusedAll / Math.max(1, refusedAll + answeredAll);
  const odds = (refused + PRIOR * share) / (answered + PRIOR * (1 - share));
  return Math.log(odds) - Math.log(share / (1 - share));
}

function sum(table: ReadonlyMap<string, Counts>): Counts {
  const all = none();
  for (const counts of table.values())
    for (const key of Object.keys(all) as (keyof Counts)[]) all[key] += counts[key];
  return all;
}
