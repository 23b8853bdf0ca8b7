import type { Request, RequestHandler } from 'express';
import { KutipError } from '../errors.ts';
import { Refusal } from './problem.ts';

const BODY_LIMIT_BYTES = 32 * 1024;
/** A sender often reads the refusal only after it has sent more than was taken. */
const READ_AFTER_REFUSAL_BYTES = 8 * 1024 * 1024;

function tooLarge(limit: number): KutipError {
  const kibibytes = (limit / 1024).toLocaleString('id-ID');
  return new KutipError(
    'payload-too-large',
    `Permintaan terlalu besar; ringkas menjadi kurang dari ${kibibytes} KiB.`,
  );
}

/** Throws a refused body away, and hangs up when there is no end to it. */
function discard(request: Request): void {
  let left = READ_AFTER_REFUSAL_BYTES;
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.socket.destroy();
  });
}

/**
 * The bytes of a body of at most `limit`; rejects with `payload-too-large` as soon as it is longer, without
 * waiting for its end (body-parser would read all of it first).
 */
export function readBody(request: Request, limit: number = BODY_LIMIT_BYTES): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const refuse = (): void => {
      request.off('data', take);
      discard(request);
      reject(tooLarge(limit));
    };
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > limit) refuse();
      else chunks.push(chunk);
    };
    if (Number(request.headers['content-length'] ?? 0) > limit) {
      refuse();
      return;
    }
    request.on('data', take);
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('close', () => reject(new Refusal('malformed-request', 'Permintaan terputus.')));
  });
}

/** A body that cannot be what it should be is refused before it is read. Packed ones are: nobody sends 32 KiB packed. */
function assertJson(request: Request): void {
  const type = request.headers['content-type'] ?? '';
  const charset = /charset="?([^\s;"]*)/i.exec(type)?.[1] ?? 'utf-8';
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (request.is('application/json') && /^utf-?8$/i.test(charset) && encoding === 'identity') return;
  throw new KutipError(
    'unsupported-media-type',
    'Kirim badan permintaan dengan Content-Type: application/json dalam UTF-8, tanpa pemampatan.',
  );
}

/** Bytes as JSON; rejects with `invalid-request` where they are no JSON in UTF-8. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new KutipError(
      'invalid-request',
      'Badan permintaan bukan JSON yang sah. Periksa tanda kutip, koma, dan penyandian UTF-8-nya.',
      { cause },
    );
  }
}

/** Puts the parsed JSON of a body of at most `limit` bytes into `request.body`; `undefined` where there is none. */
export function jsonBodyOf(limit: number): RequestHandler {
  return async (request, _response, next) => {
    const hasBody =
      request.headers['transfer-encoding'] !== undefined ||
      Number(request.headers['content-length'] ?? 0) > 0;
    if (hasBody) {
      assertJson(request);
      request.body = parseJson(await readBody(request, limit));
    }
    next();
  };
}

export const jsonBody: RequestHandler = jsonBodyOf(BODY_LIMIT_BYTES);
