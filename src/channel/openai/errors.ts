import { type ErrorCode, KutipError } from '../../errors.ts';
import { type Problem, type ProblemForm, problemOf } from '../problem.ts';

/** A refusal that names the parameter at fault, as OpenAI's do. */
export class ParameterError extends KutipError {
  readonly param: string;

  constructor(param: string, message: string, code: ErrorCode = 'invalid-request') {
    super(code, message);
    this.name = 'ParameterError';
    this.param = param;
  }
}

/** https://platform.openai.com/docs/guides/error-codes: `message` is Indonesian, `code` as problems have it. */
export interface OpenAiError {
  readonly error: {
    readonly message: string;
    readonly type: string;
    readonly param: string | null;
    readonly code: string;
  };
}

/** Where OpenAI's clients look for a code of their own, they get that one. */
function codeOf({ status, code }: Problem, param: string | null): string {
  if (status === 401) return 'invalid_api_key';
  if (status === 429) return 'rate_limit_exceeded';
  return code === 'not-found' && param === 'model' ? 'model_not_found' : code;
}

function typeOf({ status }: Problem): string {
  if (status === 429) return 'requests';
  return status >= 500 ? 'server_error' : 'invalid_request_error';
}

function bodyOf(problem: Problem, error: unknown): OpenAiError {
  const param = error instanceof ParameterError ? error.param : null;
  return {
    error: { message: problem.detail, type: typeOf(problem), param, code: codeOf(problem, param) },
  };
}

export const openAiProblems: ProblemForm = { contentType: 'application/json', body: bodyOf };

/** The last event of a stream that fails after it began. */
export function openAiErrorOf(error: unknown): OpenAiError {
  return bodyOf(problemOf(error), error);
}
