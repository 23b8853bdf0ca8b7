import type { Kutip } from '../app.ts';
import { createDesk } from '../channel/chat/desk.ts';
import { evidenceLinks } from '../channel/evidence/links.ts';
import { gate } from '../channel/gate.ts';
import { serveStdio } from '../channel/mcp/stdio.ts';
import { type Config, serverAddress } from '../config.ts';
import { VERSION } from '../version.ts';
import { EXIT } from './exit.ts';
import { printable, type Terminal } from './terminal.ts';

/** Aborted by Ctrl+C or SIGTERM. */
function untilSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}

/**
 * `kutip mcp`: the archive for programs that start Kutip themselves and talk to it over standard input and output.
 * Nothing but the protocol is written to stdout. Evidence links lead to the server of this installation, which
 * opens them once it runs.
 */
export async function mcp(
  config: Config,
  terminal: Terminal,
  open: (config: Config) => Promise<Kutip>,
): Promise<number> {
  const stop = untilSignal();
  const kutip = await open(config);
  const onFailure = (error: unknown): void => {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    terminal.err(`Galat: ${printable(what)}\n`);
  };
  try {
    const questions = gate(kutip.ask);
    const links = evidenceLinks(
      kutip.secret(),
      () => config.publicUrl ?? serverAddress(config.host, config.port),
    );
    const desk = createDesk({
      ask: questions.ask,
      feedback: kutip.feedback,
      evidence: links.url,
      version: VERSION,
      clock: Date.now,
      onFailure,
    });
    await serveStdio(
      {
        ask: questions.ask,
        search: (text, options) => questions.admit(() => kutip.search(text, options)),
        archive: kutip,
        desk,
        onFailure,
      },
      { input: process.stdin, output: process.stdout },
      stop,
    );
    return EXIT.ok;
  } finally {
    await kutip.close();
  }
}
