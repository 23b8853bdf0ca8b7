/** SEAM: text to vector. Implementations live in `embedder/`. */
export interface Embedder {
  /** Names the model and its version; stored with the index, which refuses any other. */
  readonly id: string;
  /** Length of every vector. */
  readonly dimension: number;
  /** Weight of the vector score when it is fused with the word score, 0 to 1 (see docs/quality.md). */
  readonly fusionWeight: number;
  /** One unit-length vector a text, in order. Rejects with `upstream` where an endpoint fails. */
  embedDocuments(texts: readonly string[]): Promise<Float32Array[]>;
  embedQuery(text: string): Promise<Float32Array>;
}
