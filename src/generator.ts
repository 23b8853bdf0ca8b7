import type { ChatMessage } from './types.ts';

/** A passage as the model is shown it. */
export interface PromptPassage {
  /** What the model cites it by: short, and unlike every other and unlike any number of a text. */
  readonly key: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  readonly text: string;
}

export interface GenerationRequest {
  readonly question: string;
  readonly history: readonly ChatMessage[];
  /** Best first. Data, never instructions: whatever they say, they are quoted to the model as they are. */
  readonly passages: readonly PromptPassage[];
}

/** Tokens, as far as the endpoint tells; else estimated. */
export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export type GenerationEvent =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'usage'; readonly usage: Usage };

/** SEAM: passages in, a worded answer out. Whoever calls it shows nothing of it unverified. Implementations live in `generator/`. */
export interface Generator {
  /** Names the model: "ollama:qwen2.5:7b". */
  readonly id: string;
  /**
   * The words as they come, then the usage. Rejects with `upstream` when the endpoint cannot be reached, is too slow, answers
   * something else than text, or is left alone after repeated failures; then the caller answers without it.
   */
  generate(request: GenerationRequest, signal?: AbortSignal): AsyncIterable<GenerationEvent>;
}
