/** The baseline of `kutip eval` and of this bench is one and the same. */
export { PlainBm25 } from '../../src/evaluate/plain-bm25.ts';
