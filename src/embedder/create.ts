import type { Embedder } from '../embedder.ts';
import { KutipError } from '../errors.ts';
import { createRemoteEmbedder, type RemoteEmbedderOptions } from './remote.ts';
import { createStaticEmbedder } from './static.ts';

export type EmbedderOptions = Omit<RemoteEmbedderOptions, 'provider' | 'model'>;

/**
 * The embedder that a setting names: `static`, `transformers:MODEL`, `openai:MODEL` or `ollama:MODEL`. Rejects with
 * `configuration` for anything else and with `upstream` when an endpoint has to be asked for its dimension and does
 * not answer.
 */
export async function createEmbedder(spec: string, options: EmbedderOptions = {}): Promise<Embedder> {
  const wanted = spec.trim();
  if (wanted === 'static') return createStaticEmbedder();
  // A folder's name may hold spaces.
  const folder = /^transformers:(\S.*)$/.exec(wanted)?.[1];
  if (folder !== undefined) {
    const { createTransformersEmbedder } = await import('./transformers.ts');
    return createTransformersEmbedder({
      model: folder,
      ...(options.baseUrl !== undefined && { baseUrl: options.baseUrl }),
    });
  }
  const [, provider, model] = /^(openai|ollama):(\S+)$/.exec(wanted) ?? [];
  if (model !== undefined && (provider === 'openai' || provider === 'ollama')) {
    return createRemoteEmbedder({ ...options, provider, model });
  }
  throw new KutipError(
    'configuration',
    `EMBEDDER "${wanted}" tidak dikenal. Pilihannya: static, transformers:MODEL, openai:MODEL, ollama:MODEL.`,
  );
}
