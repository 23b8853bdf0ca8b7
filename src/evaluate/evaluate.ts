import type { Answer, Article, Hit, Span } from '../types.ts';
import { bestSentence, plainQuery } from './baseline.ts';
import { isNamed, judge, judgeArticles, judgeText, namesOf } from './judge.ts';
import { PlainBm25 } from './plain-bm25.ts';
import type { EvalQuestion } from './questions.ts';
import { type Estimate, estimate, estimateGain, percentile } from './statistics.ts';

/** An article of the archive with the passages it is indexed by. */
export interface ArchiveArticle {
  readonly article: Article;
  readonly passages: readonly Span[];
}

export interface EvaluateParts {
  readonly questions: readonly EvalQuestion[];
  readonly ask: (question: string) => Promise<Answer>;
  /** Best first. */
  readonly retrieve: (question: string) => Promise<readonly Hit[]>;
  readonly archive: readonly ArchiveArticle[];
  /** Milliseconds from any fixed moment. */
  readonly stopwatch: () => number;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** One figure of Kutip beside plain BM25 on the same questions; all are shares, 0 to 1. */
export interface Measure {
  readonly questions: number;
  readonly kutip: Estimate;
  readonly plain: Estimate;
  /** Paired: the same questions are drawn for both. */
  readonly gain: Estimate;
}

export interface Failure {
  readonly id: string;
  readonly question: string;
  readonly kind: string | null;
  /** Indonesian. */
  readonly reason: string;
  readonly answer: string;
  /** Sources of the cited articles. */
  readonly cited: readonly string[];
}

export interface EvalReport {
  readonly questions: number;
  /** Answered right or rightly abstained from. */
  readonly right: Measure;
  /** Of the answerable: answered with the expected words, citing right articles only. Null where there are none. */
  readonly answered: Measure | null;
  /** Of the unanswerable: not answered. */
  readonly abstained: Measure | null;
  /** Of the answerable that name their articles: whether the first, one of the first five articles is right. */
  readonly recallAt1: Measure | null;
  readonly recallAt5: Measure | null;
  /** Mean of 1 over the rank of the first right article among ten. */
  readonly reciprocalRank: Measure | null;
  /** Citations that stand letter by letter at their place in the article. */
  readonly quotes: { readonly total: number; readonly verbatim: number };
  /** Of whole answers, warmed up. */
  readonly milliseconds: { readonly p50: number; readonly p99: number };
  /** Most frequent first; empty where the file names no kinds. */
  readonly kinds: readonly {
    readonly kind: string;
    readonly questions: number;
    readonly right: Estimate;
    readonly reciprocalRank: Estimate | null;
  }[];
  /** Names of the question file that no article of the archive has. */
  readonly unknownArticles: readonly string[];
  readonly failures: readonly Failure[];
}

const DEPTH = 10;
const WARM_UP = 20;
/** Passages of plain BM25 that are looked through for ten articles. */
const PLAIN_PASSAGES = 100;

interface Scored {
  readonly question: EvalQuestion;
  readonly answer: Answer;
  readonly reason: string | null;
  readonly plainRight: boolean;
  /** From 1, or infinity; null where the question names no article. */
  readonly rank: number | null;
  readonly plainRank: number | null;
}

/** Asks every question, one after the other, and scores answers, citations and ranking beside plain BM25. */
export async function evaluate(parts: EvaluateParts): Promise<EvalReport> {
  const { questions, ask, retrieve, archive, stopwatch, onProgress } = parts;
  const baseline = plainBaseline(archive);
  const milliseconds: number[] = [];
  const scored: Scored[] = [];
  // The first answers of a process load the index and the models; they would be the p99 of every small file.
  for (const { question } of questions.slice(0, WARM_UP)) await ask(question);
  for (const [index, question] of questions.entries()) {
    const started = stopwatch();
    const answer = await ask(question.question);
    milliseconds.push(stopwatch() - started);
    const ranked = question.answerable && question.articles.length > 0;
    const hits = ranked ? await retrieve(question.question) : [];
    const plain = baseline(question.question);
    scored.push({
      question,
      answer,
      reason: judge(question, answer),
      plainRight: isPlainRight(question, plain),
      rank: ranked
        ? rankOf(
            hits.map((hit) => hit.article),
            question.articles,
          )
        : null,
      plainRank: ranked ? rankOf(plain.articles, question.articles) : null,
    });
    onProgress?.(index + 1, questions.length);
  }
  return {
    ...measures(scored),
    quotes: countQuotes(scored, archive),
    milliseconds: { p50: percentile(milliseconds, 0.5), p99: percentile(milliseconds, 0.99) },
    kinds: kindsOf(scored),
    unknownArticles: unknownArticles(questions, archive),
    failures: scored.flatMap(failureOf),
  };
}

interface PlainAnswer {
  readonly text: string;
  /** Best first, each once. */
  readonly articles: readonly Article[];
}

/** Answers with a sentence of the top passage; is silent only where no passage has a word of the question. */
function plainBaseline(archive: readonly ArchiveArticle[]): (question: string) => PlainAnswer {
  const passages = archive.flatMap(({ article, passages: spans }) =>
    spans.map(({ start, end }) => ({ article, text: article.text.slice(start, end) })),
  );
  const index = new PlainBm25(passages.map(({ text }) => text));
  return (question) => {
    const found = index.search(plainQuery(question), PLAIN_PASSAGES).map(({ id }) => passages[id]!);
    const text = found[0] === undefined ? '' : bestSentence(question, found[0].text);
    return { text, articles: [...new Set(found.map(({ article }) => article))] };
  };
}

function isPlainRight(question: EvalQuestion, { text, articles }: PlainAnswer): boolean {
  if (!question.answerable) return articles.length === 0;
  if (articles.length === 0) return false;
  return judgeText(question, text) === null && judgeArticles(question, articles.slice(0, 1)) === null;
}

/** Rank of the first right article, each article counted once. */
export function rankOf(ranked: readonly Article[], names: readonly string[]): number {
  const right = new Set(names);
  const seen = new Set<string>();
  for (const article of ranked) {
    seen.add(article.id);
    if (isNamed(article, right)) return seen.size;
  }
  return Number.POSITIVE_INFINITY;
}

/** 1 over the rank, 0 beyond the first ten. */
export function reciprocal(rank: number): number {
  return rank <= DEPTH ? 1 / rank : 0;
}

function measures(scored: readonly Scored[]) {
  const answerable = scored.filter(({ question }) => question.answerable);
  const unanswerable = scored.filter(({ question }) => !question.answerable);
  const ranked = scored.filter(({ rank }) => rank !== null);
  const isRight = ({ reason }: Scored): boolean => reason === null;
  const isPlain = ({ plainRight }: Scored): boolean => plainRight;
  const within = (depth: number) =>
    measure(
      ranked,
      ({ rank }) => rank! <= depth,
      ({ plainRank }) => plainRank! <= depth,
    );
  return {
    questions: scored.length,
    right: measure(scored, isRight, isPlain)!,
    answered: measure(answerable, isRight, isPlain),
    abstained: measure(unanswerable, isRight, isPlain),
    recallAt1: within(1),
    recallAt5: within(5),
    reciprocalRank: measure(
      ranked,
      ({ rank }) => reciprocal(rank!),
      ({ plainRank }) => reciprocal(plainRank!),
    ),
  };
}

function measure(
  scored: readonly Scored[],
  kutip: (one: Scored) => number | boolean,
  plain: (one: Scored) => number | boolean,
): Measure | null {
  const values = scored.map((one) => Number(kutip(one)));
  const others = scored.map((one) => Number(plain(one)));
  const [mine, theirs, gain] = [estimate(values), estimate(others), estimateGain(values, others)];
  if (mine === null || theirs === null || gain === null) return null;
  return { questions: scored.length, kutip: mine, plain: theirs, gain };
}

function countQuotes(scored: readonly Scored[], archive: readonly ArchiveArticle[]): EvalReport['quotes'] {
  const texts = new Map(archive.map(({ article }) => [article.id, article.text]));
  const citations = scored.flatMap(({ answer }) => answer.citations);
  const verbatim = citations.filter(
    ({ articleId, quote, start, end }) => quote !== '' && texts.get(articleId)?.slice(start, end) === quote,
  );
  return { total: citations.length, verbatim: verbatim.length };
}

function kindsOf(scored: readonly Scored[]): EvalReport['kinds'] {
  const kinds = new Map<string, Scored[]>();
  for (const one of scored) {
    const { kind } = one.question;
    if (kind !== null) kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  return [...kinds]
    .map(([kind, members]) => ({
      kind,
      questions: members.length,
      right: estimate(members.map(({ reason }) => Number(reason === null)))!,
      reciprocalRank: estimate(members.flatMap(({ rank }) => (rank === null ? [] : [reciprocal(rank)]))),
    }))
    .sort((left, right) => right.questions - left.questions || left.kind.localeCompare(right.kind, 'id'));
}

/** Names that no article has: mistyped, or the wrong index. */
export function unknownArticles(
  questions: readonly EvalQuestion[],
  archive: readonly ArchiveArticle[],
): string[] {
  const known = new Set(archive.flatMap(({ article }) => namesOf(article)));
  const asked = questions.filter(({ answerable }) => answerable).flatMap(({ articles }) => articles);
  return [...new Set(asked)].filter((name) => !known.has(name));
}

function failureOf({ question, answer, reason }: Scored): Failure[] {
  if (reason === null) return [];
  const { id, kind, question: text } = question;
  const cited = [...new Set(answer.citations.map(({ source }) => source))];
  return [{ id, question: text, kind, reason, answer: answer.answer, cited }];
}
