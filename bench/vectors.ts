/**
 * The graph against comparing every vector, on the shipped embedder, interleaved in one process.
 *   npx tsx bench/vectors.ts [PASSAGES] [FILE.jsonl]
 */
import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStaticEmbedder } from '../src/embedder/static.ts';
import { Graph } from '../src/store/local/vectors/graph.ts';
import { benchArchive, percentile } from './archive.ts';

const count = Number(process.argv[2] ?? 100_000);
const embedder = createStaticEmbedder();
const { dimension } = embedder;
const { passages, questions } = await benchArchive(count, process.argv[3]);
const per = (label: string, n: number, ms: number): void =>
  console.log(`${label}: ${ms.toFixed(0)} ms, ${((n / ms) * 1000).toFixed(0)}/s`);

let start = performance.now();
const vectors = await embedder.embedDocuments(passages);
per('embed', passages.length, performance.now() - start);

start = performance.now();
const graph = Graph.create(dimension, passages.length);
vectors.forEach((vector, i) => {
  graph.add(i, vector);
});
per('build the graph', passages.length, performance.now() - start);

const folder = await mkdtemp(join(tmpdir(), 'kutip-bench-'));
const path = join(folder, 'vectors.hnsw');
await graph.save(path);
start = performance.now();
const loaded = await Graph.load(path, dimension);
console.log(
  `load ${(statSync(path).size / 1e6).toFixed(0)} MB: ${(performance.now() - start).toFixed(0)} ms`,
);
await rm(folder, { recursive: true });
graph.release();

const all = new Float32Array(passages.length * dimension);
vectors.forEach((vector, i) => {
  all.set(vector, i * dimension);
});

/** Scores of the ten nearest, by comparing every vector. */
function exact(query: Float32Array): number[] {
  const best: number[] = new Array(10).fill(-2);
  for (let i = 0; i < passages.length; i++) {
    let score = 0;
    for (let d = 0; d < dimension; d++) score += query[d]! * all[i * dimension + d]!;
    if (score <= best[9]!) continue;
    best[9] = score;
    best.sort((a, b) => b - a);
  }
  return best;
}

const asked = questions.slice(0, 200);
const graphMs: number[] = [];
const exactMs: number[] = [];
let hits = 0;
for (const question of asked) {
  const query = await embedder.embedQuery(question);
  const a = performance.now();
  const found = loaded.search(query, 10);
  const b = performance.now();
  const truth = exact(query);
  const c = performance.now();
  graphMs.push(b - a);
  exactMs.push(c - b);
  // By score, so that of passages exactly alike either counts.
  hits += found.filter(({ score }) => score >= truth[9]! - 1e-6).length;
}
const [p50, p99, e50] = [percentile(graphMs, 0.5), percentile(graphMs, 0.99), percentile(exactMs, 0.5)];
console.log(
  `top 10: graph p50 ${p50.toFixed(3)} p99 ${p99.toFixed(3)} ms; exact p50 ${e50.toFixed(2)} ms; ` +
    `ratio ${(e50 / p50).toFixed(0)}; recall@10 ${(hits / asked.length / 10).toFixed(3)}`,
);
