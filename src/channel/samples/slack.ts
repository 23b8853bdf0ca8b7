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

interface Block {
  readonly type: string;
  readonly text?: { readonly text: string };
}

/** A mention in a channel, at `now` (milliseconds since 1970). */
export function slackSample(signingSecret: string, now: number): Sample {
  const path = '/slack/events';
  const signed = (event: unknown, secret: string) => {
    const body = JSON.stringify(event);
    const timestamp = String(Math.floor(now / 1000));
    return jsonRequest(path, body, {
      'X-Slack-Request-Timestamp': timestamp,
      'X-Slack-Signature': `v0=${signatureOf(secret, `v0:${timestamp}:${body}`, 'hex')}`,
    });
  };
  const event = recordedEvent('slack/app-mention');
  const verification = recordedEvent('slack/url-verification');
  return {
    genuine: signed(event, signingSecret),
    forged: signed(event, otherSecret(signingSecret)),
    handshake: {
      ...signed(verification, signingSecret),
      reply: JSON.stringify({ challenge: verification.challenge }),
    },
    api: () => ({ ok: true, ts: event.event.ts }),
    said: (_response, calls) =>
      calls.filter(({ path }) => path.endsWith('/chat.postMessage')).flatMap(saidIn),
  };
}

/** Arguments of the Web API come as a form, blocks in it as JSON. */
function saidIn({ body }: SampleCall): Said[] {
  const blocks = JSON.parse(new URLSearchParams(body).get('blocks') ?? '[]') as Block[];
  const sections = blocks.flatMap(({ type, text }) => (type === 'section' ? [text?.text ?? ''] : []));
  return [
    ...sections.map((text) => ({ text, limit: LIMITS.slackSection })),
    { text: sections.join(''), limit: LIMITS.slackMessage },
  ];
}
