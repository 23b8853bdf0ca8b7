import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { Refusal, sendProblem } from './problem.ts';

const MINUTE_MS = 60_000;
const BAD_KEYS_A_MINUTE = 10;
/** This machine's own programs: only a runaway loop should ever meet it. */
const LOOPBACK_LIMIT = 600_000;

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127\.)/.test(address);
}

function clientOf(request: Request): string {
  return ipKeyGenerator(request.ip ?? 'unknown');
}

const tooMany: RequestHandler = (_request, response) => {
  sendProblem(
    response,
    new Refusal('too-many-requests', 'Terlalu banyak permintaan. Tunggu sebentar, lalu coba lagi.'),
  );
};

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

/** Every key a request carries; all of them must be good, so a revoked one helps in no header. */
function keysOf(request: Request): string[] {
  const keys: string[] = [];
  const authorization = request.headers.authorization;
  if (authorization !== undefined) keys.push(/^Bearer ([\x21-\x7e]+)$/i.exec(authorization)?.[1] ?? '');
  const apiKey = request.headers['x-api-key'];
  if (apiKey !== undefined) keys.push(String(apiKey));
  return keys;
}

/**
 * Lets a request through when it carries a known key. Digests of equal length are compared in
 * constant time, against every known key. The eleventh bad key a minute from an address gets 429;
 * a good key always passes, so that nobody is locked out by a neighbour behind the same proxy.
 */
export function requireKey(apiKeys: readonly string[]): RequestHandler {
  if (apiKeys.length === 0) return (_request, _response, next) => next();
  const known = apiKeys.map(digest);
  const isKnown = (key: string): boolean => {
    const candidate = digest(key);
    let found = false;
    for (const one of known) found = timingSafeEqual(one, candidate) || found;
    return found;
  };
  const countFailure = rateLimit({
    windowMs: MINUTE_MS,
    limit: BAD_KEYS_A_MINUTE,
    keyGenerator: clientOf,
    standardHeaders: false,
    legacyHeaders: false,
    handler: tooMany,
  });
  return (request, response, next) => {
    const keys = keysOf(request);
    if (keys.length > 0 && keys.every(isKnown)) {
      next();
      return;
    }
    const refuse = (): void => {
      response.setHeader('WWW-Authenticate', 'Bearer');
      sendProblem(
        response,
        new Refusal(
          'unauthorized',
          'Sertakan kunci akses yang berlaku pada kepala Authorization: Bearer atau X-API-Key.',
        ),
      );
    };
    countFailure(request, response, refuse);
  };
}
