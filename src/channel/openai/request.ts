import { z } from 'zod';
import type { AskRequest, ChatMessage } from '../../types.ts';
import { characters, HISTORY_LIMIT, MESSAGE_LIMIT, QUESTION_LIMIT } from '../request.ts';
import { withoutFootnotes } from './content.ts';
import { ParameterError } from './errors.ts';

/**
 * Long conversations, and pictures that somebody put beside a question: well above the 32 KiB of `/ask`, and still
 * small beside the memory of a server with 64 of them at once.
 */
export const CHAT_LIMIT_BYTES = 1024 * 1024;

const MESSAGES = '"messages" harus larik berisi objek { role, content }, paling sedikit satu.';
const part = z.object({ type: z.string(), text: z.string().optional() }, { error: MESSAGES });
const message = z.object(
  {
    role: z.string({ error: MESSAGES }),
    content: z.union([z.string(), z.array(part), z.null()], { error: MESSAGES }).optional(),
  },
  { error: MESSAGES },
);

/**
 * https://platform.openai.com/docs/api-reference/chat/create. What is not named here is accepted and ignored:
 * nothing of an answer could be warmer, longer or stopped earlier.
 */
export const chatSchema = z.object(
  {
    model: z.string({ error: '"model" harus teks; nama model server ini "kutip".' }).nullish(),
    messages: z.array(message, { error: MESSAGES }).min(1, { error: MESSAGES }),
    stream: z.boolean({ error: '"stream" harus true atau false.' }).nullish(),
    stream_options: z
      .object({ include_usage: z.boolean().nullish() }, { error: '"stream_options" harus objek.' })
      .nullish(),
    n: z.literal(1, { error: '"n" hanya dapat 1: satu pertanyaan mendapat satu jawaban.' }).nullish(),
  },
  { error: 'Badan permintaan harus objek JSON dengan "messages".' },
);

type Message = z.output<typeof message>;

export interface ChatRequest {
  readonly asked: AskRequest;
  /** The last message of the user as it came, which may be a chore and then longer than any question. */
  readonly prompt: string;
  readonly stream: boolean;
  readonly includeUsage: boolean;
}

function textOf({ content }: Message): string {
  if (typeof content === 'string') return content.trim();
  const texts = (content ?? []).flatMap((one) => (one.type === 'text' ? [one.text ?? ''] : []));
  return texts.join('\n').trim();
}

function turnOf(one: Message): ChatMessage[] {
  const { role } = one;
  if (role !== 'user' && role !== 'assistant') return [];
  const said = role === 'assistant' ? withoutFootnotes(textOf(one)) : textOf(one);
  const content = characters(said) <= MESSAGE_LIMIT ? said : [...said].slice(0, MESSAGE_LIMIT).join('');
  return content === '' ? [] : [{ role, content }];
}

function assertReadable(prompt: string, { content }: Message): void {
  if (prompt !== '') return;
  throw new ParameterError(
    'messages',
    Array.isArray(content) && content.length > 0
      ? 'Kutip hanya membaca teks. Tulis pertanyaannya sebagai bagian bertipe "text"; gambar, suara, dan berkas diabaikan.'
      : 'Pesan terakhir pengguna kosong. Tulis sebuah pertanyaan.',
  );
}

/**
 * The last message of the user is the question; what users and assistants said before is the history, the oldest
 * turns dropped where `/ask` takes no more. Prompts of systems, developers and tools steer nothing here. Rejects
 * with `invalid-request`, naming the parameter.
 */
export function parseChatRequest(body: unknown): ChatRequest {
  const result = chatSchema.safeParse(body);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw new ParameterError(String(issue.path[0] ?? 'messages'), issue.message);
  }
  const { messages, stream, stream_options } = result.data;
  const last = messages.findLastIndex(({ role }) => role === 'user');
  const question = messages[last];
  if (question === undefined) {
    throw new ParameterError('messages', 'Tidak ada pesan dengan role "user". Tulis sebuah pertanyaan.');
  }
  const prompt = textOf(question);
  assertReadable(prompt, question);
  const history = messages.slice(0, last).flatMap(turnOf).slice(-HISTORY_LIMIT);
  return {
    asked: { question: prompt, ...(history.length > 0 && { history }) },
    prompt,
    stream: stream === true,
    includeUsage: stream_options?.include_usage === true,
  };
}

/** A chore may be longer. */
export function assertQuestion({ question }: AskRequest): void {
  if (characters(question) <= QUESTION_LIMIT) return;
  throw new ParameterError(
    'messages',
    `Pertanyaan paling panjang ${QUESTION_LIMIT.toLocaleString('id-ID')} karakter; ringkaslah pesan terakhir.`,
  );
}
