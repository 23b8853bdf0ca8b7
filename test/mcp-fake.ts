/** A whole `kutip mcp` over the fake, as a process of its own that a client starts. */
import { run } from '../src/cli/program.ts';
import { processTerminal } from '../src/cli/terminal.ts';
import { REPLIES } from './channel/mcp/contract.ts';
import { fakeKutip } from './fakes.ts';

process.exitCode = await run(['mcp'], processTerminal(), { open: async () => fakeKutip(REPLIES) });
