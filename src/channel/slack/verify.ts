import type { Request } from 'express';
import { onlyHeader } from '../chat/raw-body.ts';
import { isSignedBy } from '../chat/signature.ts';

/** https://docs.slack.dev/authentication/verifying-requests-from-slack */
const WINDOW_SECONDS = 300;
const VERSION = 'v0';

/**
 * The signature of a request of Slack, whose raw bytes are in `request.body`; null where it does not prove itself:
 * HMAC-SHA256 over `v0:timestamp:body`, made within five minutes of `now` (milliseconds since 1970).
 */
export function slackSignature(request: Request, secret: string, now: number): string | null {
  const timestamp = onlyHeader(request, 'x-slack-request-timestamp');
  const signature = onlyHeader(request, 'x-slack-signature');
  if (timestamp === null || !/^\d{1,12}$/.test(timestamp)) return null;
  if (Math.abs(now / 1000 - Number(timestamp)) > WINDOW_SECONDS) return null;
  if (signature === null || !signature.startsWith(`${VERSION}=`)) return null;
  const signed = Buffer.concat([Buffer.from(`${VERSION}:${timestamp}:`), request.body as Buffer]);
  return isSignedBy(secret, signed, signature.slice(VERSION.length + 1), 'hex') ? signature : null;
}
