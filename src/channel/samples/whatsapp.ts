import { signatureOf } from '../chat/signature.ts';
import { LIMITS } from '../render/limits.ts';
import {
  jsonRequest,
  otherSecret,
  recordedEvent,
  type Said,
  type Sample,
  type SampleCall,
} from './sample.ts';

const PATH = '/whatsapp/webhook';
const CHALLENGE = '1158201444';

/** A text message, written at `now` (milliseconds since 1970); Meta's handshake with the verify token. */
export function whatsappSample(
  { appSecret, verifyToken }: { readonly appSecret: string; readonly verifyToken: string },
  now: number,
): Sample {
  const event = recordedEvent('whatsapp/text');
  event.entry[0].changes[0].value.messages[0].timestamp = String(Math.floor(now / 1000));
  const body = JSON.stringify(event);
  const signed = (secret: string) =>
    jsonRequest(PATH, body, { 'X-Hub-Signature-256': `sha256=${signatureOf(secret, body, 'hex')}` });
  const handshake = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.verify_token': verifyToken,
    'hub.challenge': CHALLENGE,
  });
  return {
    genuine: signed(appSecret),
    forged: signed(otherSecret(appSecret)),
    handshake: { method: 'GET', path: `${PATH}?${handshake}`, headers: {}, body: '', reply: CHALLENGE },
    api: () => ({ messaging_product: 'whatsapp', messages: [{ id: 'wamid.balasan' }] }),
    said: (_response, calls) => calls.map(saidIn),
  };
}

function saidIn({ body }: SampleCall): Said {
  const { text, interactive } = JSON.parse(body);
  return text === undefined
    ? { text: interactive.body.text, limit: LIMITS.whatsappButtonBody }
    : { text: text.body, limit: LIMITS.whatsapp };
}
