import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { GenerationRequest, Generator } from '../generator.ts';

const MOST_ANSWERS = 1_000;

/**
 * Remembers what a model said to exactly this question, conversation and passages. Passages come from one generation of the
 * index, so an article that is edited or deleted makes another request; whoever calls verifies a remembered text like a new
 * one.
 */
export function cached(generator: Generator): Generator {
  const answers = new LRUCache<string, string>({ max: MOST_ANSWERS });
  return {
    id: generator.id,
    async *generate(request, signal) {
      const key = keyOf(generator.id, request);
      const known = answers.get(key);
      if (known !== undefined) {
        yield { type: 'text', text: known };
        return;
      }
      let text = '';
      for await (const event of generator.generate(request, signal)) {
        if (event.type === 'text') text += event.text;
        yield event;
      }
      // Only a whole answer comes here: one that breaks off has thrown.
      answers.set(key, text);
    },
  };
}

function keyOf(id: string, request: GenerationRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([id, request]))
    .digest('base64url');
}
