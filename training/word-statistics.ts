/** Makes `models/word-statistics.bin`: `npx tsx training/word-statistics.ts --data DIR`. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { encodeStatistics, hashStem } from '../src/indonesian/statistics.ts';
import { terms } from '../src/indonesian/terms.ts';
import { readCorpus, readFacqa, readIdk } from './data.ts';

/** What a genre counts for. An archive holds news; encyclopedia and free prose are nearer to it than law. */
const GENRES: readonly {
  readonly weight: number;
  readonly texts: (folder: string) => AsyncIterable<string>;
}[] = [
  { weight: 0.3, texts: (folder) => plain(readFacqa(folder, 'train').passages) },
  { weight: 0.35, texts: (folder) => plain(readIdk(folder, 'train').passages) },
  { weight: 0.15, texts: (folder) => corpora(folder, ['ciptamedia_ccby', 'ciptamedia_ccbysa']) },
  {
    weight: 0.12,
    texts: (folder) => corpora(folder, ['peraturan_uu_pp', 'permen_mashanz', 'permenkominfo_bayu']),
  },
  {
    weight: 0.08,
    texts: (folder) =>
      corpora(folder, ['ms_alchemyinsights', 'ms_customer_insights', 'ms_dynamics_projectops']),
  },
];
const WINDOW = 100;
const KEPT = 40_000;
/** Rarer than this is as good as unseen. */
const LEAST_SHARE = 2e-5;

async function* plain(texts: readonly string[]): AsyncGenerator<string> {
  yield* texts;
}

async function* corpora(folder: string, names: readonly string[]): AsyncGenerator<string> {
  for (const name of names) {
    for await (const { title, text } of readCorpus(folder, name)) {
      if (title !== null && title !== undefined) yield title;
      yield text;
    }
  }
}

/** Share of the windows of a genre that hold each stem. Windows run on over the borders of texts. */
async function sharesOf(texts: AsyncIterable<string>): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  let window = new Set<string>();
  let filled = 0;
  let windows = 0;
  const close = () => {
    for (const stem of window) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    windows++;
    window = new Set();
    filled = 0;
  };
  for await (const text of texts) {
    for (const stem of terms(text)) {
      window.add(stem);
      if (++filled === WINDOW) close();
    }
  }
  if (filled > 0) close();
  for (const [stem, count] of counts) counts.set(stem, count / windows);
  return counts;
}

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('say where the data lie: --data DIR');
const shares = new Map<string, number>();
for (const { weight, texts } of GENRES) {
  for (const [stem, share] of await sharesOf(texts(values.data))) {
    shares.set(stem, (shares.get(stem) ?? 0) + weight * share);
  }
}
const common = [...shares]
  .filter(([, share]) => share > LEAST_SHARE)
  .sort(([a, shareA], [b, shareB]) => shareB - shareA || (a < b ? -1 : 1))
  .slice(0, KEPT);
const maximum = Math.fround(-Math.log(LEAST_SHARE));
const levels = new Map<number, number>();
for (const [stem, share] of common) {
  const hash = hashStem(stem);
  if (!levels.has(hash)) levels.set(hash, Math.round((-Math.log(Math.min(1, share)) / maximum) * 255));
}
const hashes = Uint32Array.from(levels.keys()).sort();
const table = { hashes, levels: Uint8Array.from(hashes, (hash) => levels.get(hash)!), maximum };
const bytes = encodeStatistics(table);
writeFileSync(new URL('../models/word-statistics.bin', import.meta.url), bytes);
console.log(
  `${shares.size} stems seen, ${hashes.length} kept, least share ${common.at(-1)?.[1]}, ${bytes.length} bytes`,
);
