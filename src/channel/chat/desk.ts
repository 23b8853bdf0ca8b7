import { randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Ask, ChatDesk, ChatQuestion, ChatReply, GivenAnswer } from '../../channel.ts';
import { KutipError } from '../../errors.ts';
import type { FeedbackStore } from '../../feedback.ts';
import type { Answer, ChatMessage, Citation } from '../../types.ts';
import { Refusal } from '../problem.ts';
import { HISTORY_LIMIT, QUESTION_LIMIT } from '../request.ts';
import { wholeAnswer } from '../whole-answer.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const REMEMBERED_ANSWERS = 5_000;
const REMEMBERED_CONVERSATIONS = 5_000;
const REMEMBERED_EVENTS = 50_000;
const LONGEST_COMMENT = 2_000;
/** An answer of a busy machine takes milliseconds, of a slow model seconds. */
const PATIENCE_MS = 25_000;

interface DeskParts {
  readonly ask: Ask;
  readonly feedback: FeedbackStore;
  /** Absolute address of the evidence of a citation. */
  readonly evidence: (citation: Citation) => string;
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Told of every answer. */
  readonly onAnswer?: (surface: string, answer: Answer) => void;
  /** Told of failures; never shown to anyone who asks. */
  readonly onFailure: (error: unknown, surface: string) => void;
}

interface Conversation {
  /** Oldest first. */
  readonly turns: readonly ChatMessage[];
  readonly last: GivenAnswer;
}

/** The desk, and `settled`, which resolves when the work handed to `later` is done. */
export interface Desk extends ChatDesk {
  settled(): Promise<void>;
}

/** Keeps everything in memory, with bounds: after a restart conversations begin anew and old buttons say so. */
export function createDesk(parts: DeskParts): Desk {
  const answers = new LRUCache<string, GivenAnswer>({ max: REMEMBERED_ANSWERS, ttl: DAY_MS });
  const conversations = new LRUCache<string, Conversation>({ max: REMEMBERED_CONVERSATIONS, ttl: DAY_MS });
  const events = new LRUCache<string, true>({ max: REMEMBERED_EVENTS, ttl: DAY_MS });
  const atWork = new Set<Promise<void>>();

  const desk: Desk = {
    async reply(question) {
      try {
        return await answered(question);
      } catch (error) {
        return { kind: 'notice', text: noticeOf(error, (cause) => parts.onFailure(cause, question.surface)) };
      }
    },
    keep(surface, question, answer) {
      const given = { id: randomBytes(12).toString('base64url'), surface, question, answer };
      answers.set(given.id, given);
      parts.onAnswer?.(surface, answer);
      return given;
    },
    given: (id) => answers.get(id),
    async rate(id, verdict, comment) {
      const given = answers.get(id);
      if (given === undefined) return 'forgotten';
      const words = comment?.trim().slice(0, LONGEST_COMMENT) ?? '';
      try {
        await parts.feedback.add({
          answerId: id,
          at: new Date(parts.clock()).toISOString(),
          surface: given.surface,
          verdict,
          comment: words === '' ? null : words,
          question: given.question,
          answer: given.answer,
          version: parts.version,
        });
        return 'kept';
      } catch (error) {
        parts.onFailure(error, given.surface);
        return 'failed';
      }
    },
    evidence: parts.evidence,
    firstTime(key) {
      if (events.has(key)) return false;
      events.set(key, true);
      return true;
    },
    later(work) {
      // Whatever was written to a socket goes out before the answering takes the processor.
      const running = nextTurn()
        .then(work)
        .catch((error: unknown) => parts.onFailure(error, 'later'))
        .finally(() => atWork.delete(running));
      atWork.add(running);
    },
    history: (surface, conversation) => conversations.get(`${surface} ${conversation}`)?.turns ?? [],
    last: (surface, conversation) => conversations.get(`${surface} ${conversation}`)?.last,
    async settled() {
      while (atWork.size > 0) await Promise.all(atWork);
    },
  };

  async function answered({ surface, text, conversation }: ChatQuestion): Promise<ChatReply> {
    const asked = text.trim();
    if (asked === '') return { kind: 'notice', text: GREETING };
    if (asked.length > QUESTION_LIMIT) return { kind: 'notice', text: TOO_LONG };
    const history = conversation === null ? [] : desk.history(surface, conversation);
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await wholeAnswer(parts.ask, { question: asked, history }, { signal });
    const given = desk.keep(surface, asked, answer);
    if (conversation !== null) {
      const turns: ChatMessage[] = [
        ...history,
        { role: 'user', content: asked },
        { role: 'assistant', content: answer.answer },
      ];
      conversations.set(`${surface} ${conversation}`, { turns: turns.slice(-HISTORY_LIMIT), last: given });
    }
    return { kind: 'answer', given };
  }

  return desk;
}

const GREETING =
  'Silakan tulis pertanyaan tentang isi arsip berita, misalnya: “Kapan seleksi CPNS dibuka?” Setiap kalimat jawaban disertai sumbernya.';
const TOO_LONG = `Pertanyaan terlalu panjang. Ringkaslah menjadi paling banyak ${QUESTION_LIMIT.toLocaleString('id-ID')} karakter.`;
const BROKEN = 'Maaf, pertanyaan ini belum dapat dijawab karena ada gangguan. Coba lagi sebentar lagi.';

/** What a person may read of a failure: only sentences that were written for people. */
function noticeOf(error: unknown, onFailure: (error: unknown) => void): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof KutipError && error.status < 500) return error.message;
  onFailure(error);
  return BROKEN;
}
