import { LIMITS } from '../render/limits.ts';
import { jsonRequest, otherSecret, recordedEvent, type Sample } from './sample.ts';

/** A message that begins with the trigger word. */
export function rocketchatSample(token: string): Sample {
  const message = (withToken: string) =>
    jsonRequest('/rocketchat/webhook', { ...recordedEvent('rocketchat/message'), token: withToken });
  return {
    genuine: message(token),
    forged: message(otherSecret(token)),
    api: () => ({}),
    said(response) {
      const { text, attachments = [] } = JSON.parse(response);
      return [text, ...attachments.map((more: { text: string }) => more.text)].map((one) => ({
        text: one,
        limit: LIMITS.rocketchat,
      }));
    },
  };
}
