import type { Article, Span } from '../../types.ts';
import type { Statement } from '../compose.ts';
import { readEvidence } from './evidence.ts';
import { isStatement } from './form.ts';
import { type Proof, prove } from './prove.ts';
import { readSaid, type Said } from './said.ts';
import type { WordedSentence } from './sentence-stream.ts';

/** A passage that a model was shown. */
export interface ShownPassage {
  /** What the model cites it by. */
  readonly key: string;
  readonly article: Article;
  readonly span: Span;
}

/** Why a sentence was stopped; for the log and the bench. */
export type Stopped =
  | 'no-source'
  | 'number'
  | 'date'
  | 'name'
  | 'office'
  | 'place'
  | 'regulation'
  | 'polarity'
  | 'roles'
  | 'words'
  | 'support'
  | 'form';

export type Grounding =
  | { readonly grounded: true; readonly statement: Statement; readonly support: number }
  | { readonly grounded: false; readonly why: Stopped };

/**
 * Finds the span that proves a sentence of a model: one to three neighbouring sentences of a passage that it cites; or says
 * why none does. A mark that is missing or wrong is put right where exactly one article among those shown proves the
 * sentence beyond doubt.
 */
export function ground(sentence: WordedSentence, shown: readonly ShownPassage[]): Grounding {
  if (!isStatement(sentence.text)) return { grounded: false, why: 'form' };
  const said = readSaid(sentence.text);
  const cited = shown.filter(({ key }) => sentence.keys.includes(key));
  const own = bestOf(said, cited);
  if (own?.proven) return grounding(sentence, own);
  const others = shown.filter((passage) => !cited.includes(passage));
  const clear = others.map((passage) => proofOf(said, passage)).filter((one) => one.proven && one.isClear);
  const articles = new Set(clear.map(({ passage }) => passage.article.id));
  if (articles.size === 1) return grounding(sentence, clear.sort((a, b) => b.support - a.support)[0]!);
  return { grounded: false, why: own?.why ?? 'no-source' };
}

type PassageProof = Proof & { readonly passage: ShownPassage };

function proofOf(said: Said, passage: ShownPassage): PassageProof {
  return { ...prove(said, readEvidence(passage.article, passage.span)), passage };
}

/** The best proof of a sentence among some passages; null where there are none. */
function bestOf(said: Said, passages: readonly ShownPassage[]): PassageProof | null {
  let best: PassageProof | null = null;
  for (const passage of passages) {
    const proof = proofOf(said, passage);
    if (
      best === null ||
      Number(proof.proven) - Number(best.proven) > 0 ||
      (proof.proven === best.proven && proof.support > best.support)
    )
      best = proof;
  }
  return best;
}

function grounding({ text }: WordedSentence, { passage, span, support }: PassageProof): Grounding {
  return { grounded: true, statement: { text, article: passage.article, span }, support };
}
