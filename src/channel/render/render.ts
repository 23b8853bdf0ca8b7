import type { Answer } from '../../types.ts';
import { documentOf, type EvidenceOf, type Line } from './document.ts';
import type { Limit } from './limits.ts';
import type { Markup } from './markup.ts';
import { pack } from './pack.ts';

const heading = (words: string): Line => [{ kind: 'strong', text: words }];
const GAP: Line = [];

/**
 * An answer as messages of one surface, each within its limit: the answer, then its sources (or, where nothing
 * was found, the nearest articles).
 */
export function renderAnswer(
  answer: Answer,
  evidence: EvidenceOf,
  markup: Markup,
  limit: Pick<Limit, 'most' | 'units'>,
): string[] {
  const { body, sources, related } = documentOf(answer, evidence);
  const lines = [
    ...body,
    ...(sources.length === 0 ? [] : [GAP, heading('Sumber:'), ...sources]),
    ...(related.length === 0 ? [] : [GAP, heading('Artikel terdekat:'), ...related]),
  ];
  return pack(markup, lines, limit);
}

/** All quotes of an answer, word for word: what the button "Bukti" shows. */
export function renderProofs(
  answer: Answer,
  evidence: EvidenceOf,
  markup: Markup,
  limit: Pick<Limit, 'most' | 'units'>,
): string[] {
  const { proofs } = documentOf(answer, evidence);
  if (proofs.length === 0) return pack(markup, [[{ kind: 'text', text: NO_PROOF }]], limit);
  return pack(markup, [heading('Bukti, kata demi kata:'), ...proofs], limit);
}

const NO_PROOF = 'Jawaban ini tidak memuat kutipan, sebab arsip tidak menyebutkannya.';
