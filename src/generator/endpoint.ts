import { Agent, fetch as undiciFetch } from 'undici';

/** Milliseconds and bytes that one request to a model may take. */
export interface Patience {
  readonly connectMs: number;
  readonly firstTokenMs: number;
  readonly totalMs: number;
  /** Of the response body. */
  readonly bytes: number;
}

export const PATIENCE: Patience = {
  connectMs: 1_000,
  firstTokenMs: 5_000,
  totalMs: 15_000,
  bytes: 1_000_000,
};

/**
 * A `fetch` that gives up: on a connection that is not made, on headers that do not come, on a body without end.
 * It follows no redirect, so an endpoint that was allowed cannot send a question elsewhere.
 */
export function impatientFetch(patience: Patience): typeof fetch {
  const dispatcher = new Agent({
    connect: { timeout: patience.connectMs },
    headersTimeout: patience.firstTokenMs,
    bodyTimeout: patience.firstTokenMs,
    maxResponseSize: patience.bytes,
  });
  const impatient = async (...[input, init]: Parameters<typeof undiciFetch>) =>
    undiciFetch(input, { ...init, dispatcher, redirect: 'error' });
  return impatient as unknown as typeof fetch;
}
