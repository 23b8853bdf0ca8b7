import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const EXECUTABLE = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Whether there is a browser to test with. Where CI=true there must be one. */
export function hasChromium(): boolean {
  if (existsSync(EXECUTABLE)) return true;
  if (process.env.CI === 'true') {
    throw new Error(
      `the browser tests need Chromium at ${EXECUTABLE} (or CHROMIUM_PATH); .ci/run installs it`,
    );
  }
  process.stderr.write(`Browser tests left out: no Chromium at ${EXECUTABLE} (set CHROMIUM_PATH).\n`);
  return false;
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
