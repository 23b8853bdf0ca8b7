import type { Request, RequestHandler } from 'express';
import { WrongProof } from '../access.ts';
import { readBody } from '../body.ts';

/** A click on a button brings the whole message along. */
const WEBHOOK_LIMIT_BYTES = 256 * 1024;

/** Puts the bytes of a webhook into `request.body`: signatures are over exactly these. */
export const rawBody: RequestHandler = async (request, _response, next) => {
  request.body = await readBody(request, WEBHOOK_LIMIT_BYTES);
  next();
};

/** One header as text; null where it is missing or was sent more than once. */
export function onlyHeader(request: Request, name: string): string | null {
  const values = request.headersDistinct[name];
  return values?.length === 1 ? values[0]! : null;
}

/** 401 for a webhook that does not prove who sent it; never tells what was wrong with the proof. */
export function unproven(): WrongProof {
  return new WrongProof('Permintaan ini tidak terbukti berasal dari layanan yang didaftarkan.');
}
