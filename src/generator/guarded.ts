import { type CircuitBreakerPolicy, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import { KutipError } from '../errors.ts';
import type { GenerationEvent, Generator } from '../generator.ts';

const FAILURES_TO_OPEN = 5;
const HALF_OPEN_AFTER_MS = 30_000;
/** A second attempt must still fit into the patience of whoever asked. */
const RETRY_WITHIN_MS = 2_000;

export interface GuardOptions {
  /** Milliseconds from any fixed moment. */
  readonly stopwatch: () => number;
  readonly halfOpenAfterMs?: number;
}

/**
 * At most one more attempt, only where nothing was said yet and the failure came quickly; after five failures in a row the
 * model is left alone for half a minute, then tried with one request.
 */
export function guarded(
  generator: Generator,
  { stopwatch, halfOpenAfterMs = HALF_OPEN_AFTER_MS }: GuardOptions,
): Generator {
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof KutipError),
    { halfOpenAfter: halfOpenAfterMs, breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN) },
  );
  return {
    id: generator.id,
    async *generate(request, signal) {
      const started = stopwatch();
      const begin = () => begun(generator.generate(request, signal));
      let run: Begun;
      try {
        run = await through(breaker, begin);
      } catch (error) {
        if (signal?.aborted || stopwatch() - started > RETRY_WITHIN_MS) throw error;
        run = await through(breaker, begin);
      }
      yield* run.rest();
    },
  };
}

interface Begun {
  rest(): AsyncIterable<GenerationEvent>;
}

/** Resolves once the first event is there: what fails before it may be tried again. */
async function begun(events: AsyncIterable<GenerationEvent>): Promise<Begun> {
  const iterator = events[Symbol.asyncIterator]();
  const first = await iterator.next();
  return {
    async *rest() {
      try {
        for (let next = first; !next.done; next = await iterator.next()) yield next.value;
      } finally {
        await iterator.return?.();
      }
    },
  };
}

/** An open breaker refuses at once, as an endpoint that is down would. */
async function through(breaker: CircuitBreakerPolicy, begin: () => Promise<Begun>): Promise<Begun> {
  try {
    return await breaker.execute(begin);
  } catch (error) {
    if (error instanceof KutipError) throw error;
    throw new KutipError('upstream', 'Model sedang dibiarkan istirahat setelah gagal berulang kali.', {
      cause: error,
    });
  }
}
