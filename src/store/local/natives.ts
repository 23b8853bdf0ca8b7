/** Each package with native code, and what shows that it works. */
const NATIVES: Readonly<Record<string, () => Promise<unknown>>> = {
  'better-sqlite3': async () => new (await import('better-sqlite3')).default(':memory:').close(),
  'hnswlib-node': () => import('hnswlib-node'),
};

/** Packages of the store that this Node cannot load: built for another version, or not at all. */
export async function brokenNatives(): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const [name, load] of Object.entries(NATIVES)) {
    try {
      await load();
    } catch {
      broken.push(name);
    }
  }
  return broken;
}
