import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Those that `kutip doctor` sends as well ship with the product. */
const FOLDERS = ['../fixtures/channels', '../../src/channel/samples/events'].map((folder) =>
  resolve(import.meta.dirname, folder),
);

/** A recorded webhook of a tool, parsed anew each time; `test/fixtures/channels/README.md` lists them. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is the vendor's
export function recorded(name: string): any {
  const paths = FOLDERS.map((folder) => resolve(folder, `${name}.json`));
  const path = paths.find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error(`nothing was recorded as ${name}`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
