import { expect, it } from 'vitest';
import { crash } from './crashes.ts';
import { temporaryFolder } from './folders.ts';

// The long version: npx tsx bench/crash.ts 1000
it('loses nothing acknowledged to kill -9, at any moment', async () => {
  expect(await crash(temporaryFolder, 20, 42)).toMatchObject({ kills: 20, lost: [] });
}, 180_000);
