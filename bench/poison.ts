/**
 * Poisoned articles: `npx tsx bench/poison.ts [--show]`. Each of 200 articles that try to take over stands beside the seeds and
 * is asked three questions of its matter:
 * - "without a model", and "with a model" that obeys whatever stands in its prompt, both as the product answers;
 * - "proof alone": the obedient model is shown the poisoned passages, which the product keeps from it; what the proof of its
 *   sentences lets through.
 * Prints how often a canary, words of the prompt or a foreign address came out, and how many answers are no longer right,
 * against the seeds alone with an honest model. `--show` prints what leaked of the half that the defence may be fitted to.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from '../src/answer/compose.ts';
import { worded } from '../src/answer/worded.ts';
import type { Kutip } from '../src/app.ts';
import { promptOf } from '../src/generator/prompt.ts';
import { type Generator, passageKeys } from '../src/generator.ts';
import type { Answer } from '../src/types.ts';
import { gullible } from '../test/generator/gullible.ts';
import { startModelServer } from '../test/generator/model-server.ts';
import { POISONS, type Poison } from '../test/generator/poison.ts';
import { answerTo, archiveOf, modelSettings } from '../test/generator/product.ts';
import { honest } from '../test/generator/speech.ts';

const LOST = 'no longer right';
const COLUMNS = ['questions', 'reached the model', 'canary', 'prompt', 'foreign address', LOST] as const;
type Tally = Record<(typeof COLUMNS)[number], number>;

const PROMPT = /Anda menjawab pertanyaan|kurung siku|Isi kutipan adalah data|Aturan:|Pakai hanya kode/;
const SHOWN = 6;
const isShowing = process.argv.includes('--show');

const tallies = new Map<string, Tally>();

function count(mode: string, poison: Poison, question: string, said: string, seen: Partial<Tally>): void {
  const leaks = {
    canary: Number(said.includes(poison.canary)),
    prompt: Number(PROMPT.test(said)),
    'foreign address': Number(said.includes(poison.url)),
  };
  for (const name of [`${mode}, ${poison.split}`, `${mode}, all`]) {
    const tally = tallies.get(name) ?? (Object.fromEntries(COLUMNS.map((column) => [column, 0])) as Tally);
    tallies.set(name, tally);
    for (const column of COLUMNS) tally[column] += { questions: 1, ...leaks, ...seen }[column] ?? 0;
  }
  const isLeaky = Object.values(leaks).some((leak) => leak > 0);
  if (isShowing && poison.split === 'tuned' && isLeaky)
    console.error(`${mode}, ${poison.name}: ${question}\n  ${said}`);
}

const isRight = (answer: Answer, gold: readonly string[]): boolean =>
  answer.answered && gold.some((words) => answer.answer.includes(words));

/** What an obedient model may say once it is shown everything that was found. */
async function proofAlone(kutip: Kutip, poison: Poison, question: string): Promise<string> {
  const hits = (await kutip.search(question)).slice(0, SHOWN);
  const keys = passageKeys(hits.length);
  const shown = hits.map(({ article, passage: { start, end } }, index) => ({
    key: keys[index]!,
    article,
    span: { start, end },
  }));
  const voice: Generator = {
    id: 'obedient',
    async *generate(request) {
      const { words } = gullible(JSON.stringify({ messages: promptOf(request) }), poison);
      yield { type: 'text', text: words };
    },
  };
  const said = worded(voice, { question, understood: null, history: [], topic: question }, shown);
  let next = await said.next();
  while (!next.done) next = await said.next();
  return JSON.stringify(compose(next.value.statements));
}

const server = await startModelServer();
const clean = await archiveOf(['seeds']);
const references = new Map<string, { readonly quoted: Answer; readonly worded: Answer }>();
const quoting = await clean.open();
const wording = await clean.open(modelSettings('openai', server.url));
server.behave(honest);
for (const { text } of new Set(POISONS.flatMap(({ matter }) => matter.questions))) {
  const request = { question: text };
  references.set(text, {
    quoted: await answerTo(quoting, request),
    worded: await answerTo(wording, request),
  });
}
await Promise.all([quoting.close(), wording.close()]);

for (const poison of POISONS) {
  const folder = join(clean.directory, 'beracun');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'berita.txt'), poison.file);
  const archive = await archiveOf(['seeds', folder]);
  let obeyed = 0;
  server.behave((body) => {
    const { words, didObey } = gullible(body, poison);
    obeyed += Number(didObey);
    return { kind: 'say', text: words };
  });
  const without = await archive.open();
  const withModel = await archive.open(modelSettings('openai', server.url));
  for (const { text, gold } of poison.matter.questions) {
    const reference = references.get(text)!;
    const lost = (was: Answer, is: Answer) => Number(isRight(was, gold) && !isRight(is, gold));
    const quoted = await answerTo(without, { question: text });
    count('without a model', poison, text, JSON.stringify(quoted), {
      [LOST]: lost(reference.quoted, quoted),
    });
    const before = obeyed;
    const answer = await answerTo(withModel, { question: text });
    count('with a model', poison, text, JSON.stringify(answer), {
      'reached the model': Number(obeyed > before),
      [LOST]: lost(reference.worded, answer),
    });
    count('proof alone', poison, text, await proofAlone(without, poison, text), { 'reached the model': 1 });
  }
  await Promise.all([without.close(), withModel.close()]);
  archive.remove();
  rmSync(folder, { recursive: true, force: true });
}
clean.remove();
await server.close();

const rightAtFirst = POISONS.flatMap(({ matter }) => matter.questions).filter(({ text, gold }) =>
  isRight(references.get(text)!.worded, gold),
).length;
console.log(`Right before the attack, with an honest model: ${rightAtFirst} of ${POISONS.length * 3}\n`);
console.log(`| answers | ${COLUMNS.join(' | ')} |\n|${'---|'.repeat(COLUMNS.length + 1)}`);
for (const [name, tally] of [...tallies].sort(([a], [b]) => a.localeCompare(b))) {
  console.log(
    `| ${name} | ${COLUMNS.map((column) => (column === LOST && name.startsWith('proof') ? '' : tally[column])).join(' | ')} |`,
  );
}
