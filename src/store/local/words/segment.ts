import { terms as termsOf } from '../../../indonesian/terms.ts';
import type { StoredVersion } from '../rows.ts';
import { HIGHEST_FREQUENCY, UNITS_PER_WORD } from './format.ts';
import { TITLE_WEIGHT } from './scoring.ts';
import { hashOfId, isIndexable } from './vocabulary.ts';

/** Postings of newly read articles, still in memory; `merge.ts` makes a file of them and of what was there before. */
export interface Segment {
  readonly versionIds: readonly number[];
  readonly dates: readonly number[];
  readonly publishers: readonly (string | null)[];
  readonly idHashes: readonly number[];
  readonly passageIds: Uint32Array;
  /** Index into `versionIds`. */
  readonly articleOf: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly lengths: Uint32Array;
  /** Sorted by UTF-16 code units. */
  readonly terms: readonly string[];
  readonly postingStarts: Uint32Array;
  readonly documents: Uint32Array;
  readonly frequencies: Uint8Array;
}

const TITLE_UNITS = Math.round(TITLE_WEIGHT * UNITS_PER_WORD);

/** Collects articles in ascending order of version id. */
export class SegmentBuilder {
  readonly #versionIds: number[] = [];
  readonly #dates: number[] = [];
  readonly #publishers: (string | null)[] = [];
  readonly #idHashes: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #passageIds = new Column();
  readonly #articleOf = new Column();
  readonly #starts = new Column();
  readonly #ends = new Column();
  readonly #lengths = new Column();
  // One entry a posting, in document order: the term and its frequency in the top byte's place.
  readonly #postingTerms = new Column();
  readonly #postingFrequencies = new ByteColumn();
  readonly #postingCounts = new Column();
  #units = new Uint32Array(1024);

  get passages(): number {
    return this.#passageIds.length;
  }

  add(version: StoredVersion): void {
    const { article, spans } = version;
    const number = this.#versionIds.length;
    this.#versionIds.push(version.id);
    this.#dates.push(dateNumber(article.date));
    this.#publishers.push(article.publisher);
    this.#idHashes.push(hashOfId(article.id));
    const title = article.title === null ? [] : this.#number(article.title);
    for (let i = 0; i * 2 < spans.length; i++) {
      const start = spans[2 * i]!;
      const end = spans[2 * i + 1]!;
      const body = this.#number(article.text.slice(start, end));
      this.#passageIds.push(version.firstPassage + i);
      this.#articleOf.push(number);
      this.#starts.push(start);
      this.#ends.push(end);
      this.#lengths.push(body.length * UNITS_PER_WORD + title.length * TITLE_UNITS);
      this.#count(body, title);
    }
  }

  #number(text: string): number[] {
    const numbers: number[] = [];
    for (const term of termsOf(text)) {
      let number = this.#numbers.get(term);
      if (number === undefined) {
        if (!isIndexable(term)) continue;
        number = this.#numbers.size;
        this.#numbers.set(term, number);
      }
      numbers.push(number);
    }
    return numbers;
  }

  #count(body: readonly number[], title: readonly number[]): void {
    if (this.#units.length < this.#numbers.size) this.#units = grown(this.#units, this.#numbers.size);
    const units = this.#units;
    const seen: number[] = [];
    for (const term of body) {
      if (units[term] === 0) seen.push(term);
      units[term]! += UNITS_PER_WORD;
    }
    for (const term of title) {
      if (units[term] === 0) seen.push(term);
      units[term]! += TITLE_UNITS;
    }
    for (const term of seen) {
      this.#postingTerms.push(term);
      this.#postingFrequencies.push(Math.min(units[term]!, HIGHEST_FREQUENCY));
      units[term] = 0;
    }
    this.#postingCounts.push(seen.length);
  }

  /** Groups the postings by term with a counting sort. */
  finish(): Segment {
    const terms = [...this.#numbers.keys()].sort();
    const rankOf = new Uint32Array(terms.length);
    terms.forEach((term, rank) => {
      rankOf[this.#numbers.get(term)!] = rank;
    });
    const postingTerms = this.#postingTerms.values();
    const postingFrequencies = this.#postingFrequencies.values();
    const counts = this.#postingCounts.values();
    const postingStarts = new Uint32Array(terms.length + 1);
    for (let i = 0; i < postingTerms.length; i++) postingStarts[rankOf[postingTerms[i]!]! + 1]!++;
    for (let i = 0; i < terms.length; i++) postingStarts[i + 1]! += postingStarts[i]!;
    const next = postingStarts.slice();
    const documents = new Uint32Array(postingTerms.length);
    const frequencies = new Uint8Array(postingTerms.length);
    for (let document = 0, i = 0; document < counts.length; document++) {
      for (const end = i + counts[document]!; i < end; i++) {
        const at = next[rankOf[postingTerms[i]!]!]!++;
        documents[at] = document;
        frequencies[at] = postingFrequencies[i]!;
      }
    }
    return {
      versionIds: this.#versionIds,
      dates: this.#dates,
      publishers: this.#publishers,
      idHashes: this.#idHashes,
      passageIds: this.#passageIds.values(),
      articleOf: this.#articleOf.values(),
      starts: this.#starts.values(),
      ends: this.#ends.values(),
      lengths: this.#lengths.values(),
      terms,
      postingStarts,
      documents,
      frequencies,
    };
  }
}

/** 20240812 for "2024-08-12"; 0 for null or anything else. Orders as the dates do. */
export function dateNumber(date: string | null | undefined): number {
  return date !== null && date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date)
    ? Number(date.replaceAll('-', ''))
    : 0;
}

function grown(from: Uint32Array<ArrayBuffer>, needed: number): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(Math.max(needed, from.length * 2));
  to.set(from);
  return to;
}

/** A growing column of 32-bit numbers: a JavaScript array of as many would take twice the memory. */
class Column {
  #values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) this.#values = grown(this.#values, this.length + 1);
    this.#values[this.length++] = value;
  }

  values(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }
}

class ByteColumn {
  #values = new Uint8Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const to = new Uint8Array(this.length * 2);
      to.set(this.#values);
      this.#values = to;
    }
    this.#values[this.length++] = value;
  }

  values(): Uint8Array {
    return this.#values.subarray(0, this.length);
  }
}
