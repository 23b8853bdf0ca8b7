import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { KutipError } from '../errors.ts';
import { impatientFetch, type Patience } from './endpoint.ts';

export type Provider = 'openai' | 'ollama' | 'anthropic';

export interface ChatModelOptions {
  readonly provider: Provider;
  readonly model: string;
  /** Null for the provider's usual address. For `openai` any compatible endpoint, its `/v1` included. */
  readonly baseUrl: string | null;
  readonly apiKey: string | null;
  readonly patience: Patience;
  /** Most tokens of one answer. */
  readonly maxTokens: number;
}

export const OLLAMA_URL = 'http://127.0.0.1:11434';
/**
 * Tokens. A prompt with a whole conversation takes up to 3,500, and the usual 4,096 would cut off its beginning, the rules:
 * https://github.com/ollama/ollama/blob/main/docs/context-length.mdx
 */
const OLLAMA_CONTEXT = 8_192;
/** The addresses that LangChain's clients take when none is given. */
const USUAL: Readonly<Record<Provider, string>> = {
  openai: 'https://api.openai.com/v1',
  ollama: OLLAMA_URL,
  anthropic: 'https://api.anthropic.com',
};

export function endpointOf({ provider, baseUrl }: Pick<ChatModelOptions, 'provider' | 'baseUrl'>): URL {
  return new URL(baseUrl ?? USUAL[provider]);
}

/**
 * A LangChain chat model with its own retries off: one guard around the whole decides about those. Local endpoints ask for
 * no key, but OpenAI's client insists on one.
 */
export async function chatModel(options: ChatModelOptions): Promise<BaseChatModel> {
  const { provider, model, apiKey, patience, maxTokens } = options;
  const { initChatModel } = await import('langchain/chat_models/universal');
  const baseUrl = endpointOf(options).href.replace(/\/$/, '');
  const fetch = impatientFetch(patience);
  const common = { modelProvider: provider, temperature: 0, maxRetries: 0 } as const;
  switch (provider) {
    case 'ollama':
      return initialised(
        initChatModel(model, {
          ...common,
          baseUrl,
          fetch,
          numPredict: maxTokens,
          numCtx: OLLAMA_CONTEXT,
          ...(apiKey !== null && { headers: { authorization: `Bearer ${apiKey}` } }),
        }),
      );
    case 'openai':
      return initialised(
        initChatModel(model, {
          ...common,
          apiKey: apiKey ?? 'tanpa-kunci',
          maxTokens,
          timeout: patience.totalMs,
          configuration: { baseURL: baseUrl, fetch },
          useResponsesApi: false,
        }),
      );
    case 'anthropic':
      if (apiKey === null) {
        throw new KutipError(
          'configuration',
          'LLM anthropic memerlukan LLM_API_KEY. Isi kuncinya, atau kosongkan LLM.',
        );
      }
      return initialised(
        initChatModel(model, {
          ...common,
          apiKey,
          maxTokens,
          anthropicApiUrl: baseUrl,
          clientOptions: { fetch, maxRetries: 0 },
        }),
      );
  }
}

/** `initChatModel` wraps the model in one that can be configured at run time; the calls we make are the same. */
async function initialised(model: Promise<unknown>): Promise<BaseChatModel> {
  return (await model) as BaseChatModel;
}
