import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Embedder } from '../embedder.ts';
import { KutipError } from '../errors.ts';
import type { FitReport } from './fit.ts';

/** Beside the database of the index: fitted on this archive, and of use for no other. */
const FILE = 'fit.json';

const entry = z.object({
  weight: z.number().min(0).max(1),
  /** What the fit was made from, for whoever looks into the file. */
  questions: z.int().positive(),
  gain: z.number(),
});
const fileSchema = z.object({ version: z.literal(1), embedders: z.record(z.string(), entry) });
type FitFile = z.output<typeof fileSchema>;

function read(directory: string): FitFile {
  const path = join(directory, FILE);
  try {
    if (existsSync(path)) return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // A damaged file must not keep anyone from an answer: the shipped weight is sound, and a new fit mends it.
  }
  return { version: 1, embedders: {} };
}

/** The weight that `kutip eval --fit` found for this embedder on this index; null where there is none. */
export function readFittedWeight(directory: string, embedderId: string): number | null {
  const { embedders } = read(directory);
  return Object.hasOwn(embedders, embedderId) ? embedders[embedderId]!.weight : null;
}

/** Keeps what was found for one embedder, or forgets it where the shipped weight stays; others are untouched. */
export function writeFittedWeight(directory: string, embedderId: string, report: FitReport): void {
  const others = Object.entries(read(directory).embedders).filter(([id]) => id !== embedderId);
  const { chosenWeight: weight, questions, gain, shippedWeight } = report;
  const own = weight === shippedWeight ? [] : [[embedderId, { weight, questions, gain: gain.mean }] as const];
  const embedders = Object.fromEntries([...others, ...own]);
  const path = join(directory, FILE);
  try {
    if (Object.keys(embedders).length === 0) {
      rmSync(path, { force: true });
      return;
    }
    const content: FitFile = { version: 1, embedders };
    writeFileSync(`${path}.baru`, `${JSON.stringify(content, null, 2)}\n`);
    renameSync(`${path}.baru`, path);
  } catch (cause) {
    throw new KutipError(
      'internal',
      `Bobot hasil penyetelan tidak dapat disimpan di ${path}. Periksa izin folder dan sisa ruang penyimpanan.`,
      { cause },
    );
  }
}

/** The same embedder with another weight. */
export function withWeight(embedder: Embedder, weight: number): Embedder {
  return {
    id: embedder.id,
    dimension: embedder.dimension,
    fusionWeight: weight,
    embedDocuments: (texts) => embedder.embedDocuments(texts),
    embedQuery: (text) => embedder.embedQuery(text),
  };
}

/** The same embedder, embedding each question once however often it is asked. */
export function remembering(embedder: Embedder): Embedder {
  const known = new Map<string, Promise<Float32Array>>();
  return {
    ...withWeight(embedder, embedder.fusionWeight),
    embedQuery(text) {
      const vector = known.get(text) ?? embedder.embedQuery(text);
      known.set(text, vector);
      return vector;
    },
  };
}
