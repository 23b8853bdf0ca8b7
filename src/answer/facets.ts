import type { Question } from '../indonesian/question.ts';
import { containsRegion, findRegions, type Region, sameRegion } from '../indonesian/regions.ts';
import type { Abstention } from './abstain.ts';
import type { AnalysedArticle } from './analysis.ts';
import { covers, type Demands, partsOf } from './demands.ts';
import type { ReadSentence } from './read.ts';
import { type AskedTime, meetsTime, statesTime } from './times.ts';

/** One of several times or places that a question names side by side: "2025 dan 2026", "Mataram dan Bima". */
export interface Facet {
  /** Whether the article speaks of it at all. */
  readonly meets: (article: AnalysedArticle) => boolean;
  /** How surely the sentence is of it, 0 to 1. */
  readonly shareOf: (part: ReadSentence) => number;
  readonly missing: (articles: readonly AnalysedArticle[]) => Abstention;
}

interface Faceted {
  readonly facets: readonly Facet[];
  /** The demands that every article must still meet. */
  readonly left: Pick<Demands, 'dates' | 'regions' | 'offices'>;
}

/** The facets of a question; of one time or one place none. */
export function facetsOf(question: Question, demands: Demands): Faceted {
  const places = areApart(demands.regions) ? demands.regions : [];
  const times = demands.dates.length > 1 ? demands.dates : [];
  const isStretch = question.scope === 'timeline' || question.scope === 'summary';
  const left = {
    dates: isStretch || times.length > 0 ? [] : demands.dates,
    regions: places.length > 0 ? [] : demands.regions,
    offices:
      places.length > 0 ? demands.offices.filter(({ regions }) => regions.length === 0) : demands.offices,
  };
  if (places.length > 0) return { facets: places.map((place) => placeFacet(question, place)), left };
  return { facets: isStretch ? [] : times.map(timeFacet), left };
}

/** Two places and more of which none lies in another. */
export function areApart(regions: Demands['regions']): boolean {
  if (regions.length < 2) return false;
  return regions.every((own, at) =>
    regions.every((other, index) => index === at || !own.some((a) => other.some((b) => overlap(a, b)))),
  );
}

function overlap(a: Region, b: Region): boolean {
  return sameRegion(a, b) || containsRegion(a, b) || containsRegion(b, a);
}

function placeFacet({ text }: Question, place: readonly Region[]): Facet {
  const isIt = (regions: readonly Region[]): boolean =>
    regions.some((other) =>
      place.some((region) => sameRegion(region, other) || containsRegion(region, other)),
    );
  const named = (words: string): boolean => isIt(findRegions(words).flatMap(({ regions }) => regions));
  return {
    meets: (article) => isIt(article.regions()),
    shareOf: ({ article, sentence }) => {
      if (!isIt(article.regions())) return 0;
      if (named(sentence.text)) return 1;
      return named(`${article.article.place ?? ''}\n${article.article.title ?? ''}`) ? 1 : 0.2;
    },
    missing: () => ({
      kind: 'place-missing',
      places: findRegions(text)
        .filter(({ regions }) => isIt(regions))
        .map(({ start, end }) => text.slice(start, end)),
    }),
  };
}

function timeFacet(asked: AskedTime): Facet {
  const isOf = ({ article }: AnalysedArticle): boolean =>
    article.date !== null && covers(partsOf(article.date), asked);
  return {
    meets: (article) => isOf(article) || meetsTime(asked, article),
    shareOf: ({ article, sentence }) =>
      isOf(article) ? 1 : statesTime(asked, sentence) ? 0.8 : meetsTime(asked, article) ? 0.2 : 0,
    missing: (articles) => ({
      kind: 'time-missing',
      dates: [asked],
      known: [...new Set(articles.flatMap(({ article }) => article.date ?? []))].sort(),
    }),
  };
}
