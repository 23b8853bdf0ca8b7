import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Limit } from '../render/limits.ts';

/** From `src/` and `dist/` alike. */
const EVENTS = fileURLToPath(new URL('../../../src/channel/samples/events/', import.meta.url));

/** What is asked in every recorded event. */
export const SAMPLE_QUESTION = 'Siapa pemimpinnya?';

export interface SampleRequest {
  readonly method: 'GET' | 'POST';
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A call that a channel made to the interface of its tool. */
export interface SampleCall {
  readonly path: string;
  /** As it was sent. */
  readonly body: string;
}

/** A part of what came back, with the limit that it must keep to. */
export interface Said {
  readonly text: string;
  readonly limit: Pick<Limit, 'most' | 'units'> | null;
}

/** A recorded event of a chat tool, signed with the secrets of this installation: proves a channel without the tool. */
export interface Sample {
  /** The question `SAMPLE_QUESTION`, signed as the tool signs it. */
  readonly genuine: SampleRequest;
  /** The same, signed with another secret. */
  readonly forged: SampleRequest;
  /** What the tool sends when the address is registered, and what it wants back. */
  readonly handshake?: SampleRequest & { readonly reply: string };
  /** What the tool's own interface answers to a call. */
  api(call: SampleCall): unknown;
  /** What people would see, from the response to the event and the calls that it caused. */
  said(response: string, calls: readonly SampleCall[]): readonly Said[];
}

/** A recorded event by its name, "slack/app-mention", parsed anew each time. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is the vendor's
export function recordedEvent(name: string): any {
  return JSON.parse(readFileSync(`${EVENTS}${name}.json`, 'utf8'));
}

/** Another secret of the same length and characters. */
export function otherSecret(secret: string): string {
  return secret.replace(/^./s, (first) => (first === 'a' ? 'b' : 'a'));
}

export function jsonRequest(
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): SampleRequest {
  return {
    method: 'POST',
    path,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}
