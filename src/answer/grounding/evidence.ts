import {
  findOfficeHolders,
  findOffices,
  type OfficeHolder,
  type OfficeMention,
} from '../../indonesian/offices.ts';
import { findRegions, type RegionMention } from '../../indonesian/regions.ts';
import { findRegulations, type Regulation } from '../../indonesian/regulations.ts';
import { sentences } from '../../indonesian/sentences.ts';
import { findSpeech, type Speech } from '../../indonesian/speakers.ts';
import { type FoundStatus, findStatuses } from '../../indonesian/status.ts';
import type { Article, Span } from '../../types.ts';
import { type Proposition, readProposition } from '../proposition.ts';

/** What an article tells beside the words of a passage: who is who, where, who speaks. */
export interface Background {
  /** Title, first sentence and place: what the whole article is about. */
  readonly head: Proposition;
  readonly headRegions: readonly RegionMention[];
  readonly holders: readonly OfficeHolder[];
  /** By sentence of the article; offsets into its text. */
  readonly speeches: readonly Speech[];
}

/** A passage taken apart. Offsets of spans are those of `text`, the passage's own. */
export interface Evidence {
  readonly article: Article;
  /** Where the passage begins in the article. */
  readonly offset: number;
  readonly text: string;
  readonly read: Proposition;
  /** Tokens by stem, ascending. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** With the range of their tokens, `to` exclusive. */
  readonly sentences: readonly (Span & {
    readonly from: number;
    readonly to: number;
    readonly statuses: readonly FoundStatus[];
  })[];
  readonly offices: readonly OfficeMention[];
  readonly regions: readonly RegionMention[];
  readonly regulations: readonly Regulation[];
  readonly background: Background;
}

/** Neighbouring sentences of a passage: a range of its characters and of its tokens. */
export interface View extends Span {
  readonly evidence: Evidence;
  readonly from: number;
  readonly to: number;
}

const MOST_ARTICLES = 200;
const backgrounds = new Map<string, Background>();
const MOST_PASSAGES = 400;
const passages = new Map<string, Evidence>();

/** A passage, read once: the same words of the same article are remembered. */
export function readEvidence(article: Article, span: Span): Evidence {
  const key = `${article.sha256} ${article.id} ${span.start} ${span.end}`;
  const known = passages.get(key);
  if (known !== undefined) return known;
  const text = article.text.slice(span.start, span.end);
  const read = readProposition(text);
  const places = new Map<string, number[]>();
  for (const [at, stem] of read.stems.entries()) {
    const list = places.get(stem);
    if (list === undefined) places.set(stem, [at]);
    else list.push(at);
  }
  let token = 0;
  const ranges = sentences(text).map(({ start, end }) => {
    const from = token;
    while (token < read.tokens.length && read.tokens[token]!.start < end) token++;
    return { start, end, from, to: token, statuses: findStatuses(text.slice(start, end)) };
  });
  const evidence: Evidence = {
    article,
    offset: span.start,
    text,
    read,
    places,
    sentences: ranges,
    offices: findOffices(text),
    regions: findRegions(text),
    regulations: findRegulations(text),
    background: backgroundOf(article),
  };
  if (passages.size >= MOST_PASSAGES) passages.clear();
  passages.set(key, evidence);
  return evidence;
}

function backgroundOf(article: Article): Background {
  const key = `${article.sha256} ${article.id}`;
  const known = backgrounds.get(key);
  if (known !== undefined) return known;
  const { text, title, place } = article;
  const spans = sentences(text);
  const lead = spans[0] ? text.slice(spans[0].start, spans[0].end) : '';
  const head = [title, place, lead].filter((part) => part !== null).join('. ');
  const own = findOfficeHolders(text);
  const background: Background = {
    head: readProposition(head),
    headRegions: findRegions(head),
    holders: [...own, ...findOfficeHolders(title ?? '')],
    speeches: findSpeech(text, spans, own),
  };
  if (backgrounds.size >= MOST_ARTICLES) backgrounds.clear();
  backgrounds.set(key, background);
  return background;
}

const MOST_NEIGHBOURS = 3;

/** Every one to three neighbouring sentences of a passage. */
export function* viewsOf(evidence: Evidence): Generator<View> {
  const { sentences: all } = evidence;
  for (let first = 0; first < all.length; first++) {
    for (let last = first; last < Math.min(all.length, first + MOST_NEIGHBOURS); last++) {
      const { start, from } = all[first]!;
      const { end, to } = all[last]!;
      yield { evidence, start, end, from, to };
    }
  }
}

export const within = (view: View, { start, end }: Span): boolean => view.start <= start && end <= view.end;
