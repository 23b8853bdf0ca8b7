import { type AnalysedArticle, analyse } from '../../src/answer/analysis.ts';
import { type Demands, readDemands } from '../../src/answer/demands.ts';
import { type Question, readQuestion } from '../../src/indonesian/question.ts';
import { stem } from '../../src/indonesian/stem.ts';

/** An article about the secretary of Majalengka, taken apart. */
export function majalengka(text: string, id = 'a'): AnalysedArticle {
  return analyse({
    id,
    title: 'Sekda Majalengka Dilantik',
    publisher: null,
    place: 'Majalengka',
    date: '2025-09-15',
    source: 'a.txt',
    url: null,
    text,
    sha256: '',
  });
}

/** A question with what it demands of some articles, all its words equally rare. */
export function askedOf(
  articles: readonly AnalysedArticle[],
  asked: string,
): { readonly question: Question; readonly demands: Demands } {
  const question = readQuestion(asked);
  const terms = question.terms.map(({ word }) => ({
    word,
    stem: stem(word),
    idf: 3,
    documentFrequency: 1,
    alternatives: [],
  }));
  return { question, demands: readDemands(question, terms, articles) };
}
