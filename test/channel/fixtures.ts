import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A recorded webhook of `test/fixtures/channels/`, parsed anew each time. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is the vendor's
export function recorded(name: string): any {
  return JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../fixtures/channels', `${name}.json`), 'utf8'),
  );
}
