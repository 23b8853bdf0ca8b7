/** Makes `models/thesaurus.txt` from `thesaurus.txt` beside this file: `npx tsx training/thesaurus.ts`. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Entry, readEntry } from '../src/indonesian/glossary-forms.ts';
import { isStopWord } from '../src/indonesian/stopwords.ts';
import { encodeThesaurus } from '../src/indonesian/thesaurus.ts';

export function compileThesaurus(): string {
  const written = readFileSync(new URL('thesaurus.txt', import.meta.url), 'utf8');
  return encodeThesaurus(
    written
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(meaning)
      .filter((entry) => entry !== null),
  );
}

/** Without forms that are only stop words: no text can be told by them. */
function meaning(line: string): Entry | null {
  const { left, group } = readEntry(line);
  const kept = (forms: Entry['left']) =>
    forms.filter(({ stems }) => stems.length > 0 && !stems.every((stem) => isStopWord(stem)));
  const from = kept(left);
  const to = group === left ? from : kept(group);
  return from.length === 0 || to.length === 0 || (from === to && from.length < 2)
    ? null
    : { left: from, group: to };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const text = compileThesaurus();
  writeFileSync(new URL('../models/thesaurus.txt', import.meta.url), text);
  const bytes = Buffer.byteLength(text);
  console.log(`thesaurus.txt ${bytes} bytes sha256 ${createHash('sha256').update(text).digest('hex')}`);
}
