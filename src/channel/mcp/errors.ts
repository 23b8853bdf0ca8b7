import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { type ProblemForm, problemOf } from '../problem.ts';

/** JSON-RPC leaves the codes from -32000 to -32099 to servers: https://www.jsonrpc.org/specification#error_object */
const SERVER_ERROR = -32_000;
const INTERNAL_ERROR = -32_603;
export const INVALID_PARAMS = -32_602;

/** An error that goes to the client as it is: a code of JSON-RPC and an Indonesian sentence. */
export class ProtocolError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.name = 'ProtocolError';
    this.code = code;
  }
}

export function protocolError(code: number, message: string): ProtocolError {
  return new ProtocolError(code, message);
}

/** The SDK sends the message of whatever a handler throws: nothing but a sentence written for people may leave. */
export function toProtocolError(error: unknown): ProtocolError {
  if (error instanceof ProtocolError) return error;
  const { detail, status } = problemOf(error);
  return new ProtocolError(status < 500 ? SERVER_ERROR : INTERNAL_ERROR, detail);
}

/** The SDK sends what its schemas find wrong with parameters as it is: a list of issues in JSON. */
export function withoutRawErrors(transport: Transport): Transport {
  const send = transport.send.bind(transport);
  transport.send = (message, options) => {
    const isRaw = 'error' in message && message.error.message.startsWith('[');
    return send(isRaw ? { ...message, error: WRONG_PARAMS } : message, options);
  };
  return transport;
}

const WRONG_PARAMS = { code: INVALID_PARAMS, message: 'Parameter permintaan ini tidak sah.' };

/** Refusals before any message was read: no key, a foreign origin, too large. */
export const mcpProblems: ProblemForm = {
  contentType: 'application/json',
  body: ({ detail, code }) => ({
    jsonrpc: '2.0',
    error: { code: SERVER_ERROR, message: detail, data: { code } },
    id: null,
  }),
};
