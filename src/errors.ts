/** Stable codes of everything that can go wrong, each with its HTTP status. */
export const ERROR_STATUS = {
  'invalid-request': 400,
  'not-found': 404,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'index-busy': 409,
  'index-unavailable': 503,
  'unreadable-source': 422,
  configuration: 500,
  upstream: 502,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/**
 * The one error class that reaches users. `message` is Indonesian, says what to do next,
 * and holds neither a stack nor a secret.
 */
export class KutipError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'KutipError';
    this.code = code;
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}
