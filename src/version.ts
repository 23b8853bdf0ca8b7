import { readFileSync } from 'node:fs';

const FILE = new URL('../package.json', import.meta.url);

/** Version of Kutip, from its package file. */
export const VERSION = (JSON.parse(readFileSync(FILE, 'utf8')) as { version: string }).version;
