import type { ErrorRequestHandler, NextFunction, Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { isOneOf } from './chat/signature.ts';
import { Refusal } from './problem.ts';

const MINUTE_MS = 60_000;
/** This machine's own programs: only a runaway loop should ever meet it. */
const LOOPBACK_LIMIT = 600_000;

function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127\.)/.test(address);
}

function clientOf(request: Request): string {
  return ipKeyGenerator(request.ip ?? 'unknown');
}

const tooMany = (_request: Request, _response: Response, next: NextFunction): void =>
  next(new Refusal('too-many-requests', 'Terlalu banyak permintaan. Tunggu sebentar, lalu coba lagi.'));

/** `limit` requests a minute for each address outside this machine. */
export function requestLimit(limit: number): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    limit: (request) => (isLoopbackAddress(request.ip) ? LOOPBACK_LIMIT : limit),
    keyGenerator: clientOf,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: tooMany,
  });
}

/** A key, token or signature that is wrong, not one that is missing or too old: who sends many of them is guessing. */
export class WrongProof extends Refusal {
  constructor(message: string) {
    super('unauthorized', message);
  }
}

/**
 * Behind whatever asks for a proof: of an address that sent `most` wrong ones within a minute, the next gets 429. A
 * right one passes before, so that nobody is locked out by a neighbour behind the same proxy.
 */
export function limitGuesses(most: number): ErrorRequestHandler {
  const count = rateLimit({
    windowMs: MINUTE_MS,
    limit: most,
    keyGenerator: clientOf,
    standardHeaders: false,
    legacyHeaders: false,
    handler: tooMany,
  });
  return (error, request, response, next) => {
    if (error instanceof WrongProof) void count(request, response, (limited) => next(limited ?? error));
    else next(error);
  };
}

/**
 * Every key a request carries; all of them must be good, so a revoked one helps in no header. A header that comes
 * twice carries none.
 */
function keysOf({ headersDistinct }: Request): string[] {
  const { authorization, 'x-api-key': apiKey } = headersDistinct;
  return [authorization?.map((value) => /^Bearer ([\x21-\x7e]+)$/i.exec(value)?.[1] ?? ''), apiKey].flatMap(
    (values) => (values === undefined ? [] : [values.length === 1 ? values[0]! : '']),
  );
}

/** Lets a request through when it carries a known key. */
export function requireKey(apiKeys: readonly string[]): RequestHandler {
  if (apiKeys.length === 0) return (_request, _response, next) => next();
  return (request, response, next) => {
    const keys = keysOf(request);
    if (keys.length > 0 && keys.every((key) => isOneOf(key, apiKeys))) {
      next();
      return;
    }
    response.setHeader('WWW-Authenticate', 'Bearer');
    throw keys.length === 0 ? new Refusal('unauthorized', NO_KEY) : new WrongProof(NO_KEY);
  };
}

const NO_KEY = 'Sertakan kunci akses yang berlaku pada kepala Authorization: Bearer atau X-API-Key.';
