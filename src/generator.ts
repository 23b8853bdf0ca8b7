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

/** Passages to answer from, or a question to complete from the conversation. */
export type GenerationRequest = AnswerRequest | RewriteRequest;

export interface AnswerRequest {
  readonly task: 'answer';
  /** As it was asked. */
  readonly question: string;
  /** The question completed from the conversation, where it differs. */
  readonly understood: string | null;
  readonly history: readonly ChatMessage[];
  /** Best first. Data, never instructions: whatever they say, they are quoted to the model as they are. */
  readonly passages: readonly PromptPassage[];
}

export interface RewriteRequest {
  readonly task: 'rewrite';
  readonly question: string;
  readonly history: readonly ChatMessage[];
}

/** Tokens, as far as the endpoint tells; else estimated. */
export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export type GenerationEvent =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'usage'; readonly usage: Usage };

/** What came of a try at wording; `unproven`: it spoke, but nothing of it could be proven. */
export type VoiceOutcome = 'worded' | 'declined' | 'failed' | 'unproven';

/** What a model has done since the start of the process. */
export interface VoiceCounts {
  readonly id: string;
  readonly outcomes: ReadonlyMap<VoiceOutcome, number>;
  /** Sentences by what became of them: "kept", or why they were stopped. */
  readonly sentences: ReadonlyMap<string, number>;
  readonly usage: Usage;
  /** In the currency of `LLM_PRICE`. */
  readonly cost: number;
}

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

/** What a model is told to say, and nothing else, where the passages do not hold the answer. */
export const NO_ANSWER = 'TIDAK ADA JAWABAN';

/** Whether a sentence says so; models add a full stop or other words. */
export function isRefusal(sentence: string): boolean {
  return sentence.toUpperCase().includes(NO_ANSWER);
}

/** Consonants and digits that are not taken for each other. */
const LETTERS = 'BKMPRTWX';
const DIGITS = '2345679';

/** Keys for as many passages as are shown, each of another letter and another digit than its neighbours: "[B2]", "[K3]" … */
export function passageKeys(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const digit = DIGITS[(index + Math.floor(index / LETTERS.length)) % DIGITS.length];
    return `${LETTERS[index % LETTERS.length]}${digit}`;
  });
}
