import { type RequestHandler, Router } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { VoiceCounts } from '../generator.ts';
import type { Answer } from '../types.ts';
import type { Readiness } from './health.ts';
import { methodNotAllowed } from './problem.ts';

/** Seconds: an answer from the articles takes milliseconds, one that a model words takes up to 15 seconds. */
const BUCKETS = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];

interface MetricsParts {
  readonly ready: () => Promise<Readiness>;
  readonly inProgress: () => number;
  /** Whether an answer opens with a hint of doubt. */
  readonly isHedged: (answer: string) => boolean;
  /** What the language model did; null where none is set. */
  readonly voice: () => VoiceCounts | null;
  /** The route that a path belongs to, as `/openapi.json` writes it, and its surface; null for no route. */
  readonly routeOf: (path: string) => { readonly route: string; readonly surface: string } | null;
}

export interface Metrics {
  /** Counts every request by what became of it. */
  readonly count: RequestHandler;
  /** Counts an answer of a surface. */
  answered(surface: string, answer: Answer): void;
  /** `GET /metrics` in the text format of Prometheus. */
  router(): Router;
}

/** A registry of its own for each server. No label holds anything that a caller wrote. */
export function createMetrics(parts: MetricsParts): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'kutip_http_requests_total',
    help: 'Requests by route, status and surface',
    labelNames: ['route', 'status', 'surface'] as const,
    registers,
  });
  const answers = new Counter({
    name: 'kutip_answers_total',
    help: 'Answers by surface and outcome (answered, hedged, refused)',
    labelNames: ['surface', 'outcome'] as const,
    registers,
  });
  const seconds = new Histogram({
    name: 'kutip_answer_seconds',
    help: 'Time that an answer took, without the way to whoever asked',
    labelNames: ['outcome'] as const,
    buckets: BUCKETS,
    registers,
  });
  new Gauge({
    name: 'kutip_answers_in_progress',
    help: 'Answers and searches at this moment',
    registers,
    collect() {
      this.set(parts.inProgress());
    },
  });
  countVoice(registry, parts.voice);
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers });
  const ready = gauge('kutip_index_ready', '1 when there is an index to answer from');
  const generation = gauge('kutip_index_generation', 'Number of the published generation');
  const articles = gauge('kutip_index_articles', 'Articles of the index');
  const passages = gauge('kutip_index_passages', 'Passages of the index');

  const readIndex = async (): Promise<void> => {
    const index = await parts.ready().catch(() => null);
    ready.set(index === null ? 0 : 1);
    generation.set(index?.generation ?? 0);
    articles.set(index?.articles ?? 0);
    passages.set(index?.passages ?? 0);
  };

  const outcomeOf = ({ answered, answer }: Answer): string => {
    if (!answered) return 'refused';
    return parts.isHedged(answer) ? 'hedged' : 'answered';
  };

  const show: RequestHandler = async (_request, response) => {
    await readIndex();
    response
      .setHeader('Cache-Control', 'no-store')
      .setHeader('Content-Type', registry.contentType)
      .send(await registry.metrics());
  };

  return {
    count(request, response, next) {
      const { route, surface } = parts.routeOf(request.path) ?? { route: 'other', surface: 'other' };
      response.on('close', () => requests.inc({ route, status: response.statusCode, surface }));
      next();
    },
    answered(surface, answer) {
      const outcome = outcomeOf(answer);
      answers.inc({ surface, outcome });
      seconds.observe({ outcome }, answer.tookMs / 1000);
    },
    router: () => Router().get('/metrics', show).all('/metrics', methodNotAllowed('GET', 'HEAD')),
  };
}

/** Counters of the language model, read off whenever `/metrics` is asked for; none where no model is set. */
function countVoice(registry: Registry, voice: () => VoiceCounts | null): void {
  if (voice() === null) return;
  const counter = (
    name: string,
    help: string,
    label: string | null,
    values: (counts: VoiceCounts) => Iterable<readonly [string, number]>,
  ): Counter =>
    new Counter({
      name,
      help,
      labelNames: label === null ? [] : [label],
      registers: [registry],
      collect() {
        this.reset();
        const counts = voice();
        for (const [value, count] of counts === null ? [] : values(counts)) {
          if (label === null) this.inc(count);
          else this.inc({ [label]: value }, count);
        }
      },
    });
  counter(
    'kutip_model_answers_total',
    'Answers that the language model was to word, by outcome (worded, declined, failed, unproven)',
    'outcome',
    ({ outcomes }) => outcomes,
  );
  counter(
    'kutip_model_sentences_total',
    'Sentences of the language model: kept, or why they were stopped',
    'outcome',
    ({ sentences }) => sentences,
  );
  counter('kutip_model_tokens_total', 'Tokens by direction (input, output)', 'direction', ({ usage }) => [
    ['input', usage.inputTokens],
    ['output', usage.outputTokens],
  ]);
  counter('kutip_model_cost_total', 'Cost of the tokens by LLM_PRICE', null, ({ cost }) => [['', cost]]);
}
