import type { Generator, Usage } from '../generator.ts';
import { budgeted } from './budget.ts';
import { cached } from './cached.ts';
import { chatGenerator } from './chat-generator.ts';
import { chatModel, endpointOf, type Provider } from './chat-model.ts';
import { PATIENCE, type Patience } from './endpoint.ts';
import { guarded } from './guarded.ts';
import { assertPrivate, type PrivacyRules } from './privacy.ts';

export interface GeneratorOptions extends PrivacyRules {
  /** `PROVIDER:MODEL` */
  readonly model: string;
  readonly baseUrl: string | null;
  readonly apiKey: string | null;
  readonly maxTokens: number;
  readonly dailyTokens: number;
  readonly today: () => string;
  readonly stopwatch: () => number;
  readonly onUsage?: (usage: Usage) => void;
  readonly patience?: Patience;
}

/**
 * A model ready to word answers: remembered answers first, then the day's budget, the guard against failures, the model.
 * Asks the endpoint nothing yet. Rejects with `configuration` for an endpoint that privacy forbids.
 */
export async function createGenerator(options: GeneratorOptions): Promise<Generator> {
  const { patience = PATIENCE, baseUrl, apiKey, maxTokens } = options;
  const [, provider, model] = /^([a-z]+):(.+)$/.exec(options.model)! as unknown as [string, Provider, string];
  assertPrivate(endpointOf({ provider, baseUrl }), options);
  const chat = await chatModel({ provider, model, baseUrl, apiKey, patience, maxTokens });
  return cached(budgeted(guarded(chatGenerator(options.model, chat, patience), options), options));
}
