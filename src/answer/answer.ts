import type { Ask } from '../channel.ts';
import type { Generator as Voice } from '../generator.ts';
import { type Question, readQuestion } from '../indonesian/question.ts';
import type { Snapshot, Store } from '../store.ts';
import type {
  AnswerEvent,
  AnswerPassage,
  Article,
  ArticleFilter,
  AskRequest,
  Hit,
  RelatedArticle,
  Retrieval,
} from '../types.ts';
import { explainAbstention } from './abstain.ts';
import { compose } from './compose.ts';
import { type Decision, decide } from './decide.ts';
import { completeQuestion, leansOnConversation } from './follow-up.ts';
import { isQuotable, quotable, quotableRetrieval } from './orders.ts';
import { rewritten } from './rewrite.ts';
import { mayBeWorded, type Quoted, spoken, told } from './spoken.ts';
import { both, twoQuestions } from './two-questions.ts';
import { verify } from './verify.ts';
import type { WordedOutcome } from './worded.ts';

export interface AnswerParts {
  readonly store: Store;
  /** Reads the question against the words of the archive. */
  readonly understand: (text: string, snapshot: Snapshot) => Question;
  readonly retrieve: (question: Question, snapshot: Snapshot, filter?: ArticleFilter) => Promise<Retrieval>;
  /** Today, `YYYY-MM-DD`: what "bulan lalu" in a question counts from; without it that is no demand. */
  readonly now?: () => string;
  /** Milliseconds from any fixed moment; used for `tookMs` only. */
  readonly stopwatch: () => number;
  /** Words answers, where one is set; what it says is verified like everything else. */
  readonly generator?: Voice;
  /** Told what came of each try at wording. */
  readonly onWorded?: (outcome: WordedOutcome) => void;
  /** Told when an answer fails its own check; it is then not said. */
  readonly onUnproven?: (problems: readonly string[]) => void;
}

const DEFAULT_LIMIT = 5;
/** No source may fill the list, however often it repeats itself. */
const PASSAGES_PER_SOURCE = 2;
const RELATED = 3;

/** THE RIGHT ARROW: question in, verified answer out, as a stream of events. */
export function createAsk(parts: AnswerParts): Ask {
  return async function* ask(request, options): AsyncIterable<AnswerEvent> {
    const started = parts.stopwatch();
    const snapshot = await parts.store.snapshot();
    try {
      options?.signal?.throwIfAborted();
      const completed = await complete(request, parts.generator, options?.signal);
      const understood = completed === request.question ? {} : { understood: completed };
      yield { type: 'answer-start', question: request.question, ...understood };
      const decided = async (text: string): Promise<Decided> => {
        const question = parts.understand(text, snapshot);
        const retrieval = await parts.retrieve(question, snapshot, request.filters);
        return { question, retrieval, decision: decideFitly(question, retrieval, parts.now?.() ?? null) };
      };
      const all = await decideAll(completed, decided);
      const quoted = answerFrom(all, request, parts, options?.explain === true);
      const speaking = {
        question: request.question,
        understood: understood.understood ?? null,
        history: request.history ?? [],
        hits: all.retrieval.hits,
        signal: options?.signal,
        onWorded: parts.onWorded,
      };
      const answer =
        parts.generator && mayBeWorded(quoted.decision)
          ? yield* spoken(quoted, { voice: parts.generator, ...speaking })
          : yield* told(quoted.answer);
      const tookMs = roundMs(parts.stopwatch() - started);
      yield { type: 'answer-end', answer: { ...answer, ...understood, tookMs } };
    } finally {
      snapshot.release?.();
    }
  };
}

/** The question completed from the conversation: by the rules, or by a model where they are unsure. */
async function complete(
  { question, history = [] }: AskRequest,
  voice: Voice | undefined,
  signal: AbortSignal | undefined,
): Promise<string> {
  const completed = completeQuestion(question, history);
  if (voice === undefined || completed !== question || !leansOnConversation(question, history))
    return completed;
  return (await rewritten(voice, question, history, signal)) ?? completed;
}

/** Decides once more, without them, where the first answer would quote words that were written for machines. */
function decideFitly(question: Question, retrieval: Retrieval, now: string | null): Decision {
  const decision = decide(question, retrieval, now);
  const isFit =
    !decision.answered ||
    decision.statements.every(({ article, span, also }) =>
      [span, also ?? span].every((one) => isQuotable(article, one)),
    );
  return isFit ? decision : decide(question, quotableRetrieval(retrieval), now);
}

/** A question with what was found for it and what is said to it. */
interface Decided {
  readonly question: Question;
  readonly retrieval: Retrieval;
  readonly decision: Decision;
}

/** What is said to a question, or to both where it is two in one. */
async function decideAll(text: string, decided: (text: string) => Promise<Decided>): Promise<Decided> {
  const two = twoQuestions(readQuestion(text));
  const one = two === null ? null : await decided(two.first);
  if (two === null || !one?.decision.answered) return decided(text);
  const { answer } = compose(one.decision.statements);
  const other = await decided(two.second(answer));
  const known = new Set(one.retrieval.hits.map(({ passage }) => passage.id));
  const hits = [
    ...one.retrieval.hits,
    ...other.retrieval.hits.filter(({ passage }) => !known.has(passage.id)),
  ];
  return { ...one, retrieval: { ...one.retrieval, hits }, decision: both(one.decision, other.decision) };
}

function answerFrom(
  { question, retrieval, decision }: Decided,
  request: AskRequest,
  parts: AnswerParts,
  explain: boolean,
): Quoted {
  const passages = passagesOf(retrieval.hits, request.limit ?? DEFAULT_LIMIT, explain);
  const common = { mode: 'extractive', degraded: false } as const;
  if (decision.answered) {
    const { answer, citations } = compose(decision.statements, decision.opening);
    const articles = new Map<string, Article>(retrieval.hits.map((hit) => [hit.article.id, hit.article]));
    const { valid, problems } = verify(answer, citations, articles);
    if (valid)
      return { decision, answer: { answer, answered: true, ...common, citations, passages, related: [] } };
    parts.onUnproven?.(problems);
  }
  const abstention = decision.answered ? ({ kind: 'unsupported' } as const) : decision.abstention;
  return {
    decision: { answered: false, abstention },
    answer: {
      answer: explainAbstention(question, abstention),
      answered: false,
      ...common,
      citations: [],
      passages,
      related: abstention.kind === 'empty-question' ? [] : relatedOf(retrieval.hits),
    },
  };
}

function passagesOf(hits: readonly Hit[], limit: number, explain: boolean): AnswerPassage[] {
  const perSource = new Map<string, number>();
  const passages: AnswerPassage[] = [];
  const shares = softmax(hits.map((hit) => hit.score));
  for (const [index, { passage, reasons }] of hits.entries()) {
    const count = perSource.get(passage.articleId) ?? 0;
    if (count >= PASSAGES_PER_SOURCE) continue;
    perSource.set(passage.articleId, count + 1);
    const { articleId, start, end } = passage;
    passages.push({ articleId, start, end, score: shares[index]!, ...(explain && { reasons }) });
    if (passages.length === limit) break;
  }
  return passages;
}

/** Scores of the re-ranker (logits, comparable within one question) as shares of 1, four digits. */
function softmax(logits: readonly number[]): number[] {
  const highest = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp(logit - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.round((1e4 * weight) / total) / 1e4);
}

function relatedOf(hits: readonly Hit[]): RelatedArticle[] {
  const related = new Map<string, RelatedArticle>();
  for (const { article } of hits) {
    const { id, title, publisher, date } = quotable(article).article;
    if (!related.has(id)) related.set(id, { articleId: id, title, publisher, date });
    if (related.size === RELATED) break;
  }
  return [...related.values()];
}

function roundMs(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}
