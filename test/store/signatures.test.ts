import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../src/indonesian/signature.ts';
import { seededRandom } from '../../src/random.ts';
import { databasePath } from '../../src/store/local/database.ts';
import { openLocalStore } from '../../src/store/local/open.ts';
import { digestOf, Rows } from '../../src/store/local/rows.ts';
import { openSqlite } from '../../src/store/local/sqlite.ts';
import { prepared, sourceOf, TEST_EMBEDDER } from './archive.ts';
import { temporaryFolder } from './folders.ts';

const TEXT = Array.from(
  { length: 9 },
  (_, at) => `Warga desa nomor ${at} memanen jagung di lahan baru.`,
).join(' ');

async function filled(): Promise<string> {
  const directory = join(temporaryFolder(), 'indeks');
  const store = openLocalStore({ directory, embedder: TEST_EMBEDDER });
  const writer = await store.writer();
  for (const [id, text] of [
    ['satu', TEXT],
    ['dua', `${TEXT} Amin.`],
  ] as const) {
    await writer.put(sourceOf(id), [prepared(id, seededRandom(3), { text, date: null })]);
  }
  await writer.publish();
  await writer.close();
  await store.close();
  return directory;
}

async function copiesIn(directory: string): Promise<readonly (readonly string[])[]> {
  const store = openLocalStore({ directory, embedder: TEST_EMBEDDER });
  try {
    return await (await store.snapshot()).copies(['satu', 'dua']);
  } finally {
    await store.close();
  }
}

describe('stored signatures', () => {
  it('are those of the text', async () => {
    const database = openSqlite(databasePath(await filled()), { readonly: true });
    const { article, signature } = new Rows(database, TEST_EMBEDDER.dimension).version(1);
    expect(signature).toEqual(signatureOf(article.text));
    database.close();
  });

  it.each([
    ['of an earlier release', undefined],
    ['of another version of the rules', '0:AAAA'],
  ])('are not needed: an index %s answers the same without being built again', async (_, signature) => {
    const directory = await filled();
    const database = openSqlite(databasePath(directory), {});
    for (const row of database.prepare('SELECT * FROM versions').all() as Record<string, never>[]) {
      const meta = JSON.stringify({ ...JSON.parse(row.meta!), signature });
      const { id, source_id, article_id, text, first_passage, spans } = row;
      const digest = digestOf('version', id!, source_id!, article_id!, meta, text!, first_passage!, spans!);
      database.prepare('UPDATE versions SET meta = ?, digest = ? WHERE id = ?').run(meta, digest, id);
      expect(new Rows(database, TEST_EMBEDDER.dimension).version(id!).signature).toBeNull();
    }
    database.close();
    expect(await copiesIn(directory)).toEqual([['satu', 'dua']]);
  });
});
