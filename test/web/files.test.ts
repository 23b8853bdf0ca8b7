import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as text from '../../src/web/text.js';
import { APEL, cite, fakeAnswer } from '../fakes.ts';

const WEB = resolve(import.meta.dirname, '../../src/web');
const files = readdirSync(WEB).map((name) => ({ name, text: readFileSync(resolve(WEB, name), 'utf8') }));

describe('the files of the page', () => {
  it('never turn text into markup or code', () => {
    const scripts = files.filter(({ name }) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    for (const { name, text } of scripts) {
      expect([name, text]).not.toEqual([
        name,
        expect.stringMatching(
          /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|setHTMLUnsafe|DOMParser|createContextualFragment|setAttribute\('(style|on)/,
        ),
      ]);
    }
  });

  it('hold nothing inline and load nothing foreign', () => {
    const page = files.find(({ name }) => name === 'index.html')?.text ?? '';
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)|javascript:|https?:\/\//);
    for (const { name, text } of files.filter(({ name }) => name.endsWith('.css'))) {
      expect([name, text]).not.toEqual([name, expect.stringMatching(/@import|url\(/)]);
    }
  });
});

/** A module with everything it imports, as a browser loads it. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const source = files.find((file) => file.name === name)?.text ?? '';
  for (const [, imported] of source.matchAll(/from '\.\/([\w-]+\.js)'/g)) withImports(imported!, seen);
  return seen;
}

it('the widget with all its parts stays under 15 kB, gzipped each for itself as a server sends them', () => {
  const parts = [...withImports('widget.js')];
  expect(parts.length).toBeGreaterThan(5);
  const sizes = parts.map((name) => gzipSync(files.find((file) => file.name === name)?.text ?? '').length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(15_000);
});

describe('text.js', () => {
  it('splits an answer without losing a character', () => {
    const answer = 'Satu [1][2]. Dua [12] [x] [1234] a[1].';
    const parts = text.splitAnswer(answer);
    expect(parts.map((part) => part.text).join('')).toBe(answer);
    expect(parts.flatMap((part) => (part.kind === 'citation' ? [part.n] : []))).toEqual([1, 2, 12, 1]);
  });

  it('finds paragraphs by their offsets', () => {
    for (const source of [APEL.text, '', '\n\n', 'a', '\n\na\n\n\n\nb\nc\n\n']) {
      const spans = text.paragraphs(source);
      expect(spans.map(({ start, end }) => source.slice(start, end))).toEqual(
        source.split(/\n{2,}/).filter((paragraph) => paragraph !== ''),
      );
    }
  });

  it('links to the web only', () => {
    expect(text.safeLink('https://a.id/x')?.href).toBe('https://a.id/x');
    for (const url of [null, '', 'javascript:alert(1)', 'data:text/html,x', '/x', 'file:///etc/passwd']) {
      expect(text.safeLink(url)).toBeNull();
    }
  });

  it('copies the answer with its sources', () => {
    const answer = fakeAnswer('Ya [1].', [cite(1, APEL, 'apel besar')]);
    expect(text.shareText(answer)).toBe(
      'Ya [1].\n\nSumber:\n[1] Apel Perdana di Halaman Kantor Bupati. Contohkabar.id, 21 September 2023. https://contohkabar.id/apel\n    “apel besar”',
    );
  });

  it('writes durations', () => {
    expect([0.2, 3.1, 999, 1500].map(text.duration)).toEqual([
      '1 milidetik',
      '3 milidetik',
      '999 milidetik',
      '1,5 detik',
    ]);
  });
});
