import type { Message, MessageEntity, UserFromGetMe } from 'grammy/types';

/** What a message is, seen from the bot. */
type Addressed =
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'command'; readonly name: string; readonly text: string };

/**
 * The words that are meant for the bot: all of a private chat; in a group only a command, a mention or a reply to
 * the bot. Null where the message is none of its business.
 */
export function addressedTo(me: UserFromGetMe, message: Message): Addressed | null {
  if (message.from?.is_bot === true) return null;
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  const command = commandOf(me, text, entities);
  if (command === 'foreign') return null;
  if (command !== null) return command;
  const mentions = entities.filter((entity) => isMentionOf(me, text, entity));
  const isMeant =
    message.chat.type === 'private' || mentions.length > 0 || message.reply_to_message?.from?.id === me.id;
  return isMeant ? { kind: 'question', text: withoutMentions(text, mentions) } : null;
}

/** A leading command, as `/tanya` or `/tanya@this_bot`; 'foreign' for one that names another bot. */
function commandOf(
  me: UserFromGetMe,
  text: string,
  entities: readonly MessageEntity[],
): Addressed | 'foreign' | null {
  const entity = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (entity === undefined) return null;
  const [name = '', bot] = text.slice(1, entity.length).split('@');
  if (bot !== undefined && !isName(me, bot)) return 'foreign';
  return { kind: 'command', name: name.toLowerCase(), text: text.slice(entity.length).trim() };
}

function isMentionOf(me: UserFromGetMe, text: string, entity: MessageEntity): boolean {
  if (entity.type === 'text_mention') return entity.user.id === me.id;
  const name = text.slice(entity.offset + 1, entity.offset + entity.length);
  return entity.type === 'mention' && isName(me, name);
}

/** User names of Telegram do not tell capitals from small letters. */
function isName(me: UserFromGetMe, name: string): boolean {
  return name.toLowerCase() === me.username.toLowerCase();
}

function withoutMentions(text: string, mentions: readonly MessageEntity[]): string {
  return [...mentions]
    .sort((one, other) => other.offset - one.offset)
    .reduce((left, { offset, length }) => `${left.slice(0, offset)} ${left.slice(offset + length)}`, text)
    .trim();
}
