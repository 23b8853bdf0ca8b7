/**
 * kill -9 at seeded moments of writing and publishing; prints what was lost (nothing) and exits 1 otherwise.
 *   npx tsx bench/crash.ts [KILLS] [SEED]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crash } from '../test/store/crashes.ts';

const folders: string[] = [];
const report = await crash(
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'kutip-crash-'));
    folders.push(folder);
    return folder;
  },
  Number(process.argv[2] ?? 100),
  Number(process.argv[3] ?? 1),
);
for (const folder of folders) rmSync(folder, { recursive: true, force: true });
console.log(report);
if (report.lost.length > 0) process.exitCode = 1;
