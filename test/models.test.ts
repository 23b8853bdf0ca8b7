import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const MODELS = new URL('../models/', import.meta.url);
const files = readdirSync(MODELS).filter((name) => !name.endsWith('.md'));

describe('models', () => {
  it.each(files)('%s is what its card describes', (name) => {
    const bytes = readFileSync(new URL(name, MODELS));
    const card = readFileSync(new URL(name.replace(/\.\w+$/, '.md'), MODELS), 'utf8');
    expect(card).toContain(`| sha256 | \`${createHash('sha256').update(bytes).digest('hex')}\` |`);
    expect(card).toContain(`| size | ${bytes.length.toLocaleString('en-US')} bytes |`);
    expect(card).toMatch(/licen[cs]e/i);
  });

  it('are small enough to ship', () => {
    const total = files.reduce((sum, name) => sum + readFileSync(new URL(name, MODELS)).length, 0);
    expect(total).toBeLessThan(1_500_000);
  });
});
