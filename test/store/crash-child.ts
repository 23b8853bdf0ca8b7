/**
 * Writes an archive as ingest does, article by article, publishing every third one, and tells each step that is
 * done. Run by `crashes.ts`, which kills it:  crash-child.ts DIRECTORY ARTICLES
 */
import { openLocalStore } from '../../src/store/local/open.ts';
import { crashArticle, sourceOf, TEST_EMBEDDER } from './archive.ts';

const [directory, count] = process.argv.slice(2);
const store = openLocalStore({ directory: directory!, embedder: TEST_EMBEDDER });
const writer = await store.writer();
const published = new Set((await writer.sources()).map(({ key }) => key));
process.stdout.write('ready\n');
let waiting = 0;
for (let i = 0; i < Number(count); i++) {
  const source = sourceOf(`k${i}`);
  if (published.has(source.key)) continue;
  if (!(await writer.staged(source))) await writer.put(source, [crashArticle(i)]);
  process.stdout.write(`put ${i}\n`);
  if (++waiting % 3 === 0) process.stdout.write(`published ${(await writer.publish()).articleCount}\n`);
}
process.stdout.write(`published ${(await writer.publish()).articleCount}\n`);
await writer.close();
await store.close();
process.stdout.write('done\n');
