/**
 * Rebuilds `models/word-necessity.bin`, `reranker.trees`, `reader.trees` and `answerable.trees`, byte for
 * byte: `npx tsx training/build.ts --data DIR`. About three minutes and one processor.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { calibrate } from '../src/answer/reader.ts';
import { encodeNecessity } from '../src/indonesian/necessity.ts';
import { encodeTrees, scoreRow, type Trees } from '../src/trees.ts';
import { isotonic } from './calibrate.ts';
import { FOLDS, readTrainingSets } from './examples.ts';
import { learnNecessity } from './necessity.ts';
import { type AnswerableExample, answerableExamples, trainAnswerable, trainStages } from './pipeline.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('say where the data lie: --data DIR');
const began = performance.now();
const say = (line: string) => console.log(`${((performance.now() - began) / 1000).toFixed(0)} s  ${line}`);

const sets = readTrainingSets(values.data);
const stages = trainStages(sets, say);
const examples = taught(answerableExamples(sets, stages));
const { trees, gains } = trainAnswerable(examples);
say(`answerable: ${examples.length} questions; gains ${gains}`);
const extra = calibration(examples);
say(`calibration ${JSON.stringify(extra)}`);
const final = stages.get(-1)!;
write('word-necessity.bin', encodeNecessity(learnNecessity(sets, -1)));
write('reranker.trees', encodeTrees(final.reranker));
write('reader.trees', encodeTrees(final.reader));
write('answerable.trees', encodeTrees({ ...trees, extra }));

/**
 * Unanswerable questions are those that IDK-MRC's authors wrote and, for news, FacQA's with their
 * passages taken out of the archive: the first teach what is almost said, the second what is not there.
 */
function taught(all: readonly AnswerableExample[]): AnswerableExample[] {
  return all.filter(({ set, kind }) => kind !== 'removed' || set === 'facqa');
}

/** From scores of models that never saw the question's fold. */
function calibration(all: readonly AnswerableExample[]) {
  const models = new Map<number, Trees>();
  for (let fold = 0; fold < FOLDS; fold++) {
    models.set(fold, trainAnswerable(all.filter((example) => example.fold !== fold)).trees);
  }
  const scores = all.map(({ fold, row }) => scoreRow(models.get(fold)!, row));
  const labels = all.map(({ kind }) => (kind === 'answerable' ? 1 : 0));
  const points = isotonic(scores, labels);
  const answerable = scores
    .filter((_, index) => labels[index] === 1)
    .map((score) => calibrate(points, score))
    .sort((a, b) => a - b);
  const at = (share: number) => Math.round(1e4 * answerable[Math.floor(share * answerable.length)]!) / 1e4;
  return { calibration: points, thresholds: { lose10: at(0.1), lose5: at(0.05) } };
}

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(new URL(`../models/${name}`, import.meta.url), bytes);
  say(`${name}  ${bytes.length} bytes  sha256 ${createHash('sha256').update(bytes).digest('hex')}`);
}
