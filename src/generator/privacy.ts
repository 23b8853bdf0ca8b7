import { KutipError } from '../errors.ts';
import { isLoopback } from '../settings/setting.ts';

export interface PrivacyRules {
  readonly privacy: 'local' | 'any';
  readonly allowedHosts: readonly string[];
}

/** Rejects with `configuration` an endpoint that questions and articles may not be sent to. */
export function assertPrivate(endpoint: URL, { privacy, allowedHosts }: PrivacyRules): void {
  // A URL's own host is in small letters, and an address of version 6 in brackets.
  if (privacy === 'any' || isLoopback(endpoint.hostname.replace(/^\[|\]$/g, ''))) return;
  if (allowedHosts.some((host) => host.toLowerCase() === endpoint.hostname)) return;
  throw new KutipError(
    'configuration',
    `LLM akan mengirim pertanyaan dan kutipan artikel ke ${endpoint.hostname}, di luar mesin ini, sedangkan LLM_PRIVACY=local. ` +
      'Daftarkan host itu di LLM_ALLOWED_HOSTS, setel LLM_PRIVACY=any, atau pakai model lokal seperti ollama:MODEL.',
  );
}
