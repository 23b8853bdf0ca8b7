import { z } from 'zod';

/** One message of a person to the business number. */
export interface Incoming {
  readonly id: string;
  /** Number of whoever wrote, digits only. */
  readonly from: string;
  /** Id of the number that was written to, digits only. */
  readonly phoneNumberId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly said:
    | { readonly kind: 'words'; readonly text: string }
    | { readonly kind: 'button'; readonly data: string };
}

/** Pictures and the like are greeted, since their words cannot be read. */
const MEDIA = new Set(['audio', 'contacts', 'document', 'image', 'location', 'sticker', 'video']);

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages */
const payload = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(z.object({ changes: z.array(z.object({ value: z.unknown() })) })),
});

const value = z.object({
  metadata: z.object({ phone_number_id: z.string().regex(/^\d{1,32}$/) }),
  messages: z.array(z.unknown()),
});

const message = z.object({
  id: z.string().min(1).max(256),
  from: z.string().regex(/^\d{4,20}$/),
  timestamp: z.string().regex(/^\d{1,12}$/),
  type: z.string(),
  text: z.object({ body: z.string() }).optional(),
  interactive: z.object({ button_reply: z.object({ id: z.string() }) }).optional(),
});

/** The messages of a webhook; deliveries, reactions and whatever else comes are left out. */
export function incomingOf(body: unknown): Incoming[] {
  const parsed = payload.safeParse(body);
  if (!parsed.success) return [];
  return parsed.data.entry
    .flatMap(({ changes }) => changes)
    .flatMap((change) => {
      const part = value.safeParse(change.value);
      if (!part.success) return [];
      const { metadata, messages } = part.data;
      return messages.flatMap((one) => {
        const read = message.safeParse(one);
        const said = read.success ? saidIn(read.data) : null;
        if (!read.success || said === null) return [];
        const { id, from, timestamp } = read.data;
        return [{ id, from, phoneNumberId: metadata.phone_number_id, at: Number(timestamp) * 1000, said }];
      });
    });
}

function saidIn({ type, text, interactive }: z.output<typeof message>): Incoming['said'] | null {
  if (type === 'text' && text !== undefined) return { kind: 'words', text: text.body };
  if (type === 'interactive' && interactive !== undefined) {
    return { kind: 'button', data: interactive.button_reply.id };
  }
  return MEDIA.has(type) ? { kind: 'words', text: '' } : null;
}
