import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';

export const WIDGET_SECRET = 'rahasia-widget-yang-cukup-panjang-0001';

export interface Host {
  readonly origin: string;
  /** Policy violations of its pages, as the browser reports them. */
  kutip: string;
  tokens: number;
  close(): void;
}

/** A foreign site with a strict policy, whose own server mints the tokens. */
export async function startHost(secret = WIDGET_SECRET): Promise<Host> {
  const host = { origin: '', kutip: '', tokens: 0, close: () => void server.close() };
  const server: Server = createServer(async (request, response) => {
    if (request.url === '/kutip-token') {
      host.tokens += 1;
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ token: await mint(host.origin, secret) }));
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; script-src ${host.kutip}; connect-src 'self' ${host.kutip}; require-trusted-types-for 'script'`,
    );
    response.end(
      `<!doctype html><html lang="id"><head><meta name="viewport" content="width=device-width"><title>Portal</title></head><body><main><h1>Portal</h1><p>Isi.</p></main>
       <script type="module" src="${host.kutip}/widget.js" data-token-url="/kutip-token"></script></body></html>`,
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  host.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return host;
}

export interface Claims {
  readonly audience?: string;
  readonly issued?: number;
  readonly ends?: number | null;
  readonly algorithm?: string;
}

export function mint(origin: string, secret: string, claims: Claims = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const { audience = 'kutip-widget', issued = now, ends = now + 300, algorithm = 'HS256' } = claims;
  const token = new SignJWT({ origin })
    .setProtectedHeader({ alg: algorithm })
    .setAudience(audience)
    .setIssuedAt(issued);
  if (ends !== null) token.setExpirationTime(ends);
  return token.sign(new TextEncoder().encode(secret));
}
