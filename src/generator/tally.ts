import type { Usage, VoiceCounts, VoiceOutcome } from '../generator.ts';

/** Price of a million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
}

export interface VoiceTally {
  used(usage: Usage): void;
  /** One try at wording: sentences kept, and why others were stopped. */
  tried(outcome: VoiceOutcome, kept: number, stopped: readonly string[]): void;
  counts(): VoiceCounts;
}

/** Counts what a model says and costs. Nothing of what was asked or said is kept. */
export function voiceTally(id: string, price: Price): VoiceTally {
  const outcomes = new Map<VoiceOutcome, number>();
  const sentences = new Map<string, number>();
  let inputTokens = 0;
  let outputTokens = 0;
  const add = <Key>(counts: Map<Key, number>, key: Key, by = 1): void => {
    if (by > 0) counts.set(key, (counts.get(key) ?? 0) + by);
  };
  return {
    used(usage) {
      inputTokens += usage.inputTokens;
      outputTokens += usage.outputTokens;
    },
    tried(outcome, kept, stopped) {
      add(outcomes, outcome);
      add(sentences, 'kept', kept);
      for (const reason of stopped) add(sentences, reason);
    },
    counts: () => ({
      id,
      outcomes: new Map(outcomes),
      sentences: new Map(sentences),
      usage: { inputTokens, outputTokens },
      cost: (inputTokens * price.input + outputTokens * price.output) / 1e6,
    }),
  };
}
