/** A whole `kutip serve` over the fake, as a process of its own that a test can send signals to. */
import { run } from '../src/cli/program.ts';
import { processTerminal } from '../src/cli/terminal.ts';
import { fakeKutip } from './fakes.ts';

process.exitCode = await run(['serve', '--port', '0'], processTerminal(), {
  open: async () => fakeKutip({}),
});
