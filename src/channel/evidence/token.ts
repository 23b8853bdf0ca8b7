import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Citation, Span } from '../../types.ts';
import { type Fingerprint, fingerprint } from './fingerprint.ts';

/**
 * What an evidence link names, without a word of the article: after a deletion a link must not tell what stood
 * there.
 */
export interface Evidence extends Span {
  readonly articleId: string;
  /** The first 32 hexadecimal digits of the article's SHA-256 when it was quoted. */
  readonly sha256: string;
  /** Of the quoted words, see `fingerprint.ts`: finds them again when the article was edited. */
  readonly fingerprint: Fingerprint;
}

const HASH_BYTES = 16;
const SIGNATURE_BYTES = 12;
/** hash, start, length, fingerprint (letters, hash) */
const HEAD_BYTES = HASH_BYTES + 4 + 4 + 4 + 8;

function signatureOf(payload: Buffer, secret: Buffer): Buffer {
  return createHmac('sha256', secret).update(payload).digest().subarray(0, SIGNATURE_BYTES);
}

/** The token of a citation: base64url, the same for the same citation and secret, for ever. */
export function sealEvidence(citation: Citation, secret: Buffer): string {
  const head = Buffer.alloc(HEAD_BYTES);
  head.write(citation.sha256.slice(0, 2 * HASH_BYTES), 'hex');
  head.writeUInt32BE(citation.start, HASH_BYTES);
  head.writeUInt32BE(citation.end - citation.start, HASH_BYTES + 4);
  const { letters, hash } = fingerprint(citation.quote);
  head.writeUInt32BE(letters, HASH_BYTES + 8);
  head.writeBigUInt64BE(hash, HASH_BYTES + 12);
  const payload = Buffer.concat([head, Buffer.from(citation.articleId, 'utf8')]);
  return Buffer.concat([signatureOf(payload, secret), payload]).toString('base64url');
}

/** Null for anything this secret did not seal: a link cannot be made up to read an article. */
export function openEvidence(token: string, secret: Buffer): Evidence | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length <= SIGNATURE_BYTES + HEAD_BYTES || bytes.toString('base64url') !== token) return null;
  const payload = bytes.subarray(SIGNATURE_BYTES);
  if (!timingSafeEqual(signatureOf(payload, secret), bytes.subarray(0, SIGNATURE_BYTES))) return null;
  const start = payload.readUInt32BE(HASH_BYTES);
  return {
    articleId: payload.toString('utf8', HEAD_BYTES),
    sha256: payload.toString('hex', 0, HASH_BYTES),
    start,
    end: start + payload.readUInt32BE(HASH_BYTES + 4),
    fingerprint: {
      letters: payload.readUInt32BE(HASH_BYTES + 8),
      hash: payload.readBigUInt64BE(HASH_BYTES + 12),
    },
  };
}
