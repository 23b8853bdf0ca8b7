import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom: only lower rungs, or the same room. A room is a file or a folder of `src/`;
 * siblings on a rung ignore each other.
 */
const RUNGS: readonly (readonly string[])[] = [
  ['types.ts', 'errors.ts', 'trees.ts', 'random.ts', 'version.ts'],
  ['indonesian/'],
  ['embedder.ts', 'store.ts', 'generator.ts', 'feedback.ts', 'settings/'],
  ['channel.ts'],
  ['embedder/', 'store/', 'generator/', 'channel/'],
  ['articles/', 'retrieval/', 'answer/', 'evaluate/', 'config.ts'],
  ['app.ts'],
  ['surfaces.ts'],
  ['server.ts', 'langchain.ts'],
  // The command line is an entry like the server, and `serve` starts that one.
  ['cli.ts', 'cli/'],
];
/** An entry file and the folder it grew into are one room. */
const ONE_ROOM = new Set(['cli.ts', 'cli/']);

const EXPRESS = ['channel.ts', 'channel/', 'server.ts'];
const CHAT = ['channel/'];
/** Packages that are met in these places only. */
const HOMES: readonly { packages: RegExp; places: readonly string[] }[] = [
  { packages: /^(express|express-rate-limit|helmet|pino-http)$/, places: EXPRESS },
  {
    packages: /^(langchain|@langchain)(\/|$)/,
    places: ['embedder/', 'generator/', 'store/', 'langchain.ts', 'articles/read-'],
  },
  { packages: /^@huggingface\//, places: ['embedder/'] },
  { packages: /^(@slack\/|grammy|@modelcontextprotocol\/|jose|prom-client)/, places: CHAT },
  { packages: /^lru-cache$/, places: ['channel/', 'generator/'] },
  { packages: /^(undici|cockatiel)$/, places: ['generator/'] },
  { packages: /^better-sqlite3$|^hnswlib-node$/, places: ['store/local/'] },
  { packages: /^(commander|cli-progress|picocolors)$/, places: ['cli.ts', 'cli/'] },
];
const CLOCK_PLACES = ['app.ts', 'server.ts', 'cli.ts', 'cli/'];
const LONGEST_FILE = 400;

const SRC = resolve(import.meta.dirname, '../src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(resolve(SRC, name), 'utf8') }));

const roomOf = (name: string): string => (name.includes('/') ? `${name.split('/')[0]}/` : name);
const rungOf = (name: string): number => RUNGS.findIndex((rung) => rung.includes(roomOf(name)));
const isIn = (name: string, places: readonly string[]): boolean =>
  places.some((place) => name === place || (/[/-]$/.test(place) && name.startsWith(place)));

/** Everything a file imports, statically or not, types included. */
function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  );
}

/** The code without its comments and strings, so that prose about a rule does not break it. */
const codeOf = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");

describe('the house', () => {
  it('has a place for every file', () => {
    expect(files.filter(({ name }) => rungOf(name) < 0).map(({ name }) => name)).toEqual([]);
    expect(files.length).toBeGreaterThan(20);
  });

  it('imports downwards only', () => {
    const wrong: string[] = [];
    for (const { name, text } of files) {
      for (const specifier of importsOf(text).filter((one) => one.startsWith('.'))) {
        const target = posix.normalize(posix.join(posix.dirname(name), specifier));
        const [from, to] = [roomOf(name), roomOf(target)];
        const sameRoom = from === to || (ONE_ROOM.has(from) && ONE_ROOM.has(to));
        if (!sameRoom && !(rungOf(target) >= 0 && rungOf(target) < rungOf(name)))
          wrong.push(`${name} -> ${target}`);
        if (!specifier.endsWith('.ts')) wrong.push(`${name}: ${specifier} lacks its extension`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps implementations of a seam apart from each other', () => {
    const wrong: string[] = [];
    for (const { name, text } of files) {
      const own = /^(store|embedder|generator)\/([^/]+)\//.exec(name);
      for (const specifier of own ? importsOf(text).filter((one) => one.startsWith('.')) : []) {
        const target = posix.normalize(posix.join(posix.dirname(name), specifier));
        const other = new RegExp(`^${own?.[1]}/([^/]+)/`).exec(target);
        if (other && other[1] !== own?.[2]) wrong.push(`${name} -> ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('meets each package at its home only', () => {
    const wrong = files.flatMap(({ name, text }) =>
      importsOf(text)
        .filter((specifier) =>
          HOMES.some(({ packages, places }) => packages.test(specifier) && !isIn(name, places)),
        )
        .map((specifier) => `${name}: ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it('reads the environment in config.ts only', () => {
    const wrong = files.filter(
      ({ name, text }) => name !== 'config.ts' && /process\.env\b/.test(codeOf(text)),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('looks at the clock in the entries only', () => {
    const wrong = files.filter(
      ({ name, text }) =>
        !isIn(name, CLOCK_PLACES) && /\bDate\.now\(|\bnew Date\(\s*\)|\bDate\(\s*\)/.test(codeOf(text)),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it(`has no file over ${LONGEST_FILE} lines`, () => {
    const web = readdirSync(resolve(SRC, 'web')).map((name) => ({
      name: `web/${name}`,
      text: readFileSync(resolve(SRC, 'web', name), 'utf8'),
    }));
    const long = [...files, ...web].filter(({ text }) => text.split('\n').length > LONGEST_FILE + 1);
    expect(long.map(({ name }) => name)).toEqual([]);
  });

  it('names no folder of the machine it was written on', () => {
    const here = dirname(SRC);
    const wrong = files.filter(({ text }) => text.includes(here) || /['"`]\/(home|root|Users)\//.test(text));
    expect(wrong.map(({ name }) => relative(SRC, name))).toEqual([]);
  });
});
