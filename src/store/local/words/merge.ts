import { setImmediate as yieldLoop } from 'node:timers/promises';
import { allocateWords, slotsFor, type WordsFile } from './format.ts';
import { fillBounds, normsOf } from './scoring.ts';
import type { Segment } from './segment.ts';
import { allTerms, encodeTerms, fillArticleSlots, fillSlots } from './vocabulary.ts';

/** Marks a passage of the base that is no longer live. */
const GONE = 0xffffffff;
const POSTINGS_PER_TURN = 1 << 19;

/**
 * The words file of exactly the `live` versions (ascending): what survives of `base`, plus `fresh`. Bytes depend
 * on the live versions only, not on the way there: merging gives what building from nothing gives.
 * Yields to the event loop between slices.
 */
export async function mergeWords(
  base: WordsFile | null,
  fresh: Segment,
  live: Uint32Array,
): Promise<WordsFile> {
  const articles = numberArticles(base, fresh, live);
  const passages = numberPassages(base, fresh, articles.ofBase);
  const publishers = collectPublishers(base, fresh, articles);
  const vocabulary = await mergeVocabulary(base, fresh, passages.ofBase);
  const encoded = encodeTerms(vocabulary.terms);
  const publisherJson = Buffer.from(JSON.stringify(publishers.names));
  const words = allocateWords({
    passages: passages.count,
    articles: live.length,
    terms: vocabulary.terms.length,
    postings: vocabulary.postings,
    slots: slotsFor(vocabulary.terms.length),
    articleSlots: slotsFor(live.length),
    vocabularyBytes: encoded.bytes.length,
    publisherBytes: publisherJson.length,
  });
  words.vocabulary.set(encoded.bytes);
  words.termStarts.set(encoded.starts);
  words.publisherJson.set(publisherJson);
  fillColumns(words, base, fresh, live, articles, passages, publishers.of);
  await fillPostings(words, base, fresh, vocabulary, passages);
  await yieldLoop();
  fillBounds(words, normsOf(words.lengths));
  fillSlots(words);
  fillArticleSlots(words);
  return words;
}

interface Numbering {
  /** New number of each of the base, or GONE. */
  readonly ofBase: Uint32Array;
  readonly ofFresh: Uint32Array;
}

function numberArticles(base: WordsFile | null, fresh: Segment, live: Uint32Array): Numbering {
  const place = (ids: ArrayLike<number>): Uint32Array => {
    const numbers = new Uint32Array(ids.length).fill(GONE);
    for (let i = 0, at = 0; i < ids.length; i++) {
      while (at < live.length && live[at]! < ids[i]!) at++;
      if (live[at] === ids[i]) numbers[i] = at;
    }
    return numbers;
  };
  return { ofBase: place(base?.versionIds ?? []), ofFresh: place(fresh.versionIds) };
}

function numberPassages(
  base: WordsFile | null,
  fresh: Segment,
  articleOfBase: Uint32Array,
): Numbering & { readonly count: number } {
  const baseIds = base?.passageIds ?? new Uint32Array();
  const ofBase = new Uint32Array(baseIds.length).fill(GONE);
  const ofFresh = new Uint32Array(fresh.passageIds.length);
  let count = 0;
  let at = 0;
  for (let i = 0; i < baseIds.length; i++) {
    if (articleOfBase[base!.articleOf[i]!] === GONE) continue;
    while (at < ofFresh.length && fresh.passageIds[at]! < baseIds[i]!) ofFresh[at++] = count++;
    ofBase[i] = count++;
  }
  while (at < ofFresh.length) ofFresh[at++] = count++;
  return { ofBase, ofFresh, count };
}

function collectPublishers(
  base: WordsFile | null,
  fresh: Segment,
  articles: Numbering,
): { names: string[]; of: Uint32Array } {
  const byArticle = new Map<number, string>();
  const baseNames = base === null ? [] : publishersOf(base);
  for (let i = 0; i < articles.ofBase.length; i++) {
    const name = baseNames[base!.publisherOf[i]! - 1];
    if (name !== undefined && articles.ofBase[i] !== GONE) byArticle.set(articles.ofBase[i]!, name);
  }
  fresh.publishers.forEach((name, i) => {
    if (name !== null) byArticle.set(articles.ofFresh[i]!, name);
  });
  const names = [...new Set(byArticle.values())].sort();
  const numbers = new Map(names.map((name, i) => [name, i + 1]));
  const of = new Uint32Array(articles.ofBase.length + articles.ofFresh.length);
  for (const [article, name] of byArticle) of[article] = numbers.get(name)!;
  return { names, of };
}

export function publishersOf(words: WordsFile): string[] {
  return JSON.parse(Buffer.from(words.publisherJson).toString()) as string[];
}

interface Vocabulary {
  readonly terms: string[];
  /** Number of the term in the base plus one; 0 where it is new. Likewise in the fresh segment. */
  readonly inBase: number[];
  readonly inFresh: number[];
  readonly postings: number;
}

async function mergeVocabulary(
  base: WordsFile | null,
  fresh: Segment,
  ofBase: Uint32Array,
): Promise<Vocabulary> {
  const baseTerms = base === null ? [] : allTerms(base);
  const terms: string[] = [];
  const inBase: number[] = [];
  const inFresh: number[] = [];
  let postings = 0;
  let pause = POSTINGS_PER_TURN;
  for (let i = 0, j = 0; i < baseTerms.length || j < fresh.terms.length; ) {
    const a = baseTerms[i];
    const b = fresh.terms[j];
    const takeBase = a !== undefined && (b === undefined || a <= b);
    const takeFresh = b !== undefined && (a === undefined || b <= a);
    let count = takeFresh ? fresh.postingStarts[j + 1]! - fresh.postingStarts[j]! : 0;
    if (takeBase) {
      for (let p = base!.postingStarts[i]!; p < base!.postingStarts[i + 1]!; p++) {
        if (ofBase[base!.documents[p]!] !== GONE) count++;
      }
    }
    if (count > 0) {
      terms.push(takeBase ? a : b!);
      inBase.push(takeBase ? i + 1 : 0);
      inFresh.push(takeFresh ? j + 1 : 0);
      postings += count;
    }
    if (takeBase) i++;
    if (takeFresh) j++;
    pause -= count + 8;
    if (pause < 0) {
      pause = POSTINGS_PER_TURN;
      await yieldLoop();
    }
  }
  return { terms, inBase, inFresh, postings };
}

function fillColumns(
  words: WordsFile,
  base: WordsFile | null,
  fresh: Segment,
  live: Uint32Array,
  articles: Numbering,
  passages: Numbering,
  publisherOf: Uint32Array,
): void {
  words.versionIds.set(live);
  words.publisherOf.set(publisherOf.subarray(0, live.length));
  const copy = (
    from: Pick<
      WordsFile | Segment,
      'passageIds' | 'articleOf' | 'starts' | 'ends' | 'lengths' | 'dates' | 'idHashes'
    >,
    articleTo: Uint32Array,
    passageTo: Uint32Array,
  ): void => {
    for (let i = 0; i < articleTo.length; i++) {
      const to = articleTo[i]!;
      if (to === GONE) continue;
      words.dates[to] = from.dates[i]!;
      words.idHashes[to] = from.idHashes[i]!;
    }
    for (let i = 0; i < passageTo.length; i++) {
      const to = passageTo[i]!;
      if (to === GONE) continue;
      words.passageIds[to] = from.passageIds[i]!;
      words.articleOf[to] = articleTo[from.articleOf[i]!]!;
      words.starts[to] = from.starts[i]!;
      words.ends[to] = from.ends[i]!;
      words.lengths[to] = from.lengths[i]!;
    }
  };
  if (base !== null) copy(base, articles.ofBase, passages.ofBase);
  copy(fresh, articles.ofFresh, passages.ofFresh);
}

async function fillPostings(
  words: WordsFile,
  base: WordsFile | null,
  fresh: Segment,
  vocabulary: Vocabulary,
  passages: Numbering,
): Promise<void> {
  const { documents, frequencies, postingStarts } = words;
  let at = 0;
  let turnEnd = POSTINGS_PER_TURN;
  for (let term = 0; term < vocabulary.terms.length; term++) {
    postingStarts[term] = at;
    const b = vocabulary.inBase[term]! - 1;
    const f = vocabulary.inFresh[term]! - 1;
    let q = f < 0 ? 0 : fresh.postingStarts[f]!;
    const freshEnd = f < 0 ? 0 : fresh.postingStarts[f + 1]!;
    if (b >= 0) {
      for (let p = base!.postingStarts[b]!, end = base!.postingStarts[b + 1]!; p < end; p++) {
        const to = passages.ofBase[base!.documents[p]!]!;
        if (to === GONE) continue;
        for (; q < freshEnd && passages.ofFresh[fresh.documents[q]!]! < to; q++) {
          documents[at] = passages.ofFresh[fresh.documents[q]!]!;
          frequencies[at++] = fresh.frequencies[q]!;
        }
        documents[at] = to;
        frequencies[at++] = base!.frequencies[p]!;
      }
    }
    for (; q < freshEnd; q++) {
      documents[at] = passages.ofFresh[fresh.documents[q]!]!;
      frequencies[at++] = fresh.frequencies[q]!;
    }
    if (at > turnEnd) {
      turnEnd = at + POSTINGS_PER_TURN;
      await yieldLoop();
    }
  }
  postingStarts[vocabulary.terms.length] = at;
}
