import type { EvidenceOf } from '../render/document.ts';
import type { Limit } from '../render/limits.ts';
import type { Markup } from '../render/markup.ts';
import { renderAnswer, renderProofs } from '../render/render.ts';
import type { Outcome } from './buttons.ts';

/** What an outcome says in the markup of a tool, in texts within this limit. */
export function textsOf(
  outcome: Outcome,
  evidence: EvidenceOf,
  markup: Markup,
  limit: Pick<Limit, 'most' | 'units'>,
): string[] {
  switch (outcome.kind) {
    case 'notice':
      return [markup.text(outcome.text)];
    case 'answer':
      return renderAnswer(outcome.given.answer, evidence, markup, limit);
    case 'proofs':
      return renderProofs(outcome.given.answer, evidence, markup, limit);
  }
}
