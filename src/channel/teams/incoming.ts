import { z } from 'zod';
import { KutipError } from '../../errors.ts';

/** A message in which the webhook was mentioned. */
export interface Incoming {
  readonly id: string;
  /** A thread of a channel. */
  readonly conversation: string;
  /** Without the mention, as it was typed. */
  readonly text: string;
}

/** https://learn.microsoft.com/en-us/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#activity-object */
const activity = z.object({
  type: z.literal('message'),
  id: z.string().min(1).max(500),
  conversation: z.object({ id: z.string().min(1).max(500) }),
  text: z.string().default(''),
});

/** Rejects with `invalid-request` what is no message of Teams. */
export function incomingOf(body: unknown): Incoming {
  const parsed = activity.safeParse(body);
  if (!parsed.success) throw new KutipError('invalid-request', 'Badan permintaan bukan pesan Teams.');
  const { id, conversation, text } = parsed.data;
  return { id, conversation: conversation.id, text: typed(text) };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** What an element stands for: an emoji for its `alt`, the end of a paragraph for a line break, others for nothing. */
function wordsOf(tag: string): string {
  const alt = /^<(?:img|emoji)\b.*?\balt="([^"]*)"/is.exec(tag)?.[1];
  return alt ?? (/^<(?:br|\/p|\/div|\/li)\b/i.test(tag) ? '\n' : '');
}

/**
 * Teams sends HTML: mentions in `at`, emoji as elements with an `alt`, five entities. Reads on from each `<` to the
 * next at most, so that no text takes long.
 */
function typed(html: string): string {
  return (
    html
      // The first mention is the webhook's own; other people keep their names.
      .replace(/<at\b[^<>]*>[^<]*<\/at>/i, ' ')
      .replace(/<\/?[a-z][^<>]*>/gi, wordsOf)
      .replace(/&(?:#(\d{1,6})|(\w{2,4}));/g, (whole, code: string | undefined, name: string | undefined) =>
        code === undefined ? (ENTITIES[name!] ?? whole) : characterOf(Number(code), whole),
      )
      .trim()
  );
}

function characterOf(code: number, otherwise: string): string {
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}
