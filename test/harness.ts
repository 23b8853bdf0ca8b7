import { pino } from 'pino';
import type { Kutip } from '../src/app.ts';
import { type Config, type Environment, loadConfig } from '../src/config.ts';
import { createServer, type RunningServer, type ServerOptions } from '../src/server.ts';

export interface Harness<Served extends Kutip> extends RunningServer {
  readonly kutip: Served;
  /** Everything the server logged, one JSON line each. */
  readonly logged: string[];
  /** Sends JSON (or a ready-made body) to `POST /ask`. */
  ask(body: unknown, init?: RequestInit): Promise<Response>;
}

/** A configuration from nothing but the given environment. */
export function testConfig(environment: Environment = {}): Config {
  return loadConfig({ environment: { PORT: '0', ...environment } });
}

/** A real server over a socket, on any free port; `endpoints` are stand-ins of the chat tools' own APIs. */
export async function startServer<Served extends Kutip>(
  kutip: Served,
  environment: Environment = {},
  endpoints: ServerOptions['endpoints'] = {},
): Promise<Harness<Served>> {
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const server = await createServer({ kutip, config: testConfig(environment), log, endpoints });
  return {
    ...server,
    kutip,
    logged,
    ask: (body, init = {}) =>
      fetch(`${server.url}/ask`, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        ...init,
        headers: { 'Content-Type': 'application/json', ...init.headers },
      }),
  };
}
