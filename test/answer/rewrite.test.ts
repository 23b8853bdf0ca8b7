import { describe, expect, it } from 'vitest';
import { leansOnConversation } from '../../src/answer/follow-up.ts';
import { accepted, rewritten } from '../../src/answer/rewrite.ts';
import { KutipError } from '../../src/errors.ts';
import type { Generator } from '../../src/generator.ts';
import type { ChatMessage } from '../../src/types.ts';

const HISTORY: readonly ChatMessage[] = [
  { role: 'user', content: 'Siapa sekda Kota Palembang?' },
  {
    role: 'assistant',
    content: 'Sekda Kota Palembang Aprizal Hasyim memimpin 3 apel di Kecamatan Kemuning [1].',
  },
];

describe('a follow-up that the rules do not complete', () => {
  it.each([
    'lalu yang memimpin itu ngapain di sana?',
    'terus bagaimana kelanjutannya?',
    'dia tadi bilang apa lagi?',
  ])('points at the conversation: %s', (question) => {
    expect(leansOnConversation(question, HISTORY)).toBe(true);
    expect(leansOnConversation(question)).toBe(false);
  });

  it.each(['Kapan apel gabungan Pemprov Kalsel dilaksanakan?', 'Siapa gubernur Kaltara tahun 2024?', ''])(
    'or stands alone: %s',
    (question) => {
      expect(leansOnConversation(question, HISTORY)).toBe(false);
    },
  );
});

describe('a completed question', () => {
  const asked = 'lalu apelnya di mana?';
  it.each([
    ['Di mana apel Sekda Kota Palembang?', 'Di mana apel Sekda Kota Palembang?'],
    ['  "di mana apel yang dipimpin Aprizal Hasyim"\n', 'Di mana apel yang dipimpin Aprizal Hasyim?'],
  ])('is taken in words of the conversation: %s', (text, taken) => {
    expect(accepted(text, asked, HISTORY)).toBe(taken);
  });

  it.each([
    ['a name that nobody said', 'Di mana apel Gubernur Jawa Barat?'],
    ['a number that nobody said', 'Di mana 4 apel Sekda Kota Palembang?'],
    ['another kind of question', 'Siapa yang memimpin apel Kota Palembang?'],
    ['the words of the asker lost', 'Di mana Sekda Kota Palembang?'],
    ['nothing added', 'Di mana apelnya?'],
    ['an answer behind it', 'Di mana apel Sekda Palembang?\nDi Kemuning.'],
    ['an address', 'Di mana apel Palembang https://palembang.example?'],
    ['nothing', ' '],
    ['far too much', `Di mana apel ${'Palembang '.repeat(40)}?`],
  ])('is refused with %s', (_why, text) => {
    expect(accepted(text, asked, HISTORY)).toBeNull();
  });

  const voice = (generate: Generator['generate']): Generator => ({ id: 'uji', generate });

  it('is asked for with the conversation, and its pieces are put together', async () => {
    const one = voice(async function* (request) {
      expect(request).toEqual({ task: 'rewrite', question: asked, history: HISTORY });
      yield { type: 'text', text: 'Di mana apel ' };
      yield { type: 'text', text: 'Sekda Palembang?' };
    });
    expect(await rewritten(one, asked, HISTORY)).toBe('Di mana apel Sekda Palembang?');
  });

  it('is done without where the model fails; a caller who left ends it', async () => {
    // biome-ignore lint/correctness/useYield: it fails before the first word
    const failing = voice(async function* () {
      throw new KutipError('upstream', 'x');
    });
    expect(await rewritten(failing, asked, HISTORY)).toBeNull();
    const reason = new Error('pergi');
    await expect(rewritten(failing, asked, HISTORY, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
