/**
 * Rebuilds `models/support.trees`, byte for byte: `npx tsx training/support.ts --data DIR`, with `indonli_train.jsonl` and
 * `indonli_valid.jsonl` in the folder. Learns whether a text entails a sentence; prints the AUC on the validation file, which
 * it does not learn from, beside that of the plain share of covered words. About a minute and one processor.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { align, coverOf } from '../src/answer/grounding/cover.ts';
import { readEvidence, type View } from '../src/answer/grounding/evidence.ts';
import { readSaid } from '../src/answer/grounding/said.ts';
import { SUPPORT_FEATURES, supportRow } from '../src/answer/grounding/support.ts';
import { encodeTrees, scoreRow } from '../src/trees.ts';
import { boost, DEFAULTS, type TrainingRows } from './boost.ts';

interface Pair {
  readonly pair_id: number;
  readonly premise: string;
  readonly hypothesis: string;
  readonly label: 'e' | 'n' | 'c';
}

interface Examples extends TrainingRows {
  /** Share of the hypothesis' words that the premise holds, unweighted: the plain rule to beat. */
  readonly overlap: readonly number[];
}

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('say where the data lie: --data DIR');
const began = performance.now();
const say = (line: string) => console.log(`${((performance.now() - began) / 1000).toFixed(0)} s  ${line}`);

const train = examplesOf(join(values.data, 'indonli_train.jsonl'));
const valid = examplesOf(join(values.data, 'indonli_valid.jsonl'));
say(`${train.labels.length} pairs to learn from, ${valid.labels.length} to validate`);
const { trees, gains } = boost(train, SUPPORT_FEATURES, {
  ...DEFAULTS,
  rounds: 160,
  learningRate: 0.06,
  leaves: 10,
  leafRows: 60,
});
const width = SUPPORT_FEATURES.length;
const scores = Array.from(valid.labels, (_, row) => scoreRow(trees, valid.rows, row * width));
say(`gains ${SUPPORT_FEATURES.map((name, index) => `${name} ${gains[index]!.toFixed(0)}`).join(', ')}`);
say(
  `AUC of entailment against the rest on validation: support ${area(scores, valid.labels).toFixed(3)}, plain overlap ${area(valid.overlap, valid.labels).toFixed(3)}`,
);
const bytes = encodeTrees(trees);
writeFileSync(new URL('../models/support.trees', import.meta.url), bytes);
say(`support.trees  ${bytes.length} bytes  sha256 ${createHash('sha256').update(bytes).digest('hex')}`);

function examplesOf(path: string): Examples {
  const pairs = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Pair);
  const rows = new Float32Array(pairs.length * SUPPORT_FEATURES.length);
  const labels = new Float32Array(pairs.length);
  const overlap: number[] = [];
  for (const [index, { pair_id, premise, hypothesis, label }] of pairs.entries()) {
    const said = readSaid(hypothesis.replace(/[\s.]+$/, ''));
    const article = {
      id: String(pair_id),
      title: null,
      publisher: null,
      place: null,
      date: null,
      source: '',
      url: null,
      text: premise,
      sha256: String(pair_id),
    };
    const evidence = readEvidence(article, { start: 0, end: premise.length });
    const view: View = { evidence, start: 0, end: premise.length, from: 0, to: evidence.read.tokens.length };
    const alignment = align(said, evidence);
    rows.set(supportRow(alignment, view, coverOf(alignment, view)), index * SUPPORT_FEATURES.length);
    labels[index] = label === 'e' ? 1 : 0;
    const stems = new Set(said.read.stems);
    overlap.push([...stems].filter((stem) => evidence.places.has(stem)).length / Math.max(1, stems.size));
  }
  return { rows, width: SUPPORT_FEATURES.length, labels, overlap };
}

/** Area under the receiver operating curve: how often a right row scores above a wrong one, ties half. */
function area(values: readonly number[], labels: Float32Array): number {
  const order = values
    .map((value, index) => ({ value, right: labels[index] === 1 }))
    .sort((a, b) => a.value - b.value);
  let rank = 0;
  let sum = 0;
  let rights = 0;
  while (rank < order.length) {
    let next = rank;
    while (next < order.length && order[next]!.value === order[rank]!.value) next++;
    const mean = (rank + next + 1) / 2;
    for (let at = rank; at < next; at++) {
      if (!order[at]!.right) continue;
      sum += mean;
      rights++;
    }
    rank = next;
  }
  return (sum - (rights * (rights + 1)) / 2) / (rights * (order.length - rights));
}
