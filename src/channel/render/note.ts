import type { Answer } from '../../types.ts';

/** What a reader should know of how an answer came about; null where it is quoted as always. `web/text.js` says the same. */
export function noteOf({ mode, degraded }: Pick<Answer, 'mode' | 'degraded'>): string | null {
  if (mode === 'generative') {
    const broken = degraded ? ' Model terputus sebelum selesai; jawaban ini mungkin belum lengkap.' : '';
    return `Disusun oleh model bahasa; tiap kalimat diperiksa terhadap kutipannya.${broken}`;
  }
  return degraded ? 'Model bahasa sedang tidak dapat dipakai; ini jawaban kutipan langsung.' : null;
}
