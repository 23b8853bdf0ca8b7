import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStaticEmbedder } from '../../src/embedder/static.ts';
import type { FitReport } from '../../src/evaluate/fit.ts';
import { readFittedWeight, remembering, withWeight, writeFittedWeight } from '../../src/evaluate/weights.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kutip-bobot-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const fitted = (chosenWeight: number): FitReport => ({
  questions: 60,
  curve: [],
  shippedWeight: 0.1,
  bestWeight: 0.4,
  gain: { mean: 0.03, low: 0.01, high: 0.05 },
  chosenWeight,
  unknownArticles: [],
});

describe('the fitted weight', () => {
  it('belongs to one embedder', () => {
    expect(readFittedWeight(directory, 'a')).toBeNull();
    writeFittedWeight(directory, 'a', fitted(0.4));
    writeFittedWeight(directory, 'b', fitted(0.7));
    expect([readFittedWeight(directory, 'a'), readFittedWeight(directory, 'b')]).toEqual([0.4, 0.7]);
    for (const other of ['c', '__proto__', 'toString']) expect(readFittedWeight(directory, other)).toBeNull();
  });

  it('goes where the shipped one stays, and leaves the others', () => {
    writeFittedWeight(directory, 'a', fitted(0.4));
    writeFittedWeight(directory, 'b', fitted(0.7));
    writeFittedWeight(directory, 'a', fitted(0.1));
    expect([readFittedWeight(directory, 'a'), readFittedWeight(directory, 'b')]).toEqual([null, 0.7]);
    writeFittedWeight(directory, 'b', fitted(0.1));
    expect(readdirSync(directory)).toEqual([]);
  });

  it.each([
    '',
    '{',
    '[]',
    '{"version":2,"embedders":{}}',
    '{"version":1,"embedders":{"a":{"weight":7}}}',
    '\0',
  ])('is the shipped one where the file holds %j, until the next fit', (content) => {
    writeFileSync(join(directory, 'fit.json'), content);
    expect(readFittedWeight(directory, 'a')).toBeNull();
    writeFittedWeight(directory, 'a', fitted(0.4));
    expect(readFittedWeight(directory, 'a')).toBe(0.4);
    expect(readdirSync(directory)).toEqual(['fit.json']);
    expect(JSON.parse(readFileSync(join(directory, 'fit.json'), 'utf8'))).toEqual({
      version: 1,
      embedders: { a: { weight: 0.4, questions: 60, gain: 0.03 } },
    });
  });

  it('says where it cannot be kept', () => {
    const file = join(directory, 'berkas');
    writeFileSync(file, '');
    expect(() => writeFittedWeight(file, 'a', fitted(0.4))).toThrow(/tidak dapat disimpan/);
  });
});

describe('an embedder with another weight', () => {
  it('is otherwise the same', async () => {
    const shipped = createStaticEmbedder();
    const heavier = withWeight(shipped, 0.9);
    expect(heavier).toMatchObject({ id: shipped.id, dimension: shipped.dimension, fusionWeight: 0.9 });
    expect(await heavier.embedQuery('harga beras')).toEqual(await shipped.embedQuery('harga beras'));
  });

  it('can remember questions', async () => {
    let asked = 0;
    const shipped = createStaticEmbedder();
    const once = remembering({
      ...shipped,
      embedQuery: (text) => {
        asked++;
        return shipped.embedQuery(text);
      },
    });
    for (let turn = 0; turn < 3; turn++) await once.embedQuery('harga beras');
    await once.embedQuery('lain');
    expect(asked).toBe(2);
  });
});
