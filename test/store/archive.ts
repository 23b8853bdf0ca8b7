import { createHash } from 'node:crypto';
import { seededRandom } from '../../src/random.ts';
import type { PreparedArticle, SourceRecord } from '../../src/store.ts';
import type { Article } from '../../src/types.ts';

/** Small, seeded, made-up archives for the tests of stores. */

export const DIMENSION = 16;
export const TEST_EMBEDDER = { id: 'uji-16', dimension: DIMENSION };

export function unitVector(random: () => number, dimension = DIMENSION): Float32Array {
  const values = Array.from({ length: dimension }, () => random() - 0.5);
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / length);
}

export const WORDS = (
  'bupati gubernur wali kota harga beras minyak sawit banjir longsor gempa sekolah guru murid ujian seleksi pegawai ' +
  'anggaran pajak hakim jaksa polisi korupsi sidang vonis pemilu suara partai calon debat kampanye vaksin rumah sakit ' +
  'dokter jalan tol kereta bandara pelabuhan nelayan petani pupuk panen hujan kemarau listrik tarif upah buruh pabrik'
).split(' ');

export function sentence(random: () => number, words = 12): string {
  // Squaring makes the first words common and the last ones rare.
  const text = Array.from({ length: words }, () => WORDS[Math.floor(random() ** 2 * WORDS.length)]).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export interface ArticleWish {
  readonly text?: string;
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly date?: string | null;
  readonly sentences?: number;
}

/** One passage a sentence. */
export function prepared(id: string, random: () => number, wish: ArticleWish = {}): PreparedArticle {
  const text =
    wish.text ??
    Array.from({ length: wish.sentences ?? 1 + Math.floor(random() * 3) }, () => sentence(random)).join(' ');
  const article: Article = {
    id,
    title: wish.title === undefined ? (random() < 0.5 ? sentence(random, 4) : null) : wish.title,
    publisher:
      wish.publisher === undefined
        ? random() < 0.3
          ? null
          : `Kabar ${Math.floor(random() * 3)}`
        : wish.publisher,
    place: null,
    date:
      wish.date === undefined
        ? random() < 0.2
          ? null
          : `2024-0${1 + Math.floor(random() * 9)}-15`
        : wish.date,
    source: `${id}.txt`,
    url: null,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
  };
  const passages = [...text.matchAll(/[^.]+\./g)].map((match) => {
    const start = match.index + (match[0].length - match[0].trimStart().length);
    return { start, end: match.index + match[0].length, vector: unitVector(random) };
  });
  return { article, passages };
}

export function sourceOf(key: string, fingerprint = 'a'): SourceRecord {
  return { key: `/arsip/${key}`, root: '/arsip', fingerprint };
}

/** The article of that number in the archive that is written while it is killed. */
export function crashArticle(number: number): PreparedArticle {
  return prepared(`k${number}`, seededRandom(500 + number));
}
