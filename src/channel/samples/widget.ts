import { SignJWT } from 'jose';
import { WIDGET_AUDIENCE } from '../widget.ts';
import { jsonRequest, otherSecret, SAMPLE_QUESTION, type Sample } from './sample.ts';

const LIFE_MS = 5 * 60 * 1000;

/** A question from a page of this origin, with a token as the server of that page mints it. */
export async function widgetSample(secret: string, origin: string, now: number): Promise<Sample> {
  const asked = async (signedWith: string) =>
    jsonRequest(
      '/widget/ask',
      { question: SAMPLE_QUESTION },
      { Origin: origin, Authorization: `Bearer ${await widgetToken(signedWith, origin, now)}` },
    );
  return {
    genuine: await asked(secret),
    forged: await asked(otherSecret(secret)),
    api: () => ({}),
    said: (response) => [{ text: response, limit: null }],
  };
}

function widgetToken(secret: string, origin: string, now: number): Promise<string> {
  return new SignJWT({ origin })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(WIDGET_AUDIENCE)
    .setIssuedAt(new Date(now))
    .setExpirationTime(new Date(now + LIFE_MS))
    .sign(new TextEncoder().encode(secret));
}
