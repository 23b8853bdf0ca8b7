import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { isStopWord } from '../src/indonesian/stopwords.ts';
import { tokenize } from '../src/indonesian/tokens.ts';
import { seededRandom } from '../src/random.ts';

/** Archives for the speed tests: passages of about 690 characters and questions about them. */

export interface BenchArchive {
  readonly passages: readonly string[];
  readonly questions: readonly string[];
}

/** From a JSONL file (`.gz` too) with a `text` a line, or, without one, invented words in Zipf's proportions. */
export async function benchArchive(count: number, file?: string): Promise<BenchArchive> {
  const random = seededRandom(20240812);
  const passages = file === undefined ? invented(count, random) : await read(file, count);
  const questions: string[] = [];
  while (questions.length < 800) {
    const passage = passages[Math.floor(random() * passages.length)] ?? '';
    const words = tokenize(passage).map((token) => token.word);
    const content = words.filter((word) => word.length > 3 && !isStopWord(word));
    if (content.length < 12) continue;
    const wanted = 3 + Math.floor(random() * 6);
    questions.push(
      Array.from({ length: wanted }, () => content[Math.floor(random() * content.length)]).join(' '),
    );
  }
  return { passages, questions };
}

async function read(file: string, count: number): Promise<string[]> {
  const bytes = createReadStream(file);
  const lines = createInterface({ input: file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes });
  const passages: string[] = [];
  for await (const line of lines) {
    const { text } = JSON.parse(line) as { text: string };
    for (let at = 0; at < text.length && passages.length < count; at += 690)
      passages.push(text.slice(at, at + 690));
    if (passages.length >= count) break;
  }
  return passages;
}

const SYLLABLES =
  'ba ca da ga ha ja ka la ma na pa ra sa ta wa ya bi di ki li mi ni pi ri si ti bu du ku lu mu nu pu ru su tu be de ke le me ne se te ko lo mo no po ro so to'.split(
    ' ',
  );

function invented(count: number, random: () => number): string[] {
  const vocabulary = Array.from({ length: 80_000 }, (_, rank) => {
    const length = 2 + Math.floor(Math.min(rank / 4000, 2)) + Math.floor(random() * 2);
    return Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
  });
  // Zipf with exponent 1 by inverting its cumulative distribution.
  const scale = Math.log(vocabulary.length + 1);
  return Array.from({ length: count }, () => {
    const words: string[] = [];
    for (let length = 0; length < 690; ) {
      const word = vocabulary[Math.floor(Math.exp(random() * scale)) - 1] ?? 'kata';
      words.push(word);
      length += word.length + 1;
    }
    return words.join(' ');
  });
}

/** Value below which the share lies; sorts in place. */
export function percentile(values: number[], share: number): number {
  values.sort((a, b) => a - b);
  return values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}
