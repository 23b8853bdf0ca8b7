import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../../src/random.ts';
import { openLocalStore } from '../../src/store/local/open.ts';
import { crashArticle, sourceOf, TEST_EMBEDDER } from './archive.ts';

const CHILD = fileURLToPath(new URL('crash-child.ts', import.meta.url));
const ARTICLES = 60;

export interface CrashReport {
  readonly kills: number;
  readonly runs: number;
  /** Published articles or acknowledged puts that were gone afterwards. */
  readonly lost: string[];
}

/**
 * Lets a child write an archive and kills it `kills` times at seeded moments: after so many of its messages and a
 * few milliseconds more. After each kill everything acknowledged must be there. Archives start afresh when done.
 */
export async function crash(directoryOf: () => string, kills: number, seed: number): Promise<CrashReport> {
  const random = seededRandom(seed);
  const lost: string[] = [];
  let directory = directoryOf();
  let killed = 0;
  let runs = 0;
  while (killed < kills) {
    runs++;
    const run = await runChild(directory, Math.floor(random() * 8), random() * 12);
    if (run.killed) killed++;
    lost.push(...(await missing(directory, run.messages)));
    if (!run.killed) directory = directoryOf();
  }
  await runChild(directory, Number.POSITIVE_INFINITY, 0);
  lost.push(...(await missing(directory, [`published ${ARTICLES}`])));
  return { kills: killed, runs, lost };
}

async function runChild(directory: string, afterMessages: number, plusMs: number) {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, directory, String(ARTICLES)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const messages: string[] = [];
  let killing: Promise<void> | null = null;
  for await (const message of createInterface({ input: child.stdout })) {
    messages.push(message);
    if (messages.length > afterMessages && killing === null) {
      killing = wait(plusMs).then(() => {
        child.kill('SIGKILL');
      });
    }
  }
  await exited;
  await killing;
  return { messages, killed: child.signalCode === 'SIGKILL' };
}

/** What the messages promised and the archive does not hold. */
async function missing(directory: string, messages: readonly string[]): Promise<string[]> {
  const lost: string[] = [];
  const store = openLocalStore({ directory, embedder: TEST_EMBEDDER });
  try {
    const promised = messages.filter((message) => message.startsWith('published ')).at(-1);
    const count = promised === undefined ? 0 : Number(promised.split(' ')[1]);
    const writer = await store.writer();
    const live = new Set((await writer.sources()).map(({ key }) => key));
    for (const message of messages.filter((one) => one.startsWith('put '))) {
      const source = sourceOf(`k${message.slice(4)}`);
      if (!live.has(source.key) && !(await writer.staged(source))) lost.push(message);
    }
    await writer.close();
    if (live.size < count) lost.push(`${count} published, ${live.size} there`);
    if (live.size > 0) {
      const snapshot = await store.snapshot();
      const articles = await snapshot.articles([...live].map((key) => key.slice('/arsip/'.length)));
      if (articles.length !== live.size) lost.push(`${live.size} sources, ${articles.length} articles`);
      for (const article of articles) {
        const { article: original, passages } = crashArticle(Number(article.id.slice(1)));
        if (article.text !== original.text) lost.push(`text of ${article.id}`);
        const [nearest] = await snapshot.searchVector(passages[0]!.vector, 1);
        const [passage] = await snapshot.passages(nearest === undefined ? [] : [nearest.passageId]);
        if (passage?.articleId !== article.id) lost.push(`vector of ${article.id}`);
      }
    }
  } catch (error) {
    lost.push(String(error));
  } finally {
    await store.close();
  }
  return lost;
}
