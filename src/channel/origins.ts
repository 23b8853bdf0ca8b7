import type { RequestHandler } from 'express';
import { Refusal, sendProblem } from './problem.ts';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const ALLOWED_HEADERS = 'content-type, authorization, x-api-key, accept, mcp-protocol-version';
const PREFLIGHT_SECONDS = '600';

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/** The host name of a `Host` header, without its port. */
function nameOf(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}

/**
 * Pages of other sites: only the exact origins of the list get an answer that their script can read;
 * every other one, `null` included, is refused outright. The page's own origin needs no permission.
 */
export function originGuard(allowedOrigins: readonly string[]): RequestHandler {
  const allowed = new Set(allowedOrigins);
  return (request, response, next) => {
    response.vary('Origin');
    const { origin, host } = request.headers;
    if (origin === undefined || (host !== undefined && hostOf(origin) === host)) {
      next();
      return;
    }
    if (!allowed.has(origin)) {
      sendProblem(
        response,
        new Refusal(
          'origin-refused',
          'Situs asal permintaan ini tidak diizinkan. Daftarkan asalnya di ALLOWED_ORIGINS.',
        ),
      );
      return;
    }
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
    if (request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined) {
      response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
      response.setHeader('Access-Control-Allow-Headers', ALLOWED_HEADERS);
      response.setHeader('Access-Control-Max-Age', PREFLIGHT_SECONDS);
      response.status(204).end();
      return;
    }
    next();
  };
}

interface HostRules {
  readonly allowedOrigins: readonly string[];
  readonly apiKeys: readonly string[];
  readonly publicUrl: string | null;
}

/**
 * A server without keys trusts this machine only, so it answers only to this machine's names (and to
 * the hosts of the allowed origins): a foreign name that is made to point at 127.0.0.1, which is how
 * DNS rebinding works, reads nothing. Under its public name it serves `signedPaths` alone, where every
 * request proves itself.
 */
export function hostGuard(rules: HostRules, signedPaths: readonly string[]): RequestHandler {
  const hostName = (origin: string): string => nameOf(hostOf(origin) ?? '');
  const names = new Set([...LOOPBACK_NAMES, ...rules.allowedOrigins.map(hostName)]);
  const publicName = rules.publicUrl === null ? null : hostName(rules.publicUrl);
  const isSigned = (path: string): boolean =>
    signedPaths.some((signed) => path === signed || (signed.endsWith('/') && path.startsWith(signed)));
  return (request, response, next) => {
    // RFC 9112, section 3.2
    if (request.headers.host === undefined && request.httpVersion !== '1.0') {
      sendProblem(response, new Refusal('malformed-request', 'Permintaan ini tidak menyebut hostnya.'));
      return;
    }
    const name = nameOf(request.headers.host ?? '');
    if (
      rules.apiKeys.length > 0 ||
      names.has(name) ||
      /^127(\.\d{1,3}){3}$/.test(name) ||
      (name === publicName && isSigned(request.path))
    ) {
      next();
      return;
    }
    sendProblem(
      response,
      new Refusal(
        'misdirected-request',
        'Server ini hanya melayani localhost. Bila ia berada di balik proksi, daftarkan alamatnya di ALLOWED_ORIGINS atau isi API_KEYS.',
      ),
    );
  };
}
