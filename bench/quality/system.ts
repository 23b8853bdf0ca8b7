/** What the bench measures. Passage ids are indices into the task's passages. */
export interface System {
  readonly name: string;
  /** Makes the archive searchable; each passage is an article of its own. */
  open(passages: readonly string[]): Promise<OpenedSystem>;
}

export interface OpenedSystem {
  /** Best first, at most `limit`. */
  retrieve(question: string, limit: number): Promise<readonly number[]>;
  /**
   * The answer's text (at most two sentences), given whether or not the system would withhold it,
   * and how sure the system is that the archive answers; only the order of confidences counts.
   */
  ask(question: string): Promise<{ readonly text: string; readonly confidence: number }>;
  close(): Promise<void>;
}
