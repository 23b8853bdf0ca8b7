import type { Citation } from '../../types.ts';
import { type Evidence, openEvidence, sealEvidence } from './token.ts';

/** Addresses of evidence, and what such an address names. */
export interface EvidenceLinks {
  /** `https://…/bukti/{token}#kutipan`: a browser scrolls to the quoted words. */
  url(citation: Citation): string;
  /** Null for a token that this installation did not make. */
  open(token: string): Evidence | null;
}

/** `base` is asked for each link: the port is known only once the server listens. */
export function evidenceLinks(secret: Buffer, base: () => string): EvidenceLinks {
  return {
    url: (citation) => `${base()}/bukti/${sealEvidence(citation, secret)}#kutipan`,
    open: (token) => openEvidence(token, secret),
  };
}
