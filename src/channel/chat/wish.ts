import type { Verdict } from '../../feedback.ts';

/** What somebody wants who has only words, no buttons. Parts are counted from 1. */
export type Wish =
  | { readonly kind: 'ask'; readonly text: string }
  | { readonly kind: 'proofs'; readonly part: number }
  | { readonly kind: 'part'; readonly part: number }
  | { readonly kind: 'rate'; readonly verdict: Verdict; readonly comment: string };

const VERDICTS: Readonly<Record<string, Verdict>> = { '👍': 'up', '👎': 'down' };

/**
 * "bukti" and "bukti bagian 2" ask for the quotes of the last answer, "bagian 2" for more of it; a thumb, with or
 * without words behind it, rates it. Everything else is a question.
 */
export function wishOf(text: string): Wish {
  const words = text.trim();
  const page = /^\/?(bukti)?(?:\s*\bbagian (\d{1,3}))?[.!?]?$/i.exec(words);
  if (page?.[1] !== undefined || page?.[2] !== undefined) {
    const part = Math.max(1, Number(page[2] ?? 1));
    return { kind: page[1] === undefined ? 'part' : 'proofs', part };
  }
  const thumb = /^(👍|👎)[\u{1f3fb}-\u{1f3ff}\ufe0f]*(.*)$/su.exec(words);
  if (thumb !== null) return { kind: 'rate', verdict: VERDICTS[thumb[1]!]!, comment: thumb[2]!.trim() };
  return { kind: 'ask', text: words };
}

/** What chat tools say in the same words. */
export const NOTICES = {
  noAnswerYet: 'Belum ada jawaban dalam percakapan ini. Ajukan dulu sebuah pertanyaan.',
  forgotten: 'Jawaban ini sudah tidak tersimpan. Ajukan lagi pertanyaannya.',
  notRated: 'Maaf, penilaian Anda belum tersimpan karena ada gangguan. Coba lagi sebentar lagi.',
  rated: 'Terima kasih, penilaian Anda tersimpan.',
  howToComment: 'Untuk menambah catatan, tulis 👍 atau 👎 diikuti catatan Anda.',
} as const;
