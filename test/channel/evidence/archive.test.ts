import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openKutip } from '../../../src/app.ts';
import { startServer, testConfig } from '../../harness.ts';
import { temporaryFolder } from '../../store/folders.ts';

const TEXT = `Bupati Contoh Resmikan Jembatan Kali Bening

CONTOHKABAR.ID, Sigi - Jembatan Kali Bening diresmikan pada Senin (3/6/2024). Bupati Contoh, Sari Dewi, memotong pita di hadapan warga.

Pembangunan jembatan itu menelan anggaran Rp 5 miliar dari APBD 2024.
`;

it('a link given once stays good: over restarts, edits and until the article is deleted', async () => {
  const home = temporaryFolder();
  const folder = join(home, 'berita');
  const file = join(folder, 'jembatan.txt');
  const environment = { INDEX_DIR: join(home, 'indeks'), DATA_DIR: join(home, 'data') };
  mkdirSync(folder);
  writeFileSync(file, TEXT);
  const first = await openKutip(testConfig(environment));
  await first.ingest({ paths: [folder] });
  const asked = await startServer(first, environment);
  const answer = (await (await asked.ask({ question: 'Berapa anggaran jembatan Kali Bening?' })).json()) as {
    citations: { evidence: string; quote: string }[];
  };
  const { pathname } = new URL(answer.citations[0]!.evidence);
  expect(answer.citations[0]!.quote).toContain('Rp 5 miliar');
  await asked.stop(0);
  await first.close();

  const kutip = await openKutip(testConfig(environment));
  const server = await startServer(kutip, environment);
  const get = async () => {
    const response = await fetch(server.url + pathname, { headers: { Accept: 'application/json' } });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  try {
    expect(await get()).toMatchObject({
      status: 200,
      body: { state: 'unchanged', quote: { text: answer.citations[0]!.quote } },
    });
    writeFileSync(file, TEXT.replace('Bupati Contoh, Sari Dewi, memotong', 'Camat memotong'));
    await kutip.ingest({ paths: [folder] });
    expect(await get()).toMatchObject({
      status: 200,
      body: { state: 'changed', quote: { text: answer.citations[0]!.quote } },
    });
    writeFileSync(file, TEXT.replace('Rp 5 miliar', 'Rp 7 miliar'));
    await kutip.ingest({ paths: [folder] });
    expect(await get()).toMatchObject({ status: 200, body: { state: 'withdrawn', quote: null } });
    rmSync(file);
    writeFileSync(join(folder, 'lain.txt'), 'Judul Lain\n\nIsi artikel lain yang tidak terkait sama sekali.');
    await kutip.ingest({ paths: [folder] });
    const gone = await get();
    expect([gone.status, gone.body.code]).toEqual([410, 'article-deleted']);
    expect(JSON.stringify(gone.body)).not.toMatch(/jembatan|miliar/i);
  } finally {
    await server.stop(0);
    await kutip.close();
  }
});
