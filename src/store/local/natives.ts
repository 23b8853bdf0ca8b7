import { createRequire } from 'node:module';

// Node 20 reports a CommonJS package that fails inside `import()` once more, as an uncaught error of the process.
const require = createRequire(import.meta.url);

/** Each package with native code, and what shows that it works. */
const NATIVES: Readonly<Record<string, () => void>> = {
  'better-sqlite3': () => new (require('better-sqlite3'))(':memory:').close(),
  'hnswlib-node': () => require('hnswlib-node'),
};

/** Packages of the store that this Node cannot load: built for another version, or not at all. */
export function brokenNatives(): readonly string[] {
  return Object.entries(NATIVES).flatMap(([name, load]) => {
    try {
      load();
      return [];
    } catch {
      return [name];
    }
  });
}
