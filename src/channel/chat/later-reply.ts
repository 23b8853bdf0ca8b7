const TIMEOUT_MS = 10_000;

/** Whether an address that a request named as the place for a later reply is one of this origin. */
export function isAtOrigin(url: string, origin: string): boolean {
  return URL.canParse(url) && new URL(url).origin === origin;
}

/**
 * Posts JSON to an address that a request named (Slack's and Mattermost's `response_url`), never to another origin
 * and never after a redirect. Rejects where it is elsewhere, or did not take the message; the address is as good as
 * a password, so no error names it.
 */
export async function postLater(url: string, origin: string, body: object): Promise<void> {
  if (!isAtOrigin(url, origin)) throw new Error(`a later reply was asked for outside ${origin}`);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`a later reply was answered with HTTP ${response.status}`);
}
