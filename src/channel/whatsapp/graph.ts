import { KutipError } from '../../errors.ts';
import { withRetries } from '../chat/retry.ts';

const GRAPH = 'https://graph.facebook.com';
/** https://developers.facebook.com/docs/graph-api/changelog/versions */
const VERSION = 'v25.0';
const CALL_TIMEOUT_MS = 10_000;
/**
 * 4: the app, 130429: the number, 131056: this pair of numbers, one message in six seconds after a burst.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
const BUSY_CODES = new Set([4, 130_429, 131_056]);
const BUSY_WAIT_SECONDS = 6;

/** Who talks to whom. Both are digits only. */
interface Pair {
  /** Id of the business number that was written to; answers leave from there. */
  readonly phoneNumberId: string;
  /** Number of whoever wrote. */
  readonly to: string;
}

/** The part of a message that its type decides. */
export type Message =
  | { readonly type: 'text'; readonly text: { readonly body: string; readonly preview_url: false } }
  | { readonly type: 'interactive'; readonly interactive: object };

type Send = (pair: Pair, message: Message) => Promise<void>;

class GraphRefusal extends Error {
  readonly status: number;
  readonly code: number | null;

  constructor(status: number, code: number | null) {
    super(`HTTP ${status}, code ${code}`);
    this.status = status;
    this.code = code;
  }
}

/**
 * Sends messages through the Graph API; rejects with `upstream`, which holds neither token nor text. `root` is its
 * address, when it is another.
 */
export function graphSender(token: string, root: string = GRAPH): Send {
  const post = async ({ phoneNumberId, to }: Pair, message: Message): Promise<void> => {
    const response = await fetch(`${root}/${VERSION}/${phoneNumberId}/messages`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ messaging_product: 'whatsapp', recipient_type: 'individual', to, ...message }),
      signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
      // The token goes nowhere else.
      redirect: 'error',
    });
    const body: unknown = await response.json().catch(() => null);
    if (!response.ok) throw new GraphRefusal(response.status, codeOf(body));
  };
  return async (pair, message) => {
    try {
      await withRetries(() => post(pair, message), waitSeconds);
    } catch (error) {
      throw new KutipError(
        'upstream',
        error instanceof GraphRefusal
          ? `WhatsApp menolak pesan (${error.message}).`
          : 'WhatsApp tidak dapat dihubungi.',
      );
    }
  };
}

function codeOf(body: unknown): number | null {
  const code = (body as { error?: { code?: unknown } } | null)?.error?.code;
  return typeof code === 'number' ? code : null;
}

/** Only where the message was surely not taken. */
function waitSeconds(error: unknown): number | null {
  if (!(error instanceof GraphRefusal)) return null;
  if (error.status === 429 || (error.code !== null && BUSY_CODES.has(error.code))) return BUSY_WAIT_SECONDS;
  return error.status >= 500 ? 1 : null;
}
