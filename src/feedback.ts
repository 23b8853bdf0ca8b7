import type { Answer } from './types.ts';

export type Verdict = 'up' | 'down';

/** A rating of one answer, with everything that is needed to ask again and compare. */
export interface Feedback {
  /** The id of the answer that is rated; an answer has one rating, the last. */
  readonly answerId: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly surface: string;
  readonly verdict: Verdict;
  /** At most 2,000 characters; null where nothing was written. */
  readonly comment: string | null;
  readonly question: string;
  readonly answer: Answer;
  /** Version of Kutip that answered. */
  readonly version: string;
}

/** SEAM: where ratings are kept. Implementations live in `store/`. */
export interface FeedbackStore {
  /**
   * A second rating of an answer gives it its verdict and time, and its comment where it has one; the question and
   * the answer stay those of the first.
   */
  add(feedback: Feedback): Promise<void>;
  /** Newest first; of two at the same time the lesser id. */
  list(filter?: { readonly verdict?: Verdict; readonly limit?: number }): Promise<Feedback[]>;
  close(): Promise<void>;
}
