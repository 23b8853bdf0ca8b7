import { isIP } from 'node:net';
import { KutipError } from '../errors.ts';

export interface PrivacyRules {
  readonly privacy: 'local' | 'any';
  readonly allowedHosts: readonly string[];
}

/** Whether an address stays on this machine. Names are not resolved: only "localhost" is known to. */
function isThisMachine(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}

/** Rejects with `configuration` an endpoint that questions and articles may not be sent to. */
export function assertPrivate(endpoint: URL, { privacy, allowedHosts }: PrivacyRules): void {
  if (privacy === 'any' || isThisMachine(endpoint.hostname)) return;
  if (allowedHosts.some((host) => host.toLowerCase() === endpoint.hostname)) return;
  throw new KutipError(
    'configuration',
    `LLM akan mengirim pertanyaan dan kutipan artikel ke ${endpoint.hostname}, di luar mesin ini, sedangkan LLM_PRIVACY=local. ` +
      'Daftarkan host itu di LLM_ALLOWED_HOSTS, setel LLM_PRIVACY=any, atau pakai model lokal seperti ollama:MODEL.',
  );
}
