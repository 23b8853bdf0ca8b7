import { signatureOf } from '../chat/signature.ts';
import { LIMITS } from '../render/limits.ts';
import { jsonRequest, otherSecret, recordedEvent, type Sample } from './sample.ts';

/** A mention of the outgoing webhook in a channel. */
export function teamsSample(securityToken: string): Sample {
  const body = JSON.stringify(recordedEvent('teams/message'));
  const signed = (token: string) =>
    jsonRequest('/teams/messages', body, {
      Authorization: `HMAC ${signatureOf(Buffer.from(token, 'base64'), body, 'base64')}`,
    });
  return {
    genuine: signed(securityToken),
    forged: signed(otherSecret(securityToken)),
    api: () => ({}),
    // The limit is one of the message as JSON.
    said: (response) => [{ text: response, limit: LIMITS.teams }],
  };
}
