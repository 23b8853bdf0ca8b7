import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAffected, openSqlite } from '../../src/store/local/sqlite.ts';

describe('openSqlite', () => {
  it.each([
    ['20.20.2', false],
    ['22.23.2', false],
    ['24.18.1', false],
    ['24.19.0', true],
    ['24.21.0', true],
  ])('knows whether Node %s aborts when a statement is freed', (version, affected) => {
    expect(isAffected(version)).toBe(affected);
  });

  it('survives the collection of a thousand statements and closed databases', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kutip-sqlite-'));
    for (let round = 0; round < 100; round++) {
      const database = openSqlite(join(folder, 'a.sqlite'), { timeout: 0 });
      database.pragma('journal_mode = WAL');
      for (let one = 0; one < 10; one++)
        expect(database.prepare(`SELECT ${one} AS one`).get()).toEqual({ one });
      database.transaction(() => database.exec('SELECT 1'))();
      database.close();
    }
    const waste = Array.from({ length: 200 }, () => new Array(20_000).fill(0).map((_, index) => ({ index })));
    expect(waste).toHaveLength(200);
    rmSync(folder, { recursive: true, force: true });
  });
});
