import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { type ErrorCode, KutipError } from '../errors.ts';

/** Refusals that only exist on the wire, beside the codes of `errors.ts`. */
const TRANSPORT_STATUS = {
  'malformed-request': 400,
  unauthorized: 401,
  'origin-refused': 403,
  'link-unknown': 404,
  'method-not-allowed': 405,
  'request-timeout': 408,
  'article-deleted': 410,
  'misdirected-request': 421,
  'too-many-requests': 429,
  'headers-too-large': 431,
  'shutting-down': 503,
  overloaded: 503,
} as const;

type TransportCode = keyof typeof TRANSPORT_STATUS;

const TITLES: Record<ErrorCode | TransportCode, string> = {
  'invalid-request': 'Permintaan tidak sah',
  'not-found': 'Tidak ditemukan',
  'payload-too-large': 'Permintaan terlalu besar',
  'unsupported-media-type': 'Jenis isi tidak didukung',
  'index-busy': 'Indeks sedang dipakai',
  'index-unavailable': 'Indeks belum siap',
  'unreadable-source': 'Sumber tidak terbaca',
  configuration: 'Setelan tidak sah',
  upstream: 'Layanan luar bermasalah',
  internal: 'Kesalahan di dalam server',
  'malformed-request': 'Permintaan tidak sah',
  'request-timeout': 'Permintaan terlalu lambat',
  'headers-too-large': 'Kepala permintaan terlalu besar',
  unauthorized: 'Kunci akses diperlukan',
  'origin-refused': 'Situs asal tidak diizinkan',
  'link-unknown': 'Tautan tidak berlaku',
  'article-deleted': 'Artikel dihapus',
  'method-not-allowed': 'Metode tidak diizinkan',
  'misdirected-request': 'Nama host tidak dikenal',
  'too-many-requests': 'Terlalu banyak permintaan',
  'shutting-down': 'Server sedang berhenti',
  overloaded: 'Server sedang penuh',
};

/** A refusal of the transport. `message` is Indonesian and says what to do. */
export class Refusal extends Error {
  readonly code: TransportCode;
  readonly retryAfterSeconds: number | null;

  constructor(code: TransportCode, message: string, retryAfterSeconds: number | null = null) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  get status(): number {
    return TRANSPORT_STATUS[this.code];
  }

  /** A few Indonesian words. */
  get title(): string {
    return TITLES[this.code];
  }
}

/** RFC 9457. `detail` is Indonesian; there is never a stack, a path or a secret in it. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode | TransportCode;
}

function problem(status: number, code: ErrorCode | TransportCode, detail: string): Problem {
  return { type: `urn:kutip:masalah:${code}`, title: TITLES[code], status, detail, code };
}

/** What Express itself throws (a path that cannot be decoded, say), by the shape of `http-errors`. */
function ofLibrary({ status }: { status?: unknown }): Problem | null {
  if (typeof status !== 'number' || status < 400 || status > 499) return null;
  return problem(400, 'invalid-request', 'Permintaan tidak dapat dibaca. Periksa alamat dan badannya.');
}

/** Any error as what a caller may see of it; an unknown one says nothing about itself. */
export function problemOf(error: unknown): Problem {
  if (error instanceof KutipError || error instanceof Refusal) {
    return problem(error.status, error.code, error.message);
  }
  const known = typeof error === 'object' && error !== null ? ofLibrary(error) : null;
  return (
    known ??
    problem(
      500,
      'internal',
      'Terjadi kesalahan di dalam server. Coba lagi; bila berulang, periksa catatan server.',
    )
  );
}

/** How another protocol than plain HTTP writes a refusal. */
export interface ProblemForm {
  readonly contentType: string;
  body(problem: Problem, error: unknown): unknown;
}

const RFC_9457: ProblemForm = { contentType: 'application/problem+json', body: (problem) => problem };

/** From here on, refusals of this request have the form that its clients can read. */
export function problemsAs(form: ProblemForm): RequestHandler {
  return (_request, response, next) => {
    response.locals.problemForm = form;
    next();
  };
}

export function sendProblem(response: Response, error: unknown): void {
  const problem = problemOf(error);
  const form: ProblemForm = response.locals.problemForm ?? RFC_9457;
  if (error instanceof Refusal && error.retryAfterSeconds !== null) {
    response.setHeader('Retry-After', String(error.retryAfterSeconds));
  }
  response
    .status(problem.status)
    .setHeader('Cache-Control', 'no-store')
    .type(form.contentType)
    .send(JSON.stringify(form.body(problem, error)));
}

/** Last in the chain: nothing of Express's own error page ever reaches a caller. */
export function problemHandler(onInternal: (error: unknown, request: Request) => void): ErrorRequestHandler {
  return (error, request, response, _next) => {
    // A server that is full or stopping has not failed.
    if (!(error instanceof Refusal) && problemOf(error).status >= 500) onInternal(error, request);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    sendProblem(response, error);
  };
}

export const notFound: RequestHandler = (_request, response) => {
  sendProblem(
    response,
    new KutipError('not-found', 'Alamat ini tidak ada. Buka / untuk bertanya lewat halaman web.'),
  );
};

/** For the other methods of a path that exists. */
export function methodNotAllowed(...allowed: string[]): RequestHandler {
  const list = allowed.join(', ');
  return (_request, response) => {
    response.setHeader('Allow', list);
    sendProblem(response, new Refusal('method-not-allowed', `Alamat ini hanya menerima metode ${list}.`));
  };
}
