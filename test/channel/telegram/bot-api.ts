import { type Answered, type Call, type StandIn, startStandIn } from '../stand-in.ts';

export const TOKEN = '7654321:AAE-token_of_tests_that_must_not_leak';
export const ME = { id: 7654321, is_bot: true, first_name: 'Kutip', username: 'KutipUji_bot' };

/** A message as its readers see it. */
export interface Seen {
  readonly text: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
  readonly bold: readonly string[];
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

function unescaped(html: string): string {
  return html.replace(/&(?:#(\d+)|(\w+));/g, (whole, code, name) => {
    if (code !== undefined) return String.fromCodePoint(Number(code));
    const character = NAMED[name];
    if (character === undefined) throw new Error(`unknown entity ${whole}`);
    return character;
  });
}

/** Reads the HTML of https://core.telegram.org/bots/api#html-style as strictly as Telegram; throws where it would. */
export function readHtml(html: string): Seen {
  const links: { label: string; href: string }[] = [];
  const bold: string[] = [];
  let text = '';
  for (const part of html.match(/<a href="[^"]*">[^<]*<\/a>|<b>[^<]*<\/b>|[^<]+|</g) ?? []) {
    const link = /^<a href="([^"]*)">(.*)<\/a>$/s.exec(part);
    const strong = /^<b>(.*)<\/b>$/s.exec(part);
    if (part === '<')
      throw new Error(`unsupported start tag in: ${html.slice(text.length, text.length + 80)}`);
    const words = unescaped(link?.[2] ?? strong?.[1] ?? part);
    if (link !== null) links.push({ label: words, href: unescaped(link[1]!) });
    if (strong !== null) bold.push(words);
    text += words;
  }
  return { text, links, bold };
}

export interface BotApi extends StandIn {
  /** Messages as they came, without calls of other methods. */
  sent(): Call[];
  /** Resolves with the first `count` messages. */
  messages(count: number): Promise<Call[]>;
  /** Keeps the next call waiting. */
  holdNext(until: Promise<void>): void;
  /** Answers the next call of `method` with an error instead. */
  failNext(method: string, error: { error_code: number; description: string; parameters?: object }): void;
}

const bad = (description: string) => ({ status: 400, body: { ok: false, error_code: 400, description } });

function refusalOf(body: Call['body']): ReturnType<typeof bad> | null {
  let seen: Seen;
  try {
    seen = readHtml(body.text);
  } catch (error) {
    return bad(`Bad Request: can't parse entities: ${(error as Error).message}`);
  }
  if (body.parse_mode !== 'HTML' || seen.text.trim() === '') return bad('Bad Request: message text is empty');
  if (seen.text.length > 4_096) return bad('Bad Request: message is too long');
  if (seen.links.length + seen.bold.length > 100)
    return bad('more than 100 entities: Telegram drops the rest');
  const buttons = (body.reply_markup?.inline_keyboard ?? []).flat() as { callback_data: string }[];
  if (buttons.some(({ callback_data }) => Buffer.byteLength(callback_data) > 64))
    return bad('Bad Request: BUTTON_DATA_INVALID');
  return null;
}

/** A local Bot API that refuses what the real one refuses. */
export async function startBotApi(): Promise<BotApi> {
  const failures: { method: string; error: object & { error_code: number } }[] = [];
  let holding: Promise<void> | undefined;
  let messageId = 1000;
  const answer = (call: Call): Answered => {
    const method = /^\/bot([^/]+)\/(\w+)$/.exec(call.path);
    if (method?.[1] !== TOKEN)
      return { status: 401, body: { ok: false, error_code: 401, description: 'Unauthorized' } };
    const failing = failures.findIndex((failure) => failure.method === method[2]);
    if (failing >= 0) {
      const [{ error }] = failures.splice(failing, 1) as [(typeof failures)[0]];
      return { status: error.error_code, body: { ok: false, ...error } };
    }
    switch (method[2]) {
      case 'getMe':
        return { body: { ok: true, result: ME } };
      case 'sendMessage':
        messageId += 1;
        return refusalOf(call.body) ?? { body: { ok: true, result: { message_id: messageId } } };
      case 'answerCallbackQuery':
        return { body: { ok: true, result: true } };
      default:
        return bad('Bad Request: method not found');
    }
  };
  const standIn = await startStandIn((call) => {
    const hold = holding;
    holding = undefined;
    return { ...answer(call), ...(hold === undefined ? {} : { hold }) };
  });
  const isMessage = (call: Call): boolean => call.path.endsWith('/sendMessage');
  return {
    ...standIn,
    sent: () => standIn.calls.filter(isMessage),
    messages: (count) => standIn.arrived(count, isMessage),
    holdNext: (until) => {
      holding = until;
    },
    failNext: (method, error) => void failures.push({ method, error }),
  };
}
