import type { Ask } from '../channel.ts';
import { Refusal } from './problem.ts';

/** Questions answered at the same time; the one after that is told to come back. */
const MOST_AT_ONCE = 64;

export interface Gate {
  readonly ask: Ask;
  /** Runs work that costs about as much as an answer, under the same limit; never cut. */
  admit<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Answers and admitted work at this moment. */
  readonly inProgress: () => number;
  readonly isStopping: () => boolean;
  close(): void;
  /** Ends the answers in progress with an error that says why. */
  cut(): void;
}

/** Counts the answers in progress, so that there are never too many and `stop` can wait for them. */
export function gate(ask: Ask): Gate {
  const forced = new AbortController();
  let stopping = false;
  let inProgress = 0;
  const stoppingRefusal = () =>
    new Refusal('shutting-down', 'Server sedang berhenti; coba lagi sebentar lagi.', 5);
  const enter = (): void => {
    if (stopping) throw stoppingRefusal();
    if (inProgress >= MOST_AT_ONCE) {
      throw new Refusal(
        'overloaded',
        'Server sedang melayani banyak pertanyaan. Coba lagi sebentar lagi.',
        1,
      );
    }
    inProgress += 1;
  };
  return {
    isStopping: () => stopping,
    inProgress: () => inProgress,
    close: () => {
      stopping = true;
    },
    cut: () => forced.abort(stoppingRefusal()),
    async admit(work) {
      enter();
      try {
        return await work();
      } finally {
        inProgress -= 1;
      }
    },
    async *ask(request, options = {}) {
      enter();
      const signal = AbortSignal.any([forced.signal, ...(options.signal ? [options.signal] : [])]);
      const aborted = new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
      aborted.catch(() => {});
      const events = ask(request, { ...options, signal })[Symbol.asyncIterator]();
      try {
        for (;;) {
          // An answerer that overlooks its signal must not hold up the end of the process.
          const next = await Promise.race([events.next(), aborted]);
          if (next.done) return;
          yield next.value;
        }
      } finally {
        inProgress -= 1;
        // Not awaited: a generator that is stuck in an await only returns once that settles.
        void Promise.resolve(events.return?.()).catch(() => {});
      }
    },
  };
}
