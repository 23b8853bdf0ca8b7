import { timesOf } from '../indonesian/article-times.ts';
import type { Range } from '../indonesian/calendar.ts';
import { type FoundDate, findDates } from '../indonesian/dates.ts';
import { findNumbers, type NumberMention } from '../indonesian/numbers.ts';
import { findOfficeHolders, type OfficeHolder } from '../indonesian/offices.ts';
import { findRegions, type Region } from '../indonesian/regions.ts';
import { sentences } from '../indonesian/sentences.ts';
import { tokenizeAndStem } from '../indonesian/stem.ts';
import { terms } from '../indonesian/terms.ts';
import type { Token } from '../indonesian/tokens.ts';
import type { Article, Span } from '../types.ts';

/** One sentence of an article with what reading needs of it. */
export interface AnalysedSentence extends Span {
  readonly text: string;
  readonly stems: readonly string[];
  readonly stemSet: ReadonlySet<string>;
  readonly tokens: readonly Token[];
  /** Dates and numbers, found when first asked for; offsets into `text`. */
  readonly dates: () => readonly FoundDate[];
  readonly numbers: () => readonly NumberMention[];
  /** Stretches of time that it speaks of, resolved against the date of its article; found when first asked for. */
  readonly times: () => readonly Range[];
  readonly regionSpans: () => readonly Span[];
  /** Neighbouring stems, joined by a blank. */
  readonly pairs: () => ReadonlySet<string>;
  /** Ordinal in the article. */
  readonly index: number;
}

/** An article taken apart once; kept while it is asked about. */
export interface AnalysedArticle {
  readonly article: Article;
  readonly sentences: readonly AnalysedSentence[];
  readonly titleStems: ReadonlySet<string>;
  /** Stems of body and title. */
  readonly stems: ReadonlySet<string>;
  /** Number of sentences that hold each stem. */
  readonly sentenceFrequency: ReadonlyMap<string, number>;
  /** Regions named in title and body, found when first asked for. */
  readonly regions: () => readonly Region[];
  /** Offices of the body with their holders, found when first asked for. */
  readonly holders: () => readonly OfficeHolder[];
}

const KEPT = 1000;
const kept = new Map<string, AnalysedArticle>();

/** Takes an article apart; the last thousand stay in memory, keyed by the hash of their text. */
export function analyse(article: Article): AnalysedArticle {
  const key = `${article.id}\n${article.sha256}`;
  const known = kept.get(key);
  // Words for machines are blanked (orders.ts): the same article with another text.
  if (known?.article.text === article.text && known.article.title === article.title) return known;
  const analysed = takeApart(article);
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, analysed);
  return analysed;
}

/** For measuring: the next article is analysed as if it were the first. */
export function forgetArticles(): void {
  kept.clear();
}

/** `YYYY-MM-DD`, empty where the article does not tell: sorts before every date. */
export function dateOf({ article }: AnalysedArticle): string {
  return article.date ?? '';
}

/** The sentence with the one before and the one after it, as far as there are any. */
export function around({ sentences }: AnalysedArticle, { index }: AnalysedSentence): AnalysedSentence[] {
  return sentences.slice(Math.max(0, index - 1), index + 2);
}

function takeApart(article: Article): AnalysedArticle {
  const parts = sentences(article.text).map((span, index): AnalysedSentence => {
    const text = article.text.slice(span.start, span.end);
    const { tokens, stems } = tokenizeAndStem(text);
    const dates = lazy(() => findDates(text));
    return {
      start: span.start,
      end: span.end,
      text,
      tokens,
      stems,
      stemSet: new Set(stems),
      dates,
      times: lazy(() => timesOf(text, dates(), article.date)),
      numbers: lazy(() => findNumbers(text)),
      regionSpans: lazy(() => findRegions(text)),
      pairs: lazy(() => new Set(stems.slice(1).map((stem, at) => `${stems[at]} ${stem}`))),
      index,
    };
  });
  const titleStems = new Set(terms(article.title ?? ''));
  const stems = new Set(titleStems);
  const sentenceFrequency = new Map<string, number>();
  for (const part of parts) {
    for (const stem of part.stemSet) {
      stems.add(stem);
      sentenceFrequency.set(stem, (sentenceFrequency.get(stem) ?? 0) + 1);
    }
  }
  return {
    article,
    sentences: parts,
    titleStems,
    stems,
    sentenceFrequency,
    regions: lazy(() => regionsOf(article)),
    holders: lazy(() => findOfficeHolders(article.text)),
  };
}

/** Most questions need no regions and no offices; finding them costs more than the rest. */
function lazy<Value>(compute: () => Value): () => Value {
  let value: { readonly is: Value } | null = null;
  return () => {
    value ??= { is: compute() };
    return value.is;
  };
}

function regionsOf({ place, title, text }: Article): readonly Region[] {
  return [
    ...new Set(findRegions(`${place ?? ''}\n${title ?? ''}\n${text}`).flatMap(({ regions }) => regions)),
  ];
}
