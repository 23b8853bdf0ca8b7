import type { OfficeHolder, OfficeMention } from '../indonesian/offices.ts';
import { tokenize } from '../indonesian/tokens.ts';
import type { QueryTerm } from '../types.ts';
import type { AnalysedArticle, AnalysedSentence } from './analysis.ts';
import { type Statement, stateHolder } from './compose.ts';
import { covers, type Demands, holdsOffice, partsOf } from './demands.ts';
import { statesDates } from './read.ts';

/** An office with its holder, and the sentence that says so. */
export interface HeldOffice {
  readonly article: AnalysedArticle;
  readonly sentence: AnalysedSentence;
  readonly holder: OfficeHolder;
}

/** Sentences that name the holder of the office asked for, newest article first. */
export function readOffice(
  office: OfficeMention,
  demands: Demands,
  articles: readonly AnalysedArticle[],
): HeldOffice[] {
  return articles
    .flatMap((article) => {
      const held = locate(article, (holder) => holdsOffice(office, holder, article));
      if (!held) return [];
      const own = article.article.date ? partsOf(article.article.date) : null;
      const dated = demands.dates.every((asked) => own !== null && covers(own, asked));
      return dated || statesDates(demands, article, held.sentence) ? [held] : [];
    })
    .sort(newestFirst);
}

/** Sentences that say which office a person holds, newest article first; every word of the name must fit. */
export function readPerson(
  persons: readonly QueryTerm[],
  articles: readonly AnalysedArticle[],
): HeldOffice[] {
  if (persons.length === 0) return [];
  return articles
    .flatMap((article) => {
      const held = locate(article, ({ name }) => {
        const words = new Set(tokenize(name).map((token) => token.word));
        return persons.every((term) => words.has(term.word));
      });
      return held ? [held] : [];
    })
    .sort(newestFirst);
}

/** "Bupati … adalah …, per …", proven by the sentence. */
export function holderStatement({ article, sentence, holder }: HeldOffice): Statement {
  const title = article.article.text.slice(holder.start, holder.end).replace(/[\s,]+$/u, '');
  return stateHolder(article.article, title, holder.name, sentence);
}

function locate(article: AnalysedArticle, fits: (holder: OfficeHolder) => boolean): HeldOffice | null {
  for (const holder of article.holders()) {
    if (!fits(holder)) continue;
    const sentence = article.sentences.find(
      (part) => part.start <= holder.start && holder.nameSpan.end <= part.end,
    );
    if (sentence && sentence.start <= holder.nameSpan.start) return { article, sentence, holder };
  }
  return null;
}

function newestFirst(left: HeldOffice, right: HeldOffice): number {
  return (right.article.article.date ?? '').localeCompare(left.article.article.date ?? '');
}
