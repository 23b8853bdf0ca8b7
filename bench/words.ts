/**
 * Word search against SQLite FTS5 over the same terms, interleaved in one process.
 *   npx tsx bench/words.ts [PASSAGES] [FILE.jsonl]
 */
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { isStopWord } from '../src/indonesian/stopwords.ts';
import { terms } from '../src/indonesian/terms.ts';
import { openWords, type WordsFile } from '../src/store/local/words/format.ts';
import { mergeWords } from '../src/store/local/words/merge.ts';
import { WordSearcher } from '../src/store/local/words/search.ts';
import { SegmentBuilder } from '../src/store/local/words/segment.ts';
import { SimilarTerms } from '../src/store/local/words/similar.ts';
import { benchArchive, percentile } from './archive.ts';

const count = Number(process.argv[2] ?? 100_000);
const { passages, questions } = await benchArchive(count, process.argv[3]);
const meanLength = passages.reduce((sum, text) => sum + text.length, 0) / passages.length;
console.log(
  `${passages.length} passages of ${meanLength.toFixed(0)} characters, ${questions.length} questions`,
);

function build(): SegmentBuilder {
  const builder = new SegmentBuilder();
  passages.forEach((text, i) => {
    builder.add({
      id: i + 1,
      firstPassage: i + 1,
      spans: Uint32Array.of(0, text.length),
      article: {
        id: `a${i}`,
        title: null,
        publisher: null,
        place: null,
        date: null,
        source: '',
        url: null,
        text,
        sha256: '',
      },
    });
  });
  return builder;
}

const live = Uint32Array.from(passages, (_, i) => i + 1);
const time = async <Result>(label: string, work: () => Result | Promise<Result>): Promise<Result> => {
  const start = performance.now();
  const result = await work();
  const ms = performance.now() - start;
  console.log(`${label}: ${ms.toFixed(0)} ms, ${((passages.length / ms) * 1000).toFixed(0)} passages/s`);
  return result;
};

for (const text of passages) terms(text);
await time('tokenise and stem alone (warm)', () => {
  for (const text of passages) terms(text);
});
const builder = await time('tokenise, stem and count', build);
const words = await time('sort and write postings', () => mergeWords(null, builder.finish(), live));
console.log(
  `words.bin ${(words.bytes.length / 1e6).toFixed(1)} MB, ${words.sizes.terms} terms, ${words.sizes.postings} postings`,
);
const one = Uint32Array.from([...live.subarray(1), passages.length + 1]);
const extra = new SegmentBuilder();
extra.add({ ...stub(passages[0] ?? ''), id: passages.length + 1, firstPassage: passages.length + 1 });
await time('replace one article', () => mergeWords(words, extra.finish(), one));

function stub(text: string) {
  const article = {
    id: 'x',
    title: null,
    publisher: null,
    place: null,
    date: null,
    source: '',
    url: null,
    text,
    sha256: '',
  };
  return { id: 0, firstPassage: 0, spans: Uint32Array.of(0, text.length), article };
}

const start = performance.now();
createHash('sha256').update(words.bytes).digest();
const reopened = openWords(words.bytes.slice().buffer) as WordsFile;
const searcher = new WordSearcher(reopened);
console.log(`open (hash, copy, norms): ${(performance.now() - start).toFixed(0)} ms`);

const similar = new SimilarTerms(reopened);
let began = performance.now();
similar.find('pemrintah', 5);
console.log(`similar terms, first call: ${(performance.now() - began).toFixed(0)} ms`);
began = performance.now();
for (let i = 0; i < 100; i++) similar.find('pemrintah', 5);
console.log(`similar terms, then: ${((performance.now() - began) / 100).toFixed(3)} ms`);

const fts = new Database(':memory:');
fts.exec(
  "CREATE VIRTUAL TABLE passages USING fts5(terms, content='', tokenize=\"unicode61 tokenchars '-./,''' \")",
);
const insert = fts.prepare('INSERT INTO passages (rowid, terms) VALUES (?, ?)');
fts.transaction(() => {
  passages.forEach((text, i) => {
    insert.run(i + 1, terms(text).join(' '));
  });
})();
const ftsQuery = fts.prepare('SELECT rowid, rank FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?');

for (const limit of [10, 50, 100]) {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const [i, question] of [...questions.slice(0, 100), ...questions].entries()) {
    const query = [...new Set(terms(question))].filter((term) => term !== '' && !isStopWord(term));
    const weighted = query.map((term) => ({ term, weight: 1 }));
    const match = query.map((term) => `"${term}"`).join(' OR ');
    const a = performance.now();
    searcher.search(weighted, limit, null);
    const b = performance.now();
    if (i < 300) ftsQuery.all(match, limit);
    const c = performance.now();
    if (i < 100) continue;
    ours.push(b - a);
    if (i < 300) theirs.push(c - b);
  }
  const [p50, p99] = [percentile(ours, 0.5), percentile(ours, 0.99)];
  const [f50, f99] = [percentile(theirs, 0.5), percentile(theirs, 0.99)];
  console.log(
    `top ${limit}: ours p50 ${p50.toFixed(3)} p99 ${p99.toFixed(3)} ms; FTS5 p50 ${f50.toFixed(2)} p99 ${f99.toFixed(2)} ms; ` +
      `ratio p50 ${(f50 / p50).toFixed(0)}, p99 ${(f99 / p99).toFixed(0)}`,
  );
}
