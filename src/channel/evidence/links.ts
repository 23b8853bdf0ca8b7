import type { Citation } from '../../types.ts';
import { type Evidence, openEvidence, sealEvidence } from './token.ts';

/** Addresses of evidence, and what such an address names. */
export interface EvidenceLinks {
  /** `/bukti/{token}` */
  path(citation: Citation): string;
  /** The same with the server's own address in front. */
  url(citation: Citation): string;
  /** Null for a token that this installation did not make. */
  open(token: string): Evidence | null;
}

/** `base` is asked for each link: the port is known only once the server listens. */
export function evidenceLinks(secret: Buffer, base: () => string): EvidenceLinks {
  const path = (citation: Citation): string => `/bukti/${sealEvidence(citation, secret)}`;
  return {
    path,
    url: (citation) => base() + path(citation),
    open: (token) => openEvidence(token, secret),
  };
}
