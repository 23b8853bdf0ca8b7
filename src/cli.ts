#!/usr/bin/env node
import { run } from './cli/program.ts';
import { processTerminal } from './cli/terminal.ts';

// `kutip ask … | head -1` closes the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await run(process.argv.slice(2), processTerminal());
