import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Compares two texts in a time that tells nothing of where they differ; `timingSafeEqual` alone throws on unequal
 * lengths, so their digests are compared.
 */
export function sameText(given: string, expected: string): boolean {
  const [one, other] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(one!, other!);
}

/** HMAC-SHA256. */
export function signatureOf(
  secret: string | Buffer,
  bytes: Buffer | string,
  encoding: 'hex' | 'base64',
): string {
  return createHmac('sha256', secret).update(bytes).digest(encoding);
}

/** Whether one of the known secrets was given; compared with every one of them, so that the time tells nothing. */
export function isOneOf(given: string, known: readonly string[]): boolean {
  return known.filter((one) => sameText(given, one)).length > 0;
}

/** Whether `given` is the HMAC-SHA256 of `bytes` in this encoding. An empty secret or signature never is. */
export function isSignedBy(
  secret: string | Buffer,
  bytes: Buffer | string,
  given: string | null,
  encoding: 'hex' | 'base64',
): boolean {
  if (given === null || given === '' || secret.length === 0) return false;
  return sameText(given, signatureOf(secret, bytes, encoding));
}
